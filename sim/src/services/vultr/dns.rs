//! Domains, their records, SOA and DNSSEC.

use super::account::Account;
use super::asked::{Answer, Asked, DONE, unknown};
use super::refusal::Refusal;
use super::values::{made, take};
use crate::seeds::mix;
use base64::Engine;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// The record types that the service accepts.
const TYPES: [&str; 10] = ["A", "AAAA", "CNAME", "NS", "MX", "SRV", "TXT", "CAA", "SSHFP", "PTR"];

/// A domain.
#[derive(Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Domain {
    name: String,
    created: u64,
    dnssec: bool,
    nsprimary: String,
    email: String,
    records: Vec<Record>,
}

/// A record.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Record {
    id: u64,
    kind: String,
    name: String,
    data: String,
    /// Only MX and SRV records have a priority of their own.
    priority: Option<u64>,
    ttl: u64,
}

impl Default for Domain {
    fn default() -> Self {
        Self {
            name: String::new(),
            created: 1_418_314_859,
            dnssec: false,
            nsprimary: "ns1.vultr.com".to_owned(),
            email: "dnsadm@vultr.com".to_owned(),
            records: Vec::new(),
        }
    }
}

impl Account {
    pub(super) fn dns_call(&mut self, asked: Asked<'_>) -> Answer {
        match asked.op.name {
            "list" => {
                let entry = |domain: &Domain| json!({ "domain": domain.name, "date_created": made(domain.created) });
                Ok(Some(self.domains.iter().map(entry).collect()))
            }
            "create_domain" => self.create_domain(asked),
            "delete_domain" => {
                let name = self.domain(&asked)?.name.clone();
                take(&mut self.domains, |domain| domain.name == name);
                DONE
            }
            "records" => Ok(Some(self.domain(&asked)?.records.iter().map(Record::entry).collect())),
            "create_record" => {
                let mut record = Record { ttl: 300, ..Record::default() };
                let domain = self.domain(&asked)?;
                record.change(&asked)?;
                record.id = asked.counters.next_small();
                domain.records.push(record);
                DONE
            }
            "update_record" => {
                let record = self.domain(&asked)?.records.iter_mut().find(|r| Some(r.id) == asked.number("RECORDID"));
                let record = record.ok_or_else(|| Refusal::invalid("record", "RECORDID"))?;
                // A rejected change changes nothing.
                let mut changed = record.clone();
                changed.change(&asked)?;
                *record = changed;
                DONE
            }
            "delete_record" => {
                let id = asked.number("RECORDID");
                let taken = take(&mut self.domain(&asked)?.records, |record| Some(record.id) == id);
                taken.map(|_| None).ok_or_else(|| Refusal::invalid("record", "RECORDID"))
            }
            "soa_info" => {
                let domain = self.domain(&asked)?;
                Ok(Some(json!({ "nsprimary": domain.nsprimary, "email": domain.email })))
            }
            "soa_update" => {
                let domain = self.domain(&asked)?;
                domain.nsprimary = asked.given("nsprimary").unwrap_or(&domain.nsprimary).to_owned();
                domain.email = asked.given("email").unwrap_or(&domain.email).to_owned();
                DONE
            }
            "dnssec_enable" => {
                self.domain(&asked)?.dnssec = asked.yes("enable");
                DONE
            }
            "dnssec_info" => Ok(Some(self.domain(&asked)?.keys())),
            _ => unknown(),
        }
    }

    fn domain(&mut self, asked: &Asked<'_>) -> Result<&mut Domain, Refusal> {
        let name = asked.text("domain").to_ascii_lowercase();
        let found = self.domains.iter_mut().find(|domain| domain.name == name);
        found.ok_or_else(|| Refusal::invalid("domain", "domain"))
    }

    /// Handles `dns/create_domain`: creates the domain with name servers, an address, a wildcard and a mail exchanger.
    fn create_domain(&mut self, asked: Asked<'_>) -> Answer {
        let name = asked.text("domain").to_ascii_lowercase();
        if !is_name(&name) || !name.contains('.') {
            return Err(Refusal::invalid("domain", "domain"));
        }
        if self.domains.iter().any(|domain| domain.name == name) {
            return Err(Refusal::new("Unable to create domain: Domain already exists"));
        }
        let ip = asked.text("serverip");
        let kind = if ip.contains(':') { "AAAA" } else { "A" };
        let mut record = |kind: &str, name: &str, data: &str, priority| Record {
            id: asked.counters.next_small(),
            kind: kind.to_owned(),
            name: name.to_owned(),
            data: data.to_owned(),
            priority,
            ttl: 300,
        };
        let records = vec![
            record("NS", "", "ns1.vultr.com", None),
            record("NS", "", "ns2.vultr.com", None),
            record(kind, "", &ip, None),
            record("CNAME", "*", &name, None),
            record("MX", "", &name, Some(10)),
        ];
        self.domains.push(Domain { name, created: asked.now, records, ..Domain::default() });
        DONE
    }
}

impl Domain {
    /// Returns the DNSKEY and DS records; empty if DNSSEC is off.
    fn keys(&self) -> Value {
        if !self.dnssec {
            return json!([]);
        }
        let seed = self.name.bytes().fold(7, |sum, byte| mix(sum ^ u64::from(byte)));
        let bytes: Vec<u8> = (0..8).flat_map(|part| mix(seed ^ part).to_be_bytes()).collect();
        let hex = |digits: usize| -> String {
            bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>().chars().take(digits).collect()
        };
        let (name, tag) = (&self.name, seed % 65_536);
        let key = base64::engine::general_purpose::STANDARD.encode(&bytes);
        json!([
            format!("{name} IN DNSKEY 257 3 13 {key}"),
            format!("{name} IN DS {tag} 13 1 {}", hex(40)),
            format!("{name} IN DS {tag} 13 2 {}", hex(64)),
        ])
    }
}

impl Record {
    /// Applies the parameters, and checks the resulting record.
    fn change(&mut self, asked: &Asked<'_>) -> Result<(), Refusal> {
        let form = asked.form;
        if self.kind.is_empty() {
            self.kind = asked.text("type").to_ascii_uppercase();
        }
        self.name = form.get("name").unwrap_or(&self.name).to_ascii_lowercase();
        self.data = form.get("data").unwrap_or(&self.data).to_owned();
        self.ttl = asked.number("ttl").unwrap_or(self.ttl);
        if !TYPES.contains(&self.kind.as_str()) {
            return Err(Refusal::invalid("record type", "type"));
        }
        if !self.name.is_empty() && !is_name(&self.name) {
            return Err(Refusal::invalid("record name", "name"));
        }
        let data = self.data.as_str();
        let good = match self.kind.as_str() {
            "A" => data.parse::<Ipv4Addr>().is_ok(),
            "AAAA" => data.parse::<Ipv6Addr>().is_ok(),
            "CNAME" | "NS" | "MX" => is_name(data) && data.parse::<IpAddr>().is_err(),
            // The service requires quotes around the text.
            "TXT" => data.len() >= 2 && data.starts_with('"') && data.ends_with('"'),
            _ => !data.is_empty(),
        };
        if !good {
            return Err(Refusal::invalid("record data", "data"));
        }
        if matches!(self.kind.as_str(), "MX" | "SRV") {
            self.priority = asked.number("priority").or(self.priority);
            if self.priority.is_none() {
                return Err(Refusal::invalid("priority", "priority"));
            }
        }
        Ok(())
    }

    /// Returns the entry of the list. A record without a priority has 0, except NS and TXT, which have no priority
    /// (V9).
    fn entry(&self) -> Value {
        let mut entry = json!({ "type": self.kind, "name": self.name, "data": self.data });
        let priority = self.priority.or_else(|| (!matches!(self.kind.as_str(), "NS" | "TXT")).then_some(0));
        if let Some(entry) = entry.as_object_mut() {
            entry.extend(priority.map(|priority| ("priority".to_owned(), json!(priority))));
            entry.insert("RECORDID".to_owned(), json!(self.id));
            entry.insert("ttl".to_owned(), json!(self.ttl));
        }
        entry
    }
}

/// Whether a text is a valid name: letters, digits, hyphens, dots, underscores, stars and at signs.
fn is_name(text: &str) -> bool {
    let good = |b: u8| b.is_ascii_alphanumeric() || b"-._*@".contains(&b);
    !text.is_empty() && text.len() < 254 && text.bytes().all(good) && !text.starts_with(['.', '-'])
}

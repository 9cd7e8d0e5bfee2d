//! Firewall groups and their rules. The number of servers in a group is counted when it is read.

use super::account::Account;
use super::asked::{Answer, Asked, DONE, unknown};
use super::refusal::Refusal;
use super::values::{by_id, made, take};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::net::IpAddr;

/// The maximum number of rules in a group.
const MOST: usize = 50;

/// A group.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Group {
    pub(super) id: String,
    description: String,
    created: u64,
    modified: u64,
    rules: Vec<Rule>,
}

/// A rule of a group, for traffic that it allows.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Rule {
    number: u64,
    v6: bool,
    protocol: String,
    port: String,
    subnet: String,
    size: u64,
    notes: String,
}

impl Account {
    pub(super) fn firewall_call(&mut self, asked: Asked<'_>) -> Answer {
        match asked.op.name {
            "group_list" => Ok(Some(self.groups(&asked))),
            "group_create" => {
                let id = asked.seeds.hex(8);
                let (created, description) = (asked.now, asked.text("description"));
                self.firewall.push(Group {
                    id: id.clone(),
                    description,
                    created,
                    modified: created,
                    rules: Vec::new(),
                });
                Ok(Some(json!({ "FIREWALLGROUPID": id })))
            }
            "group_delete" => {
                let id = self.group(&asked)?.id.clone();
                take(&mut self.firewall, |group| group.id == id);
                for machine in self.servers.values_mut().filter(|machine| machine.firewall == id) {
                    "0".clone_into(&mut machine.firewall);
                }
                DONE
            }
            "group_set_description" => {
                let group = self.group(&asked)?;
                group.description = asked.text("description");
                group.modified = asked.now;
                DONE
            }
            "rule_list" => {
                let v6 = asked.form.get("ip_type") == Some("v6");
                let rules = self.group(&asked)?.rules.iter().filter(|rule| rule.v6 == v6);
                Ok(Some(by_id(rules.map(|rule| (rule.number, rule.entry())))))
            }
            "rule_create" => {
                let group = self.group(&asked)?;
                let rule = Rule::read(&asked, group)?;
                let number = rule.number;
                group.rules.push(rule);
                group.modified = asked.now;
                Ok(Some(json!({ "rulenumber": number })))
            }
            "rule_delete" => {
                let number = asked.number("rulenumber");
                let group = self.group(&asked)?;
                let taken = take(&mut group.rules, |rule| Some(rule.number) == number);
                group.modified = asked.now;
                taken.map(|_| None).ok_or_else(|| Refusal::invalid("firewall rule", "rulenumber"))
            }
            _ => unknown(),
        }
    }

    fn group(&mut self, asked: &Asked<'_>) -> Result<&mut Group, Refusal> {
        let id = asked.text("FIREWALLGROUPID");
        self.firewall.iter_mut().find(|group| group.id == id).ok_or_else(Refusal::no_group)
    }

    fn groups(&self, asked: &Asked<'_>) -> Value {
        let wanted = asked.given("FIREWALLGROUPID");
        let fits = |group: &&Group| wanted.is_none_or(|id| id == group.id);
        by_id(self.firewall.iter().filter(fits).map(|group| {
            let entry = json!({
                "FIREWALLGROUPID": group.id,
                "description": group.description,
                "date_created": made(group.created),
                "date_modified": made(group.modified),
                "instance_count": self.servers.values().filter(|machine| machine.firewall == group.id).count(),
                "rule_count": group.rules.len(),
                "max_rule_count": MOST,
            });
            (&group.id, entry)
        }))
    }
}

impl Rule {
    /// Returns a new rule of a group, with the first free number.
    fn read(asked: &Asked<'_>, group: &Group) -> Result<Self, Refusal> {
        if group.rules.len() >= MOST {
            return Err(Refusal::new("Unable to create rule: The maximum number of rules has been reached"));
        }
        let v6 = asked.form.get("ip_type") == Some("v6");
        let protocol = asked.text("protocol");
        let port = asked.text("port");
        let has_port = matches!(protocol.as_str(), "tcp" | "udp");
        if has_port != is_ports(&port) || !has_port && !port.is_empty() {
            return Err(Refusal::invalid("port", "port"));
        }
        let subnet = asked.text("subnet");
        if !subnet.parse::<IpAddr>().is_ok_and(|ip| ip.is_ipv6() == v6) {
            return Err(Refusal::invalid("subnet", "subnet"));
        }
        let size = asked.number("subnet_size").filter(|size| *size <= if v6 { 128 } else { 32 });
        let size = size.ok_or_else(|| Refusal::invalid("subnet size", "subnet_size"))?;
        let number = (1..).find(|number| !group.rules.iter().any(|rule| rule.number == *number)).unwrap_or_default();
        // A range of ports has a colon in calls and a hyphen in lists (V21).
        let port = port.replacen([':', '-'], " - ", 1);
        Ok(Self { number, v6, protocol, port, subnet, size, notes: asked.text("notes") })
    }

    fn entry(&self) -> Value {
        // An empty subnet means all addresses; an IPv6 prefix is a text (V7).
        let subnet = if self.size == 0 { "" } else { self.subnet.as_str() };
        let size = if self.v6 { json!(self.size.to_string()) } else { json!(self.size) };
        json!({
            "rulenumber": self.number,
            "action": "accept",
            "protocol": self.protocol,
            "port": self.port,
            "subnet": subnet,
            "subnet_size": size,
            "notes": self.notes,
        })
    }
}

/// Whether a text is one port, or two with a colon or a hyphen in between.
fn is_ports(text: &str) -> bool {
    let port = |text: &str| text.parse::<u16>().ok().filter(|port| *port > 0);
    match text.split_once([':', '-']) {
        Some((low, high)) => port(low).zip(port(high)).is_some_and(|(low, high)| low <= high),
        None => port(text).is_some(),
    }
}

//! Reserved addresses: kept when a server is destroyed, moved between servers of one location.

use super::account::Account;
use super::asked::{Answer, Asked, DONE, unknown};
use super::catalogue;
use super::refusal::Refusal;
use super::values::{by_id, take};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::net::IpAddr;

/// A reserved address or network.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Reserved {
    subid: u64,
    pub(super) dcid: u64,
    pub(super) v6: bool,
    pub(super) subnet: String,
    label: String,
    /// The server that it is attached to.
    pub(super) attached: Option<u64>,
}

/// Returns the address in a call without its prefix length, in the format of the service.
fn address(asked: &Asked<'_>) -> Result<String, Refusal> {
    let given = asked.text("ip_address");
    let (ip, size) = given.split_once('/').map_or((given.as_str(), None), |(ip, size)| (ip, Some(size)));
    let ip: IpAddr = ip.parse().map_err(|_| Refusal::bad_ip())?;
    let whole = if ip.is_ipv4() { "32" } else { "64" };
    if size.is_some_and(|size| size != whole) {
        return Err(Refusal::bad_ip());
    }
    Ok(ip.to_string())
}

impl Account {
    pub(super) fn reserved_call(&mut self, asked: Asked<'_>) -> Answer {
        match asked.op.name {
            "list" => Ok(Some(by_id(self.reserved.iter().map(|reserved| (reserved.subid, reserved.entry()))))),
            "create" => {
                let region = catalogue::find_region(asked.number("DCID"));
                let dcid = region.ok_or_else(|| Refusal::invalid("location", "DCID"))?.id;
                let (v6, label) = (asked.form.get("ip_type") == Some("v6"), asked.text("label"));
                let subid = asked.counters.next_subid(asked.seeds);
                let subnet =
                    if v6 { format!("2001:db8:9999:{:x}::", subid & 0xffff) } else { asked.counters.next_ip() };
                self.reserved.push(Reserved { subid, dcid, v6, subnet, label, attached: None });
                Ok(Some(json!({ "SUBID": subid })))
            }
            "destroy" => {
                let subnet = address(&asked)?;
                if self.find_reserved(&subnet)?.attached.is_some() {
                    return Err(Refusal::new("Unable to destroy reserved IP: IP is attached to a server"));
                }
                take(&mut self.reserved, |reserved| reserved.subnet == subnet);
                DONE
            }
            "attach" => self.attach_reserved(&asked),
            "detach" => self.detach_reserved(&asked),
            "convert" => self.convert(asked),
            _ => unknown(),
        }
    }

    fn find_reserved(&mut self, subnet: &str) -> Result<&mut Reserved, Refusal> {
        self.reserved.iter_mut().find(|reserved| reserved.subnet == subnet).ok_or_else(Refusal::bad_ip)
    }

    fn attach_reserved(&mut self, asked: &Asked<'_>) -> Answer {
        let server = self.servers.get(&asked.number("attach_SUBID").unwrap_or_default());
        let (server, place) = server.map(|server| (server.subid, server.dcid)).ok_or_else(Refusal::no_server)?;
        let reserved = self.find_reserved(&address(asked)?)?;
        if reserved.dcid != place {
            return Err(Refusal::new("Unable to attach reserved IP: Server is in another location"));
        }
        if reserved.attached.is_some() {
            return Err(Refusal::new("Unable to attach reserved IP: IP is already attached to a server"));
        }
        reserved.attached = Some(server);
        DONE
    }

    fn detach_reserved(&mut self, asked: &Asked<'_>) -> Answer {
        let subnet = address(asked)?;
        let server = self.servers.get(&asked.number("detach_SUBID").unwrap_or_default());
        let (server, main) = server.map(|s| (s.subid, s.ip == subnet)).ok_or_else(Refusal::no_server)?;
        let reserved = self.find_reserved(&subnet)?;
        if reserved.attached != Some(server) {
            return Err(Refusal::new("Unable to detach reserved IP: IP is not attached to this server"));
        }
        if main {
            return Err(Refusal::new("Unable to detach reserved IP: IP is the main address of the server"));
        }
        reserved.attached = None;
        DONE
    }

    /// Handles `reservedip/convert`: an address of a server becomes a reserved one, and stays attached to it.
    fn convert(&mut self, asked: Asked<'_>) -> Answer {
        let (subnet, label) = (address(&asked)?, asked.text("label"));
        if self.reserved.iter().any(|reserved| reserved.subnet == subnet) {
            return Err(Refusal::new("Unable to convert IP: IP is already reserved"));
        }
        let machine =
            self.servers.get_mut(&asked.number("SUBID").unwrap_or_default()).ok_or_else(Refusal::no_server)?;
        let v6 = subnet.contains(':');
        let own = if v6 {
            machine.ipv6 && machine.v6_network() == subnet
        } else {
            machine.ip == subnet || take(&mut machine.more_ips, |(ip, _)| *ip == subnet).is_some()
        };
        if !own {
            return Err(Refusal::bad_ip());
        }
        let (dcid, attached) = (machine.dcid, Some(machine.subid));
        let subid = asked.counters.next_subid(asked.seeds);
        self.reserved.push(Reserved { subid, dcid, v6, subnet, label, attached });
        Ok(Some(json!({ "SUBID": subid })))
    }
}

impl Reserved {
    /// Returns the entry of the list. Its values are numbers; the server is `false` if the address is not attached (V6).
    fn entry(&self) -> Value {
        json!({
            "SUBID": self.subid,
            "DCID": self.dcid,
            "ip_type": if self.v6 { "v6" } else { "v4" },
            "subnet": self.subnet,
            "subnet_size": if self.v6 { 64 } else { 32 },
            "label": self.label,
            "attached_SUBID": self.attached.map_or(json!(false), |subid| json!(subid)),
        })
    }
}

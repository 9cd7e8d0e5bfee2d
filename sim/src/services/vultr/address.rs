//! Addresses of machines and their reverse DNS.

use super::account::Account;
use super::asked::{Answer, Asked, DONE};
use super::machine::Machine;
use super::refusal::Refusal;
use super::reserved::Reserved;
use crate::protocol::form::Form;
use serde_json::{Map, Value, json};
use std::net::Ipv6Addr;
use vpswire_core::shape::Op;

/// The maximum number of IPv4 addresses of a server.
const MOST: usize = 3;

/// Returns a map from the id of a machine to a list.
fn under(machine: &Machine, list: Vec<Value>) -> Value {
    Value::Object(Map::from_iter([(machine.subid.to_string(), json!(list))]))
}

/// Returns the default reverse DNS name of an address.
fn first_name(ip: &str) -> String {
    format!("{ip}.vultr.com")
}

impl Account {
    fn attached(&self, machine: &Machine, v6: bool) -> impl Iterator<Item = &Reserved> {
        let subid = machine.subid;
        self.reserved.iter().filter(move |reserved| reserved.attached == Some(subid) && reserved.v6 == v6)
    }

    /// Handles `list_ipv4`: empty before the machine is active. The list of bare metal has no reverse DNS names.
    pub(super) fn list_ipv4(&self, asked: &Asked<'_>) -> Answer {
        let machine = self.machine(asked)?;
        if !machine.is_active(asked.now) {
            return Ok(Some(json!([])));
        }
        if asked.op.group == "baremetal" {
            let main = json!({ "ip": machine.ip, "netmask": "255.255.255.0", "gateway": machine.gateway(), "type": "main_ip" });
            return Ok(Some(under(machine, vec![main])));
        }
        let mut addresses = vec![json!({
            "ip": machine.ip,
            "netmask": "255.255.254.0",
            "gateway": machine.gateway(),
            "type": "main_ip",
            "reverse": machine.reverse.clone().unwrap_or_else(|| first_name(&machine.ip)),
        })];
        let secondary = |ip: &str, reverse: String| json!({ "ip": ip, "netmask": "255.255.255.255", "gateway": "", "type": "secondary_ip", "reverse": reverse });
        addresses.extend(
            machine
                .more_ips
                .iter()
                .map(|(ip, reverse)| secondary(ip, reverse.clone().unwrap_or_else(|| first_name(ip)))),
        );
        let attached = self.attached(machine, false).filter(|reserved| reserved.subnet != machine.ip);
        addresses.extend(attached.map(|reserved| secondary(&reserved.subnet, String::new())));
        addresses.extend(machine.networks.iter().enumerate().map(|(at, _)| {
            let ip = machine.private_ip(at);
            json!({ "ip": ip, "netmask": "255.255.0.0", "gateway": "", "type": "private", "reverse": "" })
        }));
        Ok(Some(under(machine, addresses)))
    }

    /// Handles `list_ipv6`: empty before the machine is active, or without IPv6.
    pub(super) fn list_ipv6(&self, asked: &Asked<'_>) -> Answer {
        let machine = self.machine(asked)?;
        if !machine.is_active(asked.now) {
            return Ok(Some(json!([])));
        }
        // A text for servers, a number for bare metal.
        let size = if asked.op.group == "baremetal" { json!(64) } else { json!("64") };
        let entry = |network: &str, kind: &str| json!({ "ip": format!("{network}100"), "network": network, "network_size": size, "type": kind });
        let own = machine.ipv6.then(|| entry(&machine.v6_network(), "main_ip"));
        let attached = self.attached(machine, true).map(|reserved| entry(&reserved.subnet, "secondary_ip"));
        let addresses: Vec<_> = own.into_iter().chain(attached).collect();
        Ok(Some(if addresses.is_empty() { json!([]) } else { under(machine, addresses) }))
    }

    /// Checks what the service checks first (V23): the address whose name is set, or the server that loses an address.
    pub(super) fn check_first(&self, op: &Op, form: &Form) -> Result<(), Refusal> {
        let ip = form.get("ip").unwrap_or_default();
        match op.id {
            "server.destroy_ipv4" if !self.servers.contains_key(&form.number("SUBID").unwrap_or_default()) => {
                Err(Refusal::no_server())
            }
            "server.reverse_set_ipv4" | "server.reverse_default_ipv4"
                if !self.servers.values().any(|m| m.has_ipv4(ip)) =>
            {
                Err(Refusal::bad_ip())
            }
            "server.reverse_set_ipv6" | "server.reverse_delete_ipv6"
                if !self.servers.values().any(|m| m.has_ipv6(ip)) =>
            {
                Err(Refusal::bad_ip())
            }
            _ => Ok(()),
        }
    }

    /// Handles `create_ipv4`: restarts the server unless `reboot` is `no`.
    pub(super) fn create_ipv4(&mut self, asked: Asked<'_>) -> Answer {
        let (now, reboot) = (asked.now, asked.form.get("reboot") != Some("no"));
        let machine = self.idle_mut(&asked)?;
        if machine.more_ips.len().saturating_add(1) >= MOST {
            return Err(Refusal::new("Unable to add IP address: Server has the maximum number of IPv4 addresses"));
        }
        let ip = asked.counters.next_ip();
        machine.more_ips.push((ip.clone(), None));
        if reboot {
            machine.restart(now);
        }
        // Undocumented, but observed (V20).
        Ok(Some(json!({ "ipv4": ip })))
    }

    /// Handles `destroy_ipv4`: the main address cannot be removed.
    pub(super) fn destroy_ipv4(&mut self, asked: &Asked<'_>) -> Answer {
        let ip = asked.text("ip");
        let machine = self.idle_mut(asked)?;
        super::values::take(&mut machine.more_ips, |(of, _)| *of == ip).ok_or_else(Refusal::bad_ip)?;
        machine.restart(asked.now);
        DONE
    }

    /// Handles `ipv6_enable`: restarts the server, unless it already had IPv6.
    pub(super) fn ipv6_enable(&mut self, asked: &Asked<'_>) -> Answer {
        let machine = self.idle_mut(asked)?;
        if !machine.ipv6 && asked.op.group == "server" {
            machine.restart(asked.now);
        }
        machine.ipv6 = true;
        DONE
    }

    /// Sets the reverse DNS name of an IPv4 address, or resets it to the default.
    pub(super) fn set_reverse(&mut self, asked: &Asked<'_>, name: Option<&str>) -> Answer {
        let ip = asked.text("ip");
        let machine = self.machine_mut(asked)?;
        let reverse = if ip == machine.ip {
            &mut machine.reverse
        } else {
            let more = machine.more_ips.iter_mut().find(|(of, _)| *of == ip);
            &mut more.ok_or_else(Refusal::bad_ip)?.1
        };
        *reverse = name.map(str::to_owned);
        DONE
    }

    /// Handles `reverse_list_ipv6`.
    pub(super) fn reverse_list_ipv6(&self, asked: &Asked<'_>) -> Answer {
        let machine = self.machine(asked)?;
        if !machine.is_active(asked.now) || machine.ipv6_reverse.is_empty() {
            return Ok(Some(json!([])));
        }
        let names = machine.ipv6_reverse.iter().map(|(ip, name)| json!({ "ip": ip, "reverse": name }));
        Ok(Some(under(machine, names.collect())))
    }

    /// Handles `reverse_set_ipv6`: any address of the machine's own network.
    pub(super) fn reverse_set_ipv6(&mut self, asked: &Asked<'_>) -> Answer {
        let (ip, name) = (address(asked)?, asked.text("entry"));
        let machine = self.machine_mut(asked)?;
        let ip = ip.to_string();
        if !machine.has_ipv6(&ip) {
            return Err(Refusal::bad_ip());
        }
        match machine.ipv6_reverse.iter_mut().find(|(of, _)| *of == ip) {
            Some((_, old)) => *old = name,
            None => machine.ipv6_reverse.push((ip, name)),
        }
        DONE
    }

    /// Handles `reverse_delete_ipv6`.
    pub(super) fn reverse_delete_ipv6(&mut self, asked: &Asked<'_>) -> Answer {
        let ip = address(asked)?.to_string();
        let machine = self.machine_mut(asked)?;
        super::values::take(&mut machine.ipv6_reverse, |(of, _)| *of == ip).ok_or_else(Refusal::bad_ip)?;
        DONE
    }
}

impl Machine {
    fn has_ipv4(&self, ip: &str) -> bool {
        self.ip == ip || self.more_ips.iter().any(|(of, _)| of == ip)
    }

    fn has_ipv6(&self, ip: &str) -> bool {
        let (ip, network) = (ip.parse::<Ipv6Addr>(), self.v6_network().parse::<Ipv6Addr>());
        let inside = |ip: Ipv6Addr, network: Ipv6Addr| {
            ip.octets().iter().zip(network.octets()).take(8).all(|(has, wanted)| *has == wanted)
        };
        self.ipv6 && ip.ok().zip(network.ok()).is_some_and(|(ip, network)| inside(ip, network))
    }
}

fn address(asked: &Asked<'_>) -> Result<Ipv6Addr, Refusal> {
    asked.text("ip").parse().map_err(|_| Refusal::bad_ip())
}

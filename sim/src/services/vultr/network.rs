//! Private networks, neighbours, and the firewall group of a server.

use super::account::Account;
use super::asked::{Answer, Asked, DONE};
use super::refusal::Refusal;
use super::values::by_id;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// A private network of a location.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Network {
    pub(super) id: String,
    /// The location.
    pub(super) dcid: u64,
    pub(super) description: String,
    pub(super) created: u64,
}

impl Account {
    /// Returns the id of a network in a location; without an id, of the only network of the location.
    pub(super) fn network_of(&self, id: Option<&str>, dcid: u64) -> Result<String, Refusal> {
        let mut here = self.networks.iter().filter(|network| network.dcid == dcid);
        let found = match id {
            Some(id) => here.find(|network| network.id == id),
            None => here.next().filter(|_| here.next().is_none()),
        };
        match (found, id) {
            (Some(network), _) => Ok(network.id.clone()),
            // A location has its first network on the first request for it.
            (None, None) if !self.networks.iter().any(|network| network.dcid == dcid) => {
                Ok(format!("net{dcid:02}539626f079"))
            }
            _ => Err(Refusal::invalid("network", "NETWORKID")),
        }
    }

    /// Handles `server/private_networks`.
    pub(super) fn private_networks(&self, asked: &Asked<'_>) -> Answer {
        let machine = self.machine(asked)?;
        let [.., high, low] = machine.subid.to_be_bytes();
        let entry = |(index, id): (usize, &String)| {
            let mac = format!("5a{:02}.00{high:02x}.{low:02x}e9", index.saturating_add(1));
            (id.clone(), json!({ "NETWORKID": id, "mac_address": mac, "ip_address": machine.private_ip(index) }))
        };
        Ok(Some(by_id(machine.networks.iter().enumerate().map(entry))))
    }

    /// Handles `server/private_network_enable` and `_disable`: restarts the server, unless nothing changes.
    pub(super) fn private_network(&mut self, asked: &Asked<'_>, enable: bool) -> Answer {
        let machine = self.machine(asked)?;
        let (dcid, only) = (machine.dcid, machine.networks.first().filter(|_| machine.networks.len() == 1).cloned());
        let id = match (asked.given("NETWORKID"), enable) {
            (None, false) => only.ok_or_else(|| Refusal::invalid("network", "NETWORKID"))?,
            (id, _) => self.network_of(id, dcid)?,
        };
        let machine = self.idle_mut(asked)?;
        match (machine.networks.contains(&id), enable) {
            (true, true) => return DONE,
            (false, false) => return Err(Refusal::invalid("network", "NETWORKID")),
            (false, true) => machine.networks.push(id.clone()),
            (true, false) => machine.networks.retain(|has| *has != id),
        }
        machine.restart(asked.now);
        if enable && !self.networks.iter().any(|network| network.id == id) {
            self.networks.push(Network { id, dcid, description: String::new(), created: asked.now });
        }
        DONE
    }

    /// Handles `server/neighbors`: the account's other servers in the same location with the same plan are on the same
    /// host.
    pub(super) fn neighbors(&self, asked: &Asked<'_>) -> Answer {
        let machine = self.machine(asked)?;
        let near = self.servers.values().filter(|m| m.subid != machine.subid && m.dcid == machine.dcid);
        Ok(Some(near.filter(|m| m.plan == machine.plan).map(|m| m.subid).collect()))
    }

    /// Handles `server/firewall_group_set`: `0` means no group.
    pub(super) fn firewall_group_set(&mut self, asked: &Asked<'_>) -> Answer {
        let id = asked.text("FIREWALLGROUPID");
        if id != "0" && !self.firewall.iter().any(|group| group.id == id) {
            return Err(Refusal::no_group());
        }
        self.set(asked, |machine| machine.firewall = id)
    }
}

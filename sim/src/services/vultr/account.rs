//! An account: its keys and rights, its resources, and its charges.

use super::asked::{Asked, Counters};
use super::backup::Made;
use super::block::Volume;
use super::dns::Domain;
use super::firewall::Group;
use super::iso::Iso;
use super::keys::{Script, SshKey};
use super::limit::Allowance;
use super::machine::Machine;
use super::network::Network;
use super::refusal::Refusal;
use super::reserved::Reserved;
use super::snapshot::Snapshot;
use super::user::User;
use super::values::charges;
use crate::seeds::Seeds;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// All rights.
pub(super) const ALL_RIGHTS: [&str; 10] = [
    "subscriptions",
    "billing",
    "support",
    "provisioning",
    "dns",
    "abuse",
    "upgrade",
    "firewall",
    "alerts",
    "manage_users",
];

/// An account.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Account {
    /// The owner's key, which has every right.
    pub(super) key: String,
    email: String,
    name: String,
    pub(super) users: Vec<User>,
    #[serde(with = "crate::services::listed")]
    pub(super) servers: BTreeMap<u64, Machine>,
    #[serde(with = "crate::services::listed")]
    pub(super) baremetal: BTreeMap<u64, Machine>,
    /// The machines that were destroyed recently, and the time at which each is forgotten.
    #[serde(skip)]
    pub(super) leaving: BTreeMap<u64, u64>,
    pub(super) snapshots: Vec<Snapshot>,
    pub(super) isos: Vec<Iso>,
    pub(super) ssh_keys: Vec<SshKey>,
    pub(super) scripts: Vec<Script>,
    pub(super) firewall: Vec<Group>,
    pub(super) domains: Vec<Domain>,
    pub(super) volumes: Vec<Volume>,
    pub(super) reserved: Vec<Reserved>,
    /// The private networks. No call of the 2018 document creates one; `network/create` of the later v1 does.
    pub(super) networks: Vec<Network>,
    pub(super) allowance: Allowance,
}

impl Account {
    /// Generates what a world file omits.
    pub(super) fn complete(&mut self, seeds: &mut Seeds, counters: &mut Counters) {
        for machine in self.servers.values_mut().chain(self.baremetal.values_mut()) {
            machine.complete(seeds, counters);
        }
        for user in &mut self.users {
            user.complete(seeds);
        }
    }

    /// Generates a new key for the owner and each user.
    pub(super) fn change_keys(&mut self, seeds: &mut Seeds) {
        for key in std::iter::once(&mut self.key).chain(self.users.iter_mut().map(|user| &mut user.api_key)) {
            *key = seeds.word(36).to_ascii_uppercase();
        }
    }

    /// Adds so many servers.
    pub(super) fn add_servers(&mut self, count: u64, seeds: &mut Seeds, counters: &mut Counters) {
        for number in 0..count {
            let mut machine = Machine { subid: counters.next_subid(seeds), ..Machine::default() };
            machine.label = format!("many-{number}");
            machine.complete(seeds, counters);
            self.servers.insert(machine.subid, machine);
        }
    }

    /// Applies the changes that are due at that time. All other state is computed from the time when it is read.
    pub(super) fn settle(&mut self, now: u64) {
        if !self.leaving.is_empty() {
            self.leaving.retain(|_, gone| now < *gone);
        }
    }

    /// Whether the machine of a call exists; for `destroy` also one that was destroyed recently.
    pub(super) fn is_known(&self, asked: &Asked<'_>) -> bool {
        let id = asked.number("SUBID").unwrap_or_default();
        self.machines(asked).contains_key(&id) || asked.op.name == "destroy" && self.leaving.contains_key(&id)
    }

    /// Returns the machines of the kind that a call is for.
    pub(super) fn machines(&self, asked: &Asked<'_>) -> &BTreeMap<u64, Machine> {
        if asked.op.group == "baremetal" { &self.baremetal } else { &self.servers }
    }

    /// Returns the same machines for changes.
    pub(super) fn machines_mut(&mut self, asked: &Asked<'_>) -> &mut BTreeMap<u64, Machine> {
        if asked.op.group == "baremetal" { &mut self.baremetal } else { &mut self.servers }
    }

    /// Returns the machine of a call.
    pub(super) fn machine(&self, asked: &Asked<'_>) -> Result<&Machine, Refusal> {
        let id = asked.number("SUBID").unwrap_or_default();
        self.machines(asked).get(&id).ok_or_else(Refusal::no_server)
    }

    /// Returns the machine of a call for changes.
    pub(super) fn machine_mut(&mut self, asked: &Asked<'_>) -> Result<&mut Machine, Refusal> {
        let id = asked.number("SUBID").unwrap_or_default();
        self.machines_mut(asked).get_mut(&id).ok_or_else(Refusal::no_server)
    }

    /// Returns the machine of a call for changes, if no task is in progress on it.
    pub(super) fn idle_mut(&mut self, asked: &Asked<'_>) -> Result<&mut Machine, Refusal> {
        let machine = self.machine_mut(asked)?;
        if machine.is_idle(asked.now) { Ok(machine) } else { Err(Refusal::locked()) }
    }

    /// Whether a key is the owner's, or that of a user who may use the API.
    pub(super) fn admits(&self, key: &str) -> bool {
        !key.is_empty() && (self.key == key || self.users.iter().any(|user| user.api_key == key && user.api_enabled))
    }

    /// Returns the rights of a key.
    pub(super) fn rights(&self, key: &str) -> Vec<&str> {
        match self.users.iter().find(|user| user.api_key == key && self.key != key) {
            Some(user) => user.acls.iter().map(String::as_str).collect(),
            None => ALL_RIGHTS.to_vec(),
        }
    }

    /// Handles `auth/info`.
    pub(super) fn key_info(&self, key: &str) -> Value {
        let user = self.users.iter().find(|user| user.api_key == key && self.key != key);
        let (email, name) = user.map_or((&self.email, &self.name), |user| (&user.email, &user.name));
        json!({ "acls": self.rights(key), "email": email, "name": name })
    }

    /// Handles `account/info`: amounts are texts or numbers.
    pub(super) fn money(&self, now: u64) -> Value {
        let machines = self.servers.values().chain(self.baremetal.values()).map(|machine| machine.charges(now));
        let volumes = self.volumes.iter().map(|volume| charges(volume.cents_per_month(), volume.created, now));
        let pending: u64 = machines.chain(volumes).fold(0, u64::saturating_add);
        let cents = u32::try_from(pending).unwrap_or(u32::MAX);
        json!({
            "balance": "-5519.11",
            "pending_charges": f64::from(cents) / 100.0,
            "last_payment_date": "2014-07-18 15:31:01",
            "last_payment_amount": "-1.00",
        })
    }

    /// Returns the backups of all machines up to that time, each with the id of its machine.
    pub(super) fn all_backups(&self, now: u64) -> impl Iterator<Item = (u64, Made)> + '_ {
        self.servers.values().flat_map(move |machine| machine.backups_made(now).map(|made| (machine.subid, made)))
    }
}

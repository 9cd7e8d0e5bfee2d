//! An account: its key, its machines and snapshots, and its money.

use super::catalogue;
use super::machine::Machine;
use super::snapshot::Snapshot;
use super::{Counters, dollars};
use crate::form::Form;
use crate::seeds::Seeds;
use crate::{accounts, date};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// An account.
pub(super) struct Account {
    pub(super) key: &'static str,
    email: &'static str,
    pub(super) machines: BTreeMap<u64, Machine>,
    /// Machines destroyed of late, and when they are gone for good.
    pub(super) leaving: BTreeMap<u64, u64>,
    pub(super) snapshots: Vec<Snapshot>,
}

impl Account {
    /// Lets what is due by now happen.
    pub(super) fn settle(&mut self, now: u64) {
        self.leaving.retain(|_, gone| now < *gone);
    }

    /// Whether the server that a call names is there; for destroying it, one that is leaving counts too.
    pub(super) fn is_known(&self, form: &Form, leaving: bool) -> bool {
        let id = form.number("SUBID");
        id.is_some_and(|id| self.machines.contains_key(&id) || leaving && self.leaving.contains_key(&id))
    }

    /// `account/info`: amounts are text or numbers.
    pub(super) fn money(&self, now: u64) -> Value {
        let pending: u64 = self.machines.values().map(|machine| machine.charges(now)).fold(0, u64::saturating_add);
        let cents = u32::try_from(pending).unwrap_or(u32::MAX);
        json!({
            "balance": "-5519.11",
            "pending_charges": f64::from(cents) / 100.0,
            "last_payment_date": "2014-07-18 15:31:01",
            "last_payment_amount": "-1.00",
        })
    }

    /// `auth/info`.
    pub(super) fn rights(&self) -> Value {
        json!({
            "acls": ["subscriptions", "billing", "support", "provisioning", "dns", "abuse", "upgrade", "firewall", "alerts", "manage_users"],
            "email": self.email,
            "name": "Example Account",
        })
    }
}

/// The accounts of the default world.
pub(super) fn believable(seeds: &mut Seeds, counters: &mut Counters) -> Vec<Account> {
    let [first, second] = accounts::VULTR;
    let mut machine = |subid, dcid, plan, osid, label: &str, tag: &str| {
        let (plan, system) = (catalogue::find_plan(Some(plan))?, catalogue::find_system(Some(osid))?);
        let mut machine = Machine::new(subid, dcid, plan, system, 1_387_464_341, seeds, counters);
        machine.ready = machine.created;
        (machine.label, machine.tag) = (label.to_owned(), tag.to_owned());
        Some((subid, machine))
    };
    let mine = [
        machine(576_965, 1, 202, 167, "web-1", "web"),
        machine(576_966, 9, 201, 215, "web-2", "web"),
        machine(576_988, 1, 115, 244, "db-1", "db").map(|(id, machine)| (id, machine.with_extras())),
        machine(577_012, 7, 203, 270, "build", "").map(|(id, machine)| (id, machine.switched_off())),
    ];
    let others = [machine(601_234, 25, 201, 167, "elsewhere", "")];
    let snapshot = Snapshot {
        id: "5359435d28b9a".to_owned(),
        description: "web-1 before the upgrade".to_owned(),
        size: 42_949_672_960,
        created: 1_397_824_840,
        ready: 1_397_824_840,
    };
    let account = |key, email, machines: BTreeMap<_, _>, snapshots| Account {
        key,
        email,
        machines,
        leaving: BTreeMap::new(),
        snapshots,
    };
    vec![
        account(first, "admin@example.com", mine.into_iter().flatten().collect(), vec![snapshot]),
        account(second, "other@example.org", others.into_iter().flatten().collect(), Vec::new()),
    ]
}

/// When something was made, as every list says it.
pub(super) fn made(created: u64) -> Value {
    json!(date::text(created))
}

/// A price or charge as most lists say it.
pub(super) fn amount(cents: u64) -> Value {
    json!(dollars(cents))
}

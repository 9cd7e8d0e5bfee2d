//! The life of servers: listed, created, labelled, switched, destroyed.

use super::account::Account;
use super::catalogue;
use super::machine::Machine;
use super::{Answer, Asked, Refusal, by_id};
use crate::form::Form;
use serde_json::{Value, json};

/// Seconds for which a destroyed server is remembered.
const LEAVING: u64 = 60;

/// The operating systems that stand for something else.
const SNAPSHOT: u64 = 164;
const APPLICATION: u64 = 186;

impl Account {
    /// `server/list`: one bare object for `SUBID`, a map for everything else, the first filter given.
    pub(super) fn list(&self, form: &Form, now: u64) -> Result<Value, Refusal> {
        let given = |name| form.get(name).filter(|text: &&str| !text.is_empty());
        if given("SUBID").is_some() {
            return self.machine(form).map(|machine| machine.entry(now));
        }
        let fits = |machine: &&Machine| {
            let shown_ip = if machine.is_active(now) { machine.ip.as_str() } else { "0.0.0.0" };
            let filters = [("tag", machine.tag.as_str()), ("label", &machine.label), ("main_ip", shown_ip)];
            let filter = filters.iter().find_map(|(name, has)| given(name).map(|wanted| wanted == *has));
            filter.unwrap_or(true)
        };
        Ok(by_id(self.machines.values().filter(fits).map(|machine| (machine.subid, machine.entry(now)))))
    }

    /// `server/create`: every id is checked before anything is made.
    pub(super) fn create(&mut self, asked: Asked<'_>) -> Result<Value, Refusal> {
        let Asked { form, now, seeds, counters, .. } = asked;
        let bad = |words: &str| Err(Refusal::new(words));
        let dcid = form.number("DCID").filter(|id| catalogue::find_region(Some(*id)).is_some());
        let Some(dcid) = dcid else { return bad("Invalid location.  Check DCID value") };
        let Some(plan) = catalogue::find_plan(form.number("VPSPLANID")) else {
            return bad("Invalid plan.  Check VPSPLANID value");
        };
        if !plan.locations.contains(&dcid) {
            return bad("Plan is not available in the selected location");
        }
        let Some(system) = catalogue::find_system(form.number("OSID")) else {
            return bad("Invalid operating system.  Check OSID value");
        };
        let known = |id| self.snapshots.iter().any(|snapshot| snapshot.id == id && snapshot.ready <= now);
        if system.id == SNAPSHOT && !form.get("SNAPSHOTID").is_some_and(known) {
            return bad("Invalid snapshot.  Check SNAPSHOTID value");
        }
        if system.id == APPLICATION && !catalogue::has_app(form.number("APPID")) {
            return bad("Invalid application.  Check APPID value");
        }
        let text = |name| form.get(name).unwrap_or_default().to_owned();
        let yes = |name| form.get(name) == Some("yes");
        let subid = counters.next_subid(seeds);
        let mut machine = Machine::new(subid, dcid, plan, system, now, seeds, counters);
        machine.label = text("label");
        machine.tag = text("tag");
        machine.appid = form.number("APPID").filter(|_| system.id == APPLICATION).unwrap_or_default();
        machine.ipv6 = yes("enable_ipv6");
        machine.private = yes("enable_private_network") || form.get("NETWORKID[]").is_some();
        machine.backups = yes("auto_backups");
        form.get("FIREWALLGROUPID").filter(|id| !id.is_empty()).unwrap_or("0").clone_into(&mut machine.firewall);
        self.machines.insert(subid, machine);
        Ok(json!({ "SUBID": subid.to_string() }))
    }

    /// `server/destroy`: not while it is being made, and not twice.
    pub(super) fn destroy(&mut self, form: &Form, now: u64) -> Answer {
        let id = form.number("SUBID").unwrap_or_default();
        if self.leaving.contains_key(&id) {
            return Err(Refusal::new("Unable to destroy server: Server is already pending destruction."));
        }
        if !self.machine(form)?.is_active(now) {
            let words = "Unable to destroy server: Unable to remove VM: Server is currently locked";
            return Err(Refusal::new(words));
        }
        self.machines.remove(&id);
        self.leaving.insert(id, now.saturating_add(LEAVING));
        Ok(None)
    }

    /// Changes a server in a way that cannot go wrong.
    pub(super) fn set(&mut self, form: &Form, change: impl FnOnce(&mut Machine, &Form)) -> Answer {
        change(self.machine_mut(form)?, form);
        Ok(None)
    }

    /// Switches a server on (again) or off.
    pub(super) fn switch(&mut self, form: &Form, now: u64, on: bool) -> Answer {
        let machine = self.machine_mut(form)?;
        if !machine.is_active(now) {
            return Err(Refusal::new("Server is currently locked"));
        }
        machine.running = on;
        Ok(None)
    }

    /// The server that a call names.
    pub(super) fn machine(&self, form: &Form) -> Result<&Machine, Refusal> {
        let id = form.number("SUBID").unwrap_or_default();
        self.machines.get(&id).ok_or_else(Refusal::no_server)
    }

    /// The same, to change it.
    pub(super) fn machine_mut(&mut self, form: &Form) -> Result<&mut Machine, Refusal> {
        let id = form.number("SUBID").unwrap_or_default();
        self.machines.get_mut(&id).ok_or_else(Refusal::no_server)
    }
}

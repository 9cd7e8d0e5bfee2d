//! Machines: listing, switching, labelling, destroying.

use super::account::Account;
use super::asked::{Answer, Asked, DONE};
use super::machine::Machine;
use super::refusal::Refusal;
use super::values::by_id;

/// The seconds for which a destroyed machine is remembered.
const LEAVING: u64 = 60;

impl Account {
    /// Handles `list`: one bare object for `SUBID`, a map for any other filter; only the first filter applies (V11).
    pub(super) fn list(&self, asked: &Asked<'_>) -> Answer {
        let now = asked.now;
        let metal = asked.op.group == "baremetal";
        let entry = |machine: &Machine| if metal { machine.metal_entry(now) } else { machine.entry(now) };
        if asked.given("SUBID").is_some() {
            return self.machine(asked).map(|machine| Some(entry(machine)));
        }
        let filter = ["tag", "label", "main_ip"].into_iter().find_map(|name| Some((name, asked.given(name)?)));
        let fits = |machine: &&Machine| {
            filter.is_none_or(|(name, wanted)| {
                wanted
                    == match name {
                        "tag" => machine.tag.as_str(),
                        "label" => &machine.label,
                        _ if machine.is_active(now) => &machine.ip,
                        _ => "0.0.0.0",
                    }
            })
        };
        let machines = self.machines(asked).values().filter(fits);
        Ok(Some(by_id(machines.map(|machine| (machine.subid, entry(machine))))))
    }

    /// Handles `destroy`: not while a task is in progress, and not twice. Attached resources are kept, detached.
    pub(super) fn destroy(&mut self, asked: &Asked<'_>) -> Answer {
        let id = asked.number("SUBID").unwrap_or_default();
        if self.leaving.contains_key(&id) {
            return Err(Refusal::new("Unable to destroy server: Server is already pending destruction."));
        }
        if !self.machine(asked)?.is_idle(asked.now) {
            let words = "Unable to destroy server: Unable to remove VM: Server is currently locked";
            return Err(Refusal::new(words));
        }
        self.machines_mut(asked).remove(&id);
        self.leaving.insert(id, asked.now.saturating_add(LEAVING));
        for volume in self.volumes.iter_mut().filter(|volume| volume.attached == Some(id)) {
            volume.attached = None;
        }
        for reserved in self.reserved.iter_mut().filter(|reserved| reserved.attached == Some(id)) {
            reserved.attached = None;
        }
        DONE
    }

    /// Makes a change to a machine that cannot fail.
    pub(super) fn set(&mut self, asked: &Asked<'_>, change: impl FnOnce(&mut Machine)) -> Answer {
        change(self.machine_mut(asked)?);
        DONE
    }

    /// Switches a machine on, restarts it, or switches it off.
    pub(super) fn switch(&mut self, asked: &Asked<'_>, on: bool) -> Answer {
        let now = asked.now;
        let machine = self.machine_mut(asked)?;
        // A restart during a restart is allowed; a switch during an installation is not.
        if !machine.is_active(now) || machine.installed > now {
            return Err(Refusal::locked());
        }
        machine.running = on;
        DONE
    }
}

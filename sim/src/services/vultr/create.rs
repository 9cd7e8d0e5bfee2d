//! Creating machines: every id is checked before anything is created.

use super::account::Account;
use super::asked::{Answer, Asked};
use super::catalogue;
use super::machine::{Machine, PENDING};
use super::refusal::Refusal;
use serde_json::json;

/// The operating system ids that mean another source: a snapshot, an application, an ISO image.
const CUSTOM: u64 = 159;
const SNAPSHOT: u64 = 164;
const BACKUP: u64 = 180;
const APPLICATION: u64 = 186;

impl Account {
    /// Handles `create`, of a server or a bare metal server.
    pub(super) fn create(&mut self, asked: Asked<'_>) -> Answer {
        let metal = asked.op.group == "baremetal";
        let Some(region) = catalogue::find_region(asked.number("DCID")) else {
            return Err(Refusal::invalid("location", "DCID"));
        };
        let plan = if metal {
            let plan = catalogue::find_metal(asked.number("METALPLANID"));
            plan.map(|plan| (plan.id, plan.locations)).ok_or_else(|| Refusal::invalid("plan", "METALPLANID"))?
        } else {
            let plan = catalogue::find_plan(asked.number("VPSPLANID"));
            plan.map(|plan| (plan.id, plan.locations)).ok_or_else(|| Refusal::invalid("plan", "VPSPLANID"))?
        };
        if !plan.1.contains(&region.id) {
            return Err(Refusal::new("Plan is not available in the selected location"));
        }
        let os = catalogue::find_system(asked.number("OSID")).filter(|os| os.id != BACKUP);
        let os = os.ok_or_else(|| Refusal::invalid("operating system", "OSID"))?.id;
        self.check_source(&asked, os)?;
        self.check_extras(&asked, os, region)?;

        let now = asked.now;
        let networks = self.wanted_networks(&asked, region.id)?;
        let list = |name| asked.given(name).map(|ids| ids.split(',').map(|id| id.trim().to_owned()).collect());
        let mut machine = Machine {
            dcid: region.id,
            plan: plan.0,
            os,
            app: asked.number("APPID").filter(|_| os == APPLICATION).unwrap_or_default(),
            created: now,
            ready: now.saturating_add(PENDING),
            label: asked.text("label"),
            tag: asked.text("tag"),
            hostname: asked.text("hostname"),
            ipv6: asked.yes("enable_ipv6"),
            networks,
            firewall: asked.given("FIREWALLGROUPID").unwrap_or("0").to_owned(),
            userdata: asked.text("userdata"),
            ssh_keys: list("SSHKEYID").unwrap_or_default(),
            script: asked.number("SCRIPTID").filter(|_| os != CUSTOM),
            iso: asked.number("ISOID").filter(|_| os == CUSTOM).map(|id| (id, now)),
            ..Machine::default()
        };
        if asked.yes("auto_backups") {
            machine.enable_backups(now);
        }
        machine.subid = asked.counters.next_subid(asked.seeds);
        let wanted = asked.given("reserved_ip_v4").map(str::to_owned);
        if let Some(reserved) = self.reserved.iter_mut().find(|reserved| Some(&reserved.subnet) == wanted.as_ref()) {
            machine.ip.clone_from(&reserved.subnet);
            reserved.attached = Some(machine.subid);
        }
        let subid = machine.subid;
        machine.complete(asked.seeds, asked.counters);
        if metal { &mut self.baremetal } else { &mut self.servers }.insert(subid, machine);
        Ok(Some(json!({ "SUBID": subid.to_string() })))
    }

    /// Checks the source of the system: a snapshot, an application, an ISO image.
    fn check_source(&self, asked: &Asked<'_>, os: u64) -> Result<(), Refusal> {
        let complete = |id| self.snapshots.iter().any(|snapshot| snapshot.id == id && snapshot.ready <= asked.now);
        match os {
            SNAPSHOT if !asked.given("SNAPSHOTID").is_some_and(complete) => Err(Refusal::no_snapshot()),
            APPLICATION if catalogue::find_app(asked.number("APPID")).is_none() => {
                Err(Refusal::invalid("application", "APPID"))
            }
            CUSTOM if asked.given("ISOID").is_some() => self.usable_iso(asked.number("ISOID"), asked.now).map(|_| ()),
            _ => Ok(()),
        }
    }

    /// Checks all other resources that must already exist.
    fn check_extras(&self, asked: &Asked<'_>, os: u64, region: &catalogue::Region) -> Result<(), Refusal> {
        let script = asked.number("SCRIPTID").filter(|_| os != CUSTOM);
        if script.is_some_and(|id| !self.scripts.iter().any(|script| script.id == id)) {
            return Err(Refusal::no_script());
        }
        let mut keys = asked.given("SSHKEYID").into_iter().flat_map(|ids| ids.split(','));
        if !keys.all(|id| self.ssh_keys.iter().any(|key| key.id == id.trim())) {
            return Err(Refusal::no_key());
        }
        let group = asked.given("FIREWALLGROUPID").filter(|id| *id != "0");
        if group.is_some_and(|id| !self.firewall.iter().any(|group| group.id == id)) {
            return Err(Refusal::no_group());
        }
        if asked.yes("ddos_protection") && !region.ddos {
            return Err(Refusal::new("DDOS protection is not available in the selected location"));
        }
        let wanted = asked.given("reserved_ip_v4");
        let free = |ip: &str| {
            self.reserved.iter().any(|r| r.subnet == ip && !r.v6 && r.attached.is_none() && r.dcid == region.id)
        };
        if wanted.is_some_and(|ip| !free(ip)) {
            return Err(Refusal::bad_ip());
        }
        Ok(())
    }

    /// Returns the ids of the networks that a new machine joins.
    fn wanted_networks(&self, asked: &Asked<'_>, dcid: u64) -> Result<Vec<String>, Refusal> {
        let named = asked.form.all("NETWORKID[]");
        if asked.yes("enable_private_network") {
            if !named.is_empty() {
                return Err(Refusal::new("enable_private_network and NETWORKID can not be used together"));
            }
            return Ok(vec![self.network_of(None, dcid)?]);
        }
        named.into_iter().map(|id| self.network_of(Some(id), dcid)).collect()
    }
}

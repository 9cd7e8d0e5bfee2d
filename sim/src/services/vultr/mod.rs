//! Vultr: a key for each account and user, rights and limits, and the handler of each call.

mod account;
mod address;
mod asked;
mod backup;
mod block;
mod catalogue;
mod create;
mod dns;
mod firewall;
mod iso;
mod keys;
mod later;
mod life;
mod limit;
mod machine;
mod network;
mod public;
mod refusal;
mod reserved;
mod snapshot;
mod system;
mod traffic;
mod user;
mod values;

use crate::protocol::form::Form;
use crate::protocol::incoming::Incoming;
use crate::protocol::reply;
use crate::protocol::route;
use crate::seeds::Seeds;
use crate::services::{Moment, Service, params};
use account::Account;
use asked::{Answer, Asked, Counters, unknown};
use refusal::Refusal;
use serde::{Deserialize, Serialize};
use serde_json::json;
use vpswire_core::shape::{Api, Op};
use vpswire_core::wire::Response;

/// The service.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Vultr {
    accounts: Vec<Account>,
    counters: Counters,
}

impl Service for Vultr {
    fn api(&self) -> Api {
        Api::Vultr
    }

    fn accounts(&self) -> Vec<Vec<String>> {
        self.accounts.iter().map(|account| vec![account.key.clone()]).collect()
    }

    #[cfg(feature = "server")]
    fn secrets(&self, all: &mut Vec<String>) {
        for account in &self.accounts {
            all.extend(account.users.iter().map(|user| user.api_key.clone()));
            let machines = account.servers.values().chain(account.baremetal.values());
            all.extend(machines.flat_map(|machine| [machine.password.clone(), machine.userdata.clone()]));
            all.extend(account.scripts.iter().map(|script| script.script.clone()));
        }
    }

    fn change_keys(&mut self, seeds: &mut Seeds) {
        for account in &mut self.accounts {
            account.change_keys(seeds);
        }
    }

    fn answer(&mut self, path: &str, incoming: &Incoming, at: Moment<'_>) -> (Option<&'static Op>, Response) {
        let found = route::find(Api::Vultr, &incoming.method, path).map(|(op, _)| op);
        let response = match self.call(found, path, incoming, at) {
            Ok(Some(value)) => reply::json(200, "application/json", &value),
            Ok(None) => reply::text(200, ""),
            Err(Refusal { status, words }) => reply::text(status, &words),
        };
        (found, response)
    }
}

impl Vultr {
    /// Generates what a world file omits.
    pub(crate) fn complete(&mut self, seeds: &mut Seeds) {
        for account in &mut self.accounts {
            account.complete(seeds, &mut self.counters);
        }
    }

    /// Adds so many servers to the first account.
    pub(crate) fn add_servers(&mut self, count: u64, seeds: &mut Seeds) {
        let counters = &mut self.counters;
        if let Some(account) = self.accounts.first_mut() {
            account.add_servers(count, seeds, counters);
        }
    }

    fn call(&mut self, found: Option<&'static Op>, path: &str, incoming: &Incoming, at: Moment<'_>) -> Answer {
        let refuse = Refusal::with_status;
        let later = later::find(path);
        let method = found.map(|op| op.method.as_str()).or_else(|| later.map(|call| call.method));
        let method = method.ok_or_else(|| refuse(400, "Invalid API location.  Check the URL that you are using"))?;
        if method != incoming.method {
            let words =
                "Invalid HTTP method.  Check that the method (POST|GET) matches what the documentation indicates";
            return Err(refuse(405, words));
        }
        let form = if incoming.method == "GET" { Form::parse(incoming.query.as_bytes()) } else { incoming.posted() };
        let needs_key = found.map(|op| op.needs_key).or_else(|| later.map(|call| call.needs_key));
        if needs_key == Some(false) {
            let Some(op) = found else { return Ok(later.map(later::public)) };
            params::check(op, &form)?;
            let asked = Asked { op, form: &form, now: at.now.as_secs(), seeds: at.seeds, counters: &mut self.counters };
            return Ok(Some(public::answer(&asked)));
        }
        // Older clients, such as Libcloud's DNS driver, send the key in the query.
        let query = Form::parse(incoming.query.as_bytes());
        let key = incoming.header("API-Key").or_else(|| query.get("api_key")).unwrap_or_default();
        let account = self.accounts.iter_mut().find(|account| account.admits(key));
        let account = account.ok_or_else(|| refuse(403, "Invalid API key"))?;
        if at.limited && !account.allowance.take(at.now) {
            return Err(refuse(503, limit::WORDS));
        }
        let access = found.map_or_else(|| later.and_then(|call| call.access), |op| op.access);
        if let Some(right) = access.filter(|right| !account.rights(key).contains(right)) {
            return Err(Refusal::not_authorized(right));
        }
        let now = at.now.as_secs();
        let op = match (found, later) {
            (Some(op), _) => op,
            (None, Some(call)) => return account.later_call(call, &form, now, at.seeds),
            (None, None) => return unknown(),
        };
        account.check_first(op, &form)?;
        params::check(op, &form)?;
        let asked = Asked { op, form: &form, now, seeds: at.seeds, counters: &mut self.counters };
        account.settle(asked.now);
        if op.id == "auth.info" {
            return Ok(Some(account.key_info(key)));
        }
        account.call(asked)
    }
}

impl Account {
    fn call(&mut self, asked: Asked<'_>) -> Answer {
        let op = asked.op;
        // The machine in a call must exist, whatever the call is.
        let named = op.params.iter().any(|p| p.wire == "SUBID" && !p.optional());
        if named && matches!(op.group, "server" | "baremetal") && !self.is_known(&asked) {
            return Err(Refusal::no_server());
        }
        match op.group {
            "account" => Ok(Some(self.money(asked.now))),
            "plans" | "regions" => Ok(Some(public::answer(&asked))),
            "server" | "baremetal" => self.machine_call(asked),
            "snapshot" => self.snapshot_call(asked),
            "backup" => Ok(Some(self.backups(&asked))),
            "block" => self.block_call(asked),
            "dns" => self.dns_call(asked),
            "firewall" => self.firewall_call(asked),
            "iso" => self.iso_call(asked),
            "reservedip" => self.reserved_call(asked),
            "sshkey" => self.ssh_key_call(asked),
            "startupscript" => self.script_call(asked),
            "user" => self.user_call(asked),
            _ => unknown(),
        }
    }

    /// Handles the calls of machines; both kinds share most of them.
    fn machine_call(&mut self, asked: Asked<'_>) -> Answer {
        match asked.op.name {
            "list" => self.list(&asked),
            "create" => self.create(asked),
            "destroy" => self.destroy(&asked),
            "start" | "reboot" => self.switch(&asked, true),
            "halt" => self.switch(&asked, false),
            "label_set" => self.set(&asked, |machine| machine.label = asked.text("label")),
            "tag_set" => self.set(&asked, |machine| machine.tag = asked.text("tag")),
            "set_user_data" => self.set(&asked, |machine| machine.userdata = asked.text("userdata")),
            "get_user_data" => Ok(Some(json!({ "userdata": self.machine(&asked)?.userdata }))),
            "get_app_info" => self.app_info(&asked),
            "os_change_list" => self.os_change_list(&asked),
            "app_change_list" => self.app_change_list(&asked),
            "os_change" => self.os_change(asked),
            "app_change" => self.app_change(asked),
            "reinstall" => self.reinstall(asked),
            "upgrade_plan_list" => self.upgrade_plan_list(&asked),
            "upgrade_plan" => self.upgrade_plan(&asked),
            "bandwidth" => self.bandwidth(&asked),
            "neighbors" => self.neighbors(&asked),
            "list_ipv4" => self.list_ipv4(&asked),
            "list_ipv6" => self.list_ipv6(&asked),
            "create_ipv4" => self.create_ipv4(asked),
            "destroy_ipv4" => self.destroy_ipv4(&asked),
            "ipv6_enable" => self.ipv6_enable(&asked),
            "reverse_set_ipv4" => self.set_reverse(&asked, asked.form.get("entry")),
            "reverse_default_ipv4" => self.set_reverse(&asked, None),
            "reverse_list_ipv6" => self.reverse_list_ipv6(&asked),
            "reverse_set_ipv6" => self.reverse_set_ipv6(&asked),
            "reverse_delete_ipv6" => self.reverse_delete_ipv6(&asked),
            "firewall_group_set" => self.firewall_group_set(&asked),
            "private_networks" => self.private_networks(&asked),
            "private_network_enable" => self.private_network(&asked, true),
            "private_network_disable" => self.private_network(&asked, false),
            "iso_status" => self.iso_status(&asked),
            "iso_attach" => self.iso_attach(&asked),
            "iso_detach" => self.iso_detach(&asked),
            "backup_enable" => self.set(&asked, |machine| machine.enable_backups(asked.now)),
            "backup_disable" => self.set(&asked, |machine| machine.backups = None),
            "backup_get_schedule" => self.schedule(&asked),
            "backup_set_schedule" => self.set_schedule(&asked),
            "restore_backup" => self.restore_backup(&asked),
            "restore_snapshot" => self.restore_snapshot(&asked),
            _ => unknown(),
        }
    }
}

//! KiwiVM: a key for each VPS, locks, points, and the handler of each call.

mod abuse;
mod asked;
mod info;
mod location;
mod network;
mod notifications;
mod points;
mod power;
mod refusal;
mod shell;
mod snapshot;
mod system;
mod task;
mod usage;
mod vps;

use crate::protocol::incoming::Incoming;
use crate::protocol::reply;
use crate::protocol::route;
use crate::seeds::Seeds;
use crate::services::{Moment, Service, params};
use asked::{Answer, Asked};
use refusal::Refusal;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use vps::Vps;
use vpswire_core::shape::{Api, Effect, Op};
use vpswire_core::wire::Response;

/// The address that every request comes from in the audit log: this machine's own.
const REQUESTOR: u32 = 0x7f00_0001;

/// The service.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Kiwivm {
    vpses: Vec<Vps>,
}

impl Service for Kiwivm {
    fn api(&self) -> Api {
        Api::Kiwivm
    }

    fn accounts(&self) -> Vec<Vec<String>> {
        self.vpses.iter().map(|vps| vec![vps.veid.to_string(), vps.api_key.clone()]).collect()
    }

    #[cfg(feature = "server")]
    fn secrets(&self, all: &mut Vec<String>) {
        self.vpses.iter().flat_map(|vps| &vps.snapshots).for_each(|snapshot| all.extend(snapshot.tokens()));
    }

    fn change_keys(&mut self, seeds: &mut Seeds) {
        for vps in &mut self.vpses {
            vps.api_key = format!("private_{}", seeds.word(24));
        }
    }

    /// Any HTTP method is accepted, and the status is 200 unless the points are used up.
    fn answer(&mut self, path: &str, incoming: &Incoming, at: Moment<'_>) -> (Option<&'static Op>, Response) {
        let edition = at.edition;
        let found = route::find(Api::Kiwivm, &incoming.method, path).map(|(op, _)| op).filter(|op| edition.has(op));
        let form = incoming.everything();
        let answer = match found {
            Some(op) => {
                let asked = Asked { op, form: &form, now: at.now.as_secs(), edition, seeds: at.seeds };
                self.call(asked, at.limited)
            }
            None => Err(Refusal::new(700_004, "Unknown API call")),
        };
        let (status, body) = match answer {
            Ok(mut fields) => {
                edition.adapt(&mut fields);
                fields.entry("error").or_insert_with(|| json!(0));
                (200, fields)
            }
            Err(Refusal { status, code, message, more }) => {
                let mut fields = Map::new();
                fields.insert("error".to_owned(), json!(code));
                fields.insert("message".to_owned(), json!(message));
                fields.extend(more);
                (status, fields)
            }
        };
        (found, reply::json(status, "text/plain;charset=UTF-8", &Value::Object(body)))
    }
}

impl Kiwivm {
    fn call(&mut self, asked: Asked<'_>, limited: bool) -> Answer {
        let (veid, key) = (asked.form.number("veid"), asked.form.get("api_key").unwrap_or_default());
        // Looked up before the VPS itself is borrowed, since it belongs to another VPS.
        let exported = self.exported(&asked);
        let owner = |vps: &&mut Vps| veid == Some(vps.veid) && key == vps.api_key && !key.is_empty();
        let vps = self.vpses.iter_mut().find(owner).ok_or_else(|| Refusal::new(700_005, "Authentication failure"))?;
        vps.settle(asked.now);
        let within = vps.points.spend(asked.now);
        if asked.op.id == "get_rate_limit_status" {
            return Ok(vps.points.status());
        }
        if limited && !within {
            return Err(Refusal { status: 429, ..Refusal::new(700_015, "Rate limit exceeded, try again later") });
        }
        vps.check_lock(asked.now)?;
        params::check(asked.op, asked.form)?;
        let (op, now) = (asked.op, asked.now);
        let answer = match op.id {
            "snapshot.import" => vps.import_snapshot(asked, exported),
            _ => vps.call(asked),
        }?;
        if op.effect != Effect::Reads {
            vps.note(now, Some(REQUESTOR), 1, format!("API: {}", op.path.trim_start_matches('/')));
        }
        Ok(answer)
    }

    /// Returns the snapshot that a call imports.
    fn exported(&self, asked: &Asked<'_>) -> Option<snapshot::Snapshot> {
        let source = asked.form.number("sourceVeid")?;
        self.vpses.iter().find(|vps| vps.veid == source)?.exported(asked.form.get("sourceToken")?)
    }
}

impl Vps {
    fn call(&mut self, mut asked: Asked<'_>) -> Answer {
        let now = asked.now;
        match asked.op.id {
            "get_service_info" => Ok(self.service_info(now)),
            "get_live_service_info" => Ok(self.live_service_info(now)),
            "get_available_os" => Ok(self.available_os()),
            "get_ssh_keys" => Ok(self.ssh_keys()),
            "get_raw_usage_stats" => Ok(self.raw_usage_stats(now)),
            // Obsolete; its answer is undocumented.
            "get_usage_graphs" => Ok(Map::new()),
            "get_audit_log" => Ok(self.audit_log()),
            "get_suspension_details" => Ok(self.suspension_details()),
            "get_policy_violations" => Ok(self.policy_violations()),
            "unsuspend" | "resolve_policy_violation" => self.resolve(&asked),
            "set_hostname" => self.set_hostname(asked.form),
            "set_ptr" => self.set_ptr(asked.form),
            "start" => self.start(now),
            "stop" | "kill" => self.stop(),
            "restart" => self.restart(now),
            "reinstall_os" => self.reinstall(asked),
            "update_ssh_keys" => self.update_ssh_keys(&asked),
            "reset_root_password" => self.reset_root_password(&mut asked),
            "iso.mount" => self.mount(&asked),
            "iso.unmount" => self.unmount(),
            "basic_shell.cd" => self.cd(&asked),
            "basic_shell.exec" => self.exec(&asked),
            "shell_script.exec" => self.script(&mut asked),
            "snapshot.create" => self.create_snapshot(asked),
            "snapshot.list" => Ok(self.snapshot_list(now)),
            "snapshot.delete" => self.delete_snapshot(&asked),
            "snapshot.restore" => self.restore_snapshot(&asked),
            "snapshot.toggle_sticky" => self.toggle_sticky(&asked),
            "snapshot.export" => self.export_snapshot(&mut asked),
            "backup.list" => Ok(self.backup_list(now)),
            "backup.copy_to_snapshot" => self.copy_backup(asked),
            "ipv6.add" => self.add_ipv6(asked),
            "ipv6.delete" => self.delete_ipv6(&asked),
            "migrate.get_locations" => Ok(self.locations()),
            "migrate.start" => self.migrate(asked),
            "clone_from_external_server" => self.clone_server(&asked),
            "private_ip.get_available_ips" => Ok(self.available_private_ips()),
            "private_ip.assign" => self.assign_private_ip(&asked),
            "private_ip.delete" => self.delete_private_ip(&asked),
            "kiwivm.get_notification_preferences" => Ok(self.notification_preferences()),
            "kiwivm.set_notification_preferences" => self.set_notifications(&asked),
            _ => Err(Refusal::new(700_004, "This call is not simulated")),
        }
    }
}

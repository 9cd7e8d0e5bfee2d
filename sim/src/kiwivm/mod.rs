//! KiwiVM: a key for each VPS, locks, points, and which handler a call has.

mod info;
mod power;
mod snapshot;
mod usage;
mod vps;

use crate::example;
use crate::form::Form;
use crate::params::{self, Flaw};
use crate::reply;
use crate::route;
use crate::seeds::Seeds;
use crate::world::Incoming;
use serde_json::{Map, Value, json};
use vps::Vps;
use vpswire_core::shape::{Api, Op};
use vpswire_core::wire::Response;

/// The service.
pub(crate) struct Kiwivm {
    vpses: Vec<Vps>,
}

/// A request to one VPS, found, admitted and checked.
struct Asked<'a> {
    op: &'static Op,
    form: &'a Form,
    now: u64,
    seeds: &'a mut Seeds,
}

/// An answer without its `error`.
type Answer = Result<Map<String, Value>, Refusal>;

/// Why a call is refused.
struct Refusal {
    code: u32,
    message: String,
    /// What else the answer holds.
    more: Map<String, Value>,
}

impl Refusal {
    fn new(code: u32, message: &str) -> Self {
        Self { code, message: message.to_owned(), more: Map::new() }
    }

    /// Something that is not there. The code is a guess, as 700004 and 700006 are: what the service says is not known.
    fn no_such(what: &str) -> Self {
        Self::new(700_002, &format!("{what} not found"))
    }
}

impl From<Flaw> for Refusal {
    fn from(flaw: Flaw) -> Self {
        let how = if flaw.missing { "Missing" } else { "Invalid" };
        Self::new(700_001, &format!("{how} parameter: {}", flaw.field.wire))
    }
}

impl Kiwivm {
    /// The VPSes of the default world.
    pub(crate) fn new() -> Self {
        Self { vpses: vps::believable() }
    }

    /// Answers a request, and says which call it was. Any method will do, and the status is always 200.
    pub(crate) fn answer(
        &mut self,
        path: &str,
        incoming: &Incoming,
        now: u64,
        seeds: &mut Seeds,
    ) -> (Option<&'static Op>, Response) {
        let found = route::find(Api::Kiwivm, &incoming.method, path).map(|(op, _)| op);
        let form = incoming.everything();
        let answer = match found {
            Some(op) => self.call(Asked { op, form: &form, now, seeds }),
            None => Err(Refusal::new(700_004, "Unknown API call")),
        };
        let body = match answer {
            Ok(mut fields) => {
                fields.entry("error").or_insert_with(|| json!(0));
                fields
            }
            Err(Refusal { code, message, more }) => {
                let mut fields = Map::new();
                fields.insert("error".to_owned(), json!(code));
                fields.insert("message".to_owned(), json!(message));
                fields.extend(more);
                fields
            }
        };
        (found, reply::json(200, "text/plain;charset=UTF-8", &Value::Object(body)))
    }

    fn call(&mut self, asked: Asked<'_>) -> Answer {
        let (veid, key) = (asked.form.get("veid"), asked.form.get("api_key").unwrap_or_default());
        let owner = |vps: &&mut Vps| veid == Some(vps.veid.to_string().as_str()) && key == vps.api_key;
        let vps = self.vpses.iter_mut().find(owner).ok_or_else(|| Refusal::new(700_005, "Authentication failure"))?;
        vps.settle(asked.now);
        vps.points.spend(asked.now);
        if asked.op.id != "get_rate_limit_status" {
            vps.check_lock(asked.now)?;
        }
        params::check(asked.op, asked.form)?;
        vps.call(asked)
    }
}

impl Vps {
    fn call(&mut self, asked: Asked<'_>) -> Answer {
        match asked.op.id {
            "get_service_info" => Ok(self.service_info(asked.now)),
            "get_live_service_info" => Ok(self.live_service_info(asked.now)),
            "get_available_os" => Ok(self.available_os()),
            "set_hostname" => self.set_hostname(asked.form),
            "set_ptr" => self.set_ptr(asked.form),
            "start" => self.start(asked.now),
            "stop" | "kill" => self.stop(),
            "restart" => self.restart(asked.now),
            "snapshot.create" => self.create_snapshot(asked),
            "snapshot.list" => Ok(self.snapshot_list(asked.now)),
            "snapshot.delete" => self.delete_snapshot(asked.form),
            "snapshot.toggle_sticky" => self.toggle_sticky(asked.form),
            "backup.list" => Ok(self.backup_list(asked.now)),
            "get_raw_usage_stats" => Ok(self.raw_usage_stats(asked.now)),
            "get_rate_limit_status" => Ok(self.points.status()),
            _ => Ok(self.example(asked)),
        }
    }

    /// What a call without a handler answers.
    fn example(&self, asked: Asked<'_>) -> Map<String, Value> {
        let example = example::answer(asked.op, asked.form, asked.now, asked.seeds);
        example.map(fields).unwrap_or_default()
    }
}

/// The fields of a JSON object.
fn fields(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(fields) => fields,
        _ => Map::new(),
    }
}

/// A map, or `[]` where it is empty, as PHP has it.
fn php_map(map: Map<String, Value>) -> Value {
    if map.is_empty() { json!([]) } else { Value::Object(map) }
}

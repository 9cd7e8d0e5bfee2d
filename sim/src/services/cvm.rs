//! CVM: token pairs, the containers of each user, and the five calls.

use crate::protocol::form::Form;
use crate::protocol::incoming::Incoming;
use crate::protocol::reply;
use crate::protocol::route;
use crate::seeds::Seeds;
use crate::services::{Moment, Service, params};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use vpswire_core::shape::{Api, Op};
use vpswire_core::wire::Response;

/// The seconds until a container has booted, and until it is shut down.
const BOOTING: u64 = 5;
const SHUTTING_DOWN: u64 = 2;

/// The service.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Cvm {
    users: Vec<User>,
}

/// The owner of a token pair.
#[derive(Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct User {
    public_token: String,
    private_token: String,
    /// Whether the pair may use this API.
    admitted: bool,
    vpses: Vec<Vps>,
}

/// A container.
#[derive(Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Vps {
    id: u64,
    hostname: String,
    guaranteed_ram_mb: u64,
    disk_mb: u64,
    cpus: u64,
    /// Whether the two directions of traffic are counted separately; if so, its memory can burst.
    split: bool,
    created: u64,
    /// The traffic before it was created, and the traffic per second since then.
    bytes_in: u64,
    bytes_out: u64,
    bytes_per_second: u64,
    state: State,
    /// Its future states, and the time at which each begins.
    coming: Vec<(u64, State)>,
    /// Whether its node is unreachable.
    node_down: bool,
}

/// The state of a container. Only the panel itself suspends and terminates containers, no call does.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum State {
    Running,
    Stopped,
    Suspended,
    Terminated,
}

impl Default for User {
    fn default() -> Self {
        Self { public_token: String::new(), private_token: String::new(), admitted: true, vpses: Vec::new() }
    }
}

impl Default for Vps {
    fn default() -> Self {
        Self {
            id: 0,
            hostname: "localhost".to_owned(),
            guaranteed_ram_mb: 128,
            disk_mb: 5_000,
            cpus: 1,
            split: true,
            created: 1_357_000_000,
            bytes_in: 912_727_849,
            bytes_out: 16_923_948,
            bytes_per_second: 0,
            state: State::Running,
            coming: Vec::new(),
            node_down: false,
        }
    }
}

/// An answer, or the status and text of an error.
type Answer = Result<Value, (u16, String)>;

impl Service for Cvm {
    fn api(&self) -> Api {
        Api::Cvm
    }

    fn accounts(&self) -> Vec<Vec<String>> {
        self.users.iter().map(|user| vec![user.public_token.clone(), user.private_token.clone()]).collect()
    }

    #[cfg(feature = "server")]
    fn secrets(&self, _: &mut Vec<String>) {}

    fn change_keys(&mut self, seeds: &mut Seeds) {
        for user in &mut self.users {
            user.public_token = format!("simpub{}", seeds.hex(16));
            user.private_token = format!("simprv{}", seeds.hex(20));
        }
    }

    fn answer(&mut self, path: &str, incoming: &Incoming, at: Moment<'_>) -> (Option<&'static Op>, Response) {
        let found = route::find(Api::Cvm, &incoming.method, path);
        let op = found.as_ref().map(|(op, _)| *op);
        let answer = self.admit(incoming).and_then(|user| match found {
            None => Err((404, "The specified API call does not exist.".to_owned())),
            Some((op, _)) if op.method.as_str() != incoming.method => {
                Err((405, "The specified API call does not support this method.".to_owned()))
            }
            Some((op, form)) => user.call(op, &form, at.now.as_secs()),
        });
        // The panel is PHP, and seldom sends the content type of JSON.
        let (status, body) = match answer {
            Ok(response) => (200, response),
            Err((status, words)) => (status, json!({ "errors": [words] })),
        };
        (op, reply::json(status, "text/html; charset=UTF-8", &body))
    }
}

impl Cvm {
    fn admit(&mut self, incoming: &Incoming) -> Result<&mut User, (u16, String)> {
        let public = incoming.header("API-Public-Token").unwrap_or_default();
        let private = incoming.header("API-Private-Token").unwrap_or_default();
        let user = self.users.iter_mut().find(|user| user.public_token == public && user.private_token == private);
        match user {
            None => Err((401, "No valid API token pair was specified.".to_owned())),
            Some(user) if !user.admitted => {
                Err((403, "The specified API token pair does not have access to this API.".to_owned()))
            }
            Some(user) => Ok(user),
        }
    }
}

impl User {
    fn call(&mut self, op: &'static Op, form: &Form, now: u64) -> Answer {
        let unknown = || (404, "The specified VPS ID does not exist or is not accessible to this user.".to_owned());
        if op.id == "vps.list" {
            let vpses: Vec<_> = self.vpses.iter().map(|vps| vps.entry(now)).collect();
            return Ok(json!({ "response": { "vpses": vpses } }));
        }
        params::check(op, form).map_err(|_| unknown())?;
        let vps = self.vpses.iter_mut().find(|vps| form.number("id") == Some(vps.id)).ok_or_else(unknown)?;
        match op.id {
            "vps.status" => return Ok(json!({ "response": vps.status(now) })),
            "vps.start" => vps.switch("start", now)?,
            "vps.stop" => vps.switch("stop", now)?,
            "vps.restart" => vps.switch("restart", now)?,
            _ => return Err((500, "This call is not simulated.".to_owned())),
        }
        // An empty answer.
        Ok(json!([]))
    }
}

impl Vps {
    /// Returns the state at that time.
    fn state(&self, now: u64) -> State {
        self.coming.iter().rev().find(|(at, _)| *at <= now).map_or(self.state, |(_, state)| *state)
    }

    /// Starts, stops or restarts it. The answer is sent when the node has accepted the command. "running" means booted,
    /// so that state begins later. A further command replaces the one in progress.
    fn switch(&mut self, verb: &str, now: u64) -> Result<(), (u16, String)> {
        if self.node_down {
            return Err((503, "The host node could not be reached.".to_owned()));
        }
        self.state = self.state(now);
        let down = now.saturating_add(SHUTTING_DOWN);
        self.coming = match (self.state, verb) {
            (State::Suspended | State::Terminated, _) => return Err((500, format!("The VPS failed to {verb}."))),
            (State::Running, "stop") => vec![(down, State::Stopped)],
            (State::Running, "restart") => {
                vec![(down, State::Stopped), (down.saturating_add(BOOTING), State::Running)]
            }
            (State::Stopped, "start" | "restart") => vec![(now.saturating_add(BOOTING), State::Running)],
            // It already has the wanted state.
            _ => Vec::new(),
        };
        Ok(())
    }

    /// Returns the bytes in and out so far.
    const fn traffic(&self, now: u64) -> (u64, u64) {
        let since = now.saturating_sub(self.created).saturating_mul(self.bytes_per_second);
        (self.bytes_in.saturating_add(since), self.bytes_out.saturating_add(since / 50))
    }

    /// Returns the record as the panel's database has it: every value is a text.
    fn entry(&self, now: u64) -> Value {
        let (incoming, outgoing) = self.traffic(now);
        let mut entry = json!({
            "id": self.id.to_string(),
            "node": "1",
            "virtualization_type": "1",
            "hostname": self.hostname,
            "guaranteed_ram": self.guaranteed_ram_mb.to_string(),
        });
        let mut put = |name: &str, value: String| {
            if let Some(entry) = entry.as_object_mut() {
                entry.insert(name.to_owned(), json!(value));
            }
        };
        if self.split {
            put("burstable_ram", self.guaranteed_ram_mb.saturating_mul(2).to_string());
        }
        put("disk_space", self.disk_mb.to_string());
        put("cpu_count", self.cpus.to_string());
        if self.split {
            put("traffic_in_limit", "500000000000".to_owned());
            put("traffic_out_limit", "500000000000".to_owned());
            put("traffic_in_used", incoming.to_string());
            put("traffic_out_used", outgoing.to_string());
        } else {
            put("traffic_limit", "1000000000000".to_owned());
            put("traffic_used", incoming.saturating_add(outgoing).to_string());
        }
        entry
    }

    fn status(&self, now: u64) -> Value {
        // Sums and measurements are numbers, stored values are texts.
        let (incoming, outgoing) = self.traffic(now);
        let state = self.state(now);
        let running = state == State::Running && !self.node_down;
        let ram_mb = if running { self.guaranteed_ram_mb / 3 } else { 0 };
        let disk_mb = f64::from(u32::try_from(self.disk_mb).unwrap_or_default()) * 0.1875;
        let state = if self.node_down { json!("unknown") } else { json!(state) };
        let mut status = if self.split {
            json!({ "traffic_in_used": incoming.to_string(), "traffic_out_used": outgoing.to_string() })
        } else {
            json!({ "traffic_used": incoming.saturating_add(outgoing) })
        };
        if let Some(status) = status.as_object_mut() {
            status.insert("ram_used".to_owned(), json!(ram_mb.to_string()));
            status.insert("disk_used".to_owned(), json!(disk_mb));
            status.insert("status".to_owned(), json!(state));
        }
        status
    }
}

//! CVM: token pairs, the containers of each user, and the five calls.

use crate::form::Form;
use crate::reply;
use crate::route;
use crate::world::Incoming;
use crate::{accounts, params};
use serde_json::{Value, json};
use vpswire_core::shape::{Api, Op};
use vpswire_core::wire::Response;

/// The service.
pub(crate) struct Cvm {
    users: Vec<User>,
}

/// The owner of a token pair.
struct User {
    public_token: String,
    private_token: String,
    /// Whether the pair may use this API.
    admitted: bool,
    vpses: Vec<Vps>,
}

/// A container.
struct Vps {
    id: u64,
    hostname: &'static str,
    guaranteed_ram_mb: u64,
    /// Absent where vSwap is used.
    burstable_ram_mb: Option<u64>,
    disk_mb: u64,
    cpus: u64,
    /// Whether the two directions of traffic are counted apart.
    split: bool,
    bytes_in: u64,
    bytes_out: u64,
    running: bool,
}

/// A status and its words.
type Answer = Result<Value, (u16, String)>;

impl Cvm {
    /// The users of the default world.
    pub(crate) fn new() -> Self {
        let vps = |id, hostname, ram: u64, disk_mb, split: bool, running| Vps {
            id,
            hostname,
            guaranteed_ram_mb: ram,
            burstable_ram_mb: split.then(|| ram.saturating_mul(2)),
            disk_mb,
            cpus: if split { 1 } else { 2 },
            split,
            bytes_in: 912_727_849,
            bytes_out: 16_923_948,
            running,
        };
        let belongings = [
            vec![
                vps(1, "test-vz.example.net", 128, 5_000, true, true),
                vps(2, "test2.example.net", 512, 40_000, true, false),
                vps(4, "mirror.example.net", 1_024, 80_000, false, true),
            ],
            vec![vps(3, "other.example.org", 256, 10_000, true, true)],
            Vec::new(),
        ];
        let users = accounts::CVM.iter().zip(belongings).map(|((public, private), vpses)| User {
            public_token: (*public).to_owned(),
            private_token: (*private).to_owned(),
            admitted: !vpses.is_empty(),
            vpses,
        });
        Self { users: users.collect() }
    }

    /// Answers a request, and says which call it was.
    pub(crate) fn answer(&mut self, path: &str, incoming: &Incoming) -> (Option<&'static Op>, Response) {
        let found = route::find(Api::Cvm, &incoming.method, path);
        let op = found.as_ref().map(|(op, _)| *op);
        let answer = self.admit(incoming).and_then(|user| match found {
            None => Err((404, "The specified API call does not exist.".to_owned())),
            Some((op, _)) if op.method.as_str() != incoming.method => {
                Err((405, "The specified API call does not support this method.".to_owned()))
            }
            Some((op, form)) => user.call(op, &form),
        });
        // The panel is PHP, and seldom says that this is JSON.
        let (status, body) = match answer {
            Ok(response) => (200, response),
            Err((status, words)) => (status, json!({ "errors": [words] })),
        };
        (op, reply::json(status, "text/html; charset=UTF-8", &body))
    }

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
    fn call(&mut self, op: &'static Op, form: &Form) -> Answer {
        let unknown = || (404, "The specified VPS ID does not exist or is not accessible to this user.".to_owned());
        if op.id == "vps.list" {
            let vpses: Vec<_> = self.vpses.iter().map(Vps::entry).collect();
            return Ok(json!({ "response": { "vpses": vpses } }));
        }
        params::check(op, form).map_err(|_| unknown())?;
        let vps = self.vpses.iter_mut().find(|vps| form.number("id") == Some(vps.id)).ok_or_else(unknown)?;
        match op.id {
            "vps.status" => return Ok(json!({ "response": vps.status() })),
            "vps.start" | "vps.restart" => vps.running = true,
            "vps.stop" => vps.running = false,
            _ => return Err((500, "This call is not simulated.".to_owned())),
        }
        // An empty answer.
        Ok(json!([]))
    }
}

impl Vps {
    /// Straight from the panel's database: every value a text.
    fn entry(&self) -> Value {
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
        if let Some(burstable) = self.burstable_ram_mb {
            put("burstable_ram", burstable.to_string());
        }
        put("disk_space", self.disk_mb.to_string());
        put("cpu_count", self.cpus.to_string());
        if self.split {
            put("traffic_in_limit", "500000000000".to_owned());
            put("traffic_out_limit", "500000000000".to_owned());
            put("traffic_in_used", self.bytes_in.to_string());
            put("traffic_out_used", self.bytes_out.to_string());
        } else {
            put("traffic_limit", "1000000000000".to_owned());
            put("traffic_used", self.traffic().to_string());
        }
        entry
    }

    fn status(&self) -> Value {
        // Sums and measurements come as numbers, what was stored as text.
        let ram_mb = if self.running { self.guaranteed_ram_mb / 3 } else { 0 };
        let disk_mb = f64::from(u32::try_from(self.disk_mb).unwrap_or_default()) * 0.1875;
        let state = if self.running { "running" } else { "stopped" };
        let mut status = if self.split {
            json!({ "traffic_in_used": self.bytes_in.to_string(), "traffic_out_used": self.bytes_out.to_string() })
        } else {
            json!({ "traffic_used": self.traffic() })
        };
        if let Some(status) = status.as_object_mut() {
            status.insert("ram_used".to_owned(), json!(ram_mb.to_string()));
            status.insert("disk_used".to_owned(), json!(disk_mb));
            status.insert("status".to_owned(), json!(state));
        }
        status
    }

    const fn traffic(&self) -> u64 {
        self.bytes_in.saturating_add(self.bytes_out)
    }
}

//! A VPS: what it is, the task that locks it, and its budget of calls.

use super::Refusal;
use crate::accounts;
use serde_json::{Map, Value, json};

/// A VPS.
pub(super) struct Vps {
    pub(super) veid: u64,
    pub(super) api_key: &'static str,
    pub(super) kind: Kind,
    pub(super) hostname: String,
    pub(super) node: &'static str,
    pub(super) location: Location,
    pub(super) plan: Plan,
    pub(super) os: &'static str,
    pub(super) created: u64,
    pub(super) running: bool,
    /// When it was last switched on.
    pub(super) started: u64,
    pub(super) ips: Vec<&'static str>,
    /// Reverse DNS names, by address; in the order of the addresses.
    pub(super) ptr: Vec<(String, String)>,
    pub(super) snapshots: Vec<Snapshot>,
    pub(super) task: Option<Task>,
    pub(super) points: Points,
}

/// The kind of virtualisation.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Kvm,
    Ovz,
}

/// Where a VPS is.
pub(super) struct Location {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    pub(super) datacenter: &'static str,
    /// What transfer is multiplied by there, in hundredths.
    pub(super) multiplier: u32,
    /// Whether reverse DNS can be set there.
    pub(super) rdns: bool,
}

/// What a VPS is entitled to, bytes.
pub(super) struct Plan {
    pub(super) name: &'static str,
    pub(super) disk: u64,
    pub(super) ram: u64,
    pub(super) swap: u64,
    pub(super) monthly_data: u64,
}

/// A copy of the disk.
pub(super) struct Snapshot {
    pub(super) file_name: String,
    pub(super) os: String,
    pub(super) description: String,
    pub(super) size: u64,
    pub(super) md5: String,
    pub(super) sticky: bool,
    /// When it is deleted unless it is sticky.
    pub(super) purge_at: u64,
    pub(super) token: String,
}

/// Something that goes on after its answer, and locks the VPS meanwhile.
pub(super) struct Task {
    /// What it is, in the words of the lock's error.
    pub(super) name: String,
    pub(super) began: u64,
    pub(super) ends: u64,
    /// The snapshot that is there when it is done.
    pub(super) makes: Snapshot,
}

impl Vps {
    /// Lets what is due by now happen.
    pub(super) fn settle(&mut self, now: u64) {
        if let Some(task) = self.task.take_if(|task| task.ends <= now) {
            self.snapshots.push(task.makes);
        }
        self.snapshots.retain(|snapshot| snapshot.sticky || now < snapshot.purge_at);
    }

    /// Refuses while a task is under way, and says how far it is.
    pub(super) fn check_lock(&self, now: u64) -> Result<(), Refusal> {
        let Some(task) = &self.task else { return Ok(()) };
        let (passed, whole) = (now.saturating_sub(task.began), task.ends.saturating_sub(task.began).max(1));
        // The node reports every five seconds.
        let age = passed % 5;
        let percent = passed.saturating_sub(age).saturating_mul(100).checked_div(whole).unwrap_or_default().min(99);
        let more = json!({
            "additionalErrorInfo": task.name,
            "additionalLockingInfo": {
                "last_status_update_s_ago": age,
                "completed_percent": percent,
                "friendly_progress_message": format!("{percent}% completed"),
            },
        });
        let words = "VE is currently locked, try again in a few minutes";
        Err(Refusal { more: super::fields(more), ..Refusal::new(788_888, words) })
    }
}

/// How many calls may still be made.
#[derive(Default)]
pub(super) struct Points {
    quarter: Window<900, 1_000>,
    day: Window<86_400, 20_000>,
}

/// A budget of points for each window of so many seconds.
#[derive(Default)]
struct Window<const SECONDS: u64, const BUDGET: u64> {
    number: u64,
    used: u64,
}

impl<const SECONDS: u64, const BUDGET: u64> Window<SECONDS, BUDGET> {
    fn spend(&mut self, now: u64) {
        let number = now.checked_div(SECONDS).unwrap_or_default();
        if number != self.number {
            *self = Self { number, used: 0 };
        }
        self.used = self.used.saturating_add(1);
    }

    const fn left(&self) -> u64 {
        BUDGET.saturating_sub(self.used)
    }
}

impl Points {
    /// Takes the point that a call costs.
    pub(super) fn spend(&mut self, now: u64) {
        self.quarter.spend(now);
        self.day.spend(now);
    }

    /// What `getRateLimitStatus` tells.
    pub(super) fn status(&self) -> Map<String, Value> {
        super::fields(json!({
            "remaining_points_15min": self.quarter.left(),
            "remaining_points_24h": self.day.left(),
        }))
    }
}

const GIB: u64 = 1 << 30;
const MIB: u64 = 1 << 20;

/// The VPSes of the default world: a KVM machine, an OpenVZ container, and a KVM machine that is switched off.
pub(super) fn believable() -> Vec<Vps> {
    let [(first, first_key), (second, second_key), (third, third_key)] = accounts::KIWIVM;
    let [busy, old, idle] = locations();
    let plan = |name, disk, ram_mib: u64, monthly: u64| Plan {
        name,
        disk,
        ram: ram_mib.saturating_mul(MIB),
        swap: ram_mib.saturating_mul(MIB / 4),
        monthly_data: monthly.saturating_mul(GIB),
    };
    let vps = |veid, api_key, kind, node, location, plan, os| Vps {
        veid,
        api_key,
        kind,
        node,
        location,
        plan,
        os,
        hostname: String::new(),
        created: 1_546_300_800,
        running: true,
        started: 0,
        ips: Vec::new(),
        ptr: Vec::new(),
        snapshots: Vec::new(),
        task: None,
        points: Points::default(),
    };
    vec![
        Vps {
            hostname: "my.server.example.com".to_owned(),
            ips: vec!["203.0.113.44", "203.0.113.45", "2001:db8:44::/64"],
            ptr: vec![("203.0.113.44".to_owned(), "ns1.example.com".to_owned())],
            ..vps(
                first,
                first_key,
                Kind::Kvm,
                "v3804",
                busy,
                plan("kvmv5-20g-1g", 20 * GIB, 1_024, 1_000),
                "debian-12-x86_64",
            )
        },
        Vps {
            hostname: "vz1.example.com".to_owned(),
            ips: vec!["198.51.100.7"],
            created: 1_430_193_600,
            ..vps(second, second_key, Kind::Ovz, "Node32", old, plan("micro128", 4 * GIB, 148, 300), "centos-6-x86_64")
        },
        Vps {
            hostname: "spare.example.com".to_owned(),
            ips: vec!["192.0.2.130"],
            running: false,
            ..vps(
                third,
                third_key,
                Kind::Kvm,
                "v5117",
                idle,
                plan("kvmv5-40g-2g", 40 * GIB, 2_048, 2_000),
                "ubuntu-24.04-x86_64",
            )
        },
    ]
}

const fn locations() -> [Location; 3] {
    [
        Location {
            id: "USCA_2",
            name: "US, California",
            datacenter: "US: Los Angeles, California (DC2 QNET)",
            multiplier: 100,
            rdns: true,
        },
        Location {
            id: "USFL_1",
            name: "US, Florida",
            datacenter: "US: Jacksonville, Florida",
            multiplier: 100,
            rdns: true,
        },
        Location { id: "HKHK_1", name: "China, Hong Kong", datacenter: "CN: Hong Kong", multiplier: 33, rdns: false },
    ]
}

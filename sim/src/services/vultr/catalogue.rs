//! The catalogue: locations, plans, operating systems, applications.

use super::values::by_id;
use serde_json::{Map, Value, json};

/// A plan for servers.
pub(super) struct Plan {
    pub(super) id: u64,
    pub(super) vcpus: u64,
    pub(super) ram_mb: u64,
    pub(super) disk_gb: u64,
    pub(super) bandwidth_gb: u64,
    pub(super) cents_per_month: u64,
    pub(super) kind: &'static str,
    /// The locations that offer it; empty if it is sold out.
    pub(super) locations: &'static [u64],
}

/// A plan for bare metal servers.
pub(super) struct Metal {
    pub(super) id: u64,
    pub(super) cpus: u64,
    pub(super) ram_mb: u64,
    pub(super) disk: &'static str,
    terabytes: u64,
    pub(super) cents_per_month: u64,
    pub(super) locations: &'static [u64],
}

/// An operating system.
pub(super) struct System {
    pub(super) id: u64,
    pub(super) name: &'static str,
    pub(super) family: &'static str,
}

/// A location.
pub(super) struct Region {
    pub(super) id: u64,
    pub(super) name: &'static str,
    country: &'static str,
    continent: &'static str,
    state: &'static str,
    pub(super) ddos: bool,
    pub(super) block: bool,
    code: &'static str,
}

const EVERYWHERE: &[u64] = &[1, 2, 5, 7, 8, 9, 25, 40];

pub(super) const PLANS: [Plan; 7] = [
    plan(87, 1, 512, 125, 1_000, 500, "SATA", &[]),
    plan(201, 1, 1_024, 25, 1_000, 500, "SSD", EVERYWHERE),
    plan(202, 1, 2_048, 40, 2_000, 1_000, "SSD", EVERYWHERE),
    plan(203, 2, 4_096, 60, 3_000, 2_000, "SSD", EVERYWHERE),
    plan(204, 4, 8_192, 100, 4_000, 4_000, "SSD", &[1, 5, 7, 9]),
    plan(115, 2, 8_192, 110, 10_240, 6_000, "DEDICATED", &[1, 9, 25]),
    plan(401, 1, 2_048, 64, 2_000, 1_200, "HIGHFREQUENCY", &[1, 2]),
];

/// The plan that replaces one that does not exist.
pub(super) const FIRST_PLAN: &Plan = &plan(201, 1, 1_024, 25, 1_000, 500, "SSD", EVERYWHERE);

/// The same for bare metal.
pub(super) const FIRST_METAL: &Metal = &Metal {
    id: 28,
    cpus: 1,
    ram_mb: 65_536,
    disk: "2x 240 GB SSD",
    terabytes: 5,
    cents_per_month: 30_000,
    locations: &[1, 5, 9],
};

const METALS: [&Metal; 2] = [
    FIRST_METAL,
    &Metal {
        id: 29,
        cpus: 8,
        ram_mb: 131_072,
        disk: "2x 1.92 TB NVMe",
        terabytes: 10,
        cents_per_month: 60_000,
        locations: &[1, 25],
    },
];

const REGIONS: [Region; 8] = [
    region(1, "New Jersey", "US", "North America", "NJ", true, true, "EWR"),
    region(2, "Chicago", "US", "North America", "IL", true, false, "ORD"),
    region(5, "Los Angeles", "US", "North America", "CA", true, false, "LAX"),
    region(7, "Amsterdam", "NL", "Europe", "", true, false, "AMS"),
    region(8, "London", "GB", "Europe", "", true, false, "LHR"),
    region(9, "Frankfurt", "DE", "Europe", "", true, false, "FRA"),
    region(25, "Tokyo", "JP", "Asia", "", false, false, "NRT"),
    region(40, "Singapore", "SG", "Asia", "", false, false, "SGP"),
];

pub(super) const SYSTEMS: [System; 10] = [
    System { id: 124, name: "Windows 2012 R2 x64", family: "windows" },
    System { id: 127, name: "CentOS 6 x64", family: "centos" },
    System { id: 159, name: "Custom", family: "iso" },
    System { id: 164, name: "Snapshot", family: "snapshot" },
    System { id: 167, name: "CentOS 7 x64", family: "centos" },
    System { id: 180, name: "Backup", family: "backup" },
    System { id: 186, name: "Application", family: "application" },
    System { id: 215, name: "Ubuntu 16.04 x64", family: "ubuntu" },
    System { id: 244, name: "Debian 9 x64 (stretch)", family: "debian" },
    System { id: 270, name: "Ubuntu 18.04 x64", family: "ubuntu" },
];

/// The id, name, short name, and operating system of each application.
pub(super) const APPS: [(u64, &str, &str, &str); 4] = [
    (1, "LEMP", "lemp", "LEMP on CentOS 6 x64"),
    (2, "WordPress", "wordpress", "WordPress on CentOS 6 x64"),
    (17, "Docker", "docker", "Docker on CentOS 7 x64"),
    (32, "cPanel", "cpanel", "cPanel on CentOS 7 x64"),
];

#[allow(clippy::too_many_arguments)] // one line of a table
const fn plan(
    id: u64,
    vcpus: u64,
    ram_mb: u64,
    disk_gb: u64,
    bandwidth_gb: u64,
    cents_per_month: u64,
    kind: &'static str,
    locations: &'static [u64],
) -> Plan {
    Plan { id, vcpus, ram_mb, disk_gb, bandwidth_gb, cents_per_month, kind, locations }
}

#[allow(clippy::too_many_arguments)] // one line of a table
const fn region(
    id: u64,
    name: &'static str,
    country: &'static str,
    continent: &'static str,
    state: &'static str,
    ddos: bool,
    block: bool,
    code: &'static str,
) -> Region {
    Region { id, name, country, continent, state, ddos, block, code }
}

impl Plan {
    /// Whether the plan is of the kind in a call.
    pub(super) fn is(&self, kind: &str) -> bool {
        match kind {
            "vc2" | "ssd" => matches!(self.kind, "SSD" | "SATA"),
            "vdc2" | "dedicated" => self.kind == "DEDICATED",
            "vc2z" => self.kind == "HIGHFREQUENCY",
            _ => true,
        }
    }
}

/// Returns the plan with that id.
pub(super) fn find_plan(id: Option<u64>) -> Option<&'static Plan> {
    PLANS.iter().find(|plan| Some(plan.id) == id)
}

/// Returns the operating system with that id.
pub(super) fn find_system(id: Option<u64>) -> Option<&'static System> {
    SYSTEMS.iter().find(|system| Some(system.id) == id)
}

/// Returns the location with that id.
pub(super) fn find_region(id: Option<u64>) -> Option<&'static Region> {
    REGIONS.iter().find(|region| Some(region.id) == id)
}

/// Returns the application with that id.
pub(super) fn find_app(id: Option<u64>) -> Option<&'static (u64, &'static str, &'static str, &'static str)> {
    APPS.iter().find(|app| Some(app.0) == id)
}

/// Returns the bare metal plan with that id.
pub(super) fn find_metal(id: Option<u64>) -> Option<&'static Metal> {
    METALS.into_iter().find(|plan| Some(plan.id) == id)
}

/// Returns the ids of the bare metal plans that are available at a location.
pub(super) fn metal_availability(region: Option<u64>) -> Value {
    METALS.iter().filter(|plan| region.is_some_and(|id| plan.locations.contains(&id))).map(|plan| plan.id).collect()
}

/// Handles `plans/list_baremetal`: mostly numbers.
pub(super) fn metal_plans() -> Value {
    by_id(METALS.iter().map(|plan| {
        let entry = json!({
            "METALPLANID": plan.id.to_string(),
            "name": format!("{} MB RAM,{},{}.00 TB BW", plan.ram_mb, plan.disk, plan.terabytes),
            "cpu_count": plan.cpus,
            "ram": plan.ram_mb,
            "disk": plan.disk,
            "bandwidth_tb": plan.terabytes,
            "price_per_month": plan.cents_per_month / 100,
            "plan_type": "SSD",
            "deprecated": false,
            "available_locations": plan.locations,
        });
        (plan.id, entry)
    }))
}

/// Returns the ids of the plans of a kind that are available at a location: numbers, unlike in other lists.
pub(super) fn availability(region: Option<u64>, kind: &str) -> Value {
    let here = |plan: &&Plan| region.is_some_and(|id| plan.locations.contains(&id)) && plan.is(kind);
    PLANS.iter().filter(here).map(|plan| plan.id).collect()
}

/// Returns the plans of a kind, as in `plans/list`.
pub(super) fn plans(kind: &str, with_locations: bool) -> Value {
    let entry = |plan: &Plan| {
        let (ram, disk, kind) = (plan.ram_mb, plan.disk_gb, plan.kind);
        let bandwidth = terabytes(plan.bandwidth_gb);
        let mut entry = json!({
            "VPSPLANID": plan.id.to_string(),
            "name": format!("{ram} MB RAM,{disk} GB {kind},{bandwidth} TB BW"),
            "vcpu_count": plan.vcpus.to_string(),
            "ram": ram.to_string(),
            "disk": disk.to_string(),
            "bandwidth": bandwidth,
            "bandwidth_gb": bandwidth_gb(plan.bandwidth_gb),
            "price_per_month": super::values::dollars(plan.cents_per_month),
            "windows": false,
            "plan_type": kind,
        });
        if let Some(entry) = entry.as_object_mut() {
            if with_locations {
                entry.insert("available_locations".to_owned(), json!(plan.locations));
            }
            if plan.locations.is_empty() {
                entry.insert("deprecated".to_owned(), json!(true));
            }
        }
        (plan.id, entry)
    };
    by_id(PLANS.iter().filter(|plan| plan.is(kind)).map(entry))
}

/// Formats terabytes (1000 GB) with two digits.
fn terabytes(gigabytes: u64) -> String {
    super::values::dollars(gigabytes / 10)
}

/// Formats gigabytes, with 1 TB as 1024 GB.
fn bandwidth_gb(gigabytes: u64) -> String {
    (gigabytes / 1000).saturating_mul(1024).to_string()
}

/// Handles `regions/list`.
pub(super) fn regions(with_plans: bool) -> Value {
    by_id(REGIONS.iter().map(|region| {
        let mut entry = json!({
            "DCID": region.id.to_string(),
            "name": region.name,
            "country": region.country,
            "continent": region.continent,
            "state": region.state,
            "ddos_protection": region.ddos,
            "block_storage": region.block,
            "regioncode": region.code,
        });
        if let Some(entry) = entry.as_object_mut().filter(|_| with_plans) {
            entry.insert("availability".to_owned(), availability(Some(region.id), "all"));
        }
        (region.id, entry)
    }))
}

impl System {
    /// Returns the entry of the list, with an id that is a number or a text.
    pub(super) fn entry(&self, id: Value) -> Map<String, Value> {
        let windows = self.family == "windows";
        let entry = [("OSID", id), ("name", json!(self.name)), ("arch", json!("x64")), ("family", json!(self.family))];
        let entry = entry.into_iter().chain([("windows", json!(windows))]);
        entry.map(|(name, value)| (name.to_owned(), value)).collect()
    }
}

/// Handles `os/list`; its ids are numbers.
pub(super) fn systems() -> Value {
    by_id(SYSTEMS.iter().map(|system| (system.id, system.entry(json!(system.id)).into())))
}

/// Returns the entry of an application in any list.
pub(super) fn app_entry((id, name, short, deploy): &(u64, &str, &str, &str)) -> Value {
    let surcharge = if *short == "cpanel" { json!("15.00") } else { json!(0) };
    json!({
        "APPID": id.to_string(),
        "name": name,
        "short_name": short,
        "deploy_name": deploy,
        "surcharge": surcharge,
    })
}

/// Handles `app/list`.
pub(super) fn apps() -> Value {
    by_id(APPS.iter().map(|app| (app.0, app_entry(app))))
}

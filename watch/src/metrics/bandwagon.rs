//! The metric names of the widely used KiwiVM exporter, so that its dashboard works unchanged:
//! grafana.com/dashboards/17089.

use crate::metrics::family::{Family, Labels};
use crate::metrics::known::{Age, KnownAccount, KnownMachine};
use std::collections::BTreeMap;
use vpswire::Value;
use vpswire::fleet::machines::Machine;

/// The windows of KiwiVM's call budget, seconds.
const QUARTER: u64 = 900;
const DAY: u64 = 86_400;

/// Returns the families of the KiwiVM accounts.
pub(super) fn families(accounts: &BTreeMap<String, KnownAccount>, age: Age) -> Vec<Family> {
    let mut used = Family::gauge("bandwagon_data_counter", "Data transfer used in the current billing month (bytes).");
    let mut allowed = Family::gauge("bandwagon_plan_monthly_data", "Allowed monthly data transfer (bytes)");
    let mut reset =
        Family::gauge("bandwagon_data_next_reset", "Date and time of transfer counter reset (UNIX timestamp)");
    let mut info = Family::gauge("bandwagon_node_info", "Node information");
    let mut quarter = Family::gauge(
        "bandwagon_api_rate_limit_remaining_points_15min",
        "Points available to use in the current 15-minutes interval",
    );
    let mut day = Family::gauge(
        "bandwagon_api_rate_limit_remaining_points_24h",
        "Points available to use in the current 24-hour interval",
    );
    for account in accounts.values().filter(|account| account.api == "kiwivm") {
        let budget = age.fresh(&account.budget);
        let left = |window: u64| budget?.iter().find(|left| left.window_seconds == window).map(|left| left.remaining);
        for (machine, known) in &account.machines {
            let veid = vec![("veid", id(machine))];
            quarter.add(&veid, left(QUARTER));
            day.add(&veid, left(DAY));
            let listed = age.fresh(&known.listed);
            let labels = names(machine, known, listed);
            if let Some(traffic) = age.fresh(&known.traffic) {
                used.add(&labels, traffic.used_bytes);
                allowed.add(&labels, traffic.allowed_bytes);
                reset.add(&labels, traffic.resets_at);
            }
            info.add(&listed.map_or_else(Vec::new, |listed| described(labels, listed)), listed.map(|_| 1_u64));
        }
    }
    vec![quarter, day, used, reset, info, allowed]
}

/// Returns the id of a machine at its service.
fn id(machine: &str) -> String {
    machine.rsplit_once('/').map_or(machine, |(_, id)| id).to_owned()
}

fn names(machine: &str, known: &KnownMachine, listed: Option<&Machine>) -> Labels {
    let hostname = listed.and_then(|listed| listed.hostname.clone()).or_else(|| known.label.clone());
    let address = listed.and_then(|listed| listed.addresses.first().cloned());
    vec![("hostname", hostname.unwrap_or_else(|| id(machine))), ("ip_address", address.unwrap_or_default())]
}

fn described(mut labels: Labels, listed: &Machine) -> Labels {
    let own = |name: &str| {
        let value = listed.record.as_ref().and_then(|record| record.get(name));
        value.and_then(|value: Value| Some(value.as_text().ok()?.into_owned())).unwrap_or_default()
    };
    let is_suspended = listed.record.as_ref().and_then(|record| record.get("suspended")?.as_bool().ok());
    let word = |word: &Option<String>| word.clone().unwrap_or_default();
    labels.extend([
        ("os", word(&listed.os)),
        ("suspended", is_suspended.map_or("", |suspended| if suspended { "1" } else { "0" }).to_owned()),
        ("location", word(&listed.location)),
        ("vm_type", own("vm_type")),
        ("plan", word(&listed.plan)),
        ("disk", own("plan_disk")),
        ("ram", own("plan_ram")),
        ("swap", own("plan_swap")),
    ]);
    labels
}

//! The digest of a channel: the events gathered for it, and the remaining traffic of each machine.

use super::words::{Words, bytes, clean, percent, span, time};
use crate::event::{Change, Event, Kind, Severity};
use crate::store::Latest;
use serde_json::{Value, json};

const DAY: u64 = 86_400;

/// The maximum number of events, and of machines, in a digest.
const SHOWN: usize = 200;

/// Creates the digest of the events gathered since the last one, and of the latest facts of the machines.
pub fn digest(id: &str, is_weekly: bool, at: u64, gathered: &[Event], machines: &[Latest]) -> Event {
    let mut machines: Vec<&Latest> = machines.iter().collect();
    machines.sort_by(|one, other| share(other).total_cmp(&share(one)).then_with(|| one.machine.cmp(&other.machine)));
    let mut words = Words::new(title(is_weekly, gathered, &machines));
    for event in gathered.iter().take(SHOWN) {
        words = words.line(&format!("{}: {}", time(event.at), event.title));
    }
    words = words.rest(gathered.len(), "events");
    if !gathered.is_empty() && !machines.is_empty() {
        words = words.line("");
    }
    for machine in machines.iter().take(SHOWN) {
        words = words.line(&format!("{}: {}", name(machine), facts_in_words(machine, at)));
    }
    words = words.rest(machines.len(), "machines");
    let events: Vec<_> =
        gathered.iter().take(SHOWN).map(|event| json!({ "id": event.id, "title": event.title })).collect();
    let facts: Vec<_> = machines.iter().take(SHOWN).map(|machine| facts(machine)).collect();
    let words = words.fact("events", Some(events)).fact("machines", Some(facts));
    Event {
        id: id.to_owned(),
        at,
        kind: Kind::Digest,
        change: Change::Notice,
        severity: Severity::Info,
        account: None,
        machine: None,
        label: None,
        title: words.title,
        text: words.text,
        facts: words.facts,
    }
}

/// Returns the sort key of a machine: machines with an unknown share come last.
fn share(machine: &Latest) -> f64 {
    machine.traffic.as_ref().and_then(|(_, traffic)| traffic.share).unwrap_or(-1.0)
}

fn name(machine: &Latest) -> String {
    match &machine.label {
        Some(label) => format!("{} ({})", clean(label), clean(&machine.machine)),
        None => clean(&machine.machine),
    }
}

fn title(is_weekly: bool, gathered: &[Event], machines: &[&Latest]) -> String {
    let counted = |count: usize, one: &str| if count == 1 { format!("1 {one}") } else { format!("{count} {one}s") };
    let mut title =
        format!("{} digest: {}", if is_weekly { "weekly" } else { "daily" }, counted(machines.len(), "machine"));
    if let Some((machine, share)) =
        machines.first().and_then(|machine| Some((machine, machine.traffic.as_ref()?.1.share?)))
    {
        let name = clean(machine.label.as_deref().unwrap_or(&machine.machine));
        title.push_str(&format!(", {name} has used {} of its traffic", percent(share)));
    }
    if !gathered.is_empty() {
        title.push_str(&format!(", {}", counted(gathered.len(), "event")));
    }
    title
}

/// Describes the traffic: `81.2 % of 1000.0 GiB used, forecast 97 %, resets in 12 days`.
fn facts_in_words(machine: &Latest, at: u64) -> String {
    let traffic = machine.traffic.as_ref().map(|(_, traffic)| traffic.clone()).unwrap_or_default();
    let mut parts = Vec::new();
    parts.extend(machine.state.as_ref().filter(|(_, state)| state != "running").map(|(_, state)| clean(state)));
    match (traffic.share, traffic.allowed_bytes, traffic.used_bytes) {
        (Some(share), Some(allowed), _) => parts.push(format!("{} of {} used", percent(share), bytes(allowed))),
        (Some(share), None, _) => parts.push(format!("{} used", percent(share))),
        (None, _, Some(used)) => parts.push(format!("{} used", bytes(used))),
        (None, _, None) => parts.push("the traffic is not known".to_owned()),
    }
    if let (Some(forecast), Some(allowed)) =
        (traffic.forecast_bytes, traffic.allowed_bytes.filter(|allowed| *allowed > 0))
    {
        parts.push(format!("forecast {}", percent(forecast as f64 / allowed as f64)));
    }
    if let Some(left) = traffic.resets_at.and_then(|resets_at| resets_at.checked_sub(at)) {
        parts.push(format!("resets in {}", span(left)));
    }
    if at.saturating_sub(machine.at()) > DAY {
        parts.push(format!("not read since {}", time(machine.at())));
    }
    parts.join(", ")
}

fn facts(machine: &Latest) -> Value {
    let traffic = machine.traffic.as_ref().map(|(_, traffic)| traffic.clone()).unwrap_or_default();
    json!({
        "machine": machine.machine,
        "label": machine.label,
        "state": machine.state.as_ref().map(|(_, state)| state),
        "used_bytes": traffic.used_bytes,
        "allowed_bytes": traffic.allowed_bytes,
        "share": traffic.share,
        "forecast_bytes": traffic.forecast_bytes,
        "resets_at": traffic.resets_at,
        "read_at": machine.at(),
    })
}

impl Words {
    /// Adds the number of entries that are not shown.
    fn rest(self, count: usize, what: &str) -> Self {
        match count.saturating_sub(SHOWN) {
            0 => self,
            left => self.line(&format!("and {left} more {what}")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::digest;
    use crate::alerts::samples;
    use crate::reading::Traffic;
    use crate::store::Latest;
    use serde_json::json;

    const NOW: u64 = 1_700_000_000;
    const DAY: u64 = 86_400;

    fn machine(id: &str, share: Option<f64>) -> Latest {
        let traffic = Traffic {
            share,
            used_bytes: Some(5 << 30),
            allowed_bytes: share.map(|_| 1000 << 30),
            forecast_bytes: share.map(|_| 970 << 30),
            resets_at: share.map(|_| NOW + 12 * DAY + 5),
            ..Traffic::default()
        };
        Latest { machine: id.to_owned(), traffic: Some((NOW, traffic)), state: running(NOW), ..Latest::default() }
    }

    fn running(at: u64) -> Option<(u64, String)> {
        Some((at, "running".to_owned()))
    }

    #[test]
    fn it_shows_events_and_what_is_left() {
        let web = Latest { label: Some("web\n-1".to_owned()), ..machine("tokyo/2", Some(0.8123)) };
        let long_ago = NOW - 2 * DAY;
        let traffic = machine("shop/3", None).traffic.map(|(_, traffic)| (long_ago, traffic));
        let gone = Latest { traffic, state: Some((long_ago, "stopped".to_owned())), ..machine("shop/3", None) };
        let new = Latest { traffic: None, ..machine("shop/4", None) };
        let events = samples(NOW).into_iter().take(2).collect::<Vec<_>>();
        let event = digest("digest/mail/1", false, NOW, &events, &[gone, machine("tokyo/1", Some(0.1)), new, web]);
        assert_eq!(event.title, "daily digest: 4 machines, web -1 has used 81.2 % of its traffic, 2 events");
        let expected = "2023-11-14 22:13:20 UTC: Test: web-1: 80 % of the traffic is used\n\
            2023-11-14 22:13:20 UTC: Test: web-1: more than the traffic allowed will be used by the end of the cycle\n\n\
            web -1 (tokyo/2): 81.2 % of 1000.0 GiB used, forecast 97 %, resets in 12 days\n\
            tokyo/1: 10 % of 1000.0 GiB used, forecast 97 %, resets in 12 days\n\
            shop/3: stopped, 5.0 GiB used, not read since 2023-11-12 22:13:20 UTC\n\
            shop/4: the traffic is not known";
        assert_eq!(event.text, expected);
        assert_eq!(event.facts["events"][0]["title"], "Test: web-1: 80 % of the traffic is used");
        let facts = json!({
            "machine": "shop/4", "label": null, "state": "running", "used_bytes": null, "allowed_bytes": null,
            "share": null, "forecast_bytes": null, "resets_at": null, "read_at": NOW,
        });
        assert_eq!(event.facts["machines"][3], facts);
    }

    #[test]
    fn events_and_machines_are_apart_only_where_there_are_both() {
        let events = digest("x", false, NOW, &samples(NOW)[..1], &[]);
        assert_eq!(events.text, "2023-11-14 22:13:20 UTC: Test: web-1: 80 % of the traffic is used");
        let machines = digest("x", false, NOW, &[], &[machine("tokyo/1", Some(0.1))]);
        assert_eq!(machines.text, "tokyo/1: 10 % of 1000.0 GiB used, forecast 97 %, resets in 12 days");
    }

    #[test]
    fn it_is_not_endless() {
        let machines: Vec<_> = (0..1000).map(|id| machine(&format!("a/{id:04}"), Some(0.5))).collect();
        let event = digest("x", true, NOW, &[], &machines);
        assert_eq!(event.title, "weekly digest: 1000 machines, a/0000 has used 50 % of its traffic");
        let lines: Vec<_> = event.text.lines().collect();
        assert_eq!((lines.len(), lines[200]), (201, "and 800 more machines"));
        assert_eq!(event.facts["machines"].as_array().unwrap().len(), 200);
        assert_eq!(
            digest("x", true, NOW, &[], &machines[..1]).title,
            "weekly digest: 1 machine, a/0000 has used 50 % of its traffic"
        );
    }
}

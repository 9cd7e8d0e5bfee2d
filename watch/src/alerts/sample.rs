//! Sample events, one of each kind, for testing channels.

use super::desk::{Desk, Mark};
use super::digest::digest;
use super::state::Subject;
use super::words::Words;
use crate::event::{Change, Event, Kind, Severity};
use crate::reading::Traffic;
use crate::store::Latest;

/// Returns one sample event of each kind, as of a time. Their texts say that they are tests.
pub fn samples(at: u64) -> Vec<Event> {
    let mut stamp = 0;
    let mut desk = Desk { account: "example", at, elapsed: 0, is_settled: true, stamp: &mut stamp, events: Vec::new() };
    let mut subject = Subject { label: Some("web-1".to_owned()), ..Subject::default() };
    for (kind, severity, title) in [
        (Kind::Traffic, Severity::Warning, "80 % of the traffic is used"),
        (Kind::Forecast, Severity::Warning, "more than the traffic allowed will be used by the end of the cycle"),
        (Kind::Down, Severity::Critical, "is down"),
        (Kind::Suspended, Severity::Critical, "is suspended by its service"),
        (Kind::Policy, Severity::Critical, "a policy violation must be settled"),
        (Kind::Nullroute, Severity::Critical, "traffic to 192.0.2.1 is discarded because of an attack"),
        (Kind::Throttled, Severity::Warning, "is slowed down"),
        (Kind::TaskStuck, Severity::Warning, "has been locked by a task for 2 h"),
        (Kind::SnapshotOld, Severity::Warning, "the newest snapshot is 8 days old"),
        (Kind::KeyRefused, Severity::Critical, "the service refuses the key"),
        (Kind::Unreadable, Severity::Warning, "cannot be read"),
        (Kind::Unpaid, Severity::Warning, "owes 12.50 US dollars"),
    ] {
        let is_of_account = matches!(kind, Kind::KeyRefused | Kind::Unreadable | Kind::Unpaid);
        let machine = (!is_of_account).then_some("example/1");
        subject.label = machine.map(|_| "web-1".to_owned());
        desk.begin(&mut subject, machine, Mark::with(kind, "test"), severity, |name| {
            Words::new(format!("Test: {name}: {title}")).line("This is a test: nothing has happened.")
        });
    }
    let mut events = desk.events;
    for event in &mut events {
        event.change = Change::Notice;
    }
    let traffic = Traffic { share: Some(0.8), allowed_bytes: Some(1 << 40), ..Traffic::default() };
    let label = Some("web-1".to_owned());
    let machine = Latest { machine: "example/1".to_owned(), label, traffic: Some((at, traffic)), ..Latest::default() };
    let digest = digest(&format!("digest/test/{at}"), false, at, &[], &[machine]);
    events.push(Event { title: format!("Test: {}", digest.title), ..digest });
    events
}

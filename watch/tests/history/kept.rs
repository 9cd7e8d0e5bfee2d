//! What is kept of the machines, and for how long. Each function gets a fresh place.

use crate::given::{START, WORKER, addressed, commit, event, reading, round};
use crate::places::Place;
use vpswire::fleet::machines::State;
use vpswire_watch::history::{Format, History, Point, Retention};
use vpswire_watch::reading::{Reading, Traffic};
use vpswire_watch::store::Store;

const HOUR: u64 = 3600;
const DAY: u64 = 86_400;

/// Commits a round of the account `home`.
fn keep(history: &mut History, at: u64, machines: Vec<Reading>) {
    assert!(history.lease("home", WORKER, at, at + 60).unwrap());
    commit(history, WORKER, &round("home", at, machines), "", &[]).unwrap();
}

/// A reading of the machine `home/1` with that much traffic, and no state.
fn used(used_bytes: u64) -> Reading {
    Reading { state: None, ..reading("home/1", used_bytes) }
}

/// Tidies until nothing is left to do.
fn tidy(history: &mut History, now: u64, retention: &Retention) {
    let mut steps = 0;
    while history.tidy(now, retention).unwrap() {
        steps += 1;
        assert!(steps < 10_000, "it ends");
    }
}

/// The times of all points of a machine, and the traffic used.
fn all(history: &mut History, machine: &str) -> Vec<(u64, Option<u64>)> {
    let points = history.series(machine, 0, u64::MAX, 0).unwrap();
    points.into_iter().map(|point| (point.at, point.traffic.used_bytes)).collect()
}

pub fn a_series_has_what_was_known(place: &dyn Place) {
    let mut history = place.open();
    let mut unknown = reading("home/2", 7);
    unknown.traffic = None;
    let nothing = Reading { machine: "home/3".into(), ..Reading::default() };
    keep(&mut history, START, vec![reading("home/1", 5), unknown, nothing]);
    let mut later = used(6);
    later.label = Some("renamed".into());
    keep(&mut history, START + 300, vec![later]);

    let full = Point { at: START, traffic: reading("", 5).traffic.unwrap(), state: Some("running".into()) };
    let next = Point { at: START + 300, traffic: reading("", 6).traffic.unwrap(), state: None };
    assert_eq!(history.series("home/1", START, START + 301, 0).unwrap(), [full.clone(), next.clone()]);
    assert_eq!(history.series("home/1", START + 1, START + 301, 0).unwrap(), [next]);
    assert_eq!(history.series("home/1", START, START + 300, 0).unwrap(), [full]);
    let state = Point { at: START, traffic: Traffic::default(), state: Some("running".into()) };
    assert_eq!(history.series("home/2", 0, u64::MAX, 0).unwrap(), [state], "unknown is neither zero nor absent");
    assert_eq!(history.series("home/3", 0, u64::MAX, 0).unwrap(), []);
    assert_eq!(history.series("unknown", 0, u64::MAX, 0).unwrap(), []);
    assert_eq!(history.series("home/1", 9, 3, 0).unwrap(), []);

    // A round of the same second counts in place of the one before.
    keep(&mut history, START + 300, vec![used(8)]);
    assert_eq!(all(&mut history, "home/1"), [(START, Some(5)), (START + 300, Some(8))]);
    let odd = Reading { state: Some(State::Other("odd".into())), ..used(u64::MAX) };
    keep(&mut history, START + 600, vec![odd]);
    let odd = history.series("home/1", START + 600, u64::MAX, 0).unwrap();
    assert_eq!((odd[0].traffic.used_bytes, odd[0].state.as_deref()), (None, Some("odd")));
}

pub fn a_series_merges_to_steps(place: &dyn Place) {
    let mut history = place.open();
    // More than a page, and a cycle that ends within a step.
    for i in 0..1100 {
        let state = (i % 3 == 0).then_some(State::Running);
        keep(&mut history, START + i * 10, vec![Reading { state, ..used(if i < 1050 { i } else { i - 1050 }) }]);
    }
    let series = history.series("home/1", START, u64::MAX, HOUR).unwrap();
    let found: Vec<_> = series.iter().map(|point| (point.at - START, point.traffic.used_bytes.unwrap())).collect();
    assert_eq!(found, [(3590, 359), (7190, 719), (10_490, 1049), (10_790, 29), (10_990, 49)]);
    assert!(series.iter().all(|point| point.state.as_deref() == Some("running")));
    assert_eq!(all(&mut history, "home/1").len(), 1100);
}

pub fn points_are_thinned_to_hours_after_their_days(place: &dyn Place) {
    let mut history = place.open();
    let retention = Retention { points: 2 * DAY, hours: 4 * DAY };
    for i in 0..3 * 24 * 12 {
        let at = START + i * 300;
        let state = (i % 12 == 4).then_some(State::Stopped);
        keep(&mut history, at, vec![Reading { state, ..used(i) }, reading("home/2", i)]);
    }
    // A second before an hour's end is two days ago, that hour is not over yet.
    let mut now = START + 2 * DAY + HOUR - 1;
    tidy(&mut history, now, &retention);
    assert_eq!(all(&mut history, "home/1").len(), 864);

    now += 1;
    tidy(&mut history, now, &retention);
    let thinned = history.series("home/1", 0, START + HOUR + 1, 0).unwrap();
    let times: Vec<_> = thinned.iter().map(|point| (point.at - START, point.traffic.used_bytes.unwrap())).collect();
    assert_eq!(times, [(3300, 11), (3600, 12)], "what was read last in the hour");
    assert_eq!(thinned[0].state.as_deref(), Some("stopped"), "and what was known last of its state");
    assert_eq!(all(&mut history, "home/1").len(), 864 - 11);

    // Days later, at once: all machines, each hour once, and nothing of the two days since.
    now = START + 4 * DAY + 3301;
    tidy(&mut history, now, &retention);
    for machine in ["home/1", "home/2"] {
        let kept = all(&mut history, machine);
        let hours: Vec<_> = (0..48).map(|hour| (START + hour * HOUR + 3300, Some(hour * 12 + 11))).collect();
        assert_eq!(kept[..47], hours[1..], "the first hour is two days older than the last");
        assert_eq!(kept[47..].len(), 288);
    }
    // Again it changes nothing, nor does a clock that was put back.
    let before = all(&mut history, "home/1");
    tidy(&mut history, now, &retention);
    tidy(&mut history, START, &retention);
    assert_eq!(all(&mut history, "home/1"), before);
}

pub fn what_is_too_old_is_removed(place: &dyn Place) {
    let mut history = place.open();
    let retention = Retention { points: DAY, hours: 3 * DAY };
    keep(&mut history, START, vec![used(1), reading("home/2", 1)]);
    keep(&mut history, START + HOUR, vec![used(2)]);
    tidy(&mut history, START + 3 * DAY, &retention);
    assert_eq!(all(&mut history, "home/1").len(), 2, "three days are not over");
    tidy(&mut history, START + 3 * DAY + 1, &retention);
    assert_eq!(all(&mut history, "home/1"), [(START + HOUR, Some(2))]);
    assert_eq!(all(&mut history, "home/2"), []);
    tidy(&mut history, START + 9 * DAY, &retention);
    assert_eq!(all(&mut history, "home/1"), []);
    // A machine that was removed with its last point comes again.
    keep(&mut history, START + 9 * DAY, vec![used(3)]);
    assert_eq!(all(&mut history, "home/1"), [(START + 9 * DAY, Some(3))]);
}

pub fn old_events_are_removed_with_their_deliveries(place: &dyn Place) {
    let mut history = place.open();
    let retention = Retention { points: DAY, hours: 3 * DAY };
    let events: Vec<_> = (0..250).map(|i| addressed(event(&format!("old-{i}"), START + i), &["mail"])).collect();
    history.queue(&events).unwrap();
    history.queue(&[addressed(event("new", START + 250), &["mail"])]).unwrap();
    let claimed = history.claim("mail", WORKER, START, START + 60).unwrap().unwrap();
    assert_eq!(claimed.event.id, "old-0");
    tidy(&mut history, START + 3 * DAY + 250, &retention);
    history.settle("mail", WORKER, "old-0", vpswire_watch::store::Settled::Delivered { at: START + 9 }).unwrap();
    let claimed = history.claim("mail", WORKER, START + 60, START + 120).unwrap().unwrap();
    assert_eq!(claimed.event.id, "new");
}

pub fn everything_is_exported(place: &dyn Place) {
    let mut history = place.open();
    keep(&mut history, START, vec![reading("home/1", 5), Reading { traffic: None, ..reading("home/a,\"b\"", 5) }]);
    keep(&mut history, START + 300, vec![used(6)]);
    keep(&mut history, START + 600, vec![used(7)]);
    let export = |history: &mut History, format| {
        let mut text = Vec::new();
        history.export(START, START + 600, format, &mut text).unwrap();
        String::from_utf8(text).unwrap()
    };
    let end = START + 2_592_000;
    let later = START + 300;
    assert_eq!(
        export(&mut history, Format::Csv),
        format!(
            "account,machine,at,used_bytes,allowed_bytes,share,forecast_bytes,began_at,resets_at,in_bytes,out_bytes,state\r\n\
             home,home/1,{START},5,1000,0.25,900,{START},{end},1,,running\r\n\
             home,home/1,{later},6,1000,0.25,900,{START},{end},1,,\r\n\
             home,\"home/a,\"\"b\"\"\",{START},,,,,,,,,running\r\n"
        )
    );
    let known = format!(
        "\"allowed_bytes\":1000,\"share\":0.25,\"forecast_bytes\":900,\"began_at\":{START},\"resets_at\":{end},\"in_bytes\":1"
    );
    assert_eq!(
        export(&mut history, Format::JsonLines),
        format!(
            "{{\"account\":\"home\",\"machine\":\"home/1\",\"at\":{START},\"used_bytes\":5,{known},\"state\":\"running\"}}\n\
             {{\"account\":\"home\",\"machine\":\"home/1\",\"at\":{later},\"used_bytes\":6,{known}}}\n\
             {{\"account\":\"home\",\"machine\":\"home/a,\\\"b\\\"\",\"at\":{START},\"state\":\"running\"}}\n"
        )
    );

    /// A reader that goes away.
    struct Closed;
    impl std::io::Write for Closed {
        fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
            Err(std::io::ErrorKind::BrokenPipe.into())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let failed = history.export(0, u64::MAX, Format::Csv, &mut Closed).unwrap_err();
    assert!(matches!(failed, vpswire_watch::history::ExportError::Write(_)), "{failed:?}");
}

//! Which event reaches which channel, when, and how often.

use crate::made_up::*;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use vpswire_watch::channels::{Channel, ChannelError, Digest, Policy, QuietHours};
use vpswire_watch::config::Settings;
use vpswire_watch::event::{Change, Event, Kind, Severity};
use vpswire_watch::history::History;
use vpswire_watch::service::deliver::Delivery;
use vpswire_watch::service::log::{Format, Log};
use vpswire_watch::service::{Outlet, Service, Watched};

/// A channel that always fails, and says when it wants to be tried again.
struct Busy(u64);

impl Channel for Busy {
    fn deliver(&self, _: &Event) -> Result<(), ChannelError> {
        Err(ChannelError { later: true, retry_after: Some(self.0), message: "busy".to_owned() })
    }
}

#[test]
fn each_event_is_delivered_once_through_restarts_and_failures() {
    let (file, rounds) = (file("restarts"), Arc::new(AtomicUsize::new(0)));
    let (ntfy, mail) = (Kept::new("ntfy"), Kept::new("mail"));
    let mut open = service(&file, &rounds, &[&ntfy, &mail]);
    for round in 0..20_u64 {
        let now = START + round * 300;
        if round % 3 == 0 {
            // Its lease is over after five minutes, as if it had been killed.
            open = service(&file, &rounds, &[&ntfy, &mail]);
        }
        mail.is_down.store((5..12).contains(&round), Ordering::SeqCst);
        for account in 0..2 {
            let outcome = open.turn(account, now, &|| false);
            assert_eq!((outcome.next_at, outcome.worst, outcome.events), (now + 300, Some(Severity::Warning), 1));
        }
        drain(&open, 0, now);
        drain(&open, 1, now);
        // A channel that fails holds up no other.
        assert_eq!(ntfy.has().len() as u64, (round + 1) * 2);
    }
    // The last wait of the channel that failed is over.
    drain(&open, 1, START + 20 * 300 + 3600);
    let expected: Vec<_> = (1..=20).flat_map(|round| [format!("a-{round}"), format!("b-{round}")]).collect();
    assert_eq!(ntfy.has(), expected);
    assert_eq!(mail.has(), expected);
}

#[test]
fn a_channel_is_tried_again_when_it_says_but_never_at_once() {
    for (asked, wait) in [(7, 7), (0, 30)] {
        let (file, rounds) = (file(&format!("busy-{asked}")), Arc::new(AtomicUsize::new(0)));
        let accounts: Vec<Box<dyn Watched>> =
            vec![Box::new(Counting { name: "a", severity: Severity::Warning, rounds })];
        let outlet = Outlet { name: "busy".to_owned(), policy: Policy::default(), channel: Box::new(Busy(asked)) };
        let log = Log::new(Format::Text, Box::new(std::io::sink()));
        let open = Service::new(accounts, vec![outlet], History::open_file(&file).unwrap(), &Settings::default(), log);
        assert_eq!(open.turn(0, START, &|| false).events, 1);
        assert_eq!(open.deliver(0, &|| START), Delivery::Tried { is_delivered: false });
        assert_eq!(open.deliver(0, &|| START + wait - 1), Delivery::Nothing);
        assert_eq!(open.deliver(0, &|| START + wait), Delivery::Tried { is_delivered: false });
    }
}

#[test]
fn a_channel_gets_what_its_settings_say() {
    let (file, rounds) = (file("policy"), Arc::new(AtomicUsize::new(0)));
    // 22:00 on 14 November 2023, UTC.
    let night = 1_699_999_200;
    let (mut quiet, mut urgent) = (Kept::new("quiet"), Kept::new("urgent"));
    quiet.policy.quiet_hours = QuietHours::parse("22:00-07:00");
    urgent.policy.minimum = Severity::Critical;
    let open = service(&file, &rounds, &[&quiet, &urgent]);
    assert_eq!(open.turn(0, night, &|| false).events, 1);
    assert_eq!(open.deliver(0, &|| night), Delivery::Postponed);
    assert_eq!(open.deliver(0, &|| night + 9 * 3600 - 1), Delivery::Nothing);
    assert_eq!(open.deliver(1, &|| night + 9 * 3600), Delivery::Nothing);
    // What the settings leave out by then is not delivered.
    let less = Kept { policy: Policy { minimum: Severity::Critical, ..Policy::default() }, ..quiet.clone() };
    let open = service(&file, &rounds, &[&less]);
    assert_eq!(open.turn(1, night, &|| false).events, 1);
    assert_eq!(open.deliver(0, &|| night + 9 * 3600), Delivery::Postponed);
    assert_eq!(open.deliver(0, &|| night + 9 * 3600), Delivery::Nothing);
    let open = service(&file, &rounds, &[&quiet]);
    assert_eq!(open.turn(1, night + 9 * 3600, &|| false).events, 1);
    assert_eq!(open.deliver(0, &|| night + 9 * 3600), Delivery::Tried { is_delivered: true });
    assert_eq!(quiet.has(), ["b-2"]);
}

#[test]
fn what_was_delivered_while_the_history_failed_does_not_come_again() {
    let (file, rounds) = (file("unsettled"), Arc::new(AtomicUsize::new(0)));
    let kept = Kept::new("ntfy");
    let open = service(&file, &rounds, &[&kept]);
    for account in 0..2 {
        assert_eq!(open.turn(account, START, &|| false).events, 1);
    }
    let other = rusqlite::Connection::open(&file).unwrap();
    // As of a full disk: what was claimed cannot be settled.
    other
        .execute_batch("CREATE TRIGGER full BEFORE UPDATE ON delivery BEGIN SELECT RAISE(ABORT, 'disk is full'); END")
        .unwrap();
    for _ in 0..3 {
        assert_eq!(open.deliver(0, &|| START), Delivery::Failed);
        assert_eq!(kept.has(), ["a-1"]);
    }
    other.execute_batch("DROP TRIGGER full").unwrap();
    // Its claim is over by now.
    drain(&open, 0, START + 3600);
    assert_eq!(kept.has(), ["a-1", "b-1"]);
}

#[test]
fn what_is_critical_comes_in_quiet_hours_too() {
    let (file, rounds) = (file("quiet"), Arc::new(AtomicUsize::new(0)));
    let mut quiet = Kept::new("quiet");
    quiet.policy.quiet_hours = QuietHours::parse("22:00-07:00 +08:00");
    // 22:00 on 15 November 2023 in Shanghai.
    let night = 1_700_056_800;
    let account =
        |name, severity| Box::new(Counting { name, severity, rounds: Arc::clone(&rounds) }) as Box<dyn Watched>;
    let accounts = vec![account("mild", Severity::Warning), account("grave", Severity::Critical)];
    let log = Log::new(Format::Text, Box::new(std::io::sink()));
    let history = History::open_file(&file).unwrap();
    let open = Service::new(accounts, vec![quiet.outlet()], history, &Settings::default(), log);
    for number in 0..2 {
        assert_eq!(open.turn(number, night, &|| false).events, 1);
    }
    drain(&open, 0, night);
    assert_eq!(quiet.has(), ["grave-1"]);
    drain(&open, 0, night + 9 * 3600 - 1);
    assert_eq!(quiet.has(), ["grave-1"]);
    drain(&open, 0, night + 9 * 3600);
    assert_eq!(quiet.has(), ["grave-1", "mild-1"]);
}

#[test]
fn what_is_not_urgent_comes_in_the_digest_of_a_day() {
    let (file, rounds) = (file("digest"), Arc::new(AtomicUsize::new(0)));
    let mut mail = Kept::new("mail");
    mail.policy.minimum = Severity::Critical;
    mail.policy.digest = Digest::parse("daily 08:00");
    // 07:00 on 15 November 2023, UTC.
    let seven = 1_700_031_600;
    let mut open = service(&file, &rounds, &[&mail]);
    // Nothing was watched at 08:00 of the day before.
    assert_eq!(open.deliver(0, &|| seven), Delivery::Nothing);
    for hour in 0..48 {
        let now = seven + hour * 3600;
        // As if it had been killed, too.
        open = service(&file, &rounds, &[&mail]);
        assert_eq!(open.turn(0, now, &|| false).events, 1);
        drain(&open, 0, now);
        drain(&service(&file, &rounds, &[&mail]), 0, now + 1);
    }
    let days = [seven + 3600, seven + 25 * 3600].map(|at| format!("digest/mail/{at}"));
    assert_eq!(mail.has(), days);
    // What came between two digests is in one of them; what follows the last one waits.
    let kept = rusqlite::Connection::open(&file).unwrap();
    let shown = |id: &String| {
        let body: String = kept.query_row("SELECT body FROM event WHERE id = ?1", [id], |row| row.get(0)).unwrap();
        let event: Event = serde_json::from_str(&body).unwrap();
        assert_eq!((event.kind, event.severity, event.change), (Kind::Digest, Severity::Info, Change::Notice));
        let ids =
            event.facts["events"].as_array().unwrap().iter().map(|event| event["id"].as_str().unwrap().to_owned());
        ids.collect::<Vec<_>>()
    };
    let expected =
        |numbers: std::ops::RangeInclusive<u64>| numbers.map(|number| format!("a-{number}")).collect::<Vec<_>>();
    assert_eq!(days.each_ref().map(shown), [expected(1..=1), expected(2..=25)]);
    // A digest that was due while nothing ran comes afterwards.
    let open = service(&file, &rounds, &[&mail]);
    drain(&open, 0, seven + 100 * 3600);
    assert_eq!(mail.has().len(), 3);
}

/// A channel that takes two hours, in which another worker looks for something to deliver.
struct Slow {
    other: Arc<Mutex<Service>>,
    found: Arc<Mutex<Vec<Delivery>>>,
}

impl Channel for Slow {
    fn deliver(&self, _: &Event) -> Result<(), ChannelError> {
        let found = self.other.lock().unwrap().deliver(0, &|| START + 7200);
        self.found.lock().unwrap().push(found);
        Ok(())
    }

    fn longest(&self) -> Duration {
        Duration::from_secs(7200)
    }
}

#[test]
fn a_delivery_is_of_one_worker_as_long_as_its_channel_may_take() {
    let (file, rounds) = (file("slow"), Arc::new(AtomicUsize::new(0)));
    let kept = Kept::new("slow");
    let other = Arc::new(Mutex::new(service(&file, &rounds, &[&kept])));
    let found = Arc::default();
    let channel = Box::new(Slow { other: Arc::clone(&other), found: Arc::clone(&found) });
    let outlets = vec![Outlet { name: "slow".to_owned(), policy: Policy::default(), channel }];
    let accounts: Vec<Box<dyn Watched>> = vec![Box::new(Counting { name: "a", severity: Severity::Warning, rounds })];
    let log = Log::new(Format::Text, Box::new(std::io::sink()));
    let open = Service::new(accounts, outlets, History::open_file(&file).unwrap(), &Settings::default(), log);
    assert_eq!(open.turn(0, START, &|| false).events, 1);
    assert_eq!(open.deliver(0, &|| START), Delivery::Tried { is_delivered: true });
    assert_eq!((found.lock().unwrap().as_slice(), kept.has().len()), ([Delivery::Nothing].as_slice(), 0));
}

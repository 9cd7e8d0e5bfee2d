//! The service in steps: what rounds find reaches each channel once, whatever fails or is restarted meanwhile.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use serde_json::json;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use vpswire::CancelToken;
use vpswire::fleet::machines::State;
use vpswire_watch::channels::{Channel, ChannelError, Digest, Policy, QuietHours};
use vpswire_watch::config::Settings;
use vpswire_watch::event::{Change, Event, Kind, Severity};
use vpswire_watch::history::History;
use vpswire_watch::reading::{Reading, Round};
use vpswire_watch::service::clock::clock;
use vpswire_watch::service::deliver::Delivery;
use vpswire_watch::service::log::{Format, Log};
use vpswire_watch::service::run::Running;
use vpswire_watch::service::{Outlet, Service, Turn, Watched};

const START: u64 = 1_700_000_000;

/// After so long the accounts of these tests take the clock for wrong.
const YEAR: u64 = 365 * 86_400;

/// An account of which every round finds an event, numbered by the rounds that its state has counted.
struct Counting {
    name: &'static str,
    severity: Severity,
    rounds: Arc<AtomicUsize>,
}

impl Watched for Counting {
    fn name(&self) -> &str {
        self.name
    }

    fn turn(&self, saved: Option<&str>, now: u64) -> Result<Turn, String> {
        let round = saved.map_or(0, |saved| saved.parse::<u64>().unwrap()) + 1;
        self.rounds.fetch_add(1, Ordering::SeqCst);
        let event = Event {
            id: format!("{}-{round}", self.name),
            at: now,
            kind: Kind::Traffic,
            change: Change::Began,
            severity: self.severity,
            account: Some(self.name.to_owned()),
            machine: None,
            label: None,
            title: format!("round {round}"),
            text: String::new(),
            facts: serde_json::Map::from_iter([("round".to_owned(), json!(round))]),
        };
        Ok(Turn {
            round: Some(read(self.name, now)),
            events: vec![event],
            state: round.to_string(),
            next_at: now + 300,
            worst: Some(self.severity),
            is_clock_trusted: now < START + YEAR,
        })
    }

    fn worst(&self, _: &str) -> Option<Severity> {
        Some(Severity::Info)
    }
}

/// A round that finds a machine that runs.
fn read(account: &str, at: u64) -> Round {
    let machine = Reading { machine: format!("{account}/1"), state: Some(State::Running), ..Reading::default() };
    Round {
        account: account.to_owned(),
        api: "vultr".to_owned(),
        at,
        machines: vec![machine],
        is_complete: true,
        problems: None,
        newest_snapshot: None,
        budget: None,
        failures: Vec::new(),
    }
}

/// A channel that keeps what it gets, or fails while it is down.
#[derive(Clone, Default)]
struct Kept {
    name: &'static str,
    policy: Policy,
    is_down: Arc<AtomicBool>,
    has: Arc<Mutex<Vec<String>>>,
}

impl Kept {
    fn new(name: &'static str) -> Self {
        Self { name, ..Self::default() }
    }

    fn outlet(&self) -> Outlet {
        Outlet { name: self.name.to_owned(), policy: self.policy.clone(), channel: Box::new(self.clone()) }
    }

    fn has(&self) -> Vec<String> {
        self.has.lock().unwrap().clone()
    }
}

impl Channel for Kept {
    fn deliver(&self, event: &Event) -> Result<(), ChannelError> {
        if self.is_down.load(Ordering::SeqCst) {
            return Err(ChannelError { later: true, retry_after: None, message: "down".to_owned() });
        }
        self.has.lock().unwrap().push(event.id.clone());
        Ok(())
    }
}

/// A channel that always fails, and says when it wants to be tried again.
struct Busy(u64);

impl Channel for Busy {
    fn deliver(&self, _: &Event) -> Result<(), ChannelError> {
        Err(ChannelError { later: true, retry_after: Some(self.0), message: "busy".to_owned() })
    }
}

fn file(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("service-{name}"));
    drop(std::fs::remove_dir_all(&folder));
    folder.join("watch.db")
}

fn service(file: &Path, rounds: &Arc<AtomicUsize>, channels: &[&Kept]) -> Service {
    let accounts: Vec<Box<dyn Watched>> = ["a", "b"]
        .into_iter()
        .map(|name| {
            Box::new(Counting { name, severity: Severity::Warning, rounds: Arc::clone(rounds) }) as Box<dyn Watched>
        })
        .collect();
    let outlets = channels.iter().map(|kept| kept.outlet()).collect();
    let log = Log::new(Format::Text, Box::new(std::io::sink()));
    Service::new(accounts, outlets, History::open_file(file).unwrap(), &Settings::default(), log)
}

/// Delivers to a channel until nothing is left.
fn drain(service: &Service, channel: usize, now: u64) {
    while matches!(service.deliver(channel, &|| now), Delivery::Tried { .. } | Delivery::Postponed) {}
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
fn what_is_read_while_it_stops_is_not_kept() {
    let (file, rounds) = (file("stops"), Arc::new(AtomicUsize::new(0)));
    let kept = Kept::new("ntfy");
    let open = service(&file, &rounds, &[&kept]);
    assert_eq!(open.turn(0, START, &|| true).events, 0);
    drain(&open, 0, START);
    assert!(kept.has().is_empty());
    // The turn is done again from the state before.
    assert_eq!(open.turn(0, START, &|| false).events, 1);
    drain(&open, 0, START);
    assert_eq!(kept.has(), ["a-1"]);
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
fn a_round_that_cannot_be_kept_is_reported_once_it_can() {
    let (file, rounds) = (file("full"), Arc::new(AtomicUsize::new(0)));
    let kept = Kept::new("ntfy");
    let open = service(&file, &rounds, &[&kept]);
    let other = rusqlite::Connection::open(&file).unwrap();
    // As of a full disk, in the middle of a round and at its end.
    for (step, full) in ["INSERT ON event", "INSERT ON delivery", "UPDATE OF state ON account"].iter().enumerate() {
        let now = START + step as u64 * 60;
        other
            .execute_batch(&format!("CREATE TRIGGER full BEFORE {full} BEGIN SELECT RAISE(ABORT, 'disk is full'); END"))
            .unwrap();
        let outcome = open.turn(0, now, &|| false);
        assert_eq!((outcome.events, outcome.next_at, outcome.failure.as_deref()), (0, now + 60, Some("local")));
        drain(&open, 0, now);
        assert!(kept.has().is_empty());
        other.execute_batch("DROP TRIGGER full").unwrap();
    }
    assert_eq!(open.turn(0, START + 300, &|| false).events, 1);
    drain(&open, 0, START + 300);
    assert_eq!(kept.has(), ["a-1"]);
}

#[test]
fn a_wrong_clock_removes_nothing() {
    let (file, rounds) = (file("years"), Arc::new(AtomicUsize::new(0)));
    let open = service(&file, &rounds, &[]);
    let points = || {
        let mut csv = Vec::new();
        let format = vpswire_watch::history::Format::Csv;
        History::open_file(&file).unwrap().export(0, START + 1, format, &mut csv).unwrap();
        csv.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()).count() - 1
    };
    assert!(!open.tidy(START), "no round was made");
    assert_eq!(open.turn(0, START, &|| false).events, 1);
    assert_eq!(points(), 1);
    let wrong = START + 3 * YEAR;
    assert_eq!(open.turn(0, wrong, &|| false).events, 1);
    assert!(!open.tidy(wrong));
    assert_eq!(points(), 1);
    assert_eq!(open.turn(0, START + 300, &|| false).events, 1);
    while open.tidy(wrong) {}
    assert_eq!(points(), 0);
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

#[test]
fn an_account_is_of_one_worker_until_its_lease_is_over() {
    let (file, rounds) = (file("leases"), Arc::new(AtomicUsize::new(0)));
    let kept = Kept::new("ntfy");
    let (one, two) = (service(&file, &rounds, &[&kept]), service(&file, &rounds, &[&kept]));
    assert_eq!(one.turn(0, START, &|| false).events, 1);
    let refused = two.turn(0, START + 299, &|| false);
    assert_eq!((refused.events, refused.next_at, rounds.load(Ordering::SeqCst)), (0, START + 359, 1));
    assert_eq!((refused.worst, refused.failure), (Some(Severity::Info), None));
    assert_eq!(two.turn(0, START + 300, &|| false).events, 1);
    assert_eq!(one.turn(0, START + 301, &|| false).events, 0);
    // Accounts are given back in the end.
    two.release(START + 302);
    assert_eq!(one.turn(0, START + 302, &|| false).events, 1);
    drain(&one, 0, START + 302);
    drain(&two, 0, START + 302);
    assert_eq!(kept.has(), ["a-1", "a-2", "a-3"]);
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

/// A channel that never comes back with an answer while it is held.
struct Hanging(Arc<AtomicU64>);

impl Channel for Hanging {
    fn deliver(&self, _: &Event) -> Result<(), ChannelError> {
        self.0.fetch_add(1, Ordering::SeqCst);
        loop {
            std::thread::park();
        }
    }
}

#[test]
fn the_threads_deliver_and_stop() {
    let (file, rounds) = (file("threads"), Arc::new(AtomicUsize::new(0)));
    let kept = Kept::new("ntfy");
    let service = Arc::new(service(&file, &rounds, &[&kept]));
    let running = Running::start(Arc::clone(&service), CancelToken::new()).unwrap();
    while kept.has().len() < 2 {
        std::thread::sleep(Duration::from_millis(5));
    }
    assert!(running.health().is_ok());
    assert!(running.stop(), "all threads end");
    assert_eq!(rounds.load(Ordering::SeqCst), 2);
    // What is known from before is shown before anything is asked.
    let next = Arc::new(self::service(&file, &rounds, &[]));
    let cancelled = CancelToken::new();
    cancelled.cancel();
    let running = Running::start(Arc::clone(&next), cancelled).unwrap();
    let up = "vpswire_up{account=\"a\",machine=\"a/1\",label=\"\"} 1\n";
    assert!(next.metrics().text(clock()).contains(up), "{}", next.metrics().text(clock()));
    running.stop();
}

#[test]
fn a_channel_that_hangs_does_not_hold_up_the_end() {
    let (file, rounds) = (file("hangs"), Arc::new(AtomicUsize::new(0)));
    let reached = Arc::new(AtomicU64::new(0));
    let accounts: Vec<Box<dyn Watched>> = vec![Box::new(Counting { name: "a", severity: Severity::Warning, rounds })];
    let channel = Box::new(Hanging(Arc::clone(&reached)));
    let kept = Kept::new("ntfy");
    let outlets = vec![Outlet { name: "hanging".to_owned(), policy: Policy::default(), channel }, kept.outlet()];
    let log = Log::new(Format::Text, Box::new(std::io::sink()));
    let store = History::open_file(&file).unwrap();
    let service = Arc::new(Service::new(accounts, outlets, store, &Settings::default(), log));
    let running = Running::start(service, CancelToken::new()).unwrap();
    // It holds up no other channel either.
    while reached.load(Ordering::SeqCst) == 0 || kept.has().is_empty() {
        std::thread::sleep(Duration::from_millis(5));
    }
    let begun = Instant::now();
    assert!(!running.stop());
    // It waits for five seconds, and for no longer than a busy machine makes of them.
    assert!(begun.elapsed() >= Duration::from_secs(5));
}

#[test]
fn a_pass_does_each_account_once() {
    let (file, rounds) = (file("pass"), Arc::new(AtomicUsize::new(0)));
    let (ntfy, mail) = (Kept::new("ntfy"), Kept::new("mail"));
    mail.is_down.store(true, Ordering::SeqCst);
    let open = service(&file, &rounds, &[&ntfy, &mail]);
    let pass = open.pass(&CancelToken::new());
    assert_eq!((pass.worst, pass.failure, pass.undelivered), (Some(Severity::Warning), None, 1));
    assert_eq!((ntfy.has().len(), mail.has().len()), (2, 0));
    let cancelled = CancelToken::new();
    cancelled.cancel();
    assert_eq!(open.pass(&cancelled).worst, None);
    assert_eq!(rounds.load(Ordering::SeqCst), 2);
    // What waits for a channel is delivered by the next pass, not by one that is stopped.
    let late = Kept::new("late");
    let stopped = service(&file, &rounds, &[&late, &ntfy]);
    assert_eq!((stopped.turn(0, clock(), &|| false).events, stopped.pass(&cancelled).undelivered), (1, 0));
    assert_eq!((late.has().len(), ntfy.has().len()), (0, 2));
    // The accounts are free for the next one at once.
    let next = service(&file, &rounds, &[&ntfy, &mail]);
    assert_eq!(next.pass(&CancelToken::new()).worst, Some(Severity::Warning));
    assert_eq!((ntfy.has().len(), rounds.load(Ordering::SeqCst)), (5, 5));
}

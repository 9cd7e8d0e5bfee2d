//! A year of the service: turns, deliveries, restarts at any point between, and the clock.

use crate::dice::Dice;
use crate::oracle::Oracle;
use crate::world::{BEGIN, DAY, HOUR, MINUTE, World};
use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use vpswire_watch::alerts::{Alerts, judge};
use vpswire_watch::channels::{Channel, ChannelError, Policy};
use vpswire_watch::config::Settings;
use vpswire_watch::event::{Event, Severity};
use vpswire_watch::history::History;
use vpswire_watch::reading::Round;
use vpswire_watch::rules::Rules;
use vpswire_watch::service::deliver::Delivery;
use vpswire_watch::service::log::{Format, Log};
use vpswire_watch::service::{Outlet, Service, Turn, Watched};

/// The account: what the next round reads, and what was found in it.
#[derive(Default)]
struct Account {
    rules: Rules,
    round: Mutex<Option<Round>>,
    events: Mutex<Option<Vec<Event>>>,
}

struct Shared(Arc<Account>);

impl Watched for Shared {
    fn name(&self) -> &'static str {
        "shop"
    }

    fn turn(&self, saved: Option<&str>, now: u64) -> Result<Turn, String> {
        let mut alerts =
            saved.map_or_else(|| Ok(Alerts::default()), Alerts::load).map_err(|error| error.to_string())?;
        let round = self.0.round.lock().unwrap().clone().unwrap();
        let events = judge(&self.0.rules, &mut alerts, &round);
        *self.0.events.lock().unwrap() = Some(events.clone());
        let (worst, is_clock_trusted) = (alerts.worst(), alerts.is_clock_trusted());
        Ok(Turn { round: Some(round), events, state: alerts.save(), next_at: now, worst, is_clock_trusted })
    }

    fn worst(&self, _: &str) -> Option<Severity> {
        None
    }
}

/// What happens to a delivery.
#[derive(Clone, Copy, Default, PartialEq)]
enum Fate {
    #[default]
    Delivered,
    /// The channel is down.
    Failed,
    /// The process dies when the channel has it.
    Killed,
}

/// A channel.
#[derive(Clone, Default)]
struct Phone(Arc<Mutex<Got>>);

#[derive(Default)]
struct Got {
    /// The events, and how often each came.
    times: BTreeMap<String, u32>,
    /// What happens to the next one.
    fate: Fate,
    /// How often a process died at it.
    deaths: u32,
}

impl Channel for Phone {
    fn deliver(&self, event: &Event) -> Result<(), ChannelError> {
        let mut got = self.0.lock().unwrap();
        if got.fate == Fate::Failed {
            return Err(ChannelError { later: true, retry_after: None, message: "down".to_owned() });
        }
        *got.times.entry(event.id.clone()).or_default() += 1;
        if got.fate == Fate::Killed {
            (got.fate, got.deaths) = (Fate::Delivered, got.deaths + 1);
            drop(got);
            resume_unwind(Box::new("killed"));
        }
        Ok(())
    }
}

/// The folder of a history, which is removed afterwards.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.0));
    }
}

fn service(file: &Path, account: &Arc<Account>, channel: &Phone) -> Service {
    let outlet = Outlet { name: "phone".to_owned(), policy: Policy::default(), channel: Box::new(channel.clone()) };
    let log = Log::new(Format::Text, Box::new(std::io::sink()));
    let accounts: Vec<Box<dyn Watched>> = vec![Box::new(Shared(Arc::clone(account)))];
    Service::new(accounts, vec![outlet], History::open_file(file).unwrap(), &Settings::default(), log)
}

/// The clock of the machine that watches: how far it is from the time.
#[derive(Default)]
struct Clock {
    /// For long: another time zone.
    zone: i64,
    /// For less than an hour: anything, until when.
    wrong: Option<(i64, u64)>,
}

impl Clock {
    /// Sets it at times, but for `calm` not wrongly. Returns what it shows.
    fn show(&mut self, time: u64, dice: &mut Dice, calm: bool) -> u64 {
        if self.wrong.is_some_and(|(_, until)| time >= until) {
            self.wrong = None;
        }
        if self.wrong.is_none() && calm && dice.chance(2) {
            let far = i64::try_from(dice.range(1, 400 * DAY)).unwrap();
            let far = if dice.chance(500) { -far } else { far };
            self.wrong = Some((far, time + dice.range(MINUTE, 50 * MINUTE)));
        } else if dice.chance(1) {
            self.zone = i64::try_from(dice.below(26)).unwrap() * 3600 - 13 * 3600;
        }
        time.saturating_add_signed(self.zone + self.wrong.map_or(0, |(far, _)| far))
    }
}

/// How the turns are done.
#[derive(Clone, Copy, PartialEq)]
pub enum Way {
    /// By the service, with a history in a file, and deliveries.
    Service,
    /// By the alerts alone, whose state is saved and read each time.
    Alerts,
}

/// What does the turns, and may be killed at any point.
enum Process {
    Service(Box<Service>),
    Alerts(Option<String>),
}

/// A process, and what it needs to be started again.
struct Run {
    folder: Folder,
    account: Arc<Account>,
    channel: Phone,
    process: Process,
}

impl Run {
    fn new(seed: u64, way: Way) -> Self {
        let name = format!("vpswire-year-{}-{seed}-{}", std::process::id(), way == Way::Service);
        let folder = Folder(std::env::temp_dir().join(name));
        drop(std::fs::remove_dir_all(&folder.0));
        let account = Arc::new(Account { rules: toml::from_str("snapshot_days = 7").unwrap(), ..Account::default() });
        let mut run = Self { folder, account, channel: Phone::default(), process: Process::Alerts(None) };
        if way == Way::Service {
            run.process = Process::Service(run.service());
        }
        run
    }

    fn service(&self) -> Box<Service> {
        Box::new(service(&self.folder.0.join("watch.db"), &self.account, &self.channel))
    }

    /// Kills it, and starts another one.
    fn restart(&mut self, now: u64) {
        if matches!(self.process, Process::Alerts(_)) {
            return;
        }
        // The system takes the lock of the old one away before there is a new one.
        self.process = Process::Alerts(None);
        let new = self.service();
        new.enter(now);
        self.process = Process::Service(new);
    }

    /// Does a turn, and returns what was found and kept.
    fn turn(&mut self, round: Round, is_killed: bool) -> Option<Vec<Event>> {
        let now = round.at;
        *self.account.round.lock().unwrap() = Some(round);
        match &mut self.process {
            Process::Service(service) => drop(service.turn(0, now, &|| is_killed)),
            Process::Alerts(saved) => {
                let turn = Shared(Arc::clone(&self.account)).turn(saved.as_deref(), now).unwrap();
                if !is_killed {
                    *saved = Some(turn.state);
                }
            }
        }
        self.account.events.lock().unwrap().take().filter(|_| !is_killed)
    }

    /// Delivers what there is to a channel.
    fn deliver(&mut self, now: u64, fate: Fate) {
        let Process::Service(service) = &self.process else { return };
        self.channel.0.lock().unwrap().fate = fate;
        let deliver = || while matches!(service.deliver(0, &|| now), Delivery::Tried { .. }) {};
        if catch_unwind(AssertUnwindSafe(deliver)).is_err() {
            self.restart(now);
        }
    }
}

/// Runs so many days, and returns how many events there were.
///
/// # Errors
/// What was missed, came twice, or was false.
pub fn days(seed: u64, days: u64, way: Way) -> Result<usize, String> {
    let mut dice = Dice::new(seed);
    let world = World::new(&mut dice);
    let mut run = Run::new(seed, way);
    let (mut oracle, mut clock) = (Oracle::new(), Clock::default());
    let mut known = BTreeSet::new();
    let interval = dice.range(15, 55) * MINUTE;
    let (mut time, mut woken) = (BEGIN, BEGIN);
    while time < BEGIN + days * DAY {
        let now = clock.show(time, &mut dice, time > woken + 3 * HOUR);
        if dice.chance(30) {
            run.restart(now);
        }
        let round = world.round(time, now, &mut dice);
        if let Some(mut events) = run.turn(round.clone(), dice.chance(10)) {
            // What is known by its id is not kept again.
            events.retain(|event| known.insert(event.id.clone()));
            oracle.round(&world, time, &round, &events);
        }
        match dice.below(25) {
            0..5 => {}
            5 => run.deliver(now, Fate::Killed),
            6..9 => run.deliver(now, Fate::Failed),
            _ => run.deliver(now, Fate::Delivered),
        }
        time += interval * dice.range(5, 10) / 10;
        if dice.chance(3) {
            time += dice.range(HOUR, 2 * DAY);
            woken = time;
        }
    }
    let faults = &oracle.found[..oracle.found.len().min(8)];
    if !faults.is_empty() {
        return Err(format!("{} faults: {faults:#?}", oracle.found.len()));
    }
    if way == Way::Service {
        for later in 0..4 {
            run.deliver(time + later * DAY, Fate::Delivered);
        }
        let got = run.channel.0.lock().unwrap();
        if !got.times.keys().eq(known.iter()) {
            return Err(format!("{} events were found, and {} delivered", known.len(), got.times.len()));
        }
        let again: u32 = got.times.values().map(|times| times - 1).sum();
        if again > got.deaths {
            return Err(format!("{again} events came again, and the process died {} times", got.deaths));
        }
    }
    Ok(oracle.events)
}

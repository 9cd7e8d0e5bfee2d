//! Which events there must be, by what the rounds read and by the truth that they do not know: which cycle it is.
//!
//! What rules count in readings is expected in the very round. What depends on the time is expected soon, unless the clock was set
//! or nothing was read for long.

use crate::world::{DAY, HOUR, MINUTE, World};
use std::collections::{BTreeMap, BTreeSet};
use vpswire::fleet::machines::State;
use vpswire::fleet::problems::ProblemKind;
use vpswire_watch::event::{Change, Event, Kind};
use vpswire_watch::reading::{Reading, Round};

/// The shares of the rules.
const SHARES: [(&str, f64); 3] = [("0.8", 0.8), ("0.9", 0.9), ("1", 1.0)];

/// How many readings, and how much time, something that depends on the time may take after the clock was set.
const SOON: (u32, u64) = (6, 3 * HOUR);

/// How far the clock may be from the truth for long: another time zone.
const ZONE: u64 = 14 * HOUR;

pub struct Oracle {
    pub found: Vec<String>,
    account: Account,
    machines: BTreeMap<String, Machine>,
    /// The last round, and when the clock was set or something was slept through.
    last: Option<(u64, u64)>,
    calm_since: u64,
    /// The number of events that there have been.
    pub events: usize,
}

#[derive(Default)]
struct Account {
    failures: u32,
    refusals: u32,
    raised: BTreeSet<Kind>,
}

#[derive(Default)]
struct Machine {
    /// What is raised, of what is expected in the very round.
    raised: BTreeSet<(Kind, String)>,
    stopped: u32,
    failures: u32,
    absent: u32,
    /// What is raised of traffic, forecast, task and snapshot, with the cycle that it is of.
    lasting: BTreeMap<(Kind, String), usize>,
    /// How often each was raised in which cycle, and by how many upgrades of the plan.
    times: BTreeMap<(Kind, String, usize), (u32, usize)>,
    /// By how many upgrades each share was seen not to be reached.
    below: BTreeMap<&'static str, usize>,
    /// What is to be reported or ended soon: since when, and after how many readings.
    due: BTreeMap<(Kind, String, bool), (u64, u32)>,
    /// Since when it was seen to be locked, as far as is known.
    locked: Option<u64>,
}

impl Oracle {
    pub fn new() -> Self {
        Self {
            found: Vec::new(),
            account: Account::default(),
            machines: BTreeMap::new(),
            last: None,
            calm_since: 0,
            events: 0,
        }
    }

    /// Takes a round at a time, and the events that are new in it.
    pub fn round(&mut self, world: &World, time: u64, round: &Round, events: &[Event]) {
        self.events += events.len();
        let clock = i64::try_from(round.at).unwrap() - i64::try_from(time).unwrap();
        let is_calm = self.last.is_some_and(|(last, was)| {
            let was = i64::try_from(was).unwrap() - i64::try_from(last).unwrap();
            time - last <= HOUR && was.abs_diff(clock) <= MINUTE
        });
        if !is_calm {
            self.calm_since = time;
        }
        self.last = Some((time, round.at));

        let mut expected = BTreeSet::new();
        self.account.round(round, &mut |kind, change| {
            expected.insert(line("", kind, "", change));
        });
        let readings: BTreeMap<_, _> = round.machines.iter().map(|reading| (&*reading.machine, reading)).collect();
        let failed: BTreeSet<_> = round.failures.iter().filter_map(|failed| failed.machine.as_deref()).collect();
        let mut wrong = Vec::new();
        for truth in &world.machines {
            let name = truth.name.as_str();
            let machine = self.machines.entry(name.to_owned()).or_default();
            let reading = readings.get(name).copied();
            let own = events.iter().filter(|event| event.machine.as_deref() == Some(name));
            let lasting: Vec<_> = own.filter(|event| is_lasting(event.kind)).collect();
            let is_known = reading.is_some() || failed.contains(name);
            machine.absent = if is_known { 0 } else { machine.absent + u32::from(round.is_complete) };
            if machine.absent >= 3 {
                for (kind, what) in std::mem::take(&mut machine.raised) {
                    expected.insert(line(name, kind, &what, Change::Ended));
                }
                let ended: BTreeSet<_> = lasting.iter().map(|event| (event.kind, what(event))).collect();
                let known = std::mem::take(&mut machine.lasting);
                if !known.into_keys().all(|key| ended.contains(&key)) {
                    wrong.push(format!("{name} is gone, and not all of it ended"));
                }
                *machine =
                    Machine { times: std::mem::take(&mut machine.times), absent: machine.absent, ..Machine::default() };
                continue;
            }
            machine.counted(reading, failed.contains(name), &mut |kind, what, change| {
                expected.insert(line(name, kind, what, change));
            });
            let calm = time - self.calm_since;
            wrong.extend(machine.lasting(truth, time, calm, reading, &lasting).map(|what| format!("{name}: {what}")));
        }
        let counted = events.iter().filter(|event| !is_lasting(event.kind));
        let machine = |event: &Event| event.machine.clone().unwrap_or_default();
        let got: BTreeSet<_> =
            counted.map(|event| line(&machine(event), event.kind, &what(event), event.change)).collect();
        if got != expected {
            wrong.push(format!("expected {expected:?}, got {got:?}"));
        }
        self.found.extend(wrong.into_iter().map(|wrong| format!("at {time}, by the clock {}: {wrong}", round.at)));
    }
}

fn line(machine: &str, kind: Kind, what: &str, change: Change) -> String {
    let sign = if change == Change::Began { '+' } else { '-' };
    format!("{sign}{} {machine} {what}", kind.as_str())
}

const fn is_lasting(kind: Kind) -> bool {
    matches!(kind, Kind::Traffic | Kind::Forecast | Kind::TaskStuck | Kind::SnapshotOld)
}

/// Which of its kind an event is about, by its id: `traffic/shop/1/0.8/20430/began`.
fn what(event: &Event) -> String {
    let id = event.id.split('/').collect::<Vec<_>>();
    let at = if event.machine.is_some() { 3 } else { 2 };
    id[at..id.len() - 2].join("/")
}

impl Account {
    fn round(&mut self, round: &Round, expect: &mut dyn FnMut(Kind, Change)) {
        let of_account = |code: &str| round.failures.iter().any(|f| f.machine.is_none() && f.code == code);
        let is_read = round.is_complete || round.problems.is_some() || round.machines.iter().any(is_read);
        if is_read {
            (self.failures, self.refusals) = (0, 0);
        } else if of_account("auth") {
            self.refusals += 1;
        } else if of_account("timeout") {
            (self.failures, self.refusals) = (self.failures + 1, 0);
        }
        let is_unpaid = round.problems.as_ref().map(|problems| !problems.is_empty());
        for (kind, begins, ends) in [
            (Kind::KeyRefused, self.refusals >= 2, is_read),
            (Kind::Unreadable, self.failures >= 3, is_read),
            (Kind::Unpaid, is_unpaid == Some(true), is_unpaid == Some(false)),
        ] {
            if begins && self.raised.insert(kind) {
                expect(kind, Change::Began);
            }
            if ends && self.raised.remove(&kind) {
                expect(kind, Change::Ended);
            }
        }
    }
}

const fn is_read(reading: &Reading) -> bool {
    reading.traffic.is_some()
        || reading.state.is_some()
        || reading.problems.is_some()
        || reading.newest_snapshot.is_some()
}

impl Machine {
    /// What is counted in readings.
    fn counted(&mut self, reading: Option<&Reading>, has_failed: bool, expect: &mut dyn FnMut(Kind, &str, Change)) {
        let mut change = |kind, what: &str, begins: bool, ends: bool| {
            let key = (kind, what.to_owned());
            if begins && self.raised.insert(key.clone()) {
                expect(kind, what, Change::Began);
            }
            if ends && self.raised.remove(&key) {
                expect(kind, what, Change::Ended);
            }
        };
        let Some(reading) = reading.filter(|reading| is_read(reading)) else {
            self.failures += u32::from(has_failed);
            change(Kind::Unreadable, "", self.failures >= 3, false);
            return;
        };
        self.failures = 0;
        change(Kind::Unreadable, "", false, true);
        if let Some(state) = &reading.state {
            self.stopped = if *state == State::Stopped { self.stopped + 1 } else { 0 };
            change(Kind::Down, "", self.stopped >= 2, *state == State::Running);
        }
        let Some(problems) = &reading.problems else { return };
        let mut present = BTreeSet::new();
        for problem in problems {
            let address = || problem.address.clone().unwrap_or_default();
            present.insert(match problem.kind {
                ProblemKind::Suspended => (Kind::Suspended, String::new()),
                ProblemKind::PolicyViolation => (Kind::Policy, problem.since.unwrap().to_string()),
                ProblemKind::Nullroute => (Kind::Nullroute, address()),
                ProblemKind::Throttled => (Kind::Throttled, "CPU".into()),
                _ => return,
            });
        }
        let says_throttled = matches!(reading.state, Some(State::Running | State::Stopped));
        for (kind, what) in self.raised.clone() {
            let is_said = match kind {
                Kind::Suspended | Kind::Policy | Kind::Nullroute => true,
                Kind::Throttled => says_throttled,
                _ => false,
            };
            if is_said && !present.contains(&(kind, what.clone())) && self.raised.remove(&(kind, what.clone())) {
                expect(kind, &what, Change::Ended);
            }
        }
        for (kind, what) in present {
            if self.raised.insert((kind, what.clone())) {
                expect(kind, &what, Change::Began);
            }
        }
    }

    /// What depends on cycles and on the time. `calm` is for how long the clock has gone on evenly.
    fn lasting<'a>(
        &mut self,
        truth: &crate::world::Machine,
        time: u64,
        calm: u64,
        reading: Option<&Reading>,
        events: &[&Event],
    ) -> impl Iterator<Item = String> + use<'a> {
        let mut wrong = Vec::new();
        let cycle = truth.cycle(time);
        let raises = truth.raises(time);
        let traffic = reading.and_then(|reading| reading.traffic.as_ref());
        let share = traffic.and_then(|traffic| traffic.share);
        let forecast = traffic.and_then(|traffic| Some(traffic.forecast_bytes? as f64 / traffic.allowed_bytes? as f64));
        let problems = reading.and_then(|reading| reading.problems.as_ref());
        let is_locked = problems.map(|list| list.iter().any(|problem| problem.kind == ProblemKind::Locked));
        let snapshot = reading.and_then(|reading| reading.newest_snapshot);
        let age = snapshot.map(|made| made.map_or(u64::MAX, |made| time - made));
        match is_locked {
            Some(true) => drop(self.locked.get_or_insert(time)),
            Some(false) => self.locked = None,
            None => {}
        }
        let locked = self.locked.map_or(0, |since| time - since);

        for event in events {
            let (kind, what) = (event.kind, what(event));
            let key = (kind, what.clone());
            if event.change == Change::Ended {
                let Some(of) = self.lasting.remove(&key) else {
                    wrong.push(format!("{kind:?} {what} ended without having begun"));
                    continue;
                };
                let is_over = match kind {
                    Kind::Traffic => of != cycle || share.is_some_and(|share| share < what.parse().unwrap()),
                    Kind::Forecast => of != cycle || forecast.is_some_and(|forecast| forecast < 1.0),
                    Kind::TaskStuck => is_locked == Some(false),
                    _ => age.is_some_and(|age| age < 7 * DAY + ZONE),
                };
                if !is_over {
                    wrong.push(format!("{kind:?} {what} ended, which is false"));
                }
                continue;
            }
            let is_so = match kind {
                Kind::Traffic => share.is_some_and(|share| share >= what.parse().unwrap()),
                Kind::Forecast => {
                    forecast.is_some_and(|forecast| forecast > 1.0) && share.is_some_and(|share| share < 1.0)
                }
                // A clock that is set by less than an hour is not seen to be.
                Kind::TaskStuck => is_locked == Some(true) && locked >= 60 * MINUTE,
                _ => age.is_some_and(|age| age + ZONE > 7 * DAY),
            };
            if !is_so {
                wrong.push(format!("{kind:?} {what} began, which is false"));
            }
            if self.lasting.insert(key, cycle).is_some() {
                wrong.push(format!("{kind:?} {what} began twice"));
            }
            if matches!(kind, Kind::Traffic | Kind::Forecast) {
                let (times, upgrades) = self.times.entry((kind, what.clone(), cycle)).or_default();
                *times += 1;
                if *times > 1 && (kind == Kind::Forecast || *upgrades == raises) {
                    wrong.push(format!("{kind:?} {what} began twice in a cycle"));
                }
                *upgrades = raises;
            }
        }

        // What is so, and is not reported, or reported, and not so.
        let mut soon = |machine: &mut Self, kind: Kind, what: &str, is_end: bool, is_due: Option<bool>| {
            let key = (kind, what.to_owned(), is_end);
            match is_due {
                Some(true) => {
                    let (since, readings) = machine.due.entry(key).or_insert((time, 0));
                    if calm < 2 * HOUR {
                        (*since, *readings) = (time, 0);
                    }
                    *readings += 1;
                    if *readings > SOON.0 && time - *since > SOON.1 {
                        wrong.push(format!("{kind:?} {what} is missed; an end: {is_end}"));
                        *since = time;
                    }
                }
                Some(false) => drop(machine.due.remove(&key)),
                None => {}
            }
        };
        for (what, limit) in SHARES {
            let of = self.lasting.get(&(Kind::Traffic, what.to_owned())).copied();
            let (times, upgrades) =
                self.times.get(&(Kind::Traffic, what.to_owned(), cycle)).copied().unwrap_or_default();
            if share.is_some_and(|share| share < limit) {
                self.below.insert(what, raises);
            }
            let is_free = of.is_none() && (times == 0 || upgrades != raises && self.below.get(what) == Some(&raises));
            soon(self, Kind::Traffic, what, false, share.map(|share| share >= limit && is_free));
            soon(self, Kind::Traffic, what, true, share.map(|_| of.is_some_and(|of| of != cycle)));
        }
        let of = self.lasting.get(&(Kind::Forecast, String::new())).copied();
        let is_free = of.is_none() && !self.times.contains_key(&(Kind::Forecast, String::new(), cycle));
        let is_well_in = traffic.and_then(|traffic| traffic.began_at).is_some_and(|began| time > began + 5 * DAY);
        let is_much =
            forecast.zip(share).map(|(forecast, share)| forecast > 1.0 && share < 1.0 && is_well_in && is_free);
        soon(self, Kind::Forecast, "", false, is_much);
        soon(self, Kind::Forecast, "", true, share.map(|_| of.is_some_and(|of| of != cycle)));
        let is_raised = |machine: &Self, kind: Kind| machine.lasting.contains_key(&(kind, String::new()));
        let task = is_raised(self, Kind::TaskStuck);
        soon(self, Kind::TaskStuck, "", false, is_locked.map(|is| is && locked > 5 * HOUR && calm > 5 * HOUR && !task));
        soon(self, Kind::TaskStuck, "", true, is_locked.map(|is| !is && task));
        let old = is_raised(self, Kind::SnapshotOld);
        soon(self, Kind::SnapshotOld, "", false, age.map(|age| age > 7 * DAY + ZONE && !old));
        soon(self, Kind::SnapshotOld, "", true, age.map(|age| age + ZONE < 7 * DAY && old));
        wrong.into_iter()
    }
}

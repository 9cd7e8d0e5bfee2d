//! An account that nobody has: machines whose traffic, cycles and troubles follow from a seed alone, and what its service says of
//! them at a time.

use crate::dice::Dice;
use vpswire::Value;
use vpswire::fleet::Verb;
use vpswire::fleet::machines::State;
use vpswire::fleet::problems::{FleetProblems, Problem, ProblemKind, Problems};
use vpswire_watch::reading::{Failed, Reading, Round, Traffic};

pub const BEGIN: u64 = 1_764_201_600;
pub const YEAR: u64 = 365 * DAY;
pub const MINUTE: u64 = 60;
pub const HOUR: u64 = 3600;
pub const DAY: u64 = 86_400;
const GB: u64 = 1_000_000_000;

/// Times at which something is so.
#[derive(Default)]
pub struct Spans(Vec<(u64, u64)>);

impl Spans {
    /// So many of them, each so long, over the year.
    fn new(dice: &mut Dice, most: u64, shortest: u64, longest: u64) -> Self {
        let mut spans: Vec<_> = (0..dice.below(most + 1))
            .map(|_| {
                let begin = BEGIN + 2 * DAY + dice.below(YEAR - 4 * DAY);
                (begin, begin + dice.range(shortest, longest))
            })
            .collect();
        spans.sort_unstable();
        // Two that touch are one.
        spans.dedup_by(|next, last| next.0 <= last.1 + 12 * HOUR);
        Self(spans)
    }

    /// When what is so at a time began.
    pub fn at(&self, time: u64) -> Option<u64> {
        self.0.iter().find(|(begin, end)| (*begin..*end).contains(&time)).map(|(begin, _)| *begin)
    }

    pub fn has(&self, time: u64) -> bool {
        self.at(time).is_some()
    }
}

/// How the service says when the traffic begins at zero again.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Dates {
    /// By a date that moves so many seconds after the counter falls, or before.
    Moved(i64),
    /// By the month of this machine's clock.
    Clock,
    /// Not at all.
    None,
}

pub struct Machine {
    pub name: String,
    label: String,
    dates: Dates,
    /// When the counter falls.
    resets: Vec<u64>,
    /// Bytes of each day, and those of all days before.
    days: Vec<(u64, u64)>,
    /// What is allowed from when on, bytes.
    allowed: Vec<(u64, u64)>,
    /// By what both are multiplied from when on, tenths.
    multiplier: Vec<(u64, u64)>,
    gone: Spans,
    stopped: Spans,
    suspended: Spans,
    pub locked: Spans,
    policy: Spans,
    nullroute: Spans,
    throttled: Spans,
    /// When snapshots were made.
    snapshots: Vec<u64>,
    /// The part of the readings that fail, of a thousand.
    unread: u64,
}

pub struct World {
    pub machines: Vec<Machine>,
    /// When its service does not answer, and when it refuses the key.
    outage: Spans,
    refused: Spans,
    unpaid: Spans,
    /// The part of what is asked that cannot be read, of a thousand.
    unknown: u64,
}

impl World {
    pub fn new(dice: &mut Dice) -> Self {
        let kind = dice.below(3);
        let machines = if kind == 0 { 1 } else { dice.range(1, 4) };
        Self {
            machines: (0..machines).map(|number| Machine::new(dice, kind, number)).collect(),
            outage: Spans::new(dice, 6, 10 * MINUTE, 8 * HOUR),
            refused: Spans::new(dice, 2, 10 * MINUTE, 2 * DAY),
            unpaid: Spans::new(dice, 2, DAY, 20 * DAY),
            unknown: dice.below(150),
        }
    }

    /// What a round reads at a time, by a clock that shows another one.
    pub fn round(&self, time: u64, clock: u64, dice: &mut Dice) -> Round {
        let mut round = Round {
            account: "shop".into(),
            api: "vultr".into(),
            at: clock,
            machines: Vec::new(),
            is_complete: false,
            problems: None,
            newest_snapshot: None,
            budget: None,
            failures: Vec::new(),
        };
        let failed = |machine: Option<&str>, code: &str| Failed {
            machine: machine.map(str::to_owned),
            call: Some("server.list".into()),
            code: code.into(),
            message: "in words".into(),
        };
        if self.refused.has(time) || self.outage.has(time) {
            let code = if self.refused.has(time) { "auth" } else { "timeout" };
            round.failures.push(failed(None, code));
            return round;
        }
        round.is_complete = !dice.chance(self.unknown);
        round.problems = (!dice.chance(self.unknown)).then(|| {
            let owed = |_| problem(ProblemKind::Unpaid);
            self.unpaid.at(time).map(owed).into_iter().collect()
        });
        let has_state = !dice.chance(self.unknown.max(50));
        for machine in self.machines.iter().filter(|machine| !machine.gone.has(time)) {
            if dice.chance(machine.unread) {
                round.failures.push(failed(Some(&machine.name), "decode"));
                continue;
            }
            round.machines.push(machine.reading(time, clock, has_state, self.unknown, dice));
        }
        round
    }
}

impl Machine {
    fn new(dice: &mut Dice, kind: u64, number: u64) -> Self {
        let mut resets = Vec::new();
        let mut reset = if kind == 1 { 0 } else { BEGIN - dice.below(28 * DAY) };
        // The first seconds of months, from December 2025 on: BEGIN is the 27th of November.
        let months = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 31];
        let mut month = 1_764_547_200 - 30 * DAY;
        for length in [30].into_iter().chain([31]).chain(months) {
            resets.push(if kind == 1 { month + dice.below(3 * HOUR) } else { reset });
            month += length * DAY;
            reset += dice.range(28, 31) * DAY;
        }
        let allowed = dice.range(500, 2000) * GB;
        let part = [3, 7, 9, 11, 14, 20][dice.index(6)];
        let mut before = 0;
        let mut days = Vec::new();
        for _ in 0..430 {
            let bytes = allowed / 300 * part / 10 * dice.range(2, 18) * if dice.chance(30) { 4 } else { 1 };
            days.push((before, bytes));
            before += bytes;
        }
        let is_kiwivm = kind == 0;
        // Without dates nothing shows a cycle that began while nobody looked for long.
        let longest = if kind == 2 { 3 * DAY } else { 20 * DAY };
        let far = |dice: &mut Dice| BEGIN + dice.range(5, 360) * DAY;
        let mut upgrades = vec![(0, allowed)];
        if dice.chance(400) {
            upgrades.push((far(dice), allowed * dice.range(12, 30) / 10));
        }
        let mut multiplier = vec![(0, dice.range(3, 30))];
        while is_kiwivm && multiplier.len() < 4 && dice.chance(500) {
            let last = multiplier.last().map_or(0, |(from, _)| *from).max(BEGIN);
            multiplier.push((last + dice.range(5, 100) * DAY, dice.range(3, 30)));
        }
        let mut made = BEGIN - dice.below(9 * DAY);
        let mut snapshots = Vec::new();
        while made < BEGIN + YEAR {
            snapshots.push(made);
            made += dice.range(DAY, 12 * DAY);
        }
        Self {
            name: format!("shop/{number}"),
            label: format!("web-{number}"),
            dates: match kind {
                0 => Dates::Moved(i64::try_from(dice.below(10 * HOUR)).unwrap() - 5 * 3600),
                1 => Dates::Clock,
                _ => Dates::None,
            },
            resets,
            days,
            allowed: upgrades,
            multiplier: if is_kiwivm { multiplier } else { vec![(0, 10)] },
            gone: if is_kiwivm { Spans::default() } else { Spans::new(dice, 2, 2 * HOUR, longest) },
            stopped: Spans::new(dice, 6, 10 * MINUTE, DAY),
            suspended: Spans::new(dice, 2, HOUR, 5 * DAY),
            locked: Spans::new(dice, 5, 20 * MINUTE, 10 * HOUR),
            policy: Spans::new(dice, 2, HOUR, 6 * DAY),
            nullroute: Spans::new(dice, 4, 20 * MINUTE, DAY),
            throttled: Spans::new(dice, 3, HOUR, 2 * DAY),
            snapshots,
            unread: if dice.chance(300) { dice.below(400) } else { 10 },
        }
    }

    /// The number of the cycle that a time is in.
    pub fn cycle(&self, time: u64) -> usize {
        self.resets.partition_point(|reset| *reset <= time)
    }

    /// All bytes up to a time, without a multiplier.
    fn total(&self, time: u64) -> u64 {
        let since = time.saturating_sub(BEGIN - 40 * DAY);
        let (before, bytes) = self.days[usize::try_from(since / DAY).unwrap()];
        before + bytes / DAY * (since % DAY)
    }

    /// How often more has been allowed by a time: what is crossed then may be crossed again.
    pub fn raises(&self, time: u64) -> usize {
        self.allowed.partition_point(|(from, _)| *from <= time)
    }

    fn traffic(&self, time: u64, clock: u64, dice: &mut Dice) -> Traffic {
        let begin = self.resets[self.cycle(time) - 1];
        let mut used = self.total(time) - self.total(begin);
        // The service corrects its counter, but not while it begins at zero.
        let is_near = self.resets.iter().any(|reset| time.abs_diff(*reset) < DAY);
        if !is_near && dice.chance(20) {
            used -= used / 1000 * dice.below(40);
        }
        let newest = |list: &[(u64, u64)]| list.iter().rev().find(|(from, _)| *from <= time).unwrap().1;
        let (allowed, multiplier) = (newest(&self.allowed), newest(&self.multiplier));
        let (used, allowed) = (used / 10 * multiplier, allowed / 10 * multiplier);
        let cycle = match self.dates {
            Dates::Moved(late) => {
                let moved = |reset: &&u64| reset.saturating_add_signed(late) > time;
                let next = self.resets.iter().position(|reset| moved(&reset)).unwrap();
                Some((self.resets[next - 1], self.resets[next]))
            }
            Dates::Clock => month_of(clock),
            Dates::None => None,
        };
        let forecast = cycle.filter(|(began, resets)| (began + 1..=*resets).contains(&clock)).map(|(began, resets)| {
            u64::try_from(u128::from(used) * u128::from(resets - began) / u128::from(clock - began)).unwrap_or(u64::MAX)
        });
        Traffic {
            used_bytes: Some(used),
            allowed_bytes: Some(allowed),
            share: Some((used as f64 / allowed as f64 * 1e6).round() / 1e6),
            forecast_bytes: forecast,
            began_at: cycle.map(|cycle| cycle.0),
            resets_at: cycle.map(|cycle| cycle.1),
            in_bytes: None,
            out_bytes: None,
        }
    }

    fn reading(&self, time: u64, clock: u64, has_state: bool, unknown: u64, dice: &mut Dice) -> Reading {
        let mut reading = Reading { machine: self.name.clone(), label: Some(self.label.clone()), ..Reading::default() };
        let is_locked = self.locked.has(time);
        if has_state {
            reading.state = Some(if is_locked {
                State::Locked
            } else if self.suspended.has(time) {
                State::Suspended
            } else if self.stopped.has(time) {
                State::Stopped
            } else {
                State::Running
            });
        }
        if !dice.chance(unknown) {
            reading.problems =
                Some(if is_locked { vec![problem(ProblemKind::Locked)] } else { self.problems(time, has_state) });
        }
        if !is_locked && !dice.chance(unknown) {
            reading.newest_snapshot = Some(self.snapshots.iter().rev().find(|made| **made <= time).copied());
        }
        if !is_locked && !dice.chance(unknown) {
            let traffic = self.traffic(time, clock, dice);
            let is_whole = matches!(self.dates, Dates::Moved(_)) || !dice.chance(unknown / 4);
            reading.traffic =
                Some(if is_whole { traffic } else { Traffic { used_bytes: traffic.used_bytes, ..Traffic::default() } });
        }
        reading
    }

    fn problems(&self, time: u64, has_state: bool) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.suspended.has(time) {
            problems.push(problem(ProblemKind::Suspended));
        }
        if let Some(since) = self.policy.at(time) {
            let mut violation = problem(ProblemKind::PolicyViolation);
            (violation.since, violation.deadline) = (Some(since), Some(since + 7 * DAY));
            problems.push(violation);
        }
        if let Some(since) = self.nullroute.at(time) {
            let mut nullroute = problem(ProblemKind::Nullroute);
            nullroute.address = Some(format!("192.0.2.{}", since % 3));
            problems.push(nullroute);
        }
        if has_state && self.throttled.has(time) && !self.suspended.has(time) {
            let mut throttled = problem(ProblemKind::Throttled);
            throttled.message = Some("CPU".into());
            problems.push(throttled);
        }
        problems
    }
}

/// The month that a clock shows, from its first second to the first of the next.
fn month_of(clock: u64) -> Option<(u64, u64)> {
    // The first second of 2023.
    let mut begin = 1_672_531_200;
    for month in 0.. {
        let days = match month % 12 {
            1 if month / 12 % 4 == 1 => 29,
            1 => 28,
            3 | 5 | 8 | 10 => 30,
            _ => 31,
        };
        let end = begin + days * DAY;
        if clock < end {
            return Some((begin, end));
        }
        begin = end;
    }
    None
}

/// A problem of which only the kind is known.
fn problem(kind: ProblemKind) -> Problem {
    thread_local! {
        static EMPTY: Problem = {
            let json = r#"{"problems":[{"account":"shop","machine":"shop/1","kind":"other"}],"failures":[]}"#;
            let value = Value::from_json(json.to_owned(), &Problems::ROW.returns).unwrap();
            Problems::ROW.read::<FleetProblems>(&value).unwrap().problems.remove(0)
        };
    }
    let mut problem = EMPTY.with(Clone::clone);
    problem.kind = kind;
    problem
}

//! A host for jobs without a socket: a world, a clock that only the test advances, and random failures.

use serde_json::Value as Json;
use std::collections::{BTreeSet, HashMap};
use std::time::Duration;
use vpswire_core::account::Account;
use vpswire_core::args::Arg;
use vpswire_core::encode::encode;
use vpswire_core::exchange::{Event, Exchange, Failure, FailureKind, Moment, Policy, Shared, Step};
use vpswire_core::jobs::{Job, JobError, JobEvent, JobStep, Plan, Run, Secret};
use vpswire_core::shape::{Effect, Op};
use vpswire_core::typed::Call;
use vpswire_core::wire::Request;
use vpswire_core::{Error, Value, Verdict};
use vpswire_sim::{Arrival, End, Incoming, World};

/// The start time of the tests: 2023-11-14 22:13:20 UTC.
pub const NOW: u64 = 1_700_000_000;

pub const URL: &str = "http://127.0.0.1:8080";

/// The source of random numbers (xorshift).
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 >> 11
    }

    pub fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    pub fn percent(&mut self, chance: u64) -> bool {
        self.below(100) < chance
    }

    pub fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len() as u64) as usize]
    }
}

/// Makes a call as another client.
pub fn order<C: Call>(world: &mut World, account: &Account, now: Duration, call: &C) {
    let prepared = encode(C::OP, &call.args(), account).unwrap();
    world.handle(&Incoming::from(prepared.request()), now);
}

/// Returns the names of the matching snapshots of a world's only VPS.
fn snapshots(world: &World, fits: fn(&Json) -> bool) -> BTreeSet<String> {
    let vps = crate::only_vps(world);
    let fitting = vps["snapshots"].as_array().unwrap().iter().filter(|snapshot| fits(snapshot));
    fitting.map(|snapshot| snapshot["file_name"].as_str().unwrap().to_owned()).collect()
}

/// The percentage of steps at which a job is killed or cancelled.
#[derive(Clone, Copy, Default)]
pub struct Chaos {
    pub kill: u64,
    pub cancel: u64,
    /// The percentage of calls before which a user makes a KiwiVM snapshot sticky.
    pub stick: u64,
}

/// The host that runs jobs.
pub struct Shell {
    pub seed: u64,
    pub world: World,
    pub account: Account,
    pub now: Duration,
    pub dice: Dice,
    pub chaos: Chaos,
    /// The function that is called when a plan is shown.
    pub at_plan: fn(&mut World, &Account, Duration),
    /// The number of times that the service received each request that changes something and was not rejected.
    pub acts: HashMap<(&'static str, Vec<u8>), u32>,
    /// The calls that changed the world, or may have.
    pub calls: Vec<&'static str>,
    pub saved: Vec<String>,
    pub plan: Option<Plan>,
    pub secrets: Vec<Secret>,
    pub progress: Vec<String>,
    /// The snapshots that the job has seen as sticky.
    pub seen_sticky: BTreeSet<String>,
    /// The check after each call that changes something.
    pub check: Box<dyn FnMut(&World)>,
}

impl Shell {
    pub fn new(world: World, account: Account, seed: u64) -> Self {
        Self {
            seed,
            world,
            account,
            now: Duration::from_secs(NOW),
            dice: Dice::new(seed),
            chaos: Chaos::default(),
            at_plan: |_, _, _| (),
            acts: HashMap::new(),
            calls: Vec::new(),
            saved: Vec::new(),
            plan: None,
            secrets: Vec::new(),
            progress: Vec::new(),
            seen_sticky: BTreeSet::new(),
            check: Box::new(|_| ()),
        }
    }

    fn moment(&mut self) -> Moment {
        Moment { elapsed: self.now, unix: self.now, random: self.dice.next() as u32 }
    }

    /// Sends a request, and returns what a client sees of the answer.
    fn send(&mut self, request: &Request) -> Event {
        const LIMIT: usize = 1 << 16;
        self.now += Duration::from_secs(1);
        let arrival = self.world.handle(&Incoming::from(request), self.now).arrival();
        let failed = |kind| Event::Failed(Failure { kind, sent: true, detail: "broken by a fault".to_owned() });
        let Arrival { response: Some(mut response), end } = arrival else {
            return failed(if arrival.end == End::Never { FailureKind::Timeout } else { FailureKind::Broken });
        };
        match end {
            End::Complete | End::Slow(_) => Event::Answered(response),
            End::Broken => failed(FailureKind::Broken),
            End::Never => failed(FailureKind::Timeout),
            End::Endless => {
                response.body.resize(LIMIT + 1, b' ');
                Event::Answered(response)
            }
        }
    }

    /// Makes a call as every client does.
    pub fn call(&mut self, op: &'static Op, args: &[Option<Arg>]) -> Result<Value, Error> {
        if self.dice.percent(self.chaos.stick) {
            self.stick();
        }
        let prepared = encode(op, args, &self.account)?;
        let mut policy = Policy::default();
        (policy.pace, policy.max_body) = (false, 1 << 16);
        let shared = Shared::default();
        let key = (op.id, prepared.request().body.clone());
        let mut exchange = Exchange::new(prepared, policy)?;
        let mut moment = self.moment();
        let mut step = exchange.start(&shared, moment);
        let mut sent = 0;
        let result = loop {
            step = match step {
                Step::Send(request) => {
                    sent += 1;
                    let event = self.send(&request);
                    moment = self.moment();
                    exchange.step(event, &shared, moment)
                }
                Step::Wait(time) => {
                    self.now += time;
                    moment = self.moment();
                    exchange.step(Event::Waited, &shared, moment)
                }
                Step::Done(result) => break result,
            };
        };
        if op.effect.once() {
            let refused = result.as_ref().is_err_and(|error| error.verdict() != Verdict::Unknown);
            let count = self.acts.entry(key).or_default();
            *count += if refused { 0 } else { sent };
            assert!(*count <= 1, "{} was sent twice", op.id);
        }
        if self.chaos.stick > 0 && op.id == "snapshot.list" && result.is_ok() {
            self.seen_sticky.extend(snapshots(&self.world, |snapshot| snapshot["sticky"] == true));
        }
        if op.effect != Effect::Reads {
            if self.chaos.stick > 0 {
                let there = snapshots(&self.world, |_| true);
                assert!(self.seen_sticky.is_subset(&there), "a snapshot is gone that was seen to be sticky");
            }
            self.calls.push(op.id);
            (self.check)(&self.world);
        }
        result
    }

    /// Makes a snapshot sticky.
    fn stick(&mut self) {
        let loose = "\"sticky\": false";
        let text = self.world.to_json();
        let places: Vec<_> = text.match_indices(loose).map(|(at, _)| at).collect();
        if !places.is_empty() {
            let (before, after) = text.split_at(*self.dice.pick(&places));
            self.world = World::from_text(&format!("{before}{}", after.replacen("false", "true", 1))).unwrap();
        }
    }

    /// Runs a job to its end, killed and cancelled at random.
    pub fn run<J: Job>(&mut self, job: &J, timeout: u64) -> Result<J::Answer, JobError> {
        let run = Run::new(job, &self.account).unwrap().with_timeout(Duration::from_secs(timeout));
        self.go_on(run).map(|value| value.read().unwrap())
    }

    /// Continues a job.
    pub fn go_on(&mut self, mut run: Run) -> Result<Value, JobError> {
        let mut event = JobEvent::Continue;
        // A password in the last answer, which the job must return in its next step.
        let mut due: Option<String> = None;
        // The time-out starts again with each resumption, so the number of kills is limited.
        let mut lives = 20;
        for _ in 0..10_000 {
            if self.dice.percent(self.chaos.cancel) {
                event = JobEvent::Cancel;
            }
            let moment = self.moment();
            let before = run.save();
            let cancelled = matches!(event, JobEvent::Cancel);
            let mut step = run.step(event, moment);
            event = JobEvent::Continue;
            if let Some(password) = due.take().filter(|_| !cancelled) {
                assert!(matches!(&step, JobStep::Secret(secret) if secret.value == password), "{step:?}");
            }
            // A finished job is not killed: its result would be lost.
            if !matches!(step, JobStep::Done(_)) && lives > 0 && self.dice.percent(self.chaos.kill) {
                lives -= 1;
                // The saved text is from before or after the step.
                let saved = if self.dice.percent(50) { before } else { run.save() };
                run = Run::resume(&saved, &self.account).unwrap();
                self.now += Duration::from_secs(self.dice.below(100));
                continue;
            }
            self.saved.push(run.save());
            if let JobStep::Call { op, args } = &step {
                if self.dice.percent(self.chaos.cancel) {
                    event = JobEvent::Unsent;
                    continue;
                }
                let result = self.call(op, args);
                if lives > 0 && self.dice.percent(self.chaos.kill) {
                    lives -= 1;
                    run = Run::resume(self.saved.last().unwrap(), &self.account).unwrap();
                    continue;
                }
                due = result
                    .as_ref()
                    .ok()
                    .and_then(|value| Some(value.get("root_password")?.as_text().ok()?.into_owned()));
                event = result.map_or_else(JobEvent::Failed, JobEvent::Answered);
                continue;
            }
            match &mut step {
                JobStep::Wait(time) => self.now += *time,
                JobStep::Progress(progress) => self.progress.push(progress.message.clone()),
                JobStep::Plan(plan) => {
                    self.plan = Some(plan.clone());
                    (self.at_plan)(&mut self.world, &self.account, self.now);
                }
                JobStep::Secret(secret) => self.secrets.push(secret.clone()),
                JobStep::Done(_) => {
                    let JobStep::Done(result) = step else { unreachable!() };
                    return result;
                }
                other => panic!("{other:?}"),
            }
        }
        panic!("no end after 10,000 steps");
    }
}

//! The threads of the service: a bounded number that do turns, and one for each channel, so that a channel that hangs holds up
//! neither another one nor the turns.

use super::Service;
use super::clock::clock;
use super::deliver::Delivery;
use super::queue::{Next, Queue};
use crate::event::Severity;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};
use vpswire::CancelToken;

/// How many accounts are asked at once.
const WORKERS: usize = 16;

/// How long a thread waits at most before it looks at the clock again: a machine that slept, or of which the clock was set,
/// goes on within this time.
const LONGEST_WAIT: Duration = Duration::from_secs(10);

/// For how long an account may be due without being asked, seconds, before that is a fault.
const LATE: u64 = 600;

/// How long the upkeep of the history waits between two steps.
const STEP: Duration = Duration::from_millis(100);

/// How often there is upkeep.
const UPKEEP: Duration = Duration::from_secs(3600);

/// How long a stop waits for what is on its way.
const GRACE: Duration = Duration::from_secs(5);

/// A running service. Its clones are the same.
#[derive(Clone)]
pub struct Running {
    service: Arc<Service>,
    shared: Arc<Shared>,
}

/// What the threads wait at.
struct Shared {
    now: Mutex<State>,
    changed: Condvar,
    token: CancelToken,
}

struct State {
    queue: Queue,
    is_stopping: bool,
    /// How many threads have not ended.
    threads: usize,
    /// How often something was put into the outbox.
    news: u64,
}

/// What one pass over all accounts came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pass {
    /// How urgent the worst of what lasts is.
    pub worst: Option<Severity>,
    /// The class of the first error, where something could not be read or kept.
    pub failure: Option<String>,
    /// How many events could not be delivered.
    pub undelivered: usize,
}

impl Running {
    /// Starts the threads. The token ends the calls of the accounts when the service is stopped.
    ///
    /// # Errors
    /// If the system has no thread to give.
    pub fn start(service: Arc<Service>, token: CancelToken) -> std::io::Result<Self> {
        let mut queue = Queue::default();
        // Each turn finds in the saved state when something is due.
        let now = clock();
        service.enter(now);
        service.begin_metrics(now);
        (0..service.accounts()).for_each(|account| queue.push(account, now));
        let state = State { queue, is_stopping: false, threads: 0, news: 0 };
        let shared = Arc::new(Shared { now: Mutex::new(state), changed: Condvar::new(), token });
        let running = Self { service, shared };
        for _ in 0..running.service.accounts().min(WORKERS) {
            running.spawn("vpswire-turns", Shared::turns)?;
        }
        for channel in 0..running.service.channels() {
            running.spawn("vpswire-channel", move |shared, service| shared.deliveries(service, channel))?;
        }
        running.spawn("vpswire-upkeep", Shared::upkeep)?;
        Ok(running)
    }

    fn spawn(&self, name: &str, work: impl Fn(&Shared, &Service) + Send + 'static) -> std::io::Result<()> {
        let (shared, service) = (Arc::clone(&self.shared), Arc::clone(&self.service));
        self.shared.begun();
        let spawned = thread::Builder::new().name(name.to_owned()).spawn(move || {
            let _ended = Ended(&shared);
            work(&shared, &service);
        });
        spawned.map(drop).inspect_err(|_| self.shared.ended())
    }

    /// What it runs.
    pub fn service(&self) -> &Service {
        &self.service
    }

    /// Whether all goes well.
    ///
    /// # Errors
    /// What does not, in words.
    pub fn health(&self) -> Result<(), String> {
        let late = self.shared.lock().queue.late(clock());
        if late > LATE {
            return Err(format!("the rounds are late by {late} s"));
        }
        if self.service.has_failed() { Err("the history cannot be used".to_owned()) } else { Ok(()) }
    }

    /// Has the threads end, waits for them for some seconds, and gives the accounts back. Whether all have ended: what is being delivered then counts
    /// as not delivered.
    pub fn stop(&self) -> bool {
        let mut state = self.shared.lock();
        state.is_stopping = true;
        self.shared.token.cancel();
        self.shared.changed.notify_all();
        let waited = self.shared.changed.wait_timeout_while(state, GRACE, |state| state.threads > 0);
        let has_ended = waited.unwrap_or_else(PoisonError::into_inner).0.threads == 0;
        self.service.release(clock());
        has_ended
    }
}

/// Counts a thread out, also one that panics.
struct Ended<'a>(&'a Shared);

impl Drop for Ended<'_> {
    fn drop(&mut self) {
        self.0.ended();
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn begun(&self) {
        let mut state = self.lock();
        state.threads = state.threads.saturating_add(1);
    }

    fn ended(&self) {
        let mut state = self.lock();
        state.threads = state.threads.saturating_sub(1);
        self.changed.notify_all();
    }

    fn wait<'a>(&self, state: MutexGuard<'a, State>, time: Duration) -> MutexGuard<'a, State> {
        self.changed.wait_timeout(state, time.min(LONGEST_WAIT)).unwrap_or_else(PoisonError::into_inner).0
    }

    /// Does turns as they are due.
    fn turns(&self, service: &Service) {
        let mut state = self.lock();
        while !state.is_stopping {
            let time = match state.queue.take(clock()) {
                Next::Account(account) => {
                    drop(state);
                    let outcome = service.turn(account, clock(), &|| self.token.is_cancelled());
                    state = self.lock();
                    state.queue.push(account, outcome.next_at);
                    if outcome.events > 0 {
                        state.news = state.news.wrapping_add(1);
                        self.changed.notify_all();
                    }
                    continue;
                }
                Next::Wait(seconds) => Duration::from_secs(seconds),
                Next::Nothing => LONGEST_WAIT,
            };
            state = self.wait(state, time);
        }
    }

    /// Thins and removes what is old, in steps between which others write.
    fn upkeep(&self, service: &Service) {
        let mut state = self.lock();
        while !state.is_stopping {
            drop(state);
            let pause = if service.tidy(clock()) { STEP } else { UPKEEP };
            let begun = Instant::now();
            state = self.lock();
            while !state.is_stopping && begun.elapsed() < pause {
                state = self.wait(state, pause.saturating_sub(begun.elapsed()));
            }
        }
    }

    /// Delivers what comes to a channel.
    fn deliveries(&self, service: &Service, channel: usize) {
        loop {
            let news = self.lock().news;
            let delivery = service.deliver(channel, &clock);
            let mut state = self.lock();
            let begun = Instant::now();
            let is_idle = matches!(delivery, Delivery::Nothing | Delivery::Failed);
            while is_idle && !state.is_stopping && state.news == news && begun.elapsed() < LONGEST_WAIT {
                state = self.wait(state, LONGEST_WAIT.saturating_sub(begun.elapsed()));
            }
            if state.is_stopping {
                return;
            }
        }
    }
}

impl Service {
    /// Does what is due on each account once, several at a time, and then delivers what is to be delivered.
    pub fn pass(&self, token: &CancelToken) -> Pass {
        self.enter(clock());
        let next = AtomicUsize::new(0);
        let total = Mutex::new(Pass::default());
        let turns = || loop {
            let account = next.fetch_add(1, Ordering::Relaxed);
            if account >= self.accounts() || token.is_cancelled() {
                return;
            }
            let outcome = self.turn(account, clock(), &|| token.is_cancelled());
            let mut total = total.lock().unwrap_or_else(PoisonError::into_inner);
            total.worst = total.worst.max(outcome.worst);
            if total.failure.is_none() {
                total.failure = outcome.failure;
            }
        };
        side_by_side(self.accounts().min(WORKERS), |_| turns());
        side_by_side(self.channels(), |channel| {
            let mut failed = 0_usize;
            while !token.is_cancelled() {
                match self.deliver(channel, &clock) {
                    Delivery::Tried { is_delivered } => failed = failed.saturating_add(usize::from(!is_delivered)),
                    Delivery::Postponed => {}
                    Delivery::Nothing => break,
                    Delivery::Failed => {
                        failed = failed.saturating_add(1);
                        break;
                    }
                }
            }
            let mut total = total.lock().unwrap_or_else(PoisonError::into_inner);
            total.undelivered = total.undelivered.saturating_add(failed);
        });
        while !token.is_cancelled() && self.tidy(clock()) {}
        self.release(clock());
        total.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Does work of several numbers, each on a thread. Where no thread can be had, the calling one does it.
fn side_by_side(count: usize, work: impl Fn(usize) + Sync) {
    thread::scope(|scope| {
        for number in 0..count {
            let work = &work;
            if thread::Builder::new().spawn_scoped(scope, move || work(number)).is_err() {
                work(number);
            }
        }
    });
}

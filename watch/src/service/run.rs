//! The threads of the service: a limited number for the rounds, and one for each channel, so that a channel that hangs
//! blocks neither other channels nor the rounds.

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

/// The number of accounts that are read at once.
const WORKERS: usize = 16;

/// The longest time that a thread waits before it reads the clock again: after sleep or a change of the clock, it continues
/// within this time.
const LONGEST_WAIT: Duration = Duration::from_secs(10);

/// The delay of a due account that counts as a fault, seconds.
const LATE: u64 = 600;

/// The pause between two steps of the history's maintenance.
const STEP: Duration = Duration::from_millis(100);

/// The interval of the history's maintenance.
const UPKEEP: Duration = Duration::from_secs(3600);

/// The time that stopping waits for requests in progress.
const GRACE: Duration = Duration::from_secs(5);

/// A running service. Clones refer to the same service.
#[derive(Clone)]
pub struct Running {
    service: Arc<Service>,
    shared: Arc<Shared>,
}

/// The signal that the threads wait for.
struct Shared {
    now: Mutex<State>,
    changed: Condvar,
    token: CancelToken,
}

struct State {
    queue: Queue,
    is_stopping: bool,
    /// The number of running threads.
    threads: usize,
    /// The number of times that events were put into the outbox.
    news: u64,
}

/// The result of one pass over all accounts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pass {
    /// The severity of the worst open alert.
    pub worst: Option<Severity>,
    /// The class of the first error, if something could not be read or stored.
    pub failure: Option<String>,
    /// The number of events that could not be delivered.
    pub undelivered: usize,
}

impl Running {
    /// Starts the threads. The token cancels the calls of the accounts when the service is stopped.
    ///
    /// # Errors
    /// If the system cannot create a thread.
    pub fn start(service: Arc<Service>, token: CancelToken) -> std::io::Result<Self> {
        let mut queue = Queue::default();
        // The saved state determines when an account is actually due.
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

    /// Returns the service.
    pub fn service(&self) -> &Service {
        &self.service
    }

    /// Checks whether the service works.
    ///
    /// # Errors
    /// The part that does not work. The text describes the fault.
    pub fn health(&self) -> Result<(), String> {
        let late = self.shared.lock().queue.late(clock());
        if late > LATE {
            return Err(format!("the rounds are late by {late} s"));
        }
        if self.service.has_failed() { Err("the history cannot be used".to_owned()) } else { Ok(()) }
    }

    /// Stops the threads, waits some seconds for them to end, and releases the accounts. Returns whether all threads ended;
    /// otherwise, deliveries in progress count as not delivered.
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

/// Decrements the number of threads, even if the thread panics.
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

    /// Performs turns as they become due.
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

    /// Thins and removes old data, in steps between which others can write.
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

    /// Delivers the events of a channel.
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
    /// Reads the due parts of every account once, several accounts at a time, and then delivers the pending events.
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

/// Runs `work` for each number, each on its own thread, or on the calling thread if the system cannot create one.
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

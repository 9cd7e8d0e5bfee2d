//! The native threads that make the calls of the async clients.

use crate::awaited::inbox::{Arrival, Slot};
use crate::error::{broken, poisoned};
use crate::hooks::Listeners;
use crate::interrupt::Interrupt;
use crate::process;
use crate::records::context::Context;
use crate::records::to_dict::HEAVY;
use crate::request::{Terms, answered};
use pyo3::prelude::*;
use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex, PoisonError, Weak};
use std::time::Duration;
use vpswire::{CancelToken, Client};

/// The maximum number of concurrent calls; further ones wait for their turn.
const MOST: usize = 64;
/// The time after which an idle thread ends.
const IDLE: Duration = Duration::from_secs(10);

/// A call to be made.
pub(crate) struct Job {
    pub(crate) client: Client,
    pub(crate) token: CancelToken,
    pub(crate) listeners: Listeners,
    pub(crate) context: Arc<Context>,
    pub(crate) terms: Terms,
    pub(crate) with_response: bool,
    pub(crate) slot: Arc<Slot>,
    pub(crate) future: Py<PyAny>,
}

#[derive(Default)]
struct Pool {
    state: Mutex<State>,
    work: Condvar,
}

#[derive(Default)]
struct State {
    /// The calls that wait for a thread, with their numbers.
    jobs: VecDeque<(u64, Job)>,
    /// The number of calls so far.
    count: u64,
    threads: usize,
    idle: usize,
}

/// The pool of a process. The child of a `fork` has none of its parent's threads, and creates its own.
static POOL: Mutex<Option<(u32, Arc<Pool>)>> = Mutex::new(None);

/// Cancels a call.
#[pyclass(frozen, module = "vpswire._native")]
pub(crate) struct Token {
    token: CancelToken,
    pool: Weak<Pool>,
    number: u64,
}

#[pymethods]
impl Token {
    /// Cancels the call. Has no effect after the end of the call.
    pub(crate) fn cancel(&self, py: Python<'_>) {
        py.detach(|| {
            self.token.cancel();
            // A call that waits for a thread ends at once, too.
            if let Some(job) = self.pool.upgrade().and_then(|pool| pool.take(self.number)) {
                job.run();
            }
        });
    }
}

/// Starts a call.
pub(crate) fn start(job: Job) -> PyResult<Token> {
    let (pool, token) = (pool()?, job.token.clone());
    let number = pool.push(job)?;
    Ok(Token { token, pool: Arc::downgrade(&pool), number })
}

fn pool() -> PyResult<Arc<Pool>> {
    let mut pool = POOL.lock().map_err(poisoned)?;
    let process = process::current();
    match &*pool {
        Some((owner, pool)) if *owner == process => Ok(Arc::clone(pool)),
        _ => {
            let made = Arc::new(Pool::default());
            // The parent's pool may contain values that cannot be dropped in this process.
            std::mem::forget(pool.replace((process, Arc::clone(&made))));
            Ok(made)
        }
    }
}

impl Pool {
    fn push(self: &Arc<Self>, job: Job) -> PyResult<u64> {
        let mut state = self.state.lock().map_err(poisoned)?;
        if state.idle <= state.jobs.len() && state.threads < MOST {
            let pool = Arc::clone(self);
            match std::thread::Builder::new().name("vpswire".to_owned()).spawn(move || pool.serve()) {
                Ok(_) => state.threads = state.threads.saturating_add(1),
                // Without any thread, the call would never be made.
                Err(error) if state.threads == 0 => return Err(broken(&format!("no thread for the call: {error}"))),
                Err(_) => {}
            }
        }
        let number = state.count;
        state.count = number.wrapping_add(1);
        state.jobs.push_back((number, job));
        self.work.notify_one();
        Ok(number)
    }

    /// Removes a call that no thread has started.
    fn take(&self, number: u64) -> Option<Job> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let place = state.jobs.binary_search_by_key(&number, |(number, _)| *number).ok()?;
        state.jobs.remove(place).map(|(_, job)| job)
    }

    fn serve(&self) {
        while let Some(job) = self.next() {
            job.run();
        }
    }

    fn next(&self) -> Option<Job> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            if let Some((_, job)) = state.jobs.pop_front() {
                return Some(job);
            }
            state.idle = state.idle.saturating_add(1);
            let (woken, waited) = self.work.wait_timeout(state, IDLE).unwrap_or_else(PoisonError::into_inner);
            state = woken;
            state.idle = state.idle.saturating_sub(1);
            if waited.timed_out() && state.jobs.is_empty() {
                state.threads = state.threads.saturating_sub(1);
                return None;
            }
        }
    }
}

impl Job {
    fn run(self) {
        let Self { client, token, listeners, context, terms, with_response, slot, future } = self;
        let Some(prepared) = &context.prepared else { return };
        let interrupt = Interrupt::by(token.clone());
        let made = listeners.during(&interrupt, || client.cancelled_by(&token).run(Arc::clone(prepared)));
        // A long conversion must not block the event loop's thread.
        let great = made.as_ref().ok().filter(|(_, value)| value.json_len_bound() > HEAVY);
        let answer = great
            .and_then(|made| Python::try_attach(|py| answered(py, made, &context, with_response).map(Bound::unbind)));
        slot.put(Arrival { answer, made, raised: interrupt.take(), token, context, terms, with_response, future });
    }
}

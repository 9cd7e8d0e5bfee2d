//! The state of one attempt: its deadline, its phase, whether it is cancelled, and whether a byte of the request has been
//! sent.
//!
//! ureq runs an attempt on the caller's thread and passes none of the call's context to its resolver and transports, so
//! the state of the attempt is kept in a thread-local.

use crate::cancel::CancelToken;
use crate::clock::Clock;
use std::cell::{Cell, RefCell};
use std::io;
use std::rc::Rc;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

/// No operation blocks longer than this without checking the state, so cancelling takes effect within this time.
const SLICE: Duration = Duration::from_millis(50);

/// The phase of an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Phase {
    Resolving,
    Connecting,
    Tunnelling,
    Securing,
    Sending,
    Waiting,
    Receiving,
}

impl Phase {
    /// Whether the connection is still being made.
    pub(crate) const fn connects(self) -> bool {
        matches!(self, Self::Resolving | Self::Connecting | Self::Tunnelling | Self::Securing)
    }
}

/// The reason why an attempt was ended before ureq ended it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stop {
    Cancelled,
    /// This limit was reached.
    Timeout(Duration),
}

#[derive(Debug)]
pub(crate) struct AttemptState {
    clock: Clock,
    started: Duration,
    timeout: Duration,
    connect_timeout: Duration,
    cancel: Option<CancelToken>,
    phase: Cell<Phase>,
    dials: Cell<u32>,
    sent: Cell<bool>,
    stopped: Cell<Option<Stop>>,
    peer: RefCell<String>,
}

thread_local! {
    static CURRENT: RefCell<Option<Rc<AttemptState>>> = const { RefCell::new(None) };
}

/// Returns the state of the attempt on this thread.
pub(crate) fn current() -> Rc<AttemptState> {
    let found = CURRENT.with_borrow(Clone::clone);
    found.unwrap_or_else(|| Rc::new(AttemptState::new(Clock::system(), Duration::MAX, Duration::MAX, None)))
}

/// Restores the state of the attempt that an inner one interrupted: a token's `ask` function may make a call.
struct Restore(Option<Rc<AttemptState>>);

impl Drop for Restore {
    fn drop(&mut self) {
        CURRENT.set(self.0.take());
    }
}

impl AttemptState {
    pub(crate) fn new(clock: Clock, timeout: Duration, connect_timeout: Duration, cancel: Option<CancelToken>) -> Self {
        Self {
            started: clock.now(),
            clock,
            timeout,
            connect_timeout: connect_timeout.min(timeout),
            cancel,
            phase: Cell::new(Phase::Resolving),
            dials: Cell::new(0),
            sent: Cell::new(false),
            stopped: Cell::new(None),
            peer: RefCell::default(),
        }
    }

    /// Runs the attempt with this state.
    pub(crate) fn during<T>(self: &Rc<Self>, work: impl FnOnce() -> T) -> T {
        let _restore = Restore(CURRENT.replace(Some(Rc::clone(self))));
        work()
    }

    pub(crate) const fn phase(&self) -> Phase {
        self.phase.get()
    }

    pub(crate) fn enter(&self, phase: Phase) {
        self.phase.set(phase);
    }

    /// Marks the start of making a connection. A connection to a proxy is nested in the one to its target.
    pub(crate) fn dial_begins(&self) {
        self.dials.set(self.dials.get().saturating_add(1));
    }

    /// Marks the end of making a connection.
    pub(crate) fn dial_ends(&self) {
        self.dials.set(self.dials.get().saturating_sub(1));
        self.enter(if self.dialing() { Phase::Tunnelling } else { Phase::Sending });
    }

    /// Whether the bytes on the wire serve to make the connection, and are not part of the request.
    pub(crate) const fn dialing(&self) -> bool {
        self.dials.get() > 0
    }

    /// Whether the connection being made is to a proxy, nested in that to its target.
    pub(crate) const fn is_nested(&self) -> bool {
        self.dials.get() > 1
    }

    /// Records that bytes have been sent.
    pub(crate) fn wrote(&self) {
        if !self.dialing() {
            self.sent.set(true);
        }
    }

    /// Whether a byte of the request may have been sent.
    pub(crate) const fn sent(&self) -> bool {
        self.sent.get()
    }

    pub(crate) const fn stopped(&self) -> Option<Stop> {
        self.stopped.get()
    }

    pub(crate) fn set_peer(&self, peer: &str) {
        peer.clone_into(&mut self.peer.borrow_mut());
    }

    /// Returns the current or intended peer: `api.vultr.com`, or `the proxy proxy.example:3128`.
    pub(crate) fn peer(&self) -> String {
        let proxy = if self.is_nested() { "the proxy " } else { "" };
        format!("{proxy}{}", self.peer.borrow())
    }

    /// Returns the remaining time of the phase.
    ///
    /// # Errors
    /// If no time is left, or the caller cancelled: [`AttemptState::stopped`] says which.
    pub(crate) fn left(&self) -> io::Result<Duration> {
        if self.cancel.as_ref().is_some_and(CancelToken::is_cancelled) {
            return Err(self.stop(Stop::Cancelled));
        }
        let limit = if self.phase().connects() { self.connect_timeout } else { self.timeout };
        let left = limit.saturating_sub(self.clock.now().saturating_sub(self.started));
        if left.is_zero() { Err(self.stop(Stop::Timeout(limit))) } else { Ok(left) }
    }

    /// Returns how long an operation may block before it checks the state again.
    ///
    /// # Errors
    /// As [`AttemptState::left`].
    pub(crate) fn slice(&self) -> io::Result<Duration> {
        self.left().map(|left| left.min(SLICE))
    }

    fn stop(&self, stop: Stop) -> io::Error {
        self.stopped.set(Some(stop));
        io::Error::new(io::ErrorKind::TimedOut, "the attempt is over")
    }

    /// Runs an uninterruptible operation on a helper thread. If the attempt ends first, the thread is abandoned and ends
    /// when its operation does.
    pub(crate) fn run_on_helper_thread<T: Send + 'static>(
        &self,
        name: &str,
        work: impl FnOnce() -> io::Result<T> + Send + 'static,
    ) -> io::Result<T> {
        let (give, take) = channel();
        let thread = std::thread::Builder::new().name(name.to_owned()).spawn(move || drop(give.send(work())))?;
        loop {
            match take.recv_timeout(self.slice()?) {
                Ok(done) => {
                    // It only has to end: a thread still running at exit would look like a leak to valgrind.
                    drop(thread.join());
                    return done;
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => {
                    return Err(io::Error::other("the thread that did it ended early"));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{AttemptState, Phase, SLICE, Stop};
    use crate::cancel::CancelToken;
    use crate::clock::Clock;
    use std::cell::Cell;
    use std::sync::mpsc::channel;
    use std::time::Duration;

    fn unlimited(cancel: Option<CancelToken>) -> AttemptState {
        AttemptState::new(Clock::manual(), Duration::MAX, Duration::MAX, cancel)
    }

    #[test]
    fn work_on_a_helper_thread_ends_with_the_attempt() {
        // A name lookup is such an operation; this one ends when the test does.
        let (_end, ended) = channel::<()>();
        let slow = move || Ok(ended.recv().is_ok());
        let token = CancelToken::new();
        let attempt = unlimited(Some(token.clone()));
        std::thread::spawn(move || token.cancel());
        assert!(attempt.run_on_helper_thread("slow", slow).is_err());
        assert_eq!(attempt.stopped(), Some(Stop::Cancelled));

        let (_end, ended) = channel::<()>();
        let slow = move || Ok(ended.recv().is_ok());
        let (clock, limit) = (Clock::manual(), Duration::from_millis(100));
        let ticks = clock.clone();
        let token = CancelToken::asking(move || {
            ticks.advance(Duration::from_millis(40));
            false
        });
        let attempt = AttemptState::new(clock, Duration::from_secs(9), limit, Some(token));
        assert!(attempt.run_on_helper_thread("slow", slow).is_err());
        assert_eq!((attempt.stopped(), attempt.phase()), (Some(Stop::Timeout(limit)), Phase::Resolving));
    }

    #[test]
    fn nothing_blocks_longer_than_a_slice() {
        assert!(SLICE <= Duration::from_millis(50), "the docs promise 200 ms");
        let clock = Clock::manual();
        let limits = (Duration::from_secs(9), Duration::from_millis(70));
        let attempt = AttemptState::new(clock.clone(), limits.0, limits.1, None);
        assert_eq!(attempt.slice().unwrap(), SLICE);
        clock.advance(Duration::from_millis(40));
        assert_eq!(attempt.slice().unwrap(), Duration::from_millis(30));
        clock.advance(Duration::from_millis(30));
        attempt.slice().unwrap_err();
        assert_eq!(attempt.stopped(), Some(Stop::Timeout(limits.1)));
        attempt.enter(Phase::Waiting);
        assert_eq!(attempt.left().unwrap(), Duration::from_millis(8930));
    }

    #[test]
    fn an_inner_attempt_gives_the_outer_one_its_state_back() {
        let (outer, inner) = (std::rc::Rc::new(unlimited(None)), std::rc::Rc::new(unlimited(None)));
        let seen = Cell::new(None);
        outer.during(|| {
            inner.during(|| super::current().enter(Phase::Receiving));
            super::current().enter(Phase::Sending);
            seen.set(Some(inner.phase()));
        });
        assert_eq!((outer.phase(), seen.get()), (Phase::Sending, Some(Phase::Receiving)));
    }

    #[test]
    fn only_what_is_written_after_dialing_is_of_the_request() {
        let attempt = unlimited(None);
        attempt.dial_begins();
        attempt.dial_begins();
        attempt.wrote();
        attempt.dial_ends();
        assert_eq!(attempt.phase(), Phase::Tunnelling);
        attempt.wrote();
        attempt.dial_ends();
        assert!(!attempt.sent());
        attempt.wrote();
        assert!(attempt.sent());
    }
}

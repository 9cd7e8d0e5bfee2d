//! Acts on what the core's exchange decides, until a call is over, and calls the hook.

use crate::cancel::CancelToken;
use crate::client::{Inner, Overrides};
use crate::hook::{Attempt, Outcome};
use crate::transport::send::send;
use crate::transport::state::AttemptState;
use std::hash::{BuildHasher, RandomState};
use std::sync::Arc;
use std::time::{Duration, SystemTime};
use vpswire_core::error::Error;
use vpswire_core::exchange::{Event, Exchange, Moment, Step};
use vpswire_core::prepared::Prepared;
use vpswire_core::value::Value;

/// Makes a call.
pub(crate) fn run(
    inner: &Inner,
    overrides: &Overrides<'_>,
    prepared: Arc<Prepared>,
) -> Result<(Exchange, Value), Error> {
    let agents = inner.connections.agents();
    let agent = if prepared.effect().once() { &agents.fresh } else { &agents.keeping };
    let usual = || Duration::from_secs(prepared.timeout().into());
    let timeout = overrides.timeout.or(inner.timeout).unwrap_or_else(usual);
    let max_retries = overrides.max_retries.unwrap_or(inner.policy.max_retries);
    let cancel = overrides.cancel;
    let mut policy = inner.policy.clone();
    policy.max_retries = max_retries;
    let mut exchange = Exchange::new(prepared, policy)?;
    let mut moment = now(inner);
    let mut step = exchange.start(&inner.pacing.shared, moment);
    tell_pacing(inner, &exchange, &step);
    loop {
        step = match step {
            Step::Done(result) => return result.map(|value| (exchange, value)),
            Step::Wait(time) => {
                let event = if wait(time, cancel) { Event::Waited } else { Event::Cancelled { sent: false } };
                let begun = moment.elapsed;
                moment = now(inner);
                let next = exchange.step(event, &inner.pacing.shared, moment);
                if matches!(next, Step::Done(_)) {
                    let elapsed = moment.elapsed.saturating_sub(begun);
                    tell_attempt(inner, &exchange, number(&exchange), 0, elapsed, &next);
                }
                tell_pacing(inner, &exchange, &next);
                next
            }
            Step::Send(request) => {
                let begun = moment.elapsed;
                let number = number(&exchange);
                let attempt =
                    AttemptState::new(inner.pacing.clock.clone(), timeout, inner.connect_timeout, cancel.cloned());
                let event = send(agent, request, attempt, inner.policy.max_body);
                let status = if let Event::Answered(response) = &event { response.status } else { 0 };
                moment = now(inner);
                let elapsed = moment.elapsed.saturating_sub(begun);
                let next = exchange.step(event, &inner.pacing.shared, moment);
                tell_attempt(inner, &exchange, number, status, elapsed, &next);
                next
            }
        }
    }
}

fn now(inner: &Inner) -> Moment {
    let random = RandomState::new().hash_one(()).to_le_bytes();
    let [a, b, c, d, ..] = random;
    Moment {
        elapsed: inner.pacing.clock.now(),
        unix: SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default(),
        random: u32::from_le_bytes([a, b, c, d]),
    }
}

/// Waits; `false` if the caller gave up.
fn wait(time: Duration, cancel: Option<&CancelToken>) -> bool {
    match cancel {
        Some(token) => token.wait(time),
        None => {
            std::thread::sleep(time);
            true
        }
    }
}

/// The number of the attempt that comes next, or is under way.
const fn number(exchange: &Exchange) -> u32 {
    exchange.retries().saturating_add(1)
}

/// Calls the hook if the next attempt has to wait for its turn.
fn tell_pacing(inner: &Inner, exchange: &Exchange, step: &Step) {
    if let Step::Wait(wait) = step {
        tell(inner, exchange, number(exchange), Outcome::Paced, Duration::ZERO, Some(*wait));
    }
}

/// Calls the hook with the outcome of an attempt.
fn tell_attempt(inner: &Inner, exchange: &Exchange, number: u32, status: u16, elapsed: Duration, next: &Step) {
    let (trouble, wait) = match next {
        Step::Done(result) => (result.as_ref().err(), None),
        Step::Wait(wait) => (exchange.trouble(), Some(*wait)),
        Step::Send(_) => (None, None),
    };
    let outcome = trouble.map_or(Outcome::Answered { status }, Outcome::Failed);
    tell(inner, exchange, number, outcome, elapsed, wait);
}

fn tell(
    inner: &Inner,
    exchange: &Exchange,
    number: u32,
    outcome: Outcome<'_>,
    elapsed: Duration,
    wait: Option<Duration>,
) {
    let Some(hook) = &inner.hook else { return };
    let prepared = exchange.prepared();
    let url = prepared.shown_url();
    hook(&Attempt::new(prepared, &url, number, outcome, elapsed, wait));
}

//! Carries out the decisions of the core's exchange until a call is over, and calls the hook.

use crate::cancel::CancelToken;
use crate::connections::{Connections, Pacing};
use crate::hook::{Attempt, Hook, Outcome};
use crate::transport::send::send;
use crate::transport::state::AttemptState;
use std::hash::{BuildHasher, RandomState};
use std::sync::Arc;
use std::time::{Duration, SystemTime};
use vpswire_core::account::Account;
use vpswire_core::error::Error;
use vpswire_core::exchange::{Event, Exchange, Moment, Policy, Step};
use vpswire_core::prepared::Prepared;
use vpswire_core::value::Value;

/// The settings of a client, as its calls use them.
pub(crate) struct Settings {
    pub(crate) account: Account,
    pub(crate) policy: Policy,
    pub(crate) connections: Arc<Connections>,
    pub(crate) timeout: Option<Duration>,
    pub(crate) connect_timeout: Duration,
    pub(crate) hook: Option<Hook>,
    pub(crate) pacing: Arc<Pacing>,
}

/// The settings that a single call overrides.
pub(crate) struct Overrides<'a> {
    pub(crate) cancel: Option<&'a CancelToken>,
    pub(crate) timeout: Option<Duration>,
    pub(crate) max_retries: Option<u32>,
}

/// Makes a call.
pub(crate) fn run(
    settings: &Settings,
    overrides: &Overrides<'_>,
    prepared: Arc<Prepared>,
) -> Result<(Exchange, Value), Error> {
    let agents = settings.connections.agents();
    let agent = if prepared.effect().once() { &agents.fresh } else { &agents.keeping };
    let usual = || Duration::from_secs(prepared.timeout().into());
    let timeout = overrides.timeout.or(settings.timeout).unwrap_or_else(usual);
    let max_retries = overrides.max_retries.unwrap_or(settings.policy.max_retries);
    let cancel = overrides.cancel;
    let mut policy = settings.policy.clone();
    policy.max_retries = max_retries;
    let mut exchange = Exchange::new(prepared, policy)?;
    let mut moment = now(settings);
    let mut step = exchange.start(&settings.pacing.shared, moment);
    report_pacing(settings, &exchange, &step);
    loop {
        step = match step {
            Step::Done(result) => return result.map(|value| (exchange, value)),
            Step::Wait(time) => {
                let event = if wait(time, cancel) { Event::Waited } else { Event::Cancelled { sent: false } };
                let begun = moment.elapsed;
                moment = now(settings);
                let next = exchange.step(event, &settings.pacing.shared, moment);
                if matches!(next, Step::Done(_)) {
                    let elapsed = moment.elapsed.saturating_sub(begun);
                    report_attempt(settings, &exchange, number(&exchange), 0, elapsed, &next);
                }
                report_pacing(settings, &exchange, &next);
                next
            }
            Step::Send(request) => {
                let begun = moment.elapsed;
                let number = number(&exchange);
                let attempt = AttemptState::new(
                    settings.pacing.clock.clone(),
                    timeout,
                    settings.connect_timeout,
                    cancel.cloned(),
                );
                let event = send(agent, request, attempt, settings.policy.max_body);
                let status = if let Event::Answered(response) = &event { response.status } else { 0 };
                moment = now(settings);
                let elapsed = moment.elapsed.saturating_sub(begun);
                let next = exchange.step(event, &settings.pacing.shared, moment);
                report_attempt(settings, &exchange, number, status, elapsed, &next);
                next
            }
        }
    }
}

/// Returns the current time with a random number.
pub(crate) fn now(settings: &Settings) -> Moment {
    let random = RandomState::new().hash_one(()).to_le_bytes();
    let [a, b, c, d, ..] = random;
    Moment { elapsed: settings.pacing.clock.now(), unix: unix(), random: u32::from_le_bytes([a, b, c, d]) }
}

/// Returns the time since 1970, UTC.
pub(crate) fn unix() -> Duration {
    SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default()
}

/// Waits; returns `false` if the caller cancelled.
pub(crate) fn wait(time: Duration, cancel: Option<&CancelToken>) -> bool {
    match cancel {
        Some(token) => token.wait(time),
        None => {
            std::thread::sleep(time);
            true
        }
    }
}

/// Returns the number of the current or next attempt.
const fn number(exchange: &Exchange) -> u32 {
    exchange.retries().saturating_add(1)
}

/// Calls the hook if the next attempt has to wait for its turn.
fn report_pacing(settings: &Settings, exchange: &Exchange, step: &Step) {
    if let Step::Wait(wait) = step {
        report(settings, exchange, number(exchange), Outcome::Paced, Duration::ZERO, Some(*wait));
    }
}

/// Calls the hook with the outcome of an attempt.
fn report_attempt(settings: &Settings, exchange: &Exchange, number: u32, status: u16, elapsed: Duration, next: &Step) {
    let (last_error, wait) = match next {
        Step::Done(result) => (result.as_ref().err(), None),
        Step::Wait(wait) => (exchange.last_error(), Some(*wait)),
        Step::Send(_) => (None, None),
    };
    let outcome = last_error.map_or(Outcome::Answered { status }, Outcome::Failed);
    report(settings, exchange, number, outcome, elapsed, wait);
}

/// Calls the hook, if there is one.
fn report(
    settings: &Settings,
    exchange: &Exchange,
    number: u32,
    outcome: Outcome<'_>,
    elapsed: Duration,
    wait: Option<Duration>,
) {
    let Some(hook) = &settings.hook else { return };
    let prepared = exchange.prepared();
    let url = prepared.shown_url();
    hook(&Attempt::new(prepared, &url, number, outcome, elapsed, wait));
}

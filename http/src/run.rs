//! Acts on what the core's exchange decides, until a call is over, and tells the hook of it.

use crate::attempt::{Attempt, Outcome};
use crate::cancel::CancelToken;
use crate::client::Inner;
use crate::send::send;
use crate::watch::Watch;
use std::hash::{BuildHasher, RandomState};
use std::time::{Duration, Instant, SystemTime};
use vpswire_core::encode::Prepared;
use vpswire_core::error::{Code, Error};
use vpswire_core::exchange::{Event, Exchange, FailureKind, Moment, Step};
use vpswire_core::value::Value;

/// Makes a call.
pub(crate) fn run(inner: &Inner, cancel: Option<&CancelToken>, prepared: Prepared) -> Result<(Exchange, Value), Error> {
    let timeout = inner.timeout.unwrap_or_else(|| Duration::from_secs(prepared.timeout().into()));
    let mut exchange = Exchange::new(prepared, inner.policy.clone())?;
    let mut step = if cancel.is_some_and(CancelToken::is_cancelled) {
        advance(inner, &mut exchange, Event::Cancelled { sent: false })
    } else {
        exchange.start(&mut inner.shared(), now(inner))
    };
    tell_pacing(inner, &exchange, &step);
    loop {
        step = match step {
            Step::Done(result) => return result.map(|value| (exchange, value)),
            Step::Wait(time) => {
                let event = if wait(time, cancel) { Event::Waited } else { Event::Cancelled { sent: false } };
                let next = advance(inner, &mut exchange, event);
                tell_pacing(inner, &exchange, &next);
                next
            }
            Step::Send(request) => {
                let begun = Instant::now();
                let number = number(&exchange);
                let watch = Watch::new(timeout, inner.connect_timeout, cancel.cloned());
                let event = send(&inner.agent, request, watch, inner.policy.max_body);
                let elapsed = begun.elapsed();
                let came = inner.hook.is_some().then(|| Came::of(&event));
                let next = advance(inner, &mut exchange, event);
                if let Some(came) = came {
                    tell_attempt(inner, &exchange, number, &came, elapsed, &next);
                }
                next
            }
        }
    }
}

fn advance(inner: &Inner, exchange: &mut Exchange, event: Event) -> Step {
    exchange.step(event, &mut inner.shared(), now(inner))
}

fn now(inner: &Inner) -> Moment {
    let random = RandomState::new().hash_one(()).to_le_bytes();
    let [a, b, c, d, ..] = random;
    Moment {
        elapsed: inner.started.elapsed(),
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

/// What came of an attempt, kept for the hook while the exchange takes the event.
struct Came {
    status: Option<u16>,
    failure: Option<(Code, String)>,
}

impl Came {
    fn of(event: &Event) -> Self {
        match event {
            Event::Answered(response) => Self { status: Some(response.status), failure: None },
            Event::Failed(failure) => {
                let code = match failure.kind {
                    FailureKind::Broken | FailureKind::Tls => Code::Transport,
                    FailureKind::Timeout => Code::Timeout,
                    FailureKind::TooLarge => Code::TooLarge,
                };
                Self { status: None, failure: Some((code, failure.detail.clone())) }
            }
            Event::Cancelled { .. } | Event::Waited => Self { status: None, failure: None },
        }
    }
}

/// Tells the hook that the next attempt has to wait for its turn, if so.
fn tell_pacing(inner: &Inner, exchange: &Exchange, step: &Step) {
    if let Step::Wait(wait) = step {
        tell(inner, exchange, number(exchange), Outcome::Paced, Duration::ZERO, Some(*wait));
    }
}

/// Tells the hook what came of an attempt.
fn tell_attempt(inner: &Inner, exchange: &Exchange, number: u32, came: &Came, elapsed: Duration, next: &Step) {
    let words;
    let outcome = match (next, &came.failure, came.status) {
        (Step::Done(Err(error)), _, _) => {
            words = error.to_string();
            Outcome::Failed { code: error.code(), status: error.status(), detail: &words }
        }
        (_, Some((code, detail)), status) => Outcome::Failed { code: *code, status, detail },
        (_, None, status) => Outcome::Answered { status: status.unwrap_or_default() },
    };
    let wait = if let Step::Wait(wait) = next { Some(*wait) } else { None };
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
    let (call, request) = (exchange.prepared().call(), exchange.prepared().request());
    // The name of a raw call is its path. Nobody has said which of its parameters are secret.
    let masked = if call.starts_with('/') { request.url.split_once('?') } else { None };
    let masked = masked.map(|(path, _)| format!("{path}?***"));
    let url = masked.as_deref().unwrap_or(&request.url);
    hook(&Attempt { call, method: request.method, url, number, outcome, elapsed, wait });
}

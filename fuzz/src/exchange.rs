//! Performs exchanges: whatever happens in whatever order, a change is sent at most once, waits are bounded, and verdicts
//! are true.

use crate::calls::{CALLS, account};
use crate::input::Input;
use std::sync::{Arc, LazyLock};
use std::time::Duration;
use vpswire_core::args::Arg;
use vpswire_core::encode::encode;
use vpswire_core::exchange::{Event, Exchange, Failure, FailureKind, Moment, Policy, Shared, Step};
use vpswire_core::prepared::Prepared;
use vpswire_core::shape::Effect;
use vpswire_core::wire::{Head, Response};
use vpswire_core::{Code, Error, Verdict};
use vpswire_testkit::arguments::fitting;

const BODIES: [&str; 12] = [
    "",
    "[]",
    "{}",
    "{\"error\":0}",
    "{\"error\":788888,\"message\":\"locked\"}",
    "{\"error\":700005,\"message\":\"Authentication failure\"}",
    "{\"errors\":[\"No valid API token pair\"],\"response\":null}",
    "{\"response\":{\"vpses\":[]}}",
    "{\"SUBID\":\"13",
    "<html>Bad gateway</html>",
    "Rate limit reached - please try your request again later.  Current rate limit: 2 requests/sec",
    "Sorry, Vultr API v1 is no longer supported. Please use v2.",
];
const STATUSES: [u16; 18] = [200, 200, 200, 200, 201, 301, 302, 303, 307, 400, 401, 403, 404, 412, 429, 500, 502, 503];
/// The interval that pacing keeps between calls, and the longest wait before a call is sent again.
const SLOT: Duration = Duration::from_millis(500);
const LONGEST: Duration = Duration::from_secs(60);

static PREPARED: LazyLock<Vec<Arc<Prepared>>> = LazyLock::new(|| {
    let prepare = |op: &&'static vpswire_core::shape::Op| {
        let required = |field: &vpswire_core::shape::Field| -> Option<Arg> {
            (!field.optional()).then(|| fitting(op.api, field, &field.shape, &mut Input::new(&[])).0)
        };
        let args: Vec<Option<Arg>> = op.params.iter().map(required).collect();
        Arc::new(encode(op, &args, &account(op.api)).unwrap())
    };
    CALLS.iter().map(prepare).collect()
});

/// One of the concurrent calls.
struct Run {
    exchange: Exchange,
    next: Next,
    sent: u32,
    /// Whether an attempt ended with an unknown outcome.
    open: bool,
    /// The time at which it may continue.
    due: Duration,
}

#[derive(Clone, Copy, PartialEq)]
enum Next {
    Start,
    Answer,
    Wait,
    Over,
}

/// Runs a client's calls, and generates the events that happen to them.
pub fn exchange(data: &[u8]) {
    let mut input = Input::new(data);
    let options = input.byte();
    let mut policy = Policy::default();
    policy.max_retries = u32::from(options & 7);
    policy.retry_sets = options & 8 != 0;
    policy.read_only = options & 16 != 0;
    policy.pace = options & 32 == 0;
    policy.max_body = if options & 64 == 0 { 1 << 20 } else { 16 };
    let shared = Shared::default();
    let mut now = Duration::ZERO;
    let mut runs: Vec<Run> = Vec::new();
    while !input.is_empty() {
        let choice = input.byte();
        if runs.len() < 8 && (runs.is_empty() || choice < 64) {
            let prepared = &PREPARED[input.below(PREPARED.len())];
            let made = Exchange::new(Arc::clone(prepared), policy.clone());
            assert_eq!(made.is_err(), policy.read_only && prepared.effect() != Effect::Reads);
            match made {
                Ok(exchange) => runs.push(Run { exchange, next: Next::Start, sent: 0, open: false, due: now }),
                Err(error) => assert_eq!((error.code(), error.verdict()), (Code::ReadOnly, Verdict::NotSent)),
            }
            continue;
        }
        let index = usize::from(choice) % runs.len();
        let live = runs.iter().filter(|run| run.next != Next::Over).count();
        let run = &mut runs[index];
        let at = Moment {
            elapsed: now,
            unix: Duration::from_secs(1_500_000_000).saturating_add(now),
            random: u32::from_be_bytes([0, 1, 2, 3].map(|_| input.byte())),
        };
        let mut answered = false;
        let step = match run.next {
            Next::Start => run.exchange.start(&shared, at),
            Next::Over => {
                runs.swap_remove(index);
                continue;
            }
            Next::Wait if input.byte() < 32 => run.exchange.step(Event::Cancelled { sent: input.flag() }, &shared, at),
            Next::Wait => {
                now = now.max(run.due);
                run.exchange.step(Event::Waited, &shared, Moment { elapsed: now, ..at })
            }
            Next::Answer => {
                let event = happens(&mut input);
                answered = matches!(event, Event::Answered(_));
                run.open |= may_be_done(&event, run.exchange.prepared());
                run.exchange.step(event, &shared, at)
            }
        };
        now += Duration::from_millis(u64::from(input.byte()));
        take(run, step, answered, live, &policy, now);
    }
}

/// An outcome of a request.
fn happens(input: &mut Input<'_>) -> Event {
    let sent = input.flag();
    let failed = |kind| Event::Failed(Failure { kind, sent, detail: "it broke".into() });
    match input.byte() % 9 {
        0 => failed(FailureKind::Broken),
        1 => failed(FailureKind::Tls),
        2 => failed(FailureKind::Timeout),
        3 => failed(FailureKind::TooLarge),
        4 => Event::Cancelled { sent },
        5 => Event::TooLarge(Head { status: input.pick(&STATUSES), headers: Vec::new() }),
        _ => {
            let status = input.pick(&STATUSES);
            let after = input.pick(&["", "0", "7", "60", "61", "-1", "99999999999999999999", "x"]);
            let headers = if after.is_empty() { Vec::new() } else { vec![("Retry-After".into(), after.into())] };
            Event::Answered(Response { status, headers, body: input.pick(&BODIES).into() })
        }
    }
}

/// Whether a call may have been executed, according to its events.
fn may_be_done(event: &Event, prepared: &Prepared) -> bool {
    match event {
        Event::Failed(failure) => failure.sent || failure.kind == FailureKind::TooLarge,
        Event::Cancelled { sent } => *sent,
        Event::Answered(Response { status, body, .. }) => {
            // Vultr's text for a call that it has not executed.
            let refused = *status == 503 && (body.starts_with(b"Rate limit") || body.starts_with(b"Sorry"));
            let vultr = prepared.call().contains('.') && prepared.request().url.starts_with("https://api.vultr.com");
            let cut = *status == 200 && (body.starts_with(b"{\"SUBID") || body.starts_with(b"<"));
            (500..).contains(status) && !(refused && vultr)
                || (300..400).contains(status) && !matches!(status, 307 | 308)
                || cut
        }
        Event::TooLarge(head) => !(400..500).contains(&head.status),
        _ => false,
    }
}

/// Checks a step, and performs it.
fn take(run: &mut Run, step: Step, answered: bool, live: usize, policy: &Policy, now: Duration) {
    let effect = run.exchange.prepared().effect();
    let once = match effect {
        Effect::Reads => false,
        Effect::Sets => !policy.retry_sets,
        _ => true,
    };
    match step {
        Step::Send(request) => {
            assert_eq!(&request, run.exchange.prepared().request());
            assert!(
                !(once && run.open),
                "{} is sent again though it may have been done",
                run.exchange.prepared().call()
            );
            run.sent += 1;
            run.next = Next::Answer;
            assert!(run.sent <= 1 + policy.max_retries);
            assert_eq!(run.exchange.retries(), run.sent - 1);
        }
        Step::Wait(wait) => {
            let most = if run.exchange.last_error().is_some() { LONGEST } else { SLOT * u32::try_from(live).unwrap() };
            assert!(wait <= most, "{wait:?} with {live} calls");
            run.due = now + wait;
            run.next = Next::Wait;
        }
        Step::Done(Ok(_)) => {
            assert!(answered);
            run.next = Next::Over;
        }
        Step::Done(Err(error)) => {
            verdict(run, &error, effect);
            run.next = Next::Over;
        }
    }
}

/// Checks that the reported effect of a call is true.
fn verdict(run: &Run, error: &Error, effect: Effect) {
    let changes = effect != Effect::Reads;
    if changes && run.open {
        assert_eq!(error.verdict(), Verdict::Unknown, "{error}: it may have been done");
        assert!(!error.retryable(), "{error}");
        assert!(error.to_string().contains(" before "), "{error}: it does not say how to find out");
    }
    if run.sent == 0 {
        assert_eq!(error.verdict(), Verdict::NotSent, "{error}: nothing was sent");
    }
    if error.retryable() {
        assert!(!changes || error.verdict() != Verdict::Unknown, "{error}");
    }
}

//! Tests every branch of the exchange with a simulated clock.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod outcomes;
mod pace;
mod retries;

use std::time::Duration;
use vpswire_core::account::Account;
use vpswire_core::args::Arg;
use vpswire_core::encode::{encode, encode_raw};
use vpswire_core::exchange::{Event, Exchange, Failure, FailureKind, Moment, Policy, Shared, Step};
use vpswire_core::prepared::Prepared;
use vpswire_core::shape::{Api, Method};
use vpswire_core::wire::{Head, Response};
use vpswire_core::{Code, Error, Value, Verdict, table};

const MS: fn(u64) -> Duration = Duration::from_millis;
const FULL_JITTER: u32 = u32::MAX;

fn at(ms: u64) -> Moment {
    Moment { elapsed: MS(ms), unix: Duration::from_secs(1_500_000_000), random: FULL_JITTER }
}

fn vultr(call: &str, args: &[(&str, Arg)]) -> Prepared {
    let op = table::find(Api::Vultr, call).unwrap();
    let args = vpswire_core::args::arrange(op, args.iter().cloned()).unwrap();
    encode(op, &args, &Account::vultr("KEY-12345").unwrap()).unwrap()
}

fn reads() -> Prepared {
    vultr("server.list", &[])
}

fn sets() -> Prepared {
    vultr("server.label_set", &[("subid", Arg::Int(1)), ("label", Arg::Text("a".into()))])
}

fn acts() -> Prepared {
    vultr("server.reboot", &[("subid", Arg::Int(1))])
}

fn destroys() -> Prepared {
    vultr("server.destroy", &[("subid", Arg::Int(1))])
}

fn bills() -> Prepared {
    let int = |n| Arg::Int(n);
    let args = [("dcid", int(1)), ("vpsplanid", int(1)), ("osid", int(127)), ("label", Arg::Text("web1".into()))];
    vultr("server.create", &args)
}

fn changing() -> [Prepared; 4] {
    [sets(), acts(), destroys(), bills()]
}

fn answered(status: u16, body: &str) -> Event {
    answered_with(status, body, &[])
}

fn answered_with(status: u16, body: &str, headers: &[(&str, &str)]) -> Event {
    let headers = headers.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect();
    Event::Answered(Response { status, headers, body: body.as_bytes().to_vec() })
}

fn failed(kind: FailureKind, sent: bool) -> Event {
    Event::Failed(Failure { kind, sent, detail: "it broke".into() })
}

/// A call with its own shared state; waits end at once.
struct Run {
    exchange: Exchange,
    shared: Shared,
    now: u64,
    sent: u32,
    waits: Vec<Duration>,
}

impl Run {
    fn new(prepared: Prepared) -> Self {
        Self::with(prepared, Policy::default())
    }

    fn with(prepared: Prepared, policy: Policy) -> Self {
        let exchange = Exchange::new(prepared, policy).unwrap();
        Self { exchange, shared: Shared::default(), now: 0, sent: 0, waits: Vec::new() }
    }

    /// Passes an event for each sending, until the call is over.
    fn go(&mut self, mut events: impl FnMut(u32) -> Event) -> Result<Value, Error> {
        let mut step = self.exchange.start(&self.shared, at(self.now));
        loop {
            step = match step {
                Step::Send(_) => {
                    self.sent += 1;
                    self.exchange.step(events(self.sent), &self.shared, at(self.now))
                }
                Step::Wait(wait) => {
                    self.waits.push(wait);
                    self.now += u64::try_from(wait.as_millis()).unwrap();
                    self.exchange.step(Event::Waited, &self.shared, at(self.now))
                }
                Step::Done(result) => return result,
            }
        }
    }
}

const RATE: &str = "Rate limit reached - please try your request again later.  Current rate limit: 2 requests/sec";
const GONE: &str = "Sorry, Vultr API v1 is no longer supported. Please use v2.";

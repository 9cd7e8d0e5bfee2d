//! The functions that JavaScript calls.

use crate::json;
use crate::protocol::reply as kind;
use crate::reply;
use crate::settings::settings;
use crate::state::{self, Client, Running};
use crate::{args, error, rows, script};
use std::rc::Rc;
use std::time::Duration;
use vpswire_core::args::{Arg, arrange};
use vpswire_core::encode::{encode, encode_raw, plan as planned, plan_raw};
use vpswire_core::error::Mismatch;
use vpswire_core::exchange::{Event, Exchange, Failure, FailureKind, Moment, Policy, Shared, Step};
use vpswire_core::int;
use vpswire_core::prepared::Prepared;
use vpswire_core::shape::{Method, Op};
use vpswire_core::table::find;
use vpswire_core::value::Read;
use vpswire_core::wire::{Request, Response};
use vpswire_core::{Error, Value};
use wasm_bindgen::prelude::wasm_bindgen;

/// Creates a client from settings, pairs of name and value: [`kind::CLIENT`]. Every function may return [`kind::ERROR`].
#[wasm_bindgen]
pub fn open(given: &str) -> String {
    let client = |settings| state::add_client(Client { settings, shared: Shared::default() });
    checked(settings(given).map(|settings| reply::of(kind::CLIENT, &[&int::text(client(settings).into())])))
}

/// Removes a client. Its calls in progress continue.
#[wasm_bindgen]
pub fn close(client: u32) {
    state::drop_client(client);
}

/// The reason to refuse a call that must be executed at most once, if its request may be sent twice.
const SENT_AGAIN: &str = "missing; browsers send a request again by themselves when a connection that was used before \
    breaks, and this call must be carried out once at most. Send it through a proxy of your own, and say how that one \
    guarantees it: \"connection-close\" (it answers each request with Connection: close) or \"once-token\" (it forwards \
    each Idempotency-Key once)";

/// Returns the request of a call: [`kind::REQUEST`], with the key, or with secrets masked if it is only `shown`.
#[wasm_bindgen]
pub fn request(client: u32, call: &str, given: &str, shown: bool) -> String {
    let work = || {
        let client = open_client(client)?;
        let target = Target::new(&client, call, given)?;
        let prepared = target.prepare(&client)?;
        let request = if shown { target.plan(&client)? } else { prepared.request().clone() };
        Ok(reply::of(kind::REQUEST, &[&reply::request(&request, prepared.effect().once()).end()]))
    };
    checked(work())
}

/// Reads the response to a call, and returns the answer.
#[wasm_bindgen]
pub fn parse(client: u32, call: &str, given: &str, status: u16, headers: &str, body: Vec<u8>, unix: f64) -> String {
    let work = || {
        let client = open_client(client)?;
        let prepared = prepare(&client, call, given)?;
        let mut policy = Policy::default();
        policy.max_retries = 0;
        policy.max_body = client.settings.policy.max_body;
        let (shared, now) = (Shared::default(), moment(0.0, unix, 0));
        let mut exchange = Exchange::new(prepared, policy)?;
        // The caller has sent the request.
        exchange.start(&shared, now);
        let event = Event::Answered(response(status, headers, body));
        let Step::Done(result) = exchange.step(event, &shared, now) else {
            return Err(misuse("exchange"));
        };
        answer(&client, exchange.prepared(), &result?)
    };
    checked(work())
}

/// Starts a call: [`kind::SEND`] or [`kind::WAIT`]. Negative `retries` keep the client's setting. `once`: whether the
/// transport sends the request at most once; if not, a call that must be executed at most once is refused.
#[wasm_bindgen]
#[allow(clippy::too_many_arguments, reason = "a struct would be an object of JavaScript's, and code that a page loads")]
pub fn start(
    client: u32,
    call: &str,
    given: &str,
    retries: i32,
    once: bool,
    elapsed: f64,
    unix: f64,
    random: u32,
) -> String {
    let work = || {
        let client = open_client(client)?;
        let mut policy = client.settings.policy.clone();
        policy.max_retries = u32::try_from(retries).unwrap_or(policy.max_retries);
        let mut exchange = Exchange::new(prepare(&client, call, given)?, policy)?;
        if exchange.prepared().effect().once() && !once {
            return Err(Error::invalid(call, "delivery", SENT_AGAIN));
        }
        let step = exchange.start(&client.shared, moment(elapsed, unix, random));
        next(client, Box::new(exchange), step)
    };
    checked(work())
}

/// Continues after a wait: [`kind::SEND`] or [`kind::WAIT`].
#[wasm_bindgen]
pub fn waited(id: u32, elapsed: f64, unix: f64, random: u32) -> String {
    step(id, Event::Waited, moment(elapsed, unix, random))
}

/// Continues after a complete response: an answer, or [`kind::WAIT`]. `headers` has a line for each: the name, a colon,
/// the value. The body is missing if it is larger than the client's limit.
#[wasm_bindgen]
pub fn answered(
    id: u32,
    status: u16,
    headers: &str,
    body: Option<Vec<u8>>,
    elapsed: f64,
    unix: f64,
    random: u32,
) -> String {
    let event = match body {
        Some(body) => Event::Answered(response(status, headers, body)),
        None => Event::TooLarge(response(status, headers, Vec::new()).split().0),
    };
    step(id, event, moment(elapsed, unix, random))
}

/// Continues without a complete response: [`kind::WAIT`]. `kind` is `broken`, `tls`, `timeout` or `cancelled`.
#[wasm_bindgen]
pub fn failed(id: u32, kind: &str, sent: bool, detail: &str, elapsed: f64, unix: f64, random: u32) -> String {
    let kind = match kind {
        "cancelled" => return step(id, Event::Cancelled { sent }, moment(elapsed, unix, random)),
        "tls" => FailureKind::Tls,
        "timeout" => FailureKind::Timeout,
        _ => FailureKind::Broken,
    };
    let failure = Failure { kind, sent, detail: detail.to_owned() };
    step(id, Event::Failed(failure), moment(elapsed, unix, random))
}

/// Returns the cells of [`kind::ROWS`] in the form of [`rows::Rows`], and removes them.
#[wasm_bindgen]
pub fn cells(id: u32) -> Vec<u32> {
    match state::take(id) {
        Some(Running::Rows(cells)) => cells,
        _ => Vec::new(),
    }
}

/// Encodes a whole answer: [`kind::ANSWER`], [`kind::SPECIAL`] or [`kind::ROWS`], or [`kind::FLAWED`] with one of these.
fn answer(client: &Client, prepared: &Prepared, value: &Value) -> Result<String, Error> {
    let bigint = client.settings.bigint;
    let mismatched = |mismatch: Box<Mismatch>| prepared.mismatched(value, &mismatch);
    let (whole, flaws) = match rows::rows(value, bigint).map_err(mismatched)? {
        Some(mut rows) => {
            let flaws = std::mem::take(&mut rows.odd.flaws);
            (rows::reply(rows), flaws)
        }
        None => written(value, bigint).map_err(mismatched)?,
    };
    if flaws.is_empty() {
        return Ok(whole);
    }
    Ok(reply::of(kind::FLAWED, &[&reply::flaws(&prepared.shown_flaws(flaws)), &whole]))
}

/// Encodes an answer that is not a map or list of records, and its flaws.
#[inline(never)]
fn written(value: &Value, bigint: bool) -> Read<(String, Vec<Mismatch>)> {
    let script = script::write(value, bigint)?;
    let kind = if script.special { kind::SPECIAL } else { kind::ANSWER };
    Ok((reply::of(kind, &[&script.json]), script.flaws))
}

/// Returns a reply, or encodes the error as one.
fn checked(result: Result<String, Error>) -> String {
    result.unwrap_or_else(|error| reply::error(&error))
}

fn misuse(what: &str) -> Error {
    Error::invalid("", what, "expected one that is open")
}

fn open_client(id: u32) -> Result<Rc<Client>, Error> {
    state::client(id).ok_or_else(|| misuse("client"))
}

fn millis(millis: f64) -> Duration {
    Duration::from_micros((millis * 1000.0) as u64)
}

fn moment(elapsed: f64, unix: f64, random: u32) -> Moment {
    Moment { elapsed: millis(elapsed), unix: millis(unix), random }
}

/// The target of a call: a call of the table, or a method and a path.
enum Target<'a> {
    Call(&'static Op, Vec<Option<Arg>>),
    Raw(Method, &'a str, Vec<(String, String)>),
}

impl<'a> Target<'a> {
    fn new(client: &Client, call: &'a str, given: &str) -> Result<Self, Error> {
        let raw = [(Method::Get, "GET "), (Method::Post, "POST ")];
        if let Some((method, path)) = raw.iter().find_map(|(method, word)| Some((*method, call.strip_prefix(word)?))) {
            return Ok(Self::Raw(method, path, raw_params(given, path)?));
        }
        let op = find(client.settings.account.api(), call)
            .ok_or_else(|| Error::invalid(call, "call", "expected one of the table"))?;
        Ok(Self::Call(op, arrange(op, args::named(given, op.id)?)?))
    }

    fn prepare(&self, client: &Client) -> Result<Prepared, Error> {
        let account = &client.settings.account;
        match self {
            Self::Call(op, args) => encode(op, args, account),
            Self::Raw(method, path, params) => encode_raw(*method, path, params, account),
        }
    }

    fn plan(&self, client: &Client) -> Result<Request, Error> {
        let account = &client.settings.account;
        match self {
            Self::Call(op, args) => planned(op, args, account),
            Self::Raw(method, path, params) => plan_raw(*method, path, params, account),
        }
    }
}

fn prepare(client: &Client, call: &str, given: &str) -> Result<Prepared, Error> {
    Target::new(client, call, given)?.prepare(client)
}

fn response(status: u16, headers: &str, body: Vec<u8>) -> Response {
    Response { status, headers: json::headers(headers), body }
}

fn step(id: u32, event: Event, now: Moment) -> String {
    let Some(Running::Call { client, mut exchange }) = state::take(id) else {
        return reply::error(&misuse("exchange"));
    };
    let step = exchange.step(event, &client.shared, now);
    checked(next(client, exchange, step))
}

/// Encodes the next step for JavaScript, and removes a call that is over.
fn next(client: Rc<Client>, exchange: Box<Exchange>, step: Step) -> Result<String, Error> {
    match step {
        Step::Send(request) => {
            let prepared = exchange.prepared();
            let mut object = reply::request(&request, prepared.effect().once());
            object.number("timeout", prepared.timeout().into());
            let id = state::add(Running::Call { client, exchange });
            Ok(reply::of(kind::SEND, &[&int::text(id.into()), &object.end()]))
        }
        Step::Wait(time) => {
            let reason = exchange.last_error().map(error::to_json).unwrap_or_default();
            let id = state::add(Running::Call { client, exchange });
            Ok(reply::of(kind::WAIT, &[&int::text(id.into()), &int::text(json::millis(time).into()), &reason]))
        }
        Step::Done(result) => {
            let (value, prepared) = (result?, exchange.prepared());
            answer(&client, prepared, &value)
        }
    }
}

/// Converts the parameters of a raw call: texts, and lists of texts for a repeated name.
fn raw_params(given: &str, call: &str) -> Result<Vec<(String, String)>, Error> {
    let mut pairs = Vec::new();
    for (name, arg) in args::named(given, call)? {
        let all = if let Arg::List(items) = arg { items } else { vec![arg] };
        for item in all {
            let text = match item {
                Arg::Text(text) => text,
                Arg::Int(int) => int::text(int),
                _ => return Err(Error::invalid(call, &name, "expected text or an integer")),
            };
            pairs.push((name.clone(), text));
        }
    }
    Ok(pairs)
}

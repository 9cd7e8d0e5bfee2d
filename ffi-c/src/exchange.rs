//! Exchanges: a call step by step, over the caller's own sockets.

use crate::abi::{
    vpswire_event, vpswire_event_kind as event_kind, vpswire_header, vpswire_message, vpswire_response, vpswire_status,
    vpswire_step, vpswire_step_kind as step_kind,
};
use crate::args::raw;
use crate::client::{Inner, check_api, vpswire_client};
use crate::error::vpswire_error;
use crate::failure::{Failure, FfiResult};
use crate::guard::{array, bytes, check_reserved, guard, guard_new, guard_or, non_null, out_param, text, write_out};
use crate::request::{What, vpswire_request, wanted};
use crate::value::vpswire_value;
use std::ffi::{CStr, CString, c_char, c_int};
use std::sync::Arc;
use std::time::Duration;
use vpswire::Value;
use vpswire::args::arrange;
use vpswire::decode::decode;
use vpswire::encode::{encode, encode_raw};
use vpswire::exchange::{Event, Exchange, Failure as Broken, FailureKind, Moment, Step};
use vpswire::wire::{Request, Response};

/// A call under way over sockets and a clock of the caller's own: the library says what to send and when, and is given what
/// came.
pub struct vpswire_exchange {
    exchange: Exchange,
    client: Arc<Inner>,
    kept: Message,
    next: Next,
}

/// The event that the exchange expects next.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    Start,
    Answer,
    Wait,
    Nothing,
}

/// A request with its texts as C strings.
struct Message {
    shown: vpswire_message,
    /// The data that `shown` points to.
    _texts: Vec<CString>,
    _headers: Vec<vpswire_header>,
    _body: Vec<u8>,
}

impl Message {
    fn new(request: &Request) -> FfiResult<Self> {
        let text = |text: &str| CString::new(text).map_err(|_| Failure::misuse("request: expected no NUL in a header"));
        let mut texts = vec![text(request.method.as_str())?, text(&request.url)?];
        let [method, url] = [texts.first(), texts.get(1)].map(|text| text.map_or(std::ptr::null(), |t| t.as_ptr()));
        let mut headers = Vec::new();
        for (name, value) in &request.headers {
            let (name, value) = (text(name)?, text(value)?);
            headers.push(vpswire_header { name: name.as_ptr(), value: value.as_ptr() });
            texts.extend([name, value]);
        }
        let mut body = request.body.clone();
        let body_length = body.len();
        body.push(0);
        let (header_count, body_at) = (headers.len(), body.as_ptr().cast());
        let headers_at = headers.as_ptr();
        let shown = vpswire_message { method, url, headers: headers_at, header_count, body: body_at, body_length };
        Ok(Self { shown, _texts: texts, _headers: headers, _body: body })
    }
}

impl vpswire_exchange {
    fn new(client: &Arc<Inner>, request: &vpswire_request) -> FfiResult<Self> {
        let (args, account) = (request.args()?, client.http.account());
        let prepared = match &request.what {
            What::Call(op) => {
                check_api(client, op.api)?;
                encode(op, &arrange(op, args.iter().cloned())?, account)?
            }
            What::Raw(api, method, path) => {
                check_api(client, *api)?;
                encode_raw(*method, path, &raw(path, args)?, account)?
            }
            other => return Err(other.misplaced("request: expected one for a call")),
        };
        let kept = Message::new(prepared.request())?;
        let exchange = Exchange::new(prepared, client.policy.clone())?;
        Ok(Self { exchange, client: Arc::clone(client), kept, next: Next::Start })
    }

    fn step(&mut self, event: Option<Event>, now: Moment) -> FfiResult<(vpswire_step, Option<Value>)> {
        let step = match event {
            None => self.exchange.start(&self.client.shared, now),
            Some(event) => self.exchange.step(event, &self.client.shared, now),
        };
        let next = |kind: step_kind, wait_ms| vpswire_step { kind: kind as c_int, wait_ms, reserved: [0; 4] };
        match step {
            Step::Send(_) => {
                self.next = Next::Answer;
                Ok((next(step_kind::VPSWIRE_STEP_SEND, 0), None))
            }
            Step::Wait(time) => {
                self.next = Next::Wait;
                Ok((next(step_kind::VPSWIRE_STEP_WAIT, millis(time)), None))
            }
            Step::Done(result) => {
                self.next = Next::Nothing;
                let value = result?;
                self.exchange.prepared().checked(&value)?;
                Ok((next(step_kind::VPSWIRE_STEP_DONE, 0), Some(value)))
            }
        }
    }

    /// Returns the event in the core's type; `None` for the first step.
    ///
    /// # Safety
    /// The pointers in the event are valid.
    unsafe fn event(&self, event: &vpswire_event) -> FfiResult<Option<Event>> {
        check_reserved(&event.reserved, "event")?;
        let is = |kind: event_kind| event.kind == kind as c_int;
        let failed = || -> FfiResult<Event> {
            let kind = if is(event_kind::VPSWIRE_EVENT_BROKEN) {
                FailureKind::Broken
            } else if is(event_kind::VPSWIRE_EVENT_TLS) {
                FailureKind::Tls
            } else if is(event_kind::VPSWIRE_EVENT_TIMEOUT) {
                FailureKind::Timeout
            } else if is(event_kind::VPSWIRE_EVENT_TOO_LARGE) {
                FailureKind::TooLarge
            } else {
                return Err(Failure::misuse("event.kind: expected a vpswire_event_kind"));
            };
            let detail = if event.detail.is_null() {
                "the connection failed"
            } else {
                // SAFETY: the caller guarantees it.
                unsafe { text(event.detail, "event.detail") }?
            };
            Ok(Event::Failed(Broken { kind, sent: event.sent, detail: detail.to_owned() }))
        };
        match self.next {
            Next::Start if is(event_kind::VPSWIRE_EVENT_START) => Ok(None),
            Next::Wait if is(event_kind::VPSWIRE_EVENT_WAITED) => Ok(Some(Event::Waited)),
            Next::Wait | Next::Answer if is(event_kind::VPSWIRE_EVENT_CANCELLED) => {
                Ok(Some(Event::Cancelled { sent: event.sent }))
            }
            Next::Answer if is(event_kind::VPSWIRE_EVENT_ANSWERED) => {
                // SAFETY: the caller guarantees that the response is valid.
                let response = unsafe { event.response.as_ref() };
                // SAFETY: the same applies to what it points to.
                Ok(Some(Event::Answered(unsafe { self::response(non_null(response, "event.response")?) }?)))
            }
            Next::Answer if !is(event_kind::VPSWIRE_EVENT_START) && !is(event_kind::VPSWIRE_EVENT_WAITED) => {
                failed().map(Some)
            }
            Next::Start => Err(Failure::misuse("event.kind: expected VPSWIRE_EVENT_START first")),
            Next::Wait => Err(Failure::misuse("event.kind: expected VPSWIRE_EVENT_WAITED or _CANCELLED after a wait")),
            Next::Answer => Err(Failure::misuse("event.kind: expected the outcome of the message that was to be sent")),
            Next::Nothing => Err(Failure::misuse("exchange: the call is over")),
        }
    }
}

/// Returns a wait in milliseconds, rounded up: a shorter wait would break the pacing, or lead to a useless request.
pub(crate) fn millis(wait: Duration) -> u64 {
    u64::try_from(wait.as_nanos().div_ceil(1_000_000)).unwrap_or(u64::MAX)
}

/// Reads a response.
///
/// # Safety
/// The pointers in the response are valid.
unsafe fn response(response: &vpswire_response) -> FfiResult<Response> {
    check_reserved(&response.reserved, "response")?;
    let status =
        u16::try_from(response.status).map_err(|_| Failure::misuse("response.status: expected an HTTP status"))?;
    // SAFETY: the caller guarantees it for the headers, their texts and the body.
    unsafe {
        let headers = array(response.headers, response.header_count, "response.headers")?.iter();
        let header = |header: &vpswire_header| {
            let name = text(header.name, "a header's name")?.to_owned();
            Ok((name, latin1_or_utf8(header.value, "a header's value")?))
        };
        let body = bytes(response.body, response.body_length, "response.body")?.to_vec();
        Ok(Response { status, headers: headers.map(header).collect::<FfiResult<_>>()?, body })
    }
}

/// Reads a header's value; a value that is not UTF-8 is read as Latin-1.
///
/// # Safety
/// `value` is NULL or a text that ends with a NUL.
unsafe fn latin1_or_utf8(value: *const c_char, name: &str) -> FfiResult<String> {
    if value.is_null() {
        return Err(Failure::null(name));
    }
    // SAFETY: it is not NULL, and the caller guarantees that a NUL ends it.
    let value = unsafe { CStr::from_ptr(value) };
    Ok(value.to_str().map_or_else(|_| value.to_bytes().iter().copied().map(char::from).collect(), str::to_owned))
}

/// Begins an exchange. It keeps what it needs of the client and the request. The exchanges of a client share their pacing
/// and their budget of retries with each other, but not with its calls by `vpswire_send`: their clock is the caller's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vpswire_exchange_new(
    client: Option<&vpswire_client>,
    request: Option<&vpswire_request>,
    exchange: *mut *mut vpswire_exchange,
    error: *mut *mut vpswire_error,
) -> vpswire_status {
    let make = || vpswire_exchange::new(&non_null(client, "client")?.inner, wanted(request)?);
    // SAFETY: the conventions: outputs are NULL or may be written to.
    unsafe { guard_new((exchange, "exchange"), error, make) }
}

/// Frees an exchange.
#[unsafe(no_mangle)]
pub extern "C" fn vpswire_exchange_free(exchange: Option<Box<vpswire_exchange>>) {
    guard_or((), || drop(exchange));
}

/// The call, encoded: what `VPSWIRE_STEP_SEND` wants to be sent. Lives as long as the exchange; NULL of NULL.
#[unsafe(no_mangle)]
pub extern "C" fn vpswire_exchange_message(exchange: Option<&vpswire_exchange>) -> *const vpswire_message {
    guard_or(std::ptr::null(), || exchange.map_or(std::ptr::null(), |exchange| &raw const exchange.kept.shown))
}

/// Takes the outcome of the last step and says what to do next. If it returns `VPSWIRE_OK`, that is in `step`; with
/// `VPSWIRE_STEP_DONE` the answer is written. `VPSWIRE_MISUSE` changes nothing; after any other status the call is over.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vpswire_exchange_step(
    exchange: Option<&mut vpswire_exchange>,
    event: Option<&vpswire_event>,
    step: *mut vpswire_step,
    answer: *mut *mut vpswire_value,
    error: *mut *mut vpswire_error,
) -> vpswire_status {
    let work = || {
        let exchange = non_null(exchange, "exchange")?;
        let (event, step, answer) = (non_null(event, "event")?, out_param(step, "step")?, out_param(answer, "answer")?);
        let time = Duration::from_millis;
        let now = Moment { elapsed: time(event.elapsed_ms), unix: time(event.unix_ms), random: event.random };
        // SAFETY: the conventions: pointers in arguments are valid.
        let event = unsafe { exchange.event(event) }?;
        let (next, value) = exchange.step(event, now)?;
        // SAFETY: the conventions: an output may be written to.
        unsafe {
            step.write(next);
            if let Some(value) = value {
                write_out(answer, vpswire_value::new(value));
            }
        }
        Ok(())
    };
    // SAFETY: the conventions: `error` is NULL or may be written to.
    unsafe { guard(error, work) }
}

/// Decodes a response to the call, and nothing else: no step is taken and nothing is tried again. `unix_ms` is the time,
/// which a `Retry-After` that is a date is compared with.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn vpswire_exchange_decode(
    exchange: Option<&vpswire_exchange>,
    response: Option<&vpswire_response>,
    unix_ms: u64,
    answer: *mut *mut vpswire_value,
    error: *mut *mut vpswire_error,
) -> vpswire_status {
    let work = || {
        let (exchange, answer) = (non_null(exchange, "exchange")?, out_param(answer, "answer")?);
        let prepared = exchange.exchange.prepared();
        // SAFETY: the conventions: pointers in arguments are valid.
        let response = unsafe { self::response(non_null(response, "response")?) }?;
        let value = decode(prepared, response, exchange.client.policy.max_body, Duration::from_millis(unix_ms))?;
        prepared.checked(&value)?;
        // SAFETY: the conventions: an output may be written to.
        unsafe { write_out(answer, vpswire_value::new(value)) };
        Ok(())
    };
    // SAFETY: the conventions: `error` is NULL or may be written to.
    unsafe { guard(error, work) }
}

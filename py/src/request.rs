//! The request and the response, for programs that send requests by other means.

use crate::error::to_py;
use crate::headers::{Headers, pairs};
use crate::outcome::{self, Outcome};
use crate::records::context::Context;
use crate::records::convert;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict, PyTuple};
use std::borrow::Cow;
use std::hash::{BuildHasher, RandomState};
use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant, SystemTime};
use vpswire::decode::MAX_BODY;
use vpswire::exchange::{Event, Exchange, Moment, Policy, Shared, Step};
use vpswire::prepared::Prepared;
use vpswire::wire;
use vpswire::{Error, Value};

/// A call that is ready to be sent. It contains the account's key.
#[pyclass(frozen, generic, module = "vpswire._native")]
pub(crate) struct Request {
    pub(crate) context: Arc<Context>,
    /// The request with secrets masked, if it is only for display, such as that of a plan or an error.
    pub(crate) shown: Option<Shown>,
    pub(crate) terms: Terms,
}

/// A request with its secrets masked.
pub(crate) struct Shown {
    pub(crate) call: String,
    /// The call's own time-out, in seconds.
    pub(crate) timeout: u16,
    pub(crate) request: wire::Request,
}

/// The options of a call.
#[derive(Clone)]
pub(crate) struct Terms {
    /// The time-out of an attempt, if the caller or the client has set one.
    pub(crate) timeout: Option<Duration>,
    /// The maximum number of retries, if it is set for this call.
    pub(crate) max_retries: Option<u32>,
    pub(crate) user_agent: Arc<str>,
}

impl Request {
    pub(crate) fn wire(&self) -> Option<&wire::Request> {
        self.shown
            .as_ref()
            .map(|shown| &shown.request)
            .or_else(|| self.context.prepared.as_ref().map(|prepared| prepared.request()))
    }

    /// Returns the call, unless it is only for display.
    pub(crate) fn prepared(&self) -> PyResult<&Arc<Prepared>> {
        let planned = || pyo3::exceptions::PyTypeError::new_err("a plan cannot be sent: its secrets are masked");
        self.context.prepared.as_ref().ok_or_else(planned)
    }
}

impl Request {
    /// Returns the exception for an error of this call, with the masked request.
    pub(crate) fn failed(&self, py: Python<'_>, error: &Error) -> PyErr {
        self.context.failed(py, error, &self.terms)
    }
}

#[pymethods]
impl Request {
    /// The call's name.
    #[getter]
    fn call(&self) -> &str {
        let planned = || self.shown.as_ref().map_or("", |shown| shown.call.as_str());
        self.context.prepared.as_ref().map_or_else(planned, |prepared| prepared.call())
    }

    /// `GET` or `POST`.
    #[getter]
    fn method(&self) -> &str {
        self.wire().map_or("", |request| request.method.as_str())
    }

    /// The whole URL. It contains no key.
    #[getter]
    fn url(&self) -> &str {
        self.wire().map_or("", |request| &request.url)
    }

    /// The headers by name, including the user agent.
    #[getter]
    fn headers<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let dict = PyDict::new(py);
        dict.set_item("User-Agent", &*self.terms.user_agent)?;
        for (name, value) in self.wire().map_or(&[][..], |request| &request.headers) {
            dict.set_item(name, value)?;
        }
        Ok(dict)
    }

    /// The form of a POST; empty for a GET.
    #[getter]
    fn body<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, self.wire().map_or(&[][..], |request| &request.body))
    }

    /// Seconds that one attempt may take: those set for the call or the client, or the call's default.
    #[getter]
    fn timeout(&self) -> f64 {
        let planned = || self.shown.as_ref().map_or(0, |shown| shown.timeout);
        let own = || self.context.prepared.as_ref().map_or_else(planned, |prepared| prepared.timeout()).into();
        self.terms.timeout.map_or_else(own, |time| time.as_secs_f64())
    }

    /// Reads the answer from a response. Raises the service's error, or the error of an invalid answer.
    #[pyo3(signature = (status, headers, body, *, max_body = MAX_BODY))]
    fn parse<'py>(
        &self,
        py: Python<'py>,
        status: u16,
        headers: &Bound<'py, PyAny>,
        body: Vec<u8>,
        max_body: usize,
    ) -> PyResult<Bound<'py, PyAny>> {
        let prepared = self.prepared()?;
        let response = wire::Response { status, headers: pairs(headers)?, body };
        let made = py.detach(|| parsed(Arc::clone(prepared), response, max_body));
        let value = made.map_err(|error| self.failed(py, &error))?;
        convert::whole(py, &value, &self.context)
    }

    /// Returns the error of a call that its caller has abandoned, but whose answer has arrived.
    fn _given_up(&self, py: Python<'_>) -> Option<Py<PyAny>> {
        self.context.given_up(py).map(|error| error.into_value(py).into_any())
    }

    fn __repr__(&self) -> String {
        let planned = || self.wire().map_or(Cow::Borrowed(""), |request| Cow::Borrowed(request.url.as_str()));
        let url = self.context.prepared.as_ref().map_or_else(planned, |prepared| prepared.shown_url());
        format!("Request({} {url})", self.method())
    }
}

/// A response.
#[pyclass(frozen, module = "vpswire._native")]
pub(crate) struct Response {
    /// The HTTP status.
    #[pyo3(get)]
    status: u16,
    headers: Vec<(String, String)>,
    /// The decompressed body. It may contain secrets.
    #[pyo3(get)]
    body: Py<PyBytes>,
}

#[pymethods]
impl Response {
    #[new]
    #[pyo3(signature = (status, headers, body))]
    fn new(status: u16, headers: &Bound<'_, PyAny>, body: Py<PyBytes>) -> PyResult<Self> {
        Ok(Self { status, headers: pairs(headers)?, body })
    }

    /// The headers by case-insensitive name; the last one of a repeated name.
    #[getter]
    fn headers(&self) -> Headers {
        Headers::of(&self.headers)
    }

    fn __repr__(&self, py: Python<'_>) -> String {
        format!("Response({}, {} bytes)", self.status, self.body.bind(py).as_bytes().len())
    }
}

impl Response {
    pub(crate) fn of(py: Python<'_>, head: Option<&wire::Head>, body: &str) -> Self {
        let (status, headers) = head.map_or((0, Vec::new()), |head| (head.status, head.headers.clone()));
        Self { status, headers, body: PyBytes::new(py, body.as_bytes()).unbind() }
    }

    pub(crate) fn wire(&self, py: Python<'_>) -> wire::Response {
        let body = self.body.bind(py).as_bytes().to_vec();
        wire::Response { status: self.status, headers: self.headers.clone(), body }
    }
}

/// Returns the result of an exchange without retries for a response.
fn parsed(prepared: Arc<Prepared>, response: wire::Response, max_body: usize) -> Result<Value, Error> {
    let mut policy = Policy::default();
    policy.max_retries = 0;
    policy.max_body = max_body;
    let (mut exchange, shared, now) = (Exchange::new(prepared, policy)?, Shared::default(), now());
    exchange.start(&shared, now);
    match exchange.step(Event::Answered(response), &shared, now) {
        Step::Done(result) => result,
        Step::Send(_) | Step::Wait(_) => Err(Error::invalid("", "max_body", "this cannot happen without retries")),
    }
}

/// The monotonic clock, which all exchanges of a client must share.
static BEGUN: LazyLock<Instant> = LazyLock::new(Instant::now);

/// Returns the current moment.
pub(crate) fn now() -> Moment {
    let [a, b, c, d, ..] = RandomState::new().hash_one(()).to_le_bytes();
    Moment {
        elapsed: BEGUN.elapsed(),
        unix: SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default(),
        random: u32::from_le_bytes([a, b, c, d]),
    }
}

impl Context {
    /// Returns the exception for an error of the call, with the masked request.
    pub(crate) fn failed(&self, py: Python<'_>, error: &Error, terms: &Terms) -> PyErr {
        let made = to_py(error);
        let Some(prepared) = &self.prepared else { return made };
        if self.is_inner {
            return outcome::kept(py, made, error);
        }
        let shown =
            Shown { call: prepared.call().to_owned(), timeout: prepared.timeout(), request: prepared.shown_request() };
        let context = Arc::new(Self::new(self.module, None));
        let request = Request { context, shown: Some(shown), terms: terms.clone() };
        match made.value(py).setattr("request", request) {
            Ok(()) => made,
            Err(error) => error,
        }
    }

    /// Returns the error of a call that its caller has abandoned, but whose answer has arrived.
    pub(crate) fn given_up(&self, py: Python<'_>) -> Option<PyErr> {
        let error = given_up(self.prepared.as_ref()?);
        let made = to_py(&error);
        Some(if self.is_inner { outcome::kept(py, made, &error) } else { made })
    }

    /// Converts an answer for its caller.
    pub(crate) fn answer<'py>(self: &Arc<Self>, py: Python<'py>, value: &Value) -> PyResult<Bound<'py, PyAny>> {
        if self.is_inner {
            return Ok(Bound::new(py, Outcome(Ok(value.clone())))?.into_any());
        }
        convert::whole(py, value, self)
    }
}

/// Returns the error for a call whose answer arrived after its caller had abandoned it.
pub(crate) fn given_up(prepared: &Arc<Prepared>) -> Error {
    let mut policy = Policy::default();
    policy.pace = false;
    let sent = Exchange::new(Arc::clone(prepared), policy).and_then(|mut exchange| {
        let shared = Shared::default();
        exchange.start(&shared, Moment::default());
        match exchange.step(Event::Cancelled { sent: true }, &shared, Moment::default()) {
            Step::Done(Err(error)) => Err(error),
            _ => Ok(()),
        }
    });
    sent.err().unwrap_or_else(|| Error::invalid("", "policy", "this cannot happen"))
}

/// The outcome of a call.
pub(crate) type Made = Result<(Exchange, Value), Error>;

/// Converts an answer, together with its response if that is requested.
pub(crate) fn answered<'py>(
    py: Python<'py>,
    (exchange, value): &(Exchange, Value),
    context: &Arc<Context>,
    with_response: bool,
) -> PyResult<Bound<'py, PyAny>> {
    let answer = context.answer(py, value)?;
    if !with_response {
        return Ok(answer);
    }
    let response = Bound::new(py, Response::of(py, exchange.head(), value.body()))?;
    Ok(PyTuple::new(py, [answer, response.into_any()])?.into_any())
}

//! The core's exchange, for the caller's own transport: it determines what to send and when, and the caller sends it.

use crate::client::settings::Settings;
use crate::error::{poisoned, to_py};
use crate::hooks::Listeners;
use crate::records::context::Context;
use crate::request::{Request, Response, Terms, now};
use pyo3::exceptions::{PyException, PyTimeoutError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyFloat, PyString, PyTuple};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use vpswire::exchange::{self, Event, Failure, FailureKind, Moment, Shared, Step};
use vpswire::{Attempt, Outcome};

/// A call in progress. Each step is `("send", request)`, `("wait", seconds)` or `("done", answer)`.
#[pyclass(frozen, module = "vpswire._native")]
pub(crate) struct Exchange {
    inner: Mutex<Inner>,
    context: Arc<Context>,
    shared: Arc<Shared>,
    listeners: Listeners,
    terms: Terms,
}

struct Inner {
    exchange: exchange::Exchange,
    /// The start of the current attempt or wait.
    begun: Duration,
    /// Whether that is an attempt, not a wait.
    sending: bool,
}

/// The part of a step that the hook receives: the outcome of an attempt, or a wait before one.
struct Seen {
    number: u32,
    /// The status of a response.
    status: u16,
    elapsed: Duration,
    attempt: bool,
}

impl Exchange {
    pub(crate) fn new(py: Python<'_>, request: &Request, settings: &Settings, shared: Arc<Shared>) -> PyResult<Self> {
        let max_retries = request.terms.max_retries.unwrap_or(settings.policy.max_retries);
        let mut policy = settings.policy.clone();
        policy.max_retries = max_retries;
        let exchange = exchange::Exchange::new(Arc::clone(request.prepared()?), policy);
        let inner = Inner { exchange: exchange.map_err(|error| to_py(&error))?, begun: Duration::ZERO, sending: false };
        let listeners = Listeners::of(py, settings.on_attempt.as_ref())?;
        Ok(Self {
            inner: Mutex::new(inner),
            context: Arc::clone(&request.context),
            shared,
            listeners,
            terms: request.terms.clone(),
        })
    }

    /// Calls the hook, and converts the step for Python.
    fn shown<'py>(&self, py: Python<'py>, step: Step, seen: &Seen) -> PyResult<Bound<'py, PyTuple>> {
        if let Err(raised) = self.notify(py, &step, seen) {
            raised.set_cause(py, self.known(py, step));
            return Err(raised);
        }
        let (word, what) = match step {
            Step::Send(_) => {
                let request = Request { context: Arc::clone(&self.context), shown: None, terms: self.terms.clone() };
                ("send", Bound::new(py, request)?.into_any())
            }
            Step::Wait(time) => ("wait", PyFloat::new(py, time.as_secs_f64()).into_any()),
            Step::Done(Ok(value)) => ("done", self.context.answer(py, &value)?),
            Step::Done(Err(error)) => return Err(self.context.failed(py, &error, &self.terms)),
        };
        PyTuple::new(py, [PyString::new(py, word).into_any(), what])
    }

    fn notify(&self, py: Python<'_>, step: &Step, seen: &Seen) -> PyResult<()> {
        let (Some(prepared), true) = (&self.context.prepared, self.listeners.listen()) else { return Ok(()) };
        let last_error = self.inner.lock().map_err(poisoned)?.exchange.last_error().cloned();
        let (outcome, wait) = match (step, &last_error) {
            (Step::Done(Err(error)), _) => (Outcome::Failed(error), None),
            (Step::Done(Ok(_)), _) => (Outcome::Answered { status: seen.status }, None),
            (Step::Wait(wait), Some(error)) if seen.attempt => (Outcome::Failed(error), Some(*wait)),
            (Step::Wait(wait), _) => (Outcome::Paced, Some(*wait)),
            (Step::Send(_), _) => return Ok(()),
        };
        let url = prepared.shown_url();
        self.listeners.notify(py, &Attempt::new(prepared, &url, seen.number, outcome, seen.elapsed, wait))
    }

    /// Ends the call at a step at which a hook raised an exception, and returns the call's error.
    fn known(&self, py: Python<'_>, step: Step) -> Option<PyErr> {
        let last = match step {
            Step::Done(_) => step,
            _ => self.inner.lock().ok()?.exchange.step(Event::Cancelled { sent: true }, &self.shared, now()),
        };
        match last {
            Step::Done(Err(error)) => Some(self.context.failed(py, &error, &self.terms)),
            _ => self.context.given_up(py),
        }
    }

    /// Returns the step after a failure of the transport. Its exception becomes the cause of the caller's.
    fn broken_by<'py>(&self, py: Python<'py>, failure: Failure, cause: PyErr) -> PyResult<Bound<'py, PyTuple>> {
        self.step(py, Event::Failed(failure)).inspect_err(|failure| {
            // The cause of a hook's exception is the call's error, whose cause is the transport's exception.
            if failure.is_instance_of::<PyException>(py) {
                failure.set_cause(py, Some(cause));
            } else if let Some(known) = failure.cause(py) {
                known.set_cause(py, Some(cause));
            }
        })
    }

    fn step<'py>(&self, py: Python<'py>, event: Event) -> PyResult<Bound<'py, PyTuple>> {
        let status = if let Event::Answered(response) = &event { response.status } else { 0 };
        let step = py.detach(|| {
            let mut inner = self.inner.lock().map_err(poisoned)?;
            let moment = now();
            let seen = Seen {
                number: inner.exchange.retries().saturating_add(1),
                status,
                elapsed: moment.elapsed.saturating_sub(inner.begun),
                attempt: inner.sending,
            };
            let step = inner.exchange.step(event, &self.shared, moment);
            inner.begin(&step, moment);
            Ok::<_, PyErr>((step, seen))
        });
        let (step, seen) = step?;
        self.shown(py, step, &seen)
    }
}

impl Inner {
    fn begin(&mut self, step: &Step, moment: Moment) {
        self.begun = moment.elapsed;
        self.sending = matches!(step, Step::Send(_));
    }
}

#[pymethods]
impl Exchange {
    /// Returns the first step.
    fn start<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let moment = now();
        let step = {
            let mut inner = self.inner.lock().map_err(poisoned)?;
            let step = inner.exchange.start(&self.shared, moment);
            inner.begin(&step, moment);
            step
        };
        self.shown(py, step, &Seen { number: 1, status: 0, elapsed: Duration::ZERO, attempt: false })
    }

    /// Returns the step after a wait.
    fn waited<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.step(py, Event::Waited)
    }

    /// Returns the step after a complete response.
    fn answered<'py>(&self, py: Python<'py>, response: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyTuple>> {
        if let Ok(response) = response.cast::<Response>() {
            return self.step(py, Event::Answered(response.get().wire(py)));
        }
        // The request was sent, and the response cannot be read.
        let kind = response.get_type().fully_qualified_name()?;
        let detail = format!("the transport returned {kind}, expected vpswire.Response");
        let cause = PyTypeError::new_err(detail.clone());
        self.broken_by(py, Failure { kind: FailureKind::Broken, sent: true, detail }, cause)
    }

    /// Returns the step after an attempt without a complete response. `kind` is `broken`, `tls`, `timeout` or
    /// `cancelled`; `sent` is whether a byte of the request may have been sent, and true if that is unknown.
    #[pyo3(signature = (kind, detail, *, sent = true))]
    fn failed<'py>(&self, py: Python<'py>, kind: &str, detail: String, sent: bool) -> PyResult<Bound<'py, PyTuple>> {
        let kind = match kind {
            "broken" => FailureKind::Broken,
            "tls" => FailureKind::Tls,
            "timeout" => FailureKind::Timeout,
            "cancelled" => return self.step(py, Event::Cancelled { sent }),
            _ => {
                return Err(PyValueError::new_err(format!(
                    "kind: expected broken, tls, timeout or cancelled, got {kind}"
                )));
            }
        };
        self.step(py, Event::Failed(Failure { kind, sent, detail }))
    }

    /// Returns the step after an exception of the transport, which becomes the cause of the caller's exception.
    ///
    /// A transport that knows that nothing was sent sets `sent = False` on the exception.
    fn raised<'py>(&self, py: Python<'py>, error: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyTuple>> {
        let name = error.get_type().name()?.to_string();
        let late = error.is_instance_of::<PyTimeoutError>() || name.contains("Timeout");
        let kind = if late { FailureKind::Timeout } else { FailureKind::Broken };
        let sent = error.getattr_opt("sent")?.map_or(Ok(true), |sent| sent.is_truthy())?;
        // Its text may contain the request, and so the key: only its type is shown.
        let detail = format!("the transport raised {name}");
        self.broken_by(py, Failure { kind, sent, detail }, PyErr::from_value(error.clone()))
    }

    /// Ends the call because of an exception in the caller. The call's error becomes its cause.
    fn given_up(&self, py: Python<'_>, error: &Bound<'_, PyAny>) -> PyResult<()> {
        if let Err(known) = self.step(py, Event::Cancelled { sent: true }) {
            error.setattr("__cause__", known.into_value(py))?;
        }
        Ok(())
    }
}

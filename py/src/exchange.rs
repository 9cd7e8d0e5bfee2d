//! The core's exchange, for a transport of somebody else's: it says what to send and when, the caller does it.

use crate::answer;
use crate::error::{broken, to_py};
use crate::place::Origin;
use crate::request::{Request, Response};
use crate::settings::{Settings, poisoned};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyFloat, PyString, PyTuple};
use std::hash::{BuildHasher, RandomState};
use std::sync::{Arc, LazyLock, Mutex};
use std::time::{Instant, SystemTime};
use vpswire::exchange::{self, Event, Failure, FailureKind, Moment, Shared, Step};

/// One call on its way. Each step is `("send", request)`, `("wait", seconds)` or `("done", answer)`.
#[pyclass(frozen, module = "vpswire._native")]
pub(crate) struct Exchange {
    inner: Mutex<exchange::Exchange>,
    origin: Arc<Origin>,
    shared: Arc<Shared>,
}

/// The clock that never goes back; all exchanges of a client have to use the same.
static BEGUN: LazyLock<Instant> = LazyLock::new(Instant::now);

/// The world at this moment.
pub(crate) fn now() -> Moment {
    let [a, b, c, d, ..] = RandomState::new().hash_one(()).to_le_bytes();
    Moment {
        elapsed: BEGUN.elapsed(),
        unix: SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default(),
        random: u32::from_le_bytes([a, b, c, d]),
    }
}

impl Exchange {
    pub(crate) fn new(request: &Request, settings: &Settings, shared: Arc<Shared>) -> PyResult<Self> {
        let exchange = exchange::Exchange::new(Arc::clone(request.prepared()?), settings.policy.clone());
        let inner = Mutex::new(exchange.map_err(|error| to_py(&error))?);
        Ok(Self { inner, origin: Arc::clone(&request.origin), shared })
    }

    fn told<'py>(&self, py: Python<'py>, step: Step) -> PyResult<Bound<'py, PyTuple>> {
        let (word, what) = match step {
            Step::Send(_) => {
                let request = Request { origin: Arc::clone(&self.origin), shown: None };
                ("send", Bound::new(py, request)?.into_any())
            }
            Step::Wait(time) => ("wait", PyFloat::new(py, time.as_secs_f64()).into_any()),
            Step::Done(Ok(value)) => ("done", answer::whole(py, &value, &self.origin)?),
            Step::Done(Err(error)) => return Err(to_py(&error)),
        };
        PyTuple::new(py, [PyString::new(py, word).into_any(), what])
    }

    fn step<'py>(&self, py: Python<'py>, event: Event) -> PyResult<Bound<'py, PyTuple>> {
        let step =
            py.detach(|| self.inner.lock().map(|mut inner| inner.step(event, &self.shared, now())).map_err(|_| ()));
        self.told(py, step.map_err(|()| broken("a thread has failed"))?)
    }
}

#[pymethods]
impl Exchange {
    /// The first step.
    fn start<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let step = self.inner.lock().map_err(poisoned)?.start(&self.shared, now());
        self.told(py, step)
    }

    /// The wait is over.
    fn waited<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.step(py, Event::Waited)
    }

    /// A whole response came.
    fn answered<'py>(&self, py: Python<'py>, response: &Response) -> PyResult<Bound<'py, PyTuple>> {
        self.step(py, Event::Answered(response.wire(py)))
    }

    /// No whole response came. `kind` is `broken`, `tls`, `timeout` or `cancelled`; `sent` says whether a byte of the
    /// request may have left. Where that cannot be known, it may.
    #[pyo3(signature = (kind, detail, *, sent = true))]
    fn failed<'py>(&self, py: Python<'py>, kind: &str, detail: String, sent: bool) -> PyResult<Bound<'py, PyTuple>> {
        let kind = match kind {
            "cancelled" => return self.step(py, Event::Cancelled { sent }),
            "broken" => FailureKind::Broken,
            "tls" => FailureKind::Tls,
            "timeout" => FailureKind::Timeout,
            _ => {
                return Err(PyValueError::new_err(format!(
                    "kind: expected broken, tls, timeout or cancelled, got {kind}"
                )));
            }
        };
        self.step(py, Event::Failed(Failure { kind, sent, detail }))
    }
}

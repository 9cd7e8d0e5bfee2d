//! Waits on one thread for several calls that other threads make. It is native, so that no signal handler can run and
//! raise while an outcome is delivered.

use crate::awaited::inbox::Inbox;
use crate::awaited::pool::Token;
use crate::client::send::Client;
use crate::error::poisoned;
use crate::request::Request;
use pyo3::prelude::*;
use std::sync::{Mutex, MutexGuard};

/// A call that is made on another thread.
#[pyclass(frozen, module = "vpswire._native")]
pub(crate) struct Waiter(Mutex<State>);

#[derive(Default)]
struct State {
    token: Option<Py<Token>>,
    end: Option<End>,
}

/// The outcome, or the error.
type Ended = (Option<Py<PyAny>>, Option<Py<PyAny>>);

/// The end of the call.
enum End {
    Answered(Py<PyAny>),
    Failed(Py<PyAny>),
    /// It was cancelled, with its error.
    Cancelled(Option<Py<PyAny>>),
}

impl Waiter {
    fn state(&self) -> PyResult<MutexGuard<'_, State>> {
        self.0.lock().map_err(poisoned)
    }

    fn end(&self, end: End) -> PyResult<()> {
        self.state()?.end = Some(end);
        Ok(())
    }
}

#[pymethods]
impl Waiter {
    #[new]
    fn new() -> Self {
        Self(Mutex::default())
    }

    /// Starts the call. The inbox receives its outcome.
    fn start(slf: &Bound<'_, Self>, client: &Client, request: &Request, inbox: &Inbox) -> PyResult<()> {
        let py = slf.py();
        let token = Py::new(py, client.start(py, request, false, inbox, slf.clone().into_any().unbind())?)?;
        slf.get().state()?.token = Some(token);
        Ok(())
    }

    /// Cancels the call, if it has started.
    fn cancel(&self, py: Python<'_>) -> PyResult<()> {
        let token = self.state()?.token.as_ref().map(|token| token.clone_ref(py));
        if let Some(token) = token {
            token.get().cancel(py);
        }
        Ok(())
    }

    /// Whether the call has started and not ended.
    #[getter]
    fn is_under_way(&self) -> PyResult<bool> {
        let state = self.state()?;
        Ok(state.token.is_some() && state.end.is_none())
    }

    /// The pair of the outcome and the error. That of a cancelled call is the error of its known outcome.
    #[getter]
    fn ended(&self, py: Python<'_>) -> PyResult<Ended> {
        Ok(match &self.state()?.end {
            Some(End::Answered(outcome)) => (Some(outcome.clone_ref(py)), None),
            Some(End::Failed(error)) => (None, Some(error.clone_ref(py))),
            Some(End::Cancelled(known)) => (None, known.as_ref().map(|known| known.clone_ref(py))),
            None => (None, None),
        })
    }

    /// Whether the outcome is no longer needed; called by the inbox.
    #[expect(clippy::unused_self, reason = "a method of Python's futures")]
    const fn done(&self) -> bool {
        false
    }

    fn set_result(&self, outcome: Py<PyAny>) -> PyResult<()> {
        self.end(End::Answered(outcome))
    }

    fn set_exception(&self, error: Py<PyAny>) -> PyResult<()> {
        self.end(End::Failed(error))
    }

    fn end_cancelled(&self, known: Option<Py<PyAny>>) -> PyResult<()> {
        self.end(End::Cancelled(known))
    }
}

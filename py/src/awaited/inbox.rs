//! The inbox of an event loop, which receives answers. The threads that make the calls put them in without the
//! interpreter's lock; the loop is woken once for all answers that have arrived by then.

use crate::error::poisoned;
use crate::records::context::Context;
use crate::request::{Made, Terms, answered};
use pyo3::prelude::*;
use std::io::{PipeReader, PipeWriter, Read, Write, pipe};
use std::sync::{Arc, Mutex, PoisonError};
use vpswire::CancelToken;

/// The outcome of a call, for the future that waits for it.
pub(crate) struct Arrival {
    pub(crate) made: Made,
    /// The converted answer, if the conversion takes long.
    pub(crate) answer: Option<PyResult<Py<PyAny>>>,
    /// The exception of a hook that ended the call.
    pub(crate) raised: Option<PyErr>,
    pub(crate) token: CancelToken,
    pub(crate) context: Arc<Context>,
    pub(crate) terms: Terms,
    pub(crate) with_response: bool,
    pub(crate) future: Py<PyAny>,
}

/// The sending end of an inbox.
pub(crate) struct Slot {
    arrived: Mutex<Vec<Arrival>>,
    wake: Wake,
}

/// The means to wake the loop.
enum Wake {
    /// The loop watches the other end, which contains one byte while the inbox is not empty.
    Pipe(PipeWriter),
    /// The loop has to be called: `call_soon_threadsafe`.
    Call(Py<PyAny>),
}

/// Receives the answers for an event loop.
#[pyclass(frozen, module = "vpswire._native")]
pub(crate) struct Inbox {
    slot: Arc<Slot>,
    reader: Option<PipeReader>,
}

#[pymethods]
impl Inbox {
    /// Creates an inbox that wakes its loop through a pipe, or through `call_soon`, a thread-safe function.
    #[new]
    #[pyo3(signature = (call_soon = None, /))]
    fn new(call_soon: Option<Py<PyAny>>) -> PyResult<Self> {
        let (reader, wake) = match call_soon {
            Some(call_soon) => (None, Wake::Call(call_soon)),
            None => {
                let (reader, writer) = pipe()?;
                (Some(reader), Wake::Pipe(writer))
            }
        };
        Ok(Self { slot: Arc::new(Slot { arrived: Mutex::default(), wake }), reader })
    }

    /// Returns the descriptor that the loop has to watch for reading.
    fn fileno(&self) -> PyResult<i32> {
        #[cfg(unix)]
        if let Some(reader) = &self.reader {
            return Ok(std::os::fd::AsRawFd::as_raw_fd(reader));
        }
        Err(pyo3::exceptions::PyNotImplementedError::new_err("no descriptor to wait for"))
    }

    /// Delivers the outcomes that have arrived. The loop calls it on its own thread.
    fn drain(&self, py: Python<'_>) -> PyResult<()> {
        let arrived = {
            let mut arrived = self.slot.arrived.lock().map_err(poisoned)?;
            if let (Some(mut reader), false) = (self.reader.as_ref(), arrived.is_empty()) {
                reader.read_exact(&mut [0])?;
            }
            std::mem::take(&mut *arrived)
        };
        for arrival in arrived {
            if let Err(error) = arrival.deliver(py) {
                error.write_unraisable(py, None);
            }
        }
        Ok(())
    }
}

impl Inbox {
    pub(crate) fn slot(&self) -> Arc<Slot> {
        Arc::clone(&self.slot)
    }
}

impl Slot {
    /// Adds an outcome, and wakes the loop unless it has been woken already.
    pub(crate) fn put(self: Arc<Self>, arrival: Arrival) {
        let mut arrived = self.arrived.lock().unwrap_or_else(PoisonError::into_inner);
        let first = arrived.is_empty();
        arrived.push(arrival);
        if first && let Wake::Pipe(writer) = &self.wake {
            // Fails only if the loop no longer exists, and then no future waits.
            let _gone = (&*writer).write_all(&[0]);
        }
        drop(arrived);
        if first && let Wake::Call(call_soon) = &self.wake {
            let _told = Python::try_attach(|py| {
                let inbox = Bound::new(py, Inbox { slot: Arc::clone(&self), reader: None })?;
                // Fails only if the loop is closed, and then no future waits.
                call_soon.call1(py, (inbox.getattr(pyo3::intern!(py, "drain"))?,))
            });
        }
    }
}

impl Arrival {
    fn deliver(self, py: Python<'_>) -> PyResult<()> {
        let future = self.future.bind(py);
        if future.call_method0(pyo3::intern!(py, "done"))?.is_truthy()? {
            return Ok(());
        }
        let failed = |error: &vpswire::Error| self.context.failed(py, error, &self.terms);
        let known = || self.made.as_ref().err().map(failed).or_else(|| self.context.given_up(py));
        if let Some(raised) = self.raised {
            raised.set_cause(py, known());
            return future.call_method1("set_exception", (raised.into_value(py),)).map(drop);
        }
        if self.token.is_cancelled() {
            return future.call_method1("end_cancelled", (known().map(|known| known.into_value(py)),)).map(drop);
        }
        let answer = match (self.answer, &self.made) {
            (Some(answer), _) => answer.map(|answer| answer.into_bound(py)),
            (None, Ok(made)) => answered(py, made, &self.context, self.with_response),
            (None, Err(error)) => Err(failed(error)),
        };
        match answer {
            Ok(answer) => future.call_method1(pyo3::intern!(py, "set_result"), (answer,)),
            Err(error) => future.call_method1(pyo3::intern!(py, "set_exception"), (error.into_value(py),)),
        }
        .map(drop)
    }
}

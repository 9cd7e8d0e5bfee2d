//! How a call ended that a verb of the fleet or a job made: its answer is for the core, and Python only hands it on.

use pyo3::prelude::*;
use vpswire::{Error, Value};

/// The end of a call.
#[pyclass(frozen, module = "vpswire._native")]
pub(crate) struct Outcome(pub(crate) Result<Value, Error>);

#[pymethods]
impl Outcome {
    fn __repr__(&self) -> &'static str {
        if self.0.is_ok() { "<Outcome: answered>" } else { "<Outcome: failed>" }
    }
}

/// The exception of a call that failed, which keeps the core's error.
pub(crate) fn kept(py: Python<'_>, made: PyErr, error: &Error) -> PyErr {
    match made.value(py).setattr("_outcome", Outcome(Err(error.clone()))) {
        Ok(()) => made,
        Err(error) => error,
    }
}

//! The outcome of a call that a verb of the fleet or a job made. Its answer is for the core; Python only forwards it.

use pyo3::prelude::*;
use vpswire::{Error, Value};

/// The outcome of a call.
#[pyclass(frozen, module = "vpswire._native")]
pub(crate) struct Outcome(pub(crate) Result<Value, Error>);

#[pymethods]
impl Outcome {
    fn __repr__(&self) -> &'static str {
        if self.0.is_ok() { "<Outcome: answered>" } else { "<Outcome: failed>" }
    }
}

/// Adds the core's error to the exception of a failed call.
pub(crate) fn kept(py: Python<'_>, made: PyErr, error: &Error) -> PyErr {
    match made.value(py).setattr("_outcome", Outcome(Err(error.clone()))) {
        Ok(()) => made,
        Err(error) => error,
    }
}

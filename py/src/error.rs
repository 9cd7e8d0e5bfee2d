//! The core's errors as Python exceptions: the classes are in `vpswire/errors.py`.

use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBytes, PyDict};
use std::fmt::Display;
use std::time::Duration;
use vpswire::Error;
use vpswire::error::Fact;

static MAKE: PyOnceLock<Py<PyAny>> = PyOnceLock::new();

/// Returns the exception for an error.
pub(crate) fn to_py(error: &Error) -> PyErr {
    Python::attach(|py| {
        let details = details(py, error);
        details.and_then(|details| make(py, error.code().as_str(), &error.to_string(), &details)).unwrap_or_else(|e| e)
    })
}

/// Returns the exception for an error, with a hint in terms of the Python API.
pub(crate) fn to_py_with(error: &Error, hint: &str) -> PyErr {
    Python::attach(|py| {
        let made = details(py, error).and_then(|details| {
            details.set_item("hint", hint)?;
            make(py, error.code().as_str(), &format!("{error}; {hint}"), &details)
        });
        made.unwrap_or_else(|e| e)
    })
}

/// Returns the exception for a value that does not match its shape, if its call is unknown.
pub(crate) fn decode(mismatch: &impl Display) -> PyErr {
    Python::attach(|py| {
        make(py, "decode", &format!("cannot decode the response: {mismatch}"), &PyDict::new(py)).unwrap_or_else(|e| e)
    })
}

fn make(py: Python<'_>, code: &str, text: &str, details: &Bound<'_, PyDict>) -> PyResult<PyErr> {
    let make = MAKE.get_or_try_init(py, || {
        py.import("vpswire.errors").and_then(|module| module.getattr("_make")).map(Bound::unbind)
    })?;
    Ok(PyErr::from_value(make.bind(py).call1((code, text, details))?))
}

fn details<'py>(py: Python<'py>, error: &Error) -> PyResult<Bound<'py, PyDict>> {
    let details = PyDict::new(py);
    details.set_item("message", error.message())?;
    details.set_item("headers", error.headers())?;
    details
        .set_item("_body", error.raw().map(|_| Body(error.clone())).map(|body| Bound::new(py, body)).transpose()?)?;
    // The class contains the code.
    put(&details, &mut error.facts().filter(|(name, _)| *name != "code"))?;
    Ok(details)
}

/// Writes facts into a dict. Unknown facts keep the default of the class.
fn put<'a>(dict: &Bound<'_, PyDict>, facts: &mut dyn Iterator<Item = (&'static str, Fact<'a>)>) -> PyResult<()> {
    let inside = |facts: &mut dyn Iterator<Item = (&'static str, Fact<'a>)>| {
        let inside = PyDict::new(dict.py());
        put(&inside, facts).map(|()| inside)
    };
    for (name, fact) in facts {
        match fact {
            Fact::Text(text) => dict.set_item(name, text)?,
            Fact::Truth(truth) => dict.set_item(name, truth)?,
            Fact::Int(int) => dict.set_item(name, int)?,
            Fact::Num(number) => dict.set_item(name, number)?,
            Fact::Seconds(seconds) => dict.set_item(name, Duration::from_secs(seconds).as_secs_f64())?,
            Fact::Progress(progress) => dict.set_item(name, inside(&mut progress.facts())?)?,
            Fact::Look(look) => {
                let facts = inside(&mut look.facts())?;
                facts.set_item("text", look.to_string())?;
                dict.set_item(name, facts)?;
            }
            Fact::Args(args) => {
                dict.set_item(name, inside(&mut args.iter().map(|(name, text)| (*name, Fact::Text(text))))?)?;
            }
        }
    }
    Ok(())
}

/// The response body of an error, shared with the answer. It is converted into `bytes` only on request.
#[pyclass(frozen, module = "vpswire._native")]
pub(crate) struct Body(Error);

#[pymethods]
impl Body {
    fn __bytes__<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, self.0.raw().unwrap_or_default())
    }
}

/// Returns the exception for a state that cannot occur, instead of a panic.
pub(crate) fn broken(what: &str) -> PyErr {
    PyRuntimeError::new_err(format!("vpswire: {what}"))
}

/// Returns the exception for a lock whose holder has panicked.
pub(crate) fn poisoned<T>(_: std::sync::PoisonError<T>) -> PyErr {
    broken("a thread has failed")
}

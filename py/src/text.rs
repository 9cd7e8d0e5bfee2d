//! Reads texts from the caller: only the content of a `str`, never the `str()` of another object.

use crate::error::to_py;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyString, PyType};
use vpswire::Error;

/// Returns the text of a `str`; for a member of an enumeration, its value.
pub(crate) fn text(value: &Bound<'_, PyAny>, call: &str, name: &str) -> PyResult<String> {
    let Ok(text) = value.cast::<PyString>() else { return Err(unexpected(value, call, name, "str")) };
    // Python's own error for a lone surrogate contains the whole text, which may be secret.
    let lone = |_| to_py(&Error::invalid(call, name, "expected Unicode text without lone surrogates"));
    text.extract().map_err(lone)
}

/// Returns the text of a `str`, or the digits of an integer.
pub(crate) fn text_or_int(value: &Bound<'_, PyAny>, call: &str, name: &str) -> PyResult<String> {
    if value.is_instance_of::<PyString>() {
        return text(value, call, name);
    }
    let Some(int) = index(value)? else { return Err(unexpected(value, call, name, "str or int")) };
    let long = |_| to_py(&Error::invalid(call, name, "expected an int of at most 128 bits"));
    int.extract::<i128>().map(|int| int.to_string()).map_err(long)
}

/// Returns an integer, also from numpy or pandas. Returns nothing for other objects, classes and bools.
pub(crate) fn index<'py>(value: &Bound<'py, PyAny>) -> PyResult<Option<Bound<'py, PyAny>>> {
    if value.is_instance_of::<PyBool>() || value.is_instance_of::<PyType>() || !value.hasattr("__index__")? {
        return Ok(None);
    }
    value.call_method0("__index__").map(Some)
}

/// Returns the error for an object of another type. Its value is not shown: it may be secret.
fn unexpected(value: &Bound<'_, PyAny>, call: &str, name: &str, expected: &str) -> PyErr {
    match value.get_type().name() {
        Ok(kind) => to_py(&Error::invalid(call, name, &format!("expected {expected}, got {kind}"))),
        Err(error) => error,
    }
}

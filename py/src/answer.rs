//! Decoded values as Python objects. Records and maps stay as they are and are read when asked.

use crate::by_id::ById;
use crate::error::broken;
use crate::origin::Origin;
use crate::plain;
use crate::record;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBytes, PyFloat, PyString, PyTuple, PyType};
use std::sync::Arc;
use vpswire::shape::{Effect, Shape};
use vpswire::value::{Kind, Value};

static DECIMAL: PyOnceLock<Py<PyType>> = PyOnceLock::new();

/// A part of an answer. `holder` is what it lies in: where to look for what is wrong.
pub(crate) fn to_py<'py>(
    py: Python<'py>,
    value: &Value,
    origin: &Arc<Origin>,
    holder: &Value,
) -> PyResult<Bound<'py, PyAny>> {
    let shape = value.shape();
    let wrong = |_| origin.mismatch(holder);
    Ok(match shape {
        Shape::Text | Shape::Time | Shape::Choice(_) => PyString::new(py, &value.as_text().map_err(wrong)?).into_any(),
        Shape::Int { .. } => integer(py, value.as_int().map_err(wrong)?)?,
        Shape::Bool => value.as_bool().map_err(wrong)?.into_pyobject(py)?.to_owned().into_any(),
        Shape::Num => PyFloat::new(py, value.as_num().map_err(wrong)?).into_any(),
        Shape::Decimal => decimal(py, &value.as_text().map_err(wrong)?)?,
        Shape::Bytes => PyBytes::new(py, &value.as_bytes().map_err(wrong)?).into_any(),
        Shape::Unit => py.None().into_bound(py),
        Shape::Any | Shape::Optional(_) => {
            plain::any(py, value).map_err(|e| e.unwrap_or_else(|| origin.mismatch(holder)))?
        }
        Shape::Record(_) | Shape::ById(_) | Shape::List(_) | Shape::Pair(_) | Shape::Lines
            if value.kind() == Kind::Null =>
        {
            return Err(origin.mismatch(holder));
        }
        Shape::Record(shape) => record::make(py, value.clone(), origin, shape)?,
        Shape::ById(_) => ById::make(py, value.clone(), origin)?.into_any(),
        Shape::List(_) | Shape::Pair(_) | Shape::Lines => {
            let items = value.items();
            if items.is_empty() && value.check().is_err() {
                return Err(origin.mismatch(holder));
            }
            let items: Vec<_> = items.iter().map(|item| to_py(py, item, origin, holder)).collect::<PyResult<_>>()?;
            PyTuple::new(py, items)?.into_any()
        }
    })
}

/// A whole answer. That of a call which changes something is looked through at once, while the caller still knows
/// what it was about; that of one which only looks, when it is read.
pub(crate) fn whole<'py>(py: Python<'py>, value: &Value, origin: &Arc<Origin>) -> PyResult<Bound<'py, PyAny>> {
    origin.rooted(value);
    if let Some(prepared) = origin.prepared.as_ref().filter(|prepared| prepared.effect() != Effect::Reads) {
        prepared.checked(value).map_err(|error| crate::error::to_py(&error))?;
    }
    to_py(py, value, origin, value)
}

pub(crate) fn integer(py: Python<'_>, int: i128) -> PyResult<Bound<'_, PyAny>> {
    Ok(match (i64::try_from(int), u64::try_from(int)) {
        (Ok(small), _) => small.into_pyobject(py)?.into_any(),
        (_, Ok(great)) => great.into_pyobject(py)?.into_any(),
        _ => return Err(broken("an integer beyond 64 bits")),
    })
}

/// `decimal.Decimal`, which is imported when the first sum of money comes.
fn decimal<'py>(py: Python<'py>, digits: &str) -> PyResult<Bound<'py, PyAny>> {
    let class = DECIMAL.import(py, "decimal", "Decimal")?;
    class.call1((digits,))
}

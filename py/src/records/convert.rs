//! Converts decoded values to Python objects. Records and maps keep their value, and convert parts when they are read.

use crate::error::broken;
use crate::records::by_id::ById;
use crate::records::context::{Context, Part, Place, Spot};
use crate::records::listing;
use crate::records::located::Located;
use crate::records::record;
use crate::records::to_dict;
use crate::records::turns::Turns;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBytes, PyFloat, PyString, PyTuple, PyType};
use std::sync::Arc;
use vpswire::error::Mismatch;
use vpswire::shape::Shape;
use vpswire::value::Value;

static DECIMAL: PyOnceLock<Py<PyType>> = PyOnceLock::new();

/// Converts a part of an answer.
pub(crate) fn to_py<'py>(py: Python<'py>, value: &Value, spot: Spot<'_>) -> PyResult<Bound<'py, PyAny>> {
    let wrong = |mismatch: Box<Mismatch>| spot.wrong(value, &mismatch);
    Ok(match value.shape() {
        Shape::Text | Shape::Time | Shape::Choice(_) => PyString::new(py, &value.as_text().map_err(wrong)?).into_any(),
        Shape::Int { .. } => integer(py, value.as_int().map_err(wrong)?)?,
        Shape::Bool => value.as_bool().map_err(wrong)?.into_pyobject(py)?.to_owned().into_any(),
        Shape::Num => PyFloat::new(py, value.as_num().map_err(wrong)?).into_any(),
        Shape::Decimal => decimal(py, value, spot)?,
        Shape::Bytes => PyBytes::new(py, &value.as_bytes().map_err(wrong)?).into_any(),
        Shape::Unit => py.None().into_bound(py),
        Shape::Any | Shape::Optional(_) => {
            to_dict::any(py, value).map_err(|e| e.unwrap_or_else(|| spot.place().wrong_inside(value)))?
        }
        Shape::Record(_) | Shape::ById(_) | Shape::List(_) | Shape::Pair(_) | Shape::Lines
            if let Err(mismatch) = value.check() =>
        {
            return Err(wrong(mismatch));
        }
        Shape::Record(shape) => record::make(py, value.clone(), spot.place(), shape)?,
        Shape::ById(_) => ById::make(py, value.clone(), spot.place())?.into_any(),
        Shape::List(_) | Shape::Pair(_) | Shape::Lines => list(py, value, &spot.place())?.into_any(),
    })
}

fn list<'py>(py: Python<'py>, value: &Value, place: &Arc<Place>) -> PyResult<Bound<'py, PyTuple>> {
    let items = to_dict::read(py, value, || value.items());
    let mut made = Vec::with_capacity(items.len());
    let mut turns = Turns::new();
    for (index, item) in items.iter().enumerate() {
        turns.give(py)?;
        let spot = place.part(Part::Index(index));
        made.push(match item.shape() {
            // A wrong value instead of a record must not hide the other records: its fields raise the error.
            Shape::Record(shape) => record::make(py, item.clone(), spot.place(), shape)?,
            // In an answer that is a list itself, an error here would make the other items inaccessible.
            _ if place.is_root() && item.check().is_err() => to_py(py, &item.untyped(), spot)?,
            _ => to_py(py, item, spot)?,
        });
    }
    PyTuple::new(py, made)
}

/// Converts a whole answer of the documented type. Its parts are converted when they are read.
pub(crate) fn whole<'py>(py: Python<'py>, value: &Value, context: &Arc<Context>) -> PyResult<Bound<'py, PyAny>> {
    let place = Arc::new(Place::root(Arc::clone(context)));
    let made = to_py(py, value, place.part(Part::Whole))?;
    match value.shape() {
        Shape::List(_) => listing::make(py, made.cast_into()?, Located::new(value.clone(), place)),
        _ => Ok(made),
    }
}

pub(crate) fn integer(py: Python<'_>, int: i128) -> PyResult<Bound<'_, PyAny>> {
    Ok(match (i64::try_from(int), u64::try_from(int)) {
        (Ok(small), _) => small.into_pyobject(py)?.into_any(),
        (_, Ok(great)) => great.into_pyobject(py)?.into_any(),
        _ => return Err(broken("an integer beyond 64 bits")),
    })
}

/// Creates a `decimal.Decimal`, which the first sum of money imports. It refuses exponents beyond its own limits.
fn decimal<'py>(py: Python<'py>, value: &Value, spot: Spot<'_>) -> PyResult<Bound<'py, PyAny>> {
    let class = DECIMAL.import(py, "decimal", "Decimal")?;
    let digits = value.as_text().map_err(|mismatch| spot.wrong(value, &mismatch))?;
    class.call1((digits.as_ref(),)).map_err(|_| {
        let found = digits.into_owned();
        spot.wrong(
            value,
            &Mismatch { expected: "a decimal of Python's range".to_owned(), found, ..Mismatch::default() },
        )
    })
}

//! Finds shapes by name, for printed classes and for pickles.

use crate::error;
use crate::records::context::Context;
use crate::records::convert;
use crate::records::module::Module;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use std::sync::Arc;
use vpswire::shape::Shape;
use vpswire::typed::Time;
use vpswire::value::Value;

/// The pickled form of a record or map: [`unpickle`] and its arguments.
pub(crate) type Reduced<'py> = (Bound<'py, PyAny>, (&'static str, String, String));

/// Returns the name of a shape in a pickle: `by_id[Server]`.
pub(crate) fn describe(shape: &Shape) -> String {
    match shape {
        Shape::Unit => "unit".to_owned(),
        Shape::Bool => "bool".to_owned(),
        Shape::Int { min, max } => format!("int[{min},{max}]"),
        Shape::Num => "num".to_owned(),
        Shape::Decimal => "decimal".to_owned(),
        Shape::Text => "text".to_owned(),
        Shape::Time => "time".to_owned(),
        Shape::Bytes => "bytes".to_owned(),
        Shape::Lines => "lines".to_owned(),
        Shape::Choice(choice) => choice.name.to_owned(),
        Shape::Optional(inner) => format!("optional[{}]", describe(inner)),
        Shape::List(inner) => format!("list[{}]", describe(inner)),
        Shape::ById(inner) => format!("by_id[{}]", describe(inner)),
        Shape::Pair((a, b)) => format!("pair[{},{}]", describe(a), describe(b)),
        Shape::Record(record) => record.name.to_owned(),
        Shape::Any => "any".to_owned(),
    }
}

/// Restores a pickled record or map.
#[pyfunction]
#[pyo3(signature = (module, shape, json, /))]
pub(crate) fn unpickle<'py>(py: Python<'py>, module: &str, shape: &str, json: String) -> PyResult<Bound<'py, PyAny>> {
    let unknown = || PyValueError::new_err(format!("{module} has no {shape} in this version of vpswire"));
    let module = Module::parse(module).ok_or_else(unknown)?;
    let found = module.find(&|known| describe(known) == shape).ok_or_else(unknown)?;
    let value = py.detach(|| Value::from_json(json, found)).map_err(|mismatch| error::decode(&mismatch))?;
    convert::whole(py, &value, &Arc::new(Context::new(module, None)))
}

/// Returns the Unix time in seconds of a date in the services' format, or None.
#[pyfunction]
#[pyo3(signature = (text, /))]
pub(crate) fn parse_time(text: &str) -> Option<i64> {
    Time::from(text).unix_seconds()
}

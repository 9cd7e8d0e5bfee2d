//! Finding shapes by what they are called: for printed classes and for pickles.

use crate::error;
use crate::records::context::Context;
use crate::records::convert;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use std::sync::Arc;
use vpswire::shape::{Api, RecordShape, Shape};
use vpswire::table;
use vpswire::typed::Time;
use vpswire::value::Value;

/// What a record or map is pickled as: [`unpickle`], and what it takes.
pub(crate) type Reduced<'py> = (Bound<'py, PyAny>, (&'static str, String, String));

/// What a shape is called in a pickle: `by_id[Server]`.
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

/// The first shape within this one that will do.
fn within(shape: &'static Shape, wanted: &dyn Fn(&Shape) -> bool) -> Option<&'static Shape> {
    if wanted(shape) {
        return Some(shape);
    }
    match shape {
        Shape::Optional(inner) | Shape::List(inner) | Shape::ById(inner) => within(inner, wanted),
        Shape::Pair((a, b)) => within(a, wanted).or_else(|| within(b, wanted)),
        Shape::Record(record) => record.fields.iter().find_map(|field| within(&field.shape, wanted)),
        _ => None,
    }
}

fn find(api: Api, wanted: &dyn Fn(&Shape) -> bool) -> Option<&'static Shape> {
    table::ops(api).find_map(|op| within(&op.returns, wanted))
}

/// The record of that name.
pub(crate) fn record(api: Api, name: &str) -> Option<&'static RecordShape> {
    match find(api, &|shape| matches!(shape, Shape::Record(record) if record.name == name)) {
        Some(Shape::Record(record)) => Some(record),
        _ => None,
    }
}

/// What a record or map was pickled as, again.
#[pyfunction]
#[pyo3(signature = (api, shape, json, /))]
pub(crate) fn unpickle<'py>(py: Python<'py>, api: &str, shape: &str, json: String) -> PyResult<Bound<'py, PyAny>> {
    let unknown = || PyValueError::new_err(format!("{api} has no {shape} in this version of vpswire"));
    let api = Api::parse(api).ok_or_else(unknown)?;
    let found = find(api, &|known| describe(known) == shape).ok_or_else(unknown)?;
    let value = py.detach(|| Value::from_json(json, found)).map_err(|mismatch| error::decode(&mismatch))?;
    convert::whole(py, &value, &Arc::new(Context::new(api, None)))
}

/// Seconds since 1970 of a date as the services write it, or nothing.
#[pyfunction]
#[pyo3(signature = (text, /))]
pub(crate) fn parse_time(text: &str) -> Option<i64> {
    Time::from(text).unix_seconds()
}

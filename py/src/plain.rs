//! Values as dictionaries, lists, texts and numbers: what `json` would give, with normalised types.

use crate::answer::integer;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyFloat, PyList, PyString};
use std::borrow::Cow;
use std::collections::HashMap;
use std::rc::Rc;
use vpswire::shape::{RecordShape, Shape};
use vpswire::value::{Kind, Value};

/// A Python error, or nothing where the value is not what its shape says.
pub(crate) type Plain<T> = Result<T, Option<PyErr>>;

/// Turns values into plain ones; the names of a record's fields are made only once.
struct Plainly<'py> {
    py: Python<'py>,
    names: HashMap<&'static str, Rc<[Bound<'py, PyString>]>>,
}

/// A value of any shape.
pub(crate) fn any<'py>(py: Python<'py>, value: &Value) -> Plain<Bound<'py, PyAny>> {
    Plainly { py, names: HashMap::new() }.any(value)
}

/// A record or map.
pub(crate) fn map<'py>(py: Python<'py>, value: &Value) -> Plain<Bound<'py, PyDict>> {
    Plainly { py, names: HashMap::new() }.map(value)
}

/// Where it is wrong is found out by whoever knows the whole answer.
fn wrong<E>(_: E) -> Option<PyErr> {
    None
}

impl<'py> Plainly<'py> {
    fn any(&mut self, value: &Value) -> Plain<Bound<'py, PyAny>> {
        let py = self.py;
        Ok(match value.shape() {
            Shape::Text | Shape::Time | Shape::Choice(_) | Shape::Decimal => {
                PyString::new(py, &value.as_text().map_err(wrong)?).into_any()
            }
            Shape::Int { .. } => integer(py, value.as_int().map_err(wrong)?)?,
            Shape::Bool => PyBool::new(py, value.as_bool().map_err(wrong)?).to_owned().into_any(),
            Shape::Num => PyFloat::new(py, value.as_num().map_err(wrong)?).into_any(),
            Shape::Bytes => {
                // Base64 again, without white space.
                let json = value.to_json().map_err(wrong)?;
                PyString::new(py, json.trim_matches('"')).into_any()
            }
            Shape::Unit => py.None().into_bound(py),
            Shape::Any | Shape::Optional(_) => self.untyped(value)?,
            Shape::Record(_) | Shape::ById(_) => self.map(value)?.into_any(),
            Shape::List(_) | Shape::Pair(_) | Shape::Lines => self.list(value)?.into_any(),
        })
    }

    /// What no shape is known of.
    fn untyped(&mut self, value: &Value) -> Plain<Bound<'py, PyAny>> {
        let py = self.py;
        Ok(match value.kind() {
            Kind::Null => py.None().into_bound(py),
            Kind::Bool => PyBool::new(py, value.as_bool().map_err(wrong)?).to_owned().into_any(),
            Kind::Int => integer(py, value.as_int().map_err(wrong)?)?,
            Kind::Num => PyFloat::new(py, value.as_num().map_err(wrong)?).into_any(),
            Kind::Text | Kind::Bytes => PyString::new(py, &value.as_text().map_err(wrong)?).into_any(),
            Kind::List => self.list(value)?.into_any(),
            Kind::Map => self.map(value)?.into_any(),
        })
    }

    fn list(&mut self, value: &Value) -> Plain<Bound<'py, PyList>> {
        let items = value.items();
        if items.is_empty() || matches!(value.shape(), Shape::Pair(_)) {
            value.check().map_err(wrong)?;
        }
        let items: Vec<_> = items.iter().map(|item| self.any(item)).collect::<Plain<_>>()?;
        Ok(PyList::new(self.py, items)?)
    }

    fn map(&mut self, value: &Value) -> Plain<Bound<'py, PyDict>> {
        let dict = PyDict::new(self.py);
        let entries = value.entries();
        if entries.is_empty() {
            value.check().map_err(wrong)?;
        }
        let Shape::Record(record) = value.shape() else {
            for (key, value) in &entries {
                // The first of a key counts, as everywhere.
                if !dict.contains(key.as_ref())? {
                    dict.set_item(key.as_ref(), self.any(value)?)?;
                }
            }
            return Ok(dict);
        };
        // The fields that came stand in the order of their declaration, before what is not declared.
        let mut entries = entries.iter().peekable();
        for (field, name) in record.fields.iter().zip(self.names(record).iter()) {
            match entries.next_if(|(key, _)| matches!(key, Cow::Borrowed(name) if *name == field.name)) {
                Some((_, value)) => {
                    dict.set_item(name, self.any(value)?)?;
                }
                None if field.optional() => {}
                None => return Err(None),
            }
        }
        for (key, value) in entries {
            dict.set_item(key.as_ref(), self.any(value)?)?;
        }
        Ok(dict)
    }

    fn names(&mut self, record: &RecordShape) -> Rc<[Bound<'py, PyString>]> {
        let make = || record.fields.iter().map(|field| PyString::intern(self.py, field.name)).collect();
        Rc::clone(self.names.entry(record.name).or_insert_with(make))
    }
}

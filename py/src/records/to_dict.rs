//! Values as dictionaries, lists, texts and numbers: what `json` would give, with normalised types. What in them is not what
//! its shape says is as it came.

use crate::records::convert::integer;
use crate::records::shown::MASK;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyFloat, PyInt, PyList, PyString};
use std::borrow::Cow;
use std::collections::HashMap;
use std::rc::Rc;
use vpswire::shape::{RecordShape, Shape};
use vpswire::value::{Kind, Value};

/// A Python error, or nothing where the value itself is not what its shape says.
pub(crate) type Converted<T> = Result<T, Option<PyErr>>;

/// How many values are made before other threads and signal handlers have their turn: some milliseconds.
const TURN: usize = 1 << 15;
/// What is read of more JSON than this is read without the interpreter's lock, bytes. To get that back from a busy thread
/// takes 5 ms.
pub(crate) const HEAVY: usize = 1 << 18;
/// The longest integer that Python writes without being asked to, digits. Reading them takes the square of their number.
const LONGEST_INT: usize = 4300;

/// Converts values to plain ones; the names of a record's fields are made only once.
struct Converter<'py> {
    py: Python<'py>,
    names: HashMap<&'static str, Rc<[Bound<'py, PyString>]>>,
    count: usize,
    secrets: bool,
}

/// A value of any shape.
pub(crate) fn any<'py>(py: Python<'py>, value: &Value) -> Converted<Bound<'py, PyAny>> {
    Converter { py, names: HashMap::new(), count: 0, secrets: true }.any(value)
}

/// A record or map, perhaps with masks for its secrets.
pub(crate) fn map<'py>(py: Python<'py>, value: &Value, secrets: bool) -> Converted<Bound<'py, PyDict>> {
    Converter { py, names: HashMap::new(), count: 0, secrets }.map(value)
}

/// A list, perhaps with masks for the secrets in it.
pub(crate) fn list<'py>(py: Python<'py>, value: &Value, secrets: bool) -> Converted<Bound<'py, PyList>> {
    Converter { py, names: HashMap::new(), count: 0, secrets }.list(value)
}

/// Lets other threads run, and Ctrl-C end the work, once in many values.
pub(crate) fn breathe(py: Python<'_>, count: usize) -> PyResult<()> {
    if count % TURN == TURN - 1 {
        py.check_signals()?;
        py.detach(|| ());
    }
    Ok(())
}

/// Reads something of a value; if there is much of it, other threads run meanwhile.
pub(crate) fn read<T: Send>(py: Python<'_>, value: &Value, work: impl FnOnce() -> T + Send) -> T {
    if value.json_len_bound() > HEAVY { py.detach(work) } else { work() }
}

/// The caller knows the whole answer, and finds the place.
fn wrong<E>(_: E) -> Option<PyErr> {
    None
}

/// A number of any size. An integer that is too long for Python, and what is beyond a float, stay text.
fn number<'py>(py: Python<'py>, value: &Value) -> Converted<Bound<'py, PyAny>> {
    if value.kind() == Kind::Int
        && let Ok(int) = value.as_int()
    {
        return Ok(integer(py, int)?);
    }
    let digits = value.as_text().map_err(wrong)?;
    let text = || PyString::new(py, &digits).into_any();
    if !digits.contains(['.', 'e', 'E']) {
        if digits.len() > LONGEST_INT {
            return Ok(text());
        }
        // The program may have set a lower limit.
        return Ok(py.get_type::<PyInt>().call1((digits.as_ref(),)).unwrap_or_else(|_| text()));
    }
    let float = digits.parse::<f64>().ok().filter(|float| float.is_finite() && (*float != 0.0 || is_zero(&digits)));
    Ok(float.map_or_else(text, |float| PyFloat::new(py, float).into_any()))
}

/// Whether a number is 0, and not only too small for a float.
fn is_zero(digits: &str) -> bool {
    digits.bytes().take_while(|byte| !matches!(byte, b'e' | b'E')).all(|byte| !matches!(byte, b'1'..=b'9'))
}

impl<'py> Converter<'py> {
    fn any(&mut self, value: &Value) -> Converted<Bound<'py, PyAny>> {
        let py = self.py;
        breathe(py, self.count)?;
        self.count = self.count.wrapping_add(1);
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
    fn untyped(&mut self, value: &Value) -> Converted<Bound<'py, PyAny>> {
        let py = self.py;
        Ok(match value.kind() {
            Kind::Null => py.None().into_bound(py),
            Kind::Bool => PyBool::new(py, value.as_bool().map_err(wrong)?).to_owned().into_any(),
            Kind::Int | Kind::Num => number(py, value)?,
            Kind::Text | Kind::Bytes => PyString::new(py, &value.as_text().map_err(wrong)?).into_any(),
            Kind::List => self.list(value)?.into_any(),
            Kind::Map => self.map(value)?.into_any(),
        })
    }

    fn list(&mut self, value: &Value) -> Converted<Bound<'py, PyList>> {
        let items = read(self.py, value, || value.items());
        if items.is_empty() || matches!(value.shape(), Shape::Pair(_)) {
            value.check().map_err(wrong)?;
        }
        let items: Vec<_> = items.iter().map(|item| self.part(item)).collect::<Converted<_>>()?;
        Ok(PyList::new(self.py, items)?)
    }

    /// A part of something greater: as it came if it is not what its shape says.
    fn part(&mut self, value: &Value) -> Converted<Bound<'py, PyAny>> {
        match self.any(value) {
            Err(None) if !self.secrets && value.shape().holds_secret() => Ok(PyString::new(self.py, MASK).into_any()),
            Err(None) => self.untyped(&value.untyped()),
            made => made,
        }
    }

    fn map(&mut self, value: &Value) -> Converted<Bound<'py, PyDict>> {
        let dict = PyDict::new(self.py);
        let entries = read(self.py, value, || value.entries());
        if entries.is_empty() {
            value.check().map_err(wrong)?;
        }
        let Shape::Record(record) = value.shape() else {
            for (key, value) in &entries {
                dict.set_item(key.as_ref(), self.part(value)?)?;
            }
            return Ok(dict);
        };
        // The fields that came are in the order of their declaration, before what is not declared.
        let mut entries = entries.iter().peekable();
        for (field, name) in record.fields.iter().zip(self.names(record).iter()) {
            match entries.next_if(|(key, _)| matches!(key, Cow::Borrowed(name) if *name == field.name)) {
                Some((_, value)) if field.secret && !self.secrets && value.kind() != Kind::Null => {
                    dict.set_item(name, MASK)?;
                }
                Some((_, value)) => {
                    dict.set_item(name, self.part(value)?)?;
                }
                None => {}
            }
        }
        for (key, value) in entries {
            dict.set_item(key.as_ref(), self.part(value)?)?;
        }
        Ok(dict)
    }

    fn names(&mut self, record: &RecordShape) -> Rc<[Bound<'py, PyString>]> {
        let make = || record.fields.iter().map(|field| PyString::intern(self.py, field.name)).collect();
        Rc::clone(self.names.entry(record.name).or_insert_with(make))
    }
}

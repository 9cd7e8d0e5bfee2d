//! Converts values to dictionaries, lists, texts and numbers, like `json` but with normalised types. Values that do not
//! match their shape are kept as received.

use crate::records::apart::is_apart;
use crate::records::convert::integer;
use crate::records::shown::MASK;
use crate::records::turns::Turns;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyFloat, PyInt, PyList, PyString};
use std::collections::HashMap;
use std::rc::Rc;
use vpswire::shape::Field;
use vpswire::text::base64;
use vpswire::value::visit::{Content, Map, Members, Part, Scalar};
use vpswire::value::{Kind, Value};

/// A Python error, or nothing if the value itself does not match its shape.
pub(crate) type Converted<T> = Result<T, Option<PyErr>>;

/// The size of JSON, in bytes, above which it is read with the interpreter's lock released. Getting the lock back from a
/// busy thread takes 5 ms.
pub(crate) const HEAVY: usize = 1 << 18;
/// The digits of the longest integer that Python converts by default. The time grows with the square of their number.
const LONGEST_INT: usize = 4300;

/// Converts values to plain ones. The names of a record's fields are created only once.
struct Converter<'py> {
    py: Python<'py>,
    names: HashMap<*const Field, Rc<[Bound<'py, PyString>]>>,
    turns: Turns,
    secrets: bool,
}

/// Converts a value of any shape.
pub(crate) fn any<'py>(py: Python<'py>, value: &Value) -> Converted<Bound<'py, PyAny>> {
    // A field that the service has left empty has no content.
    if value.kind() == Kind::Null {
        return Ok(py.None().into_bound(py));
    }
    let content = value.as_part().content().map_err(wrong)?;
    Ok(Converter { py, names: HashMap::new(), turns: Turns::new(), secrets: true }.content(content)?)
}

/// Converts a record or map, with secrets masked unless `secrets` is set.
pub(crate) fn map<'py>(py: Python<'py>, value: &Value, secrets: bool) -> Converted<Bound<'py, PyDict>> {
    let mut converter = Converter { py, names: HashMap::new(), turns: Turns::new(), secrets };
    match read(py, value, || value.as_part().content()).map_err(wrong)? {
        Content::Map(map) => Ok(converter.map(map)?),
        Content::Record(members) => Ok(converter.record(members)?),
        _ => Err(None),
    }
}

/// Converts a list, with secrets masked unless `secrets` is set.
pub(crate) fn list<'py>(py: Python<'py>, value: &Value, secrets: bool) -> Converted<Bound<'py, PyList>> {
    let mut converter = Converter { py, names: HashMap::new(), turns: Turns::new(), secrets };
    match read(py, value, || value.as_part().content()).map_err(wrong)? {
        Content::List(mut items) => Ok(converter.list(&mut items)?),
        _ => Err(None),
    }
}

/// Reads from a value; if it is large, other threads run meanwhile.
pub(crate) fn read<T: Send>(py: Python<'_>, value: &Value, work: impl FnOnce() -> T + Send) -> T {
    detached(py, value.json_len_bound(), work)
}

/// Reads from a value of a size in bytes.
fn detached<T: Send>(py: Python<'_>, bytes: usize, work: impl FnOnce() -> T + Send) -> T {
    if bytes > HEAVY { py.detach(work) } else { work() }
}

/// Drops the mismatch: the caller knows the whole answer, and finds its path.
fn wrong<E>(_: E) -> Option<PyErr> {
    None
}

/// Converts a number of any size. An integer that is too long for Python, and a number beyond a float, remain text.
fn number<'py>(py: Python<'py>, digits: &str) -> Bound<'py, PyAny> {
    let text = || PyString::new(py, digits).into_any();
    if !digits.contains(['.', 'e', 'E']) {
        if digits.len() > LONGEST_INT {
            return text();
        }
        // The program may have set a lower limit.
        return py.get_type::<PyInt>().call1((digits,)).unwrap_or_else(|_| text());
    }
    let float = digits.parse::<f64>().ok().filter(|float| float.is_finite() && (*float != 0.0 || is_zero(digits)));
    float.map_or_else(text, |float| PyFloat::new(py, float).into_any())
}

/// Whether a number is exactly 0, not just too small for a float.
fn is_zero(digits: &str) -> bool {
    digits.bytes().take_while(|byte| !matches!(byte, b'e' | b'E')).all(|byte| !matches!(byte, b'1'..=b'9'))
}

impl<'py> Converter<'py> {
    fn content(&mut self, content: Content<'_>) -> PyResult<Bound<'py, PyAny>> {
        let py = self.py;
        self.turns.give(py)?;
        Ok(match content {
            Content::Scalar(scalar) => self.scalar(scalar)?,
            Content::Masked => PyString::new(py, MASK).into_any(),
            Content::Digits(digits) => number(py, digits),
            // Base64 again, without white space.
            Content::Bytes(bytes) => PyString::new(py, &base64::write(&bytes)).into_any(),
            Content::Lines(lines) => PyList::new(py, lines)?.into_any(),
            Content::List(mut items) => self.list(&mut items)?.into_any(),
            Content::Pair(pair) => self.list(&mut pair.into_iter())?.into_any(),
            Content::Map(map) => self.map(map)?.into_any(),
            Content::Record(members) => self.record(members)?.into_any(),
            Content::Any(raw) => self.content(raw.content())?,
        })
    }

    fn scalar(&self, scalar: Scalar<'_>) -> PyResult<Bound<'py, PyAny>> {
        let py = self.py;
        Ok(match scalar {
            Scalar::Null => py.None().into_bound(py),
            Scalar::Bool(truth) => PyBool::new(py, truth).to_owned().into_any(),
            Scalar::Int(int) => integer(py, int)?,
            // The walk returns only numbers that fit into a float.
            Scalar::Num(digits) => PyFloat::new(py, digits.parse().unwrap_or_default()).into_any(),
            Scalar::Decimal(digits) => PyString::new(py, digits).into_any(),
            Scalar::Text(text) => PyString::new(py, &text.unescaped()).into_any(),
        })
    }

    /// Converts a part of another value, which is kept as received if it does not match its shape.
    fn part(&mut self, part: Part<'_>) -> PyResult<Bound<'py, PyAny>> {
        let secrets = self.secrets;
        let content = detached(self.py, part.json_len_bound(), || part.shown(secrets));
        self.content(content)
    }

    fn list<'a>(&mut self, items: &mut dyn Iterator<Item = Part<'a>>) -> PyResult<Bound<'py, PyList>> {
        let items = items.map(|item| self.part(item)).collect::<PyResult<Vec<_>>>()?;
        PyList::new(self.py, items)
    }

    fn map(&mut self, map: Map<'_>) -> PyResult<Bound<'py, PyDict>> {
        let dict = PyDict::new(self.py);
        let entries = detached(self.py, map.json_len_bound(), || map.distinct().collect::<Vec<_>>());
        for (key, part) in entries {
            dict.set_item(key.as_ref(), self.part(part)?)?;
        }
        Ok(dict)
    }

    fn record(&mut self, members: Members<'_>) -> PyResult<Bound<'py, PyDict>> {
        let dict = PyDict::new(self.py);
        let named = detached(self.py, members.json_len_bound(), || members.named().collect::<Vec<_>>());
        let mut named = named.into_iter().peekable();
        // The fields that are present are in the order of their declaration, before undeclared members.
        for (field, text) in members.fields().iter().zip(self.names(members.fields()).iter()) {
            match named.next_if(|(name, _)| name.is_field(field)) {
                Some((_, part)) if !is_apart(field) => dict.set_item(text, self.part(part)?)?,
                _ => {}
            }
        }
        for (name, part) in named {
            dict.set_item(name.into_text().as_ref(), self.part(part)?)?;
        }
        Ok(dict)
    }

    fn names(&mut self, fields: &'static [Field]) -> Rc<[Bound<'py, PyString>]> {
        let make = || fields.iter().map(|field| PyString::intern(self.py, field.name)).collect();
        Rc::clone(self.names.entry(fields.as_ptr()).or_insert_with(make))
    }
}

//! Records: a printed class for each, with an attribute for each field, read out of the body when asked.

use crate::error::broken;
use crate::origin::Origin;
use crate::{answer, mapping, plain, restore};
use pyo3::exceptions::{PyAttributeError, PyKeyError, PyTypeError};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString, PyTuple, PyType};
use std::cell::Cell;
use std::collections::HashMap;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::sync::{Arc, PoisonError, RwLock};
use vpswire::shape::{Api, Field, RecordShape, Shape};
use vpswire::value::{Kind, Value};

/// An answer, or a part of one, with fields of its own. It is frozen.
#[pyclass(frozen, subclass, mapping, module = "vpswire._native")]
pub(crate) struct Record {
    value: Value,
    origin: Arc<Origin>,
}

type Classes = HashMap<(&'static str, &'static str), Py<PyType>>;

/// The printed classes, by API and name.
static CLASSES: RwLock<Option<Classes>> = RwLock::new(None);

thread_local! {
    /// What the record that is being made holds: a class of Python's is called without arguments, which is quickest.
    static SEED: Cell<Option<(Value, Arc<Origin>)>> = const { Cell::new(None) };
}

/// The printed class of a record.
pub(crate) fn class<'py>(py: Python<'py>, api: Api, shape: &RecordShape) -> PyResult<Bound<'py, PyType>> {
    let known = || {
        let classes = CLASSES.read().unwrap_or_else(PoisonError::into_inner);
        let class = classes.as_ref().and_then(|classes| classes.get(&(api.as_str(), shape.name)));
        class.map(|class| class.bind(py).clone())
    };
    if let Some(class) = known() {
        return Ok(class);
    }
    py.import(format!("vpswire.{}", api.as_str()))?;
    known().ok_or_else(|| broken(&format!("no class for {}", shape.name)))
}

/// A record of that class.
pub(crate) fn of_class<'py>(
    class: &Bound<'py, PyType>,
    value: Value,
    origin: &Arc<Origin>,
) -> PyResult<Bound<'py, PyAny>> {
    SEED.set(Some((value, Arc::clone(origin))));
    class.call0()
}

/// A record.
pub(crate) fn make<'py>(
    py: Python<'py>,
    value: Value,
    origin: &Arc<Origin>,
    shape: &RecordShape,
) -> PyResult<Bound<'py, PyAny>> {
    of_class(&class(py, origin.api, shape)?, value, origin)
}

impl Record {
    fn fields(&self) -> &'static [Field] {
        match self.value.shape() {
            Shape::Record(shape) => shape.fields,
            _ => &[],
        }
    }

    fn part<'py>(&self, py: Python<'py>, part: &Value) -> PyResult<Bound<'py, PyAny>> {
        answer::to_py(py, part, &self.origin, &self.value)
    }

    fn entry<'py>(&self, py: Python<'py>, key: &str) -> PyResult<Option<Bound<'py, PyAny>>> {
        let fields = self.fields();
        let found = match fields.iter().position(|field| field.name == key) {
            Some(index) => self.value.field_at(index),
            // Fields are known by their one name; by the wire name they would be there twice.
            None if fields.iter().any(|field| field.wire == key) => None,
            None => self.value.get(key),
        };
        found.map(|part| self.part(py, &part)).transpose()
    }

    fn mismatch(&self) -> PyErr {
        self.origin.mismatch(&self.value)
    }

    fn json(&self) -> PyResult<String> {
        self.value.to_json().map_err(|_| self.mismatch())
    }
}

#[pymethods]
impl Record {
    #[new]
    fn new() -> PyResult<Self> {
        let seed = SEED.take().ok_or_else(|| PyTypeError::new_err("records come out of answers"))?;
        Ok(Self { value: seed.0, origin: seed.1 })
    }

    /// Gives a printed class its attributes. `api` is the API whose record of that name it is.
    #[classmethod]
    #[pyo3(signature = (api))]
    fn __init_subclass__(class: &Bound<'_, PyType>, api: &str) -> PyResult<()> {
        let py = class.py();
        let name = class.name()?.to_string();
        let known = Api::parse(api).and_then(|api| Some((api.as_str(), restore::record(api, &name)?)));
        let Some((api, shape)) = known else { return Err(PyTypeError::new_err(format!("{api} has no record {name}"))) };
        for (index, field) in shape.fields.iter().enumerate() {
            let place = restore::keyword_safe(field.name);
            class.setattr(place, Bound::new(py, Attribute { field, index, place, record: (api, shape.name) })?)?;
        }
        let mut classes = CLASSES.write().unwrap_or_else(PoisonError::into_inner);
        classes.get_or_insert_default().insert((api, shape.name), class.clone().unbind());
        Ok(())
    }

    /// What no field is documented for, as it came.
    #[getter]
    fn extra<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let dict = PyDict::new(py);
        let known = |key: &str| self.fields().iter().any(|field| field.name == key);
        for (key, part) in self.value.entries().iter().filter(|(key, _)| !known(key)) {
            dict.set_item(key.as_ref(), self.part(py, part)?)?;
        }
        Ok(dict)
    }

    /// Its part of the body, as it came. It may hold secrets.
    #[getter]
    fn raw(&self) -> &str {
        self.value.raw()
    }

    /// A dictionary of plain values, all the way down; decimals and dates are text.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        plain::map(py, &self.value).map_err(|error| error.unwrap_or_else(|| self.mismatch()))
    }

    /// The same as compact JSON.
    fn to_json(&self) -> PyResult<String> {
        self.json()
    }

    /// The value of a field or an unknown member by its name, or `default`.
    #[pyo3(signature = (key, default = None, /))]
    fn get<'py>(&self, py: Python<'py>, key: &str, default: Option<Bound<'py, PyAny>>) -> PyResult<Bound<'py, PyAny>> {
        Ok(self.entry(py, key)?.or(default).unwrap_or_else(|| py.None().into_bound(py)))
    }

    fn keys(slf: &Bound<'_, Self>) -> PyResult<Py<PyAny>> {
        mapping::view(slf.as_any(), "KeysView")
    }

    fn values(slf: &Bound<'_, Self>) -> PyResult<Py<PyAny>> {
        mapping::view(slf.as_any(), "ValuesView")
    }

    fn items(slf: &Bound<'_, Self>) -> PyResult<Py<PyAny>> {
        mapping::view(slf.as_any(), "ItemsView")
    }

    fn __getitem__<'py>(&self, py: Python<'py>, key: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let missing = || PyKeyError::new_err(key.clone().unbind());
        let Ok(name) = key.cast::<PyString>() else { return Err(missing()) };
        self.entry(py, &name.to_cow()?)?.ok_or_else(missing)
    }

    fn __contains__(&self, key: &Bound<'_, PyAny>) -> PyResult<bool> {
        let Ok(name) = key.cast::<PyString>() else { return Ok(false) };
        let name = name.to_cow()?;
        Ok(self.value.entries().iter().any(|(key, _)| *key == name))
    }

    fn __len__(&self) -> usize {
        self.value.entries().len()
    }

    fn __iter__(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        let names: Vec<_> = self.value.entries().into_iter().map(|(key, _)| key.into_owned()).collect();
        Ok(PyTuple::new(py, names)?.try_iter()?.into_any().unbind())
    }

    fn __eq__(slf: &Bound<'_, Self>, other: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        let py = slf.py();
        let Ok(record) = other.cast::<Self>() else { return Ok(py.NotImplemented()) };
        let same = slf.get_type().is(record.get_type()) && slf.get().value == record.get().value;
        Ok(same.into_pyobject(py)?.to_owned().into_any().unbind())
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.value.to_json().unwrap_or_else(|_| self.value.raw().to_owned()).hash(&mut hasher);
        hasher.finish()
    }

    /// The first few fields; no secret, no unknown member, nothing that lies deeper.
    fn __repr__(slf: &Bound<'_, Self>) -> PyResult<String> {
        let this = slf.get();
        let mut shown = Vec::new();
        let mut left = 0_usize;
        for field in this.fields() {
            let Some(part) = this.value.get(field.name).filter(|part| part.kind() != Kind::Null) else { continue };
            let text = match part.kind() {
                _ if shown.len() == 5 => None,
                _ if field.secret => Some("'***'".to_owned()),
                Kind::Bool => part.as_bool().ok().map(|truth| if truth { "True" } else { "False" }.to_owned()),
                Kind::Int | Kind::Num => part.as_text().ok().map(std::borrow::Cow::into_owned),
                Kind::Text => part.as_text().ok().map(|text| restore::quoted(&text)),
                Kind::Null | Kind::Bytes | Kind::List | Kind::Map => None,
            };
            match text {
                Some(text) => shown.push(format!("{}={text}", field.name)),
                None => left = left.wrapping_add(1),
            }
        }
        if left > 0 {
            shown.push("...".to_owned());
        }
        Ok(format!("{}({})", slf.get_type().name()?, shown.join(", ")))
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<restore::Reduced<'py>> {
        let this = slf.get();
        let restore = slf.py().import("vpswire._native")?.getattr("restore")?;
        Ok((restore, (this.origin.api.as_str(), restore::describe(this.value.shape()), this.json()?)))
    }

    const fn __copy__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    #[pyo3(signature = (_memo, /))]
    fn __deepcopy__(slf: Py<Self>, _memo: &Bound<'_, PyAny>) -> Py<Self> {
        slf
    }
}

/// An attribute of a record's class.
#[pyclass(frozen, module = "vpswire._native")]
pub(crate) struct Attribute {
    field: &'static Field,
    /// Its place in the record.
    index: usize,
    place: &'static str,
    /// The API and the name of the record.
    record: (&'static str, &'static str),
}

#[pymethods]
impl Attribute {
    /// Read out of the printed class when somebody asks: texts for people need no memory in a program that calls.
    #[getter(__doc__)]
    fn doc<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let (api, record) = self.record;
        py.import("vpswire._docs")?.call_method1("field", (format!("vpswire.{api}"), record, self.place))
    }

    #[getter(__name__)]
    const fn name(&self) -> &'static str {
        self.place
    }

    fn __get__<'py>(
        slf: &Bound<'py, Self>,
        instance: Option<&Bound<'py, PyAny>>,
        _owner: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let py = slf.py();
        let Some(instance) = instance else { return Ok(slf.clone().into_any()) };
        let (record, this) = (instance.cast::<Record>()?.get(), slf.get());
        match record.value.field_at(this.index) {
            Some(part) => record.part(py, &part),
            None if this.field.optional() => Ok(py.None().into_bound(py)),
            None => Err(record.mismatch()),
        }
    }

    fn __set__(&self, _instance: &Bound<'_, PyAny>, _value: &Bound<'_, PyAny>) -> PyResult<()> {
        Err(PyAttributeError::new_err(format!("{}: records are frozen", self.place)))
    }

    fn __delete__(&self, _instance: &Bound<'_, PyAny>) -> PyResult<()> {
        Err(PyAttributeError::new_err(format!("{}: records are frozen", self.place)))
    }
}

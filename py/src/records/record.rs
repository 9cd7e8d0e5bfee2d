//! Records: a printed class for each, with an attribute for each field, which is decoded from the body when it is read.

use crate::error::broken;
use crate::records::apart;
use crate::records::context::{Part, Place};
use crate::records::convert;
use crate::records::iter::{self, Index, Map, Walk, What};
use crate::records::located::Located;
use crate::records::module::Module;
use crate::records::pickle;
use crate::records::shown;
use crate::records::to_dict;
use crate::records::turns::Turns;
use pyo3::exceptions::{PyAttributeError, PyKeyError, PyTypeError};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString, PyTuple, PyType};
use std::borrow::Cow;
use std::cell::Cell;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError, RwLock};
use vpswire::shape::{Field, RecordShape, Shape};
use vpswire::value::Value;

/// An answer, or a part of one, with named fields. It is immutable.
#[pyclass(frozen, subclass, mapping, module = "vpswire._native")]
pub(crate) struct Record {
    located: Located,
    /// The members by name; built when more than single fields are read.
    index: OnceLock<Box<Index>>,
    /// The converted fields with many parts, by index, so that a loop over `record.rows[i]` converts them
    /// once.
    made: OnceLock<Box<Made>>,
}

type Made = Mutex<Vec<(usize, Py<PyAny>)>>;

type Classes = HashMap<(&'static str, &'static str), Py<PyType>>;

/// The printed classes, by module and name.
static CLASSES: RwLock<Option<Classes>> = RwLock::new(None);

thread_local! {
    /// The content of the record under construction: a Python class is called without arguments, which is fastest.
    static SEED: Cell<Option<Located>> = const { Cell::new(None) };
}

/// Returns the printed class of a record.
pub(crate) fn class<'py>(py: Python<'py>, module: Module, shape: &RecordShape) -> PyResult<Bound<'py, PyType>> {
    let known = || {
        let classes = CLASSES.read().unwrap_or_else(PoisonError::into_inner);
        let class = classes.as_ref().and_then(|classes| classes.get(&(module.as_str(), shape.name)));
        class.map(|class| class.bind(py).clone())
    };
    if let Some(class) = known() {
        return Ok(class);
    }
    py.import(format!("vpswire.{}", module.as_str()))?;
    known().ok_or_else(|| broken(&format!("no class for {}", shape.name)))
}

/// Creates a record of a class.
pub(crate) fn of_class<'py>(
    class: &Bound<'py, PyType>,
    value: Value,
    place: Arc<Place>,
) -> PyResult<Bound<'py, PyAny>> {
    SEED.set(Some(Located::new(value, place)));
    class.call0()
}

/// Creates a record.
pub(crate) fn make<'py>(
    py: Python<'py>,
    value: Value,
    place: Arc<Place>,
    shape: &RecordShape,
) -> PyResult<Bound<'py, PyAny>> {
    of_class(&class(py, place.context.module, shape)?, value, place)
}

/// Whether a field's value has parts, all of them immutable.
const fn is_kept(shape: &Shape) -> bool {
    match shape {
        Shape::Optional(inner) => is_kept(inner),
        Shape::List(inner) => !matches!(inner, Shape::Any),
        Shape::Record(_) | Shape::ById(_) | Shape::Lines => true,
        _ => false,
    }
}

impl Record {
    fn fields(&self) -> &'static [Field] {
        match self.located.value.shape() {
            Shape::Record(shape) => shape.fields,
            _ => &[],
        }
    }

    /// Returns the members: the fields that are present, in the order of their declaration, then the rest.
    pub(crate) fn index(&self, py: Python<'_>) -> &Index {
        match self.index.get() {
            Some(index) => index,
            None => {
                let made = Box::new(iter::index(py, &self.located.value));
                self.index.get_or_init(|| made)
            }
        }
    }

    /// Returns a member as a Python object.
    pub(crate) fn part<'py>(&self, py: Python<'py>, name: &str, part: &Value) -> PyResult<Bound<'py, PyAny>> {
        match self.fields().iter().position(|field| field.name == name) {
            Some(index) => self.field(py, index, part),
            None => convert::to_py(py, part, self.located.place.part(Part::Key(name))),
        }
    }

    fn field<'py>(&self, py: Python<'py>, index: usize, part: &Value) -> PyResult<Bound<'py, PyAny>> {
        let Some(field) = self.fields().get(index) else { return Err(broken("no such field")) };
        let spot = self.located.place.part(Part::Field(field));
        if !is_kept(&field.shape) {
            return convert::to_py(py, part, spot);
        }
        let all = self.made.get_or_init(Box::default);
        let found = || {
            let all = all.lock().unwrap_or_else(PoisonError::into_inner);
            all.iter().find(|(kept, _)| *kept == index).map(|(_, made)| made.bind(py).clone())
        };
        if let Some(found) = found() {
            return Ok(found);
        }
        let made = convert::to_py(py, part, spot)?;
        // Another thread may have been faster; both results are equal.
        let found = found();
        if found.is_none() {
            all.lock().unwrap_or_else(PoisonError::into_inner).push((index, made.clone().unbind()));
        }
        Ok(found.unwrap_or(made))
    }

    /// Returns the field at an index, if it is present.
    fn field_at(&self, index: usize, name: &str) -> Option<Value> {
        match self.index.get() {
            Some(entries) => entries.get(name).cloned(),
            None => self.located.value.field_at(index),
        }
    }

    fn entry(&self, py: Python<'_>, key: &str) -> Option<Value> {
        let fields = self.fields();
        match fields.iter().position(|field| field.name == key) {
            Some(index) => self.field_at(index, key),
            None => self.index(py).get(key).cloned(),
        }
    }

    /// Checks that the field at an index may be missing, which is an error if the value is not a record.
    fn missing(&self, index: usize) -> PyResult<()> {
        let Located { value, place } = &self.located;
        value.check().and_then(|()| value.check_field(index)).map_err(|mismatch| place.wrong(value, &mismatch))
    }

    /// Whether a member is skipped by anything that walks the record.
    pub(crate) fn hides(&self, name: &str) -> bool {
        apart::is_apart_in(self.fields(), name)
    }

    /// Returns the position of the skipped member in the index.
    pub(crate) fn hidden_at(&self, py: Python<'_>) -> Option<usize> {
        self.index(py).get_index_of(apart::NAME).filter(|_| self.hides(apart::NAME))
    }

    fn iter(slf: &Bound<'_, Self>, what: What) -> Walk {
        Walk::new(Map::Record(slf.clone().unbind()), what)
    }
}

#[pymethods]
impl Record {
    #[new]
    fn new() -> PyResult<Self> {
        let seed = SEED.take().ok_or_else(|| PyTypeError::new_err("records come out of answers"))?;
        Ok(Self { located: seed, index: OnceLock::new(), made: OnceLock::new() })
    }

    /// Adds the attributes to a printed class. `module` is the module of its record.
    #[classmethod]
    #[pyo3(signature = (module))]
    fn __init_subclass__(class: &Bound<'_, PyType>, module: &str) -> PyResult<()> {
        let py = class.py();
        let name = class.name()?.to_string();
        let known = Module::parse(module).and_then(|module| Some((module.as_str(), module.record(&name)?)));
        let Some((module, shape)) = known else {
            return Err(PyTypeError::new_err(format!("{module} has no record {name}")));
        };
        let declared = class.getattr("__annotations__")?;
        for (index, field) in shape.fields.iter().enumerate() {
            // A name that Python reserves is printed with an underscore.
            let suffixed = || format!("{}_", field.name);
            let is_kept = !declared.contains(field.name)? && declared.contains(suffixed())?;
            let name = if is_kept { Cow::Owned(suffixed()) } else { Cow::Borrowed(field.name) };
            let attribute = Attribute { field, index, name: name.clone(), record: (module, shape.name) };
            class.setattr(name.as_ref(), Bound::new(py, attribute)?)?;
        }
        let mut classes = CLASSES.write().unwrap_or_else(PoisonError::into_inner);
        classes.get_or_insert_default().insert((module, shape.name), class.clone().unbind());
        Ok(())
    }

    /// The undocumented members as received, in a new dictionary each time. Integers of more than 4,300 digits and numbers
    /// beyond a float are text.
    #[getter]
    fn extra<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let dict = PyDict::new(py);
        let known = |key: &str| self.fields().iter().any(|field| field.name == key);
        let mut turns = Turns::new();
        for (key, part) in self.index(py).iter().filter(|(key, _)| !known(key)) {
            turns.give(py)?;
            dict.set_item(key.as_str(), convert::to_py(py, part, self.located.place.part(Part::Key(key)))?)?;
        }
        Ok(dict)
    }

    /// Its part of the raw body. It may contain secrets.
    #[getter]
    fn raw(&self) -> &str {
        self.located.value.raw()
    }

    /// The values in it that differ from the documentation, at most 100: each with its `path` in the whole answer,
    /// `expected` and `found`. `to_dict` and `to_json` contain them as received; reading the attribute of one raises
    /// `DecodeError`.
    #[getter]
    fn flaws<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.located.flaws(py)
    }

    /// Returns a dictionary of plain values, nested too; decimals and dates are text. `secrets=False` masks secrets.
    #[pyo3(signature = (*, secrets = true))]
    fn to_dict<'py>(&self, py: Python<'py>, secrets: bool) -> PyResult<Bound<'py, PyDict>> {
        self.located.convert(py, secrets, to_dict::map)
    }

    /// Returns the same as compact JSON.
    #[pyo3(signature = (*, secrets = true))]
    fn to_json(&self, py: Python<'_>, secrets: bool) -> PyResult<String> {
        self.located.json(py, secrets)
    }

    /// Returns the value of a field or an unknown member by name, or `default`.
    #[pyo3(signature = (key, default = None, /))]
    fn get<'py>(
        &self,
        py: Python<'py>,
        key: &Bound<'py, PyString>,
        default: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let found = key.to_cow().ok().and_then(|key| self.entry(py, &key).map(|part| (key, part)));
        match found {
            Some((key, part)) => self.part(py, &key, &part),
            None => Ok(default.unwrap_or_else(|| py.None().into_bound(py))),
        }
    }

    fn keys(slf: &Bound<'_, Self>) -> PyResult<Py<PyAny>> {
        iter::view(slf.as_any(), "KeysView")
    }

    fn values(slf: &Bound<'_, Self>) -> PyResult<Py<PyAny>> {
        iter::view(slf.as_any(), "Values")
    }

    fn items(slf: &Bound<'_, Self>) -> PyResult<Py<PyAny>> {
        iter::view(slf.as_any(), "Items")
    }

    fn _values(slf: &Bound<'_, Self>) -> Walk {
        Self::iter(slf, What::Values)
    }

    fn _items(slf: &Bound<'_, Self>) -> Walk {
        Self::iter(slf, What::Items)
    }

    fn __getitem__<'py>(&self, py: Python<'py>, key: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let missing = || PyKeyError::new_err(key.clone().unbind());
        let Ok(name) = key.cast::<PyString>() else { return Err(missing()) };
        let Ok(name) = name.to_cow() else { return Err(missing()) };
        let part = self.entry(py, &name).ok_or_else(missing)?;
        self.part(py, &name, &part)
    }

    fn __contains__(&self, key: &Bound<'_, PyAny>) -> PyResult<bool> {
        let Ok(name) = key.cast::<PyString>() else { return Ok(false) };
        Ok(name.to_cow().is_ok_and(|name| self.entry(key.py(), &name).is_some()))
    }

    fn __len__(&self, py: Python<'_>) -> usize {
        self.index(py).len().saturating_sub(usize::from(self.hidden_at(py).is_some()))
    }

    fn __iter__(slf: &Bound<'_, Self>) -> Walk {
        Self::iter(slf, What::Keys)
    }

    fn __eq__(slf: &Bound<'_, Self>, other: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        let py = slf.py();
        let Ok(record) = other.cast::<Self>() else { return Ok(py.NotImplemented()) };
        let same = slf.get_type().is(record.get_type()) && slf.get().located.same(py, &record.get().located);
        Ok(same.into_pyobject(py)?.to_owned().into_any().unbind())
    }

    fn __hash__(&self, py: Python<'_>) -> u64 {
        self.located.hash(py)
    }

    fn __repr__(&self, py: Python<'_>) -> String {
        let value = &self.located.value;
        to_dict::read(py, value, || shown::record(value, false))
    }

    fn _repr_html_(&self, py: Python<'_>) -> String {
        let value = &self.located.value;
        to_dict::read(py, value, || shown::record_html(value))
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<pickle::Reduced<'py>> {
        slf.get().located.reduced(slf.py())
    }

    const fn __copy__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    #[pyo3(signature = (_memo, /))]
    fn __deepcopy__(slf: Py<Self>, _memo: &Bound<'_, PyAny>) -> Py<Self> {
        slf
    }
}

// An attribute of a record's class. A doc comment would become its `__doc__`, in place of the getter below.
#[pyclass(frozen, module = "vpswire._native")]
pub(crate) struct Attribute {
    field: &'static Field,
    /// The index of the field.
    index: usize,
    /// The name in Python.
    name: Cow<'static, str>,
    /// The module and the name of the record.
    record: (&'static str, &'static str),
}

#[pymethods]
impl Attribute {
    /// Reads the docs from the printed class on request, so that they use no memory in other programs.
    #[getter(__doc__)]
    fn doc<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let (module, record) = self.record;
        py.import("vpswire._lazy.docs")?
            .call_method1("field", (format!("vpswire.{module}"), record, self.name.as_ref()))
    }

    #[getter(__name__)]
    fn name(&self) -> &str {
        &self.name
    }

    fn __get__<'py>(
        slf: &Bound<'py, Self>,
        instance: Option<&Bound<'py, PyAny>>,
        _owner: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let py = slf.py();
        let Some(instance) = instance else { return Ok(slf.clone().into_any()) };
        let (record, this) = (instance.cast::<Record>()?.get(), slf.get());
        match record.field_at(this.index, this.field.name) {
            Some(part) => record.field(py, this.index, &part),
            None => record.missing(this.index).map(|()| py.None().into_bound(py)),
        }
    }

    fn __set__(&self, _instance: &Bound<'_, PyAny>, _value: &Bound<'_, PyAny>) -> PyResult<()> {
        Err(PyAttributeError::new_err(format!("{}: records are frozen", self.name)))
    }

    fn __delete__(&self, _instance: &Bound<'_, PyAny>) -> PyResult<()> {
        Err(PyAttributeError::new_err(format!("{}: records are frozen", self.name)))
    }
}

//! Maps by id, whose values are converted when they are read.

use crate::records::context::{Part, Place};
use crate::records::convert;
use crate::records::iter::{self, Index, Map, Walk, What};
use crate::records::located::Located;
use crate::records::pickle;
use crate::records::record;
use crate::records::shown;
use crate::records::to_dict;
use pyo3::exceptions::PyKeyError;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyInt, PyString, PyTuple, PyType};
use std::sync::{Arc, OnceLock};
use vpswire::shape::Shape;
use vpswire::value::Value;

/// A map by id, in the order of the answer. Ids are text; a number finds the id with the same digits. It is immutable.
#[pyclass(frozen, mapping, generic, module = "vpswire._native")]
pub(crate) struct ById {
    located: Located,
    index: OnceLock<Index>,
    /// The class of its values, if they are records.
    class: OnceLock<Py<PyType>>,
}

impl ById {
    pub(crate) fn make(py: Python<'_>, value: Value, place: Arc<Place>) -> PyResult<Bound<'_, Self>> {
        Bound::new(py, Self { located: Located::new(value, place), index: OnceLock::new(), class: OnceLock::new() })
    }

    /// The entries, each id once.
    pub(crate) fn index(&self, py: Python<'_>) -> &Index {
        match self.index.get() {
            Some(index) => index,
            None => {
                let made = iter::index(py, &self.located.value);
                self.index.get_or_init(|| made)
            }
        }
    }

    /// Returns one of the values as a Python object.
    pub(crate) fn part<'py>(&self, py: Python<'py>, key: &str, value: &Value) -> PyResult<Bound<'py, PyAny>> {
        let spot = self.located.place.part(Part::Key(key));
        let Shape::Record(shape) = value.shape() else { return convert::to_py(py, value, spot) };
        if let Some(class) = self.class.get() {
            return record::of_class(class.bind(py), value.clone(), spot.place());
        }
        let class = record::class(py, self.located.place.context.module, shape)?;
        drop(self.class.set(class.clone().unbind()));
        record::of_class(&class, value.clone(), spot.place())
    }

    fn find(&self, key: &Bound<'_, PyAny>) -> Option<(&str, &Value)> {
        let index = self.index(key.py());
        let full = |id: &str| index.get_full(id).map(|(_, id, value)| (id.as_str(), value));
        if let Ok(id) = key.cast::<PyString>() {
            return id.to_cow().ok().and_then(|id| full(&id));
        }
        if key.is_instance_of::<PyInt>() && !key.is_instance_of::<PyBool>() {
            // No id has more than 64 bits.
            return key.extract::<i128>().ok().and_then(|id| full(&id.to_string()));
        }
        None
    }

    fn iter(slf: &Bound<'_, Self>, what: What) -> Walk {
        Walk::new(Map::ById(slf.clone().unbind()), what)
    }
}

#[pymethods]
impl ById {
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

    /// Returns the value of an id, or `default`.
    #[pyo3(signature = (key, default = None, /))]
    fn get<'py>(
        &self,
        py: Python<'py>,
        key: &Bound<'py, PyAny>,
        default: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        match self.find(key) {
            Some((id, value)) => self.part(py, id, value),
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

    fn __iter__(slf: &Bound<'_, Self>) -> Walk {
        Self::iter(slf, What::Keys)
    }

    fn __getitem__<'py>(&self, py: Python<'py>, key: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let (id, value) = self.find(key).ok_or_else(|| PyKeyError::new_err(key.clone().unbind()))?;
        self.part(py, id, value)
    }

    fn __contains__(&self, key: &Bound<'_, PyAny>) -> bool {
        self.find(key).is_some()
    }

    fn __len__(&self, py: Python<'_>) -> usize {
        self.index(py).len()
    }

    fn __eq__(&self, py: Python<'_>, other: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        let Ok(other) = other.cast::<Self>() else { return Ok(py.NotImplemented()) };
        let same = self.located.same(py, &other.get().located);
        Ok(same.into_pyobject(py)?.to_owned().into_any().unbind())
    }

    fn __hash__(&self, py: Python<'_>) -> u64 {
        self.located.hash(py)
    }

    fn __repr__(&self, py: Python<'_>) -> String {
        let value = &self.located.value;
        to_dict::read(py, value, || shown::by_id(value))
    }

    fn _repr_html_(&self, py: Python<'_>) -> String {
        let value = &self.located.value;
        to_dict::read(py, value, || shown::by_id_html(value))
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

//! Maps by id: their values are made when they are asked for.

use crate::mapping::{self, Walk, What};
use crate::origin::Origin;
use crate::{answer, plain, record, restore};
use compact_str::CompactString;
use indexmap::IndexMap;
use pyo3::exceptions::PyKeyError;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyInt, PyString, PyType};
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::sync::atomic::AtomicUsize;
use std::sync::{Arc, OnceLock};
use vpswire::shape::Shape;
use vpswire::value::Value;

/// A map by id, in the order of the answer. Ids are text; a number finds the id that it is written as. It is frozen.
#[pyclass(frozen, mapping, generic, module = "vpswire._native")]
pub(crate) struct ById {
    value: Value,
    origin: Arc<Origin>,
    entries: OnceLock<IndexMap<CompactString, Value>>,
    /// The class of its values, if they are records.
    class: OnceLock<Py<PyType>>,
}

impl ById {
    pub(crate) fn make<'py>(py: Python<'py>, value: Value, origin: &Arc<Origin>) -> PyResult<Bound<'py, Self>> {
        let (entries, class) = (OnceLock::new(), OnceLock::new());
        Bound::new(py, Self { value, origin: Arc::clone(origin), entries, class })
    }

    /// Its entries, each id once.
    pub(crate) fn entries(&self) -> PyResult<&IndexMap<CompactString, Value>> {
        if let Some(entries) = self.entries.get() {
            return Ok(entries);
        }
        let found = self.value.entries();
        if found.is_empty() && self.value.check().is_err() {
            return Err(self.mismatch());
        }
        Ok(self.entries.get_or_init(|| found.into_iter().map(|(id, value)| (id.into(), value)).collect()))
    }

    /// One of its values as a Python object.
    pub(crate) fn part<'py>(&self, py: Python<'py>, value: &Value) -> PyResult<Bound<'py, PyAny>> {
        let Shape::Record(shape) = value.shape() else {
            return answer::to_py(py, value, &self.origin, &self.value);
        };
        if let Some(class) = self.class.get() {
            return record::of_class(class.bind(py), value.clone(), &self.origin);
        }
        let class = record::class(py, self.origin.api, shape)?;
        drop(self.class.set(class.clone().unbind()));
        record::of_class(&class, value.clone(), &self.origin)
    }

    fn find(&self, key: &Bound<'_, PyAny>) -> PyResult<Option<&Value>> {
        let entries = self.entries()?;
        if let Ok(id) = key.cast::<PyString>() {
            return Ok(entries.get(id.to_cow()?.as_ref()));
        }
        if key.is_instance_of::<PyInt>() && !key.is_instance_of::<PyBool>() {
            return Ok(entries.get(key.str()?.to_cow()?.as_ref()));
        }
        Ok(None)
    }

    fn iter(slf: &Bound<'_, Self>, what: What) -> Walk {
        Walk { map: slf.clone().unbind(), what, next: AtomicUsize::new(0) }
    }

    fn mismatch(&self) -> PyErr {
        self.origin.mismatch(&self.value)
    }

    fn json(&self) -> PyResult<String> {
        self.value.to_json().map_err(|_| self.mismatch())
    }
}

#[pymethods]
impl ById {
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

    /// The value of an id, or `default`.
    #[pyo3(signature = (key, default = None, /))]
    fn get<'py>(
        &self,
        py: Python<'py>,
        key: &Bound<'py, PyAny>,
        default: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        match self.find(key)? {
            Some(value) => self.part(py, value),
            None => Ok(default.unwrap_or_else(|| py.None().into_bound(py))),
        }
    }

    fn keys(slf: &Bound<'_, Self>) -> PyResult<Py<PyAny>> {
        mapping::view(slf.as_any(), "KeysView")
    }

    fn values(slf: &Bound<'_, Self>) -> PyResult<Py<PyAny>> {
        mapping::view(slf.as_any(), "Values")
    }

    fn items(slf: &Bound<'_, Self>) -> PyResult<Py<PyAny>> {
        mapping::view(slf.as_any(), "Items")
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
        let value = self.find(key)?.ok_or_else(|| PyKeyError::new_err(key.clone().unbind()))?;
        self.part(py, value)
    }

    fn __contains__(&self, key: &Bound<'_, PyAny>) -> PyResult<bool> {
        Ok(self.find(key)?.is_some())
    }

    fn __len__(&self) -> PyResult<usize> {
        Ok(self.entries()?.len())
    }

    fn __eq__(&self, py: Python<'_>, other: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        let Ok(other) = other.cast::<Self>() else { return Ok(py.NotImplemented()) };
        let same = self.value == other.get().value;
        Ok(same.into_pyobject(py)?.to_owned().into_any().unbind())
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.value.to_json().unwrap_or_else(|_| self.value.raw().to_owned()).hash(&mut hasher);
        hasher.finish()
    }

    fn __repr__(&self) -> PyResult<String> {
        let entries = self.entries()?;
        let mut ids: Vec<_> = entries.keys().take(3).map(|id| restore::quoted(id)).collect();
        if entries.len() > ids.len() {
            ids.push("...".to_owned());
        }
        Ok(format!("ById({} by id: {})", entries.len(), ids.join(", ")))
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

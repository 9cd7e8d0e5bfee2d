//! Shared by records and maps: an index of their members, Python's own views of them, and a fast iterator.

use crate::records::by_id::ById;
use crate::records::record::Record;
use crate::records::to_dict;
use compact_str::CompactString;
use indexmap::IndexMap;
use indexmap::map::Entry;
use pyo3::prelude::*;
use pyo3::types::{PyString, PyTuple};
use std::sync::atomic::{AtomicUsize, Ordering};
use vpswire::value::Value;

/// The members of a record or map, each key once, in order.
pub(crate) type Index = IndexMap<CompactString, Value>;

/// Builds the index of a record or map.
pub(crate) fn index(py: Python<'_>, value: &Value) -> Index {
    to_dict::read(py, value, || {
        let entries = value.entries();
        let mut index = Index::with_capacity(entries.len());
        for (key, value) in entries {
            if let Entry::Vacant(vacant) = index.entry(key.into()) {
                vacant.insert(value);
            }
        }
        index
    })
}

/// Returns one of `collections.abc`'s views; `Items` and `Values` are the fast ones of `vpswire._runtime.views`.
pub(crate) fn view(map: &Bound<'_, PyAny>, name: &str) -> PyResult<Py<PyAny>> {
    let module = if name.ends_with("View") { "_collections_abc" } else { "vpswire._runtime.views" };
    Ok(map.py().import(module)?.getattr(name)?.call1((map,))?.unbind())
}

/// The object that is iterated over.
pub(crate) enum Map {
    ById(Py<ById>),
    Record(Py<Record>),
}

/// The items of an iterator.
#[derive(Clone, Copy)]
pub(crate) enum What {
    /// The keys.
    Keys,
    /// The values.
    Values,
    /// Pairs of both.
    Items,
}

impl Map {
    fn index(&self, py: Python<'_>) -> &Index {
        match self {
            Self::ById(map) => map.get().index(py),
            Self::Record(record) => record.get().index(py),
        }
    }

    fn hides(&self, key: &str) -> bool {
        match self {
            Self::ById(_) => false,
            Self::Record(record) => record.get().hides(key),
        }
    }

    fn part<'py>(&self, py: Python<'py>, key: &str, value: &Value) -> PyResult<Bound<'py, PyAny>> {
        match self {
            Self::ById(map) => map.get().part(py, key, value),
            Self::Record(record) => record.get().part(py, key, value),
        }
    }
}

/// Iterates over a record or map.
#[pyclass(frozen, module = "vpswire._native", name = "_Iter")]
pub(crate) struct Walk {
    map: Map,
    what: What,
    next: AtomicUsize,
}

impl Walk {
    pub(crate) const fn new(map: Map, what: What) -> Self {
        Self { map, what, next: AtomicUsize::new(0) }
    }
}

#[pymethods]
impl Walk {
    const fn __iter__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    fn __next__<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let all = self.map.index(py);
        let mut next = || all.get_index(self.next.fetch_add(1, Ordering::Relaxed));
        let Some((key, value)) = std::iter::from_fn(&mut next).find(|(key, _)| !self.map.hides(key)) else {
            return Ok(None);
        };
        Ok(Some(match self.what {
            What::Keys => PyString::new(py, key).into_any(),
            What::Values => self.map.part(py, key, value)?,
            What::Items => {
                let value = self.map.part(py, key, value)?;
                PyTuple::new(py, [PyString::new(py, key).into_any(), value])?.into_any()
            }
        }))
    }

    fn __length_hint__(&self, py: Python<'_>) -> usize {
        let (all, next) = (self.map.index(py), self.next.load(Ordering::Relaxed));
        let hidden = match &self.map {
            Map::ById(_) => None,
            Map::Record(record) => record.get().hidden_at(py).filter(|at| *at >= next),
        };
        all.len().saturating_sub(next).saturating_sub(usize::from(hidden.is_some()))
    }
}

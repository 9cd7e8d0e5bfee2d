//! What maps have in common: Python's own views over them, and a quick iterator.

use crate::by_id::ById;
use pyo3::prelude::*;
use pyo3::types::{PyString, PyTuple};
use std::sync::atomic::{AtomicUsize, Ordering};

/// One of `collections.abc`'s views; `Items` and `Values` are the quick ones of `vpswire._views`.
pub(crate) fn view(map: &Bound<'_, PyAny>, name: &str) -> PyResult<Py<PyAny>> {
    let module = if name.ends_with("View") { "_collections_abc" } else { "vpswire._views" };
    Ok(map.py().import(module)?.getattr(name)?.call1((map,))?.unbind())
}

/// What an iterator gives.
#[derive(Clone, Copy)]
pub(crate) enum What {
    /// The keys.
    Keys,
    /// The values.
    Values,
    /// Pairs of both.
    Items,
}

/// Iterates over a map by id.
#[pyclass(frozen, module = "vpswire._native", name = "_Iter")]
pub(crate) struct Walk {
    pub(crate) map: Py<ById>,
    pub(crate) what: What,
    pub(crate) next: AtomicUsize,
}

#[pymethods]
impl Walk {
    const fn __iter__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    fn __next__<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let map = self.map.get();
        let index = self.next.fetch_add(1, Ordering::Relaxed);
        let Some((id, value)) = map.entries()?.get_index(index) else { return Ok(None) };
        Ok(Some(match self.what {
            What::Keys => PyString::new(py, id).into_any(),
            What::Values => map.part(py, value)?,
            What::Items => {
                let value = map.part(py, value)?;
                PyTuple::new(py, [PyString::new(py, id).into_any(), value])?.into_any()
            }
        }))
    }

    fn __length_hint__(&self) -> PyResult<usize> {
        Ok(self.map.get().entries()?.len().saturating_sub(self.next.load(Ordering::Relaxed)))
    }
}

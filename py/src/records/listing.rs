//! Answers that are lists: tuples of the class in `vpswire._runtime.listing`, which get all but their items from here.

use crate::records::located::Located;
use crate::records::pickle;
use crate::records::to_dict;
use pyo3::prelude::*;
use pyo3::types::{PyList, PyTuple};

/// The answer that a list was made from.
#[pyclass(frozen, module = "vpswire._native", name = "_ListAnswer")]
pub(crate) struct ListAnswer(Located);

/// Creates a list of the items of an answer.
pub(crate) fn make<'py>(py: Python<'py>, items: Bound<'py, PyTuple>, answer: Located) -> PyResult<Bound<'py, PyAny>> {
    py.import("vpswire._runtime.listing")?.getattr("Listing")?.call1((items, ListAnswer(answer)))
}

#[pymethods]
impl ListAnswer {
    #[getter]
    fn raw(&self) -> &str {
        self.0.value.raw()
    }

    #[getter]
    fn flaws<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.0.flaws(py)
    }

    fn to_list<'py>(&self, py: Python<'py>, secrets: bool) -> PyResult<Bound<'py, PyList>> {
        self.0.convert(py, secrets, to_dict::list)
    }

    fn to_json(&self, py: Python<'_>, secrets: bool) -> PyResult<String> {
        self.0.json(py, secrets)
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<pickle::Reduced<'py>> {
        self.0.reduced(py)
    }
}

//! Headers by case-insensitive name.

use crate::text::text;
use pyo3::exceptions::PyKeyError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyMapping, PyString, PyTuple};

/// The headers of a response by case-insensitive name; the last one of a repeated name. It is immutable.
#[pyclass(frozen, mapping, module = "vpswire._native")]
pub(crate) struct Headers(Vec<(String, String)>);

impl Headers {
    pub(crate) fn of(headers: &[(String, String)]) -> Self {
        let mut kept: Vec<(String, String)> = Vec::new();
        for (name, value) in headers {
            match kept.iter_mut().find(|(known, _)| known.eq_ignore_ascii_case(name)) {
                Some((_, known)) => known.clone_from(value),
                None => kept.push((name.to_ascii_lowercase(), value.clone())),
            }
        }
        Self(kept)
    }

    fn find(&self, name: &Bound<'_, PyAny>) -> PyResult<Option<&str>> {
        let Ok(name) = name.cast::<PyString>() else { return Ok(None) };
        // No header has a lone surrogate in its name.
        let Ok(name) = name.to_cow() else { return Ok(None) };
        Ok(self.0.iter().find(|(known, _)| known.eq_ignore_ascii_case(&name)).map(|(_, value)| value.as_str()))
    }

    fn dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let dict = PyDict::new(py);
        for (name, value) in &self.0 {
            dict.set_item(name, value)?;
        }
        Ok(dict)
    }
}

#[pymethods]
impl Headers {
    #[new]
    #[pyo3(signature = (headers, /))]
    fn new(headers: &Bound<'_, PyAny>) -> PyResult<Self> {
        Ok(Self::of(&pairs(headers)?))
    }

    /// Returns the value of a header, or `default`.
    #[pyo3(signature = (name, default = None, /))]
    fn get<'py>(
        &self,
        py: Python<'py>,
        name: &Bound<'py, PyAny>,
        default: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        match self.find(name)? {
            Some(value) => Ok(PyString::new(py, value).into_any()),
            None => Ok(default.unwrap_or_else(|| py.None().into_bound(py))),
        }
    }

    fn keys<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.dict(py)?.call_method0("keys")
    }

    fn values<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.dict(py)?.call_method0("values")
    }

    fn items<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.dict(py)?.call_method0("items")
    }

    fn __getitem__(&self, name: &Bound<'_, PyAny>) -> PyResult<&str> {
        self.find(name)?.ok_or_else(|| PyKeyError::new_err(name.clone().unbind()))
    }

    fn __contains__(&self, name: &Bound<'_, PyAny>) -> PyResult<bool> {
        Ok(self.find(name)?.is_some())
    }

    fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(self.dict(py)?.try_iter()?.into_any())
    }

    const fn __len__(&self) -> usize {
        self.0.len()
    }

    fn __eq__(&self, py: Python<'_>, other: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        if other.cast::<PyMapping>().is_err() {
            return Ok(py.NotImplemented());
        }
        let Ok(theirs) = pairs(other) else { return Ok(py.NotImplemented()) };
        let same = self.dict(py)?.eq(Self::of(&theirs).dict(py)?)?;
        Ok(same.into_pyobject(py)?.to_owned().into_any().unbind())
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        Ok(format!("Headers({})", self.dict(py)?.repr()?))
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, Bound<'py, PyTuple>)> {
        let py = slf.py();
        Ok((slf.get_type().into_any(), PyTuple::new(py, [slf.get().dict(py)?])?))
    }
}

/// Reads headers from a mapping or pairs.
pub(crate) fn pairs(headers: &Bound<'_, PyAny>) -> PyResult<Vec<(String, String)>> {
    let items = match headers.getattr_opt("items")? {
        Some(items) => items.call0()?,
        None => headers.clone(),
    };
    let pair = |pair: Bound<'_, PyAny>| {
        let (name, value) = pair.extract::<(Bound<'_, PyAny>, Bound<'_, PyAny>)>()?;
        Ok((text(&name, "", "headers")?, text(&value, "", "headers")?))
    };
    items.try_iter()?.map(|item| pair(item?)).collect()
}

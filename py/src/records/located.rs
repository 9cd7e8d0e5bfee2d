//! A value of an answer and its place, with the functions that records, maps by id and lists share.

use crate::records::apart;
use crate::records::context::Place;
use crate::records::pickle;
use crate::records::to_dict::{self, Converted};
use pyo3::prelude::*;
use pyo3::types::PyTuple;
use std::hash::{BuildHasher, RandomState};
use std::sync::{Arc, LazyLock};
use vpswire::value::Value;
use vpswire::value::node::Read;

/// A value and its place in the answer.
pub(crate) struct Located {
    pub(crate) value: Value,
    pub(crate) place: Arc<Place>,
}

impl Located {
    pub(crate) const fn new(value: Value, place: Arc<Place>) -> Self {
        Self { value, place }
    }

    /// Returns its values that differ from the documentation.
    pub(crate) fn flaws<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.place.flaws(py, &self.value)
    }

    /// Converts it to plain values, by one of the functions of [`to_dict`].
    pub(crate) fn convert<'py, T>(
        &self,
        py: Python<'py>,
        secrets: bool,
        make: impl FnOnce(Python<'py>, &Value, bool) -> Converted<T>,
    ) -> PyResult<T> {
        make(py, &self.value, secrets).map_err(|error| error.unwrap_or_else(|| self.place.wrong_inside(&self.value)))
    }

    /// Returns it as compact JSON.
    pub(crate) fn json(&self, py: Python<'_>, secrets: bool) -> PyResult<String> {
        self.written(py, || apart::to_json(&self.value, secrets))
    }

    fn written(&self, py: Python<'_>, write: impl FnOnce() -> Read<String> + Send) -> PyResult<String> {
        to_dict::read(py, &self.value, write).map_err(|mismatch| self.place.wrong(&self.value, &mismatch))
    }

    /// Returns its pickled form.
    pub(crate) fn reduced<'py>(&self, py: Python<'py>) -> PyResult<pickle::Reduced<'py>> {
        let unpickle = py.import("vpswire._native")?.getattr("unpickle")?;
        let shape = pickle::describe(self.value.shape());
        let json = self.written(py, || self.value.to_json())?;
        Ok((unpickle, (self.place.context.module.as_str(), shape, json)))
    }

    /// Whether another value has the same content.
    pub(crate) fn same(&self, py: Python<'_>, other: &Self) -> bool {
        to_dict::read(py, &self.value, || self.value == other.value)
    }

    /// Returns its hash, which is the same for equal values.
    pub(crate) fn hash(&self, py: Python<'_>) -> u64 {
        static KEYS: LazyLock<RandomState> = LazyLock::new(RandomState::new);
        let value = &self.value;
        to_dict::read(py, value, || KEYS.hash_one(value.to_json().as_deref().unwrap_or_else(|_| value.raw())))
    }
}

//! The place of a part within its answer. Every Python object keeps its place for error messages.

use crate::error;
use crate::records::module::Module;
use crate::records::to_dict;
use compact_str::CompactString;
use pyo3::prelude::*;
use pyo3::types::PyTuple;
use std::sync::Arc;
use vpswire::error::Mismatch;
use vpswire::prepared::Prepared;
use vpswire::shape::Field;
use vpswire::value::Value;

/// The call that an answer belongs to.
pub(crate) struct Context {
    /// The module of the records in the answer.
    pub(crate) module: Module,
    /// The call; an unpickled answer has none.
    pub(crate) prepared: Option<Arc<Prepared>>,
    /// Whether the answer is for the core, which runs a verb or a job.
    pub(crate) is_inner: bool,
}

impl Context {
    pub(crate) const fn new(module: Module, prepared: Option<Arc<Prepared>>) -> Self {
        Self { module, prepared, is_inner: false }
    }

    /// Returns the context of a call that a verb of the fleet or a job makes.
    pub(crate) const fn inner(module: Module, prepared: Arc<Prepared>) -> Self {
        Self { module, prepared: Some(prepared), is_inner: true }
    }
}

/// The place of a record, map or list in its answer.
pub(crate) struct Place {
    pub(crate) context: Arc<Context>,
    /// The place of its container; the answer itself has none.
    outer: Option<(Arc<Place>, Step)>,
}

enum Step {
    Field(&'static Field),
    Key(CompactString),
    Index(usize),
}

/// A part of a record, map or list.
#[derive(Clone, Copy)]
pub(crate) enum Part<'a> {
    /// The whole value.
    Whole,
    Field(&'static Field),
    Key(&'a str),
    Index(usize),
}

/// A part and its container. It becomes a [`Place`] only if it has parts itself.
#[derive(Clone, Copy)]
pub(crate) struct Spot<'a> {
    outer: &'a Arc<Place>,
    part: Part<'a>,
}

impl Place {
    /// Returns the place of a whole answer.
    pub(crate) const fn root(context: Arc<Context>) -> Self {
        Self { context, outer: None }
    }

    pub(crate) const fn is_root(&self) -> bool {
        self.outer.is_none()
    }

    pub(crate) const fn part<'a>(self: &'a Arc<Self>, part: Part<'a>) -> Spot<'a> {
        Spot { outer: self, part }
    }

    /// Returns the error for a mismatch of `value` or a part of it with its shape.
    #[cold]
    pub(crate) fn wrong(self: &Arc<Self>, value: &Value, mismatch: &Mismatch) -> PyErr {
        self.part(Part::Whole).wrong(value, mismatch)
    }

    /// Returns the flaws of a value at this place.
    pub(crate) fn flaws<'py>(self: &Arc<Self>, py: Python<'py>, value: &Value) -> PyResult<Bound<'py, PyTuple>> {
        let flaws = to_dict::read(py, value, || value.flaws()).into_iter();
        let flaws = flaws.map(|flaw| self.part(Part::Whole).rooted(flaw)).collect();
        let flaws = match &self.context.prepared {
            Some(prepared) => prepared.shown_flaws(flaws),
            None => flaws,
        };
        let flaw = |Mismatch { path, expected, found }| Bound::new(py, Flaw { path, expected, found });
        PyTuple::new(py, flaws.into_iter().map(flaw).collect::<PyResult<Vec<_>>>()?)
    }

    /// Returns the error for a value that was read completely, and contains a mismatch.
    #[cold]
    pub(crate) fn wrong_inside(self: &Arc<Self>, value: &Value) -> PyErr {
        let unclear =
            || Mismatch { expected: "a value".to_owned(), found: "something else".to_owned(), ..Mismatch::default() };
        self.wrong(value, &value.check().map_or_else(|mismatch| *mismatch, |()| unclear()))
    }
}

impl<'a> Spot<'a> {
    pub(crate) fn place(self) -> Arc<Place> {
        let step = match self.part {
            Part::Whole => return Arc::clone(self.outer),
            Part::Field(field) => Step::Field(field),
            Part::Key(key) => Step::Key(key.into()),
            Part::Index(index) => Step::Index(index),
        };
        let outer = Some((Arc::clone(self.outer), step));
        Arc::new(Place { context: Arc::clone(&self.outer.context), outer })
    }

    /// Returns the error for a value at this place that does not match its shape, with the path in the whole answer.
    #[cold]
    pub(crate) fn wrong(self, value: &Value, mismatch: &Mismatch) -> PyErr {
        let mismatch = self.rooted(mismatch.clone());
        match &self.outer.context.prepared {
            Some(prepared) => error::to_py(&prepared.mismatched(value, &mismatch)),
            None => error::decode(&mismatch),
        }
    }

    /// Returns a mismatch of a value at this place, with its path in the whole answer.
    #[cold]
    fn rooted(self, mut mismatch: Mismatch) -> Mismatch {
        let mut parts = vec![std::mem::take(&mut mismatch.path)];
        let mut secret = false;
        let mut up = |part: Part<'_>| match part {
            Part::Whole => {}
            Part::Field(field) => {
                secret |= field.secret;
                parts.push(field.name.to_owned());
            }
            Part::Key(key) => parts.push(key.to_owned()),
            Part::Index(index) => parts.push(index.to_string()),
        };
        up(self.part);
        let mut place = self.outer;
        while let Some((outer, step)) = &place.outer {
            up(match step {
                Step::Field(field) => Part::Field(field),
                Step::Key(key) => Part::Key(key),
                Step::Index(index) => Part::Index(*index),
            });
            place = outer;
        }
        parts.retain(|part| !part.is_empty());
        parts.reverse();
        mismatch.path = parts.join(".");
        if secret && mismatch.found != "nothing" {
            mismatch.found = "something else".to_owned();
        }
        mismatch
    }
}

/// A value in an answer that differs from the documentation. It is kept as received; its attribute raises `DecodeError`.
#[pyclass(frozen, eq, hash, get_all, module = "vpswire._native")]
#[derive(PartialEq, Eq, Hash)]
pub(crate) struct Flaw {
    /// The path from the root of the answer: names, keys and indexes, joined by dots.
    path: String,
    /// The documented type: `an integer`.
    expected: String,
    /// The value that was received; text is in quotes.
    found: String,
}

#[pymethods]
impl Flaw {
    fn __str__(&self) -> String {
        let (path, expected, found) = (self.path.clone(), self.expected.clone(), self.found.clone());
        Mismatch { path, expected, found }.to_string()
    }

    fn __repr__(&self) -> String {
        format!("Flaw('{}')", self.__str__().escape_debug().to_string().replace("\\\"", "\""))
    }
}

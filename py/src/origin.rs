//! Where an answer comes from: what its parts need to know to become Python objects, or errors.

use crate::error;
use pyo3::prelude::*;
use std::sync::{Arc, OnceLock};
use vpswire::prepared::Prepared;
use vpswire::shape::Api;
use vpswire::value::Value;

/// The call that an answer belongs to.
pub(crate) struct Origin {
    pub(crate) api: Api,
    /// None of an answer that was unpickled.
    pub(crate) prepared: Option<Arc<Prepared>>,
    root: OnceLock<Value>,
}

impl Origin {
    pub(crate) const fn new(api: Api, prepared: Option<Arc<Prepared>>) -> Self {
        Self { api, prepared, root: OnceLock::new() }
    }

    /// Remembers the whole answer, so that an error can say where in it something is wrong.
    pub(crate) fn rooted(&self, root: &Value) {
        drop(self.root.set(root.clone()));
    }

    /// The error for a part that is not what its shape says. The place is told from the answer's root.
    pub(crate) fn mismatch(&self, part: &Value) -> PyErr {
        let found = [self.root.get(), Some(part)].into_iter().flatten().find_map(|value| match &self.prepared {
            Some(prepared) => prepared.checked(value).err().map(|error| error::to_py(&error)),
            None => value.check().err().map(|mismatch| error::decode(&mismatch)),
        });
        found.unwrap_or_else(|| error::decode(&"expected something else"))
    }
}

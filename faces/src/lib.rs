//! Generators of everything that is derived from the tables of calls, verbs and jobs: the reference, the headers of C
//! and C++, the Python and the JavaScript modules, and the data with which the panel's page shows calls.
//!
//! `model` is shared by the generators; each language is a module. `make faces` writes the files, and a test fails if a
//! committed file is not up to date.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod asked;
pub mod c;
mod javascript;
pub mod model;
mod packed;
mod python;
mod reference;
mod request;

use std::path::{Path, PathBuf};

/// A generated file.
pub struct Printed {
    /// The path from the root of the workspace.
    pub path: String,
    /// The whole text.
    pub text: String,
}

impl Printed {
    fn new(path: String, text: String) -> Self {
        Self { path, text }
    }
}

/// Returns all generated files.
pub fn all() -> Vec<Printed> {
    [
        packed::files(),
        reference::files(),
        c::files(),
        python::files(),
        javascript::files(),
        asked::files(),
        request::files(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Returns a path from the root of the workspace.
pub fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

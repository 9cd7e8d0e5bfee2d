//! Printers of everything that comes from the tables of calls, verbs and jobs: the reference, the headers of C and C++,
//! the Python and the JavaScript modules, and what the panel's page shows calls by.
//!
//! `model` is what the printers share; each language is a module. `make faces` writes the files, a test fails when a
//! committed one is stale.
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

/// A printed file.
pub struct Printed {
    /// Its path from the root of the workspace.
    pub path: String,
    /// All that is in it.
    pub text: String,
}

impl Printed {
    fn new(path: String, text: String) -> Self {
        Self { path, text }
    }
}

/// All printed files.
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

/// A path from the root of the workspace.
pub fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

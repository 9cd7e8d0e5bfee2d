//! Paths that the tests share.
#![allow(dead_code)]

pub mod build;
pub mod canned;
pub mod written;

use std::path::{Path, PathBuf};

/// Returns a path within this package.
pub fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Returns a path from the root of the workspace.
pub fn root(path: &str) -> PathBuf {
    here("..").join(path)
}

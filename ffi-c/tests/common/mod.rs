//! Paths that the tests share. Each test uses a part of them.
#![allow(dead_code)]

pub mod build;
pub mod canned;
pub mod written;

use std::path::{Path, PathBuf};

/// A path within this package.
pub fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// A path from the root of the workspace.
pub fn root(path: &str) -> PathBuf {
    here("..").join(path)
}

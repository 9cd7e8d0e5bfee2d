//! What the tests share: where things are, and whether a printed file is fresh. Each test uses a part of it.
#![allow(dead_code)]

pub mod build;

use std::path::{Path, PathBuf};

/// A path within this package.
pub fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// A path from the root of the workspace.
pub fn root(path: &str) -> PathBuf {
    here("..").join(path)
}

/// Fails if a printed file is stale; writes it anew if that is asked for.
pub fn fresh(path: &str, printed: &str) {
    let at = root(path);
    if std::env::var("VPSWIRE_FACES").as_deref() == Ok("write") {
        std::fs::create_dir_all(at.parent().unwrap()).unwrap();
        std::fs::write(&at, printed).unwrap();
    }
    let committed = std::fs::read_to_string(&at).unwrap_or_default();
    assert!(committed == printed, "{path} is stale: run make faces");
}

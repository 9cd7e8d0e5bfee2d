//! Tests that the committed files are those that are printed.

use std::fs::read_to_string;
use vpswire_faces::{all, root};

#[test]
fn printed_files_are_fresh() {
    let stale = |path: &str, text: &str| read_to_string(root(path)).unwrap_or_default() != text;
    let stale: Vec<_> = all().into_iter().filter(|file| stale(&file.path, &file.text)).map(|file| file.path).collect();
    assert!(stale.is_empty(), "stale, so run make faces: {stale:?}");
}

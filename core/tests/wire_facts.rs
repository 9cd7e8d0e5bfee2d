//! Checks that every wire fact that a vector or a comment cites has an entry in `docs/wire-facts.md`.
#![allow(clippy::panic, clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Folders whose comments cite facts.
const SOURCES: [&str; 9] =
    ["core/src", "core/macros/src", "http/src", "sim/src", "cli/src", "ffi-c/src", "py/src", "wasm/src", "wasm/js"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn is_id(text: &str) -> bool {
    text.strip_prefix(['V', 'K', 'C']).is_some_and(|number| number.parse::<u8>().is_ok())
}

/// Finds every file below a folder whose name ends in one of these.
fn files(folder: &Path, endings: &[&str], found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, endings, found);
        } else if path.extension().is_some_and(|ending| endings.iter().any(|wanted| ending == *wanted)) {
            found.push(path);
        }
    }
}

/// Returns the ids between parentheses: `(V22)`, `(K2-K4)`, `(wire facts V2 and V5)`.
fn cited(text: &str) -> impl Iterator<Item = &str> {
    text.split('(').skip(1).filter_map(|rest| rest.split(')').next()).flat_map(|inside| {
        let parts: Vec<_> = inside.split([',', '-', ' ', ';']).filter(|part| !part.is_empty()).collect();
        let words = ["wire", "fact", "facts", "and", "or", "to"];
        let only_ids = parts.iter().all(|part| is_id(part) || words.contains(part));
        parts.into_iter().filter(move |part| only_ids && is_id(part))
    })
}

/// Returns the place where each id is cited.
fn citations() -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut vectors = Vec::new();
    files(&root().join("conformance/vectors"), &["json"], &mut vectors);
    for path in vectors {
        let text = fs::read_to_string(&path).unwrap();
        let json: serde_json::Value = serde_json::from_str(&text).unwrap();
        let names = json.as_array().into_iter().flatten().filter_map(|vector| vector["name"].as_str());
        for id in names.flat_map(|name| name.split([' ', ',', ':'])).filter(|word| is_id(word)) {
            found.insert(id.to_owned(), path.display().to_string());
        }
    }
    let mut sources = Vec::new();
    for folder in SOURCES {
        files(&root().join(folder), &["rs", "js"], &mut sources);
    }
    for path in sources {
        for id in cited(&fs::read_to_string(&path).unwrap()) {
            found.insert(id.to_owned(), path.display().to_string());
        }
    }
    found
}

#[test]
fn every_fact_that_is_cited_has_one_entry() {
    let page = fs::read_to_string(root().join("docs/wire-facts.md")).unwrap();
    let entries: Vec<_> = page
        .lines()
        .filter_map(|line| line.strip_prefix("| ")?.split(" |").next())
        .filter(|first| is_id(first))
        .collect();
    let known: BTreeSet<_> = entries.iter().copied().collect();
    assert_eq!(entries.len(), known.len(), "an entry is there twice: {entries:?}");
    let citations = citations();
    let missing: Vec<_> = citations.iter().filter(|(id, _)| !known.contains(id.as_str())).collect();
    assert!(missing.is_empty(), "these have no entry in docs/wire-facts.md: {missing:?}");
    // Otherwise the search itself is broken: `V16` is in vectors, `V23` in comments.
    assert!(citations.len() > 40 && ["V16", "K4", "C3", "V23"].iter().all(|id| citations.contains_key(*id)));
}

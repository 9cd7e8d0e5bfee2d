//! Compares the rooms of the core with docs/architecture.md: every import is listed in the page, everything listed
//! there is an import, and each room imports only from rooms above it in the table, so that there is no cycle.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use vpswire_testkit::rooms::{Arrows, check, page, root};

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// Returns the names after `crate::` anywhere in a source text.
fn imported(source: &str) -> impl Iterator<Item = &str> {
    source.split("crate::").skip(1).map(|rest| {
        let end = rest.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_').unwrap_or(rest.len());
        &rest[..end]
    })
}

/// Returns the imports of each room.
fn real() -> Arrows {
    let sources = root().join("core/src");
    let mut found = Vec::new();
    files(&sources, &mut found);
    let mut arrows = Arrows::new();
    for path in found {
        let name = path.strip_prefix(&sources).unwrap().to_str().unwrap().replace('\\', "/");
        let Some((room, _)) = name.split_once('/') else {
            assert_eq!(name, "lib.rs", "a file beside lib.rs belongs into a room");
            continue;
        };
        let imports = arrows.entry(room.to_owned()).or_default();
        for import in imported(&fs::read_to_string(&path).unwrap()) {
            assert!(sources.join(import).is_dir(), "{name}: crate::{import} is no room; import from the room itself");
            if import != room {
                imports.insert(import.to_owned());
            }
        }
    }
    arrows
}

#[test]
fn rooms_import_what_the_page_says_and_only_upward() {
    check("The core's rooms", &real());
}

#[test]
fn links_of_the_page_lead_somewhere() {
    let page = page();
    let targets: Vec<_> = page.split("](").skip(1).map(|rest| rest.split(')').next().unwrap()).collect();
    assert!(targets.len() > 30, "{targets:?}");
    for target in targets {
        assert!(root().join("docs").join(target).exists(), "{target}");
    }
}

/// Returns the links in a text: the shown text and the target.
fn links(text: &str) -> Vec<(&str, &str)> {
    text.split('[').skip(1).filter_map(|rest| rest.split_once(')')?.0.split_once("](")).collect()
}

#[test]
fn the_way_of_a_call_is_as_long_as_the_page_says_and_each_stop_is_there() {
    const DEFINES: [&str; 8] = ["fn", "struct", "trait", "class", "const", "def", "get", "vpswire_status"];
    let page = page();
    let section = page.split("\n## ").find(|section| section.starts_with("The way of a call")).unwrap();
    let mut ways = 0;
    for way in section.split("\n\n").filter(|paragraph| paragraph.starts_with("**")) {
        let stops: Vec<_> = links(way).into_iter().filter(|(name, _)| name.starts_with('`')).collect();
        for (name, target) in &stops {
            let (name, source) =
                (name.trim_matches('`'), fs::read_to_string(root().join("docs").join(target)).unwrap());
            let is_word =
                |rest: &str| !rest.starts_with(|letter: char| letter.is_ascii_alphanumeric() || letter == '_');
            let defines = |word: &&str| source.split(&format!("{word} {name}")).skip(1).any(is_word);
            assert!(DEFINES.iter().any(defines), "{target} does not define {name}");
        }
        let files: BTreeSet<_> = stops.iter().map(|(_, target)| target).collect();
        let said = way.split(", ").nth(1).unwrap().split(' ').next().unwrap();
        assert_eq!(said, files.len().to_string(), "{way}");
        ways += 1;
    }
    assert_eq!(ways, 5, "the core, Rust, Python, JavaScript and C");
}

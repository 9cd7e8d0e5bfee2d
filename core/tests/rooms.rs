//! The rooms of the core against docs/architecture.md: every import is an arrow of the page, every arrow of the page is an
//! import, and each points upward in its table, so that there is no circle.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

type Arrows = BTreeMap<String, BTreeSet<String>>;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn page() -> String {
    fs::read_to_string(root().join("docs/architecture.md")).unwrap()
}

/// The names in backticks.
fn quoted(text: &str) -> impl Iterator<Item = String> {
    text.split('`').skip(1).step_by(2).map(str::to_owned)
}

/// The rooms of the page in its order, each with what it imports from.
fn documented() -> Vec<(String, BTreeSet<String>)> {
    let page = page();
    let section = page.split("\n## ").find(|section| section.starts_with("The core's rooms")).unwrap();
    let rows = section.lines().filter(|line| line.starts_with("| `"));
    rows.map(|row| {
        let cells: Vec<_> = row.split('|').collect();
        (quoted(cells[1]).next().unwrap(), quoted(cells[3]).collect())
    })
    .collect()
}

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

/// What follows `crate::` anywhere in a source text.
fn imported(source: &str) -> impl Iterator<Item = &str> {
    source.split("crate::").skip(1).map(|rest| {
        let end = rest.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_').unwrap_or(rest.len());
        &rest[..end]
    })
}

/// What each room imports from.
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
fn rooms_import_what_the_page_says() {
    let documented: Arrows = documented().into_iter().collect();
    assert_eq!(real(), documented);
}

#[test]
fn arrows_of_the_page_point_upward() {
    let mut above = BTreeSet::new();
    for (room, imports) in documented() {
        assert!(imports.is_subset(&above), "{room} imports from {:?}, which are not above it", &imports - &above);
        above.insert(room);
    }
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

//! The tables of docs/architecture.md, with the imports of each room.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::read_to_string;
use std::path::{Path, PathBuf};

/// The rooms that each room imports from.
pub type Arrows = BTreeMap<String, BTreeSet<String>>;

/// Returns the root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Returns the page.
pub fn page() -> String {
    read_to_string(root().join("docs/architecture.md")).unwrap()
}

/// Returns the names in backticks.
fn quoted(text: &str) -> impl Iterator<Item = String> {
    text.split('`').skip(1).step_by(2).map(str::to_owned)
}

/// Returns the rooms of a section of the page in its order, each with the rooms that it imports from.
fn documented(title: &str) -> Vec<(String, BTreeSet<String>)> {
    let page = page();
    let section = page.split("\n## ").find(|section| section.starts_with(title)).unwrap();
    let rows = section.lines().filter(|line| line.starts_with("| `"));
    rows.map(|row| {
        let cells: Vec<_> = row.split('|').collect();
        (quoted(cells[1]).next().unwrap(), quoted(cells[3]).collect())
    })
    .collect()
}

/// Checks that every import is in the section's table, that every entry of the table is an import, and that each room
/// imports only from rooms above it, so that there is no cycle.
pub fn check(title: &str, real: &Arrows) {
    let rooms = documented(title);
    assert_eq!(*real, rooms.iter().cloned().collect());
    let mut above = BTreeSet::new();
    for (room, imports) in rooms {
        assert!(imports.is_subset(&above), "{room} imports from {:?}, which are not above it", &imports - &above);
        above.insert(room);
    }
}

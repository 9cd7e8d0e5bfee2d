//! The rooms of each crate, which are what is at the top of its `src`: none imports another that imports it in turn.

#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{read_dir, read_to_string};
use std::path::{Path, PathBuf};

/// Crates without a circle.
const CRATES: [&str; 7] = ["http", "cli", "sim", "py", "wasm", "ffi-c", "faces"];

/// Which room imports which.
type Arrows = BTreeMap<String, BTreeSet<String>>;

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let inside = entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] });
    inside.filter(|path| path.extension().is_some_and(|end| end == "rs")).collect()
}

/// The rooms that the code of a source names after `crate::`, alone or in braces. A link in a comment imports nothing.
fn named(source: &str) -> BTreeSet<String> {
    let code: Vec<_> = source.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let source = code.join("\n");
    let word = |text: &str| text.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let mut names = BTreeSet::new();
    for rest in source.split("crate::").skip(1) {
        match rest.strip_prefix('{').and_then(|list| list.split_once("};")) {
            Some((list, _)) => names.extend(list.split(',').map(word)),
            None => names.extend([word(rest)]),
        }
    }
    names
}

fn arrows(src: &Path) -> Arrows {
    let room = |path: &Path| {
        let first = path.strip_prefix(src).unwrap().iter().next().unwrap().to_str().unwrap();
        first.trim_end_matches(".rs").to_owned()
    };
    let files = files(src);
    let rooms: BTreeSet<String> = files.iter().map(|path| room(path)).collect();
    let mut arrows = Arrows::new();
    for path in &files {
        let from = room(path);
        // The root of a crate declares its rooms.
        if from != "lib" && from != "main" {
            let names = named(&read_to_string(path).unwrap());
            let to = names.into_iter().filter(|name| *name != from && rooms.contains(name));
            arrows.entry(from.clone()).or_default().extend(to);
        }
    }
    arrows
}

/// A room that is reached from itself.
fn circle(arrows: &Arrows) -> Option<&str> {
    let reached = |from: &String| {
        let (mut seen, mut open) = (BTreeSet::new(), vec![from]);
        while let Some(next) = open.pop() {
            open.extend(arrows.get(next).into_iter().flatten().filter(|to| seen.insert(to.as_str())));
        }
        seen.contains(from.as_str())
    };
    arrows.keys().find(|from| reached(from)).map(String::as_str)
}

#[test]
fn no_rooms_import_each_other_in_a_circle() {
    for name in CRATES {
        let arrows = arrows(&Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name).join("src"));
        assert!(arrows.values().any(|to| !to.is_empty()), "{name} has no arrow");
        assert_eq!(circle(&arrows), None, "{name}: {arrows:?}");
    }
}

#[test]
fn circles_are_found() {
    let of = |pairs: &[(&str, &str)]| {
        let mut arrows = Arrows::new();
        for (from, to) in pairs {
            arrows.entry((*from).to_owned()).or_default().insert((*to).to_owned());
        }
        arrows
    };
    assert_eq!(circle(&of(&[("a", "b"), ("b", "c"), ("a", "c")])), None);
    assert_eq!(circle(&of(&[("a", "b"), ("b", "c"), ("c", "a")])), Some("a"));
    let names = named(
        "//! Of [`crate::zero`].\nuse crate::{one, two::Three};\nuse crate::four::Five;\nfn f() -> crate::six::Seven {}",
    );
    assert_eq!(names.into_iter().collect::<Vec<_>>(), ["four", "one", "six", "two"]);
}

//! Checks the rooms of each crate, which are the top-level modules of its `src`: no room imports another that imports
//! it in turn. The same applies to the files within a room, except the rooms that are listed here.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice, clippy::arithmetic_side_effects)]

use std::collections::BTreeSet;
use std::fs::{read_dir, read_to_string};
use std::path::{Path, PathBuf};
use vpswire_testkit::rooms::{Arrows, root};

/// The crates without a cycle.
const CRATES: [&str; 10] = ["http", "cli", "serve", "sim", "watch", "panel", "py", "wasm", "ffi-c", "faces"];

/// The rooms in which files import each other in a cycle, which is part of their design:
/// - fleet: the row of a verb has the function that answers it for each API, and these create what the verbs declare;
/// - jobs: the row of a job has its function, which receives the run, and a run has its row;
/// - records: a record creates its values, which may be records; all are shown by their dictionaries;
/// - the simulator's services: an account has types that the files of its calls declare, and these add calls to it.
const CIRCLES: [(&str, &str); 5] =
    [("core", "fleet"), ("core", "jobs"), ("py", "records"), ("sim", "services/kiwivm"), ("sim", "services/vultr")];

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let inside = entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] });
    inside.filter(|path| path.extension().is_some_and(|end| end == "rs")).collect()
}

/// Returns the code of a source, without comments and unit tests.
fn code(source: &str) -> String {
    let source = source.split("#[cfg(test)]\nmod tests {").next().unwrap();
    source.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// Returns the rooms that a source names after `crate::`, alone or in braces. A link in a comment is not an import.
fn named(source: &str) -> BTreeSet<String> {
    let source = code(source);
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

/// Returns the paths in a tree of `use`: `a::{b, c::D}` is `a::b` and `a::c::D`.
fn spread(prefix: &str, tree: &str, paths: &mut BTreeSet<String>) {
    let tree = tree.trim();
    let Some((head, list)) = tree.split_once('{') else {
        paths.insert(format!("{prefix}{}", tree.split(" as ").next().unwrap()));
        return;
    };
    let (mut depth, mut begin) = (0, 0);
    let list = list.strip_suffix('}').unwrap();
    for (at, letter) in list.char_indices().chain([(list.len(), ',')]) {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                if !list[begin..at].trim().is_empty() {
                    spread(&format!("{prefix}{}", head.trim()), &list[begin..at], paths);
                }
                begin = at + 1;
            }
            _ => (),
        }
    }
}

/// Returns all paths of a source with more than one part. A re-export by `pub use` is not an import.
fn paths(source: &str) -> BTreeSet<String> {
    let (mut paths, mut rest) = (BTreeSet::new(), String::new());
    for statement in code(source).split_inclusive(';') {
        let (before, tree) = statement.split_once("use ").unwrap_or((statement, ""));
        let visibility = before.rsplit('\n').next().unwrap().trim();
        let is_use = !tree.is_empty() && (visibility.is_empty() || visibility.starts_with("pub"));
        rest.push_str(if is_use { before } else { statement });
        if is_use && visibility.is_empty() {
            spread("", tree.trim_end_matches(';'), &mut paths);
        }
    }
    let part_of_path = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == ':';
    paths.extend(rest.split(|letter| !part_of_path(letter)).filter(|word| word.contains("::")).map(str::to_owned));
    paths
}

/// Returns the module of a file: `["value", "node"]`, and that of a folder for its `mod.rs`.
fn module(src: &Path, path: &Path) -> Vec<String> {
    let inside = path.strip_prefix(src).unwrap().with_extension("");
    let parts = inside.iter().map(|part| part.to_str().unwrap().to_owned());
    parts.filter(|part| !matches!(part.as_str(), "mod" | "lib" | "main")).collect()
}

/// Returns the imports between the files of a crate, as modules.
fn file_arrows(src: &Path) -> Arrows {
    let files = files(src);
    let modules: BTreeSet<String> = files.iter().map(|path| module(src, path).join("/")).collect();
    let mut arrows = Arrows::new();
    for path in &files {
        let from = module(src, path);
        for named in paths(&read_to_string(path).unwrap()) {
            let mut parts: Vec<_> = named.split("::").filter(|part| !part.is_empty()).map(str::to_owned).collect();
            let ups = parts.iter().take_while(|part| *part == "super").count();
            let base = match parts.first().map(String::as_str) {
                Some("crate") => &from[..0],
                _ => &from[..from.len().saturating_sub(ups)],
            };
            parts.retain(|part| !matches!(part.as_str(), "crate" | "super" | "self"));
            let whole = [base, &parts[..]].concat();
            let ends = (base.len().max(1)..=whole.len()).rev().map(|end| whole[..end].join("/"));
            let to = ends.into_iter().find(|to| modules.contains(to));
            let (from, relative) = (from.join("/"), named.starts_with("super::") || named.starts_with("crate::"));
            // A path that begins with another word names a module only if that is within this module.
            let to = to.filter(|to| *to != from && (relative || to.starts_with(&format!("{from}/"))));
            if let Some(to) = to.filter(|_| !from.is_empty()) {
                arrows.entry(from).or_default().insert(to);
            }
        }
    }
    arrows
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
        // The root module of a crate declares its rooms.
        if from != "lib" && from != "main" {
            let names = named(&read_to_string(path).unwrap());
            let to = names.into_iter().filter(|name| *name != from && rooms.contains(name));
            arrows.entry(from.clone()).or_default().extend(to);
        }
    }
    arrows
}

/// Returns a room that imports itself through others.
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
        let arrows = arrows(&root().join(name).join("src"));
        assert!(arrows.values().any(|to| !to.is_empty()), "{name} has no arrow");
        assert_eq!(circle(&arrows), None, "{name}: {arrows:?}");
    }
}

#[test]
fn no_files_of_a_room_import_each_other_in_a_circle() {
    for name in CRATES.into_iter().chain(["core"]) {
        let mut arrows = file_arrows(&root().join(name).join("src"));
        assert!(arrows.values().any(|to| !to.is_empty()), "{name} has no arrow");
        arrows.retain(|file, _| !CIRCLES.iter().any(|(krate, room)| *krate == name && file.starts_with(room)));
        let found = circle(&arrows);
        assert_eq!(found, None, "{name}: it imports {:?}", found.map(|file| &arrows[file]));
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
    let paths = paths(
        "use crate::{one, two::{Three, Four as Five}};\npub use six::Seven;\npub(crate) use a::B;\nfn f() -> super::eight::Nine {}\n\
        // ten::Eleven\n#[cfg(test)]\nmod tests {\n    use super::twelve::Thirteen;\n}",
    );
    let expected = ["crate::one", "crate::two::Four", "crate::two::Three", "super::eight::Nine"];
    assert_eq!(paths.into_iter().collect::<Vec<_>>(), expected);
}

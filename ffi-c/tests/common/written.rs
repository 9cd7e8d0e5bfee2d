//! The vectors of several calls, and how they write errors.

use super::root;
use serde_json::Value as Json;
use std::path::Path;

fn parse(path: &Path) -> Json {
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// The vectors of a folder, in the order of its files.
pub fn vectors(name: &str) -> Vec<Json> {
    let folder = root("conformance").join(name);
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    files.sort();
    files.iter().flat_map(|path| parse(path).as_array().unwrap().clone()).collect()
}

/// The accounts that vectors name.
pub fn accounts() -> Json {
    parse(&root("conformance/vectors/accounts.json"))
}

/// The facts of an error that vectors have.
pub fn error(facts: &Json) -> Json {
    ["code", "message", "verdict", "param"].map(|name| (name, facts[name].clone())).into_iter().collect()
}

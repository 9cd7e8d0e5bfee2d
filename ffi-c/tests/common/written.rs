//! The vectors with several calls, and their format of errors.

use super::root;
use serde_json::Value as Json;
use std::path::Path;

fn parse(path: &Path) -> Json {
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// Returns the vectors of a folder, in the order of its files.
pub fn vectors(name: &str) -> Vec<Json> {
    let folder = root("conformance").join(name);
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    files.sort();
    files.iter().flat_map(|path| parse(path).as_array().unwrap().clone()).collect()
}

/// Returns the accounts of the vectors.
pub fn accounts() -> Json {
    parse(&root("conformance/vectors/accounts.json"))
}

/// Returns the facts of an error that vectors have.
pub fn error(facts: &Json) -> Json {
    ["code", "message", "verdict", "param"].map(|name| (name, facts[name].clone())).into_iter().collect()
}

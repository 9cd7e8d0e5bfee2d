//! The JavaScript names of calls and groups.

use crate::model::capital;
use vpswire_core::shape::{Api, Op};
use vpswire_core::table;
pub use vpswire_core::text::name::camel;

/// Converts `basic_shell` to `BasicShell`.
pub fn pascal(name: &str) -> String {
    name.split('_').map(capital).collect()
}

/// Converts `basic_shell.exec` to `basicShell.exec`.
pub fn path(op: &Op) -> String {
    let dot = if op.group.is_empty() { "" } else { "." };
    format!("{}{dot}{}", camel(op.group), camel(op.name))
}

/// Returns the type of a call's parameters: `server.list` -> `ServerListParams`.
pub fn params_name(op: &Op) -> String {
    format!("{}{}Params", pascal(op.group), pascal(op.name))
}

/// Replaces the names of calls in a text with their JavaScript names.
pub fn translated(api: Api, text: &str) -> String {
    let word = |word: &str| table::find(api, word).map_or(word.to_owned(), |op| format!("`{}`", path(op)));
    text.split_whitespace().map(word).collect::<Vec<_>>().join(" ")
}

//! Names of the table as JavaScript writes them.

use crate::model::capital;
use vpswire_core::shape::{Api, Op};
use vpswire_core::table;
pub use vpswire_core::text::name::camel;

/// `basic_shell` -> `BasicShell`.
pub fn pascal(name: &str) -> String {
    name.split('_').map(capital).collect()
}

/// `basic_shell.exec` -> `basicShell.exec`.
pub fn path(op: &Op) -> String {
    let dot = if op.group.is_empty() { "" } else { "." };
    format!("{}{dot}{}", camel(op.group), camel(op.name))
}

/// `server.list` -> `ServerListParams`.
pub fn params_name(op: &Op) -> String {
    format!("{}{}Params", pascal(op.group), pascal(op.name))
}

/// A text with the names of calls in it as they are in JavaScript.
pub fn translated(api: Api, text: &str) -> String {
    let word = |word: &str| table::find(api, word).map_or(word.to_owned(), |op| format!("`{}`", path(op)));
    text.split_whitespace().map(word).collect::<Vec<_>>().join(" ")
}

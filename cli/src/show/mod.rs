//! The command's output, for people and for programs.
//!
//! The commands pass it their results; only `output` writes to standard output and standard error. Texts of a service pass
//! through `text`, so that they cannot control the terminal.

pub(crate) mod graph;
#[cfg(all(test, unix))]
mod growth;
mod human;
pub(crate) mod json;
pub(crate) mod output;
pub(crate) mod pager;
pub(crate) mod path;
pub(crate) mod report;
pub(crate) mod rows;
pub(crate) mod style;
mod table;
pub(crate) mod text;
pub(crate) mod view;
mod words;
mod written;
mod yaml;

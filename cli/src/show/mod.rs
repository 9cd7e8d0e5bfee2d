//! What the command writes, for people and for programs.
//!
//! The commands call it with what they have to show; `output` alone writes to standard output and standard error. What a
//! service wrote goes through `text`, so that none of it drives a terminal.

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

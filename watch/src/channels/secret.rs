//! Tokens, passwords and URLs that are secrets: in the configuration, in a file of their own, or printed by a command.

use crate::references::{resolve_path, run_command};
use serde::de::{Deserialize, Deserializer, Error};
use std::fmt;
use std::path::{Path, PathBuf};
use vpswire::error::Masked;

/// A text that is never shown.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// A secret of that text.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text itself.
    pub(crate) fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Masked.fmt(f)
    }
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // serde would quote what is no text.
        match toml::Value::deserialize(deserializer)? {
            toml::Value::String(text) => Ok(Self(text)),
            _ => Err(D::Error::custom("expected a text in quotes")),
        }
    }
}

/// Where a secret of a channel may be: of the three at most one is given.
#[derive(Clone, Copy)]
pub(crate) struct Places<'a> {
    /// What it is called in the configuration.
    pub(crate) name: &'a str,
    pub(crate) value: &'a Option<Secret>,
    pub(crate) file: &'a Option<PathBuf>,
    pub(crate) command: &'a Option<String>,
}

impl Places<'_> {
    /// The secret, if it is anywhere. A file is looked for beside the configuration, `~/` in the home.
    pub(crate) fn fetch(self, beside: &Path) -> Result<Option<Secret>, String> {
        let name = self.name;
        let text = match (self.value, self.file, self.command) {
            (None, None, None) => return Ok(None),
            (Some(value), None, None) => value.0.clone(),
            (None, Some(file), None) => std::fs::read_to_string(resolve_path(file, beside))
                .map_err(|error| format!("{name}_file: cannot be read: {error}"))?,
            (None, None, Some(command)) => run_command(command).map_err(|what| format!("{name}_command: {what}"))?,
            _ => return Err(format!("expected one of {name}, {name}_file and {name}_command")),
        };
        match text.lines().map(str::trim).find(|line| !line.is_empty()) {
            Some(line) => Ok(Some(Secret::new(line))),
            None => Err(format!("{name}: it is empty")),
        }
    }

    /// The secret, which has to be somewhere.
    pub(crate) fn require(self, beside: &Path) -> Result<Secret, String> {
        let name = self.name;
        let missing = || format!("{name} is missing: set {name}, {name}_file or {name}_command");
        self.fetch(beside)?.ok_or_else(missing)
    }
}

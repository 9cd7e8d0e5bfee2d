//! Secrets: tokens, passwords and URLs, in the configuration, in a separate file, or printed by a command.

use crate::references::{resolve_path, run_command};
use serde::de::{Deserialize, Deserializer, Error};
use std::fmt;
use std::path::{Path, PathBuf};
use vpswire::error::Masked;

/// A text that is never shown.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Creates a secret from a text.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// Returns the text.
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
        // serde would quote a value of another type.
        match toml::Value::deserialize(deserializer)? {
            toml::Value::String(text) => Ok(Self(text)),
            _ => Err(D::Error::custom("expected a text in quotes")),
        }
    }
}

/// The sources of a channel's secret, of which at most one may be set.
#[derive(Clone, Copy)]
pub(crate) struct Places<'a> {
    /// The name of the setting.
    pub(crate) name: &'a str,
    pub(crate) value: &'a Option<Secret>,
    pub(crate) file: &'a Option<PathBuf>,
    pub(crate) command: &'a Option<String>,
}

impl Places<'_> {
    /// Fetches the secret, if a source is set. A file is relative to the configuration file; `~/` is the home folder.
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

    /// Fetches the secret, which is required.
    pub(crate) fn require(self, beside: &Path) -> Result<Secret, String> {
        let name = self.name;
        let missing = || format!("{name} is missing: set {name}, {name}_file or {name}_command");
        self.fetch(beside)?.ok_or_else(missing)
    }
}

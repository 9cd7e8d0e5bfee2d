//! Keys outside the configuration file: in separate files, or printed by a command such as a password manager.

use crate::config::entry::{Entry, KeyPlace};
use crate::failure::Failure;
use std::path::Path;
use vpswire_watch::references::{resolve_path, run_command};

impl Entry {
    /// Fetches the keys that are stored elsewhere, and returns the account with them.
    pub(crate) fn with_keys(mut self, beside: &Path) -> Result<Self, Failure> {
        let text = match &self.key {
            None => return Ok(self),
            Some(KeyPlace::File(place)) => self.read_file(&resolve_path(Path::new(place), beside))?,
            Some(KeyPlace::Command(command)) => run_command(command).map_err(|what| self.failure(&what, ""))?,
        };
        let mut lines = text.lines().map(str::trim);
        let secrets: Vec<_> = self.secrets().collect();
        for name in secrets {
            match lines.next().filter(|line| !line.is_empty()) {
                Some(line) => self.settings.push((name, line.to_owned())),
                None => return Err(self.failure("has no line for", name)),
            }
        }
        Ok(self)
    }

    fn read_file(&self, place: &Path) -> Result<String, Failure> {
        std::fs::read_to_string(place)
            .map_err(|error| self.failure(&format!("cannot be read: {}: {error}", place.display()), ""))
    }

    fn failure(&self, what: &str, name: &str) -> Failure {
        let place = self.key.as_ref().map_or("key", KeyPlace::name);
        let words = format!("the {place} of the account {} {what} {name}", self.name);
        Failure::local(words.trim_end())
    }
}

//! Keys that are not in the file of accounts: in a file of their own, or printed by a command, as of a password store.

use crate::config::entry::{Entry, KeyPlace};
use crate::failure::Failure;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

impl Entry {
    /// The parts of the account with its keys, which are fetched where they are elsewhere.
    pub(crate) fn with_keys(mut self, beside: &Path) -> Result<Self, Failure> {
        let text = match &self.key {
            None => return Ok(self),
            Some(KeyPlace::File(place)) => self.read_file(&place_of(place, beside))?,
            Some(KeyPlace::Command(command)) => self.run_command(command)?,
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
        std::fs::read_to_string(place).map_err(|error| self.failure(&format!("cannot be read: {error}"), ""))
    }

    fn run_command(&self, command: &str) -> Result<String, Failure> {
        let (shell, option) = if cfg!(windows) { ("cmd", "/C") } else { ("sh", "-c") };
        // It may ask for a pass phrase, so it keeps the terminal.
        let mut child = Command::new(shell);
        let child = child.args([option, command]).stdin(Stdio::inherit()).stderr(Stdio::inherit());
        let output = child.output().map_err(|error| self.failure(&format!("cannot be run: {error}"), ""))?;
        if !output.status.success() {
            return Err(self.failure(&format!("failed: {}", output.status), ""));
        }
        String::from_utf8(output.stdout).map_err(|_| self.failure("printed what is not UTF-8", ""))
    }

    fn failure(&self, what: &str, name: &str) -> Failure {
        let place = self.key.as_ref().map_or("key", KeyPlace::name);
        let words = format!("the {place} of the account {} {what} {name}", self.name);
        Failure::local(words.trim_end())
    }
}

/// A path in the file of accounts: of the home, or beside that file.
fn place_of(place: &str, beside: &Path) -> PathBuf {
    match place.strip_prefix("~/").zip(std::env::home_dir()) {
        Some((rest, home)) => home.join(rest),
        None => beside.parent().unwrap_or(beside).join(place),
    }
}

//! The configuration file, `$XDG_CONFIG_HOME/vpswire/config.toml`, which people edit as well: comments, order and unknown
//! settings are preserved.
//!
//! `account` selects an account of it for a call, and `commands` edit it. Errors never repeat its contents, which may
//! include keys.

mod entry;
pub(crate) mod file;
mod keys;

use crate::failure::Failure;
pub(crate) use entry::{Entry, KeyPlace};
use std::path::PathBuf;
use toml_edit::{DocumentMut, Item, Table, TableLike, Value};

/// The version of the format that is written. All versions up to it can be read.
const VERSION: i64 = 1;

/// The top-level keys.
const KNOWN: [&str; 4] = ["version", "default", "account", "watch"];

/// The beginning of a new file.
const HEAD: &str = "# The accounts of vpswire, written by `vpswire account`. You can edit them: see docs/cli.md.\n";

/// The content of the file.
pub(crate) struct Config {
    pub(crate) path: PathBuf,
    document: DocumentMut,
}

impl Config {
    /// Reads the file; if it does not exist, there are no accounts.
    pub(crate) fn read() -> Result<Self, Failure> {
        let Some(path) = file::path("XDG_CONFIG_HOME", ".config", "config.toml") else {
            return Ok(Self { path: PathBuf::new(), document: DocumentMut::new() });
        };
        let text = file::read_private(&path)?.unwrap_or_default();
        let document = text.parse::<DocumentMut>().map_err(|error| {
            // The parser's own text shows the line, which may contain a key.
            let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
            let line = before.matches('\n').count().saturating_add(1);
            Failure::usage(&format!("{}: line {line} is not valid TOML", path.display()))
        })?;
        let config = Self { path, document };
        config.check()?;
        Ok(config)
    }

    fn check(&self) -> Result<(), Failure> {
        let version = self.document.get("version").map_or(Some(VERSION), Item::as_integer);
        match version {
            Some(1..=VERSION) => {}
            Some(newer) if newer > VERSION => {
                let failure =
                    self.invalid(&format!("it is of edition {newer}, and this command reads up to {VERSION}"));
                return Err(failure.with_hint("use a newer version of vpswire"));
            }
            _ => return Err(self.invalid("version: expected 1")),
        }
        match self.document.get("default") {
            Some(name) if name.as_str().is_none() => {
                return Err(self.invalid("default: expected the name of an account"));
            }
            _ => {}
        }
        match self.document.get("account") {
            Some(accounts) if accounts.as_table_like().is_none() => {
                Err(self.invalid("account: expected [account.NAME]"))
            }
            _ => Ok(()),
        }
    }

    /// Returns the text of the file.
    pub(crate) fn text(&self) -> String {
        self.document.to_string()
    }

    /// Returns the failure for an error in the file.
    pub(crate) fn invalid(&self, what: &str) -> Failure {
        Failure::usage(&format!("{}: {what}", self.path.display()))
    }

    /// Returns the accounts in the order of the file. A malformed one does not affect the others.
    pub(crate) fn entries(&self) -> Vec<Result<Entry, Failure>> {
        let accounts = self.accounts().into_iter().flat_map(|accounts| accounts.iter());
        accounts.map(|(name, item)| Entry::read(name, item).map_err(|what| self.invalid(&what))).collect()
    }

    /// Returns the names of the accounts in the order of the file.
    pub(crate) fn names(&self) -> Vec<&str> {
        self.accounts().into_iter().flat_map(|accounts| accounts.iter()).map(|(name, _)| name).collect()
    }

    /// Whether an account with that name exists.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.accounts().is_some_and(|accounts| accounts.contains_key(name))
    }

    fn accounts(&self) -> Option<&dyn TableLike> {
        self.document.get("account").and_then(Item::as_table_like)
    }

    /// Returns an account by its name.
    pub(crate) fn entry(&self, name: &str) -> Result<Entry, Failure> {
        match self.accounts().and_then(|accounts| accounts.get(name)) {
            Some(item) => Entry::read(name, item).map_err(|what| self.invalid(&what)),
            None => Err(self.no_such_account()),
        }
    }

    /// Returns the failure for an unknown account name. The name is not repeated: it may be a misplaced key.
    fn no_such_account(&self) -> Failure {
        let hint = match self.names().as_slice() {
            [] => format!("{} has none; vpswire account add NAME makes one", self.path.display()),
            names => format!("there are: {}", names.join(", ")),
        };
        Failure::usage("there is no account of that name").with_hint(&hint)
    }

    /// Returns the name of the default account.
    pub(crate) fn default(&self) -> Option<&str> {
        self.document.get("default").and_then(Item::as_str)
    }

    /// Returns the paths of the unknown settings.
    pub(crate) fn unknown(&self) -> Vec<String> {
        let outside = self.document.iter().map(|(key, _)| key).filter(|key| !KNOWN.contains(key)).map(str::to_owned);
        let inside = self.entries().into_iter().flatten().flat_map(|entry| {
            let Entry { name, unknown, .. } = entry;
            unknown.into_iter().map(move |key| format!("account.{name}.{key}"))
        });
        outside.chain(inside).collect()
    }

    /// Adds an account. The first one becomes the default.
    pub(crate) fn add(&mut self, entry: &Entry) -> Result<(), Failure> {
        if self.has(&entry.name) {
            let failure = Failure::usage(&format!("there is an account named {} already", entry.name));
            return Err(failure.with_hint(&format!("vpswire account remove {} removes it", entry.name)));
        }
        let is_first = self.accounts().is_none_or(TableLike::is_empty);
        if self.document.is_empty() {
            self.document.insert("version", toml_edit::value(VERSION));
            self.document.decor_mut().set_prefix(HEAD);
        }
        let mut accounts = Table::new();
        accounts.set_implicit(true);
        let accounts = self.document.entry("account").or_insert(Item::Table(accounts));
        let Some(accounts) = accounts.as_table_like_mut() else {
            return Err(self.invalid("account: expected a table"));
        };
        accounts.insert(&entry.name, Item::Table(entry.written()));
        if is_first && self.default().is_none() {
            self.set_default(&entry.name)?;
        }
        Ok(())
    }

    /// Sets the default account.
    pub(crate) fn set_default(&mut self, name: &str) -> Result<(), Failure> {
        self.entry(name)?;
        match self.document.get_mut("default").and_then(Item::as_value_mut) {
            // Preserves a comment after the value.
            Some(value) => {
                let decor = value.decor().clone();
                *value = Value::from(name);
                *value.decor_mut() = decor;
            }
            None => drop(self.document.insert("default", toml_edit::value(name))),
        }
        Ok(())
    }

    /// Removes the default, but not the account.
    pub(crate) fn remove_default(&mut self) {
        self.document.remove("default");
    }

    /// Removes an account and its key.
    pub(crate) fn remove(&mut self, name: &str) -> Result<(), Failure> {
        let accounts = self.document.get_mut("account").and_then(Item::as_table_like_mut);
        if accounts.and_then(|accounts| accounts.remove(name)).is_none() {
            return Err(self.no_such_account());
        }
        if self.default() == Some(name) {
            self.document.remove("default");
        }
        Ok(())
    }

    /// Writes the file.
    pub(crate) fn write(&self) -> Result<(), Failure> {
        if self.path.as_os_str().is_empty() {
            return Err(
                Failure::local("there is no place for the configuration file").with_hint("set HOME or XDG_CONFIG_HOME")
            );
        }
        file::write_private(&self.path, self.document.to_string().as_bytes())
    }
}

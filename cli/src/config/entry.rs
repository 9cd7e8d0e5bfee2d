//! An account of the configuration file: `[account.NAME]` with its API, its settings and the location of its key.

use toml_edit::{Array, Item, Table, value};
use vpswire::fleet::TrafficRule;
use vpswire::shape::Api;
use vpswire::table::account_fields;

/// An account of the file. It may contain keys, so it does not implement `Debug`.
pub(crate) struct Entry {
    pub(crate) name: String,
    pub(crate) api: Api,
    /// The parts of the account that are in the file, including keys, by name.
    pub(crate) settings: Vec<(&'static str, String)>,
    /// The location of the key, if it is not in the file.
    pub(crate) key: Option<KeyPlace>,
    /// Whether calls that change something are refused for this account.
    pub(crate) read_only: bool,
    /// The rule by which KiwiVM counts traffic.
    pub(crate) traffic_rule: Option<TrafficRule>,
    /// The tags that the owner assigned.
    pub(crate) tags: Vec<String>,
    /// The unknown settings.
    pub(crate) unknown: Vec<String>,
}

/// The location of keys outside the file: one key per line, in the order of the account's settings.
pub(crate) enum KeyPlace {
    /// A file.
    File(String),
    /// The output of a command.
    Command(String),
}

impl Entry {
    /// Creates an account without settings.
    pub(crate) fn new(name: String, api: Api) -> Self {
        let (settings, tags, unknown) = (Vec::new(), Vec::new(), Vec::new());
        Self { name, api, settings, key: None, read_only: false, traffic_rule: None, tags, unknown }
    }

    /// Reads an account. Returns an error text if it is invalid.
    pub(super) fn read(name: &str, item: &Item) -> Result<Self, String> {
        let at = |key: &str, what: &str| format!("account.{name}.{key}: {what}");
        let table = item.as_table_like().ok_or_else(|| format!("account.{name}: expected a table"))?;
        let api = table.get("api").and_then(Item::as_str).and_then(Api::parse);
        let mut entry = Self::new(name.to_owned(), api.ok_or_else(|| at("api", "expected kiwivm, cvm or vultr"))?);
        for (key, item) in table.iter() {
            let text = || item.as_str().map(str::to_owned).ok_or_else(|| at(key, "expected a text in quotes"));
            match key {
                "api" => {}
                "key_file" => entry.set_key(KeyPlace::File(text()?))?,
                "key_command" => entry.set_key(KeyPlace::Command(text()?))?,
                "read_only" => entry.read_only = item.as_bool().ok_or_else(|| at(key, "expected true or false"))?,
                "traffic_rule" => {
                    let rule = item.as_str().and_then(TrafficRule::parse);
                    entry.traffic_rule = Some(rule.ok_or_else(|| at(key, "expected both or allowance"))?);
                }
                "tags" => entry.tags = texts(item).ok_or_else(|| at(key, "expected a list of texts"))?,
                key => match account_fields(entry.api).iter().find(|field| field.name == key) {
                    // A VEID is a number, which may be written without quotes.
                    Some(field) => {
                        let number = item.as_integer().filter(|_| !field.secret).map(|number| number.to_string());
                        entry.settings.push((field.name, number.map_or_else(text, Ok)?));
                    }
                    None => entry.unknown.push(key.to_owned()),
                },
            }
        }
        entry.check_keys()
    }

    fn set_key(&mut self, key: KeyPlace) -> Result<(), String> {
        if self.key.replace(key).is_some() {
            return Err(format!("account.{}: there are both key_file and key_command", self.name));
        }
        Ok(())
    }

    /// Checks that keys are not set in two places.
    fn check_keys(self) -> Result<Self, String> {
        let inside = self.settings.iter().find(|(name, _)| self.secrets().any(|secret| secret == *name));
        match (inside, &self.key) {
            (Some((name, _)), Some(key)) => {
                Err(format!("account.{}: there are both {name} and {}", self.name, key.name()))
            }
            _ => Ok(self),
        }
    }

    /// Returns the names of the secret settings.
    pub(super) fn secrets(&self) -> impl Iterator<Item = &'static str> {
        account_fields(self.api).iter().filter(|field| field.secret).map(|field| field.name)
    }

    /// Returns a setting by its name.
    pub(crate) fn setting(&self, name: &str) -> Option<&str> {
        self.settings.iter().find(|(own, _)| *own == name).map(|(_, value)| value.as_str())
    }

    /// Returns the account as a TOML table.
    pub(super) fn written(&self) -> Table {
        let mut table = Table::new();
        table.insert("api", value(self.api.as_str()));
        for (name, setting) in &self.settings {
            table.insert(name, number(name, setting).map_or_else(|| value(setting), value));
        }
        if let Some(key) = &self.key {
            let (KeyPlace::File(place) | KeyPlace::Command(place)) = key;
            table.insert(key.name(), value(place));
        }
        if self.read_only {
            table.insert("read_only", value(true));
        }
        if let Some(rule) = self.traffic_rule {
            table.insert("traffic_rule", value(rule.as_str()));
        }
        if !self.tags.is_empty() {
            table.insert("tags", value(self.tags.iter().collect::<Array>()));
        }
        table
    }
}

impl KeyPlace {
    /// Returns the name of the setting in the file.
    pub(crate) const fn name(&self) -> &'static str {
        match self {
            Self::File(_) => "key_file",
            Self::Command(_) => "key_command",
        }
    }
}

/// Parses a numeric VEID.
fn number(name: &str, setting: &str) -> Option<i64> {
    setting.parse().ok().filter(|number: &i64| name == "veid" && number.to_string() == setting)
}

fn texts(item: &Item) -> Option<Vec<String>> {
    item.as_array()?.iter().map(|text| text.as_str().map(str::to_owned)).collect()
}

//! One account of the file: `[account.NAME]` with its API, its settings and where its key is.

use toml_edit::{Array, Item, Table, value};
use vpswire::fleet::TrafficRule;
use vpswire::shape::Api;
use vpswire::table::account_fields;

/// An account as the file has it. It may hold keys, so it has no `Debug`.
pub(crate) struct Entry {
    pub(crate) name: String,
    pub(crate) api: Api,
    /// The parts of the account that are in the file, keys too, by their names.
    pub(crate) settings: Vec<(&'static str, String)>,
    /// Where the key is if it is not in the file.
    pub(crate) key: Option<KeyPlace>,
    /// Whether only calls that read are made with it.
    pub(crate) read_only: bool,
    /// How KiwiVM's traffic is counted.
    pub(crate) traffic_rule: Option<TrafficRule>,
    /// What its owner calls it and the like.
    pub(crate) tags: Vec<String>,
    /// What is not known here.
    pub(crate) unknown: Vec<String>,
}

/// Where keys are that are not in the file: one a line, in the order of the account's settings.
pub(crate) enum KeyPlace {
    /// In a file.
    File(String),
    /// Printed by a command.
    Command(String),
}

impl Entry {
    /// An account without settings.
    pub(crate) fn new(name: String, api: Api) -> Self {
        let (settings, tags, unknown) = (Vec::new(), Vec::new(), Vec::new());
        Self { name, api, settings, key: None, read_only: false, traffic_rule: None, tags, unknown }
    }

    /// Reads an account, or says what is wrong in it.
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
                    // A VEID is a number.
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

    /// There is one place for its keys.
    fn check_keys(self) -> Result<Self, String> {
        let inside = self.settings.iter().find(|(name, _)| self.secrets().any(|secret| secret == *name));
        match (inside, &self.key) {
            (Some((name, _)), Some(key)) => {
                Err(format!("account.{}: there are both {name} and {}", self.name, key.name()))
            }
            _ => Ok(self),
        }
    }

    /// The names of its keys.
    pub(super) fn secrets(&self) -> impl Iterator<Item = &'static str> {
        account_fields(self.api).iter().filter(|field| field.secret).map(|field| field.name)
    }

    /// Its setting of that name.
    pub(crate) fn setting(&self, name: &str) -> Option<&str> {
        self.settings.iter().find(|(own, _)| *own == name).map(|(_, value)| value.as_str())
    }

    /// As the file has it.
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
    /// Its name in the file.
    pub(crate) const fn name(&self) -> &'static str {
        match self {
            Self::File(_) => "key_file",
            Self::Command(_) => "key_command",
        }
    }
}

/// A VEID as people write it.
fn number(name: &str, setting: &str) -> Option<i64> {
    setting.parse().ok().filter(|number: &i64| name == "veid" && number.to_string() == setting)
}

fn texts(item: &Item) -> Option<Vec<String>> {
    item.as_array()?.iter().map(|text| text.as_str().map(str::to_owned)).collect()
}

//! The configuration of a channel: `[watch.channel.NAME]`.

use crate::channels::channel::Channel;
use crate::channels::email::Email;
use crate::channels::exec::Exec;
use crate::channels::hours::Policy;
use crate::channels::ntfy::Ntfy;
use crate::channels::telegram::Telegram;
use crate::channels::webhook::Webhook;
use serde::de::{Deserialize, Deserializer, Error};
use std::path::Path;

/// The settings that all channels share.
const COMMON: [&str; 3] = ["minimum", "quiet_hours", "digest"];

/// The configuration of a channel.
#[derive(Clone, Debug)]
pub struct ChannelConfig {
    /// The events that the channel receives, and when.
    pub policy: Policy,
    /// The means of delivery.
    pub way: Way,
}

/// A means of delivery.
#[derive(Clone, Debug, serde::Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Way {
    /// A topic of ntfy.
    Ntfy(Ntfy),
    /// A chat of Telegram.
    Telegram(Telegram),
    /// A URL.
    Webhook(Webhook),
    /// E-mail.
    Email(Email),
    /// A command.
    Exec(Exec),
}

impl ChannelConfig {
    /// Creates the channel, and fetches its secrets. Files are relative to the configuration file.
    ///
    /// # Errors
    /// The error in a setting, without secrets.
    pub fn open(&self, config_file: &Path) -> Result<Box<dyn Channel>, String> {
        match &self.way {
            Way::Ntfy(ntfy) => ntfy.open(config_file),
            Way::Telegram(telegram) => telegram.open(config_file),
            Way::Webhook(webhook) => webhook.open(config_file),
            Way::Email(email) => email.open(config_file),
            Way::Exec(exec) => exec.open(),
        }
    }
}

/// Adjusts an error text, so that a list of the expected settings includes the common ones.
fn all_settings(words: &str) -> String {
    if !words.starts_with("unknown field") {
        return words.to_owned();
    }
    COMMON.iter().fold(words.to_owned(), |words, name| format!("{words}, `{name}`"))
}

impl<'de> Deserialize<'de> for ChannelConfig {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // With `flatten`, neither part could reject unknown settings.
        let (common, own): (toml::Table, toml::Table) =
            toml::Table::deserialize(deserializer)?.into_iter().partition(|(name, _)| COMMON.contains(&name.as_str()));
        let policy = common.try_into().map_err(|error: toml::de::Error| D::Error::custom(error.message()))?;
        let way = own.try_into().map_err(|error: toml::de::Error| D::Error::custom(all_settings(error.message())))?;
        Ok(Self { policy, way })
    }
}

//! Telegram: a bot that writes to a chat. The token of the bot is part of the URL.

use crate::channels::channel::{Channel, ChannelError, shorten};
use crate::channels::post::{Answer, Poster, whole_seconds};
use crate::channels::secret::{Places, Secret};
use crate::event::{Event, Severity};
use serde::de::Error;
use serde::{Deserialize, Deserializer};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// The maximum length of a message, bytes: Telegram counts characters, of which there are never more.
const LONGEST: usize = 4096;

/// A chat.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Telegram {
    /// The chat: its numeric id, or `@channel`.
    #[serde(deserialize_with = "chat")]
    pub chat_id: String,
    /// The token of the bot.
    pub token: Option<Secret>,
    /// A file with the token.
    pub token_file: Option<PathBuf>,
    /// A command that prints the token.
    pub token_command: Option<String>,
    /// The URL of the server, if it is not Telegram's own.
    #[serde(default = "telegram_org")]
    pub url: String,
    /// Whether plain HTTP is allowed to other machines.
    #[serde(default)]
    pub allow_plain_http: bool,
}

/// Parses a numeric id, with or without quotes, or a name.
fn chat<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    match toml::Value::deserialize(deserializer)? {
        toml::Value::Integer(number) => Ok(number.to_string()),
        toml::Value::String(text) => Ok(text),
        _ => Err(D::Error::custom("expected a number or @channel")),
    }
}

fn telegram_org() -> String {
    "https://api.telegram.org".to_owned()
}

struct Chat {
    poster: Poster,
    id: String,
}

impl Telegram {
    pub(super) fn open(&self, beside: &Path) -> Result<Box<dyn Channel>, String> {
        let Self { token, token_file, token_command, .. } = self;
        let token = Places { name: "token", value: token, file: token_file, command: token_command }.require(beside)?;
        let letter = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b':' | b'-' | b'_');
        if !token.expose().bytes().all(letter) {
            return Err("token: expected digits, a colon, letters and digits".to_owned());
        }
        let url = format!("{}/bot{}/sendMessage", self.url.trim_end_matches('/'), token.expose());
        let poster = Poster::new(Secret::new(url), Vec::new(), &[&token], self.allow_plain_http)?;
        Ok(Box::new(Chat { poster, id: self.chat_id.clone() }))
    }
}

impl Channel for Chat {
    fn deliver(&self, event: &Event) -> Result<(), ChannelError> {
        let body = json!({
            "chat_id": self.id,
            "text": shorten(&format!("{}\n\n{}", event.title, event.text), LONGEST),
            "link_preview_options": { "is_disabled": true },
            "disable_notification": event.severity == Severity::Info,
        });
        let answer = self.poster.post(&body)?;
        answer.accepted().map_err(|error| explain(&answer, error))
    }
}

/// Refines a rejection by Telegram's reply: the pause it requests, or a mistake in the chat's setting.
fn explain(answer: &Answer, error: ChannelError) -> ChannelError {
    let said: Value = serde_json::from_str(&answer.body).unwrap_or_default();
    let wait = said.pointer("/parameters/retry_after").and_then(Value::as_f64).filter(|wait| *wait >= 0.0);
    let is_chat = said.get("description").and_then(Value::as_str).is_some_and(|words| words.contains("chat not found"));
    // A group that became a supergroup has a new id.
    let is_chat = is_chat || said.pointer("/parameters/migrate_to_chat_id").is_some();
    ChannelError { later: error.later || is_chat, retry_after: error.retry_after.or(wait.map(whole_seconds)), ..error }
}

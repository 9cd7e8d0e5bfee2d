//! Webhooks: JSON from a template, or in the format of Slack, Discord or Feishu. Their URLs are secrets: anyone who knows
//! one can post.

use crate::channels::channel::{Channel, ChannelError, shorten};
use crate::channels::post::{Answer, Poster};
use crate::channels::secret::{Places, Secret};
use crate::channels::template::Template;
use crate::event::{Change, Event, Severity};
use ring::hmac;
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::SystemTime;
use vpswire::text::base64;

/// A URL that receives each event as JSON.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Webhook {
    /// The URL.
    pub url: Option<Secret>,
    /// A file with the URL.
    pub url_file: Option<PathBuf>,
    /// A command that prints the URL.
    pub url_command: Option<String>,
    /// The body format of a chat service.
    pub shape: Option<WebhookShape>,
    /// The secret with which a Feishu bot verifies signatures.
    pub secret: Option<Secret>,
    /// A file with the secret.
    pub secret_file: Option<PathBuf>,
    /// A command that prints the secret.
    pub secret_command: Option<String>,
    /// JSON with names in its strings: `{"text": "{title}"}`. Without a template or a shape, the event itself is sent.
    pub template: Option<String>,
    /// Additional headers; all of them are treated as secrets.
    #[serde(default)]
    pub headers: BTreeMap<String, Secret>,
    /// Whether plain HTTP is allowed to other machines.
    #[serde(default)]
    pub allow_plain_http: bool,
}

/// The body format of a chat service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WebhookShape {
    /// An incoming webhook of Slack or a compatible service.
    Slack,
    /// A webhook of a Discord channel.
    Discord,
    /// A bot of Feishu or Lark, with a signature if a secret is set.
    Feishu,
}

enum Body {
    Event,
    Template(Template),
    Slack,
    Discord,
    Feishu(Option<Secret>),
}

struct Hook {
    poster: Poster,
    body: Body,
}

impl Webhook {
    pub(super) fn open(&self, beside: &Path) -> Result<Box<dyn Channel>, String> {
        let Self { url, url_file, url_command, .. } = self;
        let url = Places { name: "url", value: url, file: url_file, command: url_command }.require(beside)?;
        let Self { secret, secret_file, secret_command, .. } = self;
        let secret =
            Places { name: "secret", value: secret, file: secret_file, command: secret_command }.fetch(beside)?;
        if secret.is_some() && self.shape != Some(WebhookShape::Feishu) {
            return Err("secret: only the shape feishu has a signature".to_owned());
        }
        let secrets: Vec<_> = secret.clone().into_iter().collect();
        let body = match (self.shape, &self.template) {
            (None, None) => Body::Event,
            (Some(WebhookShape::Slack), None) => Body::Slack,
            (Some(WebhookShape::Discord), None) => Body::Discord,
            (Some(WebhookShape::Feishu), None) => Body::Feishu(secret),
            (None, Some(template)) => {
                Body::Template(Template::parse(template).map_err(|what| format!("template: {what}"))?)
            }
            _ => return Err("expected one of shape and template".to_owned()),
        };
        let headers: Vec<_> = self.headers.iter().map(|(name, value)| (name.clone(), value.clone())).collect();
        let poster = Poster::new(url, headers, &secrets.iter().collect::<Vec<_>>(), self.allow_plain_http)?;
        Ok(Box::new(Hook { poster, body }))
    }
}

impl Channel for Hook {
    fn deliver(&self, event: &Event) -> Result<(), ChannelError> {
        let body = match &self.body {
            Body::Event => serde_json::to_value(event).unwrap_or_default(),
            Body::Template(template) => template.fill(event),
            Body::Slack => slack(event),
            Body::Discord => discord(event),
            Body::Feishu(secret) => feishu(event, secret.as_ref(), SystemTime::now()),
        };
        let answer = self.poster.post(&body)?;
        answer.accepted()?;
        if matches!(self.body, Body::Feishu(_)) { feishu_accepted(&answer) } else { Ok(()) }
    }
}

fn slack(event: &Event) -> Value {
    let escape = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    json!({ "text": shorten(&format!("*{}*\n{}", escape(&event.title), escape(&event.text)), 4000) })
}

fn discord(event: &Event) -> Value {
    let color = match (event.change, event.severity) {
        (Change::Ended, _) => 0x2e_cc71,
        (_, Severity::Info) => 0x34_98db,
        (_, Severity::Warning) => 0xf3_9c12,
        (_, Severity::Critical) => 0xe7_4c3c,
    };
    let embed =
        json!({ "title": shorten(&event.title, 256), "description": shorten(&event.text, 4096), "color": color });
    // The label of a machine may look like a mention.
    json!({ "embeds": [embed], "allowed_mentions": { "parse": [] } })
}

fn feishu(event: &Event, secret: Option<&Secret>, now: SystemTime) -> Value {
    let text = shorten(&format!("{}\n{}", event.title, event.text), 16_000);
    let mut body = json!({ "msg_type": "text", "content": { "text": text } });
    if let (Some(secret), Some(fields)) = (secret, body.as_object_mut()) {
        let timestamp = now.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs().to_string();
        fields.insert("sign".to_owned(), json!(feishu_signature(&timestamp, secret)));
        fields.insert("timestamp".to_owned(), json!(timestamp));
    }
    body
}

/// Returns the signature that Feishu expects: the HMAC of an empty message, with the time and the secret as the key.
fn feishu_signature(timestamp: &str, secret: &Secret) -> String {
    let key = format!("{timestamp}\n{}", secret.expose());
    base64::write(hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, key.as_bytes()), b"").as_ref())
}

/// Checks the body of a response: Feishu rejects with status 200.
fn feishu_accepted(answer: &Answer) -> Result<(), ChannelError> {
    let said: Value = serde_json::from_str(&answer.body).unwrap_or_default();
    let code = ["code", "StatusCode"].iter().find_map(|name| said.get(name)?.as_i64());
    match code {
        Some(0) => Ok(()),
        // Errors in the message; 19024 means that the keyword that the bot requires is missing.
        Some(code @ (9499 | 19024)) => {
            Err(ChannelError::refused(format!("Feishu refuses the message with code {code}{}", answer.shown())))
        }
        Some(code) => Err(ChannelError::later(format!("Feishu answered with code {code}{}", answer.shown()))),
        None => Err(ChannelError::later(format!("Feishu's answer has no code{}", answer.shown()))),
    }
}

#[cfg(test)]
mod tests {
    use super::feishu_signature;
    use crate::channels::secret::Secret;

    /// The expected value was computed with Python's `hmac`, as in Feishu's own example.
    #[test]
    fn feishu_is_signed() {
        let sign = feishu_signature("1599360473", &Secret::new("SECRET-of-the-bot"));
        assert_eq!(sign, "eJNmNnXldXQ2lTMOvOKx9yFdaCw+amNoJUG9JjsLR8Q=");
    }
}

//! Recording requests and answers, without secrets, and replaying them.
//!
//! A recording has one JSON object per line: `method`, `path`, `form` (the parameters), `status`, `content_type`,
//! `body`. Only what the table contains is written unchanged: methods, parts of paths, names of parameters and of
//! fields. All values are masked for the secrets of the world and of the request; values with secret names are masked
//! entirely.

use crate::accounts::PREFIXES;
use crate::faults::delivery::{Delivery, Outcome};
use crate::protocol::incoming::Incoming;
use crate::protocol::route;
use crate::protocol::route::service;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::HashSet;
use std::sync::LazyLock;
use vpswire_core::error::Masker;
use vpswire_core::shape::{Api, Field, Op, Shape};
use vpswire_core::table;
use vpswire_core::wire::Response;

/// The parts of all paths.
static PARTS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let paths = Api::ALL.into_iter().flat_map(table::ops).map(|op| op.path);
    PREFIXES
        .iter()
        .map(|(_, prefix)| *prefix)
        .chain(["/api/client/v1"])
        .chain(paths)
        .flat_map(|path| path.split('/'))
        .collect()
});

/// The replacement for values that may be secret.
const MASK: &str = "***";

/// The methods that are written unchanged.
const METHODS: [&str; 7] = ["GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH"];

/// A line of a recording.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
struct Entry {
    method: String,
    path: String,
    form: Vec<(String, String)>,
    status: u16,
    content_type: String,
    body: String,
    /// The fault of the connection, if there was one; such a line is not replayed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    fault: Option<String>,
}

/// A request as it is recorded.
struct Asked {
    method: String,
    path: String,
    form: Vec<(String, String)>,
}

impl Asked {
    fn new(op: Option<&Op>, incoming: &Incoming, masker: &Masker) -> Self {
        let method = Some(incoming.method.as_str()).filter(|method| METHODS.contains(method));
        let part = |part: &str| if is_plain(part) { masker.mask(part) } else { MASK.to_owned() };
        let path: Vec<_> = incoming.path.split('/').map(part).collect();
        let pairs = incoming.everything().0.into_iter().filter(|(name, _)| name != "api_key");
        let form = pairs.map(|(name, value)| match parameter(op, &name) {
            Some(false) => (name, masker.mask(&value)),
            Some(true) => (name, MASK.to_owned()),
            None => (MASK.to_owned(), MASK.to_owned()),
        });
        Self { method: method.unwrap_or(MASK).to_owned(), path: path.join("/"), form: form.collect() }
    }
}

/// Whether a part of a path is in the table, or an id.
fn is_plain(part: &str) -> bool {
    PARTS.contains(part) || part.len() <= 20 && part.bytes().all(|b| b.is_ascii_digit())
}

/// Whether a name is that of a secret, in any spelling: `API_KEY`, `apiKey`, `X-Auth-Token`.
fn is_secret_name(name: &str) -> bool {
    let letters: String = name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
    let parts = ["apikey", "token", "password", "passwd", "secret", "auth", "cookie", "credential", "privatekey"];
    letters == "key" || parts.iter().any(|part| letters.contains(part))
}

/// Whether a parameter is secret; `None` if the call does not have it.
fn parameter(op: Option<&Op>, name: &str) -> Option<bool> {
    let named = |field: &&Field| field.wire == name || field.alias == Some(name);
    let field = op?.params.iter().find(named);
    field.map_or_else(|| (name == "veid").then_some(false), |field| Some(field.secret))
}

/// Returns the secrets in a request itself, whether the world has them or not.
fn own_secrets(op: Option<&Op>, incoming: &Incoming) -> Vec<String> {
    let headers = incoming.headers.iter().filter(|(name, _)| is_secret_name(name));
    // The scheme before a token is not part of the secret.
    let headers = headers.map(|(_, value)| value.rsplit(' ').next().unwrap_or_default().to_owned());
    let is_secret = |name: &str| is_secret_name(name) || parameter(op, name) == Some(true);
    let pairs = incoming.everything().0.into_iter();
    let mut all: Vec<_> = headers.chain(pairs.filter(|(name, _)| is_secret(name)).map(|(_, value)| value)).collect();
    if let Ok(json) = serde_json::from_slice::<Value>(&incoming.body) {
        collect(&json, false, &mut all);
    }
    all
}

/// Collects the texts in JSON whose key is the name of a secret.
fn collect(value: &Value, secret: bool, all: &mut Vec<String>) {
    match value {
        Value::Object(map) => map.iter().for_each(|(name, value)| collect(value, secret || is_secret_name(name), all)),
        Value::Array(list) => list.iter().for_each(|value| collect(value, secret, all)),
        Value::String(text) if secret => all.push(text.clone()),
        _ => {}
    }
}

/// Collects the wire names of the secret fields anywhere in an answer.
fn secrets(shape: &Shape, names: &mut Vec<&'static str>) {
    let mut look = |field: &'static Field| {
        if field.secret {
            names.extend(std::iter::once(field.wire).chain(field.alias));
        } else {
            secrets(&field.shape, names);
        }
    };
    match shape {
        Shape::Record(record) => record.fields.iter().for_each(&mut look),
        Shape::Optional(inner) | Shape::List(inner) | Shape::ById(inner) => secrets(inner, names),
        _ => {}
    }
}

/// Masks the values of these names and of names that sound secret, and the secrets that the masker knows.
fn mask(value: &mut Value, names: &[&str], masker: &Masker) {
    match value {
        Value::Object(map) => {
            for (name, mut value) in std::mem::take(map) {
                if names.contains(&name.as_str()) || is_secret_name(&name) {
                    hide(&mut value);
                } else {
                    mask(&mut value, names, masker);
                }
                map.insert(masker.mask(&name), value);
            }
        }
        Value::Array(list) => list.iter_mut().for_each(|value| mask(value, names, masker)),
        Value::String(text) => *text = masker.mask(text),
        _ => {}
    }
}

/// Masks all texts in a value except empty ones.
fn hide(value: &mut Value) {
    match value {
        Value::Object(map) => map.values_mut().for_each(hide),
        Value::Array(list) => list.iter_mut().for_each(hide),
        Value::String(text) if !text.is_empty() => MASK.clone_into(text),
        _ => {}
    }
}

/// Returns the body of an answer as it is recorded.
fn body(outcome: &Outcome, masker: &Masker) -> String {
    let text = String::from_utf8_lossy(&outcome.response.body).into_owned();
    let mut names = Vec::new();
    if let Some(op) = outcome.op {
        secrets(&op.returns, &mut names);
    }
    match serde_json::from_str::<Value>(&text) {
        Ok(value) => {
            let mut masked = value.clone();
            mask(&mut masked, &names, masker);
            if masked == value { text } else { masked.to_string() }
        }
        // Malformed JSON cannot be searched for fields.
        Err(_) if !names.is_empty() && text.contains(['{', '[']) => MASK.to_owned(),
        Err(_) => masker.mask(&text),
    }
}

/// Returns the line for a request and its answer in a world with these secrets.
#[cfg_attr(not(feature = "server"), allow(dead_code))]
pub(crate) fn line(incoming: &Incoming, outcome: &Outcome, mut secrets: Vec<String>) -> String {
    secrets.extend(own_secrets(outcome.op, incoming));
    let masker = Masker::new(secrets);
    let Asked { method, path, form } = Asked::new(outcome.op, incoming, &masker);
    let entry = Entry {
        method,
        path,
        form,
        status: outcome.response.status,
        content_type: outcome.response.header("content-type").unwrap_or_default().to_owned(),
        body: body(outcome, &masker),
        fault: match outcome.delivery {
            Delivery::Whole => None,
            Delivery::Lost => Some("lost".to_owned()),
            Delivery::Broken(fault) => Some(fault.to_string()),
        },
    };
    serde_json::to_string(&entry).unwrap_or_default()
}

/// A recording that is replayed.
#[derive(Clone, Default)]
pub(crate) struct Replay {
    entries: Vec<(Entry, bool)>,
}

impl Replay {
    /// Reads a recording.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
        let entry = |(index, line): (usize, &str)| {
            serde_json::from_str(line).map_err(|error| format!("line {}: {error}", index.saturating_add(1)))
        };
        let entries = lines.map(entry).collect::<Result<Vec<Entry>, _>>()?;
        Ok(Self { entries: entries.into_iter().filter(|e| e.fault.is_none()).map(|entry| (entry, false)).collect() })
    }

    /// Returns the next recorded answer to the same request; the last one again after all were used.
    pub(crate) fn answer(&mut self, incoming: &Incoming) -> Outcome {
        let found = service(incoming).and_then(|(api, path)| route::find(api, &incoming.method, path));
        let op = found.map(|(op, _)| op);
        let asked = Asked::new(op, incoming, &Masker::new(own_secrets(op, incoming)));
        let fits = |entry: &Entry| entry.method == asked.method && entry.path == asked.path && entry.form == asked.form;
        let fresh = self.entries.iter().position(|(entry, used)| !used && fits(entry));
        let at = fresh.or_else(|| self.entries.iter().rposition(|(entry, _)| fits(entry)));
        let response = match at.and_then(|at| self.entries.get_mut(at)) {
            Some((entry, used)) => {
                *used = true;
                let headers = vec![("Content-Type".to_owned(), entry.content_type.clone())];
                Response { status: entry.status, headers, body: entry.body.clone().into_bytes() }
            }
            None => crate::protocol::reply::text(404, "This request is not in the recording."),
        };
        Outcome { op, response, delivery: Delivery::Whole }
    }
}

#[cfg(test)]
mod tests {
    use super::is_secret_name;

    #[test]
    fn names_of_secrets_are_known_in_every_spelling() {
        for name in ["api_key", "API_KEY", "apiKey", "api-key", "key", "X-Auth-Token", "rootPassword", "client_secret"]
        {
            assert!(is_secret_name(name), "{name}");
        }
        for name in ["SSHKEYID", "label", "veid", "keyboard", "monkey"] {
            assert!(!is_secret_name(name), "{name}");
        }
    }
}

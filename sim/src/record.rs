//! Recording what was asked and answered, without secrets, and serving it again.
//!
//! A recording is a JSON object a line: `method`, `path`, `form` (the parameters), `status`, `content_type`, `body`.

use crate::route;
use crate::world::{Delivery, Incoming, Outcome, service};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use vpswire_core::shape::{Field, Op, Shape};
use vpswire_core::wire::Response;

/// What stands in place of a secret.
const MASK: &str = "***";

/// A line of a recording.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
struct Entry {
    method: String,
    path: String,
    form: Vec<(String, String)>,
    status: u16,
    content_type: String,
    body: String,
    /// What befell the connection, if anything did; such a line is not served again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    harm: Option<String>,
}

/// The parameters of a request, the secret ones masked: all of them where nobody knows which are. The key of the account
/// is left out.
fn form(op: Option<&Op>, incoming: &Incoming) -> Vec<(String, String)> {
    let named = |field: &Field, name: &str| field.wire == name || field.alias == Some(name);
    let is_secret = |name: &str| op.is_none_or(|op| op.params.iter().any(|field| field.secret && named(field, name)));
    let mask = |(name, value): (String, String)| if is_secret(&name) { (name, MASK.to_owned()) } else { (name, value) };
    let pairs = incoming.everything().0.into_iter();
    pairs.filter(|(name, _)| name != "api_key").map(mask).collect()
}

/// The wire names of the secret fields anywhere in an answer.
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

fn mask(value: &mut Value, names: &[&str]) {
    match value {
        Value::Object(map) => {
            for (name, value) in map {
                match value {
                    Value::String(text) if names.contains(&name.as_str()) && !text.is_empty() => MASK.clone_into(text),
                    value => mask(value, names),
                }
            }
        }
        Value::Array(list) => list.iter_mut().for_each(|value| mask(value, names)),
        _ => {}
    }
}

/// A line for what was asked and answered.
#[cfg_attr(not(feature = "server"), allow(dead_code))]
pub(crate) fn line(incoming: &Incoming, outcome: &Outcome) -> String {
    let mut body = String::from_utf8_lossy(&outcome.response.body).into_owned();
    let mut names = Vec::new();
    if let Some(op) = outcome.op {
        secrets(&op.returns, &mut names);
    }
    if !names.is_empty()
        && let Ok(mut value) = serde_json::from_str::<Value>(&body)
    {
        mask(&mut value, &names);
        body = value.to_string();
    }
    let entry = Entry {
        method: incoming.method.clone(),
        path: incoming.path.clone(),
        form: form(outcome.op, incoming),
        status: outcome.response.status,
        content_type: outcome.response.header("content-type").unwrap_or_default().to_owned(),
        body,
        harm: match outcome.delivery {
            Delivery::Whole => None,
            Delivery::Lost => Some("lost".to_owned()),
            Delivery::Harmed(harm) => Some(harm.to_string()),
        },
    };
    serde_json::to_string(&entry).unwrap_or_default()
}

/// A recording that is served again.
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
        Ok(Self { entries: entries.into_iter().filter(|e| e.harm.is_none()).map(|entry| (entry, false)).collect() })
    }

    /// The next answer to the same request; the last one again when all were given.
    pub(crate) fn answer(&mut self, incoming: &Incoming) -> Outcome {
        let found = service(&incoming.path).and_then(|(api, path)| route::find(api, &incoming.method, path));
        let op = found.map(|(op, _)| op);
        let asked = form(op, incoming);
        let fits =
            |entry: &Entry| entry.method == incoming.method && entry.path == incoming.path && entry.form == asked;
        let fresh = self.entries.iter().position(|(entry, used)| !used && fits(entry));
        let at = fresh.or_else(|| self.entries.iter().rposition(|(entry, _)| fits(entry)));
        let response = match at.and_then(|at| self.entries.get_mut(at)) {
            Some((entry, used)) => {
                *used = true;
                let headers = vec![("Content-Type".to_owned(), entry.content_type.clone())];
                Response { status: entry.status, headers, body: entry.body.clone().into_bytes() }
            }
            None => crate::reply::text(404, "This request is not in the recording."),
        };
        Outcome { op, response, delivery: Delivery::Whole }
    }
}

//! Writing what goes to JavaScript: replies, and the JSON in them.

use std::time::Duration;
use vpswire_core::error::Mismatch;
use vpswire_core::int;
use vpswire_core::value::quote;
use vpswire_core::wire::Request;

/// What a function gives.
pub(crate) fn reply(kind: &str, parts: &[&str]) -> String {
    let mut text = String::from(kind);
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            text.push('\t');
        }
        text.push_str(part);
    }
    text
}

/// A time in milliseconds, rounded up: a wait that is too short would break the pace.
pub(crate) fn millis(time: Duration) -> u64 {
    time.as_secs().saturating_mul(1000).saturating_add(time.subsec_nanos().div_ceil(1_000_000).into())
}

/// An object that is being written.
pub(crate) struct Object(String);

impl Object {
    pub(crate) fn new() -> Self {
        Self(String::from("{"))
    }

    /// A member whose value is JSON already.
    pub(crate) fn raw(&mut self, name: &str, json: &str) {
        if self.0.len() > 1 {
            self.0.push(',');
        }
        quote(name, &mut self.0);
        self.0.push(':');
        self.0.push_str(json);
    }

    pub(crate) fn text(&mut self, name: &str, text: &str) {
        self.raw(name, "");
        quote(text, &mut self.0);
    }

    pub(crate) fn truth(&mut self, name: &str, truth: bool) {
        self.raw(name, if truth { "true" } else { "false" });
    }

    pub(crate) fn number(&mut self, name: &str, number: i128) {
        self.raw(name, &int::text(number));
    }

    pub(crate) fn end(mut self) -> String {
        self.0.push('}');
        self.0
    }
}

/// A request: its headers as an object, its form as text, and whether it must be carried out `once` at most.
pub(crate) fn request(request: &Request, once: bool) -> Object {
    let (mut object, mut headers) = (Object::new(), Object::new());
    for (name, value) in &request.headers {
        headers.text(name, value);
    }
    object.text("method", request.method.as_str());
    object.text("url", &request.url);
    object.raw("headers", &headers.end());
    object.truth("once", once);
    if let Ok(form) = std::str::from_utf8(&request.body)
        && !form.is_empty()
    {
        object.text("body", form);
    }
    object
}

/// The places in an answer that are not as documented.
#[cold]
pub(crate) fn flaws(flaws: &[Mismatch]) -> String {
    let mut json = String::from("[");
    for (index, flaw) in flaws.iter().enumerate() {
        if index > 0 {
            json.push(',');
        }
        let mut object = Object::new();
        object.text("path", &flaw.path);
        object.text("expected", &flaw.expected);
        object.text("found", &flaw.found);
        json.push_str(&object.end());
    }
    json.push(']');
    json
}

/// Texts as a list.
pub(crate) fn list<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    let mut json = String::from("[");
    for (index, text) in texts.enumerate() {
        if index > 0 {
            json.push(',');
        }
        quote(text, &mut json);
    }
    json.push(']');
    json
}

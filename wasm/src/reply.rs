//! Replies: the results of the functions of the calls.

use crate::error::to_json;
use crate::json::Object;
use crate::protocol::reply as kind;
use vpswire_core::Error;
use vpswire_core::error::Mismatch;
use vpswire_core::value::quote;
use vpswire_core::wire::Request;

/// The result of a function.
pub(crate) fn of(kind: &str, parts: &[&str]) -> String {
    let mut text = String::from(kind);
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            text.push('\t');
        }
        text.push_str(part);
    }
    text
}

/// Encodes an error as a reply.
pub(crate) fn error(error: &Error) -> String {
    of(kind::ERROR, &[&to_json(error)])
}

/// Encodes a request: its headers as an object, its form as text, and whether it must be executed at most `once`.
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

/// Encodes the values in an answer that differ from the documentation.
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

/// Encodes texts as a list.
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

//! How Vultr says yes and no: by the status, and plain text says why.

use crate::dialect::front::{page_title, split_notices};
use crate::error::Code;
use crate::error::draft::Draft;
use crate::response::decode::{Answer, Reading};
use crate::schema::shape::Shape;
use crate::value::node::{Doc, Place};
use crate::value::{Kind, Value};
use std::borrow::Cow;
use std::sync::Arc;

/// Vultr's own words with a 503 that prove that nothing was done: how they begin. A gateway's 503 proves nothing.
///
/// The rate limit (wire fact V14): `Rate limit reached - please try your request again later.  Current rate limit: 2
/// requests/sec`, from JamesClonk/vultr issue 47.
const RATE_LIMIT: &str = "rate limit reached - please try your request again later";
/// The end of the API (V16): `Sorry, Vultr API v1 is no longer supported. ...`, from trailofbits/algo issue 14580, and
/// `Sorry, all newly created accounts are forbidden from using API v1, ...`, from home-assistant/core issue 106377.
const SHUT_DOWN: [&str; 2] =
    ["sorry, vultr api v1 is no longer supported", "sorry, all newly created accounts are forbidden from using api v1"];

pub(crate) fn answer(reading: &Reading<'_>, doc: &Arc<Doc>) -> Answer {
    if reading.is_ok() {
        return Ok(reading.value(doc, Place::ROOT));
    }
    Err(refusal(reading, &doc.body))
}

#[cold]
fn refusal(reading: &Reading<'_>, body: &str) -> Draft {
    if let Some(title) = page_title(body) {
        return reading.page(&title);
    }
    let message = words(body);
    let message = message.as_ref();
    let lower = message.to_ascii_lowercase();
    let says = |words: &str| lower.contains(words);
    let draft = match reading.status {
        503 if SHUT_DOWN.iter().any(|words| lower.starts_with(words)) => {
            reading.refused(Code::Gone, message).with_hint("Vultr API v1 has been shut down; no retry will help")
        }
        410 => reading.refused(Code::Gone, message),
        429 => reading.refused(Code::RateLimited, message),
        503 if lower.starts_with(RATE_LIMIT) => reading.refused(Code::RateLimited, message),
        400 | 404 => reading.refused(Code::NotFound, message),
        401 | 403 if says("your ip") || says("ip address") => {
            let advice = "allow this machine's address in the access control of the panel's API settings";
            reading.refused(Code::Forbidden, message).with_hint(advice)
        }
        403 if says("not authorized") => reading.refused(Code::Forbidden, message),
        401 | 403 => reading.refused(Code::Auth, message).with_hint("check the API key and its access rights"),
        412 if says("currently locked") => reading.refused(Code::Locked, message),
        // `Invalid snapshot.  Check SNAPSHOTID value and ...` (V22).
        412 if lower.starts_with("invalid ") && says("check ") && says("id value") => {
            reading.refused(Code::NotFound, message)
        }
        405 | 412 => reading.refused(Code::Service, message),
        _ => reading.http(message),
    };
    if message.is_empty() { draft } else { draft.with_service(None, Some(message)) }
}

/// The words of a refusal. JSON may hold anything, so only what is meant for people is taken from it.
fn words(body: &str) -> Cow<'_, str> {
    let (text, _) = split_notices(body);
    let text = text.trim_ascii();
    if !text.starts_with(['{', '[']) {
        return Cow::Borrowed(text);
    }
    let words = Value::from_json(text.to_owned(), &Shape::Any).ok().and_then(|json| {
        let parts = ["error", "message"].into_iter().filter_map(|name| json.get(name));
        parts.filter(|part| part.kind() == Kind::Text).find_map(|part| part.as_text().ok().map(Cow::into_owned))
    });
    Cow::Owned(words.unwrap_or_default())
}

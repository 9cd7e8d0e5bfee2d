//! How Vultr says yes and no: by the status, and plain text says why.

use crate::decode::{Answer, Reading};
use crate::draft::Draft;
use crate::error::Code;
use crate::node::{Doc, Place};
use crate::value::Value;
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
    if reading.status == 200 {
        return Ok(Value::new(Arc::clone(doc), Place::ROOT, reading.shape));
    }
    Err(refusal(reading, &doc.body))
}

#[cold]
fn refusal(reading: &Reading<'_>, body: &str) -> Draft {
    let text = body.trim_ascii();
    // Nothing of an HTML page.
    let message = if text.starts_with('<') { "" } else { text };
    let lower = message.to_ascii_lowercase();
    let draft = match reading.status {
        503 if SHUT_DOWN.iter().any(|words| lower.starts_with(words)) => {
            reading.refused(Code::Gone, message).with_hint("Vultr API v1 has been shut down; no retry will help")
        }
        410 => reading.refused(Code::Gone, message),
        429 => reading.refused(Code::RateLimited, message),
        503 if lower.starts_with(RATE_LIMIT) => reading.refused(Code::RateLimited, message),
        400 | 404 => reading.refused(Code::NotFound, message),
        403 if lower.contains("not authorized") => reading.refused(Code::Forbidden, message),
        401 | 403 => reading.refused(Code::Auth, message).with_hint("check the API key and its access rights"),
        412 if lower.contains("currently locked") => reading.refused(Code::Locked, message),
        405 | 412 => reading.refused(Code::Service, message),
        _ => reading.http(message),
    };
    if message.is_empty() { draft } else { draft.with_service(None, Some(message)) }
}

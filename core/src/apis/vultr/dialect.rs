//! The dialect of Vultr. The key is sent in a header, and calls with it are limited to two a second; a refusal is a
//! status, with the reason in plain text.

#[cfg(feature = "docs")]
use crate::dialect::Names;
use crate::dialect::account::{Account, check_key};
use crate::dialect::front::{in_place, split_notices};
use crate::dialect::{AccountField, AccountPlace, Answer, BodyKind, Dialect, Reading};
use crate::error::draft::Draft;
use crate::error::{Code, Error};
use crate::schema::shape::{Api, Shape};
use crate::text::find;
use crate::value::Value;
use crate::value::node::{Node, Token};
use std::borrow::Cow;
use std::time::Duration;

const HOST: &str = "api.vultr.com";
/// The base URL of Vultr v1.
const BASE_URL: &str = "https://api.vultr.com";

pub(crate) const VULTR: Dialect = Dialect {
    api: Api::Vultr,
    #[cfg(feature = "docs")]
    names: Names { class: "Vultr", title: "Vultr v1", owner: "a Vultr account" },
    calls: super::calls,
    account: &[
        AccountField {
            name: "api_key",
            #[cfg(feature = "docs")]
            doc: "The account's API key; some calls need none.",
            #[cfg(feature = "docs")]
            source: "the customer portal shows it under Account, API",
            secret: true,
            required: false,
            check: check_key,
            place: AccountPlace::Header("API-Key"),
        },
        AccountField::base_url(BASE_URL),
    ],
    body: BodyKind::Form,
    truth: ["no", "yes"],
    pace: Some(Duration::from_millis(500)),
    envelope: None,
    plain_refusals: true,
    may_be_blank: |shape| matches!(shape, Shape::Unit | Shape::Any),
    answer,
};

impl Account {
    /// Creates a Vultr account from its API key.
    ///
    /// # Errors
    /// `InvalidParams` if the key is invalid.
    pub fn vultr(api_key: impl Into<String>) -> Result<Self, Error> {
        Self::of(&VULTR, BASE_URL, vec![api_key.into()])
    }

    /// Creates an account of Vultr without a key, for the calls that need no key, such as the lists of regions, systems
    /// and applications.
    pub fn vultr_public() -> Self {
        Self::public(&VULTR, HOST)
    }
}

/// The beginnings of Vultr's own messages with a 503 that prove that nothing was done. A gateway's 503 proves nothing.
///
/// The rate limit (wire fact V14): `Rate limit reached - please try your request again later.  Current rate limit: 2
/// requests/sec`, from JamesClonk/vultr issue 47.
const RATE_LIMIT: &str = "rate limit reached - please try your request again later";
/// The end of the API (V16): `Sorry, Vultr API v1 is no longer supported. ...`, from trailofbits/algo issue 14580, and
/// `Sorry, all newly created accounts are forbidden from using API v1, ...`, from home-assistant/core issue 106377.
const SHUT_DOWN: [&str; 2] =
    ["sorry, vultr api v1 is no longer supported", "sorry, all newly created accounts are forbidden from using api v1"];

fn answer(reading: &Reading<'_>, root: Node<'_>) -> Answer {
    if reading.is_ok() {
        return reading.whole(root);
    }
    Err(refusal(reading, &root.doc.body))
}

#[cold]
fn refusal(reading: &Reading<'_>, body: &str) -> Draft {
    if let Some((what, title)) = in_place(body) {
        return reading.in_front(what, &title);
    }
    let message = words(body);
    let message = message.as_ref();
    let lower = message.to_ascii_lowercase();
    let says = |words: &str| find::contains(&lower, words);
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

/// Returns the message of a refusal. JSON may contain anything, so only the parts for people are taken from it.
fn words(body: &str) -> Cow<'_, str> {
    let (text, _) = split_notices(body);
    let text = text.trim_ascii();
    if !text.starts_with(['{', '[']) {
        return Cow::Borrowed(text);
    }
    let words = Value::from_json(text.to_owned(), &Shape::Any).ok().and_then(|json| {
        let mut parts = ["error", "message"].into_iter().filter_map(|name| json.node().member(name));
        let text = parts.find(|part| matches!(part.token(), Token::Text(..)))?.text().ok()?;
        Some(text.into_owned())
    });
    Cow::Owned(words.unwrap_or_default())
}

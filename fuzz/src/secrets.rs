//! The forms in which a service may echo secrets, and the check that none is shown.

use crate::calls::KEYS;
use std::fmt::Write;
use std::sync::LazyLock;
use vpswire_core::Error;
use vpswire_core::shape::{Api, Op, Shape};
use vpswire_testkit::arguments::base64;

/// The value of every secret parameter: it contains characters that JSON, PHP, HTML, URLs and shells escape.
pub const SECRET: &str = "PassOfTheFuzzer/ä\"'&<>%+ \\1";

/// The number of consecutive characters of a secret that must not be shown.
const TOO_MANY: usize = 8;

/// Returns the texts that must not be shown for a call whose secret parameters are all [`SECRET`].
pub fn secrets(op: &Op) -> Vec<&'static str> {
    let keys = if op.api == Api::Cvm { &KEYS[..] } else { &KEYS[..1] };
    let given = op.params.iter().any(|field| field.secret).then_some(SECRET);
    keys.iter().copied().chain(given).collect()
}

/// The number of forms.
pub const FORMS: usize = 10;

/// Returns a secret in one of the forms in which services write texts.
pub fn form(secret: &str, form: usize) -> String {
    let html = || secret.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
    let json = || serde_json::to_string(secret).unwrap().trim_matches('"').to_owned();
    match form {
        0 => secret.to_owned(),
        1 => json(),
        // As written by PHP's `json_encode`.
        2 => json().replace('/', "\\/").chars().fold(String::new(), |mut text, letter| {
            if letter.is_ascii() {
                text.push(letter)
            } else {
                write!(text, "\\u{:04x}", u32::from(letter)).unwrap()
            }
            text
        }),
        3 => percent(secret, b"0123456789ABCDEF"),
        4 => percent(secret, b"0123456789abcdef"),
        5 => form_urlencoded::byte_serialize(secret.as_bytes()).collect(),
        6 => html(),
        7 => html().replace('\'', "&#039;"),
        8 => html().replace('\'', "&#39;"),
        _ => html().replace('\'', "&#x27;"),
    }
}

fn percent(text: &str, digits: &[u8; 16]) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.extend(['%', char::from(digits[usize::from(byte >> 4)]), char::from(digits[usize::from(byte & 15)])]);
        }
    }
    out
}

/// Whether a call has a secret parameter that is sent as base64.
fn sends_base64(op: &Op) -> bool {
    op.params.iter().any(|field| field.secret && matches!(field.shape, Shape::Bytes | Shape::Optional(Shape::Bytes)))
}

/// Returns each secret in all of its forms, and these again in all forms.
static ECHOES: LazyLock<Vec<(&'static str, Vec<String>)>> = LazyLock::new(|| {
    let echoes = |secret: &'static str| {
        let once = (0..FORMS).map(|number| form(secret, number));
        let twice = (0..FORMS * FORMS).map(|number| form(&form(secret, number % FORMS), number / FORMS));
        let mut all: Vec<String> = once.chain(twice).collect();
        all.sort_unstable_by_key(|echo| (std::cmp::Reverse(echo.len()), echo.clone()));
        all.dedup();
        (secret, all)
    };
    [KEYS[0], KEYS[1], SECRET].map(echoes).into()
});

/// Fails if an error shows a secret in any form, or the beginning of one that occurs in the body only as a whole.
pub fn check(op: &Op, error: &Error, body: &[u8]) {
    text(op, &shown(error), body);
}

/// Checks the same for any shown text of an answer.
pub fn text(op: &Op, shown: &str, body: &[u8]) {
    for secret in secrets(op) {
        let (_, echoes) = ECHOES.iter().find(|(of, _)| *of == secret).unwrap();
        let as_base64 = (secret == SECRET && sends_base64(op)).then(|| base64(secret.as_bytes()));
        for echo in echoes.iter().chain(&as_base64) {
            assert!(!shown.contains(echo.as_str()), "{} shows {echo}: {shown}", op.id);
        }
        let begin = &secret[..TOO_MANY];
        if shown.contains(begin) {
            let body = String::from_utf8_lossy(body).into_owned();
            let rest = echoes.iter().fold(body, |body, echo| body.replace(echo.as_str(), ""));
            assert!(rest.contains(begin), "{} shows the beginning of {secret}: {shown}", op.id);
        }
    }
}

/// Returns all texts of an error except the raw answer; the masked answer is included.
fn shown(error: &Error) -> String {
    let progress = error.progress().map(|progress| format!("{progress:?}"));
    let look = error.look().map(|look| format!("{look} {look:?}"));
    let texts = [error.service_message(), error.path(), error.param(), progress.as_deref(), look.as_deref()];
    format!("{error} {error:?} {} {texts:?} {:?}", error.message(), error.raw_masked())
}

//! Compares the scanner with serde_json: both accept the same bodies, and read the same values.

use serde::de::IgnoredAny;
use serde_json::Value as Json;
use vpswire_core::Value;
use vpswire_core::shape::Shape;
use vpswire_core::value::Kind;

/// The deepest nesting that the scanner accepts.
const MAX_DEPTH: usize = 128;

/// Compares any bytes that are UTF-8.
pub fn scan(data: &[u8]) {
    if let Ok(text) = std::str::from_utf8(data) {
        compare(text);
    }
}

/// Checks whether a text is JSON according to both parsers, which must agree, and if so, compares all values.
pub fn compare(text: &str) -> bool {
    let ours = Value::from_json(text.to_owned(), &Shape::Any);
    let Some(theirs) = accepts(text) else { return ours.is_ok() };
    assert_eq!(ours.is_ok(), theirs, "{text:?}: {:?}", ours.err());
    let Ok(value) = ours else { return false };
    // serde_json does not build values that are nested deeper.
    if let Ok(expected) = serde_json::from_str::<Json>(text) {
        assert_eq!(walk(&value), expected, "{text:?}");
        assert_eq!(value.to_json().as_deref(), Ok(text.trim_matches([' ', '\t', '\n', '\r'])), "{text:?}");
    }
    true
}

/// Whether serde_json accepts a text as JSON; `None` if it is nested too deeply for both parsers.
fn accepts(text: &str) -> Option<bool> {
    // Without building a value it checks neither surrogates nor the depth.
    if text.contains("\\u") {
        let built = serde_json::from_str::<Json>(text);
        return if built.as_ref().is_err_and(|error| error.to_string().starts_with("recursion limit")) {
            None
        } else {
            Some(built.is_ok())
        };
    }
    let opened = text.bytes().filter(|byte| matches!(byte, b'[' | b'{')).count();
    let theirs = serde_json::from_str::<IgnoredAny>(text).is_ok();
    (opened <= MAX_DEPTH || !theirs).then_some(theirs)
}

/// Returns the value as its readers return it.
fn walk(value: &Value) -> Json {
    let text = || value.as_text().unwrap().into_owned();
    match value.kind() {
        Kind::Null => Json::Null,
        Kind::Bool => Json::Bool(value.as_bool().unwrap()),
        Kind::Int | Kind::Num => serde_json::from_str(&text()).unwrap(),
        Kind::Text | Kind::Bytes => Json::String(text()),
        Kind::List => value.items().iter().map(walk).collect(),
        Kind::Map => value.entries().into_iter().map(|(key, value)| (key.into_owned(), walk(&value))).collect(),
    }
}

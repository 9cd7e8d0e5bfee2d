//! Writes parameters as a query, a form or a JSON object.

use crate::dialect::BodyKind;
use crate::text::percent::add_percent;
use crate::value::quote;

/// A parameter as it is sent.
pub(crate) struct Pair<'a> {
    pub wire: &'a str,
    pub text: String,
    /// Whether the text is already JSON: a number, a truth value, a list or a map. It matters only in a JSON body.
    pub json: bool,
}

/// Returns a body of these parameters, and its media type.
pub(crate) fn body(kind: BodyKind, pairs: &[Pair<'_>]) -> (&'static str, String) {
    match kind {
        BodyKind::Form => ("application/x-www-form-urlencoded", form(pairs)),
        BodyKind::Json => ("application/json", json(pairs)),
    }
}

/// Writes parameters as a form or a query.
pub(crate) fn form(pairs: &[Pair<'_>]) -> String {
    let mut form = String::new();
    for pair in pairs {
        add_to_form(pair.wire, &pair.text, &mut form);
    }
    form
}

/// Adds a pair to a form.
#[inline(never)]
fn add_to_form(name: &str, text: &str, form: &mut String) {
    if !form.is_empty() {
        form.push('&');
    }
    // PHP reads a[] and a%5B%5D alike; the documents show the plain form.
    match name.strip_suffix("[]") {
        Some(stem) => {
            add_percent(stem, form);
            form.push_str("[]");
        }
        None => add_percent(name, form),
    }
    form.push('=');
    add_percent(text, form);
}

/// Writes parameters as a JSON object.
fn json(pairs: &[Pair<'_>]) -> String {
    let mut json = String::from("{");
    for (index, pair) in pairs.iter().enumerate() {
        if index > 0 {
            json.push(',');
        }
        quote(pair.wire, &mut json);
        json.push(':');
        add_json(pair, &mut json);
    }
    json.push('}');
    json
}

fn add_json(pair: &Pair<'_>, json: &mut String) {
    if pair.json { json.push_str(&pair.text) } else { quote(&pair.text, json) }
}

/// Writes texts as a JSON array. `json` says whether they are already JSON.
pub(crate) fn array(texts: Vec<String>, json: bool) -> String {
    let mut array = String::from("[");
    for (index, text) in texts.into_iter().enumerate() {
        if index > 0 {
            array.push(',');
        }
        add_json(&Pair { wire: "", text, json }, &mut array);
    }
    array.push(']');
    array
}

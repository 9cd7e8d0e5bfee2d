//! Errors as JSON, for `VpsError`.

use crate::json::{self, Object};
use crate::protocol::reply;
use vpswire_core::error::{Fact, Facts};
use vpswire_core::{Code, Error, int};

/// What the core calls options, and what JavaScript does.
const NAMES: [(&str, &str); 5] = [
    ("base_url", "baseUrl"),
    ("api_key", "apiKey"),
    ("public_token", "publicToken"),
    ("private_token", "privateToken"),
    ("allow_plain_http", "allowPlainHttp"),
];

/// A text of an error with the options' names as JavaScript has them.
fn renamed(error: &Error, text: &str) -> String {
    let ours = NAMES.iter().filter(|_| error.code() == Code::InvalidParams);
    ours.fold(text.to_owned(), |text, (core, script)| text.replace(core, script))
}

/// Everything that an error shows; no secret is among it. The answer's body is not:
/// JavaScript has it already.
#[cold]
pub(crate) fn to_json(error: &Error) -> String {
    let object = Object::new().text("message", &renamed(error, &error.to_string())).text("words", error.message());
    let object = error.facts().into_iter().fold(object, |object, (name, fact)| match fact {
        Fact::Text(text) if name == "param" => object.text(name, &renamed(error, text)),
        fact => write(object, &camel(name), fact),
    });
    object.end()
}

#[cold]
fn write(object: Object, name: &str, fact: Fact<'_>) -> Object {
    match fact {
        Fact::Text(text) => object.text(name, text),
        Fact::Truth(truth) => object.raw(name, if truth { "true" } else { "false" }),
        Fact::Int(int) => object.number(name, int),
        // Writing a float out would be a tenth of what a page loads.
        Fact::Num(number) => object.text(name, &int::text(number.to_bits().into())),
        Fact::Seconds(seconds) => object.number(name, i128::from(seconds).saturating_mul(1000)),
        Fact::Look(look) => object.raw(name, &all(look.facts())),
        Fact::Group(facts) => object.raw(name, &all(facts)),
    }
}

#[cold]
fn all(facts: Facts<'_>) -> String {
    facts.into_iter().fold(Object::new(), |object, (name, fact)| write(object, name, fact)).end()
}

/// `service_code` as JavaScript has it: `serviceCode`.
#[cold]
fn camel(name: &str) -> String {
    let mut camel = String::new();
    for word in name.split('_') {
        match word.split_at_checked(1).filter(|_| !camel.is_empty()) {
            Some((first, rest)) => camel.extend([&first.to_ascii_uppercase(), rest]),
            None => camel.push_str(word),
        }
    }
    camel
}

/// An error as a function gives it.
pub(crate) fn reply(error: &Error) -> String {
    json::reply(reply::ERROR, &[&to_json(error)])
}

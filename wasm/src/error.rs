//! Errors as JSON, for `VpsError`.

use crate::json::{self, Object, camel};
use crate::protocol::reply;
use vpswire_core::error::{Fact, Facts};
use vpswire_core::{Error, int};

/// Everything that an error shows; no secret is among it. The answer's body is not:
/// JavaScript has it already.
#[cold]
pub(crate) fn to_json(error: &Error) -> String {
    let object = Object::new().text("message", &error.spelled(camel)).text("words", error.message());
    let object = error.facts().fold(object, |object, (name, fact)| match fact {
        Fact::Text(_) if name == "param" => object.text(name, &error.spelled_param(camel).unwrap_or_default()),
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
        Fact::Progress(progress) => object.raw(name, &all(&mut progress.facts())),
        Fact::Look(look) => object.raw(name, &all(&mut look.facts())),
        Fact::Args(args) => {
            let args = args.iter().fold(Object::new(), |object, (name, text)| object.text(name, text));
            object.raw(name, &args.end())
        }
    }
}

#[cold]
fn all(facts: &mut Facts<'_>) -> String {
    facts.fold(Object::new(), |object, (name, fact)| write(object, name, fact)).end()
}

/// An error as a function gives it.
pub(crate) fn reply(error: &Error) -> String {
    json::reply(reply::ERROR, &[&to_json(error)])
}

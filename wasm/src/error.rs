//! Encodes errors as JSON, for `VpsError`.

use crate::json::Object;
use vpswire_core::error::{Fact, Facts};
use vpswire_core::text::name::camel;
use vpswire_core::{Error, int};

/// Returns everything that an error shows, without secrets. The answer's body is left out, because JavaScript has
/// it already.
#[cold]
pub(crate) fn to_json(error: &Error) -> String {
    let mut object = Object::new();
    object.text("message", &error.spelled(camel));
    object.text("words", error.message());
    for (name, fact) in error.facts() {
        match fact {
            Fact::Text(_) if name == "param" => object.text(name, &error.spelled_param(camel).unwrap_or_default()),
            fact => write(&mut object, &camel(name), fact),
        }
    }
    object.end()
}

#[cold]
fn write(object: &mut Object, name: &str, fact: Fact<'_>) {
    match fact {
        Fact::Text(text) => object.text(name, text),
        Fact::Truth(truth) => object.truth(name, truth),
        Fact::Int(int) => object.number(name, int.into()),
        // The code that formats a float would be a tenth of the download of a page.
        Fact::Num(number) => object.text(name, &int::text(number.to_bits().into())),
        Fact::Seconds(seconds) => object.number(name, seconds.saturating_mul(1000).into()),
        Fact::Progress(progress) => object.raw(name, &all(&mut progress.facts())),
        Fact::Look(look) => object.raw(name, &all(&mut look.facts())),
        Fact::Args(args) => object.raw(name, &all(&mut args.iter().map(|(name, text)| (*name, Fact::Text(text))))),
    }
}

#[cold]
fn all(facts: &mut Facts<'_>) -> String {
    let mut object = Object::new();
    for (name, fact) in facts {
        write(&mut object, name, fact);
    }
    object.end()
}

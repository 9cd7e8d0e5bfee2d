//! Arguments as JSON: what is saved and reported.

use crate::declare::arg::Arg;
use crate::text::{base64, int};
use crate::value::quote;
use crate::value::typed::Param;

/// The JSON text of a fact, an answer or a job.
pub(super) fn of(written: &impl Param) -> String {
    written.arg().map_or_else(|| "null".to_owned(), |arg| write(&arg))
}

/// The JSON text of an argument; bytes are base64.
pub(super) fn write(arg: &Arg) -> String {
    let mut out = String::new();
    put(arg, &mut out);
    out
}

fn put(arg: &Arg, out: &mut String) {
    match arg {
        Arg::Bool(truth) => out.push_str(if *truth { "true" } else { "false" }),
        Arg::Int(number) => out.push_str(&int::text(*number)),
        Arg::Text(text) => quote(text, out),
        Arg::Bytes(bytes) => quote(&base64::write(bytes), out),
        Arg::List(items) => {
            out.push('[');
            for (place, item) in items.iter().enumerate() {
                comma(place, out);
                put(item, out);
            }
            out.push(']');
        }
        Arg::Map(entries) => object(entries.iter().map(|(key, arg)| (key.as_str(), write(arg))), out),
    }
}

/// Adds an object of texts that are JSON already.
pub(super) fn object<'a>(entries: impl Iterator<Item = (&'a str, String)>, out: &mut String) {
    out.push('{');
    for (place, (key, json)) in entries.enumerate() {
        comma(place, out);
        quote(key, out);
        out.push(':');
        out.push_str(&json);
    }
    out.push('}');
}

fn comma(place: usize, out: &mut String) {
    if place > 0 {
        out.push(',');
    }
}

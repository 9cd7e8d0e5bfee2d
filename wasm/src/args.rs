//! JavaScript's arguments as the core's.

use crate::json;
use crate::protocol::arg;
use vpswire_core::Error;
use vpswire_core::Value;
use vpswire_core::args::Arg;
use vpswire_core::int;

/// What the caller gave, by name.
pub(crate) fn named(given: &Value, call: &str) -> Result<Vec<(String, Arg)>, Error> {
    pairs(given).ok_or_else(|| Error::invalid(call, "params", "expected pairs of name and value"))
}

fn pairs(list: &Value) -> Option<Vec<(String, Arg)>> {
    let mut pairs = Vec::new();
    for (name, value) in json::pairs(list)? {
        pairs.push((name, read(&value)?));
    }
    Some(pairs)
}

#[inline(never)]
fn read(value: &Value) -> Option<Arg> {
    let [kind, inner] = <[Value; 2]>::try_from(value.items()).ok()?;
    let kind = kind.as_text().ok()?;
    Some(match kind.as_ref() {
        arg::BOOL => Arg::Bool(inner.as_bool().ok()?),
        arg::INT => Arg::Int(int::parse(&inner.as_text().ok()?).unwrap_or(i128::MAX)),
        arg::TEXT => Arg::Text(inner.as_text().ok()?.into_owned()),
        arg::BYTES => Arg::Bytes(inner.as_bytes().ok()?),
        arg::LIST => Arg::List(inner.items().iter().map(read).collect::<Option<_>>()?),
        arg::MAP => Arg::Map(pairs(&inner)?),
        _ => return None,
    })
}

/// The parameters of a raw call: texts, and lists of texts for a name that is repeated.
pub(crate) fn raw(given: &Value, call: &str) -> Result<Vec<(String, String)>, Error> {
    let mut pairs = Vec::new();
    for (name, arg) in named(given, call)? {
        let all = if let Arg::List(items) = arg { items } else { vec![arg] };
        for item in all {
            let text = match item {
                Arg::Text(text) => text,
                Arg::Int(int) => int::text(int),
                _ => return Err(Error::invalid(call, &name, "expected text or an integer")),
            };
            pairs.push((name.clone(), text));
        }
    }
    Ok(pairs)
}

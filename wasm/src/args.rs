//! JavaScript's arguments as the core's.
//!
//! They come as JSON: a list of pairs of name and value, a value as a pair of a letter for its type and what it is.

use vpswire_core::Error;
use vpswire_core::Value;
use vpswire_core::args::Arg;
use vpswire_core::int;

/// What the caller gave, by name.
pub(crate) fn named(given: &Value, call: &str) -> Result<Vec<(String, Arg)>, Error> {
    let one = |pair: Value| {
        let name = pair.item(0).and_then(|name| Some(name.as_text().ok()?.into_owned())).unwrap_or_default();
        let arg = pair.item(1).and_then(|value| arg(&value));
        arg.map(|arg| (name.clone(), arg)).ok_or_else(|| Error::invalid(call, &name, "expected a value"))
    };
    given.items().into_iter().map(one).collect()
}

fn arg(value: &Value) -> Option<Arg> {
    let (kind, inner) = (value.item(0)?, value.item(1)?);
    let kind = kind.as_text().ok()?;
    Some(match kind.as_ref() {
        "b" => Arg::Bool(inner.as_bool().ok()?),
        "i" => Arg::Int(int::parse(&inner.as_text().ok()?).unwrap_or(i128::MAX)),
        "t" => Arg::Text(inner.as_text().ok()?.into_owned()),
        "x" => Arg::Bytes(inner.as_bytes().ok()?),
        "l" => Arg::List(inner.items().iter().map(arg).collect::<Option<_>>()?),
        "m" => Arg::Map(inner.items().iter().map(pair).collect::<Option<_>>()?),
        _ => return None,
    })
}

fn pair(value: &Value) -> Option<(String, Arg)> {
    Some((value.item(0)?.as_text().ok()?.into_owned(), arg(&value.item(1)?)?))
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

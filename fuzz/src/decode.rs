//! Decodes answers of any shape: whatever a service sends, all readers agree, errors name the place, and no secret is
//! shown.

use crate::calls::{CALLS, account};
use crate::input::Input;
use crate::secrets::{self, FORMS, SECRET};
use serde_json::Value as Json;
use std::sync::LazyLock;
use std::time::Duration;
use vpswire_core::args::Arg;
use vpswire_core::decode::decode as read;
use vpswire_core::encode::encode;
use vpswire_core::prepared::Prepared;
use vpswire_core::shape::{Api, Op, Shape};
use vpswire_core::value::Kind;
use vpswire_core::wire::Response;
use vpswire_core::{Code, Error, Value, table};
use vpswire_testkit::arguments::fitting;
use vpswire_testkit::untidy::{Seed, answer, enveloped};
use vpswire_wasm::{rows, script};

const STATUSES: [u16; 24] = [
    200, 200, 200, 200, 200, 200, 201, 204, 301, 302, 303, 307, 308, 400, 401, 403, 404, 405, 410, 412, 429, 500, 502,
    503,
];
const HEADERS: [(&str, &str); 6] = [
    ("Content-Type", "text/html"),
    ("Retry-After", "7"),
    ("Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT"),
    ("Retry-After", "-1e9"),
    ("Location", "https://KeyOfTheFuzzer%2F1%2B%26~.evil.example/PassOfTheFuzzer?x"),
    ("Location", "//@:0"),
];

/// Every call of the table, with its required arguments and its secrets.
static PREPARED: LazyLock<Vec<(&'static Op, Prepared)>> = LazyLock::new(|| {
    let prepare = |op: &&'static Op| {
        let args: Vec<Option<Arg>> = op.params.iter().map(given(op.api)).collect();
        (*op, encode(op, &args, &account(op.api)).unwrap())
    };
    CALLS.iter().map(prepare).collect()
});

fn given(api: Api) -> impl Fn(&vpswire_core::shape::Field) -> Option<Arg> {
    move |field| match &field.shape {
        Shape::Bytes | Shape::Optional(Shape::Bytes) if field.secret => Some(Arg::Bytes(SECRET.into())),
        Shape::Lines | Shape::Optional(Shape::Lines) if field.secret => Some(Arg::Text(SECRET.into())),
        Shape::Text | Shape::Optional(Shape::Text) if field.secret => Some(Arg::Text(SECRET.into())),
        Shape::Optional(_) => None,
        shape => Some(fitting(api, field, shape, &mut Input::new(&[])).0),
    }
}

/// Decodes a response to a call: a status, headers and a body.
pub fn decode(data: &[u8]) {
    let mut input = Input::new(data);
    let (op, prepared) = &PREPARED[input.below(PREPARED.len())];
    let status = input.pick(&STATUSES);
    let headers = input.byte();
    let headers: Vec<(String, String)> = HEADERS
        .iter()
        .enumerate()
        .filter(|(index, _)| headers >> index & 1 == 1)
        .map(|(_, (name, value))| ((*name).to_owned(), (*value).to_owned()))
        .collect();
    let body = body(op, &mut input);
    let response = |body: &[u8]| Response { status, headers: headers.clone(), body: body.to_vec() };
    let answer = read(prepared, response(&body), 1 << 20, Duration::from_secs(784_111_770));
    match &answer {
        Ok(value) => {
            assert!((200..=206).contains(&status) && is_part(value.body().as_bytes(), &body), "{status} {value:?}");
            agree(op, prepared, value, &body);
        }
        Err(error) => {
            assert_eq!(error.status(), Some(status), "{error}");
            assert!(error.raw().is_some_and(|raw| is_part(raw, &body)), "{error}");
            sound(op, error, &body);
        }
    }
    if let Some(spaced) = spaced(&body).filter(|_| status <= 206) {
        let again = read(prepared, response(spaced.as_bytes()), 1 << 21, Duration::from_secs(784_111_770));
        same(&answer, &again);
    }
}

/// Whether the retained body is the whole one, apart from text that PHP may have added around it.
fn is_part(kept: &[u8], body: &[u8]) -> bool {
    let notices = body.windows(9).any(|part| part == b" on line ");
    kept == body || body.starts_with(b"\xef\xbb\xbf") || notices && kept.len() <= body.len()
}

/// Returns the body: as it is, in its service's envelope, or an edited answer of the call's shape.
fn body(op: &'static Op, input: &mut Input<'_>) -> Vec<u8> {
    let mut body = match input.byte() % 4 {
        0 => input.rest().to_vec(),
        1 => match op.api {
            Api::Cvm => [b"{\"response\":", input.rest(), b"}"].concat(),
            Api::Kiwivm => [b"{\"error\":0,", input.rest(), b"}"].concat(),
            Api::Vultr => [b"{\"1\":", input.rest(), b"}"].concat(),
        },
        from => {
            let of = if from == 2 { op } else { CALLS[input.below(CALLS.len())] };
            let unknown = (input.text(), Json::from(input.text()));
            let (wire, _) = answer(&of.returns, &mut Seed(input.number()), &unknown);
            let mut body = enveloped(of.api, &wire.unwrap_or(Json::Null)).into_bytes();
            while !input.is_empty() {
                edit(&mut body, input);
            }
            body
        }
    };
    // No JSON contains the byte 1, so it can mark the place of an echo: which secret, in which form.
    while let Some(at) = body.iter().position(|byte| *byte == 1) {
        let [which, form] = [1, 2].map(|next| usize::from(body.get(at + next).copied().unwrap_or_default()));
        let all = secrets::secrets(op);
        let mut echo = secrets::form(all[which % all.len()], form % FORMS);
        if which >= 128 {
            echo = secrets::form(&echo, form / FORMS % FORMS);
        }
        body.splice(at..(at + 3).min(body.len()), echo.into_bytes());
    }
    body
}

/// Edits one place of a body.
fn edit(body: &mut Vec<u8>, input: &mut Input<'_>) {
    let kind = input.byte();
    let at = input.below(body.len().clamp(1, 1 << 16));
    match kind % 5 {
        0 if at < body.len() => body[at] = input.byte(),
        1 => body.insert(at, input.byte()),
        2 => drop(body.drain(at..(at + usize::from(input.byte() & 15)).min(body.len()))),
        3 => {
            let tokens = ["null", "true", "\"\"", "[]", "{}", "-1", "1e308", "18446744073709551616", "\"x\"", ",", ":"];
            drop(body.splice(at..at, input.pick(&tokens).bytes()));
        }
        // Duplicates a part: repeated keys, records that resemble the previous one.
        _ if at < body.len() => {
            let part = body[at..(at + usize::from(input.byte())).min(body.len())].to_vec();
            let to = input.below(body.len().min(1 << 16));
            drop(body.splice(to..to, part));
        }
        _ => {}
    }
}

/// Returns a valid body with white space around each of its tokens, or `None` if it is not JSON.
fn spaced(body: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(body).ok()?;
    Value::from_json(text.to_owned(), &Shape::Any).ok()?;
    let (mut out, mut within, mut escaped) = (String::with_capacity(2 * text.len()), false, false);
    for letter in text.chars() {
        let structural = !within && matches!(letter, '{' | '}' | '[' | ']' | ',' | ':');
        out.push_str(if structural { " \n" } else { "" });
        out.push(letter);
        out.push_str(if structural { "\t\r" } else { "" });
        within ^= letter == '"' && !escaped;
        escaped = letter == '\\' && !escaped;
    }
    Some(out)
}

fn same(one: &Result<Value, Error>, other: &Result<Value, Error>) {
    match (one, other) {
        (Ok(one), Ok(other)) => {
            assert_eq!((one.check(), one.flaws()), (other.check(), other.flaws()));
            let json = |value: &Value| value.to_json().ok().map(|json| serde_json::from_str::<Json>(&json).unwrap());
            assert_eq!(json(one), json(other));
        }
        (Err(one), Err(other)) => assert_eq!(one.to_string(), other.to_string()),
        (one, other) => panic!("{one:?}, with white space {other:?}"),
    }
}

/// Checks the properties of every error.
fn sound(op: &Op, error: &Error, body: &[u8]) {
    secrets::check(op, error, body);
    if error.code() == Code::Decode {
        let says = |words| error.message().contains(words);
        assert!(
            error.path().is_some_and(|path| !path.is_empty())
                || ["expected ", "invalid UTF-8 at byte ", "the body is empty"].into_iter().any(says),
            "it does not say where: {error}"
        );
    }
}

/// Reads an answer in all ways.
fn agree(op: &'static Op, prepared: &Prepared, value: &Value, body: &[u8]) {
    let (checked, written) = (value.check(), value.to_json());
    let typed = table::typed_json(op, value).unwrap();
    let context = || format!("{} {}", op.id, String::from_utf8_lossy(body));
    assert_eq!(checked.as_ref().err(), written.as_ref().err(), "{}", context());
    let flaws = value.flaws();
    assert_eq!(flaws.first(), typed.as_ref().err().map(|mismatch| &**mismatch), "{}", context());
    for flaw in prepared.flaws(value) {
        secrets::text(op, &flaw.to_string(), body);
    }
    let script = script::write(value, true);
    assert_eq!(checked.as_ref().err(), script.as_ref().err(), "{}", context());
    assert!(value.to_masked_json().is_ok() || checked.is_err(), "{}", context());
    let rows = rows::rows(value, true);
    assert_eq!(rows.is_ok(), checked.is_ok() || !is_rows(&op.returns), "{}", context());
    let _ = (format!("{value:?}"), value.kind(), value.at("a.0.b"));
    secrets::text(op, value.notice().unwrap_or_default(), body);
    if let Err(error) = prepared.checked(value) {
        assert_eq!(error.code(), Code::Decode);
        sound(op, &error, body);
    }
    alone(value, &mut 60);
    let (Ok(written), Ok(typed), Ok(script)) = (written, typed, script) else {
        return;
    };
    let written: Json = serde_json::from_str(&written).unwrap();
    // Undocumented values are only in the untyped answer.
    if !matches!(op.returns, Shape::Unit) {
        resemble(&written, &serde_json::from_str(&typed).unwrap(), "");
    }
    let by_serde = serde_json::to_value(value);
    assert!(by_serde.as_ref().is_ok_and(|json| numbers_alike(json, &written)), "{by_serde:?} {}", context());
    let script_json: Json = serde_json::from_str(&script.json).unwrap();
    assert!(script.special || numbers_alike(&script_json, &written), "{} {written}", script.json);
}

fn is_rows(shape: &Shape) -> bool {
    matches!(shape, Shape::ById(Shape::Record(_)) | Shape::List(Shape::Record(_)))
}

/// Checks that each part reads the same in its place and alone, and by name and in sequence.
fn alone(value: &Value, left: &mut usize) {
    let entries = value.entries();
    for (key, entry) in &entries {
        let found = value.get(key).unwrap_or_else(|| panic!("no {key} in {value:?}"));
        // A field may have the same name as an unknown one.
        assert!(found.raw() == entry.raw() || !matches!(value.shape(), Shape::ById(_)), "{key}");
    }
    let parts: Vec<Value> = entries.into_iter().map(|(_, entry)| entry).chain(value.items()).collect();
    for part in parts {
        *left = left.saturating_sub(1);
        // PHP's notation for 'nothing' is an empty list or map within an answer, but not a valid answer by itself.
        let nothing = matches!(part.raw(), "\"\"" | "false" | "null") || part.kind() == Kind::Null;
        if *left == 0 || nothing || part.raw() == value.raw() {
            continue;
        }
        let json = |value: &Value| value.to_json().map_err(|mismatch| mismatch.to_string());
        let again = Value::from_json(part.raw().to_owned(), part.shape()).unwrap();
        assert_eq!(json(&part), json(&again), "{} of {}", part.raw(), value.raw());
        assert_eq!(part.check(), again.check(), "{} of {}", part.raw(), value.raw());
        assert!(!value.flaws().is_empty() || part.check().is_ok(), "{} of {}", part.raw(), value.raw());
        alone(&part, left);
    }
}

/// Checks that every known field that was received is the same in both; the typed answer has null for the others.
fn resemble(untyped: &Json, typed: &Json, path: &str) {
    match (untyped, typed) {
        (Json::Object(untyped), Json::Object(typed)) => {
            for (key, value) in untyped {
                if let Some(other) = typed.get(key) {
                    resemble(value, other, &format!("{path}.{key}"));
                }
            }
            let lost = typed.iter().find(|(key, value)| !value.is_null() && !untyped.contains_key(*key));
            assert_eq!(lost, None, "{path}: only in the typed answer");
        }
        (Json::Array(untyped), Json::Array(typed)) if untyped.len() == typed.len() => {
            let pairs = untyped.iter().zip(typed).enumerate();
            pairs.for_each(|(index, (untyped, typed))| resemble(untyped, typed, &format!("{path}.{index}")));
        }
        _ => assert!(numbers_alike(untyped, typed), "{path}: untyped {untyped}, typed {typed}"),
    }
}

/// Whether a number is an integer beyond 64 bits, or beyond the range of a float.
fn beyond(digits: &str) -> bool {
    let integer = !digits.contains(['.', 'e', 'E']);
    let fits = digits.parse::<i64>().is_ok() || digits.parse::<u64>().is_ok();
    integer && !fits || !digits.parse::<f64>().is_ok_and(|float| float.abs() < 1e308)
}

/// Normalises the digits, because serde_json may write the exponent with or without a sign, in either case.
fn plain(digits: &str) -> String {
    digits.to_ascii_lowercase().replace("e+", "e")
}

/// Compares numbers by value, and everything else exactly.
fn numbers_alike(one: &Json, other: &Json) -> bool {
    let float = |json: &Json| json.to_string().parse::<f64>().ok();
    match (one, other) {
        // A number that many formats cannot represent is the text of its digits.
        (Json::String(text), Json::Number(number)) => plain(text) == plain(&number.to_string()) && beyond(text),
        (Json::Number(_), Json::Number(_)) => one == other || float(one) == float(other),
        (Json::Array(one), Json::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| numbers_alike(one, other))
        }
        (Json::Object(one), Json::Object(other)) => {
            one.len() == other.len()
                && one.iter().all(|(key, value)| other.get(key).is_some_and(|it| numbers_alike(value, it)))
        }
        _ => one == other,
    }
}

//! JSON for JavaScript: what a service sends comes out as it was sent, whatever its keys are called and its numbers are.
#![cfg(not(target_family = "wasm"))]
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use proptest::prelude::*;
use serde_json::{Map, Value as Json, json};
use vpswire_core::Value;
use vpswire_core::shape::{Field, RecordShape, Shape};
use vpswire_wasm::script::write;

const fn field(name: &'static str, shape: Shape) -> Field {
    Field { name, wire: name, alias: None, doc: "", secret: false, check: None, assumed: None, unit: None, shape }
}

static RECORD: Shape = Shape::Record(&RecordShape {
    name: "Thing",
    doc: "",
    fields: &[
        field("id", Shape::Text),
        field("any", Shape::Optional(&Shape::Any)),
        field("map", Shape::Optional(&Shape::ById(&Shape::Any))),
        field("data", Shape::Optional(&Shape::Bytes)),
    ],
});

/// What JavaScript makes of it; a `bigint` is `["bigint", digits]`, bytes are `["bytes", base64]`.
fn revived(json: Json, special: bool) -> Json {
    match json {
        Json::Array(items) => items.into_iter().map(|item| revived(item, special)).collect(),
        Json::Object(members) if special => {
            let first = members.iter().next().map(|(key, value)| (key.clone(), value.clone()));
            match first {
                Some((mark, text)) if ["$bigint", "$bytes"].contains(&mark.as_str()) => {
                    assert_eq!((members.len(), text.is_string()), (1, true), "{members:?}");
                    json!([mark[1..], text])
                }
                _ => members
                    .into_iter()
                    .map(|(key, value)| (key.strip_prefix('$').unwrap_or(&key).to_owned(), revived(value, special)))
                    .collect(),
            }
        }
        Json::Object(members) => members.into_iter().map(|(key, value)| (key, revived(value, special))).collect(),
        scalar => scalar,
    }
}

/// What must come of what was sent.
fn expected(json: &Json, bigint: bool) -> Json {
    match json {
        Json::Array(items) => items.iter().map(|item| expected(item, bigint)).collect(),
        Json::Object(members) => {
            members.iter().map(|(key, value)| (key.clone(), expected(value, bigint))).collect::<Map<_, _>>().into()
        }
        Json::Number(number) => match number.to_string().as_str() {
            "9007199254740992" | "-123456789012345678901234567890" if bigint => json!(["bigint", number.to_string()]),
            "9007199254740992" | "-123456789012345678901234567890" | "1e+309" => json!(number.to_string()),
            _ => json.clone(),
        },
        scalar => scalar.clone(),
    }
}

fn unknown() -> impl Strategy<Value = Json> {
    let number = |digits: &str| serde_json::from_str::<Json>(digits).unwrap();
    let scalar = prop::sample::select(vec![
        Json::Null,
        json!(5),
        json!("5"),
        json!("$bigint"),
        json!("QUJD"),
        json!(1.5),
        number("9007199254740991"),
        number("9007199254740992"),
        number("-123456789012345678901234567890"),
        number("1e+309"),
    ]);
    let keys = ["$bigint", "$bytes", "$$bigint", "$", "$$", "a", "b", "\"$", "é"];
    scalar.prop_recursive(4, 24, 4, move |inner| {
        let key = prop::sample::select(keys.to_vec()).prop_map(str::to_owned);
        let object = prop::collection::vec((key, inner.clone()), 0..4)
            .prop_map(|members| Json::Object(members.into_iter().collect()));
        prop_oneof![object, prop::collection::vec(inner, 0..4).prop_map(Json::Array)]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_a_service_sends_is_never_taken_for_a_mark(one in unknown(), two in unknown(), key in prop::sample::select(vec!["$bigint", "$$bytes", "note"]),
                                                      bigint in any::<bool>(), data in any::<bool>(), escaped in any::<bool>()) {
        let mut sent = json!({"id": "7", "any": one, "map": {key: two.clone()}});
        let mut wanted = expected(&sent, bigint);
        if data {
            sent["data"] = json!("QUJD");
            wanted["data"] = json!(["bytes", "QUJD"]);
        }
        // Nothing is what an optional value is if it is null.
        sent[key] = two;
        wanted[key] = expected(&sent[key], bigint);
        let body = sent.to_string();
        let body = if escaped { body.replace('$', "\\u0024") } else { body };
        let script = write(&Value::from_json(body, &RECORD).unwrap(), bigint).unwrap();
        let json = serde_json::from_str(&script.json).unwrap();
        prop_assert_eq!(revived(json, script.special), wanted, "{}", script.json);
        let alone = write(&Value::from_json(sent.to_string(), &Shape::Any).unwrap(), bigint).unwrap();
        sent["data"] = Json::Null;
        let mut read = revived(serde_json::from_str(&alone.json).unwrap(), alone.special);
        read["data"] = Json::Null;
        prop_assert_eq!(read, expected(&sent, bigint), "{}", alone.json);
    }
}

#[test]
fn what_needs_no_mark_is_as_it_came() {
    let body = r#"{"id":"7","any":{"a": [1, "x$"]},"b":{"c" : 1e3}}"#;
    let script = write(&Value::from_json(body.to_owned(), &RECORD).unwrap(), true).unwrap();
    assert_eq!((script.json.as_str(), script.special), (body, false));
}

//! Records that resemble the one before are read from what is known of that one: nothing may come of it but speed.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use proptest::prelude::*;
use serde_json::{Map, Value as Json, json};
use std::time::Duration;
use vpswire_core::account::Account;
use vpswire_core::decode::decode;
use vpswire_core::encode::encode;
use vpswire_core::prepared::Prepared;
use vpswire_core::rows::Rows;
use vpswire_core::shape::{Api, Effect, Field, Method, Op, RecordShape, Shape};
use vpswire_core::wire::Response;
use vpswire_core::{Error, Value};

const fn field(name: &'static str, shape: Shape) -> Field {
    Field { name, wire: name, alias: None, doc: "A field.", secret: false, check: None, assumed: None, shape }
}

const fn record(fields: &'static [Field]) -> RecordShape {
    RecordShape { name: "Row", doc: "A record.", fields }
}

const INT: Shape = Shape::Int { min: -5, max: 300 };

static INNER: RecordShape = record(&[field("a", Shape::Text), field("b", Shape::Optional(&INT))]);
static FIELDS: [Field; 6] = [
    field("a", INT),
    field("b", Shape::Optional(&Shape::Text)),
    field("c", Shape::Optional(&Shape::Num)),
    field("d", Shape::Optional(&Shape::Decimal)),
    field("e", Shape::Optional(&Shape::Bool)),
    field("f", Shape::Optional(&Shape::List(&Shape::Record(&INNER)))),
];
static ROW: RecordShape = record(&FIELDS);
/// The same names with other types.
static OTHER: RecordShape =
    record(&[field("a", Shape::Text), field("b", Shape::Optional(&INT)), field("g", Shape::Optional(&Shape::Any))]);
static LIST: Shape = Shape::List(&Shape::Record(&ROW));
static OTHERS: Shape = Shape::List(&Shape::Record(&OTHER));
static BOTH: Shape =
    Shape::Record(&RecordShape { name: "Both", doc: "Two lists.", fields: &[field("x", LIST), field("y", OTHERS)] });

static CALL: Op = Op {
    api: Api::Vultr,
    id: "row.list",
    group: "row",
    name: "list",
    doc: "List the rows.",
    method: Method::Get,
    path: "/v1/row/list",
    effect: Effect::Reads,
    access: None,
    look: None,
    needs_key: false,
    timeout: 30,
    deprecated: None,
    params: &[],
    returns: Shape::List(&Shape::Record(&ROW)),
};

fn members() -> impl Strategy<Value = String> {
    let keys = ["a", "a", "b", "c", "d", "e", "f", "g", "key_of_16_bytes_", "a_key_of_19_letters"];
    let values = [
        "1",
        "2",
        "301",
        "\"1\"",
        "\"17\"",
        "\"1.5\"",
        "\"\"",
        "\"text\"",
        "\"a text of more than 16 bytes\"",
        "\"\\u00e9\\n\"",
        "null",
        "true",
        "false",
        "[]",
        "{}",
        "[{\"a\":\"x\"}]",
        "[{\"a\":\"x\",\"b\":2},{\"a\":\"x\",\"b\":2}]",
        "[{\"a\":\"x\"},{\"b\":\"x\"}]",
        "{\"a\":1}",
        "\"é\"",
    ];
    let colons = [":", ":", ":", ": "];
    (prop::sample::select(keys.to_vec()), prop::sample::select(colons.to_vec()), prop::sample::select(values.to_vec()))
        .prop_map(|(key, colon, value)| format!("\"{key}\"{colon}{value}"))
}

/// Records of which each is the one before with few members changed, put in or taken out; many of them are sound.
fn records() -> impl Strategy<Value = Vec<String>> {
    let sound = [
        "\"a\":1",
        "\"b\":\"text\"",
        "\"c\":2.5",
        "\"d\":\"1.50\"",
        "\"e\":\"yes\"",
        "\"f\":[{\"a\":\"x\",\"b\":2}]",
        "\"g\":\"unknown\"",
    ];
    let begin = (prop::sample::subsequence(sound.to_vec(), 1..=7), prop::collection::vec(members(), 0..2));
    let change = (any::<prop::sample::Index>(), 0..6_u8, members());
    let changes = prop::collection::vec(prop::collection::vec(change, 0..2), 1..40);
    (begin, changes).prop_map(|((sound, more), changes)| {
        let mut record: Vec<String> = sound.into_iter().map(str::to_owned).chain(more).collect();
        let mut all = vec![format!("{{{}}}", record.join(","))];
        for changes in changes {
            let before = record.clone();
            for (at, kind, member) in changes {
                let at = at.index(record.len() + 1);
                match kind {
                    0 => record.insert(at, member),
                    1 if at < record.len() => drop(record.remove(at)),
                    2 | 3 if at < record.len() => record[at] = member,
                    _ => {}
                }
            }
            all.push(format!("{{{}}}", record.join(",")));
            // Most changes do not last, so that what fails does not hide all that comes behind.
            if record.len().is_multiple_of(2) {
                record = before;
            }
        }
        all
    })
}

fn value(json: String, shape: &'static Shape) -> Value {
    Value::from_json(json, shape).unwrap()
}

/// What each record alone gives: its JSON, or its error under that place.
fn alone(records: &[String], shape: &'static Shape) -> Vec<Result<String, String>> {
    let json = |(index, record): (usize, &String)| match value(format!("[{record}]"), shape).to_json() {
        Ok(json) => Ok(json[1..json.len() - 1].to_owned()),
        Err(mismatch) => Err(mismatch.to_string().replacen('0', &index.to_string(), 1)),
    };
    records.iter().enumerate().map(json).collect()
}

fn call() -> Prepared {
    encode(&CALL, &[], &Account::vultr("KEY").unwrap()).unwrap()
}

fn rows(body: &str) -> Result<Rows, Error> {
    let response = Response { status: 200, headers: Vec::new(), body: body.as_bytes().to_vec() };
    let value = decode(&call(), response, 1 << 20, Duration::ZERO).unwrap();
    call().rows(&value, true).map(Option::unwrap)
}

/// What the cells of rows say.
fn told(rows: &Rows, body: &str) -> Vec<Json> {
    let odd: Vec<Json> = serde_json::from_str(&format!("[{}]", rows.odd.json)).unwrap();
    let read = |cell: [u32; 2]| {
        let at = (cell[0] & ((1 << 28) - 1)) as usize;
        let text = || body[at..at + cell[1] as usize].to_owned();
        match cell[0] & Rows::FIXED {
            Rows::TEXT => Some(json!(text())),
            Rows::ESCAPED => Some(serde_json::from_str(&format!("\"{}\"", text())).unwrap()),
            Rows::INT => Some(json!(at)),
            Rows::NUMBER => Some(serde_json::from_str(&text()).unwrap()),
            Rows::ODD => Some(odd[at].clone()),
            _ => [None, Some(Json::Null), Some(json!(true)), Some(json!(false))][at].clone(),
        }
    };
    let mut before: Option<Vec<Option<Json>>> = None;
    let row = |cells: &[u32]| {
        let tags: Vec<u32> = cells.chunks(2).map(|cell| cell[0]).collect();
        let values: Vec<Option<Json>> = cells.chunks(2).map(|cell| read([cell[0], cell[1]])).collect();
        for index in (0..tags.len()).filter(|index| tags[*index] & Rows::SAME != 0) {
            let twin = before.as_ref().unwrap();
            assert_eq!(twin[index], values[index]);
            assert!(!values[index].as_ref().is_some_and(|value| value.is_array() || value.is_object()));
            if index == 1 {
                let there = |values: &[Option<Json>]| values[2..].iter().map(Option::is_some).collect::<Vec<_>>();
                assert_eq!(there(twin), there(&values));
            } else {
                assert!(tags[1] & Rows::SAME != 0, "a row that does not follow the one before");
            }
        }
        let named =
            FIELDS.iter().zip(&values[2..]).filter_map(|(field, value)| Some((field.name.to_owned(), value.clone()?)));
        let mut object: Map<String, Json> = named.collect();
        if let Some(Json::Object(others)) = values[1].clone() {
            object.extend(others);
        }
        before = Some(values);
        Json::Object(object)
    };
    rows.cells.chunks(2 * FIELDS.len() + 4).map(row).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn records_read_as_each_of_them_alone(records in records()) {
        let list = format!("[{}]", records.join(","));
        let ours = alone(&records, &LIST);
        let expected = match ours.iter().find_map(|one| one.as_ref().err()) {
            Some(error) => Err(error.clone()),
            None => Ok(format!("[{}]", ours.iter().flatten().cloned().collect::<Vec<_>>().join(","))),
        };
        let whole = value(list.clone(), &LIST);
        prop_assert_eq!(whole.check().map_err(|e| e.to_string()), expected.clone().map(drop));
        prop_assert_eq!(whole.to_json().map_err(|e| e.to_string()), expected.clone());
        match (rows(&list), &expected) {
            (Ok(rows), Ok(json)) => prop_assert_eq!(Json::Array(told(&rows, &list)), serde_json::from_str::<Json>(json).unwrap()),
            (Err(error), Err(mismatch)) => prop_assert_eq!(error.to_string(), format!("row.list: unexpected answer: {mismatch}")),
            (rows, _) => prop_assert!(false, "{:?} but {:?}", rows.err(), expected),
        }
    }

    #[test]
    fn a_list_of_other_records_is_read_by_their_own_types(records in records()) {
        let list = records.join(",");
        let first = |name: &str, shape| {
            alone(&records, shape).into_iter().find_map(Result::err).map(|error| format!("{name}.{error}"))
        };
        let expected = first("x", &LIST).or_else(|| first("y", &OTHERS));
        let whole = value(format!("{{\"x\":[{list}],\"y\":[{list}]}}"), &BOTH);
        prop_assert_eq!(whole.check().err().map(|error| error.to_string()), expected);
    }
}

#[test]
fn members_in_place_of_what_a_list_held_are_read() {
    let first = r#"{"f":[{"a":"x"}],"a":1}"#;
    for (second, error) in [
        (r#"{"f":[],"b":[],"e":true,"a":1}"#, "1.b: expected text, found a list"),
        (r#"{"f":[],"e":[],"b":"x","a":1}"#, "1.e: expected a boolean, found a list"),
        (r#"{"f":[{"a":[]}],"a":1}"#, "1.f.0.a: expected text, found a list"),
        (r#"{"f":[{"a":"x"}],"a":1,"a":2,"b":[]}"#, "1.b: expected text, found a list"),
    ] {
        let whole = value(format!("[{first},{second}]"), &LIST);
        assert_eq!(whole.check().unwrap_err().to_string(), error);
    }
    // A member's twin is never one of an object within.
    let first = r#"{"g":{"b":"x","c":2.5},"a":1}"#;
    let whole = value(format!(r#"[{first},{{"g":1,"b":[],"c":2.5,"a":1}}]"#), &LIST);
    assert_eq!(whole.check().unwrap_err().to_string(), "1.b: expected text, found a list");
}

#[test]
fn what_repeats_is_marked_in_rows() {
    let row = |n: u32| format!(r#"{{"a":{n},"b":"text","c":1.5,"e":true,"f":[]}}"#);
    let body = format!("[{},{},{}]", row(1), row(2), row(3));
    let rows = rows(&body).unwrap();
    let same: Vec<Vec<bool>> =
        rows.cells.chunks(16).map(|row| row.chunks(2).map(|c| c[0] & Rows::SAME != 0).collect()).collect();
    let expected = [false, true, false, true, true, true, true, false];
    assert_eq!(same, [[false; 8], expected, expected]);
    assert_eq!(told(&rows, &body), (1..4).map(|n| serde_json::from_str(&row(n)).unwrap()).collect::<Vec<Json>>());
}

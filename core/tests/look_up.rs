//! Tests that look-up by name, key and index finds what a sequential search finds, in containers of any size.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use proptest::prelude::*;
use std::collections::{BTreeMap, HashMap};
use std::hash::{DefaultHasher, Hasher};
use vpswire_core::Value;
use vpswire_core::shape::{Field, RecordShape, Shape};

const INT: Shape = Shape::Int { min: 0, max: u64::MAX };

const fn field(name: &'static str, wire: &'static str, alias: Option<&'static str>) -> Field {
    Field { name, wire, alias, doc: "", secret: false, check: None, assumed: None, unit: None, shape: INT }
}

/// A record whose second field has three names.
const THING: RecordShape =
    RecordShape { name: "Thing", doc: "", fields: &[field("id", "ID", None), field("size", "SIZE", Some("length"))] };

/// The same record with fields that may be missing.
const OPTIONAL: RecordShape = RecordShape {
    name: "Thing",
    doc: "",
    fields: &[
        Field { shape: Shape::Optional(&INT), ..field("id", "ID", None) },
        Field { shape: Shape::Optional(&INT), ..field("size", "SIZE", Some("length")) },
    ],
};

fn value(json: &str, shape: &'static Shape) -> Value {
    Value::from_json(json.to_owned(), shape).unwrap()
}

/// Returns the JSON of a value, if it was found.
fn json(found: Option<Value>) -> Option<String> {
    found.map(|found| found.to_json().unwrap())
}

/// Generates a key as it may be written, and its text.
fn key() -> impl Strategy<Value = (String, String)> {
    let plain = |key: String| (key.clone(), key);
    let escaped = |key: String| (format!("\\u{:04x}{}", u32::from(key.as_bytes()[0]), &key[1..]), key);
    prop_oneof![
        8 => "[a-c0-3]{0,3}".prop_map(plain),
        1 => "[a-c0-3]{1,3}".prop_map(escaped),
        1 => Just(("\\n\\\"".to_owned(), "\n\"".to_owned())),
        1 => "(id|ID|size|SIZE|length)".prop_map(plain),
        1 => "(size|SIZE|length)".prop_map(escaped),
    ]
}

/// Generates few members (searched one by one), a number near the limit, or many (indexed).
fn some_of<S: Strategy>(each: impl Fn() -> S) -> impl Strategy<Value = Vec<S::Value>> {
    use prop::collection::vec;
    prop_oneof![vec(each(), 0..8), vec(each(), 60..70), vec(each(), 65..300)]
}

fn object(members: &[(String, String)]) -> String {
    let members: Vec<_> = members.iter().enumerate().map(|(at, (written, _))| format!("\"{written}\":{at}")).collect();
    format!("{{{}}}", members.join(","))
}

/// Returns the index of the last member that has one of these names.
fn last(members: &[(String, String)], names: &[&str]) -> Option<String> {
    members.iter().rposition(|(_, key)| names.contains(&key.as_str())).map(|at| at.to_string())
}

proptest! {
    #[test]
    fn members_are_found_as_by_a_search(members in some_of(key), other in "[a-d0-3]{0,4}") {
        let body = object(&members);
        let keys = members.iter().map(|(_, key)| key).chain([&other]);
        for shape in [&Shape::Any, &Shape::ById(&INT)] {
            let value = value(&body, shape);
            for key in keys.clone() {
                prop_assert_eq!(json(value.get(key)), last(&members, &[key]), "{} in {}", key, body);
            }
        }
        // The fields of a record have several names, of which the last one counts.
        let record = value(&body, &Shape::Record(&THING));
        for key in keys {
            let names: &[&str] = match key.as_str() {
                "id" | "ID" => &["id", "ID"],
                "size" | "SIZE" => &["size", "SIZE", "length"],
                key => &[key],
            };
            prop_assert_eq!(json(record.get(key)), last(&members, names), "{} in {}", key, body);
        }
        prop_assert_eq!(json(record.field_at(1)), last(&members, &["size", "SIZE", "length"]));
    }

    /// PHP writes a list with gaps as an object; an older edition sends a map as a list of records or ids.
    #[test]
    fn entries_and_items_are_found_as_by_a_search(
        ids in some_of(|| (0..40_usize, any::<bool>())),
    ) {
        let records: Vec<_> =
            ids.iter().enumerate().map(|(at, (id, bare))| match bare {
                true => format!("\"{id}\""),
                false => format!("{{\"ID\":{id},\"size\":{at}}}"),
            }).collect();
        let by_id = value(&format!("[{}]", records.join(",")), &Shape::ById(&Shape::Record(&THING)));
        for id in 0..=40 {
            let found = by_id.get(&id.to_string()).map(|found| found.raw().to_owned());
            let last = ids.iter().rposition(|(it, _)| *it == id);
            let last = last.map(|at| if ids[at].1 { "{}".to_owned() } else { records[at].clone() });
            prop_assert_eq!(found, last, "{} in {:?}", id, records);
        }
        let numbers: Vec<_> = ids.iter().map(|(id, _)| id.to_string()).collect();
        let members: Vec<_> = numbers.iter().map(|number| format!("\"x\":{number}")).collect();
        for (body, shape) in [
            (format!("[{}]", numbers.join(",")), &Shape::List(&INT)),
            (format!("[{}]", numbers.join(",")), &Shape::Any),
            (format!("[{}]", numbers.join(",")), &Shape::ById(&INT)),
            (format!("[{}]", numbers.join(",")), &Shape::Pair(&(INT, INT))),
            (format!("{{{}}}", members.join(",")), &Shape::List(&INT)),
        ] {
            let list = value(&body, shape);
            for at in 0..=numbers.len() {
                prop_assert_eq!(json(list.get(&at.to_string())), numbers.get(at).cloned(), "{} in {}", at, body);
            }
            prop_assert!(list.get("00").is_none() || !matches!(shape, Shape::ById(_)));
        }
    }
}

proptest! {
    /// In each record the right field is found, whatever their order, even if some occur twice, under other names or
    /// not at all.
    #[test]
    fn fields_are_found_in_records_of_any_order(
        records in prop::collection::vec(
            (prop::collection::vec((0..8_usize, 0..3_usize), 0..6), 0..80_usize, any::<bool>()), 1..40),
        twice in any::<bool>(),
        part in any::<bool>(),
    ) {
        const NAMES: [&str; 8] = ["id", "ID", "size", "SIZE", "length", "\\u0073ize", "x", "y"];
        let mut texts = Vec::new();
        let mut expected = Vec::new();
        for (at, (fields, filler, filler_first)) in records.iter().enumerate() {
            let mut members = Vec::new();
            let mut last: [Option<usize>; 2] = [None; 2];
            for (number, (name, nested)) in fields.iter().enumerate() {
                let of = match name { 0 | 1 => Some(0), 2..=5 => Some(1), _ => None };
                if !twice && of.is_some_and(|of| last[of].is_some()) {
                    continue;
                }
                let value = 100 * at + number;
                match of {
                    Some(of) => {
                        last[of] = Some(value);
                        members.push(format!("\"{}\":{value}", NAMES[*name]));
                    }
                    // A member of another member is not a field of the record.
                    None if *nested == 0 => members.push(format!("\"{}\":{{\"size\":1,\"ID\":2}}", NAMES[*name])),
                    None => members.push(format!("\"{}\":[1,2]", NAMES[*name])),
                }
            }
            let filler = (0..*filler).map(|number| format!("\"f{number}\":0"));
            let members: Vec<_> = match filler_first {
                true => filler.chain(members).collect(),
                false => members.into_iter().chain(filler).collect(),
            };
            texts.push(format!("\"{at}\":{{{}}}", members.join(",")));
            expected.push(last);
        }
        const SHAPE: Shape = Shape::ById(&Shape::Record(&OPTIONAL));
        let body = format!("{{{}}}", texts.join(","));
        let all = value(&body, &SHAPE);
        // An earlier check changes nothing.
        let checked = if part { all.get("0").unwrap().check() } else { all.check() };
        prop_assert!(checked.is_ok());
        for (at, expected) in expected.iter().enumerate() {
            let Some(record) = all.get(&at.to_string()) else { panic!("{at} in {body}") };
            for (number, expected) in expected.iter().enumerate() {
                let expected = expected.map(|value| value.to_string());
                prop_assert_eq!(json(record.field_at(number)), expected, "{} of {} in {}", number, at, body);
            }
        }
    }
}

/// An object that is one record, where a map or list of records is expected, is found by its own id and as the first
/// item.
#[test]
fn one_record_in_place_of_many_is_found() {
    for count in [1, 200] {
        let more: String = (0..count).map(|n| format!("\"x{n}\":1,")).collect();
        let body = format!("{{{more}\"ID\":7,\"SIZE\":3}}");
        let by_id = value(&body, &Shape::ById(&Shape::Record(&THING)));
        assert_eq!(by_id.get("7").unwrap().get("size").unwrap().as_int(), Ok(3));
        assert_eq!(by_id.get("x0").map(|it| it.raw().to_owned()), None);
        let list = value(&body, &Shape::List(&Shape::Record(&THING)));
        assert_eq!(list.item(0).unwrap().get("size").unwrap().as_int(), Ok(3));
        assert!(list.item(1).is_none());
        let nameless = body.replace("\"ID\":7", "\"ID\":null");
        assert!(value(&nameless, &Shape::ById(&Shape::Record(&THING))).get("null").is_none());
    }
}

/// Some of many keys have the same hash; each is found nevertheless.
#[test]
fn keys_of_one_hash_are_told_apart() {
    let key = |number: usize| format!("k{number}");
    let mut hashes: HashMap<u64, Vec<usize>> = HashMap::new();
    for number in 0..400_000 {
        let mut hasher = DefaultHasher::new();
        hasher.write(key(number).as_bytes());
        hashes.entry(hasher.finish() >> 32).or_default().push(number);
    }
    let alike: Vec<_> = hashes.into_values().filter(|numbers| numbers.len() > 1).flatten().collect();
    assert!(alike.len() >= 4, "{alike:?}");
    // Each key twice, so that the last of equal keys counts among keys of the same hash too; and one key of each pair
    // is missing.
    let (asked, written): (Vec<usize>, Vec<usize>) = (alike.clone(), alike.iter().skip(1).copied().collect());
    let filler = (0..100).map(|number| format!("\"x{number}\":0"));
    let twice = [0, 1].iter().flat_map(|round| written.iter().map(move |it| format!("\"k{it}\":{}", 2 * it + round)));
    let map = value(&format!("{{{}}}", filler.chain(twice).collect::<Vec<_>>().join(",")), &Shape::ById(&INT));
    let expected: BTreeMap<_, _> = written.iter().map(|number| (*number, (2 * number + 1).to_string())).collect();
    for number in asked {
        assert_eq!(json(map.get(&key(number))), expected.get(&number).cloned(), "{number}");
    }
}

/// Threads that begin at the same time all find everything.
#[test]
fn threads_look_up_at_once() {
    let members: Vec<_> =
        (0..2_000).map(|n| format!("\"{}\":{{\"list\":[{}]}}", n * 7, "1,".repeat(99) + "2")).collect();
    let map = value(&format!("{{{}}}", members.join(",")), &Shape::Any);
    let start = std::sync::Barrier::new(8);
    std::thread::scope(|scope| {
        for thread in 0..8 {
            let (map, start) = (&map, &start);
            scope.spawn(move || {
                start.wait();
                for n in 0..2_000 {
                    let n = (n + thread * 250) % 2_000;
                    assert_eq!(map.at(&format!("{}.list.99", n * 7)).unwrap().as_int(), Ok(2));
                    assert!(map.at(&format!("{}.list.100", n * 7)).is_none());
                    assert!(map.get(&(n * 7 + 1).to_string()).is_none());
                }
            });
        }
    });
}

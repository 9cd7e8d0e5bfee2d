//! Tests that the time of reading grows about linearly with the body: no body that a service may send takes much
//! longer. Only in a release build: `cargo test --release -p vpswire-core --test growth`, which `make test` runs.
#![cfg(unix)]
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used
)]

use std::collections::HashMap;
use std::hint::black_box;
use std::time::Duration;
use vpswire_core::shape::{Api, Shape};
use vpswire_core::table;
use vpswire_core::value::{Kind, Value};
use vpswire_testkit::bodies::{BODIES, Body};
use vpswire_testkit::growth::{EXPONENT, LEAST, SIZE, Times, assert_linear, exponent, least, slow_each_time};

type Way = (&'static str, fn(&Value));

/// The ways to read an answer.
const WAYS: [Way; 6] = [
    ("check", |value| drop(black_box(value.check()))),
    ("to_json", |value| drop(black_box(value.to_json()))),
    ("masked", |value| drop(black_box(value.to_masked_json()))),
    ("serde", |value| drop(black_box(serde_json::to_string(value)))),
    ("entries", walk),
    ("raw", |value| drop(black_box(value.raw().to_owned()))),
];

/// Reads everything, like a program that does not know the type.
fn walk(value: &Value) {
    match value.kind() {
        Kind::List => value.items().iter().for_each(walk),
        Kind::Map => value.entries().iter().for_each(|(key, part)| {
            black_box(key);
            walk(part);
        }),
        Kind::Int => drop(black_box(value.as_int())),
        Kind::Num => drop(black_box((value.as_num(), value.as_text().map(|text| text.len())))),
        Kind::Bytes => drop(black_box(value.as_bytes())),
        _ => drop(black_box((value.as_bool(), value.as_text().map(|text| text.len())))),
    }
}

/// Returns the time that each way takes with a body of that size.
fn times(call: &str, body: &str) -> Times {
    let api = if call == "get_raw_usage_stats" { Api::Kiwivm } else { Api::Vultr };
    let op = table::find(api, call);
    let shape = op.map_or(&Shape::Any, |op| &op.returns);
    let scan = least(|| drop(black_box(Value::from_json(body.to_owned(), shape))));
    let mut all = vec![("scan", scan)];
    let Ok(value) = Value::from_json(body.to_owned(), shape) else { return all };
    for (name, way) in WAYS {
        all.push((name, least(|| way(&value))));
    }
    if let Some(op) = op {
        all.push(("typed", least(|| drop(black_box(table::typed_json(op, &value))))));
    }
    all
}

#[test]
#[cfg_attr(debug_assertions, ignore = "takes minutes unless it is optimised")]
fn no_body_takes_more_than_about_linear_time() {
    assert_linear(times);
}

/// A case of look-up by member: its name, shape and body, and the names or indexes of the members.
type LookUp = (&'static str, Shape, Body, fn(&Value) -> Vec<String>);

fn keys(value: &Value) -> Vec<String> {
    value.entries().into_iter().map(|(key, _)| key.into_owned()).collect()
}

fn numbers(value: &Value) -> Vec<String> {
    (0..value.items().len()).map(|number| number.to_string()).collect()
}

fn servers_shape() -> Shape {
    table::find(Api::Vultr, "server.list").unwrap().returns
}

/// Returns the time in which a std map of these keys is made and each key is looked up.
fn in_a_map(keys: &[String]) -> (usize, Duration) {
    let took = least(|| {
        let map: HashMap<&str, usize> = keys.iter().enumerate().map(|(index, key)| (key.as_str(), index)).collect();
        assert!(black_box(keys.iter().all(|key| map.contains_key(key.as_str()))));
    });
    (keys.len(), took)
}

#[test]
#[cfg_attr(debug_assertions, ignore = "takes minutes unless it is optimised")]
fn looking_up_each_member_takes_about_linear_time() {
    let body = |name: &str| BODIES.iter().find(|(it, _, _)| *it == name).unwrap().2;
    let look_ups: [LookUp; 10] = [
        ("keys", Shape::Any, body("keys in no order"), keys),
        ("keys that ascend", Shape::Any, body("keys that ascend"), keys),
        ("escaped keys", Shape::Any, body("escaped keys in no order"), keys),
        ("each key twice", Shape::Any, body("each key twice"), keys),
        ("long keys", Shape::Any, body("long keys that end otherwise"), keys),
        ("servers", servers_shape(), body("servers alike"), keys),
        ("a list of servers", servers_shape(), body("a list of servers"), keys),
        ("new members", servers_shape(), body("a server with new members in no order"), |value| {
            keys(&value.get("1").unwrap()).into_iter().map(|key| format!("1.{key}")).collect()
        }),
        ("small integers", Shape::Any, body("small integers"), numbers),
        ("a list with gaps", Shape::List(&Shape::Any), body("keys in no order"), numbers),
    ];
    let mut wrong = Vec::new();
    for (name, shape, body, paths) in look_ups {
        let shape: &'static Shape = Box::leak(Box::new(shape));
        let parts = |size: usize| {
            let body = body(size);
            let paths = paths(&Value::from_json(body.clone(), shape).unwrap());
            assert!(paths.len() > 200, "{name}: {}", paths.len());
            (body, paths)
        };
        let time = |size: usize| {
            let (body, paths) = parts(size);
            let each = |value: &Value| paths.iter().all(|path| value.at(path).is_some());
            // A new value each time, so that making the index is part of the measured time.
            let took = least(|| assert!(black_box(each(&Value::from_json(body.clone(), shape).unwrap())), "{name}"));
            (body.len(), took)
        };
        wrong.extend(slow_each_time(|| {
            let (before, mut after) = (time(SIZE / 16), time(SIZE / 2));
            let mut grows = exponent(before, after);
            if grows > EXPONENT {
                // Leaving the cache of the processor distorts the time, more so on a busy machine, and for std's map as
                // well.
                let larger = time(4 * SIZE);
                let [(_, small), (_, large)] = [SIZE / 2, 4 * SIZE].map(|size| in_a_map(&parts(size).1));
                grows = exponent(after, larger) - (exponent((after.0, small), (larger.0, large)) - 1.0).max(0.0);
                after = larger;
            }
            println!("{name}: {:?}, {:?} for {} bytes, {grows:.2}", before.1, after.1, after.0);
            let is_slow = after.1 > LEAST && grows > EXPONENT;
            is_slow.then(|| (name, format!("{name}: {grows:.2}"))).into_iter().collect()
        }));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

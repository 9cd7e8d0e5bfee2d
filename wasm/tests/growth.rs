//! Writing an answer for JavaScript takes about as long as it is. Only in a release build:
//! `cargo test --release -p vpswire-wasm --test growth`, which `make test` runs.
#![cfg(unix)]
#![allow(clippy::unwrap_used)]

use std::hint::black_box;
use vpswire_core::shape::{Api, Shape};
use vpswire_core::{Value, table};
use vpswire_testkit::growth::{Times, assert_linear, least};
use vpswire_wasm::{rows::rows, script::write};

fn times(call: &str, body: &str) -> Times {
    let api = if call == "get_raw_usage_stats" { Api::Kiwivm } else { Api::Vultr };
    let op = table::find(api, call);
    let shape = op.map_or(&Shape::Any, |op| &op.returns);
    let Ok(value) = Value::from_json(body.to_owned(), shape) else { return Vec::new() };
    vec![
        ("script", least(|| drop(black_box(write(&value, true))))),
        ("rows", least(|| drop(black_box(rows(&value, true))))),
    ]
}

#[test]
#[cfg_attr(debug_assertions, ignore = "takes minutes unless it is optimised")]
fn no_answer_takes_more_than_about_linear_time() {
    assert_linear(times);
}

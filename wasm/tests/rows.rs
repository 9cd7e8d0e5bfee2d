//! The rows of an answer are what its JSON for JavaScript is.
#![cfg(not(target_family = "wasm"))]
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use proptest::prelude::*;
use serde_json::{Map, Value as Json, json};
use vpswire_core::shape::{Api, Op, Shape};
use vpswire_core::{Value, table};
use vpswire_testkit::untidy::{Seed, answer, odd};
use vpswire_wasm::rows::{Rows, rows};
use vpswire_wasm::script::write;

fn calls() -> Vec<&'static Op> {
    let lists = |op: &&Op| matches!(op.returns, Shape::ById(Shape::Record(_)) | Shape::List(Shape::Record(_)));
    Api::ALL.into_iter().flat_map(table::ops).filter(lists).collect()
}

/// Replaces parts by something odd, and leaves parts out.
fn spoil(json: &mut Json, seed: &mut Seed) {
    if seed.below(30) == 0 {
        *json = serde_json::from_str(odd(seed)).unwrap();
        return;
    }
    match json {
        Json::Array(items) => items.iter_mut().for_each(|item| spoil(item, seed)),
        Json::Object(members) => {
            members.retain(|_, _| seed.below(30) > 0);
            members.iter_mut().for_each(|(_, member)| spoil(member, seed));
        }
        _ => {}
    }
}

/// What JavaScript makes of rows.
fn made(rows: &Rows, body: &str) -> (Vec<String>, Vec<Json>) {
    let odd: Vec<Json> = serde_json::from_str(&format!("[{}]", rows.odd.json)).unwrap();
    let cell = |cell: &[u32]| -> Option<Json> {
        let at = (cell[0] & ((1 << 28) - 1)) as usize;
        let text = || &body[at..at + cell[1] as usize];
        match cell[0] & Rows::FIXED {
            Rows::TEXT => Some(json!(text())),
            Rows::ESCAPED => Some(serde_json::from_str(&format!("\"{}\"", text())).unwrap()),
            Rows::INT => Some(json!(at)),
            Rows::NUMBER => Some(serde_json::from_str(text()).unwrap()),
            Rows::ODD => Some(odd[at].clone()),
            _ => [None, Some(Json::Null), Some(json!(true)), Some(json!(false))][at].clone(),
        }
    };
    let (mut ids, mut records) = (Vec::new(), Vec::new());
    for row in rows.cells.chunks(2 * rows.fields.len() + 4) {
        let mut cells = row.chunks(2).map(cell);
        ids.extend(cells.next().unwrap().map(|id| id.as_str().unwrap().to_owned()));
        let others = cells.next().unwrap();
        records.push(if row[3] == 1 && row[2] & Rows::FIXED == Rows::ODD {
            others.unwrap()
        } else {
            let fields = rows.fields.iter().zip(cells).filter_map(|(field, cell)| Some((field.name.to_owned(), cell?)));
            let mut record: Map<String, Json> = fields.collect();
            record.extend(others.map(|others| others.as_object().unwrap().clone()).unwrap_or_default());
            Json::Object(record)
        });
    }
    (ids, records)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn rows_are_what_the_json_is(pick in any::<prop::sample::Index>(), seed in any::<u64>(), bigint in any::<bool>(), escaped in any::<bool>()) {
        let (op, mut seed) = (*pick.get(&calls()), Seed(seed));
        let unknown = ("zz".to_owned(), json!([9_007_199_254_740_993_u64, {"$bytes": "x"}]));
        let Some(mut sent) = answer(&op.returns, &mut seed, &unknown).0 else { return Ok(()) };
        spoil(&mut sent, &mut seed);
        let body = sent.to_string();
        let body = if escaped { body.replace('a', "\\u0061").replace("f\\u0061lse", "false") } else { body };
        let value = Value::from_json(body, &op.returns).unwrap();
        let (rows, script) = match (rows(&value, bigint), write(&value, bigint)) {
            (Ok(rows), Ok(script)) => (rows.unwrap(), script),
            (rows, script) => {
                prop_assert_eq!(rows.err(), script.err());
                return Ok(());
            }
        };
        prop_assert_eq!(&rows.odd.flaws, &script.flaws);
        let (ids, records) = match serde_json::from_str(&script.json).unwrap() {
            Json::Object(entries) => entries.into_iter().unzip(),
            Json::Array(items) => (Vec::new(), items),
            other => panic!("{other}"),
        };
        prop_assert_eq!(rows.ids, matches!(op.returns, Shape::ById(_)));
        let (ids, own): (Vec<String>, _) = (ids, made(&rows, value.body()));
        // An id is no key of an object there, so it has no mark.
        let marked = ids.iter().any(|id| id.starts_with('$'));
        prop_assert!(marked || rows.odd.special == script.special);
        let ids = ids.iter().map(|id| id.strip_prefix('$').unwrap_or(id).to_owned()).collect();
        prop_assert_eq!(own, (ids, records), "{}", value.body());
    }
}

//! Runs the vectors of the fleet.

#[path = "written.rs"]
mod written;

use serde_json::{Value as Json, json};
use vpswire_core::args::Arg;
use vpswire_core::fleet::{self, Ask, Fleet, TrafficRule, VerbRow};
use vpswire_core::shape::Effect;
use vpswire_core::{Error, Value};

/// Returns all vectors, in the order of their files.
pub fn vectors() -> Vec<Json> {
    written::vectors("fleet")
}

fn account_json(named: &Json) -> Json {
    written::account(named["account"].as_str().or(named.as_str()).unwrap())
}

/// Returns the API of an account with that name in the vectors.
pub fn api(named: &Json) -> String {
    account_json(named)["api"].as_str().unwrap().to_owned()
}

fn fleet_of(vector: &Json) -> Fleet {
    let mut fleet = Fleet::new();
    for (name, named) in vector["accounts"].as_object().unwrap() {
        let account = vpswire_testkit::vectors::account(&account_json(named));
        let member = fleet.add(name, account).unwrap();
        if let Some(rule) = named["traffic_rule"].as_str() {
            member.set_traffic_rule(TrafficRule::parse(rule).unwrap());
        }
    }
    fleet
}

fn args(row: &VerbRow, params: &Json) -> Vec<Option<Arg>> {
    let arg = |json: &Json| match json {
        Json::Bool(truth) => Arg::Bool(*truth),
        Json::Number(number) => Arg::Int(number.to_string().parse().unwrap()),
        json => Arg::Text(json.as_str().unwrap().to_owned()),
    };
    row.arrange(params.as_object().unwrap().iter().map(|(name, json)| (name, arg(json)))).unwrap()
}

/// Runs a vector. Returns its answer or error as the vector writes it, and the answer itself.
pub fn run(vector: &Json) -> (Json, Option<(&'static VerbRow, Value)>) {
    let fleet = fleet_of(vector);
    let row = fleet::find(vector["verb"].as_str().unwrap()).unwrap_or_else(|| panic!("{}", vector["verb"]));
    let now = vector["now"].as_u64().unwrap_or(1_500_000_000);
    let mut waves = vector["waves"].as_array().cloned().unwrap_or_default().into_iter();
    let result = fleet.begin_untyped(row, args(row, &vector["params"]), now).and_then(|mut work| {
        let mut step = work.start();
        loop {
            match step {
                fleet::Step::Ask(asks) => {
                    let wave = waves.next().unwrap_or_else(|| panic!("{}: asked for {asks:?}", vector["name"]));
                    step = work.step(answers(&fleet, asks, &wave, vector));
                }
                fleet::Step::Done(result) => return result,
                step => panic!("{step:?}"),
            }
        }
    });
    assert_eq!(waves.next(), None, "{}: not asked for", vector["name"]);
    match result {
        Ok(value) => {
            let answer: Json = serde_json::from_str(&value.to_json().unwrap()).unwrap();
            (json!({ "answer": answer, "error": null }), Some((row, value)))
        }
        Err(error) => (json!({ "answer": null, "error": written::error(&error) }), None),
    }
}

/// Runs a vector's verb with one answer to every call: whether something that changes anything was answered, and the result.
#[allow(dead_code)] // each test file uses its part
pub fn run_with(vector: &Json, body: &Json) -> (bool, Result<Value, Error>) {
    let fleet = fleet_of(vector);
    let row = fleet::find(vector["verb"].as_str().unwrap()).unwrap();
    let mut acted = false;
    let result = fleet.begin_untyped(row, args(row, &vector["params"]), 1_500_000_000).and_then(|mut work| {
        let mut step = work.start();
        loop {
            match step {
                fleet::Step::Ask(asks) => {
                    acted |= asks.iter().any(|ask| ask.prepared.effect() != Effect::Reads);
                    let reply = json!({ "body": body });
                    step = work.step(asks.into_iter().map(|ask| written::exchanged(ask.prepared, &reply)).collect());
                }
                fleet::Step::Done(result) => return result,
                step => panic!("{step:?}"),
            }
        }
    });
    (acted, result)
}

/// Returns the results of a wave, after checking its calls.
fn answers(fleet: &Fleet, asks: Vec<Ask>, wave: &Json, vector: &Json) -> Vec<Result<Value, Error>> {
    let wave = wave.as_array().unwrap();
    let asked = |ask: &Ask| json!([fleet.members()[ask.account].name(), written::request(&ask.prepared)]);
    let asked: Vec<_> = asks.iter().map(asked).collect();
    let wanted: Vec<_> = wave.iter().map(|ask| json!([ask["account"], ask["request"]])).collect();
    assert_eq!(asked, wanted, "{}", vector["name"]);
    asks.into_iter().zip(wave).map(|(ask, reply)| written::exchanged(ask.prepared, reply)).collect()
}

/// Checks that every field of the untyped answer is the same in the typed one, which has the others as null.
pub fn agree(untyped: &Json, typed: &Json, path: &str) {
    match (untyped, typed) {
        (Json::Object(untyped), Json::Object(typed)) => {
            for (key, value) in typed {
                match untyped.get(key) {
                    Some(other) => agree(other, value, &format!("{path}.{key}")),
                    None => assert!(value.is_null(), "{path}.{key}: only in the typed answer: {value}"),
                }
            }
            assert!(untyped.keys().all(|key| typed.contains_key(key)), "{path}: {untyped:?} {typed:?}");
        }
        (Json::Array(untyped), Json::Array(typed)) if untyped.len() == typed.len() => {
            for (index, (untyped, typed)) in untyped.iter().zip(typed).enumerate() {
                agree(untyped, typed, &format!("{path}.{index}"));
            }
        }
        _ => assert!(vpswire_testkit::vectors::same(untyped, typed), "{path}: untyped {untyped}, typed {typed}"),
    }
}

//! Running the vectors of the fleet.

use serde_json::{Value as Json, json};
use std::path::Path;
use std::sync::OnceLock;
use std::time::Duration;
use vpswire_core::args::Arg;
use vpswire_core::exchange::{Event, Exchange, Failure, FailureKind, Moment, Policy, Shared, Step};
use vpswire_core::fleet::{self, Ask, Fleet, TrafficRule, VerbRow};
use vpswire_core::shape::Effect;
use vpswire_core::wire::Response;
use vpswire_core::{Error, Value};

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../conformance")
}

fn parse(path: &Path) -> Json {
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// All vectors, in the order of their files.
pub fn vectors() -> Vec<Json> {
    let mut files: Vec<_> =
        std::fs::read_dir(folder().join("fleet")).unwrap().map(|file| file.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    files.sort();
    files.iter().flat_map(|path| parse(path).as_array().unwrap().clone()).collect()
}

fn account_json(named: &Json) -> Json {
    static ACCOUNTS: OnceLock<Json> = OnceLock::new();
    let accounts = ACCOUNTS.get_or_init(|| parse(&folder().join("vectors/accounts.json")));
    accounts[named["account"].as_str().or(named.as_str()).unwrap()].clone()
}

/// The API of an account that is written so.
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

/// Runs a vector: its answer or error as the vector writes it, and the answer itself.
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
        Err(error) => (json!({ "answer": null, "error": error_json(&error) }), None),
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
                    step = work.step(asks.into_iter().map(|ask| exchanged(ask, &json!({ "body": body }))).collect());
                }
                fleet::Step::Done(result) => return result,
                step => panic!("{step:?}"),
            }
        }
    });
    (acted, result)
}

fn error_json(error: &Error) -> Json {
    json!({
        "code": error.code().as_str(), "message": error.to_string(), "verdict": error.verdict().as_str(),
        "param": error.param(),
    })
}

/// The results of a wave, after a look at what it asks for.
fn answers(fleet: &Fleet, asks: Vec<Ask>, wave: &Json, vector: &Json) -> Vec<Result<Value, Error>> {
    let wave = wave.as_array().unwrap();
    let asked = |ask: &Ask| {
        let request = ask.prepared.shown_request();
        let body = String::from_utf8(request.body).unwrap();
        let body = if body.is_empty() { body } else { format!(" {body}") };
        json!([fleet.members()[ask.account].name(), format!("{} {}{body}", request.method.as_str(), request.url)])
    };
    let asked: Vec<_> = asks.iter().map(asked).collect();
    let wanted: Vec<_> = wave.iter().map(|ask| json!([ask["account"], ask["request"]])).collect();
    assert_eq!(asked, wanted, "{}", vector["name"]);
    asks.into_iter().zip(wave).map(|(ask, written)| exchanged(ask, written)).collect()
}

fn exchanged(ask: Ask, written: &Json) -> Result<Value, Error> {
    let now = Moment { elapsed: Duration::ZERO, unix: Duration::from_secs(1_500_000_000), random: 0 };
    let mut policy = Policy::default();
    policy.max_retries = 0;
    let mut exchange = Exchange::new(ask.prepared, policy)?;
    let shared = Shared::default();
    let Step::Send(_) = exchange.start(&shared, now) else { panic!("the first call waits") };
    let event = match written["failure"].as_str() {
        Some(detail) => Event::Failed(Failure { kind: FailureKind::Broken, sent: false, detail: detail.to_owned() }),
        None => Event::Answered(Response {
            status: written["status"].as_u64().map_or(200, |status| u16::try_from(status).unwrap()),
            headers: Vec::new(),
            body: written["body"].as_str().map_or_else(|| written["body"].to_string(), str::to_owned).into_bytes(),
        }),
    };
    match exchange.step(event, &shared, now) {
        vpswire_core::exchange::Step::Done(result) => result,
        step => panic!("{step:?}"),
    }
}

/// Every field of the untyped answer is the same in the typed one, which has the others as null.
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

//! Runs the vectors of the fleet (`conformance/fleet`): the calls that each verb requests, and the answer that it makes
//! of the responses.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

#[path = "common/fleet.rs"]
mod common;

use common::{agree, run, run_with, vectors};
use serde_json::{Value as Json, json};
use std::collections::BTreeSet;
use vpswire_core::fleet::Fleet;
use vpswire_core::shape::Shape;
use vpswire_core::{Code, Error, Value, Verdict, fleet};

#[test]
fn verbs_ask_and_answer_as_the_vectors_say() {
    let mut failures = Vec::new();
    for vector in vectors() {
        let (got, _) = run(&vector);
        for key in ["answer", "error"] {
            if got[key] != vector[key] {
                failures.push(format!("{}\n   got {}\nwanted {}", vector["name"], got[key], vector[key]));
            }
        }
    }
    assert!(failures.is_empty(), "{} failures:\n\n{}", failures.len(), failures.join("\n\n"));
}

#[test]
fn answers_have_no_flaws_and_read_as_their_types() {
    for vector in vectors() {
        let (_, Some((row, value))) = run(&vector) else { continue };
        assert!(value.flaws().is_empty(), "{}: {:?}", vector["name"], value.flaws());
        let typed = serde_json::from_str(&row.typed_json(&value).unwrap()).unwrap();
        agree(&serde_json::from_str(&value.to_json().unwrap()).unwrap(), &typed, &vector["name"].to_string());
    }
}

#[test]
fn no_answer_or_error_shows_a_secret() {
    for vector in vectors() {
        let (got, answer) = run(&vector);
        let shown = match answer {
            Some((_, value)) => format!("{value:?}"),
            None => got.to_string(),
        };
        for secret in ["private_VEpSD", "private_OLD", "PubT0ken", "PrivT0ken", "VULTRKEY", "s3cr3tpw"] {
            assert!(!shown.contains(secret), "{}: {secret} is shown in {shown}", vector["name"]);
        }
    }
}

#[test]
fn each_verb_is_shown_for_each_api() {
    let shown: BTreeSet<(String, String)> = vectors()
        .iter()
        .flat_map(|vector| {
            let accounts: Vec<_> = vector["accounts"].as_object().unwrap().values().cloned().collect();
            let verb = vector["verb"].as_str().unwrap().to_owned();
            accounts.into_iter().map(move |account| (verb.clone(), common::api(&account)))
        })
        .collect();
    for row in fleet::all() {
        for api in ["kiwivm", "cvm", "vultr"] {
            assert!(shown.contains(&(row.id.to_owned(), api.to_owned())), "no vector of {} for {api}", row.id);
        }
    }
}

#[test]
fn rows_are_what_the_fleet_relies_on() {
    let mut names = BTreeSet::new();
    for row in fleet::all() {
        assert!(names.insert(row.id), "{} is there twice", row.id);
        assert!(std::ptr::eq(fleet::find(row.id).unwrap(), row));
        let Shape::Record(record) = row.returns else { panic!("{} does not answer a record", row.id) };
        if !row.is_of_one() {
            let fields: Vec<_> = record.fields.iter().map(|field| field.name).collect();
            assert_eq!(fields[1..], ["failures"], "{}", row.id);
            assert!(matches!(record.fields[0].shape, Shape::List(_)), "{}", row.id);
        }
    }
}

/// Returns the same JSON with one part replaced, for each part and each replacement.
fn spoilt(json: &Json) -> Vec<Json> {
    let junk =
        [json!(null), json!(false), json!([]), json!({}), json!("junk"), json!(-1), json!([[1]]), json!({ "a": 1 })];
    let mut all = junk.to_vec();
    match json {
        Json::Object(map) => {
            for (key, part) in map {
                let with = |part: Option<Json>| {
                    let mut map = map.clone();
                    match part {
                        Some(part) => map.insert(key.clone(), part),
                        None => map.shift_remove(key),
                    };
                    Json::Object(map)
                };
                all.extend(spoilt(part).into_iter().map(Some).chain([None]).map(with));
            }
        }
        Json::Array(items) => {
            for (index, part) in items.iter().enumerate().take(1) {
                all.extend(spoilt(part).into_iter().map(|part| {
                    let mut items = items.clone();
                    items[index] = part;
                    Json::Array(items)
                }));
            }
        }
        _ => {}
    }
    all
}

#[test]
fn whatever_comes_is_survived_and_what_was_done_is_not_denied() {
    let (mut runs, mut seen) = (0, BTreeSet::new());
    for vector in vectors() {
        let waves = vector["waves"].as_array().unwrap();
        for ask in waves.iter().flat_map(|wave| wave.as_array().unwrap()) {
            let body = &ask["body"];
            // Most vectors differ from others only in a word of the answer.
            if body.is_null() || !seen.insert((vector["verb"].to_string(), ask["request"].to_string())) {
                continue;
            }
            let given =
                body.as_str().map_or_else(|| body.clone(), |text| serde_json::from_str(text).unwrap_or_default());
            for body in spoilt(&given) {
                let (acted, result) = run_with(&vector, &body);
                match result {
                    Ok(value) => drop((value.to_json(), value.flaws())),
                    Err(error) if acted => assert_ne!(error.verdict(), Verdict::NotSent, "{}: {body}", vector["name"]),
                    Err(_) => {}
                }
                runs += 1;
            }
        }
    }
    assert!(runs > 4_000, "{runs}");
}

/// Chooses a machine for a verb among two that are listed, with the failures of other accounts.
fn chosen(verb: &str, name: &str, failures: &Json) -> Result<String, Error> {
    let mut fleet = Fleet::new();
    for (name, api) in [("shop", "vultr"), ("lab", "vultr"), ("tokyo", "kiwivm")] {
        let account = json!({ "api": api, "api_key": "KEY", "veid": "7" });
        fleet.add(name, vpswire_testkit::vectors::account(&account)).unwrap();
    }
    let machine = |account: &str, id: &str, label: &str| {
        json!({
            "machine": format!("{account}/{id}"), "account": account, "id": id, "api": "vultr", "label": label,
            "addresses": ["203.0.113.5"], "record": {}
        })
    };
    let listed = json!({
        "machines": [machine("shop", "1", "web"), machine("shop", "2", "db"), machine("tokyo", "7", "web")],
        "failures": failures
    });
    let listed = Value::from_json(listed.to_string(), &fleet::find("list").unwrap().returns).unwrap();
    fleet.choose(fleet::find(verb).unwrap(), name, &listed.read().unwrap()).map(|machine| machine.machine.clone())
}

#[test]
fn a_machine_is_chosen_among_those_that_are_listed() {
    let of = |name: &str| chosen("power.start", name, &json!([])).map_err(|error| error.to_string());
    for (name, machine) in
        [("shop/2", "shop/2"), ("shop/db", "shop/2"), ("shop/web", "shop/1"), ("db", "shop/2"), ("tokyo", "tokyo/7")]
    {
        assert_eq!(of(name), Ok(machine.to_owned()), "{name}");
    }
    for (name, error) in [
        ("web", "machine: \"web\" is ambiguous: shop/1 (web), tokyo/7 (web)"),
        ("shop/9", "machine: no machine is named \"shop/9\"; similar names: shop/1 (web), shop/2 (db)"),
        ("shop/dbx", "machine: no machine is named \"dbx\"; similar names: shop/2 (db)"),
        ("lab/1", "machine: no machine is named \"lab/1\""),
        ("tokyo/8", "the account tokyo is the machine 7, not 8"),
    ] {
        assert_eq!(of(name), Err(format!("power.start: {error}")), "{name}");
    }
}

#[test]
fn an_account_that_did_not_answer_may_have_the_machine() {
    let failure = |account: &str, machine: Option<&str>| {
        json!([{
            "account": account, "machine": machine, "code": "timeout", "message": "timed out", "verdict": "unknown",
            "retryable": true
        }])
    };
    let silent = failure("lab", None);
    assert_eq!(chosen("get", "db", &silent).unwrap(), "shop/2");
    assert_eq!(chosen("power.start", "shop/2", &silent).unwrap(), "shop/2");
    assert_eq!(chosen("power.start", "shop/db", &silent).unwrap(), "shop/2");
    for (name, failures, code) in [
        ("db", silent.clone(), Code::Timeout),
        ("lab/1", silent.clone(), Code::Timeout),
        ("lab/x", silent.clone(), Code::Timeout),
        ("shop/9", silent, Code::NotFound),
        ("shop/9", failure("shop", Some("shop/9")), Code::Timeout),
        ("shop/9", failure("shop", Some("shop/8")), Code::NotFound),
    ] {
        let error = chosen("power.start", name, &failures).unwrap_err();
        assert_eq!(
            (error.code(), error.verdict(), error.retryable()),
            (code, Verdict::NotSent, code == Code::Timeout),
            "{name}"
        );
    }
}

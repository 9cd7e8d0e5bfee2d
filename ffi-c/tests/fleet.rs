//! The vectors of the fleet, `conformance/fleet`, through the C library: the calls of each verb, and its answer or
//! error.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::build::{compile, folder, run};
use common::canned::{Expected, Service};
use common::written::{accounts, error, vectors};
use serde_json::{Value as Json, json};
use std::process::Command;
use vpswire_testkit::vectors::same;

/// Starts the services of a vector's accounts, by the names of the accounts.
fn services(vector: &Json, accounts: &Json) -> Vec<(String, Service)> {
    let waves = vector["waves"].as_array().cloned().unwrap_or_default();
    let service = |(name, named): (&String, &Json)| {
        let of_wave = |wave: &Json| {
            let own = wave.as_array().unwrap().iter().filter(|call| call["account"] == *name);
            own.map(Expected::of).collect()
        };
        let account = &accounts[named["account"].as_str().or(named.as_str()).unwrap()];
        (name.clone(), Service::start(account, waves.iter().map(of_wave).collect()))
    };
    vector["accounts"].as_object().unwrap().iter().map(service).collect()
}

/// Returns the vector in the format that the program reads.
fn line(vector: &Json, services: &[(String, Service)], accounts: &Json) -> Json {
    let of = |(name, service): &(String, Service)| {
        let named = &vector["accounts"][name];
        let account = &accounts[named["account"].as_str().or(named.as_str()).unwrap()];
        let rule = named["traffic_rule"].as_str().unwrap_or_default();
        (name.clone(), json!({ "api": account["api"], "settings": service.settings(), "traffic_rule": rule }))
    };
    let accounts: serde_json::Map<_, _> = services.iter().map(of).collect();
    json!({
        "verb": vector["verb"], "params": vector["params"], "now": vector["now"].as_u64().unwrap_or(1_500_000_000),
        "accounts": accounts,
    })
}

/// Converts the output of the program to the format of the vector.
fn said(line: &str, services: &[(String, Service)]) -> Json {
    let line = services.iter().fold(line.to_owned(), |line, (_, service)| service.without_address(&line));
    let (what, shown) = line.split_once(' ').unwrap();
    let shown: Json = serde_json::from_str(shown).unwrap();
    match what {
        "answer" => json!({ "answer": shown, "error": null }),
        _ => json!({ "answer": null, "error": error(&shown) }),
    }
}

#[test]
fn verbs_ask_and_answer_as_the_vectors_say() {
    let (vectors, accounts) = (vectors("fleet"), accounts());
    let all: Vec<_> = vectors.iter().map(|vector| services(vector, &accounts)).collect();
    let lines: Vec<_> = vectors.iter().zip(&all).map(|(vector, services)| line(vector, services, &accounts)).collect();
    let to = folder("fleet-vectors");
    let list = to.join("vectors.json");
    std::fs::write(&list, Json::from(lines).to_string()).unwrap();
    let printed = run(Command::new(compile("gcc", &["-std=c11"], "fleet_vectors.c", &to)).arg(&list));
    assert_eq!(printed.lines().count(), vectors.len());

    let mut failures = Vec::new();
    for ((vector, services), line) in vectors.iter().zip(all).zip(printed.lines()) {
        let got = said(line, &services);
        for key in ["answer", "error"] {
            if !same(&got[key], &vector[key]) {
                failures.push(format!("{}\n   got {}\nwanted {}", vector["name"], got[key], vector[key]));
            }
        }
        let wrong = services.into_iter().flat_map(|(_, service)| service.end());
        failures.extend(wrong.map(|wrong| format!("{}: {wrong}", vector["name"])));
    }
    assert!(failures.is_empty(), "{} failures:\n\n{}", failures.len(), failures.join("\n\n"));
}

//! The vectors of the fleet, `conformance/fleet`, through the C library: which calls each verb makes, and its answer or error.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::build::{compile, folder, run};
use common::canned::{Expected, Service};
use common::root;
use serde_json::{Value as Json, json};
use std::process::Command;
use vpswire_testkit::vectors::same;

fn parse(path: &std::path::Path) -> Json {
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn vectors() -> Vec<Json> {
    let mut files: Vec<_> =
        std::fs::read_dir(root("conformance/fleet")).unwrap().map(|file| file.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    files.sort();
    files.iter().flat_map(|path| parse(path).as_array().unwrap().clone()).collect()
}

/// The services of a vector's accounts, by the names of these.
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

/// The vector as the program reads it.
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

/// What the program printed, as the vector writes it.
fn result(said: &str, services: &[(String, Service)]) -> Json {
    let said = services.iter().fold(said.to_owned(), |said, (_, service)| {
        said.replace(&format!("could not connect to {}: ", service.address()), "")
    });
    let (what, shown) = said.split_once(' ').unwrap();
    let shown: Json = serde_json::from_str(shown).unwrap();
    if what == "answer" {
        return json!({ "answer": shown, "error": null });
    }
    let known = ["code", "message", "verdict", "param"].map(|name| (name.to_owned(), shown[name].clone()));
    json!({ "answer": null, "error": known.into_iter().collect::<serde_json::Map<_, _>>() })
}

#[test]
fn verbs_ask_and_answer_as_the_vectors_say() {
    let (vectors, accounts) = (vectors(), parse(&root("conformance/vectors/accounts.json")));
    let all: Vec<_> = vectors.iter().map(|vector| services(vector, &accounts)).collect();
    let lines: Vec<_> = vectors.iter().zip(&all).map(|(vector, services)| line(vector, services, &accounts)).collect();
    let to = folder("fleet-vectors");
    let list = to.join("vectors.json");
    std::fs::write(&list, Json::from(lines).to_string()).unwrap();
    let said = run(Command::new(compile("gcc", &["-std=c11"], "fleet_vectors.c", &to)).arg(&list));
    assert_eq!(said.lines().count(), vectors.len());

    let mut failures = Vec::new();
    for ((vector, services), said) in vectors.iter().zip(all).zip(said.lines()) {
        let got = result(said, &services);
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

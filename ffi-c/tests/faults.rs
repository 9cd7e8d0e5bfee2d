//! The matrix of faults, `tests/faults.json`, through the C library: a process for each case.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;
#[path = "../../sim/tests/common/matrix.rs"]
mod shared;

use common::build::{compile, folder};
use serde_json::{Value as Json, json};
use shared::{every, matrix, target};
use std::path::Path;
use std::process::Command;
use std::time::Instant;
use vpswire_core::shape::Api;
use vpswire_sim::{Rule, Server, World, accounts};

/// What three attempts wait for between them at most, and what a process takes that starts on a busy machine.
const GRACE: u128 = 6_000;

/// What the program is told: the account at the simulator, or where else the case points at, and the call.
fn told(case: &Json, call: &Json, matrix: &Json, server: &Server) -> Json {
    let api = Api::parse(call["api"].as_str().unwrap()).unwrap();
    let mut settings = matrix["client"].clone();
    settings["base_url"] = accounts::base(api, &target(case, server.url())).into();
    let (veid, key) = accounts::KIWIVM[0];
    match api {
        Api::Kiwivm => {
            settings["veid"] = veid.to_string().into();
            settings["api_key"] = key.into();
        }
        _ => settings["api_key"] = accounts::VULTR[0].into(),
    }
    json!({"api": api.as_str(), "settings": settings, "call": call["call"], "params": call["params"]})
}

fn run(case: &Json, matrix: &Json, other: u16, program: &Path) {
    let call = &matrix["calls"][case["call"].as_str().unwrap()];
    let mut world = World::default();
    if let Some(fault) = case["fault"].as_str() {
        let rule = format!("{}:{}:*={fault}", call["api"].as_str().unwrap(), call["call"].as_str().unwrap());
        world.add_fault(rule.replace("{other}", &other.to_string()).parse::<Rule>().unwrap());
    }
    let server = Server::start(world, "127.0.0.1:0").unwrap();
    let begun = Instant::now();
    let ran = Command::new(program).arg(told(case, call, matrix, &server).to_string()).output().unwrap();
    let took = begun.elapsed().as_millis();
    let (said, complained) = (String::from_utf8(ran.stdout).unwrap(), String::from_utf8(ran.stderr).unwrap());
    assert!(ran.status.success(), "{case}: {said}{complained}");
    for key in [accounts::VULTR[0], accounts::KIWIVM[0].1] {
        assert!(!said.contains(key) && !complained.contains(key), "{case}: {said}{complained}");
    }
    let (what, shown) = said.split_once(' ').unwrap();
    let shown: Json = serde_json::from_str(shown).unwrap();
    let mut got = case.clone();
    got["seen"] = server.requests().len().into();
    if what == "answer" {
        got["error"] = Json::Null;
    } else {
        let fact = |name: &str| shown.get(name).cloned().unwrap_or(Json::Null);
        let known = ["code", "verdict", "retryable", "status"];
        got["error"] = known.iter().map(|name| ((*name).to_owned(), fact(name))).collect();
    }
    assert_eq!(got, *case, "{said}");
    let most = 3 * u128::from(matrix["client"]["timeout_ms"].as_u64().unwrap()) + GRACE;
    assert!(took <= most, "{case}: took {took} ms of {most}");
}

#[test]
fn every_fault_ends_as_the_matrix_says() {
    let matrix = matrix();
    let program = compile("gcc", &["-std=c11"], "fault.c", &folder("faults"));
    every(&matrix, |case, other| run(case, &matrix, other, &program));
}

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
use vpswire_core::shape::Api;
use vpswire_sim::{Rule, Server, World, accounts};

/// What an attempt may take beyond its time-out, and a call beyond its attempts and the waits between them, milliseconds.
const GRACE: u64 = 100;
/// What a call may cost beyond the greatest body, KiB.
const MEMORY: i64 = 16 << 10;

/// An attempt as the log tells of it: how long it took, and how long the client waited then, milliseconds.
fn attempt(line: &str) -> (u64, u64) {
    let (_, came) = line.split_once(" attempt ").unwrap();
    let (_, after) = came.split_once(" after ").unwrap();
    let (took, _) = after.split_once(" ms").unwrap();
    let wait = after.rsplit_once("; next in ").map_or("0", |(_, wait)| wait.strip_suffix(" ms").unwrap());
    (took.parse().unwrap(), wait.parse().unwrap())
}

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
    let ran = Command::new(program).arg(told(case, call, matrix, &server).to_string()).output().unwrap();
    let (said, complained) = (String::from_utf8(ran.stdout).unwrap(), String::from_utf8(ran.stderr).unwrap());
    assert!(ran.status.success(), "{case}: {said}{complained}");
    for key in [accounts::VULTR[0], accounts::KIWIVM[0].1] {
        assert!(!said.contains(key) && !complained.contains(key), "{case}: {said}{complained}");
    }
    let (lines, outcome) = said.trim_end().rsplit_once('\n').unwrap();
    let (log, costs) = lines.rsplit_once('\n').unwrap();
    let (what, shown) = outcome.split_once(' ').unwrap();
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

    let timeout = matrix["client"]["timeout_ms"].as_u64().unwrap();
    let cap = matrix["client"]["max_body"].as_i64().unwrap() >> 10;
    let attempts: Vec<_> = log.lines().map(attempt).collect();
    for (took, _) in &attempts {
        assert!(*took < timeout + GRACE, "{case}: {log}");
        assert!(case["until_deadline"].is_null() || *took >= timeout, "{case}: {log}");
    }
    let (took, memory) = costs.strip_suffix(" KiB").unwrap().split_once(" ms, ").unwrap();
    let most = attempts.iter().map(|(took, wait)| took + wait).sum::<u64>() + GRACE;
    assert!(took.parse::<f64>().unwrap() <= most as f64, "{case}: took {took} ms of {most}: {log}");
    assert!(memory.parse::<i64>().unwrap() <= cap + MEMORY, "{case}: {memory} KiB");
}

#[test]
fn every_fault_ends_as_the_matrix_says() {
    let matrix = matrix();
    let program = compile("gcc", &["-std=c11"], "fault.c", &folder("faults"));
    every(&matrix, |case, other| run(case, &matrix, other, &program));
}

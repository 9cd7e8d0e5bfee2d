//! The matrix of faults, `conformance/faults.json`, through the C library, with a process for each case.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;
use common::build::{compile, folder};
use serde_json::{Value as Json, json};
use std::path::Path;
use std::process::Command;
use std::time::Duration;
use vpswire_core::shape::Api;
use vpswire_sim::{Rule, Server, World, accounts};
use vpswire_testkit::matrix::{every, in_time, matrix, target, within};

/// The memory that a call may take in addition to the body limit, KiB.
const MEMORY: i64 = 16 << 10;

/// Returns the duration of an attempt, from its line of the log.
fn attempt(line: &str) -> Duration {
    let (_, came) = line.split_once(" attempt ").unwrap();
    let (_, after) = came.split_once(" after ").unwrap();
    let (took, _) = after.split_once(" ms").unwrap();
    Duration::from_millis(took.parse().unwrap())
}

/// Returns the argument of the program: the account, at the simulator or the address of the case, and the call.
fn argument(case: &Json, call: &Json, matrix: &Json, server: &Server, timeout: Duration) -> Json {
    let api = Api::parse(call["api"].as_str().unwrap()).unwrap();
    let mut settings = matrix["client"].clone();
    settings["timeout_ms"] = u64::try_from(timeout.as_millis()).unwrap().into();
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

/// Returns the memory that the call took, KiB.
fn run(case: &Json, matrix: &Json, other: u16, program: &Path, timeout: Duration) -> i64 {
    let call = &matrix["calls"][case["call"].as_str().unwrap()];
    let mut world = World::default();
    if let Some(fault) = case["fault"].as_str() {
        let rule = format!("{}:{}:*={fault}", call["api"].as_str().unwrap(), call["call"].as_str().unwrap());
        world.add_fault(rule.replace("{other}", &other.to_string()).parse::<Rule>().unwrap());
    }
    let server = Server::start(world, "127.0.0.1:0").unwrap();
    let ran = Command::new(program).arg(argument(case, call, matrix, &server, timeout).to_string()).output().unwrap();
    let (said, complained) = (String::from_utf8(ran.stdout).unwrap(), String::from_utf8(ran.stderr).unwrap());
    assert!(ran.status.success(), "{case}: {said}{complained}");
    for key in [accounts::VULTR[0], accounts::KIWIVM[0].1] {
        assert!(!said.contains(key) && !complained.contains(key), "{case}: {said}{complained}");
    }
    let (lines, outcome) = said.trim_end().rsplit_once('\n').unwrap();
    let (log, memory) = lines.rsplit_once('\n').unwrap();
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

    for took in log.lines().map(attempt) {
        assert!(in_time(case, timeout, took), "{case}: {log}");
    }
    memory.strip_suffix(" KiB").unwrap().parse().unwrap()
}

#[test]
fn every_fault_ends_as_the_matrix_says() {
    let matrix = matrix();
    let program = compile("gcc", &["-std=c11"], "fault.c", &folder("faults"));
    let most = (matrix["client"]["max_body"].as_i64().unwrap() >> 10) + MEMORY;
    every(&matrix, |case, other| {
        within(case, &matrix, |timeout| {
            // The memory for a body is needed in each run; other memory use differs.
            let least = (0..3).map(|_| run(case, &matrix, other, &program, timeout)).find(|memory| *memory <= most);
            assert!(least.is_some(), "{case}: more than {most} KiB, three times");
        });
    });
}

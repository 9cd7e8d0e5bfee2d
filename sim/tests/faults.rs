//! The matrix of faults, `conformance/faults.json`, through the real client over real sockets.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]
#![cfg(feature = "server")]

use serde_json::Value as Json;
use std::collections::{BTreeSet, HashSet};
use std::error::Error as _;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use vpswire::shape::{Api, Effect};
use vpswire::{Account, Client, Error, Value};
use vpswire_sim::{Fault, Rule, Server, World, accounts};
use vpswire_testkit::matrix::{args, every, facts, in_time, matrix, op, target, within};

/// Returns the account of that API, at the simulator or at the address of the case.
fn account(server: &Server, api: Api, case: &Json) -> Account {
    let account = match api {
        Api::Kiwivm => server.kiwivm(),
        Api::Cvm => server.cvm(),
        Api::Vultr => server.vultr(),
    };
    account.clone().with_base_url(&accounts::base(api, &target(case, server.url()))).unwrap()
}

/// Returns the numbers and texts of an answer at the paths of the expected ones.
fn found(value: &Value, expected: &Json) -> Json {
    let at = |path: &String| -> Json { serde_json::from_str(&value.at(path).unwrap().to_json().unwrap()).unwrap() };
    expected.as_object().unwrap().keys().map(|path| (path.clone(), at(path))).collect()
}

/// Returns all texts that an error shows.
fn texts(error: &Error) -> String {
    let mut all = format!("{error} {error:#} {error:?} {error:#?}");
    let mut source = error.source();
    while let Some(cause) = source {
        all.push_str(&format!(" {cause} {cause:?}"));
        source = cause.source();
    }
    all
}

/// Returns the number of servers with that label, whatever was reported about them.
fn bought(server: &Server, label: &str) -> usize {
    server.with_world(|world| world.to_json()).matches(&format!("\"label\": \"{label}\"")).count()
}

fn run(case: &Json, matrix: &Json, other: u16, timeout: Duration) {
    let call = &matrix["calls"][case["call"].as_str().unwrap()];
    let (op, settings) = (op(call), &matrix["client"]);
    let fault = case["fault"].as_str().map(|fault| fault.replace("{other}", &other.to_string()));

    let mut world = World::default();
    if let Some(fault) = &fault {
        world.add_fault(format!("{}:{}:*={fault}", op.api.as_str(), op.id).parse::<Rule>().unwrap());
    }
    let server = Server::start(world, "127.0.0.1:0").unwrap();
    let attempts: Arc<Mutex<Vec<Duration>>> = Arc::default();
    let took = Arc::clone(&attempts);
    let client = Client::builder(account(&server, op.api, case))
        .pace(settings["pace"].as_bool().unwrap())
        .timeout(timeout)
        .max_body(usize::try_from(settings["max_body"].as_u64().unwrap()).unwrap())
        .on_attempt(move |attempt| took.lock().unwrap().push(attempt.elapsed))
        .build()
        .unwrap();
    let result = client.call_checked(op, &args(op, call));
    let mut got = case.clone();
    got["seen"] = server.requests().len().into();
    match &result {
        Ok(value) => {
            got["error"] = Json::Null;
            assert_eq!(found(value, &call["answer"]), call["answer"], "{case}");
        }
        Err(error) => {
            got["error"] = facts(error);
            let look = error.look().map(|look| {
                let args: serde_json::Map<_, _> =
                    look.args.iter().map(|(name, text)| ((*name).to_owned(), text.as_str().into())).collect();
                serde_json::json!({ "call": look.call, "args": args })
            });
            let unknown = error.verdict().as_str() == "unknown" && op.effect != Effect::Reads;
            assert_eq!(look, unknown.then(|| call["look"].clone()), "{case}");
            let shown = format!("{} {client:?}", texts(error));
            for key in [accounts::VULTR[0], accounts::KIWIVM[0].1] {
                assert!(!shown.contains(key), "{case}: {shown}");
            }
        }
    }
    assert_eq!(got, *case, "{result:?}");

    for took in attempts.lock().unwrap().iter() {
        assert!(in_time(case, timeout, *took), "{case}: an attempt took {took:?}");
    }
    if op.effect == Effect::Bills && op.api == Api::Vultr {
        let fault: Option<Fault> = fault.map(|fault| fault.parse().unwrap());
        assert_eq!(bought(&server, "fault"), usize::from(fault.is_some_and(|fault| !fault.prevents())), "{case}");
    }
}

#[test]
fn every_fault_ends_as_the_matrix_says() {
    let matrix = matrix();
    every(&matrix, |case, other| within(case, &matrix, |timeout| run(case, &matrix, other, timeout)));
}

#[test]
fn the_matrix_has_every_fault_with_every_effect() {
    let matrix = matrix();
    let kind = |fault: &str| fault.split(':').next().unwrap().to_owned();
    let kinds: BTreeSet<_> =
        Fault::plain().map(|fault| fault.to_string()).chain(["cut".to_owned(), "status".to_owned()]).collect();
    assert_eq!(kinds.len(), 25);
    let (mut cases, mut had) = (HashSet::new(), BTreeSet::new());
    for case in matrix["cases"].as_array().unwrap() {
        let call = &matrix["calls"][case["call"].as_str().unwrap()];
        let at = case["fault"].as_str().or(case["url"].as_str()).unwrap();
        assert!(cases.insert((case["call"].as_str().unwrap(), at)), "{case} is there twice");
        if let Some(fault) = case["fault"].as_str() {
            had.insert((kind(fault), call["api"].as_str().unwrap(), op(call).effect.as_str()));
        }
    }
    for kind in &kinds {
        for effect in ["reads", "sets", "acts", "destroys", "bills"] {
            assert!(had.contains(&(kind.clone(), "vultr", effect)), "{kind} {effect}");
        }
    }
    assert!(had.iter().all(|(kind, ..)| kinds.contains(kind)));
}

//! The simulator in WebAssembly: in Node, and in a browser with `WASM_BINDGEN_USE_BROWSER=1`.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]
#![cfg(target_arch = "wasm32")]

use serde_json::{Value, json};
use vpswire_wasm_sim::Sim;
use wasm_bindgen_test::wasm_bindgen_test;

const NOW: f64 = 1_700_000_000_000.0;

fn sim(faults: &[&str]) -> Sim {
    Sim::new(None, None, None, None, faults.iter().map(|rule| (*rule).to_owned()).collect()).unwrap()
}

fn get(sim: &mut Sim, path: &str) -> (Value, String) {
    let arrival = sim.handle("GET".to_owned(), path.to_owned(), String::new(), "accept:*/*", Vec::new(), NOW);
    (serde_json::from_str(&arrival).unwrap(), String::from_utf8(sim.body()).unwrap())
}

#[wasm_bindgen_test]
fn a_request_is_answered() {
    let mut sim = sim(&[]);
    let (arrival, body) = get(&mut sim, "/vultr/v1/os/list");
    let headers = json!([["Content-Type", "application/json"]]);
    assert_eq!(
        arrival,
        json!({
            "api": "vultr", "call": "os.list", "status": 200, "delivered": true,
            "headers": headers, "end": "complete", "wait": null,
        })
    );
    assert_eq!(serde_json::from_str::<Value>(&body).unwrap()["167"]["name"], "CentOS 7 x64");
    // A body is given once.
    assert!(sim.body().is_empty());
    let (arrival, _) = get(&mut sim, "/elsewhere");
    assert_eq!((&arrival["status"], &arrival["call"]), (&json!(404), &Value::Null));
}

#[wasm_bindgen_test]
fn faults_strike_as_their_rules_say() {
    let mut sim = sim(&["vultr:os.list:1=drip"]);
    let (arrival, _) = get(&mut sim, "/vultr/v1/os/list");
    assert_eq!(
        (&arrival["end"], &arrival["wait"], &arrival["delivered"]),
        (&json!("slow"), &json!(100), &json!(false))
    );
    sim.fault("vultr:os.list:1=lose_answer").unwrap();
    let (arrival, body) = get(&mut sim, "/vultr/v1/os/list");
    assert_eq!((&arrival["end"], &arrival["headers"], body.as_str()), (&json!("broken"), &Value::Null, ""));
    assert_eq!(sim.faults(), ["vultr:os.list:1=drip", "vultr:os.list:1=lose_answer"]);
    assert_eq!(sim.set_faults(vec!["x".to_owned()]).unwrap_err(), "faults: x: expected API:CALL:WHEN=FAULT");
    sim.set_faults(Vec::new()).unwrap();
    assert!(sim.faults().is_empty());
    assert_eq!(get(&mut sim, "/vultr/v1/os/list").0["end"], "complete");
}

#[wasm_bindgen_test]
fn a_world_is_saved_and_read_again() {
    let world = sim(&[]).save();
    let again = Sim::new(Some(world.clone()), None, None, None, Vec::new()).unwrap();
    assert_eq!(again.save(), world);
    let account: Value = serde_json::from_str(&again.account("kiwivm", "https://a.example").unwrap()).unwrap();
    assert_eq!((&account["veid"], &account["baseUrl"]), (&json!(1_347_645), &json!("https://a.example/kiwivm/v1")));
    assert_eq!(again.account("fly", ""), None);
    let wrong = |world: &str, edition: Option<&str>| {
        Sim::new(Some(world.to_owned()), edition.map(str::to_owned), None, None, Vec::new()).unwrap_err()
    };
    assert!(wrong("fly = 1", None).starts_with("world: "));
    assert!(wrong("", None).starts_with("world: "));
    assert!(wrong(&world, Some("old")).starts_with("edition: "));
}

//! The functions of the fleet and of jobs, whatever JavaScript gives them: each answers or says what is wrong.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]
#![cfg(not(target_arch = "wasm32"))]

use proptest::prelude::*;
use serde_json::{Value, json};
use vpswire_wasm::fleet::job::Job;
use vpswire_wasm::fleet::verb::{Accounts, Work};

const VULTR: &str = "api\ntvultr\napiKey\ntSECRETKEY7QX4M2ZT9WB6RJ3HC8VN5KD1EYA\n";
const KIWIVM: &str = "api\ntkiwivm\nveid\nt1347645\napiKey\ntprivate_SECRET\n";
const UNIX: f64 = 1_700_000_000_000.0;

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn begun(verb: &str, given: &str) -> Result<Work, String> {
    let mut accounts = Accounts::new();
    accounts.add("shop", VULTR, "both").unwrap();
    accounts.add("tokyo", KIWIVM, "allowance").unwrap();
    accounts.begin(verb, given, UNIX)
}

#[test]
fn a_verb_asks_for_calls_by_their_names_and_takes_what_came() {
    let mut work = begun("power.restart", "machine\ntweb-1\n").unwrap();
    let list = json!({ "call": "server.list", "bare": false, "args": {}, "account": 0 });
    let info = json!({ "call": "get_service_info", "bare": true, "args": {}, "account": 1 });
    assert_eq!(json(&work.asks()), json!([list, info]));
    let body = r#"{"7":{"SUBID":"7","label":"web-1"}}"#;
    work.answered(0, 200, "Content-Type:application/json", body.as_bytes().to_vec());
    work.answered(1, 200, "", br#"{"error":0,"hostname":"a.example"}"#.to_vec());
    work.step();
    let reboot = json!({ "call": "server.reboot", "bare": false, "args": { "subid": 7 }, "account": 0 });
    assert_eq!(json(&work.asks()), json!([reboot]));
    let failed = "code\nttransport\nverdict\ntunknown\nretryable\nbfalse\ncall\ntserver.reboot\nwords\ntbroken\n";
    work.failed(0, failed);
    work.step();
    assert_eq!(json(&work.asks()), json!([]));
    let error = json(&work.answer().unwrap_err());
    assert_eq!(
        (error["code"].as_str(), error["verdict"].as_str(), error["message"].as_str()),
        (Some("transport"), Some("unknown"), Some("server.reboot: broken"))
    );
}

#[test]
fn what_is_missing_is_an_error_of_its_account() {
    let mut work = begun("list", "").unwrap();
    work.step();
    let answer = json(&work.answer().unwrap());
    assert_eq!(answer["failures"].as_array().map(Vec::len), Some(2));
    assert!(work.answer().is_err());
}

#[test]
fn a_job_is_saved_without_its_key_and_resumed() {
    let mut job = Job::begin(KIWIVM, "rotate", "prefix\ntnightly \nkeep\ni7\n", -1.0).unwrap();
    let call = json!({ "call": "snapshot.list", "bare": true, "args": {} });
    assert_eq!(json(&job.proceed(UNIX, 0)), call);
    let saved = job.save();
    assert!(!saved.contains("SECRET"), "{saved}");
    let mut resumed = Job::resume(KIWIVM, "rotate", &saved, -1.0).unwrap();
    assert_eq!(json(&resumed.proceed(UNIX, 0)), call);
    let step = json(&resumed.answered(200, "", br#"{"error":0,"snapshots":[]}"#.to_vec(), UNIX, 0));
    assert_eq!(step["plan"], json(&resumed.plan().unwrap()));
    let ended = json(&resumed.cancel(UNIX, 0));
    assert_eq!((&ended["error"]["code"], &ended["notDone"][0]["key"]), (&json!("cancelled"), &json!("create")));
}

proptest! {
    #[test]
    fn nothing_that_is_given_ends_the_core(text in ".{0,200}", words in prop::collection::vec("[a-z]{0,9}\n?[bitxlm]?.{0,9}", 0..9)) {
        let given = words.join("\n");
        for given in [&text, &given] {
            let mut accounts = Accounts::new();
            let _ = accounts.add(given, given, given);
            let _ = begun(given, given).map(|_| ());
            let _ = begun("get", given).map(|_| ());
            let _ = Job::begin(given, given, given, -1.0).map(|_| ());
            let _ = Job::begin(KIWIVM, "rotate", given, 1e300).map(|_| ());
            let _ = Job::resume(KIWIVM, "rotate", given, f64::NAN).map(|_| ());
            let mut work = begun("list", "").unwrap();
            work.failed(0, given);
            work.answered(1, 200, given, given.clone().into_bytes());
            work.answered(9, 200, given, Vec::new());
            work.step();
            prop_assert!(work.answer().is_ok());
            let mut job = Job::begin(KIWIVM, "wait", "until\ntrunning\n", -1.0).unwrap();
            job.proceed(UNIX, 0);
            job.proceed(UNIX, 0);
            job.failed(given, f64::NAN, 0);
            job.answered(200, given, given.clone().into_bytes(), -1.0, u32::MAX);
        }
    }
}

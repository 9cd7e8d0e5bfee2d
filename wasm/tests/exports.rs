//! The functions that JavaScript calls, in WebAssembly: in Node, and in a browser with `WASM_BINDGEN_USE_BROWSER=1`.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]
#![cfg(target_arch = "wasm32")]

use serde_json::{Value, json};
use vpswire_wasm::{answered, cells, close, failed, open, parse, request, start, waited};
use wasm_bindgen_test::wasm_bindgen_test;

const KEY: &str = "SECRETKEY7QX4M2ZT9WB6RJ3HC8VN5KD1EYA";
const UNIX: f64 = 1_700_000_000_000.0;

/// What follows the kind that is expected.
fn kind(expected: char, reply: &str) -> &str {
    reply.strip_prefix(expected).unwrap_or_else(|| panic!("expected {expected}: {reply}"))
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn error(reply: &str) -> Value {
    assert!(!reply.contains(KEY), "a key is shown: {reply}");
    json(kind('e', reply))
}

fn client(more: &Value) -> u32 {
    let mut options = json!({ "api": "vultr", "apiKey": KEY, "pace": false });
    options.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let word = |value: &Value| match value {
        Value::Bool(truth) => format!("b{truth}"),
        Value::String(text) => format!("t{text}"),
        other => panic!("{other}"),
    };
    let words: String =
        options.as_object().unwrap().iter().map(|(name, value)| format!("{name}\n{}\n", word(value))).collect();
    kind('c', &open(&words)).parse().unwrap()
}

/// Begins a call; gives the exchange's id and its request.
fn begin(client: u32, call: &str, given: &str) -> (u32, Value) {
    let reply = start(client, call, given, -1, true, 0.0, UNIX, 0);
    let (id, request) = kind('s', &reply).split_once('\t').unwrap();
    (id.parse().unwrap(), json(request))
}

fn answer(id: u32, status: u16, body: &str) -> String {
    answered(id, status, "Content-Type:application/json", Some(body.as_bytes().to_vec()), 1.0, UNIX, 0)
}

#[wasm_bindgen_test]
fn a_call_is_sent_and_answered() {
    let client = client(&json!({}));
    let (id, request) = begin(client, "account.info", "");
    assert_eq!(request["method"], "GET");
    assert_eq!(request["url"], "https://api.vultr.com/v1/account/info");
    assert_eq!(request["headers"]["API-Key"], KEY);
    let body = r#"{"balance":"-5.50","pending_charges":"1.25","last_payment_date":"2014-07-18 15:31:01","last_payment_amount":"-1.00"}"#;
    let reply = answer(id, 200, body);
    assert_eq!(json(kind('d', &reply))["balance"], "-5.50");
    // It is over, and forgotten.
    assert_eq!(error(&answer(id, 200, body))["param"], "exchange");
    close(client);
}

#[wasm_bindgen_test]
fn a_read_that_fails_is_sent_again_after_a_wait() {
    let client = client(&json!({}));
    let (id, _) = begin(client, "account.info", "");
    let reply = failed(id, "broken", true, "reset", 1.0, UNIX, 0);
    let parts: Vec<_> = kind('w', &reply).split('\t').collect();
    let [again, _, trouble] = parts.as_slice() else { panic!("{reply}") };
    assert_eq!(*again, id.to_string());
    assert_eq!(json(trouble)["code"], "transport");
    let reply = waited(id, 2000.0, UNIX, 0);
    assert!(kind('s', &reply).starts_with(&format!("{id}\t")));
    let reply = failed(id, "cancelled", true, "", 2001.0, UNIX, 0);
    assert_eq!(error(&reply)["code"], "cancelled");
    close(client);
}

#[wasm_bindgen_test]
fn what_bills_is_sent_once() {
    let client = client(&json!({}));
    let given = "dcid\ni1\nvpsplanid\ni201\nosid\ni167\nlabel\ntone\n";
    let (id, request) = begin(client, "server.create", given);
    assert_eq!(request["body"], "DCID=1&VPSPLANID=201&OSID=167&label=one");
    let reply = failed(id, "timeout", true, "no answer", 1.0, UNIX, 0);
    let error = error(&reply);
    assert_eq!((&error["code"], &error["verdict"]), (&json!("timeout"), &json!("unknown")));
    assert_eq!(error["look"], json!({ "call": "server.list", "args": { "label": "one" } }));
    close(client);
}

#[wasm_bindgen_test]
fn a_request_is_made_and_its_answer_read_without_sending() {
    let client = client(&json!({}));
    let request_of = |shown| json(kind('r', &request(client, "os.list", "", shown)));
    assert_eq!(request_of(true)["url"], "https://api.vultr.com/v1/os/list");
    let shown = json(kind('r', &request(client, "account.info", "", true)));
    assert_eq!(shown["headers"]["API-Key"], "***");
    let made = json(kind('r', &request(client, "account.info", "", false)));
    assert_eq!(made["headers"]["API-Key"], KEY);
    let reply = parse(client, "account.info", "", 403, "", b"Invalid API key".to_vec(), UNIX);
    let error = error(&reply);
    assert_eq!((&error["code"], &error["status"]), (&json!("auth"), &json!(403)));
    close(client);
}

#[wasm_bindgen_test]
fn records_come_as_cells_which_are_given_once() {
    let client = client(&json!({}));
    let (id, _) = begin(client, "os.list", "");
    let reply =
        answer(id, 200, r#"{"167":{"OSID":167,"name":"CentOS 7 x64","arch":"x64","family":"centos","windows":false}}"#);
    let rows = json(kind('v', &reply));
    let id = rows["id"].as_u64().unwrap().try_into().unwrap();
    assert!(!cells(id).is_empty());
    assert!(cells(id).is_empty());
    close(client);
}

#[wasm_bindgen_test]
fn misuse_is_an_error_that_names_what_is_wrong() {
    let named = |reply: &str| error(reply)["param"].as_str().unwrap().to_owned();
    assert_eq!(named(&open("api\n")), "options");
    assert_eq!(named(&open("api\ntfly\n")), "api");
    assert_eq!(named(&open("api\ntkiwivm\napiKey\ntx\n")), "veid");
    assert_eq!(named(&open("api\ntvultr\nfly\ni1\n")), "fly");
    assert_eq!(named(&open("api\ntvultr\nmaxRetries\ni-1\n")), "maxRetries");
    let client = client(&json!({ "readOnly": true }));
    assert_eq!(named(&request(client, "server.fly", "", true)), "call");
    assert_eq!(named(&request(client, "os.list", "x\n", true)), "params");
    assert_eq!(named(&request(client, "server.halt", "", true)), "subid");
    let reply = start(client, "server.halt", "subid\ni1\n", -1, true, 0.0, UNIX, 0);
    assert_eq!(error(&reply)["code"], "read_only");
    close(client);
    assert_eq!(named(&request(client, "os.list", "", true)), "client");
    assert_eq!(named(&waited(u32::MAX, 0.0, UNIX, 0)), "exchange");
}

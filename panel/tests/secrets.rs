//! No key is in the bytes that the browser receives or in the log, whatever a service answers.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::{Canned, Served, call, member, members, message, simulator};
use serde_json::json;
use vpswire::Account;
use vpswire::shape::Api;

/// A key with characters that JSON, URLs and HTML escape.
const KEY: &str = "Canary/Key+0123456789=&<x>";
const VPS_KEY: &str = "private_Canary/Key+9876543210";

/// Parts that occur in every form of a key.
const SIGNS: [&str; 3] = ["Canary", "CANARY", "Q2FuYXJ5"];

#[track_caller]
fn is_clean(served: &Served, what: &str) {
    let seen = served.seen.lock().unwrap();
    let seen = String::from_utf8_lossy(&seen);
    let log = std::fs::read_to_string(&served.log).unwrap_or_default();
    for sign in SIGNS {
        assert!(!seen.contains(sign), "{what}: {seen}");
        assert!(!log.contains(sign), "{what}: {log}");
    }
}

/// Returns a key in the forms in which a service may echo it.
fn echoes(key: &str) -> Vec<String> {
    let json = serde_json::to_string(key).unwrap();
    let percent: String = form_urlencoded::byte_serialize(key.as_bytes()).collect();
    let html = key.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    vec![
        key.to_owned(),
        json.trim_matches('"').replace('/', "\\/"),
        percent,
        html,
        key.to_uppercase(),
        vpswire_testkit::arguments::base64(key.as_bytes()),
    ]
}

/// Makes a call that reads and one that changes something, at a service that echoes the account's key.
fn is_masked(api: Api, echo: &str) {
    for status in ["200 OK", "302 Found", "403 Forbidden", "412 Precondition Failed", "500 Internal Server Error"] {
        let names = ["Content-Type", "Date", "Retry-After", "X-Key", "Location"];
        let headers: String = names.iter().map(|name| format!("{name}: text/{echo}\r\n")).collect();
        let json = format!("{{\"error\":1,\"message\":\"{echo}\"}}");
        for body in [json, format!("<title>{echo}</title>"), echo.to_owned()] {
            let service = Canned::saying(message(status, &headers, &body));
            let account = match api {
                Api::Vultr => Account::vultr(KEY).unwrap(),
                _ => Account::kiwivm(1_347_645, VPS_KEY).unwrap(),
            };
            let account = account.with_base_url(&service.url).unwrap();
            let served = Served::start(&format!("echo-{}", api.as_str()), vec![member("own", account)]);
            let calls = match api {
                Api::Vultr => [("GET", "/v1/server/list", &[][..]), ("POST", "/v1/server/start", &[("SUBID", "1")])],
                _ => [("POST", "/getServiceInfo", &[][..]), ("POST", "/restart", &[])],
            };
            for (method, path, form) in calls {
                served.call(&call("own", method, path, form, path)).ok();
            }
            served.post("/api/accounts", &json!({})).ok();
            served.post("/api/audit", &json!({})).ok();
            assert_eq!(service.asked(), 2);
            is_clean(&served, &format!("{status} {body}"));
        }
    }
}

#[test]
fn no_answer_holds_the_key_that_a_service_echoes() {
    echoes(KEY).iter().for_each(|echo| is_masked(Api::Vultr, echo));
    echoes(VPS_KEY).iter().for_each(|echo| is_masked(Api::Kiwivm, echo));
}

#[test]
fn no_refusal_holds_a_key_that_the_browser_sends() {
    let sim = simulator();
    let mut all = members(&sim);
    all.push(member("own", Account::vultr(KEY).unwrap().with_base_url(&format!("{}/vultr", sim.url())).unwrap()));
    let served = Served::start("sent-key", all);
    for form in [&[("SUBID", KEY)][..], &[(KEY, "1")], &[("SUBID", "1"), ("label", KEY)]] {
        served.call(&call("own", "POST", "/v1/server/label_set", form, "k"));
    }
    served.call(&call("own", "POST", &format!("/v1/{KEY}"), &[], "k"));
    served.post("/api/audit", &json!({})).ok();
    is_clean(&served, "a key in a parameter");
}

#[test]
fn passwords_are_not_in_the_log() {
    let sim = simulator();
    let served = Served::start("password", members(&sim));
    let script =
        call("shop", "POST", "/v1/startupscript/create", &[("name", "motd"), ("script", "echo s3cret-w0rd")], "p1");
    let user = call(
        "shop",
        "POST",
        "/v1/user/create",
        &[("email", "a@example.com"), ("name", "ops"), ("password", "s3cret-w0rd"), ("acls[]", "dns")],
        "p2",
    );
    served.agreed(&script);
    served.agreed(&user);
    let log = std::fs::read_to_string(&served.log).unwrap();
    assert!(log.contains("[\"password\",\"***\"]") && !log.contains("s3cret"), "{log}");
}

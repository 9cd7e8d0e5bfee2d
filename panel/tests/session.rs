//! Tests who is admitted, and the answers to everyone else.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::Served;
use serde_json::json;
use vpswire_panel::headers::HEADERS;
use vpswire_panel::panel::Settings;
use vpswire_panel::session::{IDLE, LINK_TIME};

const USED: (u16, &str) = (401, "The link was used or has expired.");
const NO_BEARER: (u16, &str) = (401, "Expected the bearer token of a session.");

#[track_caller]
fn is(refused: (u16, String), wanted: (u16, &str)) {
    assert_eq!((refused.0, refused.1.as_str()), wanted);
}

#[test]
fn a_link_works_once_and_soon() {
    let served = Served::start("link", Vec::new());
    let token = served.token();
    assert_eq!(token.len(), 32);
    let given = json!({ "token": token });
    let session = served.post("/api/session", &given).ok();
    assert_eq!(session.as_object().unwrap().keys().collect::<Vec<_>>(), ["bearer", "readOnly", "version"]);
    assert_eq!((&session["readOnly"], &session["version"]), (&json!(false), &json!(env!("CARGO_PKG_VERSION"))));
    assert_ne!(session["bearer"], json!(token));
    let again = served.post("/api/session", &given);
    is(again.refused(), USED);
    assert!(again.headers.contains("\r\nWWW-Authenticate: Bearer\r\n"), "{}", again.headers);

    let (late, soon) = (served.token(), LINK_TIME.as_secs() - 1);
    served.clock.advance(soon);
    served.post("/api/session", &json!({ "token": served.token() })).ok();
    served.clock.advance(1);
    is(served.post("/api/session", &json!({ "token": late })).refused(), USED);
}

#[test]
fn what_is_no_token_opens_nothing() {
    let served = Served::start("wrong", Vec::new());
    let token = served.token();
    for wrong in [&token[1..], &format!("{token} "), &token.to_uppercase(), "", &served.bearer] {
        is(served.post("/api/session", &json!({ "token": wrong })).refused(), USED);
    }
    is(served.post("/api/session", &json!({ "password": token })).refused(), USED);
    let expected = (401, "Expected the token of a link.");
    for wrong in [json!({}), json!({ "token": 1 }), json!({ "token": null }), json!({ "token": token, "more": "x" })] {
        is(served.post("/api/session", &wrong).refused(), expected);
    }
    for wrong in [json!([token]), json!(token), json!(null)] {
        is(served.post("/api/session", &wrong).refused(), (400, "The body is not the JSON that is expected here."));
    }
    served.post("/api/session", &json!({ "token": token })).ok();
}

#[test]
fn a_bearer_token_works_until_it_was_not_used_for_long() {
    let served = Served::start("bearer", Vec::new());
    let idle = IDLE.as_secs();
    for _ in 0..3 {
        served.clock.advance(idle - 1);
        assert_eq!(served.post("/api/accounts", &json!({})).ok(), json!({ "accounts": [] }));
    }
    served.clock.advance(idle);
    is(served.post("/api/accounts", &json!({})).refused(), NO_BEARER);
}

#[test]
fn nothing_is_answered_without_the_bearer_token() {
    let served = Served::start("none", Vec::new());
    let bearer = format!("Bearer {}", served.bearer);
    let json_of = |authorization: &[(&str, &str)]| {
        let headers = [&[("Content-Type", "application/json")], authorization].concat();
        served.request("POST", "/api/accounts", &headers, "{}")
    };
    assert_eq!(json_of(&[("authorization", &bearer)]).status, 200);
    let basic = format!("Basic {}", served.bearer);
    let small = bearer.to_lowercase();
    for wrong in [
        &[][..],
        &[("Authorization", "")],
        &[("Authorization", "Bearer ")],
        &[("Authorization", &served.bearer)],
        &[("Authorization", &bearer[..bearer.len() - 1])],
        &[("Authorization", &basic)],
        &[("Authorization", &small)],
        &[("Authorization", &bearer), ("Authorization", &bearer)],
        &[("Cookie", &bearer)],
    ] {
        is(json_of(wrong).refused(), NO_BEARER);
    }
    for path in ["/api/accounts", "/api/call", "/api/audit"] {
        is(served.request("POST", path, &[("Content-Type", "application/json")], "{}").refused(), NO_BEARER);
    }
}

#[test]
fn only_posts_of_json_reach_the_protocol() {
    let served = Served::start("json", Vec::new());
    let bearer = format!("Bearer {}", served.bearer);
    for path in ["/api/session", "/api/accounts", "/api/call", "/api/audit"] {
        for kind in [
            "text/plain",
            "application/x-www-form-urlencoded",
            "application/json; charset=utf-7",
            "Application/JSON",
            "",
        ] {
            let headers = [("Content-Type", kind), ("Authorization", &*bearer)];
            is(served.request("POST", path, &headers, "{}").refused(), (415, "Expected application/json."));
        }
        is(
            served.request("POST", path, &[("Authorization", &bearer)], "{}").refused(),
            (415, "Expected application/json."),
        );
        for method in ["GET", "PUT", "OPTIONS", "DELETE", "post"] {
            let headers = [("Content-Type", "application/json"), ("Authorization", &*bearer)];
            is(served.request(method, path, &headers, "{}").refused(), (404, "There is no such path here."));
        }
    }
    for path in ["/api", "/api/", "/api/keys", "/api/accounts/", "/api/accounts?x=1", "/API/accounts", "//api/accounts"]
    {
        is(served.post(path, &json!({})).refused(), (404, "There is no such path here."));
    }
    is(served.post("/", &json!({})).refused(), (404, "There is no such path here."));
    is(
        served.post("/api/accounts", &json!({ "more": 1 })).refused(),
        (400, "The body is not the JSON that is expected here."),
    );
}

#[test]
fn the_page_is_there_for_all_and_every_answer_has_the_headers() {
    let served = Served::start("page", Vec::new());
    let page = served.request("GET", "/", &[], "");
    assert_eq!(page.status, 200);
    assert!(page.headers.contains("\r\nContent-Type: text/html; charset=utf-8\r\n"), "{}", page.headers);
    let head = served.request("HEAD", "/", &[], "");
    assert_eq!((head.status, head.body.as_str()), (200, ""));
    let strange = served.raw("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
    assert_eq!(strange.status, 403);
    let none = served.request("GET", "/nothing", &[], "");
    assert_eq!(none.status, 404);
    let refused = served.request("POST", "/api/accounts", &[], "");
    assert_eq!(refused.status, 415);
    for answer in [page, head, strange, none, refused, served.post("/api/accounts", &json!({}))] {
        for (name, value) in HEADERS {
            let count = answer.headers.matches(&format!("\r\n{name}: {value}")).count();
            assert_eq!(count, 1, "{name}: {}", answer.headers);
        }
    }
}

#[test]
fn both_loopback_addresses_are_served_under_their_own_names() {
    let served = Served::start("loopback", Vec::new());
    let (_, port) = served.address().rsplit_once(':').map(|(host, port)| (host.to_owned(), port.to_owned())).unwrap();
    for (host, wanted) in [
        (format!("127.0.0.1:{port}"), 200),
        (format!("localhost:{port}"), 200),
        ("127.0.0.1".to_owned(), 403),
        ("localhost:1".to_owned(), 403),
        (format!("127.0.0.2:{port}"), 403),
        (format!("localhost.evil.example:{port}"), 403),
    ] {
        let answer = served.raw(&format!("GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"));
        assert_eq!(answer.status, wanted, "{host}");
    }
}

#[test]
fn a_demo_has_no_session() {
    let served = Served::with("demo", Settings { demo: true, ..Settings::default() });
    assert_eq!(served.listening.link().unwrap(), format!("{}/#/", served.listening.url()));
    assert_eq!(served.post("/api/session", &json!({})).ok(), json!({ "demo": true }));
    is(served.post("/api/accounts", &json!({})).refused(), NO_BEARER);
}

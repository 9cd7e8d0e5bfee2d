//! Tests the conversions to and from the types of the crate `http`.
#![cfg(feature = "http")]
#![allow(clippy::unwrap_used)]

use vpswire_core::account::Account;
use vpswire_core::encode::encode;
use vpswire_core::table;
use vpswire_core::wire::{Request, Response};

fn request(account: Account, call: &str) -> Request {
    let op = table::find(account.api(), call).unwrap();
    encode(op, &[], &account).unwrap().request().clone()
}

#[test]
fn requests_become_those_of_http() {
    let get: http::Request<Vec<u8>> = request(Account::vultr("KEY").unwrap(), "server.list").try_into().unwrap();
    assert_eq!(
        (get.method(), get.uri().to_string().as_str()),
        (&http::Method::GET, "https://api.vultr.com/v1/server/list")
    );
    assert_eq!((get.headers()["api-key"].to_str().unwrap(), get.body().len()), ("KEY", 0));
    assert!(!format!("{get:?}").contains("\"KEY\""), "{get:?}");

    let post: http::Request<Vec<u8>> = request(Account::kiwivm(1, "KEY").unwrap(), "stop").try_into().unwrap();
    assert_eq!((post.method(), post.body().as_slice()), (&http::Method::POST, &b"veid=1&api_key=KEY"[..]));
    assert_eq!(post.headers()["content-type"], "application/x-www-form-urlencoded");
}

#[test]
fn what_http_cannot_carry_is_an_error() {
    let mut request = request(Account::vultr("KEY").unwrap(), "os.list");
    request.url = "https://exa mple/".into();
    assert!(http::Request::<Vec<u8>>::try_from(request).is_err());
}

#[test]
fn responses_of_http_become_ours() {
    let theirs = http::Response::builder()
        .status(503)
        .header("Retry-After", "7")
        .header("X-Latin", http::HeaderValue::from_bytes(b"caf\xe9").unwrap())
        .body(b"busy".to_vec())
        .unwrap();
    let ours = Response::from(theirs);
    assert_eq!((ours.status, ours.header("retry-after"), ours.header("x-latin")), (503, Some("7"), Some("caf\u{e9}")));
    assert_eq!(ours.body, b"busy");
}

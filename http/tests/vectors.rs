//! Every shared vector over a real socket: the request that the service receives, the answer or error that the caller
//! gets, and no secret in what the hook gets.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::{Server, Then};
use serde_json::Value as Json;
use std::collections::BTreeMap;
use std::io::Write;
use std::sync::{Arc, Mutex};
use vpswire::wire::Response;
use vpswire::{Account, Client};
use vpswire_testkit::vectors::{Vector, same, vectors};

/// Returns the response as it is sent.
fn written(response: &Response) -> Vec<u8> {
    let mut text = format!("HTTP/1.1 {} Status\r\nContent-Length: {}\r\n", response.status, response.body.len());
    for (name, value) in &response.headers {
        text.push_str(&format!("{name}: {value}\r\n"));
    }
    [text.as_bytes(), b"\r\n", &response.body].concat()
}

/// Returns the same account at the server, with the path of its base URL.
fn moved(account: &Account, server: &Server) -> Account {
    let (_, rest) = account.base_url().split_once("://").unwrap();
    let path = rest.find('/').map_or("", |at| &rest[at..]);
    account.clone().with_base_url(&format!("{}{path}", server.url())).unwrap()
}

/// Returns the method, path with query, the client's own headers, and the body.
fn parsed(request: &str) -> (String, String, BTreeMap<String, String>, String) {
    let (head, body) = request.split_once("\r\n\r\n").unwrap();
    let mut lines = head.split("\r\n");
    let mut first = lines.next().unwrap().split(' ');
    let headers = lines.map(|line| line.split_once(": ").unwrap());
    let headers = headers
        .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
        .filter(|(name, _)| name.starts_with("api-") || name == "content-type")
        .collect();
    (first.next().unwrap().to_owned(), first.next().unwrap().to_owned(), headers, body.to_owned())
}

fn wanted(vector: &Vector) -> (String, String, BTreeMap<String, String>, String) {
    let request = &vector.json["request"];
    let text = |name: &str| request[name].as_str().unwrap().to_owned();
    let (_, rest) = request["url"].as_str().unwrap().split_once("://").unwrap();
    let headers = request["headers"].as_object().unwrap().iter();
    let headers = headers.map(|(name, value)| (name.to_lowercase(), value.as_str().unwrap().to_owned()));
    (text("method"), rest[rest.find('/').unwrap()..].to_owned(), headers.collect(), text("body"))
}

/// Returns what no log may show: the account's keys, and secret parameters.
fn secrets(vector: &Vector) -> Vec<String> {
    let keys = ["api_key", "public_token", "private_token"].map(|name| vector.account_json[name].clone());
    let params = vector.op.params.iter().filter(|p| p.secret).map(|p| vector.json["params"][p.name].clone());
    keys.into_iter()
        .chain(params)
        .filter_map(|json| json.as_str().map(str::to_owned))
        .filter(|s| s.len() >= 4)
        .collect()
}

#[test]
fn every_vector_holds_on_a_socket() {
    let mut run = 0;
    let current: Arc<Mutex<Vec<u8>>> = Arc::default();
    let answer = Arc::clone(&current);
    let server = Server::new(move |stream, _| {
        stream.write_all(&answer.lock().unwrap()).unwrap();
        Then::Keep
    });
    for vector in vectors() {
        // Limits and read-only mode have separate tests; a vector without a response does not apply to this server.
        let (Some(response), None) = (vector.response(), vector.json.get("policy")) else { continue };
        // ureq refuses headers that are not ASCII and repeated lengths; no vector has one.
        *current.lock().unwrap() = written(&response);
        let seen: Arc<Mutex<Vec<String>>> = Arc::default();
        let telling = Arc::clone(&seen);
        let client = Client::builder(moved(&vector.account, &server))
            .pace(false)
            .max_retries(0)
            .on_attempt(move |attempt| telling.lock().unwrap().push(format!("{attempt} {attempt:?}")))
            .build()
            .unwrap();
        let args = vector.args().unwrap();
        let result = client.call_checked(vector.op, &args);

        let request = server.requests.lock().unwrap().pop().unwrap();
        assert_eq!(parsed(&request), wanted(&vector), "{}", vector.name());
        match &result {
            Ok(value) => {
                let json: Json = serde_json::from_str(&value.to_json().unwrap()).unwrap();
                assert!(same(&json, &vector.json["answer"]), "{}: {json}", vector.name());
            }
            Err(error) => {
                let wanted = &vector.json["error"];
                let got = (error.code().as_str(), error.verdict().as_str(), error.to_string());
                let text = |name: &str| wanted[name].as_str().unwrap();
                assert_eq!(got, (text("code"), text("verdict"), text("message").to_owned()), "{}", vector.name());
            }
        }
        let seen = seen.lock().unwrap();
        assert_eq!(seen.len(), 1, "{}", vector.name());
        for secret in secrets(&vector) {
            // An undocumented value is data: it shows what the service sent.
            let sound = result.as_ref().map_or(true, |value| value.flaws().is_empty());
            let result = if sound { format!("{result:?}") } else { String::new() };
            let shown = format!("{} {result} {client:?}", seen[0]);
            assert!(!shown.contains(&secret), "{}: {secret} in {shown}", vector.name());
        }
        run += 1;
    }
    let all = vectors().len();
    assert!(run > all * 2 / 3, "{run} vectors of {all}");
}

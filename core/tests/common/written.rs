//! Reads vectors of several calls: files, accounts, requests, replies and errors.

use serde_json::{Value as Json, json};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use std::time::Duration;
use vpswire_core::exchange::{Event, Exchange, Failure, FailureKind, Moment, Policy, Shared, Step};
use vpswire_core::prepared::Prepared;
use vpswire_core::wire::Response;
use vpswire_core::{Error, Value};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../conformance")
}

fn parse(path: &Path) -> Json {
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// Returns the vectors of a folder, in the order of its files.
pub fn vectors(name: &str) -> Vec<Json> {
    let mut files: Vec<_> = std::fs::read_dir(folder().join(name)).unwrap().map(|file| file.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    files.sort();
    files.iter().flat_map(|path| parse(path).as_array().unwrap().clone()).collect()
}

/// Returns the account with that name.
pub fn account(name: &str) -> Json {
    static ACCOUNTS: OnceLock<Json> = OnceLock::new();
    ACCOUNTS.get_or_init(|| parse(&folder().join("vectors/accounts.json")))[name].clone()
}

/// Returns a request with its keys masked.
pub fn request(prepared: &Prepared) -> String {
    let request = prepared.shown_request();
    let body = String::from_utf8(request.body).unwrap();
    let body = if body.is_empty() { body } else { format!(" {body}") };
    format!("{} {}{body}", request.method.as_str(), request.url)
}

/// Returns an error as a vector writes it.
pub fn error(error: &Error) -> Json {
    json!({
        "code": error.code().as_str(), "message": error.to_string(), "verdict": error.verdict().as_str(),
        "param": error.param(),
    })
}

/// Returns the result of a call for a reply.
pub fn exchanged(prepared: Arc<Prepared>, reply: &Json) -> Result<Value, Error> {
    let now = Moment { elapsed: Duration::ZERO, unix: Duration::from_secs(1_500_000_000), random: 0 };
    let mut policy = Policy::default();
    policy.max_retries = 0;
    let mut exchange = Exchange::new(prepared, policy)?;
    let shared = Shared::default();
    let Step::Send(_) = exchange.start(&shared, now) else { panic!("the first call waits") };
    let event = match reply["failure"].as_str() {
        Some(detail) => Event::Failed(Failure { kind: FailureKind::Broken, sent: false, detail: detail.to_owned() }),
        None => Event::Answered(Response {
            status: reply["status"].as_u64().map_or(200, |status| u16::try_from(status).unwrap()),
            headers: Vec::new(),
            body: reply["body"].as_str().map_or_else(|| reply["body"].to_string(), str::to_owned).into_bytes(),
        }),
    };
    match exchange.step(event, &shared, now) {
        Step::Done(result) => result,
        step => panic!("{step:?}"),
    }
}

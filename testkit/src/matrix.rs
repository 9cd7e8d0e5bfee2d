//! `conformance/faults.json`, the matrix of faults, and how each of its cases is run.

use crate::refusing;
use serde_json::{Value as Json, json};
use std::net::TcpListener;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use vpswire_core::args::{Arg, arrange};
use vpswire_core::shape::{Api, Op};
use vpswire_core::{Error, table};

/// The time-out of a case that no time-out ends, and what ends an attempt that hangs: no verdict depends on it.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// How many cases run at once. Most of them wait.
const THREADS: usize = 8;

/// The matrix.
pub fn matrix() -> Json {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../conformance/faults.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// What a case calls.
pub fn op(call: &Json) -> &'static Op {
    table::find(Api::parse(call["api"].as_str().unwrap()).unwrap(), call["call"].as_str().unwrap()).unwrap()
}

/// What it is called with.
pub fn args(op: &'static Op, call: &Json) -> Vec<Option<Arg>> {
    let arg = |json: &Json| match json {
        Json::Number(number) => Arg::Int(number.as_i64().unwrap().into()),
        text => Arg::Text(text.as_str().unwrap().to_owned()),
    };
    arrange(op, call["params"].as_object().unwrap().iter().map(|(name, json)| (name, arg(json)))).unwrap()
}

/// What a case says of an error.
pub fn facts(error: &Error) -> Json {
    json!({
        "code": error.code().as_str(),
        "verdict": error.verdict().as_str(),
        "retryable": error.retryable(),
        "status": error.status(),
    })
}

/// Where a case points the client: at the simulator of that URL, if at nothing else.
pub fn target(case: &Json, simulator: String) -> String {
    match case["url"].as_str() {
        None => simulator,
        Some("closed") => format!("http://{}", refusing::address()),
        Some("https") => simulator.replace("http://", "https://"),
        Some(other) => panic!("{other}"),
    }
}

/// Runs a case with a time-out that ends it only if that is what the case says. A busy machine may not even have sent a
/// request by then, so what has not ended as it should is given longer, twice.
pub fn within(case: &Json, matrix: &Json, run: impl Fn(Duration)) {
    if case["until_deadline"].is_null() {
        return run(PATIENCE);
    }
    let short = Duration::from_millis(matrix["client"]["timeout_ms"].as_u64().unwrap());
    let done = [short, 5 * short].into_iter().any(|timeout| catch_unwind(AssertUnwindSafe(|| run(timeout))).is_ok());
    if !done {
        run(20 * short);
    }
}

/// Whether an attempt has ended in time: by its time-out if that is what the case says, not when the service was done.
pub fn in_time(case: &Json, timeout: Duration, took: Duration) -> bool {
    took < PATIENCE && (case["until_deadline"].is_null() || took >= timeout)
}

/// Runs every case, with the port of a second origin, which must see no connection.
pub fn every(matrix: &Json, run: impl Fn(&Json, u16) + Sync) {
    let cases = matrix["cases"].as_array().unwrap();
    assert!(cases.len() > 190);
    let other = TcpListener::bind("127.0.0.1:0").unwrap();
    other.set_nonblocking(true).unwrap();
    let port = other.local_addr().unwrap().port();
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                while let Some(case) = cases.get(next.fetch_add(1, Ordering::SeqCst)) {
                    run(case, port);
                }
            });
        }
    });
    assert_eq!(other.accept().unwrap_err().kind(), std::io::ErrorKind::WouldBlock, "somebody followed a redirect");
}

//! `conformance/faults.json`, the matrix of faults, and the way to run each of its cases.

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

/// The time-out of a case that does not test the time-out, and of an attempt that hangs: no verdict depends on it.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// The number of concurrent cases. Most of them wait.
const THREADS: usize = 8;

/// Returns the matrix.
pub fn matrix() -> Json {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../conformance/faults.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// Returns the call of a case.
pub fn op(call: &Json) -> &'static Op {
    table::find(Api::parse(call["api"].as_str().unwrap()).unwrap(), call["call"].as_str().unwrap()).unwrap()
}

/// Returns the arguments of a case's call.
pub fn args(op: &'static Op, call: &Json) -> Vec<Option<Arg>> {
    let arg = |json: &Json| match json {
        Json::Number(number) => Arg::Int(number.as_i64().unwrap().into()),
        text => Arg::Text(text.as_str().unwrap().to_owned()),
    };
    arrange(op, call["params"].as_object().unwrap().iter().map(|(name, json)| (name, arg(json)))).unwrap()
}

/// Returns the facts of an error that the cases have.
pub fn facts(error: &Error) -> Json {
    json!({
        "code": error.code().as_str(),
        "verdict": error.verdict().as_str(),
        "retryable": error.retryable(),
        "status": error.status(),
    })
}

/// Returns the URL for the client of a case: that of the simulator, unless the case has another one.
pub fn target(case: &Json, simulator: String) -> String {
    match case["url"].as_str() {
        None => simulator,
        Some("closed") => format!("http://{}", refusing::address()),
        Some("https") => simulator.replace("http://", "https://"),
        Some(other) => panic!("{other}"),
    }
}

/// Runs a case with a time-out that ends it only if the case says so. On a busy machine the request may not even have
/// been sent by then, so a case that fails is run with a longer time-out, twice.
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

/// Whether an attempt has ended in time: by its time-out if the case says so, not when the service was done.
pub fn in_time(case: &Json, timeout: Duration, took: Duration) -> bool {
    took < PATIENCE && (case["until_deadline"].is_null() || took >= timeout)
}

/// Runs every case, with the port of a second origin, which must not receive a connection.
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

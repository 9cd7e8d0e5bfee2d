//! Errors for C: a status, a text, and facts that are read like an answer.

use crate::abi::vpswire_status;
use crate::failure::{Failure, status_name};
use crate::guard::{guard_or, non_null};
use crate::texts::without_nul;
use crate::value::vpswire_value;
use std::ffi::{CStr, CString, c_char, c_int};
use std::sync::OnceLock;
use std::time::Duration;
use vpswire::Account;
use vpswire::decode::{MAX_BODY, decode};
use vpswire::encode::encode_raw;
use vpswire::shape::Method;
use vpswire::wire::Response;

/// Why a function failed. Any number of threads may read it at once.
pub struct vpswire_error {
    status: vpswire_status,
    message: CString,
    json: String,
    facts: OnceLock<Option<vpswire_value>>,
    outcome: Option<vpswire_value>,
}

/// C may use an error and its facts on several threads.
const _: () = {
    const fn shared<T: Send + Sync>() {}
    shared::<vpswire_error>();
};

impl From<Failure> for vpswire_error {
    fn from(failure: Failure) -> Self {
        let message = without_nul(&failure.message());
        let outcome = failure.outcome().map(vpswire_value::new);
        Self { status: failure.status(), message, json: failure.facts(), facts: OnceLock::new(), outcome }
    }
}

/// The facts as a value, so that the functions for answers can read them.
fn facts(json: &str) -> Option<vpswire_value> {
    let prepared = encode_raw(Method::Get, "/", &[], &Account::vultr_public()).ok()?;
    let response = Response { status: 200, headers: Vec::new(), body: json.as_bytes().to_vec() };
    decode(&prepared, response, MAX_BODY, Duration::ZERO).ok().map(vpswire_value::new)
}

/// Frees an error, with its text and its facts.
#[unsafe(no_mangle)]
pub extern "C" fn vpswire_error_free(error: Option<Box<vpswire_error>>) {
    guard_or((), || drop(error));
}

/// The error's code; `VPSWIRE_OK` of NULL.
#[unsafe(no_mangle)]
pub extern "C" fn vpswire_error_status(error: Option<&vpswire_error>) -> vpswire_status {
    guard_or(vpswire_status::VPSWIRE_PANIC, || error.map_or(vpswire_status::VPSWIRE_OK, |error| error.status))
}

/// The name of a status, such as `"not_found"`: that of the fact `code` of an error with it. `"ok"` of `VPSWIRE_OK`, and
/// `"other"` of a number that this library does not know. Never freed.
#[unsafe(no_mangle)]
pub extern "C" fn vpswire_status_name(status: c_int) -> *const c_char {
    status_name(status).as_ptr()
}

/// The whole text for a person: what failed, why, and what to do. No key, password or token is in it. Lives as long as
/// the error; `""` of NULL.
#[unsafe(no_mangle)]
pub extern "C" fn vpswire_error_message(error: Option<&vpswire_error>) -> *const c_char {
    const NONE: &CStr = c"";
    guard_or(NONE.as_ptr(), || error.map_or(NONE.as_ptr(), |error| error.message.as_ptr()))
}

/// The facts of the error, to be read like an answer, and owned by it. Always there: `code` (`"locked"`), `message`,
/// `verdict` (`"not_sent"`: nothing happened; `"rejected"`: the service said no, nothing happened; `"unknown"`: it may have
/// been done, look before you repeat it) and `retryable`. Where known: `call`, `param`, `path`, `status`, `service_code`,
/// `service_message`, `retry_after` (seconds), `progress` (`task`, `percent`, `message`, `age_seconds`) and `look` (`call`
/// and `args`: how to find out what happened). NULL of NULL.
#[unsafe(no_mangle)]
pub extern "C" fn vpswire_error_facts(error: Option<&vpswire_error>) -> *const vpswire_value {
    guard_or(std::ptr::null(), || {
        let Ok(error) = non_null(error, "error") else { return std::ptr::null() };
        error.facts.get_or_init(|| facts(&error.json)).as_ref().map_or(std::ptr::null(), std::ptr::from_ref)
    })
}

/// Of the error of a job: what of its plan was done, may have been done, and was not done, each a list of its items, to be
/// read like an answer, and owned by the error (`VPSWIRE_JOB_PLAN_OUTCOME_DONE` and its like in vpswire/jobs.h). NULL of any
/// other error.
#[unsafe(no_mangle)]
pub extern "C" fn vpswire_error_outcome(error: Option<&vpswire_error>) -> *const vpswire_value {
    guard_or(std::ptr::null(), || {
        error.and_then(|error| error.outcome.as_ref()).map_or(std::ptr::null(), std::ptr::from_ref)
    })
}

//! Errors as C sees them: a status, a text, and facts that are read like an answer.

use crate::abi::vpswire_status;
use crate::guard::{guard_or, non_null};
use crate::texts::harmless;
use crate::value::vpswire_value;
use std::ffi::{CStr, CString, c_char, c_int};
use std::sync::OnceLock;
use std::time::Duration;
use vpswire::decode::{MAX_BODY, decode};
use vpswire::encode::encode_raw;
use vpswire::shape::Method;
use vpswire::wire::Response;
use vpswire::{Account, Code, Error, Verdict};

/// Why a function failed, before it is handed over.
#[derive(Clone)]
pub(crate) enum Failure {
    /// What the core or the client says.
    Call(Error),
    /// What this library says.
    Own { status: vpswire_status, name: &'static str, verdict: Verdict, message: String },
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Call(error)
    }
}

impl Failure {
    pub(crate) fn misuse(message: &str) -> Self {
        Self::own(vpswire_status::VPSWIRE_MISUSE, "misuse", message)
    }

    pub(crate) fn null(name: &str) -> Self {
        Self::misuse(&format!("{name}: expected a pointer, got NULL"))
    }

    pub(crate) fn not_utf8(name: &str) -> Self {
        Self::misuse(&format!("{name}: expected UTF-8"))
    }

    pub(crate) fn missing(path: &str) -> Self {
        Self::own(vpswire_status::VPSWIRE_MISSING, "missing", &at(path, "nothing is there"))
    }

    pub(crate) fn no_field(path: &str, record: &str) -> Self {
        Self::own(vpswire_status::VPSWIRE_NO_FIELD, "no_field", &at(path, &format!("{record} has no such field")))
    }

    pub(crate) fn wrong_kind(path: &str, expected: &str, found: &str) -> Self {
        let message = at(path, &format!("expected {expected}, found {found}"));
        Self::own(vpswire_status::VPSWIRE_WRONG_KIND, "wrong_kind", &message)
    }

    pub(crate) fn inner_nul(path: &str) -> Self {
        let message = at(path, "the text holds a NUL byte: ask for its length too");
        Self::own(vpswire_status::VPSWIRE_INNER_NUL, "inner_nul", &message)
    }

    pub(crate) fn panicked() -> Self {
        Self::Own {
            status: vpswire_status::VPSWIRE_PANIC,
            name: "panic",
            verdict: Verdict::Unknown,
            message: "internal error in vpswire; the request may have been executed".to_owned(),
        }
    }

    fn own(status: vpswire_status, name: &'static str, message: &str) -> Self {
        Self::Own { status, name, verdict: Verdict::NotSent, message: message.to_owned() }
    }

    pub(crate) const fn status(&self) -> vpswire_status {
        match self {
            Self::Call(error) => status(error.code()),
            Self::Own { status, .. } => *status,
        }
    }

    fn message(&self) -> String {
        match self {
            Self::Call(error) => error.to_string(),
            Self::Own { message, .. } => message.clone(),
        }
    }

    /// What is known of it as JSON, under the names that all languages share.
    fn facts(&self) -> String {
        let mut facts = Facts::default();
        match self {
            Self::Own { name, verdict, message, .. } => {
                facts.text("code", Some(name)).text("message", Some(message)).text("verdict", Some(verdict.as_str()));
                facts.raw("retryable", Some("false"));
            }
            Self::Call(error) => {
                // Rounded up: a second less would be earlier than was asked for.
                let seconds = |after: Duration| after.as_nanos().div_ceil(1_000_000_000);
                facts.text("code", Some(error.code().as_str())).text("message", Some(&error.to_string()));
                facts.text("verdict", Some(error.verdict().as_str())).raw("retryable", Some(error.retryable()));
                facts.text("call", Some(error.call())).text("param", error.param()).text("path", error.path());
                facts.raw("status", error.status()).raw("service_code", error.service_code());
                facts.text("service_message", error.service_message());
                facts.raw("retry_after", error.retry_after().map(seconds));
                facts.raw(
                    "progress",
                    error.progress().map(|progress| {
                        let mut inside = Facts::default();
                        inside.text("task", progress.task.as_deref()).raw("percent", progress.percent);
                        inside.text("message", progress.message.as_deref()).raw("age_seconds", progress.age_seconds);
                        inside.json()
                    }),
                );
                facts.raw(
                    "look",
                    error.look().map(|look| {
                        let mut args = Facts::default();
                        for (name, text) in &look.args {
                            args.text(name, Some(text));
                        }
                        let mut inside = Facts::default();
                        inside.text("call", Some(look.call)).raw("args", Some(args.json()));
                        inside.json()
                    }),
                );
            }
        }
        facts.json()
    }
}

fn at(path: &str, message: &str) -> String {
    if path.is_empty() { message.to_owned() } else { format!("{path}: {message}") }
}

const fn status(code: Code) -> vpswire_status {
    match code {
        Code::InvalidParams => vpswire_status::VPSWIRE_INVALID_PARAMS,
        Code::Auth => vpswire_status::VPSWIRE_AUTH,
        Code::Forbidden => vpswire_status::VPSWIRE_FORBIDDEN,
        Code::NotFound => vpswire_status::VPSWIRE_NOT_FOUND,
        Code::RateLimited => vpswire_status::VPSWIRE_RATE_LIMITED,
        Code::Locked => vpswire_status::VPSWIRE_LOCKED,
        Code::Gone => vpswire_status::VPSWIRE_GONE,
        Code::Service => vpswire_status::VPSWIRE_SERVICE,
        Code::Decode => vpswire_status::VPSWIRE_DECODE,
        Code::Http => vpswire_status::VPSWIRE_HTTP,
        Code::Transport => vpswire_status::VPSWIRE_TRANSPORT,
        Code::Timeout => vpswire_status::VPSWIRE_TIMEOUT,
        Code::Cancelled => vpswire_status::VPSWIRE_CANCELLED,
        Code::ReadOnly => vpswire_status::VPSWIRE_READ_ONLY,
        Code::TooLarge => vpswire_status::VPSWIRE_TOO_LARGE,
        _ => vpswire_status::VPSWIRE_OTHER,
    }
}

const fn status_name(status: c_int) -> &'static CStr {
    use vpswire_status as of;
    match status {
        known if known == of::VPSWIRE_OK as c_int => c"ok",
        known if known == of::VPSWIRE_INVALID_PARAMS as c_int => c"invalid_params",
        known if known == of::VPSWIRE_AUTH as c_int => c"auth",
        known if known == of::VPSWIRE_FORBIDDEN as c_int => c"forbidden",
        known if known == of::VPSWIRE_NOT_FOUND as c_int => c"not_found",
        known if known == of::VPSWIRE_RATE_LIMITED as c_int => c"rate_limited",
        known if known == of::VPSWIRE_LOCKED as c_int => c"locked",
        known if known == of::VPSWIRE_GONE as c_int => c"gone",
        known if known == of::VPSWIRE_SERVICE as c_int => c"service",
        known if known == of::VPSWIRE_DECODE as c_int => c"decode",
        known if known == of::VPSWIRE_HTTP as c_int => c"http",
        known if known == of::VPSWIRE_TRANSPORT as c_int => c"transport",
        known if known == of::VPSWIRE_TIMEOUT as c_int => c"timeout",
        known if known == of::VPSWIRE_CANCELLED as c_int => c"cancelled",
        known if known == of::VPSWIRE_READ_ONLY as c_int => c"read_only",
        known if known == of::VPSWIRE_TOO_LARGE as c_int => c"too_large",
        known if known == of::VPSWIRE_MISUSE as c_int => c"misuse",
        known if known == of::VPSWIRE_PANIC as c_int => c"panic",
        known if known == of::VPSWIRE_MISSING as c_int => c"missing",
        known if known == of::VPSWIRE_WRONG_KIND as c_int => c"wrong_kind",
        known if known == of::VPSWIRE_INNER_NUL as c_int => c"inner_nul",
        known if known == of::VPSWIRE_NO_FIELD as c_int => c"no_field",
        _ => c"other",
    }
}

/// A JSON object under way.
#[derive(Default)]
struct Facts(String);

impl Facts {
    /// What is not known is left out.
    fn raw(&mut self, name: &str, json: Option<impl std::fmt::Display>) -> &mut Self {
        if let Some(json) = json {
            let comma = if self.0.is_empty() { "" } else { "," };
            self.0.push_str(&format!("{comma}\"{name}\":{json}"));
        }
        self
    }

    fn text(&mut self, name: &str, text: Option<&str>) -> &mut Self {
        self.raw(name, text.map(quoted))
    }

    fn json(&self) -> String {
        format!("{{{}}}", self.0)
    }
}

fn quoted(text: &str) -> String {
    let mut json = String::from('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => json.extend(['\\', c]),
            c if c < ' ' => json.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => json.push(c),
        }
    }
    json.push('"');
    json
}

/// Why a function failed. Any number of threads may read it at once.
pub struct vpswire_error {
    status: vpswire_status,
    message: CString,
    json: String,
    facts: OnceLock<Option<vpswire_value>>,
}

impl From<Failure> for vpswire_error {
    fn from(failure: Failure) -> Self {
        let message = harmless(&failure.message());
        Self { status: failure.status(), message, json: failure.facts(), facts: OnceLock::new() }
    }
}

/// The facts as a value: the same reader as for any answer reads them.
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

/// What is known of the error, to be read like an answer, and owned by it. Always there: `code` (`"locked"`), `message`,
/// `verdict` (`"not_sent"`: nothing happened; `"rejected"`: the service said no, nothing happened; `"unknown"`: it may
/// have been done, look before you repeat it) and `retryable`. Where known: `call`, `param`, `path`, `status`,
/// `service_code`, `service_message`, `retry_after` (seconds), `progress` (`task`, `percent`, `message`, `age_seconds`)
/// and `look` (`call` and `args`: how to find out what happened). NULL of NULL.
#[unsafe(no_mangle)]
pub extern "C" fn vpswire_error_facts(error: Option<&vpswire_error>) -> *const vpswire_value {
    guard_or(std::ptr::null(), || {
        let Ok(error) = non_null(error, "error") else { return std::ptr::null() };
        error.facts.get_or_init(|| facts(&error.json)).as_ref().map_or(std::ptr::null(), std::ptr::from_ref)
    })
}

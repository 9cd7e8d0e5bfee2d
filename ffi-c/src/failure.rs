//! Why a function failed: its status, its text, and what is known of it.

use crate::abi::vpswire_status;
use std::ffi::{CStr, c_int};
use std::time::Duration;
use vpswire::{Code, Error, Verdict};

/// What an exported function does, with the failure where it did not work.
pub(crate) type FfiResult<T = ()> = Result<T, Failure>;

/// Why a function failed, before C has it.
#[derive(Clone)]
pub(crate) enum Failure {
    /// What the core or the client says.
    Call(Error),
    /// What this library says.
    Own { status: vpswire_status, verdict: Verdict, message: String },
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Call(error)
    }
}

impl Failure {
    pub(crate) fn misuse(message: &str) -> Self {
        Self::own(vpswire_status::VPSWIRE_MISUSE, message)
    }

    pub(crate) fn null(name: &str) -> Self {
        Self::misuse(&format!("{name}: expected a pointer, got NULL"))
    }

    pub(crate) fn not_utf8(name: &str) -> Self {
        Self::misuse(&format!("{name}: expected UTF-8"))
    }

    pub(crate) fn missing(path: &str) -> Self {
        Self::own(vpswire_status::VPSWIRE_MISSING, &at(path, "nothing is there"))
    }

    pub(crate) fn no_field(path: &str, record: &str) -> Self {
        Self::own(vpswire_status::VPSWIRE_NO_FIELD, &at(path, &format!("{record} has no such field")))
    }

    pub(crate) fn wrong_kind(path: &str, expected: &str, found: &str) -> Self {
        let message = at(path, &format!("expected {expected}, found {found}"));
        Self::own(vpswire_status::VPSWIRE_WRONG_KIND, &message)
    }

    pub(crate) fn inner_nul(path: &str) -> Self {
        let message = at(path, "the text holds a NUL byte: ask for its length too");
        Self::own(vpswire_status::VPSWIRE_INNER_NUL, &message)
    }

    pub(crate) fn panicked() -> Self {
        Self::Own {
            status: vpswire_status::VPSWIRE_PANIC,
            verdict: Verdict::Unknown,
            message: "internal error in vpswire; the request may have been executed".to_owned(),
        }
    }

    fn own(status: vpswire_status, message: &str) -> Self {
        Self::Own { status, verdict: Verdict::NotSent, message: message.to_owned() }
    }

    pub(crate) fn status(&self) -> vpswire_status {
        match self {
            Self::Call(error) => status(error.code()),
            Self::Own { status, .. } => *status,
        }
    }

    pub(crate) fn message(&self) -> String {
        match self {
            Self::Call(error) => error.to_string(),
            Self::Own { message, .. } => message.clone(),
        }
    }

    /// What is known of it as JSON, under the names that all languages share.
    pub(crate) fn facts(&self) -> String {
        let mut facts = Facts::default();
        match self {
            Self::Own { status, verdict, message } => {
                let name = status_name(*status as c_int).to_string_lossy();
                facts.text("code", Some(&name)).text("message", Some(message)).text("verdict", Some(verdict.as_str()));
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

/// The name of each status; that of a class of errors has the name of the class.
const NAMES: [(vpswire_status, &CStr); 23] = {
    use vpswire_status as of;
    [
        (of::VPSWIRE_OK, c"ok"),
        (of::VPSWIRE_INVALID_PARAMS, c"invalid_params"),
        (of::VPSWIRE_AUTH, c"auth"),
        (of::VPSWIRE_FORBIDDEN, c"forbidden"),
        (of::VPSWIRE_NOT_FOUND, c"not_found"),
        (of::VPSWIRE_RATE_LIMITED, c"rate_limited"),
        (of::VPSWIRE_LOCKED, c"locked"),
        (of::VPSWIRE_GONE, c"gone"),
        (of::VPSWIRE_SERVICE, c"service"),
        (of::VPSWIRE_DECODE, c"decode"),
        (of::VPSWIRE_HTTP, c"http"),
        (of::VPSWIRE_TRANSPORT, c"transport"),
        (of::VPSWIRE_TIMEOUT, c"timeout"),
        (of::VPSWIRE_CANCELLED, c"cancelled"),
        (of::VPSWIRE_READ_ONLY, c"read_only"),
        (of::VPSWIRE_TOO_LARGE, c"too_large"),
        (of::VPSWIRE_OTHER, OTHER),
        (of::VPSWIRE_MISUSE, c"misuse"),
        (of::VPSWIRE_PANIC, c"panic"),
        (of::VPSWIRE_MISSING, c"missing"),
        (of::VPSWIRE_WRONG_KIND, c"wrong_kind"),
        (of::VPSWIRE_INNER_NUL, c"inner_nul"),
        (of::VPSWIRE_NO_FIELD, c"no_field"),
    ]
};
const OTHER: &CStr = c"other";

fn status(code: Code) -> vpswire_status {
    let named = NAMES.iter().find(|(_, name)| name.to_bytes() == code.as_str().as_bytes());
    named.map_or(vpswire_status::VPSWIRE_OTHER, |(status, _)| *status)
}

pub(crate) fn status_name(status: c_int) -> &'static CStr {
    NAMES.iter().find(|(known, _)| *known as c_int == status).map_or(OTHER, |(_, name)| name)
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

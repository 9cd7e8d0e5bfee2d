//! Why a function failed: its status, its text, and what is known of it.

use crate::abi::vpswire_status;
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

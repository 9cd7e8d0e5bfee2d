//! The failure of a function: its status, its text, and its facts.

use crate::abi::vpswire_status;
use std::ffi::{CStr, c_int};
use vpswire::error::Fact;
use vpswire::jobs::JobError;
use vpswire::value::quote;
use vpswire::{Code, Error, Value, Verdict};

/// The result of an exported function.
pub(crate) type FfiResult<T = ()> = Result<T, Failure>;

/// The failure of a function, before it is converted for C.
#[derive(Clone)]
pub(crate) enum Failure {
    /// An error of the core or the client.
    Call(Error),
    /// An error of a job.
    Job(JobError),
    /// An error of this library.
    Own { status: vpswire_status, verdict: Verdict, message: String },
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Call(error)
    }
}

impl From<JobError> for Failure {
    fn from(error: JobError) -> Self {
        Self::Job(error)
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
            Self::Job(error) => status(error.error().code()),
            Self::Own { status, .. } => *status,
        }
    }

    pub(crate) fn message(&self) -> String {
        match self {
            Self::Call(error) => error.to_string(),
            Self::Job(error) => error.to_string(),
            Self::Own { message, .. } => message.clone(),
        }
    }

    /// Returns the facts as JSON, under the names that all languages share.
    pub(crate) fn facts(&self) -> String {
        let message = self.message();
        match self {
            Self::Own { status, verdict, .. } => {
                let name = status_name(*status as c_int).to_string_lossy();
                let facts = [
                    ("code", Fact::Text(&name)),
                    ("message", Fact::Text(&message)),
                    ("verdict", Fact::Text(verdict.as_str())),
                    ("retryable", Fact::Truth(false)),
                ];
                object(&mut facts.into_iter())
            }
            Self::Call(error) => facts_of(error, &message),
            Self::Job(error) => facts_of(error.error(), &message),
        }
    }

    /// Returns the outcome of each item of a job's plan; `None` if this is not a job's error.
    pub(crate) fn outcome(&self) -> Option<Value> {
        match self {
            Self::Job(error) => error.outcome().to_value().ok(),
            Self::Call(_) | Self::Own { .. } => None,
        }
    }
}

fn facts_of(error: &Error, message: &str) -> String {
    let mut facts: Vec<_> = error.facts().collect();
    facts.insert(1, ("message", Fact::Text(message)));
    object(&mut facts.into_iter())
}

fn at(path: &str, message: &str) -> String {
    if path.is_empty() { message.to_owned() } else { format!("{path}: {message}") }
}

/// The name of each status; for an error code it is the name of the code.
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

/// Formats facts as a JSON object.
fn object<'a>(facts: &mut dyn Iterator<Item = (&'static str, Fact<'a>)>) -> String {
    let mut json = String::from("{");
    for (index, (name, fact)) in facts.enumerate() {
        json.push_str(if index > 0 { "," } else { "" });
        quote(name, &mut json);
        json.push(':');
        match fact {
            Fact::Text(text) => quote(text, &mut json),
            Fact::Truth(truth) => json.push_str(&truth.to_string()),
            Fact::Int(int) => json.push_str(&int.to_string()),
            Fact::Num(number) => json.push_str(&number.to_string()),
            Fact::Seconds(seconds) => json.push_str(&seconds.to_string()),
            Fact::Progress(progress) => json.push_str(&object(&mut progress.facts())),
            Fact::Look(look) => json.push_str(&object(&mut look.facts())),
            Fact::Args(args) => {
                json.push_str(&object(&mut args.iter().map(|(name, text)| (*name, Fact::Text(text)))));
            }
        }
    }
    json.push('}');
    json
}

#[cfg(test)]
mod tests {
    use super::{status, status_name};
    use crate::abi::vpswire_status;
    use std::ffi::c_int;
    use vpswire::Code;

    #[test]
    fn each_class_of_errors_has_a_status() {
        for code in Code::ALL {
            assert_ne!(status(code), vpswire_status::VPSWIRE_OTHER, "{}", code.as_str());
            assert_eq!(status_name(status(code) as c_int).to_str(), Ok(code.as_str()));
        }
    }
}

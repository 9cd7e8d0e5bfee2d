//! Decodes the outcome of a call that JavaScript's clients have made.

use crate::args::pairs;
use crate::json::Object;
use crate::{json, script};
use std::time::Duration;
use vpswire_core::args::Arg;
use vpswire_core::decode::{LARGEST_BODY, decode};
use vpswire_core::dialect::Draft;
use vpswire_core::error::Progress;
use vpswire_core::prepared::Prepared;
use vpswire_core::shape::Op;
use vpswire_core::wire::Response;
use vpswire_core::{Code, Error, Value, Verdict};

/// Encodes a requested call: its name, whether it has parameters, and its arguments.
pub(super) fn call(op: &Op, args: &[Option<Arg>]) -> Object {
    let mut given = Object::new();
    for (field, arg) in op.params.iter().zip(args) {
        if let Some(arg) = arg {
            given.raw(field.name, &script::argument(arg));
        }
    }
    let mut object = Object::new();
    object.text("call", op.id);
    object.truth("bare", op.params.is_empty());
    object.raw("args", &given.end());
    object
}

/// Decodes the answer of a call, which the client has read without an error.
pub(super) fn answered(prepared: &Prepared, status: u16, headers: &str, body: Vec<u8>) -> Result<Value, Error> {
    let response = Response { status, headers: json::headers(headers), body };
    // The client has enforced its own limit.
    decode(prepared, response, LARGEST_BODY, Duration::ZERO)
}

/// Decodes the client's error of a call from the members of a `VpsError`.
pub(super) fn failed(op: &Op, given: &str) -> Error {
    let members = Members(pairs(given).unwrap_or_default());
    let text = |name| members.text(name).unwrap_or_default();
    let code = Code::ALL.into_iter().find(|code| code.as_str() == text("code")).unwrap_or(Code::Transport);
    let verdict = match text("verdict") {
        "not_sent" => Verdict::NotSent,
        "rejected" => Verdict::Rejected,
        _ => Verdict::Unknown,
    };
    let mut draft = Draft::new(code, verdict, text("call"), text("words"));
    if let Some(param) = members.text("param") {
        draft = draft.with_param(param);
    }
    if let Some(status) = members.int("status").and_then(|status| u16::try_from(status).ok()) {
        let after = members.int("retryAfter").and_then(|after| u64::try_from(after).ok());
        draft = draft.with_head(status, after.map(Duration::from_millis));
    }
    if let Some(Arg::Map(progress)) = members.get("progress") {
        draft = draft.with_progress(Members(progress.clone()).progress());
    }
    let service_code = members.int("serviceCode").and_then(|code| i64::try_from(code).ok());
    draft = draft.with_service(service_code, members.text("serviceMessage"));
    draft.copied(op.effect, matches!(members.get("retryable"), Some(Arg::Bool(true))))
}

/// The members of an object, by name.
struct Members(Vec<(String, Arg)>);

impl Members {
    fn get(&self, name: &str) -> Option<&Arg> {
        self.0.iter().find(|(given, _)| given == name).map(|(_, arg)| arg)
    }

    fn text(&self, name: &str) -> Option<&str> {
        match self.get(name) {
            Some(Arg::Text(text)) => Some(text),
            _ => None,
        }
    }

    fn int(&self, name: &str) -> Option<i128> {
        match self.get(name) {
            Some(Arg::Int(int)) => Some(*int),
            _ => None,
        }
    }

    fn progress(&self) -> Progress {
        let text = |name| self.text(name).map(str::to_owned);
        Progress {
            task: text("task"),
            // The bits of the float, as in errors.
            percent: self.int("percent").and_then(|bits| u64::try_from(bits).ok()).map(f64::from_bits),
            message: text("message"),
            age_seconds: self.int("age_seconds").and_then(|age| i64::try_from(age).ok()),
        }
    }
}

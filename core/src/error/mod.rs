//! One error type with a stable code, the same in every language.
//!
//! No error shows a key, password or token: each begins as a draft, which masks what a server sent.

mod code;
pub(crate) mod draft;
mod fact;
pub(crate) mod mismatch;
pub(crate) mod redact;
pub(crate) mod retry;
mod verdict;

pub use crate::error::code::Code;
#[doc(hidden)]
pub use crate::error::fact::{Fact, Facts};
pub use crate::error::mismatch::Mismatch;
use crate::error::redact::Secrets;
#[doc(hidden)]
pub use crate::error::redact::{MASK, Masked, Masker};
use crate::error::retry::{Outlook, Retry, retry};
pub use crate::error::verdict::{Look, Verdict};
use crate::schema::shape::Effect;
use std::any::Any;
use std::fmt;
use std::panic::{RefUnwindSafe, UnwindSafe};
use std::sync::Arc;
use std::time::Duration;

/// The progress of a task that locks a machine.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Progress {
    /// The name of the task: `OS Reinstall: debian-13-x86_64`.
    pub task: Option<String>,
    /// The completed part, from 0 to 100.
    pub percent: Option<f64>,
    /// The current activity of the task, as text.
    pub message: Option<String>,
    /// Seconds since this was last updated.
    pub age_seconds: Option<i64>,
}

/// A response's body, scanned or not. Errors share it: each server of a list may have a wrong value.
pub(crate) type Body = Arc<dyn AsRef<[u8]> + Send + Sync + UnwindSafe + RefUnwindSafe>;

/// A decoded answer that could not be read as its type. The rooms below know its type: see [`Error::value`].
pub(crate) type Decoded = Arc<dyn Any + Send + Sync + UnwindSafe + RefUnwindSafe>;

/// The reason why a call failed.
#[derive(Clone)]
pub struct Error(pub(crate) Box<Known>);

/// The facts of an error.
#[derive(Clone)]
pub(crate) struct Known {
    pub code: Code,
    pub message: String,
    pub call: String,
    pub verdict: Verdict,
    pub outlook: Outlook,
    /// The effect of the call.
    pub effect: Effect,
    pub param: Option<String>,
    /// Whether the parameter is a setting of an account or a client.
    pub is_setting: bool,
    /// The setting that permits the refused operation.
    pub permitted_by: Option<&'static str>,
    pub path: Option<String>,
    pub status: Option<u16>,
    pub service_code: Option<i64>,
    pub service_message: Option<String>,
    pub progress: Option<Progress>,
    pub retry_after: Option<Duration>,
    pub hints: Vec<String>,
    pub look: Option<Look>,
    /// The answer's body, and the secrets that must not be shown.
    pub raw: Option<(Body, Secrets)>,
    pub decoded: Option<Decoded>,
    /// The answer's headers, masked.
    pub headers: Vec<(String, String)>,
}

impl Error {
    /// Names the setting that permits the refused operation.
    pub(crate) const fn permitted(mut self, setting: &'static str) -> Self {
        self.0.permitted_by = Some(setting);
        self
    }

    pub(crate) const fn unknown(mut self) -> Self {
        self.0.verdict = Verdict::Unknown;
        self
    }

    pub(crate) fn with_raw(mut self, raw: Body, secrets: &Secrets) -> Self {
        self.0.raw = Some((raw, secrets.clone()));
        self
    }

    /// Sets the effect of the call.
    pub(crate) const fn of_effect(mut self, effect: Effect) -> Self {
        self.0.effect = effect;
        self
    }

    pub(crate) const fn outlook(&self) -> Outlook {
        self.0.outlook
    }

    pub(crate) fn with_hint(mut self, hint: &str) -> Self {
        self.0.hints.push(hint.to_owned());
        self
    }

    pub(crate) fn with_look(mut self, look: Option<Look>) -> Self {
        self.0.look = look;
        self
    }

    /// Returns its class.
    pub const fn code(&self) -> Code {
        self.0.code
    }

    /// Returns the known effect of the call.
    pub const fn verdict(&self) -> Verdict {
        self.0.verdict
    }

    /// Whether the same call may succeed later, and is safe to send again.
    pub const fn retryable(&self) -> bool {
        let Known { effect, outlook, verdict, .. } = *self.0;
        !matches!(retry(effect, outlook, verdict, false), Retry::Never)
    }

    /// Returns the call's name: `server.list`.
    pub fn call(&self) -> &str {
        &self.0.call
    }

    /// Returns the message, without the call's name before it and the hints after it.
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// Returns the whole text, as `Display` writes it, with the names of settings in a language's spelling: `baseUrl`.
    #[doc(hidden)]
    pub fn spelled(&self, setting: fn(&str) -> String) -> String {
        let Known { call, message, param, is_setting, permitted_by, hints, .. } = &*self.0;
        let mut text = String::new();
        if !call.is_empty() {
            text.push_str(call);
            text.push_str(": ");
        }
        let words = message.strip_suffix('.').filter(|_| !hints.is_empty()).unwrap_or(message);
        let name = param.as_deref().filter(|_| *is_setting).unwrap_or_default();
        let words = match words.strip_prefix(name) {
            Some(rest) if !name.is_empty() => {
                text.push_str(&setting(name));
                rest
            }
            _ => words,
        };
        text.push_str(words);
        if let Some(name) = permitted_by {
            text.push_str(" (");
            text.push_str(&setting(name));
            text.push_str(" permits it)");
        }
        for hint in hints {
            text.push_str("; ");
            text.push_str(hint);
        }
        text
    }

    /// Returns the invalid parameter; a setting in a language's spelling.
    #[doc(hidden)]
    pub fn spelled_param(&self, setting: fn(&str) -> String) -> Option<String> {
        self.param().map(if self.0.is_setting { setting } else { str::to_owned })
    }

    /// Returns the hints and remedies, which `Display` writes after the message.
    pub fn hints(&self) -> impl Iterator<Item = &str> {
        self.0.hints.iter().map(String::as_str)
    }

    /// Returns the call that shows the outcome of this one, if it is unknown.
    pub const fn look(&self) -> Option<&Look> {
        self.0.look.as_ref()
    }

    /// Returns the invalid parameter.
    pub fn param(&self) -> Option<&str> {
        self.0.param.as_deref()
    }

    /// Returns the setting that permits the refused operation: `allow_plain_http`.
    pub const fn permitted_by(&self) -> Option<&'static str> {
        self.0.permitted_by
    }

    /// Returns the path of the value in the body that differs from the documentation: `576965.vcpu_count`.
    pub fn path(&self) -> Option<&str> {
        self.0.path.as_deref()
    }

    /// Returns the HTTP status, if there was an answer.
    pub const fn status(&self) -> Option<u16> {
        self.0.status
    }

    /// Returns the service's own error code.
    pub const fn service_code(&self) -> Option<i64> {
        self.0.service_code
    }

    /// Returns the service's own message, without secrets.
    pub fn service_message(&self) -> Option<&str> {
        self.0.service_message.as_deref()
    }

    /// Returns the progress of the task that locks the machine.
    pub const fn progress(&self) -> Option<&Progress> {
        self.0.progress.as_ref()
    }

    /// Returns the wait that the service requests, in whole seconds. A date is rounded up, since less would be too early.
    pub const fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// Returns the answer's body unmodified, as far as it arrived. It may hold secrets.
    pub fn raw(&self) -> Option<&[u8]> {
        Some((*self.0.raw.as_ref()?.0).as_ref())
    }

    /// Returns the answer's headers in the order received, with the secrets of the call masked; empty if there was no
    /// answer.
    pub fn headers(&self) -> &[(String, String)] {
        &self.0.headers
    }

    pub(crate) fn with_headers(mut self, headers: &[(String, String)], secrets: &Secrets) -> Self {
        self.0.headers = headers.iter().map(|(name, value)| (secrets.mask(name), secrets.mask(value))).collect();
        self
    }

    /// Returns the answer's body for display: without the account's keys and the secrets that the call sent. Secrets that
    /// only the service knows, such as a new password, are still in it.
    pub fn raw_masked(&self) -> Option<String> {
        let (_, secrets) = self.0.raw.as_ref()?;
        Some(secrets.mask(&String::from_utf8_lossy(self.raw()?)))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.spelled(str::to_owned))
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Known { code, message, call, verdict, status, .. } = &*self.0;
        f.debug_struct("Error")
            .field("code", code)
            .field("call", call)
            .field("message", message)
            .field("status", status)
            .field("verdict", verdict)
            .field("retryable", &self.retryable())
            .finish_non_exhaustive()
    }
}

impl std::error::Error for Error {}

//! One error type with a stable code, the same in every language.
//!
//! Nothing that an error shows holds a key, password or token: each begins as a draft, which masks what a server sent.

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

/// How far the task is that locks a machine.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Progress {
    /// What the task is: `OS Reinstall: debian-13-x86_64`.
    pub task: Option<String>,
    /// How much of it is done, from 0 to 100.
    pub percent: Option<f64>,
    /// What the task is doing, as text.
    pub message: Option<String>,
    /// Seconds since this was last updated.
    pub age_seconds: Option<i64>,
}

/// A response's body, scanned or not. Errors share it: a list of servers may have a wrong value in each.
pub(crate) type Body = Arc<dyn AsRef<[u8]> + Send + Sync + UnwindSafe + RefUnwindSafe>;

/// An answer that was decoded and could not be read as its type. What it is, the rooms below know: see [`Error::value`].
pub(crate) type Decoded = Arc<dyn Any + Send + Sync + UnwindSafe + RefUnwindSafe>;

/// Why a call failed.
#[derive(Clone)]
pub struct Error(pub(crate) Box<Known>);

/// What an error knows.
#[derive(Clone)]
pub(crate) struct Known {
    pub code: Code,
    pub message: String,
    pub call: String,
    pub verdict: Verdict,
    pub outlook: Outlook,
    /// What the call does.
    pub effect: Effect,
    pub param: Option<String>,
    /// Whether that is a setting of an account or a client.
    pub is_setting: bool,
    /// The setting that permits what was refused.
    pub permitted_by: Option<&'static str>,
    pub path: Option<String>,
    pub status: Option<u16>,
    pub service_code: Option<i64>,
    pub service_message: Option<String>,
    pub progress: Option<Progress>,
    pub retry_after: Option<Duration>,
    pub hints: Vec<String>,
    pub look: Option<Look>,
    /// The answer's body, and what must not be shown of it.
    pub raw: Option<(Body, Secrets)>,
    pub decoded: Option<Decoded>,
    /// The answer's headers, masked.
    pub headers: Vec<(String, String)>,
}

impl Error {
    /// That setting permits what is refused.
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

    /// The error of a call of that effect.
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

    /// Its class.
    pub const fn code(&self) -> Code {
        self.0.code
    }

    /// What is known of the call's effect.
    pub const fn verdict(&self) -> Verdict {
        self.0.verdict
    }

    /// Whether the same call may succeed later, and is safe to send again.
    pub const fn retryable(&self) -> bool {
        let Known { effect, outlook, verdict, .. } = *self.0;
        !matches!(retry(effect, outlook, verdict, false), Retry::Never)
    }

    /// The call's name: `server.list`.
    pub fn call(&self) -> &str {
        &self.0.call
    }

    /// What went wrong, without the call's name before it and the hints after it.
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// The whole text, as `Display` writes it, with the names of settings as a language has them: `baseUrl`.
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

    /// The parameter that is wrong; a setting as a language has it.
    #[doc(hidden)]
    pub fn spelled_param(&self, setting: fn(&str) -> String) -> Option<String> {
        self.param().map(if self.0.is_setting { setting } else { str::to_owned })
    }

    /// What else to know or to do: `Display` puts it after the message.
    pub fn hints(&self) -> impl Iterator<Item = &str> {
        self.0.hints.iter().map(String::as_str)
    }

    /// The call that shows the outcome of this one, if that is unknown.
    pub const fn look(&self) -> Option<&Look> {
        self.0.look.as_ref()
    }

    /// The parameter that is wrong.
    pub fn param(&self) -> Option<&str> {
        self.0.param.as_deref()
    }

    /// The setting that permits what was refused: `allow_plain_http`.
    pub const fn permitted_by(&self) -> Option<&'static str> {
        self.0.permitted_by
    }

    /// Where in the body something is not as documented: `576965.vcpu_count`.
    pub fn path(&self) -> Option<&str> {
        self.0.path.as_deref()
    }

    /// The HTTP status, if there was an answer.
    pub const fn status(&self) -> Option<u16> {
        self.0.status
    }

    /// The service's own error code.
    pub const fn service_code(&self) -> Option<i64> {
        self.0.service_code
    }

    /// The service's own words, without secrets.
    pub fn service_message(&self) -> Option<&str> {
        self.0.service_message.as_deref()
    }

    /// How far the task is that locks the machine.
    pub const fn progress(&self) -> Option<&Progress> {
        self.0.progress.as_ref()
    }

    /// How long the service asks to wait, in whole seconds: what a date asks for is rounded up, since less would be too early.
    pub const fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// The answer's body as it came, if there was one. It may hold secrets.
    pub fn raw(&self) -> Option<&[u8]> {
        Some((*self.0.raw.as_ref()?.0).as_ref())
    }

    /// The answer's headers in the order in which they came, without what must not be shown of the call; none if there was
    /// no answer.
    pub fn headers(&self) -> &[(String, String)] {
        &self.0.headers
    }

    pub(crate) fn with_headers(mut self, headers: &[(String, String)], secrets: &Secrets) -> Self {
        self.0.headers = headers.iter().map(|(name, value)| (secrets.mask(name), secrets.mask(value))).collect();
        self
    }

    /// The answer's body for showing: without the account's keys and the secrets that the call sent. What the service alone
    /// knows, such as a new password, is in it.
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

//! An error under construction: the only way to make an [`Error`].
//!
//! A draft's texts may contain what a server or the network sent. It becomes an error only through [`Draft::masked`],
//! which removes secrets from all of them and shortens them, or through [`Draft::own_words`], which asserts that they
//! contain nothing of the kind.

use crate::error::redact::{Secrets, mask_named};
use crate::error::retry::Outlook;
use crate::error::{Code, Error, Known, Mismatch, Progress, Verdict};
use crate::schema::shape::Effect;
use std::time::Duration;

/// The maximum length of a shown text, in characters.
pub(crate) const MOST: usize = 500;
/// The maximum length of a path, in characters, which leaves room for what was expected and found there.
const MOST_OF_PATH: usize = 200;

/// The facts of an error, before its texts are masked.
pub struct Draft(Box<Known>);

impl Draft {
    /// Creates a draft with the facts that every error has.
    #[cold]
    pub fn new(code: Code, verdict: Verdict, call: &str, message: impl Into<String>) -> Self {
        Self(Box::new(Known {
            code,
            message: message.into(),
            call: call.to_owned(),
            verdict,
            outlook: Outlook::of(code),
            // A call that is not known to be harmless is treated as harmful.
            effect: Effect::Acts,
            param: None,
            is_setting: false,
            permitted_by: None,
            path: None,
            status: None,
            service_code: None,
            service_message: None,
            progress: None,
            retry_after: None,
            hints: Vec::new(),
            look: None,
            raw: None,
            decoded: None,
            headers: Vec::new(),
        }))
    }

    /// Creates the draft for a body that differs from its shape.
    #[cold]
    pub(crate) fn mismatched(call: &str, mismatch: &Mismatch, secrets: &Secrets) -> Self {
        let mut shown = mismatch.clone();
        Self::mask_mismatch(&mut shown, secrets);
        let mut draft = Self::undecodable(call, &shown.to_string());
        draft.0.path = Some(mismatch.path.clone());
        draft
    }

    /// Creates the draft for a body that cannot be read at all.
    #[cold]
    pub(crate) fn undecodable(call: &str, why: &str) -> Self {
        let mut draft = Self::new(Code::Decode, Verdict::Unknown, call, format!("cannot decode the response: {why}"));
        draft.0.path = Some(String::new());
        draft
    }

    /// Removes secrets from a mismatch, then shortens it: the other order could leave half a key.
    #[cold]
    pub(crate) fn mask_mismatch(mismatch: &mut Mismatch, secrets: &Secrets) {
        mismatch.path = secrets.mask_start(&mismatch.path, MOST_OF_PATH);
        mismatch.found = secrets.mask_start(&mismatch.found, MOST);
    }

    /// Adds the parameter that the error is about.
    pub fn with_param(mut self, param: &str) -> Self {
        self.0.param = Some(param.to_owned());
        self
    }

    /// Adds the service's own code and message.
    pub fn with_service(mut self, code: Option<i64>, message: Option<&str>) -> Self {
        self.0.service_code = code;
        self.0.service_message = message.map(str::to_owned);
        self
    }

    /// Adds the progress of the task that locks the machine.
    pub fn with_progress(mut self, progress: Progress) -> Self {
        self.0.progress = Some(progress).filter(|progress| *progress != Progress::default());
        self
    }

    /// Adds a hint on what to do.
    pub fn with_hint(mut self, hint: &str) -> Self {
        self.0.hints.push(hint.to_owned());
        self
    }

    /// Adds the status and `Retry-After` of the answer that the error is about.
    pub const fn with_head(mut self, status: u16, retry_after: Option<Duration>) -> Self {
        self.0.status = Some(status);
        self.0.retry_after = retry_after;
        self
    }

    /// Makes the outcome unknown: the message may come from a gateway, after the call was executed.
    pub const fn unknown(mut self) -> Self {
        self.0.verdict = Verdict::Unknown;
        self
    }

    /// Sets the prospects of another attempt, if the class does not determine them.
    pub(crate) const fn with_outlook(mut self, outlook: Outlook) -> Self {
        self.0.outlook = outlook;
        self
    }

    /// Recreates an error that another copy of the core made for a call with that effect. That copy has masked the texts
    /// and decided whether the call may be retried. For shells whose calls are made by such a copy.
    #[cold]
    pub fn copied(mut self, effect: Effect, retryable: bool) -> Error {
        let known = &mut *self.0;
        known.effect = effect;
        known.outlook = match (retryable, known.outlook) {
            (true, Outlook::Permanent) => Outlook::Transient,
            // A call that acts is not retried while its outcome is unknown, whatever the prospects of another attempt.
            (false, outlook) if known.verdict == Verdict::Unknown && effect != Effect::Reads => outlook,
            (false, _) => Outlook::Permanent,
            (true, outlook) => outlook,
        };
        self.own_words()
    }

    /// Makes the error, without secrets and with shortened texts.
    #[cold]
    pub(crate) fn masked(self, secrets: &Secrets) -> Error {
        let mut facts = self.0;
        let mask = |text: &mut String| *text = secrets.mask_start(text, MOST);
        mask(&mut facts.message);
        facts.hints.iter_mut().for_each(mask);
        facts.service_message.iter_mut().for_each(|words| *words = masked_words(words, secrets));
        facts.path.iter_mut().for_each(mask);
        if let Some(progress) = &mut facts.progress {
            progress.task.iter_mut().chain(&mut progress.message).for_each(mask);
        }
        Error(facts)
    }

    /// Makes the error, all of whose texts are ours or the caller's.
    #[cold]
    pub fn own_words(self) -> Error {
        Error(self.0)
    }
}

impl Error {
    /// Makes the error for an invalid parameter or setting, for shells that have settings of their own.
    #[cold]
    pub fn invalid(call: &str, param: &str, why: &str) -> Self {
        Draft::new(Code::InvalidParams, Verdict::NotSent, call, format!("{param}: {why}")).with_param(param).own_words()
    }

    /// Makes the error for an invalid setting of an account or client. Each language spells its name in its own way.
    #[cold]
    pub(crate) fn of_setting(call: &str, name: &str, why: &str) -> Self {
        let mut error = Self::invalid(call, name, why);
        error.0.is_setting = true;
        error
    }
}

/// Masks a service's message for display: the secrets that were sent, and values that the message itself calls secret.
#[cold]
pub(crate) fn masked_words(words: &str, secrets: &Secrets) -> String {
    mask_named(&secrets.mask_start(words, MOST)).into_owned()
}

//! An error that is being made: the one way to an [`Error`].
//!
//! A draft's texts may hold what a server or the network sent. It becomes an error only by [`Draft::masked`], which takes
//! secrets out of all of them and cuts them, or by [`Draft::own_words`], which says that there is nothing of the kind.

use crate::error::redact::{Secrets, mask_named};
use crate::error::retry::Outlook;
use crate::error::{Code, Error, Known, Mismatch, Progress, Verdict};
use crate::schema::shape::Effect;
use std::time::Duration;

/// How many characters of a text are shown.
pub(crate) const MOST: usize = 500;
/// How many of a path, so that what was expected and found there is shown too.
const MOST_OF_PATH: usize = 200;

/// What is known of an error, before its texts are masked.
pub struct Draft(Box<Known>);

impl Draft {
    /// A draft with what every error has.
    #[cold]
    pub fn new(code: Code, verdict: Verdict, call: &str, message: impl Into<String>) -> Self {
        Self(Box::new(Known {
            code,
            message: message.into(),
            call: call.to_owned(),
            verdict,
            outlook: Outlook::of(code),
            // What is not known to be harmless is not.
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

    /// A body is not what its shape says.
    #[cold]
    pub(crate) fn mismatched(call: &str, mismatch: &Mismatch, secrets: &Secrets) -> Self {
        let mut shown = mismatch.clone();
        Self::mask_mismatch(&mut shown, secrets);
        let mut draft = Self::undecodable(call, &shown.to_string());
        draft.0.path = Some(mismatch.path.clone());
        draft
    }

    /// A body cannot be read at all.
    #[cold]
    pub(crate) fn undecodable(call: &str, why: &str) -> Self {
        let mut draft = Self::new(Code::Decode, Verdict::Unknown, call, format!("cannot decode the response: {why}"));
        draft.0.path = Some(String::new());
        draft
    }

    /// Takes secrets out of a mismatch, then cuts it: half a key is one too many.
    #[cold]
    pub(crate) fn mask_mismatch(mismatch: &mut Mismatch, secrets: &Secrets) {
        mismatch.path = secrets.mask_start(&mismatch.path, MOST_OF_PATH);
        mismatch.found = secrets.mask_start(&mismatch.found, MOST);
    }

    /// The parameter that it is about.
    pub fn with_param(mut self, param: &str) -> Self {
        self.0.param = Some(param.to_owned());
        self
    }

    /// The service's own code and words.
    pub fn with_service(mut self, code: Option<i64>, message: Option<&str>) -> Self {
        self.0.service_code = code;
        self.0.service_message = message.map(str::to_owned);
        self
    }

    /// How far the task is that locks the machine.
    pub fn with_progress(mut self, progress: Progress) -> Self {
        self.0.progress = Some(progress).filter(|progress| *progress != Progress::default());
        self
    }

    /// What can be done about it.
    pub fn with_hint(mut self, hint: &str) -> Self {
        self.0.hints.push(hint.to_owned());
        self
    }

    /// How the answer came that the error is about.
    pub const fn with_head(mut self, status: u16, retry_after: Option<Duration>) -> Self {
        self.0.status = Some(status);
        self.0.retry_after = retry_after;
        self
    }

    /// What it says may come from a gateway, with the call already done.
    pub const fn unknown(mut self) -> Self {
        self.0.verdict = Verdict::Unknown;
        self
    }

    /// What it says of the next attempt, where its class does not.
    pub(crate) const fn with_outlook(mut self, outlook: Outlook) -> Self {
        self.0.outlook = outlook;
        self
    }

    /// The error of a call of that effect as another copy of the core made it, which masked its texts and decided whether the
    /// call may be sent again: for a shell whose calls that copy makes.
    #[cold]
    pub fn copied(mut self, effect: Effect, retryable: bool) -> Error {
        let known = &mut *self.0;
        known.effect = effect;
        known.outlook = match (retryable, known.outlook) {
            (true, Outlook::Permanent) => Outlook::Transient,
            // What acts is not sent again where its outcome is unknown, however the next attempt would end.
            (false, outlook) if known.verdict == Verdict::Unknown && effect != Effect::Reads => outlook,
            (false, _) => Outlook::Permanent,
            (true, outlook) => outlook,
        };
        self.own_words()
    }

    /// The error, without secrets, and without more than a few lines of each text.
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

    /// The error, of which each text is ours or the caller's.
    #[cold]
    pub fn own_words(self) -> Error {
        Error(self.0)
    }
}

impl Error {
    /// A parameter or a setting is invalid: for shells, which have settings of their own.
    #[cold]
    pub fn invalid(call: &str, param: &str, why: &str) -> Self {
        Draft::new(Code::InvalidParams, Verdict::NotSent, call, format!("{param}: {why}")).with_param(param).own_words()
    }

    /// A setting of an account or a client is invalid. Each language writes its name in its own way.
    #[cold]
    pub(crate) fn of_setting(call: &str, name: &str, why: &str) -> Self {
        let mut error = Self::invalid(call, name, why);
        error.0.is_setting = true;
        error
    }
}

/// The words of a service for showing: without secrets that were sent, nor what the words themselves call secret.
#[cold]
pub(crate) fn masked_words(words: &str, secrets: &Secrets) -> String {
    mask_named(&secrets.mask_start(words, MOST)).into_owned()
}

//! What an error carries, as names and values: the one list of it, which every language writes in its own form.

use crate::error::{Error, Look, Progress};

/// The value of one thing that an error carries.
#[derive(Clone, Copy, Debug, PartialEq)]
#[doc(hidden)]
pub enum Fact<'a> {
    /// Text; no secret.
    Text(&'a str),
    /// A truth value.
    Truth(bool),
    /// An integer.
    Int(i64),
    /// A number that may be fractional.
    Num(f64),
    /// Whole seconds.
    Seconds(u64),
    /// What has facts of its own.
    Progress(&'a Progress),
    /// What has facts of its own.
    Look(&'a Look),
    /// Arguments of a call.
    Args(&'a [(&'static str, String)]),
}

/// Names and values, in the order in which they are shown. What is not known is left out.
#[doc(hidden)]
pub type Facts<'a> = dyn Iterator<Item = (&'static str, Fact<'a>)> + 'a;

impl Error {
    /// All that it carries beside its texts, headers and body: for shells. The call is an empty text where no call failed.
    #[doc(hidden)]
    pub fn facts(&self) -> impl Iterator<Item = (&'static str, Fact<'_>)> {
        known([
            ("code", Some(Fact::Text(self.code().as_str()))),
            ("call", Some(Fact::Text(self.call()))),
            ("verdict", Some(Fact::Text(self.verdict().as_str()))),
            ("retryable", Some(Fact::Truth(self.retryable()))),
            ("param", self.param().map(Fact::Text)),
            ("path", self.path().map(Fact::Text)),
            ("status", self.status().map(|status| Fact::Int(status.into()))),
            ("service_code", self.service_code().map(Fact::Int)),
            ("service_message", self.service_message().map(Fact::Text)),
            ("retry_after", self.retry_after().map(|after| Fact::Seconds(after.as_secs()))),
            ("progress", self.progress().map(Fact::Progress)),
            ("look", self.look().map(Fact::Look)),
        ])
    }
}

impl Progress {
    /// What is known of it.
    #[doc(hidden)]
    pub fn facts(&self) -> impl Iterator<Item = (&'static str, Fact<'_>)> {
        known([
            ("task", self.task.as_deref().map(Fact::Text)),
            ("percent", self.percent.map(Fact::Num)),
            ("message", self.message.as_deref().map(Fact::Text)),
            ("age_seconds", self.age_seconds.map(Fact::Int)),
        ])
    }
}

impl Look {
    /// Its call and the arguments.
    #[doc(hidden)]
    pub fn facts(&self) -> impl Iterator<Item = (&'static str, Fact<'_>)> {
        [("call", Fact::Text(self.call)), ("args", Fact::Args(&self.args))].into_iter()
    }
}

fn known<'a, const N: usize>(
    all: [(&'static str, Option<Fact<'a>>); N],
) -> impl Iterator<Item = (&'static str, Fact<'a>)> {
    all.into_iter().filter_map(|(name, fact)| Some((name, fact?)))
}

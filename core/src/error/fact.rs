//! The facts of an error, as names and values: the single list that every language presents in its own form.

use crate::error::{Error, Look, Progress};

/// The value of a fact.
#[derive(Clone, Copy, Debug, PartialEq)]
#[doc(hidden)]
pub enum Fact<'a> {
    /// Text without secrets.
    Text(&'a str),
    /// A truth value.
    Truth(bool),
    /// An integer.
    Int(i64),
    /// A number that may be fractional.
    Num(f64),
    /// Whole seconds.
    Seconds(u64),
    /// Progress, which has facts of its own.
    Progress(&'a Progress),
    /// A look-up call, which has facts of its own.
    Look(&'a Look),
    /// Arguments of a call.
    Args(&'a [(&'static str, String)]),
}

/// Names and values, in the order of display. Unknown facts are omitted.
#[doc(hidden)]
pub type Facts<'a> = dyn Iterator<Item = (&'static str, Fact<'a>)> + 'a;

impl Error {
    /// Returns all facts but the texts, headers and body, for shells. The call is empty if no call failed.
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
    /// Returns the known facts.
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
    /// Returns the call and its arguments.
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

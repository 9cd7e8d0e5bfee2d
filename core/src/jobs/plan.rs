//! The plan of a job, as text and as data, before it changes anything.

use crate::error::Error;
use crate::value::Value;
use crate::value::to_json::value_of;
use std::fmt::{self, Write};
use vpswire_macros::{Choice, Record, ToJson};

/// All that a job will read, make, change and delete. Nothing is made, changed or deleted that is not in it.
#[derive(Clone, PartialEq, Record, ToJson)]
#[non_exhaustive]
pub struct Plan {
    /// What it is about to do, in this order.
    pub items: Vec<PlanItem>,
}

/// One thing that a job is about to do.
#[derive(Clone, PartialEq, Record, ToJson)]
#[non_exhaustive]
pub struct PlanItem {
    /// Its name within the plan: `create`.
    pub key: String,
    /// What is done.
    pub verb: PlanVerb,
    /// The call that does it: `snapshot.delete`.
    pub call: String,
    /// What it is done to, in words.
    pub what: String,
    /// The id of that, where it has one: the call has it as an argument.
    pub id: Option<String>,
    /// A date of that, in words and in UTC.
    pub date: Option<String>,
}

/// What is done to something.
#[derive(Clone, Debug, PartialEq, Eq, Choice, ToJson)]
pub enum PlanVerb {
    /// It is only looked at.
    #[wire("reads")]
    Reads,
    /// It comes into being, which may cost money.
    #[wire("makes")]
    Makes,
    /// It is changed; what it was before can be set again.
    #[wire("changes")]
    Changes,
    /// It is lost for good.
    #[wire("deletes")]
    Deletes,
    /// Something that this crate does not know.
    Other(String),
}

impl Plan {
    /// Returns the items that change something, in order.
    pub fn changes(&self) -> impl Iterator<Item = &PlanItem> {
        self.items.iter().filter(|item| item.verb != PlanVerb::Reads)
    }

    /// Returns it as a value, for shells, which read it like an answer.
    ///
    /// # Errors
    /// If it is larger than a value can be.
    pub fn to_value(&self) -> Result<Value, Error> {
        value_of(self)
    }

    pub(super) const fn new() -> Self {
        Self { items: Vec::new() }
    }

    pub(super) fn with(mut self, verb: PlanVerb, key: &str, call: &str, what: impl Into<String>) -> Self {
        let (key, call, what) = (key.to_owned(), call.to_owned(), what.into());
        self.items.push(PlanItem { key, verb, call, what, id: None, date: None });
        self
    }

    /// Sets the object of the last item: its id and date.
    pub(super) fn of(mut self, id: &str, date: Option<&str>) -> Self {
        if let Some(item) = self.items.last_mut() {
            (item.id, item.date) = (Some(id.to_owned()), date.map(str::to_owned));
        }
        self
    }
}

/// Writes one line for each item, whatever the descriptions contain.
impl fmt::Display for Plan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, item) in self.items.iter().enumerate() {
            let line = if place > 0 { "\n" } else { "" };
            write!(f, "{line}{item}")?;
        }
        Ok(())
    }
}

impl fmt::Display for PlanItem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", OneLine(self.verb.as_str()), OneLine(&self.what))?;
        if let Some(id) = &self.id {
            write!(f, " {}", OneLine(id))?;
        }
        if let Some(date) = &self.date {
            write!(f, " ({})", OneLine(date))?;
        }
        write!(f, " [{}]", OneLine(&self.call))
    }
}

/// Text of a service, a caller or a saved job. Characters that break lines, control a terminal or change the direction
/// of the text after them are escaped: they would show another plan.
struct OneLine<'a>(&'a str);

impl fmt::Display for OneLine<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let is_escaped = |letter: char| {
            letter.is_control()
                || matches!(letter, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        };
        self.0.chars().try_for_each(|letter| match is_escaped(letter) {
            true => write!(f, "{}", letter.escape_default()),
            false => f.write_char(letter),
        })
    }
}

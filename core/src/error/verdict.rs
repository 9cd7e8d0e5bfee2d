//! The known effect of a failed call, and the call that shows the actual outcome.

use std::fmt;

/// The known effect of a call that failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Verdict {
    /// The service did not receive it: nothing happened.
    NotSent,
    /// The service received it and refused it: nothing happened.
    Rejected,
    /// It may have been executed. Check before repeating it.
    Unknown,
}

impl Verdict {
    /// Returns `not_sent`, `rejected` or `unknown`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NotSent => "not_sent",
            Self::Rejected => "rejected",
            Self::Unknown => "unknown",
        }
    }
}

/// The call that shows the outcome of another one: `server.list(label="web1")` after a create.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// The name of the call.
    pub call: &'static str,
    /// The arguments that narrow it down, by parameter name; texts without quotes.
    pub args: Vec<(&'static str, String)>,
}

impl fmt::Display for Look {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let quoted =
            |text: &str| if crate::text::int::parse(text).is_some() { text.to_owned() } else { format!("\"{text}\"") };
        let args: Vec<_> = self.args.iter().map(|(name, text)| format!("{name}={}", quoted(text))).collect();
        write!(f, "{}({})", self.call, args.join(", "))
    }
}

//! Decides who may resend a failed call: one decision, which the exchange follows and [`Error::retryable`] reports.
//!
//! [`Error::retryable`]: crate::error::Error::retryable

use crate::error::code::Code;
use crate::error::verdict::Verdict;
use crate::schema::shape::Effect;

/// The prospects of another attempt, as known where the error is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outlook {
    /// It fails in the same way.
    Permanent,
    /// It succeeds once something else is over, which takes minutes.
    Busy,
    /// It succeeds once the limit has passed.
    Limited,
    /// It may succeed at once.
    Transient,
}

impl Outlook {
    /// Returns the default for an error of that class.
    pub const fn of(code: Code) -> Self {
        match code {
            Code::Locked => Self::Busy,
            Code::RateLimited => Self::Limited,
            Code::Transport | Code::Timeout => Self::Transient,
            _ => Self::Permanent,
        }
    }
}

/// The party that may send a call again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Retry {
    /// No one: it would fail again, or be executed twice.
    Never,
    /// The caller, who knows when.
    ByCaller,
    /// The client automatically.
    ByClient,
}

/// Decides who may send a call with that effect again. `retry_sets` is the policy's: whether a call that sets something
/// is retried even if it may have arrived.
pub(crate) const fn retry(effect: Effect, outlook: Outlook, verdict: Verdict, retry_sets: bool) -> Retry {
    match (outlook, verdict, effect) {
        (Outlook::Permanent, _, _) => Retry::Never,
        (Outlook::Busy, Verdict::Unknown, _) => Retry::Never,
        (Outlook::Busy, _, _) => Retry::ByCaller,
        (_, Verdict::NotSent, _) | (_, _, Effect::Reads) => Retry::ByClient,
        (_, _, Effect::Sets) if retry_sets => Retry::ByClient,
        (_, Verdict::Rejected, _) => Retry::ByCaller,
        (_, Verdict::Unknown, _) => Retry::Never,
    }
}

#[cfg(test)]
mod tests {
    use super::{Outlook, Retry, retry};
    use crate::error::verdict::Verdict::{self, NotSent, Rejected, Unknown};
    use crate::schema::shape::Effect::{self, Acts, Bills, Destroys, Reads, Sets};

    const EFFECTS: [Effect; 5] = [Reads, Sets, Acts, Destroys, Bills];
    const VERDICTS: [Verdict; 3] = [NotSent, Rejected, Unknown];

    #[test]
    fn what_passes_is_sent_again_where_that_does_no_harm() {
        for (verdict, sets, expected) in [
            (NotSent, false, [Retry::ByClient; 5]),
            (NotSent, true, [Retry::ByClient; 5]),
            (Rejected, false, [Retry::ByClient, Retry::ByCaller, Retry::ByCaller, Retry::ByCaller, Retry::ByCaller]),
            (Rejected, true, [Retry::ByClient, Retry::ByClient, Retry::ByCaller, Retry::ByCaller, Retry::ByCaller]),
            (Unknown, false, [Retry::ByClient, Retry::Never, Retry::Never, Retry::Never, Retry::Never]),
            (Unknown, true, [Retry::ByClient, Retry::ByClient, Retry::Never, Retry::Never, Retry::Never]),
        ] {
            for outlook in [Outlook::Transient, Outlook::Limited] {
                assert_eq!(EFFECTS.map(|effect| retry(effect, outlook, verdict, sets)), expected, "{verdict:?} {sets}");
            }
        }
    }

    #[test]
    fn a_locked_machine_is_left_to_the_caller_and_what_is_permanent_to_nobody() {
        for effect in EFFECTS {
            for sets in [false, true] {
                let busy = VERDICTS.map(|verdict| retry(effect, Outlook::Busy, verdict, sets));
                assert_eq!(busy, [Retry::ByCaller, Retry::ByCaller, Retry::Never]);
                let permanent = VERDICTS.map(|verdict| retry(effect, Outlook::Permanent, verdict, sets));
                assert_eq!(permanent, [Retry::Never; 3]);
            }
        }
    }
}

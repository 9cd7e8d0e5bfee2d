//! The rate limit of each account: two calls a second (V14).

use serde::{Deserialize, Serialize};
use std::time::Duration;

/// The text of the service beyond the limit. Observed.
pub(super) const WORDS: &str =
    "Rate limit reached - please try your request again later.  Current rate limit: 2 requests/sec";

/// The milliseconds after which another call is allowed.
const EACH: u128 = 500;

/// The remaining allowance. The service's algorithm is unknown: here every half second allows a call, and two can
/// accumulate.
#[derive(Clone, Copy, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Allowance {
    /// The time at which the allowance is full again, milliseconds since 1970.
    full_at: u64,
}

impl Allowance {
    /// Spends a call, and returns whether it is allowed.
    pub(super) fn take(&mut self, now: Duration) -> bool {
        let now = now.as_millis();
        let full_at = u128::from(self.full_at).max(now).saturating_add(EACH);
        let allowed = full_at.saturating_sub(now) <= EACH.saturating_mul(2);
        if allowed {
            self.full_at = u64::try_from(full_at).unwrap_or(u64::MAX);
        }
        allowed
    }
}

#[cfg(test)]
mod tests {
    use super::Allowance;
    use std::time::Duration;

    #[test]
    fn two_a_second_and_no_more() {
        let mut allowance = Allowance::default();
        let mut take = |ms| allowance.take(Duration::from_millis(ms));
        assert_eq!([0, 0, 0, 499, 500, 999, 1000].map(&mut take), [true, true, false, false, true, false, true]);
        assert_eq!([9000, 9001, 9002].map(take), [true, true, false]);
    }
}

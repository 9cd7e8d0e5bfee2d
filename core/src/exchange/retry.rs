//! Times the retries of a failed call: after what the service asks for or an exponential back-off, and as long as the
//! client's budget lasts.

use crate::error::Error;
use crate::error::retry::{Outlook, Retry, retry};
use crate::exchange::policy::Policy;
use crate::schema::shape::Effect;
use std::time::Duration;

/// The maximum `Retry-After` that is waited for.
const LONGEST_WAIT: Duration = Duration::from_secs(60);
/// The upper bound of the first back-off; each further bound is twice as large.
const FIRST_BACK_OFF: Duration = Duration::from_millis(500);
const LONGEST_BACK_OFF: Duration = Duration::from_secs(20);
/// The addition to the back-off of a rate-limited call: the limit needs time to pass.
const LIMIT_PASSES: Duration = Duration::from_millis(500);

/// Returns the wait before a failed call is retried; `None` if it is not. `retries` is the number of retries so far,
/// `random` the source of the jitter.
pub(crate) fn wait(effect: Effect, error: &Error, policy: &Policy, retries: u32, random: u32) -> Option<Duration> {
    let who = retry(effect, error.outlook(), error.verdict(), policy.retry_sets);
    if who != Retry::ByClient || retries >= policy.max_retries {
        return None;
    }
    if let Some(after) = error.retry_after() {
        return (after <= LONGEST_WAIT).then_some(after);
    }
    let most = FIRST_BACK_OFF.saturating_mul(1 << retries.min(10)).min(LONGEST_BACK_OFF);
    let jitter = most.mul_f64(f64::from(random) / f64::from(u32::MAX));
    Some(if error.outlook() == Outlook::Limited { jitter.saturating_add(LIMIT_PASSES) } else { jitter })
}

/// The retry budget of a client: a retry costs 5, a successful call gives back 1, so that a failing service is not
/// overloaded.
#[derive(Debug)]
pub(crate) struct Budget(u32);

const BUDGET: u32 = 100;
const RETRY_COST: u32 = 5;

impl Default for Budget {
    fn default() -> Self {
        Self(BUDGET)
    }
}

impl Budget {
    /// Pays for a retry, if the budget allows it.
    pub fn take(&mut self) -> bool {
        let left = self.0.checked_sub(RETRY_COST);
        self.0 = left.unwrap_or(self.0);
        left.is_some()
    }

    /// Credits a successful call.
    pub fn give_back(&mut self) {
        self.0 = self.0.saturating_add(1).min(BUDGET);
    }
}

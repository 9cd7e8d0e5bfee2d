//! The call budget: 1,000 points per 15 minutes and 20,000 per 24 hours (K17).

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

/// The length of a window in seconds, and its points.
const QUARTER: (u64, u64) = (900, 1_000);
const DAY: (u64, u64) = (86_400, 20_000);

/// The number of calls in each window.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Points {
    quarter: Window,
    day: Window,
}

/// The calls in the current window.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
struct Window {
    number: u64,
    used: u64,
}

impl Window {
    /// Spends a point, and returns whether there was one.
    fn spend(&mut self, now: u64, (seconds, budget): (u64, u64)) -> bool {
        let number = now.checked_div(seconds).unwrap_or_default();
        if number != self.number {
            *self = Self { number, used: 0 };
        }
        self.used = self.used.saturating_add(1);
        self.used <= budget
    }
}

impl Points {
    /// Spends the point that a call costs, and returns whether there was one.
    pub(super) fn spend(&mut self, now: u64) -> bool {
        let quarter = self.quarter.spend(now, QUARTER);
        self.day.spend(now, DAY) && quarter
    }

    /// Returns the answer of `getRateLimitStatus`.
    pub(super) fn status(&self) -> Map<String, Value> {
        super::asked::fields(json!({
            "remaining_points_15min": QUARTER.1.saturating_sub(self.quarter.used),
            "remaining_points_24h": DAY.1.saturating_sub(self.day.used),
        }))
    }
}

//! The budget of calls: 1,000 points for 15 minutes and 20,000 for 24 hours (K17).

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

/// Seconds of a window, and the points for it.
const QUARTER: (u64, u64) = (900, 1_000);
const DAY: (u64, u64) = (86_400, 20_000);

/// How many calls were made.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Points {
    quarter: Window,
    day: Window,
}

/// The calls within the present window.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
struct Window {
    number: u64,
    used: u64,
}

impl Window {
    /// Takes a point, and says whether there was one.
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
    /// Takes the point that a call costs, and says whether there was one.
    pub(super) fn spend(&mut self, now: u64) -> bool {
        let quarter = self.quarter.spend(now, QUARTER);
        self.day.spend(now, DAY) && quarter
    }

    /// What `getRateLimitStatus` answers.
    pub(super) fn status(&self) -> Map<String, Value> {
        super::asked::fields(json!({
            "remaining_points_15min": QUARTER.1.saturating_sub(self.quarter.used),
            "remaining_points_24h": DAY.1.saturating_sub(self.day.used),
        }))
    }
}

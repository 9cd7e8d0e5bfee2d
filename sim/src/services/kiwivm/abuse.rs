//! Suspensions and policy violations: a violation that is not resolved in time becomes a suspension.

use super::asked::{Answer, Asked, fields};
use super::refusal::Refusal;
use super::vps::Vps;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

/// The maximum number of abuse points per year, the same for every plan.
const MOST: u64 = 1_500;

/// A policy violation or a suspension.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Case {
    record_id: u64,
    flag: String,
    /// Whether it can be resolved by a call.
    soft: bool,
    points: u64,
    evidence: String,
    /// The time at which the violation was recorded.
    at: u64,
    /// The time at which the violation becomes a suspension.
    suspend_at: u64,
}

impl Vps {
    /// Suspends the VPS for violations that were not resolved in time.
    pub(super) fn suspend_if_due(&mut self, now: u64) {
        let due = |case: &Case| case.suspend_at <= now;
        if !self.violations.iter().any(due) {
            return;
        }
        let (due, kept): (Vec<_>, Vec<_>) = self.violations.drain(..).partition(due);
        self.violations = kept;
        for case in due {
            self.suspension_count = self.suspension_count.saturating_add(1);
            self.note(case.suspend_at, None, 3, format!("Service suspended: {}", case.flag));
            self.suspensions.push(case);
        }
        self.running = false;
    }

    pub(super) fn suspension_details(&self) -> Map<String, Value> {
        let mut details = json!({
            "suspension_count": self.suspension_count,
            "total_abuse_points": self.abuse_points,
            "max_abuse_points": MOST,
        });
        if let Some(details) = details.as_object_mut().filter(|_| self.is_suspended()) {
            let case = |case: &Case| {
                json!({
                    "record_id": case.record_id,
                    "flag": case.flag,
                    "is_soft": u8::from(case.soft),
                    "evidence_record_id": case.evidence_id(),
                    "abuse_points": case.points,
                })
            };
            let evidence = self.suspensions.iter().map(|case| (case.evidence_id().to_string(), json!(case.evidence)));
            details.insert("suspensions".to_owned(), self.suspensions.iter().map(case).collect());
            details.insert("evidence".to_owned(), Value::Object(evidence.collect()));
        }
        fields(details)
    }

    pub(super) fn policy_violations(&self) -> Map<String, Value> {
        let case = |case: &Case| {
            json!({
                "record_id": case.record_id,
                "timestamp": case.at,
                "suspend_at": case.suspend_at,
                "flag": case.flag,
                "is_soft": u8::from(case.soft),
                "abuse_points": case.points,
                "evidence_data": case.evidence,
            })
        };
        fields(json!({
            "policy_violations": self.violations.iter().map(case).collect::<Value>(),
            "total_abuse_points": self.abuse_points,
            "max_abuse_points": MOST,
        }))
    }

    /// Handles `unsuspend` and `resolvePolicyViolation`.
    pub(super) fn resolve(&mut self, asked: &Asked<'_>) -> Answer {
        let id = asked.form.number("record_id");
        let cases = if asked.op.id == "unsuspend" { &mut self.suspensions } else { &mut self.violations };
        let at = cases.iter().position(|case| Some(case.record_id) == id).ok_or_else(|| Refusal::no_such("Case"))?;
        if !cases.get(at).is_some_and(|case| case.soft) {
            return Err(Refusal::new(700_007, "This case can not be resolved automatically, please contact support"));
        }
        cases.remove(at);
        if asked.op.id == "unsuspend" && !self.is_suspended() {
            (self.running, self.started) = (true, asked.now);
        }
        Ok(Map::new())
    }
}

impl Case {
    const fn evidence_id(&self) -> u64 {
        self.record_id / 5
    }
}

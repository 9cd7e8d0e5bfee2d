//! A request to an account, the counters of new ids and addresses, and the answer.

use super::refusal::Refusal;
use crate::protocol::form::Form;
use crate::seeds::Seeds;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use vpswire_core::shape::Op;

/// The last used ids and addresses, which are unique across all accounts.
#[derive(Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Counters {
    /// The last subscription id.
    subid: u64,
    /// The last id of anything else: a script, an ISO image, a DNS record.
    small: u64,
    /// The last address, counted from 198.18.0.0.
    ip: u32,
}

impl Default for Counters {
    fn default() -> Self {
        Self { subid: 1_312_965, small: 1_265_277, ip: 20 }
    }
}

impl Counters {
    /// Returns a new address of the range that is reserved for benchmarks.
    pub(super) fn next_ip(&mut self) -> String {
        self.ip = self.ip.saturating_add(1);
        let [_, high, middle, low] = self.ip.to_be_bytes();
        format!("198.{}.{middle}.{low}", 18 | (high & 1))
    }

    /// Returns the id of a new subscription.
    pub(super) fn next_subid(&mut self, seeds: &mut Seeds) -> u64 {
        self.subid = self.subid.saturating_add(1).saturating_add(seeds.next() % 7);
        self.subid
    }

    /// Returns the id of a new script, ISO image or DNS record.
    pub(super) fn next_small(&mut self) -> u64 {
        self.small = self.small.saturating_add(1);
        self.small
    }
}

/// A valid request: found, authorized and with checked parameters.
pub(super) struct Asked<'a> {
    pub(super) op: &'static Op,
    pub(super) form: &'a Form,
    pub(super) now: u64,
    pub(super) seeds: &'a mut Seeds,
    pub(super) counters: &'a mut Counters,
}

impl Asked<'_> {
    /// Returns the value of a parameter, if it is not empty.
    pub(super) fn given(&self, name: &str) -> Option<&str> {
        self.form.get(name).filter(|text| !text.is_empty())
    }

    /// Returns the value of a parameter, or an empty text.
    pub(super) fn text(&self, name: &str) -> String {
        self.form.get(name).unwrap_or_default().to_owned()
    }

    pub(super) fn number(&self, name: &str) -> Option<u64> {
        self.form.number(name)
    }

    /// Whether a parameter is `yes`.
    pub(super) fn yes(&self, name: &str) -> bool {
        matches!(self.form.get(name), Some("yes" | "true" | "1"))
    }
}

/// The answer; `None` for an empty body.
pub(super) type Answer = Result<Option<Value>, Refusal>;

/// The empty answer of a call that succeeds.
pub(super) const DONE: Answer = Ok(None);

/// Rejects a call of the table without a handler; a test proves that every call has one.
pub(super) fn unknown() -> Answer {
    Err(Refusal::with_status(500, "This call is not simulated"))
}

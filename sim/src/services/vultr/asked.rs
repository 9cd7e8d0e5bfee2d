//! A request that is to be answered, with the numbers that it may take, and its answer.

use super::refusal::Refusal;
use crate::protocol::form::Form;
use crate::seeds::Seeds;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use vpswire_core::shape::Op;

/// What is handed out once, over all accounts.
#[derive(Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Counters {
    /// The last subscription's id.
    subid: u64,
    /// The last id of anything smaller: a script, an ISO image, a DNS record.
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
    /// An address of the range that is set apart for benchmarks.
    pub(super) fn next_ip(&mut self) -> String {
        self.ip = self.ip.saturating_add(1);
        let [_, high, middle, low] = self.ip.to_be_bytes();
        format!("198.{}.{middle}.{low}", 18 | (high & 1))
    }

    /// The id of a new subscription.
    pub(super) fn next_subid(&mut self, seeds: &mut Seeds) -> u64 {
        self.subid = self.subid.saturating_add(1).saturating_add(seeds.next() % 7);
        self.subid
    }

    /// The id of something smaller.
    pub(super) fn next_small(&mut self) -> u64 {
        self.small = self.small.saturating_add(1);
        self.small
    }
}

/// A request that is found, admitted and checked.
pub(super) struct Asked<'a> {
    pub(super) op: &'static Op,
    pub(super) form: &'a Form,
    pub(super) now: u64,
    pub(super) seeds: &'a mut Seeds,
    pub(super) counters: &'a mut Counters,
}

impl Asked<'_> {
    /// What was given, if it is not empty.
    pub(super) fn given(&self, name: &str) -> Option<&str> {
        self.form.get(name).filter(|text| !text.is_empty())
    }

    /// What was given, or nothing.
    pub(super) fn text(&self, name: &str) -> String {
        self.form.get(name).unwrap_or_default().to_owned()
    }

    pub(super) fn number(&self, name: &str) -> Option<u64> {
        self.form.number(name)
    }

    /// Whether it was given as `yes`.
    pub(super) fn yes(&self, name: &str) -> bool {
        matches!(self.form.get(name), Some("yes" | "true" | "1"))
    }
}

/// What comes back; nothing for an empty body.
pub(super) type Answer = Result<Option<Value>, Refusal>;

/// The answer of a call that succeeds without words.
pub(super) const DONE: Answer = Ok(None);

/// A call of the table without a handler; a test proves that every call has one.
pub(super) fn unknown() -> Answer {
    Err(Refusal::with_status(500, "This call is not simulated"))
}

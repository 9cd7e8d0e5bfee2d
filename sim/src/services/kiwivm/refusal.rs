//! Rejections by the service: an error code of KiwiVM, mostly with the status 200.

use crate::services::params::Flaw;
use serde_json::{Map, Value};

/// The reason why a call is rejected. 700000, 700001, 700003, 700005 and 788888 were observed at the service (K2-K4);
/// the other codes and all their texts are guesses.
pub(super) struct Refusal {
    pub(super) status: u16,
    pub(super) code: u32,
    pub(super) message: String,
    /// The other fields of the answer.
    pub(super) more: Map<String, Value>,
}

impl Refusal {
    pub(super) fn new(code: u32, message: &str) -> Self {
        Self { status: 200, code, message: message.to_owned(), more: Map::new() }
    }

    /// Returns the rejection because something does not exist.
    pub(super) fn no_such(what: &str) -> Self {
        Self::new(700_002, &format!("{what} not found"))
    }
}

impl From<Flaw> for Refusal {
    fn from(flaw: Flaw) -> Self {
        let how = if flaw.missing { "Missing" } else { "Invalid" };
        Self::new(700_001, &format!("{how} parameter: {}", flaw.field.wire))
    }
}

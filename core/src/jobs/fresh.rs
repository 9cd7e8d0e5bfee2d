//! Facts that are valid only for a moment: read immediately before something is changed permanently, and never saved.

use crate::error::Error;
use crate::jobs::asked::Asked;
use crate::jobs::flow::{Fact, Flow, Judged, fact_of};
use crate::jobs::run::Run;
use crate::value::to_json::written;
use std::time::Duration;

/// The time for which it is valid.
const FRESH: Duration = Duration::from_secs(60);

/// A fact as JSON, and the time when it was read.
pub(super) struct Fresh {
    name: String,
    json: String,
    at: Duration,
}

impl Run {
    /// Whether a call that changes something was sent, or may have been.
    pub(super) fn has_acted(&self, key: &str) -> bool {
        self.acts.contains_key(key)
    }

    /// Reads something that is valid for a minute, and no longer once a call was refused or the job was resumed.
    pub(super) fn read_fresh<C: Asked + ?Sized, F: Fact>(
        &mut self,
        name: &str,
        call: &C,
        judge: impl FnOnce(Result<C::Answer, Error>) -> Judged<F>,
    ) -> Flow<F> {
        let now = self.passing.now.unix;
        // If the answer to a later call has arrived, that call was made in time.
        let is_later = self.passing.answer.is_some() && self.passing.asked.as_deref() != Some(name);
        let counts = |fresh: &&Fresh| fresh.name == name && (is_later || now.saturating_sub(fresh.at) < FRESH);
        let known = self.passing.fresh.as_ref().filter(counts);
        if let Some(fact) = known.and_then(|fresh| fact_of(fresh.json.clone()).ok()) {
            return Ok(fact);
        }
        let fact = self.poll(name, call, judge)?;
        self.forget(name);
        let json = written(&fact);
        self.passing.fresh = Some(Fresh { name: name.to_owned(), json, at: now });
        Ok(fact)
    }
}

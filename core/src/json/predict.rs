//! Predicts the next key: a service writes each record like the one before it, so the key of a member is usually that
//! of the member at the same position in the previous record, and need not be scanned.
//!
//! The scanner uses it. A guess is compared byte by byte before it is accepted, so a wrong one only costs time.
//! docs/decisions/0001-records-are-not-compared.md says how much this saves.

use crate::json::cursor::{Cursor, Scan};
use crate::json::tape::{Entry, Member};

/// The entry whose key is expected next.
pub(crate) struct Predictor {
    /// The index of the entry that the next one is compared with.
    twin: usize,
    /// Whether the last comparison found the same key.
    alike: bool,
}

impl Predictor {
    pub const fn new() -> Self {
        Self { twin: 0, alike: false }
    }

    /// Skips the key and colon of the next member of an object, up to its value.
    #[inline(always)]
    pub fn member<'a>(&mut self, here: Cursor<'a>, table: &[Entry]) -> Scan<(Cursor<'a>, Member)> {
        let twin = table.get(self.next());
        if let Some((twin, length)) = twin.and_then(|twin| Some((twin, twin.key()?))) {
            self.alike = here.begins_as(twin.at(), length);
            if self.alike {
                return Ok((here.skip(length).space(), Member::new(here.pos, twin.escaped_key())));
            }
        }
        let (value, escaped) = here.key()?;
        Ok((value, Member::new(here.pos, escaped)))
    }

    /// Does the same for the next item of an array, which has no key.
    #[inline(always)]
    pub const fn item<'a>(&mut self, here: Cursor<'a>) -> (Cursor<'a>, Member) {
        self.next();
        (here, Member::new(here.pos, false))
    }

    #[inline(always)]
    const fn next(&mut self) -> usize {
        let twin = self.twin;
        self.twin = twin.saturating_add(1);
        twin
    }

    /// Notes that the container at that index has been closed. If the last keys differed, the next entries are compared
    /// with those from the container on.
    pub const fn closed(&mut self, container: u32) {
        if !self.alike {
            self.twin = container as usize;
        }
    }
}

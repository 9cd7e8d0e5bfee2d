//! Records that come one after the other: where the fields of each are.

use crate::node::{MISSING, Node, Read, Rest};
use crate::shape::Field;

/// What is known of the record before: the next one often has its fields in the same places.
pub(crate) struct Series {
    last: u32,
    /// Whether it had nothing that nobody documents.
    tidy: bool,
}

impl Series {
    /// No record has come yet.
    pub const NEW: Self = Self { last: MISSING, tidy: true };

    /// Finds the fields of the next record; `places` holds those of the record before. Gives what nobody documents of it, of
    /// which there is nothing unless `REST` asks for it; `None` if it follows the record before: their keys are the same, and
    /// what is [`Node::same`] is.
    pub fn find<'a, const REST: bool>(
        &mut self,
        record: Node<'a>,
        fields: &[Field],
        places: &mut [u32],
    ) -> Read<Option<Rest<'a>>> {
        let before = std::mem::replace(&mut self.last, record.at);
        if let Some(stride) = record.stride().filter(|stride| self.tidy && record.at.wrapping_sub(*stride) == before) {
            for place in places.iter_mut().filter(|place| **place != MISSING) {
                *place = place.wrapping_add(stride);
            }
            return Ok(None);
        }
        record.expect_record()?;
        places.fill(MISSING);
        if !REST {
            record.sort(fields, places, |_| {});
            return Ok(Some(Vec::new()));
        }
        let rest = record.sorted(fields, places);
        self.tidy = rest.is_empty();
        Ok(Some(rest))
    }
}

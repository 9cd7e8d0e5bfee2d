//! Twins: a service writes one record as the one before, so what stays the same need not be scanned again, nor checked.
//!
//! An object is in step with the one right before it in the same container as long as its members have the same keys, one
//! by one, and lie as far behind it. Nothing is taken for granted: every byte is compared.

use crate::entry::{Entry, Member};
use crate::json::{Cursor, Scan};

/// Not in step.
const LOST: u32 = u32::MAX;

/// A container that has not been closed yet.
#[derive(Clone, Copy)]
pub(crate) struct Open {
    /// Its index in the table.
    pub index: u32,
    /// Whether it is an object.
    pub object: bool,
    /// Whether members are looked at of which the twin differed from its own twin.
    curious: bool,
    /// How many entries before an entry its twin lies; 0 if it has none.
    stride: u32,
    /// The twin of the next member while in step.
    next: u32,
}

impl Open {
    /// What the whole body lies in.
    pub const ROOT: Self = Self { index: 0, object: false, curious: false, stride: 0, next: LOST };

    /// A container that is opened within this one; `closed` is the one that was closed last.
    pub fn open(self, index: u32, object: bool, closed: u32, table: &[Entry]) -> Self {
        let sibling = table.get(closed as usize).is_some_and(|it| it.is_object() && it.behind(closed) == index);
        if !(object && sibling) {
            return Self { index, object, next: LOST, ..self };
        }
        let stride = index.wrapping_sub(closed);
        // To compare what mostly differs takes time, so that is done in every 16th record only.
        let curious = index.checked_div(stride).is_some_and(|count| count % 16 == 1);
        Self { index, object, curious, stride, next: closed.wrapping_add(1) }
    }

    /// Up to the value of the next member, past its key and colon. Members that are the same as their twins are taken over
    /// on the way.
    #[inline(always)]
    pub fn member<'a>(&mut self, mut here: Cursor<'a>, table: &mut Vec<Entry>) -> Scan<(Cursor<'a>, Member)> {
        let twin = loop {
            let index = (table.len() as u32).wrapping_sub(self.stride);
            let Some(&twin) = table.get(index as usize) else { break None };
            if self.next != index {
                self.next = LOST;
                break Some(twin);
            }
            self.next = twin.behind(index);
            if !(self.curious || twin.same()) || twin.key().is_none() || self.next >= self.index {
                break Some(twin);
            }
            // Up to where the next member begins.
            let length = table.get(self.next as usize).map_or(0, |next| next.at().wrapping_sub(twin.at()));
            if !here.begins_as(twin.at(), length) {
                break Some(twin);
            }
            table.push(twin.again(here.pos.wrapping_sub(twin.at()) as u32));
            here = here.skip(length).space();
        };
        if let Some(twin) = twin
            && let Some(key) = twin.key()
            && here.begins_as(twin.at(), key)
        {
            return Ok((here.skip(key).space(), Member::new(here.pos, twin.escaped_key())));
        }
        let (value, escaped) = here.key()?;
        let key = value.pos.wrapping_sub(here.pos);
        if !twin.is_some_and(|twin| here.begins_as(twin.at(), key)) {
            self.next = LOST;
        }
        Ok((value, Member::new(here.pos, escaped)))
    }

    /// Whether the container that is closed now is an object that was in step up to its end.
    pub fn alike(self) -> bool {
        self.object && self.next == self.index
    }
}

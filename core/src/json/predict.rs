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

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
mod tests {
    use super::{Member, Predictor};
    use crate::json::cursor::Cursor;

    /// Scans a list of records of small numbers. Returns whether their keys were predicted, one after the other.
    fn predicted(records: [&[&str]; 3]) -> Vec<bool> {
        let record = |keys: &[&str]| keys.iter().map(|key| format!("\"{key}\":1")).collect::<Vec<_>>().join(",");
        let body = format!("[{}]", records.map(|keys| format!("{{{}}}", record(keys))).join(","));
        let (mut predictor, mut predictions) = (Predictor::new(), Vec::new());
        let (here, list) = predictor.item(Cursor::at(&body, 0));
        let mut table = vec![list.container(false)];
        let mut here = here.step();
        for keys in records {
            let container = u32::try_from(table.len()).unwrap();
            let (object, member) = predictor.item(here);
            table.push(member.container(true));
            here = object.step();
            for key in keys {
                let (value, member) = predictor.member(here, &table).ok().unwrap();
                let expected = Member::new(here.pos, false).scalar(here.pos + key.len() + 3, false);
                table.push(member.scalar(value.pos, false));
                assert_eq!(table.last().map(|entry| (entry.at(), entry.key())), Some((expected.at(), expected.key())));
                predictions.push(predictor.alike);
                // The value, and a comma or the end of the record.
                here = value.skip(2);
            }
            predictor.closed(container);
            here = here.step();
        }
        predictions
    }

    #[test]
    fn the_keys_of_a_record_are_those_of_the_one_before_it() {
        assert_eq!(predicted([&["a", "bc"], &["a", "bc"], &["a", "bc"]]), [false, false, true, true, true, true]);
    }

    #[test]
    fn after_another_record_the_next_one_is_compared_with_that() {
        assert_eq!(
            predicted([&["a", "bc"], &["a", "x", "y"], &["a", "x", "y"]])[2..],
            [true, false, false, true, true, true]
        );
    }
}

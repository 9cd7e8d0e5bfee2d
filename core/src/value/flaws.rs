//! Finds the places in a value that differ from its shape.

use crate::error::Mismatch;
use crate::error::mismatch::shortened;
use crate::schema::shape::Field;
use crate::value::visit::Part;

/// The maximum number of flaws that are listed for a value.
const MOST_FLAWS: usize = 100;
/// The maximum number of characters of a key in a flaw's path: a body may have a long key around many flaws.
const MOST_OF_KEY: usize = 400;

/// The key of a part within the value that contains it.
#[derive(Clone, Copy)]
pub enum Key<'a> {
    /// The index in a list.
    Index(usize),
    /// The key in a map.
    Name(&'a str),
    /// The field of a record.
    Field(&'a Field),
}

/// The flaws found so far, with paths from the value that is being read.
#[derive(Default)]
pub(crate) struct Flaws(Vec<Mismatch>);

impl Flaws {
    /// Returns all of them.
    pub fn found(self) -> Vec<Mismatch> {
        self.0
    }

    /// Returns their number, for [`Flaws::put_under`].
    pub const fn count(&self) -> usize {
        self.0.len()
    }

    /// Removes all but the first `count`.
    pub fn truncate(&mut self, count: usize) {
        self.0.truncate(count);
    }

    /// Prepends a key to the paths of the flaws found since there were `since` of them.
    #[inline]
    pub fn put_under(&mut self, since: usize, key: Key<'_>) {
        if self.0.len() > since {
            self.put_all_under(since, key);
        }
    }

    #[cold]
    #[inline(never)]
    fn put_all_under(&mut self, since: usize, key: Key<'_>) {
        for flaw in self.0.iter_mut().skip(since) {
            match key {
                Key::Index(index) => flaw.put_under(&index.to_string()),
                Key::Name(name) => flaw.put_under(&shortened(name, MOST_OF_KEY)),
                Key::Field(field) => flaw.put_under_field(field),
            }
        }
    }

    #[cold]
    pub fn add(&mut self, mismatch: Mismatch) {
        if self.0.len() < MOST_FLAWS {
            self.0.push(mismatch);
        }
    }

    /// Adds a flaw for an absent field, if it must be present.
    pub fn add_missing(&mut self, missing: Part<'_>, field: &Field) {
        if !field.optional()
            && let Err(mismatch) = missing.content()
        {
            self.add(*mismatch.under_field(field));
        }
    }
}

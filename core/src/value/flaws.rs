//! Finds the places in a value that differ from its shape.

use crate::error::Mismatch;
use crate::error::mismatch::shortened;
use crate::schema::shape::Field;
use crate::value::visit::Part;

/// How many flaws of a value are named.
const MOST_FLAWS: usize = 100;
/// How many characters of a key are part of a flaw's path: a body may have a long one around many flaws.
const MOST_OF_KEY: usize = 400;

/// What a part is called in what it is a part of.
#[derive(Clone, Copy)]
pub enum Key<'a> {
    /// The place in a list.
    Index(usize),
    /// The key in a map.
    Name(&'a str),
    /// The field of a record.
    Field(&'a Field),
}

/// The flaws that have been found, with paths from what is being read.
#[derive(Default)]
pub(crate) struct Flaws(Vec<Mismatch>);

impl Flaws {
    /// All of them.
    pub fn found(self) -> Vec<Mismatch> {
        self.0
    }

    /// How many there are, for [`Flaws::put_under`].
    pub const fn count(&self) -> usize {
        self.0.len()
    }

    /// Forgets all but the first ones.
    pub fn truncate(&mut self, count: usize) {
        self.0.truncate(count);
    }

    /// Puts a key in front of the paths of the flaws that have been found since there were so many.
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

    /// Notes a field that did not come, if it must.
    pub fn add_missing(&mut self, missing: Part<'_>, field: &Field) {
        if !field.optional()
            && let Err(mismatch) = missing.content()
        {
            self.add(*mismatch.under_field(field));
        }
    }
}

//! What in a value is not what its shape says: how it is written, and how it is named.

use crate::error::Mismatch;
use crate::error::mismatch::shortened;
use crate::error::redact::MASK;
use crate::schema::shape::{Field, Shape};
use crate::value::node::Node;
use crate::value::write::Out;

/// How many flaws of a value are named.
const MOST_FLAWS: usize = 100;
/// How many characters of a key are part of a flaw's path: a body may have a long one around many flaws.
const MOST_OF_KEY: usize = 400;

/// What a part is called in what it is a part of.
#[derive(Clone, Copy)]
pub(crate) enum Key<'a> {
    /// The place in a list.
    Index(usize),
    /// The key in a map.
    Name(&'a str),
    /// The field of a record.
    Field(&'a Field),
}

impl<const KEEP: bool> Out<KEEP> {
    /// How many flaws have been found, for [`Out::flaws_under`].
    pub const fn flaw_count(&self) -> usize {
        self.flaws.len()
    }

    /// Puts a key in front of the paths of the flaws that have been found since there were so many.
    #[inline]
    pub fn flaws_under(&mut self, since: usize, key: Key<'_>) {
        if self.flaws.len() > since {
            self.put_under(since, key);
        }
    }

    #[cold]
    #[inline(never)]
    fn put_under(&mut self, since: usize, key: Key<'_>) {
        for flaw in self.flaws.iter_mut().skip(since) {
            match key {
                Key::Index(index) => flaw.put_under(&index.to_string()),
                Key::Name(name) => flaw.put_under(&shortened(name, MOST_OF_KEY)),
                Key::Field(field) => flaw.put_under_field(field),
            }
        }
    }

    #[cold]
    fn flaw(&mut self, mismatch: Mismatch) {
        if self.flaws.len() < MOST_FLAWS {
            self.flaws.push(mismatch);
        }
    }

    /// Writes a part of something greater: if it is not what its shape says, as it came.
    pub fn part(&mut self, node: Node<'_>, shape: &Shape) {
        if let Err(mismatch) = self.write(node, shape) {
            self.odd(node, shape, *mismatch);
        }
    }

    /// Writes a part that is not what its shape says.
    #[cold]
    pub fn odd(&mut self, node: Node<'_>, shape: &Shape, mismatch: Mismatch) {
        self.flaw(mismatch);
        if KEEP && !self.secrets && shape.holds_secret() {
            self.quoted(MASK);
        } else if KEEP {
            self.any(node);
        }
    }

    /// Leaves out a field that did not come.
    pub fn left_out(&mut self, missing: Node<'_>, field: &Field) {
        // Nothing can be written of what is missing.
        if !field.optional()
            && let Err(mismatch) = self.write(missing, &field.shape)
        {
            self.flaw(*mismatch.under_field(field));
        }
    }

    /// Writes a part that has a key.
    pub fn keyed(&mut self, node: Node<'_>, shape: &Shape, key: Key<'_>) {
        let since = self.flaw_count();
        self.part(node, shape);
        self.flaws_under(since, key);
    }
}

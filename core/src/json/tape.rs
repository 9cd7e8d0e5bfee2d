//! The entries of the table: the positions of the values of a body.

/// The length of the largest body that the table can address: 28 bits.
pub(crate) const MAX_BODY: usize = PLACE as usize;

const OBJECT: u32 = 1 << 31;
const ARRAY: u32 = 1 << 30;
const ESCAPED_KEY: u32 = 1 << 29;
const ESCAPED_TEXT: u32 = 1 << 28;
const PLACE: u32 = ESCAPED_TEXT - 1;

/// A value in the body, in 8 bytes. Entries are in the order of the body, a container before its contents.
#[derive(Clone, Copy)]
pub(crate) struct Entry {
    /// The offset of the member: of its key's quote within an object, otherwise of the value itself.
    at: u32,
    /// Flags, and in the lower 28 bits the value's offset (scalars) or the index of the entry after the last one inside
    /// (containers).
    bits: u32,
}

/// The kind of an entry.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Neither object nor array; its value begins at that offset.
    Scalar(usize),
    /// An object; the entries before that index are inside.
    Object(u32),
    /// An array; the entries before that index are inside.
    Array(u32),
}

/// The position of a value: an index of the table, which is less than the length of the largest body, or one of the
/// constants below. `MISSING` and `ID_ONLY` have no index.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place(u32);

impl Place {
    /// The whole body.
    pub const ROOT: Self = Self(0);
    /// A missing value.
    pub const MISSING: Self = Self(u32::MAX);
    /// A record of which only the id was sent.
    pub const ID_ONLY: Self = Self(u32::MAX - 1);

    /// Returns the place of the entry at that index.
    pub const fn entry(index: u32) -> Self {
        Self(index & PLACE)
    }

    /// Returns the entry's index, if it has one.
    pub fn index(self) -> Option<u32> {
        (self.0 <= PLACE).then_some(self.0)
    }
}

/// The offset of a member, and whether its key contains escapes.
#[derive(Clone, Copy)]
pub(crate) struct Member {
    at: u32,
    flags: u32,
}

impl Member {
    pub const fn new(at: usize, escaped_key: bool) -> Self {
        Self { at: at as u32, flags: if escaped_key { ESCAPED_KEY } else { 0 } }
    }

    pub const fn scalar(self, value: usize, escaped: bool) -> Entry {
        Entry { at: self.at, bits: self.flags | value as u32 | if escaped { ESCAPED_TEXT } else { 0 } }
    }

    /// Returns a container whose end is not known yet.
    pub const fn container(self, object: bool) -> Entry {
        Entry { at: self.at, bits: self.flags | if object { OBJECT } else { ARRAY } }
    }
}

impl Entry {
    pub const fn kind(self) -> Kind {
        let low = self.bits & PLACE;
        if self.bits & OBJECT != 0 {
            Kind::Object(low)
        } else if self.bits & ARRAY != 0 {
            Kind::Array(low)
        } else {
            Kind::Scalar(low as usize)
        }
    }

    pub const fn at(self) -> usize {
        self.at as usize
    }

    /// Returns the number of bytes from a scalar's key to its value, colon included; `None` for items of arrays and for
    /// containers.
    pub fn key(self) -> Option<usize> {
        match self.kind() {
            Kind::Scalar(value) if value > self.at() => Some(value.wrapping_sub(self.at())),
            _ => None,
        }
    }

    pub const fn is_object(self) -> bool {
        self.bits & OBJECT != 0
    }

    /// Returns the index of the entry after this one, whose own index is `index`, and everything inside it.
    pub const fn end(self, index: u32) -> u32 {
        if self.bits & (OBJECT | ARRAY) == 0 { index.wrapping_add(1) } else { self.bits & PLACE }
    }

    pub const fn escaped_key(self) -> bool {
        self.bits & ESCAPED_KEY != 0
    }

    pub const fn escaped_text(self) -> bool {
        self.bits & ESCAPED_TEXT != 0
    }

    /// Closes a container; `end` is the index of the entry after its last one.
    pub const fn close(&mut self, end: u32) {
        self.bits |= end;
    }
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
mod tests {
    use super::{Entry, Kind, MAX_BODY, Member};

    fn scalar(at: usize, escaped_key: bool, value: usize, escaped: bool) -> Entry {
        Member::new(at, escaped_key).scalar(value, escaped)
    }

    #[test]
    fn an_entry_is_what_it_was_made_of() {
        for at in [0, 3, MAX_BODY - 9] {
            for (escaped_key, escaped) in [(false, false), (false, true), (true, false), (true, true)] {
                let member = scalar(at, escaped_key, at + 9, escaped);
                assert!(member.kind() == Kind::Scalar(at + 9) && !member.is_object());
                assert_eq!((member.at(), member.key(), member.end(7)), (at, Some(9), 8));
                assert_eq!((member.escaped_key(), member.escaped_text()), (escaped_key, escaped));
            }
            assert_eq!(scalar(at, false, at, true).key(), None, "an item of an array");
            for escaped_key in [false, true] {
                let [mut object, mut array] =
                    [true, false].map(|object| Member::new(at, escaped_key).container(object));
                object.close(12);
                array.close(12);
                assert!(object.kind() == Kind::Object(12) && array.kind() == Kind::Array(12));
                for (container, is_object) in [(object, true), (array, false)] {
                    assert_eq!((container.at(), container.key(), container.end(7)), (at, None, 12));
                    assert_eq!((container.is_object(), container.escaped_key()), (is_object, escaped_key));
                }
            }
        }
    }
}

//! The table's entries: where the values of a body are.

/// The greatest body that the table can address: 28 bits.
pub(crate) const MAX_BODY: usize = PLACE as usize;

const OBJECT: u32 = 1 << 31;
const ARRAY: u32 = 1 << 30;
const ESCAPED_KEY: u32 = 1 << 29;
const ESCAPED_TEXT: u32 = 1 << 28;
const PLACE: u32 = ESCAPED_TEXT - 1;

/// A value in the body, 8 bytes: in the order of the body, a container before what it holds.
#[derive(Clone, Copy)]
pub(crate) struct Entry {
    /// Where the member begins: at its key's quote within an object, else at the value itself.
    at: u32,
    /// Flags, and below them the value's offset (scalars) or the index of the entry after the last one inside (containers).
    bits: u32,
}

/// What an entry is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Neither object nor array; its value begins there.
    Scalar(usize),
    /// An object; the entries up to that index are inside.
    Object(u32),
    /// An array; the entries up to that index are inside.
    Array(u32),
}

/// Where a value is, or what is there instead: an index in the table, which is less than the length of the greatest body.
/// Nothing but the index can be computed with.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place(u32);

impl Place {
    /// The whole body.
    pub const ROOT: Self = Self(0);
    /// Nothing.
    pub const MISSING: Self = Self(u32::MAX);
    /// A record of which only the id came.
    pub const ID_ONLY: Self = Self(u32::MAX - 1);

    /// The entry of that index.
    pub const fn entry(index: u32) -> Self {
        Self(index & PLACE)
    }

    /// The entry's index.
    pub fn index(self) -> Option<u32> {
        (self.0 <= PLACE).then_some(self.0)
    }
}

/// Where a member begins, and whether its key holds escapes.
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

    /// A container whose end is not known yet.
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

    /// How many bytes the key of a scalar has, the colon after it included; nothing of an item of an array.
    pub fn key(self) -> Option<usize> {
        match self.kind() {
            Kind::Scalar(value) if value > self.at() => Some(value.wrapping_sub(self.at())),
            _ => None,
        }
    }

    pub const fn is_object(self) -> bool {
        self.bits & OBJECT != 0
    }

    /// The index of the entry after this one, which has that index itself, and all that is inside.
    pub const fn end(self, index: u32) -> u32 {
        if self.bits & (OBJECT | ARRAY) == 0 { index.wrapping_add(1) } else { self.bits & PLACE }
    }

    pub const fn escaped_key(self) -> bool {
        self.bits & ESCAPED_KEY != 0
    }

    pub const fn escaped_text(self) -> bool {
        self.bits & ESCAPED_TEXT != 0
    }

    /// Closes a container before the entry of that index.
    pub const fn close(&mut self, end: u32) {
        self.bits |= end;
    }
}

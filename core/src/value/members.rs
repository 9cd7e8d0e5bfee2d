//! The contents of a place: items, members, and the fields of a record.

use crate::json::tape::Kind;
use crate::schema::shape::Field;
use crate::value::iter::Children;
use crate::value::key_set::{Entries, Keys};
use crate::value::node::{Node, Place};

impl<'a> Node<'a> {
    /// Returns the children of an object or array.
    pub(crate) fn children(self) -> Children<'a> {
        match self.indexed().map(|(index, entry)| (index, entry.kind())) {
            Some((index, Kind::Object(end) | Kind::Array(end))) => Children::new(self.doc, index, end),
            _ => Children::none(self.doc),
        }
    }

    /// Returns the members of an object, in the order of the body.
    pub(crate) fn members(self) -> Children<'a> {
        match self.indexed().map(|(index, entry)| (index, entry.kind())) {
            Some((index, Kind::Object(end))) => Children::new(self.doc, index, end),
            _ => Children::none(self.doc),
        }
    }

    /// Returns the last member with that key.
    pub(crate) fn member(self, key: &str) -> Option<Self> {
        self.members().filter(|member| member.key_is(key)).last()
    }

    /// Returns the member that a field is read from; the missing node if it is absent.
    pub(crate) fn field(self, field: &Field) -> Self {
        let found = match field.names() {
            [Some(only), None, None] => self.member(only),
            names => self.members().filter(|member| member.key_of(names)).last(),
        };
        found.unwrap_or(self.to(Place::MISSING))
    }

    /// Locates the fields of a record. Returns the other members, except those of the service's envelope.
    pub(crate) fn locate_all(self, fields: &[Field], places: &mut [Place]) -> Entries<'a> {
        let mut unknown = Vec::new();
        self.locate_fields(fields, places, |member| {
            let envelope = self.at == Place::ROOT && self.doc.envelope.is_some_and(|key| member.key_is(key));
            if !envelope {
                unknown.push(member.at);
            }
        });
        Entries { around: self, places: unknown, keys: Keys::Members }
    }

    /// Locates fields in one pass: they usually arrive in the order in which they are declared. The last member with a
    /// name counts.
    pub(crate) fn locate_fields(self, fields: &[Field], places: &mut [Place], mut unknown: impl FnMut(Self)) {
        let mut guess = 0_usize;
        for member in self.members() {
            let at = match fields.get(guess) {
                Some(field) if member.key_is(field.wire) => Some(guess),
                _ => fields.iter().position(|field| member.key_of(field.names())),
            };
            let Some(at) = at else {
                unknown(member);
                continue;
            };
            guess = at.saturating_add(1);
            if let Some(slot) = places.get_mut(at) {
                *slot = member.at;
            }
        }
    }
}

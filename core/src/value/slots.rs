//! The fields of a record, for the type that is read from it: the functions that a derived record calls.

use crate::error::Mismatch;
use crate::schema::shape::{Field, Shape};
use crate::value::node::{Doc, Node, Place, Read};
use crate::value::typed::Typed;
use std::sync::Arc;

impl<'a> Node<'a> {
    /// Locates the fields of a record.
    ///
    /// # Errors
    /// If it is not an object.
    #[doc(hidden)]
    pub fn fields<const N: usize>(self, shape: &Shape) -> Read<Slots<'a, N>> {
        let fields = shape.record().map_or(&[][..], |record| record.fields);
        self.expect_record(fields)?;
        let mut slots = Slots { doc: self.doc, fields, places: [Place::MISSING; N] };
        self.locate_fields(fields, &mut slots.places, |_| {});
        Ok(slots)
    }
}

/// The places of a record's fields.
pub struct Slots<'a, const N: usize> {
    doc: &'a Arc<Doc>,
    fields: &'static [Field],
    places: [Place; N],
}

impl<const N: usize> Slots<'_, N> {
    /// Reads a field.
    ///
    /// # Errors
    /// If it differs from its type.
    #[doc(hidden)]
    pub fn read<T: Typed>(&self, index: usize) -> Read<T> {
        let (Some(field), Some(&at)) = (self.fields.get(index), self.places.get(index)) else {
            return Err(Box::new(Mismatch::default()));
        };
        T::read(Node { doc: self.doc, at }).map_err(|error| error.under_field(field))
    }
}

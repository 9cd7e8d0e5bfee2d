//! Checks whether a value matches its shape, and finds the places in it that do not.

use crate::error::Mismatch;
use crate::value::flaws::{Flaws, Key};
use crate::value::node::Read;
use crate::value::visit::{Content, Map, Members, Part, Places};

/// Returns the first flaws inside a value.
///
/// # Errors
/// If the value itself does not match its shape.
pub(super) fn flaws(whole: Part<'_>) -> Read<Vec<Mismatch>> {
    let mut check = Check::default();
    check.whole(whole)?;
    Ok(check.flaws.found())
}

#[derive(Default)]
struct Check {
    places: Places,
    flaws: Flaws,
}

impl Check {
    #[inline]
    fn whole(&mut self, part: Part<'_>) -> Read<()> {
        if part.node.fits_plainly(part.shape) { Ok(()) } else { self.inside(part) }
    }

    fn part(&mut self, part: Part<'_>) {
        if let Err(mismatch) = self.whole(part) {
            self.flaws.add(*mismatch);
        }
    }

    fn keyed(&mut self, part: Part<'_>, key: Key<'_>) {
        let since = self.flaws.count();
        self.part(part);
        self.flaws.put_under(since, key);
    }

    fn inside(&mut self, part: Part<'_>) -> Read<()> {
        match part.content()? {
            Content::List(items) => items.enumerate().for_each(|(index, item)| self.keyed(item, Key::Index(index))),
            Content::Pair(pair) => {
                pair.into_iter().enumerate().for_each(|(index, item)| self.keyed(item, Key::Index(index)));
            }
            Content::Map(map) => self.map(map),
            Content::Record(members) => self.record(members),
            _ => {}
        }
        Ok(())
    }

    fn map(&mut self, map: Map<'_>) {
        // If every entry is valid, so are the entries that count: then no key needs to be read.
        let since = self.flaws.count();
        map.values().for_each(|entry| self.part(entry));
        if self.flaws.count() > since {
            self.flaws.truncate(since);
            map.distinct().for_each(|(id, entry)| self.keyed(entry, Key::Name(&id)));
        }
    }

    fn record(&mut self, members: Members<'_>) {
        members.locate_fields(&mut self.places);
        for (index, field) in members.fields().iter().enumerate() {
            let part = members.field(&self.places, index, field);
            if part.is_missing() {
                self.flaws.add_missing(part, field);
            } else {
                self.keyed(part, Key::Field(field));
            }
        }
        members.forget(&mut self.places);
    }
}

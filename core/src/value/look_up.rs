//! Look-up by name, key and index in about constant time, however large the container is.
//!
//! [`crate::value::Value::get`] and similar functions call it. Invariant: it finds what a search through all members
//! finds. A container of more than [`SMALL`] members gets an index at the first look-up in it.

use crate::json::tape::Place;
use crate::schema::shape::{Field, Shape};
use crate::value::index::{ByKey, Index};
use crate::value::key_set::{self, Keys};
use crate::value::node::{Node, Token};
use std::sync::{Arc, OnceLock, PoisonError};

/// The number of members up to which they are searched one by one.
const SMALL: usize = 64;
impl Index {
    fn node<'a>(&self, container: Node<'a>, number: usize) -> Option<Node<'a>> {
        self.places.get(number).map(|place| container.to(*place))
    }

    /// Returns the last member with that key.
    fn find<'a>(&self, container: Node<'a>, keys: Keys, wanted: &str) -> Option<Node<'a>> {
        let key = |number| keys.of(self.node(container, number).unwrap_or(container.to(Place::MISSING)), number);
        let by_key = self.by_key.get_or_init(|| ByKey::new(key_set::by_hash(self.places.len(), key)));
        let hash = key_set::hash(wanted);
        self.node(container, key_set::find(by_key.bucket(hash)?, hash, key, wanted)?)
    }
}

impl<'a> Node<'a> {
    /// Returns the index of a container, if it is large.
    fn index(self) -> Option<Arc<Index>> {
        // A web page would load the code without using it: JavaScript reads an answer whole or by rows, and looks up
        // only in its settings.
        if cfg!(target_family = "wasm") {
            return None;
        }
        let (at, entry) = self.indexed()?;
        // Each member has at least one entry.
        if entry.end(at).saturating_sub(at) as usize <= SMALL {
            return None;
        }
        let all = &self.doc.indexes.0;
        if let Some(known) = all.read().unwrap_or_else(PoisonError::into_inner).get(&at) {
            return Some(Arc::clone(known));
        }
        self.children().nth(SMALL)?;
        // Two threads that look up at the same time may both make it; the first one counts.
        let places = self.children().map(|member| member.at).collect();
        let made = Arc::new(Index { places, by_key: OnceLock::new() });
        Some(Arc::clone(all.write().unwrap_or_else(PoisonError::into_inner).entry(at).or_insert(made)))
    }

    /// Returns the last member with that key, like [`Node::member`].
    pub(crate) fn find_member(self, key: &str) -> Option<Self> {
        match self.index() {
            Some(index) if matches!(self.token(), Token::Object) => index.find(self, Keys::Members, key),
            Some(_) => None,
            None => self.member(key),
        }
    }

    /// Returns the member that a field of a record is read from, like [`Node::field`].
    pub(crate) fn find_field(self, field: &Field) -> Self {
        if self.index().is_none() {
            return self.field(field);
        }
        let found = field.names().into_iter().flatten().filter_map(|name| self.find_member(name));
        found.max_by_key(|member| member.at.index()).unwrap_or(self.to(Place::MISSING))
    }

    /// Returns the entry of a map with that key, like [`Node::entries`].
    pub(crate) fn find_entry(self, inner: &Shape, key: &str) -> Option<Self> {
        let Some(index) = self.index() else { return self.entries(inner).ok()?.find(key) };
        if let Some(id) = self.find_bare(inner) {
            return (id.scalar_text()? == key).then_some(self);
        }
        let keys = match (self.token(), inner.record()) {
            (Token::Array, Some(record)) => Keys::Ids(record),
            (Token::Array, None) => Keys::Numbers,
            _ => Keys::Members,
        };
        Some(keys.value(index.find(self, keys, key)?))
    }

    /// Returns the item of a list at that index, like [`Node::items`].
    pub(crate) fn find_item(self, inner: &Shape, number: usize) -> Option<Self> {
        match self.index() {
            None => self.items(inner).ok()?.nth(number),
            Some(_) if self.find_bare(inner).is_some() => (number == 0).then_some(self),
            Some(index) => index.node(self, number),
        }
    }

    /// Returns the id of an object that is one record, where a map or list of records is expected.
    fn find_bare(self, inner: &Shape) -> Option<Self> {
        Some(self.find_field(inner.record()?.fields.first()?)).filter(|id| id.is_scalar())
    }
}

#[cfg(test)]
mod tests {
    use crate::schema::shape::Shape;
    use crate::value::Value;

    #[test]
    fn only_a_large_container_gets_an_index() {
        for (members, indexes) in [(1, 0), (64, 0), (65, 1), (1_000, 1)] {
            let record: Vec<_> = (0..members).map(|id| format!("\"{id}\":[{id}]")).collect();
            let value = Value::from_json(format!("{{{}}}", record.join(",")), &Shape::Any).unwrap();
            for id in 0..members {
                assert_eq!(value.get(&id.to_string()).unwrap().raw(), format!("[{id}]"));
            }
            assert_eq!(value.doc().indexes.0.read().unwrap().len(), indexes, "{members}");
        }
    }
}

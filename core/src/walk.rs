//! What is inside a container: children, items of a list, entries of a map.

use crate::node::{Doc, Node, Place};
use crate::shape::RecordShape;
use std::borrow::Cow;
use std::sync::Arc;

/// The places inside an object or array.
pub(crate) struct Children<'a> {
    doc: &'a Arc<Doc>,
    next: u32,
    end: u32,
}

impl<'a> Children<'a> {
    /// What lies inside the container of that index, up to the entry `end`.
    pub fn new(doc: &'a Arc<Doc>, container: u32, end: u32) -> Self {
        Self { doc, next: container.saturating_add(1), end }
    }

    pub const fn none(doc: &'a Arc<Doc>) -> Self {
        Self { doc, next: 0, end: 0 }
    }

    fn node(&self) -> Node<'a> {
        Node { doc: self.doc, at: Place::entry(self.next) }
    }

    /// About how many there are, if they are all as large as the next one, within reason: a place to begin an allocation,
    /// no promise.
    fn about(&self) -> usize {
        let left = self.end.saturating_sub(self.next);
        let first = self.node().entry().map_or(1, |entry| entry.behind(self.next).saturating_sub(self.next).max(1));
        left.div_ceil(first).min(1 << 16) as usize
    }
}

impl<'a> Iterator for Children<'a> {
    type Item = Node<'a>;

    fn next(&mut self) -> Option<Node<'a>> {
        if self.next >= self.end {
            return None;
        }
        let node = self.node();
        self.next = node.entry()?.behind(self.next);
        Some(node)
    }
}

/// The items of a list.
pub(crate) enum Items<'a> {
    /// What is inside an array or object.
    Inside(Children<'a>),
    /// One item that came without its list.
    Itself(Option<Node<'a>>),
}

impl Items<'_> {
    pub fn about(&self) -> usize {
        match self {
            Self::Inside(children) => children.about(),
            Self::Itself(_) => 1,
        }
    }
}

impl<'a> Iterator for Items<'a> {
    type Item = Node<'a>;

    fn next(&mut self) -> Option<Node<'a>> {
        match self {
            Self::Inside(children) => children.next(),
            Self::Itself(item) => item.take(),
        }
    }
}

/// The entries of a map.
pub(crate) enum Entries<'a> {
    /// An object's members.
    Object(Children<'a>),
    /// One record that came without its map.
    Bare(Option<(Cow<'a, str>, Node<'a>)>),
    /// An array's items, how many have been seen, and the record that they are.
    Array(Children<'a>, usize, Option<&'static RecordShape>),
}

impl Entries<'_> {
    pub fn about(&self) -> usize {
        match self {
            Self::Object(children) | Self::Array(children, ..) => children.about(),
            Self::Bare(_) => 1,
        }
    }
}

impl<'a> Iterator for Entries<'a> {
    type Item = (Cow<'a, str>, Node<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        match self {
            Self::Object(members) => members.next().map(|member| (member.key(), member)),
            Self::Bare(entry) => entry.take(),
            Self::Array(items, seen, record) => {
                let (item, index) = (items.next()?, *seen);
                *seen = index.saturating_add(1);
                let by_index = || Cow::Owned(index.to_string());
                let Some(record) = record else { return Some((by_index(), item)) };
                // A legacy answer lists the ids alone.
                if let Some(id) = item.words() {
                    return Some((id, item.to(Place::ID_ONLY)));
                }
                let id = record.fields.first().and_then(|id| item.field(id).words());
                Some((id.unwrap_or_else(by_index), item))
            }
        }
    }
}

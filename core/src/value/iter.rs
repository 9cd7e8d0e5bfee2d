//! Iterators over the children of a container and over the items of a list.

use crate::value::node::{Doc, Node, Place};
use std::sync::Arc;

/// The nodes inside an object or array.
pub(crate) struct Children<'a> {
    doc: &'a Arc<Doc>,
    next: u32,
    end: u32,
}

impl<'a> Children<'a> {
    /// Creates the iterator over the container at that index; `end` is the index of the entry after its last one.
    pub fn new(doc: &'a Arc<Doc>, container: u32, end: u32) -> Self {
        Self { doc, next: container.saturating_add(1), end }
    }

    pub const fn none(doc: &'a Arc<Doc>) -> Self {
        Self { doc, next: 0, end: 0 }
    }

    fn node(&self) -> Node<'a> {
        Node { doc: self.doc, at: Place::entry(self.next) }
    }

    /// Returns an estimate of the number of children, at most 65536, for an allocation: it assumes that all are as
    /// large as the next one.
    fn capacity_hint(&self) -> usize {
        let left = self.end.saturating_sub(self.next);
        let first = self.node().entry().map_or(1, |entry| entry.end(self.next).saturating_sub(self.next).max(1));
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
        self.next = node.entry()?.end(self.next);
        Some(node)
    }
}

/// The items of a list.
pub(crate) enum Items<'a> {
    /// The children of an array or object.
    Inside(Children<'a>),
    /// The only item, which arrived without its list, if there is one.
    Itself(Option<Node<'a>>),
}

impl Items<'_> {
    pub fn capacity_hint(&self) -> usize {
        match self {
            Self::Inside(children) => children.capacity_hint(),
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

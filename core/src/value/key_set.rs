//! The entries of a map, and the members of an object, with each key once.
//!
//! If a key occurs more than once, its last value counts, at the position of the first: PHP, JSON.parse and Python's
//! json read it like that. As long as keys ascend, as ids usually do, they differ. Otherwise they are sorted by a hash,
//! and keys with the same hash by themselves: so keys that were chosen to have the same hash cost no more than a sort,
//! and no random numbers are needed. It takes 16 bytes of memory for each key.

use crate::schema::shape::RecordShape;
use crate::value::node::{Node, Place};
use std::borrow::Cow;
use std::hash::{DefaultHasher, Hasher};

/// Values with keys, in the order of the body.
pub(crate) struct Entries<'a> {
    /// The node that contains them.
    pub(crate) around: Node<'a>,
    pub(crate) places: Vec<Place>,
    pub(crate) keys: Keys,
}

/// The source of keys.
#[derive(Clone, Copy)]
pub(crate) enum Keys {
    /// The keys of the members.
    Members,
    /// The ids of the records.
    Ids(&'static RecordShape),
    /// The indexes in a list.
    Numbers,
}

impl Keys {
    /// Returns the key of the value with that index.
    pub fn of(self, node: Node<'_>, number: usize) -> Cow<'_, str> {
        let number = || Cow::Owned(number.to_string());
        match self {
            Self::Members => node.key(),
            Self::Ids(record) => {
                let id = record.fields.first().and_then(|id| node.field(id).scalar_text());
                node.scalar_text().or(id).unwrap_or_else(number)
            }
            Self::Numbers => number(),
        }
    }

    /// Returns the value to read. An older edition of the service sends only the ids.
    pub fn value(self, node: Node<'_>) -> Node<'_> {
        let id_only = matches!(self, Self::Ids(_)) && node.scalar_text().is_some();
        if id_only { node.to(Place::ID_ONLY) } else { node }
    }
}

impl<'a> Entries<'a> {
    /// Returns their number, counting equal keys.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    fn node(&self, index: usize) -> Node<'a> {
        self.around.to(self.places.get(index).copied().unwrap_or(Place::MISSING))
    }

    fn key(&self, index: usize) -> Cow<'a, str> {
        self.keys.of(self.node(index), index)
    }

    /// Returns the last value of a key.
    pub fn find(&self, key: &str) -> Option<Node<'a>> {
        let index = (0..self.len()).rev().find(|index| self.key(*index) == key)?;
        Some(self.keys.value(self.node(index)))
    }

    /// Returns all values, including those of equal keys.
    pub fn values(&self) -> impl Iterator<Item = Node<'a>> {
        (0..self.len()).map(|index| self.keys.value(self.node(index)))
    }

    /// Returns each key once, with its last value.
    pub fn distinct(self) -> impl Iterator<Item = (Cow<'a, str>, Node<'a>)> {
        let last = if self.ascend() { None } else { Some(self.last_of_each()) };
        (0..self.len()).filter_map(move |index| {
            let node = match &last {
                Some(last) => self.around.to(last.get(index).copied()?),
                None => self.node(index),
            };
            (!node.is_missing()).then(|| (self.key(index), self.keys.value(node)))
        })
    }

    /// Whether each key is greater than the one before it; a longer key is greater.
    fn ascend(&self) -> bool {
        let mut before: Option<Cow<'a, str>> = None;
        matches!(self.keys, Keys::Numbers)
            || (0..self.len()).all(|index| {
                let key = self.key(index);
                let greater = before.as_ref().is_none_or(|it| (it.len(), it.as_ref()) < (key.len(), key.as_ref()));
                before = Some(key);
                greater
            })
    }

    /// Returns the place of its last value for the first of each key, and [`Place::MISSING`] for the others.
    #[inline(never)]
    fn last_of_each(&self) -> Vec<Place> {
        let mut order = hashes(self.len(), |index| self.key(index));
        let key = |number: usize| self.key(number);
        let mut places = self.places.clone();
        for alike in order.chunk_by_mut(same_hash).filter(|alike| alike.len() > 1) {
            // The keys of one hash are read while they are in the processor's cache.
            sort_by_key(alike, key);
            let equal = |a: &u64, b: &u64| key(number(*a)) == key(number(*b));
            for equal in alike.chunk_by(equal).filter(|equal| equal.len() > 1) {
                let mut last = equal.last().map_or(Place::MISSING, |last| self.node(number(*last)).at);
                for hashed in equal {
                    if let Some(place) = places.get_mut(number(*hashed)) {
                        *place = std::mem::replace(&mut last, Place::MISSING);
                    }
                }
            }
        }
        places
    }
}

/// The mask of the lower half, which is a key's index; the upper half is its hash.
const NUMBER: u64 = u32::MAX as u64;

const fn number(hashed: u64) -> usize {
    (hashed & NUMBER) as usize
}

/// Returns the hash of a key, in the upper half; the lower half is zero.
pub(crate) fn hash(key: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(key.as_bytes());
    hasher.finish() & !NUMBER
}

/// Returns the indexes of the keys, sorted by the hash of the key, then by the index.
fn hashes<'a>(count: usize, key: impl Fn(usize) -> Cow<'a, str>) -> Vec<u64> {
    let mut order: Vec<u64> = (0..count).map(|number| hash(&key(number)) | number as u64).collect();
    order.sort_unstable();
    order
}

const fn same_hash(a: &u64, b: &u64) -> bool {
    *a & !NUMBER == *b & !NUMBER
}

/// Sorts the indexes of keys with the same hash by the key itself, then by the index.
fn sort_by_key<'a>(alike: &mut [u64], key: impl Fn(usize) -> Cow<'a, str>) {
    alike.sort_unstable_by(|a, b| key(number(*a)).cmp(&key(number(*b))).then(a.cmp(b)));
}

/// Returns the indexes of the keys, sorted by the hash of the key, then by the key itself, then by the index.
pub(crate) fn by_hash<'a>(count: usize, key: impl Fn(usize) -> Cow<'a, str> + Copy) -> Vec<u64> {
    let mut order = hashes(count, key);
    for alike in order.chunk_by_mut(same_hash).filter(|alike| alike.len() > 1) {
        sort_by_key(alike, key);
    }
    order
}

/// Returns the last index of a key with that hash in the result of [`by_hash`], or in a part of it.
pub(crate) fn find<'a>(order: &[u64], hash: u64, key: impl Fn(usize) -> Cow<'a, str>, wanted: &str) -> Option<usize> {
    let alike = order.get(order.partition_point(|hashed| hashed & !NUMBER < hash)..)?;
    let alike = alike.get(..alike.partition_point(|hashed| hashed & !NUMBER == hash))?;
    let after = alike.partition_point(|hashed| *key(number(*hashed)) <= *wanted);
    let last = number(*alike.get(after.checked_sub(1)?)?);
    (key(last) == wanted).then_some(last)
}

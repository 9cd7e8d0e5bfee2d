//! The indexes of large containers, for look-up in about constant time.
//!
//! An index holds the places of a container's members and, for look-up by key, the sorted hashes of their keys, in
//! buckets of about [`BUCKET`] by their first bits. Equal hashes are in the order of the keys themselves, and a bucket
//! is searched by bisection. So keys that were chosen to have the same hash or bucket cost a binary search at most, and
//! no random numbers are needed. This takes 4 and 9 bytes for each member, so all indexes of an answer take at most 13
//! bytes for each of its values. They live as long as the answer, and any number of threads may look up at the same
//! time.

use crate::json::tape::Place;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock, RwLock};

/// The average number of hashes in a bucket: at least this, and less than twice as many.
const BUCKET: usize = 8;

/// The indexes of a document's large containers, by their places.
#[derive(Default)]
pub(crate) struct Indexes(pub(super) RwLock<BTreeMap<u32, Arc<Index>>>);

/// The members of one container.
pub(super) struct Index {
    /// The places in the order of the body.
    pub places: Vec<Place>,
    /// The indexes of the members by their keys. An object's keys are its members' own, those of an array are ids.
    pub by_key: OnceLock<ByKey>,
}

/// The indexes of members by the hashes of their keys.
pub(super) struct ByKey {
    hashes: Vec<u64>,
    /// The start of each bucket among the hashes, and the end of the last one.
    starts: Vec<u32>,
    /// The number of bits by which a hash is shifted to the right to get its bucket.
    shift: u32,
}

impl ByKey {
    pub fn new(hashes: Vec<u64>) -> Self {
        let bits = hashes.len().checked_div(BUCKET).and_then(usize::checked_ilog2).unwrap_or(0).max(1);
        let shift = u64::BITS.saturating_sub(bits);
        let mut starts = Vec::with_capacity(1_usize.wrapping_shl(bits).saturating_add(1));
        let mut rest = hashes.iter().peekable();
        let mut start = 0_u32;
        for bucket in 0..=1_u64.wrapping_shl(bits) {
            while rest.next_if(|hashed| hashed.wrapping_shr(shift) < bucket).is_some() {
                start = start.saturating_add(1);
            }
            starts.push(start);
        }
        Self { hashes, starts, shift }
    }

    /// Returns the hashes in the bucket of that hash.
    pub fn bucket(&self, hash: u64) -> Option<&[u64]> {
        let bucket = hash.wrapping_shr(self.shift) as usize;
        let (start, end) = (self.starts.get(bucket)?, self.starts.get(bucket.saturating_add(1))?);
        self.hashes.get(*start as usize..*end as usize)
    }
}

//! Which keys of an object have come already.

use std::borrow::Cow;

/// A set of keys. As long as each is greater than the one before it, as ids mostly are, there is nothing to look up.
///
/// From then on it is a tree that branches by the keys' bits, the last byte's first. No key takes more steps than it has
/// bits, whatever a service sends, and std's set of hashes would be a thirtieth of what a page loads.
#[derive(Default)]
pub(crate) struct Seen<'a> {
    keys: Vec<Cow<'a, str>>,
    /// For each key the indices of those below it, by two bits; 0 where there is none. Empty while keys come in order.
    below: Vec<[u32; 4]>,
}

impl<'a> Seen<'a> {
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// Adds a key. Tells whether it is new.
    pub fn insert(&mut self, key: Cow<'a, str>) -> bool {
        let last = self.keys.last().map(|last| (last.len(), last.as_bytes()));
        let in_order = self.below.is_empty() && last < Some((key.len(), key.as_bytes()));
        let new = in_order || {
            while let Some(earlier) = self.keys.get(self.below.len()) {
                link(&self.keys, &mut self.below, earlier);
            }
            link(&self.keys, &mut self.below, &key)
        };
        if new {
            self.keys.push(key);
        }
        new
    }
}

/// Finds the place of a key in the tree. Tells whether there was none yet.
fn link(keys: &[Cow<'_, str>], below: &mut Vec<[u32; 4]>, key: &str) -> bool {
    let count = below.len() as u32;
    let mut bits = key.bytes().rev().flat_map(|byte| [byte & 3, byte >> 2 & 3, byte >> 4 & 3, byte >> 6]);
    let mut at = 0;
    while let Some(branches) = below.get_mut(at) {
        if keys.get(at).is_some_and(|there| there == key) {
            return false;
        }
        let Some(next) = branches.get_mut(usize::from(bits.next().unwrap_or_default())) else { break };
        if *next == 0 {
            *next = count;
            break;
        }
        at = *next as usize;
    }
    below.push([0; 4]);
    true
}

#[cfg(test)]
mod tests {
    use super::Seen;
    use std::collections::HashSet;

    #[test]
    fn each_key_is_new_once() {
        let keys = ["1", "2", "10", "2", "11", "", "1", "01", "\0", "\0\0", "", "\0", "é", "10", "01", "a1", "é"];
        let (mut seen, mut set) = (Seen::default(), HashSet::new());
        for key in keys {
            assert_eq!(seen.insert(key.into()), set.insert(key), "{key:?}");
        }
        assert_eq!(seen.len(), set.len());
    }

    #[test]
    fn order_does_not_matter() {
        for step in [1_u32, 7, 6151, 9999] {
            let mut seen = Seen::default();
            let mut ids = (0..10_000_u32).map(|id| (id.wrapping_mul(step) % 10_000).to_string());
            assert!(ids.all(|id| seen.insert(id.into())), "{step}");
            assert!((0..10_000).all(|id| !seen.insert(id.to_string().into())), "{step}");
            assert_eq!(seen.len(), 10_000);
        }
    }
}

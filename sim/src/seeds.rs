//! A small seeded generator (SplitMix64) of ids and secrets. Its output is not cryptographically secure.

use serde::{Deserialize, Serialize};

/// The generator.
#[derive(Clone, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Seeds(u64);

impl Seeds {
    pub(crate) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        mix(self.0)
    }

    /// Returns that many random hexadecimal digits.
    pub(crate) fn hex(&mut self, digits: usize) -> String {
        self.pick(b"0123456789abcdef", digits)
    }

    /// Returns that many random letters and digits.
    pub(crate) fn word(&mut self, letters: usize) -> String {
        self.pick(b"abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789", letters)
    }

    fn pick(&mut self, alphabet: &[u8], length: usize) -> String {
        let mut letter = || {
            let size = u64::try_from(alphabet.len()).unwrap_or(u64::MAX);
            let index = self.next().checked_rem(size).and_then(|index| usize::try_from(index).ok());
            index.and_then(|index| alphabet.get(index)).map_or('x', |&letter| char::from(letter))
        };
        (0..length).map(|_| letter()).collect()
    }
}

/// Hashes a number: the same number always gives the same result.
pub(crate) const fn mix(number: u64) -> u64 {
    let z = (number ^ (number >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

impl Default for Seeds {
    fn default() -> Self {
        Self::new(1)
    }
}

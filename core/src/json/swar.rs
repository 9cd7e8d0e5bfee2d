//! Operations on eight bytes at a time.

/// Whether two texts of the same length are the same. Most are keys, which are too short for a call of `memcmp`.
#[inline(always)]
pub(crate) fn same(a: &[u8], b: &[u8]) -> bool {
    match a.len() {
        4..=8 => same_ends::<4>(a, b),
        9..=16 => same_ends::<8>(a, b),
        17..=32 => same_ends::<16>(a, b),
        _ => a == b,
    }
}

/// Whether the first `N` bytes and the last `N` are the same: together they cover a text of `N` to `2 * N` bytes.
#[inline(always)]
fn same_ends<const N: usize>(a: &[u8], b: &[u8]) -> bool {
    a.first_chunk::<N>() == b.first_chunk::<N>() && a.last_chunk::<N>() == b.last_chunk::<N>()
}

/// Marks the bytes of a word that end plain text: quotes, backslashes and control characters. Only the lowest mark is
/// exact.
pub(crate) const fn ends(word: u64) -> u64 {
    const ONES: u64 = u64::from_le_bytes([0x01; 8]);
    const HIGH: u64 = u64::from_le_bytes([0x80; 8]);
    const QUOTES: u64 = u64::from_le_bytes([b'"'; 8]);
    const SLASHES: u64 = u64::from_le_bytes([b'\\'; 8]);
    const SPACES: u64 = u64::from_le_bytes([0x20; 8]);
    // A byte's high bit is set if the byte is zero after the xor, or less than a space; in bytes beyond ASCII it was
    // already set.
    let (quote, slash) = ((word ^ QUOTES).wrapping_sub(ONES), (word ^ SLASHES).wrapping_sub(ONES));
    (quote | slash | word.wrapping_sub(SPACES)) & !word & HIGH
}

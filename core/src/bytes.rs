//! Bytes, eight at a time.

/// Whether two texts of the same length are the same. Most are keys, which are too short for a call of `memcmp`.
#[inline(always)]
pub(crate) fn same(a: &[u8], b: &[u8]) -> bool {
    match (a.first_chunk::<8>(), a.last_chunk::<8>(), b.first_chunk::<8>(), b.last_chunk::<8>()) {
        (Some(a_first), Some(a_last), Some(b_first), Some(b_last)) => {
            a_first == b_first && a_last == b_last && (a.len() <= 16 || a == b)
        }
        _ => match (a.first_chunk::<4>(), a.last_chunk::<4>(), b.first_chunk::<4>(), b.last_chunk::<4>()) {
            (Some(a_first), Some(a_last), Some(b_first), Some(b_last)) => a_first == b_first && a_last == b_last,
            _ => a.iter().eq(b),
        },
    }
}

/// Marks the bytes of a word that end plain text: a quote, a backslash, a control character. The lowest mark is exact.
pub(crate) const fn ends(word: u64) -> u64 {
    const ONES: u64 = u64::from_le_bytes([0x01; 8]);
    const HIGH: u64 = u64::from_le_bytes([0x80; 8]);
    const QUOTES: u64 = u64::from_le_bytes([b'"'; 8]);
    const SLASHES: u64 = u64::from_le_bytes([b'\\'; 8]);
    const SPACES: u64 = u64::from_le_bytes([0x20; 8]);
    // A byte's high bit is set where it is zero after the xor, or below a space; beyond ASCII it was set before.
    let (quote, slash) = ((word ^ QUOTES).wrapping_sub(ONES), (word ^ SLASHES).wrapping_sub(ONES));
    (quote | slash | word.wrapping_sub(SPACES)) & !word & HIGH
}

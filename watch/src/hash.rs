//! A hash of a text that is the same in every process, on every machine and in every version.

/// Returns the 64-bit FNV-1a hash with its bits mixed: the lowest bits of plain FNV depend on too little of the text.
pub(crate) fn stable_hash(text: &str) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325, step);
    let hash = (hash ^ (hash >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    let hash = (hash ^ (hash >> 33)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    hash ^ (hash >> 33)
}

#[cfg(test)]
mod tests {
    use super::stable_hash;

    /// A different value would move accounts between workers of different versions.
    #[test]
    fn the_hash_is_fixed() {
        assert_eq!(
            ["", "tokyo", "shop"].map(stable_hash),
            [0xefd0_1f60_ba99_2926, 0xc210_46fa_b081_93c3, 0xbd4a_b545_86fb_fbcb]
        );
    }
}

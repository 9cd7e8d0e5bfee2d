//! Base64 in the standard alphabet. It is implemented here because a published implementation would be a fortieth of
//! the code that a page loads; that one is the reference in the tests.

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Encodes bytes, with padding.
pub fn write(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3).saturating_mul(4));
    for group in bytes.chunks(3) {
        let byte = |at: usize| group.get(at).map_or(0, |&byte| u32::from(byte));
        let word = byte(0) << 16 | byte(1) << 8 | byte(2);
        for (place, shift) in [18, 12, 6, 0].into_iter().enumerate() {
            let digit = DIGITS.get((word >> shift & 63) as usize).filter(|_| place <= group.len());
            text.push(digit.map_or('=', |&digit| char::from(digit)));
        }
    }
    text
}

/// Decodes a text with or without padding, ignoring white space; `None` if it is not base64.
pub fn read(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len());
    let (mut word, mut digits, mut padding) = (0_u32, 0_usize, 0_usize);
    for byte in text.bytes() {
        let value = match byte {
            b'A'..=b'Z' => byte.wrapping_sub(b'A'),
            b'a'..=b'z' => byte.wrapping_sub(b'a').wrapping_add(26),
            b'0'..=b'9' => byte.wrapping_sub(b'0').wrapping_add(52),
            b'+' => 62,
            b'/' => 63,
            b'=' => {
                padding = padding.wrapping_add(1);
                continue;
            }
            byte if byte.is_ascii_whitespace() => continue,
            _ => return None,
        };
        if padding > 0 {
            return None;
        }
        digits = digits.wrapping_add(1);
        word = word << 6 | u32::from(value);
        match digits % 4 {
            1 => {}
            2 => bytes.push((word >> 4) as u8),
            3 => bytes.push((word >> 2) as u8),
            _ => bytes.push(word as u8),
        }
    }
    // The bits of the last digit beyond the last byte must be zero.
    let (most, rest) = match digits % 4 {
        0 => (0, 0),
        2 => (2, word & 15),
        3 => (1, word & 3),
        _ => return None,
    };
    (padding <= most && rest == 0).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::{read, write};
    use base64::Engine;
    use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig, STANDARD};
    use proptest::{prop_assert_eq, proptest};

    /// The reference, which accepts text with or without padding.
    const TOLERANT: GeneralPurpose = GeneralPurpose::new(
        &base64::alphabet::STANDARD,
        GeneralPurposeConfig::new().with_decode_padding_mode(base64::engine::DecodePaddingMode::Indifferent),
    );

    proptest! {
        #[test]
        fn bytes_are_written_as_the_reference_does(bytes: Vec<u8>) {
            let text = write(&bytes);
            prop_assert_eq!(&text, &STANDARD.encode(&bytes));
            prop_assert_eq!(read(text.trim_end_matches('=')), Some(bytes.clone()));
            prop_assert_eq!(read(&text), Some(bytes));
        }

        #[test]
        fn texts_are_read_as_the_reference_does(text in "[A-Da-d0-3+/_]{0,7}={0,4}[A=]?") {
            prop_assert_eq!(read(&text), TOLERANT.decode(&text).ok());
        }
    }

    #[test]
    fn white_space_does_not_count() {
        assert_eq!(read(" aGV\r\nsbG\t8 =\n"), Some(b"hello".to_vec()));
    }
}

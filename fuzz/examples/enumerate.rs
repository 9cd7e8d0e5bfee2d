//! All short texts, compared: a proof for them, where a fuzzer only tries.
//!
//! `enumerate LENGTH [PREFIX SUFFIX]` goes through every text of up to that length over an alphabet of what counts in
//! JSON, between a prefix and a suffix, and prints how many there were and how many are JSON.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::unwrap_used)]

use vpswire_fuzz::compare;

/// Each byte that the scanner distinguishes, or one for several that it treats alike.
const ALPHABET: &[u8; 20] = b"{}[]\",:\\ 01-.eEtrufn";

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let most: usize = args[0].parse().unwrap();
    let (prefix, suffix) = (args.get(1).map_or("", String::as_str), args.get(2).map_or("", String::as_str));
    let (mut tried, mut json) = (0_u64, 0_u64);
    for length in 0..=most {
        let mut digits = vec![0_usize; length];
        loop {
            let mut text = String::with_capacity(prefix.len() + length + suffix.len());
            text.push_str(prefix);
            text.extend(digits.iter().map(|&digit| char::from(ALPHABET[digit])));
            text.push_str(suffix);
            tried += 1;
            json += u64::from(compare(&text));
            // The next one, as one counts.
            let Some(place) = digits.iter().rposition(|&digit| digit + 1 < ALPHABET.len()) else { break };
            digits[place] += 1;
            digits[place + 1..].fill(0);
        }
    }
    println!("{tried} texts between {prefix:?} and {suffix:?}, {json} of them JSON");
}

//! Compares all short texts: a proof for them, where a fuzzer only samples.
//!
//! `enumerate LENGTH [PREFIX SUFFIX]` tries every text of up to that length over an alphabet of the bytes that matter in
//! JSON, between a prefix and a suffix, and prints the number of texts and the number of valid ones.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::unwrap_used)]

use vpswire_fuzz::compare;

/// Each byte that the scanner distinguishes, with one representative for those that it treats alike.
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
            // Increments the text like a counter.
            let Some(place) = digits.iter().rposition(|&digit| digit + 1 < ALPHABET.len()) else { break };
            digits[place] += 1;
            digits[place + 1..].fill(0);
        }
    }
    println!("{tried} texts between {prefix:?} and {suffix:?}, {json} of them JSON");
}

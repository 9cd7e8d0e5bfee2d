//! Decodes the core's arguments from JavaScript.

use crate::protocol::arg;
use std::str::SplitTerminator;
use vpswire_core::Error;
use vpswire_core::args::Arg;
use vpswire_core::text::{base64, int};

/// The maximum depth of nested lists and objects. No call accepts more than two.
const DEEPEST: u8 = 16;

/// The caller's arguments, by name.
pub(crate) fn named(given: &str, call: &str) -> Result<Vec<(String, Arg)>, Error> {
    pairs(given).ok_or_else(|| Error::invalid(call, "params", "expected pairs of name and value"))
}

/// Decodes pairs of name and value. Returns nothing for malformed text.
pub(crate) fn pairs(given: &str) -> Option<Vec<(String, Arg)>> {
    let (mut words, mut pairs) = (given.split_terminator('\n'), Vec::new());
    while let Some(name) = words.next() {
        pairs.push((text(name), read(&mut words, DEEPEST)?));
    }
    Some(pairs)
}

fn read(words: &mut SplitTerminator<'_, char>, deepest: u8) -> Option<Arg> {
    let (letter, rest) = words.next()?.split_at_checked(1)?;
    let deepest = deepest.checked_sub(1)?;
    Some(match letter {
        arg::BOOL => Arg::Bool(rest == "true"),
        arg::INT => Arg::Int(int::parse(rest).unwrap_or(i128::MAX)),
        arg::TEXT => Arg::Text(text(rest)),
        arg::BYTES => Arg::Bytes(base64::read(rest)?),
        arg::LIST => {
            let mut items = Vec::new();
            for _ in 0..count(rest)? {
                items.push(read(words, deepest)?);
            }
            Arg::List(items)
        }
        arg::MAP => {
            let mut pairs = Vec::new();
            for _ in 0..count(rest)? {
                pairs.push((text(words.next()?), read(words, deepest)?));
            }
            Arg::Map(pairs)
        }
        _ => return None,
    })
}

fn count(digits: &str) -> Option<u32> {
    u32::try_from(int::parse(digits)?).ok()
}

/// Returns the text of a word.
fn text(word: &str) -> String {
    let (mut text, mut letters) = (String::new(), word.chars());
    while let Some(letter) = letters.next() {
        text.push(match letter {
            '\\' if letters.as_str().starts_with('n') => '\n',
            letter => letter,
        });
        if letter == '\\' {
            letters.next();
        }
    }
    text
}

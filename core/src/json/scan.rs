//! The scanner: checks in one strict pass that a body is JSON, and records the position of each value.
//!
//! It is written by hand because a table of offsets needs the positions of keys, values and container ends, and a
//! strict check, in one pass; docs/decisions/0010-the-scanner-is-our-own.md compares it with a published scanner.
//! serde_json is the reference in the tests.

use crate::json::cursor::{Cursor, Scan};
use crate::json::predict::Predictor;
use crate::json::tape::Entry;

/// The maximum nesting depth.
pub(crate) const MAX_DEPTH: usize = 128;

/// Returns the entries of a whole body, in the order of the body; the root is entry 0.
pub(crate) fn scan(body: &str) -> Scan<Vec<Entry>> {
    // Answers that consist of numbers have an entry for every 20 bytes.
    let mut table: Vec<Entry> = Vec::with_capacity(body.len() / 16);
    // The indexes of the containers around the current position, and whether the innermost one is an object.
    let mut open: Vec<u32> = Vec::new();
    let mut object = false;
    let mut predictor = Predictor::new();
    let mut here = Cursor::at(body, 0).space();
    loop {
        let member;
        (here, member) = if object { predictor.member(here, &table)? } else { predictor.item(here) };
        match here.peek() {
            Some(opening @ (b'{' | b'[')) => {
                if open.len() >= MAX_DEPTH {
                    return here.flaw("at most 128 levels of nesting");
                }
                object = opening == b'{';
                open.push(table.len() as u32);
                push(&mut table, member.container(object), here.left());
                here = here.step().space();
                if here.peek() != Some(if object { b'}' } else { b']' }) {
                    continue;
                }
            }
            Some(first) => {
                let value = here.pos;
                let (after, escaped) = here.scalar(first)?;
                push(&mut table, member.scalar(value, escaped), here.left());
                here = after.space();
            }
            None => return here.flaw("a value"),
        }
        // After a value, or right before the end of an empty container.
        loop {
            let Some(&innermost) = open.last() else {
                return if here.peek().is_none() { Ok(table) } else { here.flaw("the end of the body") };
            };
            match here.peek() {
                Some(b',') => break,
                Some(b'}') if object => {}
                Some(b']') if !object => {}
                _ => return here.flaw(if object { "',' or '}'" } else { "',' or ']'" }),
            }
            let end = table.len() as u32;
            if let Some(container) = table.get_mut(innermost as usize) {
                container.close(end);
            }
            predictor.closed(innermost);
            open.pop();
            object = open.last().and_then(|around| table.get(*around as usize)).is_some_and(|it| it.is_object());
            here = here.step().space();
        }
        here = here.step().space();
    }
}

/// Adds an entry to the table; `left` bytes of the body are left.
#[inline(always)]
fn push(table: &mut Vec<Entry>, entry: Entry, left: usize) {
    if table.len() == table.capacity() {
        grow(table, left);
    }
    table.push(entry);
}

/// Makes room for three times as many entries, but for no more than can follow: each takes at least two bytes of the
/// body, including a comma or the end of its container, except those whose containers are still open at the end. So the
/// table never has more than 4 times the size of the body.
#[cold]
fn grow(table: &mut Vec<Entry>, left: usize) {
    table.reserve_exact(table.len().saturating_mul(2).max(16).min((left / 2).saturating_add(MAX_DEPTH)));
}

/// Returns the offset after the scalar that begins at `start`, if the next entry begins at `next`: between them are
/// only brackets, commas and white space.
pub(crate) fn scalar_end(body: &str, start: usize, next: usize) -> usize {
    let piece = body.as_bytes().get(start..next).unwrap_or_default();
    let between = |byte: &u8| matches!(byte, b',' | b'}' | b']' | b' ' | b'\t' | b'\n' | b'\r');
    piece.iter().rposition(|byte| !between(byte)).map_or(start, |last| start.wrapping_add(last).wrapping_add(1))
}

/// Whether a text is a JSON number.
pub(crate) fn is_number(text: &str) -> bool {
    Cursor::at(text, 0).number().is_ok_and(|after| after.peek().is_none())
}

/// Returns the offset after the closing quote of a key whose opening quote is at `start`. The body has already been
/// scanned.
pub(crate) fn string_end(body: &str, start: usize) -> usize {
    Cursor::at(body, start).string().map_or(start, |(after, _)| after.pos)
}

/// Returns the offset of a member's value, given the offset of its key's opening quote.
pub(crate) fn after_key(body: &str, key: usize) -> usize {
    Cursor::at(body, key).key().map_or(key, |(value, _)| value.pos)
}

/// Returns the offset after the value that begins at `start`.
pub(crate) fn value_end(body: &str, start: usize) -> usize {
    let mut here = Cursor::at(body, start);
    let mut depth = 0_usize;
    while let Some(byte) = here.peek() {
        match byte {
            b'{' | b'[' => depth = depth.saturating_add(1),
            b'}' | b']' => depth = depth.saturating_sub(1),
            b',' | b':' | b' ' | b'\t' | b'\n' | b'\r' => {}
            first => match here.scalar(first) {
                Ok((after, _)) => {
                    here = after;
                    if depth == 0 {
                        break;
                    }
                    continue;
                }
                Err(_) => break,
            },
        }
        here = here.step();
        if depth == 0 {
            break;
        }
    }
    here.pos
}

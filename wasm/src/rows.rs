//! Long answers: tables of cells, which JavaScript makes objects of.

use crate::json::{self, Object, list};
use crate::protocol::reply;
use crate::state::{self, Running};
use vpswire_core::rows::Rows;

/// An answer as rows, without its flaws. What cannot be cut out of the body follows the cells, four bytes in each number, so
/// that it is made a text only when it is asked for.
#[inline(never)]
pub(crate) fn reply(mut rows: Rows) -> String {
    let object = Object::new()
        .raw("fields", &list(rows.fields.iter().map(|field| field.name)))
        .raw("ids", if rows.ids { "true" } else { "false" })
        .raw("special", if rows.odd.special { "true" } else { "false" })
        .number("count", rows.cells.len() as u32);
    // White space at the end changes nothing in JSON.
    rows.odd.json.push_str("   ");
    let (words, _) = rows.odd.json.as_bytes().as_chunks();
    rows.cells.extend(words.iter().map(|word| u32::from_le_bytes(*word)));
    json::reply(reply::ROWS, &[&object.number("id", state::add(Running::Rows(rows.cells))).end()])
}

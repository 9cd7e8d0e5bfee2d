//! Long answers: tables of cells, which JavaScript makes objects of.

use crate::json::{Object, list};
use crate::state::{self, Running};
use vpswire_core::rows::Rows;

/// An answer as rows.
pub(crate) fn told(rows: Rows) -> String {
    let object = Object::new()
        .raw("fields", &list(rows.fields.iter().map(|field| field.name)))
        .raw("ids", if rows.ids { "true" } else { "false" })
        .raw("special", if rows.odd.special { "true" } else { "false" });
    let object = object.number("id", Some(state::add(Running::Rows(rows.cells))));
    format!("v{}\n{}", object.end(), rows.odd.json)
}

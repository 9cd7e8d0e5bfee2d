//! Long answers: the records as a table of cells. JavaScript cuts most values out of the body itself.
//!
//! Building the table reads the whole answer: a value that does not match its shape is in it as received, and is a flaw.

use crate::json::Object;
use crate::protocol::{cell, reply as kind};
use crate::reply::{self, list};
use crate::script::{self, Marked, Script};
use crate::state::{self, Running};
use std::borrow::Cow;
use vpswire_core::Value;
use vpswire_core::shape::{Field, RecordShape, Shape};
use vpswire_core::value::Read;
use vpswire_core::value::flaws::Key;
use vpswire_core::value::visit::{Content, Part, Places, Scalar};
use vpswire_core::value::write::Writer;

/// The records of a map or list, as [`cell`]s of the protocol.
pub struct Rows {
    /// The fields of a record.
    pub fields: &'static [Field],
    /// Whether the records have ids.
    pub ids: bool,
    /// For each record: its id, or missing in a list; an object of the undocumented members, or missing; then its fields. A
    /// value that is not a record is in the second cell, whose second number is 1.
    pub cells: Vec<u32>,
    /// The values that cannot be cut out of the body, separated by commas.
    pub odd: Script,
}

impl Rows {
    /// Text without escapes.
    pub const TEXT: u32 = cell::TEXT << 28;
    /// Text with escapes.
    pub const ESCAPED: u32 = cell::ESCAPED << 28;
    /// A small integer.
    pub const INT: u32 = cell::INT << 28;
    /// A number.
    pub const NUMBER: u32 = cell::NUMBER << 28;
    /// Any other value.
    pub const ODD: u32 = cell::ODD << 28;
    /// One of four values.
    pub const FIXED: u32 = cell::FIXED << 28;
}

type Cell = [u32; 2];

const NOTHING: Cell = [Rows::FIXED, 0];
const NULL: Cell = [Rows::FIXED | 1, 0];
const TRUE: Cell = [Rows::FIXED | 2, 0];
const FALSE: Cell = [Rows::FIXED | 3, 0];
/// The largest number that fits below a cell's tag.
const MOST: i128 = (1 << 28) - 1;

/// Converts an answer to rows. Returns nothing if it is not a map or list of records.
///
/// # Errors
/// If its shape is a map or list of records, but its value is not.
pub fn rows(value: &Value, bigint: bool) -> Read<Option<Rows>> {
    match value.shape() {
        Shape::ById(Shape::Record(record)) | Shape::List(Shape::Record(record)) => {
            table(value, record, bigint).map(Some)
        }
        _ => Ok(None),
    }
}

/// Encodes rows, without their flaws. The values that cannot be cut out of the body follow the cells, four bytes in each
/// number, so that they are decoded only on request.
#[inline(never)]
pub(crate) fn reply(mut rows: Rows) -> String {
    let mut object = Object::new();
    object.raw("fields", &list(rows.fields.iter().map(|field| field.name)));
    object.truth("ids", rows.ids);
    object.truth("special", rows.odd.special);
    object.number("count", rows.cells.len() as i128);
    // JSON ignores white space at the end.
    rows.odd.json.push_str("   ");
    let (words, _) = rows.odd.json.as_bytes().as_chunks();
    rows.cells.extend(words.iter().map(|word| u32::from_le_bytes(*word)));
    object.number("id", state::add(Running::Rows(rows.cells)).into());
    reply::of(kind::ROWS, &[&object.end()])
}

#[inline(never)]
fn table(value: &Value, record: &'static RecordShape, bigint: bool) -> Read<Rows> {
    let mut table = Table {
        body: value.body(),
        fields: record.fields,
        cells: Vec::new(),
        odd: Writer::new(Marked::new(bigint), 0, true),
        count: 0,
        places: Places::default(),
    };
    let content = value.as_part().content()?;
    let ids = matches!(content, Content::Map(_));
    match content {
        Content::Map(map) => {
            table.reserve(map.len());
            for (id, entry) in map.distinct() {
                // JavaScript represents each byte of the body as a character.
                let cell = match &id {
                    Cow::Borrowed(id) if id.is_ascii() => table.cut(Rows::TEXT, id),
                    id => table.odd(|out| out.quoted(id)),
                };
                table.row(entry, cell, Key::Name(&id));
            }
        }
        Content::List(items) => {
            table.reserve(items.capacity_hint());
            items.enumerate().for_each(|(index, item)| table.row(item, NOTHING, Key::Index(index)));
        }
        _ => {}
    }
    Ok(Rows { fields: record.fields, ids, cells: table.cells.into_flattened(), odd: script::finish(table.odd) })
}

struct Table<'a> {
    body: &'a str,
    fields: &'static [Field],
    cells: Vec<Cell>,
    odd: Writer<Marked>,
    count: u32,
    places: Places,
}

impl<'a> Table<'a> {
    fn reserve(&mut self, rows: usize) {
        self.cells.reserve(rows.saturating_mul(self.fields.len().saturating_add(2)));
    }

    /// Returns the cell of a part of the body, which JavaScript cuts out of it.
    fn cut(&self, tag: u32, part: &'a str) -> Cell {
        let place = part.as_ptr().addr().wrapping_sub(self.body.as_ptr().addr());
        [tag | place as u32, part.len() as u32]
    }

    fn row(&mut self, part: Part<'a>, id: Cell, key: Key<'_>) {
        let since = self.odd.flaw_count();
        self.cells.push(id);
        if let Ok(Content::Record(members)) = part.content() {
            let unknown = members.locate(&mut self.places);
            let others = if unknown.is_empty() { NOTHING } else { self.odd(|out| out.unknown(unknown)) };
            self.cells.push(others);
            for (index, field) in self.fields.iter().enumerate() {
                let cell = self.field(members.field(&self.places, index, field), field);
                self.cells.push(cell);
            }
            members.forget(&mut self.places);
        } else {
            let [odd, _] = self.odd(|out| out.part(part));
            self.cells.push([odd, 1]);
            self.cells.extend(self.fields.iter().map(|_| NOTHING));
        }
        self.odd.flaws_under(since, key);
    }

    fn field(&mut self, part: Part<'a>, field: &Field) -> Cell {
        if part.is_missing() {
            self.odd.missing(part, field);
            return NOTHING;
        }
        let since = self.odd.flaw_count();
        let cell = self.cell(part);
        self.odd.flaws_under(since, Key::Field(field));
        cell
    }

    /// Returns the cell of a value that is present.
    fn cell(&mut self, part: Part<'a>) -> Cell {
        match part.scalar() {
            Ok(Some(Scalar::Null)) => NULL,
            Ok(Some(Scalar::Bool(true))) => TRUE,
            Ok(Some(Scalar::Bool(false))) => FALSE,
            Ok(Some(Scalar::Int(int @ 0..=MOST))) => [Rows::INT | int as u32, 0],
            Ok(Some(Scalar::Num(digits))) => self.cut(Rows::NUMBER, digits),
            Ok(Some(Scalar::Decimal(digits))) => self.cut(Rows::TEXT, digits),
            Ok(Some(Scalar::Text(text))) if text.inside.is_ascii() => {
                self.cut(if text.escaped { Rows::ESCAPED } else { Rows::TEXT }, text.inside)
            }
            _ => self.odd(|out| out.part(part)),
        }
    }

    fn odd(&mut self, write: impl FnOnce(&mut Writer<Marked>)) -> Cell {
        self.odd.comma(self.count as usize);
        write(&mut self.odd);
        let index = self.count;
        self.count = index.saturating_add(1);
        [Rows::ODD | index, 0]
    }
}

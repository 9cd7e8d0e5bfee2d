//! Rows: a long answer's records as a table of cells, for JavaScript, which cuts most values out of the body itself.
//!
//! Everything has been read when the table is there: what is not what its shape says is in it as it came, and is a flaw.

use crate::error::Error;
use crate::request::prepared::Prepared;
use crate::schema::shape::{Field, RecordShape, Shape};
use crate::value::Value;
use crate::value::flaws::Key;
use crate::value::node::{Node, Place, Read, Token};
use crate::value::write::{Out, Script};

/// The records of a map or list.
///
/// A cell is two numbers. The first one's upper four bits say what it is, its others which one; the second is the length in
/// bytes of what lies in the body:
///
/// | | |
/// | --- | --- |
/// | [`Rows::TEXT`] | text without escapes that begins at that byte of the body |
/// | [`Rows::ESCAPED`] | the inside of a JSON string that begins at that byte |
/// | [`Rows::INT`] | that integer |
/// | [`Rows::NUMBER`] | a number whose digits begin at that byte |
/// | [`Rows::ODD`] | that value of `odd` |
/// | [`Rows::FIXED`] | 0: missing, 1: null, 2: true, 3: false |
pub struct Rows {
    /// The fields of a record.
    pub fields: &'static [Field],
    /// Whether the records have ids.
    pub ids: bool,
    /// For each record: its id, or missing in a list; an object of the members that are not documented, or missing; then its
    /// fields. What came in the place of a record is in the second cell, whose second number is 1.
    pub cells: Vec<u32>,
    /// What cannot be cut out of the body, with commas between.
    pub odd: Script,
}

impl Rows {
    /// Text without escapes.
    pub const TEXT: u32 = 0;
    /// Text with escapes.
    pub const ESCAPED: u32 = 1 << 28;
    /// A small integer.
    pub const INT: u32 = 2 << 28;
    /// A number.
    pub const NUMBER: u32 = 3 << 28;
    /// Something else.
    pub const ODD: u32 = 4 << 28;
    /// One of four values.
    pub const FIXED: u32 = 7 << 28;
}

type Cell = [u32; 2];

const NOTHING: Cell = [Rows::FIXED, 0];
const NULL: Cell = [Rows::FIXED | 1, 0];
const TRUE: Cell = [Rows::FIXED | 2, 0];
const FALSE: Cell = [Rows::FIXED | 3, 0];
/// What fits below a cell's tag.
const MOST: i128 = (1 << 28) - 1;

impl Prepared {
    /// The call's answer as rows; nothing if it is no map or list of records.
    ///
    /// # Errors
    /// `Decode` if it is no map or list.
    #[doc(hidden)]
    pub fn rows(&self, value: &Value, bigint: bool) -> Result<Option<Rows>, Error> {
        let (Shape::ById(Shape::Record(record)) | Shape::List(Shape::Record(record))) = self.returns else {
            return Ok(None);
        };
        let rows = table(value, record, bigint);
        rows.map(Some).map_err(|mismatch| self.mismatched(value, &mismatch))
    }
}

#[inline(never)]
fn table(value: &Value, record: &'static RecordShape, bigint: bool) -> Read<Rows> {
    let mut table = Table {
        fields: record.fields,
        cells: Vec::with_capacity(value.node().doc.entries.len()),
        odd: Out::script(0, bigint),
        count: 0,
        places: vec![Place::MISSING; record.fields.len()],
    };
    let (node, ids) = (value.node(), matches!(value.shape(), Shape::ById(_)));
    if let Shape::ById(inner) = value.shape() {
        for (id, entry) in node.entries(inner)?.distinct() {
            let cell = table.id(&id, entry, value.body());
            let since = table.odd.flaw_count();
            table.row(entry, cell, inner);
            table.odd.flaws_under(since, Key::Name(&id));
        }
    } else if let Shape::List(inner) = value.shape() {
        for (index, item) in node.items(inner)?.enumerate() {
            let since = table.odd.flaw_count();
            table.row(item, NOTHING, inner);
            table.odd.flaws_under(since, Key::Index(index));
        }
    }
    Ok(Rows { fields: record.fields, ids, cells: table.cells.into_flattened(), odd: table.odd.finish_script() })
}

struct Table {
    fields: &'static [Field],
    cells: Vec<Cell>,
    odd: Out<true>,
    count: u32,
    places: Vec<Place>,
}

impl Table {
    /// A key of the body is cut out of it; an id from elsewhere is kept.
    fn id(&mut self, id: &str, entry: Node<'_>, body: &str) -> Cell {
        let at = entry.entry().map_or(0, |entry| entry.at()).saturating_add(1);
        let is_key = body.get(at..).is_some_and(|rest| rest.strip_prefix(id).is_some_and(|end| end.starts_with('"')));
        if is_key && id.is_ascii() {
            return [Rows::TEXT | at as u32, id.len() as u32];
        }
        self.odd(|out| out.quoted(id))
    }

    fn row(&mut self, node: Node<'_>, id: Cell, shape: &Shape) {
        self.cells.push(id);
        if let Err(mismatch) = node.expect_record(self.fields) {
            let [odd, _] = self.odd(|out| out.odd(node, shape, *mismatch));
            self.cells.push([odd, 1]);
            self.cells.extend(self.fields.iter().map(|_| NOTHING));
            return;
        }
        self.places.fill(Place::MISSING);
        let unknown = node.locate_all(self.fields, &mut self.places);
        let others = if unknown.len() == 0 { NOTHING } else { self.odd(|out| out.others(unknown)) };
        self.cells.push(others);
        for (index, field) in self.fields.iter().enumerate() {
            let member = node.to(self.places.get(index).copied().unwrap_or(Place::MISSING));
            let cell = if member.is_missing() {
                self.odd.left_out(member, field);
                NOTHING
            } else {
                let since = self.odd.flaw_count();
                let cell = self.cell(member, &field.shape);
                self.odd.flaws_under(since, Key::Field(field));
                cell
            };
            self.cells.push(cell);
        }
    }

    /// The cell of something that is there.
    fn cell(&mut self, node: Node<'_>, shape: &'static Shape) -> Cell {
        let shape = match shape {
            Shape::Optional(inner) if node.is_none(inner) => return NULL,
            Shape::Optional(inner) => inner,
            shape => shape,
        };
        match shape {
            Shape::Bool => {
                if let Ok(truth) = node.bool() {
                    return if truth { TRUE } else { FALSE };
                }
            }
            Shape::Int { min, max } => {
                if let Ok(int @ 0..=MOST) = node.int(*min, *max) {
                    return [Rows::INT | int as u32, 0];
                }
            }
            Shape::Num => {
                if let Ok(digits) = node.float_digits() {
                    let quote = u32::from(matches!(node.token(), Token::Text(..)));
                    return [Rows::NUMBER | node.place().saturating_add(quote), digits.len() as u32];
                }
            }
            Shape::Text | Shape::Time | Shape::Choice(_) | Shape::Decimal => {
                // JavaScript has each byte of the body as a character.
                if let Token::Text(inside, escaped) = node.token()
                    && inside.is_ascii()
                    && (!matches!(shape, Shape::Decimal) || node.decimal().is_ok())
                {
                    let tag = if escaped { Rows::ESCAPED } else { Rows::TEXT };
                    return [tag | node.place().saturating_add(1), inside.len() as u32];
                }
            }
            _ => {}
        }
        self.odd(|out| out.part(node, shape))
    }

    fn odd(&mut self, write: impl FnOnce(&mut Out<true>)) -> Cell {
        self.odd.comma(self.count as usize);
        write(&mut self.odd);
        let index = self.count;
        self.count = index.saturating_add(1);
        [Rows::ODD | index, 0]
    }
}

impl Node<'_> {
    fn place(self) -> u32 {
        self.entry().map_or(0, |entry| self.start_of(entry) as u32)
    }
}

//! Rows: where the fields of a long answer's records lie in its body, for shells that cut them out themselves.

use crate::error::Error;
use crate::json::{self, Kind};
use crate::node::{MISSING, Node, Read};
use crate::prepared::Prepared;
use crate::seen::Seen;
use crate::shape::{Field, Shape};
use crate::value::Value;
use crate::write::{Out, Script};

/// The records of a map or list, and where their fields lie.
pub struct Rows {
    /// Their ids in the order of the body; in a list their places, from "0".
    pub ids: Vec<String>,
    /// For each record: where it begins, a place behind its end, and the cell of each field.
    ///
    /// A cell is the offset of the field's value in bytes; [`Rows::MISSING`] if it has none; with [`Rows::ODD`] added if
    /// it is a container or a text with escapes.
    pub cells: Vec<u32>,
    /// The fields of a record.
    pub fields: &'static [Field],
}

impl Rows {
    /// There is no such value.
    pub const MISSING: u32 = u32::MAX;
    /// Added to a cell whose value cannot be cut out as it stands.
    pub const ODD: u32 = 1 << 28;
}

impl Value {
    /// The rows of a map or list of records; nothing if it is neither. Only what lies between the records is checked.
    ///
    /// # Errors
    /// If it is not a map or list, or one of its members is not a record.
    pub fn rows(&self) -> Read<Option<Rows>> {
        let (Shape::ById(inner) | Shape::List(inner)) = self.shape() else { return Ok(None) };
        let Shape::Record(record) = inner else { return Ok(None) };
        let mut rows = Rows { ids: Vec::new(), cells: Vec::new(), fields: record.fields };
        let mut places = vec![MISSING; record.fields.len()];
        match self.shape() {
            Shape::ById(_) => {
                let mut seen = Seen::default();
                for (id, node) in self.node().entries(inner)? {
                    if seen.insert(id.clone()) {
                        node.row(&mut places, &mut rows).map_err(|error| error.under(&id))?;
                        rows.ids.push(id.into_owned());
                    }
                }
            }
            _ => {
                for (index, node) in self.node().items(inner)?.enumerate() {
                    let id = index.to_string();
                    node.row(&mut places, &mut rows).map_err(|error| error.under(&id))?;
                    rows.ids.push(id);
                }
            }
        }
        Ok(Some(rows))
    }
}

impl Prepared {
    /// The rows of the call's answer.
    ///
    /// # Errors
    /// `InvalidParams` if the call's answer is no map or list of records; `Decode` as [`Value::rows`].
    pub fn rows(&self, value: &Value) -> Result<Rows, Error> {
        let rows = value.rows().map_err(|mismatch| self.mismatched(value, &mismatch))?;
        rows.ok_or_else(|| Error::invalid(&self.call, "view", "expected a call whose answer is a list of records"))
    }

    /// A row of the call's answer, or one field of it, cut out of the body, as JSON for JavaScript. Whatever lies behind
    /// it does not matter; an empty text stands for a field that the row does not have.
    ///
    /// # Errors
    /// `Decode` if it is not what its shape says.
    pub fn part(&self, id: &str, field: Option<usize>, body: &str, bigint: bool) -> Result<Script, Error> {
        let (Shape::ById(row) | Shape::List(row)) = self.returns else {
            return Err(Error::invalid(&self.call, "view", "expected a call whose answer is a list of records"));
        };
        let fields = row.record().map_or(&[][..], |record| record.fields);
        let field = field.and_then(|index| fields.get(index));
        let shape = field.map_or(*row, |field| &field.shape);
        let json = body.get(..json::value_end(body, 0)).unwrap_or_default().to_owned();
        let json_length = json.len();
        let value = if json.is_empty() { Ok(Value::empty(json, shape)) } else { Value::from_json(json, shape) };
        let written = value.and_then(|value| {
            let mut out = Out::script(json_length, bigint);
            out.write(value.node(), shape)?;
            Ok(out.finish_script())
        });
        written.map_err(|mismatch| {
            let mismatch = match field {
                Some(field) => mismatch.under_field(field),
                None => mismatch,
            };
            Error::mismatched(&self.call, &mismatch.under(id), &self.secrets)
                .with_status(200)
                .with_raw(body.as_bytes().to_vec())
        })
    }
}

impl Node<'_> {
    fn row(self, places: &mut [u32], rows: &mut Rows) -> Read<()> {
        self.expect_record()?;
        places.fill(MISSING);
        self.sort(rows.fields, places, |_| {});
        let (start, end) = self.span();
        rows.cells.extend([start, end]);
        rows.cells.extend(places.iter().map(|&at| self.to(at).cell()));
        Ok(())
    }

    /// Where the value begins, and where what follows it begins.
    fn span(self) -> (u32, u32) {
        let Some(entry) = self.entry() else { return (Rows::MISSING, Rows::MISSING) };
        let next = match entry.kind() {
            Kind::Object(end) | Kind::Array(end) => end,
            Kind::Scalar(_) => self.at.wrapping_add(1),
        };
        let body = self.doc.body.len() as u32;
        (self.start_of(entry) as u32, self.to(next).entry().map_or(body, |next| next.at))
    }

    fn cell(self) -> u32 {
        let Some(entry) = self.entry() else { return Rows::MISSING };
        let odd = entry.escaped_text() || !matches!(entry.kind(), Kind::Scalar(_));
        (self.start_of(entry) as u32) | if odd { Rows::ODD } else { 0 }
    }
}

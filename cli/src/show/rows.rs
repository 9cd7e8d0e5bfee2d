//! Converts an answer to rows and columns for programs: nothing is truncated, and the columns depend only on the shape.
//!
//! A list or map of records has a row for each record; a single record or value is one row. A cell contains the digits of a
//! number, the text of a string, the items of a list of single values separated by commas, or else JSON.

use crate::schema::plain;
use crate::show::path::{self, Found};
use crate::show::text;
use std::borrow::Cow;
use vpswire::Value;
use vpswire::error::MASK;
use vpswire::shape::{Field, RecordShape, Shape};
use vpswire::value::Kind;

/// The structure of the rows for a shape.
pub(crate) struct Rows {
    /// The only field of the record, which contains the list.
    within: Option<&'static Field>,
    /// Whether a column contains the keys of the map, because its records do not.
    keyed: bool,
    /// Whether each entry of the map is a list of rows.
    nested: bool,
    /// The shape of a row.
    item: &'static Shape,
    list: bool,
}

impl Rows {
    /// Returns the structure of the rows for a shape.
    pub(crate) fn of(shape: &'static Shape) -> Self {
        let shape = plain(shape);
        match shape {
            Shape::Record(RecordShape { fields: [only], .. }) if is_list(&only.shape) => {
                Self { within: Some(only), ..Self::of(&only.shape) }
            }
            Shape::List(item) => Self { within: None, keyed: false, nested: false, item: plain(item), list: true },
            Shape::ById(item) => match plain(item) {
                Shape::List(inner) => Self { within: None, keyed: true, nested: true, item: plain(inner), list: true },
                item => Self { within: None, keyed: !has_own_id(item), nested: false, item, list: true },
            },
            _ => Self { within: None, keyed: false, nested: false, item: shape, list: false },
        }
    }

    /// Whether there may be several rows.
    pub(crate) const fn are_a_list(&self) -> bool {
        self.list
    }

    /// Whether a row is a single value.
    pub(crate) const fn is_of_single_values(&self) -> bool {
        !self.keyed && is_single(self.item)
    }

    /// Returns the shape of a row.
    pub(crate) const fn item(&self) -> &'static Shape {
        self.item
    }

    /// Whether a column contains the keys of the map.
    pub(crate) fn is_key(&self, column: &str) -> bool {
        self.keyed && column == "id"
    }

    /// Checks that a row can have a column with that path.
    pub(crate) fn check(&self, column: &str) -> Result<(), path::Error> {
        if self.is_key(column) {
            return Ok(());
        }
        path::check(self.item, column).map(drop)
    }

    /// Calls a function for each row of an answer, with its key if the answer is a map.
    pub(crate) fn each(&self, value: &Value, mut row: impl FnMut(Option<&str>, &Value)) {
        let inner = self.within.and_then(|field| value.get(field.name));
        let value = if self.within.is_some() { inner.as_ref() } else { Some(value) };
        let Some(value) = value.filter(|value| value.kind() != Kind::Null || !self.list) else { return };
        // An undocumented list has rows as well.
        let is_list = self.list || matches!(value.shape(), Shape::Any) && value.kind() == Kind::List;
        if !is_list {
            return row(None, value);
        }
        for item in value.items() {
            row(None, &item);
        }
        for (key, entry) in value.entries() {
            match self.nested {
                true => entry.items().iter().for_each(|item| row(Some(&key), item)),
                false => row(Some(&key), &entry),
            }
        }
    }

    /// Returns the selected columns, or all of them. Secret ones are omitted if they would be masked.
    pub(crate) fn columns<'a>(&self, asked: &'a [String], secrets: bool) -> Vec<Column<'a>> {
        let key = self.keyed.then_some(Column::Key);
        if !asked.is_empty() {
            let column = |path: &'a String| if self.is_key(path) { Column::Key } else { Column::Path(path) };
            return asked.iter().map(column).collect();
        }
        match self.item {
            Shape::Record(of) => {
                let shown = of.fields.iter().filter(|field| secrets || !field.secret);
                let own_id = |field: &Field| {
                    !self.keyed && self.list && of.fields.first().is_some_and(|first| std::ptr::eq(first, field))
                };
                key.into_iter().chain(shown.map(|field| Column::Field(field, own_id(field)))).collect()
            }
            _ => key.into_iter().chain([Column::Whole]).collect(),
        }
    }
}

fn is_list(shape: &'static Shape) -> bool {
    matches!(plain(shape), Shape::List(_) | Shape::ById(_))
}

/// Whether the first field of a record is its id: an identifying field is always present.
fn has_own_id(item: &'static Shape) -> bool {
    matches!(item, Shape::Record(of) if of.fields.first().is_some_and(|first| !first.optional()))
}

/// A column.
pub(crate) enum Column<'a> {
    /// The key in the map.
    Key,
    /// A field. If it is the record's id and is absent, the key replaces it.
    Field(&'static Field, bool),
    /// A path within the row.
    Path(&'a str),
    /// The row itself.
    Whole,
}

impl Column<'_> {
    /// Returns the name of the column.
    pub(crate) fn name(&self) -> &str {
        match self {
            Self::Key => "id",
            Self::Field(field, _) => field.name,
            Self::Path(path) => path,
            Self::Whole => "value",
        }
    }

    /// Returns the cell of a row.
    fn cell<'v>(&self, key: Option<&'v str>, row: &'v Value, secrets: bool) -> Cow<'v, str> {
        match self {
            Self::Key => Cow::Borrowed(key.unwrap_or_default()),
            Self::Field(field, own_id) => match row.get(field.name) {
                None if *own_id => Cow::Borrowed(key.unwrap_or_default()),
                part => cell(part.as_ref(), field.secret && !secrets, secrets).into(),
            },
            Self::Path(path) => {
                let found = Found::at(row, path);
                let masked = found.secret && !secrets;
                let cells = found.parts.iter().map(|part| cell(part.as_ref(), masked, secrets));
                cells.collect::<Vec<_>>().join(",").into()
            }
            Self::Whole => cell(Some(row), false, secrets).into(),
        }
    }
}

/// Formats a value as a cell.
pub(crate) fn cell(value: Option<&Value>, masked: bool, secrets: bool) -> String {
    let Some(value) = value.filter(|value| value.kind() != Kind::Null) else { return String::new() };
    if masked {
        return MASK.to_owned();
    }
    // A value that differs from the documentation is shown unchanged.
    let is_flawed = value.check().is_err();
    if is_flawed && !secrets && value.shape().holds_secret() {
        return MASK.to_owned();
    }
    if is_flawed {
        return cell(Some(&value.untyped()), false, secrets);
    }
    match value.kind() {
        Kind::Text | Kind::Num | Kind::Int => value.as_text().unwrap_or_default().into_owned(),
        Kind::Bool => value.as_bool().unwrap_or_default().to_string(),
        Kind::List if matches!(value.shape(), Shape::Lines) || is_list_of_single(value.shape()) => {
            value.items().iter().map(|item| cell(Some(item), false, secrets)).collect::<Vec<_>>().join(",")
        }
        _ => {
            let json = if secrets { value.to_json() } else { value.to_masked_json() };
            let json = json.unwrap_or_default();
            // Bytes are a string in JSON.
            if value.kind() == Kind::Bytes { json.trim_matches('"').to_owned() } else { json }
        }
    }
}

fn is_list_of_single(shape: &'static Shape) -> bool {
    matches!(shape, Shape::List(item) if is_single(plain(item)))
}

const fn is_single(item: &Shape) -> bool {
    !matches!(item, Shape::List(_) | Shape::ById(_) | Shape::Record(_) | Shape::Pair(_) | Shape::Any | Shape::Lines)
}

/// The separator of columns.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Parted {
    Tabs,
    Commas,
}

/// Formats an answer as lines of cells.
pub(crate) fn page(value: &Value, asked: &[String], header: bool, parted: Parted, secrets: bool) -> String {
    let rows = Rows::of(value.shape());
    let columns = rows.columns(asked, secrets);
    let mut out = String::new();
    if header {
        columns.iter().enumerate().for_each(|(index, column)| put(&mut out, index, column.name(), parted));
        out.push('\n');
    }
    rows.each(value, |key, row| {
        for (index, column) in columns.iter().enumerate() {
            put(&mut out, index, &column.cell(key, row, secrets), parted);
        }
        out.push('\n');
    });
    out
}

fn put(out: &mut String, index: usize, cell: &str, parted: Parted) {
    let cell = text::escape_control(cell);
    match parted {
        Parted::Tabs => {
            out.push_str(if index > 0 { "\t" } else { "" });
            out.push_str(&cell);
        }
        Parted::Commas => {
            out.push_str(if index > 0 { "," } else { "" });
            if cell.contains(['"', ',']) || cell.starts_with(' ') || cell.ends_with(' ') {
                out.push_str(&format!("\"{}\"", cell.replace('"', "\"\"")));
            } else {
                out.push_str(&cell);
            }
        }
    }
}

/// Formats each row as a line of JSON.
pub(crate) fn json_lines(value: &Value) -> String {
    let rows = Rows::of(value.shape());
    let mut out = String::new();
    rows.each(value, |key, row| {
        let json = row.to_json().or_else(|_| row.untyped().to_json()).unwrap_or_else(|_| "null".to_owned());
        let json = match (key.filter(|_| rows.keyed), json.strip_prefix('{')) {
            (Some(key), Some(rest)) => {
                let gap = if rest.starts_with('}') { "" } else { "," };
                format!("{{\"id\":{}{gap}{rest}", serde_json::Value::from(key))
            }
            (Some(key), None) => format!("{{\"id\":{},\"value\":{json}}}", serde_json::Value::from(key)),
            (None, _) => json,
        };
        out.push_str(&crate::show::json::laid_out(&json, false));
        out.push('\n');
    });
    out
}

//! Formats an answer for people: names and values in lines, records of a kind in a table. The length of the text is a small
//! multiple of the answer's, however deeply the answer is nested.

use crate::schema;
use crate::show::path::Found;
use crate::show::rows::{self, Rows};
use crate::show::style::Style;
use crate::show::table::{self, Column, Table};
use crate::show::text;
use crate::show::words::{counted, is_empty, is_flawed, unit, words};
use vpswire::Value;
use vpswire::error::MASK;
use vpswire::shape::{Field, RecordShape, Shape, Unit};
use vpswire::value::Kind;

/// The length above which a list of words takes several lines.
const LONG: usize = 80;

/// The depth below which a value is JSON on one line, which limits the indentation.
const DEEPEST: usize = 16;

/// An answer as text.
pub(crate) struct Page {
    /// The text, which ends with a line break.
    pub(crate) text: String,
    /// Whether the text contains a masked secret.
    pub(crate) masked: bool,
}

/// The settings of the layout.
#[derive(Clone, Copy)]
pub(crate) struct Look {
    /// The number of columns in a line; `None` in a pipe.
    pub(crate) width: Option<usize>,
    /// Whether tables have a header.
    pub(crate) header: bool,
    /// Whether secrets are shown.
    pub(crate) secrets: bool,
    pub(crate) style: Style,
}

/// Formats an answer for a terminal of that width or for a pipe, or as a table of the selected columns.
pub(crate) fn page(value: &Value, columns: &[String], look: Look) -> Page {
    let Look { width, header, style, secrets: show_secrets } = look;
    let mut writer = Writer { out: String::new(), show_secrets, masked: false, width, header, style };
    if columns.is_empty() {
        writer.root(value);
    } else {
        writer.chosen(value, columns);
    }
    Page { text: writer.out, masked: writer.masked }
}

struct Writer {
    out: String,
    show_secrets: bool,
    masked: bool,
    width: Option<usize>,
    /// Whether tables have a header.
    header: bool,
    style: Style,
}

impl Writer {
    fn line(&mut self, indent: usize, words: &str) {
        self.out.push_str(&" ".repeat(indent));
        self.out.push_str(words);
        self.out.push('\n');
    }

    fn root(&mut self, value: &Value) {
        match value.kind() {
            Kind::Null => self.line(0, "done"),
            // A single record is shown in full.
            Kind::Map if matches!(value.shape(), Shape::ById(item) if record(item).is_some()) => {
                match value.entries().as_slice() {
                    [(key, only)] if own_id(only).as_deref() == Some(key) => self.block(only, None, 0),
                    _ => self.block(value, None, 0),
                }
            }
            Kind::List if matches!(value.shape(), Shape::List(item) if record(item).is_some()) => {
                match value.items().as_slice() {
                    [only] => self.block(only, None, 0),
                    _ => self.block(value, None, 0),
                }
            }
            Kind::List | Kind::Map => self.block(value, None, 0),
            _ => {
                let words = self.scalar(value, None);
                self.line(0, &words);
            }
        }
    }

    /// Writes a value that needs its own lines.
    fn block(&mut self, value: &Value, field: Option<&'static Field>, indent: usize) {
        match (value.kind(), value.shape()) {
            _ if is_flawed(value) => {
                let words = self.scalar(value, field);
                self.line(indent, &words);
            }
            (Kind::Map | Kind::List, _) if indent >= DEEPEST => self.line(indent, &text::escape_control(value.raw())),
            (Kind::Map, Shape::ById(item)) => match record(item) {
                Some(of) => self.table(of, value.entries().iter().map(|(id, row)| (Some(id.as_ref()), row)), indent),
                None => self.pairs(value, indent),
            },
            (Kind::Map, _) => self.pairs(value, indent),
            (Kind::List, Shape::List(item)) => match record(item) {
                Some(of) => self.table(of, value.items().iter().map(|row| (None, row)), indent),
                None => self.list(value, field, indent),
            },
            (Kind::List, _) => self.list(value, field, indent),
            _ => {
                let words = match value.kind() {
                    Kind::Text => value.as_text().map(|text| text.into_owned()).unwrap_or_default(),
                    Kind::Bytes => value.as_bytes().ok().and_then(|b| String::from_utf8(b).ok()).unwrap_or_default(),
                    _ => self.scalar(value, field),
                };
                for line in text::escape_control_lines(words.trim_end_matches('\n')).split('\n') {
                    self.line(indent, line);
                }
            }
        }
    }

    /// Writes the names and values of a record or map.
    fn pairs(&mut self, value: &Value, indent: usize) {
        let fields = match value.shape() {
            Shape::Record(of) => of.fields,
            _ => &[],
        };
        let entries = value.entries();
        if entries.is_empty() {
            self.line(indent, "(none)");
        }
        let names: Vec<String> = entries.iter().map(|(name, _)| text::escape_control(name)).collect();
        // A long name must not push all values out of a narrow terminal.
        let limit = self.width.map_or(40, |width| (width / 2).min(40));
        let widest = names.iter().map(|name| table::width(name)).filter(|width| *width <= limit).max().unwrap_or(0);
        for (name, (key, part)) in names.iter().zip(&entries) {
            let field = fields.iter().find(|field| field.name == key.as_ref());
            match self.short(part, field) {
                Some(words) => {
                    let gap = widest.saturating_sub(table::width(name));
                    let unit = unit(part, field);
                    let (shown, words) = (self.style.name(&format!("{name}:")), self.style.value(key, &words));
                    self.line(indent, format!("{shown}{} {words}{unit}", " ".repeat(gap)).trim_end());
                }
                None => {
                    self.line(indent, &self.style.name(&format!("{name}:")));
                    self.block(part, field, indent.saturating_add(2));
                }
            }
        }
    }

    fn list(&mut self, value: &Value, field: Option<&'static Field>, indent: usize) {
        let items: Vec<Value> = value.items();
        if items.is_empty() {
            self.line(indent, "(none)");
        }
        for item in &items {
            let words = match item.kind() {
                Kind::List | Kind::Map => self.short(item, field),
                _ => Some(self.scalar(item, field)),
            };
            match words {
                Some(words) => self.line(indent, &words),
                None => {
                    self.line(indent, "-");
                    self.block(item, field, indent.saturating_add(2));
                }
            }
        }
    }

    /// Writes records of a kind as a table.
    fn table<'a>(
        &mut self,
        of: &'static RecordShape,
        rows: impl Iterator<Item = (Option<&'a str>, &'a Value)>,
        indent: usize,
    ) {
        let rows: Vec<_> = rows.collect();
        if rows.is_empty() {
            return self.line(indent, "(none)");
        }
        if self.show_secrets && of.fields.iter().any(|field| field.secret) {
            return self.one_by_one(&rows, indent);
        }
        let mut columns = Vec::new();
        // Usually the key of a map is also the first field.
        let keyed = rows.iter().any(|(key, row)| key.is_some_and(|key| own_id(row).as_deref() != Some(key)));
        if keyed {
            let cells = rows.iter().map(|(key, _)| text::escape_control(key.unwrap_or_default())).collect();
            columns.push(Column::new("id", cells, true));
        }
        for (index, field) in of.fields.iter().enumerate().filter(|(_, field)| !field.secret) {
            let parts: Vec<_> = rows.iter().map(|(_, row)| row.get(field.name)).collect();
            let cell = |part: &Option<Value>| part.as_ref().map_or(Some(String::new()), |part| self.cell(part, field));
            let cells: Option<Vec<String>> = parts.iter().map(cell).collect();
            let id = index == 0 || field.name.ends_with("id");
            columns.extend(cells.map(|cells| column(field.name, field, cells, id)));
        }
        let table = match self.width {
            Some(width) => Table::fitting(columns, width.saturating_sub(indent)),
            None => Table::whole(columns),
        };
        for line in table.lines(self.style).skip(usize::from(!self.header)) {
            self.line(indent, &line);
        }
        // In a pipe, every line must be a row.
        if let Some(width) = self.width {
            let left: Vec<_> = of.fields.iter().map(|field| field.name).filter(|name| !table.has(name)).collect();
            if !left.is_empty() {
                let aside = format!(
                    "({} in all; {} more fields of each with --columns or --json: {})",
                    rows.len(),
                    left.len(),
                    left.join(", ")
                );
                for line in text::wrapped(&aside, width.saturating_sub(indent)) {
                    self.line(indent, &self.style.aside(&line));
                }
            }
        }
    }

    /// Writes a table of the selected columns.
    fn chosen(&mut self, value: &Value, asked: &[String]) {
        let rows = Rows::of(value.shape());
        let mut columns: Vec<_> = asked.iter().map(|path| (path, None, Vec::new())).collect();
        rows.each(value, |key, row| {
            for (path, field, cells) in &mut columns {
                cells.push(match key.filter(|_| rows.is_key(path)) {
                    Some(key) => text::escape_control(key),
                    None => {
                        let found = Found::at(row, path);
                        *field = field.or(found.field);
                        self.part(found)
                    }
                });
            }
        });
        let columns = columns.into_iter().map(|(path, field, cells)| match (path.ends_with("id"), field) {
            (id, Some(field)) => column(path, field, cells, id),
            (id, None) => Column::new(path, cells, id),
        });
        let table = Table::chosen(columns.collect());
        for line in table.lines(self.style).skip(usize::from(!self.header)) {
            self.line(0, &line);
        }
    }

    /// Formats the value at a path of a row for a cell.
    fn part(&mut self, found: Found) -> String {
        let mut shown = Vec::new();
        for part in found.parts.iter().flatten().filter(|part| part.kind() != Kind::Null) {
            if found.secret && !self.show_secrets {
                self.masked = true;
                shown.push(MASK.to_owned());
            } else if is_empty(part) {
                shown.push(String::new());
            } else if matches!(part.kind(), Kind::Map | Kind::List) {
                shown.push(text::escape_control(&rows::cell(Some(part), false, self.show_secrets)));
            } else {
                shown.push(words(part, found.field));
            }
        }
        shown.join(", ")
    }

    /// Writes records whose secrets are to be shown one after the other, because tables never contain secrets.
    fn one_by_one(&mut self, rows: &[(Option<&str>, &Value)], indent: usize) {
        for (index, (key, row)) in rows.iter().enumerate() {
            if index > 0 {
                self.line(0, "");
            }
            match key.filter(|key| own_id(row).as_deref() != Some(key)) {
                Some(key) => {
                    self.line(indent, &self.style.name(&format!("{}:", text::escape_control(key))));
                    self.block(row, None, indent.saturating_add(2));
                }
                None => self.block(row, None, indent),
            }
        }
    }

    /// Formats a value for a cell. Returns `None` if it does not fit on a terminal. Secrets never appear in tables.
    fn cell(&self, part: &Value, field: &Field) -> Option<String> {
        match part.kind() {
            _ if is_flawed(part) => Some(if !self.show_secrets && field.shape.holds_secret() {
                MASK.to_owned()
            } else {
                words(part, Some(field))
            }),
            Kind::Null => Some(String::new()),
            Kind::Map | Kind::Bytes if self.width.is_some() => None,
            Kind::Map if !self.show_secrets && field.shape.holds_secret() => Some(MASK.to_owned()),
            Kind::List => part
                .items()
                .into_iter()
                .map(|item| self.cell(&item, field))
                .collect::<Option<Vec<_>>>()
                .map(|c| c.join(",")),
            _ => Some(words(part, Some(field))),
        }
    }

    /// Formats a value that fits on the line of its name.
    fn short(&mut self, value: &Value, field: Option<&'static Field>) -> Option<String> {
        let masked = field.is_some_and(|field| field.secret) && !self.show_secrets;
        match value.kind() {
            _ if masked || is_flawed(value) => Some(self.scalar(value, field)),
            Kind::List => {
                let items: Vec<Value> = value.items();
                if items.is_empty() {
                    return Some("(none)".to_owned());
                }
                if items.iter().any(|item| matches!(item.kind(), Kind::List | Kind::Map | Kind::Bytes)) {
                    return None;
                }
                let words = items.iter().map(|item| words(item, field)).collect::<Vec<_>>().join(", ");
                (words.len() <= LONG).then_some(words)
            }
            Kind::Map if value.entries().is_empty() => Some("(none)".to_owned()),
            Kind::Map => None,
            Kind::Text => {
                let text = value.as_text().unwrap_or_default();
                (!text.trim_end().contains('\n')).then(|| text::escape_control(text.trim_end_matches('\n')))
            }
            Kind::Bytes => {
                let text = value.as_bytes().ok().and_then(|bytes| String::from_utf8(bytes).ok());
                match text {
                    Some(text) if text.trim_end().contains('\n') => None,
                    Some(text) => Some(text::escape_control(text.trim_end_matches('\n'))),
                    None => Some(self.scalar(value, field)),
                }
            }
            _ => Some(self.scalar(value, field)),
        }
    }

    /// Formats a single value; a secret one is masked.
    fn scalar(&mut self, value: &Value, field: Option<&Field>) -> String {
        let secret = field.is_some_and(|field| field.secret) || is_flawed(value) && value.shape().holds_secret();
        let nothing = value.kind() == Kind::Null || matches!(value.as_text().as_deref(), Ok(""));
        if secret && !self.show_secrets && !nothing {
            // A service's own record is not itself a secret, although it may contain one.
            if value.kind() == Kind::Map {
                return "(--json has it)".to_owned();
            }
            self.masked = true;
            return MASK.to_owned();
        }
        words(value, field)
    }
}

/// Creates the column of a field. The unit is in the header, or after each number if that takes less space.
fn column(name: &str, field: &'static Field, mut cells: Vec<String>, id: bool) -> Column {
    let counted = match field.unit {
        Some(Unit::Percent) => {
            cells.iter_mut().filter(|cell| !cell.is_empty()).for_each(|cell| cell.push_str(" %"));
            ""
        }
        Some(Unit::UnixSeconds) => {
            cells.iter_mut().for_each(|cell| cell.truncate(cell.trim_end_matches(" UTC").len()));
            "UTC"
        }
        _ => counted(field),
    };
    let is_number = matches!(schema::plain(&field.shape), Shape::Int { .. } | Shape::Num | Shape::Decimal)
        && !matches!(field.unit, Some(Unit::UnixSeconds | Unit::Ipv4));
    Column::new(name, cells, id).counting(counted).of_numbers(is_number && !id)
}

fn record(shape: &'static Shape) -> Option<&'static RecordShape> {
    match schema::plain(shape) {
        Shape::Record(record) => Some(record),
        _ => None,
    }
}

/// Returns the first field of a record, which is its id if it has one.
fn own_id(value: &Value) -> Option<String> {
    let first = record(value.shape())?.fields.first()?;
    Some(value.get(first.name)?.as_text().ok()?.into_owned())
}

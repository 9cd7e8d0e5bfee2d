//! The points of all machines as CSV or JSON lines, for people and programs that go on with them.

use super::points::Point;
use crate::store::StoreError;
use serde_json::{Map, Value};
use std::fmt;
use std::io::{self, Write};

/// How points are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// CSV as RFC 4180 has it, with a header. What was not known is empty.
    Csv,
    /// JSON lines: an object on each. What was not known is absent.
    JsonLines,
}

/// Why not everything was written.
#[derive(Debug)]
#[non_exhaustive]
pub enum ExportError {
    /// The history could not be read.
    Store(StoreError),
    /// It could not be written.
    Write(io::Error),
}

impl fmt::Display for ExportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Store(error) => error.fmt(f),
            Self::Write(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for ExportError {}

impl From<StoreError> for ExportError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<io::Error> for ExportError {
    fn from(error: io::Error) -> Self {
        Self::Write(error)
    }
}

/// The columns of a point of a machine.
fn columns(account: &str, machine: &str, point: Point) -> [(&'static str, Value); 12] {
    let traffic = point.traffic;
    [
        ("account", account.into()),
        ("machine", machine.into()),
        ("at", point.at.into()),
        ("used_bytes", traffic.used_bytes.into()),
        ("allowed_bytes", traffic.allowed_bytes.into()),
        ("share", traffic.share.into()),
        ("forecast_bytes", traffic.forecast_bytes.into()),
        ("began_at", traffic.began_at.into()),
        ("resets_at", traffic.resets_at.into()),
        ("in_bytes", traffic.in_bytes.into()),
        ("out_bytes", traffic.out_bytes.into()),
        ("state", point.state.into()),
    ]
}

/// Writes points in a format.
pub(super) struct Export<'a> {
    format: Format,
    out: &'a mut dyn Write,
}

impl<'a> Export<'a> {
    /// Begins, with the header where the format has one.
    pub(super) fn new(format: Format, out: &'a mut dyn Write) -> io::Result<Self> {
        if format == Format::Csv {
            let names = columns("", "", Point::default()).map(|(name, _)| name);
            write!(out, "{}\r\n", names.join(","))?;
        }
        Ok(Self { format, out })
    }

    /// Writes a point of a machine.
    pub(super) fn point(&mut self, account: &str, machine: &str, point: Point) -> io::Result<()> {
        let columns = columns(account, machine, point);
        match self.format {
            Format::Csv => write!(self.out, "{}\r\n", columns.map(|(_, value)| cell(&value)).join(",")),
            Format::JsonLines => {
                let known = columns.into_iter().filter(|(_, value)| !value.is_null());
                let object: Map<_, _> = known.map(|(name, value)| (name.to_owned(), value)).collect();
                writeln!(self.out, "{}", Value::Object(object))
            }
        }
    }

    /// Ends: what is written has left this process.
    pub(super) fn end(self) -> io::Result<()> {
        self.out.flush()
    }
}

/// A cell of CSV.
fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) if text.contains([',', '"', '\r', '\n']) => format!("\"{}\"", text.replace('"', "\"\"")),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

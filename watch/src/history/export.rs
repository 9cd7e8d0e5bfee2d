//! Exports the points of all machines as CSV or JSON lines, for use in other programs.

use super::points::Point;
use crate::store::StoreError;
use serde_json::{Map, Value};
use std::fmt;
use std::io::{self, Write};

/// The format of exported points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// CSV as in RFC 4180, with a header. Unknown values are empty.
    Csv,
    /// JSON lines: one object in each. Unknown values are absent.
    JsonLines,
}

/// The reason why an export is incomplete.
#[derive(Debug)]
#[non_exhaustive]
pub enum ExportError {
    /// The history could not be read.
    Store(StoreError),
    /// The output could not be written.
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

/// Returns the columns of a point.
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
    /// Begins an export, and writes the header if the format has one.
    pub(super) fn new(format: Format, out: &'a mut dyn Write) -> io::Result<Self> {
        if format == Format::Csv {
            let names = columns("", "", Point::default()).map(|(name, _)| name);
            write!(out, "{}\r\n", names.join(","))?;
        }
        Ok(Self { format, out })
    }

    /// Writes a point.
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

    /// Ends the export, and flushes the output.
    pub(super) fn end(self) -> io::Result<()> {
        self.out.flush()
    }
}

/// Formats a CSV cell.
fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) if text.contains([',', '"', '\r', '\n']) => format!("\"{}\"", text.replace('"', "\"\"")),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

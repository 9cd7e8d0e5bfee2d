//! What the history needs of a database: transactions, statements and rows. Statements are written once, in the SQL that
//! SQLite and PostgreSQL share, with parameters `?1`, `?2` ...

use crate::store::StoreError;

/// A database.
pub(super) trait Database: Send {
    /// Does something in one transaction, which is undone if it fails. Who changes a row has it alone until the end.
    fn transaction(&mut self, body: &mut Body<'_>) -> Result<(), StoreError>;

    /// Counts this process among those that work with the database, until it is closed. If it is certain that no other one
    /// does, something is done in one transaction before.
    fn enter(&mut self, body: &mut Body<'_>) -> Result<(), StoreError>;
}

/// What a transaction does.
pub(super) type Body<'a> = dyn FnMut(&mut dyn Sql) -> Result<(), StoreError> + 'a;

/// An open transaction.
pub(super) trait Sql {
    /// Runs a statement, and returns how many rows it changed.
    fn run(&mut self, sql: &'static str, values: &[Value]) -> Result<u64, StoreError>;

    /// The rows that a statement returns.
    fn rows(&mut self, sql: &'static str, values: &[Value]) -> Result<Vec<Row>, StoreError>;
}

/// A value of a column or of a parameter.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    /// None.
    Null,
    /// An integer.
    Int(i64),
    /// A number.
    Real(f64),
    /// A text.
    Text(String),
}

impl Value {
    /// A time; one that no date can have becomes the last that can be kept.
    pub fn time(seconds: u64) -> Self {
        Self::Int(i64::try_from(seconds).unwrap_or(i64::MAX))
    }

    /// A count; unknown if it is more than can be kept.
    pub fn count(count: Option<u64>) -> Self {
        count.and_then(|count| i64::try_from(count).ok()).map_or(Self::Null, Self::Int)
    }

    /// A part; unknown if it is no number.
    pub fn part(part: Option<f64>) -> Self {
        part.filter(|part| part.is_finite()).map_or(Self::Null, Self::Real)
    }

    /// A text, which may be absent.
    pub fn text(text: Option<&str>) -> Self {
        text.map_or(Self::Null, Self::from)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        // PostgreSQL has no text with a zero in it.
        Self::Text(text.replace('\0', "\u{fffd}"))
    }
}

impl From<i64> for Value {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}

/// A row.
#[derive(Debug)]
pub(super) struct Row(pub Vec<Value>);

impl Row {
    /// The integer in a column, unless it has none.
    pub fn int(&self, column: usize) -> Option<i64> {
        match self.0.get(column) {
            Some(Value::Int(value)) => Some(*value),
            _ => None,
        }
    }

    /// The integer in a column as a time or a count, unless it has none.
    pub fn count(&self, column: usize) -> Option<u64> {
        self.int(column).and_then(|value| u64::try_from(value).ok())
    }

    /// The number in a column, unless it has none.
    pub fn part(&self, column: usize) -> Option<f64> {
        match self.0.get(column) {
            Some(Value::Real(value)) => Some(*value),
            _ => None,
        }
    }

    /// The text in a column, unless it has none.
    pub fn text(&self, column: usize) -> Option<&str> {
        match self.0.get(column) {
            Some(Value::Text(value)) => Some(value),
            _ => None,
        }
    }
}

//! The interface to a database: transactions, statements and rows. Statements are written once, in the common subset of
//! SQLite and PostgreSQL, with parameters `?1`, `?2` ...

use crate::store::StoreError;

/// A database.
pub(super) trait Database: Send {
    /// Runs a function in one transaction, which is rolled back if it fails. A changed row stays locked until the end.
    fn transaction(&mut self, body: &mut Body<'_>) -> Result<(), StoreError>;

    /// Registers this process as a worker of the database until it is closed. If it is certainly the only one, first runs a
    /// function in one transaction.
    fn enter(&mut self, body: &mut Body<'_>) -> Result<(), StoreError>;
}

/// The body of a transaction.
pub(super) type Body<'a> = dyn FnMut(&mut dyn Sql) -> Result<(), StoreError> + 'a;

/// An open transaction.
pub(super) trait Sql {
    /// Runs a statement, and returns how many rows it changed.
    fn run(&mut self, sql: &'static str, values: &[Value]) -> Result<u64, StoreError>;

    /// Runs a query, and returns its rows.
    fn rows(&mut self, sql: &'static str, values: &[Value]) -> Result<Vec<Row>, StoreError>;
}

/// A value of a column or of a parameter.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    /// NULL.
    Null,
    /// An integer.
    Int(i64),
    /// A number.
    Real(f64),
    /// A text.
    Text(String),
}

impl Value {
    /// Converts a time; one that is too great becomes the greatest storable one.
    pub fn time(seconds: u64) -> Self {
        Self::Int(i64::try_from(seconds).unwrap_or(i64::MAX))
    }

    /// Converts a count; one that is too great becomes NULL.
    pub fn count(count: Option<u64>) -> Self {
        count.and_then(|count| i64::try_from(count).ok()).map_or(Self::Null, Self::Int)
    }

    /// Converts a fraction; one that is not finite becomes NULL.
    pub fn part(part: Option<f64>) -> Self {
        part.filter(|part| part.is_finite()).map_or(Self::Null, Self::Real)
    }

    /// Converts an optional text.
    pub fn text(text: Option<&str>) -> Self {
        text.map_or(Self::Null, Self::from)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        // PostgreSQL does not allow NUL characters in text.
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
    /// Returns the integer in a column, unless it is NULL.
    pub fn int(&self, column: usize) -> Option<i64> {
        match self.0.get(column) {
            Some(Value::Int(value)) => Some(*value),
            _ => None,
        }
    }

    /// Returns the integer in a column as a time or a count, unless it is NULL.
    pub fn count(&self, column: usize) -> Option<u64> {
        self.int(column).and_then(|value| u64::try_from(value).ok())
    }

    /// Returns the number in a column, unless it is NULL.
    pub fn part(&self, column: usize) -> Option<f64> {
        match self.0.get(column) {
            Some(Value::Real(value)) => Some(*value),
            _ => None,
        }
    }

    /// Returns the text in a column, unless it is NULL.
    pub fn text(&self, column: usize) -> Option<&str> {
        match self.0.get(column) {
            Some(Value::Text(value)) => Some(value),
            _ => None,
        }
    }
}

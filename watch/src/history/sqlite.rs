//! SQLite: one file on a local disk, to which several processes may write in turn.
//!
//! A commit is on the disk when it returns (`synchronous=FULL`), so it survives a killed process and a power failure.

use super::schema::{self, Words};
use super::sql::{Body, Database, Row, Sql, Value};
use crate::store::StoreError;
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, OpenFlags, ToSql, TransactionBehavior};
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

/// The application id of the files: `vpsw` in ASCII.
const APPLICATION: i64 = 0x7670_7377;

const WORDS: Words = [("{id}", "INTEGER PRIMARY KEY"), ("{clustered}", " WITHOUT ROWID")];

/// The time that a writer waits for others, each of which locks the file for milliseconds.
const PATIENCE: Duration = Duration::from_secs(60);

/// An open file.
pub(super) struct Sqlite {
    path: PathBuf,
    connection: Connection,
    /// The lock file next to it, on which every worker holds a shared lock.
    entered: Option<File>,
}

impl Sqlite {
    /// Opens a file, creating it if it is missing, and upgrades its tables to this version.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        create(path).map_err(|error| unusable(path, &error))?;
        // Without SQLITE_OPEN_URI, which would treat a name that begins with `file:` as a URI.
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut connection = Connection::open_with_flags(path, flags).map_err(|error| unusable(path, &error))?;
        prepare(&mut connection, path)?;
        Ok(Self { path: path.to_owned(), connection, entered: None })
    }
}

/// Creates the file and its folder. The file shows who has which machines, so only its owner may read it; SQLite gives the
/// files next to it the same permissions.
fn create(path: &Path) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    // An existing file is not opened, because closing it would release the locks that this process holds on it.
    if path.try_exists()? {
        return Ok(());
    }
    private(path).map(drop)
}

/// Opens a file, creating it with access for its owner only.
fn private(path: &Path) -> std::io::Result<File> {
    let mut options = fs::OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Configures a connection, and upgrades the tables.
fn prepare(connection: &mut Connection, path: &Path) -> Result<(), StoreError> {
    let failed = |error: rusqlite::Error| unusable(path, &error);
    connection.busy_timeout(PATIENCE).map_err(failed)?;
    connection.set_prepared_statement_cache_capacity(64);
    if is_of_another(connection).map_err(failed)? {
        return Err(unusable(path, &"it is the database of another program"));
    }
    let mode = log_apart(connection).map_err(failed)?;
    if mode != "wal" {
        return Err(unusable(path, &"its disk has no shared memory, which SQLite's log needs; use a local disk"));
    }
    // A small cache is enough: only a few pages are read repeatedly.
    connection
        .execute_batch("PRAGMA synchronous = FULL; PRAGMA cache_size = -512; PRAGMA journal_size_limit = 4194304;")
        .map_err(failed)?;
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
    // Another process may have upgraded it meanwhile.
    let (_, version) = marks(&transaction).map_err(failed)?;
    schema::upgrade(version, &WORDS, &mut |statement| transaction.execute_batch(statement).map_err(failed))
        .map_err(|error| unusable(path, &error))?;
    if version != schema::newest() {
        transaction.pragma_update(None, "application_id", APPLICATION).map_err(failed)?;
        transaction.pragma_update(None, "user_version", schema::newest()).map_err(failed)?;
    }
    transaction.commit().map_err(failed)
}

/// Whether a file was created by another program. Read in one transaction, because another process may be creating the
/// tables.
fn is_of_another(connection: &mut Connection) -> rusqlite::Result<bool> {
    let transaction = connection.transaction()?;
    let (application, version) = marks(&transaction)?;
    let tables: i64 = transaction.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    Ok(application != APPLICATION && (tables > 0 || version != 0 || application != 0))
}

/// Switches to a write-ahead log, so that readers and the writer do not block each other. Returns the resulting journal
/// mode.
fn log_apart(connection: &Connection) -> rusqlite::Result<String> {
    let begun = Instant::now();
    loop {
        let mode = connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0));
        match mode {
            // SQLite does not wait at this point for another process that changes the mode as well.
            Err(error) if is_busy(&error) && begun.elapsed() < PATIENCE => thread::sleep(Duration::from_millis(5)),
            mode => return mode,
        }
    }
}

fn is_busy(error: &rusqlite::Error) -> bool {
    error.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseBusy)
}

/// Returns the application id of a file and the version of its tables.
fn marks(connection: &Connection) -> rusqlite::Result<(i64, i64)> {
    let number = |name| connection.pragma_query_value(None, name, |row| row.get(0));
    Ok((number("application_id")?, number("user_version")?))
}

fn unusable(path: &Path, error: &dyn std::fmt::Display) -> StoreError {
    StoreError::Unusable(format!("cannot use the history {}: {error}", path.display()))
}

impl Database for Sqlite {
    fn transaction(&mut self, body: &mut Body<'_>) -> Result<(), StoreError> {
        let path = &self.path;
        let failed = |error: rusqlite::Error| unusable(path, &error);
        // Locks before it reads, so that what was read stays valid until the end.
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
        body(&mut Open { path, connection: &transaction })?;
        transaction.commit().map_err(failed)
    }

    /// The operating system releases the lock of a process that ends for any reason.
    fn enter(&mut self, body: &mut Body<'_>) -> Result<(), StoreError> {
        if self.entered.is_some() {
            return Ok(());
        }
        let path = self.path.clone();
        let failed = |error: std::io::Error| unusable(&path, &error);
        // The lock belongs to the real file, whatever name it was opened by.
        let mut lock = fs::canonicalize(&path).map_err(failed)?.into_os_string();
        lock.push("-lock");
        let lock = private(Path::new(&lock)).map_err(failed)?;
        match lock.try_lock() {
            Ok(()) => {
                self.transaction(body)?;
                lock.unlock().map_err(failed)?;
            }
            Err(TryLockError::WouldBlock) => {}
            Err(TryLockError::Error(error)) => return Err(failed(error)),
        }
        // A process that locks the file in between finds nothing that belongs to this one.
        lock.lock_shared().map_err(failed)?;
        self.entered = Some(lock);
        Ok(())
    }
}

/// An open transaction.
struct Open<'a> {
    path: &'a Path,
    connection: &'a Connection,
}

impl Open<'_> {
    fn failed(&self, error: &rusqlite::Error) -> StoreError {
        unusable(self.path, error)
    }
}

impl Sql for Open<'_> {
    fn run(&mut self, sql: &'static str, values: &[Value]) -> Result<u64, StoreError> {
        let run = || self.connection.prepare_cached(sql)?.execute(rusqlite::params_from_iter(values));
        let changed = run().map_err(|error| self.failed(&error))?;
        Ok(u64::try_from(changed).unwrap_or(u64::MAX))
    }

    fn rows(&mut self, sql: &'static str, values: &[Value]) -> Result<Vec<Row>, StoreError> {
        let run = || {
            let mut statement = self.connection.prepare_cached(sql)?;
            let columns = statement.column_count();
            statement
                .query_map(rusqlite::params_from_iter(values), |row| {
                    (0..columns).map(|column| Ok(read(row.get_ref(column)?))).collect::<Result<_, _>>().map(Row)
                })?
                .collect::<Result<Vec<_>, _>>()
        };
        run().map_err(|error| self.failed(&error))
    }
}

fn read(value: ValueRef<'_>) -> Value {
    match value {
        ValueRef::Null | ValueRef::Blob(_) => Value::Null,
        ValueRef::Integer(value) => Value::Int(value),
        ValueRef::Real(value) => Value::Real(value),
        ValueRef::Text(text) => Value::Text(String::from_utf8_lossy(text).into_owned()),
    }
}

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Int(value) => ValueRef::Integer(*value),
            Self::Real(value) => ValueRef::Real(*value),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
        }))
    }
}

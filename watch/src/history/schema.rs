//! The tables, as a list of migrations. A released migration is never changed: a new one is added.

use crate::store::StoreError;

/// The words of one database's SQL dialect: each placeholder with its replacement.
pub(super) type Words = [(&'static str, &'static str); 2];

/// The migrations, each with its statements. The placeholders in braces differ between databases: `{id}` is the type of a
/// generated integer key, `{clustered}` stores the rows of a table in the order of its key.
const STEPS: &[&[&str]] = &[BEGINNING, THINNING];

/// Accounts, machines, points and deliveries.
const BEGINNING: &[&str] = &[
    "CREATE TABLE account (
        name TEXT PRIMARY KEY,
        holder TEXT NOT NULL,
        leased_until BIGINT NOT NULL,
        state TEXT
    )",
    "CREATE TABLE machine (
        id {id},
        name TEXT NOT NULL UNIQUE,
        account TEXT NOT NULL,
        label TEXT
    )",
    "CREATE TABLE point (
        machine BIGINT NOT NULL,
        at BIGINT NOT NULL,
        used_bytes BIGINT,
        allowed_bytes BIGINT,
        share DOUBLE PRECISION,
        forecast_bytes BIGINT,
        began_at BIGINT,
        resets_at BIGINT,
        in_bytes BIGINT,
        out_bytes BIGINT,
        state TEXT,
        PRIMARY KEY (machine, at)
    ){clustered}",
    "CREATE TABLE event (
        seq {id},
        id TEXT NOT NULL UNIQUE,
        at BIGINT NOT NULL,
        body TEXT NOT NULL
    )",
    "CREATE TABLE channel (
        name TEXT PRIMARY KEY,
        event BIGINT,
        worker TEXT,
        claimed_until BIGINT NOT NULL DEFAULT 0,
        retry_at BIGINT NOT NULL DEFAULT 0
    )",
    "CREATE TABLE delivery (
        channel TEXT NOT NULL,
        event BIGINT NOT NULL,
        at BIGINT NOT NULL,
        due BIGINT NOT NULL DEFAULT 0,
        failures BIGINT NOT NULL DEFAULT 0,
        settled_at BIGINT,
        delivered BIGINT,
        PRIMARY KEY (event, channel)
    ){clustered}",
    "CREATE INDEX delivery_pending ON delivery (channel, due, at, event) WHERE settled_at IS NULL",
];

/// The time up to which a machine's points are thinned, and the index of old events.
const THINNING: &[&str] = &[
    "ALTER TABLE machine ADD COLUMN thinned_until BIGINT NOT NULL DEFAULT 0",
    "CREATE INDEX event_at ON event (at, seq)",
];

/// Returns the number of migrations.
pub(super) fn newest() -> i64 {
    i64::try_from(STEPS.len()).unwrap_or(i64::MAX)
}

/// Applies the migrations that a database of this version lacks.
///
/// # Errors
/// If the version of the database is newer than this one, or a migration fails.
pub(super) fn upgrade(
    version: i64,
    words: &Words,
    run: &mut dyn FnMut(&str) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let Some(lacking) = usize::try_from(version).ok().and_then(|taken| STEPS.get(taken..)) else {
        return Err(StoreError::Unusable(format!(
            "it is of version {version}, which a newer vpswire made; this one knows versions up to {}",
            newest()
        )));
    };
    for statement in lacking.iter().copied().flatten() {
        let written = words.iter().fold((*statement).to_owned(), |text, (word, own)| text.replace(word, own));
        run(&written)?;
    }
    Ok(())
}

//! The store of the service: a SQLite file, or a PostgreSQL database that several workers share.
//!
//! The statements are written once, in the common subset of both databases (`sql`): `rounds` stores leases and states,
//! `points` the facts of machines, `outbox` the events to be delivered, `digest` those gathered for a digest. `tidy` thins
//! and removes old data.

#[cfg(feature = "postgres")]
mod address;
mod digest;
mod export;
mod outbox;
mod points;
#[cfg(feature = "postgres")]
mod postgres;
mod rounds;
mod schema;
mod sql;
mod sqlite;
mod tidy;

use export::Export;
pub use export::{ExportError, Format};
pub use points::Point;
pub use tidy::Retention;

use crate::store::{Addressed, Claimed, Commit, DigestDue, Latest, MakeDigest, Settled, Store, StoreError};
use sql::{Database, Sql};
use std::io::Write;
use std::ops::Range;
use std::path::Path;

/// An open history.
pub struct History {
    database: Box<dyn Database>,
    /// The id of the last machine that was tidied; 0 before the first.
    tidied: i64,
}

impl History {
    /// Opens a history by its location: the address of a PostgreSQL database, `postgres://USER:PASSWORD@HOST/DATABASE`, or
    /// the path of a SQLite file.
    ///
    /// Other machines are accessed over TLS unless the address says `sslmode=disable`. The certificate must match the name
    /// of the machine, and must be signed by an authority that this machine trusts, or by one in the file of `sslrootcert`.
    ///
    /// # Errors
    /// If the history cannot be used or was created by a newer version. No error contains the password of an address.
    pub fn open(place: &str) -> Result<Self, StoreError> {
        if !is_url(place) {
            return Self::open_file(Path::new(place));
        }
        #[cfg(feature = "postgres")]
        return Ok(Self { database: Box::new(postgres::Postgres::open(place)?), tidied: 0 });
        #[cfg(not(feature = "postgres"))]
        Err(StoreError::Unusable("this vpswire was built without PostgreSQL".to_owned()))
    }

    /// Opens an existing history like [`History::open`], for a program that only reads it: a missing file is not created.
    ///
    /// # Errors
    /// Those of [`History::open`], and an error if the file does not exist.
    pub fn open_existing(place: &str) -> Result<Self, StoreError> {
        if !is_url(place) && !Path::new(place).is_file() {
            return Err(StoreError::Unusable(format!("cannot use the history {place}: there is no such file")));
        }
        Self::open(place)
    }

    /// Opens a SQLite file, and creates it with its folder if it is missing. The file must be on a local disk; any number
    /// of processes may have it open.
    ///
    /// # Errors
    /// If the file cannot be used, belongs to another program or was created by a newer version.
    pub fn open_file(path: &Path) -> Result<Self, StoreError> {
        Ok(Self { database: Box::new(sqlite::Sqlite::open(path)?), tidied: 0 })
    }

    /// Registers this process as a worker of a SQLite file until the history is closed. If it is the only one, earlier
    /// workers ended without releasing their accounts and deliveries, which become free at once.
    ///
    /// With PostgreSQL they become free when their leases expire.
    ///
    /// # Errors
    /// If the file cannot be locked or written.
    pub fn enter(&mut self) -> Result<(), StoreError> {
        self.database.enter(&mut |sql| {
            rounds::free_all(sql)?;
            outbox::free_all(sql)
        })
    }

    /// Returns the points of a machine in `since..until`, Unix seconds, UTC; none if the machine is unknown. With a `step`
    /// above 0, the points of so many seconds are merged into one, plus one if a billing cycle began within them.
    ///
    /// # Errors
    /// If the history cannot be read.
    pub fn series(&mut self, machine: &str, since: u64, until: u64, step: u64) -> Result<Vec<Point>, StoreError> {
        let mut merged = points::Merged::new(step);
        if let Some(id) = self.within(|sql| points::machine(sql, machine))? {
            self.each_page(id, since..until, &mut |page| {
                page.into_iter().for_each(|point| merged.push(point));
                Ok(())
            })?;
        }
        Ok(merged.points)
    }

    /// Performs one small step of thinning and removing old data, and returns whether more remains. Others may write
    /// between steps.
    ///
    /// # Errors
    /// If the history cannot be written.
    pub fn tidy(&mut self, now: u64, retention: &Retention) -> Result<bool, StoreError> {
        let from = self.tidied;
        let step = self.within(|sql| tidy::step(sql, from, now, retention))?;
        self.tidied = step.at;
        Ok(step.more)
    }

    /// Writes the points of all machines in `since..until`, Unix seconds, UTC, one machine after the other. Reads page by
    /// page, so that neither a long history nor a slow output blocks writers.
    ///
    /// # Errors
    /// If the history cannot be read, or the output cannot be written.
    pub fn export(&mut self, since: u64, until: u64, format: Format, out: &mut dyn Write) -> Result<(), ExportError> {
        let (mut export, mut last) = (Export::new(format, out)?, 0);
        while let Some((id, account, machine)) = self.within(|sql| points::next_machine(sql, last))? {
            last = id;
            self.each_page(id, since..until, &mut |page| {
                page.into_iter()
                    .try_for_each(|point| export.point(&account, &machine, point))
                    .map_err(ExportError::from)
            })?;
        }
        Ok(export.end()?)
    }

    /// Reads the points of a machine page by page, each page in its own transaction.
    fn each_page<E: From<StoreError>>(
        &mut self,
        machine: i64,
        range: Range<u64>,
        take: &mut dyn FnMut(Vec<Point>) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut since = range.start;
        loop {
            let page = self.within(|sql| points::page(sql, machine, since..range.end))?;
            let Some(last) = page.last().map(|point| point.at) else { return Ok(()) };
            since = last.saturating_add(1);
            take(page)?;
        }
    }

    /// Runs a function in one transaction.
    fn within<T>(&mut self, body: impl FnOnce(&mut dyn Sql) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let (mut body, mut found) = (Some(body), None);
        self.database.transaction(&mut |sql| {
            if let Some(body) = body.take() {
                found = Some(body(sql)?);
            }
            Ok(())
        })?;
        found.ok_or_else(|| StoreError::Unusable("the transaction did not run".to_owned()))
    }
}

/// Whether a location is the address of a database.
fn is_url(place: &str) -> bool {
    ["postgres://", "postgresql://"].iter().any(|scheme| place.starts_with(scheme))
}

impl Store for History {
    fn lease(&mut self, account: &str, worker: &str, now: u64, until: u64) -> Result<bool, StoreError> {
        self.within(|sql| rounds::lease(sql, account, worker, now, until))
    }

    fn state(&mut self, account: &str) -> Result<Option<String>, StoreError> {
        self.within(|sql| rounds::state(sql, account))
    }

    fn commit(&mut self, commit: &Commit<'_>) -> Result<(), StoreError> {
        self.within(|sql| {
            rounds::commit(sql, commit)?;
            outbox::queue(sql, commit.events)
        })
    }

    fn queue(&mut self, events: &[Addressed]) -> Result<(), StoreError> {
        self.within(|sql| outbox::queue(sql, events))
    }

    fn claim(&mut self, channel: &str, worker: &str, now: u64, until: u64) -> Result<Option<Claimed>, StoreError> {
        self.within(|sql| outbox::claim(sql, channel, worker, now, until))
    }

    fn settle(&mut self, channel: &str, worker: &str, event: &str, outcome: Settled) -> Result<(), StoreError> {
        self.within(|sql| outbox::settle(sql, channel, worker, event, outcome))
    }

    fn digest(&mut self, due: &DigestDue<'_>, make: &mut MakeDigest<'_>) -> Result<bool, StoreError> {
        self.within(|sql| digest::keep(sql, due, make))
    }

    fn latest(&mut self, since: u64) -> Result<Vec<Latest>, StoreError> {
        self.within(|sql| digest::machines(sql, since))
    }
}

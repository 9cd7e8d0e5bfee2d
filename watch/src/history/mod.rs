//! The store of the service: a SQLite file, or a PostgreSQL database that several workers share.
//!
//! What is kept and how is written once, over the little that both databases have in common ([`sql`]): [`rounds`] keeps leases,
//! states and what rounds learn, [`outbox`] what is still to be delivered.

mod outbox;
mod rounds;
mod schema;
mod sql;
mod sqlite;

use crate::store::{Addressed, Claimed, Commit, Settled, Store, StoreError};
use sql::{Database, Sql};
use std::path::Path;

/// An open history.
pub struct History {
    database: Box<dyn Database>,
}

impl History {
    /// Opens a SQLite file, which is made with its folder if there is none. The file is on a local disk; any number of
    /// processes may have it open.
    ///
    /// # Errors
    /// If the file cannot be used, is of another program or was made by a newer version.
    pub fn open_file(path: &Path) -> Result<Self, StoreError> {
        Ok(Self { database: Box::new(sqlite::Sqlite::open(path)?) })
    }

    /// Does something in one transaction.
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
}

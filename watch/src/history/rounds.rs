//! Leases, the states of accounts, and the machines in rounds.

use super::points::{self, Point};
use super::sql::{Sql, Value};
use crate::reading::Reading;
use crate::store::{Commit, StoreError};

/// The maximum time by which a lease may exceed a new one because another worker's clock differs, seconds.
const MAX_CLOCK_ERROR: u64 = 86_400;

/// Acquires or renews the lease of an account.
pub(super) fn lease(sql: &mut dyn Sql, account: &str, worker: &str, now: u64, until: u64) -> Result<bool, StoreError> {
    let taken = sql.run(
        "INSERT INTO account (name, holder, leased_until) VALUES (?1, ?2, ?3)
         ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, leased_until = excluded.leased_until
         WHERE account.holder = excluded.holder OR account.leased_until <= ?4 OR account.leased_until > ?5",
        &[
            account.into(),
            worker.into(),
            Value::time(until),
            Value::time(now),
            Value::time(until.max(now).saturating_add(MAX_CLOCK_ERROR)),
        ],
    )?;
    Ok(taken > 0)
}

/// Ends all leases.
pub(super) fn free_all(sql: &mut dyn Sql) -> Result<(), StoreError> {
    sql.run("UPDATE account SET leased_until = 0 WHERE leased_until > 0", &[]).map(drop)
}

/// Returns the saved state of an account.
pub(super) fn state(sql: &mut dyn Sql, account: &str) -> Result<Option<String>, StoreError> {
    let rows = sql.rows("SELECT state FROM account WHERE name = ?1", &[account.into()])?;
    Ok(rows.first().and_then(|row| row.text(0)).map(str::to_owned))
}

/// Stores the state and the readings, if the worker holds the lease of the account. The account's row stays locked until
/// the end.
pub(super) fn commit(sql: &mut dyn Sql, commit: &Commit<'_>) -> Result<(), StoreError> {
    let round = commit.round;
    let held = sql.run(
        "UPDATE account SET state = ?1 WHERE name = ?2 AND holder = ?3",
        &[commit.state.into(), round.account.as_str().into(), commit.worker.into()],
    )?;
    if held == 0 {
        return Err(StoreError::LeaseLost);
    }
    for reading in round.machines.iter().filter(|reading| reading.traffic.is_some() || reading.state.is_some()) {
        let machine = machine(sql, &round.account, reading)?;
        let state = reading.state.as_ref().map(|state| state.as_str().to_owned());
        let point = Point { at: round.at, traffic: reading.traffic.clone().unwrap_or_default(), state };
        points::keep(sql, machine, &point)?;
    }
    Ok(())
}

/// Returns the id of a machine, which is assigned at its first reading.
fn machine(sql: &mut dyn Sql, account: &str, reading: &Reading) -> Result<i64, StoreError> {
    let name = reading.machine.as_str();
    let label = reading.label.as_deref();
    let known = sql.rows("SELECT id, label FROM machine WHERE name = ?1", &[name.into()])?;
    let Some(known) = known.first() else {
        let made = sql.rows(
            "INSERT INTO machine (name, account, label) VALUES (?1, ?2, ?3) RETURNING id",
            &[name.into(), account.into(), Value::text(label)],
        )?;
        return number(made.first().and_then(|row| row.int(0)));
    };
    let id = number(known.int(0))?;
    if label.is_some() && label != known.text(1) {
        sql.run("UPDATE machine SET label = ?1 WHERE id = ?2", &[Value::text(label), id.into()])?;
    }
    Ok(id)
}

fn number(id: Option<i64>) -> Result<i64, StoreError> {
    id.ok_or_else(|| StoreError::Unusable("the history has a machine without a number".to_owned()))
}

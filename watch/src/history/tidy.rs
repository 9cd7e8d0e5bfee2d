//! Thins and removes old points: first all points are kept, then one for each hour, then none.

use super::points::{self, Merged};
use super::sql::{Sql, Value};
use crate::store::StoreError;

const HOUR: u64 = 3600;
const DAY: u64 = 86_400;

/// The retention of the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retention {
    /// The time for which all points are kept, seconds.
    pub points: u64,
    /// The time for which hourly points and events are kept, seconds.
    pub hours: u64,
}

impl Retention {
    /// Returns the time before which points are thinned: the start of an hour, so that no hour is thinned in two parts.
    fn thin_before(&self, now: u64) -> u64 {
        hour_of(now.saturating_sub(self.points))
    }

    /// Returns the time before which points and events are removed.
    fn remove_before(&self, now: u64) -> u64 {
        now.saturating_sub(self.hours)
    }
}

/// Returns the start of the hour of a time.
fn hour_of(at: u64) -> u64 {
    at.saturating_sub(at.checked_rem(HOUR).unwrap_or_default())
}

/// The result of a step.
pub(super) struct Step {
    /// The id of the last machine that was completed; 0 if none was yet, or all were.
    pub at: i64,
    /// Whether more remains.
    pub more: bool,
}

/// Thins one day of the next machine, or, after the last machine, removes some events.
pub(super) fn step(sql: &mut dyn Sql, after: i64, now: u64, retention: &Retention) -> Result<Step, StoreError> {
    let next =
        sql.rows("SELECT id, thinned_until, account FROM machine WHERE id > ?1 ORDER BY id LIMIT 1", &[after.into()])?;
    let Some(next) = next.first() else {
        let more = remove_events(sql, retention.remove_before(now))?;
        return Ok(Step { at: if more { after } else { 0 }, more });
    };
    let (Some(machine), Some(thinned), Some(account)) = (next.int(0), next.count(1), next.text(2)) else {
        return Err(StoreError::Unusable("the history has a machine without a number".to_owned()));
    };
    let is_thin = !thin_day(sql, machine, thinned, retention.thin_before(now))?;
    if is_thin {
        remove_points(sql, machine, account, retention.remove_before(now))?;
    }
    Ok(Step { at: if is_thin { machine } else { after }, more: true })
}

/// Merges the points of a day into one for each hour. Returns whether there were any.
fn thin_day(sql: &mut dyn Sql, machine: i64, thinned: u64, before: u64) -> Result<bool, StoreError> {
    let first = sql.rows(
        "SELECT min(at) FROM point WHERE machine = ?1 AND at >= ?2 AND at < ?3",
        &[machine.into(), Value::time(thinned), Value::time(before)],
    )?;
    let Some(first) = first.first().and_then(|row| row.count(0)) else { return Ok(false) };
    let begin = hour_of(first);
    let end = begin.saturating_add(DAY).min(before);
    // Locks the row: of two workers that thin the same machine, one proceeds.
    let locked = sql.run(
        "UPDATE machine SET thinned_until = ?1 WHERE id = ?2 AND thinned_until = ?3",
        &[Value::time(end), machine.into(), Value::time(thinned)],
    )?;
    if locked == 0 {
        return Ok(true);
    }
    let (mut merged, mut from) = (Merged::new(HOUR), begin);
    loop {
        let page = points::page(sql, machine, from..end)?;
        let Some(last) = page.last() else { break };
        from = last.at.saturating_add(1);
        page.into_iter().for_each(|point| merged.push(point));
    }
    sql.run(
        "DELETE FROM point WHERE machine = ?1 AND at >= ?2 AND at < ?3",
        &[machine.into(), Value::time(begin), Value::time(end)],
    )?;
    for point in &merged.points {
        points::keep(sql, machine, point)?;
    }
    Ok(true)
}

/// Removes the points of a machine before a time, and the machine itself after its last point.
fn remove_points(sql: &mut dyn Sql, machine: i64, account: &str, before: u64) -> Result<(), StoreError> {
    let removed =
        sql.run("DELETE FROM point WHERE machine = ?1 AND at < ?2", &[machine.into(), Value::time(before)])?;
    if removed > 0 {
        // A commit locks the account's row first, so none can add a point to the machine meanwhile.
        sql.run("UPDATE account SET holder = holder WHERE name = ?1", &[account.into()])?;
        sql.run(
            "DELETE FROM machine WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM point WHERE point.machine = machine.id)",
            &[machine.into()],
        )?;
    }
    Ok(())
}

/// Removes some of the events before a time, delivered or not. Returns whether there were any.
fn remove_events(sql: &mut dyn Sql, before: u64) -> Result<bool, StoreError> {
    let old = sql.rows("SELECT seq FROM event WHERE at < ?1 ORDER BY at, seq LIMIT 100", &[Value::time(before)])?;
    for seq in old.iter().filter_map(|row| row.int(0)) {
        sql.run("DELETE FROM delivery WHERE event = ?1", &[seq.into()])?;
        sql.run("DELETE FROM event WHERE seq = ?1", &[seq.into()])?;
    }
    Ok(!old.is_empty())
}

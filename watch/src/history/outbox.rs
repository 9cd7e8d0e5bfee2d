//! The outbox: the undelivered events, the channels that each is for, and the worker that delivers it.
//!
//! The claim is stored in the channel's row, so that a channel delivers one event at a time, whichever worker does it.

use super::sql::{Sql, Value};
use crate::event::Event;
use crate::store::{Addressed, Claimed, Settled, StoreError};

/// The maximum delay of a delivery, seconds: a longer one was decided by a wrong clock.
const MAX_WAIT: u64 = 2 * 86_400;

/// Stores the events that are new, with their deliveries.
pub(super) fn queue(sql: &mut dyn Sql, events: &[Addressed]) -> Result<(), StoreError> {
    for Addressed { event, channels } in events {
        let body = serde_json::to_string(event)
            .map_err(|error| StoreError::Unusable(format!("the event {} cannot be written: {error}", event.id)))?;
        let added = sql.rows(
            "INSERT INTO event (id, at, body) VALUES (?1, ?2, ?3) ON CONFLICT (id) DO NOTHING RETURNING seq",
            &[event.id.as_str().into(), Value::time(event.at), body.as_str().into()],
        )?;
        let Some(seq) = added.first().and_then(|row| row.int(0)) else { continue };
        for channel in channels {
            sql.run(
                "INSERT INTO delivery (channel, event, at) VALUES (?1, ?2, ?3) ON CONFLICT (event, channel) DO NOTHING",
                &[channel.as_str().into(), seq.into(), Value::time(event.at)],
            )?;
        }
    }
    Ok(())
}

/// Claims the oldest event that a channel must deliver.
pub(super) fn claim(
    sql: &mut dyn Sql,
    channel: &str,
    worker: &str,
    now: u64,
    until: u64,
) -> Result<Option<Claimed>, StoreError> {
    // Usually no event is due, and then nothing is written.
    if oldest(sql, channel, now)?.is_none() {
        return Ok(None);
    }
    sql.run("INSERT INTO channel (name) VALUES (?1) ON CONFLICT (name) DO NOTHING", &[channel.into()])?;
    let free = sql.run(
        "UPDATE channel SET worker = ?1, claimed_until = ?2
         WHERE name = ?3 AND (claimed_until <= ?4 OR claimed_until > ?5) AND (retry_at <= ?4 OR retry_at > ?5)",
        &[worker.into(), Value::time(until), channel.into(), Value::time(now), Value::time(latest_plausible(now))],
    )?;
    if free == 0 {
        return Ok(None);
    }
    // The row is locked only at this point: another worker may have delivered the oldest event meanwhile.
    let Some((seq, claimed)) = oldest(sql, channel, now)? else {
        release(sql, channel, 0)?;
        return Ok(None);
    };
    sql.run("UPDATE channel SET event = ?1 WHERE name = ?2", &[seq.into(), channel.into()])?;
    Ok(Some(claimed))
}

/// Returns the latest time that a correct clock can have written.
const fn latest_plausible(now: u64) -> u64 {
    now.saturating_add(MAX_WAIT)
}

/// Returns the oldest event that is due.
fn oldest(sql: &mut dyn Sql, channel: &str, now: u64) -> Result<Option<(i64, Claimed)>, StoreError> {
    let mut rows = sql.rows(
        "SELECT delivery.event, delivery.failures, event.body FROM delivery JOIN event ON event.seq = delivery.event
         WHERE delivery.channel = ?1 AND delivery.settled_at IS NULL AND delivery.due <= ?2
         ORDER BY delivery.due, delivery.at, delivery.event LIMIT 1",
        &[channel.into(), Value::time(now)],
    )?;
    if rows.is_empty() {
        rows = sql.rows(
            "SELECT delivery.event, delivery.failures, event.body FROM delivery JOIN event ON event.seq = delivery.event
             WHERE delivery.channel = ?1 AND delivery.settled_at IS NULL AND delivery.due > ?2
             ORDER BY delivery.due, delivery.at, delivery.event LIMIT 1",
            &[channel.into(), Value::time(latest_plausible(now))],
        )?;
    }
    let Some(row) = rows.first() else { return Ok(None) };
    let (Some(seq), Some(failures), Some(body)) = (row.int(0), row.count(1), row.text(2)) else { return Ok(None) };
    let event: Event = serde_json::from_str(body).map_err(|error| {
        StoreError::Unusable(format!("an event cannot be read, perhaps of a newer vpswire: {error}"))
    })?;
    Ok(Some((seq, Claimed { event, failures: u32::try_from(failures).unwrap_or(u32::MAX) })))
}

/// Ends the claim of a channel, which may be claimed again at `retry_at`.
fn release(sql: &mut dyn Sql, channel: &str, retry_at: u64) -> Result<(), StoreError> {
    sql.run(
        "UPDATE channel SET event = NULL, worker = NULL, claimed_until = 0, retry_at = ?1 WHERE name = ?2",
        &[Value::time(retry_at), channel.into()],
    )?;
    Ok(())
}

/// Ends all claims.
pub(super) fn free_all(sql: &mut dyn Sql) -> Result<(), StoreError> {
    let free = "UPDATE channel SET event = NULL, worker = NULL, claimed_until = 0 WHERE claimed_until > 0";
    sql.run(free, &[]).map(drop)
}

/// Records the outcome of a delivery.
pub(super) fn settle(
    sql: &mut dyn Sql,
    channel: &str,
    worker: &str,
    event: &str,
    outcome: Settled,
) -> Result<(), StoreError> {
    let rows = sql.rows("SELECT seq FROM event WHERE id = ?1", &[event.into()])?;
    let Some(seq) = rows.first().and_then(|row| row.int(0)) else { return Ok(()) };
    // Changes nothing, but locks the row until the end of the transaction.
    let held = sql.run(
        "UPDATE channel SET worker = worker WHERE name = ?1 AND worker = ?2 AND event = ?3",
        &[channel.into(), worker.into(), seq.into()],
    )? > 0;
    if !held && !matches!(outcome, Settled::Delivered { .. }) {
        return Ok(());
    }
    let of = |at| [Value::time(at), seq.into(), channel.into()];
    let mut retry_at = 0;
    match outcome {
        Settled::Delivered { at } => sql.run(
            "UPDATE delivery SET settled_at = ?1, delivered = 1
             WHERE event = ?2 AND channel = ?3 AND (settled_at IS NULL OR delivered = 0)",
            &of(at),
        )?,
        Settled::GivenUp { at } => {
            sql.run("UPDATE delivery SET settled_at = ?1, delivered = 0 WHERE event = ?2 AND channel = ?3", &of(at))?
        }
        Settled::Gathered { at } => {
            sql.run("UPDATE delivery SET settled_at = ?1, delivered = 2 WHERE event = ?2 AND channel = ?3", &of(at))?
        }
        Settled::Postponed { at } => {
            sql.run("UPDATE delivery SET due = ?1 WHERE event = ?2 AND channel = ?3", &of(at))?
        }
        Settled::Later { at } => {
            retry_at = at;
            sql.run(
                "UPDATE delivery SET failures = failures + 1 WHERE event = ?1 AND channel = ?2",
                &[seq.into(), channel.into()],
            )?
        }
    };
    if held { release(sql, channel, retry_at) } else { Ok(()) }
}

//! Digests: the events gathered for one, and the latest facts of each machine.

use super::outbox;
use super::sql::{Sql, Value};
use crate::event::Event;
use crate::reading::Traffic;
use crate::store::{Addressed, DigestDue, Latest, MakeDigest, StoreError};

/// Stores a digest, and settles the events that it shows.
pub(super) fn keep(sql: &mut dyn Sql, due: &DigestDue<'_>, make: &mut MakeDigest<'_>) -> Result<bool, StoreError> {
    if is_known(sql, due.id)? || !was_read(sql, due.at)? {
        return Ok(false);
    }
    let channel = || Value::from(due.channel);
    sql.run("INSERT INTO channel (name) VALUES (?1) ON CONFLICT (name) DO NOTHING", &[channel()])?;
    // Locks the row, so that no other worker creates the same digest or adds an event to it meanwhile.
    sql.run("UPDATE channel SET worker = worker WHERE name = ?1", &[channel()])?;
    if is_known(sql, due.id)? {
        return Ok(false);
    }
    let rows = sql.rows(
        "SELECT event.body FROM delivery JOIN event ON event.seq = delivery.event
         WHERE delivery.channel = ?1 AND delivery.delivered = 2 ORDER BY delivery.at, delivery.event",
        &[channel()],
    )?;
    // An event that cannot be parsed was written by a newer version, and is omitted.
    let gathered: Vec<Event> =
        rows.iter().filter_map(|row| row.text(0)).filter_map(|body| serde_json::from_str(body).ok()).collect();
    let event = make(&gathered, &machines(sql, due.since)?);
    outbox::queue(sql, &[Addressed { event, channels: vec![due.channel.to_owned()] }])?;
    sql.run(
        "UPDATE delivery SET settled_at = ?1, delivered = 1 WHERE channel = ?2 AND delivered = 2",
        &[Value::time(due.now), channel()],
    )?;
    Ok(true)
}

fn is_known(sql: &mut dyn Sql, id: &str) -> Result<bool, StoreError> {
    Ok(!sql.rows("SELECT seq FROM event WHERE id = ?1", &[id.into()])?.is_empty())
}

/// Whether a machine was read before a time.
fn was_read(sql: &mut dyn Sql, before: u64) -> Result<bool, StoreError> {
    let read = sql.rows(
        "SELECT id FROM machine
         WHERE EXISTS (SELECT 1 FROM point WHERE point.machine = machine.id AND point.at < ?1) LIMIT 1",
        &[Value::time(before)],
    )?;
    Ok(!read.is_empty())
}

/// Returns the newest reading of each machine since a time.
pub(super) fn machines(sql: &mut dyn Sql, since: u64) -> Result<Vec<Latest>, StoreError> {
    let rows = sql.rows(
        "SELECT machine.name, machine.account, machine.label, state.at, state.state, traffic.at, traffic.used_bytes, traffic.allowed_bytes,
             traffic.share, traffic.forecast_bytes, traffic.began_at, traffic.resets_at, traffic.in_bytes, traffic.out_bytes
         FROM machine
         LEFT JOIN point AS traffic ON traffic.machine = machine.id AND traffic.at = (
             SELECT point.at FROM point WHERE point.machine = machine.id AND point.at >= ?1
                 AND (point.used_bytes IS NOT NULL OR point.share IS NOT NULL) ORDER BY point.at DESC LIMIT 1)
         LEFT JOIN point AS state ON state.machine = machine.id AND state.at = (
             SELECT point.at FROM point WHERE point.machine = machine.id AND point.at >= ?1
                 AND point.state IS NOT NULL ORDER BY point.at DESC LIMIT 1)
         WHERE traffic.at IS NOT NULL OR state.at IS NOT NULL
         ORDER BY machine.name",
        &[Value::time(since)],
    )?;
    let latest = rows.iter().map(|row| {
        let traffic = Traffic {
            used_bytes: row.count(6),
            allowed_bytes: row.count(7),
            share: row.part(8),
            forecast_bytes: row.count(9),
            began_at: row.count(10),
            resets_at: row.count(11),
            in_bytes: row.count(12),
            out_bytes: row.count(13),
        };
        let text = |column| row.text(column).unwrap_or_default().to_owned();
        Latest {
            account: text(1),
            machine: text(0),
            label: row.text(2).map(str::to_owned),
            traffic: row.count(5).map(|at| (at, traffic)),
            state: row.count(3).map(|at| (at, text(4))),
        }
    });
    Ok(latest.collect())
}

//! Points: the known facts of a machine at one time.

use super::sql::{Row, Sql, Value};
use crate::reading::Traffic;
use crate::store::StoreError;
use std::ops::Range;

/// The number of points that are read in one query.
const PAGE: i64 = 1000;

/// The facts of a machine at one time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Point {
    /// The time of the reading, Unix seconds, UTC.
    pub at: u64,
    /// The traffic. Unknown values are absent.
    pub traffic: Traffic,
    /// The state, as the name of a [`State`](vpswire::fleet::machines::State); absent if unknown.
    pub state: Option<String>,
}

/// Returns the id of a machine, if the machine is known.
pub(super) fn machine(sql: &mut dyn Sql, name: &str) -> Result<Option<i64>, StoreError> {
    let rows = sql.rows("SELECT id FROM machine WHERE name = ?1", &[name.into()])?;
    Ok(rows.first().and_then(|row| row.int(0)))
}

/// Stores a point, replacing one of the same second.
pub(super) fn keep(sql: &mut dyn Sql, machine: i64, point: &Point) -> Result<(), StoreError> {
    let traffic = &point.traffic;
    sql.run(
        "INSERT INTO point (machine, at, used_bytes, allowed_bytes, share, forecast_bytes, began_at, resets_at, in_bytes,
             out_bytes, state)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
         ON CONFLICT (machine, at) DO UPDATE SET used_bytes = excluded.used_bytes, allowed_bytes = excluded.allowed_bytes,
             share = excluded.share, forecast_bytes = excluded.forecast_bytes, began_at = excluded.began_at,
             resets_at = excluded.resets_at, in_bytes = excluded.in_bytes, out_bytes = excluded.out_bytes,
             state = excluded.state",
        &[
            machine.into(),
            Value::time(point.at),
            Value::count(traffic.used_bytes),
            Value::count(traffic.allowed_bytes),
            Value::part(traffic.share),
            Value::count(traffic.forecast_bytes),
            Value::count(traffic.began_at),
            Value::count(traffic.resets_at),
            Value::count(traffic.in_bytes),
            Value::count(traffic.out_bytes),
            Value::text(point.state.as_deref()),
        ],
    )?;
    Ok(())
}

/// Returns the first points of a machine in a range, ordered by time.
pub(super) fn page(sql: &mut dyn Sql, machine: i64, range: Range<u64>) -> Result<Vec<Point>, StoreError> {
    let rows = sql.rows(
        "SELECT at, used_bytes, allowed_bytes, share, forecast_bytes, began_at, resets_at, in_bytes, out_bytes, state
         FROM point WHERE machine = ?1 AND at >= ?2 AND at < ?3 ORDER BY at LIMIT ?4",
        &[machine.into(), Value::time(range.start), Value::time(range.end), PAGE.into()],
    )?;
    Ok(rows.iter().map(read).collect())
}

fn read(row: &Row) -> Point {
    Point {
        at: row.count(0).unwrap_or_default(),
        traffic: Traffic {
            used_bytes: row.count(1),
            allowed_bytes: row.count(2),
            share: row.part(3),
            forecast_bytes: row.count(4),
            began_at: row.count(5),
            resets_at: row.count(6),
            in_bytes: row.count(7),
            out_bytes: row.count(8),
        },
        state: row.text(9).map(str::to_owned),
    }
}

/// Merges points as they arrive: one point for each step, with the last known traffic and the last known state within it.
/// If the used traffic decreases, a new billing cycle began, and the last point of the previous one is kept as well.
pub(super) struct Merged {
    step: u64,
    /// The merged points.
    pub points: Vec<Point>,
}

impl Merged {
    /// Creates an empty series. With a step of 0, every point is kept.
    pub fn new(step: u64) -> Self {
        Self { step, points: Vec::new() }
    }

    /// Adds the next point.
    pub fn push(&mut self, point: Point) {
        let step = |point: &Point| point.at.checked_div(self.step);
        match self.points.last_mut() {
            Some(last) if step(last).is_some() && step(last) == step(&point) && !begins_cycle(last, &point) => {
                last.at = point.at;
                if point.traffic != Traffic::default() {
                    last.traffic = point.traffic;
                }
                if point.state.is_some() {
                    last.state = point.state;
                }
            }
            _ => self.points.push(point),
        }
    }
}

/// Whether the traffic counter was reset between two points.
fn begins_cycle(before: &Point, after: &Point) -> bool {
    match (before.traffic.used_bytes, after.traffic.used_bytes) {
        (Some(before), Some(after)) => after < before,
        _ => false,
    }
}

/// Returns the next machine after an id: its id, its account and its name.
pub(super) fn next_machine(sql: &mut dyn Sql, after: i64) -> Result<Option<(i64, String, String)>, StoreError> {
    let rows = sql.rows("SELECT id, account, name FROM machine WHERE id > ?1 ORDER BY id LIMIT 1", &[after.into()])?;
    Ok(rows.first().and_then(|row| Some((row.int(0)?, row.text(1)?.to_owned(), row.text(2)?.to_owned()))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(at: u64, used_bytes: Option<u64>, state: Option<&str>) -> Point {
        let traffic = Traffic { used_bytes, ..Traffic::default() };
        Point { at, traffic, state: state.map(str::to_owned) }
    }

    fn merged(step: u64, points: &[Point]) -> Vec<Point> {
        let mut merged = Merged::new(step);
        points.iter().for_each(|point| merged.push(point.clone()));
        merged.points
    }

    #[test]
    fn the_last_that_was_known_of_each_part_is_kept() {
        let points = [
            point(0, Some(1), Some("running")),
            point(5, Some(2), None),
            point(9, None, Some("stopped")),
            point(10, None, None),
            point(30, Some(3), None),
        ];
        let expected = [point(9, Some(2), Some("stopped")), point(10, None, None), point(30, Some(3), None)];
        assert_eq!(merged(10, &points), expected);
        assert_eq!(merged(0, &points), points);
    }

    #[test]
    fn the_end_of_a_cycle_is_kept() {
        let points = [
            point(1, Some(8), None),
            point(2, Some(9), Some("running")),
            point(3, Some(0), None),
            point(4, Some(1), None),
        ];
        assert_eq!(merged(10, &points), [point(2, Some(9), Some("running")), point(4, Some(1), None)]);
    }
}

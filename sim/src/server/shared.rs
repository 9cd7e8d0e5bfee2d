//! State that the connections of a server share: the world, its clock, and the log of requests.

use super::tls;
use crate::faults::delivery::{Delivery, Outcome};
use crate::protocol::incoming::Incoming;
use crate::world::World;
use std::collections::VecDeque;
use std::fs::File;
use std::io::Write;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use vpswire_core::shape::Api;
use vpswire_serve::Gate;

/// The maximum number of remembered requests; the oldest are dropped.
const REMEMBERED: usize = 100_000;

/// The maximum number of remembered characters of a path.
const LONGEST_PATH: usize = 256;

/// The clients that a listener serves.
#[derive(Clone, Copy)]
pub(super) enum Door {
    Services,
    Admin,
}

/// A request that a server has received, without keys, parameters or answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The method.
    pub method: String,
    /// The path, without the query, cut to 256 characters.
    pub path: String,
    /// The API and the name of the call, if the table has it.
    pub call: Option<(Api, &'static str)>,
    /// The status of the answer, whether it was delivered or not.
    pub status: u16,
    /// The delivery of the answer.
    pub delivery: Delivery,
}

#[derive(Default)]
pub(super) struct Log {
    kept: VecDeque<Seen>,
    forgotten: u64,
}

/// The state that connections share.
pub(super) struct Shared {
    pub(super) world: Mutex<World>,
    pub(super) seen: Mutex<Log>,
    pub(super) record: Option<Mutex<File>>,
    pub(super) begun: Instant,
    pub(super) epoch: Duration,
    /// The total time by which the clock was advanced.
    pub(super) advanced: Mutex<Duration>,
    pub(super) speed: f64,
    pub(super) tls: tls::Lazy,
    pub(super) gate: Gate,
    /// The token that the admin API requires.
    pub(super) token: String,
}

impl Shared {
    pub(super) fn now(&self) -> Duration {
        let passed =
            Duration::try_from_secs_f64(self.begun.elapsed().as_secs_f64() * self.speed).unwrap_or(Duration::MAX);
        self.epoch.saturating_add(passed).saturating_add(*lock(&self.advanced))
    }

    pub(super) fn advance(&self, by: Duration) {
        let mut advanced = lock(&self.advanced);
        *advanced = advanced.saturating_add(by);
    }

    pub(super) fn saved(&self) -> String {
        let mut world = lock(&self.world);
        world.see(self.now());
        world.to_json()
    }

    /// Replaces the current world. The time is not set back.
    pub(super) fn put(&self, world: World) {
        self.advance(world.clock().saturating_sub(self.now()));
        *lock(&self.world) = world;
    }

    pub(super) fn requests_since(&self, first: u64) -> (Vec<Seen>, u64) {
        let log = lock(&self.seen);
        let skip = usize::try_from(first.saturating_sub(log.forgotten)).unwrap_or(usize::MAX);
        let count = log.forgotten.saturating_add(log.kept.len() as u64);
        (log.kept.iter().skip(skip).cloned().collect(), count)
    }

    /// Handles a request in the world, and adds it to the log.
    pub(super) fn handle(&self, incoming: Incoming) -> Outcome {
        let mut world = lock(&self.world);
        let mut secrets = if self.record.is_some() { world.secrets() } else { Vec::new() };
        let outcome = world.handle(&incoming, self.now());
        if let Some(file) = &self.record {
            // Secrets that the request deleted, and secrets that it created.
            secrets.extend(world.secrets());
            drop(world);
            // A recording that cannot be written does not stop the server.
            drop(writeln!(lock(file), "{}", crate::replay::record::line(&incoming, &outcome, secrets)));
        } else {
            drop(world);
        }
        let mut seen = lock(&self.seen);
        if seen.kept.len() >= REMEMBERED {
            seen.kept.pop_front();
            seen.forgotten = seen.forgotten.saturating_add(1);
        }
        seen.kept.push_back(Seen {
            method: incoming.method,
            path: incoming.path.chars().take(LONGEST_PATH).collect(),
            call: outcome.op.map(|op| (op.api, op.id)),
            status: outcome.response.status,
            delivery: outcome.delivery,
        });
        drop(seen);
        outcome
    }
}

/// Locks a mutex. After a panic in another thread the data is still consistent: no change is made in parts.
pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

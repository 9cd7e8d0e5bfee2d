//! The digests of channels: each is created once, when it is due, and then delivered like any event.

use super::{Outlet, Service};
use crate::alerts;
use crate::event::Event;
use crate::store::{DigestDue, Latest, Store, StoreError};
use std::sync::atomic::Ordering;

/// The time for which an unreadable machine is still shown, seconds: after that it is considered gone.
const REMEMBERED: u64 = 7 * 86_400;

impl Service {
    /// Creates the digest of a channel if it is due. One that became due while the service was stopped is created
    /// afterwards, but not one that became due before the first reading.
    pub(super) fn make_digest(&self, channel: usize, outlet: &Outlet, now: u64) -> Result<(), StoreError> {
        let (Some(digest), Some(done)) = (outlet.policy.digest, self.digests.get(channel)) else { return Ok(()) };
        let at = digest.last(now);
        // The store is queried once for each digest.
        if done.load(Ordering::Relaxed) == at {
            return Ok(());
        }
        let id = format!("digest/{}/{at}", outlet.name);
        let since = now.saturating_sub(REMEMBERED);
        let due = DigestDue { channel: &outlet.name, id: &id, at, now, since };
        let mut make =
            |gathered: &[Event], machines: &[Latest]| alerts::digest(&id, digest.is_weekly(), now, gathered, machines);
        self.store().digest(&due, &mut make)?;
        done.store(at, Ordering::Relaxed);
        Ok(())
    }
}

//! The digests of channels: each is made once, when it is due, and then delivered as any event is.

use super::{Outlet, Service};
use crate::alerts;
use crate::event::Event;
use crate::store::{DigestDue, Latest, Store, StoreError};
use std::sync::atomic::Ordering;

/// For how long a machine is shown that cannot be read, seconds: after that it is taken to be gone.
const REMEMBERED: u64 = 7 * 86_400;

impl Service {
    /// Makes the digest of a channel if it is due. One that was due while nothing ran is made afterwards, but not one that was
    /// due before anything was watched.
    pub(super) fn make_digest(&self, channel: usize, outlet: &Outlet, now: u64) -> Result<(), StoreError> {
        let (Some(digest), Some(done)) = (outlet.policy.digest, self.digests.get(channel)) else { return Ok(()) };
        let at = digest.last(now);
        // The store is asked once for each.
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

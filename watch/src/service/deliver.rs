//! The delivery of events to one channel, one after the other.

use super::log::Level;
use super::{Outlet, Service, Unsettled};
use crate::channels::Due;
use crate::metrics::Delivery as Count;
use crate::store::{Claimed, Settled, Store, StoreError};
use serde_json::json;
use std::sync::PoisonError;

/// The minimum time of a claim, and its margin beyond the channel's longest delivery, seconds.
const CLAIM: u64 = 300;

/// The wait after the first failure, seconds; it doubles with each further one.
const FIRST_WAIT: u64 = 30;

/// The longest wait, seconds.
const LONGEST_WAIT: u64 = 3600;

/// The result of a delivery.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// An event was processed; there may be more.
    Tried {
        /// Whether the event was delivered.
        is_delivered: bool,
    },
    /// An event was deferred, or will never be delivered to this channel; there may be more.
    Postponed,
    /// There is nothing to deliver yet.
    Nothing,
    /// The store failed.
    Failed,
}

impl Service {
    /// Delivers the oldest pending event of a channel. `clock` is read again afterwards.
    pub fn deliver(&self, channel: usize, clock: &dyn Fn() -> u64) -> Delivery {
        let Some((outlet, unsettled)) = self.outlets.get(channel) else { return Delivery::Nothing };
        let digest = self.make_digest(channel, outlet, clock());
        match digest.and_then(|()| self.try_deliver(outlet, unsettled, clock)) {
            Ok(delivery) => delivery,
            Err(error) => {
                let facts = [("channel", json!(outlet.name)), ("error", json!(error.to_string()))];
                self.log.line(clock(), Level::Error, "the outbox cannot be used", &facts);
                Delivery::Failed
            }
        }
    }

    fn try_deliver(
        &self,
        outlet: &Outlet,
        unsettled: &Unsettled,
        clock: &dyn Fn() -> u64,
    ) -> Result<Delivery, StoreError> {
        let (name, now) = (outlet.name.as_str(), clock());
        self.settle(name, unsettled)?;
        let until = now.saturating_add(outlet.channel.longest().as_secs()).saturating_add(CLAIM);
        let claimed = self.store().claim(name, &self.worker, now, until)?;
        let Some(Claimed { event, failures }) = claimed else { return Ok(Delivery::Nothing) };
        let postponed = match outlet.policy.due(&event, now) {
            Due::At(at) if at > now => Some(Settled::Postponed { at }),
            Due::At(_) => None,
            Due::InDigest => Some(Settled::Gathered { at: now }),
            // The settings have changed since the event was queued.
            Due::Never => Some(Settled::GivenUp { at: now }),
        };
        if let Some(outcome) = postponed {
            self.store().settle(name, &self.worker, &event.id, outcome)?;
            return Ok(Delivery::Postponed);
        }
        // No lock is held: a channel that hangs must not block others.
        let result = outlet.channel.deliver(&event);
        let now = clock();
        let (outcome, count, level, message, error) = match result {
            Ok(()) => (Settled::Delivered { at: now }, Count::Delivered, Level::Info, "delivered", None),
            Err(error) if error.later => {
                // Some servers send 0, which would cause retries without a pause.
                let asked = error.retry_after.filter(|seconds| *seconds > 0);
                let at = now.saturating_add(asked.unwrap_or_else(|| wait(failures)));
                (
                    Settled::Later { at },
                    Count::Failed,
                    Level::Warning,
                    "not delivered; it will be retried",
                    Some(error.message),
                )
            }
            Err(error) => {
                (Settled::GivenUp { at: now }, Count::GivenUp, Level::Error, "cannot be delivered", Some(error.message))
            }
        };
        let is_delivered = error.is_none();
        *unsettled.lock().unwrap_or_else(PoisonError::into_inner) = Some((event.id.clone(), outcome));
        self.metrics.count_delivery(name, count);
        let facts = [
            ("channel", json!(name)),
            ("event", json!(event.id)),
            ("failures", json!(failures)),
            ("error", json!(error)),
        ];
        self.log.line(now, level, message, &facts);
        self.settle(name, unsettled)?;
        Ok(Delivery::Tried { is_delivered })
    }

    /// Records the outcome of the last delivery, unless that is done. While the store fails, nothing else is delivered, so
    /// that no event is delivered twice.
    fn settle(&self, name: &str, unsettled: &Unsettled) -> Result<(), StoreError> {
        let mut unsettled = unsettled.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((event, outcome)) = &*unsettled {
            self.store().settle(name, &self.worker, event, *outcome)?;
        }
        *unsettled = None;
        Ok(())
    }
}

/// Returns the wait before a channel is tried again.
fn wait(failures: u32) -> u64 {
    FIRST_WAIT.saturating_mul(1_u64.checked_shl(failures.min(16)).unwrap_or(1)).min(LONGEST_WAIT)
}

#[cfg(test)]
mod tests {
    use super::wait;

    #[test]
    fn waits_grow_up_to_an_hour() {
        assert_eq!([0, 1, 2, 6, 7, 8, u32::MAX].map(wait), [30, 60, 120, 1920, 3600, 3600, 3600]);
    }
}

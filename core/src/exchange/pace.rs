//! The pace of an account: decides when each call may be sent, so that the account stays under its service's limit.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::time::Duration;

/// The slots of an account. Each call that is sent uses one, and no two are closer than the interval.
#[derive(Debug, Default)]
pub(crate) struct Pace {
    /// The interval between slots, as set by the last call.
    interval: Duration,
    /// The first slot that has never been taken; `None` before the first call.
    next: Option<Duration>,
    /// The last slot that was used.
    last_used: Option<Duration>,
    /// The number of slots that are taken and neither used nor given back.
    waiting: usize,
    /// Slots that were given back, the earliest first.
    free: BinaryHeap<Reverse<Duration>>,
}

impl Pace {
    /// Takes the earliest slot that has not passed. Times and slots are relative to any fixed starting point.
    pub fn take(&mut self, now: Duration, interval: Duration) -> Duration {
        self.interval = interval;
        self.waiting = self.waiting.saturating_add(1);
        while let Some(Reverse(slot)) = self.free.pop() {
            if slot >= now {
                return slot;
            }
        }
        let slot = self.next.unwrap_or(now).max(now);
        self.next = Some(slot.saturating_add(interval));
        slot
    }

    /// Records that the call that took a slot is sent.
    pub fn used(&mut self, slot: Duration) {
        self.waiting = self.waiting.saturating_sub(1);
        self.last_used = self.last_used.max(Some(slot));
    }

    /// Returns a slot whose call will not be sent.
    pub fn give_back(&mut self, slot: Duration) {
        self.waiting = self.waiting.saturating_sub(1);
        self.free.push(Reverse(slot));
        if self.waiting == 0 {
            self.free.clear();
            self.next = self.last_used.map(|used| used.saturating_add(self.interval));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Pace;
    use proptest::prelude::*;
    use std::time::Duration;

    const SLOT: Duration = ms(500);

    const fn ms(millis: u64) -> Duration {
        Duration::from_millis(millis)
    }

    #[test]
    fn what_is_given_back_is_taken_again() {
        let mut pace = Pace::default();
        let slots: Vec<_> = (0..5).map(|_| pace.take(ms(100), SLOT)).collect();
        assert_eq!(slots, [ms(100), ms(600), ms(1100), ms(1600), ms(2100)]);
        pace.used(slots[0]);
        pace.give_back(slots[3]);
        pace.give_back(slots[1]);
        assert_eq!(pace.take(ms(200), SLOT), ms(600));
        assert_eq!(pace.take(ms(200), SLOT), ms(1600));
        assert_eq!(pace.take(ms(200), SLOT), ms(2600));
    }

    #[test]
    fn when_all_give_back_the_last_call_alone_counts() {
        let mut pace = Pace::default();
        let first = pace.take(ms(0), SLOT);
        pace.used(first);
        let slots: Vec<_> = (0..60).map(|_| pace.take(ms(10), SLOT)).collect();
        slots.into_iter().for_each(|slot| pace.give_back(slot));
        assert_eq!(pace.take(ms(20), SLOT), ms(500));
        let mut pace = Pace::default();
        let first = pace.take(ms(0), SLOT);
        pace.give_back(first);
        assert_eq!(pace.take(ms(1), SLOT), ms(1));
    }

    #[test]
    fn when_none_waits_any_more_the_next_call_is_not_delayed() {
        let mut pace = Pace::default();
        let slots: Vec<_> = (0..3).map(|_| pace.take(ms(0), SLOT)).collect();
        pace.used(slots[0]);
        pace.give_back(slots[1]);
        pace.give_back(slots[2]);
        assert_eq!(pace.take(ms(600), SLOT), ms(600));
    }

    #[test]
    fn a_slot_that_is_over_is_not_taken() {
        let mut pace = Pace::default();
        let slots: Vec<_> = (0..3).map(|_| pace.take(ms(0), SLOT)).collect();
        pace.give_back(slots[1]);
        assert_eq!(pace.take(ms(501), SLOT), ms(1500));
    }

    proptest! {
        /// Whatever is taken and given back, no two calls are sent closer together than the limit allows.
        #[test]
        fn calls_are_never_closer_than_a_slot(events in prop::collection::vec((0_u8..3, 0_u64..900, 0_usize..9), 1..60)) {
            let (mut pace, mut now) = (Pace::default(), ms(0));
            let (mut waiting, mut sent): (Vec<Duration>, Vec<Duration>) = (Vec::new(), Vec::new());
            for (event, passed, which) in events {
                now = now.saturating_add(ms(passed));
                // Calls that are due are sent.
                let (due, rest) = waiting.into_iter().partition(|slot| *slot <= now);
                waiting = rest;
                for slot in &due {
                    pace.used(*slot);
                }
                sent.extend::<Vec<_>>(due);
                if event > 0 {
                    waiting.push(pace.take(now, SLOT));
                } else if which < waiting.len() {
                    pace.give_back(waiting.remove(which));
                }
            }
            sent.extend(waiting);
            sent.sort_unstable();
            prop_assert!(sent.windows(2).all(|pair| pair[1].saturating_sub(pair[0]) >= SLOT), "{:?}", sent);
        }
    }
}

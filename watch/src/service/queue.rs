//! The queue of accounts by their due times. Its clock may be set, or jump after sleep.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// The maximum backward step that is not a clock change: two threads may read the clock in either order, seconds.
const TOLERANCE: u64 = 2;

/// The accounts by due time. Each one is in the queue once, or held by a worker.
#[derive(Default)]
pub(super) struct Queue {
    due: BinaryHeap<Reverse<(u64, usize)>>,
    /// The latest time seen.
    last: u64,
}

/// The next action of a worker.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Next {
    /// Process this account, which is due.
    Account(usize),
    /// No account is due for so many seconds.
    Wait(u64),
    /// All accounts are held by workers.
    Nothing,
}

impl Queue {
    /// Returns an account to the queue, with its due time.
    pub(super) fn push(&mut self, account: usize, at: u64) {
        self.due.push(Reverse((at, account)));
    }

    /// Takes the account that has been due for the longest time. Missed times are not made up.
    pub(super) fn take(&mut self, now: u64) -> Next {
        self.follow(now);
        let Some(Reverse((at, account))) = self.due.peek().copied() else { return Next::Nothing };
        match at.checked_sub(now) {
            None | Some(0) => {
                self.due.pop();
                Next::Account(account)
            }
            Some(seconds) => Next::Wait(seconds),
        }
    }

    /// Returns the time for which the first account has been due, seconds.
    pub(super) fn late(&self, now: u64) -> u64 {
        self.due.peek().map_or(0, |Reverse((at, _))| now.saturating_sub(*at))
    }

    /// Moves all due times back if the clock was set back; otherwise a wrong year would stop the rounds for a year.
    fn follow(&mut self, now: u64) {
        let back = self.last.saturating_sub(now);
        if back > TOLERANCE {
            let due = std::mem::take(&mut self.due);
            self.due =
                due.into_iter().map(|Reverse((at, account))| Reverse((at.saturating_sub(back), account))).collect();
            self.last = now;
        }
        self.last = self.last.max(now);
    }
}

#[cfg(test)]
mod tests {
    use super::{Next, Queue};

    fn queue(due: &[(usize, u64)]) -> Queue {
        let mut queue = Queue::default();
        due.iter().for_each(|(account, at)| queue.push(*account, *at));
        queue
    }

    #[test]
    fn the_earliest_is_taken_first() {
        let mut queue = queue(&[(0, 300), (1, 100), (2, 200)]);
        assert_eq!(
            [queue.take(90), queue.take(250), queue.take(250)],
            [Next::Wait(10), Next::Account(1), Next::Account(2)]
        );
        assert_eq!(
            [queue.take(250), queue.take(300), queue.take(300)],
            [Next::Wait(50), Next::Account(0), Next::Nothing]
        );
    }

    #[test]
    fn after_sleep_each_is_due_once() {
        let mut queue = queue(&[(0, 100)]);
        let now = 1_000_000;
        assert_eq!((queue.late(now), queue.take(now)), (999_900, Next::Account(0)));
        queue.push(0, now + 300);
        assert_eq!((queue.late(now), queue.take(now)), (0, Next::Wait(300)));
    }

    #[test]
    fn a_clock_that_is_set_back_keeps_the_waits() {
        let mut queue = queue(&[(0, 1_000_300), (1, 1_000_050)]);
        assert_eq!(queue.take(1_000_000), Next::Wait(50));
        assert_eq!(queue.take(500_000), Next::Wait(50));
        assert_eq!([queue.take(500_050), queue.take(500_299)], [Next::Account(1), Next::Wait(1)]);
        // Two threads read the clock in a different order.
        assert_eq!([queue.take(500_298), queue.take(500_300)], [Next::Wait(2), Next::Account(0)]);
    }
}

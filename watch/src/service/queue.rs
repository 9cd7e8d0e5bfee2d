//! Which account is due next, by a clock that may be set, and of which some time may be missing after sleep.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// How far the clock may go back without having been set: between two threads that read it.
const TOLERANCE: u64 = 2;

/// Accounts by the time at which each is due. Each is in it once, or with a worker.
#[derive(Default)]
pub(super) struct Queue {
    due: BinaryHeap<Reverse<(u64, usize)>>,
    /// The latest time that it was asked at.
    last: u64,
}

/// What a worker does next.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Next {
    /// This account is due.
    Account(usize),
    /// None is, for so many seconds.
    Wait(u64),
    /// All are with workers.
    Nothing,
}

impl Queue {
    /// Puts an account back, due at that time.
    pub(super) fn push(&mut self, account: usize, at: u64) {
        self.due.push(Reverse((at, account)));
    }

    /// Takes the account that has been due for the longest time. One that was due several times over is taken once.
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

    /// For how many seconds an account has been due without being taken.
    pub(super) fn late(&self, now: u64) -> u64 {
        self.due.peek().map_or(0, |Reverse((at, _))| now.saturating_sub(*at))
    }

    /// Where the clock was set back, what is due is due as much earlier; else a year set wrongly would end the rounds for a
    /// year.
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
        // Two threads read the clock one after the other.
        assert_eq!([queue.take(500_298), queue.take(500_300)], [Next::Wait(2), Next::Account(0)]);
    }
}

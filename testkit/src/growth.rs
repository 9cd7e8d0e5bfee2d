//! Measures how the time grows with the length of a body.
//!
//! The CPU time of this thread is measured, on which the load of the machine has little effect. The least of several
//! runs counts, and a slow result is measured again: other programs can make anything slow at times, but a defect is
//! always slow.
#![allow(clippy::print_stdout)]

use crate::bodies::BODIES;
use rustix::time::{ClockId, clock_gettime};
use std::time::Duration;

/// The larger size; the smaller one is a sixteenth of it.
pub const SIZE: usize = 8 << 20;
/// The number of runs of each measurement.
const RUNS: usize = 5;
/// The number of measurements of a slow result, including the first.
const TRIES: usize = 4;
/// The shortest time that can be distinguished from the measurement itself.
pub const LEAST: Duration = Duration::from_millis(4);
/// The maximum exponent.
pub const EXPONENT: f64 = 1.3;
/// The maximum time for reading the largest body in one way.
const LONGEST: Duration = Duration::from_secs(2);

/// The time of each way of reading.
pub type Times = Vec<(&'static str, Duration)>;

fn now() -> Duration {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    Duration::new(time.tv_sec.try_into().unwrap(), time.tv_nsec.try_into().unwrap())
}

/// Returns the least CPU time of the work in several runs.
pub fn least(mut run: impl FnMut()) -> Duration {
    let mut once = || {
        let begun = now();
        run();
        now() - begun
    };
    let mut least = once();
    for _ in 1..RUNS {
        // Work that has taken long is not much faster in a later run.
        if least < LONGEST / 20 {
            least = least.min(once());
        }
    }
    least
}

/// Returns the exponent by which the time grows with the size.
pub fn exponent(before: (usize, Duration), after: (usize, Duration)) -> f64 {
    (after.1.as_secs_f64() / before.1.as_secs_f64()).ln() / (after.0 as f64 / before.0 as f64).ln()
}

/// Returns what is too slow in every measurement, with the last figures.
pub fn slow_each_time(measure: impl Fn() -> Vec<(&'static str, String)>) -> Vec<String> {
    let mut slow = measure();
    for _ in 1..TRIES {
        if slow.is_empty() {
            break;
        }
        let before = slow;
        slow = measure();
        slow.retain(|(way, _)| before.iter().any(|(it, _)| it == way));
    }
    slow.into_iter().map(|(_, figures)| figures).collect()
}

/// Returns the ways of reading a body that take longer than allowed.
fn slow_ways(name: &str, body: &dyn Fn(usize) -> String, times: &dyn Fn(&str) -> Times) -> Vec<(&'static str, String)> {
    let (small, large) = (body(SIZE / 16), body(SIZE));
    let (mut slow, mut larger) = (Vec::new(), None);
    for ((way, before), (_, after)) in times(&small).into_iter().zip(times(&large)) {
        let mut grows = exponent((small.len(), before), (large.len(), after));
        if after > LEAST && grows > EXPONENT {
            // If the smaller body fits into a cache and the larger one does not, the time grows more once; quadratic
            // growth continues.
            let (size, times) = larger.get_or_insert_with(|| {
                let body = body(4 * SIZE);
                (body.len(), times(&body))
            });
            let (_, last) = times.iter().find(|(it, _)| *it == way).unwrap();
            grows = exponent((large.len(), after), (*size, *last));
        }
        println!("{name}, {way}: {before:?}, {after:?}, {grows:.2}");
        if after > LONGEST || after > LEAST && grows > EXPONENT {
            let figures = format!("{name}, {way}: {before:?}, {after:?} for {} bytes: {grows:.2}", large.len());
            slow.push((way, figures));
        }
    }
    slow
}

/// Panics if a way of reading some body takes more than about linear time. `times` measures each way for a body, which
/// is an answer to the call with that name.
pub fn assert_linear(times: impl Fn(&str, &str) -> Times) {
    let slow = |(name, call, body): &(&'static str, &'static str, crate::bodies::Body)| {
        slow_each_time(|| slow_ways(name, body, &|body| times(call, body)))
    };
    let wrong: Vec<_> = BODIES.iter().flat_map(slow).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

//! Measures contestants in turns, and prints a line of JSON for each comparison: `scripts/bench` makes tables of them.

use serde_json::{Value as Json, json};
use std::hint::black_box;
use std::time::{Duration, Instant};

/// How often each contestant is measured; the least time counts. `VPSWIRE_BENCH_ROUNDS` sets another number.
fn rounds() -> usize {
    std::env::var("VPSWIRE_BENCH_ROUNDS").ok().and_then(|text| text.parse().ok()).unwrap_or(15)
}

/// One contestant: does its work once, and returns how long that took.
type Work<'a> = Box<dyn FnMut() -> Duration + 'a>;

/// Contestants that are measured in turns, so that what slows the machine slows all of them.
#[derive(Default)]
pub struct Contest<'a> {
    works: Vec<(&'static str, Work<'a>)>,
}

impl<'a> Contest<'a> {
    /// Adds a contestant. Making its input and dropping its output is not measured.
    pub fn add<I, O>(
        &mut self,
        name: &'static str,
        mut input: impl FnMut() -> I + 'a,
        mut work: impl FnMut(I) -> O + 'a,
    ) {
        let once = move || {
            let input = black_box(input());
            let begun = Instant::now();
            let output = black_box(work(input));
            let took = begun.elapsed();
            drop(output);
            took
        };
        self.works.push((name, Box::new(once)));
    }

    /// Adds a contestant whose work is so short that it is done many times in each round.
    pub fn add_short<O>(&mut self, name: &'static str, times: u32, mut work: impl FnMut() -> O + 'a) {
        let once = move || {
            let begun = Instant::now();
            for _ in 0..times {
                black_box(work());
            }
            begun.elapsed() / times
        };
        self.works.push((name, Box::new(once)));
    }

    /// The least time of each contestant.
    pub fn run(mut self) -> Times {
        let mut times: Vec<_> = self.works.iter().map(|(name, _)| (*name, Duration::MAX)).collect();
        for _ in 0..rounds() {
            for ((_, work), (_, least)) in self.works.iter_mut().zip(&mut times) {
                *least = work().min(*least);
            }
        }
        Times(times)
    }
}

/// The least time of each contestant.
pub struct Times(Vec<(&'static str, Duration)>);

impl Times {
    fn seconds(&self, name: &str) -> f64 {
        self.0.iter().find(|(other, _)| *other == name).unwrap().1.as_secs_f64()
    }

    /// Prints how one compares with another one, and the greatest ratio that is aimed at, if one is.
    pub fn compare(&self, section: &str, what: &str, name: &str, against: &str, aim: Option<f64>) {
        let (ours, theirs) = (self.seconds(name), self.seconds(against));
        print(
            json!({ "section": section, "what": what, "ours": ours, "unit": "s", "against": against, "theirs": theirs, "aim": aim }),
        );
    }

    /// Prints how long one takes.
    pub fn show(&self, section: &str, what: &str, name: &str) {
        print(json!({ "section": section, "what": what, "ours": self.seconds(name), "unit": "s" }));
    }
}

/// Prints a line that `scripts/bench` reads.
pub fn print(line: Json) {
    println!("@bench {line}");
}

//! `make bench`: decoding, encoding and calling, beside their alternatives, as ratios of one run.

mod calls;
mod decode;
mod encode;
mod peers;
mod ratios;

use criterion::Criterion;
use std::time::Duration;

fn main() {
    // The ratios are of this run alone.
    let _ = std::fs::remove_dir_all(ratios::folder());
    let mut criterion = Criterion::default()
        .warm_up_time(Duration::from_secs(1))
        .measurement_time(Duration::from_secs(4))
        .sample_size(20)
        .configure_from_args();
    decode::servers(&mut criterion);
    decode::sizes(&mut criterion);
    decode::usage(&mut criterion);
    encode::all(&mut criterion);
    calls::loopback(&mut criterion);
    criterion.final_summary();
    ratios::print();
}

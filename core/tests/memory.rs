//! Measures the memory of an answer as a multiple of its size: the factor that the guide gives for `max_body`.
#![allow(clippy::arithmetic_side_effects, clippy::panic, clippy::print_stdout, clippy::unwrap_used)]

use peak_alloc::PeakAlloc;
use std::time::Duration;
use vpswire_core::account::Account;
use vpswire_core::decode::{MAX_BODY, decode};
use vpswire_core::encode::{encode, encode_raw};
use vpswire_core::prepared::Prepared;
use vpswire_core::shape::{Api, Method};
use vpswire_core::table::find;
use vpswire_core::wire::Response;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const SIZE: usize = 1 << 20;

/// Returns the maximum memory for one body as a multiple of its size: while it is read, while it is checked, and
/// afterwards.
fn takes(call: &Prepared, body: &str) -> [f64; 3] {
    let before = MEMORY.current_usage();
    let times = |bytes: usize| bytes.saturating_sub(before) as f64 / body.len() as f64;
    MEMORY.reset_peak_usage();
    let response = Response { status: 200, headers: Vec::new(), body: body.as_bytes().to_vec() };
    let value = decode(call, response, MAX_BODY, Duration::ZERO).unwrap();
    let read = times(MEMORY.peak_usage());
    let kept = times(MEMORY.current_usage());
    MEMORY.reset_peak_usage();
    drop(value.check());
    [read, times(MEMORY.peak_usage()), kept]
}

#[test]
fn an_answer_takes_no_more_memory_than_the_guide_says() {
    let vultr = Account::vultr("KEY").unwrap();
    let raw = encode_raw(Method::Get, "/v1/any", &[], &vultr).unwrap();
    let systems = encode(find(Api::Vultr, "os.list").unwrap(), &[], &vultr).unwrap();
    let list = |item: &str| format!("[{0}{item}]", format!("{item},").repeat(SIZE / (item.len() + 1)));
    let map = |member: &dyn Fn(usize) -> String| {
        let count = SIZE / member(SIZE).len();
        format!("{{{}}}", (0..count).map(member).collect::<Vec<_>>().join(","))
    };
    let mixed = |number: usize| number.wrapping_mul(0x9E37_79B9) % 999_983;
    let sparse = format!("[\"{}\",{}1]", "x".repeat(SIZE / 2), "1,".repeat(SIZE / 4));
    let bodies = [
        ("small integers", list("1")),
        ("empty lists", list("[]")),
        ("nested lists", list(&format!("{}{}", "[".repeat(100), "]".repeat(100)))),
        ("one text", format!("\"{}\"", "x".repeat(SIZE))),
        ("one text, then small integers", sparse),
        ("keys in no order", map(&|n| format!("\"{}\":1", mixed(n)))),
        ("one key again and again", map(&|_| "\"\":1".to_owned())),
    ];
    for (name, body) in &bodies {
        for (kind, call) in [("any", &raw), ("systems", &systems)] {
            let [read, checked, kept] = takes(call, body);
            println!("{name} as {kind}: {read:.2} {checked:.2} {kept:.2}");
            assert!(read < 6.6 && kept < 5.1, "{name} as {kind}: {read:.2}, {kept:.2}");
            assert!(checked < 13.1, "{name} as {kind}: {checked:.2}");
        }
    }
}

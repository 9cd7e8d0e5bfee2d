//! What was just measured, as ratios to a contestant of the same run.

use std::path::PathBuf;

/// Group, contestant, and whom it is compared with.
const RATIOS: &[(&str, &str, &str)] = &[
    ("decode 10,000 servers", "Value", "IgnoredAny"),
    ("decode 10,000 servers", "Value", "serde_json::Value"),
    ("decode 10,000 servers", "Value", "jiter, positions of every value"),
    ("decode 10,000 servers", "Value, all of it checked", "serde_json::Value"),
    ("decode 10,000 servers", "Value, 3 fields of each read", "serde_json::Value"),
    ("decode 10,000 servers", "Value, everything as JSON", "serde_json::Value"),
    ("decode 10,000 servers", "typed Servers", "serde structs, owned"),
    ("decode 10,000 servers", "typed Servers", "serde structs, borrowed"),
    ("decode 200,000 rows of usage", "Value", "IgnoredAny"),
    ("decode 200,000 rows of usage", "Value", "serde_json::Value"),
    ("decode 200,000 rows of usage", "typed rows", "serde structs, owned"),
    ("decode so many servers into Value", "1000", "100"),
    ("decode so many servers into Value", "10000", "1000"),
    ("decode so many servers into Value", "50000", "10000"),
    ("one call over loopback", "vpswire, typed answer", "libcurl, the body's bytes"),
    ("one call over loopback", "vpswire, typed answer", "reqwest blocking, the body's bytes"),
    ("one call over loopback", "vpswire, typed answer", "a raw socket"),
];

/// The median of a contestant in nanoseconds, as criterion has written it.
fn median(group: &str, name: &str) -> Option<f64> {
    // Criterion replaces what a file name cannot hold.
    let clean = |text: &str| text.replace(['?', '"', '/', '\\', '*', '<', '>', ':', '|', '^'], "_");
    let path = folder().join(clean(group)).join(clean(name)).join("new/estimates.json");
    let text = std::fs::read_to_string(path).ok()?;
    serde_json::from_str::<serde_json::Value>(&text).ok()?["median"]["point_estimate"].as_f64()
}

/// Where criterion writes: below the folder that cargo builds in, which is above the one that holds this program.
pub fn folder() -> PathBuf {
    let program = std::env::current_exe().unwrap();
    program.ancestors().nth(3).unwrap().join("criterion")
}

pub fn print() {
    println!("\nTime as a multiple of the other's, by medians of this run (below 1 is faster):\n");
    println!("| what | measured | against | ratio |\n| --- | --- | --- | --- |");
    for (group, name, other) in RATIOS {
        if let (Some(mine), Some(theirs)) = (median(group, name), median(group, other)) {
            println!("| {group} | {name}: {} | {other}: {} | {:.2} |", time(mine), time(theirs), mine / theirs);
        }
    }
    for name in ["all 174 calls", "server.list", "server.create", "dns.create_record"] {
        if let Some(mine) = median("encode", name) {
            println!("| encode | {name}: {} | | |", time(mine));
        }
    }
}

fn time(nanoseconds: f64) -> String {
    match nanoseconds {
        n if n >= 1e6 => format!("{:.2} ms", n / 1e6),
        n if n >= 1e3 => format!("{:.2} us", n / 1e3),
        n => format!("{n:.0} ns"),
    }
}

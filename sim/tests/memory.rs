//! What a body that is too large costs: no more than the cap and 16 MiB, the simulator included. A binary of its own, so
//! that nothing else is measured.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]
#![cfg(all(feature = "server", target_os = "linux"))]

use std::time::Duration;
use vpswire::vultr::server;
use vpswire::{Client, Code};
use vpswire_sim::{Rule, Server, World};

const CAP: usize = 4 << 20;

/// A line of what the system knows of this process, in bytes: `VmHWM` is the most memory so far, `VmRSS` is that of now.
fn memory(name: &str) -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    line.unwrap().trim().trim_end_matches(" kB").parse::<usize>().unwrap() << 10
}

#[test]
fn a_body_that_is_too_large_costs_no_more_than_the_cap_and_16_mib() {
    let server = Server::start(World::default(), "127.0.0.1:0").unwrap();
    let client = Client::builder(server.vultr().clone())
        .pace(false)
        .max_retries(0)
        .timeout(Duration::from_secs(20))
        .max_body(CAP)
        .build()
        .unwrap();
    let list = server::List::default();
    client.send(&list).unwrap();
    for fault in ["bomb", "endless", "deep_nesting"] {
        server.with_world(|world| {
            world.clear_faults();
            world.add_fault(format!("vultr:server.list:*={fault}").parse::<Rule>().unwrap());
        });
        // From here on the most is that of now.
        std::fs::write("/proc/self/clear_refs", "5").unwrap();
        let before = memory("VmRSS");
        let error = client.send(&list).unwrap_err();
        let more = memory("VmHWM").saturating_sub(before);
        println!("{fault}: {} KiB", more >> 10);
        let code = if fault == "deep_nesting" { Code::Decode } else { Code::TooLarge };
        assert_eq!(error.code(), code, "{error}");
        assert!(more <= CAP + (16 << 20), "{fault}: {more} bytes");
        // What was too large is not kept either.
        assert!(error.raw().is_none_or(|raw| raw.len() <= CAP));
    }
}

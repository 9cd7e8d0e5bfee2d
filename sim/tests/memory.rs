//! An answer that is too large takes at most the client's limit and 16 MiB of memory, including the simulator, and a
//! form in the simulator takes at most 32 MiB. This is a separate binary with one test, so that nothing else is
//! measured.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]
#![cfg(all(feature = "server", target_os = "linux"))]

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;
use vpswire::vultr::server;
use vpswire::{Client, Code};
use vpswire_sim::{Rule, Server, World};

const CAP: usize = 4 << 20;

/// Returns a value of this process, in bytes: `VmHWM` is the peak memory, `VmRSS` is the current memory.
fn memory(name: &str) -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    line.unwrap().trim().trim_end_matches(" kB").parse::<usize>().unwrap() << 10
}

/// Returns the peak memory of a function in bytes, the least of three runs. The memory for a body is needed in each
/// run; what the allocator and the system keep differs.
fn cost(mut work: impl FnMut()) -> usize {
    let mut once = || {
        // This resets the peak to the current memory.
        std::fs::write("/proc/self/clear_refs", "5").unwrap();
        let before = memory("VmRSS");
        work();
        memory("VmHWM").saturating_sub(before)
    };
    once().min(once()).min(once())
}

#[test]
fn what_is_too_large_costs_no_more_than_its_cap_and_16_mib() {
    forms();
    bodies();
}

/// Four million pairs: as many as fit into the largest accepted body, and in a body that is too large.
fn forms() {
    let server = Server::start(World::default(), "127.0.0.1:0").unwrap();
    for pair in ["a&", "a=1&"] {
        let form = pair.repeat(4 << 20);
        let more = cost(|| {
            let mut stream = TcpStream::connect(server.address()).unwrap();
            let head = "POST /vultr/v1/server/label_set HTTP/1.1\r\nHost: localhost\r\nContent-Length";
            stream.write_all(format!("{head}: {}\r\nConnection: close\r\n\r\n", form.len()).as_bytes()).unwrap();
            drop(stream.write_all(form.as_bytes()));
            let mut answer = String::new();
            drop(stream.read_to_string(&mut answer));
            assert!(answer.starts_with("HTTP/1.1 413 "), "{answer}");
        });
        assert!(more <= 32 << 20, "{pair}: {more} bytes");
    }
}

fn bodies() {
    let server = Server::start(World::default(), "127.0.0.1:0").unwrap();
    let client = Client::builder(server.vultr().clone())
        .pace(false)
        .max_retries(0)
        .timeout(Duration::from_secs(300))
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
        let mut error = None;
        let more = cost(|| error = client.send(&list).err());
        let error = error.unwrap();
        println!("{fault}: {} KiB", more >> 10);
        let code = if fault == "deep_nesting" { Code::Decode } else { Code::TooLarge };
        assert_eq!(error.code(), code, "{error}");
        assert!(more <= CAP + (16 << 20), "{fault}: {more} bytes");
        // A body that is too large is not kept.
        assert!(error.raw().is_none_or(|raw| raw.len() <= CAP));
    }
}

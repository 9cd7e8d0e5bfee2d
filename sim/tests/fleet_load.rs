//! Measures the time that the fleet takes beyond its slowest account, and the cost of a thousand accounts, including
//! the simulator.
//! `cargo test --release -p vpswire-sim --test fleet_load -- --ignored --nocapture`
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]
#![cfg(all(feature = "server", target_os = "linux"))]

use std::collections::HashSet;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::thread::ThreadId;
use std::time::{Duration, Instant};
use vpswire::fleet::machines::{List, Machines};
use vpswire::{Client, Fleet};
use vpswire_sim::{Server, World, accounts};

/// The time of the slowest account, and the allowed time in addition to it, seconds.
const SLOW: f64 = 0.2;
const MORE: f64 = 0.05;

/// Returns a value of this process, in bytes: `VmHWM` is the peak memory, `VmRSS` is the current memory.
fn memory(name: &str) -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    line.unwrap().trim().trim_end_matches(" kB").parse::<f64>().unwrap() * 1024.0
}

/// Prints a line that `scripts/bench` reads.
fn print(what: &str, ours: f64, unit: &str, aim: Option<f64>) {
    let aim = aim.map_or(String::new(), |aim| format!(r#", "aim": {aim}"#));
    println!(r#"@bench {{"section": "fleet", "what": "{what}", "ours": {ours}, "unit": "{unit}"{aim}}}"#);
}

/// Starts a service that answers every call late, one connection at a time. Returns its URL.
fn slow_service() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let (mut stream, mut request) = (stream.unwrap(), [0; 4096]);
            while stream.read(&mut request).is_ok_and(|read| read > 0) {
                std::thread::sleep(Duration::from_secs_f64(SLOW));
                stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n[]").unwrap();
            }
        }
    });
    url
}

/// The threads on which calls were made.
type Threads = Arc<Mutex<HashSet<ThreadId>>>;

fn add(fleet: &mut Fleet, url: &str, threads: &Threads) {
    let threads = Arc::clone(threads);
    let note = move |_: &vpswire::Attempt<'_>| {
        threads.lock().unwrap().insert(std::thread::current().id());
    };
    let client = Client::builder(accounts::vultr(url).unwrap()).pace(false).on_attempt(note).build().unwrap();
    fleet.add(&format!("account-{}", fleet.members().len()), client).unwrap();
}

fn list(fleet: &Fleet) -> (Machines, f64) {
    let begun = Instant::now();
    let machines = fleet.send(&List::default()).unwrap().answer;
    (machines, begun.elapsed().as_secs_f64())
}

#[test]
#[ignore = "a part of `make bench`"]
fn lists_of_30_and_of_1000_accounts() {
    let (server, threads) = (Server::start(World::default(), "127.0.0.1:0").unwrap(), Threads::default());
    let mut fleet = Fleet::new();
    (0..29).for_each(|_| add(&mut fleet, &server.url(), &threads));
    add(&mut fleet, &slow_service(), &threads);
    let (listed, first) = list(&fleet);
    assert_eq!((listed.machines.len(), listed.failures.len()), (29 * 4, 0));
    let again = (0..5).map(|_| list(&fleet).1).fold(f64::INFINITY, f64::min);
    print("a list of 30 accounts, of which one takes 200 ms: the first", first, "s", Some(SLOW + MORE));
    print("a list of 30 accounts, of which one takes 200 ms", again, "s", Some(SLOW + MORE));

    threads.lock().unwrap().clear();
    let mut fleet = Fleet::new();
    (0..1_000).for_each(|_| add(&mut fleet, &server.url(), &threads));
    let before = memory("VmRSS");
    let (listed, time) = list(&fleet);
    assert_eq!((listed.machines.len(), listed.failures.len()), (4_000, 0));
    assert!(threads.lock().unwrap().len() <= 32);
    print("a list of 1,000 accounts, 4 servers each", time, "s", None);
    print("memory that it takes at most, the simulator's included", memory("VmHWM") - before, "B", None);
}

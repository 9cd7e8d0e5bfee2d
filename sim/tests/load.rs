//! How fast the server answers, and how much memory it takes: 100,000 requests, 10,000 servers, one connection.
//! `cargo test --release -p vpswire-sim --test load -- --ignored --nocapture`
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]
#![cfg(feature = "server")]

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Instant;
use vpswire_sim::{Options, Server, World, accounts};

const REQUESTS: usize = 100_000;

/// Requests that are on their way at once.
const BATCH: usize = 100;

#[test]
#[ignore = "a measurement"]
fn requests_a_second_and_memory() {
    // The clock stands still, so that every answer is the same.
    let options = Options { speed: 0, ..Options::default() };
    let server = Server::start_with(World::default().with_servers(10_000), "127.0.0.1:0", options).unwrap();
    let mut stream = TcpStream::connect(server.address()).unwrap();
    let request = format!(
        "GET /vultr/v1/server/list?SUBID=576965 HTTP/1.1\r\nHost: sim\r\nAPI-Key: {}\r\n\r\n",
        accounts::VULTR[0]
    );
    stream.write_all(request.as_bytes()).unwrap();
    let mut bytes = vec![0; 1 << 20];
    let length = stream.read(&mut bytes).unwrap();
    assert!(bytes.starts_with(b"HTTP/1.1 200 OK"));
    let batch = request.repeat(BATCH);
    let begun = Instant::now();
    for _ in 0..REQUESTS / BATCH {
        stream.write_all(batch.as_bytes()).unwrap();
        // Every answer is as long as the first.
        let mut missing = length * BATCH;
        while missing > 0 {
            let most = missing.min(bytes.len());
            missing -= stream.read(&mut bytes[..most]).unwrap();
        }
    }
    let rate = REQUESTS as f64 / begun.elapsed().as_secs_f64();
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let memory = status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or("memory unknown");
    println!("{rate:.0} requests a second, {}", memory.split_whitespace().collect::<Vec<_>>().join(" "));
    assert_eq!(server.requests().len(), REQUESTS);
    assert!(rate >= 15_000.0, "{rate:.0} requests a second");
}

//! Measures the speed of the server on one core, and its memory: 100,000 requests, 10,000 servers.
//! `cargo test --release -p vpswire-sim --test load -- --ignored --nocapture`
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]
#![cfg(all(feature = "server", target_os = "linux"))]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use vpswire_sim::{Options, Server, World, accounts};

const REQUESTS: usize = 100_000;

/// The CPU time that the server may take per request, seconds.
const MOST: f64 = 1.0 / 15_000.0;

/// The number of pipelined requests that are in progress at the same time.
const BATCH: usize = 100;

/// The number of connections that send each request after the answer to the previous one.
const CONNECTIONS: usize = 8;

/// A simulator in a separate process on its own core.
struct Service {
    child: Child,
    address: String,
}

impl Service {
    fn start() -> Self {
        // Runs this program again, with only the test below.
        let mut command = Command::new("taskset");
        command.args(["-c", "0"]).arg(std::env::current_exe().unwrap());
        command.args(["--ignored", "--exact", "a_service_for_the_other_test", "--nocapture"]);
        let mut child =
            command.env("VPSWIRE_LOAD", "serve").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.as_mut().unwrap()).lines().map(Result::unwrap);
        let address = lines.find_map(|line| line.strip_prefix("serving ").map(str::to_owned)).unwrap();
        Self { child, address }
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(&self.address).unwrap();
        stream.set_nodelay(true).unwrap();
        stream
    }

    /// Returns a value of the process's memory, bytes.
    fn memory(&self, name: &str) -> f64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap();
        line.trim_matches([':', ' ', '\t', 'k', 'B']).parse::<f64>().unwrap() * 1024.0
    }

    /// Returns the CPU time of the process, seconds.
    fn busy(&self) -> f64 {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id())).unwrap();
        let fields: Vec<_> = stat.rsplit(") ").next().unwrap().split(' ').collect();
        // The user and system time, in hundredths of a second.
        fields[11..13].iter().map(|ticks| ticks.parse::<f64>().unwrap() / 100.0).sum()
    }
}

#[test]
#[ignore = "a part of the measurement"]
fn a_service_for_the_other_test() {
    if std::env::var_os("VPSWIRE_LOAD").is_none() {
        return;
    }
    // The clock is stopped, so that every answer is the same.
    let begin = Some(Duration::from_secs(1_700_000_000));
    let options = Options { speed: 0.0, begin, ..Options::default() };
    let server = Server::start_with(World::default().with_servers(10_000), "127.0.0.1:0", options).unwrap();
    println!("\nserving {}", server.address());
    drop(std::io::stdin().read(&mut [0]));
}

fn request(target: &str) -> String {
    format!("GET {target} HTTP/1.1\r\nHost: localhost\r\nAPI-Key: {}\r\n\r\n", accounts::VULTR[0])
}

/// Reads that many bytes.
fn take(stream: &mut TcpStream, buffer: &mut [u8], mut count: usize) {
    while count > 0 {
        let most = count.min(buffer.len());
        count -= stream.read(&mut buffer[..most]).unwrap();
    }
}

/// Returns the length of an answer, which is the same for all.
fn length(service: &Service, request: &str) -> usize {
    let mut stream = service.connect();
    stream.write_all(request.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n").as_bytes()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    assert!(answer.starts_with(b"HTTP/1.1 200 OK"));
    answer.len() - "close".len() + "keep-alive".len()
}

/// Prints a line that `scripts/bench` reads.
fn print(what: &str, ours: f64, unit: &str, aim: Option<f64>) {
    let aim = aim.map_or(String::new(), |aim| format!(r#", "aim": {aim}"#));
    println!(r#"@bench {{"section": "simulator", "what": "{what}", "ours": {ours}, "unit": "{unit}"{aim}}}"#);
}

/// Measures the cost of a request: the elapsed time, and the server's CPU time, which depends little on the load of the
/// machine.
fn measure(service: &Service, what: &str, run: impl Fn()) {
    let (begun, busy) = (Instant::now(), service.busy());
    run();
    print(&format!("a request, {what}"), begun.elapsed().as_secs_f64() / REQUESTS as f64, "s", None);
    let used = (service.busy() - busy) / REQUESTS as f64;
    print(&format!("a request, {what}, time on the server's core"), used, "s", Some(MOST));
}

#[test]
#[ignore = "a part of `make bench`"]
fn requests_and_memory() {
    let mine = std::process::id().to_string();
    drop(Command::new("taskset").args(["-acp", "1", &mine]).output().unwrap());
    let mut service = Service::start();
    print("memory with 10,000 servers", service.memory("VmRSS"), "B", None);

    let one = request("/vultr/v1/server/list?SUBID=576965");
    let size = length(&service, &one);
    let batch = one.repeat(BATCH);
    measure(&service, &format!("{BATCH} at once on one connection"), || {
        let (mut stream, mut buffer) = (service.connect(), vec![0; 1 << 20]);
        for _ in 0..REQUESTS / BATCH {
            stream.write_all(batch.as_bytes()).unwrap();
            take(&mut stream, &mut buffer, size * BATCH);
        }
    });
    measure(&service, &format!("one at a time on each of {CONNECTIONS} connections"), || {
        std::thread::scope(|scope| {
            for _ in 0..CONNECTIONS {
                scope.spawn(|| {
                    let (mut stream, mut buffer) = (service.connect(), vec![0; 1 << 16]);
                    for _ in 0..REQUESTS / CONNECTIONS {
                        stream.write_all(one.as_bytes()).unwrap();
                        take(&mut stream, &mut buffer, size);
                    }
                });
            }
        });
    });
    print("memory after 200,000 requests, half of which it remembers", service.memory("VmRSS"), "B", None);
    let all = request("/vultr/v1/server/list");
    let size = length(&service, &all);
    let begun = Instant::now();
    let mut stream = service.connect();
    stream.write_all(all.as_bytes()).unwrap();
    take(&mut stream, &mut vec![0; 1 << 20], size);
    print("all 10,004 servers in one answer", begun.elapsed().as_secs_f64(), "s", None);
    print("memory at most, with that answer", service.memory("VmHWM"), "B", None);
    drop(service.child.stdin.take());
    assert!(service.child.wait().unwrap().success());
}

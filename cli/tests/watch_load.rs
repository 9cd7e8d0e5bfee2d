//! Measures the service with 5 and with 1,000 accounts: its peak memory, and the CPU time of a round of all accounts
//! with all its calls, as a share of the five minutes of a round.
//! `cargo test --release -p vpswire-cli --test watch_load -- --ignored --nocapture`
#![cfg(target_os = "linux")]
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::home::Home;
use common::{Sim, VULTR_KEY};
use rustix::process::{Pid, Signal, kill_process};
use std::process::Stdio;
use std::time::Duration;
use vpswire_sim::{Server, World};

/// The seconds within which each account has had its first round, with some reserve.
const FIRST: u64 = 70;

/// Returns a value of /proc/PID/status, bytes.
fn memory(pid: u32, name: &str) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap();
    line.trim_matches(|c: char| !c.is_ascii_digit()).parse::<u64>().unwrap() * 1024
}

/// Returns the CPU time of the process, seconds.
fn processor(pid: u32) -> f64 {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap();
    let fields: Vec<_> = stat.rsplit_once(')').unwrap().1.split_whitespace().collect();
    let ticks: f64 = fields[11].parse::<f64>().unwrap() + fields[12].parse::<f64>().unwrap();
    ticks / 100.0
}

#[test]
#[ignore = "a benchmark, which needs a machine that does nothing else"]
fn what_watching_takes() {
    let sim = Sim(Server::start(World::default().with_limits(false), ("127.0.0.1", 0)).unwrap());
    let url = sim.0.url();
    let account =
        |n: usize| format!("[account.a{n}]\napi = \"vultr\"\napi_key = \"{VULTR_KEY}\"\nbase_url = \"{url}/vultr\"\n");
    println!();
    for (accounts, most) in [(5, 15_u64), (1000, 60)] {
        let home = Home::new(&format!("watch-load-{accounts}"));
        home.write(&(0..accounts).map(account).collect::<String>());
        let mut child = home.command("watch").stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(Duration::from_secs(FIRST));
        let (pid, peak) = (child.id(), memory(child.id(), "VmHWM:"));
        let seconds = processor(pid);
        kill_process(Pid::from_child(&child), Signal::TERM).unwrap();
        assert!(child.wait().unwrap().success());
        let csv = home.run("history export").quiet();
        assert_eq!(csv.lines().count(), 1 + accounts * 4, "every machine was sampled once");
        let share = seconds / 300.0;
        let most = most * 1024 * 1024;
        println!(
            r#"@bench {{"section": "watch", "what": "memory at most with {accounts} accounts", "ours": {peak}, "unit": "B", "aim": {most}}}"#
        );
        println!(
            r#"@bench {{"section": "watch", "what": "a core for {accounts} accounts, of each second", "ours": {share}, "unit": "s", "aim": 0.05}}"#
        );
    }
}

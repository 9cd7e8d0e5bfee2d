//! Measures the time of the command as a whole process, the least of some runs.
//! `cargo test --release -p vpswire-cli --test start -- --ignored --nocapture`
#![cfg(unix)]
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::home::Home;
use common::{Sim, VULTR_KEY, bare, words};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use vpswire_sim::{Server, World};

/// Prints a line that `scripts/bench` reads.
fn print(what: &str, ours: Duration, aim: f64) {
    let ours = ours.as_secs_f64();
    println!(r#"@bench {{"section": "command", "what": "{what}", "ours": {ours}, "unit": "s", "aim": {aim}}}"#);
}

/// Returns the least time of some runs.
fn least(runs: usize, command: impl Fn() -> Command) -> Duration {
    let run = |_| {
        let mut command = command();
        command.stdout(Stdio::null());
        let begun = Instant::now();
        assert!(command.status().unwrap().success());
        begun.elapsed()
    };
    (0..runs).map(run).min().unwrap()
}

#[test]
#[ignore = "a benchmark, which needs a machine that does nothing else"]
fn how_long_it_takes() {
    println!();
    for line in ["--version", "--help", "vultr server list --help", "calls"] {
        let least = least(20, || {
            let mut command = bare();
            command.args(words(line));
            command
        });
        print(&format!("`vpswire {line}`"), least, 0.01);
    }
    let home = Home::new("bench");
    let sim = Sim(Server::start(World::default().with_limits(false), ("127.0.0.1", 0)).unwrap());
    let account = |n: usize| {
        let url = sim.0.url();
        format!("[account.a{n}]\napi = \"vultr\"\napi_key = \"{VULTR_KEY}\"\nbase_url = \"{url}/vultr\"\n")
    };
    for accounts in [1, 30] {
        home.write(&(0..accounts).map(account).collect::<String>());
        let what = format!("`vpswire vultr server list` with {accounts} accounts in the file");
        print(&what, least(10, || home.command("vultr server list --account a0")), 0.02);
    }
    print("`vpswire ls` of 30 accounts", least(3, || home.command("ls")), 1.0);
}

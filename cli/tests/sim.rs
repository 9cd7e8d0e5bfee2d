//! `vpswire sim`: a service of its own, pointed at by the lines that it prints.
#![cfg(unix)]
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::{KIWIVM_KEY, Run, VULTR_KEY, bare, finish, words};
use rustix::process::{Pid, Signal, kill_process};
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::Duration;

/// A simulator in a process of its own.
struct Sim {
    child: Child,
    /// What it prints on standard output.
    lines: Vec<String>,
}

impl Sim {
    fn start(line: &str) -> Self {
        let mut command = bare();
        command.args(words(&format!("sim --port 0 {line}"))).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut lines = Vec::new();
        for line in BufReader::new(child.stdout.as_mut().unwrap()).lines() {
            lines.push(line.unwrap());
            if lines.last().unwrap().starts_with("# export VPSWIRE_VULTR_API_KEY") {
                break;
            }
        }
        Self { child, lines }
    }

    /// Runs the command with what the simulator exports, as a shell would take it.
    fn run(&self, line: &str) -> Run {
        let mut command = bare();
        let exports = self.lines.iter().filter_map(|line| line.strip_prefix("export "));
        for (name, value) in exports.flat_map(|pairs| pairs.split(' ')).filter_map(|pair| pair.split_once('=')) {
            command.env(name, value.trim_matches('\''));
        }
        command.args(words(line));
        finish(command)
    }

    /// Stops it as asked, and gives what it told.
    fn stop(mut self, signal: Signal) -> String {
        kill_process(Pid::from_child(&self.child), signal).unwrap();
        assert!(self.child.wait().unwrap().success());
        let mut log = String::new();
        self.child.stderr.take().unwrap().read_to_string(&mut log).unwrap();
        log
    }
}

/// A file that is not there yet.
fn file(name: &str) -> String {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    drop(std::fs::remove_file(&path));
    path.to_str().unwrap().to_owned()
}

#[test]
fn it_serves_until_ctrl_c_and_tells_what_it_was_asked() {
    let sim = Sim::start("--speed 100 --lose-answer vultr:server.reboot:1");
    sim.run("vultr server list --tag db").ended(0);
    sim.run("kiwivm get-service-info").ended(0);
    sim.run("cvm vps list").ended(0);
    sim.run("vultr server reboot --subid 576965").ended(9);
    let log = sim.stop(Signal::INT);
    let told: Vec<_> = log.lines().skip(1).collect();
    assert_eq!(
        told,
        [
            "vpswire: vultr server.list GET /vultr/v1/server/list: 200",
            "vpswire: kiwivm get_service_info POST /kiwivm/v1/getServiceInfo: 200",
            "vpswire: cvm vps.list GET /cvm/api/client/vps/list: 200",
            "vpswire: vultr server.reboot POST /vultr/v1/server/reboot: 200, the answer was lost",
        ]
    );
    assert!(!log.contains(KIWIVM_KEY) && !log.contains(VULTR_KEY));
}

#[test]
fn a_world_is_saved_in_the_end_and_goes_on_from_there() {
    let file = file("saved.json");
    let show = |sim: &Sim, what: &str| {
        let json: serde_json::Value =
            serde_json::from_str(&sim.run("vultr server list --label kept --json").quiet()).unwrap();
        let servers: Vec<_> = json.as_object().unwrap().values().map(|server| server[what].clone()).collect();
        servers
    };
    // An hour passes there in each second.
    let sim = Sim::start(&format!("--no-limits --speed 3600 --save {file}"));
    sim.run("vultr server create --dcid 1 --vpsplanid 201 --osid 167 --label kept --yes").ended(0);
    sim.run("kiwivm set-hostname --new-hostname kept.example.com").ended(0);
    std::thread::sleep(Duration::from_millis(100));
    assert_eq!(show(&sim, "status"), ["active"]);
    sim.stop(Signal::TERM);

    // The clock goes on where it was, so the server is not pending again.
    let sim = Sim::start(&format!("--no-limits --world {file} --save {file}"));
    assert_eq!(show(&sim, "status"), ["active"]);
    let info: serde_json::Value = serde_json::from_str(&sim.run("kiwivm get-service-info --json").quiet()).unwrap();
    assert_eq!(info["hostname"], "kept.example.com");
    let subid = show(&sim, "subid")[0].to_string();
    sim.run(&format!("vultr server destroy --subid {subid} --yes")).ended(0);
    sim.stop(Signal::INT);

    let sim = Sim::start(&format!("--world {file}"));
    assert_eq!(show(&sim, "status"), [""; 0]);
    sim.stop(Signal::INT);
}

#[test]
fn what_is_recorded_is_replayed() {
    let file = file("recorded.jsonl");
    let show = |sim: &Sim| -> serde_json::Value {
        serde_json::from_str(&sim.run("vultr server list --subid 576965 --json").quiet()).unwrap()
    };
    let sim = Sim::start(&format!("--no-limits --record {file}"));
    let mut list = show(&sim);
    sim.run("vultr server label-set --subid 576965 --label renamed").ended(0);
    let mut renamed = show(&sim);
    assert_eq!(renamed["576965"]["label"], "renamed");
    sim.stop(Signal::INT);
    let recorded = std::fs::read_to_string(&file).unwrap();
    assert_eq!(recorded.lines().count(), 3);
    for shown in [&mut list, &mut renamed] {
        for secret in ["default_password", "kvm_url"] {
            let was = std::mem::replace(&mut shown["576965"][secret], "***".into());
            assert!(!recorded.contains(was.as_str().unwrap()), "{recorded}");
        }
    }
    assert!(!recorded.contains(VULTR_KEY), "{recorded}");

    let sim = Sim::start(&format!("--replay {file}"));
    assert_eq!([show(&sim), show(&sim)], [list, renamed]);
    let log = sim.stop(Signal::INT);
    assert_eq!(log.lines().filter(|line| line.ends_with("server/list: 200")).count(), 2, "{log}");
}

#[test]
fn its_options_are_checked() {
    for (line, code) in [
        ("sim --port x", 2),
        ("sim --speed 0", 2),
        ("sim --lose-answer vultr:server.create", 2),
        ("sim --lose-answer vultr:server.nothing:1", 2),
        ("sim --lose-answer vultr:server.create:0", 2),
        ("sim --fault vultr:server.create:2=fly", 2),
        ("sim --edition kiwivm-9", 2),
        ("sim --world /nowhere/at/all", 1),
        ("sim --replay /nowhere/at/all", 1),
        ("sim --replay x --servers 3", 2),
        ("sim --listen 203.0.113.1 --port 0", 1),
    ] {
        let mut command = bare();
        command.args(words(line));
        finish(command).ended(code);
    }
}

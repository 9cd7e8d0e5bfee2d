//! `vpswire sim`: a separate service, which is used with the lines that it prints.
#![cfg(unix)]
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::{CVM_KEYS, KIWIVM_KEY, Run, VULTR_KEY, bare, finish, words};
use rustix::process::{Pid, Resource, Rlimit, Signal, kill_process, setrlimit};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A simulator in a separate process.
struct Sim {
    child: Child,
    /// The lines that it prints on standard output.
    lines: Vec<String>,
}

impl Sim {
    fn start(line: &str) -> Self {
        let mut command = bare();
        command.args(words(&format!("sim --port 0 {line}")));
        Self::spawn(command)
    }

    /// Starts a simulator with a limit on open file descriptors.
    fn with_descriptors(count: u32) -> Self {
        let mut shell = Command::new("sh");
        shell.args(["-c", &format!("ulimit -n {count}; exec \"$0\" sim --port 0")]).arg(bare().get_program());
        Self::spawn(shell)
    }

    fn spawn(mut command: Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut lines = Vec::new();
        for line in BufReader::new(child.stdout.as_mut().unwrap()).lines() {
            lines.push(line.unwrap());
            if lines.last().unwrap().starts_with("# export VPSWIRE_VULTR_API_KEY") {
                break;
            }
        }
        Self { child, lines }
    }

    /// Returns the variables that it exports.
    fn settings(&self) -> impl Iterator<Item = (&str, &str)> {
        let exports = self.lines.iter().filter_map(|line| line.strip_prefix("export "));
        let pairs = exports.flat_map(|pairs| pairs.split(' ')).filter_map(|pair| pair.split_once('='));
        pairs.map(|(name, value)| (name, value.trim_matches('\'')))
    }

    fn setting(&self, name: &str) -> &str {
        self.settings().find(|(of, _)| *of == name).unwrap().1
    }

    /// Opens a connection to its services.
    fn connect(&self) -> TcpStream {
        let address = self.setting("VPSWIRE_VULTR_URL").trim_start_matches("http://").trim_end_matches("/vultr");
        TcpStream::connect(address).unwrap()
    }

    /// Runs the command with the variables that the simulator exports, as a shell would read them.
    fn run(&self, line: &str) -> Run {
        let mut command = bare();
        command.envs(self.settings()).args(words(line));
        finish(command)
    }

    /// Stops it with a signal, and returns its output.
    fn stop(mut self, signal: Signal) -> String {
        kill_process(Pid::from_child(&self.child), signal).unwrap();
        assert!(self.child.wait().unwrap().success());
        let mut log = String::new();
        self.child.stderr.take().unwrap().read_to_string(&mut log).unwrap();
        log
    }
}

/// Returns the keys of its first accounts.
fn keys_of(sim: &Sim) -> [String; 4] {
    let names =
        ["VPSWIRE_KIWIVM_API_KEY", "VPSWIRE_CVM_PUBLIC_TOKEN", "VPSWIRE_CVM_PRIVATE_TOKEN", "VPSWIRE_VULTR_API_KEY"];
    names.map(|name| sim.setting(name).to_owned())
}

/// Returns the path of a file that does not exist yet.
fn file(name: &str) -> String {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    drop(std::fs::remove_file(&path));
    path.to_str().unwrap().to_owned()
}

#[test]
fn it_serves_until_ctrl_c_and_tells_what_it_was_asked() {
    let sim = Sim::start("--speed 100 --lose-answer vultr:server.start:1");
    sim.run("vultr server list --tag db").ended(0);
    sim.run("kiwivm get-service-info").ended(0);
    sim.run("cvm vps list").ended(0);
    sim.run("vultr server start --subid 576965").ended(9);
    let keys = keys_of(&sim);
    let log = sim.stop(Signal::INT);
    let logged: Vec<_> = log.lines().skip(1).collect();
    assert_eq!(
        logged,
        [
            "vpswire: vultr server.list GET /vultr/v1/server/list: 200",
            "vpswire: kiwivm get_service_info POST /kiwivm/v1/getServiceInfo: 200",
            "vpswire: cvm vps.list GET /cvm/api/client/vps/list: 200",
            "vpswire: vultr server.start POST /vultr/v1/server/start: 200, the answer was lost",
        ]
    );
    assert!(keys.iter().all(|key| !log.contains(key)), "{log}");
}

#[test]
fn its_keys_and_its_token_are_of_one_run_and_in_no_log() {
    let all = |sim: &Sim| [&keys_of(sim)[..], &[sim.setting("VPSWIRE_SIM_ADMIN_TOKEN").to_owned()]].concat();
    let (one, other) = (Sim::start("--admin 0"), Sim::start("--admin 0"));
    let (mine, theirs) = (all(&one), all(&other));
    for known in [KIWIVM_KEY, CVM_KEYS.0, CVM_KEYS.1, VULTR_KEY].map(str::to_owned).iter().chain(&theirs) {
        assert!(!mine.contains(known), "{mine:?}");
    }
    let ask = |token: &str| {
        let address = one.setting("VPSWIRE_SIM_ADMIN_URL").trim_start_matches("http://");
        let mut stream = TcpStream::connect(address).unwrap();
        let head = format!("GET /now HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n");
        stream.write_all(format!("{head}Authorization: Bearer {token}\r\n\r\n").as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    };
    assert!(ask(&mine[4]).starts_with("HTTP/1.1 200 OK\r\n"));
    assert!(ask(&theirs[4]).starts_with("HTTP/1.1 401 "));
    one.run("vultr account info").ended(0);
    for sim in [one, other] {
        let log = sim.stop(Signal::INT);
        assert!(mine.iter().chain(&theirs).all(|key| !log.contains(key)), "{log}");
    }
    let fixed = Sim::start("--fixed-keys");
    assert_eq!(keys_of(&fixed), [KIWIVM_KEY, CVM_KEYS.0, CVM_KEYS.1, VULTR_KEY]);
    fixed.stop(Signal::INT);
}

#[test]
fn hosts_are_named_by_an_option() {
    let sim = Sim::start("--allow-host sim.test --allow-host other.test");
    let ask = |host: &str| {
        let mut stream = sim.connect();
        let request = format!("GET /vultr/v1/os/list HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer.split(' ').nth(1).unwrap().to_owned()
    };
    let hosts = ["sim.test", "other.test:80", "localhost", "evil.example"];
    assert_eq!(hosts.map(ask), ["200", "200", "200", "403"]);
    sim.stop(Signal::INT);
}

/// Returns the CPU time that a process has used, in hundredths of a second.
#[cfg(target_os = "linux")]
fn used(child: &Child) -> u64 {
    let stat = std::fs::read_to_string(format!("/proc/{}/stat", child.id())).unwrap();
    let fields: Vec<_> = stat.rsplit(") ").next().unwrap().split(' ').collect();
    fields[11..13].iter().map(|ticks| ticks.parse::<u64>().unwrap()).sum()
}

#[test]
#[cfg(target_os = "linux")]
fn it_waits_where_descriptors_have_run_out_and_then_goes_on() {
    let sim = Sim::with_descriptors(24);
    sim.run("vultr account info").ended(0);
    let held: Vec<_> = (0..40).map(|_| sim.connect()).collect();
    // Until it has accepted as many as it can.
    let descriptors = || std::fs::read_dir(format!("/proc/{}/fd", sim.child.id())).unwrap().count();
    while descriptors() < 24 {
        std::thread::sleep(Duration::from_millis(10));
    }
    let (before, begun) = (used(&sim.child), Instant::now());
    std::thread::sleep(Duration::from_secs(1));
    // A fifth of the elapsed time at most, however long this process is delayed.
    let (ticks, passed) = (used(&sim.child) - before, begun.elapsed());
    assert!(u128::from(ticks) * 10 < passed.as_millis() / 5, "{ticks} hundredths of a second in {passed:?}");
    drop(held);
    sim.run("vultr account info").ended(0);
    sim.stop(Signal::INT);
}

#[test]
fn it_takes_so_many_connections_and_no_more() {
    let limits = rustix::process::getrlimit(Resource::Nofile);
    setrlimit(Resource::Nofile, Rlimit { current: limits.maximum, ..limits }).unwrap();
    let sim = Sim::with_descriptors(2048);
    let status = |stream: &mut TcpStream| {
        let mut status = [0; 12];
        stream.read_exact(&mut status).unwrap();
        String::from_utf8(status[9..].to_vec()).unwrap()
    };
    let ask = |stream: &mut TcpStream| {
        stream.write_all(b"GET /vultr/v1/os/list HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
        status(stream)
    };
    // Each request has been served, so each has been counted.
    let mut held: Vec<_> = (0..1024).map(|_| sim.connect()).collect();
    assert!(held.iter_mut().all(|stream| ask(stream) == "200"));
    assert_eq!(status(&mut sim.connect()), "503");
    drop(held);
    sim.stop(Signal::INT);
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
    // An hour passes there per real second.
    let sim = Sim::start(&format!("--no-limits --speed 3600 --save {file}"));
    sim.run("vultr server create --dcid 1 --vpsplanid 201 --osid 167 --label kept --yes").ended(0);
    sim.run("kiwivm set-hostname --new-hostname kept.example.com").ended(0);
    std::thread::sleep(Duration::from_millis(100));
    assert_eq!(show(&sim, "status"), ["active"]);
    sim.stop(Signal::TERM);

    // The clock continues from its saved time, so the server is not pending again.
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
    let keys = keys_of(&sim);
    sim.stop(Signal::INT);
    let recorded = std::fs::read_to_string(&file).unwrap();
    assert_eq!(recorded.lines().count(), 3);
    for shown in [&mut list, &mut renamed] {
        for secret in ["default_password", "kvm_url"] {
            let was = std::mem::replace(&mut shown["576965"][secret], "***".into());
            assert!(!recorded.contains(was.as_str().unwrap()), "{recorded}");
        }
    }
    assert!(keys.iter().all(|key| !recorded.contains(key)), "{recorded}");

    let sim = Sim::start(&format!("--replay {file}"));
    assert_eq!([show(&sim), show(&sim)], [list, renamed]);
    let log = sim.stop(Signal::INT);
    assert_eq!(log.lines().filter(|line| line.ends_with("server/list: 200")).count(), 2, "{log}");
}

#[test]
fn its_options_are_checked() {
    for (line, code) in [
        ("sim --port x", 2),
        ("sim --speed -1", 2),
        ("sim --speed 1000001", 2),
        ("sim --speed nan", 2),
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

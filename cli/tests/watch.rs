//! `vpswire watch` as users start it: once, until it is stopped, and with invalid settings.
#![cfg(unix)]
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::home::Home;
use common::{Sim, VULTR_KEY, without_settings};
use rustix::process::{Pid, Signal, kill_process};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use vpswire_watch::config::Settings;

/// A simulator whose clock is stopped, and a home folder with its accounts and more settings. The used traffic of the
/// account `panel` is the same on any day of a month.
fn home(name: &str, settings: &str) -> (Sim, Home) {
    let sim = Sim::stopped();
    let home = Home::with_accounts(&format!("watch-{name}"), &sim);
    let text = home.text();
    home.write(&format!("{text}\n{settings}"));
    (sim, home)
}

/// Sends the events of a channel to a file.
fn to_file(home: &Home) -> String {
    let file = home.0.join("events.jsonl");
    format!("[watch.channel.file]\ntype = 'exec'\ncommand = ['sh', '-c', 'cat >> {}']\n", file.display())
}

/// Returns the kinds of the events that a channel received.
fn kinds(home: &Home) -> Vec<String> {
    let text = std::fs::read_to_string(home.0.join("events.jsonl")).unwrap_or_default();
    let event = |line: &str| serde_json::from_str::<serde_json::Value>(line).unwrap();
    text.lines().map(|line| event(line)["kind"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_pass_alerts_once_and_ends_with_the_worst_state() {
    // So long that no second reading is due during the test: the times of readings are those of the clock.
    let names = ["usage", "problems", "state", "snapshots", "budget"];
    let intervals = names.map(|name| format!("{name} = '100y'\n")).concat();
    let (sim, home) = home("once", "[watch.rules.account.panel]\ntraffic = [0.0001]\n");
    home.write(&format!("{}[watch.intervals]\n{intervals}{}", home.text(), to_file(&home)));
    let run = home.run("watch --once").ended(11);
    assert_eq!(run.out, "");
    let first = kinds(&home);
    assert!(!first.is_empty() && first.iter().all(|kind| kind == "traffic"), "{first:?}");
    // No reading is due so soon afterwards, and an open alert still counts.
    let asked = sim.asked();
    home.run("watch --once").ended(11);
    assert_eq!((sim.asked(), kinds(&home)), (asked, first));
    let csv = home.run("history export").quiet();
    assert!(csv.starts_with("account,machine,at,used_bytes,"), "{csv}");
    assert_eq!(csv.lines().count(), 1 + 8);
    let lines = home.run("history export --format jsonl --last 1d").quiet();
    assert_eq!(lines.lines().count(), 8);
    assert!(!home.run("watch --once --log json").all().contains(VULTR_KEY));
}

#[test]
fn shards_divide_the_accounts() {
    let (sim, home) = home("shard", "");
    let mut asked = 0;
    for part in 1..=3 {
        home.run(&format!("watch --once --shard {part}/3 --history {}", home.0.join("h.db").display())).ended(0);
        asked = sim.asked();
    }
    assert!(asked > 0);
    let csv = home.run(&format!("history export --history {}", home.0.join("h.db").display())).quiet();
    assert_eq!(csv.lines().count(), 1 + 8);
}

#[test]
fn a_test_reaches_each_channel() {
    let (_sim, home) = home("test", "[watch.channel.broken]\ntype = 'exec'\ncommand = ['false']\n");
    home.write(&format!("{}{}", home.text(), to_file(&home)));
    let run = home.run("watch test").ended(8);
    let kinds = kinds(&home);
    assert!(
        run.err.starts_with("vpswire: broken: ") && run.out == format!("file: {} events are delivered\n", kinds.len())
    );
    assert_eq!(kinds.first().map(String::as_str), Some("traffic"));
    home.run("watch test file").ended(0);
    assert!(home.run("watch test nowhere").ended(2).err.starts_with("vpswire: there is no such channel\n"));
}

#[test]
fn without_a_channel_there_is_nothing_to_test() {
    let (_sim, home) = home("no-channel", "");
    let run = home.run("watch test").ended(2);
    assert!(
        run.err.starts_with("vpswire: there is no channel\nvpswire: set one in [watch.channel.NAME] "),
        "{}",
        run.err
    );
}

#[test]
fn what_is_wrong_in_the_settings_is_refused_with_its_line() {
    let (sim, home) = home("wrong", "[watch.rules]\ndown_round = 3\n");
    let before = sim.asked();
    for line in ["watch --once", "watch test", "history export"] {
        let run = home.run(line).ended(2);
        assert!(run.err.contains("unknown field `down_round`"), "{}", run.err);
    }
    assert_eq!(sim.asked(), before);
}

/// A process that ends with its test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

/// Starts the service, and returns it once it has logged the address of its pages.
fn start(home: &Home, line: &str) -> (Running, String, BufReader<std::process::ChildStderr>) {
    begun(home.command(line))
}

fn begun(mut command: Command) -> (Running, String, BufReader<std::process::ChildStderr>) {
    let mut child = Running(command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap());
    let mut log = BufReader::new(child.0.stderr.take().unwrap());
    loop {
        let mut line = String::new();
        assert!(log.read_line(&mut line).unwrap() > 0, "it has ended");
        if let Some((_, url)) = line.trim().split_once("url=http://") {
            return (child, url.to_owned(), log);
        }
    }
}

fn get(address: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn it_runs_until_it_is_stopped() {
    let (_sim, home) = home("service", "");
    for signal in [Signal::TERM, Signal::INT] {
        let (mut child, address, mut log) = start(&home, "watch --listen 127.0.0.1:0");
        assert!(get(&address, "/healthz").ends_with("\r\n\r\nok\n"));
        let metrics = get(&address, "/metrics");
        assert!(metrics.starts_with("HTTP/1.1 200 ") && metrics.contains("version=0.0.4"), "{metrics}");
        assert!(get(&address, "/nothing").starts_with("HTTP/1.1 404 "));
        kill_process(Pid::from_child(&child.0), signal).unwrap();
        assert!(child.0.wait().unwrap().success());
        let mut rest = String::new();
        log.read_to_string(&mut rest).unwrap();
        assert!(rest.lines().last().unwrap().ends_with(" info stopped"), "{rest}");
    }
}

#[test]
fn an_address_that_is_in_use_is_named() {
    let (_sim, home) = home("in-use", "");
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap();
    let run = home.run(&format!("watch --listen {address}")).ended(1);
    assert!(run.err.contains(&format!("vpswire: cannot listen on {address}: Address already in use")), "{run:?}");
}

/// Returns the service as another program starts it.
fn started_by(program: &[&str], home: &Home) -> Command {
    let watch = home.command("watch --listen 127.0.0.1:0");
    let mut command = Command::new(program[0]);
    command.args(&program[1..]).arg(watch.get_program()).args(watch.get_args());
    for (name, value) in watch.get_envs() {
        match value {
            Some(value) => command.env(name, value),
            None => command.env_remove(name),
        };
    }
    command
}

/// SIGHUP may be ignored in the process that runs the tests.
#[cfg(target_os = "linux")]
#[test]
fn the_end_of_the_terminal_is_no_success() {
    let (_sim, home) = home("hangup", "");
    let (mut child, ..) = begun(started_by(&["env", "--default-signal=HUP"], &home));
    kill_process(Pid::from_child(&child.0), Signal::HUP).unwrap();
    assert_eq!(child.0.wait().unwrap().signal(), Some(Signal::HUP.as_raw()));
}

#[test]
fn nohup_is_heeded() {
    let (_sim, home) = home("nohup", "");
    let (mut child, address, _log) = begun(started_by(&["nohup"], &home));
    kill_process(Pid::from_child(&child.0), Signal::HUP).unwrap();
    assert!(get(&address, "/healthz").ends_with("\r\n\r\nok\n"));
    kill_process(Pid::from_child(&child.0), Signal::TERM).unwrap();
    assert_eq!(child.0.wait().unwrap().code(), Some(0));
}

#[test]
fn its_log_is_an_object_a_line() {
    let (_sim, home) = home("log", "[watch.rules.account.panel]\ntraffic = [0.0001]\n");
    let run = home.run("watch --once --log json").ended(11);
    let lines: Vec<serde_json::Value> = run.err.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(!lines.is_empty());
    for line in &lines {
        let word = |name: &str| line[name].as_str().unwrap();
        assert_eq!(
            (word("level"), word("message"), word("account"), word("kind")),
            ("info", "event", "panel", "traffic")
        );
        assert!(word("time").ends_with('Z') && word("title").contains("of the traffic is used"), "{line}");
    }
}

/// Checks the systemd units, with this command in place of an installed one.
#[test]
fn systemd_takes_the_units() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("watch-units");
    drop(std::fs::remove_dir_all(&folder));
    std::fs::create_dir_all(&folder).unwrap();
    let mut units = Vec::new();
    for unit in ["vpswire-watch@.service", "vpswire-watch-once@.service", "vpswire-watch-once@.timer"] {
        let text = std::fs::read_to_string(format!("{}/../dist/systemd/{unit}", env!("CARGO_MANIFEST_DIR"))).unwrap();
        let text = text.replace("/usr/bin/vpswire", env!("CARGO_BIN_EXE_vpswire"));
        let file = folder.join(unit.replace('@', "@root"));
        std::fs::write(&file, text).unwrap();
        units.push(file);
    }
    match Command::new("systemd-analyze").args(["verify", "--man=no"]).args(&units).output() {
        Ok(output) => {
            let said = String::from_utf8(output.stderr).unwrap();
            // Errors in other units of the system do not matter.
            let ours: Vec<_> = said.lines().filter(|line| line.contains("vpswire")).collect();
            assert_eq!(ours, [""; 0]);
        }
        Err(_) => std::io::stderr().write_all(b"skipped: systemd-analyze is not installed\n").unwrap(),
    }
}

/// Returns the code blocks of docs/watch.md in a language.
fn blocks(language: &str) -> impl Iterator<Item = &'static str> {
    let start = format!("```{language}\n");
    let rest: Vec<_> = include_str!("../../docs/watch.md").split(&*start).skip(1).collect();
    rest.into_iter().filter_map(|rest| rest.split("```").next())
}

#[test]
fn the_examples_of_the_document_run() {
    for settings in blocks("toml") {
        assert!(Settings::parse(settings).is_ok(), "{settings}");
    }
    let (_sim, home) = home("document", blocks("toml").next().unwrap());
    // The folder of the command comes first in PATH.
    let folder = Path::new(env!("CARGO_BIN_EXE_vpswire")).parent().unwrap().display();
    let path = format!("{folder}:{}", std::env::var("PATH").unwrap_or_default());
    let mut lines: Vec<_> =
        blocks("console").flat_map(str::lines).filter_map(|line| line.strip_prefix("$ ").map(str::to_owned)).collect();
    assert!(lines.len() > 3, "{lines:?}");
    // A crontab line has five time fields before the command.
    let of_cron = blocks("crontab").flat_map(str::lines).filter_map(|line| line.splitn(6, ' ').nth(5));
    lines.extend(of_cron.map(str::to_owned));
    for line in lines {
        let mut shell = Command::new("sh");
        without_settings(&mut shell);
        shell.args(["-ec", &line]).current_dir(&home.0).env("PATH", &path).env("HOME", &home.0);
        shell.env("XDG_CONFIG_HOME", &home.0).env("XDG_STATE_HOME", home.0.join("state"));
        let output = shell.output().unwrap();
        let code = output.status.code().unwrap();
        // An open alert is a warning, or critical if a second reading was due meanwhile.
        let lasts = line.starts_with("vpswire watch --once") && matches!(code, 11 | 12);
        assert!(code == 0 || lasts, "{line}: {output:?}");
    }
    for file in ["alerts.jsonl", "traffic.csv", "traffic.jsonl"] {
        assert!(std::fs::metadata(home.0.join(file)).unwrap().len() > 0, "{file}");
    }
}

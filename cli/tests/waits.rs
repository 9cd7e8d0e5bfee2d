//! `--wait`: waits for the task that a call starts, and reports what was done however the wait ends.
#![cfg(unix)]
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::Sim;
use common::home::Home;
use rustix::process::{Pid, Signal, kill_process};
use serde_json::Value as Json;
use std::process::Stdio;
use std::time::Duration;
use vpswire_sim::{Options, Server, World};

const CREATE: &str = "vultr server create --dcid 1 --vpsplanid 201 --osid 167 --wait --yes";

/// Starts a simulator in which so many seconds pass per real second.
fn sim(speed: f64) -> Sim {
    Sim(Server::start_with(World::default(), ("127.0.0.1", 0), Options { speed, ..Options::default() }).unwrap())
}

/// Returns the number of requests that contain the word.
fn asked(sim: &Sim, word: &str) -> usize {
    sim.0.requests().iter().filter(|request| format!("{request:?}").contains(word)).count()
}

#[test]
fn a_machine_is_waited_for_after_a_call() {
    let sim = sim(10_000.0);
    let home = Home::with_accounts("wait-call", &sim);
    home.run("kiwivm stop tokyo --wait").ended(0);
    assert_eq!(home.run("kiwivm get-live-service-info --account tokyo --field ve_status").quiet(), "Stopped\n");
    home.run("kiwivm start tokyo --wait").ended(0);
    // An account of the environment has the name of its API.
    sim.run("kiwivm stop --wait").ended(0);
    sim.run("wait kiwivm --until stopped").ended(0);
    sim.run("kiwivm start --wait").ended(0);
    home.run("cvm vps stop 1 --account panel --wait").ended(0);
    home.run("vultr server halt web-1 --wait --yes").ended(0);
    assert_eq!(home.run("vultr server list --field 576965.power_status").quiet(), "stopped\n");
    home.run("vultr server start web-1 --wait").ended(0);
    assert_eq!(home.run("vultr server list --field 576965.power_status").quiet(), "running\n");
    // A machine that is running may not have begun to restart, so its state is read several times.
    let before = asked(&sim, "server/list");
    home.run("vultr server reboot 576965 --account shop --wait --yes").ended(0);
    assert_eq!(asked(&sim, "server/list"), before + 3);
    home.run("vultr server destroy web-1 --wait --yes").ended(0);
    home.run("show web-1").ended(4);
}

#[test]
fn what_a_job_does_is_done_as_a_job() {
    let sim = sim(10_000.0);
    let home = Home::with_accounts("wait-job", &sim);
    let line = "kiwivm snapshot create tokyo --description mine --wait";
    assert!(home.run(&format!("{line} --dry-run")).quiet().contains("makes a snapshot of the VPS: \"mine\""));
    home.run(line).ended(10);
    let run = home.run(&format!("{line} --yes --field description")).ended(0);
    assert_eq!(run.out, "mine\n");
    assert_eq!(asked(&sim, "snapshot/create"), 1);
    // A parameter that the job requires has a default here.
    let run = home.run("vultr snapshot create --subid 576965 --account shop --wait --yes --field description").ended(0);
    assert!(run.out.starts_with("web-1 20"), "{run:?}");
    let run = home.run(&format!("{CREATE} --label web-9 --json")).ended(0);
    let json: Json = serde_json::from_str(&run.out).unwrap();
    assert!(run.err.contains(json["default_password"].as_str().unwrap()), "{run:?}");
    assert!(home.run(&format!("{CREATE} --label web-9")).ended(2).err.contains("expected a label that no server has"));
}

#[test]
fn what_no_job_takes_is_a_call_and_a_wait() {
    let sim = sim(10_000.0);
    let home = Home::with_accounts("wait-other", &sim);
    for more in ["", "--label web-9 --userdata x"] {
        let run = home.run(&format!("{CREATE} {more} --field subid")).ended(0);
        let status = home.run(&format!("vultr server list --field {}.status", run.out.trim())).quiet();
        assert_eq!(status, "active\n");
    }
    assert!(home.run("vultr server start web-1 --job-timeout 5m").ended(2).err.contains("--wait"));
    assert!(home.run("vultr server start web-1 --wait --job-timeout x").ended(2).err.contains("--job-timeout"));
    assert!(home.run("vultr server label-set web-1 --label x --wait").ended(2).err.contains("--wait"));
    assert_eq!(asked(&sim, "server/start"), 0);
}

#[test]
fn a_wait_that_ends_early_says_what_was_done() {
    let sim = sim(0.0);
    let home = Home::with_accounts("wait-ends", &sim);
    let run = home.run(&format!("{CREATE} --job-timeout 30 --json")).ended(8);
    let json: Json = serde_json::from_str(&run.out).unwrap();
    let (error, id) = (run.error(), &json["subid"]);
    assert_eq!((&error["code"], &error["done"]), (&"timeout".into(), &serde_json::json!(["vultr server create"])));
    assert_eq!(error["hint"], format!("continue with: vpswire wait shop/{id} --until running"));
    // Something was sent.
    assert_eq!(error.get("verdict"), None);

    let mut command = home.command(&format!("{CREATE} --job-timeout 168h"));
    let before = asked(&sim, "server/list");
    let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    while asked(&sim, "server/list") == before {
        std::thread::sleep(Duration::from_millis(20));
    }
    kill_process(Pid::from_child(&child), Signal::INT).unwrap();
    let output = child.wait_with_output().unwrap();
    let (out, err) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    assert_eq!(output.status.code(), Some(130), "{err}");
    let id = out.split_whitespace().last().unwrap();
    assert!(err.contains("vpswire: done: vultr server create\n"), "{err}");
    assert!(err.ends_with(&format!("vpswire: continue with: vpswire wait shop/{id} --until running\n")), "{err}");
    assert_eq!(asked(&sim, "server/create"), 2);
}

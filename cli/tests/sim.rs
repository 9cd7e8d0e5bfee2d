//! `vpswire sim`: a service of its own, pointed at by the lines that it prints.
#![cfg(unix)]
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::{KIWIVM_KEY, VULTR_KEY, bare, finish, words};
use rustix::process::{Pid, Signal, kill_process};
use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};

/// The command with what the simulator exports, as a shell would take it.
fn sourced(child: &mut Child, line: &str) -> Command {
    let mut lines = BufReader::new(child.stdout.as_mut().unwrap()).lines();
    let mut command = bare();
    loop {
        let text = lines.next().unwrap().unwrap();
        if let Some(exports) = text.strip_prefix("export ") {
            for (name, value) in exports.split(' ').filter_map(|pair| pair.split_once('=')) {
                command.env(name, value.trim_matches('\''));
            }
        }
        if text.contains("# export VPSWIRE_VULTR_API_KEY") {
            command.args(words(line));
            return command;
        }
    }
}

#[test]
fn it_serves_until_ctrl_c_and_tells_what_it_was_asked() {
    let line = "sim --port 0 --speed 100 --lose-answer vultr:server.reboot:1";
    let mut command = bare();
    command.args(words(line)).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut first = sourced(&mut child, "vultr server list --tag db");
    let pairs: Vec<_> = first.get_envs().map(|(name, value)| (name.to_owned(), value.map(ToOwned::to_owned))).collect();
    let run = |line: &str| {
        let mut command = bare();
        command.args(words(line)).envs(pairs.iter().filter_map(|(name, value)| Some((name, value.as_ref()?))));
        finish(command)
    };
    assert!(first.output().unwrap().status.success());
    run("kiwivm get-service-info").ended(0);
    run("cvm vps list").ended(0);
    run("vultr server reboot --subid 576965").ended(9);
    kill_process(Pid::from_child(&child), Signal::INT).unwrap();
    assert!(child.wait().unwrap().success());
    let mut log = String::new();
    child.stderr.take().unwrap().read_to_string(&mut log).unwrap();
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

//! `vpswire ssh`: the command that it runs, with a program in place of ssh that prints its arguments.
#![cfg(unix)]
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::home::Home;
use common::{Run, Sim, finish};
use std::os::unix::fs::PermissionsExt;

/// The command, with a script in the home folder as ssh.
fn run(home: &Home, line: &str) -> Run {
    let mut command = home.command(line);
    let path = std::env::var("PATH").unwrap();
    command.env("PATH", format!("{}:{path}", home.0.display()));
    finish(command)
}

#[test]
fn ssh_gets_an_address_and_arguments() {
    let sim = Sim::start();
    let home = Home::with_accounts("ssh", &sim);
    // No other test of this file starts a program, which could keep the script open for writing and prevent its
    // execution.
    let ssh = home.0.join("ssh");
    std::fs::write(&ssh, "#!/bin/sh\nprintf '%s|' \"$@\"\nexit 7\n").unwrap();
    std::fs::set_permissions(&ssh, PermissionsExt::from_mode(0o755)).unwrap();
    let web = home.run("vultr server list --field 576965.main_ip").quiet();
    let web = web.trim();
    assert_eq!(run(&home, "ssh web-1").ended(7).out, format!("-l|root|{web}|"));
    let line = "ssh web-1 --user admin --port 2222 -- -A uptime";
    assert_eq!(run(&home, line).ended(7).out, format!("-p|2222|-l|admin|{web}|-A|uptime|"));
    let asked = sim.asked();
    assert_eq!(home.run("ssh shop/web-1 --dry-run -- a;b").quiet(), format!("ssh -l root {web} 'a;b'\n"));
    assert_eq!(sim.asked(), asked + 1);
    // KiwiVM reports the port while the VPS runs.
    let port = home.run("kiwivm get-live-service-info --account tokyo --field ssh_port").quiet();
    let tokyo = run(&home, "ssh tokyo").ended(7);
    assert!(tokyo.out.starts_with(&format!("-p|{}|-l|root|", port.trim())), "{tokyo:?}");
    home.run("kiwivm stop tokyo").ended(0);
    assert!(run(&home, "ssh tokyo").ended(7).out.starts_with("-l|root|"));
    // A machine without an address cannot be reached.
    assert!(home.run("ssh panel/1").ended(4).err.contains("panel/1 has no address that its service lists"));
    home.run("ssh nothing").ended(4);
    let mut command = home.command("ssh web-1");
    command.env("PATH", "/nonexistent");
    assert!(finish(command).ended(1).err.contains("cannot run ssh: "));
}

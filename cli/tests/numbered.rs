//! Resources that have a number at the service and a name for people.
#![cfg(unix)]
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::home::Home;
use common::{Run, Sim, finish};

/// Runs the command with the words of a line and these arguments.
fn run(home: &Home, line: &str, words: &[&str]) -> Run {
    let mut command = home.command(line);
    command.args(words);
    finish(command)
}

#[test]
fn numbers_have_names() {
    let sim = Sim::start();
    let home = Home::with_accounts("numbered", &sim);
    let by_number = home.run("vultr regions availability --dcid 25").quiet();
    for name in ["Tokyo", "tokyo", "NRT"] {
        assert_eq!(home.run(&format!("vultr regions availability --dcid {name}")).quiet(), by_number, "{name}");
    }
    let words = ["--vpsplanid", "1024 MB RAM,25 GB SSD,1.00 TB BW", "--osid", "Application", "--appid", "Docker"];
    let request = run(&home, "vultr server create --dcid tokyo --dry-run", &words).quiet();
    for part in ["DCID=25", "VPSPLANID=201", "OSID=186", "APPID=17"] {
        assert!(request.contains(part), "{part}: {request}");
    }
    let plan = run(&home, "create web-9 --dcid tokyo --vpsplanid 201 --dry-run", &["--osid", "CentOS 7 x64"]).quiet();
    assert!(plan.contains("of plan 201 with system 167 in location 25"), "{plan}");
}

#[test]
fn what_is_named_by_nothing_is_refused_before_the_call() {
    let sim = Sim::start();
    let home = Home::with_accounts("unnumbered", &sim);
    let run = home.run("vultr block create --dcid atlantis --size-gb 10 --yes").ended(4);
    assert!(run.err.starts_with("vpswire: no location is named \"atlantis\"\n"), "{run:?}");
    assert!(run.err.contains("vpswire vultr regions list lists them"), "{run:?}");
    assert_eq!(sim.asked(), 1);
    // A number is not looked up, and a parameter that is not an id accepts no names.
    home.run("vultr block create --dcid 1 --size-gb 10 --yes").ended(0);
    assert_eq!(sim.asked(), 2);
    assert!(home.run("vultr block create --dcid 1 --size-gb many --yes").ended(2).err.contains("--size-gb"));
    assert_eq!(sim.asked(), 2);
}

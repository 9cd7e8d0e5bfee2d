//! Restricted environments: no home, no terminal, no locale, no input, a narrow terminal.
#![cfg(unix)]
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::{Run, Sim, bare, finish, words};
use std::process::{Command, Stdio};

/// Returns the command with only the variables for the addresses of the services.
fn alone(sim: &Sim, line: &str) -> Command {
    let with = sim.command(line);
    let mut command = Command::new(env!("CARGO_BIN_EXE_vpswire"));
    command.env_clear().args(words(line)).stdin(Stdio::null());
    for (name, value) in with.get_envs().filter_map(|(name, value)| Some((name, value?))) {
        command.env(name, value);
    }
    command
}

#[test]
fn nothing_of_the_environment_is_needed() {
    let sim = Sim::stopped();
    for line in [
        "--help",
        "--version",
        "calls vultr",
        "vultr server list",
        "vultr server list -o table",
        "kiwivm get-service-info",
        "cvm vps list --json",
        "completions bash",
        "vultr server list --color always",
        // Without the parts that depend on the time of day.
        "ls --columns machine,label,state,address,traffic,problems,tags",
        "show web-1 --json",
        "series web-1 --days 90",
    ] {
        let usual = sim.run(line).quiet();
        assert_eq!(finish(alone(&sim, line)).quiet(), usual, "{line}");
        for locale in ["C", "POSIX", "de_DE@euro", "no-such-locale"] {
            let mut command = alone(&sim, line);
            command.env("LC_ALL", locale);
            assert_eq!(finish(command).quiet(), usual, "{line} {locale}");
        }
    }
}

#[test]
fn standard_streams_may_be_closed() {
    let sim = Sim::start();
    for streams in ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"] {
        let mut shell = sim.command("");
        let envs: Vec<_> =
            shell.get_envs().filter_map(|(name, value)| Some((name.to_owned(), value?.to_owned()))).collect();
        shell = Command::new("sh");
        shell.envs(envs).stdin(Stdio::null());
        let script = format!("'{}' vultr server list {streams}", env!("CARGO_BIN_EXE_vpswire"));
        let run = finish({
            shell.args(["-c", &script]);
            shell
        });
        assert!([0, 1].contains(&run.code) && !run.all().contains("panicked"), "{streams}: {run:?}");
    }
}

#[test]
fn help_fits_forty_columns() {
    let run = |line: &str| -> Run {
        let mut command = bare();
        command.args(words(line)).env("COLUMNS", "40");
        finish(command)
    };
    for line in ["vultr --help", "vultr server list --help", "kiwivm snapshot --help", "raw --help"] {
        let shown = run(line).all();
        // A name or an example cannot be wrapped.
        let wide = shown.lines().filter(|line| line.len() > 40 && line.trim().contains(' ')).count();
        assert!(wide <= 1, "{line}: {shown}");
    }
}

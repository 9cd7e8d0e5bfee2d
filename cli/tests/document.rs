//! The examples of docs/cli.md and of SKILL.md, run in order by a shell against the simulator.
#![cfg(unix)]
#![allow(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::{KIWIVM_KEY, Sim, VULTR_KEY, bare};
use std::path::Path;
use vpswire_sim::{Options, Server, World};

#[test]
fn the_examples_of_the_document_run() {
    // A job waits for minutes of simulated time.
    let options = Options { speed: 10_000.0, ..Options::default() };
    let sim = Sim(Server::start_with(World::default(), ("127.0.0.1", 0), options).unwrap());
    let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join("document");
    drop(std::fs::remove_dir_all(&home));
    std::fs::create_dir_all(&home).unwrap();
    // The second document uses the accounts of the first.
    let document = concat!(include_str!("../../docs/cli.md"), include_str!("../SKILL.md"));
    let mut lines: Vec<_> = Vec::new();
    for block in document.split("```console\n").skip(1).filter_map(|rest| rest.split("```").next()) {
        lines.extend(block.lines().filter_map(|line| line.strip_prefix("$ ")));
    }
    assert!(!lines.is_empty());
    // The folder of the command comes first in PATH.
    let folder = Path::new(env!("CARGO_BIN_EXE_vpswire")).parent().unwrap().to_str().unwrap();
    let path = format!("{folder}:{}", std::env::var("PATH").unwrap_or_default());
    for line in lines {
        let of_command = bare();
        let removed = of_command.get_envs().filter(|(_, value)| value.is_none()).map(|(name, _)| name);
        let mut shell = std::process::Command::new("sh");
        for name in removed {
            shell.env_remove(name);
        }
        shell.args(["-ec", line]).current_dir(&home).env("PATH", &path).env("HOME", &home).env("SIM", sim.0.url());
        shell.env("XDG_CONFIG_HOME", home.join("config")).env("XDG_STATE_HOME", home.join("state"));
        shell.env("SHOP_KEY", VULTR_KEY).env("TOKYO_KEY", KIWIVM_KEY).env("VPSWIRE_TEST_SPEED", "100");
        let output = shell.output().unwrap();
        assert!(output.status.success(), "{line}: {output:?}");
    }
}

#[test]
fn the_skill_says_what_to_do_after_each_exit_code() {
    let skill = include_str!("../SKILL.md");
    let rows: Vec<_> = skill.lines().filter_map(|line| line.strip_prefix("| ")?.split_once(" | ")).collect();
    let listed: Vec<_> = rows.iter().flat_map(|(codes, _)| codes.split(", ")).collect();
    // The exit codes in the help.
    let mut help = bare();
    let help = common::finish({
        help.arg("--help");
        help
    });
    let codes = help.out.split("Exit codes:\n").nth(1).unwrap().lines().take_while(|line| line.starts_with("  "));
    let codes: Vec<_> = codes.filter_map(|line| line.split_whitespace().next()?.parse::<u8>().ok()).collect();
    assert!(codes.len() > 10, "{codes:?}");
    for code in codes {
        assert!(listed.contains(&&*code.to_string()), "{code}");
    }
}

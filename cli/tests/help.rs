//! The help as it is displayed. `SNAPSHOTS=overwrite cargo test -p vpswire-cli --test help` writes the current texts;
//! review the difference.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::{bare, compare_with_file, finish, words};

fn run(line: &str) -> common::Run {
    let mut command = bare();
    command.args(words(line)).env("COLUMNS", "80");
    finish(command)
}

/// Compares the output of a command line with its stored text.
fn compare(line: &str, code: i32) {
    let shown = run(line).ended(code);
    let name = line.split_whitespace().map(|word| word.trim_start_matches('-')).collect::<Vec<_>>().join("-");
    compare_with_file(&format!("help/{name}.txt"), &format!("$ vpswire {line}\n{}{}", shown.out, shown.err));
}

#[test]
fn pages_are_as_they_were_looked_at() {
    for line in [
        "vultr --help",
        "vultr server --help",
        "kiwivm --help",
        "cvm vps --help",
        "vultr server list --help",
        "vultr server destroy -h",
        "vultr firewall rule-create --help",
        "raw --help",
        "calls --help",
        "calls reverse dns",
        "completions --help",
    ] {
        compare(line, 0);
    }
}

#[test]
fn mistakes_are_answered_with_what_was_meant() {
    for line in
        ["vultr servr list", "vultr reboot", "kiwivm getServiceInfoo", "vultr server list --labl x", "calls qwertz"]
    {
        compare(line, 2);
    }
}

#[test]
fn options_of_every_call_are_in_one_place() {
    let lines_of = |page: &str, option: &str| {
        let long = |line: &str| line.trim_start().trim_start_matches("-o, ").to_owned();
        page.lines().filter(|line| long(line).starts_with(option)).count()
    };
    let page = run("--help").quiet();
    for option in ["--json ", "--output ", "--columns ", "--dry-run ", "--timeout ", "--ca-file "] {
        assert_eq!(lines_of(&page, option), 1, "{option}: {page}");
        for line in ["vultr --help", "vultr server list --help", "raw --help"] {
            assert_eq!(lines_of(&run(line).quiet(), option), 0, "{line}: {option}");
        }
    }
    assert!(page.lines().all(|line| line.len() <= 80), "{page}");
}

#[test]
fn the_help_has_each_command_once_under_what_it_is_about() {
    let page = run("--help").quiet();
    let (commands, _) = page.split_once("\nOptions:\n").unwrap();
    let mut names: Vec<_> = commands
        .lines()
        .filter_map(|line| line.strip_prefix("  ").filter(|line| !line.starts_with(' '))?.split_whitespace().next())
        .collect();
    let headings = commands.lines().filter(|line| line.ends_with(':') && !line.starts_with(' ')).count();
    assert!(headings > 5 && commands.contains("\nMachines:\n  ls  "), "{commands}");
    // The commands that the shell completes, which are all commands.
    let mut all = bare();
    all.args(["--", "vpswire", ""]).env("VPSWIRE_COMPLETE", "fish");
    let all = finish(all).quiet();
    let offered = all.lines().filter_map(|line| line.split('\t').next());
    let mut all: Vec<_> = offered.filter(|name| !name.starts_with('-')).collect();
    names.sort_unstable();
    all.sort_unstable();
    assert_eq!(names, all);
}

#[test]
fn calls_are_found_by_words() {
    let names = |line: &str| -> Vec<String> {
        let json: serde_json::Value = serde_json::from_str(&run(&format!("{line} --json")).quiet()).unwrap();
        json.as_array()
            .unwrap()
            .iter()
            .map(|call| format!("{}:{}", call["api"], call["call"]).replace('"', ""))
            .collect()
    };
    assert_eq!(names("calls cvm restart"), ["cvm:vps.restart"]);
    assert_eq!(names("calls getServiceInfo")[0], "kiwivm:get_service_info");
    assert!(names("calls snapshot delete").starts_with(&["kiwivm:snapshot.delete".to_owned()]));
    assert!(names("calls vultr SUBID label").contains(&"vultr:server.label_set".to_owned()));
    let lines = run("calls cvm --output jsonl").quiet();
    assert_eq!(lines.lines().count(), names("calls cvm").len());
    assert!(run("calls cvm --output yaml").quiet().starts_with("- api: cvm\n  call: vps.list\n"));
}

#[test]
fn manual_pages_are_written_for_every_command() {
    let folder = std::env::temp_dir().join(format!("vpswire-man-{}", std::process::id()));
    let mut command = bare();
    command.arg("man").arg(&folder);
    let run = finish(command).ended(0);
    assert!(run.err.contains("the pages are in "), "{run:?}");
    let page = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    assert!(page("vpswire.1").contains("ca\\-file") && page("vpswire.1").contains("Exit codes"));
    assert!(page("vpswire-vultr-server-list.1").contains("Only servers with this tag"));
    assert!(std::fs::read_dir(&folder).unwrap().count() > 174);
    std::fs::remove_dir_all(&folder).unwrap();
}

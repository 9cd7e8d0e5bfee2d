//! The output on a terminal: its width, colours and pager.
#![cfg(unix)]
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::terminal::on_wide_terminal;
use common::{LATE_IN_A_MONTH, Sim, compare_with_file};
use unicode_width::UnicodeWidthStr;

/// Removes the colour codes from a text.
fn plain(text: &str) -> String {
    let mut parts = text.split('\u{1b}');
    let first = parts.next().unwrap().to_owned();
    first + &parts.map(|part| part.split_once('m').unwrap().1).collect::<String>()
}

#[test]
fn tables_are_as_they_were_looked_at() {
    let sim = Sim::start();
    for (name, line) in [
        ("servers", "vultr server list"),
        ("addresses", "vultr server list-ipv4 --subid 576988"),
        ("plans", "vultr plans list"),
        ("status", "cvm vps status 1"),
        ("columns", "vultr server list --columns subid,label,power_status,v6_networks"),
        ("calls", "calls reverse dns"),
    ] {
        for columns in [40, 80, 160] {
            let shown = plain(&on_wide_terminal(sim.command(line), columns, 50));
            compare_with_file(&format!("tables/{name}-{columns}.txt"), &shown);
        }
    }
}

#[test]
fn tables_fit_every_terminal_and_name_what_they_leave_out() {
    let sim = Sim::start();
    for line in ["vultr server list", "vultr plans list", "cvm vps list", "vultr server list-ipv4 --subid 576988"] {
        for columns in [40, 60, 80, 160, 250] {
            let shown = plain(&on_wide_terminal(sim.command(line), columns, 50));
            assert!(shown.lines().all(|line| line.width() <= columns.into()), "{columns}: {shown}");
            assert!(shown.lines().count() > 2, "{shown}");
        }
    }
    let shown = plain(&on_wide_terminal(sim.command("vultr server list --tag web"), 60, 50));
    let (table, left) = shown.split_once("\n(").unwrap();
    let left = left.replace('\n', " ");
    let names = left.rsplit_once(": ").unwrap().1.trim_end().trim_end_matches(')');
    let names: Vec<_> = names.split(", ").collect();
    assert!(left.starts_with(&format!("2 in all; {} more fields of each with --columns or --json: ", names.len())));
    let shown = table.lines().next().unwrap().split("  ").filter(|name| !name.trim().is_empty()).count();
    assert_eq!(shown + names.len(), 32, "{table}");
    assert!(names.contains(&"default_password"), "{names:?}");
}

#[test]
fn tables_of_a_fleet_fit_every_terminal() {
    let sim = Sim::start();
    let home = common::home::Home::with_accounts("fitting", &sim);
    for line in ["ls", "usage", "snapshots", "budget", "addresses web-1", "rdns tokyo", "account list", "job list"] {
        for columns in [40, 60, 80, 160] {
            let shown = plain(&on_wide_terminal(home.command(line), columns, 50));
            // Messages beside a table may be copied, so the terminal wraps them.
            let mut lines = shown.lines().filter(|line| !line.starts_with("vpswire: "));
            assert!(lines.all(|line| line.width() <= columns.into()), "{line} {columns}: {shown}");
        }
    }
}

#[test]
fn numbers_of_a_table_say_what_they_count() {
    let sim = Sim::stopped_at(Some(LATE_IN_A_MONTH));
    let shown = plain(&on_wide_terminal(sim.command("vultr plans list --columns name,ram,price_per_month"), 80, 50));
    assert!(shown.starts_with("name "), "{shown}");
    // The same for any selection of columns.
    assert!(shown.lines().next().unwrap().ends_with("  ram (MB)  price_per_month (USD)"), "{shown}");
    let home = common::home::Home::with_accounts("counted", &sim);
    let shown = plain(&on_wide_terminal(home.command("usage web-1 --columns machine,traffic,resets_at"), 80, 50));
    assert!(shown.starts_with("machine      traffic  resets_at (UTC)\nshop/576965    0.2 %  20"), "{shown}");
    let shown = plain(&on_wide_terminal(sim.command("vultr plans list"), 250, 50));
    assert!(shown.lines().next().unwrap().contains("ram (MB)"), "{shown}");
    assert!(shown.lines().next().unwrap().contains("price_per_month (USD)"), "{shown}");
}

#[test]
fn a_fleet_is_summed_up() {
    let sim = Sim::start();
    let home = common::home::Home::with_accounts("summed-up", &sim);
    let shown = |line: &str| {
        let mut command = home.command(line);
        command.env("NO_COLOR", "1");
        on_wide_terminal(command, 80, 50)
    };
    let asked = "8 machines, 3 running, 4 of unknown state (--live asks), 0 with problems; ";
    assert!(shown("ls").contains(asked), "{}", shown("ls"));
    assert!(shown("ls --live").contains("8 machines, 6 running, 0 with problems; "), "{}", shown("ls --live"));
    // The used traffic and the days until the reset take precedence over the end of a long name.
    let listed = shown("ls");
    let head: Vec<_> = listed.lines().next().unwrap().split_whitespace().collect();
    assert_eq!(head[..6], ["machine", "label", "state", "address", "traffic", "resets_in_days"]);
    assert!(listed.contains(" %  "), "{listed}");
    // A service's own record is omitted, but not as a masked password.
    assert!(shown("show tokyo").ends_with("record:         (--json has it)\n"), "{}", shown("show tokyo"));
    assert!(shown("usage").lines().next().unwrap().contains("resets_at (UTC)"), "{}", shown("usage"));
}

#[test]
fn colour_is_for_terminals_that_want_it() {
    let sim = Sim::start();
    let shown = on_wide_terminal(sim.command("cvm vps status 1"), 80, 50);
    assert!(shown.contains("\u{1b}[1mstatus:\u{1b}[0m           \u{1b}[32mrunning\u{1b}[0m\n"), "{shown:?}");
    let shown = on_wide_terminal(sim.command("vultr server list --tag web --columns subid,power_status"), 80, 50);
    assert!(shown.starts_with("\u{1b}[1msubid\u{1b}[0m   \u{1b}[1mpower_status\u{1b}[0m\n"), "{shown:?}");
    let coloured = |more: &str, name: &str, value: &str| {
        let mut command = sim.command(&format!("vultr server list --tag web {more}"));
        command.env(name, value);
        on_wide_terminal(command, 80, 50).contains('\u{1b}')
    };
    assert!(coloured("", "X", "") && coloured("--color auto", "X", ""));
    assert!(!coloured("", "NO_COLOR", "1") && !coloured("--color never", "X", ""));
    assert!(coloured("--color always", "NO_COLOR", "1"));
    // Programs get no colours unless they request them.
    for form in ["", "-o table", "-o tsv", "-o yaml", "--json"] {
        assert!(!sim.run(&format!("vultr server list {form}")).quiet().contains('\u{1b}'), "{form}");
    }
    assert!(sim.run("vultr server list -o table --color always").quiet().contains("\u{1b}[1msubid"));
}

#[test]
fn what_is_longer_than_the_terminal_goes_to_the_pager() {
    let sim = Sim::start();
    let paged = |line: &str, pager: &str, lines: u16| {
        let mut command = sim.command(line);
        command.env("PAGER", pager).env("NO_COLOR", "1");
        on_wide_terminal(command, 80, lines)
    };
    let whole = paged("vultr plans list", "", 10);
    assert!(whole.lines().count() > 10, "{whole}");
    let numbered = paged("vultr plans list", "cat -n", 10);
    assert!(numbered.lines().enumerate().all(|(at, line)| line.trim_start().starts_with(&format!("{}\t", at + 1))));
    assert_eq!(numbered.lines().count(), whole.lines().count());
    // No pager if the output fits, for programs, and for output that may be the only copy.
    assert_eq!(paged("vultr plans list", "cat -n", 100), whole);
    assert!(!paged("kiwivm reset-root-password --yes", "cat -n", 1).contains('\t'));
    let mut command = sim.command("vultr plans list");
    command.env("PAGER", "false");
    assert!(common::finish(command).quiet().lines().count() > 5);
    // A pager that is missing or ends early neither loses output nor causes an error.
    assert_eq!(paged("vultr plans list", "/no/such/pager", 10), whole);
    assert_eq!(paged("vultr plans list", "head -n 1", 10), format!("{}\n", whole.lines().next().unwrap()));
}

#[test]
fn traffic_over_time_is_drawn() {
    let sim = Sim::start();
    let home = common::home::Home::with_accounts("drawn", &sim);
    let drawn = |line: &str, columns: u16, locale: &str| {
        let mut command = home.command(line);
        command.env("LC_ALL", locale);
        plain(&on_wide_terminal(command, columns, 50))
    };
    for machine in ["web-1", "tokyo"] {
        for columns in [40, 80] {
            let shown = drawn(&format!("series {machine}"), columns, "C.UTF-8");
            assert_eq!(shown.lines().filter(|line| line.starts_with("20")).count(), 30, "{shown}");
            assert!(shown.lines().all(|line| line.width() <= columns.into()), "{shown}");
            assert!(shown.contains("█") && shown.contains("\n30 days: "), "{shown}");
        }
    }
    let shown = drawn("series tokyo --days 2", 80, "C");
    assert_eq!(shown.lines().filter(|line| line.starts_with("20")).count(), 48, "{shown}");
    assert!(shown.contains("##") && shown.is_ascii(), "{shown}");
    // Programs get the points.
    let listed = home.run("series web-1 --days 7").quiet();
    let head = "at\tin_bytes\tout_bytes\tcpu_percent\tdisk_read_bytes\tdisk_write_bytes\n";
    assert!(listed.starts_with(head) && (6..=8).contains(&listed.lines().skip(1).count()), "{listed}");
    let json: serde_json::Value = serde_json::from_str(&home.run("series web-1 --days 7 --json").quiet()).unwrap();
    assert_eq!((&json["machine"], &json["step_seconds"]), (&"shop/576965".into(), &86_400.into()));
    // A day may have ended meanwhile.
    assert!((6..=8).contains(&json["points"].as_array().unwrap().len()), "{json}");
    let times = home.run("series web-1 --days 7 --columns at --no-header").quiet();
    assert!(
        (6..=8).contains(&times.lines().count()) && times.lines().all(|time| time.parse::<u64>().is_ok()),
        "{times}"
    );
    home.run("series web-1 --days 0").ended(2);
    home.run("series panel/1").ended(2);
}

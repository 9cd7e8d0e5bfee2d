//! Completions in the shells that are installed.
#![cfg(unix)]
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::terminal::typing;
use std::path::Path;
use std::process::{Command, Stdio};

/// Returns a shell with the command in its PATH; `None` if it is not installed.
fn shell(name: &str) -> Option<Command> {
    let found = Command::new(name).arg("-c").arg("exit").stdin(Stdio::null()).status();
    if !found.is_ok_and(|status| status.success()) {
        println!("{name} is not installed");
        return None;
    }
    let folder = Path::new(env!("CARGO_BIN_EXE_vpswire")).parent().unwrap();
    let path = format!("{}:{}", folder.display(), std::env::var("PATH").unwrap());
    let mut command = Command::new(name);
    common::without_settings(&mut command);
    command.env("PATH", path).env("HOME", std::env::temp_dir()).stdin(Stdio::null());
    Some(command)
}

/// The completions that a shell offers for each beginning of a command line.
const CASES: [(&str, &[&str]); 13] = [
    ("vul", &["vultr"]),
    ("vultr snapshot ", &["create", "destroy", "list"]),
    ("vultr server list --ma", &["--main-ip"]),
    ("vultr server list --colu", &["--columns"]),
    ("kiwivm kiwivm get-not", &["get-notification-preferences"]),
    ("vultr firewall rule-create --protocol ", &["gre", "icmp", "tcp", "udp"]),
    ("vultr server list --columns main", &["main_ip"]),
    ("vultr server list --columns label,main", &["label,main_ip"]),
    ("vultr server list --columns v6_networks.v6_main", &["v6_networks.v6_main_ip"]),
    ("kiwivm snapshot list --field snapshots.file", &["snapshots.file_name"]),
    ("ls --columns resets", &["resets_in_days"]),
    ("usage --field reset", &["resets_at"]),
    ("wait tokyo --until un", &["unlocked"]),
];

#[test]
fn bash_completes() {
    let Some(_) = shell("bash") else { return };
    for (line, wanted) in CASES {
        let mut bash = shell("bash").unwrap();
        let script = "source <(vpswire completions bash); line=$1; COMP_LINE=\"vpswire $line\"; COMP_POINT=${#COMP_LINE}
            read -ra COMP_WORDS <<<\"$COMP_LINE\"; [[ $COMP_LINE == *' ' ]] && COMP_WORDS+=('')
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMP_TYPE=9
            function=$(complete -p vpswire | sed 's/.* -F \\([^ ]*\\) .*/\\1/'); $function vpswire \"${COMP_WORDS[-1]}\" 2>/dev/null
            printf '%s\\n' \"${COMPREPLY[@]}\"";
        let output = bash.args(["--norc", "-c", script, "bash", line]).output().unwrap();
        let mut offered: Vec<_> =
            String::from_utf8(output.stdout).unwrap().split_whitespace().map(str::to_owned).collect();
        offered.retain(|word| word != "help" && (line.contains("--") || !word.starts_with('-')));
        offered.sort();
        assert_eq!(offered, wanted, "{line}: {}", String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn fish_completes() {
    let Some(_) = shell("fish") else { return };
    for (line, wanted) in CASES {
        let mut fish = shell("fish").unwrap();
        let script = format!("vpswire completions fish | source; complete -C 'vpswire {line}'");
        let output = fish.args(["--no-config", "-c", &script]).output().unwrap();
        let shown = String::from_utf8(output.stdout).unwrap();
        let mut offered: Vec<_> = shown.lines().map(|line| line.split('\t').next().unwrap()).collect();
        offered.retain(|word| *word != "help" && (line.contains("--") || !word.starts_with('-')));
        offered.sort_unstable();
        assert_eq!(offered, wanted, "{line}: {}", String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn zsh_completes() {
    let Some(mut zsh) = shell("zsh") else { return };
    let dump = std::env::temp_dir().join(format!("vpswire-zcompdump-{}", std::process::id()));
    zsh.args(["-f", "-i"]).env("PS1", "READY ").env("TERM", "dumb");
    let typed = format!(
        "autoload -U compinit; compinit -u -d {}; source <(vpswire completions zsh)\n\
         vpswire vultr firewall rule-cr\t-\u{8}--help\t\nexit\n",
        dump.display()
    );
    let shown = typing(zsh, "READY", &typed);
    drop(std::fs::remove_file(dump));
    assert!(shown.contains("Usage: vpswire vultr firewall rule-create"), "{shown}");
}

#[test]
fn names_of_accounts_are_offered() {
    let home = std::env::temp_dir().join(format!("vpswire-complete-{}", std::process::id()));
    std::fs::create_dir_all(home.join("vpswire")).unwrap();
    let file = home.join("vpswire/config.toml");
    std::fs::write(&file, "[account.tokyo]\napi = \"kiwivm\"\n[account.shop]\napi = \"vultr\"\napi_key = \"K\"\n")
        .unwrap();
    let offered = |line: &[&str]| {
        let mut command = common::bare();
        command.env("XDG_CONFIG_HOME", &home).env("VPSWIRE_COMPLETE", "fish").args(["--", "vpswire"]).args(line);
        let run = common::finish(command);
        assert!(!run.all().contains("\"K\""), "{run:?}");
        let names = run.out.lines().map(|line| line.split('\t').next().unwrap().to_owned());
        (run.code, names.filter(|name| !matches!(&**name, "--help" | "help")).collect::<Vec<_>>())
    };
    // A file that others can read is not used.
    std::fs::set_permissions(&file, std::os::unix::fs::PermissionsExt::from_mode(0o644)).unwrap();
    assert_eq!(offered(&["account", "use", ""]), (0, Vec::new()));
    std::fs::set_permissions(&file, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
    for line in [&["account", "use", ""][..], &["account", "test", ""], &["vultr", "server", "list", "--account", ""]] {
        assert_eq!(offered(line), (0, vec!["tokyo".to_owned(), "shop".to_owned()]), "{line:?}");
    }
    assert_eq!(offered(&["calls", "--account", "t"]).1, ["tokyo"]);
    // A command is completed by its name, and by an alias only if no name has that beginning.
    assert_eq!(
        (offered(&["re"]).1, offered(&["rebo"]).1),
        (vec!["restart".into(), "reinstall".into()], vec!["reboot".into()])
    );
    std::fs::remove_dir_all(&home).unwrap();
}

#[test]
fn names_of_machines_are_those_that_were_listed() {
    let sim = common::Sim::start();
    let home = common::home::Home::with_accounts("complete", &sim);
    let command = |line: &[&str]| {
        let mut command = home.command("");
        command.env("XDG_CACHE_HOME", home.0.join("cache")).args(line);
        command
    };
    let offered = |line: &[&str]| {
        let mut command = command(&[]);
        command.env("VPSWIRE_COMPLETE", "fish").args(["--", "vpswire"]).args(line);
        let out = common::finish(command).quiet();
        out.lines().map(|line| line.split('\t').next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert!(!offered(&["show", ""]).contains(&"web-1".to_owned()));
    common::finish(command(&["show", "web-1"])).ended(0);
    let asked = sim.asked();
    for line in [&["show", "we"][..], &["restart", "db-1", "we"], &["usage", "we"], &["series", "we"]] {
        assert_eq!(offered(line), ["web-1", "web-2"], "{line:?}");
    }
    assert_eq!(offered(&["kill", "shop/57696"]), ["shop/576965", "shop/576966"]);
    assert_eq!(sim.asked(), asked);
    // Listing one account replaces only its own names, and names with special characters of the shell are omitted.
    let label = "vultr server label-set --subid 576966 --label $(reboot) --account shop";
    common::finish(command(&label.split(' ').collect::<Vec<_>>())).ended(0);
    common::finish(command(&["show", "shop/web-1"])).ended(0);
    assert_eq!(offered(&["show", "we"]), ["web-1"]);
    assert!(!offered(&["show", ""]).iter().any(|name| name.contains('$')));
    assert_eq!(offered(&["cvm", "vps", "status", "panel/1"]), ["panel/1"]);
    assert!(offered(&["show", "tok"]).contains(&"tokyo/1347645".to_owned()));
}

#[test]
fn scripts_are_printed_for_each_shell() {
    for name in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let mut command = common::bare();
        command.args(["completions", name]);
        let script = common::finish(command).quiet();
        assert!(script.contains("VPSWIRE_COMPLETE") && script.contains("vpswire"), "{name}: {script}");
    }
}

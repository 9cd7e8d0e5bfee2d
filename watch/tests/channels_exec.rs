//! The channel that runs a command.
#![cfg(unix)]
#![allow(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use serde_json::json;
use std::path::{Path, PathBuf};
use std::process::Command;
use vpswire_watch::channels::{ChannelConfig, ChannelError};
use vpswire_watch::event::Event;

fn event(text: &str) -> Event {
    serde_json::from_value(json!({
        "id": "e1", "at": 1_700_000_000, "kind": "down", "change": "began", "severity": "critical",
        "title": "web-1 is down", "text": text, "facts": {},
    }))
    .unwrap()
}

/// Runs a shell script as a channel.
fn deliver(script: &str, more: &str, event: &Event) -> Result<(), ChannelError> {
    let settings = format!("type = 'exec'\ncommand = ['/bin/sh', '-c', '''{script}''']\n{more}");
    let config: ChannelConfig = toml::from_str(&settings).unwrap();
    config.open(Path::new("config.toml")).unwrap().deliver(event)
}

fn file(name: &str) -> PathBuf {
    std::env::temp_dir().join(format!("vpswire-watch-exec-{name}-{}", std::process::id()))
}

#[test]
fn the_event_is_on_the_standard_input() {
    let file = file("input");
    deliver(&format!("cat > {}", file.display()), "", &event("text")).unwrap();
    let written = std::fs::read_to_string(&file).unwrap();
    std::fs::remove_file(&file).unwrap();
    assert_eq!(written, format!("{}\n", serde_json::to_string(&event("text")).unwrap()));
}

#[test]
fn the_exit_code_says_how_it_went() {
    let failed = |code: &str| deliver(&format!("cat >/dev/null; exit {code}"), "", &event("text")).unwrap_err();
    let error = |later, message: &str| ChannelError { later, retry_after: None, message: message.to_owned() };
    assert_eq!(failed("1"), error(true, "the command failed: exit status: 1"));
    assert_eq!(failed("75"), error(true, "the command failed: exit status: 75"));
    assert_eq!(failed("65"), error(false, "the command refuses the event: exit status: 65"));
    // More than a pipe holds, of which nothing is read.
    assert_eq!(deliver("exit 0", "", &event(&"x".repeat(1 << 20))), Ok(()));
    let gone: ChannelConfig = toml::from_str("type = 'exec'\ncommand = ['/nowhere/at/all']").unwrap();
    let gone = gone.open(Path::new("config.toml")).unwrap().deliver(&event("text")).unwrap_err();
    assert!(gone.later && gone.message.starts_with("the command cannot be run: "), "{gone}");
}

#[test]
fn a_command_that_takes_too_long_is_ended() {
    let failed = deliver("exec sleep 600", "timeout = 0", &event("text")).unwrap_err();
    let message = "the command took longer than 0 s".to_owned();
    assert_eq!(failed, ChannelError { later: true, retry_after: None, message });
}

#[test]
fn it_says_how_long_it_may_take() {
    let longest = |settings: &str| {
        let config: ChannelConfig = toml::from_str(settings).unwrap();
        config.open(Path::new("config.toml")).unwrap().longest().as_secs()
    };
    assert_eq!(longest("type = 'exec'\ncommand = ['true']"), 30);
    assert_eq!(longest("type = 'exec'\ncommand = ['true']\ntimeout = 7200"), 7200);
    assert_eq!(longest("type = 'ntfy'\ntopic = 'x'"), 30);
    // Each answer of the server takes up to half a minute.
    let to = "type = 'email'\nhost = 'localhost'\nfrom = 'a@b.example'\nto = ['c@d.example', 'e@f.example']";
    assert_eq!(longest(to), 480);
}

/// The part of the test below that has keys in its environment.
#[test]
#[ignore = "a part of another test"]
fn with_keys() {
    deliver("cat >/dev/null; env > \"$OUT\"", "", &event("text")).unwrap();
}

#[test]
fn keys_of_accounts_are_not_in_its_environment() {
    let file = file("environment");
    let mut child = Command::new(std::env::current_exe().unwrap());
    child.args(["--ignored", "--exact", "with_keys"]).env("OUT", &file).env("VPSWIRE_VULTR_API_KEY", "SECRET");
    assert!(child.output().unwrap().status.success());
    let environment = std::fs::read_to_string(&file).unwrap();
    std::fs::remove_file(&file).unwrap();
    assert!(environment.contains("PATH=") && !environment.contains("SECRET"), "{environment}");
}

//! Prompts for secrets on a terminal, which does not echo them, and echoes again afterwards.
#![cfg(target_os = "linux")]
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::home::Home;
use common::terminal::{ended_while_hidden, in_session, typing_secret};
use common::{Sim, VULTR_KEY};
use rustix::process::{Pid, Signal, kill_process};
use std::io::Write;

#[test]
fn a_key_is_asked_for_and_not_shown() {
    let sim = Sim::start();
    let home = Home::new("asked");
    let command = in_session(&home.command(&format!("account add shop --api vultr --base-url {}/vultr", sim.0.url())));
    let shown = typing_secret(command, "): ", &format!("{VULTR_KEY}\n"));
    assert!(
        shown.starts_with("The account's API key; some calls need none (") && !shown.contains(VULTR_KEY),
        "{shown}"
    );
    assert!(shown.contains("vpswire account test shop tries it"), "{shown}");
    home.run("vultr server list").quiet();
}

#[test]
fn a_terminal_shows_what_is_typed_after_a_question_was_ended() {
    let home = Home::new("ended");
    let command = || in_session(&home.command("account add shop --api vultr"));
    let (shown, code, shows) = ended_while_hidden(command(), |_, terminal| terminal.write_all(b"private\x03").unwrap());
    assert_eq!((code, shows), (130, true), "{shown}");
    assert!(shown.ends_with("vpswire: cancelled\r\n") && !shown.contains("private"), "{shown:?}");
    for signal in [Signal::INT, Signal::TERM] {
        let (shown, code, shows) =
            ended_while_hidden(command(), |child, _| kill_process(Pid::from_child(child), signal).unwrap());
        assert_eq!((code, shows), (130, true), "{shown}");
    }
    let password = "vultr user create --email a@example.com --name a --acls support --password @- --yes";
    let mut plain = home.command(password);
    plain.env("VPSWIRE_VULTR_API_KEY", VULTR_KEY);
    let (shown, code, shows) =
        ended_while_hidden(in_session(&plain), |_, terminal| terminal.write_all(b"\x03").unwrap());
    assert_eq!((code, shows), (130, true), "{shown}");
    assert!(!home.file().exists());
}

//! `vpswire panel` for other users: its required settings, and the prompt for its password.
#![cfg(unix)]
#![allow(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::home::Home;
#[cfg(target_os = "linux")]
use common::terminal::{in_session, typing_secret};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::process::Stdio;
use vpswire_panel::password::Hash;

#[test]
fn what_is_missing_is_named() {
    let home = Home::new("panel-missing");
    let missing = |options: &str| {
        let run = home.run(&format!("panel --demo {options}")).ended(2);
        assert_eq!(run.out, "", "{options}");
        run.err
    };
    let tls = "--tls-certificate with --tls-key, or --reverse-proxy";
    for (options, wanted) in [
        ("--listen 0.0.0.0", format!("--public-name; --password-file; {tls}")),
        ("--listen ::", format!("--public-name; --password-file; {tls}")),
        ("--listen 0.0.0.0 --public-name panel.test", format!("--password-file; {tls}")),
        ("--password-file p", format!("--public-name; {tls}")),
        ("--public-name panel.test --password-file p", tls.to_owned()),
        ("--public-name panel.test --password-file p --tls-key k", "--tls-certificate".to_owned()),
        ("--public-name panel.test --password-file p --tls-certificate c", "--tls-key".to_owned()),
        ("--listen 0.0.0.0 --reverse-proxy", "--public-name; --password-file".to_owned()),
        ("--tls-certificate c --tls-key k", "--public-name; --password-file".to_owned()),
    ] {
        let words = format!("a panel that others reach needs {wanted} as well");
        let shown = missing(options);
        assert!(shown.contains(&words), "{options}: {shown}");
    }
    let shown = missing("--reverse-proxy --tls-key k");
    assert!(shown.contains("cannot be used with"), "{shown}");
}

#[test]
fn a_password_is_hashed_into_a_file_of_its_owner() {
    let home = Home::new("panel-password");
    let file = home.0.join("hash");
    home.typed(&format!("panel password {}", file.display()), "correct horse\n").quiet();
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(text.starts_with("$argon2id$v=19$m=19456,t=2,p=1$") && text.ends_with('\n'), "{text}");
    assert!(Hash::parse(&text).is_some());
    assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    let printed = home.typed("panel password", "correct horse\n").quiet();
    assert!(Hash::parse(&printed).is_some() && printed != text, "{printed}");
    let run = home.typed("panel password", "short\n").ended(2);
    assert!(
        run.err.contains("the password: expected 8 letters or more") && !run.all().contains("short\n"),
        "{}",
        run.err
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_terminal_is_asked_twice_and_does_not_show_the_password() {
    let home = Home::new("panel-typed");
    let ask = |typed: &str| typing_secret(in_session(&home.command("panel password")), "Password: ", typed);
    let shown = ask("correct horse\ncorrect horse\n");
    assert!(shown.contains("The same again: ") && shown.contains("$argon2id$"), "{shown}");
    assert!(!shown.contains("horse"), "{shown}");
    let shown = ask("correct horse\ncorrect house\n");
    assert!(shown.contains("the two passwords differ") && !shown.contains("$argon2id$"), "{shown}");
}

#[test]
fn with_a_reverse_proxy_the_link_has_the_public_name() {
    let home = Home::new("panel-proxy");
    let file = home.0.join("hash");
    let options = format!("--public-name Panel.Test --reverse-proxy --password-file {}", file.display());
    let start = format!("panel --demo {options}");
    assert!(home.run(&start).ended(2).err.contains("--password-file: there is no "));
    home.typed(&format!("panel password {}", file.display()), "correct horse\n").quiet();
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o644)).unwrap();
    assert!(home.run(&start).ended(2).err.contains("is not read: others may use it"));
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o600)).unwrap();

    // Taken here, or by another program.
    let _taken = TcpListener::bind("127.0.0.1:8460");
    assert!(home.run(&start).ended(1).err.starts_with("vpswire: cannot listen on port 8460: "));
    let mut command = home.command(&format!("{start} --port 0"));
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let (mut link, mut note) = (String::new(), String::new());
    BufReader::new(child.stderr.take().unwrap()).read_line(&mut note).unwrap();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut link).unwrap();
    assert_eq!(link, "https://panel.test/#/\n");
    let address = note.trim().rsplit_once("listening on ").unwrap().1;
    let status = |host: &str| {
        let mut stream = TcpStream::connect(address).unwrap();
        write!(stream, "GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer.split(' ').nth(1).unwrap().to_owned()
    };
    assert_eq!([status("panel.test"), status(address), status("localhost")], ["200", "403", "403"]);
    child.kill().unwrap();
    child.wait().unwrap();
}

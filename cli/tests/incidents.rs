//! The incidents that a provider publishes, and the affected machines. The feed comes from a socket of the test.
#![cfg(unix)]
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::home::Home;
use common::terminal::on_wide_terminal;
use common::{Canned, KIWIVM_KEY, Sim, VULTR_KEY, bare, finish};
use rustix::process::{Pid, Signal, kill_process};
use serde_json::{Value as Json, json};
use std::io::Write;
use std::net::TcpListener;
use std::process::Stdio;
use std::sync::mpsc::{Receiver, channel};
use vpswire_testkit::http::read_message;

/// The machine of the account `tokyo` is on node v3804 in Los Angeles.
const FEED: &str = r#"<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Status</title>
  <entry>
    <title>[Resolved] Network &amp; power in Los Angeles</title>
    <updated>2026-08-05T18:26:03-07:00</updated><published>2026-08-04T22:29:53-07:00</published>
    <link rel="alternate" href="https://status.example/issue.php?id=1"/>
    <content type="text">It is over.</content>
  </entry>
  <entry>
    <title>Elsewhere&#27;[2J</title><updated>2026-08-09T00:00:00Z</updated>
    <content>Nodes v31xx in Osaka, Japan&#x202e;&#7;.</content>
  </entry>
  <entry>
    <title>Disks</title><updated>2026-08-01T00:00:00Z</updated><content>Nodes v38xx, v39xx.</content>
  </entry>
</feed>"#;

/// A server that answers once, and the request that it received.
fn serve(status: &str, body: &str) -> (String, Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/feed.atom", listener.local_addr().unwrap());
    let response = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}", body.len());
    let (seen, asked) = channel();
    std::thread::spawn(move || {
        let mut stream = listener.accept().unwrap().0;
        seen.send(read_message(&mut stream).unwrap()).unwrap();
        // A client that has read enough closes the connection.
        drop(stream.write_all(response.as_bytes()));
    });
    (url, asked)
}

fn incidents(home: &Home, options: &str) -> common::Run {
    let (url, _asked) = serve("200 OK", FEED);
    home.run(&format!("incidents --feed {url} {options}"))
}

fn titles(json: &Json) -> Vec<&str> {
    json["incidents"].as_array().unwrap().iter().map(|line| line["title"].as_str().unwrap()).collect()
}

#[test]
fn those_that_concern_a_machine_come_first() {
    let sim = Sim::start();
    let home = Home::with_accounts("incidents", &sim);
    let shown: Json = serde_json::from_str(&incidents(&home, "--json").quiet()).unwrap();
    assert_eq!(titles(&shown), ["Disks", "Network & power in Los Angeles"]);
    assert_eq!(shown["failures"], json!([]));
    assert_eq!(
        shown["incidents"][1],
        json!({
            "state": "resolved", "title": "Network & power in Los Angeles", "updated_at": 1_785_979_563,
            "machines": ["tokyo/1347645"], "mentions": ["los angeles"], "began_at": 1_785_907_793,
            "url": "https://status.example/issue.php?id=1", "text": "It is over.",
        })
    );
    let disks = &shown["incidents"][0];
    assert_eq!((&disks["state"], &disks["mentions"]), (&json!("ongoing"), &json!(["v38xx"])));
    let shown: Json = serde_json::from_str(&incidents(&home, "--all --json").quiet()).unwrap();
    assert_eq!(titles(&shown), ["Disks", "Network & power in Los Angeles", "Elsewhere\u{1b}[2J"]);
    let cells = incidents(&home, "--all --columns state,title,machines,text --no-header").quiet();
    assert_eq!(
        cells,
        "ongoing\tDisks\ttokyo/1347645\tNodes v38xx, v39xx.\n\
         resolved\tNetwork & power in Los Angeles\ttokyo/1347645\tIt is over.\n\
         ongoing\tElsewhere\\u{1b}[2J\t\tNodes v31xx in Osaka, Japan\\u{202e}\\u{7}.\n"
    );
}

#[test]
fn nothing_of_an_account_is_sent_to_the_page() {
    let sim = Sim::start();
    let home = Home::with_accounts("incidents-private", &sim);
    let (url, asked) = serve("200 OK", FEED);
    home.run(&format!("incidents --feed {url}")).ended(0);
    let request = asked.recv().unwrap();
    let lines: Vec<_> = request.trim_end().lines().collect();
    assert_eq!(lines[0], "GET /feed.atom HTTP/1.1");
    let mut names: Vec<_> = lines[1..].iter().filter_map(|line| line.split(':').next()).collect();
    names.sort_unstable_by_key(|name| name.to_lowercase());
    assert_eq!(names.join(" ").to_lowercase(), "accept host user-agent");
    for private in [KIWIVM_KEY, VULTR_KEY, "1347645", "tokyo", "v3804"] {
        assert!(!request.contains(private), "{request}");
    }
    // Apart from the feed only KiwiVM's service was called.
    let apis: Vec<_> = sim.0.requests().iter().map(|seen| seen.path.clone()).collect();
    assert!(!apis.is_empty() && apis.iter().all(|path| path.contains("kiwivm")), "{apis:?}");
}

#[test]
fn a_terminal_is_not_driven_by_the_page() {
    let sim = Sim::start();
    let home = Home::with_accounts("incidents-terminal", &sim);
    for columns in [40, 80, 200] {
        let (url, _asked) = serve("200 OK", FEED);
        let mut command = home.command(&format!("incidents --all --color never --feed {url}"));
        command.env("NO_COLOR", "1");
        let shown = on_wide_terminal(command, columns, 50);
        assert!(!shown.contains(['\u{1b}', '\u{202e}', '\u{7}']), "{shown:?}");
        assert!(shown.contains("ongoing") && shown.contains("Disks"), "{shown}");
        assert!(columns == 40 || shown.contains("tokyo/1347645"), "{shown}");
    }
    let (url, _asked) = serve("200 OK", "<feed><entry><title>Osaka</title></entry></feed>");
    let run = home.run(&format!("incidents --feed {url}")).ended(0);
    assert_eq!(run.err, "vpswire: incidents published: 1, none of which mentions your machines; --all lists them\n");
}

#[test]
fn without_an_account_all_are_listed_if_asked_for() {
    let home = Home::new("incidents-alone");
    let run = home.run("incidents").ended(2);
    assert!(run.err.contains("there is no account of KiwiVM") && run.err.contains("--all lists all"), "{run:?}");
    let shown: Json = serde_json::from_str(&incidents(&home, "--all --json").quiet()).unwrap();
    assert_eq!(titles(&shown).len(), 3);
    // If the accounts cannot be read, the command does not list all incidents.
    home.write("version = \"x\"\n");
    assert_eq!(incidents(&home, "--all").ended(2).out, "");
}

#[test]
fn an_account_that_fails_is_named() {
    let (sim, down) = (Sim::start(), Canned::saying("401 Unauthorized", "no"));
    let home = Home::with_accounts("incidents-failing", &sim);
    let more =
        format!("\n[account.gone]\napi = \"kiwivm\"\nveid = 5\napi_key = \"private_x\"\nbase_url = \"{}\"\n", down.url);
    home.write(&(home.text() + &more));
    let (url, _asked) = serve("200 OK", FEED);
    let run = home.run(&format!("incidents --feed {url} --json")).ended(7);
    let shown: Json = serde_json::from_str(&run.out).unwrap();
    assert_eq!(titles(&shown).len(), 2);
    assert_eq!((&shown["failures"][0]["account"], &shown["failures"][0]["exit"]), (&json!("gone"), &json!(7)));
}

#[test]
fn what_is_no_feed_is_an_error() {
    let all = |url: &str, more: &str| {
        let mut command = bare();
        command.args(["incidents", "--all", "--json", "--feed", url]).args(more.split_whitespace());
        finish(command)
    };
    let large = format!("<feed>{}</feed>", " ".repeat(4 << 20));
    for (status, body, exit, code, message) in [
        ("200 OK", "<html></html>", 7, "decode", "the feed cannot be read: it is no Atom feed"),
        ("200 OK", "<feed>", 7, "decode", "the feed cannot be read: it ends too early"),
        ("200 OK", &large, 7, "too_large", "the feed of 127.0.0.1 is larger than 4 MiB"),
        ("503 Down", FEED, 7, "http", "127.0.0.1 answered with HTTP 503"),
        ("404 Not Found", "", 4, "not_found", "127.0.0.1 answered with HTTP 404"),
    ] {
        let error = all(&serve(status, body).0, "").ended(exit).error();
        assert_eq!((&error["code"], &error["message"]), (&json!(code), &json!(message)));
    }
    // Nothing listens there.
    assert_eq!(all("http://127.0.0.1:1/", "").ended(8).error()["code"], "transport");
    let silent = Canned::start(None);
    assert_eq!(all(&silent.url, "--timeout 0.2").ended(8).error()["code"], "timeout");
    for url in ["http://status.example/feed", "https://user:secret@status.example/", "feed", "ftp://127.0.0.1/"] {
        let run = all(url, "").ended(2);
        assert!(!run.all().contains("secret"), "{run:?}");
    }
}

#[test]
fn ctrl_c_ends_it() {
    let silent = Canned::start(None);
    let mut command = bare();
    command
        .args(["incidents", "--all", "--timeout", "600", "--feed", &silent.url])
        .stderr(Stdio::piped())
        .stdout(Stdio::piped());
    let child = command.spawn().unwrap();
    silent.wait();
    kill_process(Pid::from_child(&child), Signal::INT).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), &*output.stderr), (Some(130), &b"vpswire: cancelled\n"[..]));
}

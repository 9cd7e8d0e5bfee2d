//! What a running service serves, and to whom.
#![allow(clippy::arithmetic_side_effects, clippy::panic, clippy::unwrap_used)]

use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use vpswire::CancelToken;
use vpswire_serve::Server;
use vpswire_watch::config::Settings;
use vpswire_watch::event::Severity;
use vpswire_watch::history::History;
use vpswire_watch::service::log::{Format, Log};
use vpswire_watch::service::run::Running;
use vpswire_watch::service::{Service, Turn, Watched, pages};

/// An account with nothing to ask.
struct Idle;

impl Watched for Idle {
    fn name(&self) -> &'static str {
        "idle"
    }

    fn turn(&self, _: Option<&str>, now: u64) -> Result<Turn, String> {
        let (next_at, state) = (now, String::new());
        Ok(Turn { round: None, events: Vec::new(), state, next_at, worst: None, is_clock_trusted: true })
    }

    fn worst(&self, _: &str) -> Option<Severity> {
        None
    }
}

/// An account of which the saved state cannot be read.
struct Unread;

impl Watched for Unread {
    fn name(&self) -> &'static str {
        "unread"
    }

    fn turn(&self, _: Option<&str>, _: u64) -> Result<Turn, String> {
        Err("the saved state is of another version".to_owned())
    }

    fn worst(&self, _: &str) -> Option<Severity> {
        None
    }
}

fn file(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("pages-{name}"));
    drop(std::fs::remove_dir_all(&folder));
    folder.join("watch.db")
}

fn start(file: &Path, accounts: Vec<Box<dyn Watched>>, settings: &Settings) -> (Running, Server) {
    let log = Log::new(Format::Text, Box::new(std::io::sink()));
    let history = History::open_file(file).unwrap();
    let service = Service::new(accounts, Vec::new(), history, settings, log);
    let running = Running::start(Arc::new(service), CancelToken::new()).unwrap();
    let server = pages::serve(&running, "127.0.0.1:0".parse().unwrap(), settings).unwrap();
    (running, server)
}

/// The status and the body of an answer.
fn ask(server: &Server, method: &str, path: &str, host: Option<&str>) -> (u16, String) {
    let address = server.url().trim_start_matches("http://").to_owned();
    let mut stream = TcpStream::connect(&address).unwrap();
    let host = host.unwrap_or(&address);
    write!(stream, "{method} {path} HTTP/1.1\r\nHost: {host}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    (head.split(' ').nth(1).unwrap().parse().unwrap(), body.to_owned())
}

#[test]
fn each_page_is_served_to_this_machine_and_the_hosts_that_are_allowed() {
    let settings = Settings { allow_hosts: vec!["watch.example".to_owned()], ..Settings::default() };
    let (running, server) = start(&file("all"), Vec::new(), &settings);
    assert_eq!(ask(&server, "GET", "/healthz", None), (200, "ok\n".to_owned()));
    assert_eq!(ask(&server, "GET", "/metrics", None).0, 200);
    let (status, body) = ask(&server, "GET", "/", None);
    assert_eq!((status, body.contains("/metrics, /healthz and /subscription-userinfo/ACCOUNT/ID")), (404, true));
    assert_eq!(ask(&server, "GET", "/subscription-userinfo/work/7", None).0, 404);
    assert_eq!([ask(&server, "POST", "/healthz", None).0, ask(&server, "DELETE", "/metrics", None).0], [405, 405]);
    for (host, status) in [("watch.example", 200), ("watch.example:9469", 200), ("elsewhere.example", 403)] {
        assert_eq!(ask(&server, "GET", "/healthz", Some(host)).0, status, "{host}");
    }
    running.stop();
}

#[test]
fn a_history_that_cannot_be_used_is_no_good_health() {
    let (running, server) = start(&file("broken"), vec![Box::new(Unread), Box::new(Idle)], &Settings::default());
    let ill = (503, "the history cannot be used\n".to_owned());
    while ask(&server, "GET", "/healthz", None) != ill {
        std::thread::sleep(Duration::from_millis(5));
    }
    // The turns of the other account, one after the other, do not hide it.
    for _ in 0..50 {
        assert_eq!(ask(&server, "GET", "/healthz", None), ill);
    }
    // What is known is served all the same.
    assert_eq!(ask(&server, "GET", "/metrics", None).0, 200);
    running.stop();
}

//! The log of dependencies has no key at `debug` and above. This is a separate binary, since a process has only one
//! logger.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::arithmetic_side_effects)] // tests

use log::{Level, LevelFilter, Log, Metadata, Record};
use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::Mutex;
use vpswire::{Account, Client, kiwivm, vultr};

const KEY: &str = "CANARYKEY0123456789";

/// A logger that keeps all records.
struct Kept(Mutex<Vec<(Level, String, String)>>);

impl Log for Kept {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &Record<'_>) {
        let entry = (record.level(), record.target().to_owned(), record.args().to_string());
        self.0.lock().unwrap().push(entry);
    }

    fn flush(&self) {}
}

static KEPT: Kept = Kept(Mutex::new(Vec::new()));

#[test]
fn keys_are_in_nothing_that_is_logged_but_at_trace() {
    log::set_logger(&KEPT).unwrap();
    log::set_max_level(LevelFilter::Trace);
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            drop(stream.read(&mut [0; 4096]));
            drop(stream.write_all(b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\n[]"));
        }
    });
    let client =
        |account: Account| Client::builder(account.with_base_url(&url).unwrap()).max_retries(0).build().unwrap();
    client(Account::vultr(KEY).unwrap()).send(&vultr::server::List::default()).unwrap();
    drop(client(Account::kiwivm(7, KEY).unwrap()).send(&kiwivm::GetServiceInfo));

    let kept = KEPT.0.lock().unwrap();
    assert!(kept.iter().any(|(level, ..)| *level == Level::Debug), "{kept:?}");
    let mut dumped = String::new();
    for (level, target, text) in &*kept {
        assert!(*level == Level::Trace || !text.contains("CANARY"), "{level} {target}: {text}");
        // A dump has sixteen bytes per line, as characters or as hexadecimal digits.
        if *level == Level::Trace && target.starts_with("ureq_proto") {
            dumped.push_str(text);
        }
    }
    // If this build has the trace level, the bytes are logged there, as the docs say.
    assert_eq!(dumped.is_empty(), log::STATIC_MAX_LEVEL < LevelFilter::Trace);
}

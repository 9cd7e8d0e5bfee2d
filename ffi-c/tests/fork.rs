//! A client after `fork`: a process must not read the answer to a request of the other process.
#![cfg(unix)]
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::build::{compile, folder, run};
use std::io::Write;
use std::net::{TcpListener, TcpStream};
use std::process::Command;
use vpswire_testkit::http::read_message;

/// Answers each request with the number of its connection.
fn answer(mut stream: TcpStream, number: usize) {
    let body = format!(r#"{{"5":{{"SUBID":"5","label":"connection {number}"}}}}"#);
    while read_message(&mut stream).is_some() {
        write!(stream, "HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{body}", body.len()).unwrap();
    }
}

fn service() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for (stream, number) in listener.incoming().zip(1..) {
            std::thread::spawn(move || answer(stream.unwrap(), number));
        }
    });
    url
}

#[test]
fn each_process_has_connections_of_its_own() {
    let program = compile("gcc", &["-std=c99"], "fork.c", &folder("fork"));
    for child in ["call", "free"] {
        run(Command::new(&program).args([&service(), child]));
    }
}

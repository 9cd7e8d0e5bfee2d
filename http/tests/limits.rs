//! Answers that are too large are refused in bounded memory. This is the only test of its process, whose memory it
//! measures.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::arithmetic_side_effects)] // tests

mod common;

use common::{Server, Then};
use std::io::Write;
use vpswire::{Code, vultr};

#[test]
fn a_gzip_bomb_and_an_endless_body_are_capped() {
    // 1 GiB of spaces in 1 MiB: a thousand members of one MiB each.
    let mut member = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    member.write_all(&vec![b' '; 1 << 20]).unwrap();
    let bomb = member.finish().unwrap().repeat(1024);
    assert!(bomb.len() < 2 << 20);
    let server = Server::new(move |stream, number| {
        if number == 0 {
            let length = bomb.len();
            write!(stream, "HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: {length}\r\n\r\n").unwrap();
            let _ = stream.write_all(&bomb);
        } else {
            stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n[").unwrap();
            while stream.write_all(&[b' '; 65536]).is_ok() {}
        }
        Then::Close
    });
    let client = server.builder().max_body(10 << 20).build().unwrap();
    let before = peak_memory();
    for sent in 1..=2 {
        let error = client.send(&vultr::server::List::default()).unwrap_err();
        assert_eq!(error.code(), Code::TooLarge);
        assert!(error.to_string().contains("larger than the limit of 10485760 bytes"), "{error}");
        assert_eq!(server.requests().len(), sent, "trying again would not help");
    }
    let grown = peak_memory() - before;
    assert!(grown < 64 << 20, "grew by {} MiB", grown >> 20);
}

#[test]
fn a_lie_about_the_length_reserves_no_more_than_the_limit() {
    let server = Server::new(|stream, _| {
        stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 9223372036854775807\r\n\r\n{}").unwrap();
        Then::Close
    });
    assert_eq!(server.once().send(&vultr::server::List::default()).unwrap_err().code(), Code::Transport);
}

/// Returns the peak memory of this process, in bytes; 0 if it is unknown.
fn peak_memory() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<usize>().ok()).unwrap_or(0) << 10
}

//! Creates over a connection that breaks at any byte of the request or the answer: no server is created twice, and no
//! call that may have been executed is reported as not done.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]
#![cfg(feature = "server")]

use std::collections::{HashMap, HashSet};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use vpswire::vultr::server;
use vpswire::{Client, Verdict};
use vpswire_sim::{Server, World, accounts};
use vpswire_testkit::http::read_message;

const CREATES: usize = 10_000;

/// More bytes than a create and its answer take together.
const WHOLE: usize = 600;

/// Starts a proxy to `service` that forwards so many bytes of each connection, in both directions together, and then
/// breaks it.
fn line(service: SocketAddr, bytes: &Arc<AtomicUsize>) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let bytes = Arc::clone(bytes);
    std::thread::spawn(move || {
        for client in listener.incoming() {
            let (mut client, mut upstream) = (client.unwrap(), TcpStream::connect(service).unwrap());
            let mut left = bytes.load(Ordering::SeqCst);
            if pass(&mut client, &mut upstream, &mut left) {
                pass(&mut upstream, &mut client, &mut left);
            }
        }
    });
    address
}

/// Forwards a message, head and body, until it is complete or no more bytes are allowed. Returns whether any are left.
fn pass(from: &mut TcpStream, to: &mut TcpStream, left: &mut usize) -> bool {
    let (mut seen, mut chunk) = (Vec::new(), [0; WHOLE]);
    while let Ok(count @ 1..) = from.read(&mut chunk[..(*left).min(WHOLE)]) {
        *left -= count;
        seen.extend_from_slice(&chunk[..count]);
        if to.write_all(&chunk[..count]).is_err() || read_message(&mut &seen[..]).is_some() {
            break;
        }
    }
    *left > 0
}

#[test]
fn creates_that_fail_at_any_byte_are_never_doubled_and_never_misreported() {
    let server = Server::start(World::default(), "127.0.0.1:0").unwrap();
    let bytes = Arc::new(AtomicUsize::new(0));
    let url = format!("http://{}", line(server.address(), &bytes));
    let client = Client::builder(accounts::vultr(&url).unwrap()).pace(false).max_retries(3).build().unwrap();
    let (mut fine, mut unknown) = (HashMap::new(), HashSet::new());
    for number in 0..CREATES {
        bytes.store(number.wrapping_mul(0x9E37_79B9_7F4A_7C15) % WHOLE, Ordering::SeqCst);
        let label = format!("c{number:04}");
        let create = server::Create { label: Some(label.clone()), ..server::Create::new(1, 201, 167) };
        match client.send(&create) {
            Ok(made) => drop(fine.insert(label, made.answer.subid)),
            Err(error) => {
                assert_eq!(error.verdict(), Verdict::Unknown, "{error}");
                unknown.insert(label);
            }
        }
    }
    let direct = Client::builder(server.vultr().clone()).pace(false).build().unwrap();
    let list = direct.send(&server::List::default()).unwrap().answer;
    let made: Vec<_> =
        list.iter().filter(|(_, server)| server.label.as_ref().is_some_and(|label| label.starts_with('c'))).collect();
    let labels: HashSet<_> = made.iter().filter_map(|(_, server)| server.label.as_ref()).collect();
    assert_eq!(made.len(), labels.len(), "one was doubled");
    assert_eq!(server.requests().iter().filter(|seen| seen.method == "POST").count(), made.len());
    assert_eq!(fine.len() + unknown.len(), CREATES);
    assert!(
        fine.iter().all(|(label, subid)| list.get(*subid).is_some_and(|server| server.label.as_ref() == Some(label)))
    );
    // The connection broke before, during and after the create.
    let done = labels.iter().filter(|label| unknown.contains(**label)).count();
    let spread = [fine.len(), done, unknown.len() - done];
    assert!(spread.iter().all(|count| *count > CREATES / 20), "{spread:?}");
    println!("{spread:?}");
}

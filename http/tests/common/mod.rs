//! Small servers on real sockets, whose answers the test defines.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::arithmetic_side_effects)] // tests
#![allow(dead_code)] // Each test file uses a part of it.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use vpswire::{Account, Builder, Client};
use vpswire_testkit::http::read_message;

/// The key of every account here. It must not be visible anywhere.
pub const KEY: &str = "KEYKEYKEYKEY";

/// A server. `requests` are the texts of the received requests, `connections` is the number of connections.
pub struct Server {
    pub addr: SocketAddr,
    pub requests: Arc<Mutex<Vec<String>>>,
    pub connections: Arc<AtomicUsize>,
}

/// The action after an answer.
#[derive(PartialEq)]
pub enum Then {
    Keep,
    Close,
}

impl Server {
    /// Starts a server that reads requests and answers each with what `script` writes; `script` gets the number of the
    /// request, from 0.
    pub fn new(script: impl Fn(&mut TcpStream, usize) -> Then + Send + Sync + 'static) -> Self {
        let count = AtomicUsize::new(0);
        let requests: Arc<Mutex<Vec<String>>> = Arc::default();
        let seen = Arc::clone(&requests);
        Self::raw(requests, move |mut stream| {
            while let Some(request) = read_message(&mut stream) {
                seen.lock().unwrap().push(request);
                if script(&mut stream, count.fetch_add(1, Ordering::SeqCst)) == Then::Close {
                    return;
                }
            }
        })
    }

    /// Starts a server that answers every request with this.
    pub fn says(answer: &str) -> Self {
        let answer = answer.to_owned();
        Self::new(move |stream, _| {
            stream.write_all(answer.as_bytes()).unwrap();
            Then::Keep
        })
    }

    /// Starts a server that passes each connection to `serve` without reading from it.
    pub fn raw(requests: Arc<Mutex<Vec<String>>>, serve: impl Fn(TcpStream) + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let addr = listener.local_addr().unwrap();
        let connections: Arc<AtomicUsize> = Arc::default();
        let counted = Arc::clone(&connections);
        let serve = Arc::new(serve);
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                counted.fetch_add(1, Ordering::SeqCst);
                let serve = Arc::clone(&serve);
                std::thread::spawn(move || serve(stream.unwrap()));
            }
        });
        Self { addr, requests, connections }
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.addr)
    }

    pub fn vultr(&self) -> Account {
        Account::vultr(KEY).unwrap().with_base_url(&self.url()).unwrap()
    }

    /// Returns a client that neither paces nor retries.
    pub fn once(&self) -> Client {
        self.builder().max_retries(0).build().unwrap()
    }

    /// Returns the settings of a client that does not pace.
    pub fn builder(&self) -> Builder {
        Client::builder(self.vultr()).pace(false)
    }

    pub fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap().clone()
    }

    pub fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }
}

/// Returns a response with the status 200 and a length.
pub fn ok(body: &str) -> String {
    format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{body}", body.len())
}

/// Reads until the client closes the connection, so that nothing but the client ends a call.
pub fn hold(stream: &mut impl Read) {
    let mut bytes = [0; 4096];
    while stream.read(&mut bytes).is_ok_and(|read| read > 0) {}
}

/// Waits until a whole request can be read, then closes without reading it: the client gets a reset.
pub fn reset(stream: TcpStream) {
    let mut seen = [0; 4096];
    while stream.peek(&mut seen).is_ok_and(|read| read > 0 && read_message(&mut &seen[..read]).is_none()) {
        std::thread::yield_now();
    }
}

/// Returns a listener that accepts no more connections: its queue is full with these two.
pub fn full() -> (TcpListener, [TcpStream; 2]) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    rustix::net::listen(&listener, 1).unwrap();
    let addr = listener.local_addr().unwrap();
    let held = [(); 2].map(|()| TcpStream::connect(addr).unwrap());
    (listener, held)
}

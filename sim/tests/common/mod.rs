//! The real client and a simulator of its own, over a socket. Only the test advances the clock.
#![allow(dead_code)] // Each test uses a part of it.

use std::collections::BTreeSet;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::Mutex;
use std::time::Duration;
use vpswire::Client as Http;
use vpswire_core::encode::encode;
use vpswire_core::prepared::Prepared;
use vpswire_core::typed::Call;
use vpswire_core::{Account, Error, Value};
use vpswire_sim::{Options, Server, World};

/// The calls that succeeded in this program, with any client.
pub static DONE: Mutex<BTreeSet<(&str, &str)>> = Mutex::new(BTreeSet::new());

/// The start time of the tests: 2023-11-14 22:13:20 UTC.
pub const NOW: u64 = 1_700_000_000;

/// An account at a simulator, and a clock.
pub struct Client {
    server: Server,
    http: Http,
    /// The account that makes the calls.
    pub account: Account,
    /// The time in the simulator at the next call. It is never set back.
    pub now: u64,
}

impl Client {
    pub fn kiwivm() -> Self {
        Self::new(Server::kiwivm)
    }

    pub fn cvm() -> Self {
        Self::new(Server::cvm)
    }

    pub fn vultr() -> Self {
        Self::new(Server::vultr)
    }

    fn new(account: fn(&Server) -> &Account) -> Self {
        let options = Options { speed: 0.0, begin: Some(Duration::from_secs(NOW)), ..Options::default() };
        let server = Server::start_with(World::default(), "127.0.0.1:0", options).unwrap();
        let account = account(&server).clone();
        let http = Http::builder(account.clone()).pace(false).max_retries(0).build().unwrap();
        Self { server, http, account, now: NOW }
    }

    /// Replaces the default world.
    pub fn put(&self, world: World) {
        self.server.with_world(|place| *place = world);
    }

    fn tick(&self) {
        self.server.advance(Duration::from_secs(self.now).checked_sub(self.server.now()).unwrap());
    }

    /// Sends a call and reads its answer.
    pub fn send<C: Call>(&mut self, call: &C) -> Result<C::Answer, Error> {
        let prepared = encode(C::OP, &call.args(), &self.account)?;
        let value = self.exchange(&prepared)?;
        Ok(value.read::<C::Answer>().unwrap_or_else(|mismatch| panic!("{}: {mismatch}", C::OP.id)))
    }

    /// Sends a prepared call. An answer with an unreadable value is a mistake of the simulator.
    pub fn exchange(&mut self, prepared: &Prepared) -> Result<Value, Error> {
        self.tick();
        let before = self.server.requests_since(u64::MAX).1;
        let result = self.http.run(prepared.clone());
        let seen = self.server.requests_since(before).0;
        let (api, call) = seen.first().and_then(|seen| seen.call).unwrap_or_else(|| panic!("{result:?}"));
        assert_eq!((seen.len(), call), (1, prepared.call()));
        let (exchange, value) = result?;
        DONE.lock().unwrap().insert((api.as_str(), call));
        let checked = exchange.prepared().checked(&value);
        checked.unwrap_or_else(|error| panic!("{error}: {}", value.body()));
        Ok(value)
    }

    /// Sends a call and returns the body of its answer.
    pub fn body<C: Call>(&mut self, call: &C) -> serde_json::Value {
        let prepared = encode(C::OP, &call.args(), &self.account).unwrap();
        serde_json::from_str(self.exchange(&prepared).unwrap().body()).unwrap()
    }

    /// Sends a request that the client would not send, and returns status, content type and body.
    pub fn raw(&mut self, method: &str, target: &str, headers: &[(&str, &str)], body: &str) -> (u16, String, String) {
        self.tick();
        let mut stream = TcpStream::connect(self.server.address()).unwrap();
        let mut request =
            format!("{method} {target} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n", self.server.address());
        headers.iter().for_each(|(name, value)| request.push_str(&format!("{name}: {value}\r\n")));
        request.push_str(&format!("Content-Length: {}\r\n\r\n{body}", body.len()));
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        let content_type = head.lines().find_map(|line| line.strip_prefix("Content-Type: ")).unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        (status, content_type.to_owned(), body.to_owned())
    }
}

//! A client that talks to a world without a socket.
#![allow(dead_code)] // each test uses a part of it

use std::time::Duration;
use vpswire_core::decode::{MAX_BODY, decode};
use vpswire_core::encode::encode;
use vpswire_core::prepared::Prepared;
use vpswire_core::typed::Call;
use vpswire_core::{Account, Error};
use vpswire_sim::{Delivery, Incoming, World, accounts};

/// When the tests begin: 2023-11-14 22:13:20 UTC.
pub const NOW: u64 = 1_700_000_000;

/// Where the services would be.
pub const URL: &str = "http://127.0.0.1:8080";

/// An account, a world and a clock.
pub struct Client {
    pub world: World,
    pub account: Account,
    pub now: u64,
}

impl Client {
    pub fn kiwivm() -> Self {
        Self::new(accounts::kiwivm(URL).unwrap())
    }

    pub fn cvm() -> Self {
        Self::new(accounts::cvm(URL).unwrap())
    }

    pub fn vultr() -> Self {
        Self::new(accounts::vultr(URL).unwrap())
    }

    pub fn new(account: Account) -> Self {
        Self { world: World::default(), account, now: NOW }
    }

    /// Sends a call and reads its answer.
    pub fn send<C: Call>(&mut self, call: &C) -> Result<C::Answer, Error> {
        let prepared = encode(C::OP, &call.args(), &self.account)?;
        let value = self.exchange(&prepared)?;
        Ok(value.read::<C::Answer>().unwrap_or_else(|mismatch| panic!("{}: {mismatch}", C::OP.id)))
    }

    /// Sends what is prepared.
    pub fn exchange(&mut self, prepared: &Prepared) -> Result<vpswire_core::Value, Error> {
        let outcome = self.world.handle(&Incoming::from(prepared.request()), Duration::from_secs(self.now));
        assert_eq!(outcome.delivery, Delivery::Whole);
        assert_eq!(outcome.op.map(|op| op.id), Some(prepared.call()));
        let value = decode(prepared, outcome.response, MAX_BODY, Duration::from_secs(self.now))?;
        value.check().unwrap_or_else(|mismatch| panic!("{}: {mismatch}: {}", prepared.call(), value.body()));
        Ok(value)
    }

    /// Sends a call and gives the body of its answer.
    pub fn body<C: Call>(&mut self, call: &C) -> serde_json::Value {
        let prepared = encode(C::OP, &call.args(), &self.account).unwrap();
        serde_json::from_str(self.exchange(&prepared).unwrap().body()).unwrap()
    }

    /// Sends what core would not, and gives status, content type and body.
    pub fn raw(&mut self, method: &str, target: &str, headers: &[(&str, &str)], body: &str) -> (u16, String, String) {
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let incoming = Incoming {
            method: method.to_owned(),
            path: path.to_owned(),
            query: query.to_owned(),
            headers: headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
            body: body.as_bytes().to_vec(),
        };
        let response = self.world.handle(&incoming, Duration::from_secs(self.now)).response;
        let content_type = response.header("content-type").unwrap().to_owned();
        (response.status, content_type, String::from_utf8(response.body).unwrap())
    }
}

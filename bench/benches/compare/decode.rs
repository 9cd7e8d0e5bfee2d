//! Decoding large answers. Every contestant starts from the bytes of the body, as they come from a socket.

use crate::measure::Contest;
use crate::peers;
use serde::de::IgnoredAny;
use std::time::Duration;
use vpswire::Value;
use vpswire::account::Account;
use vpswire::decode::decode;
use vpswire::encode::encode;
use vpswire::kiwivm::{GetRawUsageStats, RawUsageStats};
use vpswire::prepared::Prepared;
use vpswire::typed::{ById, Call};
use vpswire::vultr::server;
use vpswire::wire::Response;
use vpswire_bench as bodies;

fn list() -> Prepared {
    encode(server::List::OP, &[None, None, None, None], &Account::vultr("KEY").unwrap()).unwrap()
}

fn value(call: &Prepared, body: Vec<u8>) -> Value {
    decode(call, Response { status: 200, headers: Vec::new(), body }, 64 << 20, Duration::ZERO).unwrap()
}

/// Gives each round a body of its own, as a socket would.
macro_rules! contest {
    ($contest:expr, $name:expr, $body:expr, $read:expr) => {
        $contest.add($name, || $body.as_bytes().to_vec(), $read)
    };
}

const SECTION: &str = "decode";
const JSON: &str = "`serde_json::Value`";
const PASS: &str = "a bare pass that keeps nothing (`IgnoredAny`)";
const OWNED: &str = "derived serde structs that own their text";
const BORROWED: &str = "derived serde structs that borrow their text";
const POSITIONS: &str = "jiter, positions of every value";

pub fn servers() {
    let (body, call) = (bodies::servers(10_000), list());
    let mut contest = Contest::default();
    contest!(contest, PASS, body, |b: Vec<u8>| serde_json::from_slice::<IgnoredAny>(&b).map(|_| b));
    contest!(contest, "untyped", body, |b| value(&call, b));
    contest!(contest, "checked", body, |b| {
        let value = value(&call, b);
        (call.checked(&value).is_ok(), value)
    });
    contest!(contest, "3 fields", body, |b| {
        let value = value(&call, b);
        let fields = ["label", "main_ip", "vcpu_count"];
        let read: usize =
            value.entries().iter().map(|(_, server)| fields.iter().filter(|f| server.get(f).is_some()).count()).sum();
        (read, value)
    });
    contest!(contest, "as JSON", body, |b| value(&call, b).to_json());
    contest!(contest, "typed", body, |b| call.read::<ById<server::Server>>(&value(&call, b)).unwrap());
    contest!(contest, OWNED, body, |b: Vec<u8>| serde_json::from_slice::<peers::Servers>(&b).unwrap());
    contest!(contest, BORROWED, body, |b: Vec<u8>| serde_json::from_slice::<peers::BorrowedServers>(&b).unwrap().len());
    contest!(contest, JSON, body, |b: Vec<u8>| serde_json::from_slice::<serde_json::Value>(&b).unwrap());
    contest!(contest, POSITIONS, body, |b: Vec<u8>| positions(&b));
    let times = contest.run();
    let compare = |what: &str, name, against, aim| {
        times.compare(SECTION, &format!("10,000 servers, {what}"), name, against, aim);
    };
    compare("untyped `Value`", "untyped", JSON, Some(0.2));
    compare("untyped `Value`", "untyped", PASS, None);
    compare("untyped `Value`", "untyped", POSITIONS, None);
    compare("untyped `Value`, all of it checked", "checked", JSON, None);
    compare("untyped `Value`, 3 fields of each read", "3 fields", JSON, None);
    compare("untyped `Value`, written as normalised JSON", "as JSON", JSON, None);
    compare("typed `Server`s", "typed", OWNED, None);
    compare("typed `Server`s", "typed", BORROWED, None);
}

/// What a table of offsets needs from a published scanner: where each key and value is.
fn positions(body: &[u8]) -> Vec<(usize, usize)> {
    use jiter::{Jiter, Peek};
    fn value(jiter: &mut Jiter<'_>, peek: Peek, table: &mut Vec<(usize, usize)>) {
        table.push((jiter.current_index(), 0));
        let at = table.len() - 1;
        match peek {
            Peek::Object => {
                let mut more = jiter.known_object().unwrap().is_some();
                while more {
                    let peek = jiter.peek().unwrap();
                    value(jiter, peek, table);
                    more = jiter.next_key().unwrap().is_some();
                }
            }
            Peek::Array => {
                let mut next = jiter.known_array().unwrap();
                while let Some(peek) = next {
                    value(jiter, peek, table);
                    next = jiter.array_step().unwrap();
                }
            }
            peek => jiter.known_skip(peek).unwrap(),
        }
        table[at].1 = table.len();
    }
    let (mut jiter, mut table) = (Jiter::new(body), Vec::with_capacity(body.len() / 24));
    let peek = jiter.peek().unwrap();
    value(&mut jiter, peek, &mut table);
    jiter.finish().unwrap();
    table
}

/// The cost is linear: ten times as many servers take ten times as long.
pub fn sizes() {
    let call = list();
    let sized = [("100 servers", 100), ("1,000 servers", 1_000), ("50,000 servers", 50_000)];
    for (name, count) in sized {
        let body = bodies::servers(count);
        let mut contest = Contest::default();
        contest!(contest, name, body, |b| value(&call, b));
        contest.run().show(SECTION, &format!("{name}, untyped `Value`"), name);
    }
}

pub fn usage() {
    let body = bodies::usage(200_000);
    let call = encode(GetRawUsageStats::OP, &[], &Account::kiwivm(1, "KEY").unwrap()).unwrap();
    let mut contest = Contest::default();
    contest!(contest, PASS, body, |b: Vec<u8>| serde_json::from_slice::<IgnoredAny>(&b).map(|_| b));
    contest!(contest, "untyped", body, |b| value(&call, b));
    contest!(contest, "typed", body, |b| call.read::<RawUsageStats>(&value(&call, b)).unwrap());
    contest!(contest, OWNED, body, |b: Vec<u8>| serde_json::from_slice::<peers::Usage>(&b).unwrap());
    contest!(contest, JSON, body, |b: Vec<u8>| serde_json::from_slice::<serde_json::Value>(&b).unwrap());
    let times = contest.run();
    times.compare(SECTION, "200,000 rows of usage, untyped `Value`", "untyped", JSON, None);
    times.compare(SECTION, "200,000 rows of usage, untyped `Value`", "untyped", PASS, None);
    times.compare(SECTION, "200,000 rows of usage, typed", "typed", OWNED, None);
}

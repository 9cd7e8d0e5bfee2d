//! Decoding large answers. Every contestant starts from the bytes of the body, as they come from a socket.

use crate::peers;
use criterion::{BatchSize, BenchmarkId, Criterion, Throughput};
use serde::de::IgnoredAny;
use std::hint::black_box;
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

/// Hands each iteration a body of its own, as a socket would; making and dropping it is not measured.
macro_rules! contest {
    ($group:expr, $name:expr, $body:expr, $read:expr) => {
        $group.bench_function($name, |b| {
            b.iter_batched(
                || $body.as_bytes().to_vec(),
                |body| black_box($read(black_box(body))),
                BatchSize::LargeInput,
            )
        });
    };
}

pub fn servers(criterion: &mut Criterion) {
    let (body, call) = (bodies::servers(10_000), list());
    let mut group = criterion.benchmark_group("decode 10,000 servers");
    group.throughput(Throughput::Bytes(body.len() as u64));
    contest!(group, "IgnoredAny", body, |b: Vec<u8>| serde_json::from_slice::<IgnoredAny>(&b).map(|_| b));
    contest!(group, "Value", body, |b| value(&call, b));
    contest!(group, "Value, all of it checked", body, |b| {
        let value = value(&call, b);
        (call.checked(&value).is_ok(), value)
    });
    contest!(group, "Value, 3 fields of each read", body, |b| {
        let value = value(&call, b);
        let fields = ["label", "main_ip", "vcpu_count"];
        let read: usize =
            value.entries().iter().map(|(_, server)| fields.iter().filter(|f| server.get(f).is_some()).count()).sum();
        (read, value)
    });
    contest!(group, "Value, everything as JSON", body, |b| value(&call, b).to_json());
    contest!(group, "typed Servers", body, |b| call.read::<ById<server::Server>>(&value(&call, b)).unwrap());
    contest!(group, "serde structs, owned", body, |b: Vec<u8>| serde_json::from_slice::<peers::Servers>(&b).unwrap());
    contest!(group, "serde structs, borrowed", body, |b: Vec<u8>| serde_json::from_slice::<peers::BorrowedServers>(&b)
        .unwrap()
        .len());
    contest!(group, "serde_json::Value", body, |b: Vec<u8>| serde_json::from_slice::<serde_json::Value>(&b).unwrap());
    contest!(group, "jiter, positions of every value", body, |b: Vec<u8>| positions(&b));
    group.finish();
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
pub fn sizes(criterion: &mut Criterion) {
    let call = list();
    let mut group = criterion.benchmark_group("decode so many servers into Value");
    for count in [100, 1_000, 10_000, 50_000] {
        let body = bodies::servers(count);
        group.throughput(Throughput::Bytes(body.len() as u64));
        group.bench_with_input(BenchmarkId::from_parameter(count), &body, |b, body| {
            b.iter_batched(|| body.as_bytes().to_vec(), |body| black_box(value(&call, body)), BatchSize::LargeInput)
        });
    }
    group.finish();
}

pub fn usage(criterion: &mut Criterion) {
    let body = bodies::usage(200_000);
    let call = encode(GetRawUsageStats::OP, &[], &Account::kiwivm(1, "KEY").unwrap()).unwrap();
    let mut group = criterion.benchmark_group("decode 200,000 rows of usage");
    group.throughput(Throughput::Bytes(body.len() as u64));
    contest!(group, "IgnoredAny", body, |b: Vec<u8>| serde_json::from_slice::<IgnoredAny>(&b).map(|_| b));
    contest!(group, "Value", body, |b| value(&call, b));
    contest!(group, "typed rows", body, |b| call.read::<RawUsageStats>(&value(&call, b)).unwrap());
    contest!(group, "serde structs, owned", body, |b: Vec<u8>| serde_json::from_slice::<peers::Usage>(&b).unwrap());
    contest!(group, "serde_json::Value", body, |b: Vec<u8>| serde_json::from_slice::<serde_json::Value>(&b).unwrap());
    group.finish();
}

//! Tests that formatting an answer takes approximately linear time and yields a text of limited length, whatever a service
//! sends.

#![allow(clippy::arithmetic_side_effects, clippy::cast_precision_loss, clippy::unwrap_used)]

use crate::show::human::{self, Look};
use crate::show::rows::{self, Parted};
use crate::show::style::Style;
use crate::show::{json, yaml};
use rustix::time::{ClockId, clock_gettime};
use std::time::Duration;
use vpswire::encode::{encode, encode_raw};
use vpswire::shape::{Api, Method, Shape};
use vpswire::wire::Response;
use vpswire::{Account, Value, decode, table};

/// The sizes to compare, bytes. They are smaller in debug builds, which are slower.
const SIZES: [usize; 2] = if cfg!(debug_assertions) { [1 << 15, 1 << 19] } else { [1 << 19, 1 << 23] };

/// The maximum exponent by which the time may grow between the sizes.
const EXPONENT: f64 = 1.3;

/// The sizes by which a debug build selects the cases to measure, and the exponent that selects one: whatever grows too
/// fast at the larger sizes exceeds this exponent here.
const SHORT: [usize; 2] = [1 << 13, 1 << 17];
const SUSPICIOUS: f64 = 1.05;

/// The maximum length of the text per byte of the answer.
const LONGER: usize = 20;

/// Returns the CPU time of this thread, which excludes other load of the machine.
fn clock() -> Duration {
    let now = clock_gettime(ClockId::ThreadCPUTime);
    Duration::new(now.tv_sec.try_into().unwrap(), now.tv_nsec.try_into().unwrap())
}

/// Returns an answer of `server.list`, or of a call that is not in the table.
fn value(list: bool, body: String) -> Value {
    let account = Account::vultr("KEYKEYKEY").unwrap();
    let op = table::find(Api::Vultr, "server.list").unwrap();
    let prepared = if list {
        encode(op, &vec![None; op.params.len()], &account)
    } else {
        encode_raw(Method::Get, "/v1/x", &[], &account)
    };
    let response = Response { status: 200, headers: Vec::new(), body: body.into_bytes() };
    decode::decode(&prepared.unwrap(), response, 64 << 20, Duration::ZERO).unwrap()
}

/// Returns a server of the list with a key and a label.
fn server(key: &str, label: &str) -> String {
    let text = include_str!("../../tests/server.json").trim();
    format!("\"{key}\":{}", text.replace("\"label\": \"web-1\"", &format!("\"label\":\"{label}\"")))
}

/// Returns a list of servers.
fn servers(servers: impl Iterator<Item = String>) -> String {
    format!("{{{}}}", servers.collect::<Vec<_>>().join(","))
}

fn many(size: usize, item: impl Fn(usize) -> String) -> String {
    let mut all = Vec::new();
    let mut used = 0;
    while used < size {
        let one = item(all.len());
        used += one.len() + 1;
        all.push(one);
    }
    all.join(",")
}

/// Returns nested lists or maps with a value in each.
fn nested(depth: usize, open: &str, close: &str, within: &str) -> String {
    let inner = format!("{open}{within}");
    format!("{}0{}", inner.repeat(depth), close.repeat(depth))
}

type Kind = (&'static str, bool, fn(usize) -> String);

/// The cases: the name, whether it is a list of servers, and the answer.
const KINDS: [Kind; 20] = [
    ("many servers", true, |size| servers((0..size / 900).map(|n| server(&n.to_string(), "web")))),
    ("one label without width", true, |size| {
        servers([server("1", &"\u{301}".repeat(size / 2)), server("2", "x")].into_iter())
    }),
    ("many labels without width", true, |size| {
        servers((0..size / 5000).map(|n| server(&n.to_string(), &"\u{200d}\u{fe0f}".repeat(680))))
    }),
    ("wide labels", true, |size| servers((0..size / 2000).map(|n| server(&n.to_string(), &"日".repeat(360))))),
    ("pictures", true, |size| {
        servers((0..size / 2000).map(|n| server(&n.to_string(), &"\u{2764}\u{fe0f}".repeat(180))))
    }),
    ("one long id", true, |size| {
        let ids = (0..size / 1800).map(|n| server(&format!("x{n}"), "a"));
        servers(std::iter::once(server(&"k".repeat(size / 2), "a")).chain(ids))
    }),
    ("labels to escape", true, |size| {
        servers((0..size / 2000).map(|n| server(&n.to_string(), &"\\u001b\\n".repeat(130))))
    }),
    ("numbers", false, |size| format!("[{}]", many(size, |_| "1".to_owned()))),
    ("texts", false, |size| format!("[{}]", many(size, |_| "\"\"".to_owned()))),
    ("lists", false, |size| format!("[{}]", many(size, |_| "[1]".to_owned()))),
    ("maps", false, |size| format!("[{}]", many(size, |_| "{\"a\":{\"b\":1}}".to_owned()))),
    ("names", false, |size| format!("{{{}}}", many(size, |n| format!("\"{n}\":1")))),
    ("long names", false, |size| format!("{{{}}}", many(size, |n| format!("\"{n}{}\":1", "x".repeat(38))))),
    ("names without width", false, |size| {
        format!("{{{}}}", many(size, |n| format!("\"{n}{}\":1", "\u{301}".repeat(99))))
    }),
    ("one long name", false, |size| {
        format!("{{\"{}\":1,{}}}", "n".repeat(size / 2), many(size / 2, |n| format!("\"{n}\":1")))
    }),
    ("one long text", false, |size| format!("{{\"a\":\"{}\"}}", "\\n".repeat(size / 2))),
    ("many at a depth of 100", false, |size| nested(100, "[", "]", "").replace('0', &many(size, |_| "1".to_owned()))),
    ("many at each depth", false, |size| nested(100, "[", "]", &format!("{},", many(size / 100, |_| "1".to_owned())))),
    ("many names at each depth", false, |size| {
        nested(100, "{", "}", &format!("{},\"x\":", many(size / 100, |n| format!("\"{n}\":1"))))
    }),
    ("deep ones", false, |size| format!("[{}]", many(size, |_| nested(100, "[", "]", "")))),
];

/// Formats an answer in every form, and returns the length of the longest text.
fn lay_out(value: &Value) -> usize {
    let look = |width| Look { width, header: true, secrets: false, style: Style::PLAIN };
    let pages = [Some(80), Some(200), None].map(|width| human::page(value, &[], look(width)).text.len());
    let text = value.to_json().unwrap();
    let json = [true, false].map(|lines| json::laid_out(&text, lines).len());
    let rows = [Parted::Tabs, Parted::Commas].map(|parted| rows::page(value, &[], true, parted, false).len());
    let lines = [rows::json_lines(value).len(), yaml::page(&Value::from_json(text, &Shape::Any).unwrap()).len()];
    let asked = ["label".to_owned(), "a".to_owned()];
    let chosen = [
        rows::page(value, &asked, true, Parted::Tabs, false).len(),
        human::page(value, &asked, look(Some(80))).text.len(),
    ];
    pages.into_iter().chain(chosen).chain(json).chain(rows).chain(lines).max().unwrap()
}

/// Returns the shortest time of several runs.
fn time(kind: Kind, size: usize, runs: usize) -> (Duration, usize) {
    let (_, list, make) = kind;
    let body = make(size);
    let length = body.len();
    assert!((size / 3..size * 3).contains(&length), "{}: {length}", kind.0);
    let value = value(list, body);
    let run = |_| {
        let begun = clock();
        let longest = lay_out(&value);
        assert!(longest <= LONGER * length, "{}: {longest} of {length}", kind.0);
        clock() - begun
    };
    ((0..runs).map(run).min().unwrap(), length)
}

/// Returns the exponent by which the time grows between two sizes, and the longer time.
fn exponent(kind: Kind, [small, large]: [usize; 2], [more, runs]: [usize; 2]) -> (f64, Duration) {
    let ((quick, short), (slow, long)) = (time(kind, small, more), time(kind, large, runs));
    let exponent = (slow.as_secs_f64() / quick.as_secs_f64()).ln() / (long as f64 / short as f64).ln();
    println!("{:24} {quick:8.1?} {slow:8.1?} {exponent:.2}", kind.0);
    (exponent, slow)
}

#[test]
fn time_and_length_are_linear_in_an_answer() {
    for kind in KINDS {
        if cfg!(debug_assertions) && exponent(kind, SHORT, [3, 1]).0 < SUSPICIOUS {
            continue;
        }
        let (exponent, slow) = exponent(kind, SIZES, [4, 2]);
        assert!(exponent < EXPONENT, "{}: {slow:?}: {exponent:.2}", kind.0);
        // Eleven texts are formatted, and times of a debug build are not meaningful.
        assert!(cfg!(debug_assertions) || slow < Duration::from_secs(2) * 11, "{}: {slow:?}", kind.0);
    }
}

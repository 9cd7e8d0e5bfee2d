//! Reading takes about as long as a body is: no body that a service may send costs more than about linear time.
//!
//! The processor's time of this thread is measured, which a busy machine changes little, the least of several runs counts,
//! and what seems to be slow is measured again: other programs make anything slow at times, a defect is slow always. Only in a release build: `cargo test --release -p vpswire-core --test growth`, which `make test` runs.
#![cfg(unix)]
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used
)]

use rustix::time::{ClockId, clock_gettime};
use std::fmt::Write;
use std::hint::black_box;
use std::time::Duration;
use vpswire_core::account::Account;
use vpswire_core::encode::encode;
use vpswire_core::shape::{Api, Shape};
use vpswire_core::value::{Kind, Value};
use vpswire_core::{decode, table, wire};

/// The greater size; the lesser one is a sixteenth of it.
const SIZE: usize = 8 << 20;
/// How often each is measured.
const RUNS: usize = 5;
/// How often what seems to be slow is measured again, the first time among them.
const TRIES: usize = 4;
/// What takes less cannot be distinguished from the measurement itself.
const LEAST: Duration = Duration::from_millis(4);
/// The greatest exponent.
const EXPONENT: f64 = 1.3;
/// How long the greatest body may take to be read in one way.
const LONGEST: Duration = Duration::from_secs(2);

type Body = fn(usize) -> String;
type Way = (&'static str, fn(&Value));

/// Members or items up to a size, each of which knows its number.
fn fill(size: usize, around: [&str; 2], mut each: impl FnMut(usize, &mut String)) -> String {
    let mut body = around[0].to_owned();
    let mut number = 0;
    while body.len() < size {
        if number > 0 {
            body.push(',');
        }
        each(number, &mut body);
        number += 1;
    }
    body + around[1]
}

fn list(size: usize, item: &str) -> String {
    fill(size, ["[", "]"], |_, body| body.push_str(item))
}

/// Members whose keys are made of numbers, in an order that is neither up nor down.
fn map(size: usize, each: impl Fn(usize) -> String) -> String {
    fill(size, ["{", "}"], |number, body| body.push_str(&each(number)))
}

const fn mixed(number: usize) -> usize {
    number.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 24
}

fn nested(size: usize, depth: usize, key: &str, inside: impl Fn(usize) -> String) -> String {
    let open = format!("{{\"{key}\":");
    let inside = inside(size.saturating_sub(depth * (open.len() + 1)));
    open.repeat(depth) + &inside + &"}".repeat(depth)
}

/// A server's record with other members before and behind.
fn server(id: usize, more: &str) -> String {
    format!(
        r#"{{"SUBID":"{id}","os":"CentOS 6 x64","ram":"1024 MB","disk":"Virtual 60 GB","main_ip":"203.0.113.1","vcpu_count":"2","location":"New Jersey","DCID":"1","default_password":"nreqnus!ib","date_created":"2013-12-19 14:45:41","pending_charges":"46.67","status":"active","cost_per_month":"10.05","current_bandwidth_gb":131.512,"allowed_bandwidth_gb":"1000","netmask_v4":"255.255.255.248","gateway_v4":"203.0.113.1","power_status":"running","server_state":"ok","VPSPLANID":"28","v6_network":"","v6_main_ip":"","v6_network_size":"","v6_networks":[],"label":"web{id}","internal_ip":"","kvm_url":"https:\/\/x","auto_backups":"no","tag":"t","OSID":"127","APPID":"0","FIREWALLGROUPID":"0"{more}}}"#
    )
}

fn servers(size: usize, more: impl Fn(usize) -> String) -> String {
    map(size, |n| format!("\"{n}\":{}", server(n, &more(n))))
}

/// One server with members that are not documented.
fn unknown(size: usize, each: impl Fn(usize) -> String) -> String {
    let members = map(size, each);
    format!("{{\"1\":{}}}", server(1, &format!(",{}", &members[1..members.len() - 1])))
}

/// Keys that begin and end alike, so long that as much is the same as is not.
fn alike_at_both_ends(size: usize) -> String {
    let count = (4 * size / 3).isqrt();
    let (after, before) = (count / 4, (size / count).saturating_sub(count / 4 + 12));
    map(size, |n| format!("\"{}{:06}{}\":1", "p".repeat(before), n * 7919 % count, "s".repeat(after)))
}

/// What a service may send, and the call that it may be sent to: a raw one where none is named.
const BODIES: [(&str, &str, Body); 56] = [
    ("small integers", "", |size| list(size, "1")),
    ("empty lists", "", |size| list(size, "[]")),
    ("empty objects", "", |size| list(size, "{}")),
    ("empty texts", "", |size| list(size, "\"\"")),
    ("words", "", |size| list(size, "null,true,false")),
    ("white space", "", |size| list(size, "  1 \n\t\r  ")),
    ("keys that ascend", "", |size| map(size, |n| format!("\"{n}\":1"))),
    ("keys that descend", "", |size| map(size, |n| format!("\"{}\":1", 9_999_999 - n))),
    ("keys in no order", "", |size| map(size, |n| format!("\"{}\":1", mixed(n)))),
    ("one key again and again", "", |size| map(size, |_| "\"a\":1".to_owned())),
    ("two keys in turns", "", |size| map(size, |n| format!("\"{}\":1", n % 2))),
    ("keys that are empty", "", |size| map(size, |_| "\"\":1".to_owned())),
    ("each key twice", "", |size| map(size, |n| format!("\"{}\":1", mixed(n / 2)))),
    ("escaped keys in no order", "", |size| map(size, |n| format!("\"\\u006b{}\":1", mixed(n)))),
    ("keys of escapes alone", "", |size| {
        map(size, |n| format!("\"{}\":1", ["\\n", "\\t", "\\/"][n % 3].repeat(1 + n % 9)))
    }),
    ("keys that begin and end alike", "", alike_at_both_ends),
    ("long keys that end otherwise", "", |size| {
        let key = "k".repeat(size.isqrt());
        map(size, |n| format!("\"{key}{}\":1", mixed(n)))
    }),
    ("long keys that begin otherwise", "", |size| {
        let key = "k".repeat(size.isqrt());
        map(size, |n| format!("\"{}{key}\":1", mixed(n)))
    }),
    ("a long key again and again", "", |size| {
        let key = "k".repeat(size.isqrt());
        map(size, |_| format!("\"{key}\":1"))
    }),
    ("keys each longer than the one before", "", |size| map(size, |n| format!("\"{}\":1", "k".repeat(n)))),
    ("keys that begin with a dollar", "", |size| map(size, |n| format!("\"$bigint{n}\":99999999999999999999"))),
    ("one long text", "", |size| format!("\"{}\"", "x".repeat(size))),
    ("one long text of escapes", "", |size| format!("\"{}\"", "\\n\\u00e9\\\"".repeat(size / 10))),
    ("one long text of surrogates", "", |size| format!("\"{}\"", "\\ud83d\\ude00".repeat(size / 12))),
    ("text beyond ASCII", "", |size| list(size, "\"é中😀\"")),
    ("one long integer", "", |size| "7".repeat(size)),
    ("one long fraction", "", |size| format!("0.{}", "7".repeat(size))),
    ("one long exponent", "", |size| format!("1e{}", "7".repeat(size))),
    ("long integers", "", |size| list(size, &"7".repeat(1_000))),
    ("integers that a number does not hold", "", |size| list(size, "9007199254740993")),
    ("numbers beyond a float", "", |size| list(size, "1e309")),
    ("deep and wide", "", |size| nested(size, 100, "a", |size| list(size, "1"))),
    ("a great integer deep inside", "", |size| {
        nested(size, 120, "a", |size| format!("[{},99999999999999999999]", list(size, "1")))
    }),
    ("long keys one in the other", "", |size| nested(size, 100, &"k".repeat(size / 110), |_| "1".to_owned())),
    ("deep again and again", "", |size| list(size, &format!("{}{}", "[".repeat(120), "]".repeat(120)))),
    ("a great integer at every depth", "", |size| {
        list(size, &format!("{}1{}", "[99999999999999999999,".repeat(120), "]".repeat(120)))
    }),
    ("cut short", "", |size| list(size, "{\"a\":[1,\"x\"]}") + "["),
    ("servers alike", "server.list", |size| servers(size, |_| String::new())),
    ("servers that differ late", "server.list", |size| servers(size, |n| format!(",\"zz\":{n}"))),
    ("servers with members in no order", "server.list", |size| {
        servers(size, |n| format!(",\"z\":1,\"b\":2,\"x{n}\":3,\"b\":4"))
    }),
    ("the last server is wrong", "server.list", |size| {
        servers(size - 2_000, |_| String::new()).trim_end_matches('}').to_owned() + r#"},"x":{"SUBID":"one"}}"#
    }),
    ("a server under a long key is wrong", "server.list", |size| {
        format!("{{\"{}\":{{\"SUBID\":{{}}}}}}", "k".repeat(size))
    }),
    ("a server with a long text for an integer", "server.list", |size| {
        format!("{{\"1\":{}}}", server(1, "").replace("\"127\"", &format!("\"{}\"", "7".repeat(size))))
    }),
    ("a server with new members that ascend", "server.list", |size| unknown(size, |n| format!("\"k{n:07}\":1"))),
    ("a server with new members in no order", "server.list", |size| unknown(size, |n| format!("\"k{}\":1", mixed(n)))),
    ("a server with one new member again and again", "server.list", |size| unknown(size, |_| "\"k\":1".to_owned())),
    ("a server with one field again and again", "server.list", |size| unknown(size, |_| "\"label\":\"x\"".to_owned())),
    ("a list of servers", "server.list", |size| fill(size, ["[", "]"], |n, body| body.push_str(&server(mixed(n), "")))),
    ("a list of ids", "os.list", |size| list(size, "7")),
    ("a list of ids in no order", "os.list", |size| {
        fill(size, ["[", "]"], |n, body| write!(body, "{}", mixed(n)).unwrap())
    }),
    ("systems by ids that descend", "os.list", |size| {
        map(size, |n| {
            format!(r#""{0}":{{"OSID":{0},"name":"x","arch":"x64","family":"centos","windows":false}}"#, 9_999_999 - n)
        })
    }),
    ("bandwidth", "server.bandwidth", |size| {
        let days = list(size / 2, r#"["2014-06-10","81072581"]"#);
        format!("{{\"incoming_bytes\":{days},\"outgoing_bytes\":{days}}}")
    }),
    ("bandwidth as an object", "server.bandwidth", |size| {
        format!(
            "{{\"incoming_bytes\":{},\"outgoing_bytes\":[]}}",
            map(size, |n| format!("\"{n}\":[\"2014-06-10\",1.0]"))
        )
    }),
    ("user data", "server.get_user_data", |size| format!("{{\"userdata\":\"{}\"}}", "QUJD".repeat(size / 4))),
    ("user data in lines", "server.get_user_data", |size| {
        format!("{{\"userdata\":\"{}\"}}", "QUJD\\r\\n".repeat(size / 8))
    }),
    ("usage", "get_raw_usage_stats", |size| {
        let rows = fill(size, ["[", "]"], |n, body| {
            write!(body, r#"{{"timestamp":{n},"cpu_usage":3,"network_in_bytes":"{n}","network_out_bytes":"7","disk_read_bytes":1,"disk_write_bytes":2}}"#).unwrap();
        });
        format!("{{\"data\":{rows},\"vm_type\":\"kvm\",\"error\":0}}")
    }),
];

/// The ways to read an answer.
const WAYS: [Way; 7] = [
    ("check", |value| drop(black_box(value.check()))),
    ("to_json", |value| drop(black_box(value.to_json()))),
    ("to_script", |value| drop(black_box(value.to_script(true)))),
    ("masked", |value| drop(black_box(value.to_masked_json()))),
    ("serde", |value| drop(black_box(serde_json::to_string(value)))),
    ("entries", walk),
    ("raw", |value| drop(black_box(value.raw().to_owned()))),
];

/// Reads everything as a program would that does not know what it is.
fn walk(value: &Value) {
    match value.kind() {
        Kind::List => value.items().iter().for_each(walk),
        Kind::Map => value.entries().iter().for_each(|(key, part)| {
            black_box(key);
            walk(part);
        }),
        Kind::Int => drop(black_box(value.as_int())),
        Kind::Num => drop(black_box((value.as_num(), value.as_text().map(|text| text.len())))),
        Kind::Bytes => drop(black_box(value.as_bytes())),
        _ => drop(black_box((value.as_bool(), value.as_text().map(|text| text.len())))),
    }
}

fn now() -> Duration {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    Duration::new(time.tv_sec.try_into().unwrap(), time.tv_nsec.try_into().unwrap())
}

fn least(mut run: impl FnMut()) -> Duration {
    let mut once = || {
        let begun = now();
        run();
        now() - begun
    };
    let mut least = once();
    for _ in 1..RUNS {
        // What has taken long already is not quicker in the end.
        if least < LONGEST / 20 {
            least = least.min(once());
        }
    }
    least
}

/// How long each way takes with a body of that size.
fn times(call: &str, body: &str) -> Vec<(&'static str, Duration)> {
    let (api, account) = match call {
        "get_raw_usage_stats" => (Api::Kiwivm, Account::kiwivm(1, "KEY").unwrap()),
        _ => (Api::Vultr, Account::vultr("KEY").unwrap()),
    };
    let op = table::find(api, call);
    let shape = op.map_or(&Shape::Any, |op| &op.returns);
    let scan = least(|| drop(black_box(Value::from_json(body.to_owned(), shape))));
    let mut all = vec![("scan", scan)];
    let Ok(value) = Value::from_json(body.to_owned(), shape) else { return all };
    for (name, way) in WAYS {
        all.push((name, least(|| way(&value))));
    }
    if let Some(op) = op {
        let args: Vec<_> = op.params.iter().map(|_| None).collect();
        if op.params.iter().all(vpswire_core::shape::Field::optional) {
            let prepared = encode(op, &args, &account).unwrap();
            let response = wire::Response { status: 200, headers: Vec::new(), body: body.as_bytes().to_vec() };
            let value = decode::decode(&prepared, response, 1 << 26, Duration::ZERO).unwrap();
            all.push(("rows", least(|| drop(black_box(prepared.rows(&value, true))))));
        }
        all.push(("typed", least(|| drop(black_box(table::typed_json(op, &value))))));
    }
    all
}

fn exponent(before: (usize, Duration), after: (usize, Duration)) -> f64 {
    (after.1.as_secs_f64() / before.1.as_secs_f64()).ln() / (after.0 as f64 / before.0 as f64).ln()
}

/// What is too slow each time that it is measured, with the last figures.
fn slow_each_time(measure: impl Fn() -> Vec<(&'static str, String)>) -> Vec<String> {
    let mut slow = measure();
    for _ in 1..TRIES {
        if slow.is_empty() {
            break;
        }
        let before = slow;
        slow = measure();
        slow.retain(|(way, _)| before.iter().any(|(it, _)| it == way));
    }
    slow.into_iter().map(|(_, figures)| figures).collect()
}

/// The ways to read a body that take longer than they may.
fn slow_ways(name: &str, call: &str, body: Body) -> Vec<(&'static str, String)> {
    let (small, large) = (body(SIZE / 16), body(SIZE));
    let (mut slow, mut larger) = (Vec::new(), None);
    for ((way, before), (_, after)) in times(call, &small).into_iter().zip(times(call, &large)) {
        let mut grows = exponent((small.len(), before), (large.len(), after));
        if after > LEAST && grows > EXPONENT {
            // Where the lesser body fits a cache and the greater one does not, the time bends once; what is quadratic
            // stays so.
            let (size, times) = larger.get_or_insert_with(|| {
                let body = body(4 * SIZE);
                (body.len(), times(call, &body))
            });
            let (_, last) = times.iter().find(|(it, _)| *it == way).unwrap();
            grows = exponent((large.len(), after), (*size, *last));
        }
        println!("{name}, {way}: {before:?}, {after:?}, {grows:.2}");
        if after > LONGEST || after > LEAST && grows > EXPONENT {
            let figures = format!("{name}, {way}: {before:?}, {after:?} for {} bytes: {grows:.2}", large.len());
            slow.push((way, figures));
        }
    }
    slow
}

#[test]
#[cfg_attr(debug_assertions, ignore = "takes minutes unless it is optimised")]
fn no_body_takes_more_than_about_linear_time() {
    let slow =
        |(name, call, body): &(&'static str, &'static str, Body)| slow_each_time(|| slow_ways(name, call, *body));
    let wrong: Vec<_> = BODIES.iter().flat_map(slow).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// What is read member by member, and the names or places of the members.
type LookUp = (&'static str, Shape, Body, fn(&Value) -> Vec<String>);

fn keys(value: &Value) -> Vec<String> {
    value.entries().into_iter().map(|(key, _)| key.into_owned()).collect()
}

fn numbers(value: &Value) -> Vec<String> {
    (0..value.items().len()).map(|number| number.to_string()).collect()
}

fn servers_shape() -> Shape {
    table::find(Api::Vultr, "server.list").unwrap().returns
}

#[test]
#[cfg_attr(debug_assertions, ignore = "takes minutes unless it is optimised")]
fn looking_up_each_member_takes_about_linear_time() {
    let body = |name: &str| BODIES.iter().find(|(it, _, _)| *it == name).unwrap().2;
    let look_ups: [LookUp; 10] = [
        ("keys", Shape::Any, body("keys in no order"), keys),
        ("keys that ascend", Shape::Any, body("keys that ascend"), keys),
        ("escaped keys", Shape::Any, body("escaped keys in no order"), keys),
        ("each key twice", Shape::Any, body("each key twice"), keys),
        ("long keys", Shape::Any, body("long keys that end otherwise"), keys),
        ("servers", servers_shape(), body("servers alike"), keys),
        ("a list of servers", servers_shape(), body("a list of servers"), keys),
        ("new members", servers_shape(), body("a server with new members in no order"), |value| {
            keys(&value.get("1").unwrap()).into_iter().map(|key| format!("1.{key}")).collect()
        }),
        ("small integers", Shape::Any, body("small integers"), numbers),
        ("a list with gaps", Shape::List(&Shape::Any), body("keys in no order"), numbers),
    ];
    let mut wrong = Vec::new();
    for (name, shape, body, paths) in look_ups {
        let shape: &'static Shape = Box::leak(Box::new(shape));
        let time = |size: usize| {
            let body = body(size);
            let paths = paths(&Value::from_json(body.clone(), shape).unwrap());
            assert!(paths.len() > 200, "{name}: {}", paths.len());
            let each = |value: &Value| paths.iter().all(|path| value.at(path).is_some());
            // A new value each time: the index is made within what is measured.
            let took = least(|| assert!(black_box(each(&Value::from_json(body.clone(), shape).unwrap())), "{name}"));
            (body.len(), took)
        };
        wrong.extend(slow_each_time(|| {
            let (before, mut after) = (time(SIZE / 16), time(SIZE / 2));
            let mut grows = exponent(before, after);
            if grows > EXPONENT {
                // As above: a cache that is left bends the time once.
                let larger = time(4 * SIZE);
                grows = exponent(after, larger);
                after = larger;
            }
            println!("{name}: {:?}, {:?} for {} bytes, {grows:.2}", before.1, after.1, after.0);
            let is_slow = after.1 > LEAST && grows > EXPONENT;
            is_slow.then(|| (name, format!("{name}: {grows:.2}"))).into_iter().collect()
        }));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

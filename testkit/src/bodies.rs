//! Long bodies of every kind that a service may send, valid or malicious.

use std::fmt::Write;

/// Returns a body of about so many bytes.
pub type Body = fn(usize) -> String;

/// Returns members or items up to a size, each of which gets its number.
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

/// Returns members whose keys are numbers, which may be unsorted.
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

/// Returns a server's record with more members.
fn server(id: usize, more: &str) -> String {
    format!(
        r#"{{"SUBID":"{id}","os":"CentOS 6 x64","ram":"1024 MB","disk":"Virtual 60 GB","main_ip":"203.0.113.1","vcpu_count":"2","location":"New Jersey","DCID":"1","default_password":"nreqnus!ib","date_created":"2013-12-19 14:45:41","pending_charges":"46.67","status":"active","cost_per_month":"10.05","current_bandwidth_gb":131.512,"allowed_bandwidth_gb":"1000","netmask_v4":"255.255.255.248","gateway_v4":"203.0.113.1","power_status":"running","server_state":"ok","VPSPLANID":"28","v6_network":"","v6_main_ip":"","v6_network_size":"","v6_networks":[],"label":"web{id}","internal_ip":"","kvm_url":"https:\/\/x","auto_backups":"no","tag":"t","OSID":"127","APPID":"0","FIREWALLGROUPID":"0"{more}}}"#
    )
}

fn servers(size: usize, more: impl Fn(usize) -> String) -> String {
    map(size, |n| format!("\"{n}\":{}", server(n, &more(n))))
}

/// Returns one server with undocumented members.
fn unknown(size: usize, each: impl Fn(usize) -> String) -> String {
    let members = map(size, each);
    format!("{{\"1\":{}}}", server(1, &format!(",{}", &members[1..members.len() - 1])))
}

/// Returns keys that begin and end alike, and are long compared with their different parts.
fn alike_at_both_ends(size: usize) -> String {
    let count = (4 * size / 3).isqrt();
    let (after, before) = (count / 4, (size / count).saturating_sub(count / 4 + 12));
    map(size, |n| format!("\"{}{:06}{}\":1", "p".repeat(before), n * 7919 % count, "s".repeat(after)))
}

/// The bodies that a service may send, each with the call that it answers; an empty name means a raw call.
pub const BODIES: [(&str, &str, Body); 56] = [
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

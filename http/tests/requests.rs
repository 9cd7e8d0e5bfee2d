//! The requests as they are sent, and the answers if everything succeeds.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::arithmetic_side_effects)] // tests

mod common;

use common::{KEY, Server, Then, ok};
use std::io::Write;
use std::time::Duration;
use vpswire::shape::{Api, Method};
use vpswire::{Account, Client, Code, Verdict, args, kiwivm, table, vultr};

const fn is_send_and_sync<T: Send + Sync + Clone>() {}
const _: () = is_send_and_sync::<Client>();
const _: () = is_send_and_sync::<vpswire::CancelToken>();

const OS: &str = r#"{"1":{"OSID":1,"name":"Debian","arch":"x64","family":"debian","windows":false,"new":7}}"#;

#[test]
fn a_get_byte_for_byte() {
    let server = Server::says(&ok("{}"));
    let call = vultr::server::List { tag: Some("a b".into()), ..Default::default() };
    assert!(server.once().send(&call).unwrap().answer.is_empty());
    let expected = format!(
        "GET /v1/server/list?tag=a%20b HTTP/1.1\r\naccept-encoding: gzip\r\nuser-agent: vpswire/{}\r\n\
         accept: */*\r\nhost: {}\r\napi-key: {KEY}\r\n\r\n",
        env!("CARGO_PKG_VERSION"),
        server.addr,
    );
    assert_eq!(server.requests(), [expected]);
}

#[test]
fn a_post_byte_for_byte() {
    let server = Server::says(&ok(r#"{"error":0}"#));
    let account = Account::kiwivm(17, KEY).unwrap().with_base_url(&format!("{}/v1", server.url())).unwrap();
    let client = Client::builder(account).user_agent("mine/2").build().unwrap();
    client.send(&kiwivm::SetHostname { new_hostname: "a&b".into() }).unwrap();
    let body = format!("veid=17&api_key={KEY}&newHostname=a%26b");
    let expected = format!(
        "POST /v1/setHostname HTTP/1.1\r\naccept-encoding: gzip\r\ncontent-length: {}\r\nuser-agent: mine/2\r\n\
         accept: */*\r\nhost: {}\r\ncontent-type: application/x-www-form-urlencoded\r\n\r\n{body}",
        body.len(),
        server.addr,
    );
    assert_eq!(server.requests(), [expected]);
}

#[test]
fn a_post_without_parameters_says_that_its_body_is_empty() {
    let server = Server::says(&ok("{}"));
    server.once().raw(Method::Post, "/v1/x", &[]).unwrap();
    let request = &server.requests()[0];
    assert!(
        request.starts_with("POST /v1/x HTTP/1.1\r\n") && request.contains("\r\ncontent-length: 0\r\n"),
        "{request}"
    );
}

#[test]
fn an_answer_with_an_odd_field_is_kept_by_the_error() {
    let server = Server::says(&ok(r#"{"1":{"OSID":1,"name":[]},"2":{"OSID":"two","name":"Debian"}}"#));
    let error = server.once().send(&vultr::os::List {}).unwrap_err();
    assert_eq!((error.code(), error.path()), (Code::Decode, Some("2.osid")));
    let systems = error.value().unwrap();
    assert_eq!(systems.at("2.name").unwrap().as_text().unwrap(), "Debian");
    assert_eq!(systems.at("1").unwrap().read::<vultr::os::Os>().unwrap().osid, 1);
    let refused = Server::says("HTTP/1.1 404 X\r\nContent-Length: 0\r\n\r\n");
    assert!(refused.once().send(&vultr::os::List {}).unwrap_err().value().is_none());
}

#[test]
fn typed_untyped_and_raw_say_the_same() {
    let server = Server::says(&ok(OS));
    let client = server.once();
    let typed = client.send(&vultr::os::List {}).unwrap();
    assert_eq!(typed.answer.get(1).unwrap().name.as_deref(), Some("Debian"));
    assert_eq!(typed.value.at("1.new").unwrap().as_int().unwrap(), 7, "unknown fields are kept");
    assert_eq!(typed.value.body(), OS);
    let op = table::find(Api::Vultr, "os.list").unwrap();
    let untyped = client.call(op, &args::arrange::<&str>(op, []).unwrap()).unwrap();
    assert_eq!(untyped, typed.value);
    let raw = client.raw(Method::Get, "/v1/os/list", &[("a".into(), "b c".into())]).unwrap();
    assert_eq!(raw.raw(), OS);
    assert_eq!(typed.answer.len(), 1);
    let requests = server.requests();
    assert_eq!(requests[0], requests[1]);
    assert!(!requests[0].contains(KEY), "a call that needs no key gets none");
    assert!(requests[2].starts_with("GET /v1/os/list?a=b%20c HTTP/1.1\r\n"), "{}", requests[2]);
}

#[test]
fn what_cannot_be_a_url_is_not_sent() {
    let server = Server::says(&ok("{}"));
    let error = server.once().raw(Method::Get, "/v1/<x>\"", &[]).unwrap_err();
    assert_eq!((error.code(), error.param()), (Code::InvalidParams, Some("path")));
    assert!(server.requests().is_empty());
}

#[test]
fn calls_share_a_connection() {
    let server = Server::says(&ok("{}"));
    let client = server.once();
    for _ in 0..3 {
        client.clone().send(&vultr::os::List {}).unwrap();
    }
    assert_eq!((server.requests().len(), server.connections()), (3, 1));
}

#[test]
fn a_kept_connection_that_was_closed_is_not_used_for_a_create() {
    let server = Server::new(|stream, _| {
        stream.write_all(ok(r#"{"SNAPSHOTID":"1"}"#).as_bytes()).unwrap();
        Then::Close
    });
    let client = server.once();
    for _ in 0..3 {
        client.send(&vultr::snapshot::Create { subid: 1, description: None }).unwrap();
    }
    assert_eq!((server.requests().len(), server.connections()), (3, 3));
}

#[test]
fn a_call_that_acts_never_takes_an_earlier_answer() {
    // Each answer is followed by a surplus one, which is in transit when the next call is sent.
    let server = Server::new(|stream, number| {
        stream.write_all(ok(&format!("{{\"SNAPSHOTID\":\"{number}\"}}")).as_bytes()).unwrap();
        let mut late = stream.try_clone().unwrap();
        std::thread::spawn(move || {
            std::thread::sleep(Duration::from_micros(300 * (number as u64 % 5)));
            drop(late.write_all(ok("{\"SNAPSHOTID\":\"surplus\"}").as_bytes()));
        });
        Then::Keep
    });
    let client = server.once();
    for number in 0..200 {
        let created = client.send(&vultr::snapshot::Create { subid: 1, description: None }).unwrap();
        assert_eq!(created.answer.snapshotid, number.to_string());
    }
    assert_eq!((server.requests().len(), server.connections()), (200, 200));
}

#[test]
fn what_reads_or_sets_keeps_its_connection_and_what_acts_has_its_own() {
    let server = Server::says(&ok("{}"));
    let client = server.once();
    client.send(&vultr::server::List::default()).unwrap();
    client.send(&vultr::server::LabelSet { subid: 1, label: "a".into() }).unwrap();
    client.send(&vultr::server::List::default()).unwrap();
    assert_eq!(server.connections(), 1);
    client.send(&vultr::server::Reboot { subid: 1 }).unwrap();
    client.send(&vultr::server::Destroy { subid: 1 }).unwrap();
    client.raw(Method::Post, "/v1/new/thing", &[]).unwrap();
    client.raw(Method::Post, "/v1/new/thing", &[]).unwrap();
    assert_eq!(server.connections(), 5);
    client.raw(Method::Get, "/v1/new/thing", &[]).unwrap();
    assert_eq!(server.connections(), 5);
}

#[test]
fn a_redirect_is_not_followed_and_the_key_stays() {
    let elsewhere = Server::says(&ok("{}"));
    for status in ["301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"] {
        let target = elsewhere.url();
        let server =
            Server::says(&format!("HTTP/1.1 {status}\r\nlocation: {target}/v1/x\r\ncontent-length: 2\r\n\r\n{{}}"));
        let client = server.once();
        let error = client.send(&vultr::server::List::default()).unwrap_err();
        assert_eq!((error.code(), error.verdict()), (Code::Http, Verdict::Rejected), "{error}");
        assert!(error.to_string().contains(&elsewhere.addr.to_string()), "{error}");
        let create = client.send(&vultr::snapshot::Create { subid: 1, description: None }).unwrap_err();
        assert_eq!(create.status(), error.status());
        let undone = matches!(create.status(), Some(307 | 308));
        assert_eq!(create.verdict(), if undone { Verdict::Rejected } else { Verdict::Unknown }, "{create}");
        assert_eq!(server.requests().len(), 2);
    }
    assert_eq!(elsewhere.connections(), 0);
}

#[test]
fn chunked_and_compressed_bodies() {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gzip.write_all(OS.as_bytes()).unwrap();
    let gzip = gzip.finish().unwrap();
    let server = Server::new(move |stream, number| {
        if number == 0 {
            let (a, b) = OS.split_at(20);
            let head = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n";
            write!(stream, "{head}{:x}\r\n{a}\r\n{:x}\r\n{b}\r\n0\r\n\r\n", a.len(), b.len()).unwrap();
        } else {
            let length = gzip.len();
            write!(stream, "HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: {length}\r\n\r\n").unwrap();
            stream.write_all(&gzip).unwrap();
        }
        Then::Keep
    });
    let client = server.once();
    let chunked = client.send(&vultr::os::List {}).unwrap();
    let compressed = client.send(&vultr::os::List {}).unwrap();
    assert_eq!((chunked.value.body(), compressed.value.body()), (OS, OS));
    assert_eq!(server.connections(), 1, "a body read to its end frees the connection");
}

#[test]
fn gzip_is_read_under_any_name_and_without_one() {
    let gzip = |bytes: &[u8]| {
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        gzip.write_all(bytes).unwrap();
        gzip.finish().unwrap()
    };
    let once = gzip(OS.as_bytes());
    let (split, twice) = ([gzip(&OS.as_bytes()[..9]), gzip(&OS.as_bytes()[9..])].concat(), gzip(&once));
    let followed = |bytes: &[u8]| [&split, bytes].concat();
    for (header, body) in [
        ("Content-Encoding: x-gzip\r\n", once.clone()),
        ("Content-Encoding: GZIP\r\n", once.clone()),
        ("content-encoding: identity, gzip\r\n", once.clone()),
        ("", once.clone()),
        ("content-encoding: identity\r\n", once.clone()),
        ("content-encoding: gzip\r\n", split.clone()),
        ("content-encoding: gzip\r\n", followed(b"garbage")),
        ("", followed(&[0; 64])),
        ("", followed(b"\x1f")),
        ("content-encoding: gzip, gzip\r\n", [&twice[..], b"\x1fx\x1f\x8b"].concat()),
        ("content-encoding: gzip\r\ncontent-encoding: gzip\r\n", twice.clone()),
        ("content-encoding: gzip, X-GZIP\r\n", twice),
        ("content-encoding: identity\r\n", OS.as_bytes().to_vec()),
    ] {
        let server = Server::new(move |stream, _| {
            write!(stream, "HTTP/1.1 200 OK\r\n{header}content-length: {}\r\n\r\n", body.len()).unwrap();
            stream.write_all(&body).unwrap();
            Then::Keep
        });
        assert_eq!(server.once().send(&vultr::os::List {}).unwrap().value.body(), OS, "{header}");
    }
    let empty = Server::says("HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 0\r\n\r\n");
    empty.once().send(&vultr::server::Reboot { subid: 1 }).unwrap();
    let server = Server::new(move |stream, _| {
        let body = [&once[..], b"\x1f\x8b"].concat();
        write!(stream, "HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n", body.len()).unwrap();
        stream.write_all(&body).unwrap();
        Then::Keep
    });
    let error = server.once().send(&vultr::os::List {}).unwrap_err();
    assert_eq!(
        error.message(),
        "the answer's compression is broken: unexpected end of file",
        "a member begins and is cut"
    );
    for (coding, named) in [("br", "br"), ("gzip, deflate", "deflate"), ("ZSTD", "zstd")] {
        let server =
            Server::says(&format!("HTTP/1.1 200 OK\r\ncontent-encoding: {coding}\r\ncontent-length: 2\r\n\r\n{{}}"));
        let error = server.once().send(&vultr::os::List {}).unwrap_err();
        assert_eq!(error.message(), format!("the answer is encoded with {named}, which was not asked for"));
    }
}

#[test]
fn folded_header_lines_are_read() {
    let server = Server::new(|stream, _| {
        let length = OS.len();
        let folded = format!("X-Long: a\r\n b\r\nContent-Length:\r\n\t{length}\r\n");
        let answer = format!("HTTP/1.1 103 Early\r\n{folded}\r\nHTTP/1.1 200 OK\r\n{folded}\r\n{OS}");
        for byte in answer.bytes() {
            stream.write_all(&[byte]).unwrap();
        }
        Then::Keep
    });
    let client = server.once();
    for _ in 0..3 {
        assert_eq!(client.send(&vultr::os::List {}).unwrap().value.body(), OS);
    }
    assert_eq!((server.requests().len(), server.connections()), (3, 1));
}

#[test]
fn a_host_name_is_looked_up() {
    let server = Server::says(&ok("{}"));
    let account = server.vultr().with_base_url(&format!("http://localhost:{}", server.addr.port())).unwrap();
    let client = Client::builder(account).pace(false).build().unwrap();
    client.send(&vultr::os::List {}).unwrap();
    client.send(&vultr::os::List {}).unwrap();
    assert_eq!(server.connections(), 1);
}

#[test]
fn sixteen_threads_on_one_client() {
    let server = Server::new(|stream, _| {
        std::thread::sleep(Duration::from_millis(5));
        stream.write_all(ok(OS).as_bytes()).unwrap();
        Then::Keep
    });
    let client = server.once();
    std::thread::scope(|scope| {
        for _ in 0..16 {
            scope.spawn(|| {
                for _ in 0..10 {
                    assert_eq!(client.send(&vultr::os::List {}).unwrap().answer.len(), 1);
                }
            });
        }
    });
    assert_eq!(server.requests().len(), 160);
    assert!(server.connections() <= 16, "{} connections", server.connections());
}

#[test]
fn read_only_sends_nothing_that_changes_anything() {
    let server = Server::says(&ok("{}"));
    let client = server.builder().read_only(true).build().unwrap();
    let error = client.send(&vultr::snapshot::Create { subid: 1, description: None }).unwrap_err();
    assert_eq!((error.code(), error.verdict()), (Code::ReadOnly, Verdict::NotSent));
    let raw = client.raw(Method::Post, "/v1/server/destroy", &[]).unwrap_err();
    assert_eq!(raw.code(), Code::ReadOnly);
    assert_eq!(server.connections(), 0);
    client.send(&vultr::server::List::default()).unwrap();
    assert_eq!(server.requests().len(), 1);
}

#[test]
fn plain_http_is_for_this_machine_only() {
    let account = Account::vultr(KEY).unwrap().with_base_url("http://vps.invalid:1").unwrap();
    let error = Client::new(account.clone()).unwrap().send(&vultr::os::List {}).unwrap_err();
    assert_eq!((error.code(), error.param()), (Code::InvalidParams, Some("base_url")));
    let client = Client::builder(account.allow_plain_http()).max_retries(0).build().unwrap();
    let error = client.send(&vultr::os::List {}).unwrap_err();
    assert_eq!((error.code(), error.verdict()), (Code::Transport, Verdict::NotSent));
    assert!(error.to_string().contains("could not find the address of vps.invalid: "), "{error}");
}

//! The clients that may access a served world, and the limits of a request.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]
#![cfg(feature = "server")]

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;
use vpswire::shape::Api;
use vpswire::vultr::server::List;
use vpswire::{Account, Client, Code};
use vpswire_sim::{Options, Server, World, accounts};

/// Sends bytes to a URL, and returns the status and the whole answer.
fn ask(url: &str, bytes: &[u8]) -> (u16, String) {
    let mut stream = TcpStream::connect(url.strip_prefix("http://").unwrap()).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    // A server need not read a rejected request to its end, and may reset the connection; only what arrived counts.
    drop(stream.write_all(bytes));
    let mut answer = Vec::new();
    drop(stream.read_to_end(&mut answer));
    let answer = String::from_utf8(answer).unwrap();
    let status = answer.split(' ').nth(1).unwrap_or_default();
    (status.parse().unwrap_or_else(|_| panic!("{answer:?}")), answer)
}

fn request(line: &str, headers: &[&str], body: &str) -> Vec<u8> {
    let headers: String = headers.iter().map(|header| format!("{header}\r\n")).collect();
    let length = body.len();
    format!("{line} HTTP/1.1\r\n{headers}Connection: close\r\nContent-Length: {length}\r\n\r\n{body}").into_bytes()
}

/// A served world with an admin API.
fn serve(options: Options) -> (Server, String, String) {
    let options = Options { admin: Some(0), speed: 0.0, begin: Some(Duration::from_secs(1_700_000_000)), ..options };
    let server = Server::start_with(World::default(), "127.0.0.1:0", options).unwrap();
    let (url, admin) = (server.url(), server.admin_url().unwrap());
    (server, url, admin)
}

#[test]
fn pages_neither_read_nor_change_the_world() {
    let (server, services, admin) = serve(Options::default());
    let before = server.saved();
    let token = format!("Authorization: Bearer {}", server.admin_token());
    let (veid, key) = accounts::KIWIVM[0];
    let stop = format!("/kiwivm/v1/stop?veid={veid}&api_key={key}");
    let form = format!("veid={veid}&api_key={key}&newHostname=owned.example.com");
    let host = "Host: localhost";
    let evil = "Host: evil.example";
    for (line, headers, body) in [
        // Another name that resolves to this machine.
        (format!("GET {stop}"), vec![evil], ""),
        (format!("GET http://evil.example{stop}"), vec![host], ""),
        (format!("GET http://evil.example{stop}"), vec![evil], ""),
        // An image and a link on a page.
        (format!("GET {stop}"), vec![host, "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors"], ""),
        (format!("GET {stop}"), vec![host, "Sec-Fetch-Site: same-site"], ""),
        // A form, and one in a sandbox.
        ("POST /kiwivm/v1/setHostname".to_owned(), vec![host, "Origin: https://evil.example"], &*form),
        ("POST /kiwivm/v1/setHostname".to_owned(), vec![host, "Origin: null"], &form),
    ] {
        assert_eq!(ask(&services, &request(&line, &headers, body)).0 / 100, 4, "{line} {headers:?}");
    }
    let world = "[[cvm.users]]\npublic_token = 'a'\nprivate_token = 'b'";
    for headers in [
        vec![evil, &*token],
        vec![host, &token, "Origin: http://localhost"],
        vec![host, &token, "Sec-Fetch-Site: same-origin"],
        vec![host, &token, "Sec-Fetch-Site: none"],
        vec![host],
        vec![host, "Authorization: Bearer"],
        vec![host, "Authorization: Bearer 0123456789abcdef0123456789abcdef"],
        vec![host, "Authorization: Basic eDp5"],
    ] {
        for (line, body) in [("GET /world", ""), ("PUT /world", world), ("POST /faults", "*:*:*=gone"), ("GET /x", "")]
        {
            let (status, answer) = ask(&admin, &request(line, &headers, body));
            assert!(matches!(status, 401 | 403), "{line} {headers:?}: {answer}");
            assert!(!answer.contains("api_key"), "{answer}");
        }
    }
    assert_eq!(server.saved(), before);
    assert_eq!(server.requests(), []);

    let (status, answer) = ask(&admin, &request("GET /world", &[host, &token], ""));
    assert!(status == 200 && answer.contains(key), "{answer}");
    // A page on this machine, and an allowed host.
    let list = format!("GET /kiwivm/v1/getServiceInfo?veid={veid}&api_key={key}");
    for headers in
        [vec![host, "Origin: http://127.0.0.1:5173"], vec!["Host: localhost:5173", "Sec-Fetch-Site: same-origin"]]
    {
        assert_eq!(ask(&services, &request(&list, &headers, "")).0, 200, "{headers:?}");
    }
    let (_server, services, _) = serve(Options { allow_hosts: vec!["sim.test".to_owned()], ..Options::default() });
    assert_eq!(ask(&services, &request(&list, &["Host: sim.test:80", "Origin: https://sim.test"], "")).0, 200);
    let wrong = Options { allow_hosts: vec!["http://sim.test".to_owned()], ..Options::default() };
    assert!(Server::start_with(World::default(), "127.0.0.1:0", wrong).is_err());
}

#[test]
fn tokens_and_fresh_keys_are_of_one_server() {
    let fresh = || serve(Options { fresh_keys: true, ..Options::default() });
    let ((one, url, _), (other, ..)) = (fresh(), fresh());
    assert_eq!(one.admin_token().len(), 32);
    assert_ne!(one.admin_token(), other.admin_token());
    let keys = |server: &Server| server.with_world(|world| world.credentials());
    let all = |keys: &vpswire_sim::Credentials| {
        let parts = Api::ALL.into_iter().flat_map(|api| keys.accounts(api).flatten());
        parts.filter(|(field, _)| field.secret).map(|(_, key)| key.to_owned()).collect::<Vec<_>>()
    };
    let (mine, theirs, known) = (all(&keys(&one)), all(&keys(&other)), all(&World::default().credentials()));
    assert_eq!((mine.len(), known.len()), (11, 11));
    assert!(mine.iter().all(|key| !known.contains(key) && !theirs.contains(key)), "{mine:?}");
    let world = one.saved();
    assert!(known.iter().all(|key| !world.contains(key)), "{world}");

    let send = |account: &Account| Client::new(account.clone()).unwrap().send(&List::default());
    assert_eq!(send(one.vultr()).unwrap().answer.len(), 4);
    assert_eq!(send(&accounts::vultr(&url).unwrap()).unwrap_err().code(), Code::Auth);
    assert_eq!(
        all(&World::default().with_new_keys(7).credentials()),
        all(&World::default().with_new_keys(7).credentials())
    );
}

#[test]
fn what_is_no_world_changes_nothing() {
    let (server, _, admin) = serve(Options::default());
    let before = server.saved();
    let token = format!("Authorization: Bearer {}", server.admin_token());
    let put = |body: &str| ask(&admin, &request("PUT /world", &["Host: localhost", &token], body)).0;
    for nothing in [
        "",
        " \n\t",
        "# a comment",
        "{}",
        "[]",
        "null",
        "0",
        "\"world\"",
        "clock = 5",
        "{\"faults\": []}",
        "[kiwivm]",
        "kiwivm = { vpses = [] }",
        "{\"vultr\": {\"accounts\": []}}",
        "{\"kiwivm\": ",
        "[[kiwivm.vpses]]\nfly = 1",
        "\u{feff}",
        "{\"kiwivm\": {\"vpses\": [{\"veid\": -1}]}}",
    ] {
        assert_eq!(put(nothing), 400, "{nothing}");
    }
    let half = &before.as_bytes()[..before.len() / 2];
    assert_eq!(
        ask(&admin, &request("PUT /world", &["Host: localhost", &token], std::str::from_utf8(half).unwrap())).0,
        400
    );
    let mut bytes = request("PUT /world", &["Host: localhost", &token], &"x".repeat(8));
    let end = bytes.len();
    bytes[end - 8..].copy_from_slice(b"# \xff\xfe    ");
    assert_eq!(ask(&admin, &bytes).0, 400);
    assert_eq!(server.saved(), before);
    assert_eq!(put("[[cvm.users]]\npublic_token = 'a'\nprivate_token = 'b'"), 200);
    assert_ne!(server.saved(), before);
}

#[test]
fn what_is_too_much_is_refused_before_it_costs_much() {
    let (_server, url, _) = serve(Options::default());
    let host = "Host: localhost";
    let post = |body: &str| ask(&url, &request("POST /vultr/v1/server/label_set", &[host], body)).0;
    assert_eq!(post(&"a&".repeat(4 << 20)), 413);
    assert_eq!(post(&"a=1&".repeat(4 << 20)), 413);
    assert_eq!(post(&"a=1&".repeat(1000)), 413);
    assert_eq!(post(&"a=1&".repeat(999)), 403, "without a key");
    assert_eq!(post(&format!("a={}", "x".repeat(8 << 20))), 413);
    assert_eq!(post(&"x".repeat(20 << 20)), 413);
    let get =
        |headers: &[&str], query: &str| ask(&url, &request(&format!("GET /vultr/v1/os/list?{query}"), headers, "")).0;
    assert_eq!(get(&[host], &"a&".repeat(1000)), 413);
    assert_eq!(get(&[host], &"a".repeat(33 << 10)), 431);
    let many: Vec<String> = (0..200).map(|number| format!("X-{number}: x")).chain([host.to_owned()]).collect();
    assert_eq!(get(&many.iter().map(String::as_str).collect::<Vec<_>>(), ""), 431);
    for (bytes, status) in [
        ("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999999999\r\n\r\n", 413),
        ("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: +1\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip, chunked\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nfffffff\r\n", 413),
        ("POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r\n", 400),
        ("OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
        ("CONNECT localhost:80 HTTP/1.1\r\nHost: localhost:80\r\n\r\n", 400),
        ("GET ftp://localhost/ HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
        ("GET / HTTP/2\r\n\r\n", 400),
        ("GET / HTTP/1.0\r\n\r\n", 400),
    ] {
        assert_eq!(ask(&url, bytes.as_bytes()).0, status, "{bytes}");
    }
    let trailer = format!("0\r\n{}\r\n", "X: y\r\n".repeat(1000));
    let head = "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n";
    assert_eq!(ask(&url, format!("{head}{trailer}").as_bytes()).0, 400);
    // A large body in chunks of one byte each.
    let chunks = "1\r\na\r\n".repeat(1 << 20);
    let form = format!("{head}{chunks}0\r\n\r\n").replace("POST /", "POST /nothing").replacen(
        "\r\n",
        "\r\nConnection: close\r\n",
        1,
    );
    assert_eq!(ask(&url, form.as_bytes()).0, 404);
}

#[test]
fn multipart_forms_are_bounded_too() {
    let (server, url, _) = serve(Options::default());
    let post = |boundary: &str, body: &str| {
        let kind = format!("Content-Type: multipart/form-data; boundary={boundary}");
        let (veid, key) = accounts::KIWIVM[0];
        let line = format!("POST /kiwivm/v1/getServiceInfo?veid={veid}&api_key={key}");
        ask(&url, &request(&line, &["Host: localhost", &kind], body)).0
    };
    assert_eq!(post("x", &"--x\r\n".repeat(1 << 20)), 200);
    assert_eq!(post(&"-".repeat(70), &"-".repeat(1 << 20)), 200);
    assert_eq!(post(&"-".repeat(20_000), &"-".repeat(1 << 20)), 200);
    assert_eq!(server.requests().len(), 3);
}

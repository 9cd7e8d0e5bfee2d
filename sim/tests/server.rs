//! The server, over real sockets.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]
#![cfg(feature = "server")]

use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::time::Duration;
use vpswire_core::shape::Api;
use vpswire_sim::{Delivery, Options, Rule, Server, World, accounts};

/// An address at which no other test listens, so that no other process takes a port that is released. Only Linux has
/// more than one.
const OWN_ADDRESS: &str = if cfg!(target_os = "linux") { "127.0.113.7:0" } else { "127.0.0.1:0" };

fn start() -> Server {
    Server::start(World::default(), "127.0.0.1:0").unwrap()
}

fn rule(text: &str) -> Rule {
    text.parse().unwrap()
}

fn connect(server: &Server) -> TcpStream {
    let stream = TcpStream::connect(server.address()).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    stream
}

/// Returns a request as it is sent.
fn request(method: &str, target: &str, body: &str) -> String {
    let key = accounts::VULTR[0];
    let length = body.len();
    format!("{method} {target} HTTP/1.1\r\nAPI-Key: {key}\r\nContent-Length: {length}\r\n\r\n{body}")
}

/// Sends a request, with the header `Host`.
fn send(stream: &mut TcpStream, request: &str) {
    let host = format!("\r\nHost: {}\r\n", stream.peer_addr().unwrap());
    stream.write_all(request.replacen("\r\n", &host, 1).as_bytes()).unwrap();
}

/// Reads one answer: its status line and its body.
fn answer(stream: &mut TcpStream) -> (String, String) {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        stream.read_exact(&mut byte).unwrap();
        head.extend(byte);
    }
    let head = String::from_utf8(head).unwrap();
    let length = head.lines().find_map(|line| line.strip_prefix("Content-Length: ")).unwrap();
    let mut body = vec![0; length.parse().unwrap()];
    stream.read_exact(&mut body).unwrap();
    (head.lines().next().unwrap().to_owned(), String::from_utf8(body).unwrap())
}

#[test]
fn one_connection_carries_many_calls() {
    let server = start();
    let mut stream = connect(&server);
    for _ in 0..3 {
        send(&mut stream, &request("GET", "/vultr/v1/server/list?SUBID=576965", ""));
        let (status, body) = answer(&mut stream);
        assert_eq!(status, "HTTP/1.1 200 OK");
        assert!(body.starts_with(r#"{"SUBID":"576965","os":"CentOS 7 x64""#), "{body}");
    }
    send(&mut stream, &request("GET", "/vultr/v1/server/fly", ""));
    assert_eq!(answer(&mut stream).0, "HTTP/1.1 400 Bad Request");
    let (veid, key) = accounts::KIWIVM[0];
    send(&mut stream, &request("POST", "/kiwivm/v1/restart", &format!("veid={veid}&api_key={key}")));
    assert_eq!(answer(&mut stream), ("HTTP/1.1 200 OK".to_owned(), r#"{"error":0}"#.to_owned()));
    assert_eq!(server.requests().len(), 5);
}

#[test]
fn a_lost_answer_closes_the_connection_after_the_deed() {
    let mut world = World::default();
    world.add_fault(rule("vultr:server.create:2=lose_answer"));
    let server = Server::start(world, "127.0.0.1:0").unwrap();
    let create = request("POST", "/vultr/v1/server/create", "DCID=1&VPSPLANID=201&OSID=167&label=lost");
    let mut stream = connect(&server);
    send(&mut stream, &create);
    assert_eq!(answer(&mut stream).0, "HTTP/1.1 200 OK");
    send(&mut stream, &create);
    let mut rest = Vec::new();
    match stream.read_to_end(&mut rest) {
        Ok(_) => {}
        Err(error) => assert_eq!(error.kind(), ErrorKind::ConnectionReset),
    }
    assert_eq!(rest, b"");
    let mut stream = connect(&server);
    send(&mut stream, &create);
    assert_eq!(answer(&mut stream).0, "HTTP/1.1 200 OK");
    send(&mut stream, &request("GET", "/vultr/v1/server/list?label=lost", ""));
    assert_eq!(answer(&mut stream).1.matches(r#""label":"lost""#).count(), 3);
    let deliveries: Vec<_> = server.requests().into_iter().map(|seen| (seen.status, seen.delivery)).collect();
    assert_eq!(deliveries[..3], [(200, Delivery::Whole), (200, Delivery::Lost), (200, Delivery::Whole)]);
}

#[test]
fn the_log_counts_calls_and_holds_no_secret() {
    let server = start();
    let (veid, key) = accounts::KIWIVM[0];
    let mut stream = connect(&server);
    let target = format!("/kiwivm/v1/getServiceInfo?veid={veid}&api_key={key}");
    send(&mut stream, &request("GET", &target, ""));
    assert_eq!(answer(&mut stream).0, "HTTP/1.1 200 OK");
    send(&mut stream, &request("BREW", "/tea", ""));
    assert_eq!(answer(&mut stream).0, "HTTP/1.1 404 Not Found");
    let seen = server.requests();
    assert_eq!((seen[0].method.as_str(), seen[0].path.as_str()), ("GET", "/kiwivm/v1/getServiceInfo"));
    assert_eq!(seen[0].call, Some((Api::Kiwivm, "get_service_info")));
    assert_eq!((seen[1].method.as_str(), seen[1].call, seen[1].status), ("BREW", None, 404));
    let log = format!("{seen:?}");
    assert!(!log.contains(key) && !log.contains(accounts::VULTR[0]), "{log}");
}

#[test]
fn time_can_run_faster_and_the_world_can_be_changed() {
    let options = Options { speed: 100_000.0, ..Options::default() };
    let server = Server::start_with(World::default(), "127.0.0.1:0", options).unwrap();
    let begun = server.now();
    std::thread::sleep(Duration::from_millis(20));
    let passed = server.now() - begun;
    assert!(passed >= Duration::from_secs(2_000), "{passed:?}");
    server.with_world(|world| world.add_fault(rule("vultr:server.list:1=lose_answer")));
    let mut stream = connect(&server);
    send(&mut stream, &request("GET", "/vultr/v1/server/list", ""));
    let mut rest = Vec::new();
    drop(stream.read_to_end(&mut rest));
    assert_eq!(rest, b"");
}

#[test]
fn it_listens_on_loopback_only_unless_told() {
    let refused = Server::start(World::default(), "0.0.0.0:0").err().unwrap();
    assert_eq!(refused.kind(), ErrorKind::PermissionDenied);
    let options = Options { beyond_loopback: true, ..Options::default() };
    let server = Server::start_with(World::default(), "0.0.0.0:0", options).unwrap();
    assert_eq!(server.url(), format!("http://127.0.0.1:{}", server.address().port()));
}

#[test]
fn it_stops_when_dropped() {
    let server = Server::start(World::default(), OWN_ADDRESS).unwrap();
    let (address, mut stream) = (server.address(), connect(&server));
    send(&mut stream, &request("GET", "/vultr/v1/os/list", ""));
    assert_eq!(answer(&mut stream).0, "HTTP/1.1 200 OK");
    drop(server);
    assert_eq!(TcpStream::connect(address).unwrap_err().kind(), ErrorKind::ConnectionRefused);
    let mut rest = Vec::new();
    drop(stream.read_to_end(&mut rest));
    assert_eq!(rest, b"");
}

#[test]
fn accounts_are_for_this_server() {
    let server = start();
    assert_eq!(server.kiwivm().base_url(), format!("{}/kiwivm/v1", server.url()));
    assert_eq!(server.cvm().base_url(), format!("{}/cvm/api/client", server.url()));
    assert_eq!(server.vultr().base_url(), format!("{}/vultr", server.url()));
}

/// Sends a request to the admin API.
fn admin(server: &Server, method: &str, path: &str, body: &str) -> (String, String) {
    let token = format!("\r\nAuthorization: Bearer {}\r\n", server.admin_token());
    ask_admin(server, &request(method, path, body).replacen("\r\n", &token, 1))
}

fn ask_admin(server: &Server, request: &str) -> (String, String) {
    let address = server.admin_url().unwrap().replace("http://", "");
    let mut stream = TcpStream::connect(address).unwrap();
    send(&mut stream, request);
    answer(&mut stream)
}

#[test]
fn the_admin_api_breaks_things_moves_the_clock_and_changes_the_world() {
    let options = Options { speed: 0.0, admin: Some(0), ..Options::default() };
    let server = Server::start_with(World::default(), "127.0.0.1:0", options).unwrap();
    let ok = |body: &str| ("HTTP/1.1 200 OK".to_owned(), body.to_owned());
    assert_eq!(admin(&server, "POST", "/faults", "vultr:os.list:*=status:502\n*:*:10%=gone"), ok("ok\n"));
    assert_eq!(admin(&server, "GET", "/faults", ""), ok("vultr:os.list:*=status:502\n*:*:10%=gone\n"));
    assert_eq!(admin(&server, "POST", "/faults", "vultr:os.list:*=fly").0, "HTTP/1.1 400 Bad Request");
    let mut stream = connect(&server);
    send(&mut stream, &request("GET", "/vultr/v1/os/list", ""));
    assert_eq!(answer(&mut stream).0, "HTTP/1.1 502 Bad Gateway");
    assert_eq!(admin(&server, "DELETE", "/faults", ""), ok("ok\n"));
    send(&mut stream, &request("GET", "/vultr/v1/os/list", ""));
    assert_eq!(answer(&mut stream).0, "HTTP/1.1 200 OK");
    let seen = admin(&server, "GET", "/requests", "").1;
    assert!(seen.contains(r#""call":"os.list","status":502,"fault":null"#), "{seen}");

    let now = server.now();
    assert_eq!(admin(&server, "POST", "/advance", "3600"), ok(&format!("{}\n", now.as_secs() + 3600)));
    assert_eq!(server.now() - now, Duration::from_secs(3600));
    let (_, world) = admin(&server, "GET", "/world", "");
    let changed = world.replace("web-1", "renamed");
    assert_eq!(admin(&server, "PUT", "/world", &changed), ok("ok\n"));
    send(&mut stream, &request("GET", "/vultr/v1/server/list?label=renamed", ""));
    assert!(answer(&mut stream).1.contains("renamed"));
    assert_eq!(admin(&server, "GET", "/nothing", "").0, "HTTP/1.1 404 Not Found");
}

#[test]
fn what_is_recorded_holds_no_secret_and_is_served_again() {
    let file = std::env::temp_dir().join(format!("vpswire-sim-{}.jsonl", std::process::id()));
    let options = Options { record: Some(file.clone()), ..Options::default() };
    let (veid, key) = accounts::KIWIVM[0];
    let keys = format!("veid={veid}&api_key={key}");
    let calls = [
        request("GET", "/vultr/v1/server/list?SUBID=576965", ""),
        request("POST", "/vultr/v1/server/set_user_data", "SUBID=576965&userdata=aHVzaA=="),
        request("GET", "/vultr/v1/server/get_user_data?SUBID=576965", ""),
        request("POST", "/kiwivm/v1/resetRootPassword", &keys),
        request("POST", "/kiwivm/v1/getAvailableOS", &keys),
        request("POST", "/vultr/v1/new/call", "password=hushhush"),
    ];
    let ask = |server: &Server| {
        let mut stream = connect(server);
        calls.iter().map(|call| (send(&mut stream, call), answer(&mut stream)).1).collect::<Vec<_>>()
    };
    let first = ask(&Server::start_with(World::default(), "127.0.0.1:0", options).unwrap());
    let recording = std::fs::read_to_string(&file).unwrap();
    std::fs::remove_file(&file).unwrap();
    assert_eq!(recording.lines().count(), calls.len());
    for secret in [key, accounts::VULTR[0], "aHVzaA", "novnc", "hushhush"] {
        assert!(!recording.contains(secret), "{secret}: {recording}");
    }
    let again = ask(&Server::start(World::replaying(&recording).unwrap(), "127.0.0.1:0").unwrap());
    assert_eq!((&again[1], &again[4].0), (&first[1], &first[4].0));
    assert!(again[0].1.contains(r#""label":"web-1""#) && again[0].1.contains(r#""default_password":"***""#));
    assert_eq!(again[3].1, r#"{"password":"***","error":0}"#);
    let server = Server::start(World::replaying(&recording).unwrap(), "127.0.0.1:0").unwrap();
    let mut stream = connect(&server);
    send(&mut stream, &request("GET", "/vultr/v1/server/list", ""));
    assert_eq!(answer(&mut stream).0, "HTTP/1.1 404 Not Found");
    assert!(World::replaying("{}").unwrap_err().starts_with("line 1: "));
}

#[test]
fn a_recording_holds_no_secret_in_whatever_way_it_comes() {
    let file = std::env::temp_dir().join(format!("vpswire-sim-keys-{}.jsonl", std::process::id()));
    let mut world = World::default();
    // A broken answer in the recording does not show its contents.
    world.add_fault(rule("kiwivm:reset_root_password:2=truncated"));
    world.add_fault(rule("kiwivm:reset_root_password:3=invalid_json"));
    let server =
        Server::start_with(world, "127.0.0.1:0", Options { record: Some(file.clone()), ..Options::default() }).unwrap();
    let (veid, key) = accounts::KIWIVM[0];
    let (public, private) = accounts::CVM[0];
    let (owner, foreign) = (accounts::VULTR[0], "FOREIGN0KEY0THAT0NO0WORLD0KNOWS00000");
    let percent = |text: &str| text.bytes().map(|byte| format!("%{byte:02x}")).collect::<String>();
    let base64 = |text: &str| base64::Engine::encode(&base64::prelude::BASE64_STANDARD, text);
    let send_to = |line: &str, headers: &str, body: &str| {
        let length = body.len();
        let mut stream = connect(&server);
        let request =
            format!("{line} HTTP/1.1\r\n{headers}Connection: close\r\nContent-Length: {length}\r\n\r\n{body}");
        send(&mut stream, &request);
        answer(&mut stream).1
    };
    let mut secrets = vec![key, public, private, owner, foreign].into_iter().map(str::to_owned).collect::<Vec<_>>();
    for known in [key, owner, foreign] {
        for spelled in ["API_KEY", "Api_Key", "api-key", "apikey", "api_key[]", "api%5Fkey", "key", "x"] {
            send_to("POST /vultr/v1/server/list", "", &format!("{spelled}={known}"));
            send_to(&format!("GET /kiwivm/v1/getServiceInfo?veid={veid}&{spelled}={known}&{spelled}={known}"), "", "");
        }
        for json in [
            format!("{{\"api_key\":\"{known}\",\"veid\":{veid}}}"),
            format!("{{\"auth\":{{\"t\":[\"{known}\"]}}}}"),
            format!("[\"{known}\"]"),
        ] {
            send_to("POST /kiwivm/v1/getServiceInfo", "Content-Type: application/json\r\n", &json);
        }
        send_to(&format!("GET /vultr/v1/{known}/list"), "", "");
        send_to(&format!("GET /{known}"), "", "");
        send_to(&format!("GET /cvm/api/client/vps/{known}/status"), "", "");
        send_to(&format!("GET /cvm/api/client/vps/{}/status", percent(known)), "", "");
        send_to(&format!("{known} /vultr/v1/server/list"), "", "");
        for header in ["API-Key: ", "Authorization: Bearer ", "API-Public-Token: ", "Cookie: "] {
            send_to(
                "POST /vultr/v1/server/label_set",
                &format!("{header}{known}\r\n"),
                &format!("SUBID=1&label={known}"),
            );
        }
        let part = |name: &str, value: &str| {
            format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
        };
        let body = format!("{}{}--x--", part("API_KEY", known), part(known, "1"));
        send_to("POST /kiwivm/v1/getServiceInfo", "Content-Type: multipart/form-data; boundary=x\r\n", &body);
    }
    // In values that later answers contain.
    let mine = format!("API-Key: {owner}\r\n");
    for label in [
        owner.to_owned(),
        percent(owner),
        percent(&percent(owner)),
        base64(owner),
        format!("my {owner}!"),
        owner.to_lowercase(),
    ] {
        let pairs = format!("SUBID=576965&label={}", percent(&label));
        assert_eq!(send_to("POST /vultr/v1/server/label_set", &mine, &pairs), "");
        assert!(send_to("GET /vultr/v1/server/list?SUBID=576965", &mine, "").contains("\"label\""));
        secrets.push(label);
    }
    // Secrets that the service generates.
    let made = |answer: &str, name: &str| {
        let json: serde_json::Value = serde_json::from_str(answer).unwrap();
        json[name].as_str().unwrap().to_owned()
    };
    let keys = format!("veid={veid}&api_key={key}");
    for length in [12, 5, 12] {
        let answer = send_to("POST /kiwivm/v1/resetRootPassword", "", &keys);
        let password = answer.split("\"password\":\"").nth(1).unwrap().split('"').next().unwrap();
        assert_eq!(password.len(), length, "{answer}");
        secrets.push(password.to_owned());
    }
    let user = send_to("POST /vultr/v1/user/create", &mine, "email=a@b.example&name=a&password=hushhush&acls[]=dns");
    secrets.extend([made(&user, "api_key"), "hushhush".to_owned()]);
    let user_key = made(&user, "api_key");
    send_to("GET /vultr/v1/auth/info", &format!("API-Key: {user_key}\r\n"), "");
    let recording = std::fs::read_to_string(&file).unwrap();
    std::fs::remove_file(&file).unwrap();
    assert_eq!(recording.lines().count(), server.requests().len());
    let lower = recording.to_lowercase();
    for secret in secrets {
        assert!(secret.len() >= 3 && !lower.contains(&secret.to_lowercase()), "{secret}: {recording}");
        assert!(!recording.contains(&base64(&secret)) && !lower.contains(&percent(&secret)), "{secret}: {recording}");
    }
}

#[test]
fn limits_are_enforced_where_they_are_on() {
    let options = Options { speed: 0.0, ..Options::default() };
    let server = Server::start_with(World::default().with_limits(true), "127.0.0.1:0", options).unwrap();
    let mut stream = connect(&server);
    let mut ask = |target: &str| {
        send(&mut stream, &request("GET", target, ""));
        answer(&mut stream)
    };
    let list = "/vultr/v1/server/list";
    assert_eq!([ask(list).0, ask(list).0], ["HTTP/1.1 200 OK", "HTTP/1.1 200 OK"]);
    let words = "Rate limit reached - please try your request again later.  Current rate limit: 2 requests/sec";
    assert_eq!(ask(list), ("HTTP/1.1 503 Service Unavailable".to_owned(), words.to_owned()));
    // Calls that require no key are not counted.
    assert_eq!(ask("/vultr/v1/os/list").0, "HTTP/1.1 200 OK");
    server.advance(Duration::from_millis(500));
    assert_eq!(ask(list).0, "HTTP/1.1 200 OK");
}

#[test]
fn multipart_forms_are_forms_too() {
    let server = start();
    let mut stream = connect(&server);
    let mut post = |path: &str, fields: &[(&str, &str)]| {
        let part = |(name, value): &(&str, &str)| {
            format!("--mark\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
        };
        let body = format!("{}--mark--\r\n", fields.iter().map(part).collect::<String>());
        let (key, length) = (accounts::VULTR[0], body.len());
        let head = format!("POST {path} HTTP/1.1\r\nAPI-Key: {key}\r\nContent-Length: {length}\r\n");
        let request = format!("{head}Content-Type: multipart/form-data; boundary=mark\r\n\r\n{body}");
        send(&mut stream, &request);
        answer(&mut stream)
    };
    let ok = |body: &str| ("HTTP/1.1 200 OK".to_owned(), body.to_owned());
    assert_eq!(post("/vultr/v1/server/label_set", &[("SUBID", "576965"), ("label", "a+b & c%21")]), ok(""));
    let (veid, key) = accounts::KIWIVM[0];
    let fields = [("veid", &*veid.to_string()), ("api_key", key), ("newHostname", "new.example.com")];
    assert_eq!(post("/kiwivm/v1/setHostname", &fields), ok(r#"{"error":0}"#));
    let world = server.with_world(|world| world.to_json());
    assert!(world.contains(r#""label": "a+b & c%21""#) && world.contains(r#""hostname": "new.example.com""#));
}

#[test]
fn requests_come_in_chunks_too_and_old_clients_are_heard() {
    let server = start();
    let mut stream = connect(&server);
    let head = format!("POST /vultr/v1/server/label_set HTTP/1.1\r\nAPI-Key: {}\r\n", accounts::VULTR[0]);
    let body =
        "Transfer-Encoding: chunked\r\n\r\n6;x=y\r\nSUBID=\r\n13\r\n576965&label=chunks\r\n0\r\nX-Sum: 1\r\n\r\n";
    send(&mut stream, &format!("{head}{body}"));
    assert_eq!(answer(&mut stream), ("HTTP/1.1 200 OK".to_owned(), String::new()));
    let list = format!("GET /vultr/v1/server/list?SUBID=576965&api_key={} HTTP/1.0\r\n\r\n", accounts::VULTR[0]);
    send(&mut stream, &list);
    assert!(answer(&mut stream).1.contains(r#""label":"chunks""#));
    let mut rest = Vec::new();
    assert_eq!(stream.read_to_end(&mut rest).unwrap(), 0);
}

//! The server of plain answers, over real sockets.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use std::io::{ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;
use vpswire_serve::{Gate, Options, Response, Server, bind};

/// An address at which no other test listens, so that nothing else takes a port that is given up. Only Linux has more than one.
const OWN_ADDRESS: &str = if cfg!(target_os = "linux") { "127.0.113.7:0" } else { "127.0.0.1:0" };

fn start() -> Server {
    start_at("127.0.0.1:0")
}

fn start_at(address: &str) -> Server {
    Server::start(bind(address, false).unwrap(), Gate::default(), |request| {
        let body = String::from_utf8(request.body.clone()).unwrap();
        let kind = request.header("CONTENT-TYPE").unwrap_or_default();
        Response::text(200, &format!("{} {} {} {kind} {body}", request.method, request.path, request.query))
    })
    .unwrap()
}

fn connect(server: &Server) -> TcpStream {
    let stream = TcpStream::connect(server.address()).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    stream
}

/// All that comes back until the connection ends.
fn ask(server: &Server, request: &str) -> String {
    let mut stream = connect(server);
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

fn answer(connection: &str, length: usize, body: &str) -> String {
    format!(
        "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: {connection}\r\n\
         Content-Length: {length}\r\n\r\n{body}"
    )
}

#[test]
fn a_connection_carries_requests_one_after_the_other() {
    let server = start();
    let requests = "POST /a?b=c HTTP/1.1\r\nHost: localhost\r\nContent-Type: x/y\r\nContent-Length: 4\r\n\r\nbody\
        HEAD /d HTTP/1.1\r\nHost: localhost\r\n\r\n\
        PUT http://localhost/e HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n\
        2\r\nin\r\n5;x=y\r\n bits\r\n0\r\n\r\n";
    let answers = [
        answer("keep-alive", 21, "POST /a b=c x/y body\n"),
        answer("keep-alive", 11, ""),
        answer("close", 17, "PUT /e   in bits\n"),
    ];
    assert_eq!(ask(&server, requests), answers.concat());
}

#[test]
fn a_connection_is_kept_as_its_client_asks() {
    let server = start();
    // One that is kept ends after the next request.
    let end = "GET /end HTTP/1.0\r\nHost: localhost\r\n\r\n";
    let answers = |version: &str, connection: &str| {
        let request = format!("GET / HTTP/{version}\r\nHost: localhost\r\nConnection: {connection}\r\n\r\n{end}");
        ask(&server, &request).matches("HTTP/1.1 200").count()
    };
    assert_eq!([answers("1.1", "x, Close"), answers("1.1", "close"), answers("1.1", "x")], [1, 1, 2]);
    assert_eq!([answers("1.0", "x, Keep-Alive"), answers("1.0", "keep-alive"), answers("1.0", "x")], [2, 2, 1]);
}

#[test]
fn a_target_without_a_path_means_the_root() {
    let server = start();
    let asked = |target: &str| {
        let answer = ask(&server, &format!("GET {target} HTTP/1.0\r\nHost: localhost\r\n\r\n"));
        answer.lines().last().unwrap().to_owned()
    };
    assert_eq!(asked("http://localhost"), "GET /   ");
    assert_eq!(asked("http://localhost/a?b"), "GET /a b  ");
    assert_eq!(asked("localhost/a"), "The target is neither a path nor an http URL.");
}

#[test]
fn other_hosts_and_pages_are_refused_before_a_body_is_read() {
    let server = start();
    let refused = |head: &str| {
        let answer = ask(&server, &format!("POST / HTTP/1.1\r\n{head}\r\nContent-Length: 1000000\r\n\r\n"));
        let status = answer.lines().next().unwrap_or_default().to_owned();
        assert!(answer.contains("\r\nConnection: close\r\n"), "{answer}");
        status
    };
    assert_eq!(refused("Host: evil.example"), "HTTP/1.1 403 Forbidden");
    assert_eq!(refused("Host: localhost\r\nOrigin: https://evil.example"), "HTTP/1.1 403 Forbidden");
    assert_eq!(refused("X: no host"), "HTTP/1.1 400 Bad Request");
    assert_eq!(refused("Host: localhost\r\nContent-Length: 99999999"), "HTTP/1.1 400 Bad Request");
}

#[test]
fn it_listens_on_loopback_only_unless_asked_to() {
    assert_eq!(bind("0.0.0.0:0", false).unwrap_err().kind(), ErrorKind::PermissionDenied);
    let both: [SocketAddr; 2] = ["127.0.0.1:0".parse().unwrap(), "0.0.0.0:0".parse().unwrap()];
    assert_eq!(bind(both.as_slice(), false).unwrap_err().kind(), ErrorKind::PermissionDenied);
    let server =
        Server::start(bind("0.0.0.0:0", true).unwrap(), Gate::default(), |_| Response::text(200, "ok")).unwrap();
    assert_eq!(server.url(), format!("http://127.0.0.1:{}", server.address().port()));
}

#[test]
fn it_stops_when_dropped() {
    let server = start_at(OWN_ADDRESS);
    let (address, mut stream) = (server.address(), connect(&server));
    stream.write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
    let mut first = [0; 12];
    stream.read_exact(&mut first).unwrap();
    assert_eq!(&first, b"HTTP/1.1 200");
    drop(server);
    assert_eq!(TcpStream::connect(address).unwrap_err().kind(), ErrorKind::ConnectionRefused);
    let mut rest = String::new();
    drop(stream.read_to_string(&mut rest));
    assert!(rest.ends_with("GET /   \n"), "{rest}");
}

#[test]
fn a_connection_ends_with_an_answer_that_panics() {
    let server = Server::start(bind("127.0.0.1:0", false).unwrap(), Gate::default(), |request| {
        assert_ne!(request.path, "/panic");
        Response::text(200, "ok")
    })
    .unwrap();
    assert_eq!(ask(&server, "GET /panic HTTP/1.1\r\nHost: localhost\r\n\r\n"), "");
    let answer = ask(&server, "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assert!(answer.ends_with("\r\n\r\nok\n"), "{answer}");
}

#[test]
fn connections_that_come_while_it_stops_end_too() {
    for _ in 0..100 {
        let server = start();
        let mut stream = connect(&server);
        drop(server);
        match stream.read(&mut [0]) {
            Ok(count) => assert_eq!(count, 0),
            Err(error) => {
                assert!(!matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut), "{error}");
            }
        }
    }
}

#[test]
fn each_answer_has_the_headers_that_it_is_to_have_refusals_too() {
    let ours = ("X-Frame-Options".to_owned(), "DENY".to_owned());
    let listener = bind("127.0.0.1:0", false).unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    let gate = Gate::of_origins(std::slice::from_ref(&origin)).unwrap();
    let options = Options { headers: vec![ours], max_body: 4, ..Options::default() };
    let server = Server::start_with(listener, gate, options, |_| Response::text(200, "ok")).unwrap();
    let host = origin.trim_start_matches("http://");
    let has = |request: &str, status: u16, body: &str| {
        let answer = ask(&server, request);
        let (head, rest) = answer.split_once("\r\n\r\n").unwrap();
        assert!(head.starts_with(&format!("HTTP/1.1 {status} ")), "{request}: {head}");
        assert_eq!(head.matches("X-Frame-Options: DENY").count(), 1, "{request}: {head}");
        assert!(rest.starts_with(body) && (body.is_empty() == rest.is_empty()), "{request}: {rest}");
    };
    let with =
        |method: &str, more: &str| format!("{method} / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{more}\r\n");
    has(&with("GET", ""), 200, "ok\n");
    has(&with("HEAD", ""), 200, "");
    has(&format!("{}body", with("POST", "Content-Length: 4\r\n")), 200, "ok\n");
    has(&with("POST", "Content-Length: 5\r\n"), 413, "The body is too large.");
    has(&with("POST", "Transfer-Encoding: chunked\r\n\r\n5\r\n"), 413, "The body is too large.");
    has(&with("GET", "Origin: null\r\n"), 403, "Another page sent this");
    has(&with("HEAD", "Origin: null\r\n"), 403, "");
    has("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", 403, "This host is not that of this server");
    has("GET / HTTP/1.1\r\n\r\n", 400, "A request must name its host.");
    has("no HTTP\r\n\r\n", 400, "This is not an HTTP/1 request.");
    has(&with("GET", &"a: b\r\n".repeat(200)), 431, "There are too many headers.");
}

#[test]
fn a_request_that_takes_too_long_gets_a_408() {
    let options = Options { max_arrival: Duration::from_millis(20), ..Options::default() };
    let server = Server::start_with(bind("127.0.0.1:0", false).unwrap(), Gate::default(), options, |_| {
        Response::text(200, "ok")
    })
    .unwrap();
    for begun in ["GET / HT", "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n\r\nbo"] {
        let answer = ask(&server, begun);
        assert!(answer.starts_with("HTTP/1.1 408 Request Timeout\r\n"), "{begun}: {answer}");
        assert!(answer.ends_with("\r\n\r\nThe request took too long to arrive.\n"), "{begun}: {answer}");
    }
}

#[test]
fn connections_beyond_the_limit_are_turned_away() {
    let headers = vec![("X-Frame-Options".to_owned(), "DENY".to_owned())];
    let options = Options { headers, max_connections: 2, ..Options::default() };
    let server = Server::start_with(bind("127.0.0.1:0", false).unwrap(), Gate::default(), options, |_| {
        Response::text(200, "ok")
    })
    .unwrap();
    let request = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";
    let mut first = [0; 12];
    let held = [(); 2].map(|()| {
        let mut stream = connect(&server);
        stream.write_all(request.as_bytes()).unwrap();
        stream.read_exact(&mut first).unwrap();
        assert_eq!(&first, b"HTTP/1.1 200");
        stream
    });
    let mut answer = String::new();
    connect(&server).read_to_string(&mut answer).unwrap();
    let busy =
        "HTTP/1.1 503 Service Unavailable\r\nX-Frame-Options: DENY\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
    assert_eq!(answer, busy);
    // Their places are free again once they are gone.
    drop(held);
    let request = "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    loop {
        let (mut stream, mut answer) = (connect(&server), String::new());
        // What is turned away may be reset while this still writes.
        if stream.write_all(request.as_bytes()).and_then(|()| stream.read_to_string(&mut answer)).is_ok()
            && answer.starts_with("HTTP/1.1 200")
        {
            break;
        }
    }
}

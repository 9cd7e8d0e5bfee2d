//! Requests to a panel that is reached through a proxy. Each call has the bearer token of an admitted page, and only
//! calls from the page of the public name are executed, whatever the headers of proxies say.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::target::{JSON, restart};
use common::{Answer, folder, members, simulator};
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;
use vpswire_panel::Panel;
use vpswire_panel::audit::Audit;
use vpswire_panel::headers::HEADERS;
use vpswire_panel::listen::Listening;
use vpswire_panel::panel::Settings;
use vpswire_panel::password::Hash;
use vpswire_panel::public::{Public, Transport};
use vpswire_sim::Server;

/// A hash that is fast to check; the password is `right`.
const HASH: &str = "$argon2id$v=19$m=8,t=1,p=1$c29tZSBzYWx0$7pxkKBAh8+ZA3+49p/U+w9q8yz8s4nkttXRnehzVZ1E";

const OWN: &str = "Host: panel.test\r\nOrigin: https://panel.test\r\nSec-Fetch-Site: same-origin\r\n";

struct Proxied {
    sim: Server,
    address: SocketAddr,
    bearer: String,
    _listening: Listening,
}

impl Proxied {
    fn start(name: &str) -> Self {
        let sim = simulator();
        let audit = Some(Audit::new(folder(name).join("panel-audit.jsonl")));
        let panel = Panel::new(Settings { members: members(&sim), audit, ..Settings::default() });
        let public = Public::new("panel.test", Hash::parse(HASH).unwrap(), Transport::Proxy).unwrap();
        let listening = Listening::public(panel, ([127, 0, 0, 1], 0).into(), public).unwrap();
        let address = listening.addresses().next().unwrap();
        let mut proxied = Self { sim, address, bearer: String::new(), _listening: listening };
        let entered = proxied.post("/api/session", OWN, &json!({ "password": "right" }));
        proxied.bearer = entered.ok()["bearer"].as_str().unwrap().to_owned();
        proxied
    }

    fn raw(&self, request: &[u8]) -> Answer {
        let mut stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(120))).unwrap();
        stream.write_all(request).unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        let (headers, body) = text.split_once("\r\n\r\n").unwrap();
        let status = headers.split(' ').nth(1).unwrap().parse().unwrap();
        for (name, value) in HEADERS {
            assert_eq!(headers.matches(&format!("\r\n{name}: {value}")).count(), 1, "{headers}");
        }
        Answer { status, headers: headers.to_owned(), body: body.to_owned() }
    }

    fn post(&self, path: &str, lines: &str, body: &Value) -> Answer {
        self.raw(self.request(path, lines, &body.to_string()).as_bytes())
    }

    fn request(&self, path: &str, lines: &str, body: &str) -> String {
        let (bearer, length) = (&self.bearer, body.len());
        format!(
            "POST {path} HTTP/1.1\r\nConnection: close\r\nAuthorization: Bearer {bearer}\r\n{lines}{JSON}Content-Length: {length}\r\n\r\n{body}"
        )
    }

    #[track_caller]
    fn refuses(&self, status: u16, lines: &str) {
        for (path, body) in [("/api/call", restart()), ("/api/session", json!({ "password": "wrong" }))] {
            let answer = self.post(path, lines, &body);
            assert_eq!(answer.status, status, "{path} {lines:?}: {}", answer.body);
        }
    }

    /// Checks that no request reached the service, and that the same call from the page itself is executed.
    #[track_caller]
    fn was_safe(self) {
        assert_eq!(self.sim.requests(), []);
        assert_eq!(self.post("/api/call", OWN, &restart()).ok()["status"], 200);
        assert_eq!(self.sim.requests().len(), 1);
    }
}

#[test]
fn what_a_proxy_passes_on_is_from_the_page_of_the_public_name() {
    let target = Proxied::start("proxied-names");
    let address = target.address;
    let port = address.port();
    let passed = "X-Forwarded-Host: panel.test\r\nX-Forwarded-Proto: https\r\nX-Real-IP: 127.0.0.1\r\n\
                  Forwarded: for=127.0.0.1;host=panel.test;proto=https\r\n";
    for host in [
        address.to_string(),
        "127.0.0.1".to_owned(),
        "localhost".to_owned(),
        format!("localhost:{port}"),
        format!("[::1]:{port}"),
        "evil.example".to_owned(),
        "panel.test.evil.example".to_owned(),
        "x.panel.test".to_owned(),
        "panel.test.".to_owned(),
        "panel.test:80".to_owned(),
        "panel.test:443".to_owned(),
        format!("panel.test:{port}"),
    ] {
        for scheme in ["http", "https"] {
            target.refuses(403, &format!("Host: {host}\r\nOrigin: {scheme}://{host}\r\n"));
            target.refuses(403, &format!("Host: {host}\r\nOrigin: {scheme}://panel.test\r\n{passed}"));
        }
    }
    for origin in [
        "null",
        "http://panel.test",
        "https://panel.test:443",
        "https://panel.test.evil.example",
        "https://x.panel.test",
        "https://PANEL.test",
        "https://panel.test/",
        &format!("http://{address}"),
        "http://localhost",
    ] {
        target.refuses(403, &format!("Host: panel.test\r\nOrigin: {origin}\r\n{passed}"));
    }
    for site in ["same-site", "cross-site"] {
        target.refuses(403, &format!("Host: panel.test\r\nOrigin: https://panel.test\r\nSec-Fetch-Site: {site}\r\n"));
    }
    target.refuses(400, "Host: panel.test\r\nHost: evil.example\r\n");
    target.refuses(400, passed);
    // None of them counts as an attempt at the password, otherwise the limit would have been reached.
    assert_eq!(target.post("/api/session", OWN, &json!({ "password": "right" })).status, 200);
    target.was_safe();
}

#[test]
fn what_a_proxy_may_read_in_another_way_is_refused() {
    let target = Proxied::start("proxied-framing");
    let hidden = target.request("/api/call", OWN, &restart().to_string());
    let bearer = &target.bearer;
    let head = |version: &str| {
        format!(
            "POST /api/call HTTP/{version}\r\n{OWN}Authorization: Bearer {bearer}\r\n{JSON}Transfer-Encoding: chunked\r\n\r\n"
        )
    };
    for body in [
        format!("2;\nxx\r\n{{}}\r\n0\r\n\r\n{hidden}"),
        format!("2;\rxx\r\n{{}}\r\n0\r\n\r\n{hidden}"),
        format!("2\n{{}}\n0\n\n{hidden}"),
        format!("0\r\nX: y\n\n{hidden}"),
        format!("2\r\n{{}}\n0\r\n\r\n{hidden}"),
    ] {
        let answer = target.raw(format!("{}{body}", head("1.1")).as_bytes());
        assert_eq!((answer.status, answer.body.contains("HTTP/1.1")), (400, false), "{body:?}");
    }
    let body = restart().to_string();
    let old = format!("{}{:x}\r\n{body}\r\n0\r\n\r\n", head("1.0"), body.len());
    assert_eq!(target.raw(old.as_bytes()).status, 400);
    target.was_safe();
}

#[test]
fn what_is_no_text_is_refused() {
    let target = Proxied::start("proxied-bytes");
    let good = target.request("/api/call", OWN, &restart().to_string()).into_bytes();
    let with = |from: &str, to: &[u8]| {
        let at = good.windows(from.len()).position(|part| part == from.as_bytes()).unwrap();
        [&good[..at], to, &good[at..][from.len()..]].concat()
    };
    for (status, request) in [
        (400, with("Host: panel.test", b"Host: panel.test\xff")),
        (403, with("Origin: https://panel.test", b"Origin: https://panel.test\xff")),
        (401, with("Authorization: Bearer ", b"Authorization: Bearer \xff")),
        (415, with("application/json", b"application/json\xa0")),
        // The replacement has the same length.
        (400, with("tokyo", b"tok\xff\xfe")),
        (400, with("tokyo", b"tok\xc0\xae")),
    ] {
        let answer = target.raw(&request);
        assert_eq!(answer.status, status, "{}: {}", String::from_utf8_lossy(&request), answer.body);
    }
    target.was_safe();
}

//! A panel that other machines can reach: its name, TLS, the password and its limit of attempts.
#![allow(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use vpswire_panel::Panel;
use vpswire_panel::clock::Clock;
use vpswire_panel::headers::HEADERS;
use vpswire_panel::listen::Listening;
use vpswire_panel::panel::Settings;
use vpswire_panel::password::Hash;
use vpswire_panel::public::{Public, Transport};
use vpswire_serve::Tls;

/// A hash that is fast to check; the password is `right`.
const HASH: &str = "$argon2id$v=19$m=8,t=1,p=1$c29tZSBzYWx0$7pxkKBAh8+ZA3+49p/U+w9q8yz8s4nkttXRnehzVZ1E";

/// A clock that the test sets, in seconds.
#[derive(Default)]
struct Hand(AtomicU64);

impl Clock for Hand {
    fn elapsed(&self) -> Duration {
        Duration::from_secs(self.0.load(Ordering::SeqCst))
    }

    fn unix(&self) -> Duration {
        self.elapsed()
    }
}

struct Served {
    clock: Arc<Hand>,
    listening: Listening,
    address: SocketAddr,
}

impl Served {
    fn start(transport: Transport) -> Self {
        let clock = Arc::<Hand>::default();
        let panel = Panel::with_clock(Settings::default(), Arc::<Hand>::clone(&clock));
        let public = Public::new("Panel.Test", Hash::parse(HASH).unwrap(), transport).unwrap();
        let listening = Listening::public(panel, ([127, 0, 0, 1], 0).into(), public).unwrap();
        let address = listening.addresses().next().unwrap();
        Self { clock, listening, address }
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
        stream
    }

    fn ask(&self, request: &str) -> (u16, String, String) {
        exchange(self.connect(), request)
    }

    /// Returns the status and body of a request for a session, and the wait before the next attempt.
    fn enter(&self, given: &Value) -> (u16, Value, Option<String>) {
        let (status, headers, body) = self.ask(&session("panel.test", given));
        let after = headers.lines().find_map(|line| line.strip_prefix("Retry-After: ")).map(str::to_owned);
        (status, serde_json::from_str(&body).unwrap(), after)
    }
}

fn session(host: &str, given: &Value) -> String {
    let (body, of) = (given.to_string(), "POST /api/session HTTP/1.1\r\nConnection: close\r\n");
    let length = body.len();
    format!(
        "{of}Host: {host}\r\nOrigin: https://{host}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/json\r\n\
         Content-Length: {length}\r\n\r\n{body}"
    )
}

/// Returns the status, head and body.
fn exchange(mut stream: impl Read + Write, request: &str) -> (u16, String, String) {
    stream.write_all(request.as_bytes()).unwrap();
    let mut bytes = Vec::new();
    // If the connection ends without a TLS close message, rustls returns an error.
    drop(stream.read_to_end(&mut bytes));
    let text = String::from_utf8(bytes).unwrap();
    let (head, body) = text.split_once("\r\n\r\n").unwrap_or_default();
    let status = head.split(' ').nth(1).map_or(0, |status| status.parse().unwrap());
    (status, head.to_owned(), body.to_owned())
}

#[test]
fn with_a_reverse_proxy_it_is_reached_by_its_name_alone() {
    let served = Served::start(Transport::Proxy);
    assert_eq!(served.listening.url(), "https://panel.test");
    let status = |headers: &str| {
        let (status, head, _) = served.ask(&format!("GET / HTTP/1.1\r\nConnection: close\r\n{headers}\r\n"));
        for (name, value) in HEADERS {
            assert_eq!(head.matches(&format!("\r\n{name}: {value}")).count(), 1, "{headers}: {head}");
        }
        status
    };
    let own = served.address.to_string();
    assert_eq!(status("Host: panel.test\r\n"), 200);
    assert_eq!(status("Host: panel.test\r\nOrigin: https://panel.test\r\n"), 200);
    for host in [&*own, "localhost", "127.0.0.1", "evil.example", "panel.test:8080", "panel.test:443", "x.panel.test"] {
        assert_eq!(status(&format!("Host: {host}\r\n")), 403, "{host}");
        assert_eq!(status(&format!("Host: {host}\r\nX-Forwarded-Host: panel.test\r\n")), 403, "{host}");
    }
    for origin in ["http://panel.test", "https://panel.test:8443", "https://evil.example", "null"] {
        assert_eq!(status(&format!("Host: panel.test\r\nOrigin: {origin}\r\n")), 403, "{origin}");
    }
}

#[test]
fn five_wrong_passwords_end_the_attempts_also_of_a_right_one() {
    let served = Served::start(Transport::Proxy);
    let password = |given: &str| served.enter(&json!({ "password": given }));
    assert!(password("right").1["bearer"].is_string());
    let wrong = json!({ "error": "The password is wrong." });
    for given in ["wrong", "", "Right", "right ", "$argon2id$"] {
        assert_eq!(password(given), (401, wrong.clone(), None), "{given}");
    }
    let many = json!({ "error": "Too many attempts." });
    for given in ["right", "wrong"] {
        assert_eq!(password(given), (429, many.clone(), Some("900".to_owned())), "{given}");
    }
    // A link does not count as an attempt at the password.
    let link = served.listening.link().unwrap();
    let token = link.strip_prefix("https://panel.test/#").unwrap();
    assert_eq!(served.enter(&json!({ "token": token })).0, 200);
    assert_eq!(served.enter(&json!({ "token": token })).0, 401);
    served.clock.0.store(899, Ordering::SeqCst);
    assert_eq!(password("right"), (429, many, Some("1".to_owned())));
    served.clock.0.store(900, Ordering::SeqCst);
    assert!(password("right").1["bearer"].is_string());
}

#[test]
fn what_is_no_password_is_no_attempt() {
    let served = Served::start(Transport::Proxy);
    for _ in 0..10 {
        for given in [json!({}), json!({ "password": 1 }), json!({ "password": "right", "token": "x" })] {
            assert_eq!(served.enter(&given).0, 401, "{given}");
        }
    }
    assert_eq!(served.enter(&json!({ "password": "right" })).0, 200);
}

#[test]
fn with_a_certificate_it_speaks_tls_alone() {
    let made = rcgen::generate_simple_self_signed(["panel.test".to_owned()]).unwrap();
    let tls = Tls::from_pem(made.cert.pem().as_bytes(), made.signing_key.serialize_pem().as_bytes()).unwrap();
    let served = Served::start(Transport::Tls(tls));
    let host = format!("panel.test:{}", served.address.port());
    assert_eq!(served.listening.url(), format!("https://{host}"));
    assert!(served.listening.link().unwrap().starts_with(&format!("https://{host}/#")));
    let ask = |request: &str| exchange(over_tls(served.connect(), made.cert.der()), request);
    let (status, _, body) = ask(&session(&host, &json!({ "password": "right" })));
    let answer: Value = serde_json::from_str(&body).unwrap();
    assert_eq!((status, answer["bearer"].is_string()), (200, true));
    assert_eq!(ask(&session("panel.test", &json!({ "password": "right" }))).0, 403);
    // Without TLS there is no HTTP answer.
    let mut plain = served.connect();
    plain.write_all(session(&host, &json!({ "password": "right" })).as_bytes()).unwrap();
    let mut bytes = Vec::new();
    drop(plain.read_to_end(&mut bytes));
    assert!(!String::from_utf8_lossy(&bytes).contains("HTTP"), "{bytes:?}");
}

fn over_tls(stream: TcpStream, root: &CertificateDer<'static>) -> impl Read + Write {
    let mut roots = RootCertStore::empty();
    roots.add(root.clone()).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions().unwrap();
    let config = config.with_root_certificates(roots).with_no_client_auth();
    let name = ServerName::try_from("panel.test").unwrap();
    StreamOwned::new(ClientConnection::new(Arc::new(config), name).unwrap(), stream)
}

//! TLS: the certificates that the client trusts.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::arithmetic_side_effects)] // tests

mod common;

use common::{KEY, Server, hold, ok};
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use std::io::Write;
use std::sync::Arc;
use vpswire::{Account, Builder, Client, Code, Roots, Verdict, vultr};
use vpswire_testkit::http::read_message;
use vpswire_testkit::refusing;

/// Starts a TLS server with a new self-signed certificate, which is returned as PEM. It answers every request, or
/// closes the connection after reading one.
fn tls_server(name: &str, answers: bool) -> (Server, String) {
    serving(name, answers, None)
}

/// The same, reached through a proxy that answers `CONNECT` with this.
fn serving(name: &str, answers: bool, connected: Option<&'static str>) -> (Server, String) {
    let made = rcgen::generate_simple_self_signed([name.to_owned()]).unwrap();
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(made.signing_key.serialize_der()));
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions().unwrap();
    let config = config.with_no_client_auth().with_single_cert(vec![made.cert.der().clone()], key).unwrap();
    let config = Arc::new(config);
    let requests: Arc<std::sync::Mutex<Vec<String>>> = Arc::default();
    let seen = Arc::clone(&requests);
    let server = Server::raw(requests, move |mut stream| {
        if let Some(connected) = connected {
            seen.lock().unwrap().extend(read_message(&mut stream));
            stream.write_all(connected.as_bytes()).unwrap();
        }
        let connection = rustls::ServerConnection::new(Arc::clone(&config)).unwrap();
        let mut tls = rustls::StreamOwned::new(connection, stream);
        while let Some(request) = read_message(&mut tls) {
            seen.lock().unwrap().push(request);
            if !answers {
                return;
            }
            tls.write_all(ok("{}").as_bytes()).unwrap();
        }
    });
    (server, made.cert.pem())
}

fn builder(server: &Server) -> Builder {
    let account = Account::vultr(KEY).unwrap().with_base_url(&format!("https://{}", server.addr)).unwrap();
    Client::builder(account).pace(false)
}

#[test]
fn a_certificate_that_nobody_vouches_for_is_refused() {
    let (server, _) = tls_server("127.0.0.1", true);
    for roots in [Roots::WebPki, Roots::Platform] {
        let client = builder(&server).roots(roots).build().unwrap();
        let error = client.send(&vultr::server::List::default()).unwrap_err();
        assert_eq!((error.code(), error.verdict()), (Code::Transport, Verdict::NotSent), "{error}");
        assert!(error.to_string().contains("the server's certificate or TLS is not acceptable"), "{error}");
        assert!(!error.retryable());
    }
    assert_eq!(server.connections(), 2, "trying again would not help");
    assert!(server.requests().is_empty());
}

#[test]
fn a_certificate_in_the_pem_file_is_believed() {
    let (server, pem) = tls_server("127.0.0.1", true);
    let client = builder(&server).roots(Roots::Pem(pem.into_bytes())).build().unwrap();
    client.send(&vultr::server::List::default()).unwrap();
    client.send(&vultr::server::List::default()).unwrap();
    assert_eq!((server.requests().len(), server.connections()), (2, 1));
}

#[test]
fn a_proxy_is_asked_to_connect_and_gets_no_key_and_the_service_no_login() {
    let connected = "HTTP/1.1 200 Connection established\r\nVia: a,\r\n b\r\n\r\n";
    let (proxy, pem) = serving("vps.invalid", true, Some(connected));
    let account = Account::vultr(KEY).unwrap().with_base_url("https://vps.invalid").unwrap();
    let builder = Client::builder(account).pace(false).roots(Roots::Pem(pem.into_bytes()));
    let client = builder.proxy(&format!("http://me:pw@{}", proxy.addr)).build().unwrap();
    client.send(&vultr::server::List::default()).unwrap();
    client.send(&vultr::server::List::default()).unwrap();
    let requests = proxy.requests();
    assert_eq!((requests.len(), proxy.connections()), (3, 1));
    assert!(requests[0].starts_with("CONNECT vps.invalid:443 HTTP/1.1\r\n"), "{}", requests[0]);
    assert!(requests[0].contains("Proxy-Authorization: Basic bWU6cHc="), "{}", requests[0]);
    assert!(!requests[0].contains(KEY));
    for request in &requests[1..] {
        assert!(request.starts_with("GET /v1/server/list HTTP/1.1\r\n"), "{request}");
        assert!(request.contains("host: vps.invalid\r\n") && request.contains(KEY), "{request}");
        assert!(!request.to_lowercase().contains("proxy"), "{request}");
    }
}

#[test]
fn a_request_for_plain_http_goes_to_a_proxy_over_tls() {
    let (proxy, pem) = tls_server("127.0.0.1", true);
    let account = Account::vultr(KEY).unwrap().with_base_url("http://vps.invalid").unwrap().allow_plain_http();
    let url = format!("https://{}", proxy.addr);
    let client = |roots| {
        let builder = Client::builder(account.clone()).pace(false).max_retries(0);
        builder.proxy(&url).roots(roots).build().unwrap()
    };
    client(Roots::Pem(pem.into_bytes())).send(&vultr::server::List::default()).unwrap();
    assert!(proxy.requests()[0].starts_with("GET http://vps.invalid/v1/server/list HTTP/1.1\r\n"));
    let error = client(Roots::WebPki).send(&vultr::server::List::default()).unwrap_err();
    assert_eq!((error.code(), error.verdict()), (Code::Transport, Verdict::NotSent), "{error}");
    assert_eq!(proxy.requests().len(), 1);
}

#[test]
fn a_certificate_for_another_name_is_refused() {
    let (server, pem) = tls_server("panel.example", true);
    let client = builder(&server).roots(Roots::Pem(pem.into_bytes())).build().unwrap();
    let error = client.send(&vultr::server::List::default()).unwrap_err();
    assert_eq!((error.code(), error.verdict()), (Code::Transport, Verdict::NotSent), "{error}");
}

#[test]
fn plain_http_where_tls_was_expected() {
    let server = Server::raw(Arc::default(), |mut stream| {
        stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n").unwrap();
        hold(&mut stream);
    });
    let error = builder(&server).max_retries(0).build().unwrap().send(&vultr::server::List::default()).unwrap_err();
    assert_eq!((error.code(), error.verdict()), (Code::Transport, Verdict::NotSent), "{error}");
    let hangs_up = Server::raw(Arc::default(), drop);
    let error = builder(&hangs_up).max_retries(0).build().unwrap().send(&vultr::server::List::default()).unwrap_err();
    assert_eq!((error.code(), error.verdict()), (Code::Transport, Verdict::NotSent), "{error}");
    assert!(error.to_string().contains("TLS handshake"), "{error}");
}

#[test]
fn a_create_whose_answer_is_lost_behind_tls_may_have_been_done() {
    let (server, pem) = tls_server("127.0.0.1", false);
    let client = builder(&server).roots(Roots::Pem(pem.into_bytes())).build().unwrap();
    let error = client.send(&vultr::snapshot::Create { subid: 1, description: None }).unwrap_err();
    assert_eq!((error.code(), error.verdict()), (Code::Transport, Verdict::Unknown), "{error}");
    assert_eq!((server.requests().len(), server.connections()), (1, 1));
}

#[test]
fn roots_that_are_none_are_refused_early() {
    let account = Account::vultr(KEY).unwrap().with_base_url(&format!("https://{}", refusing::address())).unwrap();
    for pem in ["", "no certificate", "-----BEGIN CERTIFICATE-----\n!!\n-----END CERTIFICATE-----\n"] {
        let error = Client::builder(account.clone()).roots(Roots::Pem(pem.into())).build().unwrap_err();
        assert_eq!((error.code(), error.param()), (Code::InvalidParams, Some("roots")), "{pem:?}");
    }
}

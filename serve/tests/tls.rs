//! The server over TLS.
#![cfg(feature = "tls")]
#![allow(clippy::unwrap_used)]

use rustls::pki_types::ServerName;
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::time::Duration;
use vpswire_serve::{Gate, Options, Response, Server, Tls, bind};

const REQUEST: &[u8] = b"GET / HTTP/1.1\r\nHost: panel.test\r\nConnection: close\r\n\r\n";

#[test]
fn it_serves_over_tls_alone() {
    let made = rcgen::generate_simple_self_signed(["panel.test".to_owned()]).unwrap();
    let tls = Tls::from_pem(made.cert.pem().as_bytes(), made.signing_key.serialize_pem().as_bytes()).unwrap();
    let gate = Gate::of_origins(&["https://panel.test".to_owned()]).unwrap();
    let listener = bind("127.0.0.1:0", false).unwrap();
    let server =
        Server::start_tls(listener, gate, Options::default(), tls, |_| Response::text(200, "over TLS")).unwrap();
    let connect = || {
        let stream = TcpStream::connect(server.address()).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
        stream
    };

    let mut roots = RootCertStore::empty();
    roots.add(made.cert.der().clone()).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions().unwrap();
    let config = config.with_root_certificates(roots).with_no_client_auth();
    let client = ClientConnection::new(Arc::new(config), ServerName::try_from("panel.test").unwrap()).unwrap();
    let mut stream = StreamOwned::new(client, connect());
    stream.write_all(REQUEST).unwrap();
    let mut answer = Vec::new();
    // The connection ends without saying so, which rustls makes an error of.
    drop(stream.read_to_end(&mut answer));
    let answer = String::from_utf8(answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n") && answer.ends_with("\r\n\r\nover TLS\n"), "{answer}");

    let (mut plain, mut answer) = (connect(), Vec::new());
    plain.write_all(REQUEST).unwrap();
    drop(plain.read_to_end(&mut answer));
    assert!(!String::from_utf8_lossy(&answer).contains("HTTP"), "{answer:?}");
}

#[test]
fn a_certificate_and_its_key_are_checked_when_they_are_given() {
    let [one, other] = ["one.test", "other.test"].map(|name| {
        let made = rcgen::generate_simple_self_signed([name.to_owned()]).unwrap();
        (made.cert.pem(), made.signing_key.serialize_pem())
    });
    let words = |certificate: &str, key: &str| {
        Tls::from_pem(certificate.as_bytes(), key.as_bytes()).map(|_| ()).map_err(|error| error.to_string())
    };
    assert_eq!(words(&one.0, &one.1), Ok(()));
    let mismatch = "the certificate and the key do not belong together";
    assert_eq!(words(&one.0, &other.1), Err(mismatch.to_owned()));
    let certificate = "the certificate: expected PEM, with BEGIN CERTIFICATE";
    assert_eq!(words("", &one.1), Err(certificate.to_owned()));
    assert_eq!(words(&one.1, &one.1), Err(certificate.to_owned()));
    let key = "the key of the certificate: expected PEM, with BEGIN PRIVATE KEY";
    assert_eq!(words(&one.0, ""), Err(key.to_owned()));
    assert_eq!(words(&one.0, &one.0), Err(key.to_owned()));
}

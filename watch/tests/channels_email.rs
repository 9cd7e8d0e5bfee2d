//! Letters, against a server that speaks SMTP.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use rustls::pki_types::PrivateKeyDer;
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use serde_json::json;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::JoinHandle;
use vpswire::text::base64;
use vpswire_watch::channels::{ChannelConfig, ChannelError};
use vpswire_watch::event::Event;

fn event() -> Event {
    serde_json::from_value(json!({
        "id": "work/7:traffic:0.8", "at": 1_700_000_000, "kind": "traffic", "change": "began", "severity": "warning",
        "title": "web-1: 80 % of the traffic is used\r\nBcc: evil@example.com", "text": "800 GB of 1,000 GB\n.\nZürich",
        "facts": {},
    }))
    .unwrap()
}

/// How a server begins to encrypt.
#[derive(Clone, Copy, PartialEq)]
enum Tls {
    Wrapped,
    Starttls,
    Never,
}

/// A server for one connection. What it was sent, the letter in one piece, is the result of its thread.
struct Server {
    port: u16,
    ca_file: PathBuf,
    thread: JoinHandle<Vec<String>>,
}

impl Server {
    /// It answers what begins with `refused` so, and all else as it should.
    fn start(tls: Tls, refused: &'static str, answer: &'static str) -> Self {
        let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
        let listener = TcpListener::bind("localhost:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let ca_file = std::env::temp_dir().join(format!("vpswire-watch-ca-{}-{port}.pem", std::process::id()));
        let text = base64::write(made.cert.der());
        std::fs::write(&ca_file, format!("-----BEGIN CERTIFICATE-----\n{text}\n-----END CERTIFICATE-----\n")).unwrap();
        let key = PrivateKeyDer::try_from(made.signing_key.serialize_der()).unwrap();
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions().unwrap();
        let config = config.with_no_client_auth().with_single_cert(vec![made.cert.der().clone()], key).unwrap();
        let thread = std::thread::spawn(move || {
            let stream = listener.accept().unwrap().0;
            let mut seen = Vec::new();
            let wrap = |stream: TcpStream| StreamOwned::new(ServerConnection::new(Arc::new(config)).unwrap(), stream);
            if tls == Tls::Wrapped {
                drop(talk(wrap(stream), true, true, (refused, answer), &mut seen));
            } else if let Ok(Some(stream)) = talk(stream, true, tls == Tls::Never, (refused, answer), &mut seen) {
                drop(talk(wrap(stream), false, true, (refused, answer), &mut seen));
            }
            seen
        });
        Self { port, ca_file, thread }
    }

    /// The lines that it was sent.
    fn seen(self) -> Vec<String> {
        drop(std::fs::remove_file(self.ca_file));
        self.thread.join().unwrap()
    }

    fn deliver(&self, settings: &str) -> Result<(), ChannelError> {
        let Self { port, ca_file, .. } = self;
        let common = "type = 'email'\nhost = 'localhost'\nfrom = 'Watch <watch@example.com>'\nto = ['a@example.com', 'B <b@example.com>']";
        let text = format!("{common}\nport = {port}\nca_file = '{}'\n{settings}", ca_file.display());
        let config: ChannelConfig = toml::from_str(&text).unwrap();
        config.open(Path::new("config.toml")).unwrap().deliver(&event())
    }
}

fn line(stream: &mut impl Read) -> std::io::Result<String> {
    let (mut line, mut byte) = (Vec::new(), [0]);
    while !line.ends_with(b"\r\n") {
        stream.read_exact(&mut byte)?;
        line.push(byte[0]);
    }
    line.truncate(line.len() - 2);
    Ok(String::from_utf8(line).unwrap())
}

/// Speaks SMTP until the end, or until the client wants to encrypt.
fn talk<S: Read + Write>(
    mut stream: S,
    greets: bool,
    encrypted: bool,
    (refused, refusal): (&str, &str),
    seen: &mut Vec<String>,
) -> std::io::Result<Option<S>> {
    let say = |stream: &mut S, words: &str| {
        stream.write_all(format!("{words}\r\n").as_bytes())?;
        stream.flush()
    };
    if greets {
        say(&mut stream, "220 localhost ESMTP")?;
    }
    loop {
        let command = line(&mut stream)?;
        seen.push(command.clone());
        let verb = command.split([' ', ':']).next().unwrap();
        let extensions = if encrypted { "250-localhost\r\n250 AUTH PLAIN" } else { "250-localhost\r\n250 STARTTLS" };
        match verb {
            _ if !refused.is_empty() && command.starts_with(refused) => say(&mut stream, refusal)?,
            "EHLO" => say(&mut stream, extensions)?,
            "STARTTLS" => {
                say(&mut stream, "220 go ahead")?;
                return Ok(Some(stream));
            }
            "AUTH" => say(&mut stream, "235 welcome")?,
            "DATA" => {
                say(&mut stream, "354 go ahead")?;
                let mut letter = Vec::new();
                loop {
                    match line(&mut stream)? {
                        end if end == "." => break,
                        line => letter.push(line),
                    }
                }
                seen.push(letter.join("\n"));
                say(&mut stream, if refused == "." { refusal } else { "250 taken" })?;
            }
            "QUIT" => {
                say(&mut stream, "221 bye")?;
                return Ok(None);
            }
            _ => say(&mut stream, "250 ok")?,
        }
    }
}

const LETTER: &str = "From: Watch <watch@example.com>
Subject: web-1: 80 % of the traffic is used  Bcc: evil@example.com
Date: Tue, 14 Nov 2023 22:13:20 +0000
Message-ID: <work/7%3Atraffic%3A0.8@example.com>
Content-Type: text/plain; charset=utf-8
To: a@example.com, B <b@example.com>
Content-Transfer-Encoding: quoted-printable
Auto-Submitted: auto-generated

800 GB of 1,000 GB
..
Z=C3=BCrich
";

/// What a server is sent by a client that logs in, after the greeting.
fn conversation() -> Vec<String> {
    let login = base64::write(b"\0me\0SECRET");
    [
        "AUTH PLAIN ",
        "MAIL FROM:<watch@example.com>",
        "RCPT TO:<a@example.com>",
        "RCPT TO:<b@example.com>",
        "DATA",
        LETTER,
    ]
    .map(|line| if line == "AUTH PLAIN " { format!("{line}{login}") } else { line.to_owned() })
    .to_vec()
}

#[test]
fn letters_go_over_starttls_and_tls() {
    for (tls, setting) in [(Tls::Starttls, "starttls"), (Tls::Wrapped, "tls")] {
        let server = Server::start(tls, "", "");
        server.deliver(&format!("security = '{setting}'\nusername = 'me'\npassword = 'SECRET'")).unwrap();
        let mut seen = server.seen();
        if tls == Tls::Starttls {
            assert!(seen.remove(0).starts_with("EHLO "));
            assert_eq!(seen.remove(0), "STARTTLS");
        }
        assert!(seen.remove(0).starts_with("EHLO "));
        let trimmed: Vec<_> = seen.iter().take(conversation().len()).map(|line| line.trim_end_matches(' ')).collect();
        assert_eq!(trimmed, conversation());
    }
}

#[test]
fn a_letter_goes_unencrypted_only_where_that_is_asked_for() {
    let server = Server::start(Tls::Never, "", "");
    server.deliver("security = 'none'").unwrap();
    assert!(server.seen().contains(&"DATA".to_owned()));

    // A server, or somebody on the way, that leaves STARTTLS out.
    let server = Server::start(Tls::Never, "", "");
    let error = server.deliver("username = 'me'\npassword = 'SECRET'").unwrap_err();
    assert!(error.later, "{error}");
    let seen = server.seen();
    assert!(!seen.iter().any(|line| line.starts_with("AUTH") || line.starts_with("MAIL")), "{seen:?}");
}

#[test]
fn a_certificate_that_is_not_trusted_gets_nothing() {
    let server = Server::start(Tls::Wrapped, "", "");
    let other = Server::start(Tls::Never, "", "");
    let settings = format!(
        "type = 'email'\nhost = 'localhost'\nport = {}\nsecurity = 'tls'\nca_file = '{}'\nfrom = 'a@b.example'\nto = ['c@d.example']",
        server.port,
        other.ca_file.display()
    );
    let config: ChannelConfig = toml::from_str(&settings).unwrap();
    let error = config.open(Path::new("config.toml")).unwrap().deliver(&event()).unwrap_err();
    assert!(error.later, "{error}");
    assert_eq!(server.seen(), Vec::<String>::new());
    drop(TcpStream::connect(("localhost", other.port)));
    drop(other.seen());
}

#[test]
fn a_refused_letter_is_given_up_and_all_else_tried_again() {
    let login = "security = 'none'\nusername = 'me'\npassword = 'SECRET'";
    let long = format!("450 {}", "x".repeat(2000)).leak();
    for (refused, answer, later) in [
        (".", "554 spam", false),
        (".", "552 too large", false),
        (".", "451 come again", true),
        ("AUTH", "535 SECRET is wrong", true),
        ("RCPT", "450 busy", true),
        ("RCPT", "550 no such user", true),
        ("RCPT", long, true),
    ] {
        let server = Server::start(Tls::Never, refused, answer);
        let error = server.deliver(login).unwrap_err();
        assert_eq!(error.later, later, "{error}");
        assert!(error.message.starts_with("the SMTP server cannot be used: "), "{error}");
        assert!(!error.message.contains("SECRET") && error.message.len() <= 500, "{error}");
        drop(server.seen());
    }
}

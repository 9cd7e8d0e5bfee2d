//! Proxies: used when the program says so, and only then.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::arithmetic_side_effects)] // tests

mod common;

use common::{KEY, Server, nobody, ok, read_request};
use std::io::Write;
use std::sync::Arc;
use vpswire::{Account, Client, Code, Verdict, vultr};

/// A proxy that answers `CONNECT` with this, and then plays the service itself.
fn proxy(answer: &'static str) -> Server {
    let requests: Arc<std::sync::Mutex<Vec<String>>> = Arc::default();
    let seen = Arc::clone(&requests);
    Server::raw(requests, move |mut stream| {
        while let Some(request) = read_request(&mut stream) {
            let connects = request.starts_with("CONNECT ");
            seen.lock().unwrap().push(request);
            let answer = if connects { answer.to_owned() } else { ok("{}") };
            stream.write_all(answer.as_bytes()).unwrap();
        }
    })
}

const YES: &str = "HTTP/1.1 200 Connection established\r\n\r\n";

fn account() -> Account {
    Account::vultr(KEY).unwrap().with_base_url("http://vps.invalid").unwrap().allow_plain_http()
}

#[test]
fn a_proxy_is_asked_to_connect_and_gets_no_key_for_itself() {
    let proxy = proxy(YES);
    let client = Client::builder(account()).pace(false).proxy(&format!("http://me:pw@{}", proxy.addr)).build().unwrap();
    client.send(&vultr::server::List::default()).unwrap();
    client.send(&vultr::server::List::default()).unwrap();
    let requests = proxy.requests();
    assert_eq!((requests.len(), proxy.connections()), (3, 1));
    assert!(requests[0].starts_with("CONNECT vps.invalid:80 HTTP/1.1\r\n"), "{}", requests[0]);
    assert!(requests[0].contains("Proxy-Authorization: Basic bWU6cHc="), "{}", requests[0]);
    assert!(!requests[0].contains(KEY));
    assert!(
        requests[1].starts_with("GET /v1/server/list HTTP/1.1\r\n") && requests[1].contains("host: vps.invalid\r\n")
    );
}

#[test]
fn a_proxy_that_will_not_is_not_sent() {
    let refusing = proxy("HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n");
    for url in [refusing.url(), format!("http://me:secretpw@{}", refusing.addr), format!("http://{}", nobody())] {
        let client = Client::builder(account()).max_retries(0).proxy(&url).build().unwrap();
        let error = client.send(&vultr::snapshot::Create { subid: 1, description: None }).unwrap_err();
        assert_eq!((error.code(), error.verdict()), (Code::Transport, Verdict::NotSent), "{error}");
        assert!(error.to_string().contains("the proxy"), "{error}");
        assert!(!error.to_string().contains("secretpw"), "{error}");
    }
}

#[test]
fn a_proxy_that_cannot_be_reached_is_named() {
    let gone = nobody();
    for (url, words) in [
        (format!("http://me:secretpw@{gone}"), format!("could not connect to the proxy {gone}: connection refused")),
        ("http://proxy.invalid:3128".to_owned(), "could not find the address of the proxy proxy.invalid".to_owned()),
    ] {
        let client = Client::builder(account()).max_retries(0).proxy(&url).build().unwrap();
        let error = client.send(&vultr::server::List::default()).unwrap_err();
        assert!(error.message().starts_with(&words), "{error}");
    }
}

#[test]
fn what_is_no_proxy_is_refused_early() {
    for url in ["", "proxy.example:port", "socks5://proxy.example", "http://", "http://user:hunter2@[", "ftp://x"] {
        let error = Client::builder(account()).proxy(url).build().unwrap_err();
        assert_eq!((error.code(), error.param()), (Code::InvalidParams, Some("proxy")), "{url:?}");
        assert!(!format!("{error} {error:?}").contains("hunter2"));
    }
}

/// What the tests below do in a process of their own, whose environment names proxies. Does nothing otherwise.
#[test]
fn child() {
    let Ok(wants) = std::env::var("VPSWIRE_TEST_CHILD") else { return };
    let (base, ask_env) = wants.split_once(' ').unwrap();
    let account = Account::vultr(KEY).unwrap().with_base_url(base).unwrap().allow_plain_http();
    let builder = Client::builder(account).max_retries(0);
    let builder = if ask_env == "yes" { builder.proxy_from_env() } else { builder };
    let came = builder.build().unwrap().send(&vultr::server::List::default()).is_ok();
    println!("CAME {came}");
}

/// Whether a call arrives at the base URL from a process whose environment is this.
fn comes_through(base: &str, ask_env: &str, vars: &[(&str, &str)]) -> bool {
    let mut child = std::process::Command::new(std::env::current_exe().unwrap());
    for name in ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"] {
        child.env_remove(name).env_remove(name.to_lowercase());
    }
    child.args(["child", "--exact", "--nocapture"]).env("VPSWIRE_TEST_CHILD", format!("{base} {ask_env}"));
    let out = child.envs(vars.iter().copied()).output().unwrap();
    let text = String::from_utf8(out.stdout).unwrap();
    assert!(out.status.success() && text.contains("CAME "), "{text}");
    text.contains("CAME true")
}

#[test]
fn the_environment_counts_only_when_asked() {
    let proxy = proxy(YES);
    let url = proxy.url();
    let named = [("HTTP_PROXY", url.as_str())];
    assert!(!comes_through("http://vps.invalid", "no", &named));
    assert!(!comes_through("http://vps.invalid", "no", &[("ALL_PROXY", url.as_str())]));
    assert_eq!(proxy.connections(), 0);
    assert!(comes_through("http://vps.invalid", "yes", &named));
    assert_eq!(proxy.connections(), 1);
    assert!(!comes_through("http://vps.invalid", "yes", &[named[0], ("NO_PROXY", "invalid")]));
    assert!(!comes_through("http://vps.invalid", "yes", &[("ALL_PROXY", url.as_str())]));
    let here = Server::says(&ok("{}"));
    assert!(comes_through(&here.url(), "yes", &named), "this machine is reached directly");
    assert_eq!((proxy.connections(), here.connections()), (1, 1));
}

//! Proxies: used only if the program requests it.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::arithmetic_side_effects)] // tests

mod common;

use common::{KEY, Server, Then, ok};
use std::io::Write;
use vpswire::{Account, Client, Code, Verdict, vultr};
use vpswire_testkit::refusing;

fn account() -> Account {
    Account::vultr(KEY).unwrap().with_base_url("http://vps.invalid").unwrap().allow_plain_http()
}

#[test]
fn a_request_for_plain_http_is_passed_on() {
    let proxy = Server::new(|stream, number| {
        let answer = if number == 2 { r#"{"SNAPSHOTID":"1"}"# } else { "{}" };
        stream.write_all(ok(answer).as_bytes()).unwrap();
        Then::Keep
    });
    let account = account().with_base_url("http://vps.invalid:8080/v").unwrap();
    let login = format!("http://me:p%40ss@{}", proxy.addr);
    let client = Client::builder(account).pace(false).proxy(&login).user_agent("mine/2").build().unwrap();
    client.send(&vultr::server::List { tag: Some("web".into()), ..Default::default() }).unwrap();
    client.send(&vultr::server::List::default()).unwrap();
    client.send(&vultr::snapshot::Create { subid: 1, description: None }).unwrap();
    let headers = format!(
        "accept-encoding: gzip\r\nuser-agent: mine/2\r\naccept: */*\r\nhost: vps.invalid:8080\r\napi-key: {KEY}\r\n\r\n"
    );
    let login = "Proxy-Authorization: Basic bWU6cEBzcw==\r\n";
    let requests = proxy.requests();
    let list = format!("GET http://vps.invalid:8080/v/v1/server/list?tag=web HTTP/1.1\r\n{login}{headers}");
    assert_eq!(requests[0], list);
    assert_eq!(requests[1], list.replace("?tag=web", ""));
    let create = format!("POST http://vps.invalid:8080/v/v1/snapshot/create HTTP/1.1\r\n{login}");
    assert!(requests[2].starts_with(&create) && requests[2].ends_with("\r\n\r\nSUBID=1"), "{}", requests[2]);
    assert_eq!((requests.len(), proxy.connections()), (3, 2), "what acts has a connection of its own");
}

#[test]
fn a_proxy_without_a_login_gets_none() {
    let proxy = Server::says(&ok("{}"));
    let client = Client::builder(account()).pace(false).proxy(&proxy.addr.to_string()).build().unwrap();
    client.send(&vultr::server::List::default()).unwrap();
    let request = &proxy.requests()[0];
    assert!(request.starts_with("GET http://vps.invalid/v1/server/list HTTP/1.1\r\naccept-encoding: "), "{request}");
    assert!(!request.to_lowercase().contains("authorization"), "{request}");
}

#[test]
fn a_head_that_fills_the_buffer_is_passed_on_whole() {
    let proxy = Server::says(&ok("{}"));
    let login = format!("http://me:{}@{}", "p".repeat(30_000), proxy.addr);
    let client = Client::builder(account()).pace(false).proxy(&login).build().unwrap();
    let tag = "x".repeat(60_000);
    client.send(&vultr::server::List { tag: Some(tag.clone()), ..Default::default() }).unwrap();
    let request = &proxy.requests()[0];
    let start = format!("GET http://vps.invalid/v1/server/list?tag={tag} HTTP/1.1\r\nProxy-Authorization: Basic ");
    assert!(request.starts_with(&start) && request.ends_with(&format!("api-key: {KEY}\r\n\r\n")));
}

#[test]
fn a_proxy_that_will_not_is_not_sent() {
    let refusing = Server::says("HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n");
    for url in
        [refusing.url(), format!("http://me:secretpw@{}", refusing.addr), format!("http://{}", refusing::address())]
    {
        for base in ["http://vps.invalid", "https://vps.invalid"] {
            let account = account().with_base_url(base).unwrap();
            let client = Client::builder(account).max_retries(0).proxy(&url).build().unwrap();
            let error = client.send(&vultr::snapshot::Create { subid: 1, description: None }).unwrap_err();
            assert_eq!((error.code(), error.verdict()), (Code::Transport, Verdict::NotSent), "{error}");
            assert!(error.to_string().contains("the proxy"), "{error}");
            let shown = format!("{error} {error:?} {client:?}");
            assert!(!shown.contains("secretpw") && !shown.contains("bWU6"), "{shown}");
        }
    }
}

#[test]
fn a_407_of_a_service_is_an_answer() {
    let service = Server::says("HTTP/1.1 407 Odd\r\ncontent-length: 0\r\n\r\n");
    let error = service.once().send(&vultr::snapshot::Create { subid: 1, description: None }).unwrap_err();
    assert_eq!((error.code(), error.status()), (Code::Http, Some(407)), "{error}");
}

#[test]
fn a_proxy_that_cannot_be_reached_is_named() {
    let gone = refusing::address();
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

/// The part of the tests below that runs in a separate process, whose environment has proxies. Does nothing otherwise.
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

/// Whether a call reaches the base URL from a process with this environment.
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
    let proxy = Server::says(&ok("{}"));
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

//! Tests accounts: refused values, the places of keys in a request, and the output of `Debug`.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use vpswire_core::account::Account;
use vpswire_core::encode::encode;
use vpswire_core::shape::Api;
use vpswire_core::{Code, Error, table};

fn url_of(account: &Account) -> Result<String, Error> {
    let op = table::find(Api::Vultr, "os.list").unwrap();
    Ok(encode(op, &[], account)?.request().url.clone())
}

#[test]
fn base_urls_keep_their_path_and_are_checked() {
    let vultr = || Account::vultr("KEY").unwrap();
    let at = |url: &str| url_of(&vultr().with_base_url(url)?);
    assert_eq!(at("https://proxy.example/vultr/").unwrap(), "https://proxy.example/vultr/v1/os/list");
    assert_eq!(at("http://127.0.0.1:8080").unwrap(), "http://127.0.0.1:8080/v1/os/list");
    assert_eq!(at("http://[::1]:8080/x").unwrap(), "http://[::1]:8080/x/v1/os/list");
    assert_eq!(at("http://localhost").unwrap(), "http://localhost/v1/os/list");
    let refused = [
        "",
        "api.vultr.com",
        "ftp://api.vultr.com",
        "https://",
        "https:///x",
        "https://:80",
        "https://user:pw@host",
        "https://host/?a=b",
        "https://host/#a",
        "https://ho st",
        "https://höst",
        "https://host\\x",
        "HTTPS://host",
        "http://host.example",
        "http://127.0.0.1.evil.example",
        "http://localhost.evil.example",
        "http://[::2]",
    ];
    for url in refused {
        let error = at(url).unwrap_err();
        assert_eq!((error.code(), error.param()), (Code::InvalidParams, Some("base_url")), "{url}");
    }
    let plain = vultr().with_base_url("http://host.example").unwrap().allow_plain_http();
    assert_eq!(url_of(&plain).unwrap(), "http://host.example/v1/os/list");
}

#[test]
fn keys_that_cannot_be_keys_are_refused() {
    for key in ["", "with space", "line\nbreak", "\r\nX-Header: 1", "schlüssel", "tab\t"] {
        assert_eq!(Account::vultr(key).unwrap_err().param(), Some("api_key"), "{key:?}");
        assert_eq!(Account::kiwivm(1, key).unwrap_err().param(), Some("api_key"), "{key:?}");
        assert_eq!(Account::cvm("https://p", key, "b").unwrap_err().param(), Some("public_token"), "{key:?}");
        assert_eq!(Account::cvm("https://p", "a", key).unwrap_err().param(), Some("private_token"), "{key:?}");
    }
    for key in ["\"KEYKEY\"", "'KEYKEY'", "\"KEYKEY", "KEYKEY'", "\""] {
        let error = Account::vultr(key).unwrap_err();
        assert_eq!(error.param(), Some("api_key"), "{key:?}");
        assert!(error.to_string().contains("without quotes around it") && !error.to_string().contains("KEYKEY"));
        assert_eq!(Account::cvm("https://p", "a", key).unwrap_err().param(), Some("private_token"), "{key:?}");
    }
    assert!(Account::vultr("KEY\"KEY").is_ok());
    for veid in ["", "abc", "-1", "1 2"] {
        assert_eq!(Account::kiwivm(veid, "k").unwrap_err().param(), Some("veid"), "{veid:?}");
    }
}

#[test]
fn nothing_shows_a_key() {
    let accounts = [
        Account::vultr("SECRET-a").unwrap(),
        Account::kiwivm(1, "SECRET-b").unwrap(),
        Account::cvm("https://p.example", "SECRET-c", "SECRET-d").unwrap(),
    ];
    for account in accounts {
        assert!(!format!("{account:?}").contains("SECRET"), "{account:?}");
    }
    let error = Account::vultr("SECRET WITH SPACE").unwrap_err();
    assert!(!format!("{error:?} {error}").contains("SECRET"));
}

#[test]
fn an_account_makes_only_its_own_calls() {
    let op = table::find(Api::Kiwivm, "start").unwrap();
    let error = encode(op, &[], &Account::vultr("k").unwrap()).unwrap_err();
    assert_eq!(error.to_string(), "start: call: expected a call of vultr, this one is of kiwivm");
    let op = table::find(Api::Vultr, "server.list").unwrap();
    let error = encode(op, &[], &Account::vultr_public()).unwrap_err();
    assert_eq!((error.code(), error.to_string().as_str()), (Code::Auth, "server.list: this call needs an API key"));
}

#[test]
fn an_account_says_where_its_service_is() {
    let place = |url: &str| {
        let account = Account::vultr("KEY").unwrap().with_base_url(url).unwrap();
        (account.host().to_owned(), account.port())
    };
    assert_eq!(place("https://Panel.Example/x"), ("panel.example".to_owned(), 443));
    assert_eq!(place("http://127.0.0.1"), ("127.0.0.1".to_owned(), 80));
    assert_eq!(place("http://[::1]:8080/"), ("::1".to_owned(), 8080));
}

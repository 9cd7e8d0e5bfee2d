//! Parsing the page's calls by the table: each call of the table as clients encode it, and nothing else.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use vpswire::Account;
use vpswire::args::Arg;
use vpswire::encode::encode;
use vpswire::shape::{Api, Op};
use vpswire::table::ops;
use vpswire_panel::call::{Sent, read};
use vpswire_testkit::arguments::{Choices, fitting};
use vpswire_testkit::untidy::Seed;

const KEY: &str = "KEY0123456789ABCDEF";

fn account(api: Api) -> Account {
    match api {
        Api::Kiwivm => Account::kiwivm(1_234_567, KEY).unwrap(),
        Api::Cvm => Account::cvm("https://panel.example/api/client", KEY, "TOKEN0123456789").unwrap(),
        Api::Vultr => Account::vultr(KEY).unwrap(),
    }
}

/// Returns what the page sends for a request that its package has encoded: without the key.
fn sent(op: &Op, args: &[Option<Arg>], account: &Account) -> Sent {
    let prepared = encode(ops(op.api).find(|other| other.id == op.id).unwrap(), args, account).unwrap();
    let request = prepared.request();
    let rest = request.url.strip_prefix(account.base_url()).unwrap();
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let text = if request.method.has_body() { request.body.clone() } else { query.as_bytes().to_vec() };
    let form = form_urlencoded::parse(&text).into_owned().filter(|(name, _)| name != "api_key").collect();
    of(request.method.as_str(), path, form)
}

fn of(method: &str, path: &str, form: Vec<(String, String)>) -> Sent {
    let (method, path) = (method.to_owned(), path.to_owned());
    Sent { account: String::new(), method, path, form, once: String::new(), consent: None }
}

fn pairs(form: &[(&str, &str)]) -> Vec<(String, String)> {
    form.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

#[test]
fn every_call_is_read_as_it_was_encoded() {
    let mut seed = Seed(20_261_127);
    for op in Api::ALL.into_iter().flat_map(ops) {
        let account = account(op.api);
        for round in 0..40 {
            let mut args = Vec::new();
            for field in op.params {
                let is_given = !field.optional() || round > 0 && seed.flag();
                args.push(is_given.then(|| fitting(op.api, field, &field.shape, &mut seed).0));
            }
            // A map has each id once.
            let is_map = |arg: &Arg| matches!(arg, Arg::Map(map) if map.iter().any(|(id, _)| map.iter().filter(|(other, _)| other == id).count() > 1));
            if args.iter().flatten().any(is_map) || encode(op, &args, &account).is_err() {
                continue;
            }
            let sent = sent(op, &args, &account);
            let call = read(&sent, &account).unwrap_or_else(|why| panic!("{}: {why} {:?}", op.id, sent.form));
            assert_eq!(call.op.id, op.id);
            let again = encode(op, &args, &account).unwrap();
            assert_eq!(call.prepared.request(), again.request(), "{}", op.id);
            for (name, value) in &call.shown {
                let is_secret = op.params.iter().any(|field| field.wire == name && field.secret);
                assert!(!is_secret || value == "***", "{}: {name}", op.id);
                assert!(name != "veid" && name != "api_key");
            }
        }
    }
}

#[test]
fn what_the_table_does_not_have_is_refused() {
    let no_call = "There is no such call.";
    for (api, method, path) in [
        (Api::Vultr, "GET", "/v1/server/fly"),
        (Api::Vultr, "POST", "/v1/server/list"),
        (Api::Vultr, "get", "/v1/server/list"),
        (Api::Vultr, "GET", "/v1/server/list/"),
        (Api::Vultr, "GET", "//v1/server/list"),
        (Api::Vultr, "GET", "/v1/server/../server/list"),
        (Api::Vultr, "GET", "/v1/server/list?SUBID=1"),
        (Api::Vultr, "GET", "v1/server/list"),
        (Api::Vultr, "GET", "https://evil.example/v1/server/list"),
        (Api::Vultr, "GET", "/v1/server/%6cist"),
        (Api::Vultr, "GET", ""),
        (Api::Kiwivm, "POST", "/v1/getServiceInfo"),
        (Api::Kiwivm, "POST", "/getserviceinfo"),
        (Api::Kiwivm, "GET", "/getServiceInfo"),
        (Api::Cvm, "GET", "/vps/1/fly"),
    ] {
        assert_eq!(
            read(&of(method, path, Vec::new()), &account(api)).err().as_deref(),
            Some(no_call),
            "{method} {path}"
        );
    }
}

#[test]
fn parameters_are_those_of_the_call_each_once_and_as_it_writes_them() {
    let other = "The parameters are not those that the call has, as they are written for it.";
    let wrong = |path: &str, form: &[(&str, &str)]| {
        let method = if path.ends_with("list") { "GET" } else { "POST" };
        read(&of(method, path, pairs(form)), &account(Api::Vultr)).err().unwrap_or_default()
    };
    assert_eq!(wrong("/v1/server/destroy", &[("SUBID", "576965")]), "");
    let once = "SUBID: expected it once, as it is written for the call.";
    assert_eq!(wrong("/v1/server/destroy", &[("SUBID", "576965"), ("SUBID", "576965")]), once);
    for form in [
        &[("SUBID", "576965"), ("more", "1")][..],
        &[("SUBID", "576965"), ("subid", "576965")],
        &[("SUBID", "0576965")],
        &[("SUBID", "576965"), ("veid", "1")],
    ] {
        assert_eq!(wrong("/v1/server/destroy", form), other, "{form:?}");
    }
    for (form, words) in [
        (&[][..], "server.destroy: subid: missing; expected an integer, 0 or more"),
        (&[("SUBID", "web-1")], "server.destroy: subid: expected an integer, 0 or more, got \"web-1\""),
        (&[("SUBID", "-1")], "server.destroy: subid: expected an integer, 0 or more, got -1"),
    ] {
        assert_eq!(wrong("/v1/server/destroy", form), words, "{form:?}");
    }
    assert_eq!(wrong("/v1/server/list", &[("key", KEY)]), other);
    assert!(!wrong("/v1/server/destroy", &[("SUBID", KEY)]).contains(KEY));
}

#[test]
fn a_call_is_of_its_account_and_brings_no_key() {
    let foreign = "The account of the call is not the one that is named, or its key is sent along.";
    let wrong = |form: &[(&str, &str)]| {
        read(&of("POST", "/getServiceInfo", pairs(form)), &account(Api::Kiwivm)).err().unwrap_or_default()
    };
    assert_eq!((wrong(&[]), wrong(&[("veid", "1234567")])), (String::new(), String::new()));
    for form in [
        &[("veid", "1234568")][..],
        &[("veid", "01234567")],
        &[("veid", "")],
        &[("veid", "1234567"), ("veid", "1234567")],
        &[("veid", "1234567"), ("api_key", KEY)],
        &[("api_key", "relay")],
    ] {
        assert_eq!(wrong(form), foreign, "{form:?}");
    }
}

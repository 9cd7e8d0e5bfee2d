//! Tests that a dialect and its calls are enough for a further panel: one with a REST API in JSON works with encode,
//! exchange and decode, although the core does not know it.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

#[path = "common/toy.rs"]
mod toy;

use vpswire_core::dialect::{Dialect, Row};
use vpswire_core::encode::{encode, encode_raw, plan};
use vpswire_core::exchange::{Event, Exchange, Moment, Policy, Shared, Step};
use vpswire_core::prepared::Prepared;
use vpswire_core::shape::{Effect, Method};
use vpswire_core::typed::Call;
use vpswire_core::value::Value;
use vpswire_core::wire::{Request, Response};
use vpswire_core::{Account, Code, Error, Verdict, args, error, node, shape, typed};

const BASE: &str = "https://toy.example/api";

fn prepared<C: Call>(call: &C) -> Prepared {
    encode(C::OP, &call.args(), &toy::account(BASE).unwrap()).unwrap()
}

fn body(request: &Request) -> &str {
    std::str::from_utf8(&request.body).unwrap()
}

/// Returns the requests that are sent for a call, and the result of the answers, each a status and a body.
fn exchanged<C: Call>(call: &C, answers: &[(u16, &str)]) -> (Vec<Request>, Result<Value, Error>) {
    let (shared, now) = (Shared::default(), Moment::default());
    let mut exchange = Exchange::new(prepared(call), Policy::default()).unwrap();
    let (mut sent, mut answers) = (Vec::new(), answers.iter());
    let mut step = exchange.start(&shared, now);
    loop {
        let event = match step {
            Step::Done(result) => return (sent, result),
            Step::Wait(_) => Event::Waited,
            Step::Send(request) => {
                sent.push(request);
                let (status, body) = answers.next().unwrap();
                Event::Answered(Response { status: *status, headers: Vec::new(), body: body.as_bytes().to_vec() })
            }
        };
        step = exchange.step(event, &shared, now);
    }
}

#[test]
fn requests_are_those_of_a_rest_service() {
    let bearer = ("Authorization".to_owned(), format!("Bearer {}", toy::TOKEN));
    let json = ("Content-Type".to_owned(), "application/json".to_owned());

    let list = toy::List { cursor: Some("a b".into()), running: Some(true) };
    let list = prepared(&list).request().clone();
    assert_eq!(
        (list.method.as_str(), list.url.as_str()),
        ("GET", "https://toy.example/api/v2/machines?cursor=a%20b&running=true")
    );
    assert_eq!((&list.headers, body(&list)), (&vec![bearer.clone()], ""));

    let mut replace = toy::Replace::new(7, "we\"b", vec!["a,b".to_owned(), "c".to_owned()]);
    replace.locked = Some(false);
    let replace = prepared(&replace).request().clone();
    assert_eq!((replace.method.as_str(), replace.url.as_str()), ("PUT", "https://toy.example/api/v2/machines/7"));
    assert_eq!(replace.headers, [bearer.clone(), json.clone()]);
    assert_eq!(body(&replace), r#"{"label":"we\"b","tags":["a,b","c"],"locked":false}"#);

    let resize = prepared(&toy::Resize::new(7, "d/1", 40)).request().clone();
    assert_eq!(
        (resize.method.as_str(), resize.url.as_str()),
        ("PATCH", "https://toy.example/api/v2/machines/7/disks/d%2F1")
    );
    assert_eq!((resize.headers.as_slice(), body(&resize)), ([bearer.clone(), json].as_slice(), r#"{"size":40}"#));

    let destroy = toy::Destroy { machine_id: 7, disk: "d1".into(), wipe: Some(true) };
    let destroy = prepared(&destroy).request().clone();
    assert_eq!(
        (destroy.method.as_str(), destroy.url.as_str()),
        ("DELETE", "https://toy.example/api/v2/machines/7/disks/d1?wipe=true")
    );
    assert_eq!((destroy.headers.as_slice(), body(&destroy)), ([bearer].as_slice(), ""));
}

#[test]
fn what_is_shown_has_no_secret() {
    let account = toy::account(BASE).unwrap();
    let mut replace = toy::Replace::new(7, "web", Vec::<String>::new());
    replace.password = Some("abc".into());
    let shown = prepared(&replace).shown_request();
    assert_eq!(body(&shown), r#"{"label":"web","tags":[],"password":"***"}"#);
    assert_eq!(shown.headers[0], ("Authorization".to_owned(), "***".to_owned()));
    let planned = plan(toy::Replace::OP, &replace.args(), &account).unwrap();
    assert_eq!(body(&planned), body(&shown));
    assert_eq!(planned.headers[0].1, "Bearer ***");

    let raw = encode_raw(Method::Patch, "/v2/other", &[("size".into(), "1".into())], &account).unwrap();
    assert_eq!(body(raw.request()), r#"{"size":"1"}"#);
    assert_eq!(body(&raw.shown_request()), r#"{"size":"***"}"#);
}

#[test]
fn a_raw_call_has_the_effect_of_its_method_and_path() {
    const CALLS: &[Row] = &[Row::of::<toy::Resize>(), Row::of::<toy::Destroy>()];
    static WITH_CALLS: Dialect = Dialect { calls: || &[CALLS], ..toy::TOY };
    let account = Account::of(&WITH_CALLS, BASE, vec![toy::TOKEN.to_owned()]).unwrap();
    let effect = |method| encode_raw(method, "/v2/machines/7/disks/d1", &[], &account).unwrap().effect();
    assert_eq!([effect(Method::Patch), effect(Method::Delete)], [Effect::Acts, Effect::Destroys]);
}

#[test]
fn answers_are_read_under_their_key() {
    let call = toy::Resize::new(7, "d1", 40);
    let (_, value) = exchanged(&call, &[(200, r#"{"data":{"id":7,"label":"web"},"took":1}"#)]);
    assert_eq!(value.unwrap().read::<toy::Machine>().unwrap(), toy::Machine { id: 7, label: "web".into() });
    let (_, error) = exchanged(&call, &[(200, r#"{"id":7}"#)]);
    let error = error.unwrap_err();
    assert_eq!((error.code(), error.path()), (Code::Decode, Some("data")));
    let destroy = toy::Destroy::new(7, "d1");
    assert!(exchanged(&destroy, &[(204, "")]).1.is_ok());
}

#[test]
fn refusals_mean_what_the_dialect_says() {
    let error = exchanged(&toy::Resize::new(7, "d1", 40), &[(422, r#"{"error":"too small"}"#)]).1.unwrap_err();
    assert_eq!((error.code(), error.verdict()), (Code::Service, Verdict::Rejected));
    assert_eq!(error.to_string(), "disk.resize: too small; see the panel's log");
}

#[test]
fn what_acts_is_sent_once_and_what_reads_again() {
    let broken = (502, "{}");
    let (sent, result) = exchanged(&toy::Destroy::new(7, "d1"), &[broken]);
    assert_eq!((sent.len(), result.unwrap_err().verdict()), (1, Verdict::Unknown));
    let page = (200, r#"{"data":{"machines":[],"next":null}}"#);
    let (sent, result) = exchanged(&toy::List { cursor: None, running: None }, &[broken, page]);
    assert_eq!((sent.len(), result.is_ok()), (2, true));
}

#[test]
fn a_list_goes_on_by_its_cursor() {
    let pages = [
        r#"{"data":{"machines":[{"id":1,"label":"a"},{"id":2,"label":"b"}],"next":"p2"}}"#,
        r#"{"data":{"machines":[{"id":3,"label":"c"}],"next":null}}"#,
    ];
    let (mut call, mut ids, mut urls) = (toy::List::default(), Vec::new(), Vec::new());
    for page in pages {
        let (sent, value) = exchanged(&call, &[(200, page)]);
        let page: toy::Page = value.unwrap().read().unwrap();
        ids.extend(page.machines.iter().map(|machine| machine.id));
        urls.push(sent[0].url.clone());
        call.cursor = page.next;
    }
    assert_eq!((ids, call.cursor), (vec![1, 2, 3], None));
    assert_eq!(urls, ["https://toy.example/api/v2/machines", "https://toy.example/api/v2/machines?cursor=p2"]);
}

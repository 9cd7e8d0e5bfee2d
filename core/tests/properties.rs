//! Tests properties of every call and any input: reading never panics, never loses anything, and is idempotent; a
//! server reads what was encoded.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use proptest::prelude::*;
use serde_json::{Value as Json, json};
use std::time::Duration;
use vpswire_core::account::Account;
use vpswire_core::args::arrange;
use vpswire_core::decode::decode;
use vpswire_core::encode::encode;
use vpswire_core::prepared::Prepared;
use vpswire_core::shape::{Api, Op, Shape};
use vpswire_core::wire::Response;
use vpswire_core::{Error, Value, table};
use vpswire_testkit::arguments::fitting;
use vpswire_testkit::untidy::{Seed, answer, enveloped};

fn all() -> Vec<&'static Op> {
    Api::ALL.into_iter().flat_map(table::ops).collect()
}

fn account(api: Api) -> Account {
    match api {
        Api::Kiwivm => Account::kiwivm(1, "key-kiwivm"),
        Api::Cvm => Account::cvm("https://panel.example/api/client", "key-public", "key-private"),
        Api::Vultr => Account::vultr("key-vultr"),
    }
    .unwrap()
}

/// Returns a call with arguments from a seed, and the pairs that the server must receive.
fn call(op: &'static Op, seed: &mut Seed) -> (Prepared, Vec<(String, String)>, String) {
    let (mut named, mut pairs, mut path) = (Vec::new(), Vec::new(), op.path.to_owned());
    for field in op.params {
        if field.optional() && seed.below(3) == 0 {
            continue;
        }
        let (arg, texts) = fitting(op.api, field, &field.shape, seed);
        named.push((if seed.below(2) == 0 { field.name } else { field.wire }, arg));
        let slot = format!("{{{}}}", field.wire);
        if path.contains(&slot) {
            path = path.replace(&slot, &texts[0]);
            continue;
        }
        for text in texts {
            if let Some(alias) = field.alias {
                pairs.push((alias.to_owned(), text.clone()));
            }
            pairs.push((field.wire.to_owned(), text));
        }
    }
    let args = arrange(op, named).unwrap();
    (encode(op, &args, &account(op.api)).unwrap(), pairs, path)
}

/// Returns what a server reads from a request: path and parameters, by an independent form parser.
fn server_reads(prepared: &Prepared) -> (String, Vec<(String, String)>) {
    let request = prepared.request();
    let (address, query) = request.url.split_once('?').unwrap_or((&request.url, ""));
    let form = if request.method.has_body() { &request.body } else { query.as_bytes() };
    (address.to_owned(), form_urlencoded::parse(form).into_owned().collect())
}

fn read(prepared: &Prepared, body: &[u8]) -> Result<Value, Error> {
    let response = Response { status: 200, headers: Vec::new(), body: body.to_vec() };
    decode(prepared, response, 1 << 20, Duration::ZERO)
}

fn unknown() -> impl Strategy<Value = (String, Json)> {
    let json = prop_oneof![
        Just(json!(null)),
        any::<bool>().prop_map(Json::from),
        any::<u64>().prop_map(Json::from),
        ".{0,12}".prop_map(Json::from),
        Just(json!([{"deep": [1.5, "x"]}])),
    ];
    ("new_[a-z0-9_./ü\"]{1,12}", json)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_untidy_answer_reads_as_the_tidy_one(pick in any::<prop::sample::Index>(), seed in any::<u64>(), unknown in unknown()) {
        let op = *pick.get(&all());
        let mut seed = Seed(seed);
        let (prepared, ..) = call(op, &mut seed);
        let (wire, mut tidy) = answer(&op.returns, &mut seed, &unknown);
        // The exit status of a command replaces KiwiVM's error.
        if op.id == "basic_shell.exec" {
            tidy.as_mut().unwrap()["error"] = json!(wire.as_ref().unwrap()["error"].to_string().trim_matches('"').parse::<u64>().unwrap());
        }
        let body = enveloped(op.api, wire.as_ref().unwrap());
        match read(&prepared, body.as_bytes()) {
            Err(error) => prop_assert_eq!((op.id, error.service_code().unwrap_or_default() > 255), ("basic_shell.exec", true)),
            Ok(value) => {
                let json: Json = serde_json::from_str(&value.to_json().unwrap()).unwrap();
                prop_assert_eq!(&json, tidy.as_ref().unwrap(), "{} {}", op.id, &body);
                // Reading is idempotent: what was read reads as itself.
                let again = read(&prepared, enveloped(op.api, &json).as_bytes());
                if !matches!(op.returns, Shape::Unit) {
                    let again: Json = serde_json::from_str(&again.unwrap().to_json().unwrap()).unwrap();
                    prop_assert_eq!(again, json);
                }
                prop_assert_eq!(table::typed_json(op, &value).unwrap().err(), None);
            }
        }
    }

    #[test]
    fn reading_any_bytes_never_panics(pick in any::<prop::sample::Index>(), seed in any::<u64>(), status in prop::sample::select(vec![200_u16, 200, 200, 302, 400, 403, 404, 412, 429, 500, 503]),
                                      cut in any::<prop::sample::Index>(), noise in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..4)) {
        let op = *pick.get(&all());
        let mut seed = Seed(seed);
        let (prepared, ..) = call(op, &mut seed);
        let others = all();
        let other = others[usize::try_from(seed.below(others.len() as u64)).unwrap()];
        let (wire, _) = answer(&other.returns, &mut seed, &("x".into(), json!(1)));
        let mut body = enveloped(other.api, &wire.unwrap()).into_bytes();
        for (at, byte) in noise {
            let at = at.index(body.len());
            body[at] = byte;
        }
        if seed.below(4) == 0 {
            body.truncate(cut.index(body.len() + 1));
        }
        let response = Response { status, headers: vec![("Retry-After".into(), "x".into())], body: body.clone() };
        match decode(&prepared, response, 1 << 20, Duration::ZERO) {
            Err(error) => {
                prop_assert_eq!(error.raw(), Some(&body[..]));
                let _ = format!("{error} {error:?}");
            }
            Ok(value) => {
                prop_assert_eq!(value.body().as_bytes(), &body[..]);
                // Typed and untyped readers also agree in what they refuse.
                let typed = table::typed_json(op, &value).unwrap();
                prop_assert_eq!(value.flaws().into_iter().next(), typed.err().map(|mismatch| *mismatch));
                prop_assert_eq!(value.check().is_ok(), value.to_json().is_ok());
                let _ = (format!("{value:?}"), value.kind(), value.at("a.0.b"), value.items().len());
                for (key, entry) in value.entries() {
                    prop_assert!(value.get(&key).is_some(), "{key}");
                    let _ = (entry.as_bool(), entry.as_int(), entry.as_num(), entry.as_text().is_ok(), entry.as_bytes());
                }
            }
        }
    }

    #[test]
    fn a_server_gets_what_was_given(pick in any::<prop::sample::Index>(), seed in any::<u64>()) {
        let op = *pick.get(&all());
        let account = account(op.api);
        let (prepared, given, path) = call(op, &mut Seed(seed));
        let (address, mut got) = server_reads(&prepared);
        prop_assert_eq!(address, format!("{}{path}", account.base_url()));
        if op.api == Api::Kiwivm {
            let keys: Vec<_> = got.drain(..2).collect();
            prop_assert_eq!(keys, [("veid".to_owned(), "1".to_owned()), ("api_key".to_owned(), "key-kiwivm".to_owned())]);
        }
        prop_assert_eq!(got, given);
        prop_assert!(!prepared.request().url.contains("key-"));
    }
}

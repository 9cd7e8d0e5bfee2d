//! Any bytes as the answer of any call: nothing panics, serde_json agrees on what is JSON, typed and untyped agree.
#![no_main]

use libfuzzer_sys::fuzz_target;
use std::time::Duration;
use vpswire_core::account::Account;
use vpswire_core::decode::decode;
use vpswire_core::encode::{encode, encode_raw};
use vpswire_core::shape::{Api, Method};
use vpswire_core::table;
use vpswire_core::wire::Response;

fuzz_target!(|input: &[u8]| {
    let Some((pick, body)) = input.split_first() else { return };
    let response = || Response { status: 200, headers: Vec::new(), body: body.to_vec() };

    let vultr = Account::vultr("KEY-OF-THE-FUZZER").unwrap();
    let any = encode_raw(Method::Get, "/v1/any", &[], &vultr).unwrap();
    let ours = decode(&any, response(), 1 << 24, Duration::ZERO);
    let empty = std::str::from_utf8(body).is_ok_and(|text| text.trim().is_empty());
    let theirs = serde_json::from_slice::<serde_json::Value>(body);
    // serde_json counts one level of nesting less.
    let deep = theirs.as_ref().is_err_and(|e| e.to_string().contains("recursion limit"));
    assert!(empty || deep || ours.is_ok() == theirs.is_ok(), "{ours:?} {theirs:?}");

    let calls: Vec<_> = table::ops(Api::Vultr).filter(|op| op.params.iter().all(|p| p.optional())).collect();
    let op = calls[usize::from(*pick) % calls.len()];
    let args: Vec<_> = op.params.iter().map(|_| None).collect();
    let prepared = encode(op, &args, &vultr).unwrap();
    if let Ok(value) = decode(&prepared, response(), 1 << 24, Duration::ZERO) {
        let typed = table::typed_json(op, &value).unwrap();
        assert_eq!(value.check().err(), typed.err());
        let _ = (format!("{value:?}"), value.entries().len(), value.items().len(), value.at("a.0.b"));
    }
});

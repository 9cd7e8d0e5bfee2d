//! Every call of the table, through the world's front door.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::Client;
use vpswire_core::args::Arg;
use vpswire_core::encode::encode;
use vpswire_core::kiwivm::snapshot;
use vpswire_core::shape::{Api, Check, Field, Op, Shape};
use vpswire_core::vultr::server;
use vpswire_core::{Account, Code, table};
use vpswire_sim::accounts;

/// What the default world takes for a parameter.
fn arg(field: &Field, client: &mut Client) -> Arg {
    let text = |text: &str| Arg::Text(text.to_owned());
    match (field.wire, &field.shape, field.check) {
        ("SUBID" | "attach_to_SUBID" | "attach_SUBID" | "detach_SUBID", ..) => Arg::Int(576_965),
        ("VPSPLANID", ..) => Arg::Int(202),
        ("OSID", ..) => Arg::Int(167),
        ("SNAPSHOTID", ..) => text("5359435d28b9a"),
        ("snapshot", ..) => {
            client.send(&snapshot::Create::default()).unwrap();
            client.now += 60;
            text(&client.send(&snapshot::List).unwrap().snapshots[0].file_name)
        }
        ("ip", _, Some(Check::Ipv4)) if client.account.api() == Api::Vultr => {
            text(&client.send(&server::ListIpv4 { subid: 576_965 }).unwrap().get(576_965).unwrap()[0].ip)
        }
        (_, _, Some(Check::Range(low, _))) => Arg::Int(low.into()),
        (_, _, Some(Check::Ip | Check::Ipv4)) => text("203.0.113.44"),
        (_, _, Some(Check::Ipv6)) => text("2001:db8:44::1"),
        (_, _, Some(Check::Subnet)) => text("203.0.113.44/32"),
        (_, _, Some(Check::Url)) => text("https://example.com/x.iso"),
        (_, Shape::Bool, _) => Arg::Bool(true),
        (_, Shape::Int { .. }, _) => Arg::Int(1),
        (_, Shape::Bytes, _) => Arg::Bytes(b"#!/bin/sh\n".to_vec()),
        (_, Shape::Choice(choice), _) => text(choice.options[0].wire),
        (_, Shape::List(Shape::Choice(choice)), _) => Arg::List(vec![text(choice.options[0].wire)]),
        (_, Shape::List(_), _) => Arg::List(vec![text("word")]),
        (_, Shape::ById(_), _) => Arg::Map(vec![("17".to_owned(), Arg::Bool(false))]),
        _ => text("word"),
    }
}

fn client(op: &Op) -> Client {
    let mut client = match op.api {
        Api::Kiwivm => Client::kiwivm(),
        Api::Cvm => Client::cvm(),
        Api::Vultr => Client::vultr(),
    };
    // Only a VPS that is switched off can be started.
    if op.id == "start" {
        let (veid, key) = accounts::KIWIVM[2];
        client.account = Account::kiwivm(veid, key).unwrap().with_base_url(client.account.base_url()).unwrap();
    }
    client
}

#[test]
fn every_call_is_answered_and_every_answer_is_what_its_shape_says() {
    let mut calls = 0;
    for op in Api::ALL.into_iter().flat_map(table::ops) {
        let mut client = client(op);
        let args: Vec<_> =
            op.params.iter().map(|field| Some(field).filter(|f| !f.optional()).map(|f| arg(f, &mut client))).collect();
        let prepared = encode(op, &args, &client.account).unwrap();
        if let Err(error) = client.exchange(&prepared) {
            panic!("{} {}: {error}", op.api.as_str(), op.id);
        }
        calls += 1;
    }
    assert_eq!(calls, 174);
}

#[test]
fn every_call_that_needs_a_key_refuses_a_wrong_one() {
    for op in Api::ALL.into_iter().flat_map(table::ops) {
        let mut client = client(op);
        let args: Vec<_> =
            op.params.iter().map(|field| Some(field).filter(|f| !f.optional()).map(|f| arg(f, &mut client))).collect();
        let wrong = match op.api {
            Api::Kiwivm => {
                Account::kiwivm(1_347_645, "private_WRONG").unwrap().with_base_url(client.account.base_url())
            }
            Api::Cvm => Account::cvm(client.account.base_url(), "wrong", "wrong"),
            Api::Vultr => Account::vultr("WRONG").unwrap().with_base_url(client.account.base_url()),
        };
        let prepared = encode(op, &args, &wrong.unwrap()).unwrap();
        let code = client.exchange(&prepared).err().map(|error| error.code());
        assert_eq!(code, Some(Code::Auth).filter(|_| op.needs_key), "{} {}", op.api.as_str(), op.id);
    }
}

#[test]
fn every_missing_parameter_is_missed() {
    for op in Api::ALL.into_iter().flat_map(table::ops) {
        for missed in op.params.iter().filter(|field| !field.optional()).filter(|_| op.api != Api::Cvm) {
            let mut client = client(op);
            let given = op.params.iter().filter(|field| field.wire != missed.wire && !field.optional());
            let mut form: Vec<_> = given
                .map(|field| match arg(field, &mut client) {
                    Arg::Text(text) => format!("{}={text}", field.wire),
                    Arg::Int(int) => format!("{}={int}", field.wire),
                    _ => format!("{}=1", field.wire),
                })
                .collect();
            let (veid, key) = accounts::KIWIVM[if op.id == "start" { 2 } else { 0 }];
            form.extend([format!("veid={veid}"), format!("api_key={key}")]);
            let (form, path) = (form.join("&"), op.path);
            let target = match op.api {
                Api::Kiwivm => format!("/kiwivm/v1{path}"),
                _ => format!("/vultr{path}?{form}"),
            };
            let (status, _, body) = client.raw(op.method.as_str(), &target, &[("API-Key", accounts::VULTR[0])], &form);
            match op.api {
                Api::Kiwivm => assert!(body.contains(r#""error":700001"#), "{}: {body}", op.id),
                _ => assert_eq!(status, 412, "{} without {}: {body}", op.id, missed.wire),
            }
        }
    }
}

//! Encoding each call of the table, with every parameter given.

use crate::measure::Contest;
use std::hint::black_box;
use vpswire::account::Account;
use vpswire::args::Arg;
use vpswire::encode::encode;
use vpswire::shape::{Api, Check, Field, Op, Shape};
use vpswire::table;

fn arg(field: &Field, shape: &Shape) -> Arg {
    match (shape, field.check) {
        (Shape::Optional(inner), _) => arg(field, inner),
        (Shape::Bool, _) => Arg::Bool(true),
        (Shape::Int { .. }, Some(Check::Range(low, _))) => Arg::Int(low.into()),
        (Shape::Int { .. }, _) => Arg::Int(1),
        (Shape::Choice(choice), _) => Arg::Text(choice.options[0].wire.to_owned()),
        (Shape::Bytes, _) => Arg::Bytes(b"echo Hello World".to_vec()),
        (Shape::List(item), _) => Arg::List(vec![arg(field, item)]),
        (Shape::Lines, _) => Arg::List(vec![Arg::Text("ssh-rsa AA... me@example.com".to_owned())]),
        (Shape::ById(_), _) => Arg::Map(vec![("a".to_owned(), Arg::Bool(true))]),
        (_, Some(Check::Ipv6)) => Arg::Text("2001:db8::1".to_owned()),
        (_, Some(Check::Url)) => Arg::Text("http://example.com/a.iso".to_owned()),
        (_, Some(_)) => Arg::Text("192.0.2.1".to_owned()),
        _ => Arg::Text("my server!".to_owned()),
    }
}

const ALL: &str = "every call of the table, one after the other";

pub fn all() {
    let account = |api| match api {
        Api::Kiwivm => Account::kiwivm(1, "KEY"),
        Api::Cvm => Account::cvm("https://panel.example/api/client", "PUBLIC", "PRIVATE"),
        Api::Vultr => Account::vultr("KEY"),
    };
    let calls: Vec<(&'static Op, Vec<Option<Arg>>, Account)> = Api::ALL
        .into_iter()
        .flat_map(table::ops)
        .map(|op| (op, op.params.iter().map(|p| Some(arg(p, &p.shape))).collect(), account(op.api).unwrap()))
        .collect();
    let single = ["server.list", "server.create", "dns.create_record"];
    let mut contest = Contest::default();
    contest.add_short(ALL, 100, || {
        calls.iter().filter(|(op, args, account)| black_box(encode(op, args, account)).is_ok()).count()
    });
    for name in single {
        let (op, args, account) = calls.iter().find(|(op, ..)| op.id == name).unwrap();
        contest.add_short(name, 10_000, || encode(op, black_box(args), account).unwrap());
    }
    let times = contest.run();
    times.show("encode", ALL, ALL);
    single.into_iter().for_each(|name| times.show("encode", &format!("`{name}`"), name));
}

//! Encoding each call of the table, with every parameter given.

use criterion::Criterion;
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

pub fn all(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("encode");
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
    group.bench_function("all 174 calls", |b| {
        b.iter(|| {
            calls
                .iter()
                .map(|(op, args, account)| black_box(encode(op, args, account)).is_ok())
                .filter(|ok| *ok)
                .count()
        })
    });
    for name in ["server.list", "server.create", "dns.create_record"] {
        let (op, args, account) = calls.iter().find(|(op, ..)| op.id == name).unwrap();
        group.bench_function(name, |b| b.iter(|| black_box(encode(op, black_box(args), account)).unwrap()));
    }
    group.finish();
}

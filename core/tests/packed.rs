//! Compares the packed table of calls, which builds for pages read, with the const table that all other builds contain.
#![allow(clippy::panic, clippy::unwrap_used)]

use vpswire_core::apis::packed::unpack;
use vpswire_core::shape::{Api, Field, Op, Shape};
use vpswire_core::table;

const TABLES: [(Api, &str); 3] = [
    (Api::Kiwivm, include_str!("../src/apis/kiwivm/packed.txt")),
    (Api::Cvm, include_str!("../src/apis/cvm/packed.txt")),
    (Api::Vultr, include_str!("../src/apis/vultr/packed.txt")),
];

/// Describes a shape, without the names and docs that a packed table omits.
fn shape(of: &Shape) -> String {
    match of {
        Shape::Choice(choice) => {
            let options: Vec<_> = choice.options.iter().map(|option| option.wire).collect();
            format!("{} {options:?}", choice.open)
        }
        Shape::Record(record) => fields(record.fields),
        Shape::Optional(inner) => format!("?{}", shape(inner)),
        Shape::List(inner) => format!("[{}]", shape(inner)),
        Shape::ById(inner) => format!("{{{}}}", shape(inner)),
        Shape::Pair((first, second)) => format!("({}, {})", shape(first), shape(second)),
        plain => format!("{plain:?}"),
    }
}

fn fields(of: &[Field]) -> String {
    let field = |field: &Field| {
        let Field { name, wire, alias, secret, check, .. } = field;
        format!("{name} {wire} {alias:?} {secret} {check:?} {}", shape(&field.shape))
    };
    of.iter().map(field).collect::<Vec<_>>().join("\n  ")
}

fn call(op: &Op) -> String {
    let Op { api, id, group, name, method, path, effect, look, needs_key, timeout, .. } = op;
    let heads = format!("{api:?} {id} {group} {name} {method:?} {path} {effect:?} {look:?} {needs_key} {timeout}");
    format!("{heads}\n  {}\n  {}", fields(op.params), shape(&op.returns))
}

#[test]
fn an_unpacked_table_has_everything_that_calls_need() {
    for (api, text) in TABLES {
        let unpacked: Vec<_> = unpack(api, text).unwrap().iter().map(call).collect();
        let declared: Vec<_> = table::ops(api).map(call).collect();
        assert_eq!(unpacked, declared);
    }
}

#[test]
fn a_table_that_is_cut_off_or_unknown_is_refused() {
    let text = "C on off ;\nr id u state ?c 0 ;\nGrkl look /look/{id} list id u ; [r 0";
    assert_eq!(unpack(Api::Cvm, text).unwrap().len(), 1);
    let ends =
        [" ;\nr", " u state", " ?c 0", " ;\nGrkl", " look", " /look", " list", " id u", " u ;", " ; [r", " [r 0", " 0"];
    for end in ends {
        let cut = text.rfind(end).unwrap();
        assert!(unpack(Api::Cvm, &text[..cut]).is_none_or(|ops| ops.is_empty()), "{end}");
    }
    for (known, other) in [("Grkl", "Xrkl"), ("Grkl", "Gxkl"), ("[r 0", "[r 7"), ("?c 0", "?c 7"), ("[r", "[q")] {
        assert!(unpack(Api::Cvm, text.replace(known, other).leak()).is_none(), "{other}");
    }
}

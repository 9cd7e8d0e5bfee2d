//! Calls out of an input: one of the table, an account, arguments.

use crate::input::Input;
use std::sync::LazyLock;
use vpswire_core::account::Account;
use vpswire_core::args::Arg;
use vpswire_core::shape::{Api, Check, Field, Op, Shape};
use vpswire_core::table;

/// Every call of the table.
pub static CALLS: LazyLock<Vec<&'static Op>> = LazyLock::new(|| Api::ALL.into_iter().flat_map(table::ops).collect());

/// The keys of the accounts below: visible ASCII, with what URLs, forms, HTML and PHP write otherwise.
pub const KEYS: [&str; 2] = ["KeyOfTheFuzzer/1+&~", "TokenOfTheFuzzer<2>'\"3"];

/// An account of that API at its usual place.
pub fn account(api: Api) -> Account {
    match api {
        Api::Kiwivm => Account::kiwivm(1, KEYS[0]),
        Api::Cvm => Account::cvm("https://panel.example/api/client", KEYS[0], KEYS[1]),
        Api::Vultr => Account::vultr(KEYS[0]),
    }
    .unwrap()
}

/// An argument that suits a parameter, and the texts that the service must get for it.
pub fn fitting(api: Api, field: &Field, shape: &Shape, input: &mut Input<'_>) -> (Arg, Vec<String>) {
    let one = |arg, text: String| (arg, vec![text]);
    match (shape, field.check) {
        (Shape::Optional(inner), _) => fitting(api, field, inner, input),
        (Shape::Bool, _) => {
            let truth = input.flag();
            let (yes, no) = if api == Api::Vultr { ("yes", "no") } else { ("1", "0") };
            one(Arg::Bool(truth), if truth { yes } else { no }.to_owned())
        }
        (Shape::Int { min, max }, check) => {
            let (low, high) = match check {
                Some(Check::Range(low, high)) => (i128::from(low), i128::from(high)),
                _ => (i128::from(*min), i128::from(*max)),
            };
            let int = match input.byte() {
                0 => low,
                1 => high,
                small @ 2..128 => (low + i128::from(small)).min(high),
                _ => low + i128::from(input.number()) % (high - low + 1),
            };
            one(Arg::Int(int), int.to_string())
        }
        (Shape::Text, Some(check)) => {
            let text = match check {
                Check::Ipv4 => input.pick(&["192.0.2.1", "0.0.0.0", "255.255.255.255"]),
                Check::Ip => input.pick(&["192.0.2.1", "2001:DB8::1"]),
                Check::Ipv6 => input.pick(&["2001:DB8::1", "::", "::ffff:192.0.2.1"]),
                Check::Subnet => input.pick(&["2001:db8::/64", "192.0.2.0/24", "192.0.2.1", "::/0"]),
                Check::Url => input.pick(&["https://a.example/b?c=d&e=f#g", "http://x"]),
                Check::Range(..) => unreachable!("a text has no range"),
            };
            one(Arg::Text(text.into()), text.into())
        }
        (Shape::Text, None) => {
            let text = input.text();
            one(Arg::Text(text.clone()), text)
        }
        (Shape::Choice(choice), _) => {
            let text = choice.options[input.below(choice.options.len())].wire;
            one(Arg::Text(text.into()), text.into())
        }
        (Shape::Bytes, _) => {
            let count = usize::from(input.byte() & 31);
            let bytes = input.take(count).to_vec();
            one(Arg::Bytes(bytes.clone()), base64(&bytes))
        }
        (Shape::Lines, _) => {
            let lines: Vec<String> = (0..input.below(4)).map(|_| input.text().replace(['\r', '\n'], " ")).collect();
            one(Arg::List(lines.iter().cloned().map(Arg::Text).collect()), lines.join("\n"))
        }
        (Shape::List(item), _) => {
            let repeated = field.wire.ends_with("[]");
            let count = input.below(4).max(usize::from(repeated));
            let (args, texts): (Vec<_>, Vec<_>) = (0..count).map(|_| fitting(api, field, item, input)).unzip();
            let texts: Vec<String> = texts.into_iter().flatten().collect();
            if repeated {
                return (Arg::List(args), texts);
            }
            // A comma within an item would make two of it.
            let plain = |arg| match arg {
                Arg::Text(text) => Arg::Text(text.replace(',', ";")),
                arg => arg,
            };
            let texts: Vec<String> = texts.iter().map(|text| text.replace(',', ";")).collect();
            one(Arg::List(args.into_iter().map(plain).collect()), texts.join(","))
        }
        (Shape::ById(_), _) => {
            let flags: Vec<(String, bool)> = (0..input.below(4)).map(|_| (input.text(), input.flag())).collect();
            let map = flags.iter().map(|(id, truth)| (id.clone(), Arg::Bool(*truth))).collect();
            let json =
                |(id, truth): &(String, bool)| format!("{}:{}", serde_json::to_string(id).unwrap(), u8::from(*truth));
            one(Arg::Map(map), format!("{{{}}}", flags.iter().map(json).collect::<Vec<_>>().join(",")))
        }
        (shape, check) => panic!("{shape:?} {check:?}"),
    }
}

/// Any argument, up to two levels deep.
pub fn any_arg(input: &mut Input<'_>, depth: u8) -> Arg {
    match input.byte() % if depth < 2 { 7 } else { 5 } {
        0 => Arg::Bool(input.flag()),
        1 => Arg::Int(i128::from(input.number())),
        2 => Arg::Int(-i128::from(input.byte()) - (i128::from(input.byte() & 1) << 64)),
        3 => Arg::Text(input.text()),
        4 => Arg::Bytes(input.text().into_bytes()),
        5 => Arg::List((0..input.below(4)).map(|_| any_arg(input, depth + 1)).collect()),
        _ => Arg::Map((0..input.below(4)).map(|_| (input.text(), any_arg(input, depth + 1))).collect()),
    }
}

/// Base64 as everyone writes it.
pub fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for group in bytes.chunks(3) {
        let word = group.iter().fold(0_u32, |word, byte| word << 8 | u32::from(*byte)) << (8 * (3 - group.len()));
        let digit = |place: usize| char::from(DIGITS[(word >> (18 - 6 * place) & 63) as usize]);
        (0..4).for_each(|place| text.push(if place <= group.len() { digit(place) } else { '=' }));
    }
    text
}

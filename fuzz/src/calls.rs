//! Derives calls from an input: a call of the table, an account, and any arguments. Valid arguments come from the testkit.

use crate::input::Input;
use std::sync::LazyLock;
use vpswire_core::account::Account;
use vpswire_core::args::Arg;
use vpswire_core::shape::{Api, Op};
use vpswire_core::table;

/// Every call of the table.
pub static CALLS: LazyLock<Vec<&'static Op>> = LazyLock::new(|| Api::ALL.into_iter().flat_map(table::ops).collect());

/// The keys of the accounts below: visible ASCII, including characters that URLs, forms, HTML and PHP escape.
pub const KEYS: [&str; 2] = ["KeyOfTheFuzzer/1+&~", "TokenOfTheFuzzer<2>'\"3"];

/// Creates an account of an API with its default base URL.
pub fn account(api: Api) -> Account {
    match api {
        Api::Kiwivm => Account::kiwivm(1, KEYS[0]),
        Api::Cvm => Account::cvm("https://panel.example/api/client", KEYS[0], KEYS[1]),
        Api::Vultr => Account::vultr(KEYS[0]),
    }
    .unwrap()
}

/// Returns any argument, up to two levels deep.
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

//! Generates the constants of the protocol between JavaScript and WebAssembly.

use super::docs::{HEADER, comment};
use std::fmt::Write;
use vpswire_wasm::protocol::{arg, cell, reply};

/// Returns `js/client/protocol.js`.
pub fn script() -> String {
    let mut out = HEADER.replace("the table of calls", "wasm/src/protocol.rs");
    let letters = reply::ALL.iter().chain(arg::ALL).map(|(name, doc, letter)| (name, doc, format!("\"{letter}\"")));
    let numbers = cell::ALL.iter().map(|(name, doc, number)| (name, doc, number.to_string()));
    for (name, doc, value) in letters.chain(numbers) {
        write!(out, "\n{}export const {name} = {value};\n", comment(doc, 0)).unwrap();
    }
    out
}

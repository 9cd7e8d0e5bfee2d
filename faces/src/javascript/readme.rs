//! The table of options in the package's README: the rows of the table of settings, and those that only JavaScript has.

use super::names::camel;
use crate::root;
use vpswire_core::setting::{self, Kind, Language, Setting};

/// Where it is.
pub const PATH: &str = "wasm/README.md";

/// How its first line begins.
const HEAD: &str = "| option ";

/// Those that may also be given for one call.
const OF_A_CALL: [&str; 4] = ["signal", "timeout", "maxRetries", "headers"];

/// Those that only JavaScript has: name, what it does, and what holds unless it is set.
const OWN: [[&str; 3]; 6] = [
    ["signal", "Ends the call. Only for a call.", ""],
    ["headers", "More headers, for a proxy in front of the service.", ""],
    ["baseUrl", "Where the service is, if it is elsewhere.", "the provider's"],
    ["fetch", "What to send with instead.", "Node's own HTTP client in Node and Bun; `fetch` elsewhere"],
    [
        "bigint",
        "What an integer beyond ±(2^53 - 1) becomes: a `bigint`, or text, which `flawsOf` names where it is documented.",
        "`false`: text",
    ],
    [
        "delivery",
        "How a proxy makes sure that what acts is carried out once: `\"once-token\"` or `\"connection-close\"`.",
        "pages refuse such calls",
    ],
];

/// What holds in JavaScript alone: an option, and more words about it.
const MORE: [(&str, &str); 3] =
    [("timeout", "Milliseconds."), ("max_body", "See [memory](#memory)."), ("proxy", "In Node 22.21, 24.5 and later.")];

/// The README with the table as it is to be.
pub fn text() -> String {
    let old = std::fs::read_to_string(root(PATH)).unwrap();
    let (before, rest) = old.split_at(old.find(HEAD).unwrap());
    let (_, after) = rest.split_once("\n\n").unwrap();
    format!("{before}{}\n{after}", table())
}

fn table() -> String {
    let shared = setting::all().filter(|setting| setting.is_in(Language::JavaScript)).map(shared);
    let own = OWN.map(|[name, doc, unset]| [name.to_owned(), doc.to_owned(), unset.to_owned()]);
    let mut rows = vec![["option", "what it does", "unless set"].map(str::to_owned)];
    for [name, doc, unset] in own.into_iter().chain(shared) {
        let mark = if OF_A_CALL.contains(&name.as_str()) { " *" } else { "" };
        rows.push([format!("`{name}`{mark}"), doc, unset]);
    }
    let widths = [0, 1, 2].map(|column| rows.iter().map(|row| row[column].chars().count()).max().unwrap());
    rows.insert(1, widths.map(|width| "-".repeat(width)));
    let line = |row: &[String; 3]| {
        let cells: Vec<_> = row.iter().zip(widths).map(|(cell, width)| format!("{cell:width$}")).collect();
        format!("| {} |\n", cells.join(" | "))
    };
    rows.iter().map(line).collect()
}

/// The row of an option that other languages have, too.
fn shared(setting: &Setting) -> [String; 3] {
    let doc = setting.doc.split("\n\n").next().unwrap().replace('\n', " ");
    let more = MORE.iter().find(|(name, _)| *name == setting.name).map_or("", |(_, more)| more);
    let unset = match (setting.kind, setting.default_in(Language::JavaScript)) {
        (Kind::Flag, "on") => "`true`",
        (Kind::Flag, "off") => "`false`",
        (_, words) => words,
    };
    [camel(setting.name), format!("{doc} {more}").trim().to_owned(), unset.to_owned()]
}

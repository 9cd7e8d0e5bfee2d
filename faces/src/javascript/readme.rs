//! Generates the table of options in the package's README: the rows of the table of settings, and those that only
//! JavaScript has.

use super::names::camel;
use crate::root;
use vpswire_core::setting::{self, Kind, Language, Setting};

/// The path of the file.
pub const PATH: &str = "wasm/README.md";

/// The beginning of the table's first line.
const HEAD: &str = "| option ";

/// The options that may also be set for one call.
const OF_A_CALL: [&str; 4] = ["signal", "timeout", "maxRetries", "headers"];

/// The options that only JavaScript has: name, description and default.
const OWN: [[&str; 3]; 6] = [
    ["signal", "Cancels the call. Only for a call.", ""],
    ["headers", "Additional headers, for a proxy in front of the service.", ""],
    ["baseUrl", "The base URL of the service.", "the provider's"],
    ["fetch", "The function that sends requests.", "Node's own HTTP client in Node and Bun; `fetch` elsewhere"],
    [
        "bigint",
        "How an integer beyond ±(2^53 - 1) is returned: as a `bigint`, or as text, which `flawsOf` lists in documented fields.",
        "`false`: text",
    ],
    [
        "delivery",
        "How a proxy ensures that a call that acts is carried out once: `\"once-token\"` or `\"connection-close\"`.",
        "pages refuse such calls",
    ],
];

/// The additions that apply only in JavaScript: an option, and further text about it.
const MORE: [(&str, &str); 3] =
    [("timeout", "Milliseconds."), ("max_body", "See [memory](#memory)."), ("proxy", "In Node 22.21, 24.5 and later.")];

/// Returns the README with the current table.
pub fn text() -> String {
    let old = std::fs::read_to_string(root(PATH)).unwrap();
    let (before, rest) = old.split_at(old.find(HEAD).unwrap());
    let (_, after) = rest.split_once("\n\n").unwrap();
    format!("{before}{}\n{after}", table())
}

fn table() -> String {
    let shared = setting::all().filter(|setting| setting.is_in(Language::JavaScript)).map(shared);
    let own = OWN.map(|[name, doc, unset]| [name.to_owned(), doc.to_owned(), unset.to_owned()]);
    let mut rows = vec![["option", "what it does", "default"].map(str::to_owned)];
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

/// Returns the row of an option that other languages have, too.
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

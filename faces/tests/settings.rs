//! Each language has the options that the rows of the core say, and no other.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs::read_to_string;
use vpswire_core::error::Code;
use vpswire_core::setting::{Language, POLICY, Setting, all};
use vpswire_core::shape::Api;
use vpswire_core::table::account_fields;
use vpswire_core::text::name::camel;
use vpswire_faces::root;

fn source(path: &str) -> String {
    read_to_string(root(path)).unwrap()
}

fn rows(language: Language) -> impl Iterator<Item = &'static Setting> {
    all().filter(move |row| row.is_in(language))
}

/// The rows that a language has code of its own for.
fn own(language: Language) -> BTreeSet<String> {
    let follows = |row: &&Setting| !POLICY.iter().any(|policy| policy.name == row.name);
    rows(language).filter(follows).map(|row| row.name.to_owned()).collect()
}

/// The texts between two marks.
fn between<'a>(text: &'a str, before: &str, after: &str) -> Vec<&'a str> {
    text.split(before).skip(1).filter_map(|rest| rest.split_once(after)).map(|(found, _)| found).collect()
}

#[test]
fn rust_has_a_method_for_each_option() {
    let builder = source("http/src/builder.rs");
    let methods = builder
        .lines()
        .filter(|line| line.contains("(mut self") && (line.contains("pub fn") || line.contains("pub const fn")));
    let methods: BTreeSet<_> = methods.flat_map(|line| between(line, "fn ", "(")).map(str::to_owned).collect();
    // What shares with another client and what takes all at once are no options, and the account is permitted its own.
    let others = ["$name", "policy", "sharing"].map(str::to_owned);
    let mut expected = own(Language::Rust);
    assert!(expected.remove("allow_plain_http"));
    assert!(source("core/src/dialect/account.rs").contains("pub const fn allow_plain_http(mut self)"));
    assert_eq!(methods, expected.into_iter().chain(others).collect());
}

/// The words of a comment that is right before a text, without its marks.
fn comment_before(source: &str, text: &str) -> String {
    let before = source.split_once(text).unwrap_or_else(|| panic!("{text}")).0;
    let is_comment = |line: &&str| line.starts_with(['/', '*', '#']);
    let lines: Vec<_> = before.trim_end().lines().rev().map(str::trim).take_while(is_comment).collect();
    let words = lines.into_iter().rev().flat_map(str::split_whitespace);
    words.filter(|word| word.chars().any(char::is_alphanumeric) && !word.starts_with('#')).collect::<Vec<_>>().join(" ")
}

#[test]
fn what_an_option_of_a_transport_does_is_said_in_the_words_of_its_row() {
    let (builder, types) = (source("http/src/builder.rs"), source("wasm/js/client/types.d.ts"));
    for name in own(Language::Rust).into_iter().filter(|name| name != "allow_plain_http") {
        let doc = all().find(|row| row.name == name).unwrap().doc;
        let shown = [format!("pub fn {name}("), format!("pub const fn {name}(")];
        let shown = shown.iter().find(|shown| builder.contains(*shown)).unwrap();
        let said = comment_before(&builder, shown);
        assert!(said.starts_with(doc), "{name}: {said}");
    }
    for row in rows(Language::JavaScript).filter(|row| types.contains(&format!("  {}?: ", camel(row.name)))) {
        let said = comment_before(&types, &format!("  {}?: ", camel(row.name)));
        assert!(said.starts_with(row.doc), "{}: {said}", row.name);
    }
}

#[test]
fn python_takes_each_option() {
    let settings = source("py/src/client/settings.rs");
    let taken = ["flag(options, \"", "seconds(options, \"", "text(options, \"", "take(options, \""];
    let taken: BTreeSet<_> = taken.iter().flat_map(|take| between(&settings, take, "\"")).map(str::to_owned).collect();
    assert_eq!(taken, own(Language::Python));
}

#[test]
fn javascript_declares_and_checks_each_option() {
    let (types, options, printed) = (
        source("wasm/js/client/types.d.ts"),
        source("wasm/js/client/options.js"),
        source("wasm/js/client/settings.d.ts"),
    );
    // What is about fetch and about numbers exists in JavaScript alone; an account's place is a part of the account.
    let alone = ["baseUrl", "bigint", "delivery", "fetch", "headers"].map(str::to_owned);
    let expected: BTreeSet<_> = rows(Language::JavaScript).map(|row| camel(row.name)).chain(alone).collect();
    let body = |start: &str| types.split_once(start).unwrap().1.split_once("\n}").unwrap().0.to_owned();
    let bodies = [body("export interface CallOptions {"), body("export interface ClientOptions "), printed];
    let declared =
        bodies.iter().flat_map(|body| body.lines()).filter_map(|line| line.strip_prefix("  ")?.split_once("?: "));
    let mut declared: BTreeSet<_> = declared.map(|(name, _)| name.to_owned()).collect();
    assert!(declared.remove("signal"), "it is for a call alone");
    assert_eq!(declared, expected);
    let checked = between(&options, "const C", "};").join("\n")
        + &between(&source("wasm/js/client/settings.js"), "OPTIONS = {", "}").concat();
    let checked = checked.lines().filter_map(|line| line.strip_prefix("  ")?.split_once(": "));
    let mut checked: BTreeSet<_> =
        checked.map(|(name, _)| name.to_owned()).filter(|name| name.chars().all(char::is_alphanumeric)).collect();
    assert!(checked.remove("signal"));
    assert_eq!(checked, expected);
    let readme = source("wasm/README.md");
    let table = readme.split_once("| option ").unwrap().1.split_once("\n\n").unwrap().0;
    let shown = table.lines().filter_map(|line| Some(line.strip_prefix("| `")?.split_once('`')?.0.to_owned()));
    let mut shown: BTreeSet<_> = shown.collect();
    assert!(shown.remove("signal"));
    assert_eq!(shown, expected);
}

#[test]
fn c_takes_each_option() {
    let settings = source("ffi-c/src/settings.rs");
    let taken = ["settings.flag(\"", "settings.number(\"", "settings.text(\"", "self.flag(\""];
    let taken: BTreeSet<_> = taken
        .iter()
        .flat_map(|take| between(&settings, take, "\""))
        .map(|name| name.trim_end_matches("_ms").to_owned())
        .collect();
    assert_eq!(taken, own(Language::C));
}

#[test]
fn the_command_reads_each_option() {
    let options = source("cli/src/options.rs");
    let client = source("cli/src/client.rs") + &source("cli/src/account.rs");
    for name in own(Language::Command) {
        let (flag, value) = (format!("get_flag(\"{name}\")"), format!("(\"{name}\")"));
        assert!(options.contains(&flag) || options.contains(&value), "{name} is not read");
        assert!(client.contains(&format!("options.{name}")), "{name} is not used");
    }
}

#[test]
fn the_guide_names_each_variable_and_each_class_of_errors() {
    let guide = source("docs/guide.md");
    for api in Api::ALL {
        for field in account_fields(api) {
            assert!(guide.contains(&format!("`{}`", field.variable(api))), "{}", field.variable(api));
        }
    }
    for code in Code::ALL {
        assert!(guide.contains(&format!("`{}`", code.as_str())), "{}", code.as_str());
    }
}

#[test]
fn python_and_c_say_what_each_class_of_errors_means() {
    let (python, c) = (source("py/python/vpswire/errors.py"), source("ffi-c/src/abi.rs"));
    for code in Code::ALL {
        let (name, doc) = (code.as_str(), code.doc());
        assert!(python.contains(&format!("    \"\"\"{doc}\"\"\"\n\n    code = \"{name}\"\n")), "{name}");
        assert!(c.contains(&format!("    /// {doc}\n    VPSWIRE_{} = ", name.to_uppercase())), "{name}");
    }
}

//! Generates the settings that JavaScript checks before the core is loaded.

use super::declared::interface;
use super::docs::HEADER;
use super::names::camel;
use std::fmt::Write;
use vpswire_core::account::AccountField;
use vpswire_core::decode::MAX_BODY;
use vpswire_core::setting::{self, Kind, LARGEST_BODY, Language, Setting};
use vpswire_core::shape::Api;
use vpswire_core::table::account_fields;

/// Describes the type of a field of an account.
const fn kind(field: &AccountField) -> &'static str {
    match field {
        _ if field.is_base_url() => "url",
        _ if field.secret => "text",
        _ => "id",
    }
}

/// Returns the parts of an account by their names: the kind of each, its environment variable, and whether it is
/// required.
pub fn account(api: Api) -> String {
    let mut out = String::from("  static account = {\n");
    for field in account_fields(api) {
        let (name, variable) = (camel(field.name), field.variable(api));
        writeln!(out, "    {name}: [\"{}\", \"{variable}\", {}],", kind(field), field.required).unwrap();
    }
    out + "  };\n"
}

/// Describes how to pass a key that is optional, since some calls need none.
fn key() -> String {
    let fields = Api::ALL.into_iter().flat_map(|api| account_fields(api).iter().map(move |field| (api, field)));
    let keys = fields.filter(|(_, field)| field.secret && !field.required);
    let ways =
        keys.map(|(api, field)| format!("give {}, or in Node and Bun set {}", camel(field.name), field.variable(api)));
    ways.collect::<Vec<_>>().join("; ")
}

/// Returns the settings that are not part of an account.
pub fn script() -> String {
    let mut out = format!(
        "{HEADER}/** How a key is given that an account may lack, since some calls need none. */\n\
         export const KEY = \"{}\";\n\n\
         /** The kinds of options that the core follows, and of what permits it to send a key. */\n\
         export const OPTIONS = {{\n",
        key()
    );
    for (row, kind) in options() {
        writeln!(out, "  {}: \"{kind}\",", camel(row.name)).unwrap();
    }
    out.push_str("};\n\n/** The greatest body of an answer, unless set and at most. */\n");
    writeln!(out, "export const [MAX_BODY, LARGEST_BODY] = [{MAX_BODY}, {LARGEST_BODY}];").unwrap();
    out
}

/// Returns the options of which only the kind is checked.
fn options() -> impl Iterator<Item = (&'static Setting, &'static str)> {
    setting::all().filter(|row| row.is_in(Language::JavaScript)).filter_map(|row| match row.kind {
        Kind::Flag => Some((row, "flag")),
        Kind::Count => Some((row, "count")),
        Kind::Bytes => Some((row, "bytes")),
        Kind::Time | Kind::Text | Kind::Url | Kind::Path | Kind::Own => None,
    })
}

/// Returns their types. The docs omit what applies only to native builds.
pub fn declarations() -> String {
    let member = |(row, kind): (&Setting, &str)| {
        let kind = if kind == "flag" { "boolean" } else { "number" };
        let doc = row.doc.split("\n\n").next().unwrap_or_default();
        let memory = if row.kind == Kind::Bytes { MEMORY } else { "" };
        (
            format!("{}?: {kind} | undefined", camel(row.name)),
            format!("{doc} Default: {}.{memory}", row.default_in(Language::JavaScript)),
        )
    };
    HEADER.to_owned() + interface("Settings", "What the core follows.", options().map(member)).trim_start()
}

/// The memory that a body takes in WebAssembly.
const MEMORY: &str = "\n\nWhile it is read, a body of many small values takes up to 12 times its size in the WebAssembly, whose memory \
    never shrinks; the answer's objects are beside that, and take what those of `JSON.parse` do (21 times the body if it is \
    nothing but `{}`).";

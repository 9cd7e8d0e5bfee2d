//! Generates the client classes.

use super::declared::{call, interface};
use super::docs;
use super::names::{camel, pascal};
use crate::model::{Groups, names};
use crate::root;
use std::fmt::Write;
use std::fs::read_to_string;
use vpswire_core::account::AccountField;
use vpswire_core::shape::{Api, Shape};
use vpswire_core::table::account_fields;

/// Returns an example, which `tsc` checks together with `usage.ts`.
fn example(api: Api) -> String {
    read_to_string(root(&format!("wasm/tests/examples/{}.ts", api.as_str()))).unwrap()
}

/// Returns a part of an account: its member, and its description. A part that is neither secret nor a URL is an id.
fn member(api: Api, field: &AccountField) -> (String, String) {
    let kind = match field {
        _ if field.is_base_url() => "string | URL",
        _ if field.secret => "string",
        _ => "string | number | bigint",
    };
    let secret = if field.secret { " *(secret)*" } else { "" };
    let doc = format!("{} Default: the value of `{}`.{secret}", field.doc, field.variable(api));
    (format!("{}?: {kind} | undefined", camel(field.name)), doc)
}

/// Adds the options of the constructor.
pub fn options(out: &mut String, api: Api) {
    let doc = format!("The account of a {{@link {}}} client, and how it makes its calls.", names(api).class);
    // If the service has a default location, all clients have the same option for another one.
    let fields = account_fields(api).iter().filter(|field| field.required || !field.is_base_url());
    let fields = fields.map(|field| member(api, field));
    out.push_str(&interface(&format!("{}Options extends ClientOptions", names(api).class), &doc, fields));
}

/// Adds the class: a property for each group, and the calls without a group.
pub fn class(out: &mut String, api: Api, groups: &Groups) {
    let class = names(api).class;
    let maps = groups.values().flatten().any(|op| matches!(op.returns, Shape::ById(_)));
    let order = if maps {
        " Ids that are integers come in ascending order, as in every object; `view` keeps the order of the service."
    } else {
        ""
    };
    let doc = format!(
        "A client of {}, for {}. Nothing is connected until the first call, and there is nothing to close.\n\n\
         Undocumented fields that the service sends are in the answers too, though not in their types.{order}\n\n\
         @example\n```ts\n{}```",
        names(api).title,
        names(api).owner,
        example(api).replace("\n\n", "\n")
    );
    writeln!(out, "\n{}export declare class {class} extends Client {{", docs::comment(&doc, 0)).unwrap();
    let doc = "A client for one account. In Node and Bun what is not given of the account is what the environment says. \
               Throws a `VpsError` of code `\"invalid_params\"` if an option is unknown, missing or of another kind; a key or \
               URL that cannot be one is refused so by the first call.";
    writeln!(out, "{}  constructor(options?: {class}Options);", docs::comment(doc, 2)).unwrap();
    for group in groups.keys().filter(|group| !group.is_empty()) {
        let doc = format!("The calls of the group `{}`.", camel(group));
        writeln!(out, "{}  readonly {}: {}Calls;", docs::comment(&doc, 2), camel(group), pascal(group)).unwrap();
    }
    groups.get("").into_iter().flatten().for_each(|op| call(out, op));
    out.push_str("}\n");
}

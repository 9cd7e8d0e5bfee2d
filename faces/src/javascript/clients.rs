//! The client classes.

use super::names::{camel, pascal};
use super::{call, docs, interface};
use crate::model::Groups;
use std::fmt::Write;
use vpswire_core::shape::{Api, Shape};

pub const fn name(api: Api) -> &'static str {
    match api {
        Api::Kiwivm => "KiwiVM",
        Api::Cvm => "Cvm",
        Api::Vultr => "Vultr",
    }
}

/// What the client is for.
const fn title(api: Api) -> &'static str {
    match api {
        Api::Kiwivm => "KiwiVM v1 (BandwagonHost): one VPS",
        Api::Cvm => "the CVM Client API of a self-hosted panel",
        Api::Vultr => "Vultr v1",
    }
}

/// A program that type-checks: `tsc` sees it beside `usage.ts`.
const fn example(api: Api) -> &'static str {
    match api {
        Api::Kiwivm => include_str!("../../../wasm/tests/examples/kiwivm.ts"),
        Api::Cvm => include_str!("../../../wasm/tests/examples/cvm.ts"),
        Api::Vultr => include_str!("../../../wasm/tests/examples/vultr.ts"),
    }
}

/// What says whose account it is, and whether all of it can be left out.
const fn account(api: Api) -> &'static [(&'static str, &'static str)] {
    match api {
        Api::Kiwivm => &[
            ("veid?: string | number | bigint | undefined", "The VPS's id. Else what `VPSWIRE_KIWIVM_VEID` says."),
            ("apiKey?: string | undefined", "The VPS's API key. Else what `VPSWIRE_KIWIVM_API_KEY` says. *(secret)*"),
        ],
        Api::Cvm => &[
            (
                "baseUrl?: string | URL | undefined",
                "The panel, with the path of its API: `https://panel.example/api/client`. Else what `VPSWIRE_CVM_URL` says.",
            ),
            (
                "publicToken?: string | undefined",
                "The public token. Else what `VPSWIRE_CVM_PUBLIC_TOKEN` says. *(secret)*",
            ),
            (
                "privateToken?: string | undefined",
                "The private token. Else what `VPSWIRE_CVM_PRIVATE_TOKEN` says. *(secret)*",
            ),
        ],
        Api::Vultr => &[(
            "apiKey?: string | undefined",
            "The account's API key; some calls need none. Else what `VPSWIRE_VULTR_API_KEY` says. *(secret)*",
        )],
    }
}

/// What the constructor takes.
pub fn options(out: &mut String, api: Api) {
    let doc = format!("The account of a {{@link {}}} client, and how it makes its calls.", name(api));
    let fields = account(api).iter().map(|(field, doc)| ((*field).to_owned(), (*doc).to_owned()));
    out.push_str(&interface(&format!("{}Options extends ClientOptions", name(api)), &doc, fields));
}

/// The class: a property for each group, and the calls without one.
pub fn class(out: &mut String, api: Api, groups: &Groups) {
    let class = name(api);
    let maps = groups.values().flatten().any(|op| matches!(op.returns, Shape::ById(_)));
    let order = if maps {
        " Ids that are integers come in ascending order, as in every object; `view` keeps the order of the service."
    } else {
        ""
    };
    let doc = format!(
        "A client of {}. Nothing is connected until the first call, and there is nothing to close.\n\n\
         Undocumented fields that the service sends are in the answers too, though not in their types.{order}\n\n\
         @example\n```ts\n{}```",
        title(api),
        example(api).replace("\n\n", "\n")
    );
    writeln!(out, "\n{}export declare class {class} extends Client {{", docs::comment(&doc, 0)).unwrap();
    let optional = if account(api).iter().all(|(field, _)| field.contains("?:")) { "?" } else { "" };
    let doc = "A client for one account. In Node and Bun what is not given of the account is what the environment says. \
               Throws a `VpsError` of code `\"invalid_params\"` if an option is unknown, missing or of another kind; a key or \
               URL that cannot be one is refused so by the first call.";
    writeln!(out, "{}  constructor(options{optional}: {class}Options);", docs::comment(doc, 2)).unwrap();
    for group in groups.keys().filter(|group| !group.is_empty()) {
        let doc = format!("The calls of the group `{}`.", camel(group));
        writeln!(out, "{}  readonly {}: {}Calls;", docs::comment(&doc, 2), camel(group), pascal(group)).unwrap();
    }
    groups.get("").into_iter().flatten().for_each(|op| call(out, op));
    out.push_str("}\n");
}

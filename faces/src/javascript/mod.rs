//! Generates the JavaScript modules and their types.

mod clients;
mod declared;
mod docs;
mod jobs;
mod members;
mod names;
mod protocol;
mod readme;
mod settings;
mod types;
mod verbs;

use crate::Printed;
use crate::model::{Named, groups, names};
use declared::{call, interface, named};
use docs::HEADER;
use members::{getter, own};
use names::{camel, params_name, pascal};
use std::collections::BTreeSet;
use std::fmt::Write;
use types::row;
use vpswire_core::shape::{Api, Op};

/// Returns a client's calls, and its groups, which `client.js` creates on first use.
fn script(api: Api) -> String {
    let (mut used, mut members) = (BTreeSet::from(["Client"]), String::new());
    for (group, ops) in groups(api) {
        let calls = ops.iter().map(|op| {
            let plain = if op.params.is_empty() { "()" } else { "" };
            let rows = if row(&op.returns).is_some() { "[]" } else { "" };
            format!("{}{plain}{rows}", camel(op.name))
        });
        let calls = calls.collect::<Vec<_>>().join(" ");
        if group.is_empty() {
            used.insert("calls");
            members.push_str(&own("options", "calls", &calls));
        } else {
            used.insert("group");
            members.push_str(&getter(&camel(group), &calls));
        }
    }
    let used = used.into_iter().collect::<Vec<_>>().join(", ");
    let (class, account, api) = (names(api).class, settings::account(api), api.as_str());
    format!(
        "{HEADER}import {{ {used} }} from \"../client/client.js\";\n\n\
         export class {class} extends Client {{\n  static name = \"{class}\";\n  static api = \"{api}\";\n\
         {account}{members}}}\n"
    )
}

fn params(op: &Op) -> String {
    let doc = format!("What `{}` takes.", names::path(op));
    interface(&params_name(op), &doc, op.params.iter().map(|param| (types::param(param), docs::field(param))))
}

/// Returns the types of all calls, with their docs.
fn declarations(api: Api) -> String {
    let (groups, mut body) = (groups(api), String::new());
    clients::options(&mut body, api);
    clients::class(&mut body, api, &groups);
    for (group, ops) in groups.iter().filter(|(group, _)| !group.is_empty()) {
        let doc = docs::comment(&format!("The calls of the group `{}`.", camel(group)), 0);
        writeln!(body, "\n{doc}export interface {}Calls {{", pascal(group)).unwrap();
        ops.iter().for_each(|op| call(&mut body, op));
        body.push_str("}\n");
    }
    groups.values().flatten().filter(|op| !op.params.is_empty()).for_each(|op| body.push_str(&params(op)));
    named(&mut body, &Named::of(api), docs::field);
    let list = if body.contains(": ListCall<") { ", ListCall" } else { "" };
    format!(
        "{HEADER}import {{ Client }} from \"../client/client.js\";\n\
         import type {{ Call, CallOptions, ClientOptions{list} }} from \"../client/types.js\";\n{body}"
    )
}

/// Returns all generated JavaScript modules.
pub fn files() -> Vec<Printed> {
    let of = |api: Api| {
        [
            Printed::new(format!("wasm/js/faces/{}.js", api.as_str()), script(api)),
            Printed::new(format!("wasm/js/faces/{}.d.ts", api.as_str()), declarations(api)),
        ]
    };
    let client = [
        Printed::new("wasm/js/client/protocol.js".into(), protocol::script()),
        Printed::new("wasm/js/client/settings.js".into(), settings::script()),
        Printed::new("wasm/js/client/settings.d.ts".into(), settings::declarations()),
        Printed::new(readme::PATH.into(), readme::text()),
    ];
    let fleet = [
        Printed::new("wasm/js/faces/verbs.js".into(), verbs::script()),
        Printed::new("wasm/js/faces/verbs.d.ts".into(), verbs::declarations()),
    ];
    Api::ALL.into_iter().flat_map(of).chain(client).chain(fleet).chain(jobs::files()).collect()
}

#[cfg(test)]
mod tests {
    use super::names::camel;
    use super::{declarations, groups};
    use std::collections::BTreeSet;
    use vpswire_core::error::Code;
    use vpswire_core::shape::Api;
    use vpswire_core::table;

    /// Converts `basicShell` to `basic_shell`, as `client.js` does.
    fn back(name: &str) -> String {
        let lower = |letter: char| {
            if letter.is_ascii_uppercase() { format!("_{}", letter.to_ascii_lowercase()) } else { letter.into() }
        };
        name.chars().map(lower).collect()
    }

    /// `client.js` has only the names in camelCase, and converts them back.
    #[test]
    fn camel_case_leads_back_to_the_table() {
        for op in Api::ALL.into_iter().flat_map(table::ops) {
            assert_eq!(back(&camel(op.group)), op.group);
            assert_eq!(back(&camel(op.name)), op.name);
        }
    }

    #[test]
    fn no_two_types_of_an_api_share_a_name() {
        for api in Api::ALL {
            let printed = declarations(api);
            let kinds = ["export interface ", "export type ", "export declare class "];
            let declared = printed.lines().filter_map(|line| kinds.iter().find_map(|kind| line.strip_prefix(kind)));
            let names: Vec<_> = declared.filter_map(|line| line.split(' ').next()).collect();
            let global = ["Array", "Client", "Date", "Error", "Map", "Omit", "Readonly", "Record", "URL", "Uint8Array"];
            let imported = ["Call", "CallOptions", "ClientOptions", "ListCall"];
            let mut seen: BTreeSet<_> = global.into_iter().chain(imported).collect();
            names.iter().for_each(|name| assert!(seen.insert(name), "{name} is declared twice"));
            let params = names.iter().filter(|name| name.ends_with("Params")).count();
            assert_eq!(params, table::ops(api).filter(|op| !op.params.is_empty()).count());
        }
    }

    /// The members of `Client` itself, and those that JavaScript looks up in any object, must not be hidden.
    #[test]
    fn no_call_hides_a_member() {
        for api in Api::ALL {
            let all = groups(api);
            let direct = all.get("").into_iter().flatten().map(|op| op.name);
            let members: Vec<_> =
                all.keys().copied().filter(|group| !group.is_empty()).chain(direct).map(camel).collect();
            let distinct: BTreeSet<_> = members.iter().collect();
            assert_eq!(distinct.len(), members.len());
            let called = members.into_iter().chain(table::ops(api).map(|op| camel(op.name)));
            for name in called {
                let kept = ["baseUrl", "constructor", "raw", "then", "toJSON", "toString", "valueOf", "withOptions"];
                assert!(!kept.contains(&name.as_str()), "{name}");
            }
        }
    }

    #[test]
    fn each_error_code_is_declared_once_and_no_other() {
        let declared = include_str!("../../../wasm/js/client/error.d.ts");
        let body = declared.split_once("export interface ErrorCodes {\n").unwrap().1.split_once("\n}").unwrap().0;
        let codes = body.lines().filter_map(|line| line.strip_prefix("  ")?.split_once(": "));
        let codes: Vec<_> = codes.map(|(code, _)| code).filter(|code| !code.starts_with([' ', '*', '/'])).collect();
        assert_eq!(codes, Code::ALL.map(Code::as_str));
    }
}

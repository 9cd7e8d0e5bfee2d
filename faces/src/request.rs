//! Generates the data with which the panel's page shows calls in every language: a module for each service, loaded on
//! first use.

use crate::c::takes_zero;
use crate::model::{CPP, PYTHON, names};
use crate::{Printed, root};
use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs::{read_dir, read_to_string};
use std::path::Path;
use vpswire_core::account::AccountField;
use vpswire_core::dialect::AccountPlace;
use vpswire_core::shape::{Api, Field, Op, Shape};
use vpswire_core::table::{self, account_fields, truth};

const HEADER: &str = "// Printed from the table of calls. Do not edit: `make faces` rewrites it.\n";

/// The reserved words of Rust.
const RUST: &str = "\
    Self abstract as async await become box break const continue crate do dyn else enum extern false final fn for gen if impl \
    in let loop macro match mod move mut override priv pub ref return self static struct super trait true try type typeof \
    unsafe unsized use virtual where while yield";

/// Returns the module of a service that declares a choice, for its name in Rust: `reservedip`.
fn module(api: Api, choice: &str) -> String {
    let folder = root(&format!("core/src/apis/{}", api.as_str()));
    let declares = |path: &Path| {
        let text = read_to_string(path).unwrap_or_default();
        text.contains(&format!("pub enum {choice} {{"))
    };
    let inside = |path: &Path| path.is_dir() && read_dir(path).unwrap().any(|file| declares(&file.unwrap().path()));
    let mut files = read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let file = files.find(|path| declares(path) || inside(path)).unwrap();
    file.file_stem().unwrap().to_str().unwrap().to_owned()
}

/// Returns the kind of a parameter's value.
fn kind(api: Api, shape: &Shape) -> String {
    match shape {
        Shape::Optional(inner) => kind(api, inner),
        Shape::Bool => "bool".into(),
        Shape::Int { .. } => "int".into(),
        Shape::Bytes => "bytes".into(),
        Shape::Lines => "lines".into(),
        Shape::Choice(choice) => format!("{}::{}", module(api, choice.name), choice.name),
        Shape::List(inner) => format!("{}[]", kind(api, inner)),
        Shape::ById(_) => "flags".into(),
        Shape::Text => "text".into(),
        other => panic!("{other:?} is no parameter's"),
    }
}

/// Returns a parameter: its name, its name on the wire, its kind with marks, and its name on the wire in older
/// editions.
fn param(api: Api, field: &Field) -> String {
    let marks = [(field.optional(), '?'), (field.secret, '!'), (takes_zero(field), '0')];
    let marks: String = marks.into_iter().filter(|(is, _)| *is).map(|(_, mark)| mark).collect();
    let alias = field.alias.map_or(String::new(), |alias| format!(" {alias}"));
    format!("{} {} {}{marks}{alias}", field.name, field.wire, kind(api, &field.shape))
}

fn call(out: &mut String, op: &Op) {
    let key = if op.needs_key { "" } else { " keyless" };
    write!(out, "    \"{}\": [\"{} {}{key}\"", op.id, op.method.as_str(), op.path).unwrap();
    op.params.iter().for_each(|field| write!(out, ", \"{}\"", param(op.api, field)).unwrap());
    out.push_str("],\n");
}

fn account(out: &mut String, api: Api, field: &AccountField) {
    let place = match field.place {
        AccountPlace::Parameter(wire) => format!("param: \"{wire}\""),
        AccountPlace::Header(name) => format!("header: \"{name}\""),
        AccountPlace::BaseUrl(usual) => format!("usual: \"{}\"", usual.unwrap_or_default()),
        AccountPlace::Bearer => panic!("no service of the panel takes a bearer token"),
    };
    writeln!(
        out,
        "    {{ name: \"{}\", variable: \"{}\", secret: {}, {place} }},",
        field.name,
        field.variable(api),
        field.secret
    )
    .unwrap();
}

fn service(api: Api) -> String {
    let (title, [no, yes]) = (names(api).title, truth(api));
    let mut out = format!(
        "{HEADER}\nimport type {{ Printed }} from \"../service.ts\";\n\n/** The calls of {title}. */\n\
         export const printed: Printed = {{\n  api: \"{}\",\n  client: \"{}\",\n  truth: [\"{no}\", \"{yes}\"],\n  account: [\n",
        api.as_str(),
        names(api).class
    );
    account_fields(api).iter().for_each(|field| account(&mut out, api, field));
    out.push_str("  ],\n  calls: {\n");
    table::ops(api).for_each(|op| call(&mut out, op));
    out + "  },\n};\n"
}

/// Returns the names in the tables that are reserved words of a language.
fn kept(of: &str) -> String {
    let used = Api::ALL.into_iter().flat_map(table::ops).flat_map(|op| {
        let own = [op.group, op.name].into_iter();
        own.chain(op.params.iter().map(|field| field.name))
    });
    let used: BTreeSet<_> = used.filter(|name| of.split(' ').any(|word| word == *name)).collect();
    used.into_iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ")
}

fn words() -> String {
    format!(
        "{HEADER}\n/** Names of the tables that a language keeps for itself. */\nexport const kept: Readonly<Record<\"python\" | \"c\" | \"rust\", readonly string[]>> = {{\n  \
         python: [{}],\n  c: [{}],\n  rust: [{}],\n}};\n",
        kept(PYTHON),
        kept(CPP),
        kept(RUST)
    )
}

/// Returns all modules for the page.
pub fn files() -> Vec<Printed> {
    let path = |name: &str| format!("panel/page/src/request/printed/{name}.ts");
    let services = Api::ALL.into_iter().map(|api| Printed::new(path(api.as_str()), service(api)));
    services.chain([Printed::new(path("kept"), words())]).collect()
}

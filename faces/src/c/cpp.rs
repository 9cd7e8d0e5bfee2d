//! Generates the C++ header of an API: a struct for each call, whose constructor takes the required parameters.

use super::asked::Asked;
use super::records::cpp_fields;
use super::words::{call_comment, field_comment, name, plain, takes_zero};
use crate::model::{Named, names};
use std::fmt::Write;
use vpswire_core::shape::{Api, Field, Op, Shape};
use vpswire_core::table;

/// Returns the type of a parameter.
pub fn cpp_type(field: &Field) -> String {
    let plain = match plain(field) {
        Shape::Int { .. } => "std::int64_t",
        Shape::Bool => "bool",
        Shape::Bytes => "bytes",
        Shape::List(_) | Shape::Lines => "std::vector<std::string_view>",
        Shape::ById(_) => "std::vector<std::pair<std::string_view, bool>>",
        _ => "std::string_view",
    };
    if field.optional() { format!("std::optional<{plain}>") } else { plain.to_owned() }
}

/// Returns the constructor with all required parameters, so that there is no default one.
fn constructor(own: &str, params: &[Field]) -> String {
    let required: Vec<_> = params.iter().filter(|field| !field.optional()).collect();
    if required.is_empty() {
        return String::new();
    }
    let explicit = if required.len() == 1 { "explicit " } else { "" };
    // A parameter with the member's name would shadow it.
    let params: Vec<_> = required.iter().map(|field| format!("{} {}_", cpp_type(field), field.name)).collect();
    let set = |field: &&&Field| match cpp_type(field).starts_with("std::vector") {
        true => format!("{}(std::move({}_))", name(field.name), field.name),
        false => format!("{}({}_)", name(field.name), field.name),
    };
    let set: Vec<_> = required.iter().map(|field| set(&field)).collect();
    format!(
        "    /** With what is required. */\n    {explicit}{own}({})\n        : {}\n    {{\n    }}\n\n",
        params.join(", "),
        set.join(", ")
    )
}

/// Returns the struct of a call, a verb or a job, with its request.
pub fn cpp_struct(own: &str, asked: &Asked) -> String {
    let (own, params) = (name(own), asked.params);
    let mut out = format!("struct {own} {{\n");
    for field in params {
        let start = if field.optional() { "{}" } else { "" };
        writeln!(out, "{}    {} {}{start};", field_comment(field, asked.noun), cpp_type(field), name(field.name))
            .unwrap();
    }
    if !params.is_empty() {
        out.push('\n');
    }
    out.push_str(&constructor(&own, params));
    let [api, what] = &asked.made_of;
    writeln!(
        out,
        "    /** The request of that {}, for {}. */\n    \
         result<request> make() const\n    {{\n        auto made = request::make(\"{api}\", \"{what}\");",
        asked.noun, asked.taken_by[1]
    )
    .unwrap();
    if !params.is_empty() {
        writeln!(out, "        if (!made) return made;").unwrap();
        for field in params {
            let id = matches!(field.shape, Shape::Int { .. }) && !takes_zero(field);
            let put = if id { "put_nonzero" } else { "put" };
            writeln!(out, "        made->{put}(\"{}\", {});", field.name, name(field.name)).unwrap();
        }
    }
    writeln!(out, "        return made;\n    }}\n}};").unwrap();
    out
}

/// Returns structs in the namespaces of their groups, from pairs of a group and its text.
pub fn in_groups<'a>(all: impl Iterator<Item = (&'a str, String)>) -> String {
    let (mut out, mut group) = (String::new(), "");
    for (own, text) in all {
        if group != own {
            if !group.is_empty() {
                writeln!(out, "\n}} // namespace {}", name(group)).unwrap();
            }
            if !own.is_empty() {
                writeln!(out, "\nnamespace {} {{", name(own)).unwrap();
            }
            group = own;
        }
        write!(out, "\n{text}").unwrap();
    }
    if !group.is_empty() {
        writeln!(out, "\n}} // namespace {}", name(group)).unwrap();
    }
    out
}

fn cpp_call(op: &Op) -> String {
    call_comment(op) + &cpp_struct(op.name, &Asked::call(op))
}

pub fn cpp_header(api: Api) -> String {
    let guard = format!("VPSWIRE_{}_HPP", api.as_str().to_uppercase());
    let mut out = format!(
        "// Printed from the table of calls. Do not edit: `make faces` rewrites it.\n\n\
         // The calls of {}: a struct for each, to be given to client::send or client::try_send.\n\
         #ifndef {guard}\n#define {guard}\n\n#include \"../vpswire.hpp\"\n\nnamespace vpswire::{} {{\n",
        names(api).title,
        api.as_str()
    );
    out.push_str(&cpp_fields(&Named::of(api)));
    out.push_str(&in_groups(table::ops(api).map(|op| (op.group, cpp_call(op)))));
    writeln!(out, "\n}} // namespace vpswire::{}\n\n#endif", api.as_str()).unwrap();
    out
}

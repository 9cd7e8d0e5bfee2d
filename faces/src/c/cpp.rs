//! Prints the C++ header of an API: a struct for each call, whose constructor takes what is required.

use super::words::{call_comment, comment, field_comment, kind_comment, name, plain, takes_zero, title};
use crate::model::Named;
use std::fmt::Write;
use vpswire_core::shape::{Api, Field, Op, Shape};
use vpswire_core::table;

/// The type of a parameter.
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

/// The constructor with all that is required, so that there is no default one.
fn constructor(op: &Op) -> String {
    let required: Vec<_> = op.params.iter().filter(|field| !field.optional()).collect();
    if required.is_empty() {
        return String::new();
    }
    let explicit = if required.len() == 1 { "explicit " } else { "" };
    // A parameter of the member's own name would shadow it.
    let params: Vec<_> = required.iter().map(|field| format!("{} {}_", cpp_type(field), field.name)).collect();
    let set = |field: &&&Field| match cpp_type(field).starts_with("std::vector") {
        true => format!("{}(std::move({}_))", name(field.name), field.name),
        false => format!("{}({}_)", name(field.name), field.name),
    };
    let set: Vec<_> = required.iter().map(|field| set(&field)).collect();
    let own = name(op.name);
    format!(
        "    /** With what is required. */\n    {explicit}{own}({})\n        : {}\n    {{\n    }}\n\n",
        params.join(", "),
        set.join(", ")
    )
}

fn cpp_call(op: &Op) -> String {
    let mut out = call_comment(op);
    writeln!(out, "struct {} {{", name(op.name)).unwrap();
    for field in op.params {
        let start = if field.optional() { "{}" } else { "" };
        writeln!(out, "{}    {} {}{start};", field_comment(field), cpp_type(field), name(field.name)).unwrap();
    }
    if !op.params.is_empty() {
        out.push('\n');
    }
    out.push_str(&constructor(op));
    writeln!(
        out,
        "    /** The request of that call, for client::send or an exchange. */\n    \
         result<request> make() const\n    {{\n        auto made = request::make(\"{}\", \"{}\");",
        op.api.as_str(),
        op.id
    )
    .unwrap();
    if !op.params.is_empty() {
        writeln!(out, "        if (!made) return made;").unwrap();
        for field in op.params {
            let id = matches!(field.shape, Shape::Int { .. }) && !takes_zero(field);
            let put = if id { "put_nonzero" } else { "put" };
            writeln!(out, "        made->{put}(\"{}\", {});", field.name, name(field.name)).unwrap();
        }
    }
    writeln!(out, "        return made;\n    }}\n}};").unwrap();
    out
}

/// What a field is read as.
fn read_type(shape: &Shape) -> String {
    match shape {
        Shape::Optional(inner) => format!("std::optional<{}>", read_type(inner)),
        Shape::Bool => "bool".into(),
        Shape::Int { .. } => "std::int64_t".into(),
        Shape::Num => "double".into(),
        Shape::Bytes => "bytes".into(),
        Shape::Decimal | Shape::Text | Shape::Time | Shape::Choice(_) => "std::string_view".into(),
        _ => "view".into(),
    }
}

/// The fields of the API's records with the types that they are read as.
fn fields(api: Api) -> String {
    let mut out = String::new();
    for record in Named::of(api).records.values() {
        let doc = record.doc.split("\n\n").next().unwrap();
        writeln!(out, "\n{}struct {} {{", comment("", &[format!("The fields of an answer: {doc}")]), record.name)
            .unwrap();
        for (index, field) in record.fields.iter().enumerate() {
            let kind = read_type(&field.shape);
            let handle = format!("{{{{\"{}\", {index}}}}}", field.name);
            let declared = format!("static constexpr field<{kind}> {}{handle};", name(field.name));
            writeln!(out, "{}    {declared}", kind_comment("    ", field)).unwrap();
        }
        out.push_str("};\n");
    }
    out
}

pub fn cpp_header(api: Api) -> String {
    let guard = format!("VPSWIRE_{}_HPP", api.as_str().to_uppercase());
    let mut out = format!(
        "// Printed from the table of calls. Do not edit: `make faces` rewrites it.\n\n\
         // The calls of {}: a struct for each, to be given to client::send or client::try_send.\n\
         #ifndef {guard}\n#define {guard}\n\n#include \"../vpswire.hpp\"\n\nnamespace vpswire::{} {{\n",
        title(api),
        api.as_str()
    );
    out.push_str(&fields(api));
    let mut group = "";
    for op in table::ops(api) {
        if group != op.group {
            if !group.is_empty() {
                writeln!(out, "\n}} // namespace {}", name(group)).unwrap();
            }
            if !op.group.is_empty() {
                writeln!(out, "\nnamespace {} {{", name(op.group)).unwrap();
            }
            group = op.group;
        }
        write!(out, "\n{}", cpp_call(op)).unwrap();
    }
    if !group.is_empty() {
        writeln!(out, "\n}} // namespace {}", name(group)).unwrap();
    }
    writeln!(out, "\n}} // namespace vpswire::{}\n\n#endif", api.as_str()).unwrap();
    out
}

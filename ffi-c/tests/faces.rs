//! Prints `include/vpswire/{kiwivm,cvm,vultr}.{h,hpp}` from the table of calls, and fails when committed ones are stale.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

#[path = "../../core/tests/common/faces.rs"]
mod printed;

use printed::{check, fresh};
use std::fmt::Write;
use vpswire_core::shape::{Api, Field, Op, Shape};
use vpswire_core::table;

/// The parameter's type without 'optional'.
fn plain(field: &Field) -> &Shape {
    match &field.shape {
        Shape::Optional(inner) => inner,
        shape => shape,
    }
}

/// A comment of these paragraphs, so far to the right.
fn comment(indent: &str, paragraphs: &[String]) -> String {
    let mut lines: Vec<String> = Vec::new();
    for (index, paragraph) in paragraphs.iter().enumerate() {
        if index > 0 {
            lines.push(String::new());
        }
        let mut line = String::new();
        for word in paragraph.replace("*/", "* /").replace("/*", "/ *").split_whitespace() {
            if !line.is_empty() && line.len() + word.len() > 110 {
                lines.push(std::mem::take(&mut line));
            }
            line.push_str(if line.is_empty() { "" } else { " " });
            line.push_str(word);
        }
        lines.push(line);
    }
    if let [line] = lines.as_slice() {
        return format!("{indent}/** {line} */\n");
    }
    let lines = lines.iter().map(|line| format!("{indent} * {line}").trim_end().to_owned() + "\n").collect::<String>();
    format!("{indent}/**\n{lines}{indent} */\n")
}

fn call_comment(op: &Op) -> String {
    let mut paragraphs: Vec<String> = op.doc.split("\n\n").map(str::to_owned).collect();
    let key = if op.needs_key { "" } else { "; needs no key" };
    let access = op.access.map_or(String::new(), |right| format!("; access right {right}"));
    let answers = match answer(&op.returns) {
        text if text.is_empty() => String::new(),
        text => format!(" Answers {text}."),
    };
    paragraphs.push(format!("{} {}: {}{key}{access}.{answers}", op.method.as_str(), op.path, op.effect.as_str()));
    paragraphs.extend(op.deprecated.map(|note| format!("Deprecated: {note}")));
    comment("", &paragraphs)
}

/// What comes back, in words; a record by the names of its fields.
fn answer(shape: &Shape) -> String {
    match shape {
        Shape::Unit => String::new(),
        Shape::Optional(inner) => answer(inner),
        Shape::Record(record) => {
            let names: Vec<_> = record.fields.iter().map(|field| field.name).collect();
            format!("a map ({}: {})", record.name, names.join(", "))
        }
        Shape::List(inner) => format!("a list, of each item {}", answer(inner)),
        Shape::ById(inner) => format!("a map by id, of each entry {}", answer(inner)),
        Shape::Pair((a, b)) => format!("a pair of {} and {}", answer(a), answer(b)),
        Shape::Bool => "a truth value".into(),
        Shape::Int { .. } => "an integer".into(),
        Shape::Num => "a number".into(),
        Shape::Bytes => "bytes".into(),
        Shape::Lines => "a list of lines".into(),
        Shape::Any => "whatever the service sends".into(),
        Shape::Decimal | Shape::Text | Shape::Time | Shape::Choice(_) => "text".into(),
    }
}

fn field_comment(field: &Field) -> String {
    let mut notes: Vec<String> = field.check.map(check).into_iter().collect();
    let choice = match plain(field) {
        Shape::Choice(choice) | Shape::List(Shape::Choice(choice)) => Some(choice),
        _ => None,
    };
    notes.extend(choice.map(|choice| {
        let options: Vec<_> = choice.options.iter().map(|option| format!("\"{}\"", option.wire)).collect();
        options.join(", ")
    }));
    notes.extend(field.assumed.map(|assumed| format!("the service assumes {assumed}")));
    notes.push(if field.optional() { "optional" } else { "required" }.into());
    notes.extend(field.secret.then(|| "secret".into()));
    comment("    ", &[format!("{} ({})", field.doc, notes.join("; "))])
}

/// A name that C++ does not keep for itself.
fn name(name: &str) -> String {
    let kept =
        ["default", "delete", "export", "new", "class", "private", "public", "register", "template", "this", "union"];
    if kept.contains(&name) { format!("{name}_") } else { name.to_owned() }
}

fn c_type(field: &Field) -> &'static str {
    match (plain(field), field.optional()) {
        (Shape::Int { .. }, false) => "int64_t ",
        (Shape::Int { .. }, true) => "vpswire_opt_int ",
        (Shape::Bool, false) => "bool ",
        (Shape::Bool, true) => "vpswire_opt_bool ",
        (Shape::Bytes, _) => "vpswire_bytes ",
        (Shape::List(_) | Shape::Lines, _) => "vpswire_texts ",
        (Shape::ById(_), _) => "vpswire_flags ",
        _ => "const char *",
    }
}

fn c_put(field: &Field) -> &'static str {
    match (plain(field), field.optional()) {
        (Shape::Int { .. }, false) => "request_put_int",
        (Shape::Int { .. }, true) => "put_opt_int",
        (Shape::Bool, false) => "request_put_bool",
        (Shape::Bool, true) => "put_opt_bool",
        (Shape::Bytes, _) => "put_bytes",
        (Shape::List(_) | Shape::Lines, _) => "put_texts",
        (Shape::ById(_), _) => "put_flags",
        _ => "put_text",
    }
}

fn c_call(op: &Op) -> String {
    let id = format!("vpswire_{}_{}", op.api.as_str(), op.id.replace('.', "_"));
    let mut out = format!("\n/* {} */\n\n", op.id);
    if op.params.is_empty() {
        writeln!(out, "/** There are none: pass NULL. */\ntypedef vpswire_no_params {id}_params;\n").unwrap();
    } else {
        writeln!(out, "/** The parameters of {id}. */\ntypedef struct {id}_params {{").unwrap();
        for field in op.params {
            writeln!(out, "{}    {}{};", field_comment(field), c_type(field), name(field.name)).unwrap();
        }
        writeln!(out, "}} {id}_params;\n").unwrap();
    }
    let params = format!("const {id}_params *params");
    writeln!(
        out,
        "/** The request of that call, for vpswire_send or an exchange. */\n\
         static inline vpswire_status {id}_request(\n    {params}, vpswire_request **request, vpswire_error **error)\n{{\n    \
         vpswire_request *made = NULL;\n    \
         vpswire_status status = vpswire_request_new(\"{}\", \"{}\", request ? &made : NULL, error);\n    \
         if (status != VPSWIRE_OK) return status;",
        op.api.as_str(),
        op.id
    )
    .unwrap();
    if op.params.is_empty() {
        writeln!(out, "    (void)params;").unwrap();
    } else {
        writeln!(out, "    if (params) {{").unwrap();
        for field in op.params {
            let call = format!("vpswire_{}(made, \"{}\", params->{})", c_put(field), field.name, name(field.name));
            writeln!(out, "        {call};").unwrap();
        }
        writeln!(out, "    }}").unwrap();
    }
    writeln!(out, "    *request = made;\n    return VPSWIRE_OK;\n}}\n").unwrap();
    writeln!(
        out,
        "{}static inline vpswire_status {id}(\n    const vpswire_client *client, {params}, vpswire_value **answer, \
         vpswire_error **error)\n{{\n    \
         vpswire_request *request = NULL;\n    \
         vpswire_status status = {id}_request(params, &request, error);\n    \
         return vpswire_send_once(client, request, status, answer, error);\n}}",
        call_comment(op)
    )
    .unwrap();
    out
}

fn c_header(api: Api) -> String {
    let guard = format!("VPSWIRE_{}_H", api.as_str().to_uppercase());
    let mut out = format!(
        "/* Printed from the table of calls. Do not edit: `make faces` writes it anew. */\n\n\
         /*\n * The calls of {}. Each has a struct of its parameters, of which zero and NULL are 'not given', and a\n \
         * function. The conventions are those of vpswire.h.\n */\n\
         #ifndef {guard}\n#define {guard}\n\n#include \"../vpswire.h\"\n",
        title(api)
    );
    table::ops(api).for_each(|op| out.push_str(&c_call(op)));
    out + "\n#endif\n"
}

const fn title(api: Api) -> &'static str {
    match api {
        Api::Kiwivm => "KiwiVM v1",
        Api::Cvm => "the CVM Client API",
        Api::Vultr => "Vultr v1",
    }
}

fn cpp_type(field: &Field) -> String {
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

fn cpp_call(op: &Op) -> String {
    let mut out = call_comment(op);
    writeln!(out, "struct {} {{", name(op.name)).unwrap();
    for field in op.params {
        writeln!(out, "{}    {} {}{{}};", field_comment(field), cpp_type(field), name(field.name)).unwrap();
    }
    writeln!(
        out,
        "{}    result<request> make() const\n    {{\n        auto made = request::make(\"{}\", \"{}\");",
        if op.params.is_empty() { "" } else { "\n" },
        op.api.as_str(),
        op.id
    )
    .unwrap();
    if !op.params.is_empty() {
        writeln!(out, "        if (!made) return made;").unwrap();
        for field in op.params {
            writeln!(out, "        made->put(\"{}\", {});", field.name, name(field.name)).unwrap();
        }
    }
    writeln!(out, "        return made;\n    }}\n}};").unwrap();
    out
}

fn cpp_header(api: Api) -> String {
    let guard = format!("VPSWIRE_{}_HPP", api.as_str().to_uppercase());
    let mut out = format!(
        "// Printed from the table of calls. Do not edit: `make faces` writes it anew.\n\n\
         // The calls of {}: a struct for each, to be given to client::send or client::try_send.\n\
         #ifndef {guard}\n#define {guard}\n\n#include \"../vpswire.hpp\"\n\nnamespace vpswire::{} {{\n",
        title(api),
        api.as_str()
    );
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

#[test]
fn printed_headers_are_fresh() {
    for api in Api::ALL {
        fresh(&format!("include/vpswire/{}.h", api.as_str()), &c_header(api));
        fresh(&format!("include/vpswire/{}.hpp", api.as_str()), &cpp_header(api));
    }
}

//! Prints the C header of an API: for each call a struct of its parameters, its request, and the call itself.

use super::words::{call_comment, field_comment, kind_comment, name, plain, takes_zero, title};
use crate::model::Named;
use std::collections::BTreeSet;
use std::fmt::Write;
use vpswire_core::shape::{Api, Field, Op, Shape};
use vpswire_core::table;

/// A required truth value can be left out, and so can an integer of which 0 is a value: zero is 'not given' there too.
pub fn c_type(field: &Field) -> &'static str {
    match plain(field) {
        Shape::Int { .. } if field.optional() || takes_zero(field) => "vpswire_opt_int ",
        Shape::Int { .. } => "int64_t ",
        Shape::Bool => "vpswire_opt_bool ",
        Shape::Bytes => "vpswire_bytes ",
        Shape::List(_) | Shape::Lines => "vpswire_texts ",
        Shape::ById(_) => "vpswire_flags ",
        _ => "const char *",
    }
}

fn c_put(field: &Field) -> &'static str {
    match plain(field) {
        Shape::Int { .. } if field.optional() || takes_zero(field) => "put_opt_int",
        Shape::Int { .. } => "put_nonzero",
        Shape::Bool => "put_opt_bool",
        Shape::Bytes => "put_bytes",
        Shape::List(_) | Shape::Lines => "put_texts",
        Shape::ById(_) => "put_flags",
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

/// `VPSWIRE_VULTR_SERVER_`, which the names of the fields of `Server` begin with.
fn prefix(api: Api, record: &str) -> String {
    let mut words = format!("VPSWIRE_{}", api.as_str().to_uppercase());
    let mut before = 'a';
    for c in record.chars() {
        if c.is_uppercase() && !before.is_uppercase() {
            words.push('_');
        }
        words.extend(c.to_uppercase());
        before = c;
    }
    words + "_"
}

/// The names of all fields of the API's records, so that a misspelt one does not compile.
fn fields(api: Api) -> String {
    let mut out = String::from(
        "\n/*\n * The fields of answers. A name is for vpswire_get_... and, joined by dots, in paths; the same name with _FIELD is a\n \
         * handle for vpswire_field_..., which read a record's own fields sooner. Each says its kind, and is read by the reader\n \
         * of that kind; another one is VPSWIRE_WRONG_KIND.\n */\n",
    );
    let mut known = BTreeSet::new();
    for record in Named::of(api).records.values() {
        writeln!(out, "\n/* {}: {} */\n", record.name, record.doc.split("\n\n").next().unwrap().replace('\n', " "))
            .unwrap();
        for (index, field) in record.fields.iter().enumerate() {
            let constant = prefix(api, record.name) + &field.name.to_uppercase();
            let handle = format!("{constant}_FIELD");
            writeln!(out, "{}#define {constant} \"{}\"", kind_comment("", field), field.name).unwrap();
            writeln!(out, "/** Its handle. */\n#define {handle} VPSWIRE_FIELD({constant}, {index})").unwrap();
            for name in [constant, handle] {
                assert!(known.insert(name), "two fields of one name: {}.{}", record.name, field.name);
            }
        }
    }
    out
}

pub fn c_header(api: Api) -> String {
    let guard = format!("VPSWIRE_{}_H", api.as_str().to_uppercase());
    let mut out = format!(
        "/* Printed from the table of calls. Do not edit: `make faces` rewrites it. */\n\n\
         /*\n * The calls of {}. Each has a struct of its parameters, of which zero and NULL are 'not given', and a\n \
         * function. The conventions are those of vpswire.h.\n */\n\
         #ifndef {guard}\n#define {guard}\n\n#include \"../vpswire.h\"\n",
        title(api)
    );
    out.push_str(&fields(api));
    table::ops(api).for_each(|op| out.push_str(&c_call(op)));
    out + "\n#endif\n"
}

//! Generates the struct of parameters and the request of a call, a verb or a job in C.

use super::words::{field_comment, name, plain, takes_zero};
use std::fmt::Write;
use vpswire_core::shape::{Field, Op, Shape};

/// A call, a verb or a job, from which its request is generated.
pub struct Asked {
    /// The prefix of the C names: `vpswire_vultr_server_list`.
    pub id: String,
    /// The name in the table: `server.list`.
    pub title: String,
    /// The arguments of `vpswire_request_new`.
    pub made_of: [String; 2],
    pub params: &'static [Field],
    /// `call`, `verb` or `job`.
    pub noun: &'static str,
    /// The functions that take the request, in C and in C++.
    pub taken_by: [&'static str; 2],
}

impl Asked {
    pub fn call(op: &Op) -> Self {
        Self {
            id: format!("vpswire_{}_{}", op.api.as_str(), op.id.replace('.', "_")),
            title: op.id.to_owned(),
            made_of: [op.api.as_str().to_owned(), op.id.to_owned()],
            params: op.params,
            noun: "call",
            taken_by: ["vpswire_send or an exchange", "client::send or an exchange"],
        }
    }

    /// Returns the struct of parameters, and the function that creates the request.
    pub fn request(&self) -> String {
        let Self { id, noun, .. } = self;
        let mut out = format!("\n/* {} */\n\n", self.title);
        if self.params.is_empty() {
            writeln!(out, "/** There are none: pass NULL. */\ntypedef vpswire_no_params {id}_params;\n").unwrap();
        } else {
            writeln!(out, "/** The parameters of {id}. */\ntypedef struct {id}_params {{").unwrap();
            for field in self.params {
                writeln!(out, "{}    {}{};", field_comment(field, noun), c_type(field), name(field.name)).unwrap();
            }
            writeln!(out, "}} {id}_params;\n").unwrap();
        }
        let [api, what] = &self.made_of;
        writeln!(
            out,
            "/** The request of that {noun}, for {}. */\n\
             static inline vpswire_status {id}_request(\n    \
             const {id}_params *params, vpswire_request **request, vpswire_error **error)\n{{\n    \
             vpswire_request *made = NULL;\n    \
             vpswire_status status = vpswire_request_new(\"{api}\", \"{what}\", request ? &made : NULL, error);\n    \
             if (status != VPSWIRE_OK) return status;",
            self.taken_by[0]
        )
        .unwrap();
        if self.params.is_empty() {
            writeln!(out, "    (void)params;").unwrap();
        } else {
            writeln!(out, "    if (params) {{").unwrap();
            for field in self.params {
                let put = format!("vpswire_{}(made, \"{}\", params->{})", c_put(field), field.name, name(field.name));
                writeln!(out, "        {put};").unwrap();
            }
            writeln!(out, "    }}").unwrap();
        }
        writeln!(out, "    *request = made;\n    return VPSWIRE_OK;\n}}\n").unwrap();
        out
    }

    /// Returns the function that sends the request over an object, such as `const vpswire_client *client`, through a
    /// function that uses the request once.
    pub fn function(&self, over: &str, out: &str, once: &str) -> String {
        let name = |declared: &str| declared.rsplit([' ', '*']).next().unwrap().to_owned();
        let (id, object) = (&self.id, name(over));
        let made = out.split(", ").map(name).collect::<Vec<_>>().join(", ");
        let (space, all) = (if out.contains(',') { "\n    " } else { " " }, format!("{out}, vpswire_error **error"));
        format!(
            "static inline vpswire_status {id}(\n    {over}, const {id}_params *params,{space}{all})\n{{\n    \
             vpswire_request *request = NULL;\n    \
             vpswire_status status = {id}_request(params, &request, error);\n    \
             return {once}({object}, request, status, {made}, error);\n}}\n"
        )
    }
}

/// Returns the C type of a parameter. A required boolean, and a required integer that may be 0, has an optional type,
/// since zero means 'not set'.
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

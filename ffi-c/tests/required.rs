//! A missing required parameter is an error that names it, before anything is sent. With all required parameters the
//! request is that of the shared vectors. This is checked for each call of the table with required parameters, in C and
//! C++, by generated programs.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::build::{compile_at, folder, run, vectors};
use serde_json::Value as Json;
use std::fmt::Write;
use std::process::Command;
use vpswire_core::shape::{Api, Field, Op};
use vpswire_core::table;
use vpswire_faces::c::{c_type, cpp_type, name, takes_zero};
use vpswire_sim::{Server, World};

/// A call with required parameters, and a vector that has all of them and is sent.
struct Case {
    op: &'static Op,
    account: Json,
    params: serde_json::Map<String, Json>,
    request: Json,
}

impl Case {
    fn required(&self) -> impl Iterator<Item = &'static Field> {
        self.op.params.iter().filter(|field| !field.optional())
    }

    fn given(&self, field: &Field) -> Option<&Json> {
        self.params.get(field.name)
    }
}

fn cases() -> Vec<Case> {
    let files = vectors();
    let (accounts, files) = files.split_first().unwrap();
    let read = |path| serde_json::from_str::<Json>(&std::fs::read_to_string(path).unwrap()).unwrap();
    let accounts = read(accounts);
    let vectors: Vec<Json> = files.iter().flat_map(|path| read(path).as_array().unwrap().clone()).collect();
    let of = |op: &'static Op| {
        let fits = |vector: &&Json| {
            accounts[vector["account"].as_str().unwrap()]["api"] == op.api.as_str()
                && vector["call"] == op.id
                && vector["request"].is_object()
                && op.params.iter().all(|field| field.optional() || !vector["params"][field.name].is_null())
        };
        let vector = vectors.iter().find(fits).unwrap_or_else(|| panic!("{}: no vector gives what it requires", op.id));
        let account = accounts[vector["account"].as_str().unwrap()].clone();
        Case { op, account, params: vector["params"].as_object().unwrap().clone(), request: vector["request"].clone() }
    };
    let needy = |op: &&Op| op.params.iter().any(|field| !field.optional());
    Api::ALL.into_iter().flat_map(table::ops).filter(needy).map(of).collect()
}

/// Returns a string literal of a text, in which any byte may follow any other.
fn text(text: &str) -> String {
    format!("\"{}\"", text.bytes().map(|byte| format!("\\{byte:03o}")).collect::<String>())
}

fn texts(list: &Json) -> String {
    list.as_array().unwrap().iter().map(|item| text(item.as_str().unwrap())).collect::<Vec<_>>().join(", ")
}

fn flags(map: &Json) -> String {
    let flag = |(key, truth): (&String, &Json)| format!("{{ {}, {truth} }}", text(key));
    map.as_object().unwrap().iter().map(flag).collect::<Vec<_>>().join(", ")
}

/// Returns the bytes that a vector writes as `{"base64": ...}`, here always ASCII.
fn decoded(value: &Json) -> String {
    let mut bits = 0_u32;
    let mut out = String::new();
    for (index, c) in value["base64"].as_str().unwrap().trim_end_matches('=').bytes().enumerate() {
        let alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        bits = (bits << 6) | alphabet.iter().position(|letter| *letter == c).unwrap() as u32;
        let spare = [6, 4, 2, 0][index % 4];
        if index % 4 > 0 {
            out.push(char::from((bits >> spare) as u8));
        }
        bits &= (1 << spare) - 1;
    }
    out
}

fn in_c(field: &Field, value: &Json) -> String {
    match c_type(field) {
        "vpswire_opt_int " => format!("VPSWIRE_INT({value})"),
        "vpswire_opt_bool " => format!("VPSWIRE_BOOL({value})"),
        "vpswire_texts " => format!("VPSWIRE_TEXTS({})", texts(value)),
        "vpswire_flags " => {
            let flags = flags(value);
            format!("{{ (const vpswire_flag[]){{ {flags} }}, {} }}", value.as_object().unwrap().len())
        }
        "vpswire_bytes " => format!("{{ {}, {} }}", text(&decoded(value)), decoded(value).len()),
        _ => value.as_str().map_or_else(|| value.to_string(), text),
    }
}

fn in_cpp(field: &Field, value: &Json) -> String {
    match value {
        Json::Object(map) if map.contains_key("base64") => {
            format!("vpswire::bytes({}, {})", text(&decoded(value)), decoded(value).len())
        }
        Json::String(value) => text(value),
        Json::Array(_) => format!("std::vector<std::string_view>{{ {} }}", texts(value)),
        Json::Object(_) => format!("{}{{ {} }}", cpp_type(field), flags(value)),
        value => value.to_string(),
    }
}

/// Returns the C statement that compares a request with the vector's.
fn sends(case: &Case) -> String {
    let header = |(name, value): (&String, &Json)| format!("{{ {}, {} }}", text(name), text(value.as_str().unwrap()));
    let headers: Vec<_> =
        case.request["headers"].as_object().unwrap().iter().map(header).chain(["{ NULL, NULL }".to_owned()]).collect();
    let part = |name: &str| text(case.request[name].as_str().unwrap());
    let setting = |name: &str| case.account[name].as_str().map_or("NULL".to_owned(), text);
    let keys = ["api", "veid", "api_key", "base_url", "public_token", "private_token"].map(setting).join(", ");
    format!(
        "{{ const vpswire_header headers[] = {{ {} }};\n      sends(account({keys}), made, {}, {}, headers, {}, {}); }}",
        headers.join(", "),
        part("method"),
        part("url"),
        headers.len() - 1,
        part("body"),
    )
}

fn c_case(case: &Case) -> String {
    let id = format!("vpswire_{}_{}", case.op.api.as_str(), case.op.id.replace('.', "_"));
    let client = format!("client(\"{}\")", case.op.api.as_str());
    let fields = case.op.params.iter().filter_map(|field| Some((field, case.given(field)?)));
    let given: Vec<_> =
        fields.map(|(field, value)| format!(".{} = {}", name(field.name), in_c(field, value))).collect();
    let mut out = format!(
        "    {{ {id}_params all = {{ {} }};\n      vpswire_request *made = NULL;\n      \
         OK({id}_request(&all, &made, &failure), failure);\n      {}\n",
        given.join(", "),
        sends(case)
    );
    for field in case.required() {
        let member = name(field.name);
        write!(
            out,
            "      {{ {id}_params less = all;\n        memset(&less.{member}, 0, sizeof less.{member});\n        \
             missing({id}({client}, &less, NULL, &failure), \"{}\"); }}\n",
            field.name
        )
        .unwrap();
    }
    let first = case.required().next().unwrap().name;
    out + &format!("      missing({id}({client}, NULL, NULL, &failure), \"{first}\"); }}\n")
}

/// C++ cannot omit a parameter of the constructor; a zero or empty value is missing there as in C.
fn cpp_case(case: &Case) -> String {
    let (api, op) = (case.op.api.as_str(), case.op);
    let group = if op.group.is_empty() { String::new() } else { format!("{}::", name(op.group)) };
    let of = format!("vpswire::{api}::{group}{}", name(op.name));
    let required: Vec<_> = case.required().map(|field| in_cpp(field, case.given(field).unwrap())).collect();
    let mut out = format!(
        "    {{ static_assert(!std::is_default_constructible_v<{of}>);\n      {of} all({});\n",
        required.join(", ")
    );
    for field in op.params.iter().filter(|field| field.optional()) {
        if let Some(value) = case.given(field) {
            writeln!(out, "      all.{} = {};", name(field.name), in_cpp(field, value)).unwrap();
        }
    }
    writeln!(
        out,
        "      auto request = all.make();\n      vpswire_request *made = request->get();\n      {}",
        sends(case)
    )
    .unwrap();
    for field in case.required() {
        let kind = cpp_type(field);
        if kind == "std::string_view" || (kind == "std::int64_t" && !takes_zero(field)) {
            writeln!(
                out,
                "      {{ auto less = all; less.{} = {{}}; missing(less.make(), \"{api}\", \"{}\"); }}",
                name(field.name),
                field.name
            )
            .unwrap();
        }
    }
    out + "    }\n"
}

/// Compiles a program with the cases in place of the marker, runs it, and checks that nothing was sent.
fn check(compiler: &str, standard: &str, source: &str, case: fn(&Case) -> String) {
    let to = folder(&format!("required-{compiler}"));
    let cases = cases();
    let frame = std::fs::read_to_string(common::root("ffi-c/tests/c").join(source)).unwrap();
    let (before, after) = frame.split_once("    /* The cases. */\n").unwrap();
    let program = to.join(source);
    std::fs::write(&program, before.to_owned() + &cases.iter().map(case).collect::<String>() + after).unwrap();
    let server = Server::start(World::default(), "127.0.0.1:0").unwrap();
    let said = run(Command::new(compile_at(compiler, &[standard], &program, &to)).arg(server.url()));
    assert_eq!(said, format!("{} requests\n", cases.len()));
    assert_eq!(server.requests().len(), 0, "{source}: something was sent");
}

#[test]
fn in_c_it_is_named_and_nothing_is_sent() {
    check("gcc", "-std=c11", "required.c", c_case);
}

#[test]
fn in_cpp_it_does_not_compile_or_is_named() {
    check("g++", "-std=c++17", "required.cpp", cpp_case);
}

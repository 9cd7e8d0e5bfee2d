//! The list of calls, from the table.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::{bare, finish, words};
use serde_json::{Value, json};
use vpswire::shape::{Api, Check, Shape};
use vpswire::table;

fn run(line: &str) -> String {
    let mut command = bare();
    command.args(words(line));
    finish(command).quiet()
}

#[test]
fn programs_get_the_whole_table() {
    let all: Vec<Value> = serde_json::from_str(&run("calls --json")).unwrap();
    assert_eq!(all.len(), Api::ALL.into_iter().flat_map(table::ops).count());
    for (shown, op) in all.iter().zip(Api::ALL.into_iter().flat_map(table::ops)) {
        assert_eq!(shown["api"], op.api.as_str());
        assert_eq!(shown["call"], op.id);
        assert_eq!((&shown["method"], &shown["path"]), (&op.method.as_str().into(), &op.path.into()));
        assert_eq!((&shown["effect"], &shown["needs_key"]), (&op.effect.as_str().into(), &op.needs_key.into()));
        assert_eq!(shown["access"], json!(op.access));
        let params = shown["params"].as_array().unwrap();
        assert_eq!(params.len(), op.params.len(), "{}", op.id);
        for (param, field) in params.iter().zip(op.params) {
            assert_eq!((&param["name"], &param["wire"]), (&field.name.into(), &field.wire.into()));
            assert_eq!((&param["required"], &param["secret"]), (&(!field.optional()).into(), &field.secret.into()));
            let range = if let Some(Check::Range(low, high)) = field.check { json!([low, high]) } else { Value::Null };
            assert_eq!(param["range"], range, "{} {}", op.id, field.name);
            assert!(!param["doc"].as_str().unwrap().is_empty());
        }
        assert_eq!(shown["returns"]["type"] == "nothing", matches!(op.returns, Shape::Unit), "{}", op.id);
    }
    let list = all.iter().find(|call| call["call"] == "server.list").unwrap();
    assert_eq!(list["command"], "vpswire vultr server list");
    assert_eq!((&list["returns"]["type"], &list["returns"]["of"]["name"]), (&"by_id".into(), &"Server".into()));
    let fields = list["returns"]["of"]["fields"].as_array().unwrap();
    let password = fields.iter().find(|field| field["name"] == "default_password").unwrap();
    assert_eq!((&password["secret"], &password["shape"]["type"]), (&true.into(), &"text".into()));
    let rule = all.iter().find(|call| call["call"] == "firewall.rule_create").unwrap();
    let protocol = rule["params"].as_array().unwrap().iter().find(|param| param["name"] == "protocol").unwrap();
    assert_eq!(protocol["choices"], json!(["icmp", "tcp", "udp", "gre"]));
}

#[test]
fn people_get_a_line_for_each_call() {
    for api in Api::ALL {
        let count = table::ops(api).count();
        let api = api.as_str();
        let lines = run(&format!("calls {api}"));
        assert_eq!(lines.lines().count(), count);
        assert!(lines.lines().all(|line| line.starts_with(&format!("vpswire {api} "))));
    }
    assert!(run("calls").contains("vpswire cvm vps status "));
    let mut command = bare();
    command.args(["calls", "nothing-like-it"]);
    finish(command).ended(2);
}

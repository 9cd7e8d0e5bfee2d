//! Every call of the table has a command, with help, and a dry run that shows no secret and sends nothing.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::{CVM_KEYS, KIWIVM_KEY, Sim, VULTR_KEY, bare, finish};
use vpswire::shape::{Api, Check, Field, Op, Shape};
use vpswire::table;

/// The value of every secret parameter.
const SECRET: &str = "hush-hush-4711";

fn kebab(name: &str) -> String {
    name.replace('_', "-")
}

fn command(op: &Op) -> Vec<String> {
    [op.api.as_str(), op.group, op.name].into_iter().filter(|part| !part.is_empty()).map(kebab).collect()
}

/// Returns a valid value of a parameter.
fn value(field: &Field, shape: &Shape) -> String {
    match (shape, field.check) {
        (Shape::Optional(inner), _) => value(field, inner),
        _ if field.secret => SECRET.to_owned(),
        (_, Some(Check::Range(low, _))) => low.to_string(),
        (_, Some(Check::Ip | Check::Ipv4)) => "203.0.113.10".to_owned(),
        (_, Some(Check::Ipv6)) => "2001:db8::10".to_owned(),
        (_, Some(Check::Subnet)) => "203.0.113.10/32".to_owned(),
        (_, Some(Check::Url)) => "https://example.com/x.iso".to_owned(),
        (Shape::Bool, _) => "yes".to_owned(),
        (Shape::Int { .. }, _) => "17".to_owned(),
        (Shape::Choice(choice), _) => choice.options[0].wire.to_owned(),
        (Shape::List(inner), _) => format!("{0},{0}", value(field, inner)),
        (Shape::ById(_), _) => "general=yes,other=no".to_owned(),
        _ => "word".to_owned(),
    }
}

fn typed(op: &Op, all: bool) -> Vec<String> {
    let mut args = command(op);
    for field in op.params.iter().filter(|field| all || !field.optional()) {
        if !op.path.contains(&format!("{{{}}}", field.wire)) {
            args.push(format!("--{}", kebab(field.name)));
        }
        args.push(value(field, &field.shape));
    }
    args
}

#[test]
fn every_call_has_help() {
    for op in Api::ALL.into_iter().flat_map(table::ops) {
        let mut process = bare();
        process.args(command(op)).arg("--help");
        let help = finish(process).quiet();
        let flat = help.split_whitespace().collect::<Vec<_>>().join(" ");
        let doc = op.doc.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flat.starts_with(&doc), "{} {}: {help}", op.api.as_str(), op.id);
        for field in op.params {
            let path = op.path.contains(&format!("{{{}}}", field.wire));
            let shown = if path {
                format!("<{}>", kebab(field.name).to_uppercase())
            } else {
                format!("--{} ", kebab(field.name))
            };
            assert!(help.contains(&shown), "{} {} {shown}: {help}", op.api.as_str(), op.id);
            let doc = field.doc.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(flat.contains(&doc), "{} {}.{}: {help}", op.api.as_str(), op.id, field.name);
            assert_eq!(
                flat.contains("[the service assumes"),
                op.params.iter().any(|f| f.assumed.is_some()),
                "{}",
                op.id
            );
            if field.wire != field.name && field.wire.contains(|c: char| c.is_uppercase()) {
                assert!(!help.contains(&format!("--{}", field.wire)), "{}: {help}", op.id);
            }
        }
        assert!(help.contains("Effect: it "), "{}: {help}", op.id);
        assert_eq!(help.contains("--yes."), op.asks, "{}", op.id);
        assert_eq!(help.contains("Access: "), op.access.is_some(), "{}", op.id);
        assert_eq!(help.contains("Deprecated: "), op.deprecated.is_some(), "{}", op.id);
        assert_eq!(help.contains("Key: none"), !op.needs_key, "{}", op.id);
    }
}

#[test]
fn every_call_has_a_dry_run_without_secrets() {
    let sim = Sim::start();
    let mut secrets = 0;
    for op in Api::ALL.into_iter().flat_map(table::ops) {
        for all in [false, true] {
            let mut args = typed(op, all);
            args.push("--dry-run".to_owned());
            let args: Vec<&str> = args.iter().map(String::as_str).collect();
            let shown = sim.run_args(&args).quiet();
            let base = format!("{} {}", op.method.as_str(), sim.0.url());
            assert!(shown.starts_with(&base), "{}: {shown}", op.id);
            for secret in [SECRET, "aHVzaC1odXNoLTQ3MTE", KIWIVM_KEY, CVM_KEYS.0, CVM_KEYS.1, VULTR_KEY] {
                assert!(!shown.contains(secret), "{} {}: {shown}", op.api.as_str(), op.id);
            }
            for field in op.params.iter().filter(|field| all || !field.optional()) {
                if field.secret {
                    secrets += 1;
                    assert!(shown.contains(&format!("{}=***", field.wire)), "{}: {shown}", op.id);
                } else if !op.path.contains('{') {
                    assert!(shown.contains(&format!("{}=", field.wire)), "{} {}: {shown}", op.id, field.wire);
                }
            }
        }
    }
    assert!(secrets >= 10, "{secrets}");
    assert_eq!(sim.asked(), 0);
}

#[test]
fn every_call_works_for_people_and_programs() {
    let sim = Sim::start();
    for op in Api::ALL.into_iter().flat_map(table::ops) {
        // A real call at the simulator needs existing resources; this only checks that the command runs.
        for extra in ["--json", "--yes"] {
            let mut args = typed(op, false);
            args.extend(["--yes".to_owned(), "--max-retries=0".to_owned()]);
            if extra == "--json" {
                args.push(extra.to_owned());
            }
            let args: Vec<&str> = args.iter().map(String::as_str).collect();
            let run = sim.run_args(&args);
            assert!([0, 4, 5, 6].contains(&run.code), "{} {}: {run:#?}", op.api.as_str(), op.id);
            // A stored script is shown as data, and nowhere else.
            let asked_for = op.id == "startupscript.list" && extra == "--json";
            assert!(asked_for || !run.all().contains(SECRET), "{}: {run:#?}", op.id);
            assert!(!run.all().contains("panicked"), "{}: {run:#?}", op.id);
            if run.code == 0 && extra == "--json" {
                serde_json::from_str::<serde_json::Value>(&run.out).unwrap();
            } else if run.code == 0 && op.id != "basic_shell.exec" {
                assert!(run.out.ends_with('\n'), "{}: {run:#?}", op.id);
            }
        }
    }
}

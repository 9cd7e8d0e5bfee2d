//! Compares the table with the documents: every call, every parameter and every effect, in both directions.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use std::collections::{BTreeMap, HashSet};
use vpswire_core::shape::{Api, Effect, Field, Method, Op, Shape};
use vpswire_core::table;

fn lines(file: &str) -> Vec<String> {
    let path = format!("{}/../conformance/documented/{file}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).unwrap().lines().map(str::to_owned).collect()
}

fn wire_name(op: &Op) -> &str {
    op.path.trim_start_matches('/').trim_start_matches("v1/")
}

#[test]
fn the_table_holds_exactly_the_documented_calls_and_parameters() {
    for api in Api::ALL {
        let lines = lines(&format!("{}.txt", api.as_str()));
        let documented: BTreeMap<String, Vec<String>> = lines
            .iter()
            .map(|line| {
                let mut words = line.split(' ').map(str::to_owned);
                (words.next().unwrap(), words.collect())
            })
            .collect();
        let declared: BTreeMap<String, Vec<String>> = table::ops(api)
            .map(|op| (wire_name(op).to_owned(), op.params.iter().map(|p| p.wire.to_owned()).collect()))
            .collect();
        assert_eq!(declared, documented);
        assert_eq!(table::ops(api).count(), lines.len(), "{api:?}");
    }
}

#[test]
fn a_person_is_asked_before_harm() {
    let all = || Api::ALL.into_iter().flat_map(table::ops);
    for op in all().filter(|op| matches!(op.effect, Effect::Destroys | Effect::Bills)) {
        assert!(op.asks, "{}", op.id);
    }
    let others = all().filter(|op| op.asks && !matches!(op.effect, Effect::Destroys | Effect::Bills));
    assert_eq!(
        others.map(|op| op.path).collect::<Vec<_>>(),
        [
            "/kill",
            "/resetRootPassword",
            "/migrate/start",
            "/v1/baremetal/halt",
            "/v1/baremetal/reboot",
            "/v1/server/halt",
            "/v1/server/reboot"
        ]
    );
}

#[test]
fn effects_are_the_committed_ones() {
    for api in Api::ALL {
        let committed = lines(&format!("effects-{}.txt", api.as_str()));
        let mut declared: Vec<_> =
            table::ops(api).map(|op| format!("{} {}", wire_name(op), op.effect.as_str())).collect();
        let mut committed = committed.clone();
        declared.sort();
        committed.sort();
        assert_eq!(declared, committed);
    }
}

#[test]
fn calls_are_unique_in_every_way() {
    let all: Vec<&Op> = Api::ALL.into_iter().flat_map(table::ops).collect();
    let routes: HashSet<_> = all.iter().map(|op| (op.api, op.method, op.path)).collect();
    assert_eq!(routes.len(), all.len());
    let names: HashSet<_> = all.iter().map(|op| (op.api, op.id)).collect();
    assert_eq!(names.len(), all.len());
    for op in all {
        assert_eq!(table::find(op.api, op.id).map(|found| found.path), Some(op.path));
    }
}

#[test]
fn how_calls_are_sent() {
    for op in Api::ALL.into_iter().flat_map(table::ops) {
        let name = format!("{} {}", op.api.as_str(), op.id);
        // A GET would put KiwiVM's key into the URL.
        assert!(op.api != Api::Kiwivm || op.method == Method::Post, "{name}");
        assert!(op.method == Method::Post || op.effect == Effect::Reads, "{name}");
        assert!(op.api == Api::Vultr || op.needs_key, "{name}");
        assert!(op.params.iter().all(|p| op.method == Method::Post || !p.secret), "{name}: a secret in a URL");
    }
    let reading_posts: Vec<_> = table::ops(Api::Vultr)
        .filter(|op| op.method == Method::Post && op.effect == Effect::Reads)
        .map(|op| op.id)
        .collect();
    assert_eq!(reading_posts, ["server.backup_get_schedule"]);
    let keyless: Vec<_> = table::ops(Api::Vultr).filter(|op| !op.needs_key).map(|op| op.id).collect();
    assert_eq!(
        keyless,
        [
            "app.list",
            "os.list",
            "regions.availability",
            "regions.availability_vc2",
            "regions.availability_vdc2",
            "regions.list"
        ]
    );
    let slow: Vec<_> =
        Api::ALL.into_iter().flat_map(table::ops).filter(|op| op.timeout != 30).map(|op| (op.id, op.timeout)).collect();
    assert!(slow.contains(&("get_live_service_info", 60)) && slow.contains(&("migrate.start", 600)), "{slow:?}");
    let old: Vec<_> =
        Api::ALL.into_iter().flat_map(table::ops).filter_map(|op| Some((op.id, op.deprecated?))).collect();
    assert_eq!(old, [("get_usage_graphs", "use get_raw_usage_stats")]);
}

/// Visits every field within a shape, each record once.
fn fields(
    shape: &'static Shape,
    seen: &mut HashSet<&'static str>,
    visit: &mut impl FnMut(&'static str, &'static Field),
) {
    match shape {
        Shape::Optional(inner) | Shape::List(inner) | Shape::ById(inner) => fields(inner, seen, visit),
        Shape::Pair((a, b)) => [a, b].into_iter().for_each(|shape| fields(shape, seen, visit)),
        Shape::Record(record) if seen.insert(record.name) => {
            assert!(!record.doc.is_empty(), "{}", record.name);
            for field in record.fields {
                visit(record.name, field);
                fields(&field.shape, seen, visit);
            }
        }
        Shape::Choice(choice) => {
            assert!(!choice.doc.is_empty() && choice.options.iter().all(|o| !o.doc.is_empty()), "{}", choice.name);
        }
        _ => {}
    }
}

#[test]
fn everything_is_documented_and_nothing_is_any_but_beancounters() {
    let mut shapeless = Vec::new();
    for api in Api::ALL {
        let mut seen = HashSet::new();
        for op in table::ops(api) {
            assert!(op.doc.ends_with('.') || op.doc.ends_with('`'), "{}: {}", op.id, op.doc);
            for param in op.params {
                assert!(!param.doc.is_empty(), "{} {}", op.id, param.name);
                fields(&param.shape, &mut seen, &mut |_, _| {});
            }
            fields(&op.returns, &mut seen, &mut |record, field| {
                assert!(!field.doc.is_empty(), "{record} {}", field.name);
                if matches!(field.shape, Shape::Any | Shape::Optional(Shape::Any)) {
                    shapeless.push(format!("{record}.{}", field.name));
                }
            });
        }
    }
    assert_eq!(shapeless, ["LiveServiceInfo.vz_status", "LiveServiceInfo.vz_quota"]);
}

#[test]
fn a_record_and_a_choice_have_one_meaning_within_an_api() {
    for api in Api::ALL {
        let mut records: BTreeMap<&str, String> = BTreeMap::new();
        for op in table::ops(api) {
            let mut visit = |shape: &Shape| {
                if let Shape::Record(record) = shape {
                    let text = format!("{record:?}");
                    let first = records.entry(record.name).or_insert_with(|| text.clone());
                    assert_eq!(*first, text, "two records named {}", record.name);
                }
            };
            visit(&op.returns);
            if let Shape::ById(inner) | Shape::List(inner) | Shape::Optional(inner) = &op.returns {
                visit(inner);
            }
        }
    }
}

//! Tests that a record within a list or map of its kind reads exactly as it reads alone, in every way to read it.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use proptest::prelude::*;
use serde_json::{Value as Json, json};
use std::collections::HashMap;
use std::sync::LazyLock;
use vpswire_core::Value;
use vpswire_core::shape::{Api, Effect, Method, Op, RecordShape, Shape};
use vpswire_core::table::{self, typed_json};
use vpswire_testkit::untidy::{Seed, answer, odd};

/// A record of the table, in a list and in a map.
struct Kind {
    record: &'static RecordShape,
    list: &'static Op,
    map: &'static Op,
    /// A call of the table that answers a list or a map of such records.
    typed: Option<&'static Op>,
}

static KINDS: LazyLock<Vec<Kind>> = LazyLock::new(|| {
    let mut records: Vec<&'static RecordShape> = Vec::new();
    let mut typed: HashMap<*const RecordShape, &'static Op> = HashMap::new();
    for op in Api::ALL.into_iter().flat_map(table::ops) {
        collect(&op.returns, &mut records);
        if let Shape::List(Shape::Record(record)) | Shape::ById(Shape::Record(record)) = op.returns {
            typed.insert(*record, op);
        }
    }
    let kind = |record| {
        let inner: &'static Shape = Box::leak(Box::new(Shape::Record(record)));
        let typed = typed.get(&std::ptr::from_ref(record)).copied();
        Kind { record, list: op(Shape::List(inner)), map: op(Shape::ById(inner)), typed }
    };
    records.into_iter().map(kind).collect()
});

fn collect(shape: &'static Shape, records: &mut Vec<&'static RecordShape>) {
    match shape {
        Shape::Optional(inner) | Shape::List(inner) | Shape::ById(inner) => collect(inner, records),
        Shape::Pair((a, b)) => {
            collect(a, records);
            collect(b, records);
        }
        Shape::Record(record) if !records.iter().any(|known| std::ptr::eq(*known, *record)) => {
            records.push(record);
            record.fields.iter().for_each(|field| collect(&field.shape, records));
        }
        _ => {}
    }
}

fn op(returns: Shape) -> &'static Op {
    Box::leak(Box::new(Op {
        api: Api::Vultr,
        id: "row.list",
        group: "row",
        name: "list",
        doc: "",
        method: Method::Get,
        path: "/v1/row/list",
        effect: Effect::Reads,
        asks: false,
        access: None,
        look: None,
        needs_key: false,
        timeout: 30,
        deprecated: None,
        params: &[],
        returns,
    }))
}

fn read(op: &'static Op, body: &str) -> Value {
    Value::from_json(body.to_owned(), &op.returns).unwrap()
}

/// Writes a record as a service may, mostly valid; or something else instead of it.
fn wire(record: &'static RecordShape, seed: &mut Seed) -> String {
    if seed.below(24) == 0 {
        return odd(seed).to_owned();
    }
    let mut members: Vec<(String, String)> = Vec::new();
    let spoilt = seed.below(3) == 0;
    for field in record.fields {
        if seed.below(8) == 0 && (spoilt || field.optional()) {
            continue;
        }
        let value = match answer(&field.shape, seed, &("zz".into(), json!(5))).0 {
            Some(value) if !(spoilt && seed.below(6) == 0) => value.to_string(),
            Some(_) => odd(seed).to_owned(),
            None => continue,
        };
        let name = field.alias.filter(|_| seed.below(4) == 0).unwrap_or(field.wire);
        members.push((name.to_owned(), value));
    }
    for _ in 0..seed.below(3) {
        let twice = usize::try_from(seed.below(members.len() as u64 + 1)).unwrap();
        let key = members.get(twice).map_or("zz".to_owned(), |(key, _)| key.clone());
        let known = key != "zz" && !spoilt;
        let value = if known { members[twice].1.clone() } else { odd(seed).to_owned() };
        let at = usize::try_from(seed.below(members.len() as u64 + 1)).unwrap();
        members.insert(at, if seed.below(2) == 0 { ("zz".to_owned(), odd(seed).to_owned()) } else { (key, value) });
    }
    if seed.below(6) == 0 {
        members.reverse();
    }
    let colon = if seed.below(8) == 0 { ": " } else { ":" };
    let members: Vec<String> = members.iter().map(|(key, value)| format!("\"{key}\"{colon}{value}")).collect();
    format!("{{{}}}", members.join(","))
}

/// A value, or the path of a mismatch and its description.
type Outcome<T> = Result<T, (String, String)>;

fn outcome<T>(read: vpswire_core::value::Read<T>) -> Outcome<T> {
    read.map_err(|it| (it.path, format!("{} but {}", it.expected, it.found)))
}

/// Returns the first flaw of a value as an error.
fn sound(value: &Value) -> Outcome<()> {
    value.flaws().into_iter().next().map_or(Ok(()), |flaw| outcome(Err(Box::new(flaw))))
}

/// Returns the same outcome at another key of the whole.
fn moved<T>(outcome: Outcome<T>, key: &str) -> Outcome<T> {
    outcome.map_err(|(path, what)| {
        let inner = path.split_once('.').map(|(_, inner)| format!(".{inner}")).unwrap_or_default();
        (format!("{key}{inner}"), what)
    })
}

/// Returns the first record's error, or everything that was read.
fn whole<T>(each: Vec<(String, Outcome<T>)>) -> Outcome<Vec<T>> {
    each.into_iter().map(|(key, outcome)| moved(outcome, &key)).collect()
}

/// Returns the contents of a list or map that has been written.
fn inside(json: &str) -> Vec<Json> {
    match serde_json::from_str(json).unwrap() {
        Json::Array(items) => items,
        Json::Object(entries) => entries.into_iter().map(|(_, value)| value).collect(),
        other => panic!("{other}"),
    }
}

/// Returns every field by its index and by its name, then all entries.
fn fields(record: &'static RecordShape, value: &Value) -> Vec<Option<Outcome<String>>> {
    let written = |part: Option<Value>| part.map(|part| outcome(part.to_json()));
    let by_place = (0..record.fields.len()).map(|index| written(value.field_at(index)));
    let by_name =
        record.fields.iter().flat_map(|field| [written(value.get(field.name)), written(value.get(field.wire))]);
    let mut all: Vec<_> = by_place.chain(by_name).chain([written(value.get("zz"))]).collect();
    all.extend(value.entries().into_iter().flat_map(|(key, part)| [Some(Ok(key.into_owned())), written(Some(part))]));
    all
}

/// Compares one body of records with a body for each of them.
fn compare(kind: &Kind, op: &'static Op, typed: bool, records: &[(String, String)]) -> Result<(), TestCaseError> {
    let ids = matches!(op.returns, Shape::ById(_));
    let body = |records: &[(String, String)]| {
        let each: Vec<_> =
            records.iter().map(|(id, json)| if ids { format!("\"{id}\":{json}") } else { json.clone() }).collect();
        if ids { format!("{{{}}}", each.join(",")) } else { format!("[{}]", each.join(",")) }
    };
    let (list, all) = (read(op, &body(records)), body(records));
    let alone: Vec<Value> = records.iter().map(|record| read(op, &body(std::slice::from_ref(record)))).collect();
    let each = |read: &dyn Fn(&Value) -> Outcome<Vec<Json>>| {
        whole(records.iter().zip(&alone).map(|((id, _), one)| (id.clone(), read(one))).collect())
            .map(|all| all.concat())
    };

    let written = |value: &Value| outcome(value.to_json()).map(|json| inside(&json));
    prop_assert_eq!(written(&list), each(&written), "written: {}", all);
    let checked = |value: &Value| sound(value).map(|()| Vec::new());
    prop_assert_eq!(checked(&list), each(&checked), "checked: {}", all);
    if typed {
        let typed = |value: &Value| outcome(typed_json(op, value).unwrap()).map(|json| inside(&json));
        prop_assert_eq!(typed(&list), each(&typed), "typed: {}", all);
        return Ok(());
    }
    for ((id, _), one) in records.iter().zip(&alone) {
        let place = if ids { id.clone() } else { records.iter().position(|(it, _)| it == id).unwrap().to_string() };
        let (within, one) = (list.get(&place).unwrap(), one.get(if ids { id } else { "0" }).unwrap());
        prop_assert_eq!(
            fields(kind.record, &within),
            fields(kind.record, &one),
            "field by field: {} of {}",
            place,
            all
        );
    }
    Ok(())
}

/// Compares a record instead of a list or map of such records.
fn compare_bare(kind: &Kind, json: &str, id: &str) -> Result<(), TestCaseError> {
    for (op, place, body) in [(kind.list, "0", format!("[{json}]")), (kind.map, id, format!("{{\"{id}\":{json}}}"))] {
        let (bare, within) = (read(op, json), read(op, &body));
        prop_assert_eq!(outcome(bare.to_json()), outcome(within.to_json()), "{}", json);
        prop_assert_eq!(outcome(bare.check()), outcome(within.check()), "{}", json);
        prop_assert_eq!(bare.flaws(), within.flaws(), "{}", json);
        let (bare, within) = (bare.get(place).unwrap(), within.get(place).unwrap());
        prop_assert_eq!(fields(kind.record, &bare), fields(kind.record, &within), "{}", json);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_record_reads_among_others_as_alone(pick in any::<prop::sample::Index>(), seed in any::<u64>(), count in 2..12_usize) {
        let (kind, mut seed) = (pick.get(&KINDS), Seed(seed));
        let mut records: Vec<String> = Vec::new();
        for index in 0..count {
            // Neighbours are often identical.
            let again = index > 0 && seed.below(2) == 0;
            records.push(if again { records[index - 1].clone() } else { wire(kind.record, &mut seed) });
        }
        let numbered: Vec<_> = records.iter().enumerate().map(|(index, json)| (index.to_string(), json.clone())).collect();
        compare(kind, kind.list, false, &numbered)?;
        let step = 1 + seed.below(3);
        let named: Vec<_> = records.iter().enumerate().map(|(index, json)| (((index as u64 * step * 7) % 83).to_string(), json.clone())).collect();
        compare(kind, kind.map, false, &named)?;
        if let Some(op) = kind.typed {
            compare(kind, op, true, if matches!(op.returns, Shape::List(_)) { &numbered } else { &named })?;
        }
    }

    #[test]
    fn a_bare_record_reads_as_in_its_list_or_map(pick in any::<prop::sample::Index>(), seed in any::<u64>()) {
        let kind = pick.get(&KINDS);
        let json = wire(kind.record, &mut Seed(seed));
        let Some(id) = kind.record.fields.first() else { return Ok(()) };
        let count = |name: &str| json.matches(&format!("\"{name}\":")).count() + json.matches(&format!("\"{name}\": ")).count();
        if let Ok(Json::Object(members)) = serde_json::from_str(&json)
            && let Some(Json::Number(_) | Json::String(_)) = members.get(id.wire)
            && count(id.wire) == 1
            && id.alias.is_none_or(|alias| count(alias) == 0)
        {
            let text = match &members[id.wire] {
                Json::String(text) if text.chars().all(|c| c.is_ascii_alphanumeric()) => text.clone(),
                Json::Number(number) if number.is_u64() => number.to_string(),
                _ => return Ok(()),
            };
            compare_bare(kind, &json, &text)?;
        }
    }
}

#[test]
fn what_is_compared_is_most_of_the_table() {
    let typed = KINDS.iter().filter(|kind| kind.typed.is_some()).count();
    assert!(KINDS.len() > 40 && typed >= 20, "{} records, {typed} of them typed", KINDS.len());
    let mut seed = Seed(1);
    let sound = KINDS.iter().map(|kind| read(kind.list, &format!("[{}]", wire(kind.record, &mut seed))));
    assert!(sound.filter(|value| value.flaws().is_empty()).count() > KINDS.len() / 3);
}

#[test]
fn an_object_as_long_as_its_place_in_the_table_reads_as_any_other() {
    let op = table::find(Api::Vultr, "server.list_ipv6").unwrap();
    let record = |size: &str, more: &str| {
        format!(r#"{{"ip":"b","network":"n","network_size":{size},"type":"secondary_ip","zz":{more}}}"#)
    };
    for more in ["[1]", "[1,2]", "[1,2,3]"] {
        let body = |size| format!(r#"{{"0":{},"1":{}}}"#, record("64", "5"), record(size, more));
        let sound = Value::from_json(body("65"), &op.returns).unwrap();
        assert_eq!(sound.flaws(), [], "{more}");
        assert_eq!(sound.at("1.0.network_size").unwrap().as_int(), Ok(65));
        assert!(sound.to_json().unwrap().contains(r#""network_size":65"#), "{more}");
        let wrong = Value::from_json(body("\"x\""), &op.returns).unwrap().flaws();
        assert_eq!(wrong[0].to_string(), "1.0.network_size: expected an integer, found \"x\"");
    }
}

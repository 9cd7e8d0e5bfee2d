//! Tests the walk over a value with which the packages of other languages read whole answers.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use vpswire_core::shape::{Field, RecordShape, Shape};
use vpswire_core::value::Value;
use vpswire_core::value::flaws::Key;
use vpswire_core::value::visit::{Content, Name, Places, Scalar};
use vpswire_core::value::write::{Form, Writer};

const fn field(name: &'static str, shape: Shape) -> Field {
    Field { name, wire: name, alias: None, doc: "", secret: false, check: None, assumed: None, unit: None, shape }
}

const BYTE: Shape = Shape::Int { min: 0, max: 255 };
const RECORD: Shape = Shape::Record(&RecordShape {
    name: "Thing",
    doc: "",
    fields: &[field("id", BYTE), field("size", Shape::Optional(&BYTE)), field("name", Shape::Optional(&Shape::Text))],
});
const MAP: Shape = Shape::ById(&RECORD);

fn value(json: &str, shape: &'static Shape) -> Value {
    Value::from_json(json.to_owned(), shape).unwrap()
}

/// JSON as it is.
struct Plain;

impl Form for Plain {}

#[test]
fn a_map_knows_its_size() {
    for (json, entries) in [("{}", 0), ("[]", 0), ("{\"a\":{}}", 1), ("{\"a\":{}, \"b\":{},\"a\":{}} ", 3)] {
        let map = value(json, &MAP);
        let Ok(Content::Map(map)) = map.as_part().content() else { panic!("{json}") };
        assert_eq!((map.len(), map.is_empty(), map.json_len_bound()), (entries, entries == 0, json.len()));
    }
}

#[test]
fn a_part_knows_a_bound_of_its_length() {
    let json = "{ \"id\" : 1, \"x\" : [ 2 ] }\n";
    let record = value(json, &RECORD);
    assert_eq!(record.as_part().json_len_bound(), json.len());
    let Ok(Content::Record(members)) = record.as_part().content() else { panic!() };
    assert_eq!(members.json_len_bound(), json.len());
    let bounds: Vec<_> = members.named().map(|(name, part)| (name.into_text(), part.json_len_bound())).collect();
    assert_eq!(bounds, [("id".into(), "\"id\" : 1, ".len()), ("x".into(), "\"x\" : [ 2 ] }\n".len())]);
}

#[test]
fn the_number_of_items_is_estimated_from_the_first() {
    static PAIRS: Shape = Shape::List(&Shape::List(&BYTE));
    let hint = |json: &str, shape: &'static Shape| {
        let list = value(json, shape);
        let Ok(Content::List(items)) = list.as_part().content() else { panic!("{json}") };
        items.capacity_hint()
    };
    assert_eq!(hint("[]", &PAIRS), 0);
    assert_eq!(hint("[[1,2],[3,4]]", &PAIRS), 2);
    assert_eq!(hint("[[],[3,4,5,6]]", &PAIRS), 6);
    assert_eq!(hint("{\"id\":1}", &Shape::List(&RECORD)), 1);
    // No more memory is taken in advance.
    assert_eq!(hint(&format!("[{}1]", "1,".repeat(65_535)), &Shape::List(&BYTE)), 65_536);
    assert_eq!(hint(&format!("[{}1]", "1,".repeat(99_999)), &Shape::List(&BYTE)), 65_536);
}

#[test]
fn a_cell_of_a_table_is_a_scalar_or_null() {
    let size = |json: &str| {
        let record = value(&format!("{{\"size\":{json}}}"), &RECORD);
        let Ok(Content::Record(members)) = record.as_part().content() else { panic!("{json}") };
        let mut places = Places::default();
        members.locate(&mut places);
        match members.field(&places, 1, &members.fields()[1]).scalar() {
            Ok(Some(Scalar::Int(int))) => Ok(Some(int)),
            Ok(Some(Scalar::Null)) => Ok(None),
            Ok(_) => panic!("{json}"),
            Err(mismatch) => Err(mismatch.to_string()),
        }
    };
    for (json, cell) in
        [("7", Some(7)), ("\"7\"", Some(7)), ("null", None), ("\"\"", None), ("false", None), ("[]", None)]
    {
        assert_eq!(size(json), Ok(cell), "{json}");
    }
    assert_eq!(size("\"x\""), Err("expected an integer, found \"x\"".to_owned()));
    let cell = |json: &str, shape| value(json, shape).as_part().scalar().map(|scalar| scalar.is_some());
    assert_eq!((cell("\"a\"", &Shape::Text), cell("[]", &MAP)), (Ok(true), Ok(false)));
}

#[test]
fn a_members_name_is_a_field_or_a_key() {
    let Shape::Record(RecordShape { fields, .. }) = RECORD else { panic!() };
    let record = value("{\"size\":2,\"x\":3,\"id\":1}", &RECORD);
    let Ok(Content::Record(members)) = record.as_part().content() else { panic!() };
    let is = |name: &Name<'_>| members.fields().iter().position(|field| name.is_field(field));
    let names: Vec<_> = members.named().map(|(name, _)| (is(&name), name.into_text())).collect();
    assert_eq!(names, [(Some(0), fields[0].name.into()), (Some(1), fields[1].name.into()), (None, "x".into())]);
}

#[test]
fn an_undocumented_value_tells_its_digits_and_how_its_key_may_begin() {
    let body = value("{\"$a\":1.50,\"b\":\"$\",\"\\u0024\":[\"$\",2,null]}", &Shape::Any);
    let all: Vec<_> = body.as_part().raw().within().map(|raw| (raw.number(), raw.key_may_begin_with(b'$'))).collect();
    let no = (None, false);
    // A text in a list counts as a key.
    assert_eq!(all, [no, (Some("1.50"), true), no, (None, true), (None, true), (Some("2"), false), no]);
}

#[test]
fn what_is_written_has_the_flaws_that_are_found() {
    for (json, shape) in [
        ("{\"a\":{\"id\":\"x\",\"size\":256},\"b\":7,\"c\":{},\"d\":{\"id\":1}}", &MAP),
        ("[[1,\"x\"],2,[null]]", &Shape::List(&Shape::List(&BYTE))),
        ("{\"id\":1}", &RECORD),
        ("{\"size\":{},\"name\":[]}", &RECORD),
    ] {
        let value = value(json, shape);
        let mut writer = Writer::new(Plain, 0, true);
        writer.part(value.as_part());
        assert_eq!(writer.flaw_count(), value.flaws().len(), "{json}");
        let written = writer.finish();
        assert_eq!(written.json, value.to_json().unwrap());
        assert_eq!(written.flaws, value.flaws());
    }
    let things = value("{\"a\":{\"id\":\"x\",\"size\":256},\"b\":7,\"c\":{}}", &MAP);
    let flaws: Vec<_> = things.flaws().iter().map(ToString::to_string).collect();
    let range = "a.size: expected an integer from 0 to 255, found 256";
    let [id, record] = ["a.id: expected an integer, found \"x\"", "b: expected a record, found 7"];
    assert_eq!(flaws, [id, range, record, "c.id: expected an integer, found nothing"]);
}

#[test]
fn flaws_are_put_under_the_key_of_what_holds_them() {
    let mut writer = Writer::new(Plain, 0, true);
    let wrong = value("\"x\"", &BYTE);
    writer.part(wrong.as_part());
    let since = writer.flaw_count();
    writer.part(wrong.as_part());
    writer.flaws_under(since, Key::Index(3));
    writer.flaws_under(since, Key::Name("a.b"));
    let paths: Vec<_> = writer.finish().flaws.into_iter().map(|flaw| flaw.path).collect();
    assert_eq!(paths, ["", "a.b.3"]);
}

#[test]
fn undocumented_members_are_an_object_of_their_own() {
    let record = value("{\"y\":[1],\"id\":1,\"x\":\"2\",\"y\":3}", &RECORD);
    let Ok(Content::Record(members)) = record.as_part().content() else { panic!() };
    let mut writer = Writer::new(Plain, 0, true);
    writer.unknown(members.unknown());
    assert_eq!(writer.finish().json, "{\"y\":3,\"x\":\"2\"}");
}

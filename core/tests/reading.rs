//! Tests that the fast readers read the same as the slow ones: forms at the limit of what the fast ones handle, and
//! names that occur twice.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use vpswire_core::shape::{ChoiceShape, Field, RecordShape, Shape};
use vpswire_core::value::Value;

const fn field(name: &'static str, wire: &'static str, alias: Option<&'static str>, shape: Shape) -> Field {
    Field { name, wire, alias, doc: "", secret: false, check: None, assumed: None, unit: None, shape }
}

const BYTE: Shape = Shape::Int { min: 0, max: 255 };
const RECORD: Shape = Shape::Record(&RecordShape {
    name: "Thing",
    doc: "",
    fields: &[field("id", "ID", None, BYTE), field("size", "size", Some("length"), Shape::Optional(&BYTE))],
});

static MAP: Shape = Shape::ById(&RECORD);

fn value(json: &str, shape: &'static Shape) -> Value {
    Value::from_json(json.to_owned(), shape).unwrap()
}

/// Returns the JSON that is written, or the first flaw.
fn read(json: &str, shape: &'static Shape) -> Result<String, String> {
    let value = value(json, shape);
    let written = value.to_json().map_err(|mismatch| mismatch.to_string());
    assert_eq!(value.check().map_err(|mismatch| mismatch.to_string()).err(), written.clone().err(), "{json}");
    value.flaws().first().map_or(written, |flaw| Err(flaw.to_string()))
}

#[test]
fn the_last_of_a_name_counts_under_each_of_its_names() {
    let thing = |json| {
        let thing = value(json, &RECORD);
        let read = |part: Option<Value>| part.map(|part| part.raw().to_owned());
        assert_eq!(read(thing.get("id")), read(thing.field_at(0)), "{json}");
        assert_eq!(read(thing.get("ID")), read(thing.field_at(0)), "{json}");
        assert_eq!(read(thing.get("size")), read(thing.field_at(1)), "{json}");
        assert_eq!(read(thing.field_at(2)), None);
        (read(thing.field_at(0)), read(thing.field_at(1)), thing.to_json().unwrap())
    };
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(thing(r#"{"ID":1,"size":2}"#), (some("1"), some("2"), r#"{"id":1,"size":2}"#.to_owned()));
    assert_eq!(thing(r#"{"size":2,"id":"1"}"#), (some("\"1\""), some("2"), r#"{"id":1,"size":2}"#.to_owned()));
    assert_eq!(
        thing(r#"{"length":3,"x":[1],"y":2,"size":2,"ID":1,"id":7,"x":0}"#),
        (some("7"), some("2"), r#"{"id":7,"size":2,"x":0,"y":2}"#.to_owned())
    );
    // An escaped key is the same key; a key that only begins like a name is another one.
    assert_eq!(
        thing(r#"{"I\u0044":1,"sizes":9,"siz":8,"s":7}"#),
        (some("1"), None, r#"{"id":1,"sizes":9,"siz":8,"s":7}"#.to_owned())
    );
}

#[test]
fn the_last_entry_of_an_id_counts_at_the_place_of_its_first() {
    let things = value(r#"{"b":{"id":"no integer"},"a":7,"c":{"id":3},"b":{"id":2},"\u0061":{"id":1}}"#, &MAP);
    assert_eq!(things.check(), Ok(()));
    assert_eq!(things.to_json().unwrap(), r#"{"b":{"id":2},"a":{"id":1},"c":{"id":3}}"#);
    let entries = things.entries();
    let entries: Vec<_> = entries.iter().map(|(id, thing)| format!("{id} {}", thing.raw())).collect();
    assert_eq!(entries, [r#"b {"id":2}"#, r#"a {"id":1}"#, r#"c {"id":3}"#]);
    for (id, raw) in [("a", r#"{"id":1}"#), ("b", r#"{"id":2}"#), ("c", r#"{"id":3}"#)] {
        assert_eq!(things.get(id).unwrap().raw(), raw);
    }
    // The same for a list whose records contain their ids, a list of only ids, and undocumented values.
    let read = |json| value(json, &MAP).to_json().unwrap();
    assert_eq!(
        read(r#"[{"id":2},{"id":1,"size":5},{"id":1},{"id":"2","size":3}]"#),
        r#"{"2":{"id":2,"size":3},"1":{"id":1}}"#
    );
    assert_eq!(value("[2,1,2]", &MAP).entries().iter().map(|(id, _)| id.as_ref()).collect::<Vec<_>>(), ["2", "1"]);
    let any = value(r#"{"b":1,"a":{"x":1,"x":2},"b":[3]}"#, &Shape::Any);
    assert_eq!(
        any.entries().iter().map(|(key, part)| format!("{key} {}", part.raw())).collect::<Vec<_>>(),
        ["b [3]", r#"a {"x":1,"x":2}"#]
    );
    assert_eq!(any.at("a.x").unwrap().as_int(), Ok(2));
    assert_eq!(any.get("b").unwrap().raw(), "[3]");
}

#[test]
fn keys_in_any_order_are_each_there_once() {
    for step in [1_u32, 7, 151, 999] {
        let ids: Vec<u32> = (0..1_000).map(|id| id * step % 1_000).collect();
        let body = |ids: &[u32]| {
            ids.iter().map(|id| format!("\"{id}\":{{\"id\":{}}}", id % 256)).collect::<Vec<_>>().join(",")
        };
        let once = format!("{{{}}}", body(&ids));
        assert_eq!(value(&once, &MAP).to_json().unwrap(), once, "{step}");
        let twice = format!("{{{},{}}}", body(&ids), body(&ids));
        assert_eq!(value(&twice, &MAP).to_json().unwrap(), once, "{step}");
        assert_eq!(value(&twice, &MAP).entries().len(), 1_000);
    }
}

#[test]
fn integers_are_exact_in_every_form() {
    let wide = &Shape::Int { min: i64::MIN, max: u64::MAX };
    for (json, written) in [
        ("0", "0"),
        ("\"0\"", "0"),
        ("\"007\"", "7"),
        ("-0", "0"),
        ("-5", "-5"),
        ("10.0", "10"),
        ("\"10.00\"", "10"),
        ("1073741824.0", "1073741824"),
        ("1.0e+15", "1000000000000000"),
        ("\"1e3\"", "1000"),
        ("1.5E1", "15"),
        ("-2.50e+2", "-250"),
        ("1200e-2", "12"),
        ("0.0012e4", "12"),
        ("0e999999999999999999999", "0"),
        ("-0.0", "0"),
        ("9.223372036854775807e+18", "9223372036854775807"),
        ("1.8446744073709551615E+19", "18446744073709551615"),
        ("0.0000000000000000000001e22", "1"),
        ("999999999999999999", "999999999999999999"),
        ("1000000000000000000", "1000000000000000000"),
        ("\"9223372036854775808\"", "9223372036854775808"),
        ("18446744073709551615 ", "18446744073709551615"),
        ("\"000000000000000000000000000012\"", "12"),
        ("7\n", "7"),
    ] {
        assert_eq!(read(json, wide).as_deref(), Ok(written), "{json}");
    }
    for (json, found) in [
        ("1.5", "1.5"),
        ("1.5e0", "1.5e0"),
        ("1e-1", "1e-1"),
        ("1250e-2", "1250e-2"),
        ("1e-999999999999999999999", "1e-999999999999999999999"),
        ("1.00000000000000000000001", "1.00000000000000000000001"),
        ("\"1e\"", "\"1e\""),
        ("\".5e1\"", "\".5e1\""),
        ("\"1.e1\"", "\"1.e1\""),
        ("\"1e+-1\"", "\"1e+-1\""),
        ("\"\"", "\"\""),
        ("\"+5\"", "\"+5\""),
        ("\"5 \"", "\"5 \""),
        ("\"-\"", "\"-\""),
        ("\"1\\u0032\"", "\"12\""),
        ("\"5,\"", "\"5,\""),
        ("true", "true"),
        ("[5]", "a list"),
    ] {
        assert_eq!(read(json, wide), Err(format!("expected an integer, found {found}")), "{json}");
    }
    for json in ["1e20", "-1e20", "1e999999999999999999999", "18446744073709551616.0", "1.8446744073709551616e19"] {
        let range = format!("expected an integer from {} to {}, found {json}", i64::MIN, u64::MAX);
        assert_eq!(read(json, wide), Err(range));
    }
    for json in ["256", "-1", "1000", "2.56e2"] {
        assert_eq!(read(json, &BYTE), Err(format!("expected an integer from 0 to 255, found {json}")));
    }
    assert_eq!(read("\"255\"", &BYTE).as_deref(), Ok("255"));
}

#[test]
fn nothing_in_any_of_its_forms_is_nothing_in_an_optional_field_of_any_type() {
    static CHOICE: ChoiceShape = ChoiceShape { name: "Choice", doc: "", open: true, options: &[] };
    static PAIR: (Shape, Shape) = (BYTE, BYTE);
    static INNER: [Shape; 14] = [
        Shape::Bool,
        BYTE,
        Shape::Num,
        Shape::Decimal,
        Shape::Text,
        Shape::Time,
        Shape::Bytes,
        Shape::Lines,
        Shape::Choice(&CHOICE),
        Shape::List(&BYTE),
        Shape::ById(&BYTE),
        Shape::Pair(&PAIR),
        RECORD,
        Shape::Any,
    ];
    for inner in &INNER {
        let shape: &'static Shape = Box::leak(Box::new(Shape::Record(Box::leak(Box::new(RecordShape {
            name: "Outer",
            doc: "",
            fields: Box::leak(Box::new([field("x", "x", None, Shape::Optional(inner))])),
        })))));
        // A form of 'nothing' that is a valid value of the type is read as that value.
        let value_of = |nothing: &str| match (inner, nothing) {
            (Shape::Bool, "false" | "\"\"") => "false",
            (Shape::Text | Shape::Bytes, "\"\"") => "\"\"",
            (Shape::Lines, "\"\"" | "[]") | (Shape::List(_), "[]") => "[]",
            (Shape::ById(_), "[]") => "{}",
            (Shape::Any, "false" | "\"\"" | "[]") => nothing.to_owned().leak(),
            _ => "null",
        };
        assert_eq!(read("{}", shape).as_deref(), Ok("{}"), "{inner:?}");
        for nothing in ["null", "false", "\"\"", "[]"] {
            let written = format!("{{\"x\":{}}}", value_of(nothing));
            assert_eq!(read(&format!("{{\"x\":{nothing}}}"), shape), Ok(written), "{inner:?} {nothing}");
        }
    }
}

#[test]
fn a_list_or_map_of_nothing_holds_nothing() {
    for (inner, none) in [(Shape::List(&Shape::Text), "[]"), (Shape::List(&RECORD), "[]"), (Shape::ById(&RECORD), "{}")]
    {
        let inner: &'static Shape = Box::leak(Box::new(inner));
        let outer: &'static Shape = Box::leak(Box::new(Shape::Pair(Box::leak(Box::new((*inner, BYTE))))));
        for nothing in ["null", "false", "\"\"", "[]"] {
            assert_eq!(read(&format!("[{nothing},1]"), outer), Ok(format!("[{none},1]")), "{nothing}");
            let whole = value(&format!("[{nothing},1]"), outer);
            assert_eq!(serde_json::to_string(&whole).unwrap(), format!("[{none},1]"), "{nothing}");
            assert_eq!((whole.item(0).unwrap().items().len(), whole.item(0).unwrap().entries().len()), (0, 0));
            // As the whole answer it may be a refusal.
            assert_eq!(read(nothing, inner).is_ok(), nothing == "[]", "{nothing}");
        }
    }
    assert_eq!(
        read("[\"1.2.3.4\",1]", Box::leak(Box::new(Shape::Pair(&(Shape::List(&Shape::Text), BYTE))))).as_deref(),
        Ok("[[\"1.2.3.4\"],1]")
    );
}

#[test]
fn numbers_are_those_of_a_finite_float() {
    let long = format!("1{}", "0".repeat(298));
    for json in ["1.5", "9.99e307", "0.001e310", &long, "-0.0", "0e999", "1e-999"] {
        assert_eq!(read(json, &Shape::Num).as_deref(), Ok(json));
        assert_eq!(value(json, &Shape::Num).as_num(), Ok(json.parse().unwrap()));
    }
    assert_eq!(read("\"1.5\"", &Shape::Num).as_deref(), Ok("1.5"));
    let longer = format!("1{}", "0".repeat(309));
    for json in ["1e308", "-1E999", "0.1e309", "1e99999999999999999999", &longer] {
        let error = read(json, &Shape::Num).unwrap_err();
        assert!(error.starts_with("expected a number of a float's range, found"), "{error}");
        assert!(value(json, &Shape::Num).as_num().is_err());
    }
}

#[test]
fn text_is_written_as_json_whatever_is_in_it() {
    let text = &Shape::Text;
    assert_eq!(read(r#""plain \u0022 \/ \n \u0007 é""#, text).as_deref(), Ok(r#""plain \" / \n \u0007 é""#));
    assert_eq!(read("12.50", text).as_deref(), Ok("\"12.50\""));
    assert_eq!(read("null", text), Err("expected text, found null".to_owned()));
    assert_eq!(read("{}", text), Err("expected text, found an object".to_owned()));
    let truth = &Shape::Bool;
    assert_eq!(read("\"YES\"", truth).as_deref(), Ok("true"));
    assert_eq!(read("\"\"", truth).as_deref(), Ok("false"));
    assert_eq!(read("2", truth), Err("expected a boolean, found 2".to_owned()));
}

//! Tests values: the kind, content and output of each shape.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use serde_json::json;
use std::time::Duration;
use vpswire_core::account::Account;
use vpswire_core::decode::{LARGEST_BODY, decode};
use vpswire_core::encode::encode_raw;
use vpswire_core::shape::{ChoiceShape, Field, Method, RecordShape, Shape};
use vpswire_core::value::Kind;
use vpswire_core::wire::Response;
use vpswire_core::{Code, Error, Value};

const fn field(name: &'static str, secret: bool, shape: Shape) -> Field {
    Field { name, wire: name, alias: None, doc: "", secret, check: None, assumed: None, unit: None, shape }
}

const BYTE: Shape = Shape::Int { min: 0, max: 255 };
const PAIR: Shape = Shape::Pair(&(BYTE, Shape::Optional(&BYTE)));
const CHOICE: Shape = Shape::Choice(&ChoiceShape { name: "Way", doc: "", open: true, options: &[] });
const RECORD: Shape = Shape::Record(&RecordShape {
    name: "Thing",
    doc: "",
    fields: &[field("id", false, BYTE), field("password", true, Shape::Optional(&Shape::Text))],
});

const RECORDS: Shape = Shape::List(&RECORD);

fn value(json: &str, shape: &'static Shape) -> Value {
    Value::from_json(json.to_owned(), shape).unwrap()
}

/// Returns the answer to a raw call.
fn raw(account: &Account, body: &str) -> Result<Value, Error> {
    let call = encode_raw(Method::Get, "/v1/any", &[], account).unwrap();
    let response = Response { status: 200, headers: Vec::new(), body: body.as_bytes().to_vec() };
    decode(&call, response, 1 << 20, Duration::ZERO)
}

#[test]
fn kept_json_is_no_larger_than_an_answer_can_be() {
    // Zeros, for which the system allocates no memory pages.
    let json = |bytes| String::from_utf8(vec![0; bytes]).unwrap();
    let words = |bytes| Value::from_json(json(bytes), &Shape::Any).err().unwrap().to_string();
    assert_eq!(words(LARGEST_BODY), "expected JSON (a value), found something else at byte 0");
    assert_eq!(words(LARGEST_BODY + 1), "expected at most 268435455 bytes of JSON, found 268435456 bytes");
}

#[test]
fn each_shape_is_of_its_kind() {
    for (shape, json, kind) in [
        (&Shape::Unit, "{}", Kind::Null),
        (&Shape::Bool, "\"no\"", Kind::Bool),
        // A boolean that must be present is false if it is null.
        (&Shape::Bool, "null", Kind::Bool),
        (&BYTE, "\"1\"", Kind::Int),
        (&BYTE, "null", Kind::Null),
        (&Shape::Num, "1", Kind::Num),
        (&Shape::Decimal, "1.50", Kind::Text),
        (&Shape::Text, "5", Kind::Text),
        (&Shape::Time, "\"junk\"", Kind::Text),
        (&CHOICE, "\"x\"", Kind::Text),
        (&Shape::Bytes, "\"\"", Kind::Bytes),
        (&Shape::Lines, "\"a\"", Kind::List),
        (&Shape::List(&BYTE), "{}", Kind::List),
        // As the whole answer it may be a refusal.
        (&Shape::List(&BYTE), "null", Kind::Null),
        (&Shape::ById(&BYTE), "null", Kind::Null),
        (&PAIR, "[]", Kind::List),
        (&Shape::ById(&BYTE), "[]", Kind::Map),
        (&RECORD, "[]", Kind::Map),
        (&Shape::Optional(&Shape::Text), "1", Kind::Text),
        (&Shape::Any, "null", Kind::Null),
        (&Shape::Any, "true", Kind::Bool),
        (&Shape::Any, "-1", Kind::Int),
        (&Shape::Any, "18446744073709551616", Kind::Num),
        (&Shape::Any, "1.5", Kind::Num),
        (&Shape::Any, "\"1\"", Kind::Text),
        (&Shape::Any, "[]", Kind::List),
        (&Shape::Any, "{}", Kind::Map),
    ] {
        assert_eq!(value(json, shape).kind(), kind, "{shape:?} {json}");
    }
}

#[test]
fn null_within_an_answer_is_an_empty_list_or_map() {
    static INNER: Shape = Shape::List(&Shape::ById(&BYTE));
    assert_eq!(value("[null]", &INNER).item(0).unwrap().kind(), Kind::Map);
    assert_eq!(value("{\"a\":null}", &Shape::ById(&RECORDS)).get("a").unwrap().kind(), Kind::List);
    assert_eq!(value("[null]", &Shape::List(&RECORD)).item(0).unwrap().kind(), Kind::Null);
}

#[test]
fn items_are_read_by_the_shape_of_each() {
    let items = |json: &str, shape: &'static Shape| -> Vec<String> {
        value(json, shape).items().iter().map(|item| format!("{:?} {}", item.kind(), item.raw())).collect()
    };
    assert_eq!(items("[\"1\",2]", &Shape::List(&BYTE)), ["Int \"1\"", "Int 2"]);
    assert_eq!(items("[1,\"\"]", &PAIR), ["Int 1", "Null null"]);
    assert_eq!([0, 1].map(|index| value("[1,\"\"]", &PAIR).item(index).unwrap().kind()), [Kind::Int, Kind::Null]);
    assert_eq!(items("[1,7,9]", &PAIR), ["Int 1", "Int 7", "Int 9"]);
    assert_eq!(items("[1,\"x\",{}]", &Shape::Any), ["Int 1", "Text \"x\"", "Map {}"]);
    assert_eq!(items("[\"a\",2]", &Shape::Lines), ["Text \"a\"", "Text 2"]);
    assert_eq!(items("\"one\\ntwo\"", &Shape::Lines), ["Text \"one\"", "Text \"two\""]);
    assert_eq!(value("\"one\\ntwo\"", &Shape::Lines).get("1").unwrap().as_text().unwrap(), "two");
    for (json, shape) in [("true", &Shape::Lines), ("true", &Shape::List(&BYTE)), ("1", &Shape::Any), ("{}", &RECORD)] {
        assert_eq!(items(json, shape), [""; 0], "{shape:?} {json}");
    }
}

#[test]
fn what_is_not_there_is_not_found() {
    let map = value("{\"a\":1,\"b\":{}}", &Shape::ById(&BYTE));
    assert_eq!(map.get("a").unwrap().as_int(), Ok(1));
    assert!(map.get("c").is_none() && map.field_at(0).is_none() && map.item(0).is_none());
    assert!(value("7", &Shape::ById(&BYTE)).get("a").is_none());
    assert!(value("7", &Shape::ById(&BYTE)).entries().is_empty() && value("7", &Shape::Text).entries().is_empty());
    assert!(value("[1]", &Shape::List(&BYTE)).get("one").is_none());
    assert!(
        value("{\"id\":1}", &RECORD).at("id.x").is_none() && value("{\"id\":1}", &RECORD).at("password.x").is_none()
    );
    assert_eq!(value("{\"id\":1}", &RECORD).at("").unwrap().raw(), "{\"id\":1}");
}

#[test]
fn readers_say_what_they_expected() {
    assert_eq!(value("\"1.5\"", &Shape::Decimal).as_text().unwrap(), "1.5");
    assert_eq!(value("\"x\"", &Shape::Decimal).as_text().unwrap_err().to_string(), "expected a decimal, found \"x\"");
    assert_eq!(value("300", &BYTE).as_int().unwrap_err().to_string(), "expected an integer from 0 to 255, found 300");
    assert_eq!(value("{}", &Shape::Bool).as_bool().unwrap_err().to_string(), "expected a boolean, found an object");
    assert_eq!(value("\"ZWNobw\"", &Shape::Bytes).as_bytes().unwrap(), b"echo");
    assert_eq!(value("[]", &Shape::Bytes).as_bytes().unwrap_err().to_string(), "expected base64, found a list");
}

#[test]
fn values_are_equal_if_they_read_the_same() {
    assert_eq!(value("\"7\"", &BYTE), value(" 7 ", &BYTE));
    assert_ne!(value("7", &BYTE), value("8", &BYTE));
    // A value that cannot be read is compared as received.
    assert_eq!(value("\"x\"", &BYTE), value(" \"x\"", &BYTE));
    assert_ne!(value("\"x\"", &BYTE), value("\"y\"", &BYTE));
    assert_ne!(value("\"x\"", &BYTE), value("7", &BYTE));
}

#[test]
fn what_is_shown_holds_no_secret() {
    let thing = value("{\"id\":1,\"password\":\"hidden\",\"new\":[1]}", &RECORD);
    assert_eq!(format!("{thing:?}"), "Value({\"id\":1,\"password\":\"***\",\"new\":[1]})");
    assert_eq!(thing.to_json().unwrap(), "{\"id\":1,\"password\":\"hidden\",\"new\":[1]}");
    // An absent value is not a secret.
    assert_eq!(
        value("{\"id\":1,\"password\":null}", &RECORD).to_masked_json().unwrap(),
        "{\"id\":1,\"password\":null}"
    );
    assert_eq!(format!("{:?}", value("{\"id\":\"x\"}", &RECORD)), "Value({\"id\":\"x\"})");
    // An invalid value of a secret field is masked as well.
    let wrong = value("{\"id\":1,\"password\":[\"hidden\"]}", &RECORD);
    assert_eq!(wrong.flaws()[0].to_string(), "password: expected text, found something else");
    assert_eq!(wrong.to_masked_json().unwrap(), "{\"id\":1,\"password\":\"***\"}");
    // So is one within a value of the wrong kind.
    let records = value("[[{\"password\":\"hidden\"}],5]", &RECORDS);
    assert_eq!(records.to_masked_json().unwrap(), "[\"***\",\"***\"]");
    assert_eq!(records.to_json().unwrap(), "[[{\"password\":\"hidden\"}],5]");
}

#[test]
fn serde_writes_what_json_has() {
    let by_serde =
        |json: &str, shape: &'static Shape| serde_json::to_value(value(json, shape)).map_err(|e| e.to_string());
    let any = "{\"a\":[null,true,-9223372036854775808,18446744073709551615,1.5,\"x\"]}";
    assert_eq!(by_serde(any, &Shape::Any), Ok(serde_json::from_str(any).unwrap()));
    assert_eq!(by_serde("\"ZWNobw\"", &Shape::Bytes), Ok(json!("ZWNobw==")));
    assert_eq!(by_serde("\"yes\"", &Shape::Bool), Ok(json!(true)));
    assert_eq!(by_serde("{}", &Shape::Unit), Ok(json!(null)));
    assert_eq!(by_serde("1.50", &Shape::Decimal), Ok(json!("1.50")));
    for (shape, words) in [
        (&Shape::Bool, "expected a boolean, found \"?\""),
        (&BYTE, "expected an integer, found \"?\""),
        (&Shape::Num, "expected a number, found \"?\""),
        (&Shape::Decimal, "expected a decimal, found \"?\""),
        (&Shape::Bytes, "expected base64, found \"?\""),
    ] {
        assert_eq!(by_serde("\"?\"", shape), Err(words.to_owned()));
    }
}

#[test]
fn an_empty_answer_is_nothing() {
    let nothing = raw(&Account::vultr("KEY").unwrap(), " \n").unwrap();
    assert_eq!((nothing.kind(), nothing.raw(), nothing.body()), (Kind::Null, "null", " \n"));
    assert_eq!(nothing.to_json().unwrap_err().to_string(), "expected a value, found nothing");
    assert_eq!(nothing.read::<Value>().unwrap_err().to_string(), "expected a value, found nothing");
    assert!(nothing.entries().is_empty() && nothing.items().is_empty() && nothing.get("a").is_none());
    assert_eq!(serde_json::to_string(&nothing).unwrap(), "null");
}

#[test]
fn what_belongs_to_the_envelope_is_no_part_of_a_raw_answer() {
    let kiwivm = Account::kiwivm(1, "KEY").unwrap();
    let answer = raw(&kiwivm, "{\"error\":2,\"a\":{\"error\":1},\"error\":0}").unwrap();
    assert_eq!(answer.to_json().unwrap(), "{\"a\":{\"error\":1}}");
    assert_eq!(answer.entries().iter().map(|(key, _)| key.as_ref()).collect::<Vec<_>>(), ["a"]);
    assert_eq!(serde_json::to_string(&answer).unwrap(), "{\"a\":{\"error\":1}}");
    // For Vultr it is a name like any other.
    let answer = raw(&Account::vultr("KEY").unwrap(), "{\"error\":0}").unwrap();
    assert_eq!(answer.to_json().unwrap(), "{\"error\":0}");
}

#[test]
fn a_field_is_checked_by_itself() {
    let thing = value("{\"id\":\"x\",\"password\":[1]}", &RECORD);
    let wrong = |index| thing.check_field(index).err().map(|mismatch| mismatch.to_string());
    assert_eq!(wrong(0).as_deref(), Some("id: expected an integer, found \"x\""));
    assert_eq!(wrong(1).as_deref(), Some("password: expected text, found something else"));
    assert_eq!(wrong(2), None);
    assert_eq!(value("{}", &RECORD).check_field(0).unwrap_err().to_string(), "id: expected an integer, found nothing");
    assert_eq!((value("{}", &RECORD).check_field(1), value("7", &BYTE).check_field(0)), (Ok(()), Ok(())));
}

#[test]
fn a_bound_on_its_length_is_known_without_reading() {
    let list = value("[ {\"a\" : 1}, 22 ]", &Shape::Any);
    assert_eq!(list.json_len_bound(), list.body().len());
    for item in list.items() {
        assert!((item.raw().len()..list.body().len()).contains(&item.json_len_bound()), "{}", item.raw());
    }
    assert_eq!(value("{}", &RECORD).get("id").map_or(0, |missing| missing.json_len_bound()), 0);
}

#[test]
fn an_optional_record_without_fields_is_nothing() {
    const MAYBE: Shape = Shape::Record(&RecordShape {
        name: "Holder",
        doc: "",
        fields: &[
            field("thing", false, Shape::Optional(&RECORD)),
            field("list", false, Shape::Optional(&Shape::List(&BYTE))),
        ],
    });
    let read = |json: &str| {
        let holder = value(json, &MAYBE);
        let written = holder.to_json().unwrap();
        let read = holder.flaws().first().map_or(Ok(written), |flaw| Err(flaw.to_string()));
        (holder.get("thing").unwrap().kind(), read)
    };
    // PHP writes an empty map as a list; for a list it is a valid empty list.
    let nothing = "{\"thing\":null,\"list\":[]}".to_owned();
    assert_eq!(read("{\"thing\":[],\"list\":[]}"), (Kind::Null, Ok(nothing.clone())));
    assert_eq!(read("{\"thing\":[ ],\"list\":{}}"), (Kind::Null, Ok(nothing)));
    assert_eq!(read("{\"thing\":{\"id\":1},\"list\":null}").1.unwrap(), "{\"thing\":{\"id\":1},\"list\":null}");
    assert_eq!(read("{\"thing\":{}}").1.unwrap_err(), "thing.id: expected an integer, found nothing");
    assert_eq!(read("{\"thing\":[1]}").1.unwrap_err(), "thing: expected a record, found a list");
}

#[test]
fn a_notice_of_php_does_not_hide_what_else_is_wrong() {
    const NOTICE: &str = "<br />\n<b>Warning</b>:  Undefined index: x in <b>/a.php</b> on line <b>25</b><br />\n";
    let vultr = Account::vultr("KEY-12345").unwrap();
    let read = |body: String| raw(&vultr, &body).map(|value| value.to_json().unwrap()).map_err(|error| error.code());
    assert_eq!(read(format!("{NOTICE}{{\"a\":1}}\n{NOTICE}")), Ok("{\"a\":1}".to_owned()));
    let notice = |body: &str| raw(&vultr, body).unwrap().notice().map(str::to_owned);
    assert_eq!(notice(&format!("{NOTICE}{{\"a\":1}}")), Some(NOTICE.trim().to_owned()));
    assert_eq!(notice("{\"a\":1}"), None);
    for body in [format!("{NOTICE}{{\"a\":1}} x"), format!("{{\"a\":1}} x{NOTICE}"), format!("{{\"a\":1}}{NOTICE}x")] {
        assert_eq!(read(body.clone()), Err(Code::Decode), "{body}");
    }
}

#[test]
fn an_undocumented_answer_is_written_as_received() {
    for (account, body, written) in [
        (Account::vultr("KEY"), "{ \"a\" : [ 1 ] }", "{ \"a\" : [ 1 ] }"),
        // KiwiVM's envelope is left out.
        (Account::kiwivm(1, "KEY"), "{ \"error\" : 0, \"a\" : { \"b\" : 1 } }", "{\"a\":{ \"b\" : 1 }}"),
    ] {
        assert_eq!(raw(&account.unwrap(), body).unwrap().to_json().unwrap(), written);
    }
}

#[test]
fn an_answer_where_none_is_documented_has_entries() {
    let billed = value("{\"ip\":\"1.2.3.4\"}", &Shape::Unit);
    let entries: Vec<_> = billed.entries().iter().map(|(key, entry)| format!("{key} {}", entry.raw())).collect();
    assert_eq!(entries, ["ip \"1.2.3.4\""]);
}

#[test]
fn no_more_than_100_flaws_are_listed() {
    let list = |wrong: usize| value(&format!("[{}1]", "\"x\",".repeat(wrong)), &Shape::List(&BYTE));
    for (wrong, listed) in [(0, 0), (99, 99), (100, 100), (101, 100), (5_000, 100)] {
        let flaws = list(wrong).flaws();
        assert_eq!(flaws.len(), listed, "{wrong}");
        assert!(flaws.iter().enumerate().all(|(index, flaw)| flaw.path == index.to_string()));
    }
}

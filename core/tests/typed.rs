//! Tests the Rust types of parameters and answers: what each reads, refuses and sends.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use serde_json::json;
use vpswire_core::Value;
use vpswire_core::args::Arg;
use vpswire_core::shape::Shape;
use vpswire_core::typed::{ById, Bytes, Decimal, Lines, Param, Time, Typed};

/// Reads a type from JSON, or returns the reason why it cannot.
fn read<T: Typed>(json: &str) -> Result<T, String> {
    Value::from_json(json.to_owned(), &Shape::Any).unwrap().read::<T>().map_err(|mismatch| mismatch.to_string())
}

fn refused<T: Typed>(json: &str) -> String {
    read::<T>(json).err().unwrap()
}

#[test]
fn integers_are_read_within_their_type() {
    assert_eq!(
        (read::<u8>("255"), read::<u16>("\"65535\""), read::<u32>("4294967295.0")),
        (Ok(255), Ok(65_535), Ok(u32::MAX))
    );
    assert_eq!(read::<u64>("18446744073709551615"), Ok(u64::MAX));
    assert_eq!(read::<i64>("-9223372036854775808"), Ok(i64::MIN));
    assert_eq!(refused::<u8>("256"), "expected an integer from 0 to 255, found 256");
    assert_eq!(refused::<u16>("65536"), "expected an integer from 0 to 65535, found 65536");
    assert_eq!(refused::<u32>("-1"), "expected an integer from 0 to 4294967295, found -1");
    assert_eq!(refused::<u64>("-1"), "expected an integer from 0 to 18446744073709551615, found -1");
    let range = "expected an integer from -9223372036854775808 to 9223372036854775807, found";
    assert_eq!(refused::<i64>("9223372036854775808"), format!("{range} 9223372036854775808"));
    assert_eq!(refused::<u8>("null"), "expected an integer, found null");
}

#[test]
fn scalars_are_read_in_every_form() {
    assert_eq!((read::<bool>("\"yes\""), read::<bool>("null")), (Ok(true), Ok(false)));
    assert_eq!(refused::<bool>("\"maybe\""), "expected a boolean, found \"maybe\"");
    assert_eq!(read::<String>(r#""a\u0062""#).as_deref(), Ok("ab"));
    assert_eq!(read::<String>("12.50").as_deref(), Ok("12.50"));
    assert_eq!(refused::<String>("[]"), "expected text, found a list");
    assert_eq!(read::<f64>("\"2.5\""), Ok(2.5));
    assert_eq!(refused::<f64>("\"much\""), "expected a number, found \"much\"");
    assert_eq!(read::<()>("{\"any\":1}"), Ok(()));
    assert_eq!(read::<Value>("[1, 2]").unwrap().raw(), "[1, 2]");
    assert_eq!(read::<Bytes>("\"ZWNobw==\""), Ok(Bytes(b"echo".to_vec())));
    assert_eq!(refused::<Bytes>("\"?\""), "expected base64, found \"?\"");
    assert_eq!(refused::<Bytes>("true"), "expected base64, found true");
    assert_eq!(read::<Lines>("\"one\\ntwo\""), Ok(Lines(vec!["one".into(), "two".into()])));
    assert_eq!(read::<Lines>("[\"one\",2]"), Ok(Lines(vec!["one".into(), "2".into()])));
    assert_eq!(refused::<Lines>("{}"), "expected lines of text, found an object");
    assert_eq!(refused::<Lines>("[\"one\",[]]"), "expected text, found a list");
}

#[test]
fn decimals_and_times_stay_as_they_came() {
    let money: Decimal = read("-5519.110").unwrap();
    assert_eq!(
        (money.as_str(), money.to_string(), format!("{money:?}")),
        ("-5519.110", "-5519.110".into(), "\"-5519.110\"".into())
    );
    assert_eq!(serde_json::to_value(&money).unwrap(), json!("-5519.110"));
    assert_eq!(read::<Decimal>("\"0.33\"").unwrap().as_str(), "0.33");
    assert_eq!(refused::<Decimal>("\"0.3.3\""), "expected a decimal, found \"0.3.3\"");
    let time: Time = read("\"2014-10-14 12:40:40\"").unwrap();
    assert_eq!((time.unix_seconds(), Time::from_unix(1_413_290_440)), (Some(1_413_290_440), Some(time)));
    assert_eq!(read::<Time>("\"junk\"").unwrap().unix_seconds(), None);
    assert_eq!(Time::from_unix(i64::MAX), None);
}

#[test]
fn what_is_none_is_none_by_its_type() {
    for (json, int, text) in [("null", None, None), ("false", None, None), ("7", Some(7), Some("7"))] {
        assert_eq!(read::<Option<u8>>(json), Ok(int), "{json}");
        assert_eq!(read::<Option<String>>(json).unwrap().as_deref(), text, "{json}");
    }
    assert_eq!((read::<Option<u8>>("\"\""), read::<Option<f64>>("\"\"")), (Ok(None), Ok(None)));
    assert_eq!(read::<Option<String>>("\"\"").unwrap().as_deref(), Some(""));
    assert_eq!((read::<Option<bool>>("false"), read::<Option<bool>>("\"\"")), (Ok(Some(false)), Ok(Some(false))));
    // PHP writes 'nothing' in many forms; one of them is a valid empty list.
    assert_eq!((read::<Option<u8>>("[]"), read::<Option<String>>("[]")), (Ok(None), Ok(None)));
    assert_eq!(read::<Option<Vec<u8>>>("[]"), Ok(Some(Vec::new())));
    assert_eq!(refused::<Option<u8>>("[1]"), "expected an integer, found a list");
}

#[test]
fn lists_pairs_and_maps_say_where_they_are_wrong() {
    assert_eq!(read::<Vec<u8>>("[1,\"2\"]"), Ok(vec![1, 2]));
    assert_eq!(read::<Vec<u8>>("{\"1\":1,\"3\":2}"), Ok(vec![1, 2]));
    assert_eq!(read::<Vec<u8>>("5"), Ok(vec![5]));
    assert_eq!(refused::<Vec<u8>>("[1,\"two\"]"), "1: expected an integer, found \"two\"");
    assert_eq!(refused::<Vec<u8>>("true"), "expected a list, found true");
    assert_eq!(refused::<Vec<Vec<u8>>>("\"x\""), "expected a list, found \"x\"");
    assert_eq!(read::<(u8, String)>("[1,\"x\",true]"), Ok((1, "x".into())));
    assert_eq!(refused::<(u8, String)>("[true,\"x\"]"), "0: expected an integer, found true");
    assert_eq!(refused::<(u8, String)>("[1,null]"), "1: expected text, found null");
    assert_eq!(refused::<(u8, String)>("[1]"), "expected a pair, found a list");
    assert_eq!(refused::<(u8, String)>("{\"0\":1,\"1\":\"x\"}"), "expected a pair, found an object");
    assert_eq!(refused::<ById<u8>>("{\"a\":1,\"b\":{}}"), "b: expected an integer, found an object");
    assert_eq!(refused::<ById<u8>>("7"), "expected a map, found 7");
}

#[test]
fn maps_keep_their_order_and_the_last_of_an_id() {
    let map: ById<u8> = read("{\"b\":\"no integer\",\"a\":2,\"b\":1}").unwrap();
    assert_eq!((map.len(), map.is_empty()), (2, false));
    assert_eq!(map.iter().collect::<Vec<_>>(), [("b", &1), ("a", &2)]);
    assert_eq!(map.values().collect::<Vec<_>>(), [&1, &2]);
    assert_eq!((map.get("a"), map.get('b'), map.get("c")), (Some(&2), Some(&1), None));
    assert_eq!(serde_json::to_string(&map).unwrap(), r#"{"b":1,"a":2}"#);
    let list: ById<String> = read("[\"x\",\"y\"]").unwrap();
    assert_eq!(
        list.into_iter().collect::<Vec<_>>(),
        [("0".to_owned(), "x".to_owned()), ("1".to_owned(), "y".to_owned())]
    );
    assert!(ById::<u8>::default().is_empty());
    assert_eq!([(7, 1_u8), (3, 2)].into_iter().collect::<ById<_>>().get(3), Some(&2));
}

#[test]
fn parameters_become_arguments() {
    assert!((5_u8).arg() == Some(Arg::Int(5)) && (-5_i64).arg() == Some(Arg::Int(-5)));
    assert!(
        u64::MAX.arg() == Some(Arg::Int(u64::MAX.into()))
            && 1_u16.arg() == Some(Arg::Int(1))
            && 1_u32.arg() == Some(Arg::Int(1))
    );
    assert!(true.arg() == Some(Arg::Bool(true)) && "a".to_owned().arg() == Some(Arg::Text("a".into())));
    assert!(Bytes::from("ab").arg() == Some(Arg::Bytes(b"ab".to_vec())));
    let lines: Lines = ["one", "two"].into_iter().collect();
    let two = Arg::List(vec![Arg::Text("one".into()), Arg::Text("two".into())]);
    assert!(lines.arg() == Some(two.clone()) && lines.0.arg() == Some(two));
    assert!(Lines::default().arg() == Some(Arg::List(Vec::new())));
    // An omitted value is left out; a given one is sent, even 0 and "".
    assert!(None::<u8>.arg().is_none() && Some(0_u8).arg() == Some(Arg::Int(0)));
    assert!(vec![None, Some(3_u8)].arg() == Some(Arg::List(vec![Arg::Int(3)])));
    let flags: ById<bool> = [("x", true), ("y", false)].into_iter().collect();
    assert!(flags.arg() == Some(Arg::Map(vec![("x".into(), Arg::Bool(true)), ("y".into(), Arg::Bool(false))])));
}

#[test]
fn bytes_and_lines_are_what_they_hold() {
    let bytes = Bytes::from(vec![0, 255]);
    assert_eq!(
        (bytes.len(), format!("{bytes:?}"), serde_json::to_value(&bytes).unwrap()),
        (2, "Bytes(2)".into(), json!("AP8="))
    );
    let lines: Lines = read("\"one\\n\\ntwo\\n\"").unwrap();
    assert_eq!(
        (lines.len(), &lines[0], serde_json::to_value(&lines).unwrap()),
        (3, &"one".to_owned(), json!(["one", "", "two"]))
    );
}

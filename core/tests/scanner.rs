//! Compares the scanner with serde_json: for the committed corpus of hard cases, for random edits of it, and at its
//! limits.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use proptest::prelude::*;
use serde_json::{Value as Json, json};
use std::path::Path;
use std::time::Duration;
use vpswire_core::account::Account;
use vpswire_core::decode::decode;
use vpswire_core::encode::encode_raw;
use vpswire_core::shape::Method;
use vpswire_core::value::Kind;
use vpswire_core::wire::Response;
use vpswire_core::{Code, Error, Value, Verdict};

fn read_up_to(body: &[u8], max_body: usize) -> Result<Value, Error> {
    let account = Account::vultr("KEY").unwrap();
    let call = encode_raw(Method::Get, "/v1/any", &[], &account).unwrap();
    decode(&call, Response { status: 200, headers: Vec::new(), body: body.to_vec() }, max_body, Duration::ZERO)
}

fn read(body: &[u8]) -> Result<Value, Error> {
    read_up_to(body, 1 << 26)
}

/// Returns the value as its readers return it.
fn walk(value: &Value) -> Json {
    match value.kind() {
        Kind::Null => Json::Null,
        Kind::Bool => Json::Bool(value.as_bool().unwrap()),
        Kind::Int | Kind::Num => serde_json::from_str(&value.as_text().unwrap()).unwrap(),
        Kind::Text | Kind::Bytes => Json::String(value.as_text().unwrap().into_owned()),
        Kind::List => value.items().iter().map(walk).collect(),
        Kind::Map => value.entries().into_iter().map(|(key, value)| (key.into_owned(), walk(&value))).collect(),
    }
}

fn corpus() -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../conformance/corpus");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
        .into_iter()
        .map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), std::fs::read(&path).unwrap()))
        .collect()
}

/// Checks that both accept it and read the same, or that both refuse it.
fn compare(name: &str, body: &[u8]) {
    // A byte order mark before an answer is skipped.
    let json = body.strip_prefix("\u{feff}".as_bytes()).unwrap_or(body);
    // An empty answer is not JSON, but is a valid answer.
    if is_empty(json) {
        return;
    }
    match (read(body), serde_json::from_slice::<Json>(json)) {
        (Ok(value), Ok(expected)) => {
            assert_eq!(walk(&value), expected, "{name}");
            assert_eq!(value.raw().trim(), std::str::from_utf8(json).unwrap().trim(), "{name}");
        }
        (Err(_), Err(_)) => {}
        (ours, theirs) => panic!("{name}: {ours:?} but serde_json {theirs:?}: {}", String::from_utf8_lossy(body)),
    }
}

fn is_empty(body: &[u8]) -> bool {
    std::str::from_utf8(body).is_ok_and(|text| text.trim().is_empty())
}

#[test]
fn the_corpus_is_judged_as_its_names_say() {
    let corpus = corpus();
    assert!(corpus.len() > 80);
    for (name, body) in corpus {
        compare(&name, &body);
        assert_eq!(read(&body).is_ok(), name.ends_with(".ok.json") || is_empty(&body), "{name}");
    }
}

#[derive(Clone, Debug)]
enum Edit {
    Set(usize, u8),
    Insert(usize, u8),
    Cut(usize, usize),
    Copy(usize, usize, usize),
}

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let byte = prop_oneof![
        4 => proptest::sample::select(br#"{}[]",:\/0123456789-+.eEtrufalsn x"#.to_vec()),
        1 => any::<u8>(),
    ];
    let place = 0..400_usize;
    let edit = prop_oneof![
        (place.clone(), byte.clone()).prop_map(|(at, b)| Edit::Set(at, b)),
        (place.clone(), byte).prop_map(|(at, b)| Edit::Insert(at, b)),
        (place.clone(), 1..9_usize).prop_map(|(at, n)| Edit::Cut(at, n)),
        (place.clone(), 1..20_usize, place).prop_map(|(at, n, to)| Edit::Copy(at, n, to)),
    ];
    proptest::collection::vec(edit, 1..6)
}

fn apply(mut body: Vec<u8>, edits: &[Edit]) -> Vec<u8> {
    for edit in edits {
        let len = body.len().max(1);
        match *edit {
            Edit::Set(at, byte) => {
                if let Some(slot) = body.get_mut(at % len) {
                    *slot = byte;
                }
            }
            Edit::Insert(at, byte) => body.insert(at % len % (body.len() + 1), byte),
            Edit::Cut(at, n) => drop(body.drain((at % len).min(body.len())..(at % len + n).min(body.len()))),
            Edit::Copy(at, n, to) => {
                let part: Vec<u8> = body.iter().skip(at % len).take(n).copied().collect();
                let to = (to % len).min(body.len());
                body.splice(to..to, part);
            }
        }
    }
    body
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn edited_bodies_read_as_serde_json_reads_them(pick in any::<proptest::sample::Index>(), edits in edits()) {
        let corpus = corpus_once();
        let (name, body) = &corpus[pick.index(corpus.len())];
        compare(name, &apply(body.clone(), &edits));
    }
}

/// Generates members of a record: keys and values that repeat, differ, contain those of the others, or are invalid.
fn members() -> impl Strategy<Value = String> {
    let keys = ["a", "ab", "SUBID", "v6_networks", "a_key_of_19_letters", "a_key_of_19_LETTERS", r"\u0061", r"a\"];
    let values = [
        "1",
        "-2.5",
        r#""1""#,
        r#""""#,
        r#""x\n""#,
        "null",
        "[]",
        "{}",
        r#"{"a":1,"ab":"x"}"#,
        r#"[{"a":"1"},{"ab":2}]"#,
        r#"["a"]"#,
    ];
    let member = (
        prop::sample::select(keys.to_vec()),
        prop::sample::select(vec![":", ":", ":", " :", ": "]),
        prop::sample::select(values.to_vec()),
    );
    member.prop_map(|(key, colon, value)| format!("\"{key}\"{colon}{value}"))
}

/// Generates records, each being the previous one with a few members changed, inserted or removed; in a list, or in a
/// map.
fn records() -> impl Strategy<Value = String> {
    let change = (any::<prop::sample::Index>(), 0..4_u8, members());
    let changes = prop::collection::vec(prop::collection::vec(change, 0..3), 1..6);
    (prop::collection::vec(members(), 0..7), changes, any::<bool>()).prop_map(|(mut record, changes, list)| {
        let mut all = Vec::new();
        for (index, changes) in changes.into_iter().enumerate() {
            for (at, kind, member) in changes {
                let at = at.index(record.len() + 1);
                match kind {
                    0 => record.insert(at, member),
                    1 if at < record.len() => drop(record.remove(at)),
                    2 if at < record.len() => record[at] = member,
                    _ => {}
                }
            }
            let key = if list { String::new() } else { format!("\"{}\":", 99 + index) };
            all.push(format!("{key}{{{}}}", record.join(",")));
        }
        if list { format!("[{}]", all.join(",")) } else { format!("{{{}}}", all.join(", ")) }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn records_that_are_nearly_the_same_read_as_serde_json_reads_them(body in records(), edits in edits(), edited in any::<bool>()) {
        compare("records", &if edited { apply(body.into_bytes(), &edits) } else { body.into_bytes() });
    }
}

fn corpus_once() -> &'static [(String, Vec<u8>)] {
    static CORPUS: std::sync::OnceLock<Vec<(String, Vec<u8>)>> = std::sync::OnceLock::new();
    CORPUS.get_or_init(corpus)
}

#[test]
fn nesting_beyond_128_levels_is_refused_wherever_it_is() {
    let lists = |depth: usize| [vec![b'['; depth], vec![b']'; depth]].concat();
    assert!(read(&lists(128)).is_ok());
    let error = read(&lists(129)).unwrap_err();
    assert_eq!(error.code(), Code::Decode);
    assert_eq!(
        error.to_string(),
        "/v1/any: cannot decode the response: invalid JSON at byte 128: expected at most 128 levels of nesting"
    );
    // Input without any closing bracket is refused too, and quickly.
    assert_eq!(read(&vec![b'['; 50_000_000]).unwrap_err().code(), Code::Decode);
    assert_eq!(read(&br#"{"a":"#.repeat(1_000_000)).unwrap_err().code(), Code::Decode);
}

#[test]
fn a_body_above_the_limit_is_refused() {
    let body = format!("[\"{}\"]", "x".repeat(100));
    assert!(read_up_to(body.as_bytes(), 104).is_ok());
    let error = read_up_to(body.as_bytes(), 103).unwrap_err();
    assert_eq!((error.code(), error.verdict(), error.status()), (Code::TooLarge, Verdict::Unknown, Some(200)));
    assert_eq!(error.to_string(), "/v1/any: the answer is larger than the limit of 103 bytes");
}

#[test]
fn numbers_out_of_range_are_errors_where_they_are_read() {
    let value = read(br#"[18446744073709551615,18446744073709551616,-9223372036854775808,-9223372036854775809,1e999]"#)
        .unwrap();
    let int = |i| value.item(i).unwrap().as_int().map_err(|e| e.to_string());
    assert_eq!(int(0), Ok(u64::MAX.into()));
    let range = "expected an integer from -9223372036854775808 to 18446744073709551615, found";
    assert_eq!(int(1), Err(format!("{range} 18446744073709551616")));
    assert_eq!(int(2), Ok(i64::MIN.into()));
    assert_eq!(int(3), Err(format!("{range} -9223372036854775809")));
    let num = value.item(4).unwrap().as_num().unwrap_err().to_string();
    assert_eq!(num, "expected a number of a float's range, found 1e999");
}

#[test]
fn an_undocumented_number_of_any_size_is_exact() {
    let digits = [
        "18446744073709551615",
        "18446744073709551616",
        "-9223372036854775808",
        "-9223372036854775809",
        "12345678901234567890123",
        "1e309",
        "-2.5e400",
        "1e300",
        "0.1",
    ];
    let huge = "7".repeat(5_000);
    let all: Vec<&str> = digits.into_iter().chain([huge.as_str()]).collect();
    let body = format!(r#"{{"good":1,"all":[{}]}}"#, all.join(","));
    let value = read(body.as_bytes()).unwrap();
    let items = value.get("all").unwrap().items();
    assert_eq!(items.iter().map(|item| item.as_text().unwrap().into_owned()).collect::<Vec<_>>(), all);
    let kinds: Vec<Kind> = items.iter().map(Value::kind).collect();
    use Kind::{Int, Num};
    assert_eq!(kinds, [Int, Num, Int, Num, Num, Num, Num, Num, Num, Num]);
    assert_eq!(value.to_json().unwrap(), body);
    let written: Vec<Json> = (0..10)
        .map(|index| match index {
            0 | 2 | 7 | 8 => serde_json::from_str(all[index]).unwrap(),
            _ => json!(all[index]),
        })
        .collect();
    // serde_json's own value has no integers beyond 64 bits; they do not cause an error.
    assert_eq!(serde_json::to_value(&value).unwrap(), json!({"good": 1, "all": written}));
}

#[test]
fn a_broken_body_stays_reachable() {
    let error = read(b"<html>hello</html>").unwrap_err();
    assert_eq!(error.raw(), Some(&b"<html>hello</html>"[..]));
    let error = read(b"[\"\xff\"]").unwrap_err();
    assert_eq!(error.raw(), Some(&b"[\"\xff\"]"[..]));
    assert_eq!(error.to_string(), "/v1/any: cannot decode the response: invalid UTF-8 at byte 2");
}

#[test]
fn a_body_that_ends_within_a_character_is_cut_short_unless_it_is_whole_before_that() {
    let lost = "/v1/any: connection lost while reading the response body: it was cut short at byte";
    let no_text = "/v1/any: cannot decode the response: invalid UTF-8 at byte";
    for (body, words) in [
        (&b"{\"1\":\"\xe2\x82"[..], format!("{lost} 8")),
        (b"\xe2", format!("{lost} 1")),
        (b"{\"1\":\"2\"}\xe2\x82", format!("{no_text} 9")),
        (b"[] \n\xf0", format!("{no_text} 4")),
    ] {
        assert_eq!(read(body).unwrap_err().to_string(), words);
    }
}

#[test]
fn errors_share_the_body() {
    let account = Account::vultr("KEY").unwrap();
    let op = vpswire_core::table::find(vpswire_core::shape::Api::Vultr, "os.list").unwrap();
    let call = vpswire_core::encode::encode(op, &[], &account).unwrap();
    let body = b"7".to_vec();
    let value = decode(&call, Response { status: 200, headers: Vec::new(), body }, 1 << 26, Duration::ZERO).unwrap();
    let errors = [call.checked(&value).unwrap_err(), call.checked(&value).unwrap_err()];
    for error in errors.iter().cloned().chain(errors.clone()) {
        assert!(std::ptr::eq(error.raw().unwrap(), value.body().as_bytes()));
    }
}

#[test]
fn paths_find_keys_with_dots() {
    let value = read(br#"{"ptr":{"1.2.3.4":"a.example","1.2":{"3":7}},"list":[{"x":[1,2]}]}"#).unwrap();
    let text = |path: &str| value.at(path).map(|v| v.raw().to_owned());
    assert_eq!(text("ptr.1.2.3.4").as_deref(), Some("\"a.example\""));
    assert_eq!(text("ptr.1.2.3").as_deref(), Some("7"));
    assert_eq!(text("list.0.x.1").as_deref(), Some("2"));
    assert_eq!(text("list.1"), None);
    assert_eq!(text("ptr.9"), None);
    assert_eq!(
        walk(&value.at("").unwrap()),
        json!({"ptr": {"1.2.3.4": "a.example", "1.2": {"3": 7}}, "list": [{"x": [1, 2]}]})
    );
}

#[test]
fn what_was_written_is_read_again() {
    let json = r#"{"new":[1,"two"]}"#;
    let value = Value::from_json(json.to_owned(), &vpswire_core::shape::Shape::Any).unwrap();
    assert_eq!(
        (value.to_json().unwrap().as_str(), value.at("new.1").unwrap().as_text().unwrap().as_ref()),
        (json, "two")
    );
    let error = Value::from_json("{".to_owned(), &vpswire_core::shape::Shape::Any).unwrap_err();
    assert_eq!(error.to_string(), "expected JSON (a key in quotes), found something else at byte 1");
}

#[test]
fn an_error_is_where_a_text_stops_being_json() {
    let lost = "/v1/any: connection lost while reading the response body: it was cut short at byte";
    let wrong = "/v1/any: cannot decode the response: invalid JSON at byte";
    for (body, words) in [
        (r#"["\u"#, format!("{lost} 4")),
        (r#"["\u12a"#, format!("{lost} 7")),
        (r#"["\u12ab"#, format!("{lost} 8")),
        (r#"["\u1g"#, format!("{wrong} 4: expected four hexadecimal digits")),
        (r#"["\u12ax"#, format!("{wrong} 4: expected four hexadecimal digits")),
        (r#"["\u12a"]"#, format!("{wrong} 4: expected four hexadecimal digits")),
        (r#"["\ud83d"#, format!("{lost} 8")),
        (r#"["\ud83d\"#, format!("{lost} 9")),
        (r#"["\ud83dx"#, format!("{wrong} 8: expected a whole surrogate pair")),
        (r#"["\ud83d\u0041"]"#, format!("{wrong} 14: expected the second half of a surrogate pair")),
        (r"[fal", format!("{lost} 4")),
        (r"[falx", format!("{wrong} 1: expected a value")),
    ] {
        assert_eq!(read(body.as_bytes()).unwrap_err().to_string(), words, "{body}");
    }
}

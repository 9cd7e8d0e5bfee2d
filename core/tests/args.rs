//! Tests arguments as a person types them, and by their names.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use vpswire_core::args::{Arg, arrange, is_base64_text};
use vpswire_core::shape::{Api, Shape};
use vpswire_core::{Code, fleet, table};

const INT: Shape = Shape::Int { min: 0, max: u64::MAX };

fn text(text: &str) -> Arg {
    Arg::Text(text.to_owned())
}

/// Returns an argument in a form that a failed test can show.
fn shown(arg: &Arg) -> String {
    match arg {
        Arg::Bool(truth) => truth.to_string(),
        Arg::Int(int) => int.to_string(),
        Arg::Text(text) => format!("{text:?}"),
        Arg::Bytes(bytes) => format!("b{:?}", String::from_utf8_lossy(bytes)),
        Arg::List(items) => format!("[{}]", items.iter().map(shown).collect::<Vec<_>>().join(" ")),
        Arg::Map(map) => {
            let entries: Vec<_> = map.iter().map(|(id, arg)| format!("{id}={}", shown(arg))).collect();
            format!("{{{}}}", entries.join(" "))
        }
    }
}

#[test]
fn what_a_person_types_becomes_an_argument() {
    let list = Shape::List(&INT);
    let texts = Shape::List(&Shape::Text);
    let nested = Shape::List(&Shape::List(&Shape::Text));
    let flags = Shape::ById(&Shape::Bool);
    let maybe = Shape::Optional(&Shape::Bool);
    for (shape, typed, read) in [
        (&Shape::Bool, "yes", "true"),
        (&Shape::Bool, "true", "true"),
        (&Shape::Bool, "1", "true"),
        (&Shape::Bool, "on", "true"),
        (&Shape::Bool, "no", "false"),
        (&Shape::Bool, "false", "false"),
        (&Shape::Bool, "0", "false"),
        (&Shape::Bool, "off", "false"),
        // Text that cannot be parsed stays text: the encoder says what was expected.
        (&Shape::Bool, "maybe", "\"maybe\""),
        (&maybe, "off", "false"),
        (&INT, "-12", "-12"),
        (&INT, "1e3", "\"1e3\""),
        (&Shape::Text, "12", "\"12\""),
        (&Shape::Bytes, "é", "b\"é\""),
        (&list, "", "[]"),
        (&list, "1,x,3", "[1 \"x\" 3]"),
        (&texts, "a,", "[\"a\" \"\"]"),
        (&nested, "", "\"\""),
        (&Shape::Lines, "one\r\ntwo\n", "[\"one\" \"two\"]"),
        (&Shape::Lines, "", "[]"),
        (&flags, "a=yes,b=0,c=x", "{a=true b=false c=\"x\"}"),
        (&flags, "a=yes,b", "\"a=yes,b\""),
    ] {
        assert_eq!(shown(&Arg::parse(shape, typed)), read, "{shape:?} {typed:?}");
    }
}

#[test]
fn names_are_those_of_the_call_and_given_once() {
    let op = table::find(Api::Vultr, "server.list").unwrap();
    let at = |name: &str| op.params.iter().position(|field| field.name == name).unwrap();
    let args = arrange(op, [("tag", text("web")), ("SUBID", Arg::Int(7))]).unwrap();
    assert_eq!(args.len(), op.params.len());
    assert!(args[at("tag")] == Some(text("web")) && args[at("subid")] == Some(Arg::Int(7)));
    assert_eq!(args.iter().flatten().count(), 2);

    let error = arrange(op, [("subid", Arg::Int(7)), ("SUBID", Arg::Int(7))]).err().unwrap();
    assert_eq!((error.code(), error.param()), (Code::InvalidParams, Some("SUBID")));
    assert_eq!(error.to_string(), "server.list: SUBID: given twice");
    let error = arrange(op, [("fly", Arg::Int(7))]).err().unwrap();
    let names: Vec<_> = op.params.iter().map(|field| field.name).collect();
    let words = format!("server.list: fly: no such parameter; server.list has {}", names.join(", "));
    assert_eq!((error.param(), error.to_string()), (Some("fly"), words));

    let op = table::find(Api::Vultr, "os.list").unwrap();
    let error = arrange(op, [("fly", Arg::Int(7))]).err().unwrap();
    assert_eq!(error.to_string(), "os.list: fly: no such parameter; os.list has none");

    let verb = fleet::find("rdns.set").unwrap();
    let args = verb.arrange([("name", text("a.example")), ("machine", text("shop/7"))]).unwrap();
    assert!(args == [Some(text("shop/7")), None, Some(text("a.example"))]);
    let error = verb.arrange([("subid", Arg::Int(7))]).err().unwrap();
    assert_eq!(error.to_string(), "rdns.set: subid: no such parameter; rdns.set has machine, address, name");
}

#[test]
fn a_name_of_an_older_edition_is_the_same_parameter() {
    let with_alias = |op: &&'static vpswire_core::shape::Op| op.params.iter().any(|field| field.alias.is_some());
    let op = Api::ALL.into_iter().flat_map(table::ops).find(with_alias).unwrap();
    let at = op.params.iter().position(|field| field.alias.is_some()).unwrap();
    let args = arrange(op, [(op.params[at].alias.unwrap(), text("x"))]).unwrap();
    assert!(args[at] == Some(text("x")));
}

#[test]
fn text_that_is_base64_already_is_noticed() {
    for (bytes, is) in [
        (&b"I2Nsb3VkLWNvbmZpZwo="[..], true),
        (b" I2Nsb3VkLWNvbmZpZwo=\n", true),
        (b"aGVsbG8h", true),
        (b"#cloud-config", false),
        // Shorter text is often an ordinary word, and the decoded bytes may not be text.
        (b"aGVsbG8", false),
        (b"AAECAwQFBgc=", false),
        (b"/////////w==", false),
        (b"\xff\xfe\xfd\xfc\xfb\xfa\xf9\xf8", false),
    ] {
        assert_eq!(is_base64_text(bytes), is, "{}", String::from_utf8_lossy(bytes));
    }
}

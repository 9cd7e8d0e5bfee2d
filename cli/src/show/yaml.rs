//! Formats an answer as YAML. A string that YAML could take for another type is quoted as in JSON. The reason for writing
//! it by hand: docs/decisions/0031-yaml-is-written-by-hand.md.

use crate::show::words::is_empty;
use crate::show::{json, text};
use vpswire::Value;
use vpswire::value::Kind;

/// The depth below which values are JSON on one line, which is also valid YAML. It limits the indentation.
const DEEPEST: usize = 8;

/// Words that YAML 1.1 or 1.2 takes for another type than a string.
const WORDS: [&str; 9] = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"];

/// Formats a value without a shape, as parsed from JSON.
pub(crate) fn page(value: &Value) -> String {
    let mut out = String::new();
    if is_empty(value) || !matches!(value.kind(), Kind::Map | Kind::List) {
        out.push_str(&single(value));
        out.push('\n');
    } else {
        block(&mut out, value, 0, false);
    }
    out
}

/// Writes a value in several lines, continuing the current line if `begun`.
fn block(out: &mut String, value: &Value, depth: usize, begun: bool) {
    let mut begun = begun;
    let mut lead = |out: &mut String| {
        if !std::mem::take(&mut begun) {
            out.push_str(&"  ".repeat(depth));
        }
    };
    for (key, part) in value.entries() {
        lead(out);
        out.push_str(&quoted(&key));
        out.push(':');
        after(out, &part, depth, "\n");
    }
    for item in value.items() {
        lead(out);
        out.push('-');
        after(out, &item, depth, " ");
    }
}

/// Writes the value after a key or a dash.
fn after(out: &mut String, part: &Value, depth: usize, gap: &str) {
    if !matches!(part.kind(), Kind::Map | Kind::List) || is_empty(part) || depth >= DEEPEST {
        out.push(' ');
        out.push_str(&single(part));
        out.push('\n');
    } else {
        out.push_str(gap);
        block(out, part, depth.saturating_add(1), gap == " ");
    }
}

/// Formats a value on one line.
fn single(value: &Value) -> String {
    match value.kind() {
        Kind::Null => "null".to_owned(),
        Kind::Text => quoted(&value.as_text().unwrap_or_default()),
        _ => json::laid_out(value.raw(), false),
    }
}

/// Formats a string, quoted if it could be taken for another type.
fn quoted(word: &str) -> String {
    let begins = word.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '_' || letter == '/');
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "_./+@-".contains(letter);
    let is_word = WORDS.iter().any(|other| word.eq_ignore_ascii_case(other));
    if begins
        && !is_word
        && word.split(' ').all(|part| !part.is_empty() && !part.starts_with('-') && part.chars().all(plain))
    {
        return word.to_owned();
    }
    let mut out = String::new();
    for letter in serde_json::Value::from(word).to_string().chars() {
        match letter {
            letter if text::hostile(letter) => out.push_str(&format!("\\u{:04x}", u32::from(letter))),
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::page;
    use vpswire::Value;
    use vpswire::shape::Shape;

    fn yaml(json: &str) -> String {
        page(&Value::from_json(json.to_owned(), &Shape::Any).unwrap())
    }

    #[test]
    fn maps_and_lists_are_blocks() {
        let json = r#"{"a":1.10,"b":{"c":[],"d":{}},"e":[{"f":null,"g":"x y"},[1,[2]],"z"]}"#;
        let wanted = "a: 1.10\nb:\n  c: []\n  d: {}\ne:\n  - f: null\n    g: x y\n  - - 1\n    - - 2\n  - z\n";
        assert_eq!(yaml(json), wanted);
        assert_eq!([yaml("[]"), yaml("true"), yaml("\"x\"")], ["[]\n", "true\n", "x\n"]);
    }

    #[test]
    fn texts_stay_texts() {
        for (json, wanted) in [
            (r#""Yes""#, "\"Yes\""),
            (r#""1""#, "\"1\""),
            (r#""""#, "\"\""),
            (r#""a: b""#, "\"a: b\""),
            (r#""a #b""#, "\"a #b\""),
            (r#""-a""#, "\"-a\""),
            (r#""a - b""#, "\"a - b\""),
            (r#""web-1.example""#, "web-1.example"),
            (r#""a  b""#, "\"a  b\""),
            (r#""x\u001b\n\u009b\u202e""#, "\"x\\u001b\\n\\u009b\\u202e\""),
            (r#""é""#, "\"é\""),
        ] {
            assert_eq!(yaml(json), format!("{wanted}\n"));
        }
        assert_eq!(yaml(r#"{"no":1,"198.18.0.1":2}"#), "\"no\": 1\n\"198.18.0.1\": 2\n");
    }

    #[test]
    fn what_is_deep_is_on_one_line() {
        let json = format!("{}1{}", "[".repeat(100), "]".repeat(100));
        assert_eq!(yaml(&json), format!("{}{}1{}\n", "- ".repeat(9), "[".repeat(91), "]".repeat(91)));
    }
}

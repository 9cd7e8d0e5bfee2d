//! Formats JSON on one line for programs, and on several for people. Only the white space changes.

use crate::show::{output, text};

/// The depth below which the indentation does not increase, which limits it.
const DEEPEST: usize = 8;

/// Formats JSON for standard output.
pub(crate) fn shown(json: &str) -> String {
    let mut out = laid_out(json, output::for_terminal());
    out.push('\n');
    out
}

/// Formats valid JSON.
pub(crate) fn laid_out(json: &str, lines: bool) -> String {
    let mut out = String::with_capacity(json.len());
    let mut depth = 0_usize;
    let (mut quoted, mut escaped) = (false, false);
    let line = |out: &mut String, depth: usize| {
        if lines {
            out.push('\n');
            out.push_str(&"  ".repeat(depth.min(DEEPEST)));
        }
    };
    let mut letters = json.chars().peekable();
    while let Some(letter) = letters.next() {
        if quoted {
            match letter {
                // These characters are in the basic plane, so one escape suffices.
                letter if text::hostile(letter) => out.push_str(&format!("\\u{:04x}", u32::from(letter))),
                letter => out.push(letter),
            }
            quoted = escaped || letter != '"';
            escaped = !escaped && letter == '\\';
            continue;
        }
        match letter {
            ' ' | '\t' | '\n' | '\r' => {}
            '{' | '[' => {
                out.push(letter);
                while letters.next_if(|letter| letter.is_ascii_whitespace()).is_some() {}
                if let Some(end) = letters.next_if(|letter| matches!(letter, '}' | ']')) {
                    out.push(end);
                } else {
                    depth = depth.saturating_add(1);
                    line(&mut out, depth);
                }
            }
            '}' | ']' => {
                depth = depth.saturating_sub(1);
                line(&mut out, depth);
                out.push(letter);
            }
            ',' => {
                out.push(letter);
                line(&mut out, depth);
            }
            ':' => out.push_str(if lines { ": " } else { ":" }),
            letter => {
                quoted = letter == '"';
                out.push(letter);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::laid_out;

    #[test]
    fn only_the_space_between_changes() {
        let json = "{ \"a\" : [ 1.10,\n2e3 ], \"b\\\" :{\":{ }, \"c\":[ ] ,\"d\":\"x\u{9b}y\"}";
        assert_eq!(laid_out(json, false), r#"{"a":[1.10,2e3],"b\" :{":{},"c":[],"d":"x\u009by"}"#);
        let pretty =
            "{\n  \"a\": [\n    1.10,\n    2e3\n  ],\n  \"b\\\" :{\": {},\n  \"c\": [],\n  \"d\": \"x\\u009by\"\n}";
        assert_eq!(laid_out(json, true), pretty);
        assert_eq!(laid_out(&laid_out(json, true), false), laid_out(json, false));
    }
}

//! Texts for people: units, times, and texts of a service with control characters escaped.

use unicode_width::UnicodeWidthStr;
use vpswire::typed::Time;

/// Reflows a doc comment: joins the lines of each paragraph.
pub(crate) fn reflow(doc: &str) -> String {
    let lines = doc.lines().map(str::trim).collect::<Vec<_>>();
    let paragraphs = lines.split(|line| line.is_empty()).filter(|paragraph| !paragraph.is_empty());
    paragraphs.map(|paragraph| paragraph.join(" ")).collect::<Vec<_>>().join("\n\n")
}

/// Whether a character could control a terminal, or change the direction of the text after it.
pub(crate) fn hostile(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Escapes a service's text on one line, so that it cannot control a terminal.
pub(crate) fn escape_control(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if hostile(letter) {
            out.extend(letter.escape_default());
        } else {
            out.push(letter);
        }
    }
    out
}

/// Escapes a service's text with several lines; line breaks and tabs are kept.
pub(crate) fn escape_control_lines(text: &str) -> String {
    let lines = text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line));
    let lines = lines.map(|line| line.split('\t').map(escape_control).collect::<Vec<_>>().join("\t"));
    lines.collect::<Vec<_>>().join("\n")
}

/// Wraps a text at that width; a longer word gets its own line.
pub(crate) fn wrapped(words: &str, width: usize) -> Vec<String> {
    let (mut lines, mut used) = (Vec::<String>::new(), 0_usize);
    for word in words.split(' ') {
        let wide = word.width();
        match lines.last_mut() {
            Some(line) if used.saturating_add(wide) < width => {
                used = used.saturating_add(wide).saturating_add(1);
                line.push(' ');
                line.push_str(word);
            }
            _ => {
                used = wide;
                lines.push(word.to_owned());
            }
        }
    }
    lines
}

/// Formats a byte count: `20.0 GiB`.
pub(crate) fn bytes(count: i128) -> String {
    const UNITS: [&str; 6] = ["KiB", "MiB", "GiB", "TiB", "PiB", "EiB"];
    let mut shown = format!("{count} bytes");
    let mut unit: i128 = 1;
    for name in UNITS {
        unit = unit.saturating_mul(1024);
        if count.checked_div(unit).unwrap_or_default() == 0 {
            break;
        }
        let tenths = count.saturating_mul(10).checked_div(unit).unwrap_or_default();
        shown = format!("{}.{} {name}", tenths / 10, (tenths % 10).abs());
    }
    shown
}

/// Formats a duration by its two largest units: `7 days`, `1 h 30 min`, `45 s`.
pub(crate) fn duration(seconds: i128) -> String {
    const UNITS: [(&str, i128); 4] = [("days", 86_400), ("h", 3600), ("min", 60), ("s", 1)];
    let mut left = seconds.saturating_abs();
    let mut parts = Vec::new();
    for (name, unit) in UNITS {
        let count = left.checked_div(unit).unwrap_or_default();
        left = left.checked_rem(unit).unwrap_or_default();
        if count > 0 {
            parts.push(if (name, count) == ("days", 1) { "1 day".to_owned() } else { format!("{count} {name}") });
        } else if !parts.is_empty() {
            break;
        }
    }
    parts.truncate(2);
    let sign = if seconds < 0 { "-" } else { "" };
    if parts.is_empty() { "0 s".to_owned() } else { format!("{sign}{}", parts.join(" ")) }
}

/// Formats Unix seconds: `2026-11-22 02:21:16 UTC`.
pub(crate) fn time(seconds: i128) -> Option<String> {
    let time = Time::from_unix(i64::try_from(seconds).ok().filter(|seconds| *seconds >= 0)?)?;
    Some(format!("{time} UTC"))
}

/// Quotes a word for a shell.
pub(crate) fn quoted(word: &str) -> String {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"-._/:@%+".contains(&b);
    if !word.is_empty() && word.bytes().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::{bytes, duration, escape_control, escape_control_lines, reflow, time, wrapped};

    #[test]
    fn what_could_drive_a_terminal_is_escaped() {
        assert_eq!(
            escape_control("a\u{1b}[2Jb\u{9b}c\u{7f}\r\n\u{202e}d é"),
            "a\\u{1b}[2Jb\\u{9b}c\\u{7f}\\r\\n\\u{202e}d é"
        );
        assert_eq!(escape_control_lines("a\r\n\tb\u{7}\n"), "a\n\tb\\u{7}\n");
    }

    #[test]
    fn lines_are_as_wide_as_they_may_be() {
        assert_eq!(wrapped("aa bb ccc dddddd e", 5), ["aa bb", "ccc", "dddddd", "e"]);
        assert_eq!(wrapped("日本 日 x", 5), ["日本", "日 x"]);
        assert_eq!(wrapped("", 5), [""]);
    }

    #[test]
    fn bytes_have_units() {
        assert_eq!([bytes(0), bytes(1023)], ["0 bytes", "1023 bytes"]);
        assert_eq!([bytes(1024), bytes(1536), bytes(21_474_836_480)], ["1.0 KiB", "1.5 KiB", "20.0 GiB"]);
        assert_eq!(bytes(-1536), "-1.5 KiB");
        assert_eq!(bytes(u64::MAX.into()), "15.9 EiB");
    }

    #[test]
    fn seconds_are_durations() {
        assert_eq!([duration(0), duration(45), duration(60)], ["0 s", "45 s", "1 min"]);
        assert_eq!([duration(5400), duration(86_400), duration(90_061)], ["1 h 30 min", "1 day", "1 day 1 h"]);
        assert_eq!([duration(604_800), duration(-100), duration(3601)], ["7 days", "-1 min 40 s", "1 h"]);
        assert!(duration(i128::MIN).starts_with('-'));
    }

    #[test]
    fn seconds_are_dates() {
        assert_eq!(time(0).unwrap(), "1970-01-01 00:00:00 UTC");
        assert_eq!(time(951_782_400).unwrap(), "2000-02-29 00:00:00 UTC");
        assert_eq!(time(1_700_000_000).unwrap(), "2023-11-14 22:13:20 UTC");
        assert_eq!(time(-1), None);
        assert_eq!(time(i128::MAX), None);
    }

    #[test]
    fn docs_become_paragraphs() {
        assert_eq!(reflow("One\n line.\n\n Two.\n"), "One line.\n\nTwo.");
    }
}

//! Recognises text that is not the service's own: notices that PHP writes around an answer, and the pages of proxies,
//! firewalls and log-ins that answer in its place.

use crate::error::mismatch::shortened;
use crate::text::find;

/// The levels of PHP's notices.
const LEVELS: [&str; 9] = [
    "Warning",
    "Notice",
    "Deprecated",
    "Strict Standards",
    "Fatal error",
    "Parse error",
    "Recoverable fatal error",
    "Core warning",
    "Compile warning",
];

/// Splits a text into the PHP notices and the text after them. Returns the text first.
pub(crate) fn split_notices(text: &str) -> (&str, &str) {
    let mut rest = text.trim_ascii_start();
    while let Some(after) = after_notice(rest) {
        rest = after.trim_ascii_start();
    }
    let (notices, rest) = text.split_at_checked(text.len().saturating_sub(rest.len())).unwrap_or_default();
    (rest, notices.trim_ascii())
}

/// Returns the text after the notice at the beginning: `<br />\n<b>Warning</b>:  ... in <b>x.php</b> on line
/// <b>25</b><br />`, or the same without markup.
fn after_notice(text: &str) -> Option<&str> {
    let rest = without(text, "<br />").trim_ascii_start();
    let rest = without(without(rest, "<b>"), "PHP ");
    let rest = LEVELS.into_iter().find_map(|level| rest.strip_prefix(level))?;
    let rest = without(rest, "</b>").strip_prefix(':')?;
    let rest = without(find::after(rest, " on line ")?, "<b>");
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let rest = without(rest.get(digits..).filter(|_| digits > 0)?, "</b>");
    Some(without(rest, "<br />"))
}

fn without<'a>(text: &'a str, beginning: &str) -> &'a str {
    text.strip_prefix(beginning).unwrap_or(text)
}

/// Recognises an answer that something else sent in the service's place: an HTML page, with its title, which may be
/// empty; or the text that Cloudflare sends to clients other than browsers, `error code: 1010`.
pub(crate) fn in_place(text: &str) -> Option<(&str, String)> {
    let text = text.trim_ascii();
    if text.starts_with("error code: ") && text.len() < 20 {
        return Some((text, String::new()));
    }
    let is = |tag: &str| text.get(..tag.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(tag));
    if !text.starts_with('<') || is("<br") || is("<b>") {
        return None;
    }
    let title = between(text, "<title", "</title").or_else(|| between(text, "<h1", "</h1")).unwrap_or_default();
    let words: Vec<_> = title.split_ascii_whitespace().collect();
    Some(("an HTML page", shortened(&words.join(" "), 100).into_owned()))
}

/// Returns the text between a tag, in any case and with any attributes, and its end tag.
fn between<'a>(text: &'a str, open: &str, close: &str) -> Option<&'a str> {
    let find = |text: &str, tag: &str| {
        let tag = tag.as_bytes();
        text.as_bytes().windows(tag.len()).position(|window| window.eq_ignore_ascii_case(tag))
    };
    let (_, inside) = text.get(find(text, open)?..)?.split_once('>')?;
    inside.get(..find(inside, close)?)
}

#[cfg(test)]
mod tests {
    use super::{in_place, split_notices};

    #[test]
    fn notices_are_split_off() {
        let html = "<br />\n<b>Warning</b>:  Undefined index: x in <b>/var/www/api.php</b> on line <b>25</b><br />\n";
        let plain = "\nPHP Notice:  Undefined variable $a in /var/www/a.php on line 7\n";
        for (text, rest) in [
            (format!("{html}{{\"a\":1}}"), "{\"a\":1}"),
            (format!("{html}{html}{plain}[] "), "[] "),
            (plain.to_owned(), ""),
            ("Deprecated: x in y on line 1{}".to_owned(), "{}"),
        ] {
            let (found, notices) = split_notices(&text);
            assert_eq!(found, rest, "{text}");
            assert_eq!(notices, text[..text.len() - rest.len()].trim());
        }
    }

    #[test]
    fn other_text_is_no_notice() {
        for text in [
            "",
            "{}",
            "Warning",
            "Warning: x",
            "Warning: x on line ",
            "<b>Warning</b> on line 5",
            "<br />{}",
            "Notice in x on line 4",
        ] {
            assert_eq!(split_notices(text), (text, ""), "{text}");
        }
    }

    #[test]
    fn what_is_in_front_is_known_by_its_words() {
        let page = |title| Some(("an HTML page", title));
        for (text, found) in [
            ("<html><head><title>Down for maintenance</title></head>", page("Down for maintenance")),
            (" <!DOCTYPE html><TITLE lang=en>\n Just a\n moment... </TITLE>", page("Just a moment...")),
            ("<html><h1 class=x>502 Bad Gateway</h1>", page("502 Bad Gateway")),
            ("<html><body>Oops</body></html>", page("")),
            ("<title>cut", page("")),
            ("<", page("")),
            ("error code: 1010\n", Some(("error code: 1010", ""))),
            ("error code: 1010 of a service", None),
            ("<br />\n<b>Warning</b>: x", None),
            ("{\"a\":\"<html>\"}", None),
            ("", None),
        ] {
            assert_eq!(in_place(text), found.map(|(what, title)| (what, title.to_owned())), "{text}");
        }
    }
}

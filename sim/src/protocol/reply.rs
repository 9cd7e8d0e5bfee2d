//! Responses in the form of the services: all three are PHP.

use serde_json::Value;
use vpswire_core::wire::Response;

/// Returns a plain text of a service, with the wrong content type that the services send.
pub(crate) fn text(status: u16, words: &str) -> Response {
    response(status, "text/html; charset=UTF-8", words.to_owned())
}

/// Returns JSON with that content type.
pub(crate) fn json(status: u16, content_type: &str, value: &Value) -> Response {
    response(status, content_type, php_json(value))
}

/// Returns a plain text of the simulator itself, with the right content type.
pub(crate) fn plain(status: u16, words: &str) -> Response {
    response(status, "text/plain; charset=utf-8", words.to_owned())
}

/// Returns a body with that content type.
pub(crate) fn response(status: u16, content_type: &str, body: String) -> Response {
    let headers = vec![("Content-Type".to_owned(), content_type.to_owned())];
    Response { status, headers, body: body.into_bytes() }
}

/// Formats JSON as PHP does: `\/` for a slash, and `\u` escapes for all characters beyond ASCII.
fn php_json(value: &Value) -> String {
    let plain = value.to_string();
    let mut out = String::with_capacity(plain.len());
    // Slashes and characters beyond ASCII occur only within texts, so they can be found without parsing the JSON.
    for letter in plain.chars() {
        match letter {
            '/' => out.push_str("\\/"),
            letter if letter.is_ascii() => out.push(letter),
            letter => {
                for code in letter.encode_utf16(&mut [0; 2]) {
                    out.push_str(&format!("\\u{code:04x}"));
                }
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn json_is_written_as_php_does() {
        let value = serde_json::json!({ "url": "http://a/b", "name": "Zürich 😀", "n": 1.5 });
        assert_eq!(super::php_json(&value), r#"{"url":"http:\/\/a\/b","name":"Z\u00fcrich \ud83d\ude00","n":1.5}"#);
    }
}

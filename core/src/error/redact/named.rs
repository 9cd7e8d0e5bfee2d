//! Names of secrets: of the parameters of raw calls, and of values that a text names as secrets although the call did
//! not send them (`default_password=...`, `"token": "..."`).

use crate::error::redact::MASK;
use crate::text::find;
use std::borrow::Cow;

/// The names of secrets, in lower case.
const NAMES: [&str; 12] = [
    "password",
    "passwd",
    "passphrase",
    "secret",
    "token",
    "api_key",
    "api-key",
    "api key",
    "apikey",
    "private_key",
    "private key",
    "authorization",
];

/// Whether a raw call's parameter with that name is treated as a secret.
pub(crate) fn is_secret_name(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    ["pass", "key", "token", "secret", "script", "command", "userdata"].iter().any(|word| find::contains(&name, word))
}

/// Returns the text with masks in place of values that follow such a name and a colon or an equals sign.
#[cold]
pub(crate) fn mask_named(text: &str) -> Cow<'_, str> {
    let lower = text.to_ascii_lowercase();
    let mut ends = Vec::new();
    for name in NAMES {
        let mut rest = lower.as_str();
        while let Some(after) = find::after(rest, name) {
            ends.push(lower.len().saturating_sub(after.len()));
            rest = after;
        }
    }
    if ends.is_empty() {
        return Cow::Borrowed(text);
    }
    ends.sort_unstable();
    let (mut masked, mut done) = (String::with_capacity(text.len()), 0);
    for end in ends.into_iter().filter(|end| text.is_char_boundary(*end)) {
        if end < done {
            continue;
        }
        if let Some((begin, length)) = value(text.get(end..).unwrap_or_default()) {
            let begin = end.saturating_add(begin);
            masked.push_str(text.get(done..begin).unwrap_or_default());
            masked.push_str(MASK);
            done = begin.saturating_add(length);
        }
    }
    masked.push_str(text.get(done..).unwrap_or_default());
    Cow::Owned(masked)
}

/// Returns the offset and the length of the value that follows a name.
fn value(after: &str) -> Option<(usize, usize)> {
    let rest = after.trim_start_matches(['"', '\'', '\\', ' ', ']']);
    let rest = rest.strip_prefix([':', '='])?.trim_start_matches(['>', ' ']);
    let bare = rest.trim_start_matches(['"', '\'', '\\']);
    let bare = bare.strip_prefix("Bearer ").or_else(|| bare.strip_prefix("Basic ")).unwrap_or(bare);
    let opening = rest.get(..rest.len().saturating_sub(bare.len())).unwrap_or_default();
    let length = match opening.chars().find(|char| matches!(char, '"' | '\'')) {
        Some(quote) => bare.find(quote).map(|end| bare.get(..end).unwrap_or_default().trim_end_matches('\\').len()),
        None => bare.find(|char: char| char.is_whitespace() || ",;&<>{}[]()\"'".chars().any(|other| other == char)),
    };
    let length = length.unwrap_or(bare.len());
    (length > 0).then(|| (after.len().saturating_sub(bare.len()), length))
}

#[cfg(test)]
mod tests {
    use super::mask_named;

    #[test]
    fn named_values_are_masked() {
        for (text, masked) in [
            ("default_password=hunter22, x", "default_password=***, x"),
            ("{\"default_password\":\"hunt er\",\"a\":1}", "{\"default_password\":\"***\",\"a\":1}"),
            (r#"{\"rootPassword\": \"hunt er\"}"#, r#"{\"rootPassword\": \"***\"}"#),
            ("array('password' => 'x y')", "array('password' => '***')"),
            ("Authorization: Bearer abc.def end", "Authorization: Bearer *** end"),
            ("API-Key: ABC api_key=DEF&x=1", "API-Key: *** api_key=***&x=1"),
            ("token=é<b>", "token=***<b>"),
            ("PASSWORD: p", "PASSWORD: ***"),
        ] {
            assert_eq!(mask_named(text), masked, "{text}");
        }
    }

    #[test]
    fn what_a_service_says_of_keys_stays() {
        for text in [
            "",
            "Invalid SSH Key.  Check SSHKEYID value and ensure your API key matches the key's account",
            "Unable to create SSH Key: Invalid SSH key.  Keys should be in authorized_keys format",
            "No valid API token pair was specified.",
            "the password is too weak",
            "password=",
            "password: \"\"",
            "secret",
        ] {
            assert_eq!(mask_named(text), text);
        }
    }
}

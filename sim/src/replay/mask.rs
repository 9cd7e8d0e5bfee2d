//! Finding known secrets in a text, in whatever form they are there.

use crate::protocol::form;
use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use std::collections::HashMap;

/// What replaces a secret.
pub(crate) const MASK: &str = "***";

/// What is shorter is no secret that could be found: it would be found everywhere.
const SHORTEST: usize = 4;

/// How often an encoding is undone: a form within a form within a form.
const ROUNDS: usize = 3;

/// Base64 with or without its padding, and with whatever bits are left over.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// Whether a name is that of a secret, however it is spelled: `API_KEY`, `apiKey`, `X-Auth-Token`.
pub(crate) fn is_secret_name(name: &str) -> bool {
    let letters: String = name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
    let parts = ["apikey", "token", "password", "passwd", "secret", "auth", "cookie", "credential", "privatekey"];
    letters == "key" || parts.iter().any(|part| letters.contains(part))
}

/// Secrets by their first letters, all in lower case: with ten thousand of them a text is still read once.
#[derive(Default)]
pub(crate) struct Masker(HashMap<[u8; SHORTEST], Vec<Vec<u8>>>);

impl Masker {
    pub(crate) fn new<T: AsRef<str>>(secrets: impl IntoIterator<Item = T>) -> Self {
        let mut masker = Self::default();
        for secret in secrets {
            let secret = secret.as_ref().to_ascii_lowercase().into_bytes();
            if let Some(first) = secret.first_chunk() {
                masker.0.entry(*first).or_default().push(secret);
            }
        }
        // The longest first, so that a secret that holds another one goes whole.
        masker.0.values_mut().for_each(|alike| alike.sort_unstable_by_key(|secret| std::cmp::Reverse(secret.len())));
        masker
    }

    /// The text without secrets. Where one is there in another form all of the text is masked.
    pub(crate) fn mask(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let lower = text.to_ascii_lowercase();
        let mut copied = 0;
        let mut at = 0;
        while let Some(rest) = lower.as_bytes().get(at..).filter(|rest| !rest.is_empty()) {
            let Some(length) = self.at_start(rest) else {
                at = at.saturating_add(1);
                continue;
            };
            out.push_str(text.get(copied..at).unwrap_or_default());
            out.push_str(MASK);
            at = at.saturating_add(length);
            copied = at;
        }
        out.push_str(text.get(copied..).unwrap_or_default());
        if self.is_hidden_in(&out) { MASK.to_owned() } else { out }
    }

    /// The length of the secret that these bytes begin with.
    fn at_start(&self, bytes: &[u8]) -> Option<usize> {
        let alike = self.0.get(bytes.first_chunk()?)?;
        alike.iter().find(|secret| bytes.starts_with(secret)).map(Vec::len)
    }

    fn is_in(&self, text: &str) -> bool {
        let lower = text.to_ascii_lowercase();
        (0..lower.len()).any(|at| lower.as_bytes().get(at..).is_some_and(|rest| self.at_start(rest).is_some()))
    }

    /// Whether a secret shows once encodings are undone.
    fn is_hidden_in(&self, text: &str) -> bool {
        let mut text = text.to_owned();
        for _ in 0..ROUNDS {
            if base64_runs(&text).any(|decoded| self.is_in(&decoded)) {
                return true;
            }
            let undone = unescape(&form::decode(text.as_bytes()));
            if undone == text {
                return false;
            }
            if self.is_in(&undone) {
                return true;
            }
            text = undone;
        }
        false
    }
}

/// What each run of base64 letters decodes to.
fn base64_runs(text: &str) -> impl Iterator<Item = String> {
    let runs = text.split(|letter: char| !letter.is_ascii_alphanumeric() && !"+/-_".contains(letter));
    runs.filter(|run| run.len() >= SHORTEST).filter_map(|run| {
        let run = run.replace('-', "+").replace('_', "/");
        // A length that no encoding has: the last letter is of something else.
        let whole = if run.len() % 4 == 1 { run.get(..run.len().saturating_sub(1))? } else { &run };
        Some(String::from_utf8_lossy(&BASE64.decode(whole).ok()?).into_owned())
    })
}

/// Undoes what JSON, PHP and HTML write in place of a letter: `\/`, `\u002f`, `&#47;`, `&#x2f;`, `&amp;`.
fn unescape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['\\', '&']) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let (letter, length) = if from.starts_with('\\') { escape(from) } else { entity(from) };
        out.extend(letter);
        rest = from.get(length..).unwrap_or_default();
    }
    out.push_str(rest);
    out
}

/// The letter of an escape of JSON, and how long that is.
fn escape(text: &str) -> (Option<char>, usize) {
    let code = text.strip_prefix("\\u").and_then(|code| u32::from_str_radix(code.get(..4)?, 16).ok());
    match code.and_then(char::from_u32) {
        Some(letter) => (Some(letter), 6),
        None => (None, 1),
    }
}

/// The letter of an entity of HTML, and how long that is.
fn entity(text: &str) -> (Option<char>, usize) {
    const NAMED: [(&str, char); 5] = [("&amp;", '&'), ("&lt;", '<'), ("&gt;", '>'), ("&quot;", '"'), ("&apos;", '\'')];
    if let Some((name, letter)) = NAMED.iter().find(|(name, _)| text.starts_with(name)) {
        return (Some(*letter), name.len());
    }
    let number = || {
        let (code, _) = text.strip_prefix("&#")?.split_once(';')?;
        let value = match code.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => code.parse(),
        };
        Some((char::from_u32(value.ok()?)?, code.len().saturating_add("&#;".len())))
    };
    number().map_or((Some('&'), 1), |(letter, length)| (Some(letter), length))
}

#[cfg(test)]
mod tests {
    use super::{Masker, is_secret_name};
    use base64::Engine;
    use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD};

    #[test]
    fn a_secret_is_found_in_every_form() {
        let secret = "p/4&ss\"w\u{f6}rd";
        let masker = Masker::new([secret, "KEYKEY1234", "KEYKEY12345678", "abc", ""]);
        let is = |text: &str, wanted: &str| assert_eq!(masker.mask(text), wanted, "{text}");
        is(&format!("a {secret} b {secret}"), "a *** b ***");
        is("xKEYKEY1234x, keykey1234; KEYKEY12345678", "x***x, ***; ***");
        is("abc KEYKEY123 \u{f6}", "abc KEYKEY123 \u{f6}");
        for hidden in [
            "p%2F4%26ss%22w%C3%B6rd",
            "p%2f4%26ss%22w%c3%b6rd",
            "p%252F4%2526ss%2522w%25C3%25B6rd",
            "p\\/4&ss\\\"w\\u00f6rd",
            "p\\u002F4\\u0026ss\\u0022w\\u00F6rd",
            "p/4&amp;ss&quot;w\u{f6}rd",
            "p&#47;4&#38;ss&#x22;w&#xF6;rd",
            "x=%4b%45%59KEY1234",
            &BASE64_STANDARD.encode(secret),
            &format!("data:{}", BASE64_URL_SAFE_NO_PAD.encode(format!("ab{secret}c"))),
        ] {
            is(hidden, "***");
        }
        is("", "");
    }

    #[test]
    fn names_of_secrets_are_known_in_every_spelling() {
        for name in ["api_key", "API_KEY", "apiKey", "api-key", "key", "X-Auth-Token", "rootPassword", "client_secret"]
        {
            assert!(is_secret_name(name), "{name}");
        }
        for name in ["SSHKEYID", "label", "veid", "keyboard", "monkey"] {
            assert!(!is_secret_name(name), "{name}");
        }
    }
}

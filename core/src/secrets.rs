//! Taking secrets out of texts, in every form in which a service may echo them.

use crate::error::MASK;
use crate::percent::percent;

/// What must never be shown of a call: the account's keys, and the values of secret parameters.
#[derive(Clone, Default)]
pub(crate) struct Secrets(Vec<String>);

impl Secrets {
    /// Very short parameters are left alone: taken out of a message they would only mangle it. Keys never are.
    pub fn new(mut keys: Vec<String>, mut params: Vec<String>) -> Self {
        params.retain(|text| text.len() >= 4);
        keys.append(&mut params);
        Self(keys)
    }

    /// The text with masks in place of secrets.
    pub fn mask(&self, text: &str) -> String {
        let mut all = Vec::new();
        for secret in &self.0 {
            all.extend(forms(secret));
        }
        // The longest first, so that a secret that holds another one goes whole.
        all.sort_unstable_by_key(|form| std::cmp::Reverse(form.len()));
        all.iter().fold(text.to_owned(), |text, form| text.replace(form.as_str(), MASK))
    }
}

/// As it is, in a URL, in a form as PHP writes it, in HTML, and in JSON.
fn forms(secret: &str) -> [String; 6] {
    let mut json = String::new();
    crate::write::quote(secret, &mut json);
    let html = secret.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
    [
        secret.to_owned(),
        percent(secret),
        percent(secret).replace("%20", "+").replace('~', "%7E").replace('*', "%2A"),
        html.replace('\'', "&#039;"),
        html,
        json.trim_matches('"').to_owned(),
    ]
}

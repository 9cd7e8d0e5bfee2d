//! The accounts that calls are made with, and what the page may know of them: no key.

use serde_json::{Value, json};
use vpswire::Client;

/// An account of the panel.
#[derive(Clone, Debug)]
pub struct Member {
    /// Its name.
    pub name: String,
    /// What its calls are made with, at its pace.
    pub client: Client,
    /// The groups that it is in.
    pub groups: Vec<String>,
    /// Whether only calls that read are made with it.
    pub read_only: bool,
}

impl Member {
    /// What the page is shown of it.
    pub(crate) fn shown(&self) -> Value {
        let account = self.client.account();
        let mut shown = json!({
            "name": self.name,
            "api": account.api().as_str(),
            "baseUrl": account.base_url(),
            "groups": self.groups,
            "readOnly": self.read_only,
        });
        // Of KiwiVM the account is one VPS, whose id is in each call.
        for (name, value) in account.public_fields() {
            if let Some(shown) = shown.as_object_mut() {
                shown.insert(name, value.into());
            }
        }
        shown
    }
}

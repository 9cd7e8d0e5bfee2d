//! The accounts of the panel, and the public facts about them that the page receives: never a key.

use serde_json::{Value, json};
use vpswire::Client;

/// An account of the panel.
#[derive(Clone, Debug)]
pub struct Member {
    /// The name of the account.
    pub name: String,
    /// The client that makes the account's calls, at the account's pace.
    pub client: Client,
    /// The groups that the account belongs to.
    pub groups: Vec<String>,
    /// Whether calls that change something are refused.
    pub read_only: bool,
}

impl Member {
    /// Returns the account as the page receives it.
    pub(crate) fn shown(&self) -> Value {
        let account = self.client.account();
        let mut shown = json!({
            "name": self.name,
            "api": account.api().as_str(),
            "baseUrl": account.base_url(),
            "groups": self.groups,
            "readOnly": self.read_only,
        });
        // A KiwiVM account is a single VPS, and its id is a parameter of every call.
        for (name, value) in account.public_fields() {
            if let Some(shown) = shown.as_object_mut() {
                shown.insert(name, value.into());
            }
        }
        shown
    }
}

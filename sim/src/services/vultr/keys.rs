//! SSH keys and startup scripts for new machines.

use super::account::Account;
use super::asked::{Answer, Asked, DONE, unknown};
use super::refusal::Refusal;
use super::values::{by_id, made, take};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// A public SSH key.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct SshKey {
    pub(super) id: String,
    name: String,
    ssh_key: String,
}

/// A startup script.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Script {
    pub(super) id: u64,
    created: u64,
    modified: u64,
    name: String,
    /// `boot` or `pxe`.
    kind: String,
    pub(super) script: String,
}

/// Sets a text to the given value, if there is one.
fn set(text: &mut String, given: Option<&str>) {
    if let Some(given) = given {
        given.clone_into(text);
    }
}

impl Account {
    pub(super) fn ssh_key_call(&mut self, asked: Asked<'_>) -> Answer {
        let id = asked.text("SSHKEYID");
        match asked.op.name {
            // The service does not record when a key was created (V8).
            "list" => Ok(Some(by_id(self.ssh_keys.iter().map(|key| {
                let entry =
                    json!({ "SSHKEYID": key.id, "date_created": Value::Null, "name": key.name, "ssh_key": key.ssh_key });
                (&key.id, entry)
            })))),
            "create" => {
                let (name, ssh_key) = (asked.text("name"), asked.text("ssh_key"));
                if ssh_key.split_whitespace().count() < 2 {
                    let words = "Unable to create SSH Key: Invalid SSH key.  Keys should be in authorized_keys format";
                    return Err(Refusal::new(words));
                }
                let id = asked.seeds.hex(13);
                self.ssh_keys.push(SshKey { id: id.clone(), name, ssh_key });
                Ok(Some(json!({ "SSHKEYID": id })))
            }
            "update" => {
                let key = self.ssh_keys.iter_mut().find(|key| key.id == id).ok_or_else(Refusal::no_key)?;
                set(&mut key.name, asked.given("name"));
                set(&mut key.ssh_key, asked.given("ssh_key"));
                DONE
            }
            "destroy" => take(&mut self.ssh_keys, |key| key.id == id).map(|_| None).ok_or_else(Refusal::no_key),
            _ => unknown(),
        }
    }

    pub(super) fn script_call(&mut self, asked: Asked<'_>) -> Answer {
        let id = asked.number("SCRIPTID").unwrap_or_default();
        match asked.op.name {
            // Ids are texts here, and numbers in the answer of `create` (V8).
            "list" => Ok(Some(by_id(self.scripts.iter().map(|script| {
                let entry = json!({
                    "SCRIPTID": script.id.to_string(),
                    "date_created": made(script.created),
                    "date_modified": made(script.modified),
                    "name": script.name,
                    "type": script.kind,
                    "script": script.script,
                });
                (script.id, entry)
            })))),
            "create" => {
                let (name, script) = (asked.text("name"), asked.text("script"));
                let kind = asked.given("type").unwrap_or("boot").to_owned();
                let id = asked.counters.next_small();
                self.scripts.push(Script { id, created: asked.now, modified: asked.now, name, kind, script });
                Ok(Some(json!({ "SCRIPTID": id })))
            }
            "update" => {
                let script = self.scripts.iter_mut().find(|script| script.id == id).ok_or_else(Refusal::no_script)?;
                set(&mut script.name, asked.given("name"));
                set(&mut script.script, asked.given("script"));
                script.modified = asked.now;
                DONE
            }
            "destroy" => take(&mut self.scripts, |script| script.id == id).map(|_| None).ok_or_else(Refusal::no_script),
            _ => unknown(),
        }
    }
}

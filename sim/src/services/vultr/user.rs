//! The users of an account, each with a key and rights.

use super::account::{ALL_RIGHTS, Account};
use super::asked::{Answer, Asked, DONE, unknown};
use super::refusal::Refusal;
use super::values::take;
use crate::seeds::Seeds;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// A user.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct User {
    id: String,
    pub(super) name: String,
    pub(super) email: String,
    pub(super) api_key: String,
    pub(super) api_enabled: bool,
    pub(super) acls: Vec<String>,
}

fn no_user() -> Refusal {
    Refusal::invalid("user", "USERID")
}

/// Returns the rights in a call, if there are any.
fn rights(asked: &Asked<'_>) -> Result<Option<Vec<String>>, Refusal> {
    let given = asked.form.all("acls[]");
    if !given.iter().all(|right| ALL_RIGHTS.contains(right)) {
        return Err(Refusal::invalid("acls", "acls"));
    }
    Ok(Some(given.into_iter().map(str::to_owned).collect()).filter(|rights: &Vec<_>| !rights.is_empty()))
}

fn check_email(email: &str) -> Result<(), Refusal> {
    let good = email.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    if good { Ok(()) } else { Err(Refusal::invalid("email", "email")) }
}

impl Account {
    pub(super) fn user_call(&mut self, asked: Asked<'_>) -> Answer {
        let id = asked.text("USERID");
        match asked.op.name {
            "list" => Ok(Some(self.users.iter().map(User::entry).collect())),
            "create" => {
                let (email, name) = (asked.text("email"), asked.text("name"));
                check_email(&email)?;
                if self.users.iter().any(|user| user.email == email) {
                    return Err(Refusal::new("Unable to create user: A user with this email address already exists"));
                }
                let acls = rights(&asked)?.unwrap_or_default();
                let api_enabled = asked.form.get("api_enabled") != Some("no");
                let mut user = User { name, email, api_enabled, acls, ..User::default() };
                user.complete(asked.seeds);
                let answer = json!({ "USERID": user.id, "api_key": user.api_key });
                self.users.push(user);
                Ok(Some(answer))
            }
            "update" => {
                let acls = rights(&asked)?;
                if let Some(email) = asked.given("email") {
                    check_email(email)?;
                }
                let user = self.users.iter_mut().find(|user| user.id == id).ok_or_else(no_user)?;
                user.email = asked.given("email").unwrap_or(&user.email).to_owned();
                user.name = asked.given("name").unwrap_or(&user.name).to_owned();
                user.api_enabled = asked.form.get("api_enabled").map_or(user.api_enabled, |given| given == "yes");
                user.acls = acls.unwrap_or_else(|| user.acls.clone());
                DONE
            }
            "delete" => take(&mut self.users, |user| user.id == id).map(|_| None).ok_or_else(no_user),
            _ => unknown(),
        }
    }
}

impl User {
    /// Generates what is missing.
    pub(super) fn complete(&mut self, seeds: &mut Seeds) {
        if self.id.is_empty() {
            self.id = seeds.hex(13);
        }
        if self.api_key.is_empty() {
            self.api_key = seeds.word(36).to_ascii_uppercase();
        }
    }

    fn entry(&self) -> Value {
        json!({
            "USERID": self.id,
            "name": self.name,
            "email": self.email,
            "api_enabled": if self.api_enabled { "yes" } else { "no" },
            "acls": self.acls,
        })
    }
}

//! A client's settings, as JavaScript gives them.

use crate::json::{camel, pairs, read};
use vpswire_core::Error;
use vpswire_core::account::Account;
use vpswire_core::exchange::{Given, Policy};
use vpswire_core::setting::{Kind, POLICY};
use vpswire_core::shape::Api;
use vpswire_core::value::{self, Value};

/// What is wrong with a setting, by its name.
fn invalid(name: &str, expected: &str) -> Error {
    Error::invalid("", name, &format!("expected {expected}"))
}

/// The settings that have been given, by their names in JavaScript.
struct Options(Vec<(String, Value)>);

impl Options {
    /// Reads a list of pairs of name and value.
    fn read(json: &str) -> Option<Self> {
        Some(Self(pairs(&read(json)?)?))
    }

    fn get(&self, name: &str) -> Option<&Value> {
        self.0.iter().find(|(given, _)| given == name).map(|(_, value)| value)
    }

    fn text(&self, name: &str) -> Option<String> {
        Some(self.get(name)?.as_text().ok()?.into_owned())
    }

    fn flag(&self, name: &str, setting: &mut bool) -> Result<(), Error> {
        if let Some(value) = self.get(name) {
            *setting = Some(value)
                .filter(|v| v.kind() == value::Kind::Bool)
                .and_then(|v| v.as_bool().ok())
                .ok_or_else(|| invalid(name, "true or false"))?;
        }
        Ok(())
    }
}

/// What a client is made from.
pub(crate) struct Settings {
    pub(crate) account: Account,
    pub(crate) policy: Policy,
    /// Whether documented integers that a number cannot hold may come as bigints.
    pub(crate) bigint: bool,
}

/// Reads settings: a list of pairs of name and value, of which JavaScript has checked the names.
pub(crate) fn settings(json: &str) -> Result<Settings, Error> {
    let given = Options::read(json).ok_or_else(|| invalid("options", "pairs of name and value"))?;
    let api = given.text("api").and_then(|name| Api::parse(&name)).ok_or_else(|| invalid("api", "an API"))?;
    let made = Account::from_settings(api, |field| given.text(&camel(field.name)));
    let mut account = made.map_err(|unmade| unmade.into_error(|field| format!("{}: missing", camel(field.name))))?;
    let (mut policy, mut plain_http, mut bigint) = (Policy::default(), false, false);
    given.flag("allowPlainHttp", &mut plain_http)?;
    if plain_http {
        account = account.allow_plain_http();
    }
    given.flag("bigint", &mut bigint)?;
    for row in POLICY {
        let name = camel(row.name);
        let Some(value) = given.get(&name) else { continue };
        let given = match (row.kind, value.kind()) {
            (Kind::Flag, value::Kind::Bool) => value.as_bool().ok().map(Given::Truth),
            (Kind::Count | Kind::Bytes, value::Kind::Int) => value.as_int().ok().map(Given::Int),
            _ => None,
        };
        if !given.is_some_and(|given| policy.set(row.name, given)) {
            return Err(invalid(&name, "another kind of value"));
        }
    }
    Ok(Settings { account, policy, bigint })
}

//! A client's settings, as JavaScript gives them.

use crate::args::pairs;
use vpswire_core::Error;
use vpswire_core::account::{Account, Unmade};
use vpswire_core::args::Arg;
use vpswire_core::exchange::{Given, Policy};
use vpswire_core::int;
use vpswire_core::setting::{Kind, POLICY};
use vpswire_core::shape::Api;
use vpswire_core::table::account_fields;
use vpswire_core::text::name::camel;

/// What is wrong with a setting, by its name.
fn invalid(name: &str, expected: &str) -> Error {
    Error::invalid("", name, &format!("expected {expected}"))
}

/// The settings that have been given, by their names in JavaScript.
struct Options(Vec<(String, Arg)>);

impl Options {
    fn get(&self, name: &str) -> Option<&Arg> {
        self.0.iter().find(|(given, _)| given == name).map(|(_, value)| value)
    }

    fn text(&self, name: &str) -> Option<String> {
        match self.get(name)? {
            Arg::Text(text) => Some(text.clone()),
            Arg::Int(int) => Some(int::text(*int)),
            _ => None,
        }
    }

    fn flag(&self, name: &str, setting: &mut bool) -> Result<(), Error> {
        match self.get(name) {
            None => {}
            Some(Arg::Bool(truth)) => *setting = *truth,
            Some(_) => return Err(invalid(name, "true or false")),
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

/// Whether there is a setting of that name.
fn is_known(api: Api, name: &str) -> bool {
    let is = |core: &str| camel(core) == name;
    account_fields(api).iter().any(|field| is(field.name))
        || POLICY.iter().any(|row| is(row.name))
        || ["api", "allowPlainHttp", "bigint"].contains(&name)
}

/// Reads settings: pairs of name and value. Every name has to be known.
pub(crate) fn settings(given: &str) -> Result<Settings, Error> {
    let given = pairs(given).map(Options).ok_or_else(|| invalid("options", "pairs of name and value"))?;
    let api = given.text("api").and_then(|name| Api::parse(&name)).ok_or_else(|| invalid("api", "an API"))?;
    if let Some((name, _)) = given.0.iter().find(|(name, _)| !is_known(api, name)) {
        return Err(Error::invalid("", name, "no such option"));
    }
    let made = Account::from_settings(api, |field| given.text(&camel(field.name)));
    let mut account = made.map_err(|unmade| match unmade {
        // JavaScript names all of them.
        Unmade::Missing(fields) => invalid(&camel(fields.first().map_or("", |field| field.name)), "it; it is missing"),
        Unmade::Invalid(error) => error,
    })?;
    let (mut policy, mut plain_http, mut bigint) = (Policy::default(), false, false);
    given.flag("allowPlainHttp", &mut plain_http)?;
    if plain_http {
        account = account.allow_plain_http();
    }
    given.flag("bigint", &mut bigint)?;
    for row in POLICY {
        let name = camel(row.name);
        let Some(value) = given.get(&name) else { continue };
        let given = match (row.kind, value) {
            (Kind::Flag, Arg::Bool(truth)) => Some(Given::Truth(*truth)),
            (Kind::Count | Kind::Bytes, Arg::Int(int)) => Some(Given::Int(*int)),
            _ => None,
        };
        if !given.is_some_and(|given| policy.set(row.name, given)) {
            return Err(invalid(&name, "another kind of value"));
        }
    }
    Ok(Settings { account, policy, bigint })
}

//! A client's settings, as JavaScript gives them.

use crate::json::{camel, pairs, read};
use vpswire_core::Error;
use vpswire_core::account::Account;
use vpswire_core::exchange::Policy;
use vpswire_core::shape::Api;
use vpswire_core::table::account_fields;
use vpswire_core::value::{Kind, Value};

/// What is wrong with a setting, by its name.
fn invalid(name: &str, expected: &str) -> Error {
    Error::invalid("", name, &format!("expected {expected}"))
}

/// The settings that have been given, by their names in JavaScript.
struct Given(Vec<(String, Value)>);

impl Given {
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
                .filter(|v| v.kind() == Kind::Bool)
                .and_then(|v| v.as_bool().ok())
                .ok_or_else(|| invalid(name, "true or false"))?;
        }
        Ok(())
    }

    fn whole<T: TryFrom<i128>>(&self, name: &str, what: &str, setting: &mut T) -> Result<(), Error> {
        if let Some(value) = self.get(name) {
            *setting = Some(value)
                .filter(|v| v.kind() == Kind::Int)
                .and_then(|v| T::try_from(v.as_int().ok()?).ok())
                .ok_or_else(|| invalid(name, what))?;
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

/// Reads settings: a list of pairs of name and value. Every name has to be known.
pub(crate) fn settings(json: &str) -> Result<Settings, Error> {
    let given = Given::read(json).ok_or_else(|| invalid("options", "pairs of name and value"))?;
    let api = given.text("api").and_then(|name| Api::parse(&name)).ok_or_else(|| invalid("api", "an API"))?;
    let shared = ["api", "allowPlainHttp", "readOnly", "retrySets", "pace", "maxRetries", "maxBody", "bigint"];
    let is_known = |name: &str| shared.contains(&name) || account_fields(api).iter().any(|own| camel(own.name) == name);
    if let Some((name, _)) = given.0.iter().find(|(name, _)| !is_known(name)) {
        return Err(Error::invalid("", name, "no such option"));
    }
    let made = Account::from_settings(api, |field| given.text(&camel(field.name)));
    let mut account = made.map_err(|unmade| unmade.into_error(|field| format!("{}: missing", camel(field.name))))?;
    let (mut policy, mut plain_http, mut bigint) = (Policy::default(), false, false);
    given.flag("allowPlainHttp", &mut plain_http)?;
    if plain_http {
        account = account.allow_plain_http();
    }
    given.flag("readOnly", &mut policy.read_only)?;
    given.flag("retrySets", &mut policy.retry_sets)?;
    given.flag("pace", &mut policy.pace)?;
    given.flag("bigint", &mut bigint)?;
    given.whole("maxRetries", "an integer, 0 or more", &mut policy.max_retries)?;
    given.whole("maxBody", "bytes, an integer, 0 or more", &mut policy.max_body)?;
    Ok(Settings { account, policy, bigint })
}

//! Reads the account from a client's settings in JavaScript.

use crate::args::pairs;
use vpswire_core::Error;
use vpswire_core::account::{Account, Unmade};
use vpswire_core::args::Arg;
use vpswire_core::int;
use vpswire_core::setting::POLICY;
use vpswire_core::shape::Api;
use vpswire_core::table::account_fields;
use vpswire_core::text::name::camel;

/// Returns the error for an invalid setting, with its name.
pub(crate) fn invalid(name: &str, expected: &str) -> Error {
    Error::invalid("", name, &format!("expected {expected}"))
}

/// The settings, by their names in JavaScript.
pub(crate) struct Options(Vec<(String, Arg)>);

impl Options {
    pub(crate) fn get(&self, name: &str) -> Option<&Arg> {
        self.0.iter().find(|(given, _)| given == name).map(|(_, value)| value)
    }

    fn text(&self, name: &str) -> Option<String> {
        match self.get(name)? {
            Arg::Text(text) => Some(text.clone()),
            Arg::Int(int) => Some(int::text(*int)),
            _ => None,
        }
    }

    pub(crate) fn flag(&self, name: &str, setting: &mut bool) -> Result<(), Error> {
        match self.get(name) {
            None => {}
            Some(Arg::Bool(truth)) => *setting = *truth,
            Some(_) => return Err(invalid(name, "true or false")),
        }
        Ok(())
    }
}

/// Whether a setting with this name exists.
fn is_known(api: Api, name: &str) -> bool {
    let is = |core: &str| camel(core) == name;
    account_fields(api).iter().any(|field| is(field.name))
        || POLICY.iter().any(|row| is(row.name))
        || ["api", "allowPlainHttp", "bigint"].contains(&name)
}

/// Reads settings: pairs of name and value. Unknown names are refused.
pub(crate) fn account(given: &str) -> Result<(Account, Options), Error> {
    let given = pairs(given).map(Options).ok_or_else(|| invalid("options", "pairs of name and value"))?;
    let api = given.text("api").and_then(|name| Api::parse(&name)).ok_or_else(|| invalid("api", "an API"))?;
    if let Some((name, _)) = given.0.iter().find(|(name, _)| !is_known(api, name)) {
        return Err(Error::invalid("", name, "no such option"));
    }
    let made = Account::from_settings(api, |field| given.text(&camel(field.name)));
    let account = made.map_err(|unmade| match unmade {
        // JavaScript reports all missing settings itself.
        Unmade::Missing(fields) => invalid(&camel(fields.first().map_or("", |field| field.name)), "it; it is missing"),
        Unmade::Invalid(error) => error,
    })?;
    let mut plain_http = false;
    given.flag("allowPlainHttp", &mut plain_http)?;
    Ok((if plain_http { account.allow_plain_http() } else { account }, given))
}

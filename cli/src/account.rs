//! Accounts from the environment: a key is never an argument, where others could read it.

use crate::failure::Failure;
use crate::options::Options;
use vpswire::Account;
use vpswire::account::{AccountField, Unmade};
use vpswire::shape::Api;
use vpswire::table::account_fields;

/// Takes the account of an API from the environment. Without a key only Vultr's open calls can be made.
pub(crate) fn known(api: Api, options: &Options, needs_key: bool) -> Result<Account, Failure> {
    let value = |field: &AccountField| match &options.base_url {
        Some(url) if field.is_base_url() => Some(url.clone()),
        _ => variable(&field.variable(api)),
    };
    let account = Account::from_settings(api, value).map_err(|unmade| match unmade {
        Unmade::Missing(fields) => missing(api, &fields),
        Unmade::Invalid(error) => Failure::of_account(api, error),
    })?;
    let keys: Vec<_> = account_fields(api).iter().filter(|field| field.secret && value(field).is_none()).collect();
    if needs_key && !keys.is_empty() {
        return Err(missing(api, &keys));
    }
    Ok(if options.allow_plain_http { account.allow_plain_http() } else { account })
}

/// A variable that is set to something.
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// The failure for parts of the account that are missing, with what they are and where they are found.
fn missing(api: Api, fields: &[&AccountField]) -> Failure {
    let joined = |each: &dyn Fn(&AccountField) -> String, between: &str| {
        fields.iter().map(|field| each(field)).collect::<Vec<_>>().join(between)
    };
    let unset = |field: &AccountField| {
        format!("the environment variable {} is not set: {}", field.variable(api), field.doc.trim_end_matches('.'))
    };
    let read = |field: &AccountField| format!("read -rs {0} && export {0}", field.variable(api));
    let source = fields.first().map_or("", |field| field.source);
    Failure::usage(&joined(&unset, "; ")).with_hint(&format!("{source}; set it with: {}", joined(&read, "; ")))
}

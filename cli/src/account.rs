//! Accounts from the environment: a key is never an argument, where others could read it.

use crate::failure::Failure;
use crate::options::Options;
use vpswire::Account;
use vpswire::shape::Api;

/// Takes the account of an API from the environment. Without a key only Vultr's open calls can be made.
pub(crate) fn known(api: Api, options: &Options, needs_key: bool) -> Result<Account, Failure> {
    let url = |name: &str| options.base_url.clone().or_else(|| variable(name));
    let wrong = |error| Failure::of_account(api, error);
    let account = match api {
        Api::Kiwivm => {
            let veid = needed("VPSWIRE_KIWIVM_VEID", "the VPS's id (VEID)", "the KiwiVM panel shows it under API")?;
            let key = needed("VPSWIRE_KIWIVM_API_KEY", "the VPS's API key", "the KiwiVM panel shows it under API")?;
            let account = Account::kiwivm(veid, key.as_str()).map_err(wrong)?;
            at(account, url("VPSWIRE_KIWIVM_URL")).map_err(wrong)?
        }
        Api::Cvm => {
            let panel = "the panel, with the path of its API, such as https://panel.example/api/client";
            let base = url("VPSWIRE_CVM_URL")
                .map_or_else(|| Err(missing("VPSWIRE_CVM_URL", panel, "ask its administrator")), Ok)?;
            let place = "the panel makes token pairs under API";
            let public = needed("VPSWIRE_CVM_PUBLIC_TOKEN", "the public token", place)?;
            let private = needed("VPSWIRE_CVM_PRIVATE_TOKEN", "the private token", place)?;
            Account::cvm(&base, public.as_str(), private.as_str()).map_err(wrong)?
        }
        Api::Vultr => {
            let key = match variable("VPSWIRE_VULTR_API_KEY") {
                None if needs_key => {
                    let place = "the customer portal shows it under Account, API";
                    return Err(missing("VPSWIRE_VULTR_API_KEY", "the account's API key", place));
                }
                key => key,
            };
            let account = match &key {
                Some(key) => Account::vultr(key.as_str()).map_err(wrong)?,
                None => Account::vultr_public(),
            };
            at(account, url("VPSWIRE_VULTR_URL")).map_err(wrong)?
        }
    };
    Ok(if options.allow_http { account.allow_plain_http() } else { account })
}

fn at(account: Account, url: Option<String>) -> Result<Account, vpswire::Error> {
    match url {
        Some(url) => account.with_base_url(&url),
        None => Ok(account),
    }
}

/// A variable that is set to something.
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

fn needed(name: &str, what: &str, place: &str) -> Result<String, Failure> {
    variable(name).ok_or_else(|| missing(name, what, place))
}

fn missing(name: &str, what: &str, place: &str) -> Failure {
    let failure = Failure::usage(&format!("the environment variable {name} is not set: {what}"));
    failure.with_hint(&format!("{place}; set it with: read -rs {name} && export {name}"))
}

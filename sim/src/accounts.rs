//! The made-up credentials of the default world, and accounts of the core made from them.

use vpswire_core::account::{Account, AccountField};
use vpswire_core::error::Error;
use vpswire_core::shape::Api;
use vpswire_core::table::account_fields;

/// The path of each service.
pub const PREFIXES: [(Api, &str); 3] =
    [(Api::Kiwivm, "/kiwivm/v1"), (Api::Cvm, "/cvm/api/client"), (Api::Vultr, "/vultr")];

/// The VEID and API key of each KiwiVM VPS: a KVM machine, an OpenVZ container, and a KVM machine that is switched off.
pub const KIWIVM: [(u64, &str); 3] = [
    (1_347_645, "private_Sim8T5kQw2ZrV9bXcN4mHj7L"),
    (1_347_646, "private_SimY3uPe6RtGf1DsAz0Kx8Wv"),
    (1_502_118, "private_SimB7nMq4LpJh2GfUy5Td9Ec"),
];

/// The public and private token of each CVM token pair: of one user, of another user, and of one who may not use the
/// API.
pub const CVM: [(&str, &str); 3] = [
    ("simpub0f3a9c71d2e84b56", "simprv7be1460d9a5c2f38e1b4"),
    ("simpub4d8e02b6f17c93a5", "simprv15c9f7a3e08d64b2760f"),
    ("simpub9b51e7c04a6d28f3", "simprve2a84d0617fb93c5d8a1"),
];

/// The API keys of two Vultr accounts.
pub const VULTR: [&str; 2] = ["SIMULATED7QX4M2ZT9WB6RJ3HC8VN5KD1EYA", "SIMULATEDP0G8U3LF6SO1AI5XE9TQ2WB7MZC"];

/// The credentials of a world's accounts, in the order of its file. They include keys, so there is no `Debug`.
#[derive(Clone)]
pub struct Credentials(pub(crate) Vec<(Api, Vec<Vec<String>>)>);

impl Credentials {
    /// Returns the accounts of a service, each with its settings except the base URL.
    pub fn accounts(&self, api: Api) -> impl Iterator<Item = impl Iterator<Item = (&'static AccountField, &str)>> {
        let all = self.0.iter().filter(move |(of, _)| *of == api).flat_map(|(_, accounts)| accounts);
        let fields = move || account_fields(api).iter().filter(|field| !field.is_base_url());
        all.map(move |values| fields().zip(values.iter().map(String::as_str)))
    }

    /// Returns the first account of a service, for a simulator at that URL; `None` if the service has no account, or
    /// its settings are invalid for a client.
    #[cfg(feature = "server")]
    pub(crate) fn first(&self, api: Api, url: &str) -> Option<Account> {
        let parts: Vec<_> = self.accounts(api).next()?.collect();
        let value = |name| parts.iter().find(|(field, _)| field.name == name).map(|(_, value)| (*value).to_owned());
        let given = |field: &AccountField| if field.is_base_url() { Some(base(api, url)) } else { value(field.name) };
        Account::from_settings(api, given).ok()
    }
}

/// Returns the first KiwiVM VPS of the default world, for a simulator at that URL (`http://127.0.0.1:8080`).
///
/// # Errors
/// `InvalidParams` if the URL is invalid; the same applies to the functions below.
pub fn kiwivm(url: &str) -> Result<Account, Error> {
    let [(veid, key), ..] = KIWIVM;
    Account::kiwivm(veid, key)?.with_base_url(&base(Api::Kiwivm, url))
}

/// Returns the first CVM user of the default world.
#[allow(clippy::missing_errors_doc)]
pub fn cvm(url: &str) -> Result<Account, Error> {
    let [(public, private), ..] = CVM;
    Account::cvm(&base(Api::Cvm, url), public, private)
}

/// Returns the first Vultr account of the default world.
#[allow(clippy::missing_errors_doc)]
pub fn vultr(url: &str) -> Result<Account, Error> {
    let [key, ..] = VULTR;
    Account::vultr(key)?.with_base_url(&base(Api::Vultr, url))
}

/// Returns the base URL of a service, for a simulator at that URL.
pub fn base(api: Api, url: &str) -> String {
    let prefix = PREFIXES.iter().find(|(of, _)| *of == api).map_or("", |(_, prefix)| prefix);
    format!("{}{prefix}", url.trim_end_matches('/'))
}

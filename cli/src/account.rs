//! Selects the account of a call: from the environment or the configuration file. A key is never a command-line argument,
//! where other users could read it.
//!
//! If any variable of an API is set, the environment must define the whole account; the file's accounts of that API are
//! used only if one is named. Parts of two accounts are never mixed.

use crate::config::{Config, Entry};
use crate::failure::Failure;
use crate::options::Options;
use crate::show::output;
use vpswire::Account;
use vpswire::account::{AccountField, Unmade};
use vpswire::fleet::TrafficRule;
use vpswire::shape::Api;
use vpswire::table::account_fields;

/// An account, with the settings of the configuration file.
pub(crate) struct Known {
    /// The name in the configuration file; `None` for the account of the environment.
    pub(crate) name: Option<String>,
    pub(crate) account: Account,
    /// Whether calls that change something are refused for this account.
    pub(crate) read_only: bool,
    pub(crate) traffic_rule: TrafficRule,
    pub(crate) tags: Vec<String>,
}

impl Known {
    /// Whether calls that change something are refused, by the account or by the options.
    pub(crate) fn is_read_only(&self, options: &Options) -> bool {
        self.read_only || options.policy.read_only
    }
}

/// Returns the account for a call. Without a key, only Vultr's public calls are possible.
pub(crate) fn known(api: Api, options: &Options, needs_key: bool) -> Result<Known, Failure> {
    let known = match &options.account {
        None if in_environment(api) => of_environment(api, options)?,
        named => {
            let config = read(options)?;
            match chosen(&config, api, named.as_deref(), needs_key)? {
                Some(entry) => of_entry(entry, &config, options)?,
                None => of_environment(api, options)?,
            }
        }
    };
    let has_keys =
        known.name.is_some() || account_fields(api).iter().all(|field| !field.secret || in_variable(api, field));
    if needs_key && !has_keys {
        return Err(missing(api, &account_fields(api).iter().filter(|field| field.secret).collect::<Vec<_>>()));
    }
    Ok(known)
}

/// Returns the account of a KiwiVM VPS, by its name or its VEID.
pub(crate) fn of_vps(name: &str, options: &Options) -> Result<Known, Failure> {
    let is_veid =
        |field: &AccountField| field.name == "veid" && variable(&field.variable(Api::Kiwivm)).as_deref() == Some(name);
    if options.account.is_none() && account_fields(Api::Kiwivm).iter().any(is_veid) {
        return of_environment(Api::Kiwivm, options);
    }
    let config = read(options)?;
    let is_it = |entry: &Entry| entry.api == Api::Kiwivm && entry.setting("veid") == Some(name);
    let by_veid = config.entries().into_iter().flatten().find(is_it);
    let entry = by_veid.map_or_else(|| config.entry(name), Ok)?;
    if entry.api != Api::Kiwivm || options.account.as_ref().is_some_and(|account| *account != entry.name) {
        return Err(Failure::usage("there is no account of kiwivm of that name"));
    }
    of_entry(entry, &config, options)
}

/// Reads the configuration file, and warns about unknown names, which may be misspelt.
pub(crate) fn read(options: &Options) -> Result<Config, Failure> {
    let config = Config::read()?;
    if !options.json {
        for key in config.unknown() {
            output::note(&format!("{}: {key} is not known here, and left as it is", config.path.display()));
        }
    }
    Ok(config)
}

/// Selects an account of the file. Returns `None` if the file has no account of that API, or several and the call needs no
/// key.
fn chosen(config: &Config, api: Api, named: Option<&str>, needs_key: bool) -> Result<Option<Entry>, Failure> {
    if let Some(name) = named {
        let entry = config.entry(name)?;
        if entry.api == api {
            return Ok(Some(entry));
        }
        let (own, wanted) = (entry.api.as_str(), api.as_str());
        return Err(Failure::usage(&format!("the account {name} is one of {own}, and this is a call of {wanted}")));
    }
    let default = config.default();
    let mut of_api = Vec::new();
    for name in config.names() {
        // A malformed account is an error only if it could be the selected one.
        let entry = config.entry(name)?;
        if entry.api == api {
            if default == Some(name) {
                return Ok(Some(entry));
            }
            of_api.push(entry);
        }
    }
    if of_api.len() > 1 && needs_key {
        let names: Vec<_> = of_api.iter().map(|entry| entry.name.as_str()).collect();
        let failure = Failure::usage(&format!("there are several accounts of {}: {}", api.as_str(), names.join(", ")));
        return Err(failure.with_hint("choose one with --account NAME, or for all calls with vpswire account use NAME"));
    }
    Ok(of_api.pop().filter(|_| of_api.is_empty()))
}

/// Returns an account of the file with its keys.
pub(crate) fn of_entry(entry: Entry, config: &Config, options: &Options) -> Result<Known, Failure> {
    let entry = entry.with_keys(&config.path)?;
    let value = |field: &AccountField| entry.setting(field.name).map(str::to_owned);
    let is_given = |field: &AccountField| value(field).is_some() || field.is_base_url() && options.base_url.is_some();
    let absent: Vec<_> =
        account_fields(entry.api).iter().filter(|field| (field.required || field.secret) && !is_given(field)).collect();
    if !absent.is_empty() {
        let names: Vec<_> = absent.iter().map(|field| field.name).collect();
        return Err(config.invalid(&format!("account.{}: {} is missing", entry.name, names.join(", "))));
    }
    let account = made(entry.api, Some(&entry.name), value, options)?;
    let traffic_rule = entry.traffic_rule.unwrap_or_default();
    Ok(Known { name: Some(entry.name), account, read_only: entry.read_only, traffic_rule, tags: entry.tags })
}

/// Returns the account of the environment.
pub(crate) fn of_environment(api: Api, options: &Options) -> Result<Known, Failure> {
    let account = made(api, None, |field| variable(&field.variable(api)), options)?;
    Ok(Known { name: None, account, read_only: false, traffic_rule: TrafficRule::default(), tags: Vec::new() })
}

/// Creates an account from its parts and the base URL of the command line.
fn made(
    api: Api,
    name: Option<&str>,
    part: impl Fn(&AccountField) -> Option<String>,
    options: &Options,
) -> Result<Account, Failure> {
    let base_url = |field: &AccountField| options.base_url.clone().filter(|_| field.is_base_url());
    let account = Account::from_settings(api, |field| base_url(field).or_else(|| part(field)));
    let account = account.map_err(|unmade| match unmade {
        Unmade::Missing(fields) => missing(api, &fields),
        Unmade::Invalid(error) => Failure::of_account(api, error).of_name(name),
    })?;
    Ok(if options.allow_plain_http { account.allow_plain_http() } else { account })
}

/// Whether the environment sets any part of an account of that API.
pub(crate) fn in_environment(api: Api) -> bool {
    account_fields(api).iter().any(|field| in_variable(api, field))
}

fn in_variable(api: Api, field: &AccountField) -> bool {
    variable(&field.variable(api)).is_some()
}

/// Returns a variable of the environment, unless it is empty.
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// Returns the failure for missing parts of an account, with their descriptions and where to find them.
fn missing(api: Api, fields: &[&AccountField]) -> Failure {
    let joined = |each: &dyn Fn(&AccountField) -> String, between: &str| {
        fields.iter().map(|field| each(field)).collect::<Vec<_>>().join(between)
    };
    let unset = |field: &AccountField| {
        format!("the environment variable {} is not set: {}", field.variable(api), field.doc.trim_end_matches('.'))
    };
    let read = |field: &AccountField| format!("read -rs {0} && export {0}", field.variable(api));
    let source = fields.first().map_or("", |field| field.source);
    let add = format!("vpswire account add NAME --api {}", api.as_str());
    let hint = format!("{source}; keep the account with: {add}; or set it with: {}", joined(&read, "; "));
    Failure::usage(&joined(&unset, "; ")).with_hint(&hint)
}

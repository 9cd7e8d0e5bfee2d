//! Reads a client's settings from Python.

use crate::client::words;
use crate::error::to_py;
use crate::hooks;
use crate::request::Terms;
use crate::text;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyTuple};
use std::sync::Arc;
use std::time::Duration;
use vpswire::account::AccountField;
use vpswire::exchange::{Given, Policy};
use vpswire::setting::{Kind, Language, POLICY, all};
use vpswire::shape::Api;
use vpswire::table::account_fields;
use vpswire::{Account, Client, Error, Roots};

/// The settings of a client. `with_options` changes a copy, and a child of `fork` creates its own client from them.
#[derive(Clone)]
pub(crate) struct Settings {
    pub(crate) account: Account,
    /// The same account, without the permission to send its key over plain http.
    strict: Account,
    pub(crate) policy: Policy,
    timeout: Option<Duration>,
    connect_timeout: Option<Duration>,
    proxy: Option<String>,
    user_agent: Arc<str>,
    roots: Roots,
    pub(crate) on_attempt: Option<Arc<Py<PyAny>>>,
}

/// Refuses positional settings. Their values are not shown: they are probably keys.
pub(crate) fn only_keywords(given: &Bound<'_, PyTuple>, what: &str) -> PyResult<()> {
    if given.is_empty() {
        return Ok(());
    }
    Err(to_py(&Error::invalid("", "arguments", &format!("{what} takes keywords only: api_key=..., timeout=..."))))
}

/// Removes an entry from the settings and returns it; `None` counts as omitted.
pub(crate) fn take<'py>(options: &Bound<'py, PyDict>, name: &str) -> PyResult<Option<Bound<'py, PyAny>>> {
    let value = options.get_item(name)?;
    if value.is_some() {
        options.del_item(name)?;
    }
    Ok(value.filter(|value| !value.is_none()))
}

/// Returns the error for an invalid setting, with its name.
fn invalid(name: &str, expected: &str) -> PyErr {
    to_py(&Error::invalid("", name, &format!("expected {expected}")))
}

fn text(options: &Bound<'_, PyDict>, name: &str) -> PyResult<Option<String>> {
    take(options, name)?.map(|value| text::text(&value, "", name)).transpose()
}

/// Refuses unknown options, before any value is checked.
fn only_options(options: &Bound<'_, PyDict>, account: &[&str]) -> PyResult<()> {
    let options_of_all = all().filter(|row| row.is_in(Language::Python)).map(|row| row.name);
    let known: Vec<_> = account.iter().copied().chain(["transport"]).chain(options_of_all).collect();
    for name in options.keys().iter() {
        let name = text::text(&name, "", "options")?;
        if !known.contains(&name.as_str()) {
            return Err(to_py(&Error::invalid("", &name, &words::unknown("option", &name, &known))));
        }
    }
    Ok(())
}

/// Returns a variable from Python's `os.environ`. An empty one counts as unset.
fn variable(py: Python<'_>, name: &str) -> PyResult<Option<String>> {
    let value = py.import("os")?.getattr("environ")?.call_method1("get", (name,))?;
    let value = Some(value).filter(|value| !value.is_none()).map(|value| text::text(&value, "", name)).transpose()?;
    Ok(value.filter(|value| !value.is_empty()))
}

fn flag(options: &Bound<'_, PyDict>, name: &str, setting: &mut bool) -> PyResult<()> {
    if let Some(value) = take(options, name)? {
        *setting = value.extract().map_err(|_| invalid(name, "a bool"))?;
    }
    Ok(())
}

pub(crate) const SECONDS: &str = "seconds, more than 0";

/// The expected type of an option of the core.
const fn expected(kind: Kind) -> &'static str {
    match kind {
        Kind::Flag => "a bool",
        Kind::Bytes => "bytes, an int, 0 or more",
        _ => "an int, 0 or more",
    }
}

/// Converts the value of an option of the core. Returns nothing for a value of another type.
fn given(kind: Kind, value: &Bound<'_, PyAny>) -> Option<Given> {
    match kind {
        Kind::Flag => value.extract().ok().map(Given::Truth),
        // An integer beyond 128 bits counts as the greatest.
        _ => text::index(value).ok()?.map(|int| Given::Int(int.extract().unwrap_or(i128::MAX))),
    }
}

/// Converts a time in seconds. Returns nothing for zero, or for a value that is not a time.
pub(crate) fn time(value: &Bound<'_, PyAny>) -> Option<Duration> {
    let number = Some(value).filter(|value| !value.is_instance_of::<PyBool>());
    let given = number
        .and_then(|value| value.extract::<f64>().ok())
        .and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
    given.filter(|time| !time.is_zero())
}

fn seconds(options: &Bound<'_, PyDict>, name: &str, setting: &mut Option<Duration>) -> PyResult<()> {
    if let Some(value) = take(options, name)? {
        *setting = Some(time(&value).ok_or_else(|| invalid(name, SECONDS))?);
    }
    Ok(())
}

/// Returns the account: each part comes from the caller or from the environment.
fn account(api: Api, options: &Bound<'_, PyDict>) -> PyResult<Account> {
    let mut values = Vec::new();
    for field in account_fields(api) {
        let given = take(options, field.name)?;
        // A part that is neither a secret nor a URL is an id.
        let read = if field.secret || field.is_base_url() { text::text } else { text::text_or_int };
        values.push(match given {
            Some(given) => Some(read(&given, "", field.name)?),
            None => variable(options.py(), &field.variable(api))?,
        });
    }
    let mut values = values.into_iter();
    let missing =
        |field: &AccountField| format!("{0}: missing: pass {0}=... or set {1}", field.name, field.variable(api));
    let made = Account::from_settings(api, |_| values.next().flatten());
    made.map_err(|unmade| to_py(&unmade.into_error(missing)))
}

impl Settings {
    /// Reads the settings for an API. Unknown entries of `options` are refused.
    pub(crate) fn new(api: Api, options: &Bound<'_, PyDict>) -> PyResult<Self> {
        let read_only = variable(options.py(), "VPSWIRE_READ_ONLY")?.unwrap_or_default().to_lowercase();
        let read_only = !matches!(read_only.as_str(), "" | "0" | "no" | "false" | "off");
        only_options(options, &account_fields(api).iter().map(|field| field.name).collect::<Vec<_>>())?;
        let strict = account(api, options)?;
        let mut policy = Policy::default();
        policy.read_only = read_only;
        let mut settings = Self {
            account: strict.clone(),
            strict,
            policy,
            timeout: None,
            connect_timeout: None,
            proxy: None,
            user_agent: concat!("vpswire/", env!("CARGO_PKG_VERSION")).into(),
            roots: Roots::default(),
            on_attempt: None,
        };
        settings.change(options)?;
        Ok(settings)
    }

    /// Changes the settings that `options` name.
    pub(crate) fn change(&mut self, options: &Bound<'_, PyDict>) -> PyResult<()> {
        only_options(options, &[])?;
        for row in POLICY {
            let Some(value) = take(options, row.name)? else { continue };
            if !given(row.kind, &value).is_some_and(|given| self.policy.set(row.name, given)) {
                return Err(invalid(row.name, expected(row.kind)));
            }
        }
        seconds(options, "timeout", &mut self.timeout)?;
        seconds(options, "connect_timeout", &mut self.connect_timeout)?;
        self.proxy = text(options, "proxy")?.or_else(|| self.proxy.take());
        if let Some(name) = text(options, "user_agent")? {
            self.user_agent = name.into();
        }
        if let Some(path) = take(options, "ca_file")? {
            let path: std::path::PathBuf = path.extract().map_err(|_| invalid("ca_file", "a path"))?;
            let pem = std::fs::read(&path).map_err(|error| {
                invalid("ca_file", &format!("a file that can be read; {}: {error}", path.display()))
            })?;
            self.roots = Roots::Pem(pem);
        }
        let mut plain_http = self.account != self.strict;
        flag(options, "allow_plain_http", &mut plain_http)?;
        self.account = if plain_http { self.strict.clone().allow_plain_http() } else { self.strict.clone() };
        if let Some(hook) = take(options, "on_attempt")? {
            if !hook.is_callable() {
                return Err(invalid("on_attempt", "a callable"));
            }
            if hooks::is_async(&hook)? {
                return Err(invalid(
                    "on_attempt",
                    "a callable that is not async, got an async one, which nothing would await",
                ));
            }
            self.on_attempt = Some(Arc::new(hook.unbind()));
        }
        Ok(())
    }

    /// Returns the options of a call: its own, and the client's for the rest.
    pub(crate) fn terms(&self, call: &str, given: Option<&Bound<'_, PyDict>>) -> PyResult<Terms> {
        let mut terms = Terms { timeout: self.timeout, max_retries: None, user_agent: Arc::clone(&self.user_agent) };
        let get = |name| given.and_then(|given| given.get_item(name).transpose()).transpose();
        let wrong = |name, expected: &str| to_py(&Error::invalid(call, name, &format!("expected {expected}")));
        if let Some(value) = get("timeout")?.filter(|value| !value.is_none()) {
            terms.timeout = Some(time(&value).ok_or_else(|| wrong("timeout", SECONDS))?);
        }
        if let Some(value) = get("max_retries")?.filter(|value| !value.is_none()) {
            let retries = text::index(&value)?.and_then(|int| int.extract().ok());
            terms.max_retries = Some(retries.ok_or_else(|| wrong("max_retries", expected(Kind::Count)))?);
        }
        Ok(terms)
    }

    /// Creates a client with these settings. It shares as much as possible with another client of the account.
    pub(crate) fn client(&self, sharing: Option<&Client>) -> PyResult<Client> {
        let mut builder = Client::builder(self.account.clone())
            .policy(self.policy.clone())
            .roots(self.roots.clone())
            .user_agent(&self.user_agent)
            .on_attempt(hooks::on_attempt);
        if let Some(client) = sharing {
            builder = builder.sharing(client);
        }
        if let Some(timeout) = self.timeout {
            builder = builder.timeout(timeout);
        }
        if let Some(timeout) = self.connect_timeout {
            builder = builder.connect_timeout(timeout);
        }
        builder = match &self.proxy {
            Some(url) => builder.proxy(url),
            None => builder.proxy_from_env(),
        };
        builder.build().map_err(|error| to_py(&error))
    }
}

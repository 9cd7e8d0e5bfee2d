//! A client's settings, as Python gives them.

use crate::attempt;
use crate::error::{broken, to_py};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyDict;
use std::sync::Arc;
use std::time::Duration;
use vpswire::exchange::Policy;
use vpswire::shape::Api;
use vpswire::{Account, Client, Error, Roots};

/// All that a client is made from; `with_options` changes a copy, and a child of `fork` makes its own from it.
#[derive(Clone)]
pub(crate) struct Settings {
    pub(crate) account: Account,
    pub(crate) policy: Policy,
    timeout: Option<Duration>,
    connect_timeout: Option<Duration>,
    proxy: Option<String>,
    user_agent: Option<String>,
    roots: Roots,
    pub(crate) on_attempt: Option<Arc<Py<PyAny>>>,
}

/// Takes an entry out of the settings; `None` is what was not given.
fn take<'py>(options: &Bound<'py, PyDict>, name: &str) -> PyResult<Option<Bound<'py, PyAny>>> {
    let value = options.get_item(name)?;
    if value.is_some() {
        options.del_item(name)?;
    }
    Ok(value.filter(|value| !value.is_none()))
}

/// What is wrong with a setting, by its name.
fn invalid(name: &str, expected: &str) -> PyErr {
    to_py(&Error::invalid("", name, &format!("expected {expected}")))
}

fn text(options: &Bound<'_, PyDict>, name: &str) -> PyResult<Option<String>> {
    let given = take(options, name)?;
    given.map(|value| value.str()?.extract().map_err(|_| invalid(name, "text"))).transpose()
}

fn needed(api: Api, options: &Bound<'_, PyDict>, name: &str) -> PyResult<String> {
    let variable = format!("VPSWIRE_{}_{name}", api.as_str()).to_uppercase();
    text(options, name)?.ok_or_else(|| invalid(name, &format!("it as a keyword, or in {variable}")))
}

fn flag(options: &Bound<'_, PyDict>, name: &str, setting: &mut bool) -> PyResult<()> {
    if let Some(value) = take(options, name)? {
        *setting = value.extract().map_err(|_| invalid(name, "a bool"))?;
    }
    Ok(())
}

fn seconds(options: &Bound<'_, PyDict>, name: &str, setting: &mut Option<Duration>) -> PyResult<()> {
    if let Some(value) = take(options, name)? {
        let given = value.extract::<f64>().ok().and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
        *setting = Some(given.filter(|time| !time.is_zero()).ok_or_else(|| invalid(name, "seconds, more than 0"))?);
    }
    Ok(())
}

fn account(api: Api, options: &Bound<'_, PyDict>) -> PyResult<Account> {
    let base_url = text(options, "base_url")?;
    let made = match api {
        Api::Kiwivm => Account::kiwivm(needed(api, options, "veid")?, needed(api, options, "api_key")?),
        Api::Cvm => {
            let base_url =
                base_url.as_deref().ok_or_else(|| invalid("base_url", "the panel's URL; there is no other"))?;
            Account::cvm(base_url, needed(api, options, "public_token")?, needed(api, options, "private_token")?)
        }
        Api::Vultr => match text(options, "api_key")? {
            Some(key) => Account::vultr(key),
            None => Ok(Account::vultr_public()),
        },
    };
    match base_url {
        Some(url) => made.and_then(|account| account.with_base_url(&url)),
        None => made,
    }
    .map_err(|error| to_py(&error))
}

impl Settings {
    /// Settings for an API. Every entry of `options` has to be known.
    pub(crate) fn new(api: &str, options: &Bound<'_, PyDict>) -> PyResult<Self> {
        let known = Api::parse(api).ok_or_else(|| PyValueError::new_err(format!("there is no API {api}")))?;
        let mut settings = Self {
            account: account(known, options)?,
            policy: Policy::default(),
            timeout: None,
            connect_timeout: None,
            proxy: None,
            user_agent: None,
            roots: Roots::default(),
            on_attempt: None,
        };
        settings.change(options)?;
        Ok(settings)
    }

    /// Changes what `options` name.
    pub(crate) fn change(&mut self, options: &Bound<'_, PyDict>) -> PyResult<()> {
        flag(options, "read_only", &mut self.policy.read_only)?;
        flag(options, "retry_sets", &mut self.policy.retry_sets)?;
        flag(options, "pace", &mut self.policy.pace)?;
        if let Some(value) = take(options, "max_retries")? {
            self.policy.max_retries = value.extract().map_err(|_| invalid("max_retries", "an int, 0 or more"))?;
        }
        if let Some(value) = take(options, "max_body")? {
            self.policy.max_body = value.extract().map_err(|_| invalid("max_body", "bytes, an int, 0 or more"))?;
        }
        seconds(options, "timeout", &mut self.timeout)?;
        seconds(options, "connect_timeout", &mut self.connect_timeout)?;
        self.proxy = text(options, "proxy")?.or_else(|| self.proxy.take());
        self.user_agent = text(options, "user_agent")?.or_else(|| self.user_agent.take());
        if let Some(path) = take(options, "ca_file")? {
            let path: std::path::PathBuf = path.extract().map_err(|_| invalid("ca_file", "a path"))?;
            let pem = std::fs::read(&path).map_err(|error| {
                invalid("ca_file", &format!("a file that can be read; {}: {error}", path.display()))
            })?;
            self.roots = Roots::Pem(pem);
        }
        let mut plain_http = false;
        flag(options, "allow_plain_http", &mut plain_http)?;
        if plain_http {
            self.account = self.account.clone().allow_plain_http();
        }
        if let Some(hook) = take(options, "on_attempt")? {
            if !hook.is_callable() {
                return Err(invalid("on_attempt", "a callable"));
            }
            self.on_attempt = Some(Arc::new(hook.unbind()));
        }
        if let Some(name) = options.keys().iter().next() {
            return Err(PyTypeError::new_err(format!("{name}: no such option")));
        }
        Ok(())
    }

    /// A client with these settings.
    pub(crate) fn client(&self) -> PyResult<Client> {
        let Policy { max_retries, retry_sets, read_only, pace, max_body } = self.policy;
        let mut builder = Client::builder(self.account.clone())
            .max_retries(max_retries)
            .retry_sets(retry_sets)
            .read_only(read_only)
            .pace(pace)
            .max_body(max_body)
            .roots(self.roots.clone())
            .on_attempt(attempt::tell);
        if let Some(timeout) = self.timeout {
            builder = builder.timeout(timeout);
        }
        if let Some(timeout) = self.connect_timeout {
            builder = builder.connect_timeout(timeout);
        }
        if let Some(name) = &self.user_agent {
            builder = builder.user_agent(name);
        }
        builder = match &self.proxy {
            Some(url) => builder.proxy(url),
            None => builder.proxy_from_env(),
        };
        builder.build().map_err(|error| to_py(&error))
    }

    /// The client's name for itself, where other transports want it.
    pub(crate) fn user_agent(&self) -> String {
        self.user_agent.clone().unwrap_or_else(|| concat!("vpswire/", env!("CARGO_PKG_VERSION")).to_owned())
    }

    /// Seconds that one attempt may take, where that is set.
    pub(crate) fn timeout(&self) -> Option<f64> {
        self.timeout.map(|time| time.as_secs_f64())
    }
}

impl std::fmt::Debug for Settings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}", self.account)
    }
}

/// A lock that another thread has left in a panic is as good as before.
pub(crate) fn poisoned<T>(_: std::sync::PoisonError<T>) -> PyErr {
    broken("a thread has failed")
}

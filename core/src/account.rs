//! Whose account a call is made with, and where the service is.

use crate::error::{Error, MASK};
use crate::shape::Api;
use std::fmt;
use std::net::{Ipv4Addr, Ipv6Addr};

/// The credentials of one account (or, on KiwiVM, of one VPS) and the service's base URL.
///
/// `Debug` shows no key.
#[derive(Clone, PartialEq, Eq)]
pub struct Account {
    base_url: String,
    plain_http: bool,
    pub(crate) keys: Keys,
}

#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Keys {
    Kiwivm { veid: String, api_key: String },
    Cvm { public_token: String, private_token: String },
    Vultr { api_key: Option<String> },
}

/// Where KiwiVM answers today.
pub const KIWIVM_URL: &str = "https://api.64clouds.com/v1";
/// Where Vultr v1 answered.
pub const VULTR_URL: &str = "https://api.vultr.com";

impl Account {
    /// A KiwiVM VPS: its id (VEID) and its API key. Panels of the older edition answer elsewhere: see [`Account::with_base_url`].
    ///
    /// # Errors
    /// `InvalidParams` if the id is not a number or the key cannot be one.
    pub fn kiwivm(veid: impl ToString, api_key: impl Into<String>) -> Result<Self, Error> {
        let veid = veid.to_string();
        if veid.is_empty() || !veid.bytes().all(|b| b.is_ascii_digit()) {
            return Err(Error::invalid("", "veid", "expected the VPS's numeric id"));
        }
        let api_key = key("api_key", api_key.into())?;
        Self::new(KIWIVM_URL, Keys::Kiwivm { veid, api_key })
    }

    /// A user of a CVM panel. CVM is self-hosted, so the base URL is yours to give, path prefix included:
    /// `https://panel.example/api/client`.
    ///
    /// # Errors
    /// `InvalidParams` if the URL or a token cannot be one.
    pub fn cvm(
        base_url: &str,
        public_token: impl Into<String>,
        private_token: impl Into<String>,
    ) -> Result<Self, Error> {
        let public_token = key("public_token", public_token.into())?;
        let private_token = key("private_token", private_token.into())?;
        Self::new(base_url, Keys::Cvm { public_token, private_token })
    }

    /// A Vultr account, by its API key.
    ///
    /// # Errors
    /// `InvalidParams` if the key cannot be one.
    pub fn vultr(api_key: impl Into<String>) -> Result<Self, Error> {
        Self::new(VULTR_URL, Keys::Vultr { api_key: Some(key("api_key", api_key.into())?) })
    }

    /// Vultr without a key: for the calls that need none, such as the lists of regions, systems and applications.
    pub fn vultr_public() -> Self {
        Self { base_url: VULTR_URL.to_owned(), plain_http: false, keys: Keys::Vultr { api_key: None } }
    }

    fn new(base_url: &str, keys: Keys) -> Result<Self, Error> {
        Ok(Self { base_url: base(base_url)?, plain_http: false, keys })
    }

    /// The same account at another place. A path in the URL is kept: KiwiVM's base ends in `/v1`
    /// (the old host: `https://api.kiwivm.it7.net/v1`), Vultr's does not.
    ///
    /// # Errors
    /// `InvalidParams` if it is not a plain `http` or `https` URL.
    pub fn with_base_url(mut self, base_url: &str) -> Result<Self, Error> {
        self.base_url = base(base_url)?;
        Ok(self)
    }

    /// Lets the key travel over plain `http` to a host that is not this machine. Anyone on the way can read it.
    #[must_use]
    pub const fn allow_plain_http(mut self) -> Self {
        self.plain_http = true;
        self
    }

    /// The API that it is for.
    pub const fn api(&self) -> Api {
        match self.keys {
            Keys::Kiwivm { .. } => Api::Kiwivm,
            Keys::Cvm { .. } => Api::Cvm,
            Keys::Vultr { .. } => Api::Vultr,
        }
    }

    /// The base URL, without a slash at its end.
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// Refuses to send keys over plain http.
    pub(crate) fn check_scheme(&self, call: &str) -> Result<(), Error> {
        let plain = self.base_url.strip_prefix("http://");
        if plain.is_none_or(|rest| self.plain_http || is_loopback(rest)) {
            return Ok(());
        }
        let why = "expected https; plain http would show the key to everyone on the way (allow_plain_http permits it)";
        Err(Error::invalid(call, "base_url", why))
    }

    /// What must never be shown.
    pub(crate) fn secrets(&self) -> Vec<String> {
        match &self.keys {
            Keys::Kiwivm { api_key, .. } => vec![api_key.clone()],
            Keys::Cvm { public_token, private_token } => vec![public_token.clone(), private_token.clone()],
            Keys::Vultr { api_key } => api_key.iter().cloned().collect(),
        }
    }

    /// The same with masks for keys.
    pub(crate) fn masked(&self) -> Self {
        let mask = || MASK.to_owned();
        let keys = match &self.keys {
            Keys::Kiwivm { veid, .. } => Keys::Kiwivm { veid: veid.clone(), api_key: mask() },
            Keys::Cvm { .. } => Keys::Cvm { public_token: mask(), private_token: mask() },
            Keys::Vultr { api_key } => Keys::Vultr { api_key: api_key.as_ref().map(|_| mask()) },
        };
        Self { keys, ..self.clone() }
    }
}

impl fmt::Debug for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut debug = f.debug_struct("Account");
        debug.field("api", &self.api()).field("base_url", &self.base_url);
        if let Keys::Kiwivm { veid, .. } = &self.keys {
            debug.field("veid", veid);
        }
        debug.finish_non_exhaustive()
    }
}

/// A key fits into a header: visible ASCII, and something.
fn key(name: &str, key: String) -> Result<String, Error> {
    if key.is_empty() {
        return Err(Error::invalid("", name, "expected a key, got an empty text"));
    }
    if !key.bytes().all(|b| b.is_ascii_graphic()) {
        return Err(Error::invalid("", name, "expected visible ASCII without spaces or line breaks"));
    }
    Ok(key)
}

/// Checks a base URL and takes the slashes off its end.
fn base(url: &str) -> Result<String, Error> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let why = match rest.map(|rest| before(rest, '/')) {
        None => "expected a URL that begins with https://",
        Some(host) if host.is_empty() || host.starts_with(':') => "expected a host",
        Some(host) if host.contains('@') => "expected no user name or password in it",
        Some(_) if !url.bytes().all(|b| b.is_ascii_graphic() && !b"?#\\".contains(&b)) => {
            "expected no query, fragment, spaces or characters beyond ASCII"
        }
        Some(_) => return Ok(url.trim_end_matches('/').to_owned()),
    };
    Err(Error::invalid("", "base_url", why))
}

/// Whether a URL, its scheme taken off, is on this machine.
fn is_loopback(rest: &str) -> bool {
    let authority = before(rest, '/');
    if let Some(v6) = authority.strip_prefix('[') {
        return before(v6, ']').parse::<Ipv6Addr>().is_ok_and(|ip| ip.is_loopback());
    }
    let host = before(authority, ':');
    host == "localhost" || host.parse::<Ipv4Addr>().is_ok_and(|ip| ip.is_loopback())
}

/// A text up to the first of that character; all of it if there is none.
#[inline(never)]
fn before(text: &str, end: char) -> &str {
    text.split(end).next().unwrap_or_default()
}

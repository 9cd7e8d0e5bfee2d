//! Whose account a call is made with, and where the service is.

use crate::dialect::base_url::BaseUrl;
use crate::error::{Error, MASK};
use crate::schema::shape::Api;
use std::fmt;

/// The credentials of one account (or, on KiwiVM, of one VPS) and the service's base URL.
///
/// `Debug` shows no key.
#[derive(Clone, PartialEq, Eq)]
pub struct Account {
    base_url: BaseUrl,
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
const VULTR_HOST: &str = "api.vultr.com";

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
        let base_url = BaseUrl { text: VULTR_URL.to_owned(), https: true, host: VULTR_HOST.to_owned(), port: 443 };
        Self { base_url, plain_http: false, keys: Keys::Vultr { api_key: None } }
    }

    fn new(base_url: &str, keys: Keys) -> Result<Self, Error> {
        Ok(Self { base_url: parse(base_url)?, plain_http: false, keys })
    }

    /// The same account at another place. A path in the URL is kept: KiwiVM's base ends in `/v1`
    /// (the old host: `https://api.kiwivm.it7.net/v1`), Vultr's does not.
    ///
    /// # Errors
    /// `InvalidParams` if it is not an `http` or `https` URL of a host, perhaps a port (1 to 65535), and perhaps a path.
    pub fn with_base_url(mut self, base_url: &str) -> Result<Self, Error> {
        self.base_url = parse(base_url)?;
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
        &self.base_url.text
    }

    /// Whether the base URL begins with `https`.
    pub const fn is_https(&self) -> bool {
        self.base_url.https
    }

    /// The base URL's host, in lower case; an IPv6 address without its brackets.
    pub fn host(&self) -> &str {
        &self.base_url.host
    }

    /// The base URL's port: the one in it, or that of its scheme.
    pub const fn port(&self) -> u16 {
        self.base_url.port
    }

    /// Whether the base URL's host is this machine: `localhost` or a loopback address.
    pub fn is_loopback(&self) -> bool {
        self.base_url.is_loopback()
    }

    /// Refuses to send keys over plain http.
    pub(crate) fn check_scheme(&self, call: &str) -> Result<(), Error> {
        if self.is_https() || self.plain_http || self.is_loopback() {
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
        debug.field("api", &self.api()).field("base_url", &self.base_url.text);
        if let Keys::Kiwivm { veid, .. } = &self.keys {
            debug.field("veid", veid);
        }
        debug.finish_non_exhaustive()
    }
}

/// A key fits into a header: visible ASCII, and something. Quotes around it are those of a file that was read as it is.
fn key(name: &str, key: String) -> Result<String, Error> {
    if key.is_empty() {
        return Err(Error::invalid("", name, "expected a key, got an empty text"));
    }
    if !key.bytes().all(|b| b.is_ascii_graphic()) {
        return Err(Error::invalid("", name, "expected visible ASCII without spaces or line breaks"));
    }
    if key.starts_with(['"', '\'']) || key.ends_with(['"', '\'']) {
        let words = "expected a key without quotes around it; docker's --env-file, for one, keeps them";
        return Err(Error::invalid("", name, words));
    }
    Ok(key)
}

fn parse(url: &str) -> Result<BaseUrl, Error> {
    BaseUrl::parse(url).map_err(|why| Error::invalid("", "base_url", why))
}

//! Accounts: the service, its base URL, and the credentials for its calls.

use crate::dialect::Dialect;
use crate::dialect::base_url::BaseUrl;
#[doc(hidden)]
pub use crate::dialect::{AccountField, AccountPlace};
use crate::error::draft::Draft;
use crate::error::redact::{MASK, Secrets};
use crate::error::{Code, Error, Verdict};
use crate::schema::shape::Api;
use std::fmt;

/// The credentials of one account (or, on KiwiVM, of one VPS) and the service's base URL.
///
/// `Debug` shows no key.
#[derive(Clone, PartialEq, Eq)]
pub struct Account {
    dialect: &'static Dialect,
    base_url: BaseUrl,
    plain_http: bool,
    /// The values in the order of the dialect's fields; empty for an account without a key.
    values: Vec<String>,
}

impl Account {
    /// Creates an account of a service, with a value for each field of its dialect that is sent, or with no values at
    /// all.
    ///
    /// # Errors
    /// `InvalidParams` if the URL or a value is invalid.
    #[doc(hidden)]
    pub fn of(dialect: &'static Dialect, base_url: &str, values: Vec<String>) -> Result<Self, Error> {
        let account = Self { dialect, base_url: parse(base_url)?, plain_http: false, values };
        for (field, value) in account.fields() {
            (field.check)(value).map_err(|why| Error::of_setting("", field.name, why))?;
        }
        Ok(account)
    }

    /// Returns the service without a key, at its usual host.
    pub(crate) fn public(dialect: &'static Dialect, host: &str) -> Self {
        Self { dialect, base_url: BaseUrl::of_host(host), plain_http: false, values: Vec::new() }
    }

    /// Returns the same account at another base URL. A path in the URL is kept: KiwiVM's base URL ends in `/v1` (the old
    /// host: `https://api.kiwivm.it7.net/v1`), Vultr's has no path.
    ///
    /// # Errors
    /// `InvalidParams` unless it is an `http` or `https` URL with a host, an optional port (1 to 65535) and an optional
    /// path.
    pub fn with_base_url(mut self, base_url: &str) -> Result<Self, Error> {
        self.base_url = parse(base_url)?;
        Ok(self)
    }

    /// Allows the key to be sent over plain `http` to a host other than this machine. Anyone on the network path can read
    /// it.
    #[must_use]
    pub const fn allow_plain_http(mut self) -> Self {
        self.plain_http = true;
        self
    }

    /// Returns the account's API.
    pub const fn api(&self) -> Api {
        self.dialect.api
    }

    /// Returns the dialect of its service.
    pub(crate) const fn dialect(&self) -> &'static Dialect {
        self.dialect
    }

    /// Whether the account can make calls that need a key.
    pub(crate) const fn has_key(&self) -> bool {
        !self.values.is_empty()
    }

    /// Returns the fields that are sent, with their values.
    pub(crate) fn fields(&self) -> impl Iterator<Item = (&'static AccountField, &str)> {
        let sent = self.dialect.account.iter().filter(|field| !field.is_base_url());
        sent.zip(self.values.iter().map(String::as_str))
    }

    /// Returns the base URL, without a trailing slash.
    pub fn base_url(&self) -> &str {
        &self.base_url.text
    }

    /// Whether the base URL begins with `https`.
    pub const fn is_https(&self) -> bool {
        self.base_url.https
    }

    /// Returns the base URL's host, in lower case; an IPv6 address without its brackets.
    pub fn host(&self) -> &str {
        &self.base_url.host
    }

    /// Returns the base URL's port, or the default port of its scheme.
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
        let why = "expected https; plain http would show the key to everyone on the way";
        Err(Error::of_setting(call, "base_url", why).permitted("allow_plain_http"))
    }

    /// Returns the values that must never be shown.
    pub(crate) fn secrets(&self) -> Vec<String> {
        self.fields().filter(|(field, _)| field.secret).map(|(_, value)| value.to_owned()).collect()
    }

    /// Masks the account's keys in a text, in every form in which a service may echo them. Use it before passing on a
    /// service's text unchanged.
    ///
    /// ```
    /// let account = vpswire_core::account::Account::vultr("KEY/123456")?;
    /// assert_eq!(account.mask(r#"{"error":"no such key: KEY\/123456"}"#), r#"{"error":"no such key: ***"}"#);
    /// # Ok::<(), vpswire_core::error::Error>(())
    /// ```
    pub fn mask(&self, text: &str) -> String {
        Secrets::new(self.secrets(), Vec::new()).mask(text)
    }

    /// Returns the fields that identify the account and are not secret.
    #[doc(hidden)]
    pub fn public_fields(&self) -> Vec<(String, String)> {
        let public = self.fields().filter(|(field, _)| !field.secret);
        public.map(|(field, value)| (field.name.to_owned(), value.to_owned())).collect()
    }

    /// Returns the same account with its keys masked.
    pub(crate) fn masked(&self) -> Self {
        let shown = |(field, value): (&AccountField, &str)| if field.secret { MASK } else { value }.to_owned();
        Self { values: self.fields().map(shown).collect(), ..self.clone() }
    }
}

/// The reason why no account can be made from settings.
#[doc(hidden)]
pub enum Unmade {
    /// These fields are missing.
    Missing(Vec<&'static AccountField>),
    /// A value is invalid for its field.
    Invalid(Error),
}

impl Unmade {
    /// Converts the reason to an error. `missing` returns the message for a missing field, as each language words it.
    #[cold]
    pub fn into_error(self, missing: impl Fn(&AccountField) -> String) -> Error {
        let fields = match self {
            Self::Missing(fields) => fields,
            Self::Invalid(error) => return error,
        };
        let words: Vec<_> = fields.iter().map(|field| missing(field)).collect();
        let draft = Draft::new(Code::InvalidParams, Verdict::NotSent, "", words.join("; "));
        draft.with_param(fields.first().map_or("", |field| field.name)).own_words()
    }
}

impl fmt::Debug for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut debug = f.debug_struct("Account");
        debug.field("api", &self.api()).field("base_url", &self.base_url.text);
        for (field, value) in self.fields().filter(|(field, _)| !field.secret) {
            debug.field(field.name, &value);
        }
        debug.finish_non_exhaustive()
    }
}

/// Checks that a key fits into a header: visible ASCII, and not empty. Quotes around it come from a file that was read as
/// it is.
pub fn check_key(key: &str) -> Result<(), &'static str> {
    if key.is_empty() {
        return Err("expected a key, got an empty text");
    }
    if !key.bytes().all(|b| b.is_ascii_graphic()) {
        return Err("expected visible ASCII without spaces or line breaks");
    }
    if key.starts_with(['"', '\'']) || key.ends_with(['"', '\'']) {
        return Err("expected a key without quotes around it; docker's --env-file, for one, keeps them");
    }
    Ok(())
}

fn parse(url: &str) -> Result<BaseUrl, Error> {
    BaseUrl::parse(url).map_err(|why| Error::of_setting("", "base_url", why))
}

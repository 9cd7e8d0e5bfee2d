//! The settings of a client, and the client that is made of them.

use crate::client::Client;
use crate::clock::Clock;
use crate::connections::{Connections, Pacing, Recipe, Way};
use crate::hook::{Attempt, Hook};
use crate::proxy;
use crate::roots::{Roots, root_certs};
use crate::run::Settings;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;
use ureq::http::HeaderValue;
use ureq::tls::TlsConfig;
use vpswire_core::account::Account;
use vpswire_core::decode::LARGEST_BODY;
use vpswire_core::error::Error;
use vpswire_core::exchange::Policy;

/// The settings of a [`Client`].
///
/// ```
/// use std::time::Duration;
/// use vpswire::{Account, Client};
///
/// let client = Client::builder(Account::vultr("YOURKEY")?)
///     .timeout(Duration::from_secs(10))
///     .read_only(true)
///     .on_attempt(|attempt| eprintln!("{attempt}"))
///     .build()?;
/// # Ok::<(), vpswire::Error>(())
/// ```
pub struct Builder {
    account: Account,
    policy: Policy,
    timeout: Option<Duration>,
    connect_timeout: Duration,
    proxy: Option<String>,
    user_agent: String,
    roots: Roots,
    hook: Option<Hook>,
    with: Option<(Arc<Connections>, Arc<Pacing>)>,
    clock: Clock,
}

impl Client {
    /// A client with the usual settings.
    ///
    /// # Errors
    /// `InvalidParams` if the account's base URL cannot be one.
    pub fn new(account: Account) -> Result<Self, Error> {
        Self::builder(account).build()
    }

    /// A client with settings of your own.
    pub fn builder(account: Account) -> Builder {
        Builder::new(account)
    }
}

macro_rules! setters {
    ($($(#[doc = $doc:literal])+ $name:ident: $type:ty = $value:expr, $kind:ident, $default:literal, $languages:ident;)+) => {
        /// What the core follows.
        impl Builder {
            $(
                $(#[doc = $doc])+
                #[doc = concat!("\n\nDefault: ", $default, ".")]
                #[must_use]
                pub const fn $name(mut self, $name: $type) -> Self {
                    self.policy.$name = $name;
                    self
                }
            )+
        }
    };
}

vpswire_core::policy_settings!(setters);

impl Builder {
    fn new(account: Account) -> Self {
        Self {
            account,
            policy: Policy::default(),
            timeout: None,
            connect_timeout: Duration::from_secs(10),
            proxy: None,
            user_agent: format!("vpswire/{}", env!("CARGO_PKG_VERSION")),
            roots: Roots::default(),
            hook: None,
            with: None,
            clock: Clock::system(),
        }
    }

    /// Shares the pace and the budget of retries with a client of the same account; and its connections, unless those are
    /// made in another way: the proxy, the certificates or the user agent differ.
    ///
    /// ```
    /// use std::time::Duration;
    /// use vpswire::{Account, Client};
    ///
    /// let client = Client::new(Account::vultr("YOURKEY")?)?;
    /// let patient = Client::builder(client.account().clone()).sharing(&client).timeout(Duration::from_secs(90)).build()?;
    /// # Ok::<(), vpswire::Error>(())
    /// ```
    #[must_use]
    pub fn sharing(mut self, client: &Client) -> Self {
        self.with = Some(client.parts());
        self
    }

    /// The time that one attempt may take. It runs from the address lookup to the last byte of the answer. Default: 30
    /// seconds, or more for slow calls.
    #[must_use]
    pub const fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// The part of the time-out that establishing the connection may take. It covers address lookup, TCP, proxy and TLS.
    /// Default: 10 seconds.
    #[must_use]
    pub const fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// Sets all options that the core follows at once: for shells, which take options by their names.
    #[doc(hidden)]
    #[must_use]
    pub fn policy(mut self, policy: Policy) -> Self {
        self.policy = policy;
        self
    }

    /// The URL of the HTTP proxy that every connection goes through. It begins with `http://` (which may be left out) or
    /// `https://`, perhaps with `user:password@`, in which all but letters, digits and `-._~` is percent-encoded. For a
    /// service with `https` the proxy is asked to connect (`CONNECT`) and does not see what is in the TLS connection;
    /// requests to a service with plain `http` are sent to it whole, to be passed on. SOCKS is not supported. Default: no
    /// proxy.
    #[must_use]
    pub fn proxy(mut self, url: &str) -> Self {
        self.proxy = Some(url.to_owned());
        self
    }

    /// Takes the proxy that the environment names. The environment is read now, for the account's base URL; it may name
    /// none.
    ///
    /// `https_proxy` or `HTTPS_PROXY` counts for an `https` URL, `http_proxy` or `HTTP_PROXY` for an `http` one (the
    /// latter not in a CGI program, where a visitor can set it), `no_proxy` or `NO_PROXY` for exceptions: names with all
    /// below them, addresses, networks such as `10.0.0.0/8`, each perhaps with a `:port`, or `*`. `ALL_PROXY` does not
    /// count, and this machine is never reached through a proxy.
    #[must_use]
    pub fn proxy_from_env(mut self) -> Self {
        self.proxy = proxy::from_env(&self.account, |name| std::env::var(name).ok());
        self
    }

    /// The value of the User-Agent header. Default: `vpswire/<version>`.
    #[must_use]
    pub fn user_agent(mut self, name: &str) -> Self {
        name.clone_into(&mut self.user_agent);
        self
    }

    /// The root certificates that are trusted. Default: [`Roots::WebPki`].
    #[must_use]
    pub fn roots(mut self, roots: Roots) -> Self {
        self.roots = roots;
        self
    }

    /// Called after each attempt, and before each wait. It receives no key, password or token. It runs on the thread that
    /// makes the call, for logs and progress.
    #[must_use]
    pub fn on_attempt(mut self, hook: impl Fn(&Attempt<'_>) + Send + Sync + 'static) -> Self {
        self.hook = Some(Box::new(hook));
        self
    }

    #[cfg(test)]
    pub(crate) fn clock(mut self, clock: &Clock) -> Self {
        self.clock = clock.clone();
        self
    }

    /// Makes the client. Nothing is connected yet.
    ///
    /// # Errors
    /// `InvalidParams` names the setting that is invalid: `proxy`, `roots` or `user_agent`.
    pub fn build(self) -> Result<Client, Error> {
        if HeaderValue::from_str(&self.user_agent).is_err() {
            return Err(Error::invalid("", "user_agent", "expected visible ASCII"));
        }
        let way = Way {
            base_url: self.account.base_url().to_owned(),
            proxy: self.proxy,
            user_agent: self.user_agent,
            roots: self.roots,
        };
        let proxy = way.proxy.as_deref().map(proxy::parse).transpose()?;
        let kept = self.with.as_ref().map(|(connections, _)| connections).filter(|kept| kept.are_made(&way));
        let connections = match kept {
            Some(kept) => Arc::clone(kept),
            None => {
                let tls = TlsConfig::builder().root_certs(root_certs(&way.roots)?).build();
                let recipe = Recipe { https: self.account.is_https(), proxy, tls };
                Arc::new(Connections::new(way, recipe))
            }
        };
        let mut policy = self.policy;
        policy.max_body = policy.max_body.min(LARGEST_BODY);
        Ok(Client::with(Settings {
            account: self.account,
            policy,
            connections,
            timeout: self.timeout,
            connect_timeout: self.connect_timeout,
            hook: self.hook,
            pacing: self.with.map_or_else(|| Arc::new(Pacing::new(self.clock)), |(_, pacing)| pacing),
        }))
    }
}

/// Shows no key and nothing of the proxy but whether there is one.
impl fmt::Debug for Builder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Builder")
            .field("account", &self.account)
            .field("policy", &self.policy)
            .field("timeout", &self.timeout)
            .field("connect_timeout", &self.connect_timeout)
            .field("proxied", &self.proxy.is_some())
            .field("user_agent", &self.user_agent)
            .field("roots", &self.roots)
            .finish_non_exhaustive()
    }
}

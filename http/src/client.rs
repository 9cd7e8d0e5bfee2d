//! The client: makes calls and returns their answers.

use crate::cancel::CancelToken;
use crate::connections::{Connections, Pacing};
use crate::run::{Overrides, Settings, run};
use std::fmt;
use std::sync::Arc;
use std::time::Duration;
use vpswire_core::account::Account;
use vpswire_core::args::Arg;
use vpswire_core::encode::{encode, encode_raw};
use vpswire_core::error::Error;
use vpswire_core::exchange::Exchange;
use vpswire_core::prepared::Prepared;
use vpswire_core::shape::{Method, Op};
use vpswire_core::typed::Call;
use vpswire_core::value::Value;

/// A blocking client for one account.
///
/// A client is cheap to clone, and clones share connections, pacing and the retry budget, so one client serves all
/// threads of a program. Calls that read or set something use pooled connections. Calls that act, destroy or cost money
/// each use a connection of their own, so that the answer to an earlier call cannot be taken for theirs.
///
/// After a `fork` both processes may keep using the client: the child makes its own connections and leaves those of its
/// parent untouched. From then on each has its own pace and retry budget. Fork only while no other thread is making a
/// call.
///
/// ```no_run
/// use vpswire::{Account, Client, kiwivm};
///
/// let client = Client::new(Account::kiwivm(1234567, "private_YOURKEY")?)?;
/// let info = client.send(&kiwivm::GetServiceInfo {})?.answer;
/// println!("{:?} runs {:?}", info.hostname, info.os);
/// # Ok::<(), vpswire::Error>(())
/// ```
#[derive(Clone)]
pub struct Client {
    settings: Arc<Settings>,
    cancel: Option<CancelToken>,
    timeout: Option<Duration>,
    max_retries: Option<u32>,
}

impl Client {
    pub(crate) fn with(settings: Settings) -> Self {
        Self { settings: Arc::new(settings), cancel: None, timeout: None, max_retries: None }
    }

    /// Returns the parts that another client can share.
    pub(crate) fn parts(&self) -> (Arc<Connections>, Arc<Pacing>) {
        (Arc::clone(&self.settings.connections), Arc::clone(&self.settings.pacing))
    }

    /// Closes the idle connections, for all clients that share them. The next call opens a new one.
    pub fn close(&self) {
        self.settings.connections.close();
    }

    /// Returns the token that cancels the client's calls.
    pub(crate) const fn cancel(&self) -> Option<&CancelToken> {
        self.cancel.as_ref()
    }

    /// Returns the settings of the client.
    pub(crate) fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Returns the account of the client.
    pub fn account(&self) -> &Account {
        &self.settings.account
    }

    /// Returns the same client with a token that cancels its calls. The token replaces any earlier one.
    ///
    /// A call in progress ends within 200 ms at any point, with the code `Cancelled`. Its verdict says whether the
    /// service may have received it.
    ///
    /// ```no_run
    /// use std::time::Duration;
    /// use vpswire::{Account, CancelToken, Client, Code, vultr::server};
    ///
    /// let client = Client::new(Account::vultr("YOURKEY")?)?;
    /// let token = CancelToken::new();
    /// let watcher = token.clone();
    /// std::thread::spawn(move || {
    ///     std::thread::sleep(Duration::from_secs(5));
    ///     watcher.cancel();
    /// });
    /// if let Err(error) = client.cancelled_by(&token).send(&server::List::default()) {
    ///     assert_eq!(error.code(), Code::Cancelled);
    /// }
    /// # Ok::<(), vpswire::Error>(())
    /// ```
    #[must_use]
    pub fn cancelled_by(&self, token: &CancelToken) -> Self {
        Self { cancel: Some(token.clone()), ..self.clone() }
    }

    /// Returns the same client with another time-out per attempt, for individual calls.
    #[must_use]
    pub fn with_timeout(&self, timeout: Duration) -> Self {
        Self { timeout: Some(timeout), ..self.clone() }
    }

    /// Returns the same client with another number of retries, for individual calls.
    #[must_use]
    pub fn with_max_retries(&self, retries: u32) -> Self {
        Self { max_retries: Some(retries), ..self.clone() }
    }

    /// Makes a typed call.
    ///
    /// # Errors
    /// `InvalidParams` and `ReadOnly` before anything is sent; otherwise the service's refusal, or the failure of the
    /// connection or of decoding. [`Error::verdict`] says whether the request may have been executed. If only a value
    /// inside the answer has the wrong type, [`Error::value`] is the answer.
    pub fn send<C: Call>(&self, call: &C) -> Result<Reply<C::Answer>, Error> {
        let (exchange, value) = self.run(encode(C::OP, &call.args(), &self.settings.account)?)?;
        let answer = exchange.prepared().read(&value)?;
        Ok(Reply { answer, value })
    }

    /// Makes a call from the table with untyped arguments, in the order of [`Op::params`]; see
    /// [`arrange`](crate::args::arrange) for named ones.
    ///
    /// ```no_run
    /// use vpswire::{Account, Client, args::{Arg, arrange}, shape::Api, table};
    ///
    /// let client = Client::new(Account::vultr("YOURKEY")?)?;
    /// if let Some(op) = table::find(Api::Vultr, "server.list") {
    ///     let servers = client.call(op, &arrange(op, [("tag", Arg::Text("web".into()))])?)?;
    ///     println!("{:?}", servers.at("576965.label"));
    /// }
    /// # Ok::<(), vpswire::Error>(())
    /// ```
    ///
    /// # Errors
    /// As [`Client::send`].
    pub fn call(&self, op: &'static Op, args: &[Option<Arg>]) -> Result<Value, Error> {
        self.run(encode(op, args, &self.settings.account)?).map(|(_, value)| value)
    }

    /// Makes a call as [`Client::call`] does, and checks that the answer is of the documented kind. [`Value::flaws`]
    /// lists the values inside it that are not.
    ///
    /// # Errors
    /// As [`Client::send`].
    pub fn call_checked(&self, op: &'static Op, args: &[Option<Arg>]) -> Result<Value, Error> {
        let (exchange, value) = self.run(encode(op, args, &self.settings.account)?)?;
        exchange.prepared().checked(&value)?;
        Ok(value)
    }

    /// Makes a call that is not in the table. A GET counts as a read and a POST as an action, so a POST reaches the
    /// service at most once.
    ///
    /// ```no_run
    /// use vpswire::{Account, Client, shape::Method};
    ///
    /// let client = Client::new(Account::vultr("YOURKEY")?)?;
    /// let plans = client.raw(Method::Get, "/v1/plans/list", &[("type".into(), "all".into())])?;
    /// println!("{}", plans.raw());
    /// # Ok::<(), vpswire::Error>(())
    /// ```
    ///
    /// # Errors
    /// As [`Client::send`].
    pub fn raw(&self, method: Method, path: &str, params: &[(String, String)]) -> Result<Value, Error> {
        self.run(encode_raw(method, path, params, &self.settings.account)?).map(|(_, value)| value)
    }

    /// Makes a call that is already prepared, and returns the exchange along with the answer: [`Exchange::head`] has the
    /// status and headers.
    ///
    /// # Errors
    /// As [`Client::send`].
    pub fn run(&self, prepared: impl Into<Arc<Prepared>>) -> Result<(Exchange, Value), Error> {
        let (cancel, timeout, max_retries) = (self.cancel.as_ref(), self.timeout, self.max_retries);
        run(&self.settings, &Overrides { cancel, timeout, max_retries }, prepared.into())
    }
}

/// Shows no key.
impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Settings { account, policy, timeout, .. } = &*self.settings;
        f.debug_struct("Client")
            .field("account", account)
            .field("policy", policy)
            .field("timeout", timeout)
            .finish_non_exhaustive()
    }
}

/// The answer of a typed call.
///
/// ```no_run
/// use vpswire::{Account, Client, vultr::server};
///
/// let client = Client::new(Account::vultr("YOURKEY")?)?;
/// let reply = client.send(&server::List::default())?;
/// println!("{} servers in {} bytes", reply.answer.len(), reply.value.body().len());
/// # Ok::<(), vpswire::Error>(())
/// ```
#[derive(Clone)]
#[non_exhaustive]
pub struct Reply<T> {
    /// The answer, typed.
    pub answer: T,
    /// The same answer untyped, with unknown fields and the unmodified body ([`Value::body`]). If no answer is
    /// documented, it holds whatever the service sent.
    pub value: Value,
}

/// Masks the secrets of the answer.
impl<T> fmt::Debug for Reply<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Reply").field(&self.value).finish()
    }
}

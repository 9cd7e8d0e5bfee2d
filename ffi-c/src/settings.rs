//! The settings of a client, from a request: its account and its options.

use crate::abi::vpswire_log;
use crate::failure::{Failure, FfiResult};
use crate::texts::without_nul;
use std::ffi::c_void;
use std::time::Duration;
use vpswire::account::AccountField;
use vpswire::args::Arg;
use vpswire::exchange::{Given, Policy};
use vpswire::setting::{Kind, Language, POLICY, all};
use vpswire::shape::Api;
use vpswire::table::account_fields;
use vpswire::{Account, Attempt, Client, Error, Roots};

/// The options of every client, by their names in requests. Times are milliseconds.
fn options() -> impl Iterator<Item = String> {
    let rows = all().filter(|row| row.is_in(Language::C));
    rows.map(|row| format!("{}{}", row.name, if row.kind == Kind::Time { "_ms" } else { "" }))
}

/// The settings that have not been used yet, by name.
struct Settings<'a>(Vec<&'a (String, Arg)>);

impl Settings<'_> {
    fn take(&mut self, name: &str) -> Option<&Arg> {
        let at = self.0.iter().position(|(given, _)| given == name)?;
        Some(&self.0.swap_remove(at).1)
    }

    fn text(&mut self, name: &str) -> FfiResult<Option<String>> {
        match self.take(name) {
            None => Ok(None),
            Some(Arg::Text(text)) => Ok(Some(text.clone())),
            Some(_) => Err(expected(name, "text")),
        }
    }

    fn flag(&mut self, name: &str) -> FfiResult<Option<bool>> {
        match self.take(name) {
            None => Ok(None),
            Some(Arg::Bool(truth)) => Ok(Some(*truth)),
            Some(_) => Err(expected(name, "a boolean")),
        }
    }

    fn number<T: TryFrom<i128>>(&mut self, name: &str) -> FfiResult<Option<T>> {
        match self.take(name) {
            None => Ok(None),
            Some(Arg::Int(int)) => T::try_from(*int).map(Some).map_err(|_| expected(name, "an integer, 0 or more")),
            Some(_) => Err(expected(name, "an integer")),
        }
    }

    fn account(&mut self, api: Api) -> FfiResult<Account> {
        let fields = account_fields(api).iter().map(|field| self.text(field.name));
        let mut values = fields.collect::<FfiResult<Vec<_>>>()?.into_iter();
        let missing = |field: &AccountField| format!("{}: expected text; it is missing", field.name);
        let made = Account::from_settings(api, |_| values.next().flatten());
        let account = made.map_err(|unmade| unmade.into_error(missing))?;
        Ok(if self.flag("allow_plain_http")? == Some(true) { account.allow_plain_http() } else { account })
    }
}

fn expected(name: &str, what: &str) -> Failure {
    Error::invalid("", name, &format!("expected {what}")).into()
}

/// The log of attempts, as a callback to C.
struct Log {
    write: unsafe extern "C" fn(*mut c_void, *const std::ffi::c_char),
    data: *mut c_void,
}

// SAFETY: the conventions: the callback may be called with its data on any thread that makes a call.
unsafe impl Send for Log {}
// SAFETY: the same, on several at once.
unsafe impl Sync for Log {}

impl Log {
    fn attempt(&self, attempt: &Attempt<'_>) {
        let line = without_nul(&attempt.to_string());
        // SAFETY: the conventions: the callback takes its data and a text that it does not keep.
        unsafe { (self.write)(self.data, line.as_ptr()) };
    }
}

/// Creates a client, and returns it with its policy.
pub(crate) fn client(
    api: Api,
    args: &[(String, Arg)],
    log: vpswire_log,
    data: *mut c_void,
) -> FfiResult<(Client, Policy)> {
    let mut settings = Settings(args.iter().collect());
    let account = settings.account(api)?;
    let mut policy = Policy::default();
    let mut builder = Client::builder(account);
    let millis = Duration::from_millis;
    if let Some(time) = settings.number("timeout_ms")? {
        builder = builder.timeout(millis(time));
    }
    if let Some(time) = settings.number("connect_timeout_ms")? {
        builder = builder.connect_timeout(millis(time));
    }
    for row in POLICY {
        let given = match row.kind {
            Kind::Flag => settings.flag(row.name)?.map(Given::Truth),
            _ => settings.number(row.name)?.map(Given::Int),
        };
        if given.is_some_and(|given| !policy.set(row.name, given)) {
            return Err(expected(row.name, "an integer, 0 or more"));
        }
    }
    builder = builder.policy(policy.clone());
    if settings.flag("proxy_from_env")? == Some(true) {
        builder = builder.proxy_from_env();
    }
    if let Some(url) = settings.text("proxy")? {
        builder = builder.proxy(&url);
    }
    if let Some(name) = settings.text("user_agent")? {
        builder = builder.user_agent(&name);
    }
    if settings.flag("platform_roots")? == Some(true) {
        builder = builder.roots(Roots::Platform);
    }
    if let Some(pem) = settings.text("roots_pem")? {
        builder = builder.roots(Roots::Pem(pem.into_bytes()));
    }
    if let Some((name, _)) = settings.0.first() {
        let known: Vec<_> = options().collect();
        let why = format!("no such setting, or given twice; expected the account's own and {}", known.join(", "));
        return Err(Error::invalid("", name, &why).into());
    }
    if let Some(write) = log {
        let log = Log { write, data };
        builder = builder.on_attempt(move |attempt| log.attempt(attempt));
    }
    Ok((builder.build()?, policy))
}

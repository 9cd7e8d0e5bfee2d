//! Reads a client's settings from JavaScript.

use crate::account::{account, invalid};
use vpswire_core::Error;
use vpswire_core::account::Account;
use vpswire_core::args::Arg;
use vpswire_core::exchange::{Given, Policy};
use vpswire_core::setting::{Kind, POLICY};
use vpswire_core::text::name::camel;

/// The settings of a client.
pub(crate) struct Settings {
    pub(crate) account: Account,
    pub(crate) policy: Policy,
    /// Whether documented integers that a number cannot represent may be bigints.
    pub(crate) bigint: bool,
}

/// Reads settings: pairs of name and value. Unknown names are refused.
pub(crate) fn settings(given: &str) -> Result<Settings, Error> {
    let (account, given) = account(given)?;
    let (mut policy, mut bigint) = (Policy::default(), false);
    given.flag("bigint", &mut bigint)?;
    for row in POLICY {
        let name = camel(row.name);
        let Some(value) = given.get(&name) else { continue };
        let given = match (row.kind, value) {
            (Kind::Flag, Arg::Bool(truth)) => Some(Given::Truth(*truth)),
            (Kind::Count | Kind::Bytes, Arg::Int(int)) => Some(Given::Int(*int)),
            _ => None,
        };
        if !given.is_some_and(|given| policy.set(row.name, given)) {
            return Err(invalid(&name, "another kind of value"));
        }
    }
    Ok(Settings { account, policy, bigint })
}

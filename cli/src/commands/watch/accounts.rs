//! The watched accounts, each with its own client.

use crate::client;
use crate::failure::Failure;
use crate::fleet::{Accounts, Trouble};
use crate::options::Options;
use std::collections::BTreeMap;
use std::sync::Arc;
use vpswire::CancelToken;
use vpswire_watch::config::Settings;
use vpswire_watch::service::Watched;
use vpswire_watch::service::account::Account;
use vpswire_watch::service::shard::Shard;

/// The accounts to watch.
pub(super) struct Found {
    /// The accounts, by name.
    pub(super) watched: Vec<Box<dyn Watched>>,
    /// The accounts whose clients cannot be created.
    pub(super) failed: Vec<Trouble>,
}

/// Returns the accounts of a shard, whose calls the token cancels. In a single pass, new accounts are due at once.
pub(super) fn all(
    options: &Options,
    settings: &Arc<Settings>,
    shard: Shard,
    is_pass: bool,
    token: &CancelToken,
) -> Result<Found, Failure> {
    let Accounts { known, mut failed, .. } = Accounts::all(options, None)?;
    failed.retain(|trouble| shard.has(&trouble.account));
    let known: BTreeMap<_, _> = known.into_iter().filter(|(name, _)| shard.has(name)).collect();
    let mut watched: Vec<Box<dyn Watched>> = Vec::new();
    for (name, mut known) in known {
        known.read_only = true;
        let client = client::make(&known, options)?.cancelled_by(token);
        let account = Account::new(&name, client, known.traffic_rule, settings)
            .map_err(|error| Failure::of_account(known.account.api(), error).of_name(Some(&name)))?;
        watched.push(Box::new(if is_pass { account.eager() } else { account }));
    }
    Ok(Found { watched, failed })
}

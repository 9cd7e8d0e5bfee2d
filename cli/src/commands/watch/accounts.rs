//! The accounts that are watched, each with a client of its own.

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

/// What is watched.
pub(super) struct Found {
    /// By the names of the accounts.
    pub(super) watched: Vec<Box<dyn Watched>>,
    /// The accounts of which no client can be made.
    pub(super) failed: Vec<Trouble>,
}

/// The accounts of a shard. Their calls end with the token; in a pass those that are new are asked at once.
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

//! The accounts of the panel, each with its own client.

use crate::client;
use crate::failure::Failure;
use crate::fleet::{Accounts, Trouble};
use crate::options::Options;
use crate::show::{output, text};
use clap::ArgMatches;
use vpswire::CancelToken;
use vpswire_panel::accounts::Member;

/// Returns the selected accounts, whose calls the token cancels. An account whose client cannot be created is reported and
/// skipped.
pub(super) fn all(matches: &ArgMatches, options: &Options, token: &CancelToken) -> Result<Vec<Member>, Failure> {
    let Accounts { mut known, fleet, failed } = Accounts::all(options, None)?;
    for Trouble { account, message, .. } in &failed {
        output::note(&text::escape_control(&format!("{account}: {message}")));
    }
    let tag = matches.get_one::<String>("tag");
    let mut members = Vec::new();
    for name in fleet.members().iter().map(|member| member.name()) {
        let Some(known) = known.remove(name) else { continue };
        if tag.is_some_and(|tag| !known.tags.contains(tag)) {
            continue;
        }
        let (client, read_only) = (client::make(&known, options)?.cancelled_by(token), known.is_read_only(options));
        members.push(Member { name: name.to_owned(), client, groups: known.tags, read_only });
    }
    match (members.is_empty(), tag) {
        (true, Some(_)) => Err(Failure::usage("no account has that tag")),
        (true, None) => Err(Failure::usage("no account can be used")),
        (false, _) => Ok(members),
    }
}

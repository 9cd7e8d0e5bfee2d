//! Resolves the names of objects other than machines: a volume, a reserved address, a key. A name is searched in the lists
//! of all accounts of the API, and thereby selects the account.

use crate::account::Known;
use crate::client;
use crate::failure::Failure;
use crate::families::Thing;
use crate::fleet::Accounts;
use crate::options::Options;
use crate::show::rows::Rows;
use crate::show::text;
use vpswire::shape::{Api, Effect, Op};
use vpswire::table;

/// The maximum number of candidates in an error.
pub(super) const MOST_LISTED: usize = 5;

/// The object that a name refers to.
pub(super) struct Meant {
    pub(super) known: Known,
    pub(super) id: String,
    /// The description: `volume: shop/1001 (data)`.
    pub(super) words: String,
}

/// An object of an account.
pub(super) struct Found {
    account: String,
    pub(super) id: String,
    /// The names of the object.
    pub(super) names: Vec<String>,
}

impl Found {
    /// Formats the object: `shop/1001 (data)`.
    fn words(&self) -> String {
        let Self { account, id, names } = self;
        let names = names.iter().filter(|name| !name.is_empty()).cloned().collect::<Vec<_>>().join(", ");
        if names.is_empty() { format!("{account}/{id}") } else { format!("{account}/{id} ({names})") }
    }
}

/// Finds the object with a name.
pub(super) fn find(op: &'static Op, thing: &'static Thing, name: &str, options: &Options) -> Result<Meant, Failure> {
    let mut accounts = Accounts::all(options, Some(op.api))?;
    let parts = name.split_once('/').filter(|(account, _)| accounts.known.contains_key(*account));
    let (only, name) = parts.map_or((None, name), |(account, name)| (Some(account), name));
    let mut failed: Vec<_> = accounts.failed.iter().map(|trouble| trouble.account.clone()).collect();
    let (mut found, mut first) = (Vec::new(), None);
    for member in accounts.fleet.members().iter().filter(|member| only.is_none_or(|only| only == member.name())) {
        let Some(known) = accounts.known.get(member.name()) else { continue };
        match listed(thing, member.name(), known, options) {
            Ok(listed) => found.extend(listed),
            Err(failure) => {
                failed.push(member.name().to_owned());
                first.get_or_insert(failure);
            }
        }
    }
    found.retain(|found| found.id == name || found.names.iter().any(|own| own == name));
    let before = accounts.failed.first().filter(|_| only.is_none()).map(|trouble| (trouble.code, trouble.exit));
    let cause = before.or_else(|| first.as_ref().map(|failure| (failure.cause.code(), failure.cause.exit())));
    if found.is_empty()
        && let Some(failure) = first
    {
        return Err(failure);
    }
    let safe = text::escape_control(name);
    match (&*found, cause) {
        ([], cause) => {
            let why = format!("no {} is named \"{safe}\"", thing.what);
            // An account whose client cannot be created may have the object.
            let failure =
                cause.map_or_else(|| Failure::absent(&why), |(code, exit)| Failure::unlisted(&why, code, exit));
            Err(failure.with_hint(&format!("{} lists them", list_command(op.api, thing))))
        }
        ([one], Some(cause)) if op.effect != Effect::Reads => {
            let hint = format!("name it {}/{}", one.account, one.id);
            Err(Failure::undecided(&safe, &one.words(), &failed.join(", "), cause, &hint))
        }
        ([one], _) => {
            let (id, words) = (one.id.clone(), format!("{}: {}", thing.what, one.words()));
            let known = accounts.known.remove(&one.account);
            known.map(|known| Meant { known, id, words }).ok_or_else(|| Failure::usage("the account is not known"))
        }
        (several, _) => {
            let words: Vec<_> = several.iter().take(MOST_LISTED).map(Found::words).collect();
            Err(Failure::usage(&format!("\"{safe}\" is ambiguous: {}", words.join(", "))))
        }
    }
}

/// Returns the command that lists the objects.
pub(super) fn list_command(api: Api, thing: &Thing) -> String {
    table::find(api, thing.list).map(crate::schema::typed).unwrap_or_default()
}

/// Returns the objects of an account.
pub(super) fn listed(thing: &Thing, account: &str, known: &Known, options: &Options) -> Result<Vec<Found>, Failure> {
    let list =
        table::find(known.account.api(), thing.list).ok_or_else(|| Failure::local("there is no list of them"))?;
    let client = client::make(known, options)?;
    let none = vec![None; list.params.len()];
    let answer = client::interruptible(Effect::Reads, |token| client.cancelled_by(token).call(list, &none))?;
    let answer = answer.map_err(|error| Failure::of_call(list, error).of_name(known.name.as_deref()))?;
    let mut all = Vec::new();
    Rows::of(answer.shape()).each(&answer, |key, row| {
        let word = |name: &&str| row.get(name).and_then(|part| part.as_text().ok().map(|text| text.into_owned()));
        let parts: Option<Vec<String>> = thing.id.iter().map(word).collect();
        let id = parts.map(|parts| parts.join("/")).or_else(|| key.map(str::to_owned));
        let names = thing.names.iter().filter_map(word).collect();
        all.extend(id.map(|id| Found { account: account.to_owned(), id, names }));
    });
    Ok(all)
}

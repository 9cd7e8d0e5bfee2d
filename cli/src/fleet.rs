//! The accounts as a fleet: those of the file, and of the environment where it has any.
//!
//! An account of which no client can be made is among the failures, as one that a service refuses: the others are there.

use crate::account::{self, Known, in_environment};
use crate::client;
use crate::failure::Failure;
use crate::options::Options;
use std::collections::HashMap;
use vpswire::Fleet;
use vpswire::fleet::machines;
use vpswire::shape::Api;

/// The accounts, with what the command alone knows of them.
pub(crate) struct Accounts {
    pub(crate) fleet: Fleet,
    /// By the name of the account.
    pub(crate) known: HashMap<String, Known>,
    /// What failed before anything was sent.
    pub(crate) failed: Vec<Trouble>,
}

/// Something that failed on an account or machine, beside what is there of the others.
pub(crate) struct Trouble {
    pub(crate) account: String,
    pub(crate) message: String,
    pub(crate) exit: u8,
}

impl Accounts {
    /// All accounts, or the one that is named by `--account`; with `only` those of one API.
    pub(crate) fn all(options: &Options, only: Option<Api>) -> Result<Self, Failure> {
        let mut all = Self { fleet: Fleet::new(), known: HashMap::new(), failed: Vec::new() };
        let config = account::read(options)?;
        let is_asked = |api: Api| only.is_none_or(|only| only == api);
        if let Some(name) = &options.account {
            let entry = config.entry(name)?;
            if is_asked(entry.api) {
                all.add(name, account::of_entry(entry, &config, options), options)?;
            }
            return Ok(all);
        }
        for name in config.names() {
            let known = match config.entry(name) {
                Ok(entry) if in_environment(entry.api) || !is_asked(entry.api) => continue,
                Ok(entry) => account::of_entry(entry, &config, options),
                Err(failure) => Err(failure),
            };
            all.add(name, known, options)?;
        }
        for api in Api::ALL.into_iter().filter(|api| is_asked(*api) && in_environment(*api)) {
            let known = account::of_environment(api, options);
            all.add(api.as_str(), known, options)?;
        }
        if all.known.is_empty() && all.failed.is_empty() {
            let hint = "vpswire account add NAME --api API makes one; or set the variables that vpswire --help lists";
            return Err(Failure::usage("there is no account").with_hint(hint));
        }
        Ok(all)
    }

    fn add(&mut self, name: &str, known: Result<Known, Failure>, options: &Options) -> Result<(), Failure> {
        let made = known.and_then(|known| Ok((client::make(&known, options)?, known)));
        match made {
            Ok((client, known)) => {
                let member =
                    self.fleet.add(name, client).map_err(|error| Failure::of_account(known.account.api(), error))?;
                member.set_traffic_rule(known.traffic_rule);
                self.known.insert(name.to_owned(), known);
            }
            Err(failure) => self.failed.push(Trouble::of(name, &failure)),
        }
        Ok(())
    }
}

impl Trouble {
    /// What failed before anything was sent.
    fn of(account: &str, failure: &Failure) -> Self {
        let (message, exit) = (failure.words(), failure.cause.exit());
        Self { account: account.to_owned(), message, exit }
    }

    /// What a verb says that failed.
    pub(crate) fn of_verb(failure: machines::Failure) -> Self {
        let exit = vpswire::Code::ALL.into_iter().find(|code| code.as_str() == failure.code);
        let exit = exit.map_or(crate::failure::LOCAL, vpswire::Code::exit);
        let machines::Failure { account, message, .. } = failure;
        Self { account, message, exit }
    }
}

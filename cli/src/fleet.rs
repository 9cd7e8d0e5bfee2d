//! The accounts as a fleet: those of the configuration file, and of the environment if it sets any.
//!
//! An account whose client cannot be created is reported as a failure, like one that a service refuses, without affecting
//! the others.

use crate::account::{self, Known, in_environment};
use crate::client;
use crate::failure::Failure;
use crate::names;
use crate::options::Options;
use crate::schema;
use crate::show::{output, text};
use serde_json::{Value as Json, json};
use std::collections::HashMap;
use vpswire::fleet::machines::{self, List, Machine, Machines};
use vpswire::fleet::{Verb, VerbRow};
use vpswire::shape::{Api, Effect};
use vpswire::{Code, Fleet, Reply};

/// The accounts, with their settings of the command.
pub(crate) struct Accounts {
    pub(crate) fleet: Fleet,
    /// The accounts, by name.
    pub(crate) known: HashMap<String, Known>,
    /// The failures before anything was sent.
    pub(crate) failed: Vec<Trouble>,
}

/// A failure of an account or machine, reported together with the results of the others.
#[derive(Clone)]
pub(crate) struct Trouble {
    pub(crate) account: String,
    pub(crate) machine: Option<String>,
    pub(crate) code: &'static str,
    pub(crate) message: String,
    pub(crate) exit: u8,
}

impl Accounts {
    /// Returns all accounts, or the one named by `--account`; with `only`, those of one API.
    pub(crate) fn all(options: &Options, only: Option<Api>) -> Result<Self, Failure> {
        let all = Self::any(options, only)?;
        if all.is_empty() && options.account.is_none() {
            let hint = "vpswire account add NAME --api API makes one; or set the variables that vpswire --help lists";
            return Err(Failure::usage("there is no account").with_hint(hint));
        }
        Ok(all)
    }

    /// Like [`Self::all`], but may return no accounts.
    pub(crate) fn any(options: &Options, only: Option<Api>) -> Result<Self, Failure> {
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
        Ok(all)
    }

    /// Whether there are no accounts, not even failed ones.
    pub(crate) fn is_empty(&self) -> bool {
        self.known.is_empty() && self.failed.is_empty()
    }

    /// Applies a verb to accounts, or to a machine with an exact name.
    pub(crate) fn send<V: Verb>(&self, verb: &V) -> Result<Reply<V::Answer>, Failure> {
        self.made(verb, None)
    }

    /// Applies a verb to one machine.
    pub(crate) fn send_to<V: Verb>(&self, machine: &Machine, verb: &V) -> Result<Reply<V::Answer>, Failure> {
        self.send_of(&machine.account, verb)
    }

    /// Applies a verb to an object of an account.
    pub(crate) fn send_of<V: Verb>(&self, account: &str, verb: &V) -> Result<Reply<V::Answer>, Failure> {
        self.made(verb, self.known.get(account))
    }

    fn made<V: Verb>(&self, verb: &V, known: Option<&Known>) -> Result<Reply<V::Answer>, Failure> {
        let result = client::interruptible(V::ROW.effect, |token| self.fleet.cancelled_by(token).send(verb))?;
        result.map_err(|error| {
            let api = known.map(|known| known.account.api());
            Failure::of_verb(V::ROW, api, error).of_name(known.and_then(|known| known.name.as_deref()))
        })
    }

    /// Returns the account of a machine.
    pub(crate) fn of(&self, machine: &Machine) -> Result<&Known, Failure> {
        self.named_so(&machine.account)
    }

    /// Returns an account by its name.
    pub(crate) fn named_so(&self, account: &str) -> Result<&Known, Failure> {
        self.known.get(account).ok_or_else(|| Failure::usage("the account is not known"))
    }

    /// Finds a machine by its name.
    pub(crate) fn one(&self, row: &'static VerbRow, name: &str) -> Result<Machine, Failure> {
        self.named(row, &[name])?.into_iter().next().ok_or_else(|| Failure::usage("no machine is named"))
    }

    /// Finds machines by their names, with a single list.
    pub(crate) fn named(&self, row: &'static VerbRow, names: &[&str]) -> Result<Vec<Machine>, Failure> {
        let account = |name: &str| {
            let account =
                name.split_once('/').map(|(account, _)| account).filter(|name| self.known.contains_key(*name));
            account.map(str::to_owned)
        };
        // If all names are of one account, only that account is read.
        let first = names.first().and_then(|name| account(name));
        let account = first.filter(|first| names.iter().all(|name| account(name).as_ref() == Some(first)));
        let listed = self.send(&List { account, live: None })?.answer;
        names::remember(&listed.machines);
        names.iter().map(|name| self.choose(row, name, &listed)).collect()
    }

    fn choose(&self, row: &'static VerbRow, name: &str, listed: &Machines) -> Result<Machine, Failure> {
        let chosen = self.fleet.choose(row, name, listed).cloned().map_err(|error| {
            // An account that could not be read may have the machine. The error mentions only those that the verb has read.
            for Trouble { account, message, .. } in &self.failed {
                output::note(&text::escape_control(&format!("{account}: {message}")));
            }
            match self.failed.first() {
                Some(first) if error.code() == Code::NotFound => Failure::unasked(row, error, first.code, first.exit),
                _ if error.code() == Code::NotFound && error.hints().next().is_none() => {
                    Failure::of_verb(row, None, error).with_hint("vpswire ls lists the machines")
                }
                _ => Failure::of_verb(row, None, error),
            }
        })?;
        let is_exact = self.is_machine(name) && name == chosen.account
            || name.strip_prefix(&chosen.account).is_some_and(|rest| rest.starts_with('/'));
        let Some(first) = self.failed.first().filter(|_| row.effect != Effect::Reads && !is_exact) else {
            return Ok(chosen);
        };
        let others: Vec<_> = self.failed.iter().map(|trouble| trouble.account.as_str()).collect();
        let (machine, cause) = (&chosen.machine, (first.code, first.exit));
        Err(Failure::undecided(name, machine, &others.join(", "), cause, &format!("use {machine}")))
    }

    /// Whether an account is a single machine.
    fn is_machine(&self, account: &str) -> bool {
        self.known.get(account).is_some_and(|known| schema::machine(known.account.api()).is_none())
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
    /// Converts a failure that occurred before anything was sent.
    fn of(account: &str, failure: &Failure) -> Self {
        let (message, exit) = (failure.words(), failure.cause.exit());
        Self { account: account.to_owned(), machine: None, code: failure.cause.code(), message, exit }
    }

    /// Converts a failure that a verb reports.
    pub(crate) fn of_verb(failure: machines::Failure) -> Self {
        let code = Code::ALL.into_iter().find(|code| code.as_str() == failure.code);
        let (exit, code) = code.map_or((crate::failure::LOCAL, "local"), |code| (code.exit(), code.as_str()));
        let machines::Failure { account, machine, message, .. } = failure;
        Self { account, machine, code, message, exit }
    }

    /// Returns the failure as JSON.
    fn json(&self) -> Json {
        let Self { account, machine, code, message, exit } = self;
        json!({ "account": account, "machine": machine, "code": code, "message": message, "exit": exit })
    }
}

/// Returns all failures, each account and machine once: those before the verbs, and those that the verbs report.
pub(crate) fn troubles(before: Vec<Trouble>, failures: impl IntoIterator<Item = machines::Failure>) -> Vec<Trouble> {
    let mut all = before;
    for trouble in failures.into_iter().map(Trouble::of_verb) {
        let is_known = |known: &Trouble| (&known.account, &known.machine) == (&trouble.account, &trouble.machine);
        if !all.iter().any(is_known) {
            all.push(trouble);
        }
    }
    all
}

/// Returns the failures as JSON.
pub(crate) fn as_json(troubles: &[Trouble]) -> Json {
    troubles.iter().map(Trouble::json).collect()
}

/// Reports the failures after the results of the others, and returns the exit code of the first failure that has one.
pub(crate) fn report(troubles: &[Trouble], options: &Options) -> u8 {
    if !options.view.has_failures() {
        for Trouble { account, machine, message, .. } in troubles {
            output::note(&text::escape_control(&format!("{}: {message}", machine.as_ref().unwrap_or(account))));
        }
    }
    troubles.iter().map(|trouble| trouble.exit).find(|exit| *exit != 0).unwrap_or_default()
}

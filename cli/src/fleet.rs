//! The accounts as a fleet: those of the file, and of the environment where it has any.
//!
//! An account of which no client can be made is among the failures, as one that a service refuses: the others are there.

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

/// The accounts, with what the command alone knows of them.
pub(crate) struct Accounts {
    pub(crate) fleet: Fleet,
    /// By the name of the account.
    pub(crate) known: HashMap<String, Known>,
    /// What failed before anything was sent.
    pub(crate) failed: Vec<Trouble>,
}

/// Something that failed on an account or machine, beside what is there of the others.
#[derive(Clone)]
pub(crate) struct Trouble {
    pub(crate) account: String,
    pub(crate) machine: Option<String>,
    pub(crate) code: &'static str,
    pub(crate) message: String,
    pub(crate) exit: u8,
}

impl Accounts {
    /// All accounts, or the one that is named by `--account`; with `only` those of one API.
    pub(crate) fn all(options: &Options, only: Option<Api>) -> Result<Self, Failure> {
        let all = Self::any(options, only)?;
        if all.is_empty() && options.account.is_none() {
            let hint = "vpswire account add NAME --api API makes one; or set the variables that vpswire --help lists";
            return Err(Failure::usage("there is no account").with_hint(hint));
        }
        Ok(all)
    }

    /// The same, where there may be none.
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

    /// Whether it has no account, not even one that failed.
    pub(crate) fn is_empty(&self) -> bool {
        self.known.is_empty() && self.failed.is_empty()
    }

    /// Does a verb about accounts, or about a machine that is named exactly.
    pub(crate) fn send<V: Verb>(&self, verb: &V) -> Result<Reply<V::Answer>, Failure> {
        self.made(verb, None)
    }

    /// Does a verb about one machine.
    pub(crate) fn send_to<V: Verb>(&self, machine: &Machine, verb: &V) -> Result<Reply<V::Answer>, Failure> {
        self.send_of(&machine.account, verb)
    }

    /// Does a verb about something of an account.
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

    /// The account of a machine.
    pub(crate) fn of(&self, machine: &Machine) -> Result<&Known, Failure> {
        self.named_so(&machine.account)
    }

    /// The account of that name.
    pub(crate) fn named_so(&self, account: &str) -> Result<&Known, Failure> {
        self.known.get(account).ok_or_else(|| Failure::usage("the account is not known"))
    }

    /// The machine of that name.
    pub(crate) fn one(&self, row: &'static VerbRow, name: &str) -> Result<Machine, Failure> {
        self.named(row, &[name])?.into_iter().next().ok_or_else(|| Failure::usage("no machine is named"))
    }

    /// The machines of these names, which are listed for it once.
    pub(crate) fn named(&self, row: &'static VerbRow, names: &[&str]) -> Result<Vec<Machine>, Failure> {
        let account = |name: &str| {
            let account =
                name.split_once('/').map(|(account, _)| account).filter(|name| self.known.contains_key(*name));
            account.map(str::to_owned)
        };
        // One account is asked if all are of it.
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
        Err(Failure::undecided(name, machine, &others.join(", "), cause, &format!("name the machine {machine}")))
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
    /// What failed before anything was sent.
    fn of(account: &str, failure: &Failure) -> Self {
        let (message, exit) = (failure.words(), failure.cause.exit());
        Self { account: account.to_owned(), machine: None, code: failure.cause.code(), message, exit }
    }

    /// What a verb says that failed.
    pub(crate) fn of_verb(failure: machines::Failure) -> Self {
        let code = Code::ALL.into_iter().find(|code| code.as_str() == failure.code);
        let (exit, code) = code.map_or((crate::failure::LOCAL, "local"), |code| (code.exit(), code.as_str()));
        let machines::Failure { account, machine, message, .. } = failure;
        Self { account, machine, code, message, exit }
    }

    /// For programs.
    fn json(&self) -> Json {
        let Self { account, machine, code, message, exit } = self;
        json!({ "account": account, "machine": machine, "code": code, "message": message, "exit": exit })
    }
}

/// All that failed, each account and machine once: what is before the verbs, and what they say.
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

/// What failed, for programs.
pub(crate) fn as_json(troubles: &[Trouble]) -> Json {
    troubles.iter().map(Trouble::json).collect()
}

/// Names what failed below what is there of the others, and gives the exit code: that of the first that has one.
pub(crate) fn report(troubles: &[Trouble], options: &Options) -> u8 {
    if !options.view.has_failures() {
        for Trouble { account, machine, message, .. } in troubles {
            output::note(&text::escape_control(&format!("{}: {message}", machine.as_ref().unwrap_or(account))));
        }
    }
    troubles.iter().map(|trouble| trouble.exit).find(|exit| *exit != 0).unwrap_or_default()
}

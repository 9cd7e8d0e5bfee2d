//! The fleet: named accounts of any mix of APIs, and the verbs that are the same for all of them.
//!
//! A verb is declared in `verbs` once; for each API, one const row in a separate file implements it or gives the reason
//! why the API does not support it. This room does no I/O: a [`Work`] returns the calls to make, the shell makes each
//! by a separate exchange and passes the results back, until the verb is finished. An answer is a
//! [`Value`](crate::value::Value) of the shape that the verb declares.
//!
//! ```
//! use vpswire_core::Account;
//! use vpswire_core::fleet::{Fleet, Step, machines::List};
//!
//! let mut fleet = Fleet::new();
//! fleet.add("shop", Account::vultr("EXAMPLEKEY")?)?;
//! fleet.add("tokyo", Account::kiwivm(1347645, "private_EXAMPLE")?)?;
//! let mut work = fleet.begin(&List::default(), 1_700_000_000)?;
//! let Step::Ask(asks) = work.start() else { unreachable!() };
//! let calls: Vec<_> = asks.iter().map(|ask| ask.prepared.call()).collect();
//! assert_eq!(calls, ["server.list", "get_service_info"]);
//! # Ok::<(), vpswire_core::Error>(())
//! ```

mod adapter;
mod args;
mod cvm;
mod kiwivm;
mod names;
mod traffic;
pub(crate) mod verb;
mod verbs;
mod vultr;
mod work;

use crate::declare::arg::Arg;
use crate::dialect::account::Account;
use crate::error::Error;
use crate::fleet::adapter::Adapter;
use crate::fleet::args::Args;
use crate::schema::shape::Api;
use std::sync::Arc;

pub use verb::{Verb, VerbRow};
pub use verbs::{addresses, all, budget, capabilities, find, machines, power, problems, snapshots, usage};
pub use work::{Ask, Step, Work};

/// The implementations of the verbs, one for each API.
const ADAPTERS: &[&Adapter] = &[&kiwivm::KIWIVM, &cvm::CVM, &vultr::VULTR];

/// Named accounts. It is cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Fleet {
    members: Arc<Vec<Member>>,
}

/// An account of a fleet, with its settings.
#[derive(Clone, Debug)]
pub struct Member {
    name: String,
    account: Account,
    traffic_rule: TrafficRule,
}

/// The numbers that KiwiVM's `monthly_data_multiplier` applies to. The document says the counter and the allowance;
/// users of locations where it is a fraction find that it applies only to the allowance (K22).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum TrafficRule {
    /// The counter and the allowance.
    #[default]
    Both,
    /// The allowance alone.
    Allowance,
}

impl TrafficRule {
    /// Returns `both` or `allowance`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Both => "both",
            Self::Allowance => "allowance",
        }
    }

    /// Finds a rule by name.
    pub fn parse(name: &str) -> Option<Self> {
        [Self::Both, Self::Allowance].into_iter().find(|rule| rule.as_str() == name)
    }
}

impl Fleet {
    /// Creates a fleet without accounts.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an account under a name.
    ///
    /// # Errors
    /// `InvalidParams` if the name is already in use, is empty, or contains a slash, a space or a control character.
    pub fn add(&mut self, name: &str, account: Account) -> Result<&mut Member, Error> {
        let is_odd = |c: char| c == '/' || c.is_whitespace() || c.is_control();
        if name.is_empty() || name.contains(is_odd) {
            return Err(Error::invalid("", "name", "expected a name without slashes and spaces"));
        }
        if self.position(name).is_some() {
            return Err(Error::invalid("", "name", &format!("there is an account named \"{name}\" already")));
        }
        let members = Arc::make_mut(&mut self.members);
        let index = members.len();
        members.push(Member { name: name.to_owned(), account, traffic_rule: TrafficRule::default() });
        members.get_mut(index).ok_or_else(|| Error::invalid("", "name", "no room for it"))
    }

    /// Returns the accounts, in the order in which they were added.
    pub fn members(&self) -> &[Member] {
        &self.members
    }

    /// Returns the position of the account with that name in [`Fleet::members`].
    pub fn position(&self, name: &str) -> Option<usize> {
        self.members.iter().position(|member| member.name == name)
    }

    /// Finds the machine with that name in the result of [`machines::List`], for a verb. The verb does this by itself;
    /// this is for callers that list once and name several machines.
    ///
    /// # Errors
    /// The errors of the verb for a name: `NotFound` with near names; `InvalidParams` with the candidates of an
    /// ambiguous name; the error of an account that could not be queried, if no other account has the name or the verb
    /// changes something.
    pub fn choose<'a>(
        &self,
        verb: &VerbRow,
        name: &str,
        listed: &'a machines::Machines,
    ) -> Result<&'a machines::Machine, Error> {
        names::among(self, verb, name, listed)
    }

    /// Begins a verb. `now` is the time in Unix seconds.
    ///
    /// # Errors
    /// `InvalidParams` if a parameter is invalid, names no account, or the account's API does not have the verb.
    pub fn begin<V: Verb>(&self, verb: &V, now: u64) -> Result<Work, Error> {
        self.begin_untyped(V::ROW, verb.args(), now)
    }

    /// Begins a verb with untyped arguments, in the order of [`VerbRow::params`].
    ///
    /// # Errors
    /// As [`Fleet::begin`].
    pub fn begin_untyped(&self, row: &'static VerbRow, args: Vec<Option<Arg>>, now: u64) -> Result<Work, Error> {
        Work::new(self.clone(), row, Args::new(row, args)?, now)
    }
}

impl Member {
    /// Returns its name in the fleet.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the account.
    pub const fn account(&self) -> &Account {
        &self.account
    }

    /// Sets the rule by which its traffic is counted, which matters on KiwiVM. Default: [`TrafficRule::Both`].
    pub const fn set_traffic_rule(&mut self, rule: TrafficRule) -> &mut Self {
        self.traffic_rule = rule;
        self
    }

    /// Returns the rule by which its traffic is counted.
    pub const fn traffic_rule(&self) -> TrafficRule {
        self.traffic_rule
    }

    /// Returns the implementation of the verbs for its API.
    fn adapter(&self) -> Option<&'static Adapter> {
        let api: Api = self.account.api();
        ADAPTERS.iter().copied().find(|adapter| adapter.api == api)
    }
}

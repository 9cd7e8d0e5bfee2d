//! What each account can do.

use crate::fleet::verbs::machines::Failure;
use vpswire_macros::{Choice, Record, ToJson, Verb, verbs};

#[verbs]
mod verbs {
    /// Say which verbs each account has, and why not the others; and what creates a machine and waits for one, which are no verbs.
    ///
    /// Nothing is asked of any service, unless `ask` is given.
    #[derive(Clone, PartialEq, Verb)]
    #[verb("capabilities", effect = Reads, returns = AccountCapabilities)]
    pub struct Capabilities {
        /// Only this account.
        pub account: Option<String>,
        /// Whether to ask what depends on the plan and the place of the machine, too. Only KiwiVM is asked.
        #[assumed("no")]
        pub ask: Option<bool>,
    }

    /// What accounts can do, and what could not be asked.
    #[derive(Clone, PartialEq, Record)]
    pub struct AccountCapabilities {
        /// A statement for each account and verb.
        pub capabilities: Vec<Capability>,
        /// What failed.
        pub failures: Vec<Failure>,
    }

    /// Whether an account has a verb.
    #[derive(Clone, PartialEq, Record, ToJson)]
    pub struct Capability {
        /// The name of the account in the fleet.
        pub account: String,
        /// Its API: `kiwivm`, `cvm` or `vultr`.
        pub api: String,
        /// The verb: `power.stop`.
        pub verb: String,
        /// Whether it has it.
        pub answer: CapabilityAnswer,
        /// If not, why, or what does it instead; else what is to be known of it, if anything.
        pub why: Option<String>,
    }

    /// Whether an account has a verb.
    #[derive(Clone, Debug, PartialEq, Eq, Choice, ToJson)]
    pub enum CapabilityAnswer {
        /// It has.
        #[wire("yes")]
        Yes,
        /// It has not: `why` says the reason.
        #[wire("no")]
        No,
        /// It has not, but something else: `why` says which verb or call.
        #[wire("instead")]
        Instead,
        /// An answer that this crate does not know.
        Other(String),
    }
}

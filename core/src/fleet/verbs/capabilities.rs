//! The verbs that each account supports.

use crate::fleet::verbs::machines::Failure;
use vpswire_macros::{Choice, Record, ToJson, Verb, verbs};

#[verbs]
mod verbs {
    /// Report which verbs each account supports, and why the others are not supported. Creating a machine and waiting for
    /// one, which are jobs, are reported too.
    ///
    /// Makes no call unless `ask` is given.
    #[derive(Clone, PartialEq, Verb)]
    #[verb("capabilities", effect = Reads, returns = AccountCapabilities)]
    pub struct Capabilities {
        /// Only this account.
        pub account: Option<String>,
        /// Whether to also check what depends on the plan and the location of the machine. Only KiwiVM is asked.
        #[assumed("no")]
        pub ask: Option<bool>,
    }

    /// The verbs that accounts support, and the failures.
    #[derive(Clone, PartialEq, Record)]
    pub struct AccountCapabilities {
        /// One entry for each account and verb.
        pub capabilities: Vec<Capability>,
        /// The failures.
        pub failures: Vec<Failure>,
    }

    /// Whether an account supports a verb.
    #[derive(Clone, PartialEq, Record, ToJson)]
    pub struct Capability {
        /// The name of the account in the fleet.
        pub account: String,
        /// Its API: `kiwivm`, `cvm` or `vultr`.
        pub api: String,
        /// The verb: `power.stop`.
        pub verb: String,
        /// Whether the verb is supported.
        pub answer: CapabilityAnswer,
        /// If it is not supported, the reason or the alternative; otherwise a remark, if there is one.
        pub why: Option<String>,
    }

    /// Whether an account supports a verb.
    #[derive(Clone, Debug, PartialEq, Eq, Choice, ToJson)]
    pub enum CapabilityAnswer {
        /// Supported.
        #[wire("yes")]
        Yes,
        /// Not supported: `why` gives the reason.
        #[wire("no")]
        No,
        /// Not supported, but there is an alternative: `why` names the verb or call.
        #[wire("instead")]
        Instead,
        /// An answer that this crate does not know.
        Other(String),
    }
}

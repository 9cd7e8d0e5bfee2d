//! The problems of machines and accounts.

use crate::fleet::adapter::At;
use crate::fleet::verbs::machines::{Failure, TaskProgress};
use crate::value::Value;
use crate::value::typed::Decimal;
use vpswire_macros::{Choice, Record, ToJson, Verb, verbs};

#[verbs]
mod verbs {
    /// List the problems of machines and accounts: suspensions, policy violations that lead to one, null routes,
    /// throttling, locks, installations in progress, unpaid bills. Machines without a reported problem are not listed.
    ///
    /// Makes one call for each account on KiwiVM, and one more if there is a policy violation; one for each machine on CVM;
    /// two for each account on Vultr.
    #[derive(Clone, PartialEq, Verb)]
    #[verb("problems", effect = Reads, returns = FleetProblems)]
    pub struct Problems {
        /// Only this account.
        pub account: Option<String>,
        /// Whether to also ask KiwiVM for throttling, by a call that takes up to 15 seconds.
        #[assumed("no")]
        pub live: Option<bool>,
    }

    /// The problems, and the failures.
    #[derive(Clone, PartialEq, Record)]
    pub struct FleetProblems {
        /// The problems, in the order of the accounts.
        pub problems: Vec<Problem>,
        /// The failures. The problems of all other accounts are listed.
        pub failures: Vec<Failure>,
    }

    /// A problem. Fields that the service does not report are absent.
    #[derive(Clone, PartialEq, Record, ToJson)]
    pub struct Problem {
        /// The name of the account in the fleet.
        pub account: String,
        /// The machine, `account/id`; absent if the problem concerns the account.
        pub machine: Option<String>,
        /// The kind of problem.
        pub kind: ProblemKind,
        /// The service's own words about it.
        pub message: Option<String>,
        /// The address that it concerns.
        pub address: Option<String>,
        /// When it began, Unix seconds, UTC.
        #[unit(UnixSeconds)]
        pub since: Option<u64>,
        /// When it ends by itself, Unix seconds, UTC.
        #[unit(UnixSeconds)]
        pub ends_at: Option<u64>,
        /// When the machine will be suspended unless the problem is resolved, Unix seconds, UTC.
        #[unit(UnixSeconds)]
        pub deadline: Option<u64>,
        /// The progress of the task that locks the machine.
        pub progress: Option<TaskProgress>,
        /// The amount owed, US dollars.
        #[unit(UsDollars)]
        pub amount: Option<Decimal>,
        /// The call of the API that shows details.
        pub look: Option<String>,
        /// The service's own record of it, unchanged, if there is one.
        pub record: Option<Value>,
    }

    /// A kind of problem.
    #[derive(Clone, Debug, PartialEq, Eq, Choice, ToJson)]
    pub enum ProblemKind {
        /// The service has suspended the machine.
        #[wire("suspended")]
        Suspended,
        /// A policy violation: unless it is resolved before `deadline`, the machine is suspended.
        #[wire("policy_violation")]
        PolicyViolation,
        /// Traffic to an address is dropped because of an attack.
        #[wire("nullroute")]
        Nullroute,
        /// The machine is slowed down after heavy use.
        #[wire("throttled")]
        Throttled,
        /// The service runs a task on the machine and refuses other calls for it.
        #[wire("locked")]
        Locked,
        /// The machine is being created or installed.
        #[wire("pending")]
        Pending,
        /// The account owes money.
        #[wire("unpaid")]
        Unpaid,
        /// Any other problem: `message` is the service's description.
        #[wire("other")]
        Unlisted,
        /// A kind that this crate does not know.
        Other(String),
    }
}

impl Problem {
    /// Returns a problem of which only the kind is known, of a machine or of the account.
    pub(crate) fn of(at: &At<'_>, id: Option<&str>, kind: ProblemKind) -> Self {
        Self {
            account: at.member.name().to_owned(),
            machine: id.map(|id| at.machine(id)),
            kind,
            message: None,
            address: None,
            since: None,
            ends_at: None,
            deadline: None,
            progress: None,
            amount: None,
            look: None,
            record: None,
        }
    }
}

//! What is wrong.

use crate::fleet::adapter::At;
use crate::fleet::verbs::machines::{Failure, TaskProgress};
use crate::value::Value;
use crate::value::typed::Decimal;
use vpswire_macros::{Choice, Record, ToJson, Verb, verbs};

#[verbs]
mod verbs {
    /// List what is wrong with the machines and accounts: suspended, about to be, cut off, throttled, locked, being made,
    /// unpaid. A machine of which the service says nothing of the kind is not listed.
    ///
    /// On KiwiVM one call for each account, and one more where there is a policy violation; on CVM one for each machine; on
    /// Vultr two for each account.
    #[derive(Clone, PartialEq, Verb)]
    #[verb("problems", effect = Reads, returns = FleetProblems)]
    pub struct Problems {
        /// Only this account.
        pub account: Option<String>,
        /// Whether to ask KiwiVM what is throttled, too: a call that takes up to 15 seconds.
        #[assumed("no")]
        pub live: Option<bool>,
    }

    /// What is wrong, and what could not be asked.
    #[derive(Clone, PartialEq, Record)]
    pub struct FleetProblems {
        /// What is wrong, in the order of the accounts.
        pub problems: Vec<Problem>,
        /// What failed; what is wrong on the other accounts is all there.
        pub failures: Vec<Failure>,
    }

    /// Something that is wrong. What the service does not say is absent.
    #[derive(Clone, PartialEq, Record, ToJson)]
    pub struct Problem {
        /// The name of the account in the fleet.
        pub account: String,
        /// The machine, `account/id`; absent if it is about the account.
        pub machine: Option<String>,
        /// What kind of problem it is.
        pub kind: ProblemKind,
        /// What the service says of it, in its words.
        pub message: Option<String>,
        /// The address that it is about.
        pub address: Option<String>,
        /// Since when, Unix seconds, UTC.
        #[unit(UnixSeconds)]
        pub since: Option<u64>,
        /// When it ends by itself, Unix seconds, UTC.
        #[unit(UnixSeconds)]
        pub ends_at: Option<u64>,
        /// When the machine will be suspended unless it is settled, Unix seconds, UTC.
        #[unit(UnixSeconds)]
        pub deadline: Option<u64>,
        /// How far the task is that locks the machine.
        pub progress: Option<TaskProgress>,
        /// What is owed, US dollars.
        #[unit(UsDollars)]
        pub amount: Option<Decimal>,
        /// The call of its API that shows more.
        pub look: Option<String>,
        /// The service's own record of it, as it came, where it has one.
        pub record: Option<Value>,
    }

    /// A kind of problem.
    #[derive(Clone, Debug, PartialEq, Eq, Choice, ToJson)]
    pub enum ProblemKind {
        /// The machine is stopped by its service.
        #[wire("suspended")]
        Suspended,
        /// Something has to be settled before `deadline`, or the machine is suspended.
        #[wire("policy_violation")]
        PolicyViolation,
        /// Traffic to an address is thrown away because of an attack.
        #[wire("nullroute")]
        Nullroute,
        /// The machine is slowed down after heavy use.
        #[wire("throttled")]
        Throttled,
        /// The service is at work on the machine, and refuses other calls for it.
        #[wire("locked")]
        Locked,
        /// The machine is being made or installed.
        #[wire("pending")]
        Pending,
        /// The account owes money.
        #[wire("unpaid")]
        Unpaid,
        /// Something else: `message` has the word for it.
        #[wire("other")]
        Unlisted,
        /// A kind that this crate does not know.
        Other(String),
    }
}

impl Problem {
    /// A problem of which only the kind is known, with a machine or with the account.
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

//! Which machines there are, and how they are.

use crate::fleet::adapter::At;
use crate::value::Value;
use vpswire_macros::{Choice, Record, ToJson, Verb, verbs};

#[verbs]
mod verbs {
    /// List the machines of all accounts, or of one.
    ///
    /// One call for each account: what is asked of each is its plain list. Accounts that fail are named beside the
    /// machines of the others. On Vultr these are the servers; bare metal is not listed.
    #[derive(Clone, PartialEq, Verb)]
    #[verb("list", effect = Reads, returns = Machines)]
    pub struct List {
        /// Only the machines of this account.
        pub account: Option<String>,
        /// Whether to ask for the state where the plain list does not hold it. On KiwiVM that is a call that takes up to
        /// 15 seconds in place of the plain one, on CVM one more call for each machine.
        #[assumed("no")]
        pub live: Option<bool>,
    }

    /// Show one machine, with its state.
    #[derive(Clone, PartialEq, Verb)]
    #[verb("get", effect = Reads, returns = Machine)]
    pub struct Get {
        /// The machine: `account/id`, or its id, label, host name or address.
        pub machine: String,
    }

    /// Machines, and the accounts that failed.
    #[derive(Clone, PartialEq, Record)]
    pub struct Machines {
        /// The machines, in the order of the accounts.
        pub machines: Vec<Machine>,
        /// What failed; the machines of the other accounts are all there.
        pub failures: Vec<Failure>,
    }

    /// A machine. What its service does not say is absent.
    #[derive(Clone, PartialEq, Record, ToJson)]
    pub struct Machine {
        /// Its name in the fleet: `account/id`.
        pub machine: String,
        /// The name of its account in the fleet.
        pub account: String,
        /// Its id at its service: a VEID of KiwiVM, an id of CVM, a SUBID of Vultr.
        pub id: String,
        /// The API of its account: `kiwivm`, `cvm` or `vultr`.
        pub api: String,
        /// What it is called.
        pub label: Option<String>,
        /// Its host name.
        pub hostname: Option<String>,
        /// Its addresses as its service lists them with the machine: IPv4 and IPv6 addresses, and IPv6 subnets
        /// (`2001:db8::/64`), without private ones.
        pub addresses: Vec<String>,
        /// Its state, coarsely. Absent where the service did not say it.
        pub state: Option<State>,
        /// The word of the service that decided the state.
        pub provider_state: Option<String>,
        /// How far the task is that locks it.
        pub progress: Option<TaskProgress>,
        /// Where it is, in the words of its service.
        pub location: Option<String>,
        /// Its operating system, in the words of its service.
        pub os: Option<String>,
        /// Its plan, by the name or id that its service gives.
        pub plan: Option<String>,
        /// When it was created, Unix seconds, UTC.
        #[unit(UnixSeconds)]
        pub created_at: Option<u64>,
        /// The service's own record, as it came. It may hold passwords, so it is not shown.
        #[secret]
        pub record: Option<Value>,
    }

    /// How far a task is.
    #[derive(Clone, PartialEq, Record, ToJson)]
    pub struct TaskProgress {
        /// What the task is: `OS Reinstall: debian-13-x86_64`.
        pub task: Option<String>,
        /// How much of it is done, from 0 to 100.
        #[unit(Percent)]
        pub percent: Option<f64>,
        /// What it is at, in words.
        pub message: Option<String>,
        /// Seconds since this was last known.
        #[unit(Seconds)]
        pub age_seconds: Option<i64>,
    }

    /// What failed on an account.
    #[derive(Clone, PartialEq, Record, ToJson)]
    pub struct Failure {
        /// The name of the account in the fleet.
        pub account: String,
        /// The machine that it is about, `account/id`; absent if it is about all of the account.
        pub machine: Option<String>,
        /// The call that failed.
        pub call: Option<String>,
        /// The class of the error: `auth`, `timeout` ...
        pub code: String,
        /// What went wrong, in words.
        pub message: String,
        /// What is known of the call: `not_sent`, `rejected` or `unknown`.
        pub verdict: String,
        /// Whether the same may succeed later.
        pub retryable: bool,
    }

    /// The state of a machine, coarsely.
    #[derive(Clone, Debug, PartialEq, Eq, Choice, ToJson)]
    pub enum State {
        /// It is on.
        #[wire("running")]
        Running,
        /// It is off.
        #[wire("stopped")]
        Stopped,
        /// It is being made, installed or started.
        #[wire("pending")]
        Pending,
        /// Its service is at work on it, and refuses other calls for it.
        #[wire("locked")]
        Locked,
        /// Its service has stopped it.
        #[wire("suspended")]
        Suspended,
        /// Something else: `provider_state` has the word for it.
        #[wire("other")]
        Unlisted,
        /// A state that this crate does not know.
        Other(String),
    }
}

impl Machine {
    /// A machine of which only the id is known.
    pub(crate) fn of(at: &At<'_>, id: &str) -> Self {
        Self {
            machine: at.machine(id),
            account: at.member.name().to_owned(),
            id: id.to_owned(),
            api: at.member.account().api().as_str().to_owned(),
            label: None,
            hostname: None,
            addresses: Vec::new(),
            state: None,
            provider_state: None,
            progress: None,
            location: None,
            os: None,
            plan: None,
            created_at: None,
            record: None,
        }
    }
}

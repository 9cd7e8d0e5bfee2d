//! The machines and their states.

use crate::fleet::adapter::At;
use crate::value::Value;
use vpswire_macros::{Choice, Record, ToJson, Verb, verbs};

#[verbs]
mod verbs {
    /// List the machines of all accounts, or of one.
    ///
    /// Makes one call for each account: its plain list. Accounts that fail are reported next to the machines of the others.
    /// On Vultr it lists the servers, without bare metal.
    #[derive(Clone, PartialEq, Verb)]
    #[verb("list", effect = Reads, returns = Machines)]
    pub struct List {
        /// Only the machines of this account.
        pub account: Option<String>,
        /// Whether to request the state where the plain list does not contain it. On KiwiVM a call that takes up to 15
        /// seconds replaces the plain one; on CVM this adds one call for each machine.
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
        /// The failures. The machines of all other accounts are listed.
        pub failures: Vec<Failure>,
    }

    /// A machine. Fields that its service does not report are absent.
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
        /// Its label.
        pub label: Option<String>,
        /// Its host name.
        pub hostname: Option<String>,
        /// Its addresses as its service lists them with the machine: IPv4 and IPv6 addresses, and IPv6 subnets
        /// (`2001:db8::/64`), without private ones.
        pub addresses: Vec<String>,
        /// Its state, reduced to a few values. Absent if the service did not report it.
        pub state: Option<State>,
        /// The service's own word that `state` is derived from.
        pub provider_state: Option<String>,
        /// The progress of the task that locks it.
        pub progress: Option<TaskProgress>,
        /// Its location, as the service names it.
        pub location: Option<String>,
        /// Its operating system, as the service names it.
        pub os: Option<String>,
        /// Its plan, by the name or id that the service uses.
        pub plan: Option<String>,
        /// When it was created, Unix seconds, UTC.
        #[unit(UnixSeconds)]
        pub created_at: Option<u64>,
        /// The service's own record, unchanged. It may contain passwords, so it is not printed.
        #[secret]
        pub record: Option<Value>,
    }

    /// The progress of a task.
    #[derive(Clone, PartialEq, Record, ToJson)]
    pub struct TaskProgress {
        /// The name of the task: `OS Reinstall: debian-13-x86_64`.
        pub task: Option<String>,
        /// The part that is done, from 0 to 100 per cent.
        #[unit(Percent)]
        pub percent: Option<f64>,
        /// The current step, in words.
        pub message: Option<String>,
        /// The age of this information, seconds.
        #[unit(Seconds)]
        pub age_seconds: Option<i64>,
    }

    /// A failure on an account.
    #[derive(Clone, PartialEq, Record, ToJson)]
    pub struct Failure {
        /// The name of the account in the fleet.
        pub account: String,
        /// The machine that it concerns, `account/id`; absent if it concerns the whole account.
        pub machine: Option<String>,
        /// The call that failed.
        pub call: Option<String>,
        /// The class of the error: `auth`, `timeout` ...
        pub code: String,
        /// A description of the failure.
        pub message: String,
        /// The known outcome of the call: `not_sent`, `rejected` or `unknown`.
        pub verdict: String,
        /// Whether the same call may succeed later.
        pub retryable: bool,
    }

    /// The state of a machine, reduced to a few values.
    #[derive(Clone, Debug, PartialEq, Eq, Choice, ToJson)]
    pub enum State {
        /// It is on.
        #[wire("running")]
        Running,
        /// It is off.
        #[wire("stopped")]
        Stopped,
        /// It is being created, installed or started.
        #[wire("pending")]
        Pending,
        /// The service runs a task on it and refuses other calls for it.
        #[wire("locked")]
        Locked,
        /// The service has suspended it.
        #[wire("suspended")]
        Suspended,
        /// Any other state: `provider_state` is the service's word for it.
        #[wire("other")]
        Unlisted,
        /// A state that this crate does not know.
        Other(String),
    }
}

impl Machine {
    /// Returns a machine of which only the id is known.
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

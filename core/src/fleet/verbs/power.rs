//! What is done to a machine: its power, and a new system.

use crate::fleet::adapter::{At, Came};
use crate::value::Value;
use vpswire_macros::{Record, ToJson, Verb, verbs};

#[verbs]
mod verbs {
    /// Start a machine. On Vultr one that runs is restarted.
    #[derive(Clone, PartialEq, Verb)]
    #[verb("power.start", effect = Acts, returns = Acted)]
    pub struct PowerStart {
        /// The machine: `account/id`, or its id, label, host name or address.
        pub machine: String,
    }

    /// Shut a machine down in order.
    #[derive(Clone, PartialEq, Verb)]
    #[verb("power.stop", effect = Sets, returns = Acted)]
    pub struct PowerStop {
        /// The machine: `account/id`, or its id, label, host name or address.
        pub machine: String,
    }

    /// Restart a machine, in the way that its service has. On Vultr its power is cut: what it had not written is lost.
    #[derive(Clone, PartialEq, Verb)]
    #[verb("power.restart", effect = Acts, returns = Acted)]
    pub struct PowerRestart {
        /// The machine: `account/id`, or its id, label, host name or address.
        pub machine: String,
    }

    /// Switch a machine off at once, by cutting its power. What it had not written to disk is lost.
    #[derive(Clone, PartialEq, Verb)]
    #[verb("power.kill", effect = Acts, asks = true, returns = Acted)]
    pub struct PowerKill {
        /// The machine: `account/id`, or its id, label, host name or address.
        pub machine: String,
    }

    /// Install the operating system of a machine again, or another one. Everything on its disk is lost for good.
    ///
    /// The answer comes before it is done. On KiwiVM it holds the only copy of the new root password: keep it.
    #[derive(Clone, PartialEq, Verb)]
    #[verb("rebuild", effect = Destroys, returns = Rebuilt)]
    pub struct Rebuild {
        /// The machine: `account/id`, or its id, label, host name or address.
        pub machine: String,
        /// The operating system: on KiwiVM a template of `get_available_os`, which must be given; on Vultr an OSID of
        /// `server.os_change_list`, or the same again if not given.
        pub os: Option<String>,
    }

    /// Something that was done.
    #[derive(Clone, PartialEq, Record, ToJson)]
    pub struct Acted {
        /// What it was done to, a machine or a snapshot: `account/id`.
        pub target: String,
        /// The name of its account in the fleet.
        pub account: String,
        /// The call that did it.
        pub call: String,
        /// What the service answered, as it came; absent if that was nothing. It may hold passwords, so it is not shown.
        #[secret]
        pub record: Option<Value>,
    }

    /// A machine that is being installed.
    #[derive(Clone, PartialEq, Record, ToJson)]
    pub struct Rebuilt {
        /// The machine: `account/id`.
        pub machine: String,
        /// The name of its account in the fleet.
        pub account: String,
        /// The call that did it.
        pub call: String,
        /// The new root password, where the service says it. Nothing else ever shows it again.
        #[secret]
        pub root_password: Option<String>,
        /// The port that SSH will listen on, where the service says it.
        pub ssh_port: Option<u16>,
        /// What the service answered, as it came; absent if that was nothing. It may hold passwords, so it is not shown.
        #[secret]
        pub record: Option<Value>,
    }
}

impl Rebuilt {
    /// What a call installs, of which the service says no more.
    pub(crate) fn by(at: &At<'_>, came: &Came) -> Self {
        let Acted { target, account, call, record } = Acted::by(at, came);
        Self { machine: target, account, call, root_password: None, ssh_port: None, record }
    }
}

impl Acted {
    /// What the call of a verb did to its machine or snapshot. Whatever was answered, it was done: nothing of it is checked.
    pub(crate) fn by(at: &At<'_>, came: &Came) -> Self {
        Self {
            target: at.machine(at.id),
            account: at.member.name().to_owned(),
            call: came.prepared.call().to_owned(),
            record: came.result.as_ref().ok().map(Value::untyped),
        }
    }
}

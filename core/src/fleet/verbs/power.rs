//! The power of a machine, and its reinstallation.

use crate::fleet::adapter::{At, Came};
use crate::value::Value;
use vpswire_macros::{Record, ToJson, Verb, verbs};

#[verbs]
mod verbs {
    /// Start a machine. On Vultr a running machine is restarted.
    #[derive(Clone, PartialEq, Verb)]
    #[verb("power.start", effect = Acts, returns = Acted)]
    pub struct PowerStart {
        /// The machine: `account/id`, or its id, label, host name or address.
        pub machine: String,
    }

    /// Shut a machine down cleanly.
    #[derive(Clone, PartialEq, Verb)]
    #[verb("power.stop", effect = Sets, returns = Acted)]
    pub struct PowerStop {
        /// The machine: `account/id`, or its id, label, host name or address.
        pub machine: String,
    }

    /// Restart a machine in the way that its service does it. On Vultr this cuts the power: data not yet written to disk is
    /// lost.
    #[derive(Clone, PartialEq, Verb)]
    #[verb("power.restart", effect = Acts, returns = Acted)]
    pub struct PowerRestart {
        /// The machine: `account/id`, or its id, label, host name or address.
        pub machine: String,
    }

    /// Switch a machine off at once by cutting its power. Data not yet written to disk is lost.
    #[derive(Clone, PartialEq, Verb)]
    #[verb("power.kill", effect = Acts, asks = true, returns = Acted)]
    pub struct PowerKill {
        /// The machine: `account/id`, or its id, label, host name or address.
        pub machine: String,
    }

    /// Reinstall the operating system of a machine, or install another one. Everything on its disk is lost for good.
    ///
    /// The call returns before the installation is complete. On KiwiVM its answer contains the only copy of the new root
    /// password: keep it.
    #[derive(Clone, PartialEq, Verb)]
    #[verb("rebuild", effect = Destroys, returns = Rebuilt)]
    pub struct Rebuild {
        /// The machine: `account/id`, or its id, label, host name or address.
        pub machine: String,
        /// The operating system: on KiwiVM a template of `get_available_os`, which must be given; on Vultr an OSID of
        /// `server.os_change_list`, or the current one if not given.
        pub os: Option<String>,
    }

    /// An action that was carried out.
    #[derive(Clone, PartialEq, Record, ToJson)]
    pub struct Acted {
        /// The machine or snapshot that was acted on: `account/id`.
        pub target: String,
        /// The name of its account in the fleet.
        pub account: String,
        /// The call that was made.
        pub call: String,
        /// The service's answer, unchanged; absent if it was empty. It may contain passwords, so it is not printed.
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
        /// The call that was made.
        pub call: String,
        /// The new root password, if the service returns it. Nothing else ever shows it again.
        #[secret]
        pub root_password: Option<String>,
        /// The port that SSH will listen on, if the service returns it.
        pub ssh_port: Option<u16>,
        /// The service's answer, unchanged; absent if it was empty. It may contain passwords, so it is not printed.
        #[secret]
        pub record: Option<Value>,
    }
}

impl Rebuilt {
    /// Returns the result of a call that installs a system, without details from the service.
    pub(crate) fn by(at: &At<'_>, came: &Came) -> Self {
        let Acted { target, account, call, record } = Acted::by(at, came);
        Self { machine: target, account, call, root_password: None, ssh_port: None, record }
    }
}

impl Acted {
    /// Returns the result of a verb's call on its machine or snapshot. The action was executed whatever the answer
    /// contains: nothing in it is checked.
    pub(crate) fn by(at: &At<'_>, came: &Came) -> Self {
        Self {
            target: at.machine(at.id),
            account: at.member.name().to_owned(),
            call: came.prepared.call().to_owned(),
            record: came.result.as_ref().ok().map(Value::untyped),
        }
    }
}

//! Public SSH keys that new machines are given (group `sshkey`).

use crate::value::typed::{ById, Time};
use vpswire_macros::{Call, Record, calls};

#[calls(Vultr)]
mod calls {
    /// Add a public SSH key to the account.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/sshkey/create", effect = Bills, returns = NewSshKey, access = "subscriptions")]
    pub struct Create {
        /// Its name.
        pub name: String,
        /// The public key, as one line of an `authorized_keys` file.
        pub ssh_key: String,
    }

    /// Remove a key from the account.
    ///
    /// Machines that have it keep it.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/sshkey/destroy", effect = Destroys, access = "subscriptions")]
    pub struct Destroy {
        /// The key.
        #[wire("SSHKEYID")]
        pub sshkeyid: String,
    }

    /// List the account's keys.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/sshkey/list", returns = ById<SshKey>, access = "subscriptions")]
    pub struct List;

    /// Change a key of the account.
    ///
    /// Machines that have the old one keep it; only machines installed later get the new one. Parameters that are not given
    /// stay unchanged.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/sshkey/update", effect = Sets, access = "subscriptions")]
    pub struct Update {
        /// The key.
        #[wire("SSHKEYID")]
        pub sshkeyid: String,
        /// The new name.
        pub name: Option<String>,
        /// The new public key, as one line of an `authorized_keys` file.
        pub ssh_key: Option<String>,
    }

    /// The id of a new key.
    #[derive(Clone, PartialEq, Record)]
    pub struct NewSshKey {
        /// Its id, a text.
        #[wire("SSHKEYID")]
        pub sshkeyid: String,
    }

    /// A public SSH key.
    #[derive(Clone, PartialEq, Record)]
    pub struct SshKey {
        /// Its id, a text.
        #[wire("SSHKEYID")]
        pub sshkeyid: String,
        /// When it was added, UTC. The service does not always know.
        pub date_created: Option<Time>,
        /// Its name.
        pub name: Option<String>,
        /// The public key, as one line of an `authorized_keys` file.
        pub ssh_key: Option<String>,
    }
}

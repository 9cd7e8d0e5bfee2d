//! Snapshots: images of whole disks, made on request.

use crate::fleet::adapter::{At, Came};
use crate::fleet::verbs::machines::Failure;
use crate::fleet::verbs::power::Acted;
use crate::value::Value;
use vpswire_macros::{Record, ToJson, Verb, verbs};

#[verbs]
mod verbs {
    /// List the snapshots of all accounts, or of one.
    ///
    /// Vultr does not report which machine a snapshot was taken of.
    #[derive(Clone, PartialEq, Verb)]
    #[verb("snapshots.list", effect = Reads, returns = Snapshots)]
    pub struct SnapshotsList {
        /// Only the snapshots of this account.
        pub account: Option<String>,
    }

    /// Take a snapshot of a machine.
    ///
    /// The call returns before the snapshot is complete. On KiwiVM the machine is locked until then and may be restarted.
    #[derive(Clone, PartialEq, Verb)]
    #[verb("snapshots.create", effect = Bills, returns = NewSnapshot)]
    pub struct SnapshotsCreate {
        /// The machine: `account/id`, or its id, label, host name or address.
        pub machine: String,
        /// The description of the snapshot.
        pub description: Option<String>,
    }

    /// Delete a snapshot. It is lost for good.
    #[derive(Clone, PartialEq, Verb)]
    #[verb("snapshots.delete", effect = Destroys, returns = Acted)]
    pub struct SnapshotsDelete {
        /// The snapshot, as `snapshots.list` names it: `account/id`.
        pub snapshot: String,
    }

    /// Restore a machine from a snapshot of its account. Everything on its disk is lost for good.
    #[derive(Clone, PartialEq, Verb)]
    #[verb("snapshots.restore", effect = Destroys, returns = Acted)]
    pub struct SnapshotsRestore {
        /// The machine: `account/id`, or its id, label, host name or address.
        pub machine: String,
        /// The snapshot, as `snapshots.list` names it: `account/id`.
        pub snapshot: String,
    }

    /// Snapshots, and the failures.
    #[derive(Clone, PartialEq, Record)]
    pub struct Snapshots {
        /// The snapshots, in the order of the accounts.
        pub snapshots: Vec<Snapshot>,
        /// The failures. The snapshots of all other accounts are listed.
        pub failures: Vec<Failure>,
    }

    /// A snapshot. Fields that its service does not report are absent.
    #[derive(Clone, PartialEq, Record, ToJson)]
    pub struct Snapshot {
        /// Its name in the fleet: `account/id`.
        pub snapshot: String,
        /// The name of its account in the fleet.
        pub account: String,
        /// Its id at its service: a file name of KiwiVM, a SNAPSHOTID of Vultr.
        pub id: String,
        /// The machine that it was taken of: `account/id`. Vultr does not report it.
        pub machine: Option<String>,
        /// Its description.
        pub description: Option<String>,
        /// The operating system on it, as the service names it.
        pub os: Option<String>,
        /// When it was taken, Unix seconds, UTC. KiwiVM does not report it.
        #[unit(UnixSeconds)]
        pub created_at: Option<u64>,
        /// Its size in storage, bytes.
        #[unit(Bytes)]
        pub size_bytes: Option<u64>,
        /// Whether it is complete. KiwiVM does not report it.
        pub complete: Option<bool>,
        /// KiwiVM: whether it is sticky, so that the service never deletes it.
        pub sticky: Option<bool>,
        /// KiwiVM: seconds until the service deletes it, unless it is sticky.
        #[unit(Seconds)]
        pub expires_in_seconds: Option<u64>,
        /// The service's own record, unchanged. It may contain links to the data, so it is not printed.
        #[secret]
        pub record: Option<Value>,
    }

    /// A snapshot that is being taken.
    #[derive(Clone, PartialEq, Record, ToJson)]
    pub struct NewSnapshot {
        /// The machine: `account/id`.
        pub machine: String,
        /// The name of its account in the fleet.
        pub account: String,
        /// The call that was made.
        pub call: String,
        /// Its name in the fleet, `account/id`; absent if the service does not return it, as on KiwiVM.
        pub snapshot: Option<String>,
        /// The service's answer, unchanged.
        #[secret]
        pub record: Option<Value>,
    }
}

impl Snapshot {
    /// Returns a snapshot of which only the id is known.
    pub(crate) fn of(at: &At<'_>, id: &str) -> Self {
        Self {
            snapshot: at.machine(id),
            account: at.member.name().to_owned(),
            id: id.to_owned(),
            machine: None,
            description: None,
            os: None,
            created_at: None,
            size_bytes: None,
            complete: None,
            sticky: None,
            expires_in_seconds: None,
            record: None,
        }
    }
}

impl NewSnapshot {
    /// Returns the result of a call that takes a snapshot, with its id if known.
    pub(crate) fn by(at: &At<'_>, came: &Came, id: Option<&str>) -> Self {
        let Acted { target, account, call, record } = Acted::by(at, came);
        Self { machine: target, account, call, snapshot: id.map(|id| at.machine(id)), record }
    }
}

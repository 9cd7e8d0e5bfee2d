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
    /// Vultr lists those of the account, without the machine that each was made of.
    #[derive(Clone, PartialEq, Verb)]
    #[verb("snapshots.list", effect = Reads, returns = Snapshots)]
    pub struct SnapshotsList {
        /// Only the snapshots of this account.
        pub account: Option<String>,
    }

    /// Make a snapshot of a machine.
    ///
    /// The answer comes before it is done. On KiwiVM the machine is locked until then, and may be restarted.
    #[derive(Clone, PartialEq, Verb)]
    #[verb("snapshots.create", effect = Bills, returns = NewSnapshot)]
    pub struct SnapshotsCreate {
        /// The machine: `account/id`, or its id, label, host name or address.
        pub machine: String,
        /// What to call it.
        pub description: Option<String>,
    }

    /// Delete a snapshot. It is lost for good.
    #[derive(Clone, PartialEq, Verb)]
    #[verb("snapshots.delete", effect = Destroys, returns = Acted)]
    pub struct SnapshotsDelete {
        /// The snapshot, as `snapshots.list` names it: `account/id`.
        pub snapshot: String,
    }

    /// Put a machine back to a snapshot of its account. Everything on its disk is lost for good.
    #[derive(Clone, PartialEq, Verb)]
    #[verb("snapshots.restore", effect = Destroys, returns = Acted)]
    pub struct SnapshotsRestore {
        /// The machine: `account/id`, or its id, label, host name or address.
        pub machine: String,
        /// The snapshot, as `snapshots.list` names it: `account/id`.
        pub snapshot: String,
    }

    /// Snapshots, and what failed.
    #[derive(Clone, PartialEq, Record)]
    pub struct Snapshots {
        /// The snapshots, in the order of the accounts.
        pub snapshots: Vec<Snapshot>,
        /// What failed; the snapshots of the other accounts are all there.
        pub failures: Vec<Failure>,
    }

    /// A snapshot. What its service does not say is absent.
    #[derive(Clone, PartialEq, Record, ToJson)]
    pub struct Snapshot {
        /// Its name in the fleet: `account/id`.
        pub snapshot: String,
        /// The name of its account in the fleet.
        pub account: String,
        /// Its id at its service: a file name of KiwiVM, a SNAPSHOTID of Vultr.
        pub id: String,
        /// The machine that it was made of: `account/id`. Vultr does not say it.
        pub machine: Option<String>,
        /// What it is called.
        pub description: Option<String>,
        /// The operating system on it, in the words of its service.
        pub os: Option<String>,
        /// When it was made, Unix seconds, UTC. KiwiVM does not say it.
        #[unit(UnixSeconds)]
        pub created_at: Option<u64>,
        /// Its size as it is kept, bytes.
        #[unit(Bytes)]
        pub size_bytes: Option<u64>,
        /// Whether it is complete. KiwiVM does not say it.
        pub complete: Option<bool>,
        /// KiwiVM: whether it is kept for ever.
        pub sticky: Option<bool>,
        /// KiwiVM: seconds until the service deletes it, unless it is sticky.
        #[unit(Seconds)]
        pub expires_in_seconds: Option<u64>,
        /// The service's own record, as it came. It may hold links to the data, so it is not shown.
        #[secret]
        pub record: Option<Value>,
    }

    /// A snapshot that is being made.
    #[derive(Clone, PartialEq, Record, ToJson)]
    pub struct NewSnapshot {
        /// The machine: `account/id`.
        pub machine: String,
        /// The name of its account in the fleet.
        pub account: String,
        /// The call that did it.
        pub call: String,
        /// Its name in the fleet, `account/id`; absent where the service does not say it, as KiwiVM.
        pub snapshot: Option<String>,
        /// What the service answered, as it came.
        #[secret]
        pub record: Option<Value>,
    }
}

impl Snapshot {
    /// A snapshot of which only the id is known.
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
    /// What a call made, of that id if it is known.
    pub(crate) fn by(at: &At<'_>, came: &Came, id: Option<&str>) -> Self {
        let Acted { target, account, call, record } = Acted::by(at, came);
        Self { machine: target, account, call, snapshot: id.map(|id| at.machine(id)), record }
    }
}

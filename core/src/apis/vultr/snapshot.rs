//! Snapshots: images of servers, taken on request (group `snapshot`).

use crate::apis::vultr::backup::ImageStatus;
use crate::value::typed::{ById, Time};
use vpswire_macros::{Call, Record, calls};

#[calls(Vultr)]
mod calls {
    /// Take a snapshot of a server, running or not.
    ///
    /// The answer comes before it is done: `snapshot/list` shows when it is complete. Give it a unique description:
    /// it shows whether a call whose answer was lost was carried out.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/snapshot/create", effect = Bills, returns = NewSnapshot, access = "subscriptions")]
    pub struct Create {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
        /// Its description.
        pub description: Option<String>,
    }

    /// Delete a snapshot. It is lost for good.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/snapshot/destroy", effect = Destroys, access = "subscriptions")]
    pub struct Destroy {
        /// The snapshot.
        #[wire("SNAPSHOTID")]
        pub snapshotid: String,
    }

    /// List the account's snapshots.
    ///
    /// With the filter the answer is still a map.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/snapshot/list", returns = ById<Snapshot>, access = "subscriptions")]
    pub struct List {
        /// Only this snapshot.
        #[wire("SNAPSHOTID")]
        pub snapshotid: Option<String>,
    }

    /// The id of a new snapshot.
    #[derive(Clone, PartialEq, Record)]
    pub struct NewSnapshot {
        /// Its id, a text.
        #[wire("SNAPSHOTID")]
        pub snapshotid: String,
    }

    /// A snapshot.
    #[derive(Clone, PartialEq, Record)]
    pub struct Snapshot {
        /// Its id, a text.
        #[wire("SNAPSHOTID")]
        pub snapshotid: String,
        /// When it was taken, UTC.
        pub date_created: Option<Time>,
        /// Its description; may be empty.
        pub description: Option<String>,
        /// Its size in bytes, once known.
        #[unit(Bytes)]
        pub size: Option<u64>,
        /// Its status.
        pub status: Option<ImageStatus>,
    }
}

//! The automatic backups that exist (group `backup`). Their schedule is set in [`crate::apis::vultr::server`].

use crate::value::typed::{ById, Time};
use vpswire_macros::{Call, Choice, Record, calls};

#[calls(Vultr)]
mod calls {
    /// List the account's backups.
    ///
    /// With either filter the answer is still a map.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/backup/list", returns = ById<Backup>, access = "subscriptions")]
    pub struct List {
        /// Only the backups of this machine.
        #[wire("SUBID")]
        pub subid: Option<u64>,
        /// Only this backup.
        #[wire("BACKUPID")]
        pub backupid: Option<String>,
    }

    /// A backup of a server.
    #[derive(Clone, PartialEq, Record)]
    pub struct Backup {
        /// Its id, a text.
        #[wire("BACKUPID")]
        pub backupid: String,
        /// When it was created, UTC.
        pub date_created: Option<Time>,
        /// Its description; may be empty.
        pub description: Option<String>,
        /// Its size in bytes, once known.
        #[unit(Bytes)]
        pub size: Option<u64>,
        /// Its status.
        pub status: Option<ImageStatus>,
    }

    /// The status of a backup, a snapshot or an ISO image.
    #[derive(Clone, Debug, PartialEq, Eq, Choice)]
    pub enum ImageStatus {
        /// Being created or downloaded; not usable yet.
        #[wire("pending")]
        Pending,
        /// Ready for use.
        #[wire("complete")]
        Complete,
        /// A status that this crate does not know.
        Other(String),
    }
}

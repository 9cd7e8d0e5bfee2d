//! Automatic backups that exist (group `backup`). When they are made is set in [`crate::apis::vultr::server`].

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
        /// When it was made, UTC.
        pub date_created: Option<Time>,
        /// What it was called; empty where nothing was said.
        pub description: Option<String>,
        /// Its size in bytes, once known.
        pub size: Option<u64>,
        /// How far it is.
        pub status: Option<ImageStatus>,
    }

    /// How far a backup, a snapshot or an ISO image is.
    #[derive(Clone, Debug, PartialEq, Eq, Choice)]
    pub enum ImageStatus {
        /// Being made or fetched; not usable yet.
        #[wire("pending")]
        Pending,
        /// Ready for use.
        #[wire("complete")]
        Complete,
        /// A status that this crate does not know.
        Other(String),
    }
}

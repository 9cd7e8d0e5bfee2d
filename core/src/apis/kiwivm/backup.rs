//! Backups: copies of the whole disk that the service makes automatically (group `backup`).

use super::snapshot::TaskStarted;
use crate::value::typed::ById;
use vpswire_macros::{Call, Record, calls};

#[calls(Kiwivm)]
mod calls {
    /// List the backups.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/backup/list", effect = Reads, returns = BackupList)]
    pub struct List;

    /// Copy a backup into a snapshot, which then can be restored or downloaded.
    ///
    /// It is made after the answer; until it is done, other calls are refused as locked, and report its progress.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/backup/copyToSnapshot", effect = Bills, returns = TaskStarted, look = "snapshot.list")]
    pub struct CopyToSnapshot {
        /// The backup: its key in `backup/list`.
        #[wire("backupToken", "backup_token")]
        pub backup_token: String,
    }

    /// The backups.
    #[derive(Clone, PartialEq, Record)]
    pub struct BackupList {
        /// The backups, by their token.
        pub backups: ById<Backup>,
    }

    /// A backup.
    #[derive(Clone, PartialEq, Record)]
    pub struct Backup {
        /// Its token, where the service repeats it; the key of the map in any case.
        #[wire("backupToken", "backup_token")]
        pub backup_token: Option<String>,
        /// Its size, bytes.
        #[unit(Bytes)]
        pub size: Option<u64>,
        /// The operating system on it, by the name of its template.
        pub os: Option<String>,
        /// The MD5 checksum of the file.
        pub md5: Option<String>,
        /// When it was created, Unix seconds.
        #[unit(UnixSeconds)]
        pub timestamp: Option<u64>,
    }
}

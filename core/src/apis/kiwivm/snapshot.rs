//! Snapshots: copies of the whole disk, made on demand (group `snapshot`).

use vpswire_macros::{Call, Record, calls};

#[calls(Kiwivm)]
mod calls {
    /// Take a snapshot of the VPS.
    ///
    /// It is made after the answer; until it is done, other calls are refused as locked, and report its progress. A
    /// snapshot that is not sticky is deleted by the service in time: see `purges_in`.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/snapshot/create", effect = Bills, returns = TaskStarted)]
    pub struct Create {
        /// Its description.
        pub description: Option<String>,
    }

    /// List the snapshots.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/snapshot/list", effect = Reads, returns = SnapshotList)]
    pub struct List;

    /// Delete a snapshot for good.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/snapshot/delete", effect = Destroys, returns = TaskStarted)]
    pub struct Delete {
        /// The snapshot: `fileName` of `snapshot/list`.
        pub snapshot: String,
    }

    /// Restore the VPS from a snapshot. Everything on its disk is lost for good.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/snapshot/restore", effect = Destroys, look = "get_audit_log")]
    pub struct Restore {
        /// The snapshot: `fileName` of `snapshot/list`.
        pub snapshot: String,
    }

    /// Set whether a snapshot is sticky: a sticky one is not deleted when it is old.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/snapshot/toggleSticky", effect = Sets)]
    pub struct ToggleSticky {
        /// The snapshot: `fileName` of `snapshot/list`.
        pub snapshot: String,
        /// Whether it is to be sticky: the new state, in spite of the call's name.
        pub sticky: bool,
    }

    /// Get a token with which another VPS can fetch a snapshot of this one.
    ///
    /// Anyone who has the token and the VEID can read everything on the snapshot.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/snapshot/export", effect = Bills, returns = SnapshotExport)]
    pub struct Export {
        /// The snapshot: `fileName` of `snapshot/list`.
        pub snapshot: String,
    }

    /// Fetch a snapshot of another VPS, which has to `snapshot/export` it first.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/snapshot/import", effect = Bills)]
    pub struct Import {
        /// The VEID of the other VPS.
        #[wire("sourceVeid")]
        pub source_veid: u64,
        /// The token that the other VPS got.
        #[wire("sourceToken")]
        #[secret]
        pub source_token: String,
    }

    /// A task that goes on after the answer.
    #[derive(Clone, PartialEq, Record)]
    pub struct TaskStarted {
        /// The e-mail address that is notified when it is done.
        #[wire("notificationEmail")]
        pub notification_email: Option<String>,
    }

    /// The snapshots.
    #[derive(Clone, PartialEq, Record)]
    pub struct SnapshotList {
        /// The snapshots.
        pub snapshots: Vec<Snapshot>,
    }

    /// A snapshot.
    #[derive(Clone, PartialEq, Record)]
    pub struct Snapshot {
        /// Its file name, which the other calls take.
        #[wire("fileName")]
        pub file_name: String,
        /// The operating system on it, by the name of its template.
        pub os: Option<String>,
        /// Its description.
        pub description: Option<String>,
        /// Its compressed size, bytes.
        #[unit(Bytes)]
        pub size: Option<u64>,
        /// Its uncompressed size, bytes. Not documented.
        #[unit(Bytes)]
        pub uncompressed: Option<u64>,
        /// The MD5 checksum of the file.
        pub md5: Option<String>,
        /// Whether it is kept for ever.
        pub sticky: Option<bool>,
        /// Seconds until it is deleted; means nothing for a sticky one.
        #[wire("purgesIn")]
        #[unit(Seconds)]
        pub purges_in: Option<i64>,
        /// The URL to download it from, over plain HTTP. Anyone who has the link can read everything on the
        /// snapshot.
        #[wire("downloadLink")]
        #[secret]
        pub download_link: Option<String>,
        /// The same over HTTPS. Not on older panels.
        #[wire("downloadLinkSSL")]
        #[secret]
        pub download_link_ssl: Option<String>,
    }

    /// A snapshot ready to be fetched by another VPS.
    #[derive(Clone, PartialEq, Record)]
    pub struct SnapshotExport {
        /// The token for `snapshot/import`. The document does not name the field: this is the name that clients read.
        #[secret]
        pub token: Option<String>,
    }
}

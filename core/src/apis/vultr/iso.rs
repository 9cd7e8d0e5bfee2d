//! ISO images of the account (group `iso`). They are mounted by `server/iso_attach`.

use crate::apis::vultr::backup::ImageStatus;
use crate::value::typed::{ById, Time};
use vpswire_macros::{Call, Record, calls};

#[calls(Vultr)]
mod calls {
    /// Add an ISO image to the account, downloaded from a URL.
    ///
    /// The answer comes before the download is done: `iso/list` shows its status.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/iso/create_from_url", effect = Bills, returns = NewIso, access = "subscriptions")]
    pub struct CreateFromUrl {
        /// The URL to download it from.
        #[check(url)]
        pub url: String,
    }

    /// List the account's ISO images.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/iso/list", returns = ById<IsoImage>, access = "subscriptions")]
    pub struct List;

    /// The id of a new ISO image.
    #[derive(Clone, PartialEq, Record)]
    pub struct NewIso {
        /// Its id.
        #[wire("ISOID")]
        pub isoid: u64,
    }

    /// An ISO image.
    #[derive(Clone, PartialEq, Record)]
    pub struct IsoImage {
        /// Its id.
        #[wire("ISOID")]
        pub isoid: u64,
        /// When it was added, UTC.
        pub date_created: Option<Time>,
        /// The name of its file.
        pub filename: Option<String>,
        /// Its size in bytes, once known.
        #[unit(Bytes)]
        pub size: Option<u64>,
        /// Its MD5 checksum in hex, once known.
        pub md5sum: Option<String>,
        /// The status of its download.
        pub status: Option<ImageStatus>,
    }
}

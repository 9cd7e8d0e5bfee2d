//! Mounting ISO images in servers. `iso/list` lists the images.

use vpswire_macros::{Call, Choice, Record, calls};

#[calls(Vultr)]
mod calls {
    /// Mount an ISO image in a server. The server is restarted.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/server/iso_attach", effect = Acts, access = "subscriptions", look = "server.iso_status")]
    pub struct IsoAttach {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
        /// The image, from `iso/list`.
        #[wire("ISOID")]
        pub isoid: u64,
    }

    /// Unmount the ISO image of a server. The server is restarted.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/server/iso_detach", effect = Acts, access = "subscriptions", look = "server.iso_status")]
    pub struct IsoDetach {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
    }

    /// Show which ISO image is mounted in a server.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/server/iso_status", returns = IsoState, access = "subscriptions")]
    pub struct IsoStatus {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
    }

    /// The ISO image that is mounted in a server.
    #[derive(Clone, PartialEq, Record)]
    pub struct IsoState {
        /// Whether one is mounted.
        pub state: Option<IsoMount>,
        /// The image, if it is one of `iso/list`; else 0.
        #[wire("ISOID")]
        pub isoid: Option<u64>,
    }

    /// Whether an ISO image is mounted.
    #[derive(Clone, Debug, PartialEq, Eq, Choice)]
    pub enum IsoMount {
        /// No image is mounted, and one can be.
        #[wire("ready")]
        Ready,
        /// An image is being mounted.
        #[wire("isomounting")]
        Mounting,
        /// An image is mounted.
        #[wire("isomounted")]
        Mounted,
        /// A state that this crate does not know.
        Other(String),
    }
}

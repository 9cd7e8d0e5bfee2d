//! Switching servers on and off.

use vpswire_macros::{Call, calls};

#[calls(Vultr)]
mod calls {
    /// Power a server off at once, without a shutdown.
    ///
    /// Data not yet written to disk is lost. It is still billed; `server/destroy` ends that.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/server/halt", effect = Acts, asks = true, access = "subscriptions")]
    pub struct Halt {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
    }

    /// Restart a server at once, without a shutdown.
    ///
    /// Data not yet written to disk is lost.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/server/reboot", effect = Acts, asks = true, access = "subscriptions")]
    pub struct Reboot {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
    }

    /// Start a server. One that is running is restarted.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/server/start", effect = Acts, access = "subscriptions")]
    pub struct Start {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
    }
}

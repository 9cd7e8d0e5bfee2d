//! Switching servers on and off.

use vpswire_macros::{Call, calls};

#[calls(Vultr)]
mod calls {
    /// Switch a server off at once, as if its plug were pulled.
    ///
    /// What it had not written to disk is lost. It keeps costing money; `server/destroy` ends that.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/server/halt", effect = Acts, asks = true, access = "subscriptions")]
    pub struct Halt {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
    }

    /// Restart a server at once, as if its plug were pulled and put back.
    ///
    /// What it had not written to disk is lost.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/server/reboot", effect = Acts, access = "subscriptions")]
    pub struct Reboot {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
    }

    /// Switch a server on. One that runs is restarted.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/server/start", effect = Acts, access = "subscriptions")]
    pub struct Start {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
    }
}

//! Switching the VPS on and off.

use vpswire_macros::{Call, Record, calls};

#[calls(Kiwivm)]
mod calls {
    /// Start the VPS.
    ///
    /// A VPS that is running already is refused (error 700003, seen on some panels).
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/start", effect = Acts, returns = Started, look = "get_live_service_info")]
    pub struct Start;

    /// Shut the VPS down.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/stop", effect = Sets, look = "get_live_service_info")]
    pub struct Stop;

    /// Reboot the VPS.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/restart", effect = Acts, look = "get_live_service_info")]
    pub struct Restart;

    /// Power off a VPS that hangs and does not respond to `stop`.
    ///
    /// Data not yet written to disk is lost.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/kill", effect = Acts, asks = true, look = "get_live_service_info")]
    pub struct Kill;

    /// The answer to a start.
    #[derive(Clone, PartialEq, Record)]
    pub struct Started {
        /// Whether the disk of the VPS is mounted on its node. Not documented; some panels send it.
        pub is_mounted: Option<bool>,
    }
}

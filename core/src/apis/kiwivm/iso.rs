//! Booting from an ISO image (group `iso`).

use vpswire_macros::{Call, calls};

#[calls(Kiwivm)]
mod calls {
    /// Mount an ISO image, from which the VPS boots.
    ///
    /// Takes effect at the next power-on: `stop` the VPS fully, then `start` it. A reboot is not enough.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/iso/mount", effect = Acts, look = "get_service_info")]
    pub struct Mount {
        /// The image: one of `available_isos` of `getServiceInfo`.
        pub iso: String,
    }

    /// Unmount the ISO image, so that the VPS boots from its disk.
    ///
    /// Takes effect at the next power-on: `stop` the VPS fully, then `start` it. A reboot is not enough.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/iso/unmount", effect = Acts, look = "get_service_info")]
    pub struct Unmount;
}

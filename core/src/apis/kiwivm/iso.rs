//! Booting from an ISO image (group `iso`).

use vpswire_macros::{Call, calls};

#[calls(Kiwivm)]
mod calls {
    /// Have the VPS boot from an ISO image.
    ///
    /// Takes effect at the next power-on: `stop` the VPS fully, then `start` it. A reboot is not enough.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/iso/mount", effect = Acts, look = "get_service_info")]
    pub struct Mount {
        /// The image: one of `available_isos` of `getServiceInfo`.
        pub iso: String,
    }

    /// Take the ISO image out, and have the VPS boot from its disk.
    ///
    /// Takes effect at the next power-on: `stop` the VPS fully, then `start` it. A reboot is not enough.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/iso/unmount", effect = Acts, look = "get_service_info")]
    pub struct Unmount;
}

//! Operating systems that a machine can be installed with (group `os`).

use crate::value::typed::{ById, Decimal};
use vpswire_macros::{Call, Record, calls};

#[calls(Vultr)]
mod calls {
    /// List the operating systems that a new machine can be installed with.
    ///
    /// Some ids mean something else: 159 an ISO image, 164 a snapshot, 180 a backup, 186 an application.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/os/list", returns = ById<Os>, key = false)]
    pub struct List;

    /// An operating system.
    #[derive(Clone, PartialEq, Record)]
    pub struct Os {
        /// Its id: what `OSID` takes.
        #[wire("OSID")]
        pub osid: u64,
        /// Its name and version.
        pub name: Option<String>,
        /// The processor architecture, `x64` or `i386`.
        pub arch: Option<String>,
        /// Its family, such as `centos`, `ubuntu` or `windows`.
        pub family: Option<String>,
        /// Whether a Windows licence comes with it, which costs extra.
        pub windows: Option<bool>,
        /// The surcharge for changing to it, in US dollars a month. Only the lists of systems that a machine can be
        /// changed to have it.
        #[unit(UsDollars)]
        pub surcharge: Option<Decimal>,
    }
}

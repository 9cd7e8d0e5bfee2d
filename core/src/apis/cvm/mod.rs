//! CVM Client API: the calls of a self-hosted panel for OpenVZ (5 of them).
//!
//! There is no default host: the account's base URL is that of the installation, path prefix included
//! (`https://panel.example.com/api/client`). Numbers come as text, straight from the panel's database.

pub(crate) mod dialect;

use vpswire_macros::{Call, Choice, Record, calls};

/// The calls of each file.
#[cfg(feature = "table")]
pub(crate) const FAMILIES: &[&[crate::dialect::Row]] = &[CALLS];

calls_of!(Cvm);

#[calls(Cvm)]
mod calls {
    /// List the VPSes of the user whose tokens are given.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/vps/list", returns = VpsList)]
    pub struct List;

    /// Show the state of a VPS, and what it uses.
    ///
    /// The panel asks the node over SSH. When that fails it may answer zeros instead of an error.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/vps/{id}/status", returns = VpsStatus)]
    pub struct Status {
        /// The VPS.
        pub id: u64,
    }

    /// Start a VPS.
    ///
    /// A 503 means that its node could not be reached, a 500 that it did not start: see `status` before trying again.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/vps/{id}/start", effect = Acts)]
    pub struct Start {
        /// The VPS.
        pub id: u64,
    }

    /// Shut a VPS down.
    ///
    /// A 503 means that its node could not be reached, a 500 that it did not stop: see `status` before trying again.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/vps/{id}/stop", effect = Sets)]
    pub struct Stop {
        /// The VPS.
        pub id: u64,
    }

    /// Restart a VPS.
    ///
    /// A 503 means that its node could not be reached, a 500 that it did not restart: see `status` before trying again.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/vps/{id}/restart", effect = Acts)]
    pub struct Restart {
        /// The VPS.
        pub id: u64,
    }

    /// The VPSes of a user.
    #[derive(Clone, PartialEq, Record)]
    pub struct VpsList {
        /// The VPSes.
        pub vpses: Vec<Vps>,
    }

    /// A VPS.
    ///
    /// Transfer is counted in one of two ways: in all (`traffic_limit`, `traffic_used`) or for each direction (the
    /// other four). The fields of the other way are absent.
    #[derive(Clone, PartialEq, Record)]
    pub struct Vps {
        /// Its id, which the other calls take.
        pub id: u64,
        /// The id of the node that it runs on.
        pub node: Option<u64>,
        /// The kind of virtualisation. The only one so far is 1, OpenVZ.
        pub virtualization_type: Option<u64>,
        /// Its host name.
        pub hostname: Option<String>,
        /// Guaranteed memory, MB.
        #[unit(Megabytes)]
        pub guaranteed_ram: Option<u64>,
        /// Burstable memory, MB. Missing where vSwap is used.
        #[unit(Megabytes)]
        pub burstable_ram: Option<u64>,
        /// Its disk, MB.
        #[unit(Megabytes)]
        pub disk_space: Option<u64>,
        /// Its CPUs; on some nodes CPU units, which are finer.
        pub cpu_count: Option<u64>,
        /// The transfer allowed, both directions together, bytes.
        #[unit(Bytes)]
        pub traffic_limit: Option<u64>,
        /// The transfer used, both directions together, bytes.
        #[unit(Bytes)]
        pub traffic_used: Option<u64>,
        /// The incoming transfer allowed, bytes.
        #[unit(Bytes)]
        pub traffic_in_limit: Option<u64>,
        /// The incoming transfer used, bytes.
        #[unit(Bytes)]
        pub traffic_in_used: Option<u64>,
        /// The outgoing transfer allowed, bytes.
        #[unit(Bytes)]
        pub traffic_out_limit: Option<u64>,
        /// The outgoing transfer used, bytes.
        #[unit(Bytes)]
        pub traffic_out_used: Option<u64>,
        /// The location of its node. Not documented; newer panels.
        pub location: Option<String>,
        /// The id of the template that it was made from. Not documented; newer panels, OpenVZ.
        pub template: Option<u64>,
    }

    /// The state of a VPS, and what it uses.
    #[derive(Clone, PartialEq, Record)]
    pub struct VpsStatus {
        /// The transfer used, both directions together, bytes. Absent where the directions are counted apart.
        #[unit(Bytes)]
        pub traffic_used: Option<u64>,
        /// The incoming transfer used, bytes. Absent where the directions are counted together.
        #[unit(Bytes)]
        pub traffic_in_used: Option<u64>,
        /// The outgoing transfer used, bytes. Absent where the directions are counted together.
        #[unit(Bytes)]
        pub traffic_out_used: Option<u64>,
        /// The memory in use: bytes by the document, MB by the panel's later code. Passed on as it came.
        pub ram_used: Option<f64>,
        /// The disk in use: bytes by the document, MB (and fractions) by the panel's later code. Passed on as it came.
        pub disk_used: Option<f64>,
        /// Its state.
        pub status: Option<VpsState>,
    }

    /// The state of a VPS.
    #[derive(Clone, Debug, PartialEq, Eq, Choice)]
    pub enum VpsState {
        /// Switched on.
        #[wire("running")]
        Running,
        /// Switched off.
        #[wire("stopped")]
        Stopped,
        /// Suspended by the panel.
        #[wire("suspended")]
        Suspended,
        /// Terminated by the panel, for good.
        #[wire("terminated")]
        Terminated,
        /// Not known, for instance because its node does not answer.
        #[wire("unknown")]
        Unknown,
        /// Anything newer than this crate.
        Other(String),
    }
}

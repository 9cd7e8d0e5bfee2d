//! Private IPv4 addresses, reachable within a location only (group `privateIp`).

use vpswire_macros::{Call, Record, calls};

#[calls(Kiwivm)]
mod calls {
    /// List the private addresses that are free to be assigned.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/privateIp/getAvailableIps", effect = Reads, returns = AvailableIps)]
    pub struct GetAvailableIps;

    /// Assign a private address to the VPS.
    ///
    /// Needs a plan and a location with private networks: see `getServiceInfo`.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/privateIp/assign", effect = Bills, returns = AssignedIps, look = "get_service_info")]
    pub struct Assign {
        /// The address to assign; without it the service picks one.
        #[check(ipv4)]
        pub ip: Option<String>,
    }

    /// Remove a private address from the VPS. It may then be assigned to others.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/privateIp/delete", effect = Destroys, look = "get_service_info")]
    pub struct Delete {
        /// The address.
        #[check(ipv4)]
        pub ip: String,
    }

    /// The free private addresses.
    #[derive(Clone, PartialEq, Record)]
    pub struct AvailableIps {
        /// The addresses.
        pub available_ips: Vec<String>,
    }

    /// The private addresses that were assigned.
    #[derive(Clone, PartialEq, Record)]
    pub struct AssignedIps {
        /// The addresses.
        pub assigned_ips: Vec<String>,
    }
}

//! IPv6 subnets of the VPS (group `ipv6`).

use vpswire_macros::{Call, Record, calls};

#[calls(Kiwivm)]
mod calls {
    /// Add an IPv6 /64 subnet; on older panels, an IPv6 address.
    ///
    /// `plan_max_ipv6s` of `getServiceInfo` says how many there can be.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/ipv6/add", effect = Bills, returns = AssignedIpv6, look = "get_service_info")]
    pub struct Add {
        /// Older panels only: the address to add, within the /64 of the first one. Leave it out for the first
        /// address, which the service picks, and on newer panels.
        #[check(ipv6)]
        pub ip: Option<String>,
    }

    /// Release an IPv6 /64 subnet; on older panels, a single address.
    ///
    /// Newer panels have no way to ask for the same one again.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/ipv6/delete", effect = Destroys, look = "get_service_info")]
    pub struct Delete {
        /// The subnet (`2001:db8::/64`) or address, as in `ip_addresses` of `getServiceInfo`.
        #[check(subnet)]
        pub ip: String,
    }

    /// What was assigned: one of the two fields is present.
    #[derive(Clone, PartialEq, Record)]
    pub struct AssignedIpv6 {
        /// The new /64 subnet. Newer panels.
        pub assigned_subnet: Option<String>,
        /// The new address. Older panels.
        pub ip: Option<String>,
    }
}

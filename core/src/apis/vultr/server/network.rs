//! Traffic, neighbours, firewall group and private networks of servers.

use crate::value::typed::ById;
use vpswire_macros::{Call, Record, calls};

#[calls(Vultr)]
mod calls {
    /// Show a server's traffic, day by day.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/server/bandwidth", returns = Traffic, access = "subscriptions")]
    pub struct Bandwidth {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
    }

    /// Put a server into a firewall group, or remove it from its group.
    ///
    /// Without a group, all of its ports are open to the internet.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/server/firewall_group_set", effect = Sets, access = "subscriptions")]
    pub struct FirewallGroupSet {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
        /// The group, from `firewall/group_list`; the text `0` for none.
        #[wire("FIREWALLGROUPID")]
        pub firewallgroupid: String,
    }

    /// List the ids (`SUBID`) of the other machines on the same physical host.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/server/neighbors", returns = Vec<u64>, access = "subscriptions")]
    pub struct Neighbors {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
    }

    /// Take a server out of a private network. The server is restarted.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/server/private_network_disable", effect = Acts, access = "subscriptions", look = "server.private_networks")]
    pub struct PrivateNetworkDisable {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
        /// The network; needed where the location has more than one.
        #[wire("NETWORKID")]
        pub networkid: Option<String>,
    }

    /// Put a server into a private network. The server is restarted, unless it was in it already.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/server/private_network_enable", effect = Acts, access = "subscriptions", look = "server.private_networks")]
    pub struct PrivateNetworkEnable {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
        /// The network; needed where the location has more than one.
        #[wire("NETWORKID")]
        pub networkid: Option<String>,
    }

    /// List the private networks that a server is in.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/server/private_networks", returns = ById<PrivateNetwork>, access = "subscriptions")]
    pub struct PrivateNetworks {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
    }

    /// A machine's traffic, day by day.
    #[derive(Clone, PartialEq, Record)]
    pub struct Traffic {
        /// Bytes that came in: the day (`2014-06-10`, UTC) and how many.
        #[unit(Bytes)]
        pub incoming_bytes: Option<Vec<(String, u64)>>,
        /// Bytes that went out: the day (`2014-06-10`, UTC) and how many.
        #[unit(Bytes)]
        pub outgoing_bytes: Option<Vec<(String, u64)>>,
    }

    /// A private network that a server is in.
    #[derive(Clone, PartialEq, Record)]
    pub struct PrivateNetwork {
        /// Its id, a text.
        #[wire("NETWORKID")]
        pub networkid: String,
        /// The MAC address of the server's interface in it, such as `5a02.0000.24e9`.
        pub mac_address: Option<String>,
        /// The server's address in it; `0.0.0.0` if none was assigned.
        pub ip_address: Option<String>,
    }
}

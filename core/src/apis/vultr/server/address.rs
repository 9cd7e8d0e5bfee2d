//! Addresses of servers and their reverse DNS.

use crate::value::typed::ById;
use vpswire_macros::{Call, Choice, Record, calls};

#[calls(Vultr)]
mod calls {
    /// Add an IPv4 address to a server. Billing starts at once.
    ///
    /// The server must be restarted before the address can be set up in it.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/server/create_ipv4", effect = Bills, access = "upgrade", look = "server.list_ipv4")]
    pub struct CreateIpv4 {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
        /// Whether to restart it at once.
        #[assumed("yes")]
        pub reboot: Option<bool>,
    }

    /// Remove a secondary IPv4 address from a server. The address is lost for good.
    ///
    /// The server is restarted without a shutdown: shut it down first.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/server/destroy_ipv4", effect = Destroys, access = "subscriptions", look = "server.list_ipv4")]
    pub struct DestroyIpv4 {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
        /// The address to remove; the main one cannot be removed.
        #[check(ipv4)]
        pub ip: String,
    }

    /// Enable IPv6 on a server. The server is restarted, unless it was enabled already.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/server/ipv6_enable", effect = Acts, access = "subscriptions", look = "server.list_ipv6")]
    pub struct Ipv6Enable {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
    }

    /// List the IPv4 addresses of a server, under its id. Only an active server has any.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/server/list_ipv4", returns = ById<Vec<Ipv4>>, access = "subscriptions")]
    pub struct ListIpv4 {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
    }

    /// List the IPv6 addresses of a server, under its id. Only an active server with IPv6 has any.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/server/list_ipv6", returns = ById<Vec<Ipv6>>, access = "subscriptions")]
    pub struct ListIpv6 {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
    }

    /// Reset the reverse DNS name of an IPv4 address to its default.
    ///
    /// It can take 6 to 12 hours to become visible.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/server/reverse_default_ipv4", effect = Sets, access = "subscriptions", look = "server.list_ipv4")]
    pub struct ReverseDefaultIpv4 {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
        /// The address, one of the server's own.
        #[check(ipv4)]
        pub ip: String,
    }

    /// Remove the reverse DNS name of an IPv6 address.
    ///
    /// It can take 6 to 12 hours to become visible.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/server/reverse_delete_ipv6", effect = Sets, access = "subscriptions", look = "server.reverse_list_ipv6")]
    pub struct ReverseDeleteIpv6 {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
        /// The address, from `server/reverse_list_ipv6`.
        #[check(ipv6)]
        pub ip: String,
    }

    /// List the reverse DNS names of a server's IPv6 addresses, under its id. Only an active server with IPv6 has any.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/server/reverse_list_ipv6", returns = ById<Vec<Ipv6Reverse>>, access = "subscriptions")]
    pub struct ReverseListIpv6 {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
    }

    /// Set the reverse DNS name of an IPv4 address.
    ///
    /// It can take 6 to 12 hours to become visible.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/server/reverse_set_ipv4", effect = Sets, access = "subscriptions", look = "server.list_ipv4")]
    pub struct ReverseSetIpv4 {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
        /// The address, one of the server's own.
        #[check(ipv4)]
        pub ip: String,
        /// The new name.
        pub entry: String,
    }

    /// Set the reverse DNS name of an IPv6 address.
    ///
    /// It can take 6 to 12 hours to become visible.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/server/reverse_set_ipv6", effect = Sets, access = "subscriptions", look = "server.reverse_list_ipv6")]
    pub struct ReverseSetIpv6 {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
        /// Any address of the server's networks.
        #[check(ipv6)]
        pub ip: String,
        /// The new name.
        pub entry: String,
    }

    /// An IPv4 address of a machine.
    #[derive(Clone, PartialEq, Record)]
    pub struct Ipv4 {
        /// The address.
        pub ip: String,
        /// Its network mask.
        pub netmask: Option<String>,
        /// Its gateway; empty where it has none of its own.
        pub gateway: Option<String>,
        /// Its purpose.
        #[wire("type")]
        pub r#type: Option<AddressKind>,
        /// Its reverse DNS name; empty where it has none. Bare metal servers do not have it.
        pub reverse: Option<String>,
    }

    /// An IPv6 address of a machine.
    #[derive(Clone, PartialEq, Record)]
    pub struct Ipv6 {
        /// The address.
        pub ip: String,
        /// The first address of its network.
        pub network: Option<String>,
        /// The length of the network's prefix in bits, usually 64.
        pub network_size: Option<u8>,
        /// Its purpose.
        #[wire("type")]
        pub r#type: Option<AddressKind>,
    }

    /// The reverse DNS name of an IPv6 address.
    #[derive(Clone, PartialEq, Record)]
    pub struct Ipv6Reverse {
        /// The address.
        pub ip: String,
        /// Its name.
        pub reverse: Option<String>,
    }

    /// The purpose of an address.
    #[derive(Clone, Debug, PartialEq, Eq, Choice)]
    pub enum AddressKind {
        /// The machine's main address.
        #[wire("main_ip")]
        Main,
        /// An additional address.
        #[wire("secondary_ip")]
        Secondary,
        /// An address in a private network.
        #[wire("private")]
        Private,
        /// A kind that this crate does not know.
        Other(String),
    }
}

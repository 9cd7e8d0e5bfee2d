//! Reserved addresses, which outlive their server and can move between the servers of a location (group
//! `reservedip`).

use crate::apis::vultr::server::NewSubscription;
use crate::value::typed::ById;
use vpswire_macros::{Call, Choice, Record, calls};

#[calls(Vultr)]
mod calls {
    /// Attach a reserved address to a server.
    ///
    /// It is done as well as the network allows at that moment: it is not meant for high availability.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/reservedip/attach", effect = Acts, access = "subscriptions")]
    pub struct Attach {
        /// The address with its size, such as `203.0.113.4/32` or `2001:db8:8000::/64`.
        #[check(subnet)]
        pub ip_address: String,
        /// The server to attach it to.
        #[wire("attach_SUBID")]
        pub attach_subid: u64,
    }

    /// Turn an address that a server has into a reserved one. Billing starts at once.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/reservedip/convert", effect = Bills, returns = NewSubscription, access = "subscriptions")]
    pub struct Convert {
        /// The server that has the address now.
        #[wire("SUBID")]
        pub subid: u64,
        /// The address; its size must be /32 for IPv4 and /64 for IPv6.
        #[check(subnet)]
        pub ip_address: String,
        /// Its label.
        pub label: Option<String>,
    }

    /// Reserve a new address. Billing starts at once.
    ///
    /// It can be used in that location only.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/reservedip/create", effect = Bills, returns = NewSubscription, access = "subscriptions")]
    pub struct Create {
        /// The location.
        #[wire("DCID")]
        pub dcid: u64,
        /// The kind of address.
        pub ip_type: IpType,
        /// Its label.
        pub label: Option<String>,
    }

    /// Release a reserved address. It cannot be recovered.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/reservedip/destroy", effect = Destroys, access = "subscriptions")]
    pub struct Destroy {
        /// The address with its size, such as `203.0.113.4/32` or `2001:db8:8000::/64`.
        #[check(subnet)]
        pub ip_address: String,
    }

    /// Detach a reserved address from a server. It stays reserved, and is still billed.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/reservedip/detach", effect = Acts, access = "subscriptions")]
    pub struct Detach {
        /// The address with its size, such as `203.0.113.4/32` or `2001:db8:8000::/64`.
        #[check(subnet)]
        pub ip_address: String,
        /// The server that it is attached to.
        #[wire("detach_SUBID")]
        pub detach_subid: u64,
    }

    /// List the account's reserved addresses.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/reservedip/list", returns = ById<ReservedIp>, access = "subscriptions")]
    pub struct List;

    /// A reserved address.
    #[derive(Clone, PartialEq, Record)]
    pub struct ReservedIp {
        /// Its id.
        #[wire("SUBID")]
        pub subid: u64,
        /// The location where it can be used.
        #[wire("DCID")]
        pub dcid: Option<u64>,
        /// The kind of address.
        pub ip_type: Option<IpType>,
        /// The address, or the first one of the network.
        pub subnet: Option<String>,
        /// The length of the network's prefix in bits: 32 for one IPv4 address, usually 64 for IPv6.
        pub subnet_size: Option<u8>,
        /// Its label; may be empty.
        pub label: Option<String>,
        /// The server that it is attached to, if any.
        #[wire("attached_SUBID")]
        pub attached_subid: Option<u64>,
    }

    /// A kind of address.
    #[derive(Clone, Debug, PartialEq, Eq, Choice)]
    pub enum IpType {
        /// IPv4.
        #[wire("v4")]
        V4,
        /// IPv6.
        #[wire("v6")]
        V6,
        /// A kind that this crate does not know.
        Other(String),
    }
}

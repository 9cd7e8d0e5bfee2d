//! The addresses of a machine and their reverse DNS names.

use crate::fleet::adapter::At;
use crate::fleet::verbs::power::Acted;
use crate::value::Value;
use vpswire_macros::{Choice, Record, ToJson, Verb, verbs};

#[verbs]
mod verbs {
    /// List the addresses of a machine, including private ones.
    #[derive(Clone, PartialEq, Verb)]
    #[verb("addresses", effect = Reads, returns = MachineAddresses)]
    pub struct Addresses {
        /// The machine: `account/id`, or its id, label, host name or address.
        pub machine: String,
    }

    /// Show the reverse DNS names of a machine's addresses.
    #[derive(Clone, PartialEq, Verb)]
    #[verb("rdns.get", effect = Reads, returns = ReverseNames)]
    pub struct RdnsGet {
        /// The machine: `account/id`, or its id, label, host name or address.
        pub machine: String,
    }

    /// Set the reverse DNS name of an address of a machine. It can take hours to become visible.
    #[derive(Clone, PartialEq, Verb)]
    #[verb("rdns.set", effect = Sets, returns = Acted)]
    pub struct RdnsSet {
        /// The machine: `account/id`, or its id, label, host name or address.
        pub machine: String,
        /// An address of the machine.
        #[check(ip)]
        pub address: String,
        /// The new name.
        pub name: String,
    }

    /// The addresses of a machine.
    #[derive(Clone, PartialEq, Record, ToJson)]
    pub struct MachineAddresses {
        /// The machine: `account/id`.
        pub machine: String,
        /// The name of its account in the fleet.
        pub account: String,
        /// Its addresses.
        pub addresses: Vec<Address>,
    }

    /// An address. Fields that its service does not report are absent.
    #[derive(Clone, PartialEq, Record, ToJson)]
    pub struct Address {
        /// The address; for a subnet, its first address.
        pub address: String,
        /// 4 or 6.
        pub family: Option<u8>,
        /// The length of the subnet's prefix in bits, if it is a subnet or belongs to one.
        pub prefix_length: Option<u8>,
        /// Its purpose.
        pub kind: Option<AddressKind>,
        /// Its reverse DNS name.
        pub name: Option<String>,
        /// The service's own record of it, unchanged, if there is one.
        pub record: Option<Value>,
    }

    /// The purpose of an address.
    #[derive(Clone, Debug, PartialEq, Eq, Choice, ToJson)]
    pub enum AddressKind {
        /// The machine's main address.
        #[wire("main")]
        Main,
        /// An additional address.
        #[wire("secondary")]
        Secondary,
        /// An address in a private network.
        #[wire("private")]
        Private,
        /// A kind that this crate does not know, in the service's own word.
        Other(String),
    }

    /// The reverse DNS names of a machine's addresses.
    #[derive(Clone, PartialEq, Record, ToJson)]
    pub struct ReverseNames {
        /// The machine: `account/id`.
        pub machine: String,
        /// The name of its account in the fleet.
        pub account: String,
        /// The addresses that the service lists, each with its name.
        pub names: Vec<ReverseName>,
    }

    /// The reverse DNS name of an address.
    #[derive(Clone, PartialEq, Record, ToJson)]
    pub struct ReverseName {
        /// The address.
        pub address: String,
        /// Its name; absent if none is set.
        pub name: Option<String>,
    }
}

impl MachineAddresses {
    /// Returns the addresses of the machine that a verb is about.
    pub(crate) fn of(at: &At<'_>, addresses: Vec<Address>) -> Self {
        Self { machine: at.machine(at.id), account: at.member.name().to_owned(), addresses }
    }
}

impl Address {
    /// Returns an address, or a subnet such as `2001:db8::/64`, of which no more is known.
    pub(crate) fn of(text: &str) -> Self {
        let (address, length) = text.split_once('/').unwrap_or((text, ""));
        let family = address.parse().ok().map(|address: std::net::IpAddr| if address.is_ipv4() { 4 } else { 6 });
        let prefix_length = length.parse().ok();
        Self { address: address.to_owned(), family, prefix_length, kind: None, name: None, record: None }
    }
}

impl ReverseNames {
    /// Returns the names of the machine that a verb is about.
    pub(crate) fn of(at: &At<'_>, names: Vec<ReverseName>) -> Self {
        Self { machine: at.machine(at.id), account: at.member.name().to_owned(), names }
    }
}

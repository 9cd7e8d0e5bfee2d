//! Firewall groups and their rules (group `firewall`). A server is put into a group by
//! `server/firewall_group_set`.

use crate::apis::vultr::reservedip::IpType;
use crate::value::typed::{ById, Time};
use vpswire_macros::{Call, Choice, Record, calls};

#[calls(Vultr)]
mod calls {
    /// Create a firewall group. It has no rules yet.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/firewall/group_create", effect = Bills, returns = NewFirewallGroup, access = "firewall", look = "firewall.group_list")]
    pub struct GroupCreate {
        /// Its description.
        pub description: Option<String>,
    }

    /// Delete a firewall group and its rules.
    ///
    /// Servers that use it lose it, which can leave their ports open to the internet.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/firewall/group_delete", effect = Destroys, access = "firewall", look = "firewall.group_list")]
    pub struct GroupDelete {
        /// The group.
        #[wire("FIREWALLGROUPID")]
        pub firewallgroupid: String,
    }

    /// List the account's firewall groups.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/firewall/group_list", returns = ById<FirewallGroup>, access = "firewall")]
    pub struct GroupList {
        /// Only this group.
        #[wire("FIREWALLGROUPID")]
        pub firewallgroupid: Option<String>,
    }

    /// Set the description of a firewall group.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/firewall/group_set_description", effect = Sets, access = "firewall", look = "firewall.group_list")]
    pub struct GroupSetDescription {
        /// The group.
        #[wire("FIREWALLGROUPID")]
        pub firewallgroupid: String,
        /// The new description.
        pub description: String,
    }

    /// Add a rule to a firewall group: traffic that matches it is allowed.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/firewall/rule_create", effect = Bills, returns = NewFirewallRule, access = "firewall", look = "firewall.rule_list")]
    pub struct RuleCreate {
        /// The group.
        #[wire("FIREWALLGROUPID")]
        pub firewallgroupid: String,
        /// The direction of the traffic.
        pub direction: Direction,
        /// The kind of address that `subnet` is.
        pub ip_type: IpType,
        /// The protocol to allow.
        pub protocol: Protocol,
        /// The address of the network that the traffic comes from; `0.0.0.0` or `::` with size 0 is any address.
        #[check(ip)]
        pub subnet: String,
        /// The length of the network's prefix in bits. 0 is a valid value.
        #[check(0..=128)]
        pub subnet_size: u8,
        /// For TCP and UDP alone: one port (`80`) or a range (`8000:9000`).
        pub port: Option<String>,
    }

    /// Delete a rule of a firewall group. Traffic that it allowed is blocked.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/firewall/rule_delete", effect = Destroys, access = "firewall", look = "firewall.rule_list")]
    pub struct RuleDelete {
        /// The group.
        #[wire("FIREWALLGROUPID")]
        pub firewallgroupid: String,
        /// The rule, by its number in `firewall/rule_list`.
        pub rulenumber: u64,
    }

    /// List the rules of a firewall group, for one direction and one kind of address.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/firewall/rule_list", returns = ById<FirewallRule>, access = "firewall")]
    pub struct RuleList {
        /// The group.
        #[wire("FIREWALLGROUPID")]
        pub firewallgroupid: String,
        /// The direction of the traffic.
        pub direction: Direction,
        /// The kind of address that the rules are for.
        pub ip_type: IpType,
    }

    /// The id of a new firewall group.
    #[derive(Clone, PartialEq, Record)]
    pub struct NewFirewallGroup {
        /// Its id, a text.
        #[wire("FIREWALLGROUPID")]
        pub firewallgroupid: String,
    }

    /// A firewall group.
    #[derive(Clone, PartialEq, Record)]
    pub struct FirewallGroup {
        /// Its id, a text.
        #[wire("FIREWALLGROUPID")]
        pub firewallgroupid: String,
        /// Its description.
        pub description: Option<String>,
        /// When it was created, UTC.
        pub date_created: Option<Time>,
        /// When it or one of its rules last changed, UTC.
        pub date_modified: Option<Time>,
        /// How many servers are in it.
        pub instance_count: Option<u64>,
        /// How many rules it has.
        pub rule_count: Option<u64>,
        /// How many rules it can have.
        pub max_rule_count: Option<u64>,
    }

    /// The number of a new firewall rule.
    #[derive(Clone, PartialEq, Record)]
    pub struct NewFirewallRule {
        /// Its number within the group.
        pub rulenumber: u64,
    }

    /// A rule of a firewall group.
    #[derive(Clone, PartialEq, Record)]
    pub struct FirewallRule {
        /// Its number within the group.
        pub rulenumber: u64,
        /// The action for the traffic.
        pub action: Option<FirewallAction>,
        /// The protocol.
        pub protocol: Option<Protocol>,
        /// One port (`80`) or a range (`8000:9000`); empty where the protocol has none.
        pub port: Option<String>,
        /// The address of the network that the traffic comes from; may be empty for any address.
        pub subnet: Option<String>,
        /// The length of the network's prefix in bits; 0 is any address.
        pub subnet_size: Option<u8>,
    }

    /// The direction of traffic.
    #[derive(Clone, Debug, PartialEq, Eq, Choice)]
    pub enum Direction {
        /// To the server.
        #[wire("in")]
        In,
    }

    /// The protocol that a firewall rule is for.
    #[derive(Clone, Debug, PartialEq, Eq, Choice)]
    pub enum Protocol {
        /// Pings and other control messages. It has no port.
        #[wire("icmp")]
        Icmp,
        /// TCP.
        #[wire("tcp")]
        Tcp,
        /// UDP.
        #[wire("udp")]
        Udp,
        /// GRE tunnels. It has no port.
        #[wire("gre")]
        Gre,
        /// A protocol that this crate does not know.
        Other(String),
    }

    /// The action of a firewall rule.
    #[derive(Clone, Debug, PartialEq, Eq, Choice)]
    pub enum FirewallAction {
        /// Allows it.
        #[wire("accept")]
        Accept,
        /// An action that this crate does not know.
        Other(String),
    }
}

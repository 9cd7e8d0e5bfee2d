//! Creating, listing, switching and destroying bare metal servers; their labels, traffic and addresses.

use crate::apis::vultr::server::{Ipv4, Ipv6, NewSubscription, SubscriptionStatus, Traffic, V6Network};
use crate::value::typed::{ById, Bytes, Time};
use vpswire_macros::{Call, Record, calls};

#[calls(Vultr)]
mod calls {
    /// Show a bare metal server's traffic, day by day.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/baremetal/bandwidth", returns = Traffic, access = "subscriptions")]
    pub struct Bandwidth {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
    }

    /// Create a bare metal server. Billing starts at once.
    ///
    /// The answer has only its id, and comes long before the server is ready: `baremetal/list` shows when its status
    /// is active. Give it a unique label: it shows whether a create whose answer was lost was carried out.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/baremetal/create", effect = Bills, returns = NewSubscription, access = "provisioning")]
    pub struct Create {
        /// The location, from `regions/list`.
        #[wire("DCID")]
        pub dcid: u64,
        /// The plan, from `plans/list_baremetal`; it must be available in the location.
        #[wire("METALPLANID")]
        pub metalplanid: u64,
        /// The operating system, from `os/list`; 164 for a snapshot, 186 for an application.
        #[wire("OSID")]
        pub osid: u64,
        /// The startup script to run on the first boot. Only with one of the provider's operating systems.
        #[wire("SCRIPTID")]
        pub scriptid: Option<u64>,
        /// With OSID 164: the snapshot to install.
        #[wire("SNAPSHOTID")]
        pub snapshotid: Option<String>,
        /// Whether to enable IPv6.
        pub enable_ipv6: Option<bool>,
        /// Its label.
        pub label: Option<String>,
        /// The SSH keys that may log in to it. Linux and FreeBSD only.
        #[wire("SSHKEYID")]
        pub sshkeyid: Option<Vec<String>>,
        /// With OSID 186: the application to install.
        #[wire("APPID")]
        pub appid: Option<u64>,
        /// The user data that the system reads on its first boot (cloud-init). Pass it as it is: it is sent as
        /// base64.
        #[secret]
        pub userdata: Option<Bytes>,
        /// Whether to send an e-mail when it is ready.
        #[assumed("yes")]
        pub notify_activate: Option<bool>,
        /// Its host name.
        pub hostname: Option<String>,
        /// A tag, to filter lists by.
        pub tag: Option<String>,
    }

    /// Destroy a bare metal server. Its data and its addresses are lost for good.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/baremetal/destroy", effect = Destroys, access = "subscriptions")]
    pub struct Destroy {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
    }

    /// Power a bare metal server off at once, without a shutdown.
    ///
    /// Data not yet written to disk is lost. It is still billed; `baremetal/destroy` ends that.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/baremetal/halt", effect = Acts, asks = true, access = "subscriptions")]
    pub struct Halt {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
    }

    /// Enable IPv6 on a bare metal server, without a restart.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/baremetal/ipv6_enable", effect = Acts, access = "subscriptions", look = "baremetal.list_ipv6")]
    pub struct Ipv6Enable {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
    }

    /// Set the label of a bare metal server.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/baremetal/label_set", effect = Sets, access = "subscriptions")]
    pub struct LabelSet {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
        /// The new label.
        pub label: String,
    }

    /// List the account's bare metal servers, including those that are still being created.
    ///
    /// At most one filter can be given. With `subid` the service answers a bare record: it is read as a map of one.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/baremetal/list", returns = ById<BareMetal>, access = "subscriptions")]
    pub struct List {
        /// Only this server.
        #[wire("SUBID")]
        pub subid: Option<u64>,
        /// Only servers with this tag.
        pub tag: Option<String>,
        /// Only servers with this label.
        pub label: Option<String>,
        /// Only the server whose main address this is.
        #[check(ipv4)]
        pub main_ip: Option<String>,
    }

    /// List the IPv4 addresses of a bare metal server, under its id. Only an active server has any.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/baremetal/list_ipv4", returns = ById<Vec<Ipv4>>, access = "subscriptions")]
    pub struct ListIpv4 {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
    }

    /// List the IPv6 addresses of a bare metal server, under its id. Only an active server with IPv6 has any.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/baremetal/list_ipv6", returns = ById<Vec<Ipv6>>, access = "subscriptions")]
    pub struct ListIpv6 {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
    }

    /// Restart a bare metal server at once, without a shutdown.
    ///
    /// Data not yet written to disk is lost.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/baremetal/reboot", effect = Acts, asks = true, access = "subscriptions")]
    pub struct Reboot {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
    }

    /// Set the tag of a bare metal server.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/baremetal/tag_set", effect = Sets, access = "subscriptions")]
    pub struct TagSet {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
        /// The new tag.
        pub tag: String,
    }

    /// A bare metal server.
    #[derive(Clone, PartialEq, Record)]
    pub struct BareMetal {
        /// Its id.
        #[wire("SUBID")]
        pub subid: u64,
        /// Its operating system, by name.
        pub os: Option<String>,
        /// Its memory as text, such as `65536 MB`.
        pub ram: Option<String>,
        /// Its disks as text, such as `2x 240 GB SSD`.
        pub disk: Option<String>,
        /// Its main IPv4 address; `0.0.0.0` while it has none yet.
        pub main_ip: Option<String>,
        /// How many processors it has.
        pub cpu_count: Option<u64>,
        /// Its location, by name.
        pub location: Option<String>,
        /// Its location, by id.
        #[wire("DCID")]
        pub dcid: Option<u64>,
        /// The root or administrator password that it was installed with.
        #[secret]
        pub default_password: Option<String>,
        /// When it was created, UTC.
        pub date_created: Option<Time>,
        /// The status of its subscription.
        pub status: Option<SubscriptionStatus>,
        /// The network mask of its main IPv4 address.
        pub netmask_v4: Option<String>,
        /// The gateway of its main IPv4 address.
        pub gateway_v4: Option<String>,
        /// Its plan.
        #[wire("METALPLANID")]
        pub metalplanid: Option<u64>,
        /// Its IPv6 networks; empty where it has none, or none yet.
        pub v6_networks: Option<Vec<V6Network>>,
        /// Its label; may be empty.
        pub label: Option<String>,
        /// Its tag; may be empty.
        pub tag: Option<String>,
        /// Its operating system, by id.
        #[wire("OSID")]
        pub osid: Option<u64>,
        /// Its application, by id; 0 where it has none.
        #[wire("APPID")]
        pub appid: Option<u64>,
    }
}

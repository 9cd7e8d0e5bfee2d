//! Creating, listing and destroying servers.

use crate::value::typed::{ById, Bytes, Decimal, Time};
use vpswire_macros::{Call, Choice, Record, calls};

#[calls(Vultr)]
mod calls {
    /// Create a server. Billing starts at once.
    ///
    /// The answer has only its id, and comes long before the server is ready: `server/list` shows when its status is
    /// active. Give it a unique label: it shows whether a create whose answer was lost was carried out.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/server/create", effect = Bills, returns = NewSubscription, access = "provisioning")]
    pub struct Create {
        /// The location, from `regions/list`.
        #[wire("DCID")]
        pub dcid: u64,
        /// The plan, from `plans/list`; it must be available in the location.
        #[wire("VPSPLANID")]
        pub vpsplanid: u64,
        /// The operating system, from `os/list`; 159 for an ISO image or iPXE, 164 for a snapshot, 186 for an
        /// application.
        #[wire("OSID")]
        pub osid: u64,
        /// With OSID 159: the URL that iPXE boots from.
        pub ipxe_chain_url: Option<String>,
        /// With OSID 159: the ISO image to boot from, by its id in `iso/list`.
        #[wire("ISOID")]
        pub isoid: Option<String>,
        /// The startup script to run on the first boot. Not with OSID 159.
        #[wire("SCRIPTID")]
        pub scriptid: Option<u64>,
        /// With OSID 164: the snapshot to install.
        #[wire("SNAPSHOTID")]
        pub snapshotid: Option<String>,
        /// Whether to enable IPv6, where the location has it.
        pub enable_ipv6: Option<bool>,
        /// Whether to put it into the location's private network. Not together with `networkid`.
        pub enable_private_network: Option<bool>,
        /// The private networks to put it into. Not together with `enable_private_network`.
        #[wire("NETWORKID[]")]
        pub networkid: Option<Vec<String>>,
        /// Its label.
        pub label: Option<String>,
        /// The SSH keys that may log in to it. Linux and FreeBSD only.
        #[wire("SSHKEYID")]
        pub sshkeyid: Option<Vec<String>>,
        /// Whether to back it up automatically, which costs extra.
        pub auto_backups: Option<bool>,
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
        /// Whether to protect it against DDoS, which costs extra.
        #[assumed("no")]
        pub ddos_protection: Option<bool>,
        /// The reserved IPv4 address to use as its main address.
        #[check(ipv4)]
        pub reserved_ip_v4: Option<String>,
        /// Its host name.
        pub hostname: Option<String>,
        /// A tag, to filter lists by.
        pub tag: Option<String>,
        /// The firewall group to put it into.
        #[wire("FIREWALLGROUPID")]
        pub firewallgroupid: Option<String>,
    }

    /// Destroy a server. Its data and its addresses are lost for good.
    ///
    /// Attached volumes and reserved addresses are subscriptions of their own: they stay, and are still billed.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/server/destroy", effect = Destroys, access = "subscriptions")]
    pub struct Destroy {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
    }

    /// List the account's servers, including those that are still being created.
    ///
    /// At most one filter can be given. With `subid` the service answers a bare record: it is read as a map of one.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/server/list", returns = ById<Server>, access = "subscriptions")]
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

    /// The id of a new machine, volume or reserved address.
    #[derive(Clone, PartialEq, Record)]
    pub struct NewSubscription {
        /// Its id.
        #[wire("SUBID")]
        pub subid: u64,
    }

    /// A server.
    #[derive(Clone, PartialEq, Record)]
    pub struct Server {
        /// Its id.
        #[wire("SUBID")]
        pub subid: u64,
        /// Its operating system, by name.
        pub os: Option<String>,
        /// Its memory as text, such as `4096 MB`.
        pub ram: Option<String>,
        /// Its disk as text, such as `Virtual 60 GB`.
        pub disk: Option<String>,
        /// Its main IPv4 address; `0.0.0.0` while it has none yet.
        pub main_ip: Option<String>,
        /// How many virtual processors it has.
        pub vcpu_count: Option<u64>,
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
        /// The charges since the last invoice, in US dollars.
        #[unit(UsDollars)]
        pub pending_charges: Option<Decimal>,
        /// The status of its subscription.
        pub status: Option<SubscriptionStatus>,
        /// The price, in US dollars a month.
        #[unit(UsDollars)]
        pub cost_per_month: Option<Decimal>,
        /// Traffic used this month, in GB.
        #[unit(Gigabytes)]
        pub current_bandwidth_gb: Option<f64>,
        /// Traffic included in a month, in GB; may be fractional.
        #[unit(Gigabytes)]
        pub allowed_bandwidth_gb: Option<f64>,
        /// The network mask of its main IPv4 address.
        pub netmask_v4: Option<String>,
        /// The gateway of its main IPv4 address.
        pub gateway_v4: Option<String>,
        /// Whether it is running. Meaningful only while its status is active.
        pub power_status: Option<PowerStatus>,
        /// The operation in progress on it. Meaningful only while its status is active.
        pub server_state: Option<ServerState>,
        /// Its plan.
        #[wire("VPSPLANID")]
        pub vpsplanid: Option<u64>,
        /// The first one of `v6_networks`, kept for older clients, or empty.
        pub v6_network: Option<String>,
        /// Its main IPv6 address, kept for older clients: `v6_networks` has it too.
        pub v6_main_ip: Option<String>,
        /// The prefix length of `v6_network` in bits, kept for older clients.
        pub v6_network_size: Option<u8>,
        /// Its IPv6 networks; empty where it has none, or none yet.
        pub v6_networks: Option<Vec<V6Network>>,
        /// Its label; may be empty.
        pub label: Option<String>,
        /// Its first private address; empty where it has none.
        pub internal_ip: Option<String>,
        /// The URL of its console, for a browser. It changes from time to time, and anyone who has it can use the
        /// console. Empty while the server is being created.
        #[secret]
        pub kvm_url: Option<String>,
        /// Whether it is backed up automatically.
        pub auto_backups: Option<bool>,
        /// Its tag; may be empty.
        pub tag: Option<String>,
        /// Its operating system, by id.
        #[wire("OSID")]
        pub osid: Option<u64>,
        /// Its application, by id; 0 where it has none.
        #[wire("APPID")]
        pub appid: Option<u64>,
        /// Its firewall group; the text `0` where it is in none.
        #[wire("FIREWALLGROUPID")]
        pub firewallgroupid: Option<String>,
    }

    /// An IPv6 network of a machine.
    #[derive(Clone, PartialEq, Record)]
    pub struct V6Network {
        /// The first address of the network.
        pub v6_network: Option<String>,
        /// The machine's main address in it.
        pub v6_main_ip: Option<String>,
        /// The length of its prefix in bits, usually 64.
        pub v6_network_size: Option<u8>,
    }

    /// The status of a machine's subscription.
    #[derive(Clone, Debug, PartialEq, Eq, Choice)]
    pub enum SubscriptionStatus {
        /// Being created.
        #[wire("pending")]
        Pending,
        /// Created, which does not mean that its first installation is done.
        #[wire("active")]
        Active,
        /// Stopped by the provider.
        #[wire("suspended")]
        Suspended,
        /// Gone.
        #[wire("closed")]
        Closed,
        /// A status that this crate does not know.
        Other(String),
    }

    /// Whether a server is running.
    #[derive(Clone, Debug, PartialEq, Eq, Choice)]
    pub enum PowerStatus {
        /// It is on.
        #[wire("running")]
        Running,
        /// It is off.
        #[wire("stopped")]
        Stopped,
        /// A status that this crate does not know.
        Other(String),
    }

    /// The operation in progress on a server.
    #[derive(Clone, Debug, PartialEq, Eq, Choice)]
    pub enum ServerState {
        /// Nothing is known yet.
        #[wire("none")]
        None,
        /// The service is working on it, and refuses other calls for it.
        #[wire("locked")]
        Locked,
        /// It is being installed, or is booting for the first time.
        #[wire("installingbooting")]
        InstallingBooting,
        /// An ISO image is being mounted.
        #[wire("isomounting")]
        IsoMounting,
        /// It is ready.
        #[wire("ok")]
        Ok,
        /// A state that this crate does not know.
        Other(String),
    }
}

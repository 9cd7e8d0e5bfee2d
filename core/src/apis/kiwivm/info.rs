//! The record of a VPS: plan, location, addresses, transfer, abuse points.

use crate::value::typed::{ById, Decimal};
use vpswire_macros::{Call, Choice, Record, calls};

#[calls(Kiwivm)]
mod calls {
    /// Show the plan, the location, the addresses and the used transfer of the VPS.
    ///
    /// It does not say whether the VPS is running: see `getLiveServiceInfo`.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/getServiceInfo", effect = Reads, returns = ServiceInfo)]
    pub struct GetServiceInfo;

    /// The answer of `getServiceInfo`.
    #[derive(Clone, PartialEq, Record)]
    pub struct ServiceInfo {
        /// The kind of virtualisation.
        pub vm_type: Option<VmType>,
        /// The host name of the VPS.
        pub hostname: Option<String>,
        /// The address of the physical node. Older panels only; may be empty.
        pub node_ip: Option<String>,
        /// The provider's nickname for the physical node.
        pub node_alias: Option<String>,
        /// The id of the location (`USCA_1`), as `migrate/start` takes it. Not documented.
        pub node_location_id: Option<String>,
        /// The location: country and state.
        pub node_location: Option<String>,
        /// The name of the data centre. Not documented.
        pub node_datacenter: Option<String>,
        /// Whether the location has IPv6.
        pub location_ipv6_ready: Option<bool>,
        /// The name of the plan.
        pub plan: Option<String>,
        /// The disk of the plan, bytes.
        #[unit(Bytes)]
        pub plan_disk: Option<u64>,
        /// The memory of the plan, bytes.
        #[unit(Bytes)]
        pub plan_ram: Option<u64>,
        /// The swap of the plan, bytes.
        #[unit(Bytes)]
        pub plan_swap: Option<u64>,
        /// The installed operating system, by the name of its template.
        pub os: Option<String>,
        /// The main e-mail address of the account.
        pub email: Option<String>,
        /// The monthly transfer allowance, bytes, before `monthly_data_multiplier`.
        #[unit(Bytes)]
        pub plan_monthly_data: Option<u64>,
        /// The transfer used this month, bytes, before `monthly_data_multiplier`.
        #[unit(Bytes)]
        pub data_counter: Option<u64>,
        /// What `plan_monthly_data` and `data_counter` are both to be multiplied by, since transfer costs more in
        /// some locations. May be a fraction (0.33). The ratio of the two is the same with and without it.
        pub monthly_data_multiplier: Option<Decimal>,
        /// When `data_counter` is reset to zero, Unix seconds.
        #[unit(UnixSeconds)]
        pub data_next_reset: Option<u64>,
        /// The IPv4 addresses, and the IPv6 /64 subnets (older panels: single IPv6 addresses).
        pub ip_addresses: Option<Vec<String>>,
        /// The IPv4 address at the far end of the tunnel that carries IPv6. Not documented; may be null.
        pub ipv6_sit_tunnel_endpoint: Option<String>,
        /// The private IPv4 addresses.
        pub private_ip_addresses: Option<Vec<String>>,
        /// The addresses that are null-routed because of an attack, by address. Empty if there is no attack.
        pub ip_nullroutes: Option<ById<Nullroute>>,
        /// The mounted ISO image; empty or missing if no image is mounted.
        pub iso1: Option<String>,
        /// A second mounted ISO image; the service does not support one yet.
        pub iso2: Option<String>,
        /// The ISO images that `iso/mount` takes.
        pub available_isos: Option<Vec<String>>,
        /// How many IPv6 /64 subnets (older panels: addresses) the plan allows.
        pub plan_max_ipv6s: Option<u64>,
        /// Whether `setPTR` may be used.
        pub rdns_api_available: Option<bool>,
        /// Whether the plan has private networks.
        pub plan_private_network_available: Option<bool>,
        /// Whether the location has private networks.
        pub location_private_network_available: Option<bool>,
        /// The reverse DNS name of each address; null or empty where none is set.
        pub ptr: Option<ById<Option<String>>>,
        /// How often the address can be replaced for free, in a unit that is not known; -100 is common. Not documented.
        pub free_ip_replacement_interval: Option<i64>,
        /// The theme of the panel. Not documented.
        pub plan_kiwivm_theme: Option<String>,
        /// Whether the VPS is suspended: see `getSuspensionDetails`.
        pub suspended: Option<bool>,
        /// Whether a policy violation is pending: see `getPolicyViolations`.
        pub policy_violation: Option<bool>,
        /// How often the VPS was suspended in this calendar year.
        pub suspension_count: Option<u64>,
        /// The abuse points accumulated in this calendar year.
        pub total_abuse_points: Option<u64>,
        /// The abuse points that the plan allows in a calendar year.
        pub max_abuse_points: Option<u64>,
    }

    /// The kind of virtualisation.
    #[derive(Clone, Debug, PartialEq, Eq, Choice)]
    pub enum VmType {
        /// OpenVZ: a container.
        #[wire("ovz")]
        Ovz,
        /// KVM: a full machine.
        #[wire("kvm")]
        Kvm,
        /// Anything newer than this crate.
        Other(String),
    }

    /// A null route: the network discards traffic to an address for as long as it is attacked.
    ///
    /// Old panels send a bare list of addresses: then nothing but the address, the key of the map, is known.
    #[derive(Clone, PartialEq, Record)]
    pub struct Nullroute {
        /// When the attack began, Unix seconds.
        #[unit(UnixSeconds)]
        pub nullroute_timestamp: Option<u64>,
        /// For how long the address stays unreachable, seconds from then on.
        #[unit(Seconds)]
        pub nullroute_duration_s: Option<u64>,
        /// A packet dump of the attack, as text of many lines.
        pub log: Option<String>,
    }
}

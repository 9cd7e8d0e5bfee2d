//! The record of a VPS together with its present state.

use super::info::{Nullroute, VmType};
use crate::value::Value;
use crate::value::typed::{ById, Bytes, Decimal};
use vpswire_macros::{Call, Record, calls};

#[calls(Kiwivm)]
mod calls {
    /// Show everything that `getServiceInfo` does, and the present state of the VPS.
    ///
    /// The service asks the node and the VPS itself: an answer may take 15 seconds.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/getLiveServiceInfo", effect = Reads, returns = LiveServiceInfo, timeout = 60)]
    pub struct GetLiveServiceInfo;

    /// The answer of `getLiveServiceInfo`: the fields of `ServiceInfo`, then the live ones.
    ///
    /// Which of the live ones there are depends on the kind of virtualisation and on whether the VPS is running.
    #[derive(Clone, PartialEq, Record)]
    pub struct LiveServiceInfo {
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
        /// OpenVZ only: beancounters, load, numbers of processes, files and sockets, memory. Every value is text.
        pub vz_status: Option<Value>,
        /// OpenVZ only: size, limits and inodes of the disk. Every value is text.
        pub vz_quota: Option<Value>,
        /// KVM only: `Running`, `Stopped` or `Starting`; some panels write it in lower case, so compare ignoring case.
        pub ve_status: Option<String>,
        /// KVM only: the MAC address of the first network interface.
        pub ve_mac1: Option<String>,
        /// KVM only: the part of the disk image that is in use, bytes.
        #[unit(Bytes)]
        pub ve_used_disk_space_b: Option<u64>,
        /// KVM only: the size of the disk image, GB of 1024^3 bytes.
        #[unit(Gigabytes)]
        pub ve_disk_quota_gb: Option<u64>,
        /// Whether the CPU is slowed down after heavy use; ends by itself, every 2 hours.
        /// An empty answer reads as no.
        pub is_cpu_throttled: Option<bool>,
        /// KVM only: whether the disk is slowed down after heavy use; ends by itself after 15 to 180 minutes.
        /// An empty answer reads as no.
        pub is_disk_throttled: Option<bool>,
        /// The port that SSH listens on. On KVM only while the VPS is running.
        pub ssh_port: Option<u16>,
        /// KVM only: what `hostname` says inside the VPS.
        pub live_hostname: Option<String>,
        /// KVM only: the load averages, as text.
        pub load_average: Option<String>,
        /// KVM only: free memory, KB.
        #[unit(Kilobytes)]
        pub mem_available_kb: Option<u64>,
        /// KVM only: total swap, KB.
        #[unit(Kilobytes)]
        pub swap_total_kb: Option<u64>,
        /// KVM only: free swap, KB.
        #[unit(Kilobytes)]
        pub swap_available_kb: Option<u64>,
        /// KVM only: a screenshot of the console, PNG. It shows whatever is on the console.
        pub screendump_png_base64: Option<Bytes>,
        /// The VEID of the VPS. Not documented; most panels send it.
        pub veid: Option<u64>,
    }
}

#[cfg(test)]
mod tests {
    use crate::apis::kiwivm::{LiveServiceInfo, ServiceInfo};
    use crate::schema::shape::{Field, Shape};
    use crate::value::typed::Typed;

    fn fields(shape: &Shape) -> &'static [Field] {
        match shape {
            Shape::Record(record) => record.fields,
            _ => &[],
        }
    }

    #[test]
    fn live_service_info_begins_with_all_of_service_info() {
        let (service, live) = (fields(&ServiceInfo::SHAPE), fields(&LiveServiceInfo::SHAPE));
        assert!(!service.is_empty());
        for (service, live) in service.iter().zip(live) {
            assert_eq!(format!("{service:?}"), format!("{live:?}"));
        }
        assert!(live.len() > service.len());
    }
}

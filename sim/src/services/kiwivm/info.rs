//! The record of a VPS, its names, and the operating systems that it can have.

use super::asked::{Answer, fields, php_map};
use super::refusal::Refusal;
use super::vps::{Kind, Vps};
use crate::protocol::form::Form;
use crate::seeds::mix;
use serde_json::{Map, Value, json};

/// The templates that can be installed.
pub(super) const TEMPLATES: [&str; 8] = [
    "almalinux-9-x86_64",
    "centos-6-x86_64",
    "centos-7-x86_64",
    "debian-11-x86_64",
    "debian-12-x86_64",
    "rocky-9-x86_64",
    "ubuntu-22.04-x86_64",
    "ubuntu-24.04-x86_64",
];

/// The images that can be mounted.
pub(super) const ISOS: [&str; 2] = ["debian-12.5.0-amd64-netinst.iso", "systemrescue-11.00-amd64.iso"];

/// The seconds after which `data_counter` is reset to zero.
const BILLING_PERIOD: u64 = 30 * 86_400;

/// A grey pixel.
const SCREEN: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==";

impl Vps {
    pub(super) fn service_info(&self, now: u64) -> Map<String, Value> {
        let kvm = self.kind == Kind::Kvm;
        let periods = now.saturating_sub(self.created).checked_div(BILLING_PERIOD).unwrap_or_default();
        let begun = self.created.saturating_add(periods.saturating_mul(BILLING_PERIOD));
        // A twentieth of the rate that would use up the plan.
        let rate = self.plan.monthly_data / BILLING_PERIOD / 20;
        let ptr = self.ptr.iter().map(|(ip, name)| (ip.clone(), json!(name)));
        let place = self.place();
        let nullroutes = self.nullroutes.iter().map(|(ip, since, seconds)| {
            let log = "IP 192.0.2.66.4444 > 203.0.113.44.80: UDP, length 1400\n";
            (ip.clone(), json!({ "nullroute_timestamp": since, "nullroute_duration_s": seconds, "log": log }))
        });
        // The service writes "no" as false, as null, or as an empty text.
        let flag = |truth: bool, no: Value| if truth { json!(true) } else { no };
        let count = |no: Value| if self.suspension_count > 0 { json!(self.suspension_count) } else { no };
        fields(json!({
            "vm_type": self.kind.as_str(),
            "hostname": self.hostname,
            "node_ip": if kvm { "" } else { "198.51.100.2" },
            "node_alias": self.node,
            "node_location": place.name,
            "node_location_id": place.id,
            "node_datacenter": place.datacenter,
            "location_ipv6_ready": place.ipv6,
            "plan": self.plan.name,
            "plan_monthly_data": self.plan.monthly_data,
            "monthly_data_multiplier": place.multiplier(),
            "plan_disk": self.plan.disk,
            "plan_ram": self.plan.ram,
            "plan_swap": self.plan.swap,
            "plan_max_ipv6s": self.plan.max_ipv6s,
            "os": self.os,
            "email": self.email,
            "data_counter": now.saturating_sub(begun).saturating_mul(rate),
            "data_next_reset": begun.saturating_add(BILLING_PERIOD),
            "ip_addresses": self.ips,
            "private_ip_addresses": self.private_ips,
            "ip_nullroutes": php_map(nullroutes.collect()),
            "iso1": self.iso,
            "iso2": if kvm { Value::Null } else { json!("") },
            "available_isos": ISOS,
            "plan_private_network_available": kvm,
            "location_private_network_available": kvm,
            "rdns_api_available": if kvm { json!(place.rdns) } else { json!(1) },
            "ptr": php_map(ptr.collect()),
            "suspended": self.is_suspended(),
            "policy_violation": flag(!self.violations.is_empty(), if kvm { json!(false) } else { json!("") }),
            "suspension_count": count(if kvm { Value::Null } else { json!("") }),
            "total_abuse_points": self.abuse_points,
            "max_abuse_points": 1500,
            "free_ip_replacement_interval": -100,
            "ipv6_sit_tunnel_endpoint": Value::Null,
            "plan_kiwivm_theme": "default",
            "error": 0,
            "veid": self.veid,
            "newer_field": "",
        }))
    }

    pub(super) fn live_service_info(&self, now: u64) -> Map<String, Value> {
        let mut info = self.service_info(now);
        let status = self.status(now);
        let noise = mix(self.veid ^ now);
        let disk_gb = self.plan.disk >> 30;
        let more = match self.kind {
            Kind::Kvm => json!({
                "ve_status": status,
                "ve_mac1": "52:54:00:1a:2b:3c",
                "ve_used_disk_space_b": self.plan.disk / 7,
                // The image is a little larger than the plan; it is a text, as the node reports it.
                "ve_disk_quota_gb": disk_gb.saturating_add(1).to_string(),
                "is_cpu_throttled": "",
                "is_disk_throttled": "",
                "screendump_png_base64": SCREEN,
            }),
            Kind::Ovz => json!({
                "vz_status": {
                    "nproc": if self.running { "23" } else { "0" },
                    "status": status.to_lowercase(),
                    "load_average": "0.04 0.02 0.00 1/28 3164",
                    "oomguarpages": (noise % 9_000).to_string(),
                },
                "vz_quota": { "occupied_kb": "913004", "softlimit_kb": "4194304", "occupied_inodes": "31417", "softlimit_inodes": "800000" },
                "is_cpu_throttled": "0",
                "ssh_port": "22",
            }),
        };
        info.extend(fields(more));
        if self.kind == Kind::Kvm && self.running {
            info.extend(fields(json!({
                "ssh_port": 22,
                "live_hostname": self.hostname,
                "load_average": format!("0.{:02} 0.05 0.01 1/94 {}", noise % 60, noise % 30_000),
                "mem_available_kb": (self.plan.ram / 1024 / 2).saturating_add(noise % 4096),
                "swap_total_kb": self.plan.swap / 1024,
                "swap_available_kb": self.plan.swap / 1024,
            })));
        }
        info
    }

    pub(super) fn available_os(&self) -> Map<String, Value> {
        fields(json!({ "installed": self.os, "templates": TEMPLATES }))
    }

    pub(super) fn set_hostname(&mut self, form: &Form) -> Answer {
        let name = form.get("newHostname").unwrap_or_default();
        if name.is_empty() {
            return Err(Refusal::new(700_001, "Missing parameter: newHostname"));
        }
        self.hostname = name.to_owned();
        Ok(Map::new())
    }

    pub(super) fn set_ptr(&mut self, form: &Form) -> Answer {
        let (ip, name) = (form.get("ip").unwrap_or_default(), form.get("ptr").unwrap_or_default());
        if !self.place().rdns {
            return Err(Refusal::new(700_006, "rDNS API is not available at this location"));
        }
        if !self.ips.iter().any(|own| own == ip) {
            return Err(Refusal::no_such("IP address"));
        }
        match self.ptr.iter_mut().find(|(of, _)| of == ip) {
            Some((_, old)) => name.clone_into(old),
            None => self.ptr.push((ip.to_owned(), name.to_owned())),
        }
        Ok(Map::new())
    }
}

//! Plain serde structs of the same fields, without any tolerance: each is typed as the body happens to have it.

use serde::Deserialize;
use std::collections::HashMap;

macro_rules! server {
    ($name:ident, $network:ident, $text:ty $(, $life:lifetime)?) => {
        #[derive(Deserialize)]
        #[allow(non_snake_case, dead_code)]
        pub struct $name$(<$life>)? {
            SUBID: $text,
            os: $text,
            ram: $text,
            disk: $text,
            main_ip: $text,
            vcpu_count: $text,
            location: $text,
            DCID: $text,
            default_password: $text,
            date_created: $text,
            pending_charges: $text,
            status: $text,
            cost_per_month: $text,
            current_bandwidth_gb: f64,
            allowed_bandwidth_gb: $text,
            netmask_v4: $text,
            gateway_v4: $text,
            power_status: $text,
            server_state: $text,
            VPSPLANID: $text,
            v6_network: $text,
            v6_main_ip: $text,
            v6_network_size: $text,
            v6_networks: Vec<$network$(<$life>)?>,
            label: String,
            internal_ip: $text,
            kvm_url: String,
            auto_backups: $text,
            tag: $text,
            OSID: $text,
            APPID: $text,
            FIREWALLGROUPID: $text,
        }

        #[derive(Deserialize)]
        #[allow(dead_code)]
        pub struct $network$(<$life>)? {
            v6_network: $text,
            v6_main_ip: $text,
            v6_network_size: $text,
        }
    };
}

server!(Server, Network, String);
server!(BorrowedServer, BorrowedNetwork, &'a str, 'a);

pub type Servers = HashMap<String, Server>;
pub type BorrowedServers<'a> = HashMap<&'a str, BorrowedServer<'a>>;

#[derive(Deserialize)]
#[allow(dead_code)]
pub struct Usage {
    data: Vec<Point>,
    vm_type: String,
    error: u32,
}

#[derive(Deserialize)]
#[allow(dead_code)]
struct Point {
    timestamp: u64,
    cpu_usage: f64,
    network_in_bytes: String,
    network_out_bytes: String,
    disk_read_bytes: u64,
    disk_write_bytes: u64,
}

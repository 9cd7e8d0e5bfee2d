//! A server: what it is, and how `server/list` shows it by its age.

use super::Counters;
use super::account::{amount, made};
use super::catalogue::{self, Plan, System};
use crate::seeds::Seeds;
use serde_json::{Value, json};

/// Seconds until a new server is active.
const PENDING: u64 = 40;

/// Seconds for which it then says that it is being installed.
const INSTALLING: u64 = 20;

/// A server.
pub(super) struct Machine {
    pub(super) subid: u64,
    dcid: u64,
    plan: &'static Plan,
    system: &'static System,
    pub(super) appid: u64,
    pub(super) created: u64,
    /// When it becomes active.
    pub(super) ready: u64,
    pub(super) running: bool,
    pub(super) ip: String,
    /// The reverse DNS name of its address, unless it is the one that it was given.
    pub(super) reverse: Option<String>,
    password: String,
    screen: String,
    pub(super) label: String,
    pub(super) tag: String,
    pub(super) ipv6: bool,
    pub(super) private: bool,
    pub(super) backups: bool,
    pub(super) firewall: String,
}

impl Machine {
    /// A server that is pending from now on.
    pub(super) fn new(
        subid: u64,
        dcid: u64,
        plan: &'static Plan,
        system: &'static System,
        now: u64,
        seeds: &mut Seeds,
        counters: &mut Counters,
    ) -> Self {
        Self {
            subid,
            dcid,
            plan,
            system,
            appid: 0,
            created: now,
            ready: now.saturating_add(PENDING),
            running: true,
            ip: counters.next_ip(),
            reverse: None,
            password: seeds.word(16),
            screen: seeds.word(32),
            label: String::new(),
            tag: String::new(),
            ipv6: false,
            private: false,
            backups: false,
            firewall: "0".to_owned(),
        }
    }

    /// The same with IPv6, a private address and backups.
    pub(super) fn with_extras(self) -> Self {
        Self { ipv6: true, private: true, backups: true, ..self }
    }

    /// The same, switched off.
    pub(super) fn switched_off(self) -> Self {
        Self { running: false, ..self }
    }

    pub(super) const fn is_active(&self, now: u64) -> bool {
        self.ready <= now
    }

    /// Its private address, if it has one.
    pub(super) fn private_ip(&self) -> Option<String> {
        let [.., high, low] = self.subid.to_be_bytes();
        self.private.then(|| format!("10.99.{high}.{low}"))
    }

    /// The name that its address was given.
    pub(super) fn reverse(&self) -> String {
        self.reverse.clone().unwrap_or_else(|| format!("{}.vultr.com", self.ip))
    }

    pub(super) fn gateway(&self) -> String {
        let network = self.ip.rsplit_once('.').map_or("", |(network, _)| network);
        format!("{network}.1")
    }

    /// What it has cost since the first of some month, cents: by the hour, at most 672 hours.
    pub(super) fn charges(&self, now: u64) -> u64 {
        let hours = (now.saturating_sub(self.created) / 3600).saturating_add(1).min(672);
        self.plan.cents_per_month.saturating_mul(hours) / 672
    }

    /// How `server/list` shows it. Numbers are text, but for the traffic used.
    pub(super) fn entry(&self, now: u64) -> Value {
        let active = self.is_active(now);
        let while_active = |text: String| if active { text } else { String::new() };
        let state = match (active, now.saturating_sub(self.ready) < INSTALLING) {
            (false, _) => "none",
            (true, true) => "installingbooting",
            (true, false) => "ok",
        };
        let network = format!("2001:db8:{:x}::", self.subid % 0xffff);
        let address = format!("{network}100");
        let v6 = |pending: Value, none: Value, text: &str| match (active, self.ipv6) {
            (false, _) => pending,
            (true, false) => none,
            (true, true) => json!(text),
        };
        let networks = if active && self.ipv6 {
            json!([{ "v6_network": network, "v6_main_ip": address, "v6_network_size": "64" }])
        } else {
            json!([])
        };
        // An odd plan's traffic is a fraction.
        let allowed = if self.ipv6 { "341.333".to_owned() } else { self.plan.bandwidth_gb.to_string() };
        let used = if now.saturating_sub(self.created) < 3600 { json!(0) } else { json!(131.512) };
        json!({
            "SUBID": self.subid.to_string(),
            "os": self.system.name,
            "ram": format!("{} MB", self.plan.ram_mb),
            "disk": format!("Virtual {} GB", self.plan.disk_gb),
            "main_ip": if active { self.ip.as_str() } else { "0.0.0.0" },
            "vcpu_count": self.plan.vcpus.to_string(),
            "location": catalogue::find_region(Some(self.dcid)).unwrap_or_default(),
            "DCID": self.dcid.to_string(),
            "default_password": self.password,
            "date_created": made(self.created),
            "pending_charges": amount(self.charges(now)),
            "status": if active { "active" } else { "pending" },
            "cost_per_month": amount(self.plan.cents_per_month),
            "current_bandwidth_gb": used,
            "allowed_bandwidth_gb": allowed,
            "netmask_v4": while_active("255.255.254.0".to_owned()),
            "gateway_v4": while_active(self.gateway()),
            "power_status": if self.running { "running" } else { "stopped" },
            "server_state": state,
            "VPSPLANID": self.plan.id.to_string(),
            "v6_main_ip": v6(json!(false), json!(""), &address),
            "v6_network_size": v6(json!(""), json!("0"), "64"),
            "v6_network": v6(json!(""), json!("::"), &network),
            "v6_networks": networks,
            "label": self.label,
            "internal_ip": self.private_ip().filter(|_| active).unwrap_or_default(),
            "kvm_url": while_active(format!("https://my.vultr.example/subs/novnc/vapi.php?data={}", self.screen)),
            "auto_backups": if self.backups { "yes" } else { "no" },
            "tag": self.tag,
            "OSID": self.system.id.to_string(),
            "APPID": self.appid.to_string(),
            "FIREWALLGROUPID": self.firewall,
            "newer_field": "",
        })
    }
}

impl Counters {
    /// An address of the range that is set apart for benchmarks.
    fn next_ip(&mut self) -> String {
        self.ip = self.ip.saturating_add(1);
        let [_, high, middle, low] = self.ip.to_be_bytes();
        format!("198.{}.{middle}.{low}", 18 | (high & 1))
    }

    /// The id of a new subscription.
    pub(super) fn next_subid(&mut self, seeds: &mut Seeds) -> u64 {
        self.subid = self.subid.saturating_add(1).saturating_add(seeds.next() % 7);
        self.subid
    }
}

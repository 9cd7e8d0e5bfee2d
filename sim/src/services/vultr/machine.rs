//! A server or bare metal server: its state, and its entries in the lists at a given time.

use super::asked::Counters;
use super::backup::Schedule;
use super::catalogue;
use super::values::{amount, charges, made};
use crate::seeds::{Seeds, mix};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// The seconds until a new machine is active.
pub(super) const PENDING: u64 = 40;

/// The seconds for which an active machine then shows that it is being installed.
pub(super) const INSTALLING: u64 = 20;

/// The seconds that a restart takes.
pub(super) const RESTART: u64 = 5;

/// A machine. Bare metal servers do not use the fields that do not apply to them.
#[derive(Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Machine {
    pub(super) subid: u64,
    /// The location.
    pub(super) dcid: u64,
    pub(super) plan: u64,
    pub(super) os: u64,
    /// The application, or 0.
    pub(super) app: u64,
    pub(super) created: u64,
    /// The time at which it becomes, or became, active.
    pub(super) ready: u64,
    /// The end of its last installation.
    pub(super) installed: u64,
    /// The end of the task in progress.
    pub(super) locked_until: u64,
    pub(super) running: bool,
    pub(super) ip: String,
    /// The reverse DNS name of its address; `None` for the default name.
    pub(super) reverse: Option<String>,
    /// Its secondary addresses, each with its reverse DNS name.
    pub(super) more_ips: Vec<(String, Option<String>)>,
    pub(super) password: String,
    pub(super) label: String,
    pub(super) tag: String,
    pub(super) hostname: String,
    pub(super) ipv6: bool,
    /// The reverse DNS names of IPv6 addresses.
    pub(super) ipv6_reverse: Vec<(String, String)>,
    /// The ids of its private networks.
    pub(super) networks: Vec<String>,
    /// The backup schedule, if backups are enabled.
    pub(super) backups: Option<Schedule>,
    pub(super) firewall: String,
    /// The id of the mounted ISO image, and the time at which it was mounted.
    pub(super) iso: Option<(u64, u64)>,
    /// The user data in base64.
    pub(super) userdata: String,
    pub(super) ssh_keys: Vec<String>,
    pub(super) script: Option<u64>,
}

impl Default for Machine {
    fn default() -> Self {
        Self {
            subid: 0,
            dcid: 1,
            plan: 201,
            os: 167,
            app: 0,
            created: 1_387_464_341,
            ready: 0,
            installed: 0,
            locked_until: 0,
            running: true,
            ip: String::new(),
            reverse: None,
            more_ips: Vec::new(),
            password: String::new(),
            label: String::new(),
            tag: String::new(),
            hostname: String::new(),
            ipv6: false,
            ipv6_reverse: Vec::new(),
            networks: Vec::new(),
            backups: None,
            firewall: "0".to_owned(),
            iso: None,
            userdata: String::new(),
            ssh_keys: Vec::new(),
            script: None,
        }
    }
}

impl crate::services::listed::Listed for Machine {
    fn number(&self) -> u64 {
        self.subid
    }
}

impl Machine {
    /// Generates what is missing.
    pub(super) fn complete(&mut self, seeds: &mut Seeds, counters: &mut Counters) {
        if self.ip.is_empty() {
            self.ip = counters.next_ip();
        }
        if self.password.is_empty() {
            self.password = seeds.word(16);
        }
    }

    pub(super) const fn is_active(&self, now: u64) -> bool {
        self.ready <= now
    }

    /// Whether it is active and no task is in progress.
    pub(super) const fn is_idle(&self, now: u64) -> bool {
        self.is_active(now) && self.locked_until <= now
    }

    /// Reinstalls its system, which takes a minute.
    pub(super) fn install(&mut self, now: u64, seeds: Option<&mut Seeds>) {
        self.locked_until = now.saturating_add(60);
        self.installed = self.locked_until;
        self.running = true;
        if let Some(seeds) = seeds {
            self.password = seeds.word(16);
        }
    }

    /// Restarts it.
    pub(super) fn restart(&mut self, now: u64) {
        self.running = true;
        self.locked_until = now.saturating_add(RESTART);
    }

    pub(super) fn gateway(&self) -> String {
        let network = self.ip.rsplit_once('.').map_or("", |(network, _)| network);
        format!("{network}.1")
    }

    /// Returns the first address of its IPv6 network.
    pub(super) fn v6_network(&self) -> String {
        let [high, low] = [self.subid >> 16 & 0xffff, self.subid & 0xffff];
        format!("2001:db8:{high:x}:{low:x}::")
    }

    /// Returns its address in its private network with that index.
    pub(super) fn private_ip(&self, at: usize) -> String {
        let [.., high, low] = self.subid.to_be_bytes();
        let third = high.wrapping_add(u8::try_from(at).unwrap_or_default());
        format!("10.99.{third}.{low}")
    }

    /// Returns its cost since it was created, of one month at most, in cents.
    pub(super) fn charges(&self, now: u64) -> u64 {
        charges(self.cents_per_month(), self.created, now)
    }

    fn cents_per_month(&self) -> u64 {
        let plan = catalogue::find_plan(Some(self.plan)).map(|plan| plan.cents_per_month);
        let plan = plan.or_else(|| catalogue::find_metal(Some(self.plan)).map(|plan| plan.cents_per_month));
        let cents = plan.unwrap_or_default();
        // Backups cost a fifth more.
        if self.backups.is_some() { cents.saturating_add(cents / 5) } else { cents }
    }

    /// Returns its `server_state`.
    fn state(&self, now: u64) -> &'static str {
        match () {
            () if !self.is_active(now) => "none",
            () if self.iso.is_some_and(|(_, since)| now.saturating_sub(since) < RESTART) => "isomounting",
            () if now < self.locked_until => "locked",
            () if now.saturating_sub(self.installed.max(self.ready)) < INSTALLING => "installingbooting",
            () => "ok",
        }
    }

    fn networks_v6(&self, now: u64, size: Value) -> Value {
        let (network, address) = (self.v6_network(), format!("{}100", self.v6_network()));
        if self.is_active(now) && self.ipv6 {
            json!([{ "v6_network": network, "v6_main_ip": address, "v6_network_size": size }])
        } else {
            json!([])
        }
    }

    /// Returns its id in v2 of the API.
    fn v2_id(&self) -> String {
        let (high, low) = (mix(self.subid), mix(self.subid ^ 1));
        let (first, second, third) = (high >> 32, (high >> 16) & 0xffff, high & 0xfff);
        format!("{first:08x}-{second:04x}-4{third:03x}-8{:03x}-{:012x}", low >> 52, low & 0xffff_ffff_ffff)
    }

    /// Returns its entry in `server/list`. Numbers are texts, except the used traffic.
    pub(super) fn entry(&self, now: u64) -> Value {
        let active = self.is_active(now);
        let while_active = |text: String| if active { text } else { String::new() };
        let network = self.v6_network();
        let address = format!("{network}100");
        let v6 = |pending: Value, none: Value, text: &str| match (active, self.ipv6) {
            (false, _) => pending,
            (true, false) => none,
            (true, true) => json!(text),
        };
        let plan = catalogue::find_plan(Some(self.plan)).unwrap_or(catalogue::FIRST_PLAN);
        // The traffic of a dedicated plan is a fraction.
        let allowed = if plan.is("vdc2") { "341.333".to_owned() } else { plan.bandwidth_gb.to_string() };
        json!({
            "SUBID": self.subid.to_string(),
            "os": catalogue::find_system(Some(self.os)).map_or("Custom", |system| system.name),
            "ram": format!("{} MB", plan.ram_mb),
            "disk": format!("Virtual {} GB", plan.disk_gb),
            "main_ip": if active { self.ip.as_str() } else { "0.0.0.0" },
            "vcpu_count": plan.vcpus.to_string(),
            "location": catalogue::find_region(Some(self.dcid)).map_or("", |region| region.name),
            "DCID": self.dcid.to_string(),
            "default_password": self.password,
            "date_created": made(self.created),
            "pending_charges": amount(self.charges(now)),
            "status": if active { "active" } else { "pending" },
            "cost_per_month": amount(self.cents_per_month()),
            "current_bandwidth_gb": self.gigabytes_this_month(now),
            "allowed_bandwidth_gb": allowed,
            "netmask_v4": while_active("255.255.254.0".to_owned()),
            "gateway_v4": while_active(self.gateway()),
            "power_status": if self.running { "running" } else { "stopped" },
            "server_state": self.state(now),
            "VPSPLANID": self.plan.to_string(),
            "v6_main_ip": v6(json!(false), json!(""), &address),
            "v6_network_size": v6(json!(""), json!("0"), "64"),
            "v6_network": v6(json!(""), json!("::"), &network),
            "v6_networks": self.networks_v6(now, json!("64")),
            "label": self.label,
            "internal_ip": self.networks.first().filter(|_| active).map(|_| self.private_ip(0)).unwrap_or_default(),
            "kvm_url": while_active(format!("https://my.vultr.example/subs/novnc/vapi.php?data={:016x}", mix(self.subid))),
            "auto_backups": if self.backups.is_some() { "yes" } else { "no" },
            "tag": self.tag,
            "OSID": self.os.to_string(),
            "APPID": self.app.to_string(),
            "FIREWALLGROUPID": self.firewall,
            "v2_id": self.v2_id(),
            "newer_field": "",
        })
    }

    /// Returns its entry in `baremetal/list`: more numbers, fewer fields.
    pub(super) fn metal_entry(&self, now: u64) -> Value {
        let active = self.is_active(now);
        let plan = catalogue::find_metal(Some(self.plan)).unwrap_or(catalogue::FIRST_METAL);
        json!({
            "SUBID": self.subid.to_string(),
            "os": catalogue::find_system(Some(self.os)).map_or("Custom", |system| system.name),
            "ram": format!("{} MB", plan.ram_mb),
            "disk": plan.disk,
            "main_ip": if active { self.ip.as_str() } else { "0.0.0.0" },
            "cpu_count": plan.cpus,
            "location": catalogue::find_region(Some(self.dcid)).map_or("", |region| region.name),
            "DCID": self.dcid.to_string(),
            "default_password": self.password,
            "date_created": made(self.created),
            "status": if active { "active" } else { "pending" },
            "netmask_v4": if active { "255.255.255.0" } else { "" },
            "gateway_v4": if active { self.gateway() } else { String::new() },
            "METALPLANID": self.plan,
            "v6_networks": self.networks_v6(now, json!(64)),
            "label": self.label,
            "tag": self.tag,
            "OSID": self.os.to_string(),
            "APPID": self.app.to_string(),
            "cpu_model": "E3-1270v6",
            "v2_id": self.v2_id(),
            "newer_field": "",
        })
    }
}

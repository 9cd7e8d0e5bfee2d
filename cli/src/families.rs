//! The help of each family of calls: a description, the usual calls in the order of their use, and an example.

use vpswire::shape::Api;

/// A group of calls, or the calls of an API without a group.
pub(crate) struct Family {
    pub(crate) api: Api,
    pub(crate) group: &'static str,
    pub(crate) about: &'static str,
    /// The calls that are listed first.
    pub(crate) usual: &'static [&'static str],
    /// The example, without the leading `vpswire`.
    pub(crate) example: &'static str,
    /// The kind of object that the calls are about, if it is not a machine.
    pub(crate) thing: Option<Thing>,
}

/// A kind of object that an account can have several of, with names.
pub(crate) struct Thing {
    /// The name of the kind.
    pub(crate) what: &'static str,
    /// The parameter that takes the id.
    pub(crate) param: &'static str,
    /// The call that lists all objects.
    pub(crate) list: &'static str,
    /// The fields of the list that form the id, joined by slashes.
    pub(crate) id: &'static [&'static str],
    /// The fields of the list that contain names.
    pub(crate) names: &'static [&'static str],
}

impl Family {
    /// Sets the kind of object.
    const fn of(mut self, thing: Thing) -> Self {
        self.thing = Some(thing);
        self
    }
}

/// Returns the family of a group.
pub(crate) fn find(api: Api, group: &str) -> Option<(usize, &'static Family)> {
    FAMILIES.iter().enumerate().find(|(_, family)| family.api == api && family.group == group)
}

const fn kiwivm(
    group: &'static str,
    about: &'static str,
    usual: &'static [&'static str],
    example: &'static str,
) -> Family {
    Family { api: Api::Kiwivm, group, about, usual, example, thing: None }
}

const fn vultr(
    group: &'static str,
    about: &'static str,
    usual: &'static [&'static str],
    example: &'static str,
) -> Family {
    Family { api: Api::Vultr, group, about, usual, example, thing: None }
}

/// All families, the most used ones first.
pub(crate) const FAMILIES: &[Family] = &[
    kiwivm(
        "",
        "KiwiVM v1 (BandwagonHost): one VPS",
        &["get_service_info", "get_live_service_info", "start", "stop", "restart", "get_raw_usage_stats", "set_ptr"],
        "kiwivm get-service-info --field ip_addresses",
    ),
    kiwivm(
        "snapshot",
        "Copies of the whole disk, made on demand",
        &["list", "create", "restore", "delete"],
        "kiwivm snapshot create --description before-upgrade",
    ),
    kiwivm(
        "backup",
        "Copies of the whole disk that the service makes by itself",
        &["list"],
        "kiwivm backup list --columns id,size,timestamp",
    ),
    kiwivm(
        "basic_shell",
        "Single commands inside the VPS, answered at once",
        &["exec"],
        "kiwivm basic-shell exec --command uptime",
    ),
    kiwivm(
        "shell_script",
        "Scripts inside the VPS that run on after the answer",
        &[],
        "kiwivm shell-script exec --script @- --dry-run",
    ),
    kiwivm("ipv6", "IPv6 subnets of the VPS", &["add"], "kiwivm ipv6 add"),
    kiwivm(
        "private_ip",
        "Private IPv4 addresses, reached within a location only",
        &["get_available_ips", "assign"],
        "kiwivm private-ip get-available-ips",
    ),
    kiwivm("iso", "Booting from an ISO image", &["mount"], "kiwivm iso mount --iso debian-12.5.0-amd64-netinst.iso"),
    kiwivm(
        "migrate",
        "Moving the VPS to another location",
        &["get_locations"],
        "kiwivm migrate get-locations --field locations",
    ),
    kiwivm(
        "kiwivm",
        "What the panel sends e-mails about",
        &["get_notification_preferences"],
        "kiwivm kiwivm get-notification-preferences",
    ),
    Family {
        api: Api::Cvm,
        group: "vps",
        about: "The VPSes of a user: list them, see how one is, switch it on and off",
        usual: &["list", "status", "start", "stop", "restart"],
        example: "cvm vps status 1",
        thing: None,
    },
    vultr(
        "server",
        "Servers, that is virtual machines",
        &[
            "list",
            "create",
            "start",
            "halt",
            "reboot",
            "reinstall",
            "destroy",
            "bandwidth",
            "list_ipv4",
            "reverse_set_ipv4",
        ],
        "vultr server list --tag web --columns subid,label,main_ip",
    ),
    vultr(
        "snapshot",
        "Images of servers, taken on request",
        &["list", "create", "destroy"],
        "vultr snapshot create --subid 576965 --description before-upgrade",
    )
    .of(Thing {
        what: "snapshot",
        param: "snapshotid",
        list: "snapshot.list",
        id: &["snapshotid"],
        names: &["description"],
    }),
    vultr("backup", "The automatic backups that exist", &[], "vultr backup list --subid 576965"),
    vultr(
        "dns",
        "Domains and their records on Vultr's name servers",
        &["list", "records", "create_record", "update_record", "delete_record", "create_domain"],
        "vultr dns create-record --domain example.com --name www --type A --data 198.18.0.21",
    ),
    vultr(
        "firewall",
        "Firewall groups and their rules",
        &["group_list", "rule_list", "rule_create", "rule_delete", "group_create"],
        "vultr firewall rule-list --firewallgroupid 1234abcd --direction in --ip-type v4",
    )
    .of(Thing {
        what: "firewall group",
        param: "firewallgroupid",
        list: "firewall.group_list",
        id: &["firewallgroupid"],
        names: &["description"],
    }),
    vultr(
        "block",
        "Volumes that attach to servers of the same location",
        &["list", "create", "attach", "detach", "resize"],
        "vultr block create --dcid 1 --size-gb 50 --label data",
    )
    .of(Thing { what: "volume", param: "subid", list: "block.list", id: &["subid"], names: &["label"] }),
    vultr(
        "reservedip",
        "Reserved addresses, which outlive their server and move between servers",
        &["list", "create", "attach", "detach"],
        "vultr reservedip create --dcid 1 --ip-type v4 --label front",
    )
    .of(Thing {
        what: "reserved address",
        param: "ip_address",
        list: "reservedip.list",
        id: &["subnet", "subnet_size"],
        names: &["label", "subnet", "subid"],
    }),
    vultr(
        "baremetal",
        "Bare metal servers",
        &["list", "create", "reboot", "halt", "reinstall", "destroy"],
        "vultr baremetal list --columns subid,label,main_ip,status",
    )
    .of(Thing {
        what: "bare metal server",
        param: "subid",
        list: "baremetal.list",
        id: &["subid"],
        names: &["label", "main_ip"],
    }),
    vultr("account", "The account's money", &[], "vultr account info --field balance"),
    vultr("auth", "The API key in use", &[], "vultr auth info --field acls"),
    vultr(
        "user",
        "Users of the account and their access rights",
        &["list", "create"],
        "vultr user list --columns userid,email,acls",
    )
    .of(Thing { what: "user", param: "userid", list: "user.list", id: &["userid"], names: &["name", "email"] }),
    vultr(
        "sshkey",
        "Public SSH keys that new machines are given",
        &["list", "create"],
        "vultr sshkey list --columns sshkeyid,name",
    )
    .of(Thing { what: "SSH key", param: "sshkeyid", list: "sshkey.list", id: &["sshkeyid"], names: &["name"] }),
    vultr(
        "startupscript",
        "Scripts that run when a machine first boots",
        &["list", "create"],
        "vultr startupscript list",
    )
    .of(Thing {
        what: "start-up script",
        param: "scriptid",
        list: "startupscript.list",
        id: &["scriptid"],
        names: &["name"],
    }),
    vultr(
        "iso",
        "ISO images of the account",
        &["list"],
        "vultr iso create-from-url --url https://example.com/install.iso",
    ),
    vultr("os", "Operating systems that a machine can be installed with", &[], "vultr os list --columns osid,name"),
    vultr(
        "app",
        "Applications that a machine can be installed with",
        &[],
        "vultr app list --columns appid,deploy_name",
    ),
    vultr(
        "plans",
        "Sizes and prices of machines",
        &["list"],
        "vultr plans list --columns vpsplanid,name,price_per_month",
    ),
    vultr(
        "regions",
        "Locations, and what is available there",
        &["list", "availability"],
        "vultr regions availability --dcid 1",
    ),
];

#[cfg(test)]
mod tests {
    use super::{FAMILIES, find};
    use vpswire::shape::Api;
    use vpswire::table;

    #[test]
    fn each_group_has_a_family_and_each_usual_call_exists() {
        for op in Api::ALL.into_iter().flat_map(table::ops) {
            assert!(find(op.api, op.group).is_some(), "{} {}", op.api.as_str(), op.group);
        }
        for family in FAMILIES {
            let is_of = |name: &str| table::ops(family.api).any(|op| op.group == family.group && op.name == name);
            for name in family.usual {
                assert!(is_of(name), "{} {} {name}", family.api.as_str(), family.group);
            }
            assert_eq!(
                FAMILIES.iter().filter(|other| (other.api, other.group) == (family.api, family.group)).count(),
                1
            );
        }
    }

    #[test]
    fn each_example_is_a_command_of_its_family() {
        for family in FAMILIES {
            let words = std::iter::once("vpswire").chain(family.example.split(' '));
            let matches = crate::commands::command().try_get_matches_from(words).unwrap();
            let (api, matches) = matches.subcommand().unwrap();
            let (op, matches) = crate::commands::api::find(api, matches).unwrap();
            assert_eq!((op.api, op.group), (family.api, family.group), "{}", family.example);
            let options = crate::options::Options::read(matches).map_err(|_| family.example).unwrap();
            options.view.check(&op.returns).map_err(|_| family.example).unwrap();
        }
    }
}

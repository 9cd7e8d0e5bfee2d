//! The life cycle of each Vultr family but the server itself.

use crate::common::Client;
use crate::servers::{NO_KEY, NO_SCRIPT};
use std::cell::RefCell;
use vpswire_core::typed::{Bytes, Call};
use vpswire_core::vultr::*;
use vpswire_core::{Account, Code, Error};

struct Service(RefCell<Client>);

impl Service {
    fn start() -> Self {
        Self(RefCell::new(Client::vultr()))
    }

    fn wait(&self, seconds: u64) {
        self.0.borrow_mut().now += seconds;
    }

    fn send<C: Call>(&self, call: C) -> C::Answer {
        self.0.borrow_mut().send(&call).unwrap_or_else(|error| panic!("{error}"))
    }

    fn error<C: Call>(&self, call: C) -> Error {
        let Err(error) = self.0.borrow_mut().send(&call) else { panic!("{} was not refused", C::OP.id) };
        error
    }

    /// The same call by somebody else.
    fn by<C: Call>(&self, account: &Account, call: &C) -> Result<C::Answer, Error> {
        let mut client = self.0.borrow_mut();
        let mine = std::mem::replace(&mut client.account, account.clone());
        let result = client.send(call);
        client.account = mine;
        result
    }

    /// The words of a refusal.
    fn refused<C: Call>(&self, call: C) -> String {
        self.error(call).service_message().unwrap_or_default().to_owned()
    }

    fn server(&self, subid: u64) -> server::Server {
        self.send(server::List { subid: Some(subid), ..Default::default() }).get(subid).unwrap().clone()
    }
}

#[test]
pub(crate) fn keys_and_scripts_are_kept_and_given_to_servers() {
    let vultr = Service::start();
    let ssh_key = "ssh-ed25519 AAAA me@laptop".to_owned();
    let key = vultr.send(sshkey::Create { name: "laptop".into(), ssh_key }).sshkeyid;
    vultr.send(sshkey::Update { sshkeyid: key.clone(), name: Some("desktop".into()), ssh_key: None });
    let kept = vultr.send(sshkey::List).get(&key).unwrap().clone();
    assert_eq!((kept.name.as_deref(), kept.ssh_key.as_deref()), (Some("desktop"), Some("ssh-ed25519 AAAA me@laptop")));
    let script = "#!/bin/sh\necho hi\n".to_owned();
    let scriptid = vultr.send(startupscript::Create { name: "hi".into(), script, r#type: None }).scriptid;
    vultr.send(startupscript::Update { scriptid, name: None, script: Some("#!/bin/sh\n".into()) });
    assert_eq!(vultr.send(startupscript::List).get(scriptid).unwrap().script.as_deref(), Some("#!/bin/sh\n"));

    let create = server::Create::new(1, 201, 167);
    let with = |keys: &[&str], scriptid| server::Create {
        sshkeyid: Some(keys.iter().map(|key| (*key).to_owned()).collect()),
        scriptid: Some(scriptid),
        ..create.clone()
    };
    assert_eq!(vultr.refused(with(&[&key, "5555"], scriptid)), NO_KEY);
    assert_eq!(vultr.refused(with(&[&key], 999)), NO_SCRIPT);
    vultr.send(with(&[&key, "541b4960f23bd"], scriptid));
    vultr.send(sshkey::Destroy { sshkeyid: key.clone() });
    assert_eq!(vultr.refused(sshkey::Destroy { sshkeyid: key }), NO_KEY);
    vultr.send(startupscript::Destroy { scriptid });
    assert!(vultr.send(startupscript::List).get(scriptid).is_none());
}

#[test]
pub(crate) fn a_firewall_group_counts_its_servers_and_leaves_them_when_it_goes() {
    let vultr = Service::start();
    let id = vultr.send(firewall::GroupCreate { description: Some("ssh".into()) }).firewallgroupid;
    let rule = |protocol, subnet: &str, subnet_size, port: Option<&str>| firewall::RuleCreate {
        firewallgroupid: id.clone(),
        direction: firewall::Direction::In,
        ip_type: if subnet.contains(':') { reservedip::IpType::V6 } else { reservedip::IpType::V4 },
        protocol,
        subnet: subnet.to_owned(),
        subnet_size,
        port: port.map(str::to_owned),
    };
    use firewall::Protocol::{Icmp, Tcp};
    assert_eq!(vultr.send(rule(Tcp, "0.0.0.0", 0, Some("22"))).rulenumber, 1);
    assert_eq!(vultr.send(rule(Tcp, "2001:db8::", 32, Some("8000:9000"))).rulenumber, 2);
    assert_eq!(vultr.refused(rule(Tcp, "0.0.0.0", 0, None)), "Invalid port.  Check port value");
    assert_eq!(vultr.refused(rule(Icmp, "0.0.0.0", 0, Some("22"))), "Invalid port.  Check port value");
    assert_eq!(vultr.refused(rule(Icmp, "0.0.0.0", 33, None)), "Invalid subnet size.  Check subnet_size value");
    let rules =
        |ip_type| firewall::RuleList { firewallgroupid: id.clone(), direction: firewall::Direction::In, ip_type };
    let v4 = vultr.send(rules(reservedip::IpType::V4));
    assert_eq!(
        (v4.len(), v4.get(1).unwrap().port.as_deref(), v4.get(1).unwrap().subnet_size),
        (1, Some("22"), Some(0))
    );
    assert_eq!(vultr.send(rules(reservedip::IpType::V6)).get(2).unwrap().subnet_size, Some(32));

    vultr.send(server::FirewallGroupSet { subid: 576_965, firewallgroupid: id.clone() });
    assert_eq!(vultr.server(576_965).firewallgroupid.as_deref(), Some(id.as_str()));
    let group = vultr.send(firewall::GroupList { firewallgroupid: Some(id.clone()) }).get(&id).unwrap().clone();
    assert_eq!((group.instance_count, group.rule_count, group.max_rule_count), (Some(1), Some(2), Some(50)));
    vultr.send(firewall::GroupSetDescription { firewallgroupid: id.clone(), description: "shell".into() });
    let group = vultr.send(firewall::GroupList { firewallgroupid: None }).get(&id).unwrap().clone();
    assert_eq!(group.description.as_deref(), Some("shell"));
    vultr.send(firewall::RuleDelete { firewallgroupid: id.clone(), rulenumber: 1 });
    assert_eq!(vultr.send(rules(reservedip::IpType::V4)).len(), 0);
    vultr.send(firewall::GroupDelete { firewallgroupid: id.clone() });
    assert_eq!(vultr.server(576_965).firewallgroupid.as_deref(), Some("0"));
    let gone = server::FirewallGroupSet { subid: 576_965, firewallgroupid: id };
    assert!(vultr.refused(gone).starts_with("Invalid firewall group. Check FIREWALLGROUPID"));
}

#[test]
pub(crate) fn a_domain_has_records_an_soa_and_keys() {
    let vultr = Service::start();
    let domain = || "shop.example".to_owned();
    vultr.send(dns::CreateDomain { domain: domain(), serverip: "203.0.113.5".into() });
    let create = dns::CreateDomain { domain: domain(), serverip: "203.0.113.5".into() };
    assert_eq!(vultr.refused(create), "Unable to create domain: Domain already exists");
    let records = || vultr.send(dns::Records { domain: domain() });
    let kinds = |records: &[dns::DnsRecord]| records.iter().filter_map(|r| r.r#type.clone()).collect::<Vec<_>>();
    assert_eq!(kinds(&records()), ["NS", "NS", "A", "CNAME", "MX"]);
    let record = |kind: &str, data: &str, priority| dns::CreateRecord {
        domain: domain(),
        name: "mail".into(),
        r#type: kind.to_owned(),
        data: data.to_owned(),
        ttl: Some(120),
        priority,
    };
    assert_eq!(vultr.refused(record("MX", "mx.example", None)), "Invalid priority.  Check priority value");
    assert_eq!(vultr.refused(record("A", "mx.example", None)), "Invalid record data.  Check data value");
    assert_eq!(vultr.refused(record("FLY", "mx.example", None)), "Invalid record type.  Check type value");
    vultr.send(record("MX", "mx.example", Some(0)));
    let made = records().pop().unwrap();
    assert_eq!((made.name.as_deref(), made.priority, made.ttl), (Some("mail"), Some(0), Some(120)));
    let update = dns::UpdateRecord { priority: Some(7), ..dns::UpdateRecord::new(domain(), made.recordid) };
    vultr.send(update);
    assert_eq!((records()[5].priority, records()[5].data.as_deref()), (Some(7), Some("mx.example")));
    vultr.send(dns::DeleteRecord { domain: domain(), recordid: made.recordid });
    assert_eq!(records().len(), 5);

    vultr.send(dns::SoaUpdate { domain: domain(), nsprimary: None, email: Some("me@shop.example".into()) });
    let soa = vultr.send(dns::SoaInfo { domain: domain() });
    assert_eq!((soa.nsprimary.as_deref(), soa.email.as_deref()), (Some("ns1.vultr.com"), Some("me@shop.example")));
    assert_eq!(vultr.send(dns::DnssecInfo { domain: domain() }), Vec::<String>::new());
    vultr.send(dns::DnssecEnable { domain: domain(), enable: true });
    assert_eq!(vultr.send(dns::DnssecInfo { domain: domain() }).len(), 3);
    vultr.send(dns::DeleteDomain { domain: domain() });
    assert_eq!(vultr.refused(dns::Records { domain: domain() }), "Invalid domain.  Check domain value");
}

#[test]
pub(crate) fn a_volume_attaches_to_servers_of_its_place_only() {
    let vultr = Service::start();
    let no = block::Create { dcid: 9, size_gb: 10, label: None };
    assert_eq!(vultr.refused(no), "Block storage is not available in the selected location");
    let subid = vultr.send(block::Create { dcid: 1, size_gb: 10, label: Some("data".into()) }).subid;
    let volume = || vultr.send(block::List { subid: Some(subid) }).pop().unwrap();
    assert_eq!(volume().status, Some(block::BlockStatus::Pending));
    let attach = |attach_to_subid| block::Attach { subid, attach_to_subid };
    assert_eq!(vultr.refused(attach(576_965)), "Volume is not active");
    vultr.wait(15);
    assert_eq!(vultr.refused(attach(576_966)), "Block storage volume and server are not in the same location");
    assert!(vultr.refused(attach(601_234)).starts_with("Invalid server."));
    vultr.send(attach(576_965));
    assert_eq!((volume().status, volume().attached_to_subid), (Some(block::BlockStatus::Active), Some(576_965)));
    assert_eq!(vultr.refused(attach(576_988)), "Block storage volume is already attached to a server");
    vultr.send(block::Resize { subid, size_gb: 40 });
    vultr.send(block::LabelSet { subid, label: "more".into() });
    assert_eq!((volume().size_gb, volume().label.as_deref()), (Some(40), Some("more")));
    assert_eq!(volume().cost_per_month.unwrap().as_str(), "4");
    vultr.send(block::Detach { subid });
    assert_eq!(volume().attached_to_subid, None);
    vultr.send(attach(576_965));
    assert_eq!(vultr.refused(block::Delete { subid }), "Unable to delete volume: Volume is attached to a server");
    // When the server goes, the volume stays.
    vultr.send(server::Destroy { subid: 576_965 });
    assert_eq!(volume().attached_to_subid, None);
    vultr.send(block::Delete { subid });
    assert!(vultr.refused(block::List { subid: Some(subid) }).starts_with("Invalid block storage volume."));
}

#[test]
pub(crate) fn a_reserved_address_moves_between_servers() {
    let vultr = Service::start();
    let subid = vultr.send(reservedip::Create { dcid: 1, ip_type: reservedip::IpType::V4, label: None }).subid;
    let reserved = || vultr.send(reservedip::List).get(subid).unwrap().clone();
    let ip_address = format!("{}/32", reserved().subnet.unwrap());
    let attach = |attach_subid| reservedip::Attach { ip_address: ip_address.clone(), attach_subid };
    assert_eq!(vultr.refused(attach(576_966)), "Unable to attach reserved IP: Server is in another location");
    vultr.send(attach(576_965));
    assert_eq!(reserved().attached_subid, Some(576_965));
    let ips = || vultr.send(server::ListIpv4 { subid: 576_965 }).get(576_965).unwrap().clone();
    assert_eq!((ips().len(), ips()[1].ip.clone()), (2, reserved().subnet.unwrap()));
    let destroy = reservedip::Destroy { ip_address: ip_address.clone() };
    assert!(vultr.refused(destroy.clone()).contains("attached"));
    vultr.send(reservedip::Detach { ip_address: ip_address.clone(), detach_subid: 576_965 });
    assert_eq!((ips().len(), reserved().attached_subid), (1, None));
    vultr.send(destroy);
    assert!(vultr.send(reservedip::List).get(subid).is_none());
    let convert = reservedip::Convert { subid: 576_965, ip_address: ips()[0].ip.clone(), label: None };
    let kept = vultr.send(convert).subid;
    vultr.send(server::Destroy { subid: 576_965 });
    assert_eq!(vultr.send(reservedip::List).get(kept).unwrap().attached_subid, None);
}

#[test]
pub(crate) fn a_server_is_locked_while_it_is_worked_on() {
    let vultr = Service::start();
    let subid = 576_965;
    assert_eq!(vultr.send(server::UpgradePlanList { subid }), [203, 204]);
    assert_eq!(vultr.refused(server::UpgradePlan { subid, vpsplanid: 201 }), "Invalid plan.  Check VPSPLANID value");
    vultr.send(server::UpgradePlan { subid, vpsplanid: 203 });
    assert_eq!((vultr.server(subid).vpsplanid, vultr.server(subid).ram), (Some(203), Some("4096 MB".to_owned())));
    vultr.wait(5);
    let systems = vultr.send(server::OsChangeList { subid });
    assert!(systems.get(167).is_none() && systems.get(270).is_some());
    let apps = vultr.send(server::AppChangeList { subid });
    assert_eq!(apps.get(17).unwrap().name.as_deref(), Some("Docker"));
    vultr.send(server::Halt { subid });
    assert_eq!(vultr.server(subid).power_status, Some(server::PowerStatus::Stopped));
    vultr.send(server::Reboot { subid });
    assert_eq!(vultr.server(subid).power_status, Some(server::PowerStatus::Running));
    vultr.wait(5);
    let password = vultr.server(subid).default_password;
    vultr.send(server::OsChange { subid, osid: 270 });
    let locked = vultr.error(server::Reinstall { subid, hostname: None });
    assert_eq!(locked.code(), Code::Locked);
    assert_eq!(vultr.server(subid).server_state, Some(server::ServerState::Locked));
    vultr.wait(60);
    assert_eq!(vultr.server(subid).server_state, Some(server::ServerState::InstallingBooting));
    vultr.wait(20);
    let changed = vultr.server(subid);
    assert_eq!((changed.server_state, changed.osid), (Some(server::ServerState::Ok), Some(270)));
    assert_ne!(changed.default_password, password);
    // What is on a snapshot comes back, and an installation keeps the system.
    vultr.send(server::RestoreSnapshot { subid, snapshotid: "5359435d28b9a".into() });
    vultr.wait(60);
    assert_eq!(vultr.server(subid).osid, Some(167));
    vultr.send(server::Reinstall { subid, hostname: Some("again".into()) });
    vultr.wait(60);
    assert_eq!(vultr.server(subid).osid, Some(167));
    vultr.send(server::AppChange { subid, appid: 17 });
    assert!(vultr.send(server::GetAppInfo { subid }).app_info.unwrap().starts_with("Docker is at"));
    vultr.wait(60);
    let isoid = vultr.send(iso::CreateFromUrl { url: "https://example.com/rescue.iso".into() }).isoid;
    assert_eq!(vultr.refused(server::IsoAttach { subid, isoid }), "Invalid ISO.  Check ISOID value");
    assert_eq!(vultr.send(iso::List).get(isoid).unwrap().filename.as_deref(), Some("rescue.iso"));
    vultr.wait(30);
    vultr.send(server::IsoAttach { subid, isoid });
    assert_eq!(vultr.send(server::IsoStatus { subid }).state, Some(server::IsoMount::Mounting));
    vultr.wait(5);
    assert_eq!(vultr.send(server::IsoStatus { subid }).isoid, Some(isoid));
    vultr.send(server::IsoDetach { subid });
    assert_eq!(vultr.send(server::IsoStatus { subid }).state, Some(server::IsoMount::Ready));
    vultr.send(server::SetUserData { subid, userdata: Bytes(b"#cloud-config".to_vec()) });
    assert_eq!(vultr.send(server::GetUserData { subid }).userdata.unwrap().0, b"#cloud-config");
}

#[test]
pub(crate) fn addresses_and_networks_come_and_go() {
    let vultr = Service::start();
    let subid = 576_965;
    vultr.send(server::Ipv6Enable { subid });
    vultr.wait(5);
    let ip = vultr.send(server::ListIpv6 { subid }).get(subid).unwrap()[0].ip.clone();
    let entry = || "six.example.com".to_owned();
    vultr.send(server::ReverseSetIpv6 { subid, ip: ip.clone(), entry: entry() });
    assert_eq!(vultr.send(server::ReverseListIpv6 { subid }).get(subid).unwrap()[0].reverse, Some(entry()));
    let foreign = server::ReverseSetIpv6 { subid, ip: "2001:db8:ffff::1".into(), entry: entry() };
    assert_eq!(vultr.refused(foreign), "Invalid IP address");
    vultr.send(server::ReverseDeleteIpv6 { subid, ip });
    assert_eq!(vultr.send(server::ReverseListIpv6 { subid }).len(), 0);

    vultr.send(server::CreateIpv4 { subid, reboot: None });
    vultr.wait(5);
    let ips = vultr.send(server::ListIpv4 { subid }).get(subid).unwrap().clone();
    assert_eq!(ips.len(), 2);
    assert_eq!(vultr.refused(server::DestroyIpv4 { subid, ip: ips[0].ip.clone() }), "Invalid IP address");
    vultr.send(server::DestroyIpv4 { subid, ip: ips[1].ip.clone() });
    vultr.wait(5);
    vultr.send(server::PrivateNetworkEnable { subid, networkid: None });
    vultr.wait(5);
    let networks = vultr.send(server::PrivateNetworks { subid });
    assert_eq!(networks.iter().map(|(id, _)| id).collect::<Vec<_>>(), ["net539626f0798d7"]);
    assert_eq!(vultr.server(subid).internal_ip, networks.get("net539626f0798d7").unwrap().ip_address);
    vultr.send(server::PrivateNetworkDisable { subid, networkid: None });
    assert_eq!(vultr.send(server::PrivateNetworks { subid }).len(), 0);
    assert_eq!(vultr.send(server::Neighbors { subid }), Vec::<u64>::new());
    let before = vultr.send(server::Bandwidth { subid }).incoming_bytes.unwrap();
    vultr.wait(3 * 86_400);
    let after = vultr.send(server::Bandwidth { subid }).incoming_bytes.unwrap();
    assert_eq!((before.len(), after.len()), (31, 31));
    assert_eq!(after[26], before[29]);
}

#[test]
pub(crate) fn backups_follow_their_schedule() {
    let vultr = Service::start();
    let subid = 576_966;
    assert_eq!(vultr.send(server::BackupGetSchedule { subid }).enabled, Some(false));
    vultr.send(server::BackupEnable { subid });
    let list = || vultr.send(backup::List { subid: Some(subid), backupid: None });
    assert_eq!(list().len(), 0);
    let daily = server::CronType::Daily;
    vultr.send(server::BackupSetSchedule { subid, cron_type: daily.clone(), hour: Some(0), dow: None, dom: None });
    let schedule = vultr.send(server::BackupGetSchedule { subid });
    assert_eq!((schedule.enabled, schedule.hour, schedule.cron_type), (Some(true), Some(0), Some(daily)));
    vultr.wait(86_400);
    assert_eq!(list().len(), 1);
    vultr.wait(5 * 86_400);
    assert_eq!(list().len(), 2);
    let backupid = list().iter().next().unwrap().0.to_owned();
    vultr.send(server::RestoreBackup { subid, backupid });
    assert_eq!(vultr.server(subid).server_state, Some(server::ServerState::Locked));
    let bad = server::RestoreBackup { subid, backupid: "5555".into() };
    assert_eq!(vultr.refused(bad), "Invalid backup.  Check BACKUPID value");
    vultr.send(server::BackupDisable { subid });
    assert_eq!((vultr.server(subid).auto_backups, list().len()), (Some(false), 0));
}

#[test]
pub(crate) fn a_user_may_do_what_its_rights_say() {
    let vultr = Service::start();
    let acls = vec![user::Acl::Dns];
    let create = user::Create {
        email: "dns@example.com".into(),
        name: "DNS".into(),
        password: "hush".into(),
        api_enabled: None,
        acls,
    };
    let made = vultr.send(create);
    let base = vultr.0.borrow().account.base_url().to_owned();
    let user = Account::vultr(made.api_key.unwrap()).unwrap().with_base_url(&base).unwrap();
    assert_eq!(vultr.by(&user, &auth::Info).unwrap().email.as_deref(), Some("dns@example.com"));
    assert_eq!(vultr.by(&user, &dns::List).unwrap().len(), 1);
    assert_eq!(vultr.by(&user, &server::List::default()).unwrap_err().code(), Code::Forbidden);
    let userid = made.userid;
    let acls = Some(vec![user::Acl::Subscriptions]);
    vultr.send(user::Update {
        userid: userid.clone(),
        email: None,
        name: None,
        password: None,
        api_enabled: None,
        acls,
    });
    assert_eq!(vultr.by(&user, &dns::List).unwrap_err().code(), Code::Forbidden);
    assert_eq!(vultr.by(&user, &server::List::default()).unwrap().len(), 4);
    vultr.send(user::Delete { userid });
    assert_eq!(vultr.by(&user, &server::List::default()).unwrap_err().code(), Code::Auth);
    assert_eq!(vultr.send(user::List).len(), 1);
}

#[test]
pub(crate) fn bare_metal_lives_and_dies() {
    let vultr = Service::start();
    let create = baremetal::Create::new(1, 28, 167);
    let elsewhere = baremetal::Create { dcid: 7, ..create.clone() };
    assert_eq!(vultr.refused(elsewhere), "Plan is not available in the selected location");
    let subid = vultr.send(create).subid;
    let list = baremetal::List { subid: Some(subid), ..Default::default() };
    let machine = || vultr.send(list.clone()).get(subid).unwrap().clone();
    assert_eq!(
        (machine().status, machine().main_ip.as_deref()),
        (Some(server::SubscriptionStatus::Pending), Some("0.0.0.0"))
    );
    vultr.wait(40);
    assert_eq!((machine().status, machine().metalplanid), (Some(server::SubscriptionStatus::Active), Some(28)));
    // It is no server.
    assert!(vultr.refused(server::Reboot { subid }).starts_with("Invalid server."));
    vultr.send(baremetal::LabelSet { subid, label: "big".into() });
    vultr.send(baremetal::TagSet { subid, tag: "metal".into() });
    assert_eq!((machine().label.as_deref(), machine().tag.as_deref()), (Some("big"), Some("metal")));
    vultr.send(baremetal::SetUserData { subid, userdata: Bytes(b"#cloud-config".to_vec()) });
    assert_eq!(vultr.send(baremetal::GetUserData { subid }).userdata.unwrap().0, b"#cloud-config");
    vultr.send(baremetal::Halt { subid });
    vultr.send(baremetal::Reboot { subid });
    vultr.wait(5);
    assert_eq!(vultr.send(baremetal::ListIpv4 { subid }).get(subid).unwrap()[0].ip, machine().main_ip.unwrap());
    assert_eq!(vultr.send(baremetal::ListIpv6 { subid }).len(), 0);
    vultr.send(baremetal::Ipv6Enable { subid });
    vultr.wait(5);
    assert_eq!(vultr.send(baremetal::ListIpv6 { subid }).get(subid).unwrap()[0].network_size, Some(64));
    assert_eq!(vultr.send(baremetal::Bandwidth { subid }).incoming_bytes.unwrap().len(), 1);
    assert!(vultr.send(baremetal::OsChangeList { subid }).get(270).is_some());
    vultr.send(baremetal::OsChange { subid, osid: 270 });
    vultr.wait(60);
    assert_eq!(
        (machine().osid, vultr.send(baremetal::GetAppInfo { subid }).app_info),
        (Some(270), Some(String::new()))
    );
    assert!(vultr.send(baremetal::AppChangeList { subid }).get(17).is_some());
    vultr.send(baremetal::AppChange { subid, appid: 17 });
    vultr.wait(60);
    assert!(vultr.send(baremetal::GetAppInfo { subid }).app_info.unwrap().starts_with("Docker is at"));
    vultr.send(baremetal::Reinstall { subid });
    assert_eq!(vultr.error(baremetal::Destroy { subid }).code(), Code::Locked);
    vultr.wait(60);
    vultr.send(baremetal::Destroy { subid });
    assert!(vultr.refused(list).starts_with("Invalid server."));
}

//! The life cycles of Vultr's addresses, names and networks.

use crate::vultr::Service;
use vpswire_core::vultr::*;

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

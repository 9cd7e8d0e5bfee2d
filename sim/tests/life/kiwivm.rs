//! The life cycle of each KiwiVM group except the VPS itself, and the differences between the editions.

use crate::common::{Client, NOW};
use serde_json::json;
use vpswire_core::kiwivm::{
    self as k, backup, basic_shell, ipv6, iso, kiwivm, migrate, private_ip, shell_script, snapshot,
};
use vpswire_core::typed::Lines;
use vpswire_core::{Account, Code};
use vpswire_sim::{Edition, World, accounts};

fn at(client: &mut Client, vps: usize) {
    let (veid, key) = accounts::KIWIVM[vps];
    client.account = Account::kiwivm(veid, key).unwrap().with_base_url(client.account.base_url()).unwrap();
}

fn code<T: std::fmt::Debug>(result: Result<T, vpswire_core::Error>) -> Option<i64> {
    result.err().and_then(|error| error.service_code())
}

#[test]
pub(crate) fn a_system_is_reinstalled_with_the_keys_that_were_set() {
    let mut client = Client::kiwivm();
    let ssh_keys = Lines(vec!["ssh-ed25519 AAAAC3NzaC1lZDI1 me".to_owned()]);
    client.send(&k::UpdateSshKeys { ssh_keys }).unwrap();
    let keys = client.body(&k::GetSshKeys);
    assert_eq!(keys["ssh_keys_preferred"], json!("ssh-ed25519 AAAAC3NzaC1lZDI1 me"));
    assert_eq!(keys["shortened_ssh_keys_preferred"], json!("ssh-ed25519 AAAAC3NzaC1l... me"));
    assert_eq!(code(client.send(&k::ReinstallOs { os: "templeos".into() })), Some(700_002));
    let made = client.send(&k::ReinstallOs { os: "debian-11-x86_64".into() }).unwrap();
    assert_eq!((made.root_password.unwrap().len(), made.ssh_port), (12, Some(22)));
    let locked = client.send(&k::GetServiceInfo).unwrap_err();
    assert_eq!(locked.progress().unwrap().task.as_deref(), Some("OS Reinstall: debian-11-x86_64"));
    client.now += 120;
    assert_eq!(client.send(&k::GetServiceInfo).unwrap().os.as_deref(), Some("debian-11-x86_64"));
    let log = client.send(&k::GetAuditLog).unwrap().log_entries;
    let entries: Vec<_> =
        log.iter().map(|line| (line.timestamp - NOW, line.requestor_ipv4, line.summary.as_deref().unwrap())).collect();
    assert_eq!(
        entries,
        [
            (0, Some(0x7f00_0001), "API: updateSshKeys"),
            (0, Some(0x7f00_0001), "API: reinstallOS"),
            (120, None, "OS Reinstall: debian-11-x86_64 completed"),
        ]
    );
}

#[test]
pub(crate) fn a_snapshot_is_restored_and_moved_to_another_vps() {
    let mut client = Client::kiwivm();
    let backups = client.send(&backup::List).unwrap().backups;
    let backup_token = backups.iter().next().unwrap().0.to_owned();
    assert_eq!(code(client.send(&backup::CopyToSnapshot { backup_token: "5555".into() })), Some(700_002));
    client.send(&backup::CopyToSnapshot { backup_token }).unwrap();
    client.now += 60;
    let snapshot = client.send(&snapshot::List).unwrap().snapshots[0].file_name.clone();
    let token = client.send(&snapshot::Export { snapshot: snapshot.clone() }).unwrap().token.unwrap();
    client.send(&snapshot::Restore { snapshot }).unwrap();
    assert_eq!(client.send(&k::Stop).unwrap_err().code(), Code::Locked);

    at(&mut client, 1);
    let source_veid = accounts::KIWIVM[0].0;
    let import = |token: &str| snapshot::Import { source_veid, source_token: token.to_owned() };
    assert_eq!(code(client.send(&import("5555"))), Some(700_009));
    client.send(&import(&token)).unwrap();
    client.now += 60;
    let fetched = client.send(&snapshot::List).unwrap().snapshots;
    assert_eq!((fetched.len(), fetched[0].os.as_deref()), (1, Some("debian-12-x86_64")));
}

#[test]
pub(crate) fn addresses_come_and_go_and_change_with_the_place() {
    let mut client = Client::kiwivm();
    let subnet = client.send(&ipv6::Add { ip: None }).unwrap().assigned_subnet.unwrap();
    client.send(&ipv6::Add { ip: None }).unwrap();
    assert_eq!(code(client.send(&ipv6::Add { ip: None })), Some(700_012));
    client.send(&ipv6::Delete { ip: subnet.clone() }).unwrap();
    assert_eq!(code(client.send(&ipv6::Delete { ip: subnet })), Some(700_002));
    let free = client.send(&private_ip::GetAvailableIps).unwrap().available_ips;
    let ip = free[3].clone();
    let assigned = client.send(&private_ip::Assign { ip: Some(ip.clone()) }).unwrap().assigned_ips;
    assert_eq!(assigned.as_slice(), std::slice::from_ref(&ip));
    assert!(!client.send(&private_ip::GetAvailableIps).unwrap().available_ips.contains(&ip));
    let shown = client.send(&k::GetServiceInfo).unwrap().private_ip_addresses.unwrap();
    assert_eq!(shown.as_slice(), std::slice::from_ref(&ip));
    client.send(&private_ip::Delete { ip }).unwrap();

    let places = client.send(&migrate::GetLocations).unwrap();
    assert_eq!((places.current_location.as_deref(), places.locations.len()), (Some("USCA_2"), 3));
    assert_eq!(places.data_transfer_multipliers.unwrap().get("HKHK_1").unwrap().as_str(), "0.33");
    assert_eq!(code(client.send(&migrate::Start { location: "USCA_2".into() })), Some(700_002));
    let new = client.send(&migrate::Start { location: "HKHK_1".into() }).unwrap().new_ips.unwrap();
    client.now += 180;
    let info = client.send(&k::GetServiceInfo).unwrap();
    assert_eq!((info.ip_addresses, info.node_location_id.as_deref()), (Some(new), Some("HKHK_1")));
    assert_eq!((info.ptr.unwrap().len(), info.rdns_api_available), (0, Some(false)));
}

#[test]
pub(crate) fn images_mails_and_the_shell() {
    let mut client = Client::kiwivm();
    client.send(&iso::Mount { iso: "systemrescue-11.00-amd64.iso".into() }).unwrap();
    assert_eq!(client.body(&k::GetServiceInfo)["iso1"], json!("systemrescue-11.00-amd64.iso"));
    client.send(&iso::Unmount).unwrap();
    assert_eq!(client.body(&k::GetServiceInfo)["iso1"], json!(null));
    assert_eq!(code(client.send(&iso::Mount { iso: "fly.iso".into() })), Some(700_002));

    let flags = [("17".to_owned(), false), ("18".to_owned(), true), ("99".to_owned(), true)];
    let json_notification_preferences = flags.into_iter().collect();
    let set = kiwivm::SetNotificationPreferences { json_notification_preferences };
    let changed = client.send(&set).unwrap();
    let updated = changed.updated_email_preferences.unwrap();
    assert_eq!(updated.iter().collect::<Vec<_>>(), [("17", &false)]);
    let kept = client.send(&kiwivm::GetNotificationPreferences).unwrap().email_preferences;
    assert_eq!(kept.get("general").unwrap().get("17").unwrap().changed_timestamp, Some(NOW));
    assert_eq!(client.body(&set)["updated_email_preferences"], json!([]));

    let cd = basic_shell::Cd { current_dir: "/root/a".into(), new_dir: "../b/./c".into() };
    assert_eq!(client.send(&cd).unwrap().pwd.as_deref(), Some("/root/b/c"));
    let run = |client: &mut Client, command: &str| {
        let done = client.send(&basic_shell::Exec { command: command.to_owned() }).unwrap();
        (done.error, done.message.unwrap_or_default())
    };
    assert_eq!(run(&mut client, "hostname"), (0, "my.server.example.com\n".to_owned()));
    assert_eq!(run(&mut client, "exit 3"), (3, String::new()));
    assert_eq!(run(&mut client, "fly").0, 127);
    client.send(&k::Stop).unwrap();
    assert_eq!(code(client.send(&basic_shell::Exec { command: "true".into() })), Some(700_000));
}

#[test]
pub(crate) fn a_container_is_filled_from_elsewhere_and_worked_on() {
    let mut client = Client::kiwivm();
    let clone = k::CloneFromExternalServer {
        external_server_ip: "192.0.2.9".into(),
        external_server_ssh_port: 22,
        external_server_root_password: "hush".into(),
    };
    assert_eq!(code(client.send(&clone)), Some(700_010));
    at(&mut client, 1);
    client.send(&clone).unwrap();
    let locked = client.send(&k::ResetRootPassword).unwrap_err();
    assert_eq!(locked.progress().unwrap().task.as_deref(), Some("Clone: 192.0.2.9"));
    client.now += 120;
    let reset = |client: &mut Client| client.send(&k::ResetRootPassword).unwrap().password.unwrap();
    let (first, second) = (reset(&mut client), reset(&mut client));
    assert_eq!((first.len(), second.len()), (12, 12));
    assert_ne!(first, second);
    let started = client.send(&shell_script::Exec { script: "#!/bin/sh\n".into() }).unwrap();
    assert_eq!(started.log, Some(format!("/root/kiwivm-script-{}.log", started.output_stream_id.unwrap())));
    #[allow(deprecated)] // It still answers, without data.
    let graphs = client.body(&k::GetUsageGraphs);
    assert_eq!(graphs, json!({ "error": 0 }));
}

#[test]
pub(crate) fn a_violation_that_is_not_settled_suspends() {
    let mut client = Client::kiwivm();
    let mut world: serde_json::Value = serde_json::from_str(&World::default().to_json()).unwrap();
    let case = |id, soft, suspend_at| json!({ "record_id": id, "flag": "copyright", "soft": soft, "points": 100, "evidence": "Words", "suspend_at": suspend_at });
    world["kiwivm"]["vpses"][0]["violations"] =
        json!([case(15, true, NOW + 100), case(16, true, NOW + 200), case(20, false, NOW + 200)]);
    client.put(World::from_text(&world.to_string()).unwrap());
    assert_eq!(client.send(&k::GetPolicyViolations).unwrap().policy_violations.unwrap().len(), 3);
    client.send(&k::ResolvePolicyViolation { record_id: 16 }).unwrap();
    assert_eq!(client.send(&k::GetServiceInfo).unwrap().policy_violation, Some(true));
    client.now += 100;
    let info = client.send(&k::GetServiceInfo).unwrap();
    assert_eq!((info.suspended, info.suspension_count), (Some(true), Some(1)));
    let details = client.send(&k::GetSuspensionDetails).unwrap();
    assert_eq!(details.evidence.unwrap().get(3).unwrap(), "Words");
    assert_eq!(code(client.send(&k::Start)), Some(700_008));
    client.send(&k::Unsuspend { record_id: 15 }).unwrap();
    assert_eq!(client.send(&k::GetServiceInfo).unwrap().suspended, Some(false));
    assert_eq!(code(client.send(&k::ResolvePolicyViolation { record_id: 20 })), Some(700_007));
    client.now += 100;
    assert_eq!(client.send(&k::GetSuspensionDetails).unwrap().suspensions.unwrap().len(), 1);
    assert_eq!(code(client.send(&k::Unsuspend { record_id: 20 })), Some(700_007));
}

#[test]
pub(crate) fn older_editions_lack_calls_and_fields() {
    let mut client = Client::kiwivm();
    client.put(World::default().with_edition(Edition::Oldest));
    let info = client.body(&k::GetServiceInfo);
    assert_eq!((&info["node_ip"], info.get("vm_type"), info.get("iso1")), (&json!(""), None, None));
    assert_eq!(info["ip_addresses"][2], json!("2001:db8:44::2"));
    let made = client.send(&ipv6::Add { ip: Some("2001:db8:44::7".into()) }).unwrap();
    assert_eq!((made.ip.as_deref(), made.assigned_subnet), (Some("2001:db8:44::7"), None));
    assert_eq!(code(client.send(&ipv6::Add { ip: Some("2001:db8:45::7".into()) })), Some(700_013));
    client.send(&ipv6::Delete { ip: "2001:db8:44::7".into() }).unwrap();
    let reinstalled = client.send(&k::ReinstallOs { os: "centos-6-x86_64".into() }).unwrap();
    assert_eq!(reinstalled.root_password, None);

    let all = || vpswire_core::table::ops(vpswire_core::shape::Api::Kiwivm);
    for (edition, calls) in [(Edition::Oldest, 25), (Edition::Middle, 43), (Edition::Newest, all().count())] {
        let world = World::default().with_edition(edition);
        let known = all().filter(|op| {
            let mut client = Client::kiwivm();
            client.put(world.clone());
            let body = client.raw("POST", &format!("/kiwivm/v1{}", op.path), &[], "").2;
            body.contains("700005")
        });
        assert_eq!(known.count(), calls, "{edition:?}");
    }
}

#[test]
pub(crate) fn points_run_out_only_where_limits_are_on() {
    let mut client = Client::kiwivm();
    for _ in 0..1_100 {
        client.send(&k::GetAvailableOs).unwrap();
    }
    assert_eq!(client.send(&k::GetRateLimitStatus).unwrap().remaining_points_15min, Some(0));
    client.put(World::default().with_limits(true));
    for _ in 0..1_000 {
        client.send(&k::GetAvailableOs).unwrap();
    }
    let refused = client.send(&k::GetAvailableOs).unwrap_err();
    assert_eq!((refused.code(), refused.status()), (Code::RateLimited, Some(429)));
    assert_eq!(client.send(&k::GetRateLimitStatus).unwrap().remaining_points_24h, Some(18_998));
    client.now += 900;
    client.send(&k::GetAvailableOs).unwrap();
}

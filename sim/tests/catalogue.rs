//! Every call of the table, sent to a simulator over a socket.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]
#![cfg(feature = "server")]

mod common;

use common::Client;
use vpswire_core::args::Arg;
use vpswire_core::encode::encode;
use vpswire_core::kiwivm::{private_ip, snapshot};
use vpswire_core::shape::{Api, Check, Field, Op, Shape};
use vpswire_core::vultr::{backup, reservedip, server};
use vpswire_core::{Account, Code, table};
use vpswire_sim::{World, accounts};

/// Returns a world in which every call can succeed: the default one, with abuse cases and a spare volume.
fn world() -> World {
    let mut json: serde_json::Value = serde_json::from_str(&World::default().to_json()).unwrap();
    let case =
        serde_json::json!({ "record_id": 14, "flag": "copyright", "soft": true, "suspend_at": 4_102_444_800_u64 });
    json["kiwivm"]["vpses"][0]["violations"] = serde_json::json!([case]);
    json["kiwivm"]["vpses"][2]["suspensions"] = serde_json::json!([case]);
    let volume = serde_json::json!({ "subid": 1_312_217, "dcid": 1, "size_gb": 10, "created": 1 });
    json["vultr"]["accounts"][0]["volumes"].as_array_mut().unwrap().push(volume);
    World::from_text(&json.to_string()).unwrap()
}

/// Returns the VPS for a call: a container, a suspended one, or the first.
fn vps(op: &Op) -> (u64, &'static str) {
    accounts::KIWIVM[match op.id {
        "clone_from_external_server" => 1,
        "unsuspend" => 2,
        _ => 0,
    }]
}

/// Returns a valid value of a parameter in that world.
fn arg(op: &Op, field: &Field, client: &mut Client) -> Arg {
    let text = |text: &str| Arg::Text(text.to_owned());
    let address = |client: &mut Client, at: usize| {
        let list = client.send(&server::ListIpv4 { subid: 576_988 }).unwrap();
        Arg::Text(list.get(576_988).unwrap()[at].ip.clone())
    };
    match (op.id, field.wire) {
        ("block.attach", "SUBID") => return Arg::Int(1_312_217),
        ("block.delete", "SUBID") => return Arg::Int(1_312_217),
        (id, "SUBID") if id.starts_with("block.") => return Arg::Int(1_312_216),
        (id, "SUBID") if id.starts_with("baremetal.") => return Arg::Int(900_000),
        ("reservedip.convert", "ip_address") => return address(client, 0),
        ("reservedip.detach", "ip_address") => {
            let ip_address = "198.51.100.53".to_owned();
            client.send(&reservedip::Attach { ip_address, attach_subid: 576_988 }).unwrap();
            return text("198.51.100.53/32");
        }
        (_, "ip_address") => return text("198.51.100.53/32"),
        ("server.upgrade_plan", "SUBID") => return Arg::Int(576_965),
        ("server.upgrade_plan", _) => return Arg::Int(203),
        ("server.destroy_ipv4", "ip") => {
            client.send(&server::CreateIpv4 { subid: 576_988, reboot: Some(false) }).unwrap();
            return address(client, 1);
        }
        ("server.reverse_set_ipv6" | "server.reverse_delete_ipv6", "ip") => {
            let subid = 576_988;
            let ip = client.send(&server::ListIpv6 { subid }).unwrap().get(subid).unwrap()[0].ip.clone();
            let entry = "v6.example.com".to_owned();
            client.send(&server::ReverseSetIpv6 { subid, ip: ip.clone(), entry }).unwrap();
            return Arg::Text(ip);
        }
        ("server.iso_detach", "SUBID") => {
            client.send(&server::IsoAttach { subid: 576_988, isoid: 24 }).unwrap();
            client.now += 10;
        }
        ("server.backup_set_schedule", "cron_type") => return text("weekly"),
        ("server.restore_backup", "BACKUPID") => {
            let list = client.send(&backup::List::default()).unwrap();
            return text(list.iter().next().unwrap().0);
        }
        ("server.private_network_enable", "SUBID") => return Arg::Int(576_965),
        ("dns.create_domain", "domain") => return text("new.example.org"),
        ("dns.create_record", "type") => return text("A"),
        ("dns.create_record", "data") => return text("203.0.113.81"),
        ("user.create", "email") => return text("new@example.com"),
        ("user.create", "acls[]") => return Arg::List(vec![text("dns")]),
        ("sshkey.create", "ssh_key") => return text("ssh-ed25519 AAAA me"),
        ("startupscript.create", "script") => return text("#!/bin/sh"),
        ("snapshot.import", "sourceVeid") => return Arg::Int(accounts::KIWIVM[0].0.into()),
        ("snapshot.import", "sourceToken") => {
            client.send(&snapshot::Create::default()).unwrap();
            client.now += 60;
            let snapshot = client.send(&snapshot::List).unwrap().snapshots[0].file_name.clone();
            return Arg::Text(client.send(&snapshot::Export { snapshot }).unwrap().token.unwrap());
        }
        ("migrate.start", _) => return text("EUNL_3"),
        ("ipv6.delete", _) => return text("2001:db8:44::/64"),
        ("private_ip.delete", _) => {
            return Arg::Text(client.send(&private_ip::Assign::default()).unwrap().assigned_ips[0].clone());
        }
        ("backup.copy_to_snapshot", _) => {
            return text(client.send(&vpswire_core::kiwivm::backup::List).unwrap().backups.iter().next().unwrap().0);
        }
        _ => {}
    }
    match (field.wire, &field.shape, field.check) {
        ("SUBID" | "attach_to_SUBID" | "attach_SUBID" | "detach_SUBID", ..) => Arg::Int(576_988),
        ("VPSPLANID", ..) => Arg::Int(202),
        ("METALPLANID", ..) => Arg::Int(28),
        ("OSID", ..) => Arg::Int(167),
        ("APPID", ..) => Arg::Int(17),
        ("ISOID", ..) => Arg::Int(24),
        ("SCRIPTID", ..) => Arg::Int(3),
        ("RECORDID", ..) => Arg::Int(1_265_276),
        ("record_id", ..) => Arg::Int(14),
        ("size_gb", ..) => Arg::Int(20),
        ("SNAPSHOTID", ..) => text("5359435d28b9a"),
        ("SSHKEYID", ..) => text("541b4960f23bd"),
        ("USERID", ..) => text("564a1a7794d83"),
        ("FIREWALLGROUPID", ..) => text("1234abcd"),
        ("domain", ..) => text("example.com"),
        ("os", ..) => text("debian-12-x86_64"),
        ("iso", ..) => text("systemrescue-11.00-amd64.iso"),
        ("snapshot", ..) => {
            client.send(&snapshot::Create::default()).unwrap();
            client.now += 60;
            text(&client.send(&snapshot::List).unwrap().snapshots[0].file_name)
        }
        ("ip", _, Some(Check::Ipv4)) if client.account.api() == Api::Vultr => address(client, 0),
        (_, _, Some(Check::Range(low, _))) => Arg::Int(low.into()),
        (_, _, Some(Check::Ip | Check::Ipv4)) => text("203.0.113.44"),
        (_, _, Some(Check::Ipv6)) => text("2001:db8:44::1"),
        (_, _, Some(Check::Subnet)) => text("203.0.113.44/32"),
        (_, _, Some(Check::Url)) => text("https://example.com/x.iso"),
        (_, Shape::Bool, _) => Arg::Bool(true),
        (_, Shape::Int { .. }, _) => Arg::Int(1),
        (_, Shape::Bytes, _) => Arg::Bytes(b"#!/bin/sh\n".to_vec()),
        (_, Shape::Choice(choice), _) => text(choice.options[0].wire),
        (_, Shape::List(_), _) => Arg::List(vec![text("word")]),
        (_, Shape::ById(_), _) => Arg::Map(vec![("17".to_owned(), Arg::Bool(false))]),
        _ => text("word"),
    }
}

/// Returns valid parameters of a call in that world: only the required ones.
fn args(op: &Op, client: &mut Client) -> Vec<Option<Arg>> {
    op.params.iter().map(|field| (!field.optional()).then(|| arg(op, field, client))).collect()
}

fn client(op: &Op) -> Client {
    let mut client = match op.api {
        Api::Kiwivm => Client::kiwivm(),
        Api::Cvm => Client::cvm(),
        Api::Vultr => Client::vultr(),
    };
    client.put(world());
    if op.api == Api::Kiwivm {
        let (veid, key) = vps(op);
        client.account = Account::kiwivm(veid, key).unwrap().with_base_url(client.account.base_url()).unwrap();
    }
    // Only a VPS that is switched off can be started.
    if op.id == "start" {
        client.send(&vpswire_core::kiwivm::Stop).unwrap();
    }
    client
}

#[test]
fn every_call_is_answered_and_every_answer_is_what_its_shape_says() {
    for op in Api::ALL.into_iter().flat_map(table::ops) {
        let mut client = client(op);
        let args = args(op, &mut client);
        let prepared = encode(op, &args, &client.account).unwrap();
        if let Err(error) = client.exchange(&prepared) {
            panic!("{} {}: {error}", op.api.as_str(), op.id);
        }
    }
}

#[test]
fn every_call_that_needs_a_key_refuses_a_wrong_one() {
    for op in Api::ALL.into_iter().flat_map(table::ops) {
        let mut client = client(op);
        let args = args(op, &mut client);
        let wrong = match op.api {
            Api::Kiwivm => {
                Account::kiwivm(1_347_645, "private_WRONG").unwrap().with_base_url(client.account.base_url())
            }
            Api::Cvm => Account::cvm(client.account.base_url(), "wrong", "wrong"),
            Api::Vultr => Account::vultr("WRONG").unwrap().with_base_url(client.account.base_url()),
        };
        let prepared = encode(op, &args, &wrong.unwrap()).unwrap();
        let code = client.exchange(&prepared).err().map(|error| error.code());
        assert_eq!(code, Some(Code::Auth).filter(|_| op.needs_key), "{} {}", op.api.as_str(), op.id);
    }
}

#[test]
fn every_missing_parameter_is_missed() {
    for op in Api::ALL.into_iter().flat_map(table::ops) {
        for missed in op.params.iter().filter(|field| !field.optional()).filter(|_| op.api != Api::Cvm) {
            let mut client = client(op);
            let given = op.params.iter().filter(|field| field.wire != missed.wire && !field.optional());
            let mut form: Vec<_> = given
                .map(|field| match arg(op, field, &mut client) {
                    Arg::Text(text) => format!("{}={}", field.wire, text.replace([' ', '\n'], "+")),
                    Arg::Int(int) => format!("{}={int}", field.wire),
                    _ => format!("{}=1", field.wire),
                })
                .collect();
            let (veid, key) = vps(op);
            form.extend([format!("veid={veid}"), format!("api_key={key}")]);
            let (form, path) = (form.join("&"), op.path);
            let target = match op.api {
                Api::Kiwivm => format!("/kiwivm/v1{path}"),
                _ => format!("/vultr{path}?{form}"),
            };
            let (status, _, body) = client.raw(op.method.as_str(), &target, &[("API-Key", accounts::VULTR[0])], &form);
            match op.api {
                Api::Kiwivm => assert!(body.contains(r#""error":700001"#), "{}: {body}", op.id),
                _ => assert_eq!(status, 412, "{} without {}: {body}", op.id, missed.wire),
            }
        }
    }
}

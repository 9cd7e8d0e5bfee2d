//! The life cycle of a Vultr server, and the catalogue of its options.

use crate::common::{Client, NOW};
use serde_json::json;
use vpswire_core::vultr::{account, app, auth, os, plans, regions, server, snapshot};
use vpswire_core::{Account, Code, Verdict};
use vpswire_sim::accounts;

pub(crate) const NO_KEY: &str =
    "Invalid SSH Key.  Check SSHKEYID value and ensure your API key matches the key's account";
pub(crate) const NO_SCRIPT: &str =
    "Invalid statup script.  Check SCRIPTID value and ensure your API key matches the scripts's account";
const NO_SNAPSHOT: &str =
    "Invalid snapshot.  Check SNAPSHOTID value and ensure your API key matches the snapshots's account";
const NO_SERVER: &str = "Invalid server.  Check SUBID value and ensure your API key matches the server's account";

/// Returns a create that the service accepts.
fn create() -> server::Create {
    server::Create { label: Some("new".to_owned()), ..server::Create::new(1, 201, 167) }
}

fn one(subid: u64) -> server::List {
    server::List { subid: Some(subid), ..Default::default() }
}

#[test]
pub(crate) fn a_server_lives_and_dies() {
    let mut client = Client::vultr();
    let subid =
        client.send(&server::Create { enable_ipv6: Some(true), tag: Some("t".to_owned()), ..create() }).unwrap().subid;
    let raw = client.body(&one(subid));
    assert_eq!(
        (&raw["SUBID"], &raw["status"], &raw["main_ip"]),
        (&json!(subid.to_string()), &json!("pending"), &json!("0.0.0.0"))
    );
    assert_eq!(
        (&raw["v6_main_ip"], &raw["v6_network"], &raw["v6_network_size"]),
        (&json!(false), &json!(""), &json!(""))
    );
    assert_eq!((&raw["kvm_url"], &raw["v6_networks"], &raw["vcpu_count"]), (&json!(""), &json!([]), &json!("1")));
    assert_eq!(raw["date_created"], json!("2023-11-14 22:13:20"));

    let early = client.send(&server::Destroy { subid }).unwrap_err();
    assert_eq!((early.code(), early.status()), (Code::Locked, Some(412)));
    assert_eq!(
        early.service_message(),
        Some("Unable to destroy server: Unable to remove VM: Server is currently locked")
    );
    assert_eq!(client.send(&server::Reboot { subid }).unwrap_err().code(), Code::Locked);
    assert_eq!(client.body(&server::ListIpv4 { subid }), json!([]));

    client.now = NOW + 39;
    assert_eq!(client.body(&one(subid))["status"], json!("pending"));
    client.now = NOW + 40;
    let server = client.send(&one(subid)).unwrap().get(subid).unwrap().clone();
    assert_eq!(
        (server.status, server.label.as_deref(), server.tag.as_deref()),
        (Some(server::SubscriptionStatus::Active), Some("new"), Some("t"))
    );
    assert_eq!(server.server_state, Some(server::ServerState::InstallingBooting));
    assert_ne!(server.main_ip.unwrap(), "0.0.0.0");
    assert_eq!((server.v6_network_size, server.v6_networks.map(|networks| networks.len())), (Some(64), Some(1)));
    client.now = NOW + 60;
    assert_eq!(client.body(&one(subid))["server_state"], json!("ok"));

    client.send(&server::Halt { subid }).unwrap();
    assert_eq!(client.body(&one(subid))["power_status"], json!("stopped"));
    client.send(&server::Start { subid }).unwrap();
    assert_eq!(client.body(&one(subid))["power_status"], json!("running"));
    client.send(&server::LabelSet { subid, label: "renamed".to_owned() }).unwrap();
    client.send(&server::TagSet { subid, tag: String::new() }).unwrap();
    let renamed = client.body(&one(subid));
    assert_eq!((&renamed["label"], &renamed["tag"]), (&json!("renamed"), &json!("")));

    client.send(&server::Destroy { subid }).unwrap();
    let again = client.send(&server::Destroy { subid }).unwrap_err();
    assert_eq!(again.service_message(), Some("Unable to destroy server: Server is already pending destruction."));
    assert_eq!(client.send(&one(subid)).unwrap_err().service_message(), Some(NO_SERVER));
    client.now += 60;
    assert_eq!(client.send(&server::Destroy { subid }).unwrap_err().service_message(), Some(NO_SERVER));
}

#[test]
pub(crate) fn lists_are_filtered_as_the_service_does() {
    let mut client = Client::vultr();
    let ids =
        |list: vpswire_core::typed::ById<server::Server>| list.iter().map(|(id, _)| id.to_owned()).collect::<Vec<_>>();
    let list = |client: &mut Client, filter: server::List| ids(client.send(&filter).unwrap());
    assert_eq!(list(&mut client, server::List::default()), ["576965", "576966", "576988", "577012"]);
    let tagged = server::List { tag: Some("web".to_owned()), ..Default::default() };
    assert_eq!(list(&mut client, tagged), ["576965", "576966"]);
    let labelled = server::List { label: Some("db-1".to_owned()), ..Default::default() };
    assert_eq!(list(&mut client, labelled.clone()), ["576988"]);
    // A map for a label, one bare object for an id, an empty list if nothing matches.
    assert_eq!(client.body(&labelled)["576988"]["label"], json!("db-1"));
    assert_eq!(client.body(&one(576_988))["label"], json!("db-1"));
    assert_eq!(client.body(&server::List { tag: Some("none".to_owned()), ..Default::default() }), json!([]));
    let ip = client.send(&one(576_965)).unwrap().get(576_965).unwrap().main_ip.clone();
    assert_eq!(list(&mut client, server::List { main_ip: ip, ..Default::default() }), ["576965"]);
    assert_eq!(client.body(&one(576_988))["allowed_bandwidth_gb"], json!("341.333"));
    assert_eq!(client.body(&one(577_012))["power_status"], json!("stopped"));
}

#[test]
pub(crate) fn foreign_and_unknown_servers_are_refused_alike() {
    let mut client = Client::vultr();
    for subid in [601_234, 1] {
        let refused = client.send(&one(subid)).unwrap_err();
        assert_eq!((refused.status(), refused.service_message()), (Some(412), Some(NO_SERVER)));
        assert_eq!(client.send(&server::Reboot { subid }).unwrap_err().service_message(), Some(NO_SERVER));
        assert_eq!(client.send(&server::Bandwidth { subid }).unwrap_err().service_message(), Some(NO_SERVER));
        let snapshot = snapshot::Create { subid, description: None };
        assert_eq!(client.send(&snapshot).unwrap_err().service_message(), Some(NO_SERVER));
    }
    client.account = Account::vultr(accounts::VULTR[1]).unwrap().with_base_url(client.account.base_url()).unwrap();
    assert_eq!(client.body(&one(601_234))["label"], json!("elsewhere"));
    assert_eq!(client.send(&one(576_965)).unwrap_err().service_message(), Some(NO_SERVER));
    assert_eq!(client.body(&snapshot::List::default()), json!([]));
}

#[test]
pub(crate) fn a_create_is_checked_before_anything_is_made() {
    let mut client = Client::vultr();
    let bad = [
        (server::Create { dcid: 99, ..create() }, "Invalid location.  Check DCID value"),
        (server::Create { vpsplanid: 9_999, ..create() }, "Invalid plan.  Check VPSPLANID value"),
        (server::Create { vpsplanid: 87, ..create() }, "Plan is not available in the selected location"),
        (server::Create { osid: 9_999, ..create() }, "Invalid operating system.  Check OSID value"),
        (server::Create { osid: 164, ..create() }, NO_SNAPSHOT),
        (server::Create { osid: 186, appid: Some(999), ..create() }, "Invalid application.  Check APPID value"),
    ];
    for (create, words) in bad {
        let refused = client.send(&create).unwrap_err();
        assert_eq!((refused.status(), refused.service_message()), (Some(412), Some(words)));
        let unknown = words.contains(".  Check ");
        let code = if unknown { Code::NotFound } else { Code::Service };
        assert_eq!((refused.code(), refused.verdict()), (code, Verdict::Rejected));
    }
    assert_eq!(client.send(&server::List::default()).unwrap().len(), 4);
    let restored = server::Create { osid: 164, snapshotid: Some("5359435d28b9a".to_owned()), ..create() };
    let first = client.send(&restored).unwrap().subid;
    let networks = Some(vec!["net539626f0798d7".to_owned()]);
    let second =
        client.send(&server::Create { networkid: networks, osid: 186, appid: Some(17), ..create() }).unwrap().subid;
    assert!(second > first);
    client.now += 40;
    let raw = client.body(&one(second));
    assert_eq!((&raw["APPID"], raw["internal_ip"].as_str().unwrap().starts_with("10.99.")), (&json!("17"), true));
    assert_eq!(client.send(&server::List::default()).unwrap().len(), 6);
}

#[test]
pub(crate) fn reverse_names_are_set_and_set_back() {
    let mut client = Client::vultr();
    let subid = 576_988;
    let addresses = |client: &mut Client| client.send(&server::ListIpv4 { subid }).unwrap().get(subid).unwrap().clone();
    let first = addresses(&mut client);
    assert_eq!(first.len(), 2);
    let ip = first[0].ip.clone();
    assert_eq!(first[0].reverse, Some(format!("{ip}.vultr.com")));
    let set = |ip: &str| server::ReverseSetIpv4 { subid, ip: ip.to_owned(), entry: "db.example.com".to_owned() };
    client.send(&set(&ip)).unwrap();
    assert_eq!(addresses(&mut client)[0].reverse.as_deref(), Some("db.example.com"));
    assert_eq!(client.send(&set("192.0.2.1")).unwrap_err().service_message(), Some("Invalid IP address"));
    client.send(&server::ReverseDefaultIpv4 { subid, ip }).unwrap();
    assert_eq!(addresses(&mut client), first);
}

#[test]
pub(crate) fn snapshots_are_pending_then_complete_then_gone() {
    let mut client = Client::vultr();
    let create = snapshot::Create { subid: 576_965, description: Some("nightly".to_owned()) };
    let id = client.send(&create).unwrap().snapshotid;
    let list = snapshot::List { snapshotid: Some(id.clone()) };
    let entry = |client: &mut Client| client.body(&list)[&id].clone();
    assert_eq!((&entry(&mut client)["status"], &entry(&mut client)["size"]), (&json!("pending"), &json!("0")));
    client.now += 60;
    assert_eq!(
        (&entry(&mut client)["status"], &entry(&mut client)["description"]),
        (&json!("complete"), &json!("nightly"))
    );
    assert_eq!(client.send(&snapshot::List::default()).unwrap().len(), 2);
    client.send(&snapshot::Destroy { snapshotid: id.clone() }).unwrap();
    assert_eq!(client.body(&list), json!([]));
    let again = client.send(&snapshot::Destroy { snapshotid: id }).unwrap_err();
    assert_eq!(again.service_message(), Some(NO_SNAPSHOT));
}

#[test]
pub(crate) fn the_catalogue_needs_no_key_and_refers_to_itself() {
    let mut client = Client::vultr();
    let all = client.send(&plans::List::default()).unwrap();
    assert_eq!(all.get(203).unwrap().price_per_month.as_ref().unwrap().as_str(), "20.00");
    assert_eq!(
        (all.get(87).unwrap().available_locations.as_deref(), all.get(87).unwrap().deprecated),
        (Some(&[][..]), Some(true))
    );
    let fast = client.send(&plans::List { r#type: Some(plans::PlanKind::Vc2z) }).unwrap();
    assert_eq!(fast.iter().map(|(id, _)| id).collect::<Vec<_>>(), ["401"]);
    assert!(client.body(&plans::ListVdc2 {})["115"].get("available_locations").is_none());
    let metals = client.send(&plans::ListBaremetal).unwrap();
    assert_eq!(metals.get(28).unwrap().available_locations.as_deref(), Some(&[1, 5, 9][..]));
    assert_eq!(client.send(&regions::AvailabilityBaremetal { dcid: 5 }).unwrap(), [28]);
    let cloud = client.send(&plans::ListVc2).unwrap();
    client.account = Account::vultr_public().with_base_url(client.account.base_url()).unwrap();
    let places = client.send(&regions::List { availability: Some(true) }).unwrap();
    for (id, region) in places.iter() {
        let here = client.send(&regions::Availability { dcid: id.parse().unwrap(), r#type: None }).unwrap();
        assert_eq!(region.availability.as_ref(), Some(&here));
        let shared = client.send(&regions::AvailabilityVc2 { dcid: region.dcid }).unwrap();
        let dedicated = client.send(&regions::AvailabilityVdc2 { dcid: region.dcid }).unwrap();
        assert!(shared.iter().all(|plan| here.contains(plan) && cloud.get(*plan).is_some()));
        assert!(dedicated.iter().all(|plan| here.contains(plan) && cloud.get(*plan).is_none()));
        for plan in here {
            assert!(all.get(plan).unwrap().available_locations.as_ref().unwrap().contains(&region.dcid));
        }
    }
    assert_eq!(client.body(&os::List {})["167"]["OSID"], json!(167));
    assert_eq!(client.send(&app::List {}).unwrap().get(32).unwrap().surcharge.as_ref().unwrap().as_str(), "15.00");
}

#[test]
pub(crate) fn account_and_rights_are_told() {
    let mut client = Client::vultr();
    let raw = client.body(&account::Info {});
    assert!(raw["balance"].is_string() && raw["pending_charges"].is_number());
    assert!(client.send(&auth::Info {}).unwrap().acls.unwrap().contains(&vpswire_core::vultr::user::Acl::Provisioning));
}

#[test]
pub(crate) fn what_is_wrong_is_said_in_plain_text() {
    let mut client = Client::vultr();
    let key = ("API-Key", accounts::VULTR[0]);
    let mut ask = |method, target, headers: &[(&str, &str)], body| {
        let (status, content_type, words) = client.raw(method, target, headers, body);
        assert_eq!(content_type, "text/html; charset=UTF-8");
        (status, words)
    };
    let no_key = (403, "Invalid API key".to_owned());
    assert_eq!(ask("GET", "/vultr/v1/server/list", &[], ""), no_key);
    assert_eq!(ask("GET", "/vultr/v1/server/list", &[("API-Key", "WRONG")], ""), no_key);
    assert_eq!(ask("GET", "/vultr/v1/server/list?api_key=EXAMPLE", &[], ""), no_key);
    assert_eq!(ask("GET", "/vultr/v1/server/fly", &[key], "").0, 400);
    assert_eq!(ask("GET", "/vultr/v2/instances", &[key], "").0, 400);
    assert_eq!(ask("GET", "/vultr/v1/server/destroy?SUBID=576965", &[key], "").0, 405);
    assert_eq!(ask("POST", "/vultr/v1/server/list", &[key], "").0, 405);
    assert_eq!(ask("DELETE", "/vultr/v1/server/list", &[key], "").0, 405);
    let no_server = (412, NO_SERVER.to_owned());
    assert_eq!(ask("POST", "/vultr/v1/server/reboot", &[key], ""), no_server);
    assert_eq!(ask("POST", "/vultr/v1/server/reboot", &[key], "SUBID=web-1"), no_server);
    // A POST has its parameters only in the body.
    assert_eq!(ask("POST", "/vultr/v1/server/reboot?SUBID=576965", &[key], ""), no_server);
    assert_eq!(ask("POST", "/vultr/v1/server/reboot", &[("api-key", key.1)], "SUBID=576965"), (200, String::new()));
    let (status, words) = ask("POST", "/vultr/v1/server/create", &[key], "DCID=1&VPSPLANID=201");
    assert_eq!((status, words.as_str()), (412, "Invalid OSID.  Check OSID value"));
    assert_eq!(ask("GET", "/elsewhere", &[], "").0, 404);
}

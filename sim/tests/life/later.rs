//! Behaviour of the service that clients observed but the document does not contain, and the calls of the later v1.

use crate::common::Client;
use serde_json::{Value, json};
use vpswire_sim::accounts;

/// A client that can send any request.
struct Raw(Client);

impl Raw {
    /// Returns the status and the body of an answer.
    fn ask(&mut self, method: &str, path: &str, form: &str) -> (u16, String) {
        let key = ("API-Key", accounts::VULTR[0]);
        let (target, body) = if method == "GET" { (format!("{path}?{form}"), "") } else { (path.to_owned(), form) };
        let (status, _, body) = self.0.raw(method, &target, &[key], body);
        (status, body)
    }

    fn json(&mut self, method: &str, path: &str, form: &str) -> Value {
        let (status, body) = self.ask(method, path, form);
        assert_eq!(status, 200, "{path}: {body}");
        if body.is_empty() { Value::Null } else { serde_json::from_str(&body).unwrap() }
    }

    fn refused(&mut self, path: &str, form: &str) -> String {
        let (status, words) = self.ask("POST", path, form);
        assert_eq!(status, 412, "{path}: {words}");
        words
    }
}

fn vultr() -> Raw {
    Raw(Client::vultr())
}

const NO_SERVER: &str = "Invalid server.  Check SUBID value and ensure your API key matches the server's account";

#[test]
fn answers_are_those_that_were_seen() {
    let mut vultr = vultr();
    // V20
    assert_eq!(
        vultr.json("POST", "/vultr/v1/server/create_ipv4", "SUBID=576965&reboot=no"),
        json!({ "ipv4": "198.18.0.27" })
    );
    // V21
    let group =
        vultr.json("POST", "/vultr/v1/firewall/group_create", "")["FIREWALLGROUPID"].as_str().unwrap().to_owned();
    let rule = format!("FIREWALLGROUPID={group}&direction=in&ip_type=v4&protocol=tcp&subnet=0.0.0.0&subnet_size=0");
    for (number, (port, listed)) in
        [("22", "22"), ("8000:8080", "8000 - 8080"), ("1-2", "1 - 2")].into_iter().enumerate()
    {
        let made = vultr.json("POST", "/vultr/v1/firewall/rule_create", &format!("{rule}&port={port}&notes=a"));
        assert_eq!(made, json!({ "rulenumber": number + 1 }));
        let list = vultr.json(
            "GET",
            "/vultr/v1/firewall/rule_list",
            &format!("FIREWALLGROUPID={group}&direction=in&ip_type=v4"),
        );
        let entry = &list[(number + 1).to_string()];
        assert_eq!((&entry["port"], &entry["notes"]), (&json!(listed), &json!("a")));
    }
    // V22
    for (path, form, words) in [
        (
            "sshkey/destroy",
            "SSHKEYID=x",
            "Invalid SSH Key.  Check SSHKEYID value and ensure your API key matches the key's account",
        ),
        (
            "sshkey/create",
            "name=x&ssh_key=x",
            "Unable to create SSH Key: Invalid SSH key.  Keys should be in authorized_keys format",
        ),
        (
            "snapshot/destroy",
            "SNAPSHOTID=x",
            "Invalid snapshot.  Check SNAPSHOTID value and ensure your API key matches the snapshots's account",
        ),
        (
            "startupscript/destroy",
            "SCRIPTID=9",
            "Invalid statup script.  Check SCRIPTID value and ensure your API key matches the scripts's account",
        ),
        (
            "firewall/group_delete",
            "FIREWALLGROUPID=x",
            "Invalid firewall group. Check FIREWALLGROUPID value and ensure your API key matches the account.",
        ),
    ] {
        assert_eq!(vultr.refused(&format!("/vultr/v1/{path}"), form), words);
    }
    // V23
    for (path, wanted) in [
        ("server/destroy_ipv4", NO_SERVER),
        ("server/reverse_set_ipv4", "Invalid IP address"),
        ("server/reverse_default_ipv4", "Invalid IP address"),
        ("server/reverse_set_ipv6", "Invalid IP address"),
        ("server/reverse_delete_ipv6", "Invalid IP address"),
    ] {
        for ip in ["192.0.2.99", "2001:db8:ffff::1", "x", ""] {
            for subid in ["1", "x", ""] {
                let path = format!("/vultr/v1/{path}");
                assert_eq!(
                    vultr.refused(&path, &format!("SUBID={subid}&ip={ip}&entry=a.example")),
                    wanted,
                    "{path} {ip} {subid}"
                );
            }
        }
    }
    let set = "/vultr/v1/server/reverse_set_ipv4";
    assert_eq!(vultr.refused(set, "SUBID=1&ip=198.18.0.21&entry=a.example"), NO_SERVER);
    assert_eq!(vultr.json("POST", set, "SUBID=576965&ip=198.18.0.21&entry=a.example"), Value::Null);
}

#[test]
fn answers_have_the_fields_of_later_years() {
    let mut vultr = vultr();
    let server = vultr.json("GET", "/vultr/v1/server/list", "SUBID=576965");
    let metal = vultr.json("GET", "/vultr/v1/baremetal/list", "SUBID=900000");
    let ids = [&server, &metal].map(|of| of["v2_id"].as_str().unwrap().to_owned());
    assert!(ids.iter().all(|id| id.len() == 36 && id.as_bytes()[14] == b'4') && ids[0] != ids[1], "{ids:?}");
    assert_eq!(metal["cpu_model"], "E3-1270v6");
    vultr.json("POST", "/vultr/v1/baremetal/ipv6_enable", "SUBID=900000");
    vultr.json("POST", "/vultr/v1/server/ipv6_enable", "SUBID=576965");
    vultr.0.now += 60;
    for (path, size) in [("baremetal/list?SUBID=900000", json!(64)), ("server/list?SUBID=576965", json!("64"))] {
        let (path, form) = path.split_once('?').unwrap();
        assert_eq!(vultr.json("GET", &format!("/vultr/v1/{path}"), form)["v6_networks"][0]["v6_network_size"], size);
    }
    let id = vultr.json("POST", "/vultr/v1/snapshot/create", "SUBID=576965")["SNAPSHOTID"].as_str().unwrap().to_owned();
    let snapshot = &vultr.json("GET", "/vultr/v1/snapshot/list", "")[&id];
    assert_eq!((&snapshot["OSID"], &snapshot["APPID"]), (&json!("167"), &json!("0")));
    let iso = vultr.json("POST", "/vultr/v1/iso/create_from_url", "url=https://a.example/b.iso")["ISOID"].to_string();
    vultr.0.now += 60;
    assert_eq!(vultr.json("GET", "/vultr/v1/iso/list", "")[&iso]["sha512sum"].as_str().unwrap().len(), 128);

    assert_eq!(vultr.json("POST", "/vultr/v1/iso/destroy", &format!("ISOID={iso}")), Value::Null);
    assert!(vultr.json("GET", "/vultr/v1/iso/list", "").get(&iso).is_none());
}

#[test]
fn calls_of_the_later_v1_are_answered() {
    let mut vultr = vultr();
    assert!(vultr.json("GET", "/vultr/v1/iso/list_public", "").as_object().unwrap().len() > 1);
    assert_eq!(vultr.json("GET", "/vultr/v1/plans/list_vc2z", "")["401"]["plan_type"], "HIGHFREQUENCY");
    let network = vultr.json("POST", "/vultr/v1/network/create", "DCID=1&description=mine")["NETWORKID"].clone();
    let list = vultr.json("GET", "/vultr/v1/network/list", "");
    let entry = &list[network.as_str().unwrap()];
    assert_eq!(
        (&entry["DCID"], &entry["description"], &entry["v4_subnet_mask"]),
        (&json!("1"), &json!("mine"), &json!(16))
    );
    let form = format!("NETWORKID={}", network.as_str().unwrap());
    assert_eq!(vultr.json("POST", "/vultr/v1/network/destroy", &form), Value::Null);
    assert_eq!(vultr.refused("/vultr/v1/network/destroy", &form), "Invalid network.  Check NETWORKID value");
    let form = "url=https://a.example/b.raw";
    let id = vultr.json("POST", "/vultr/v1/snapshot/create_from_url", form)["SNAPSHOTID"].as_str().unwrap().to_owned();
    assert_eq!(vultr.json("GET", "/vultr/v1/snapshot/list", "")[&id]["status"], "pending");
    for how in ["enable", "disable"] {
        let path = format!("/vultr/v1/server/ddos_protection_{how}");
        assert_eq!(vultr.json("POST", &path, "SUBID=576965"), Value::Null);
        assert_eq!(vultr.refused(&path, "SUBID=1"), NO_SERVER);
    }
    for kind in ["loadbalancer", "objectstorage"] {
        assert_eq!(vultr.json("GET", &format!("/vultr/v1/{kind}/list"), ""), json!([]));
        assert!(vultr.refused(&format!("/vultr/v1/{kind}/destroy"), "SUBID=1").ends_with("Check SUBID value"));
    }
    assert_eq!(vultr.ask("GET", "/vultr/v1/network/create", "").0, 405);
    assert_eq!(vultr.ask("GET", "/vultr/v1/loadbalancer/fly", "").0, 400);
    // The key and its rights are checked here, too.
    assert_eq!(vultr.0.raw("GET", "/vultr/v1/network/list", &[], "").0, 403);
    assert_eq!(vultr.0.raw("GET", "/vultr/v1/iso/list_public", &[], "").0, 200);
}

#[test]
fn each_service_is_at_the_root_too() {
    let mut vultr = vultr();
    let (veid, key) = accounts::KIWIVM[0];
    let keys = format!("veid={veid}&api_key={key}");
    assert_eq!(vultr.json("GET", "/v1/server/list", "SUBID=576965")["label"], "web-1");
    assert_eq!(vultr.json("GET", "/v1/getServiceInfo", &keys)["hostname"], "my.server.example.com");
    // Both services have this path.
    assert_eq!(vultr.json("POST", "/v1/snapshot/list", &keys)["error"], 0);
    assert_eq!(vultr.json("GET", "/v1/snapshot/list", ""), vultr.json("GET", "/vultr/v1/snapshot/list", ""));
    let (public, private) = accounts::CVM[0];
    let tokens = [("API-Public-Token", public), ("API-Private-Token", private)];
    assert_eq!(vultr.0.raw("GET", "/api/client/vps/list", &tokens, "").0, 200);
    for nowhere in ["/", "/v1x/server/list", "/v2/instances", "/api/client2"] {
        assert_eq!(vultr.ask("GET", nowhere, "").0, 404, "{nowhere}");
    }
    assert_eq!(vultr.ask("GET", "/v1", "").0, 400);
}

//! Calls of the later v1, which the document of 2018, and so the table, does not have. Their answers are modelled on
//! the rest of the service; there are no load balancers and object storages, and none can be created.

use super::account::Account;
use super::asked::{Answer, DONE};
use super::catalogue;
use super::network::Network;
use super::refusal::Refusal;
use super::values::{by_id, made, take};
use crate::protocol::form::Form;
use crate::seeds::Seeds;
use serde_json::{Value, json};

/// The calls: path, method, whether a key is required, and the required right.
const CALLS: [(&str, &str, bool, &str); 33] = [
    ("/v1/iso/destroy", "POST", true, "subscriptions"),
    ("/v1/iso/list_public", "GET", false, ""),
    ("/v1/network/create", "POST", true, "provisioning"),
    ("/v1/network/destroy", "POST", true, "provisioning"),
    ("/v1/network/list", "GET", true, "subscriptions"),
    ("/v1/plans/list_vc2z", "GET", false, ""),
    ("/v1/snapshot/create_from_url", "POST", true, "subscriptions"),
    ("/v1/server/ddos_protection_enable", "POST", true, "provisioning"),
    ("/v1/server/ddos_protection_disable", "POST", true, "provisioning"),
    ("/v1/objectstorage/create", "POST", true, "provisioning"),
    ("/v1/objectstorage/destroy", "POST", true, "provisioning"),
    ("/v1/objectstorage/label_set", "POST", true, "provisioning"),
    ("/v1/objectstorage/list", "GET", true, "subscriptions"),
    ("/v1/objectstorage/list_cluster", "GET", false, ""),
    ("/v1/objectstorage/s3key_regenerate", "POST", true, "provisioning"),
    ("/v1/loadbalancer/conf_info", "GET", true, "subscriptions"),
    ("/v1/loadbalancer/create", "POST", true, "provisioning"),
    ("/v1/loadbalancer/destroy", "POST", true, "provisioning"),
    ("/v1/loadbalancer/forward_rule_create", "POST", true, "provisioning"),
    ("/v1/loadbalancer/forward_rule_delete", "POST", true, "provisioning"),
    ("/v1/loadbalancer/forward_rule_list", "GET", true, "subscriptions"),
    ("/v1/loadbalancer/generic_info", "GET", true, "subscriptions"),
    ("/v1/loadbalancer/generic_update", "POST", true, "provisioning"),
    ("/v1/loadbalancer/health_check_info", "GET", true, "subscriptions"),
    ("/v1/loadbalancer/health_check_update", "POST", true, "provisioning"),
    ("/v1/loadbalancer/instance_attach", "POST", true, "provisioning"),
    ("/v1/loadbalancer/instance_detach", "POST", true, "provisioning"),
    ("/v1/loadbalancer/instance_list", "GET", true, "subscriptions"),
    ("/v1/loadbalancer/label_set", "POST", true, "provisioning"),
    ("/v1/loadbalancer/list", "GET", true, "subscriptions"),
    ("/v1/loadbalancer/ssl_add", "POST", true, "provisioning"),
    ("/v1/loadbalancer/ssl_info", "GET", true, "subscriptions"),
    ("/v1/loadbalancer/ssl_remove", "POST", true, "provisioning"),
];

/// A call of the later v1.
#[derive(Clone, Copy)]
pub(super) struct Later {
    pub(super) path: &'static str,
    pub(super) method: &'static str,
    pub(super) needs_key: bool,
    pub(super) access: Option<&'static str>,
}

/// Finds the call at a path.
pub(super) fn find(path: &str) -> Option<Later> {
    let (path, method, needs_key, access) = CALLS.iter().find(|(of, ..)| *of == path).copied()?;
    Some(Later { path, method, needs_key, access: Some(access).filter(|access| !access.is_empty()) })
}

/// Returns the answer of a call that requires no key.
pub(super) fn public(call: Later) -> Value {
    match call.path {
        "/v1/iso/list_public" => by_id(
            PUBLIC_ISOS
                .iter()
                .map(|(id, name, description)| (id, json!({ "ISOID": id, "name": name, "description": description }))),
        ),
        "/v1/plans/list_vc2z" => catalogue::plans("vc2z", false),
        _ => json!([]),
    }
}

/// The ISO images that the service provides for everyone.
const PUBLIC_ISOS: [(u64, &str, &str); 2] =
    [(204_515, "CentOS 7", "7 x86_64 Minimal"), (235_653, "Debian 10", "10.2.0 amd64 netinst")];

impl Account {
    pub(super) fn later_call(&mut self, call: Later, form: &Form, now: u64, seeds: &mut Seeds) -> Answer {
        let text = |name: &str| form.get(name).unwrap_or_default();
        match call.path {
            "/v1/iso/destroy" => {
                let id = form.number("ISOID");
                take(&mut self.isos, |iso| Some(iso.id) == id)
                    .map(|_| None)
                    .ok_or_else(|| Refusal::invalid("ISO", "ISOID"))
            }
            "/v1/network/create" => {
                let region = catalogue::find_region(form.number("DCID"));
                let dcid = region.ok_or_else(|| Refusal::invalid("location", "DCID"))?.id;
                let network = Network {
                    id: format!("net{}", seeds.hex(13)),
                    dcid,
                    description: text("description").to_owned(),
                    created: now,
                };
                let answer = json!({ "NETWORKID": network.id });
                self.networks.push(network);
                Ok(Some(answer))
            }
            "/v1/network/destroy" => {
                let id = text("NETWORKID");
                if self.servers.values().any(|machine| machine.networks.iter().any(|of| of == id)) {
                    return Err(Refusal::new("Unable to destroy network: It is attached to a server"));
                }
                let taken = take(&mut self.networks, |network| network.id == id);
                taken.map(|_| None).ok_or_else(|| Refusal::invalid("network", "NETWORKID"))
            }
            "/v1/network/list" => Ok(Some(by_id(self.networks.iter().map(|network| (&network.id, network.entry()))))),
            "/v1/snapshot/create_from_url" => {
                let url = text("url");
                if !url.starts_with("http://") && !url.starts_with("https://") {
                    return Err(Refusal::invalid("URL", "url"));
                }
                let id = seeds.hex(13);
                self.fetch_snapshot(id.clone(), now);
                Ok(Some(json!({ "SNAPSHOTID": id })))
            }
            "/v1/server/ddos_protection_enable" | "/v1/server/ddos_protection_disable" => {
                let id = form.number("SUBID").unwrap_or_default();
                self.servers.get(&id).ok_or_else(Refusal::no_server)?;
                DONE
            }
            "/v1/objectstorage/list" | "/v1/loadbalancer/list" => Ok(Some(json!([]))),
            path if path.ends_with("/create") => Err(Refusal::new("Unable to create: This is not simulated")),
            path if path.starts_with("/v1/objectstorage/") => Err(Refusal::invalid("object storage", "SUBID")),
            _ => Err(Refusal::invalid("load balancer", "SUBID")),
        }
    }
}

impl Network {
    fn entry(&self) -> Value {
        json!({
            "DCID": self.dcid.to_string(),
            "NETWORKID": self.id,
            "date_created": made(self.created),
            "description": self.description,
            "v4_subnet": "10.99.0.0",
            "v4_subnet_mask": 16,
        })
    }
}

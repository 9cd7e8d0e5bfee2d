//! CVM: its containers, and the access to them.

use crate::common::Client;
use serde_json::json;
use vpswire_core::cvm;
use vpswire_core::{Account, Code};
use vpswire_sim::{World, accounts};

fn other(client: &Client, at: usize) -> Account {
    let (public, private) = accounts::CVM[at];
    Account::cvm(client.account.base_url(), public, private).unwrap()
}

#[test]
pub(crate) fn vpses_are_listed_and_switched() {
    let mut client = Client::cvm();
    let raw = client.body(&cvm::List);
    let entry = &raw["response"]["vpses"][0];
    assert_eq!((&entry["id"], &entry["cpu_count"], entry.get("traffic_used")), (&json!("1"), &json!("1"), None));
    let list = client.send(&cvm::List).unwrap().vpses;
    assert_eq!(list.iter().map(|vps| vps.id).collect::<Vec<_>>(), [1, 2, 4]);
    assert_eq!(
        (list[2].burstable_ram, list[2].traffic_in_used, list[2].traffic_used),
        (None, None, Some(929_651_797 + 343_000_000 * 9 * 51 / 50))
    );

    let state = |client: &mut Client, id| client.send(&cvm::Status { id }).unwrap().status.unwrap();
    assert_eq!((state(&mut client, 1), state(&mut client, 2)), (cvm::VpsState::Running, cvm::VpsState::Stopped));
    // "running" means booted, and "stopped" means shut down: both take some time.
    use cvm::VpsState::{Running, Stopped};
    let both = |client: &mut Client| (state(client, 1), state(client, 2));
    client.send(&cvm::Stop { id: 1 }).unwrap();
    client.send(&cvm::Start { id: 2 }).unwrap();
    assert_eq!(both(&mut client), (Running, Stopped));
    client.now += 2;
    assert_eq!(both(&mut client), (Stopped, Stopped));
    client.now += 3;
    assert_eq!(both(&mut client), (Stopped, Running));
    client.send(&cvm::Restart { id: 2 }).unwrap();
    let states = std::array::from_fn(|_| (state(&mut client, 2), client.now += 1).0);
    assert_eq!(states, [Running, Running, Stopped, Stopped, Stopped, Stopped, Stopped, Running]);
    // A stop replaces a start in progress.
    client.send(&cvm::Start { id: 1 }).unwrap();
    client.now += 4;
    client.send(&cvm::Stop { id: 1 }).unwrap();
    client.now += 60;
    assert_eq!(both(&mut client), (Stopped, Running));
    client.send(&cvm::Restart { id: 1 }).unwrap();
    client.now += 5;
    assert_eq!(state(&mut client, 1), Running);
    let status = client.body(&cvm::Status { id: 4 });
    assert!(status["response"]["traffic_used"].is_number() && status["response"]["disk_used"].is_f64());
}

#[test]
pub(crate) fn what_is_suspended_or_out_of_reach_is_not_switched() {
    let mut client = Client::cvm();
    let mut world: serde_json::Value = serde_json::from_str(&World::default().to_json()).unwrap();
    let vpses = &mut world["cvm"]["users"][0]["vpses"];
    (vpses[0]["state"], vpses[1]["state"], vpses[2]["node_down"]) =
        (json!("suspended"), json!("terminated"), json!(true));
    client.put(World::from_text(&world.to_string()).unwrap());
    let state = |client: &mut Client, id| client.send(&cvm::Status { id }).unwrap().status.unwrap();
    use cvm::VpsState::{Suspended, Terminated, Unknown};
    assert_eq!([1, 2, 4].map(|id| state(&mut client, id)), [Suspended, Terminated, Unknown]);
    let refused = |client: &mut Client, id| {
        let error = client.send(&cvm::Start { id }).unwrap_err();
        (error.status().unwrap(), error.service_message().unwrap().to_owned())
    };
    assert_eq!(refused(&mut client, 1), (500, "The VPS failed to start.".to_owned()));
    assert_eq!(refused(&mut client, 2), (500, "The VPS failed to start.".to_owned()));
    assert_eq!(refused(&mut client, 4), (503, "The host node could not be reached.".to_owned()));
}

#[test]
pub(crate) fn tokens_and_ids_are_checked() {
    let mut client = Client::cvm();
    let mine = client.account.clone();
    assert_eq!(client.send(&cvm::Status { id: 3 }).unwrap_err().code(), Code::NotFound);
    assert_eq!(client.send(&cvm::Stop { id: 99 }).unwrap_err().status(), Some(404));
    client.account = other(&client, 1);
    assert_eq!(client.send(&cvm::Status { id: 3 }).unwrap().status, Some(cvm::VpsState::Running));
    assert_eq!(client.send(&cvm::Status { id: 1 }).unwrap_err().code(), Code::NotFound);
    client.account = other(&client, 2);
    let barred = client.send(&cvm::List).unwrap_err();
    assert_eq!((barred.code(), barred.status()), (Code::Forbidden, Some(403)));
    client.account = Account::cvm(mine.base_url(), accounts::CVM[0].0, "wrong").unwrap();
    let unknown = client.send(&cvm::List).unwrap_err();
    assert_eq!((unknown.code(), unknown.status()), (Code::Auth, Some(401)));
    assert_eq!(unknown.service_message(), Some("No valid API token pair was specified."));
}

#[test]
pub(crate) fn answers_are_as_the_panel_writes_them() {
    let mut client = Client::cvm();
    let (public, private) = accounts::CVM[0];
    let tokens = [("API-Public-Token", public), ("API-Private-Token", private)];
    let html = "text/html; charset=UTF-8".to_owned();
    let started = client.raw("POST", "/cvm/api/client/vps/2/start", &tokens, "");
    assert_eq!(started, (200, html.clone(), "[]".to_owned()));
    let refused = r#"{"errors":["No valid API token pair was specified."]}"#.to_owned();
    assert_eq!(client.raw("GET", "/cvm/api/client/vps/list", &[], ""), (401, html, refused));
    assert_eq!(client.raw("GET", "/cvm/api/client/vps/2/start", &tokens, "").0, 405);
    assert_eq!(client.raw("GET", "/cvm/api/client/vps/2/fly", &tokens, "").0, 404);
    assert_eq!(client.raw("GET", "/cvm/api/client/vps/two/status", &tokens, "").0, 404);
}

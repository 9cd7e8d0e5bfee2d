//! Creating servers, moving a VPS and installing servers.

use crate::shell::{Dice, NOW, Shell, URL};
use crate::{Ends, account, add_faults, chaos, check_named, only_vps, seeds, vps};
use serde_json::{Value as Json, json};
use vpswire_core::Code;
use vpswire_core::jobs::{JobError, kiwivm, vultr};
use vpswire_core::typed::{ById, Call};
use vpswire_core::vultr::backup::{self, Backup};
use vpswire_core::vultr::server::{List, Server};
use vpswire_sim::{World, accounts};

/// Returns the only Vultr account of a world.
pub fn only_account(world: &World) -> Json {
    let world: Json = serde_json::from_str(&world.to_json()).unwrap();
    world["vultr"]["accounts"][0].clone()
}

/// Returns the servers with that label.
fn labelled(world: &World, label: &str) -> Vec<Json> {
    only_account(world)["servers"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|server| server["label"] == *label)
        .cloned()
        .collect()
}

/// Checks the lists of an error: whether the call of each item was executed.
pub fn check_lists(error: &JobError, seed: u64, carried_out: impl Fn(&str) -> bool) {
    check_named(error);
    for item in error.done() {
        assert!(carried_out(&item.call), "seed {seed}: {error}");
    }
    for item in error.not_done() {
        assert!(!carried_out(&item.call), "seed {seed}: {error}");
    }
}

#[test]
fn creations_buy_one_server_at_most() {
    let mut ends = Ends::default();
    for seed in 0..seeds() / 2 {
        let mut dice = Dice::new(seed);
        let mut world = account(&[]);
        if dice.percent(85) {
            add_faults(&mut world, &mut dice, "vultr", &["server.list", "server.create", "plans.list"]);
        }
        let mut shell = Shell::new(world, accounts::vultr(URL).unwrap(), seed);
        let timeout;
        (shell.chaos, timeout) = chaos(&mut dice);
        shell.check = Box::new(move |world| assert!(labelled(world, "job").len() <= 1, "seed {seed}"));
        let result = shell.run(&vultr::Create::new(1, 201, 167, "job"), timeout);

        let made = labelled(&shell.world, "job");
        match &result {
            Ok(done) => {
                assert_eq!(made[0]["subid"], done.subid, "seed {seed}");
                assert_eq!(made[0]["ip"].as_str(), done.main_ip.as_deref(), "seed {seed}");
                for secret in &shell.secrets {
                    assert_eq!(made[0]["password"], *secret.value, "seed {seed}");
                    assert!(!shell.saved.iter().any(|saved| saved.contains(&secret.value)), "seed {seed}");
                }
            }
            Err(error) => check_lists(error, seed, |_| !made.is_empty()),
        }
        ends.add(result.as_ref().map_or_else(|error| error.error().code().as_str(), |_| "done"));
    }
    ends.check();
}

#[test]
fn moves_are_made_once_and_names_set_again() {
    let mut ends = Ends::default();
    for seed in 0..seeds() / 2 {
        let mut dice = Dice::new(seed);
        let text = vps(&[]).to_json().replacen("\"ptr\": []", "\"ptr\": [[\"203.0.113.44\", \"a.example.com\"]]", 1);
        let mut world = World::from_text(&text).unwrap();
        if dice.percent(85) {
            let calls = ["migrate.get_locations", "migrate.start", "get_service_info", "set_ptr", "get_audit_log"];
            add_faults(&mut world, &mut dice, "kiwivm", &calls);
        }
        let mut shell = Shell::new(world, accounts::kiwivm(URL).unwrap(), seed);
        let timeout;
        (shell.chaos, timeout) = chaos(&mut dice);
        let count = |world: &World, path: &str| {
            let summary = format!("API: {path}");
            only_vps(world)["log"].as_array().unwrap().iter().filter(|line| line["summary"] == *summary).count()
        };
        shell.check = Box::new(move |world| assert!(count(world, "migrate/start") <= 1, "seed {seed}"));
        let goal = *dice.pick(&["EUNL_3", "HKHK_1"]);
        let job = kiwivm::Migrate { keep_ptr: Some(true), ..kiwivm::Migrate::new(goal) };
        let result = shell.run(&job, timeout);

        let vps = only_vps(&shell.world);
        match &result {
            Ok(done) => {
                assert_eq!(
                    (vps["location"].as_str(), done.location.as_deref()),
                    (Some(goal), Some(goal)),
                    "seed {seed}"
                );
                assert_eq!(vps["ips"].as_array().unwrap()[0], *done.new_ips[0], "seed {seed}");
                let names = vps["ptr"].as_array().unwrap();
                // Reverse DNS is not available in Hong Kong.
                let set = names.iter().any(|pair| pair[1] == "a.example.com" && pair[0] == *done.new_ips[0]);
                assert_eq!(
                    (set, done.ptr_set.len(), done.ptr_left.len()),
                    if goal == "HKHK_1" { (false, 0, 1) } else { (true, 1, 0) }
                );
            }
            Err(error) => check_lists(error, seed, |call| match call {
                "migrate.start" => count(&shell.world, "migrate/start") > 0,
                _ => count(&shell.world, "setPTR") > 0,
            }),
        }
        ends.add(result.as_ref().map_or_else(|error| error.error().code().as_str(), |_| "done"));
    }
    ends.check();
}

#[test]
fn backups_are_put_back_once() {
    let mut ends = Ends::default();
    for seed in 0..seeds() {
        let mut dice = Dice::new(seed);
        let mut world: Json = serde_json::from_str(&account(&[]).to_json()).unwrap();
        let schedule = json!({ "since": NOW - 86_400 * 20 });
        world["vultr"]["accounts"][0]["servers"][0]["backups"] = schedule;
        let world = World::from_text(&world.to_string()).unwrap();
        let mut shell = Shell::new(world, accounts::vultr(URL).unwrap(), seed);
        let list: ById<Backup> = shell.call(backup::List::OP, &[None, None]).unwrap().read().unwrap();
        let ids: Vec<_> = list.into_iter().map(|(id, _)| id).collect();
        if dice.percent(85) {
            let calls = ["backup.list", "server.list", "server.restore_backup"];
            add_faults(&mut shell.world, &mut dice, "vultr", &calls);
        }
        let timeout;
        (shell.chaos, timeout) = chaos(&mut dice);
        let result = shell.run(&vultr::RestoreBackup::new(576_965, dice.pick(&ids).as_str()), timeout);
        let server = labelled(&shell.world, "web-1").remove(0);
        let restored = server["installed"].as_u64().unwrap() > NOW;
        match &result {
            Ok(done) => {
                assert!(restored && server["locked_until"].as_u64().unwrap() <= shell.now.as_secs(), "seed {seed}");
                assert!(done.exists && done.main_ip.as_deref() == server["ip"].as_str(), "seed {seed}");
            }
            Err(error) => check_lists(error, seed, |_| restored),
        }
        ends.add(result.as_ref().map_or_else(|error| error.error().code().as_str(), |_| "done"));
    }
    ends.check();
}

#[test]
fn servers_are_reinstalled_once() {
    let mut ends = Ends::default();
    for seed in 0..seeds() / 2 {
        let mut dice = Dice::new(seed);
        let mut world = account(&[]);
        if dice.percent(85) {
            add_faults(&mut world, &mut dice, "vultr", &["server.list", "server.reinstall"]);
        }
        let mut shell = Shell::new(world, accounts::vultr(URL).unwrap(), seed);
        let timeout;
        (shell.chaos, timeout) = chaos(&mut dice);
        let result = shell.run(&vultr::Reinstall::new(576_965), timeout);
        let server = labelled(&shell.world, "web-1").remove(0);
        let installed = server["installed"].as_u64().unwrap() > NOW;
        match &result {
            Ok(done) => {
                assert!(installed && server["locked_until"].as_u64().unwrap() <= shell.now.as_secs(), "seed {seed}");
                assert!(
                    done.default_password.is_none() || server["password"].as_str() == done.default_password.as_deref()
                );
            }
            Err(error) => check_lists(error, seed, |_| installed),
        }
        ends.add(result.as_ref().map_or_else(|error| error.error().code().as_str(), |_| "done"));
    }
    ends.check();
}

#[test]
fn a_plan_says_what_a_server_costs_and_what_a_move_changes() {
    let mut shell = Shell::new(account(&[]), accounts::vultr(URL).unwrap(), 1);
    let done = shell.run(&vultr::Create::new(1, 201, 167, "job"), 3600).unwrap();
    let plan = shell.plan.as_ref().unwrap().to_string();
    let words = "makes a server \"job\" of plan 201 with system 167 in location 1, which costs ";
    assert!(plan.contains(words) && plan.ends_with(" US dollars a month [server.create]"), "{plan}");
    assert_eq!(shell.secrets.len(), 1);
    assert_eq!(done.default_password.as_ref(), Some(&shell.secrets[0].value));
    let list = List { subid: Some(done.subid), ..List::default() };
    let servers: ById<Server> = shell.call(List::OP, &list.args()).unwrap().read().unwrap();
    assert_eq!(servers.values().next().unwrap().server_state.as_ref().unwrap().as_str(), "ok");
    // The label is already in use.
    let error = shell.run(&vultr::Create::new(1, 201, 167, "job"), 3600).unwrap_err();
    assert_eq!((error.error().code(), error.error().param()), (Code::InvalidParams, Some("label")));

    let mut shell = Shell::new(vps(&[]), accounts::kiwivm(URL).unwrap(), 1);
    shell.run(&kiwivm::Migrate::new("HKHK_1"), 3600).unwrap();
    assert_eq!(
        shell.plan.unwrap().to_string(),
        "reads the locations [migrate.get_locations]\n\
         changes the location of the VPS: from USCA_2 to HKHK_1 (CN: Hong Kong); monthly transfer times 0.33 there, \
         times 1 here [migrate.start]\n\
         deletes the addresses 203.0.113.44 [migrate.start]"
    );
}

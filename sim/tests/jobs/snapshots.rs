//! Taking snapshots, and waiting for them.

use crate::others::{check_lists, only_account};
use crate::shell::{Dice, NOW, Shell, URL, order};
use crate::{Ends, account, add_faults, aged, chaos, only_vps, seeds, vps};
use serde_json::{Value as Json, json};
use std::collections::BTreeSet;
use std::time::Duration;
use vpswire_core::jobs::{kiwivm, vultr};
use vpswire_core::kiwivm::snapshot as k;
use vpswire_core::typed::Call;
use vpswire_core::vultr::snapshot as v;
use vpswire_sim::accounts;

/// The description of the new snapshots, and perhaps of old ones.
const MINE: &str = "mine";

/// Returns the ids of the snapshots in a list that have that description.
fn called(list: &Json, id: &str, description: &str) -> BTreeSet<String> {
    let fits = |of: &&Json| of["description"] == description;
    list.as_array().unwrap().iter().filter(fits).map(|of| of[id].as_str().unwrap().to_owned()).collect()
}

/// Checks what must hold at any time: no snapshot is lost, and at most one is new.
fn check(before: &BTreeSet<String>, now: &BTreeSet<String>, seed: u64) {
    assert!(now.is_superset(before), "seed {seed}");
    assert!(now.len() <= before.len() + 1, "seed {seed}");
}

fn names(dice: &mut Dice) -> Vec<(String, &'static str)> {
    (0..dice.below(5)).map(|number| (format!("s{number}"), *dice.pick(&[MINE, "other"]))).collect()
}

#[test]
fn one_snapshot_of_a_vps_is_made_at_most() {
    let mut ends = Ends::default();
    for seed in 0..seeds() {
        let mut dice = Dice::new(seed);
        let before: Vec<_> = names(&mut dice)
            .into_iter()
            .map(|(id, description)| json!({ "file_name": id, "description": description, "size": 9, "purge_at": NOW * 2 }))
            .collect();
        let old = called(&before.clone().into(), "file_name", MINE);
        let mut world = aged(vps(&before), &mut dice);
        if dice.percent(85) {
            add_faults(&mut world, &mut dice, "kiwivm", &["snapshot.list", "snapshot.create"]);
        }
        let mut shell = Shell::new(world, accounts::kiwivm(URL).unwrap(), seed);
        let timeout;
        (shell.chaos, timeout) = chaos(&mut dice);
        if dice.percent(20) {
            // Another client creates one meanwhile, which locks the VPS.
            shell.at_plan = |world, account, now| {
                order(world, account, now, &k::Create { description: Some("of somebody else".to_owned()) });
            };
        }
        let known = old.clone();
        shell.check = Box::new(move |world| {
            check(&known, &called(&only_vps(world)["snapshots"], "file_name", MINE), seed);
        });
        let result = shell.run(&kiwivm::Snapshot::new(MINE), timeout);

        // The world finishes tasks that are due when it handles the next request.
        shell.world.clear_faults();
        shell.now += Duration::from_secs(3600);
        shell.call(k::List::OP, &[]).unwrap();
        let now = called(&only_vps(&shell.world)["snapshots"], "file_name", MINE);
        check(&old, &now, seed);
        match &result {
            Ok(done) => {
                assert!(now.contains(&done.id) && !old.contains(&done.id) && done.complete, "seed {seed}");
                assert_eq!(done.description.as_deref(), Some(MINE), "seed {seed}");
            }
            Err(error) => check_lists(error, seed, |_| now.len() > old.len()),
        }
        ends.add(result.as_ref().map_or_else(|error| error.error().code().as_str(), |_| "done"));
    }
    ends.check();
}

#[test]
fn one_snapshot_of_a_server_is_made_at_most() {
    let mut ends = Ends::default();
    for seed in 0..seeds() {
        let mut dice = Dice::new(seed);
        let before: Vec<_> = names(&mut dice)
            .into_iter()
            .map(|(id, description)| json!({ "id": id, "description": description, "created": NOW - 86_400 }))
            .collect();
        let old = called(&before.clone().into(), "id", MINE);
        let mut world = account(&before);
        if dice.percent(85) {
            add_faults(&mut world, &mut dice, "vultr", &["snapshot.list", "snapshot.create"]);
        }
        let mut shell = Shell::new(world, accounts::vultr(URL).unwrap(), seed);
        let timeout;
        (shell.chaos, timeout) = chaos(&mut dice);
        if dice.percent(20) {
            shell.at_plan = |world, account, now| {
                let description = Some("of somebody else".to_owned());
                order(world, account, now, &v::Create { description, ..v::Create::new(576_965) });
            };
        }
        let known = old.clone();
        shell.check =
            Box::new(move |world| check(&known, &called(&only_account(world)["snapshots"], "id", MINE), seed));
        let result = shell.run(&vultr::Snapshot::new(576_965, MINE), timeout);

        let list = only_account(&shell.world)["snapshots"].clone();
        let now = called(&list, "id", MINE);
        check(&old, &now, seed);
        match &result {
            Ok(done) => {
                assert!(now.contains(&done.id) && !old.contains(&done.id) && done.complete, "seed {seed}");
                let ready = list.as_array().unwrap().iter().find(|of| of["id"] == *done.id).unwrap()["ready"].as_u64();
                assert!(ready <= Some(shell.now.as_secs()), "seed {seed}");
            }
            Err(error) => check_lists(error, seed, |_| now.len() > old.len()),
        }
        ends.add(result.as_ref().map_or_else(|error| error.error().code().as_str(), |_| "done"));
    }
    ends.check();
}

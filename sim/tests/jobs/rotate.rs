//! Rotations.

use crate::shell::{Dice, NOW, Shell, URL};
use crate::{Ends, account, add_faults, aged, chaos, check_named, only_vps, seeds, vps};
use serde_json::{Value as Json, json};
use std::collections::{BTreeMap, BTreeSet};
use vpswire_core::Code;
use vpswire_core::jobs::{JobError, PlanVerb, kiwivm, vultr};
use vpswire_sim::{World, accounts};

const PREFIX: &str = "nightly ";
const CALLS: [&str; 3] = ["snapshot.list", "snapshot.create", "snapshot.delete"];

/// A snapshot of the model.
#[derive(Clone)]
struct Snapshot {
    name: String,
    own: bool,
    sticky: bool,
    /// A number that is greater for newer snapshots.
    age: u64,
}

fn snapshots(dice: &mut Dice) -> Vec<Snapshot> {
    let count = dice.below(9);
    let mut all: Vec<_> = (0..count)
        .map(|number| Snapshot {
            name: format!("s{number}"),
            own: dice.percent(70),
            sticky: dice.percent(15),
            age: number + 1,
        })
        .collect();
    // The list is in random order.
    for at in (1..all.len()).rev() {
        all.swap(at, dice.below(at as u64 + 1) as usize);
    }
    all
}

impl Snapshot {
    fn description(&self) -> String {
        if self.own { format!("{PREFIX}{}", self.age) } else { format!("by hand {}", self.age) }
    }

    fn kiwivm(&self) -> Json {
        json!({
            "file_name": self.name, "description": self.description(), "size": 1000 + self.age, "sticky": self.sticky,
            "purge_at": NOW + 20 * 86_400 + self.age * 60,
        })
    }

    fn vultr(&self) -> Json {
        json!({ "id": self.name, "description": self.description(), "created": NOW - 86_400 + self.age * 60 })
    }
}

/// Returns the snapshots that should be deleted, by an independent model.
fn doomed(before: &[Snapshot], keep: u64) -> BTreeSet<String> {
    let own: BTreeMap<_, _> = before.iter().filter(|of| of.own && !of.sticky).map(|of| (of.age, &of.name)).collect();
    let spare = (own.len() + 1).saturating_sub(keep as usize);
    own.values().take(spare).map(|name| (*name).clone()).collect()
}

/// Returns the existing snapshots: their descriptions by name.
fn present(list: &Json, name: &str) -> BTreeMap<String, String> {
    let text = |of: &Json, key: &str| of[key].as_str().unwrap().to_owned();
    list.as_array().unwrap().iter().map(|of| (text(of, name), text(of, "description"))).collect()
}

/// Checks what must hold at any time: snapshots that were not to be deleted exist, at most one was created, and the
/// number of complete ones is never less than it was or than is to be kept.
fn check(present: &BTreeMap<String, String>, before: &[Snapshot], keep: u64, complete: bool) {
    let doomed = doomed(before, keep);
    for snapshot in before {
        let there = present.contains_key(&snapshot.name);
        assert!(there || doomed.contains(&snapshot.name), "{} is gone", snapshot.name);
        assert!(there || complete, "{} is gone before the new one is complete", snapshot.name);
    }
    let made = present.len() - before.iter().filter(|of| present.contains_key(&of.name)).count();
    assert!(made <= 1, "{made} were made");
    let own = |all: &mut dyn Iterator<Item = &String>| all.filter(|text| text.starts_with(PREFIX)).count();
    let descriptions: Vec<_> = before.iter().map(Snapshot::description).collect();
    assert!(own(&mut present.values()) >= own(&mut descriptions.iter()).min(keep as usize));
}

/// Checks the lists of an error.
fn check_error(error: &JobError, present: &BTreeMap<String, String>, before: &[Snapshot], made: bool) {
    check_named(error);
    let is_there = |id: &Option<String>| present.contains_key(id.as_ref().unwrap());
    for item in error.done() {
        match item.verb {
            PlanVerb::Makes => assert!(made, "{error}"),
            _ => assert!(!is_there(&item.id), "{error}"),
        }
    }
    for item in error.not_done() {
        match item.verb {
            PlanVerb::Makes => assert!(!made, "{error}"),
            _ => assert!(is_there(&item.id), "{error}"),
        }
    }
    let all = error.done().len() + error.unknown().len() + error.not_done().len();
    assert!(all <= before.len() + 1);
}

#[test]
fn rotations_of_kiwivm_never_lose_what_they_should_keep() {
    let mut ends = Ends::default();
    for seed in 0..seeds() {
        let mut dice = Dice::new(seed);
        let (before, keep) = (snapshots(&mut dice), 1 + dice.below(4));
        let mut world = aged(vps(&before.iter().map(Snapshot::kiwivm).collect::<Vec<_>>()), &mut dice);
        if dice.percent(85) {
            add_faults(&mut world, &mut dice, "kiwivm", &CALLS);
        }
        let mut shell = Shell::new(world, accounts::kiwivm(URL).unwrap(), seed);
        let timeout;
        (shell.chaos, timeout) = chaos(&mut dice);
        shell.chaos.stick = if dice.percent(30) { 10 } else { 0 };
        let model = before.clone();
        shell.check = Box::new(move |world| {
            let present = present(&only_vps(world)["snapshots"], "file_name");
            check(&present, &model, keep, deleting(&present, &model));
        });
        let result = shell.run(&kiwivm::Rotate { quota: None, ..kiwivm::Rotate::new(PREFIX, keep) }, timeout);

        let vps = only_vps(&shell.world);
        let present = present(&vps["snapshots"], "file_name");
        let made = shell.world.to_json().contains(&format!("\"{PREFIX}2023-11-1"));
        check(&present, &before, keep, made);
        let planned = shell.plan.as_ref().map(|plan| {
            let deletes = plan.items.iter().filter(|item| item.verb == PlanVerb::Deletes);
            deletes.map(|item| item.id.clone().unwrap()).collect::<BTreeSet<_>>()
        });
        if let Some(planned) = &planned {
            // Snapshots that became sticky before the plan are not in it.
            let doomed = doomed(&before, keep);
            assert!(planned.is_subset(&doomed) && (shell.chaos.stick > 0 || *planned == doomed), "seed {seed}");
        }
        match &result {
            Ok(done) => {
                assert!(present.contains_key(&done.created), "seed {seed}");
                assert!(done.deleted.iter().all(|name| !present.contains_key(name)), "seed {seed}");
                assert!(done.kept.iter().all(|name| present.contains_key(name)), "seed {seed}");
                let gone: BTreeSet<_> = done.deleted.iter().chain(&done.left).cloned().collect();
                assert_eq!(Some(gone), planned, "seed {seed}");
            }
            Err(error) => check_error(error, &present, &before, made),
        }
        ends.add(result.as_ref().map_or_else(|error| error.error().code().as_str(), |_| "done"));
    }
    ends.check();
}

/// Whether the new snapshot exists, so that others may be deleted.
fn deleting(present: &BTreeMap<String, String>, before: &[Snapshot]) -> bool {
    present.keys().any(|name| !before.iter().any(|of| of.name == *name))
}

#[test]
fn rotations_of_vultr_never_lose_what_they_should_keep() {
    let mut ends = Ends::default();
    for seed in 0..seeds() {
        let mut dice = Dice::new(seed);
        let (mut before, keep) = (snapshots(&mut dice), 1 + dice.below(4));
        before.iter_mut().for_each(|snapshot| snapshot.sticky = false);
        let mut world = account(&before.iter().map(Snapshot::vultr).collect::<Vec<_>>());
        if dice.percent(85) {
            add_faults(&mut world, &mut dice, "vultr", &["snapshot.list", "snapshot.create", "snapshot.destroy"]);
        }
        let list = |world: &World| {
            let world: Json = serde_json::from_str(&world.to_json()).unwrap();
            world["vultr"]["accounts"][0]["snapshots"].clone()
        };
        let mut shell = Shell::new(world, accounts::vultr(URL).unwrap(), seed);
        let timeout;
        (shell.chaos, timeout) = chaos(&mut dice);
        let model = before.clone();
        shell.check = Box::new(move |world| {
            let present = present(&list(world), "id");
            check(&present, &model, keep, deleting(&present, &model));
        });
        let job = vultr::Rotate { quota: None, ..vultr::Rotate::new(576_965, PREFIX, keep) };
        let result = shell.run(&job, timeout);

        let present = present(&list(&shell.world), "id");
        let made = deleting(&present, &before);
        check(&present, &before, keep, made);
        match &result {
            Ok(done) => {
                assert!(present.contains_key(&done.created), "seed {seed}");
                assert!(done.deleted.iter().all(|name| !present.contains_key(name)), "seed {seed}");
                let gone: BTreeSet<_> = done.deleted.iter().chain(&done.left).cloned().collect();
                assert_eq!(gone, doomed(&before, keep), "seed {seed}");
            }
            Err(error) => check_error(error, &present, &before, made),
        }
        ends.add(result.as_ref().map_or_else(|error| error.error().code().as_str(), |_| "done"));
    }
    ends.check();
}

#[test]
fn what_is_made_sticky_after_the_plan_is_kept() {
    let own = |age| Snapshot { name: format!("s{age}"), own: true, sticky: false, age };
    let before = [own(1), own(2), own(3)];
    let mut shell = Shell::new(vps(&before.map(|of| of.kiwivm())), accounts::kiwivm(URL).unwrap(), 1);
    shell.at_plan = |world, _, _| {
        let text = world.to_json().replacen("\"sticky\": false", "\"sticky\": true", 1);
        *world = World::from_text(&text).unwrap();
    };
    let done = shell.run(&kiwivm::Rotate::new(PREFIX, 2), 3600).unwrap();
    assert_eq!(
        (done.deleted, done.left, done.kept),
        (vec!["s2".to_owned()], vec!["s1".to_owned()], vec!["s3".to_owned()])
    );
    assert!(only_vps(&shell.world)["snapshots"].as_array().unwrap().iter().any(|of| of["file_name"] == "s1"));
}

#[test]
fn a_rotation_says_first_what_it_will_do_and_shows_how_far_it_is() {
    let own = |age| Snapshot { name: format!("s{age}"), own: true, sticky: false, age };
    let mut shell = Shell::new(vps(&[own(1), own(2)].map(|of| of.kiwivm())), accounts::kiwivm(URL).unwrap(), 1);
    let done = shell.run(&kiwivm::Rotate::new(PREFIX, 2), 3600).unwrap();
    assert_eq!(
        shell.plan.unwrap().to_string(),
        "reads the snapshots [snapshot.list]\n\
         makes a snapshot of the VPS: \"nightly 2023-11-14 22:13:20\" [snapshot.create]\n\
         deletes the snapshot \"nightly 1\" s1 (the service deletes it on 2023-12-04 22:14:19 UTC) [snapshot.delete]"
    );
    assert_eq!(done.description, "nightly 2023-11-14 22:13:20");
    assert_eq!(shell.calls, ["snapshot.create", "snapshot.delete"]);
    assert!(shell.progress.contains(&"Snapshot: 33% completed".to_owned()), "{:?}", shell.progress);
}

#[test]
fn without_room_nothing_is_done() {
    let own = |age| Snapshot { name: format!("s{age}"), own: true, sticky: false, age };
    let mut shell = Shell::new(vps(&[own(1), own(2)].map(|of| of.kiwivm())), accounts::kiwivm(URL).unwrap(), 1);
    let job = kiwivm::Rotate { quota: Some(2), ..kiwivm::Rotate::new(PREFIX, 1) };
    let error = shell.run(&job, 3600).unwrap_err();
    assert_eq!((error.error().code(), error.error().param()), (Code::InvalidParams, Some("quota")));
    assert!(shell.calls.is_empty() && shell.plan.is_none());
}

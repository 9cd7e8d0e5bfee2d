//! Deploying SSH keys: to a VPS of KiwiVM for its next installation, and to an account of Vultr.

use crate::others::{check_lists, only_account};
use crate::shell::{Dice, Shell, URL};
use crate::{Ends, account, add_faults, chaos, only_vps, seeds, vps};
use serde_json::Value as Json;
use vpswire_core::jobs::{kiwivm, vultr};
use vpswire_core::kiwivm as k;
use vpswire_core::typed::Call;
use vpswire_sim::{World, accounts};

const OLD: &str = "ssh-rsa A a";
const NEW: &str = "ssh-rsa B b";

/// Returns a world with a VPS that has a stored key.
fn with_key() -> World {
    let mut world: Json = serde_json::from_str(&vps(&[]).to_json()).unwrap();
    world["kiwivm"]["vpses"][0]["ssh_keys"] = OLD.into();
    World::from_text(&world.to_string()).unwrap()
}

#[test]
fn keys_that_are_kept_stay_whatever_fails() {
    let kept = |world: &World| -> Vec<String> {
        only_vps(world)["ssh_keys"].as_str().unwrap().lines().map(str::to_owned).collect()
    };
    let mut ends = Ends::default();
    for seed in 0..seeds() / 2 {
        let mut dice = Dice::new(seed);
        let mut world = with_key();
        if dice.percent(85) {
            add_faults(&mut world, &mut dice, "kiwivm", &["get_ssh_keys", "update_ssh_keys"]);
        }
        let mut shell = Shell::new(world, accounts::kiwivm(URL).unwrap(), seed);
        let timeout;
        (shell.chaos, timeout) = chaos(&mut dice);
        shell.check = Box::new(move |world| assert_eq!(kept(world)[0], OLD, "seed {seed}"));
        let result = shell.run(&kiwivm::DeployKeys::new([NEW].into_iter().collect()), timeout);

        let now = kept(&shell.world);
        match &result {
            Ok(done) => {
                assert_eq!((&now, &done.ssh_keys), (&vec![OLD.to_owned(), NEW.to_owned()], &now), "seed {seed}");
                assert_eq!(done.added, [NEW], "seed {seed}");
            }
            Err(error) => check_lists(error, seed, |_| now.len() == 2),
        }
        ends.add(result.as_ref().map_or_else(|error| error.error().code().as_str(), |_| "done"));
    }
    ends.check();
}

#[test]
fn a_key_is_added_to_an_account_once() {
    let keys = |world: &World| only_account(world)["ssh_keys"].as_array().unwrap().clone();
    let mut ends = Ends::default();
    for seed in 0..seeds() / 2 {
        let mut dice = Dice::new(seed);
        let mut world = account(&[]);
        if dice.percent(85) {
            add_faults(&mut world, &mut dice, "vultr", &["sshkey.list", "sshkey.create"]);
        }
        let mut shell = Shell::new(world, accounts::vultr(URL).unwrap(), seed);
        let timeout;
        (shell.chaos, timeout) = chaos(&mut dice);
        shell.check = Box::new(move |world| assert!(keys(world).len() <= 1, "seed {seed}"));
        let result = shell.run(&vultr::DeployKey::new("mine", NEW), timeout);

        let made = keys(&shell.world);
        match &result {
            Ok(done) => assert_eq!((&made[0]["id"], done.added), (&Json::from(&*done.sshkeyid), true), "seed {seed}"),
            Err(error) => check_lists(error, seed, |_| !made.is_empty()),
        }
        ends.add(result.as_ref().map_or_else(|error| error.error().code().as_str(), |_| "done"));
    }
    ends.check();
}

#[test]
fn keys_are_added_to_those_that_are_there() {
    let mut shell = Shell::new(vps(&[]), accounts::kiwivm(URL).unwrap(), 1);
    for (keys, added, all) in [(vec!["ssh-rsa A a", "ssh-rsa A a"], 1, 1), (vec!["ssh-rsa A a", "ssh-rsa B b"], 1, 2)] {
        let done = shell.run(&kiwivm::DeployKeys::new(keys.into_iter().collect()), 3600).unwrap();
        assert_eq!((done.added.len(), done.ssh_keys.len()), (added, all));
    }
    let calls = shell.calls.len();
    shell.run(&kiwivm::DeployKeys::new(["ssh-rsa B b"].into_iter().collect()), 3600).unwrap();
    assert_eq!(shell.calls.len(), calls);
    let kept: k::SshKeys = shell.call(k::GetSshKeys::OP, &[]).unwrap().read().unwrap();
    assert_eq!(kept.ssh_keys_veid.unwrap().0, ["ssh-rsa A a", "ssh-rsa B b"]);

    let mut shell = Shell::new(account(&[]), accounts::vultr(URL).unwrap(), 1);
    shell.world.add_fault("vultr:sshkey.create:1=lose_answer".parse().unwrap());
    let job = vultr::DeployKey::new("mine", "ssh-ed25519 AAAA me");
    let first = shell.run(&job, 3600).unwrap();
    let again = shell.run(&vultr::DeployKey::new("other", "ssh-ed25519 AAAA elsewhere"), 3600).unwrap();
    assert_eq!((first.added, again.added, &first.sshkeyid), (true, false, &again.sshkeyid));
    assert_eq!(shell.calls, ["sshkey.create"]);
}

//! Restoring backups and reinstalling. The executed calls are read from the audit log, which only the service writes.

use crate::shell::{Dice, NOW, Shell, URL};
use crate::{Ends, add_faults, aged, chaos, check_named, only_vps, seeds, vps};
use serde_json::{Value as Json, json};
use std::time::Duration;
use vpswire_core::jobs::{JobError, kiwivm};
use vpswire_core::kiwivm::backup;
use vpswire_core::typed::{Call, Lines};
use vpswire_sim::{World, accounts};

/// Returns the number of times that the service executed a call.
fn carried_out(world: &World, path: &str) -> usize {
    let vps = only_vps(world);
    let summary = format!("API: {path}");
    vps["log"].as_array().unwrap().iter().filter(|line| line["summary"] == *summary).count()
}

/// Checks the lists of an error.
fn check_error(error: &JobError, world: &World, seed: u64) {
    check_named(error);
    let count = |call: &str| {
        let path = match call {
            "backup.copy_to_snapshot" => "backup/copyToSnapshot",
            "snapshot.restore" => "snapshot/restore",
            "reinstall_os" => "reinstallOS",
            "update_ssh_keys" => "updateSshKeys",
            other => panic!("{other}"),
        };
        carried_out(world, path)
    };
    for item in error.done() {
        assert!(count(&item.call) > 0, "seed {seed}: {error}");
    }
    for item in error.not_done() {
        assert_eq!(count(&item.call), 0, "seed {seed}: {error}");
    }
}

#[test]
fn restores_never_lose_a_snapshot_and_restore_once() {
    let mut ends = Ends::default();
    for seed in 0..seeds() {
        let mut dice = Dice::new(seed);
        let before: Vec<Json> = (0..dice.below(4))
            .map(|number| {
                json!({
                    "file_name": format!("s{number}"), "description": "by hand", "size": 1000, "md5": format!("{number}"),
                    "purge_at": NOW + 20 * 86_400,
                })
            })
            .collect();
        let mut shell = Shell::new(vps(&before), accounts::kiwivm(URL).unwrap(), seed);
        let listed =
            shell.call(backup::List::OP, &backup::List {}.args()).unwrap().read::<backup::BackupList>().unwrap();
        let tokens: Vec<_> = listed.backups.iter().map(|(token, _)| token.to_owned()).collect();
        let token = dice.pick(&tokens).clone();
        if dice.percent(85) {
            let calls =
                ["backup.list", "backup.copy_to_snapshot", "snapshot.list", "snapshot.restore", "get_audit_log"];
            add_faults(&mut shell.world, &mut dice, "kiwivm", &calls);
        }
        let timeout;
        (shell.chaos, timeout) = chaos(&mut dice);
        let count = before.len();
        shell.check = Box::new(move |world| {
            let snapshots = only_vps(world)["snapshots"].as_array().unwrap().clone();
            let (old, new): (Vec<_>, Vec<_>) =
                snapshots.iter().partition(|of| of["file_name"].as_str().unwrap().len() < 4);
            assert_eq!(old.len(), count, "seed {seed}");
            let restored = carried_out(world, "snapshot/restore");
            assert!(new.len() <= 1 && restored <= new.len(), "seed {seed}");
        });
        let result = shell.run(&kiwivm::RestoreBackup::new(&token), timeout);

        let world = &shell.world;
        match &result {
            Ok(done) => {
                let snapshots = only_vps(world)["snapshots"].as_array().unwrap().clone();
                assert!(snapshots.iter().any(|of| of["file_name"] == *done.snapshot), "seed {seed}");
                let restored = format!("Snapshot Restore: {} completed", done.snapshot);
                // The world finishes tasks that are due when it handles the next request.
                let log = shell.world.to_json();
                assert!(log.contains(&restored), "seed {seed}");
            }
            Err(error) => check_error(error, world, seed),
        }
        ends.add(result.as_ref().map_or_else(|error| error.error().code().as_str(), |_| "done"));
    }
    ends.check();
}

#[test]
fn reinstalls_hand_the_password_over_at_once_and_save_none() {
    let mut ends = Ends::default();
    for seed in 0..seeds() {
        let mut dice = Dice::new(seed);
        let mut shell = Shell::new(aged(vps(&[]), &mut dice), accounts::kiwivm(URL).unwrap(), seed);
        if dice.percent(85) {
            let calls = ["get_available_os", "update_ssh_keys", "reinstall_os", "get_service_info", "get_audit_log"];
            add_faults(&mut shell.world, &mut dice, "kiwivm", &calls);
        }
        let timeout;
        (shell.chaos, timeout) = chaos(&mut dice);
        shell.check = Box::new(move |world| assert!(carried_out(world, "reinstallOS") <= 1, "seed {seed}"));
        let os = if dice.percent(30) { "debian-12-x86_64" } else { "ubuntu-24.04-x86_64" };
        let keys: Lines = ["ssh-ed25519 AAAA a@example.com"].into_iter().collect();
        let keys = Some(keys).filter(|_| dice.percent(50));
        let result = shell.run(&kiwivm::Reinstall { ssh_keys: keys.clone(), ..kiwivm::Reinstall::new(os) }, timeout);

        for secret in &shell.secrets {
            assert!(!shell.saved.iter().any(|saved| saved.contains(&secret.value)), "seed {seed}");
        }
        let vps = only_vps(&shell.world);
        match &result {
            Ok(done) => {
                assert_eq!((vps["os"].as_str().unwrap(), &vps["task"]), (os, &Json::Null), "seed {seed}");
                assert_eq!(done.os.as_deref(), Some(os), "seed {seed}");
                if let Some(password) = &done.root_password {
                    assert!(done.password_came && shell.secrets.iter().any(|secret| secret.value == *password));
                }
                if keys.is_some() {
                    assert_eq!(vps["ssh_keys"], "ssh-ed25519 AAAA a@example.com", "seed {seed}");
                }
            }
            Err(error) => check_error(error, &shell.world, seed),
        }
        ends.add(result.as_ref().map_or_else(|error| error.error().code().as_str(), |_| "done"));
    }
    ends.check();
}

#[test]
fn a_backup_is_copied_restored_and_waited_for() {
    let mut shell = Shell::new(vps(&[]), accounts::kiwivm(URL).unwrap(), 1);
    let listed = shell.call(backup::List::OP, &backup::List {}.args()).unwrap().read::<backup::BackupList>().unwrap();
    let (token, made) = listed.backups.iter().map(|(token, made)| (token.to_owned(), made.timestamp)).next().unwrap();
    assert!(made.is_some());
    shell.run(&kiwivm::RestoreBackup::new(token.as_str()), 3600).unwrap();
    assert_eq!(shell.calls, ["backup.copy_to_snapshot", "snapshot.restore"]);
    let plan = shell.plan.unwrap().to_string();
    let lines: Vec<_> = plan.lines().collect();
    assert!(lines[1].starts_with(&format!("makes a snapshot of the backup {token} (made on 20")), "{plan}");
    assert_eq!(lines[2], "deletes all data on the disk of the VPS [snapshot.restore]");
    assert!(shell.now >= Duration::from_secs(NOW + 120));
}

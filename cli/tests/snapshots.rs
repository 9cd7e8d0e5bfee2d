//! Deleting and restoring snapshots by their names, and waiting for the power state of machines.
#![cfg(unix)]
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::home::Home;
use common::terminal::on_terminal;
use common::{KIWIVM_KEY, Sim};
use serde_json::Value as Json;
use vpswire_sim::{Options, Server, World};

fn sim() -> Sim {
    // Snapshots complete soon, and exist for at least ten minutes of real time.
    let options = Options { speed: 4_000.0, ..Options::default() };
    Sim(Server::start_with(World::default().with_limits(false), ("127.0.0.1", 0), options).unwrap())
}

/// Returns the number of requests that contain the word.
fn asked(sim: &Sim, word: &str) -> usize {
    sim.0.requests().iter().filter(|request| format!("{request:?}").contains(word)).count()
}

/// Takes a snapshot, and returns its name: `account/id`.
fn take(home: &Home, machine: &str, description: &str) -> String {
    home.run(&format!("snapshot create {machine} --description {description} --wait --yes")).ended(0);
    let account = machine.split('/').next().unwrap();
    let json: Json = serde_json::from_str(&home.run(&format!("snapshots --account {account} --json")).quiet()).unwrap();
    let is_it = |row: &&Json| row["description"] == description;
    json["snapshots"].as_array().unwrap().iter().rfind(is_it).unwrap()["snapshot"].as_str().unwrap().to_owned()
}

#[test]
fn snapshots_are_deleted_by_their_names() {
    let sim = sim();
    let home = Home::with_accounts("deleted", &sim);
    let (first, second) = (take(&home, "shop/576965", "mine"), take(&home, "shop/576965", "other"));
    let third = take(&home, "tokyo/1347645", "mine");
    // Snapshots of both accounts.
    let run = home.run("snapshot delete mine --yes").ended(2);
    assert!(run.err.contains("\"mine\" is ambiguous: ") && run.err.contains(&format!("{first} (mine)")), "{run:?}");
    assert!(run.err.contains(&format!("{third} (mine)")), "{run:?}");
    let run = home.run("snapshot delete other nothing --yes").ended(4);
    assert_eq!(run.err, "vpswire: no snapshot is named \"nothing\"\nvpswire: vpswire snapshots lists them\n");
    let plan = home.run("snapshot delete shop/mine --dry-run").quiet();
    assert!(plan.contains("/v1/snapshot/destroy"), "{plan}");
    let run = home.run("snapshot delete shop/mine").ended(10);
    assert!(run.err.contains(&format!("snapshots delete of {first}: ")), "{run:?}");
    home.run("snapshot delete shop/mine --yes --read-only").ended(10);
    // Each snapshot to be deleted is confirmed by its name before any is deleted.
    let id = |name: &str| name.split_once('/').unwrap().1.to_owned();
    let both = format!("snapshot delete shop/mine {second}");
    let (shown, code) = on_terminal(home.command(&both), &format!("{}\nno\n", id(&first)));
    assert_eq!(code, 10, "{shown}");
    for fact in
        [format!("snapshot: {first}"), "description: mine".to_owned(), format!("Type {} to continue: ", id(&second))]
    {
        assert!(shown.contains(&fact), "{fact}: {shown}");
    }
    assert_eq!(asked(&sim, "snapshot/destroy") + asked(&sim, "snapshot/delete"), 0);
    let run = home.run(&format!("{both} {first} --yes --columns snapshot,description,done --no-header")).ended(0);
    assert_eq!(run.out, format!("{first}\tmine\ttrue\n{second}\tother\ttrue\n"));
    home.run("snapshot delete mine --yes").ended(0);
    assert_eq!((asked(&sim, "snapshot/destroy"), asked(&sim, "snapshot/delete")), (2, 1));
}

#[test]
fn an_account_that_cannot_be_asked_may_have_the_name_too() {
    let sim = sim();
    let home = Home::with_accounts("unasked", &sim);
    let first = take(&home, "shop/576965", "mine");
    let add = "account add dead --api kiwivm --veid 5 --base-url http://127.0.0.1:1/v1";
    home.typed(add, &format!("{KIWIVM_KEY}\n")).ended(0);
    let run = home.run("snapshot delete mine --yes --max-retries 0").ended(8);
    assert!(run.err.contains(&format!("name it {first}")), "{run:?}");
    home.run("snapshot delete nothing --yes --max-retries 0").ended(8);
    home.run("snapshot delete shop/mine --yes --max-retries 0").ended(0);
    home.run("snapshot delete shop/mine --yes --max-retries 0").ended(4);
}

#[test]
fn a_machine_is_put_back() {
    let sim = sim();
    let home = Home::with_accounts("restored", &sim);
    let (web, tokyo) = (take(&home, "shop/576965", "before"), take(&home, "tokyo/1347645", "before"));
    assert!(home.run("snapshot restore web-1 before --dry-run").quiet().contains("server/restore_snapshot"));
    let (shown, code) = on_terminal(home.command("snapshot restore web-1 before"), "yes\n");
    assert_eq!(code, 10, "{shown}");
    assert!(shown.contains("label: web-1") && shown.contains(&format!("snapshot: {web}")), "{shown}");
    let (shown, code) = on_terminal(home.command("snapshot restore web-1 before"), "web-1\n");
    assert_eq!(code, 0, "{shown}");
    let run = home.run(&format!("snapshot restore tokyo {tokyo} --wait --yes")).ended(0);
    assert!(run.out.contains("snapshot.restore"), "{run:?}");
    // A snapshot of another account.
    assert!(home.run(&format!("snapshot restore tokyo {web} --yes")).ended(4).err.contains("no snapshot is named"));
    assert_eq!((asked(&sim, "restore_snapshot"), asked(&sim, "snapshot/restore")), (1, 1));
}

#[test]
fn power_is_waited_for() {
    let sim = sim();
    let home = Home::with_accounts("power", &sim);
    home.run("stop tokyo panel/1 --wait").ended(0);
    assert_eq!(home.run("kiwivm get-live-service-info --account tokyo --field ve_status").quiet(), "Stopped\n");
    home.run("start tokyo --wait").ended(0);
    home.run("kill web-1 --wait --yes").ended(0);
    assert_eq!(home.run("vultr server list --field 576965.power_status").quiet(), "stopped\n");
    let run = home.run("restart web-1 tokyo --wait --yes --job-timeout 10m").ended(0);
    assert_eq!(run.out.lines().filter(|line| line.contains("\ttrue")).count(), 2, "{run:?}");
    assert!(home.run("start tokyo --job-timeout 10m").ended(2).err.contains("--wait"));
}

#[test]
fn a_snapshot_that_is_being_made_cannot_be_restored() {
    let options = Options { speed: 0.0, ..Options::default() };
    let sim = Sim(Server::start_with(World::default().with_limits(false), ("127.0.0.1", 0), options).unwrap());
    let home = Home::with_accounts("incomplete", &sim);
    home.run("snapshot create web-1 --description fresh --yes").ended(0);
    let run = home.run("snapshot restore web-1 fresh --yes").ended(4);
    let hint = "check the id, and that the snapshot is complete: `vpswire vultr snapshot list` shows both\n";
    assert!(run.err.ends_with(hint), "{run:?}");
}

//! The commands that take several calls and waits between them: their plans, their progress, and resumption after
//! Ctrl-C.
#![cfg(unix)]
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::Sim;
use common::home::Home;
#[cfg(target_os = "linux")]
use common::terminal::{in_session, typing};
use rustix::process::{Pid, Signal, kill_process};
use serde_json::Value as Json;
use std::process::Stdio;
use std::time::Duration;
use vpswire_sim::{Options, Server, World};

/// Starts a simulator in which so many seconds pass per real second.
fn sim(speed: f64) -> Sim {
    Sim(Server::start_with(World::default(), ("127.0.0.1", 0), Options { speed, ..Options::default() }).unwrap())
}

fn descriptions(home: &Home, account: &str) -> Vec<String> {
    let json: Json = serde_json::from_str(&home.run(&format!("snapshots --account {account} --json")).quiet()).unwrap();
    let snapshots = json["snapshots"].as_array().unwrap();
    snapshots.iter().map(|row| row["description"].as_str().unwrap_or_default().to_owned()).collect()
}

/// Returns the names of the existing job files.
fn saved(home: &Home) -> Vec<String> {
    let entries = std::fs::read_dir(home.0.join("state/vpswire/jobs")).into_iter().flatten();
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

/// Returns the number of requests that contain the word.
fn asked(sim: &Sim, word: &str) -> usize {
    sim.0.requests().iter().filter(|request| format!("{request:?}").contains(word)).count()
}

#[test]
fn snapshots_are_rotated() {
    let sim = sim(10_000.0);
    let home = Home::with_accounts("rotated", &sim);
    let run = home.run("snapshot rotate tokyo").ended(2);
    assert_eq!(
        run.err,
        "vpswire: vpswire snapshot rotate needs --keep for kiwivm\n\
         vpswire: type: vpswire snapshot rotate tokyo --keep NUMBER\n"
    );
    let line = "snapshot rotate tokyo --keep 1";
    let plan = home.run(&format!("{line} --dry-run")).quiet();
    assert!(plan.contains("makes a snapshot of the VPS: \"rotate 1347645 "), "{plan}");
    let refused = home.run(line).ended(10);
    assert!(refused.err.contains("--yes"), "{refused:?}");
    home.run(&format!("{line} --yes --read-only")).ended(10);
    assert_eq!(asked(&sim, "snapshot/create"), 0);
    let before = descriptions(&home, "tokyo").len();
    for _ in 0..2 {
        home.run(&format!("{line} --yes")).ended(0);
        let after = descriptions(&home, "tokyo");
        assert_eq!(after.len(), before + 1, "{after:?}");
        assert_eq!(after.iter().filter(|name| name.starts_with("rotate 1347645 ")).count(), 1, "{after:?}");
    }
    assert!(saved(&home).is_empty());
}

#[test]
fn what_is_interrupted_is_gone_on_with() {
    let sim = sim(0.0);
    let home = Home::with_accounts("interrupted", &sim);
    // The job waits until it is interrupted, however long that takes.
    let mut command = home.command("snapshot create tokyo --description mine --wait --yes --job-timeout 168h");
    let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    while asked(&sim, "snapshot/create") == 0 || asked(&sim, "snapshot/list") < 2 {
        std::thread::sleep(Duration::from_millis(20));
    }
    let listed: Json = serde_json::from_str(&home.run("job list --json").quiet()).unwrap();
    assert_eq!((&listed["jobs"][0]["machine"], &listed["jobs"][0]["running"]), (&"tokyo/1347645".into(), &true.into()));
    let id = listed["jobs"][0]["id"].as_str().unwrap().to_owned();
    assert!(home.run("job resume").ended(10).err.contains("another command runs this job"));
    kill_process(Pid::from_child(&child), Signal::INT).unwrap();
    let output = child.wait_with_output().unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(130), "{err}");
    assert!(
        err.contains("cancelled by the caller") && err.contains("done: makes a snapshot of the VPS: \"mine\""),
        "{err}"
    );
    assert!(err.ends_with(&format!("resume with: vpswire job resume {id}\n")), "{err}");
    let mut command = home.command("");
    command.env("VPSWIRE_COMPLETE", "fish").args(["--", "vpswire", "job", "resume", "snap"]);
    assert_eq!(common::finish(command).quiet().trim(), id);
    for key in [common::KIWIVM_KEY, common::VULTR_KEY] {
        let text = std::fs::read_to_string(home.0.join(format!("state/vpswire/jobs/{id}.json"))).unwrap();
        assert!(!text.contains(key));
    }
    sim.0.advance(Duration::from_secs(86_400));
    // The job began days ago.
    let file = home.0.join(format!("state/vpswire/jobs/{id}.json"));
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, text.replacen(r#"\"began\":1"#, r#"\"began\":"#, 1)).unwrap();
    assert!(home.run("job resume --dry-run").quiet().contains("makes a snapshot of the VPS"));
    let run = home.run("job resume").ended(0);
    assert!(run.out.contains("mine"), "{run:?}");
    assert_eq!(asked(&sim, "snapshot/create"), 1);
    assert!(saved(&home).is_empty());
    assert!(home.run("job resume").ended(4).err.contains("there is no such job"));
}

/// Prevents any further write of a job, with a folder in the place of the next temporary file.
fn block(home: &Home, process: u32) -> String {
    let folder = home.0.join("state/vpswire/jobs");
    loop {
        let file = saved(home).into_iter().find(|name| name.ends_with(".json"));
        if let Some(file) = file
            && std::fs::create_dir(folder.join(format!("{file}.{process}.new"))).is_ok()
        {
            return file.trim_end_matches(".json").to_owned();
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn a_job_that_can_no_longer_be_saved_is_gone_on_with() {
    let sim = sim(0.0);
    let home = Home::with_accounts("unsaved", &sim);
    let mut command = home.command("create web-9 --dcid 1 --vpsplanid 201 --osid 167 --yes --json");
    command.env("VPSWIRE_TEST_SPEED", "10").stdout(Stdio::piped()).stderr(Stdio::piped());
    let child = command.spawn().unwrap();
    while asked(&sim, "server/create") == 0 {
        std::thread::sleep(Duration::from_millis(20));
    }
    let id = block(&home, child.id());
    let output = child.wait_with_output().unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{err}");
    let json: Json = serde_json::from_str(err.lines().last().unwrap()).unwrap();
    let error = &json["error"];
    assert_eq!((&error["code"], &error["verdict"]), (&"local".into(), &"unknown".into()), "{error}");
    assert!(error["message"].as_str().unwrap().starts_with("the job cannot be saved: cannot write "), "{error}");
    assert!(error["done"][0].as_str().unwrap().starts_with("makes a server \"web-9\""), "{error}");
    assert_eq!(error["hint"], format!("resume with: vpswire job resume {id}"));
    sim.0.advance(Duration::from_secs(86_400));
    home.run(&format!("job resume {id}")).ended(0);
    assert_eq!(asked(&sim, "server/create"), 1);
}

#[test]
fn what_cannot_be_saved_at_all_is_not_begun() {
    let sim = sim(0.0);
    let home = Home::with_accounts("full", &sim);
    // As on a full disk: files can be created, but not written.
    let mut command = std::process::Command::new("sh");
    let inner = home.command("create web-9 --dcid 1 --vpsplanid 201 --osid 167 --yes");
    command.args(["-c", "trap '' XFSZ; ulimit -f 0; exec \"$@\"", "sh"]).arg(inner.get_program());
    command.args(inner.get_args()).env_clear();
    command.envs(inner.get_envs().filter_map(|(name, value)| Some((name, value?)))).env("PATH", "/usr/bin:/bin");
    let run = common::finish(command).ended(1);
    assert!(run.err.contains("the job cannot be saved: cannot write "), "{run:?}");
    assert!(run.err.contains("not done: makes a server") && !run.err.contains("job resume"), "{run:?}");
    assert_eq!((asked(&sim, "server/create"), saved(&home)), (0, vec![]));
}

#[test]
fn a_root_password_is_shown() {
    let sim = sim(10_000.0);
    let home = Home::with_accounts("password", &sim);
    let os: Json = serde_json::from_str(&home.run("kiwivm get-available-os --json").quiet()).unwrap();
    let os = os["templates"][0].as_str().unwrap();
    let run = home.run("reinstall tokyo").ended(2);
    assert_eq!(
        run.err,
        "vpswire: vpswire reinstall needs --os for kiwivm\nvpswire: type: vpswire reinstall tokyo --os TEXT\n"
    );
    let run = home.run(&format!("reinstall web-1 --os {os}")).ended(2);
    assert_eq!(run.err, "vpswire: vultr has no use for --os\n");
    assert!(home.run("reinstall tokyo --os nothing --yes").ended(2).err.contains("expected a template"));
    let run = home.run(&format!("reinstall tokyo --os {os} --yes --json")).ended(0);
    let json: Json = serde_json::from_str(&run.out).unwrap();
    let password = json["root_password"].as_str().unwrap();
    assert!(run.err.contains(&format!("vpswire: root password: {password}\n")), "{run:?}");
    // Progress is shown only now and then.
    assert!(run.err.lines().count() < 10, "{run:?}");
}

#[test]
fn a_root_password_that_is_lost_can_be_made_again() {
    let sim = sim(10_000.0);
    let home = Home::with_accounts("lost-password", &sim);
    let hint = "if the new root password was lost with the answer, create another one with: \
                vpswire kiwivm reset-root-password --account tokyo\n";
    let lose = || sim.0.with_world(|world| world.add_fault("kiwivm:reinstall_os:1=lose_answer".parse().unwrap()));
    lose();
    let run = home.run("reinstall tokyo --os debian-12-x86_64 --yes").ended(0);
    assert!(run.err.ends_with(&format!("vpswire: {hint}")), "{run:?}");
    sim.0.with_world(World::clear_faults);
    lose();
    let run = home.run("kiwivm reinstall-os --os debian-12-x86_64 --yes --account tokyo").ended(9);
    let check = "before you repeat it, check with: vpswire kiwivm get-service-info --account tokyo";
    assert!(run.err.ends_with(&format!("vpswire: {check}; {hint}")), "{run:?}");
    // The password was received, so it was shown.
    sim.0.with_world(World::clear_faults);
    sim.0.advance(Duration::from_secs(86_400));
    let run = home.run("reinstall tokyo --os debian-12-x86_64 --yes").ended(0);
    assert!(run.err.contains("root password: ") && !run.err.contains("lost"), "{run:?}");
}

#[test]
fn a_machine_is_created() {
    let sim = sim(10_000.0);
    let home = Home::with_accounts("created", &sim);
    let line = "create web-9 --dcid 1 --vpsplanid 201 --osid 167 --tag web";
    let run = home.run("create web-9").ended(2);
    assert!(["--dcid", "--vpsplanid", "--osid"].iter().all(|option| run.err.contains(option)), "{run:?}");
    let plan = home.run(&format!("{line} --dry-run")).quiet();
    assert!(plan.contains("makes a server \"web-9\"") && plan.contains("costs 5.00 US dollars a month"), "{plan}");
    home.run(line).ended(10);
    home.run(&format!("{line} --yes --read-only")).ended(10);
    assert_eq!(asked(&sim, "server/create"), 0);
    let run = home.run(&format!("{line} --yes --json")).ended(0);
    let json: Json = serde_json::from_str(&run.out).unwrap();
    let password = json["default_password"].as_str().unwrap();
    assert_eq!(run.err.matches(password).count(), 1, "{run:?}");
    assert!(run.err.contains(&format!("vpswire: default password: {password}\n")), "{run:?}");
    let found = home.run("vultr server list --label web-9 --field subid").quiet();
    assert_eq!(found, format!("{}\n", json["subid"]));
    assert!(saved(&home).is_empty());
    // The label must be new, since the job finds its server by it.
    let run = home.run(&format!("{line} --yes")).ended(2);
    assert!(run.err.contains("expected a label that no server has, got \"web-9\""), "{run:?}");
    assert_eq!(asked(&sim, "server/create"), 1);
    let run = home.run(&format!("{line} --account tokyo")).ended(2);
    assert!(run.err.contains("the account tokyo is one of kiwivm"), "{run:?}");
}

#[test]
fn two_commands_buy_no_two_machines_of_one_label() {
    let sim = sim(10_000.0);
    let home = Home::with_accounts("bought", &sim);
    let line = "create web-9 --dcid 1 --vpsplanid 201 --osid 167 --yes";
    let folder = home.0.join("state/vpswire/locks");
    std::fs::create_dir_all(&folder).unwrap();
    let lock = std::fs::File::create(folder.join("create-shop_2fweb-9.lock")).unwrap();
    lock.lock().unwrap();
    let run = home.run(line).ended(10);
    let refused = "vpswire: another command runs the job create of shop/web-9\nvpswire: see vpswire job list\n";
    assert!(run.err.ends_with(refused), "{run:?}");
    assert_eq!((asked(&sim, "server/create"), saved(&home)), (0, vec![]));
    // The lock does not apply to another label.
    home.run("create web-8 --dcid 1 --vpsplanid 201 --osid 167 --yes").ended(0);
    drop(lock);
    let begin = || home.command(line).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let mut codes = [begin(), begin(), begin()].map(|mut child| child.wait().unwrap().code().unwrap());
    codes.sort_unstable();
    // The others are refused either because of the lock or because the server exists, depending on the timing.
    assert!(codes[0] == 0 && codes[1..].iter().all(|code| [2, 10].contains(code)), "{codes:?}");
    assert_eq!((asked(&sim, "server/create"), saved(&home)), (2, vec![]));
}

#[test]
fn what_is_to_be_made_may_be_called_anything() {
    let sim = sim(0.0);
    let home = Home::with_accounts("called", &sim);
    let mut command = home.command("create --dcid 1 --vpsplanid 201 --osid 167 --yes --job-timeout 168h");
    command.arg("a/../../b:$(c) \u{1b}[2J");
    let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    while asked(&sim, "server/create") == 0 {
        std::thread::sleep(Duration::from_millis(20));
    }
    kill_process(Pid::from_child(&child), Signal::INT).unwrap();
    let err = String::from_utf8(child.wait_with_output().unwrap().stderr).unwrap();
    assert!(err.contains("vpswire job resume create-bc2J-") && !err.contains('\u{1b}'), "{err}");
    let listed = home.run("job list").quiet();
    assert!(listed.contains("shop/a/../../b:$(c)") && !listed.contains('\u{1b}'), "{listed}");
}

#[test]
fn a_machine_is_waited_for() {
    let sim = sim(1.0);
    let home = Home::with_accounts("waited", &sim);
    home.run("wait tokyo --until running").ended(0);
    home.run("wait panel/1 --until running").ended(0);
    home.run("wait web-1 --until active --job-timeout 5m").ended(0);
    assert!(
        home.run("wait tokyo --until active").ended(2).err.contains("--until: expected unlocked, running or stopped")
    );
    assert!(home.run("wait tokyo").ended(2).err.contains("type: vpswire wait tokyo --until CHOICE\n"));
    let run = home.run("wait tokyo --until stopped --job-timeout 1").ended(8);
    let hint = "the job's time-out of 1 s passed\nvpswire: --job-timeout allows more time\n";
    assert!(run.err.ends_with(hint), "{run:?}");
    assert!(saved(&home).is_empty());
    let run = home.run("migrate web-1 --location x").ended(2);
    assert!(run.err.contains("Vultr v1 has no call that moves a server"), "{run:?}");
}

#[test]
fn keys_are_deployed() {
    let sim = sim(1.0);
    let home = Home::with_accounts("deployed", &sim);
    let file = home.0.join("key.pub");
    std::fs::write(&file, "ssh-ed25519 AAAAC3Nza me@here\n").unwrap();
    let run = home.run(&format!("deploy-keys tokyo --ssh-keys @{}", file.display())).ended(0);
    assert!(run.out.contains("me@here") && run.err.contains("changes the SSH keys of the VPS"), "{run:?}");
    let line = format!("deploy-keys web-1 --name mine --ssh-key @{}", file.display());
    home.run(&line).ended(10);
    home.run(&format!("{line} --yes")).ended(0);
    assert!(home.run("vultr sshkey list").quiet().contains("me@here"));
}

#[test]
fn a_snapshot_without_waiting_is_one_call() {
    let sim = sim(1.0);
    let home = Home::with_accounts("one-call", &sim);
    home.run("snapshot create web-1").ended(10);
    home.run("snapshot create web-1 --description quick --yes").ended(0);
    assert_eq!(asked(&sim, "snapshot/create"), 1);
    assert!(descriptions(&home, "shop").contains(&"quick".to_owned()));
}

#[test]
#[cfg(target_os = "linux")]
fn how_far_a_job_is_is_drawn() {
    let sim = sim(0.0);
    let home = Home::with_accounts("drawn-job", &sim);
    home.run("kiwivm reinstall-os --os debian-12-x86_64 --yes --account tokyo").ended(0);
    sim.0.advance(Duration::from_secs(60));
    for (locale, letter) in [("C.UTF-8", "█"), ("C", "#")] {
        let mut command = home.command("wait tokyo --until unlocked --job-timeout 168h");
        command.env("LC_ALL", locale).env("TERM", "xterm");
        let shown = typing(in_session(&command), letter, "\u{3}");
        assert!(shown.contains(" 50 % OS Reinstall: debian-12-x86_64"), "{shown:?}");
        assert!(shown.contains("vpswire: wait: cancelled"), "{shown:?}");
        assert!(locale != "C" || shown.is_ascii(), "{shown:?}");
    }
}

//! The commands that are the same for all accounts: listing machines, finding them by name, and changing them.
#![cfg(unix)]
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::home::Home;
use common::{LATE_IN_A_MONTH, Run, Sim, VULTR_KEY, bare, finish};
use serde_json::Value as Json;

fn json(run: Run, code: i32) -> Json {
    let run = run.ended(code);
    assert_eq!(run.err, "", "{run:?}");
    serde_json::from_str(&run.out).unwrap()
}

fn names(json: &Json, of: &str) -> Vec<String> {
    json["machines"].as_array().unwrap().iter().map(|row| row[of].as_str().unwrap_or_default().to_owned()).collect()
}

#[test]
fn all_machines_are_listed() {
    let sim = Sim::start();
    let home = Home::with_accounts("listed", &sim);
    let listed = json(home.run("ls --json"), 0);
    let machines = names(&listed, "machine");
    assert_eq!(machines.len(), 8, "{machines:?}");
    assert!(machines.contains(&"shop/576965".to_owned()) && machines.contains(&"tokyo/1347645".to_owned()));
    assert_eq!(listed["failures"], serde_json::json!([]));
    let web = listed["machines"].as_array().unwrap().iter().find(|row| row["machine"] == "shop/576965").unwrap();
    assert_eq!(
        (&web["label"], &web["state"], &web["tags"]),
        (&"web-1".into(), &"running".into(), &serde_json::json!(["web"]))
    );
    assert!(web["traffic"].is_f64() && web["resets_in_days"].as_u64().unwrap() <= 31, "{web}");

    let by = |more: &str, of: &str| names(&json(home.run(&format!("ls --json {more}")), 0), of);
    let mut sorted = machines.clone();
    sorted.sort();
    assert_eq!(by("--sort machine", "machine"), sorted);
    assert_eq!(by("--tag web", "machine").len(), 2);
    assert!(by("--problems", "machine").len() < 8);
    assert_eq!(by("--account tokyo", "machine"), ["tokyo/1347645"]);
    let lines = home.run("ls --output tsv --columns machine,state").quiet();
    assert!(lines.starts_with("machine\tstate\n") && lines.contains("shop/576965\trunning\n"), "{lines}");
}

#[test]
fn an_account_that_fails_hides_no_other() {
    let sim = Sim::start();
    let home = Home::with_accounts("fails", &sim);
    home.typed(&format!("account add wrong --api vultr --base-url {}/vultr", sim.0.url()), "WRONG").ended(0);
    let run = home.run("ls --output tsv").ended(3);
    assert!(
        run.out.contains("shop/576965") && run.err.contains("vpswire: wrong: ") && !run.err.contains("WRONG"),
        "{run:?}"
    );
    assert_eq!(run.err.lines().count(), 1, "{run:?}");
    let listed = json(home.run("ls --json"), 3);
    assert_eq!((&listed["failures"][0]["account"], &listed["failures"][0]["code"]), (&"wrong".into(), &"auth".into()));
    // The same applies to an account whose key cannot be read.
    home.run("account remove wrong --yes").ended(0);
    std::fs::write(home.0.join("text"), home.text() + "[account.lost]\napi = \"vultr\"\nkey_file = \"nowhere\"\n")
        .unwrap();
    home.write(&std::fs::read_to_string(home.0.join("text")).unwrap());
    let listed = json(home.run("ls --json"), 1);
    assert_eq!((&listed["failures"][0]["account"], &listed["failures"][0]["code"]), (&"lost".into(), &"local".into()));
    // That account may have a machine with the name too, so a command that changes something requires the full name.
    let run = home.run("restart web-1").ended(1);
    assert!(
        run.err.contains(
            "but lost could not be queried and may have a machine of that name too\nvpswire: use shop/576965\n"
        )
    );
    home.run("restart shop/web-1").ended(10);
    home.run("restart shop/web-1 --yes").ended(0);
    home.run("show web-1").ended(0);
    // The name of an account with one machine refers to that machine.
    home.run("restart tokyo").ended(0);
}

#[test]
fn an_account_that_is_a_machine_has_its_name_while_others_fail() {
    let sim = Sim::start();
    let home = Home::with_accounts("own-name", &sim);
    let osaka = "account add osaka --api kiwivm --veid 1502118 --base-url http://127.0.0.1:9/kiwivm/v1";
    home.typed(osaka, "private_WRONG\n").ended(0);
    home.run("restart tokyo").ended(0);
    home.run("snapshot rotate tokyo --keep 7 --dry-run").ended(0);
    home.run("kill tokyo --yes").ended(0);
    // A label is not such a name: the error is that of the account that could not be queried.
    let run = home.run("restart web-1 --yes").ended(8);
    assert!(run.err.contains("but osaka could not be queried and may have a machine of that name too"), "{run:?}");
    let run = home.run("restart osaka").ended(8);
    assert!(run.err.contains("osaka could not be queried"), "{run:?}");
    home.run("account remove osaka --yes").ended(0);
    // The name is ambiguous if another machine exists with it.
    home.run("vultr server label-set --subid 576966 --label tokyo").ended(0);
    let run = home.run("restart tokyo").ended(2);
    assert!(run.err.contains("\"tokyo\" is ambiguous: shop/576966 (tokyo), tokyo/1347645"), "{run:?}");
}

#[test]
fn machines_are_named() {
    let sim = Sim::start();
    let home = Home::with_accounts("named", &sim);
    for name in ["web-1", "576965", "shop/576965", "shop/web-1"] {
        assert!(home.run(&format!("show {name}")).ended(0).out.contains("shop/576965"), "{name}");
    }
    assert!(home.run("info tokyo").ended(0).out.contains("tokyo/1347645"));
    let run = home.run("show wbe-1").ended(4);
    assert_eq!(run.err, "vpswire: no machine is named \"wbe-1\"\nvpswire: similar names: shop/576965 (web-1)\n");
    // Two machines with the same name.
    home.run("vultr server label-set --subid 576966 --label web-1").ended(0);
    let run = home.run("restart web-1").ended(2);
    assert!(run.err.contains("\"web-1\" is ambiguous: shop/576965 (web-1), shop/576966 (web-1)"), "{run:?}");
}

#[test]
fn power_is_switched_for_several() {
    let sim = Sim::start();
    let home = Home::with_accounts("power", &sim);
    let state = |name: &str| json(home.run(&format!("show {name} --json")), 0)["state"].clone();
    // Nothing is changed unless all names are found.
    let asked = |word: &str| sim.0.requests().iter().filter(|request| format!("{request:?}").contains(word)).count();
    home.run("restart tokyo nowhere").ended(4);
    // The error names the command that the service has instead.
    let run = home.run("stop web-1 --dry-run").ended(2);
    assert!(run.err.ends_with("Vultr has no call for an orderly shutdown; vpswire kill cuts the power\n"), "{run:?}");
    assert_eq!(asked("/restart"), 0);
    home.run("stop tokyo").ended(0);
    assert_eq!(state("tokyo"), "stopped");
    home.run("start tokyo").ended(0);
    assert_ne!(state("tokyo"), "stopped");
    let run = home.run("kill tokyo shop/576965").ended(10);
    assert!(run.err.contains("--yes"), "{run:?}");
    let run = home.run("kill tokyo shop/576965 tokyo --yes -o tsv").ended(0);
    assert!(run.out.contains("tokyo/1347645\t") && run.out.lines().count() == 3, "{run:?}");
    assert_eq!((state("tokyo"), state("web-1")), ("stopped".into(), "stopped".into()));
    home.run("stop tokyo --read-only").ended(10);
}

#[test]
fn what_is_certain_to_be_refused_is_before_anything_is_done() {
    let sim = Sim::start();
    let home = Home::with_accounts("refused", &sim);
    let asked = |word: &str| sim.0.requests().iter().filter(|request| format!("{request:?}").contains(word)).count();
    // An API without the verb.
    let run = home.run("stop tokyo web-1 -o tsv").ended(2);
    let wanted = "vpswire: shop/576965: nothing was sent, since this is refused:\n\
                  vpswire: not possible for the account shop: Vultr has no call for an orderly shutdown; vpswire kill cuts \
                  the power\n";
    assert_eq!((run.out.as_str(), run.err.as_str(), asked("/stop")), ("", wanted, 0));
    // A read-only account.
    home.write(&home.text().replace("[account.shop]\n", "[account.shop]\nread_only = true\n"));
    let run = home.run("kill tokyo web-1 --yes").ended(10);
    assert!(run.err.contains("shop/576965: nothing was sent") && run.err.contains("read_only of the account shop"));
    assert_eq!((run.out.as_str(), asked("/kill"), asked("/halt")), ("", 0, 0));
    let run = home.run("restart tokyo web-1 --yes --json").ended(10);
    assert_eq!((run.error()["code"].as_str(), asked("/restart")), (Some("read_only"), 0));
}

#[test]
fn some_that_are_done_have_an_exit_code() {
    let sim = Sim::start();
    let home = Home::with_accounts("some", &sim);
    sim.0.with_world(|world| world.add_fault("vultr:server.halt:*=status:412".parse().unwrap()));
    let run = home.run("kill tokyo shop/576965 --yes --json").ended(13);
    let outcomes: Json = serde_json::from_str(&run.out).unwrap();
    assert_eq!((&outcomes["machines"][0]["done"], &outcomes["machines"][1]["done"]), (&true.into(), &false.into()));
    assert!(run.err.contains("vpswire: shop/576965:\n"), "{run:?}");
    // None was done: the exit code is that of the first error.
    home.run("kill shop/576965 shop/576966 --yes").ended(7);
    // An unknown outcome takes precedence.
    sim.0.with_world(|world| world.add_fault("vultr:server.start:*=lose_answer".parse().unwrap()));
    home.run("start tokyo shop/576965").ended(9);
}

#[test]
fn traffic_warns_by_the_exit_code() {
    let sim = Sim::stopped_at(Some(LATE_IN_A_MONTH));
    let home = Home::with_accounts("traffic", &sim);
    let usage = json(home.run("usage --json"), 0);
    assert_eq!(usage["machines"].as_array().unwrap().len(), 8);
    let most =
        usage["machines"].as_array().unwrap().iter().filter_map(|row| row["traffic"].as_f64()).fold(0.0, f64::max);
    home.run(&format!("usage --warn {}", most + 1.0)).ended(0);
    home.run(&format!("usage --warn {}%", most / 2.0)).ended(11);
    assert_eq!(names(&json(home.run("usage web-1 --json"), 0), "machine"), ["shop/576965"]);
    // Only the machines over the limit are named.
    let over: Vec<_> =
        usage["machines"].as_array().unwrap().iter().filter(|row| row["traffic"].as_f64() > Some(0.1)).collect();
    let run = home.run("usage --warn 0.1% --json").ended(11);
    let wanted = |row: &&Json| {
        // The error has 2 % where the JSON has 2.0.
        let (machine, traffic) = (row["machine"].as_str().unwrap(), row["traffic"].as_f64().unwrap());
        format!("vpswire: {machine} has used {traffic} % of its traffic, more than 0.1 %")
    };
    assert_eq!(run.err.lines().collect::<Vec<_>>(), over.iter().map(wanted).collect::<Vec<_>>());
    assert!(!over.is_empty() && over.len() < 8, "{over:?}");
    let forecast = |row: &&Json| row["forecast"].as_f64() > Some(0.0);
    let machine = usage["machines"].as_array().unwrap().iter().find(forecast).unwrap()["machine"].as_str().unwrap();
    let run = home.run(&format!("usage {machine} --warn 0 --forecast")).ended(11);
    assert!(run.err.contains(&format!("vpswire: {machine} will have used ")), "{run:?}");
    // A user who types 0.8 means 80 %.
    let run = home.run("usage --warn 0.8").ended(2);
    assert!(run.err.contains("got a fraction of one\nvpswire: 80% of the traffic is --warn 80; "), "{run:?}");
    let run = home.run("usage --warn lots").ended(2);
    assert!(run.err.contains("--warn: expected"), "{run:?}");
}

#[test]
fn snapshots_addresses_and_names_are_shown() {
    let sim = Sim::start();
    let home = Home::with_accounts("shown", &sim);
    let snapshots = home.run("snapshots -o tsv").ended(0);
    assert!(snapshots.out.contains("shop/"), "{snapshots:?}");
    // A feature that an API lacks is a failure only if that API alone was queried.
    assert_eq!(snapshots.err, "vpswire: panel: CVM has no snapshots\n");
    assert_eq!(json(home.run("snapshots --json"), 0)["failures"][0]["exit"], 0);
    let alone = home.run("snapshots --account panel").ended(2);
    assert!(alone.err.contains("not possible for the account panel: CVM has no snapshots"), "{alone:?}");
    home.run("snapshots --account shop").quiet();
    assert!(home.run("addresses web-1").quiet().contains("main"));
    home.run("rdns web-1").quiet();
    let address = json(home.run("show tokyo --json"), 0)["addresses"][0].as_str().unwrap().to_owned();
    let run = home.run(&format!("rdns tokyo {address} mail.example.com")).ended(0);
    assert!(run.err.contains("is called mail.example.com"), "{run:?}");
    assert!(home.run("rdns tokyo").quiet().contains("mail.example.com"));
}

#[test]
fn the_environment_alone_is_a_fleet() {
    let sim = Sim::start();
    let listed = json(sim.run("ls --json"), 0);
    assert!(names(&listed, "machine").contains(&"vultr/576965".to_owned()));
    let mut command = bare();
    command.args(["ls", "--json"]).env("VPSWIRE_VULTR_API_KEY", VULTR_KEY);
    command.env("VPSWIRE_VULTR_URL", format!("{}/vultr", sim.0.url()));
    let listed = json(finish(command), 0);
    assert!(names(&listed, "machine").iter().all(|name| name.starts_with("vultr/")));
    let mut command = bare();
    command.arg("ls");
    let run = finish(command).ended(2);
    assert!(run.err.contains("there is no account\n") && run.err.contains("account add"), "{run:?}");
}

#[test]
fn calls_of_an_api_take_names() {
    let sim = Sim::start();
    let home = Home::with_accounts("calls", &sim);
    let url = sim.0.url();
    home.typed(&format!("account add second --api vultr --base-url {url}/vultr"), vpswire_sim::accounts::VULTR[1])
        .ended(0);
    home.run("account use second").ended(0);
    // The name selects the account.
    home.run("vultr server reboot web-1 --yes").ended(0);
    home.run("vultr server reboot shop/576965 --yes").ended(0);
    home.run("vultr server reboot 576965 --account shop --yes").ended(0);
    let run = home.run("vultr server reboot wbe-1").ended(4);
    assert!(run.err.contains("similar names: shop/576965 (web-1)"), "{run:?}");
    assert!(home.run("vultr server reboot").ended(2).err.contains("--subid <NUMBER>"));
    home.run("vultr server reboot web-1 --subid 576965").ended(2);
    home.run("kiwivm restart tokyo").ended(0);
    home.run("kiwivm getServiceInfo 1347645").quiet();
    home.run("kiwivm getServiceInfo").quiet();
    home.run("kiwivm restart shop").ended(2);
    home.run("vultr server os_change_list web-1").quiet();
    let id = json(home.run("ls --account panel --json"), 0)["machines"][0].clone();
    let label = id["label"].as_str().unwrap();
    assert!(home.run(&format!("cvm vps status {label}")).ended(0).out.contains("traffic"));
}

#[test]
fn what_is_no_machine_has_a_name_too() {
    let sim = Sim::start();
    let home = Home::with_accounts("things", &sim);
    home.run("vultr block create --dcid 1 --size-gb 10 --label data --yes").ended(0);
    home.run("vultr baremetal label-set metal-1 --label metal-2").ended(0);
    assert!(home.run("vultr baremetal list").quiet().contains("metal-2"));
    home.run("vultr block label-set shop/data --label logs").ended(0);
    let run = home.run("vultr block label-set data --label more").ended(4);
    assert_eq!(run.err, "vpswire: no volume is named \"data\"\nvpswire: vpswire vultr block list lists them\n");
    let run = home.run("vultr reservedip attach floating --attach-subid 576965 --dry-run").ended(0);
    assert!(run.out.contains("ip_address=198.51.100.53"), "{run:?}");
    assert!(home.run("vultr block delete").ended(2).err.contains("--subid <NUMBER>"));
    // Two volumes with the same name.
    home.run("vultr block create --dcid 1 --size-gb 10 --label logs --yes").ended(0);
    let run = home.run("vultr block delete logs --yes").ended(2);
    assert!(run.err.contains("\"logs\" is ambiguous: shop/"), "{run:?}");
    // An account that could not be queried may have it too.
    home.typed(&format!("account add wrong --api vultr --base-url {}/vultr", sim.0.url()), "WRONG").ended(0);
    let run = home.run("vultr baremetal reboot metal-2 --yes").ended(3);
    assert!(run.err.contains("but wrong could not be queried and may have a machine of that name too"), "{run:?}");
    home.run("vultr baremetal reboot shop/metal-2 --yes").ended(0);
    home.run("account remove wrong --yes").ended(0);
    home.write(&(home.text() + "[account.lost]\napi = \"vultr\"\nkey_file = \"nowhere\"\n"));
    let run = home.run("vultr block label-set nothing --label more").ended(1);
    assert!(run.err.starts_with("vpswire: no volume is named \"nothing\"\n"), "{run:?}");
}

#[test]
fn the_calls_that_are_left_are_shown() {
    let sim = Sim::start();
    let home = Home::with_accounts("budget", &sim);
    let shown: Json = serde_json::from_str(&home.run("budget --account tokyo --json").quiet()).unwrap();
    assert_eq!((&shown["budgets"][0]["account"], &shown["failures"]), (&"tokyo".into(), &serde_json::json!([])));
    let windows = shown["budgets"][0]["windows"].as_array().unwrap();
    assert!(windows.iter().all(|window| window["remaining"].as_i64().is_some()) && windows.len() == 2, "{shown}");
    assert!(home.run("budget --account tokyo -o tsv").quiet().starts_with("account\tapi\twindows"));
}

#[test]
fn a_command_runs_inside_a_machine() {
    let sim = Sim::start();
    let home = Home::with_accounts("exec", &sim);
    home.run("exec tokyo -- true").ended(0);
    let run = home.run("exec tokyo -- nonesuch --flag").ended(127);
    assert!(run.err.contains("exit status 127"), "{run:?}");
    let run = home.run("exec web-1 -- true").ended(2);
    assert_eq!(run.err, "vpswire: vultr has no call that runs a command\nvpswire: use ssh\n");
    home.run("exec tokyo -- true --read-only").ended(0);
    home.run("exec tokyo --read-only -- true").ended(10);
}

#[test]
fn a_dry_run_changes_nothing() {
    let sim = Sim::start();
    let home = Home::with_accounts("dry", &sim);
    let before = home.text();
    for (line, wanted) in [
        ("restart web-1", "/v1/server/reboot"),
        ("kill tokyo", "/kill"),
        ("stop tokyo", "/stop"),
        ("rdns tokyo 203.0.113.10 mail.example.com", "/setPTR"),
        ("snapshot create tokyo", "/snapshot/create"),
        ("exec tokyo -- rm -rf /", "/basicShell/exec"),
    ] {
        let words =
            line.split_once(" -- ").map_or(format!("{line} --dry-run"), |(a, b)| format!("{a} --dry-run -- {b}"));
        let shown = home.run(&words).quiet();
        assert!(shown.contains(wanted) && !shown.contains(VULTR_KEY) && !shown.contains(common::KIWIVM_KEY), "{shown}");
        assert!(!sim.0.requests().iter().any(|request| format!("{request:?}").contains(wanted)), "{line}");
    }
    home.run("account remove shop --yes --dry-run").ended(2);
    home.run("account use tokyo --dry-run").ended(2);
    assert_eq!(home.text(), before);
}

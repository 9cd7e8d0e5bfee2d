//! Calls of each API from end to end: the output for people and for programs.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::{Canned, Sim, VULTR_KEY};
use vpswire_sim::accounts;

/// The number of fields of a Vultr server that are not secret.
const FIELDS: usize = 30;

#[test]
fn a_record_is_names_and_values() {
    let sim = Sim::start();
    assert_eq!(
        sim.run("cvm vps status 1").quiet(),
        "traffic_in_used:  870.4 MiB\n\
         traffic_out_used: 16.1 MiB\n\
         ram_used:         42\n\
         disk_used:        937.5\n\
         status:           running\n"
    );
    assert_eq!(
        sim.run("cvm vps status 1 --json").quiet(),
        "{\"traffic_in_used\":912727849,\"traffic_out_used\":16923948,\"ram_used\":42,\"disk_used\":937.5,\
         \"status\":\"running\"}\n"
    );
    let info = sim.run("kiwivm get-service-info").quiet();
    assert!(info.contains("\nplan_disk:                          20.0 GiB\n"), "{info}");
    assert!(
        info.contains("\nip_addresses:                       203.0.113.44, 203.0.113.45, 2001:db8:44::/64\n"),
        "{info}"
    );
    assert!(info.contains("\nptr:\n  203.0.113.44: ns1.example.com\n"), "{info}");
    assert!(info.contains("\niso1:                               -\n"), "{info}");
}

#[test]
fn numbers_are_shown_in_their_units() {
    let sim = Sim::start();
    let account = sim.run("vultr account info").quiet();
    let balance = account.lines().find(|line| line.starts_with("balance:")).unwrap();
    assert!(balance.ends_with(" US dollars"), "{account}");
    let date = account.lines().find(|line| line.starts_with("last_payment_date:")).unwrap();
    assert!(!date.contains("dollars"), "{account}");
    let live = sim.run("kiwivm get-live-service-info").quiet();
    let quota = live.lines().find(|line| line.starts_with("ve_disk_quota_gb:")).unwrap();
    assert!(quota.ends_with(" GB"), "{live}");
    // In a table the name of the column is sufficient.
    let plans = sim.run("vultr plans list").quiet();
    assert!(!plans.contains(" MB\t") && !plans.contains(" US dollars"), "{plans}");
}

#[test]
fn records_of_a_kind_are_a_table() {
    let sim = Sim::start();
    assert_eq!(
        sim.run("vultr server list-ipv4 --subid 576988").quiet(),
        "id\tip\tnetmask\tgateway\ttype\treverse\n\
         576988\t198.18.0.23\t255.255.254.0\t198.18.0.1\tmain_ip\t198.18.0.23.vultr.com\n\
         576988\t10.99.205.220\t255.255.0.0\t\tprivate\t\n"
    );
    let list = sim.run("vultr server list --tag web").quiet();
    let lines: Vec<Vec<_>> = list.lines().map(|line| line.split('\t').collect()).collect();
    // All fields except the two secret ones.
    assert_eq!(lines.iter().map(Vec::len).collect::<Vec<_>>(), [FIELDS; 3], "{list}");
    assert_eq!(
        lines.iter().map(|line| (line[0], line[1])).collect::<Vec<_>>(),
        [("subid", "os"), ("576965", "CentOS 7 x64"), ("576966", "Ubuntu 16.04 x64"),]
    );
    assert_eq!(lines[0].last(), Some(&"firewallgroupid"));
    let head = list.lines().next().unwrap();
    assert_eq!(sim.run("vultr server list --label nothing").quiet(), format!("{head}\n"));
    assert_eq!(sim.run("vultr server list --label nothing --output table").quiet(), "(none)\n");
    assert_eq!(sim.run("vultr server list --label nothing --json").quiet(), "{}\n");
}

#[test]
fn in_a_pipe_columns_do_not_depend_on_what_is_in_them() {
    let sim = Sim::start();
    let list = |label: &str, tag: &str| {
        sim.run_args(&["vultr", "server", "label-set", "--subid", "576965", "--label", label]).ended(0);
        sim.run_args(&["vultr", "server", "tag-set", "--subid", "576965", "--tag", tag]).ended(0);
        sim.run("vultr server list").quiet()
    };
    let (short, long) = (list("a", ""), list(&"long ".repeat(100), "two\twords"));
    let head = |text: &str| text.lines().next().unwrap().to_owned();
    assert_eq!(head(&short), head(&long));
    for (text, label, tag) in [(&short, "a", ""), (&long, &*"long ".repeat(100), "two\\twords")] {
        let lines: Vec<Vec<_>> = text.lines().map(|line| line.split('\t').collect()).collect();
        assert!(lines.len() > 2 && lines.iter().all(|line| line.len() == FIELDS), "{text}");
        let place = |name: &str| lines[0].iter().position(|of| *of == name).unwrap();
        assert_eq!((lines[1][place("label")], lines[1][place("tag")]), (label, tag));
    }
}

#[test]
fn programs_get_exact_json() {
    let sim = Sim::start();
    let out = sim.run("vultr server list --subid 576965 --json").quiet();
    assert_eq!(out.lines().count(), 1);
    let json: serde_json::Value = serde_json::from_str(&out).unwrap();
    let server = &json["576965"];
    assert_eq!((&server["subid"], &server["vcpu_count"]), (&576_965.into(), &1.into()));
    assert_eq!(server["pending_charges"], "10.00");
    // The output is data, not a log: a program gets the field that it requests.
    assert_eq!(server["default_password"].as_str().unwrap().len(), 16);
    assert_eq!(sim.run("vultr server start --subid 576965 --json").quiet(), "null\n");
    assert_eq!(sim.run("vultr server start --subid 576965").quiet(), "done\n");
}

#[test]
fn what_is_given_is_sent() {
    let sim = Sim::start();
    let plan = |line: &str| sim.run(&format!("{line} --dry-run --json")).quiet();
    let body = |line: &str| serde_json::from_str::<serde_json::Value>(&plan(line)).unwrap()["body"].clone();
    assert_eq!(
        body("vultr dns create-record --domain a.example --name @ --type MX --data b.example --priority 0"),
        "domain=a.example&name=%40&type=MX&data=b.example&priority=0"
    );
    let user =
        "vultr user create --email a@b.example --name A --password longpassword --acls dns,billing --acls support";
    let wanted = "email=a%40b.example&name=A&password=***&acls[]=dns&acls[]=billing&acls[]=support";
    assert_eq!(body(user), wanted);
    let create = "vultr server create --dcid 1 --vpsplanid 2 --osid 3 --sshkeyid a,b --sshkeyid c --enable-ipv6 --auto-backups no";
    assert_eq!(body(create), "DCID=1&VPSPLANID=2&OSID=3&enable_ipv6=yes&SSHKEYID=a%2Cb%2Cc&auto_backups=no");
    assert_eq!(body("vultr server tag-set --subid 1 --tag="), "SUBID=1&tag=");
    let flags = "kiwivm kiwivm set-notification-preferences --json-notification-preferences a=yes --json-notification-preferences b=0";
    assert_eq!(body(flags).as_str().unwrap().rsplit('=').next().unwrap(), "%7B%22a%22%3A1%2C%22b%22%3A0%7D");
    assert!(plan("cvm vps stop 7").contains("/cvm/api/client/vps/7/stop\""));
}

#[test]
fn files_and_standard_input_are_read_where_help_says_so() {
    use std::io::Write;
    let sim = Sim::start();
    let folder = std::env::temp_dir().join(format!("vpswire-cli-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = |name: &str, text: &[u8]| {
        let path = folder.join(name);
        std::fs::write(&path, text).unwrap();
        format!("@{}", path.display())
    };
    let keys = file("keys", b"ssh-ed25519 AAAA one\nssh-ed25519 BBBB two\n");
    let shown = sim.run_args(&["kiwivm", "update-ssh-keys", "--ssh-keys", &keys, "--dry-run"]).quiet();
    assert!(shown.contains("ssh_keys=ssh-ed25519%20AAAA%20one%0Assh-ed25519%20BBBB%20two\n"), "{shown}");
    // A value that begins with @ is not read from a file if the parameter takes no file.
    let shown = sim.run_args(&["vultr", "server", "label-set", "--subid", "1", "--label", "@x", "--dry-run"]).quiet();
    assert!(shown.contains("label=%40x\n"), "{shown}");
    let shown = sim.run_args(&["kiwivm", "update-ssh-keys", "--ssh-keys", "@@x", "--dry-run"]).quiet();
    assert!(shown.contains("ssh_keys=%40x\n"), "{shown}");

    let data = |value: &str| {
        let args = ["vultr", "server", "set-user-data", "--subid", "1", "--userdata", value, "--dry-run"];
        sim.run_args(&args).ended(0).err
    };
    let word = "vpswire: --userdata is already base64 and is encoded again: pass the decoded text instead\n";
    assert_eq!([data("I2Nsb3VkLWNvbmZpZwo="), data(&file("encoded", b"I2Nsb3Vk\nLWNvbmZpZwo=\n"))], [word, word]);
    for plain in ["#cloud-config", "password", "hostname", "aGk=", "AAECAwQFBgc="] {
        assert_eq!(data(plain), "", "{plain}");
    }

    // Bytes that are not UTF-8 are returned unchanged.
    let data = file("data", b"\0\xff#cloud-config\n");
    sim.run_args(&["vultr", "server", "set-user-data", "--subid", "576965", "--userdata", &data]).ended(0);

    let mut command = sim.command("kiwivm shell-script exec --script @- --json");
    let mut child = command
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(b"#!/bin/sh\necho hi\n").unwrap();
    assert!(child.wait_with_output().unwrap().status.success());

    let run = sim.run("kiwivm shell-script exec --script @/nowhere/at/all").ended(1);
    assert!(run.err.contains("--script: cannot read /nowhere/at/all"), "{run:?}");
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn a_command_inside_the_vps_prints_what_it_printed() {
    let panel = Canned::saying("200 OK", r#"{"error":3,"message":"one\n\u001b[1mtwo"}"#);
    let run = panel.run("kiwivm basic-shell exec --command ls").ended(3);
    assert_eq!(run.out, "one\n\u{1b}[1mtwo");
    assert!(run.err.contains("exit status 3"), "{run:?}");
    let run = panel.run("kiwivm basic-shell exec --command ls --json").ended(3);
    assert_eq!(run.out, "{\"error\":3,\"message\":\"one\\n\\u001b[1mtwo\"}\n");
}

#[test]
fn what_php_writes_around_an_answer_is_shown_beside_it() {
    let notice = "<br />\n<b>Warning</b>:  Undefined index: x in <b>/a.php</b> on line <b>25</b><br />\n";
    let service = Canned::saying("200 OK", &format!("{notice}{{\"SUBID\":\"7\"}}"));
    let run = service.run("vultr server create --dcid 1 --vpsplanid 201 --osid 167 --yes --json").ended(0);
    assert_eq!(run.out, "{\"subid\":7}\n");
    let lines: Vec<_> = run.err.lines().filter(|line| !line.contains("confirmed by --yes")).collect();
    assert!(lines.len() == 1 && lines[0].starts_with("vpswire: the service wrote around its answer: "), "{run:?}");
    assert!(lines[0].contains("Undefined index: x"), "{run:?}");
}

#[test]
fn an_open_call_needs_no_key_and_gets_none() {
    let sim = Sim::start();
    let mut command = sim.command("vultr os list --json");
    command.env_remove("VPSWIRE_VULTR_API_KEY");
    assert!(common::finish(command).quiet().contains("\"CentOS 7 x64\""));
    let shown = sim.run("vultr os list --dry-run").quiet();
    assert!(!shown.contains("API-Key"), "{shown}");
}

#[test]
fn raw_calls_use_the_same_account() {
    let sim = Sim::start();
    let out = sim.run("raw vultr GET /v1/server/list tag=db --json").quiet();
    assert!(out.starts_with("{\"576988\":{\"SUBID\":\"576988\""), "{out}");
    let out = sim.run("raw kiwivm GET /getServiceInfo").quiet();
    assert!(out.contains("hostname:") && out.contains("my.server.example.com"), "{out}");
    let out = sim.run("raw cvm GET /vps/1/status").quiet();
    assert!(out.contains("running"), "{out}");
    // A number is shown unmodified.
    let out = sim.run("raw vultr GET /v1/account/info").quiet();
    assert!(out.contains("\npending_charges:     412.0\n"), "{out}");

    let shown = sim.run("raw vultr POST /v1/new/thing label=a+b root_password=hush --dry-run").quiet();
    assert!(shown.contains("API-Key: ***") && shown.ends_with("\nlabel=a%2Bb&root_password=***\n"), "{shown}");
    let shown = sim.run("raw kiwivm POST /new x=1 --dry-run").quiet();
    assert!(shown.ends_with("\nveid=1347645&api_key=***&x=1\n"), "{shown}");
    assert!(!shown.contains(common::KIWIVM_KEY), "{shown}");

    // The effect of a POST is unknown, so the command asks; a GET at KiwiVM has the same effect as a POST.
    let before = sim.asked();
    assert!(sim.run("raw vultr POST /v1/server/reboot SUBID=576965").ended(10).err.contains("--yes"));
    assert!(sim.run("raw kiwivm GET /kill").ended(10).err.contains("--yes"));
    sim.run("raw kiwivm GET /kill --yes --read-only").ended(10);
    assert_eq!(sim.asked(), before);
    sim.run("raw vultr POST /v1/server/reboot SUBID=576965 --yes").ended(0);
    sim.run("raw vultr GET no-slash").ended(2);
    sim.run("raw vultr GET /v1/server/list tag").ended(2);
    assert_eq!(sim.asked(), before + 1);
    let run = sim.run("raw vultr GET /v1/nothing/here --json");
    assert!(run.code != 0 && !run.all().contains(VULTR_KEY), "{run:?}");
}

#[test]
fn every_account_of_the_simulator_can_be_used() {
    let sim = Sim::start();
    let mut command = sim.command("kiwivm get-service-info --json");
    let (veid, key) = accounts::KIWIVM[1];
    command.env("VPSWIRE_KIWIVM_VEID", veid.to_string()).env("VPSWIRE_KIWIVM_API_KEY", key);
    assert!(common::finish(command).quiet().contains("\"hostname\":\"vz1.example.com\""));
    let mut command = sim.command("vultr server list");
    command.env("VPSWIRE_VULTR_API_KEY", accounts::VULTR[1]);
    assert!(common::finish(command).ended(0).out.contains("elsewhere"));
}

#[test]
fn what_is_not_as_documented_hides_nothing_else() {
    let odd = r#"{"1":{"SUBID":"1","label":"web","vcpu_count":"two\u001b[2J","v6_networks":{"a":5},"DCID":[]},"2":"gone","3":{"label":"db"}}"#;
    let service = Canned::saying("200 OK", odd);
    let run = service.run("vultr server list").ended(0);
    let lines: Vec<_> = run.out.lines().collect();
    assert_eq!(lines.len(), 4, "{run:?}");
    assert!(lines[1].starts_with("1\t") && lines[1].contains("\tweb\t"), "{run:?}");
    assert!(lines[1].contains("\ttwo\\u{1b}[2J\t") && lines[3].contains("\tdb\t"), "{run:?}");
    let flaws = "vpswire: not as documented: 1.vcpu_count: expected an integer, found \"two\\u{1b}[2J\"\n\
                 vpswire: not as documented: 1.v6_networks.0: expected a record, found 5\n\
                 vpswire: not as documented: 2: expected a record, found something else\n\
                 vpswire: not as documented: 3.subid: expected an integer, found nothing\n";
    assert_eq!(run.err, flaws);
    let run = service.run("vultr server list --json").ended(0);
    let json: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(json["2"], "gone");
    assert_eq!((&json["1"]["label"], &json["3"]["label"]), (&"web".into(), &"db".into()));
    assert_eq!(run.err, flaws);

    let one = Canned::saying("200 OK", r#"{"1":{"SUBID":"1","vcpu_count":{"a":1},"v6_networks":"none"}}"#);
    let run = one.run("vultr server list --subid 1 --output table").ended(0);
    assert!(run.out.contains("\nvcpu_count:  {\"a\":1}\nv6_networks: none\n"), "{run:?}");

    let many: Vec<_> = (0..120).map(|id| format!("\"{id}\":{id}")).collect();
    let run = Canned::saying("200 OK", &format!("{{{}}}", many.join(","))).run("vultr os list").ended(0);
    assert_eq!(run.err.lines().count(), 11);
    assert!(
        run.err.ends_with("vpswire: ... and at least 90 more values that differ from the documentation\n"),
        "{run:?}"
    );
}

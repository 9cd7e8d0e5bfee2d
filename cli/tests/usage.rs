//! The allowed contents of a command line, and errors that do not repeat them.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::{Canned, Sim};

#[test]
fn nothing_that_was_typed_wrong_is_repeated() {
    let sim = Sim::start();
    for line in [
        "SECRET",
        "--SECRET",
        "--SECRET=1",
        "vultr SECRET",
        "vultr --api-key=SECRET",
        "vultr --api-key SECRET server list",
        "vultr server SECRET",
        "vultr server list SECRET",
        "vultr server list --api-key=SECRET",
        "vultr server list --api-key SECRET",
        "vultr server list --labl SECRET",
        "vultr server list --labl=SECRET",
        "vultr server list -SECRET",
        "vultr server list --label a SECRET b",
        "vultr server list -- SECRET",
        "vultr server list --yes=SECRET",
        "vultr server list --max-retries SECRET",
        "vultr server list --timeout SECRET",
        "vultr server list --base-url SECRET",
        "vultr server list --base-url http://SECRET:99999",
        "vultr server reboot --subid 1 --subid SECRET",
        "kiwivm restart SECRET",
        "calls SECRET",
        "raw SECRET GET /x",
        "raw vultr SECRET /x",
        "raw vultr GET SECRET",
        "raw vultr GET /v1/x SECRET",
        "raw vultr GET /v1/x?api_key=SECRET",
        "raw kiwivm POST /x?api_key=SECRET --dry-run",
        "raw vultr GET /v1/x#SECRET",
        "sim --port SECRET",
        "sim SECRET",
        "sim --api-key=SECRET",
    ] {
        for more in ["", " --json"] {
            // After `--` it would not be an option.
            let run = sim.run(&if line.contains("-- ") { line.to_owned() } else { format!("{line}{more}") }).ended(2);
            assert!(!run.all().contains("SECRET"), "{line}: {run:?}");
        }
    }
    // The error does not repeat the name of a file either, which could be a password.
    for line in [
        "raw vultr GET /v1/x password@SECRET",
        "raw vultr GET /v1/x SECRET@x",
        "vultr user create --email a@b.example --name A --acls dns --password @SECRET",
    ] {
        let run = sim.run(line).ended(1);
        assert!(run.err.contains("cannot read the file: ") && !run.err.contains("SECRET"), "{line}: {run:?}");
    }
    assert_eq!(sim.asked(), 0);
}

#[test]
fn what_is_known_is_named() {
    let sim = Sim::start();
    let says = |line: &str, words: &str| {
        let run = sim.run(line).ended(2);
        assert!(run.err.contains(words), "{words}: {run:?}");
    };
    says("vultr server reboot --label x", "unexpected argument '--label' found");
    says("vultr server list --labl x", "a similar argument exists: '--label'");
    says("vultr server list x", "it is word 4 of the command line");
    says("vultr servr list", "similar subcommands exist: 'reservedip', 'user', 'server'");
    says("raw vultr PUT /x", "[possible values: GET, POST]");
    says("raw vultr GET /v1/x a=1 b", "parameter 2: expected NAME=VALUE or NAME@FILE");
}

#[test]
fn values_may_begin_with_a_dash() {
    let sim = Sim::start();
    let body = |args: &[&str]| {
        let json: serde_json::Value =
            serde_json::from_str(&sim.run_args(&[args, &["--dry-run", "--json"]].concat()).quiet()).unwrap();
        json["body"].as_str().unwrap().to_owned()
    };
    let label = |value: &[&str]| body(&[&["vultr", "server", "label-set", "--subid", "1"], value].concat());
    for (value, sent) in [("-abcDEF", "-abcDEF"), ("--", "--"), ("-", "-"), ("--x=y", "--x%3Dy"), ("-1", "-1")] {
        assert_eq!(label(&["--label", value]), format!("SUBID=1&label={sent}"));
        assert_eq!(label(&[&format!("--label={value}")]), format!("SUBID=1&label={sent}"));
    }
    assert_eq!(label(&["--label=--dry-run"]), "SUBID=1&label=--dry-run");
    let create = ["vultr", "server", "create", "--dcid", "1", "--vpsplanid", "2", "--osid", "3", "--sshkeyid", "-a,-b"];
    assert_eq!(body(&create), "DCID=1&VPSPLANID=2&OSID=3&SSHKEYID=-a%2C-b");
    let exec = body(&["kiwivm", "basic-shell", "exec", "--command", "-la"]);
    assert!(exec.ends_with("&command=***"), "{exec}");
    let user = ["vultr", "user", "create", "--email", "-a@b.example", "--name", "-", "--acls", "dns"];
    assert!(body(&[&user[..], &["--password", "--hush-hush"]].concat()).contains("email=-a%40b.example&name=-&"));

    // An option in place of a value means that the value was forgotten.
    for word in ["--dry-run", "--yes", "-y", "--read-only", "--subid", "--osid", "-v"] {
        let run = sim.run_args(&["vultr", "server", "label-set", "--subid", "1", "--label", word]).ended(2);
        assert!(run.err.contains(&format!("--label: expected a value, and {word} is an option")), "{run:?}");
        assert!(run.err.contains(&format!("--label={word} takes it")), "{run:?}");
    }
    assert_eq!(sim.asked(), 0);
}

#[test]
fn a_command_inside_the_vps_ends_this_one_with_its_status() {
    for (status, code) in [("0", 0), ("1", 1), ("3", 3), ("127", 127), ("255", 255)] {
        let panel = Canned::saying("200 OK", &format!(r#"{{"error":{status},"message":"x\n"}}"#));
        for more in ["", " --json"] {
            let run = panel.run(&format!("kiwivm basic-shell exec --command ls{more}")).ended(code);
            let note = if code == 0 || !more.is_empty() {
                String::new()
            } else {
                format!("vpswire: the command ended with exit status {status}\n")
            };
            assert_eq!(run.err, note);
        }
    }
}

#[test]
fn what_does_harm_asks() {
    let sim = Sim::start();
    for line in [
        "kiwivm reset-root-password",
        "kiwivm kill",
        "kiwivm migrate start --location x",
        "vultr server halt --subid 576965",
        "vultr baremetal halt --subid 900000",
        "vultr server destroy --subid 576965",
    ] {
        let run = sim.run(line).ended(10);
        assert!(run.err.contains("--yes makes the call"), "{run:?}");
        let help = sim.run(&format!("{line} --help")).quiet();
        assert!(help.contains("It asks for confirmation; scripts pass --yes."), "{help}");
    }
    assert_eq!(sim.asked(), 0);
    sim.run("kiwivm kill --yes").ended(0);
    sim.run("kiwivm start").ended(0);
    sim.run("vultr server start --subid 576965").ended(0);
    assert_eq!(sim.asked(), 3);
}

//! What must never happen by accident: destroying, paying, showing a secret, sending control codes to a terminal,
//! losing a password.
#![cfg(unix)]
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

#[cfg(target_os = "linux")]
use common::terminal::in_session;
use common::terminal::on_terminal;
use common::{CVM_KEYS, Canned, KIWIVM_KEY, Sim, VULTR_KEY, finish, words};
use rustix::io::ioctl_fionread;
use rustix::process::{Pid, Signal, kill_process};
use std::fs::File;
use std::os::fd::AsFd;
use std::process::Stdio;
use std::time::Duration;

const DESTROY: &str = "vultr server destroy --subid 576965";

#[test]
fn without_a_terminal_it_is_refused() {
    let sim = Sim::start();
    for line in [DESTROY, "vultr server create --dcid 1 --vpsplanid 201 --osid 167", "kiwivm snapshot create"] {
        let run = sim.run(line).ended(10);
        assert!(run.err.contains("--yes") && run.out.is_empty(), "{run:?}");
        assert_eq!(sim.run(&format!("{line} --json")).ended(10).error()["code"], "refused");
    }
    assert_eq!(sim.asked(), 0);
    // A call that only acts or sets does not ask; a hard reboot does.
    sim.run("vultr server start --subid 576965").ended(0);
    sim.run("vultr server reboot --subid 576965").ended(10);
    sim.run(&format!("{DESTROY} --yes")).ended(0);
    assert_eq!(sim.asked(), 2);
}

#[test]
fn on_a_terminal_it_asks() {
    let sim = Sim::start();
    let asked = || sim.0.requests().iter().filter(|request| format!("{request:?}").contains("/destroy")).count();
    for typed in ["\n", "no\n", "y\n", "yes\n", "web-2\n", "web-1, please\n"] {
        let (shown, code) = on_terminal(sim.command(DESTROY), typed);
        assert_eq!(code, 10, "{shown}");
        assert!(shown.contains("destroys something for good"), "{shown}");
        // The facts of the machine, and the request.
        for fact in ["machine: vultr/576965", "label: web-1", "addresses: ", "plan: ", "created: ", " days ago"] {
            assert!(shown.contains(fact), "{fact}: {shown}");
        }
        assert!(shown.contains("SUBID=576965") && shown.contains("Type web-1 to continue: "), "{shown}");
        assert!(!shown.contains(VULTR_KEY), "{shown}");
    }
    assert_eq!(asked(), 0);
    let (shown, code) = on_terminal(sim.command(DESTROY), "web-1\n");
    assert_eq!((code, asked()), (0, 1), "{shown}");
    // A call that costs money or creates something is confirmed with yes, and a deletion with the name.
    let (shown, code) = on_terminal(sim.command("kiwivm snapshot create"), "yes\n");
    assert!(code == 0 && shown.contains("machine: kiwivm/1347645"), "{shown}");
    let create = "vultr server create --dcid 1 --vpsplanid 201 --osid 167";
    let (shown, code) = on_terminal(sim.command(create), "no\n");
    assert!(code == 10 && shown.contains("price: 5.00 US dollars a month"), "{shown}");
    let (shown, code) = on_terminal(sim.command("vultr snapshot destroy --snapshotid nothing"), "yes\n");
    assert!(code == 10 && shown.contains("Type nothing to continue: "), "{shown}");
}

#[cfg(target_os = "linux")]
#[test]
fn ctrl_c_at_a_question_says_that_nothing_was_sent() {
    let sim = Sim::start();
    for line in [DESTROY, "kill web-1", "kiwivm snapshot create"] {
        let (shown, code) = on_terminal(in_session(&sim.command(line)), "\x03");
        assert_eq!(code, 130, "{shown}");
        assert!(shown.ends_with(" to continue: ^C\r\nvpswire: cancelled, so nothing was sent\r\n"), "{shown:?}");
    }
    let acts = |request: &String| ["/destroy", "/halt", "/snapshot/create"].iter().any(|word| request.contains(word));
    let asked: Vec<_> = sim.0.requests().iter().map(|request| format!("{request:?}")).filter(acts).collect();
    assert!(asked.is_empty(), "{asked:?}");
}

#[test]
fn what_is_confirmed_by_an_option_leaves_a_line() {
    let sim = Sim::start();
    let run = sim.run(&format!("{DESTROY} --yes")).ended(0);
    let what = "vultr server destroy of vultr/576965 destroys something for good: Destroy a server. Its data and its addresses are lost for good.";
    assert_eq!(run.err, format!("vpswire: confirmed by --yes: {what}\n"));
    // The error of a refused call names the machine too.
    let run = sim.run("vultr server reboot --subid 576966").ended(10);
    assert!(run.err.starts_with("vpswire: vultr server reboot of vultr/576966 does something"), "{run:?}");
    // If several APIs have the same verb, the line names the machines.
    let run = sim.run("kill web-2 db-1 --yes").ended(0);
    let what = "kill of vultr/576966, vultr/576988: Switch a machine off at once by cutting its power. Data not yet written to";
    assert!(
        run.err.starts_with(&format!("vpswire: confirmed by --yes: {what}")) && run.err.lines().count() == 1,
        "{run:?}"
    );
    let run = sim.run("snapshot create db-1 --yes").ended(0);
    let what = "snapshots create of vultr/576988: Take a snapshot of a machine. The call returns before the snapshot is complete. ";
    assert!(
        run.err.starts_with(&format!("vpswire: confirmed by --yes: {what}")) && run.err.lines().count() == 1,
        "{run:?}"
    );
    // A program finds the error in the last line.
    let run = sim.run(&format!("{DESTROY} --yes --json")).ended(6);
    assert!(run.err.starts_with("vpswire: confirmed by --yes: ") && run.err.lines().count() == 2, "{run:?}");
    assert_eq!(run.error()["code"], "service");
    let run = sim.run("kiwivm snapshot create --yes").ended(0);
    assert!(run.err.starts_with("vpswire: confirmed by --yes: kiwivm snapshot create of kiwivm costs"), "{run:?}");
}

#[test]
fn read_only_refuses_what_changes_anything() {
    let sim = Sim::start();
    for line in [DESTROY, "vultr server label-set --subid 576965 --label x", "kiwivm restart", "cvm vps stop 1"] {
        let run = sim.run(&format!("{line} --yes --read-only --json")).ended(10);
        assert_eq!((&run.error()["code"], &run.error()["verdict"]), (&"read_only".into(), &"not_sent".into()));
        let mut command = sim.command(line);
        command.arg("--yes").env("VPSWIRE_READ_ONLY", "1");
        finish(command).ended(10);
    }
    assert_eq!(sim.asked(), 0);
    sim.run("vultr server list --read-only").ended(0);
    let mut command = sim.command("kiwivm restart");
    command.env("VPSWIRE_READ_ONLY", "0");
    finish(command).ended(0);
    assert_eq!(sim.asked(), 2);
}

#[test]
fn keys_are_never_shown() {
    let sim = Sim::start();
    for line in ["kiwivm get-service-info", "cvm vps list", "vultr account info", "raw vultr GET /v1/auth/info"] {
        for more in ["-v", "-v --json", "--dry-run"] {
            let run = sim.run(&format!("{line} {more}")).ended(0);
            assert!(run.err.contains("attempt 1: status 200") || more == "--dry-run", "{run:?}");
            for key in [KIWIVM_KEY, CVM_KEYS.0, CVM_KEYS.1, VULTR_KEY] {
                assert!(!run.all().contains(key), "{run:?}");
            }
        }
    }
    // A service that repeats the key in its answer.
    let echo = Canned::saying("412 Precondition Failed", &format!("bad key {VULTR_KEY}"));
    for more in ["-v", "-v --json"] {
        let run = echo.run(&format!("vultr server list {more}")).ended(6);
        assert!(run.err.contains("bad key ***") && !run.err.contains(VULTR_KEY), "{run:?}");
    }
}

#[test]
fn secrets_are_masked_where_they_can_be_read_again() {
    let sim = Sim::start();
    let run = sim.run("vultr server list --subid 576965 --output table").ended(0);
    assert!(run.out.contains("\ndefault_password:     ***\n"), "{run:?}");
    assert!(run.err.contains("--show-secrets"), "{run:?}");
    let shown = sim.run("vultr server list --subid 576965 --output table --show-secrets").quiet();
    assert!(!shown.contains("***"), "{shown}");
    let json: serde_json::Value =
        serde_json::from_str(&sim.run("vultr server list --subid 576965 --json").quiet()).unwrap();
    assert!(shown.contains(json["576965"]["default_password"].as_str().unwrap()));
    for form in ["", " --output table", " --output csv"] {
        let run = sim.run(&format!("vultr server list --field default_password{form}")).ended(0);
        assert!(run.out.lines().count() > 2 && run.out.lines().all(|line| line == "***"), "{run:?}");
        assert_eq!(run.err, "vpswire: secrets are masked; --show-secrets shows them\n");
    }
    let run = sim.run("vultr server list --tag web").quiet();
    assert!(!run.contains("password") && !run.contains("***"), "{run}");
    let password = json["576965"]["default_password"].as_str().unwrap();
    let run = sim.run("vultr server list --tag web --show-secrets").quiet();
    assert!(run.contains("\tdefault_password\t") && run.contains(&format!("\t{password}\t")), "{run}");
    let run = sim.run("vultr server list --tag web --columns subid,default_password").quiet();
    assert_eq!(run, "subid\tdefault_password\n576965\t***\n576966\t***\n");
    let run = sim.run("vultr server list --tag web --show-secrets --output table").quiet();
    assert!(run.matches("\ndefault_password: ").count() == 2 && !run.contains("***"), "{run}");
    // A password that exists only in this answer is shown.
    let password = sim.run("kiwivm reset-root-password --yes").ended(0).out;
    assert!(password.starts_with("password: ") && !password.contains("***"), "{password}");
    for form in ["tsv --no-header", "csv --no-header", "jsonl", "yaml"] {
        let password = sim.run(&format!("kiwivm reset-root-password --yes --output {form}")).ended(0).out;
        assert!(password.trim_end().len() >= 12 && !password.contains("***"), "{password}");
    }
    let made = "kiwivm reinstall-os --os debian-12-x86_64 --yes";
    for part in ["--field ssh_port", "--columns ssh_port,notification_email", "--columns ssh_port --output csv"] {
        let sim = Sim::start();
        let run = sim.run(&format!("{made} {part}")).ended(0);
        assert!(run.err.contains("\nvpswire: root_password, which may be nowhere else: "), "{run:?}");
    }
}

#[test]
fn a_password_is_not_lost_with_an_answer_that_cannot_be_read() {
    let body = format!("{{\"password\":\"hard-won-{{}}\",\"key\":\"{KIWIVM_KEY}\"}}");
    let panel = Canned::saying("200 OK", &body);
    let run = panel.run("kiwivm reset-root-password --yes").ended(9);
    assert!(run.err.contains("hard-won-") && !run.err.contains(KIWIVM_KEY), "{run:?}");
    // A call that only reads can be repeated, so nothing of its answer is reported.
    let run = panel.run("kiwivm get-service-info").ended(7);
    assert!(!run.err.contains("hard-won"), "{run:?}");
}

#[test]
fn a_password_is_not_lost_with_an_answer_that_leaves_the_outcome_unknown() {
    const CALL: &str = "kiwivm reinstall-os --os debian-12-x86_64 --yes";
    let sent = r#"{"error":0,"rootPassword":"hard-won","key":"KEY"}"#.replace("KEY", KIWIVM_KEY);
    let shown = r#"{"error":0,"rootPassword":"hard-won","key":"***"}"#;
    let cut = |body: &str| body.strip_suffix('}').unwrap().to_owned();
    let services = [
        (Canned::saying("500 Internal Server Error", &sent), shown.to_owned()),
        (Canned::saying("207 Multi-Status", &sent), shown.to_owned()),
        (Canned::saying("302 Found", &sent), shown.to_owned()),
        (Canned::start(Some(format!("HTTP/1.1 200 OK\r\n\r\n{}", cut(&sent)))), cut(shown)),
        (Canned::start(Some(format!("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{sent}"))), shown.to_owned()),
    ];
    for (service, shown) in services {
        let run = service.run(CALL).ended(9);
        assert!(run.err.contains(&format!("\nvpswire: the answer as it came: {shown}\n")), "{run:?}");
        let error = service.run(&format!("{CALL} --json")).ended(9).error();
        assert_eq!((&error["answer"], &error["verdict"]), (&shown.into(), &"unknown".into()));
    }
    // A rejection, an HTML page and an empty answer contain nothing that was created.
    for (status, body, exit) in [
        ("403 Forbidden", sent.as_str(), 7),
        ("502 Bad Gateway", " <!DOCTYPE html><title>Bad gateway</title>", 9),
        ("200 OK", "<HTML><title>Sign in</title>", 9),
        ("500 Internal Server Error", " ", 9),
    ] {
        let error = Canned::saying(status, body).run(&format!("{CALL} --json")).error();
        assert_eq!((&error["answer"], &error["exit"]), (&serde_json::Value::Null, &exit.into()), "{status}");
    }
}

#[test]
fn an_odd_secret_is_masked_where_it_can_be_read_again() {
    let panel = Canned::saying("200 OK", r#"{"error":0,"password":{"new":"hard-won-{}"}}"#);
    for more in ["", " --json"] {
        let run = panel.run(&format!("kiwivm reset-root-password --yes{more}")).ended(0);
        assert!(run.out.contains("hard-won-") && !run.err.contains("hard-won-"), "{run:?}");
        assert!(run.err.contains("not as documented: password: expected text, found something else\n"), "{run:?}");
    }
    let odd = r#"{"576965":{"SUBID":"576965","label":"web","default_password":["hidden"]},"2":"hidden"}"#;
    for line in ["vultr server list", "vultr server list --show-secrets"] {
        let run = Canned::saying("200 OK", odd).run(line).ended(0);
        assert_eq!(run.out.contains("hidden"), line.contains("show"), "{run:?}");
        assert!(run.out.contains("web") && !run.err.contains("hidden"), "{run:?}");
    }
}

#[test]
fn what_services_say_does_not_drive_the_terminal() {
    let sim = Sim::start();
    let label = "x\u{1b}[2J\u{9b}31m\u{202e}y";
    sim.run_args(&["vultr", "server", "label-set", "--subid", "576965", "--label", label]).ended(0);
    for line in ["vultr server list", "vultr server list --subid 576965"] {
        let shown = sim.run(line).ended(0).all();
        assert!(shown.contains("x\\u{1b}[2J\\u{9b}31m\\u{202e}y"), "{shown}");
        assert!(!shown.contains(['\u{1b}', '\u{9b}', '\u{202e}']), "{shown}");
    }
    let json: serde_json::Value = serde_json::from_str(&sim.run("vultr server list --json").quiet()).unwrap();
    assert_eq!(json["576965"]["label"], label);

    let hostile = Canned::saying("412 Precondition Failed", "no \u{1b}]0;owned\u{7}");
    let run = hostile.run("vultr server list -v").ended(6);
    assert!(run.err.contains("owned") && !run.err.contains(['\u{1b}', '\u{7}']), "{run:?}");
    let panel = Canned::saying("200 OK", r#"{"error":0,"message":"\u001b[31mred\n"}"#);
    let (shown, code) = on_terminal(panel.command("kiwivm basic-shell exec --command ls"), "");
    assert!(code == 0 && shown.contains("\\u{1b}[31mred") && !shown.contains('\u{1b}'), "{shown}");
}

#[test]
fn json_is_laid_out_for_people_only() {
    let sim = Sim::start();
    let (shown, code) = on_terminal(sim.command("cvm vps status 1 --json"), "");
    assert_eq!(code, 0, "{shown}");
    assert!(shown.starts_with("{\r\n  \"traffic_in_used\": 912727849,\r\n"), "{shown}");
    assert_eq!(sim.run("cvm vps status 1 --json").quiet().lines().count(), 1);
}

#[test]
fn a_table_says_what_it_leaves_out_wherever_it_is() {
    let long = "x".repeat(50);
    let address = |ip: &str| {
        format!(r#"{{"ip":"{ip}","netmask":"{long}","gateway":"{long}","type":"main_ip","reverse":"{long}"}}"#)
    };
    let body = format!(r#"{{"1":[{},{}]}}"#, address("198.18.0.1"), address("198.18.0.2"));
    let (shown, code) = on_terminal(Canned::saying("200 OK", &body).command("vultr server list-ipv4 --subid 1"), "");
    assert_eq!(code, 0, "{shown}");
    let cut = format!("{}…", "x".repeat(43));
    let row = |ip: &str| format!("  {ip}  {cut}  main_ip  {cut}\n");
    let head = format!("1:\n  ip          netmask{}type     reverse\n", " ".repeat(39));
    let left = "  (2 in all; 1 more fields of each with --columns or --json: gateway)\n";
    let wanted = format!("{head}{}{}{left}", row("198.18.0.1"), row("198.18.0.2"));
    assert_eq!(shown.replace("\r\n", "\n"), wanted);
}

#[test]
fn a_reader_that_has_had_enough_is_no_failure() {
    let sim = Sim::start();
    for line in ["calls --json", "--help", "kiwivm get-raw-usage-stats", "vultr server list --json"] {
        let mut command = sim.command(line);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        let err = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.success() && !err.contains("panicked"), "{line}: {err}");
    }
    // A full disk is such an output.
    if let Ok(full) = File::options().write(true).open("/dev/full") {
        let mut command = sim.command("vultr server list");
        command.stdout(full);
        assert_eq!(command.status().unwrap().code(), Some(1));
        let mut command = sim.command("kiwivm reset-root-password --yes");
        let run = command.stdout(File::options().write(true).open("/dev/full").unwrap()).output().unwrap();
        assert_eq!(run.status.code(), Some(1));
        assert!(String::from_utf8(run.stderr).unwrap().contains("password: "));
        // The results for several machines or snapshots are not lost either.
        for (line, done) in [
            ("kill web-1 db-1 --yes -o tsv", "vultr/576965\tweb-1\ttrue"),
            ("snapshot delete vultr/5359435d28b9a --yes -o tsv", "vultr/5359435d28b9a"),
        ] {
            let mut command = sim.command(line);
            let run = command.stdout(File::options().write(true).open("/dev/full").unwrap()).output().unwrap();
            assert_eq!(run.status.code(), Some(1), "{run:?}");
            assert!(String::from_utf8(run.stderr).unwrap().contains(done), "{line}");
        }
    }
    let mut command = sim.command("kill kiwivm db-1 --yes -o tsv");
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success() && err.contains("kiwivm/1347645\t"), "{err}");
}

#[test]
fn ctrl_c_says_whether_it_may_have_been_done() {
    for (line, words_wanted) in
        [("vultr server list", ""), ("vultr server start --subid 1", "the request may have been executed")]
    {
        let line = &format!("{line} --timeout 600");
        let silent = Canned::start(None);
        let mut command = common::at(&silent.url);
        command.args(words(line)).stdout(Stdio::piped()).stderr(Stdio::piped());
        let child = command.spawn().unwrap();
        silent.wait();
        kill_process(Pid::from_child(&child), Signal::INT).unwrap();
        let output = child.wait_with_output().unwrap();
        let err = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(130), "{err}");
        assert!(err.contains("cancelled") && err.contains(words_wanted), "{err}");
        assert_eq!(silent.asked(), 1);
    }
}

/// Waits until a pipe is nearly full; its capacity is mostly 64 KiB.
fn wait_until_full(pipe: &impl AsFd) {
    while ioctl_fionread(pipe).unwrap() < 60_000 {
        std::thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn ctrl_c_ends_it_at_once_while_the_answer_is_written() {
    // More than the capacity of a pipe, so that the command waits for its reader.
    let body = format!("{{\"a\":[{}1]}}", "1,".repeat(1 << 17));
    let service = Canned::saying("200 OK", &body);
    for (line, wanted) in [
        ("raw vultr GET /v1/x", "vpswire: cancelled\n"),
        ("raw vultr GET /v1/x --json", "vpswire: cancelled\n"),
        (
            "raw vultr POST /v1/x --yes",
            "vpswire: confirmed by --yes: raw vultr POST /v1/x may change something.\n\
             vpswire: cancelled; the call was answered, and the answer may not have been shown\n",
        ),
    ] {
        let mut command = service.command(line);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let stdout = child.stdout.take().unwrap();
        wait_until_full(&stdout);
        kill_process(Pid::from_child(&child), Signal::INT).unwrap();
        // The command would end by itself if its reader were closed.
        let output = child.wait_with_output().unwrap();
        drop(stdout);
        assert_eq!((output.status.code(), &*String::from_utf8(output.stderr).unwrap()), (Some(130), wanted), "{line}");
    }
    // The same if standard error is not read either.
    let (read, write) = std::io::pipe().unwrap();
    let mut command = service.command("raw vultr GET /v1/x -v");
    let mut child = command.stdout(write.try_clone().unwrap()).stderr(write).spawn().unwrap();
    drop(command);
    wait_until_full(&read);
    kill_process(Pid::from_child(&child), Signal::INT).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(130));
}

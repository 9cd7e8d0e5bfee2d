//! Every failure has an error text, a hint, and an exit code by its class.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::{Canned, Sim, bare, finish, words};
use vpswire::decode::LARGEST_BODY;
use vpswire_sim::Delivery;

/// The exit code, the code in the JSON error, and its verdict.
fn class(run: &common::Run) -> (i32, String, String) {
    let error = run.error();
    assert_eq!(error["exit"], run.code, "{run:?}");
    let text = |name: &str| error[name].as_str().unwrap_or_default().to_owned();
    assert_eq!(run.out, "", "{run:?}");
    (run.code, text("code"), text("verdict"))
}

fn wanted(exit: i32, code: &str, verdict: &str) -> (i32, String, String) {
    (exit, code.to_owned(), verdict.to_owned())
}

#[test]
fn what_the_services_say_has_a_class() {
    const LIST: &str = "vultr server list --json --max-retries 0";
    const CREATE: &str = "vultr server create --dcid 1 --vpsplanid 2 --osid 3 --label x --yes --json";
    let limit = "Rate limit reached - please try your request again later.  Current rate limit: 2 requests/sec";
    let cases = [
        ("403 Forbidden", "Invalid API key", LIST, wanted(3, "auth", "rejected")),
        ("404 Not Found", "", LIST, wanted(4, "not_found", "rejected")),
        ("503 Service Unavailable", limit, LIST, wanted(5, "rate_limited", "rejected")),
        ("412 Precondition Failed", "No.", LIST, wanted(6, "service", "rejected")),
        ("200 OK", "<html>", LIST, wanted(7, "decode", "unknown")),
        ("200 OK", r#""two""#, LIST, wanted(7, "decode", "unknown")),
        ("302 Found", "", LIST, wanted(7, "http", "rejected")),
        ("200 OK", "<html>", CREATE, wanted(9, "decode", "unknown")),
        ("500 Internal Server Error", "", CREATE, wanted(9, "http", "unknown")),
        ("412 Precondition Failed", "No.", CREATE, wanted(6, "service", "rejected")),
    ];
    for (status, body, line, class_wanted) in cases {
        let service = Canned::saying(status, body);
        let run = service.run(line);
        assert_eq!(class(&run), class_wanted, "{status} {body}: {run:?}");
        assert_eq!(service.asked(), 1, "{status} {body}");
    }
    let panel = Canned::saying("401 Unauthorized", r#"{"errors":["No valid API token pair was specified."]}"#);
    assert_eq!(class(&panel.run("cvm vps list --json")), wanted(3, "auth", "rejected"));
}

#[test]
fn how_long_the_service_asks_to_wait_is_said() {
    let sim = Sim::start();
    for (status, hint) in [
        ("429:7", "wait 7 s, as the service asks, then try again"),
        ("503:90", "wait 90 s, as the service asks, then try again"),
        ("429", "wait a moment, then try again"),
    ] {
        sim.0.with_world(|world| {
            world.clear_faults();
            world.add_fault(format!("vultr:server.list:1=status:{status}").parse().unwrap());
        });
        let run = sim.run("vultr server list --max-retries 0");
        assert!(run.code != 0 && run.err.ends_with(&format!("{hint}\n")), "{run:?}");
    }
}

#[test]
fn a_lock_tells_how_far_it_is() {
    let sim = Sim::start();
    sim.run("kiwivm snapshot create --yes").ended(0);
    let run = sim.run("kiwivm snapshot list --max-retries 0").ended(5);
    assert!(run.err.contains("locked") && run.err.contains("Snapshot") && run.err.contains('%'), "{run:?}");
    let error = sim.run("kiwivm snapshot list --max-retries 0 --json").ended(5).error();
    assert_eq!((&error["code"], &error["service_code"]), (&"locked".into(), &788_888.into()));
    assert_eq!(error["progress"]["task"], "Snapshot");
}

#[test]
fn a_wrong_key_is_named_but_not_shown() {
    let sim = Sim::start();
    for (variable, line) in [
        ("VPSWIRE_KIWIVM_API_KEY", "kiwivm get-service-info"),
        ("VPSWIRE_CVM_PRIVATE_TOKEN", "cvm vps list"),
        ("VPSWIRE_VULTR_API_KEY", "vultr account info"),
    ] {
        for more in ["-v", "--json"] {
            let mut command = sim.command(line);
            command.arg(more).env(variable, "NOTTHEKEY");
            let run = finish(command).ended(3);
            assert!(run.err.contains(variable) && !run.err.contains("NOTTHEKEY"), "{run:?}");
        }
    }
}

#[test]
fn nobody_there_or_too_slow() {
    // A port that is not assigned to any program unless it requests it.
    let closed = "127.0.0.1:1";
    let mut command = common::at(&format!("http://{closed}"));
    command.args(words("vultr server list --json --max-retries 0"));
    assert_eq!(class(&finish(command)), wanted(8, "transport", "not_sent"));
    let mut command = common::at(&format!("http://{closed}"));
    command.args(words("vultr server start --subid 1 --json --max-retries 0"));
    assert_eq!(class(&finish(command)), wanted(8, "transport", "not_sent"));

    // On a busy machine the request may not even have been sent by then, which the error says; then it is repeated with
    // more time.
    let timed_out = |line: &str| {
        let silent = Canned::start(None);
        let runs = [3, 30, 300].map(|seconds| format!("{line} --json --timeout {seconds}")).into_iter();
        let mut classes = runs.map(|line| class(&silent.run(&line)));
        let class = classes.find(|class| *class != wanted(8, "timeout", "not_sent")).unwrap();
        silent.wait();
        (class, silent.asked())
    };
    assert_eq!(timed_out("vultr server list --max-retries 0"), (wanted(8, "timeout", "unknown"), 1));
    assert_eq!(timed_out("vultr server start --subid 1"), (wanted(9, "timeout", "unknown"), 1));
}

#[test]
fn a_proxy_is_asked_if_one_is_named() {
    let sim = Sim::start();
    let proxy = Canned::saying("403 Forbidden", "");
    let line = "vultr server list --max-retries 0 --base-url https://api.example.com";
    let mut command = sim.command(line);
    command.args(["--proxy", &proxy.url]);
    let run = finish(command).ended(8);
    assert!(run.err.contains("proxy"), "{run:?}");
    let mut command = sim.command(line);
    command.env("https_proxy", &proxy.url);
    finish(command).ended(8);
    assert_eq!(proxy.asked(), 2);
    // This machine is never reached through the proxy of the environment.
    let mut command = sim.command("vultr server list");
    command.env("http_proxy", &proxy.url);
    finish(command).ended(0);
    assert_eq!((proxy.asked(), sim.asked()), (2, 1));
}

#[test]
fn reading_is_tried_again_as_often_as_asked() {
    let broken = Canned::start(Some(String::new()));
    assert_eq!(class(&broken.run("vultr server list --json --max-retries 1")).0, 8);
    assert_eq!(broken.asked(), 2);
}

#[test]
fn a_create_whose_answer_is_lost_is_sent_once() {
    let sim = Sim::start();
    let fault = "vultr:server.create:1=lose_answer".parse().unwrap();
    sim.0.with_world(|world| world.add_fault(fault));
    let line = "vultr server create --dcid 1 --vpsplanid 201 --osid 167 --label lost --yes --max-retries 9";
    let run = sim.run(line).ended(9);
    assert!(run.err.contains("the request may have been executed\n"), "{run:?}");
    assert!(run.err.contains("check with: vpswire vultr server list --label lost\n"), "{run:?}");
    let seen = sim.0.requests();
    assert_eq!((seen.len(), seen[0].delivery), (1, Delivery::Lost));
    assert!(sim.run("vultr server list --label lost").ended(0).out.contains("lost"));
}

#[test]
fn an_answer_is_as_large_as_is_allowed() {
    let service = Canned::saying("200 OK", &format!("[{}]", " ".repeat(998)));
    service.run("raw vultr GET /v1/x --max-body 1000").ended(0);
    let run = service.run("raw vultr GET /v1/x --max-body 999").ended(7);
    assert!(run.err.contains("limit of 999 bytes") && run.err.contains("--max-body allows larger answers"), "{run:?}");
    service.run(&format!("raw vultr GET /v1/x --max-body {LARGEST_BODY}")).ended(0);
    for wrong in [0, LARGEST_BODY + 1] {
        service.run(&format!("raw vultr GET /v1/x --max-body {wrong}")).ended(2);
    }
    assert_eq!(service.asked(), 3);
}

#[test]
fn advice_does_not_contradict_the_service() {
    let address = "allow this machine's address in the access control of the panel's API settings";
    for (status, body, wanted) in [
        ("403 Forbidden", "Your IP (203.0.113.9) is not authorized to use this API key", address),
        ("401 Unauthorized", r#"{"error":"Unauthorized IP address: 203.0.113.9","status":401}"#, address),
        (
            "403 Forbidden",
            "Your API key is not authorized to make this call",
            "the key's owner needs the right 'subscriptions'",
        ),
        ("403 Forbidden", "Invalid API key", "check VPSWIRE_VULTR_API_KEY"),
    ] {
        let run = Canned::saying(status, body).run("vultr server list").ended(3);
        assert_eq!(run.err.lines().nth(1), Some(&*format!("vpswire: {wanted}")), "{run:?}");
    }
}

#[test]
fn the_command_line_is_checked_before_anything_is_sent() {
    let sim = Sim::start();
    for (line, words) in [
        ("vultr server list --main-ip 1.2.3", "--main-ip: expected an IPv4 address, got \"1.2.3\""),
        ("vultr server list --subid two", "--subid: expected an integer"),
        ("vultr server lst", "similar subcommands exist: 'list-ipv4', 'list-ipv6', 'list'"),
        ("vultr server list --nothing", "unexpected argument '***' found"),
        ("vultr server destroy", "--subid <NUMBER>"),
        (
            "vultr server backup-set-schedule --subid 1 --cron-type daily --hour 24",
            "--hour: expected an integer from 0 to 23",
        ),
        (
            "vultr server backup-set-schedule --subid 1 --cron-type hourly",
            "invalid value '***' for '--cron-type <CHOICE>'",
        ),
        ("kiwivm snapshot toggle-sticky --snapshot x --sticky maybe", "--sticky: expected a boolean"),
        ("vultr server list --timeout 0", "--timeout: expected seconds"),
        ("vultr server list --proxy ftp://nowhere", "proxy"),
        ("vultr server list --base-url ftp://x", "base_url"),
        ("vultr server list --base-url http://api.example.com", "--allow-plain-http permits it"),
    ] {
        let run = sim.run(line).ended(2);
        assert!(run.err.contains(words), "{line}: {run:?}");
        let error = sim.run(&format!("{line} --json")).ended(2).error();
        assert_eq!(error["code"], "invalid_params", "{line}: {error}");
    }
    let run = sim.run_args(&[
        "vultr",
        "user",
        "create",
        "--email",
        "a@b.c",
        "--name",
        "n",
        "--password",
        "hush-4711",
        "--acls",
        "x",
    ]);
    assert!(!run.ended(2).err.contains("hush-4711"));
    assert!(sim.run("vultr server list --ca-file /nowhere").ended(1).err.contains("/nowhere"));
    assert_eq!(sim.asked(), 0);
}

#[test]
fn plain_http_is_permitted_by_either_name_of_the_option() {
    let sim = Sim::start();
    for option in ["--allow-plain-http", "--allow-http"] {
        let run = sim.run(&format!("vultr server list --base-url http://api.example.com --dry-run {option}")).ended(0);
        assert!(run.out.contains("GET http://api.example.com/v1/server/list"), "{option}: {run:?}");
    }
}

#[test]
fn a_missing_variable_is_named() {
    for (line, variable) in [
        ("kiwivm get-service-info", "VPSWIRE_KIWIVM_VEID"),
        ("cvm vps list", "VPSWIRE_CVM_URL"),
        ("vultr server list", "VPSWIRE_VULTR_API_KEY"),
    ] {
        let mut command = bare();
        command.args(words(line));
        let run = finish(command).ended(2);
        assert!(run.err.contains(&format!("{variable} is not set")), "{run:?}");
    }
    // All missing settings are named at once.
    let mut command = bare();
    command.args(words("cvm vps list"));
    let said = finish(command).ended(2).err;
    for variable in ["VPSWIRE_CVM_URL", "VPSWIRE_CVM_PUBLIC_TOKEN", "VPSWIRE_CVM_PRIVATE_TOKEN"] {
        assert!(said.contains(&format!("{variable} is not set")), "{said}");
    }
    let sim = Sim::start();
    let mut command = sim.command("kiwivm get-service-info");
    command.env("VPSWIRE_KIWIVM_API_KEY", "");
    assert!(finish(command).ended(2).err.contains("VPSWIRE_KIWIVM_API_KEY is not set"));
    let mut command = sim.command("kiwivm get-service-info");
    command.env("VPSWIRE_KIWIVM_API_KEY", "two words");
    let run = finish(command).ended(2);
    assert!(run.err.contains("VPSWIRE_KIWIVM_API_KEY") && !run.err.contains("two words"), "{run:?}");
    assert_eq!(sim.asked(), 0);
}

#[test]
fn help_tells_every_exit_code() {
    let help = finish({
        let mut command = bare();
        command.arg("--help");
        command
    })
    .quiet();
    for code in ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "130"] {
        let names_code = |line: &str| line.split_whitespace().next() == Some(code);
        assert!(help.lines().any(names_code), "{code}: {help}");
    }
}

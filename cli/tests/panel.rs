//! `vpswire panel` as users start it: the link, the accounts that it opens, its refusals, and its end.
#![cfg(unix)]
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::home::Home;
use common::terminal::start as on_terminal;
use common::{CVM_KEYS, Canned, KIWIVM_KEY, Sim, VULTR_KEY, bare, finish};
use rustix::process::{Pid, Signal, kill_process};
use serde_json::{Value, json};
use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, ChildStdout, Command, Stdio};

/// The panel, which ends with its test.
struct Running {
    child: Child,
    out: BufReader<ChildStdout>,
    link: String,
}

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

impl Running {
    /// Starts the panel, and waits for its link.
    fn start(mut command: Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut link = String::new();
        out.read_line(&mut link).unwrap();
        Self { child, out, link: link.trim_end().to_owned() }
    }

    /// Returns its address, and the token of its link.
    fn parts(&self) -> (&str, &str) {
        parts(&self.link)
    }

    fn session(&self) -> Value {
        let (address, token) = self.parts();
        post(address, "session", &json!({ "token": token }), "")
    }

    /// Sends a request to the panel as an admitted page.
    fn ask(&self, session: &Value, path: &str, body: &Value) -> Value {
        post(self.parts().0, path, body, session["bearer"].as_str().unwrap())
    }

    /// Interrupts the panel, and returns the rest of its output and its exit code.
    fn stop(mut self) -> (String, i32) {
        kill_process(Pid::from_child(&self.child), Signal::INT).unwrap();
        let mut said = String::new();
        self.out.read_to_string(&mut said).unwrap();
        self.child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
        (said, self.child.wait().unwrap().code().unwrap_or(-1))
    }
}

fn parts(link: &str) -> (&str, &str) {
    link.strip_prefix("http://").and_then(|rest| rest.split_once("/#")).unwrap_or_else(|| panic!("{link}"))
}

fn post(address: &str, path: &str, body: &Value, bearer: &str) -> Value {
    let (body, mut stream) = (body.to_string(), TcpStream::connect(address).unwrap());
    let head = format!("POST /api/{path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n");
    let headers = format!("Content-Type: application/json\r\nAuthorization: Bearer {bearer}\r\n");
    write!(stream, "{head}{headers}Content-Length: {}\r\n\r\n{body}", body.len()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    serde_json::from_str(answer.split_once("\r\n\r\n").unwrap().1).unwrap()
}

fn restart() -> Value {
    json!({ "account": "tokyo", "method": "POST", "path": "/restart", "form": [], "once": "a" })
}

fn names(accounts: &Value) -> Vec<&str> {
    accounts["accounts"].as_array().unwrap().iter().map(|account| account["name"].as_str().unwrap()).collect()
}

#[test]
fn the_page_sees_the_accounts_of_the_file_and_makes_calls_without_a_key() {
    let sim = Sim::start();
    let home = Home::with_accounts("panel", &sim);
    let panel = Running::start(home.command("panel"));
    assert!(panel.link.starts_with("http://127.0.0.1:"), "{}", panel.link);
    let session = panel.session();
    assert_eq!(session["readOnly"], false);
    let accounts = panel.ask(&session, "accounts", &json!({}));
    assert_eq!(names(&accounts), ["shop", "tokyo", "panel"]);
    let answer = panel.ask(&session, "call", &restart());
    assert_eq!(answer["status"], 200);
    let audit = panel.ask(&session, "audit", &json!({}));
    assert_eq!(audit["entries"][0]["outcome"], "ok");
    let log = std::fs::read_to_string(home.0.join("state/vpswire/panel-audit.jsonl")).unwrap();
    assert_eq!(log.lines().count(), 2);
    let (said, code) = panel.stop();
    assert_eq!((said.as_str(), code), ("", 0));
    for key in [VULTR_KEY, KIWIVM_KEY, CVM_KEYS.0, CVM_KEYS.1] {
        assert!(
            ![&accounts, &answer, &audit].iter().any(|shown| shown.to_string().contains(key)) && !log.contains(key)
        );
    }
}

#[test]
fn keys_come_from_where_accounts_keep_them() {
    let sim = Sim::start();
    let home = Home::new("panel-keys");
    let url = sim.0.url();
    home.write(&format!(
        "[account.shop]\napi = 'vultr'\nbase_url = '{url}/vultr'\nkey_command = 'echo {VULTR_KEY}'\ntags = ['web']\n\
         [account.mail]\napi = 'vultr'\nbase_url = '{url}/vultr'\nkey_command = 'false'\n\
         [account.reads]\napi = 'vultr'\nbase_url = '{url}/vultr'\napi_key = '{VULTR_KEY}'\nread_only = true\n"
    ));
    let panel = Running::start(home.command("panel"));
    let session = panel.session();
    let accounts = panel.ask(&session, "accounts", &json!({}));
    assert_eq!(names(&accounts), ["shop", "reads"]);
    let shown = |index: usize, field: &str| accounts["accounts"][index][field].clone();
    assert_eq!(
        (shown(0, "groups"), shown(0, "readOnly"), shown(1, "readOnly")),
        (json!(["web"]), json!(false), json!(true))
    );
    let list = json!({ "account": "shop", "method": "GET", "path": "/v1/server/list", "form": [], "once": "a" });
    assert_eq!(panel.ask(&session, "call", &list)["status"], 200);
    let (said, code) = panel.stop();
    assert_eq!(code, 0);
    assert!(said.starts_with("vpswire: mail: ") && !said.contains(VULTR_KEY), "{said}");

    let panel = Running::start(home.command("panel --tag web"));
    assert_eq!(names(&panel.ask(&panel.session(), "accounts", &json!({}))), ["shop"]);
    let panel = Running::start(home.command("panel --account reads"));
    assert_eq!(names(&panel.ask(&panel.session(), "accounts", &json!({}))), ["reads"]);
    let mut of_environment = common::at(&url);
    of_environment.arg("panel");
    let panel = Running::start(of_environment);
    assert_eq!(names(&panel.ask(&panel.session(), "accounts", &json!({}))), ["kiwivm", "cvm", "vultr"]);
}

#[test]
fn a_read_only_panel_changes_nothing() {
    let sim = Sim::start();
    let home = Home::with_accounts("panel-read-only", &sim);
    let mut by_environment = home.command("panel");
    by_environment.env("VPSWIRE_READ_ONLY", "1");
    for command in [home.command("panel --read-only"), by_environment] {
        let panel = Running::start(command);
        let session = panel.session();
        assert_eq!(session["readOnly"], true);
        assert_eq!(panel.ask(&session, "call", &restart())["failure"]["code"], "read_only");
    }
    assert_eq!(sim.asked(), 0);
}

#[test]
fn without_accounts_there_is_the_demo_alone() {
    let home = Home::new("panel-none");
    let run = home.run("panel").ended(2);
    assert!(run.err.starts_with("vpswire: there is no account\n"), "{}", run.err);
    let sim = Sim::start();
    let run = Home::with_accounts("panel-no-tag", &sim).run("panel --tag nothing").ended(2);
    assert_eq!(run.err, "vpswire: no account has that tag\n");
    let panel = Running::start(home.command("panel --demo"));
    let (address, rest) = panel.parts();
    assert_eq!((rest, post(address, "session", &json!({}), "")), ("/", json!({ "demo": true })));
    assert_eq!(panel.stop(), (String::new(), 0));
}

#[test]
fn a_port_that_is_taken_is_named() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let mut command = bare();
    command.args(["panel", "--demo", "--port", &port.to_string()]);
    let run = finish(command).ended(1);
    assert!(run.err.starts_with(&format!("vpswire: cannot listen on port {port}: ")), "{}", run.err);
}

#[test]
fn a_second_panel_takes_another_port() {
    let demo = || {
        let mut command = bare();
        command.args(["panel", "--demo"]);
        Running::start(command)
    };
    let (first, second) = (demo(), demo());
    assert_ne!(first.parts().0, second.parts().0);
    for panel in [first, second] {
        assert_eq!(post(panel.parts().0, "session", &json!({}), ""), json!({ "demo": true }));
        panel.stop();
    }
}

#[test]
fn the_history_of_watch_is_shown_where_it_is_given() {
    let sim = Sim::start();
    let home = Home::with_accounts("panel-history", &sim);
    let file = home.0.join("state/vpswire/watch.db");
    let run = home.run("panel --history").ended(1);
    assert_eq!(run.err, format!("vpswire: cannot use the history {}: there is no such file\n", file.display()));
    assert!(!file.exists());
    home.run("panel --demo --history").ended(2);

    let wanted = json!({ "machine": "shop/576965", "from": 0, "to": 4_000_000_000_u64, "points": 100 });
    let panel = Running::start(home.command("panel"));
    let session = panel.session();
    assert_eq!(panel.ask(&session, "history", &wanted), json!({ "series": null }));
    assert_eq!(panel.ask(&session, "alerts", &json!({})), json!({ "alerts": null, "accounts": null }));

    // It has used some traffic on any day of a month.
    home.write(&format!("{}\n[watch.rules.account.panel]\ntraffic = [0.0001]\n", home.text()));
    home.run("watch --once").ended(11);
    let elsewhere = home.0.join("copy.db");
    std::fs::copy(&file, &elsewhere).unwrap();
    for line in ["panel --history".to_owned(), format!("panel --history {}", elsewhere.display())] {
        let panel = Running::start(home.command(&line));
        let session = panel.session();
        let series = panel.ask(&session, "history", &wanted);
        let series = &series["series"];
        assert_eq!((series["at"].as_array().unwrap().len(), series["usedBytes"][0].is_u64()), (1, true), "{series}");
        let alerts = panel.ask(&session, "alerts", &json!({}));
        let asked = alerts["accounts"].as_array().unwrap().iter().map(|account| account["account"].clone());
        assert_eq!(asked.collect::<Vec<_>>(), ["shop", "tokyo", "panel"]);
        let open = alerts["alerts"].as_array().unwrap();
        assert!(!open.is_empty() && open.iter().all(|alert| alert["kind"] == "traffic"), "{alerts}");

        let with = |name: &str, value: Value| {
            let mut wanted = wanted.clone();
            wanted[name] = value;
            panel.ask(&session, "history", &wanted)["error"].clone()
        };
        assert_eq!(with("machine", json!("elsewhere/1")), "There is no such account.");
        for (name, value) in [("points", json!(1)), ("points", json!(200_001)), ("from", json!(5_000_000_000_u64))] {
            let expected = "Expected 2 to 200000 points, and a time that does not end before it begins.";
            assert_eq!(with(name, value), expected, "{name}");
        }
        let unexpected = "The body is not the JSON that is expected here.";
        assert_eq!(with("further", json!(1)), unexpected);
        assert_eq!(panel.ask(&session, "alerts", &json!({ "of": "shop" }))["error"], unexpected);
        let uninvited = json!({ "error": "Expected the bearer token of a session." });
        assert_eq!(post(panel.parts().0, "history", &wanted, ""), uninvited);
        assert_eq!(post(panel.parts().0, "alerts", &json!({}), ""), uninvited);
    }
}

#[test]
fn enter_prints_another_link() {
    let sim = Sim::start();
    let home = Home::with_accounts("panel-enter", &sim);
    let (mut child, mut master) = on_terminal(home.command("panel"), Some((120, 40)));
    let (mut shown, mut chunk) = (String::new(), [0; 4096]);
    let mut read = |master: &mut File, until: &dyn Fn(&str) -> bool| {
        while !until(&shown) {
            let count = master.read(&mut chunk).unwrap();
            shown.push_str(std::str::from_utf8(&chunk[..count]).unwrap());
        }
        shown.clone()
    };
    read(&mut master, &|shown| shown.contains("Ctrl-C ends it\r\n"));
    master.write_all(b"\n").unwrap();
    let shown = read(&mut master, &|shown| shown.matches("/#").count() == 2 && shown.ends_with("\r\n"));
    let links: Vec<_> = shown.split_whitespace().filter(|word| word.starts_with("http://")).collect();
    assert!(links.len() == 2 && links[0] != links[1], "{shown}");
    for link in &links {
        let (address, token) = parts(link);
        assert!(post(address, "session", &json!({ "token": token }), "")["bearer"].is_string());
    }
    kill_process(Pid::from_child(&child), Signal::INT).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn what_is_on_its_way_when_it_ends_is_in_the_log() {
    let silent = Canned::start(None);
    let home = Home::new("panel-end");
    let url = &silent.url;
    home.write(&format!(
        "[account.tokyo]\napi = 'kiwivm'\nveid = '1347645'\nbase_url = '{url}'\napi_key = '{KIWIVM_KEY}'\n"
    ));
    let panel = Running::start(home.command("panel"));
    let session = panel.session();
    let (address, bearer) = (panel.parts().0.to_owned(), session["bearer"].as_str().unwrap().to_owned());
    // Its connection is cut when the panel ends, perhaps before the answer.
    let asking = std::thread::spawn(move || std::panic::catch_unwind(|| post(&address, "call", &restart(), &bearer)));
    silent.wait();
    assert_eq!(panel.stop(), (String::new(), 0));
    drop(asking.join());
    let log = std::fs::read_to_string(home.0.join("state/vpswire/panel-audit.jsonl")).unwrap();
    let outcomes: Vec<Value> = log.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let outcomes: Vec<_> = outcomes.iter().map(|entry| entry["outcome"].as_str().unwrap()).collect();
    assert_eq!((outcomes.as_slice(), silent.asked()), (&["asked", "unknown"][..], 1));
}

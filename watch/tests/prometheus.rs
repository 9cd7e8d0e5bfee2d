//! The alert rules and the dashboard, against the metrics that are written and the tools of Prometheus.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use vpswire::Value as Answer;
use vpswire::fleet::Verb;
use vpswire::fleet::machines::State;
use vpswire::fleet::problems::{FleetProblems, Problem, Problems};
use vpswire_watch::metrics::{Delivery, Metrics};
use vpswire_watch::reading::{BudgetLeft, Failed, Reading, Round, Traffic};

const NOW: u64 = 1_700_000_000;
const RULES: &str = include_str!("../../dist/prometheus/vpswire.rules.yml");
const DASHBOARD: &str = include_str!("../../dist/grafana/vpswire.json");

/// A page on which everything is known.
fn page() -> String {
    let traffic = Traffic {
        used_bytes: Some(800),
        allowed_bytes: Some(1000),
        share: Some(0.8),
        forecast_bytes: Some(1250),
        began_at: Some(NOW),
        resets_at: Some(NOW + 3600),
        in_bytes: Some(300),
        out_bytes: Some(500),
    };
    let machine = Reading {
        machine: "work/7".to_owned(),
        label: Some("web".to_owned()),
        traffic: Some(traffic),
        state: Some(State::Running),
        problems: Some(vec![suspended()]),
        newest_snapshot: Some(Some(NOW)),
        listed: None,
    };
    let failed = Failed { machine: None, call: None, code: "timeout".to_owned(), message: "late".to_owned() };
    let round = |failures| Round {
        account: "work".to_owned(),
        api: "kiwivm".to_owned(),
        at: NOW,
        machines: vec![machine.clone()],
        is_complete: true,
        problems: Some(Vec::new()),
        newest_snapshot: None,
        budget: Some(vec![BudgetLeft { window_seconds: 900, remaining: 5 }]),
        failures,
    };
    let metrics = Metrics::new(3600, true);
    metrics.observe(&round(Vec::new()));
    metrics.observe(&round(vec![failed]));
    metrics.count_delivery("phone", Delivery::Delivered);
    metrics.text(NOW)
}

fn suspended() -> Problem {
    let json = r#"{"problems":[{"account":"work","machine":"work/7","kind":"suspended"}],"failures":[]}"#;
    let value = Answer::from_json(json.to_owned(), &Problems::ROW.returns).unwrap();
    Problems::ROW.read::<FleetProblems>(&value).unwrap().problems.remove(0)
}

/// The names of all metrics that are written.
fn written() -> BTreeSet<String> {
    let page = page();
    let samples = page.lines().filter(|line| !line.starts_with('#'));
    samples.map(|line| line.split(['{', ' ']).next().unwrap().to_owned()).collect()
}

/// The names of metrics in a text.
fn named(text: &str) -> BTreeSet<&str> {
    let words = text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_');
    words.filter(|word| word.starts_with("vpswire_")).collect()
}

/// The queries of the dashboard, as Prometheus gets them.
fn queries() -> Vec<String> {
    fn collect(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(fields) => {
                found.extend(fields.get("expr").and_then(Value::as_str).map(|expr| expr.replace("$account", ".*")));
                fields.values().for_each(|value| collect(value, found));
            }
            Value::Array(items) => items.iter().for_each(|item| collect(item, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    collect(&serde_json::from_str(DASHBOARD).unwrap(), &mut found);
    found
}

#[test]
fn the_rules_and_the_dashboard_name_what_is_written() {
    let written = written();
    let queries = queries().join("\n");
    for text in [RULES, &queries] {
        let named = named(text);
        assert!(named.len() > 5, "{named:?}");
        assert_eq!(named.into_iter().filter(|name| !written.contains(*name)).collect::<Vec<_>>(), [""; 0]);
    }
    // Whatever is written can be seen.
    let shown = named(&queries);
    let hidden: Vec<_> =
        written.iter().filter(|name| name.starts_with("vpswire_") && !shown.contains(&***name)).collect();
    assert_eq!(hidden, [""; 0]);
    let document = named(include_str!("../../docs/watch.md"));
    let missing: Vec<_> =
        written.iter().filter(|name| name.starts_with("vpswire_") && !document.contains(&***name)).collect();
    assert_eq!(missing, [""; 0]);
}

#[test]
fn panels_do_not_overlap_and_have_a_number_each() {
    let dashboard: Value = serde_json::from_str(DASHBOARD).unwrap();
    let (mut ids, mut cells) = (BTreeSet::new(), BTreeSet::new());
    for panel in dashboard["panels"].as_array().unwrap() {
        assert!(ids.insert(panel["id"].as_u64().unwrap()), "{panel}");
        let place = |name: &str| panel["gridPos"][name].as_u64().unwrap();
        assert!(place("x") + place("w") <= 24, "{panel}");
        for x in place("x")..place("x") + place("w") {
            for y in place("y")..place("y") + place("h") {
                assert!(cells.insert((x, y)), "{panel}");
            }
        }
    }
}

/// Runs the checker of Prometheus, if it is there.
fn promtool(arguments: &[&str], input: &str) -> Option<Output> {
    let mut command = Command::new("promtool");
    let child = command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let Ok(mut child) = child else {
        // Past the capture of the test harness: who reads the output should know.
        std::io::stderr()
            .write_all(b"skipped: promtool is not installed (Debian's package prometheus has it)\n")
            .unwrap();
        return None;
    };
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    Some(child.wait_with_output().unwrap())
}

fn file(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn passes(arguments: &[&str], input: &str) {
    if let Some(output) = promtool(arguments, input) {
        assert!(output.status.success(), "{arguments:?}: {output:?}");
    }
}

#[test]
fn prometheus_takes_the_page() {
    // The names of the other exporter are as they are.
    let own: String =
        page().lines().filter(|line| !line.contains("bandwagon_")).map(|line| format!("{line}\n")).collect();
    passes(&["check", "metrics"], &own);
}

#[test]
fn prometheus_takes_the_rules_and_they_alert() {
    passes(&["check", "rules", file("../dist/prometheus/vpswire.rules.yml").to_str().unwrap()], "");
    passes(&["test", "rules", file("tests/prometheus/rules.test.yml").to_str().unwrap()], "");
}

#[test]
fn prometheus_takes_the_queries_of_the_dashboard() {
    let rule = |(number, query): (usize, &String)| json!({ "record": format!("query:{number}"), "expr": query });
    let rules: Vec<_> = queries().iter().enumerate().map(rule).collect();
    let text = json!({ "groups": [{ "name": "dashboard", "rules": rules }] }).to_string();
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("dashboard.rules.yml");
    std::fs::write(&path, text).unwrap();
    passes(&["check", "rules", path.to_str().unwrap()], "");
}

#[test]
fn prometheus_takes_the_settings_of_the_document() {
    let page = include_str!("../../docs/watch.md");
    let settings = page.split("```yaml\n").nth(1).unwrap().split("```").next().unwrap();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("prometheus");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("prometheus.yml"), settings).unwrap();
    std::fs::write(folder.join("vpswire.rules.yml"), RULES).unwrap();
    passes(&["check", "config", folder.join("prometheus.yml").to_str().unwrap()], "");
}

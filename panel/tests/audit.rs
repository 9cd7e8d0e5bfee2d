//! The log of changes.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::{BEGIN, Served, call, folder, members, simulator};
use serde_json::{Value, json};
use std::path::Path;
use std::time::Duration;
use vpswire_panel::audit::{Audit, Entry, LARGEST, PAGE};

fn entry<'a>(params: &'a [(String, String)]) -> Entry<'a> {
    Entry {
        at: Duration::from_secs(BEGIN),
        account: "shop",
        call: "server.halt",
        effect: "acts",
        params,
        consent: None,
    }
}

fn numbers(page: &[Value]) -> Vec<u64> {
    page.iter().map(|entry| entry["n"].as_u64().unwrap()).collect()
}

#[test]
fn the_page_sees_the_newest_entries_first_page_by_page() {
    let audit = Audit::new(folder("pages").join("log.jsonl"));
    assert_eq!(audit.page(u64::MAX).unwrap(), Vec::<Value>::new());
    for number in 1..=250 {
        assert_eq!(audit.asked(&entry(&[])).unwrap(), number);
    }
    let page = |before: u64| numbers(&audit.page(before).unwrap());
    assert_eq!(page(u64::MAX), (151..=250).rev().collect::<Vec<_>>());
    assert_eq!(page(151), (51..=150).rev().collect::<Vec<_>>());
    assert_eq!(page(51), (1..=50).rev().collect::<Vec<_>>());
    assert_eq!(page(1), Vec::<u64>::new());
    assert_eq!(PAGE, 100);
}

#[test]
fn a_file_that_is_too_large_goes_and_the_numbers_go_on() {
    let path = folder("rotation").join("log.jsonl");
    let rotated = path.with_extension("jsonl.1");
    let audit = Audit::new(path.clone());
    let long = vec![("x".to_owned(), "y".repeat(10_000)); 100];
    let length = |path: &Path| std::fs::metadata(path).map_or(0, |metadata| metadata.len());
    let mut last = 0;
    for _ in 0..2 {
        loop {
            let before = length(&path);
            last += 1;
            assert_eq!(audit.asked(&entry(&long)).unwrap(), last);
            if length(&path) < before {
                assert!(before > LARGEST && length(&rotated) == before);
                break;
            }
            assert!(before <= LARGEST);
        }
    }
    let first = length(&path);
    assert!(first > 20_000, "values are written up to a length: {first}");
    assert_eq!(numbers(&audit.page(u64::MAX).unwrap()), (last - 99..=last).rev().collect::<Vec<_>>());
    std::fs::write(&path, "").unwrap();
    assert_eq!(audit.asked(&entry(&[])).unwrap(), last);
}

#[test]
fn half_a_line_and_what_is_no_entry_are_passed_over() {
    let path = folder("torn").join("log.jsonl");
    let audit = Audit::new(path.clone());
    audit.asked(&entry(&[])).unwrap();
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, format!("{text}not json\n{{\"n\":\"7\"}}\n{{\"n\":2,\"at\"")).unwrap();
    assert_eq!(audit.asked(&entry(&[])).unwrap(), 2);
    assert_eq!(numbers(&audit.page(u64::MAX).unwrap()), [2, 1]);
}

#[test]
fn several_panels_write_to_one_file() {
    let path = folder("several").join("log.jsonl");
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                let audit = Audit::new(path.clone());
                for _ in 0..25 {
                    audit.asked(&entry(&[])).unwrap();
                }
            });
        }
    });
    let text = std::fs::read_to_string(&path).unwrap();
    let entries: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(numbers(&entries), (1..=200).collect::<Vec<_>>());
}

#[cfg(unix)]
#[test]
fn only_the_owner_can_read_it() {
    use std::os::unix::fs::PermissionsExt;
    let sim = simulator();
    let served = Served::start("mode", members(&sim));
    served.call(&call("tokyo", "POST", "/restart", &[], "m1")).ok();
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(&served.log), mode(served.log.parent().unwrap())), (0o600, 0o700));
}

#[test]
fn what_cannot_be_logged_is_not_done() {
    let sim = simulator();
    let served = Served::start("unwritable", members(&sim));
    std::fs::create_dir_all(&served.log).unwrap();
    let restart = call("tokyo", "POST", "/restart", &[], "w1");
    let refused = served.call(&restart).refused();
    assert_eq!(refused, (500, "The log of changes cannot be written, so nothing was sent.".to_owned()));
    let read = call("tokyo", "POST", "/getServiceInfo", &[], "w2");
    assert_eq!(served.call(&read).ok()["status"], 200);
    assert!(sim.requests().iter().all(|seen| seen.path.ends_with("getServiceInfo")));
    // The first request was not sent, so it may be repeated.
    std::fs::remove_dir(&served.log).unwrap();
    assert_eq!(served.call(&restart).ok()["status"], 200);
}

#[test]
fn the_page_reads_the_log() {
    let sim = simulator();
    let served = Served::start("read", members(&sim));
    served.call(&call("tokyo", "POST", "/restart", &[], "r1")).ok();
    let entries = served.post("/api/audit", &json!({})).ok()["entries"].clone();
    assert_eq!(numbers(entries.as_array().unwrap()), [2, 1]);
    assert_eq!(entries[0]["outcome"], "ok");
    let before = served.post("/api/audit", &json!({ "before": 2 })).ok();
    assert_eq!(numbers(before["entries"].as_array().unwrap()), [1]);
    assert_eq!(served.post("/api/audit", &json!({ "before": -1 })).status, 400);
}

//! Two months of the simulator, over sockets, stepped: the service is started again and again, and the webhook that gets the
//! alerts fails in turns. Each alert reaches it once.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::net::TcpListener;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use vpswire::Client;
use vpswire::fleet::TrafficRule;
use vpswire_sim::{Options, Server, World};
use vpswire_testkit::http::read_message;
use vpswire_watch::config::Settings;
use vpswire_watch::history::History;
use vpswire_watch::service::account::Account;
use vpswire_watch::service::deliver::Delivery;
use vpswire_watch::service::log::{Format, Log};
use vpswire_watch::service::{Outlet, Service, Watched};

const HOUR: u64 = 3600;

/// What a webhook was sent and took.
type Taken = Arc<Mutex<Vec<Value>>>;

/// A webhook which takes two of three events, and refuses the third for the time being.
fn webhook() -> (String, Taken) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/hook", listener.local_addr().unwrap());
    let taken = Taken::default();
    let (kept, asked) = (Arc::clone(&taken), AtomicUsize::new(0));
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
            let message = read_message(&mut stream).unwrap();
            let status = if asked.fetch_add(1, Ordering::SeqCst) % 3 == 2 {
                "503 Service Unavailable"
            } else {
                let body = message.split_once("\r\n\r\n").unwrap().1;
                kept.lock().unwrap().push(serde_json::from_str(body).unwrap());
                "204 No Content"
            };
            let answer = format!("HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            stream.write_all(answer.as_bytes()).unwrap();
        }
    });
    (url, taken)
}

fn service(server: &Server, file: &Path, settings: &Arc<Settings>) -> Service {
    let accounts =
        [("kiwi", server.kiwivm()), ("panel", server.cvm()), ("shop", server.vultr())].map(|(name, account)| {
            let client = Client::builder(account.clone()).pace(false).max_retries(0).build().unwrap();
            let account = Account::new(name, client, TrafficRule::default(), settings).unwrap().eager();
            Box::new(account) as Box<dyn Watched>
        });
    let outlets = settings.channel.iter().map(|(name, channel)| Outlet {
        name: name.clone(),
        policy: channel.policy.clone(),
        channel: channel.open(file).unwrap(),
    });
    let log = Log::new(Format::Text, Box::new(std::io::sink()));
    let history = History::open_file(file).unwrap();
    Service::new(accounts.into(), outlets.collect(), history, settings, log)
}

#[test]
fn each_alert_of_two_months_reaches_a_webhook_once() {
    let options = Options { speed: 0.0, ..Options::default() };
    let server = Server::start_with(World::default(), ("127.0.0.1", 0), options).unwrap();
    let (url, taken) = webhook();
    // A machine of the simulator's KiwiVM uses 5 % of its traffic in a cycle.
    let text = format!(
        "[watch.rules]\ntraffic = []\nforecast = false\n[watch.rules.account.kiwi]\ntraffic = [0.02, 0.04]\n\
         [watch.channel.hook]\ntype = 'webhook'\nurl = '{url}'\n"
    );
    let settings = Arc::new(Settings::parse(&text).unwrap());
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("month");
    drop(std::fs::remove_dir_all(&folder));
    let file = folder.join("watch.db");
    let mut open = service(&server, &file, &settings);
    for step in 0..240_u64 {
        let now = server.now().as_secs();
        if step % 7 == 0 {
            open.release(now);
            open = service(&server, &file, &settings);
        }
        for account in 0..3 {
            assert_eq!(open.turn(account, now, &|| false).failure, None, "step {step}");
        }
        while matches!(open.deliver(0, &|| now), Delivery::Tried { .. }) {}
        server.advance(Duration::from_secs(6 * HOUR));
    }
    // What was refused last is tried again.
    for hours in 1..4 {
        let now = server.now().as_secs() + hours * HOUR;
        while matches!(open.deliver(0, &|| now), Delivery::Tried { .. }) {}
    }

    let events = taken.lock().unwrap().clone();
    let ids: BTreeSet<_> = events.iter().map(|event| event["id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), events.len(), "an event came twice: {events:#?}");
    // Each share once in each cycle.
    let mut began: BTreeMap<&str, usize> = BTreeMap::new();
    for event in events.iter().filter(|event| event["kind"] == "traffic" && event["change"] == "began") {
        assert_eq!(event["account"], "kiwi");
        *began.entry(event["title"].as_str().unwrap()).or_default() += 1;
    }
    assert_eq!(began.len(), 2, "{began:?}");
    assert!(began.values().all(|times| (2..=3).contains(times)), "{began:?}");
    let used: Vec<_> = began.values().collect();
    assert!(used[0].abs_diff(*used[1]) <= 1, "{began:?}");
    // The history has them all: 240 points of each of eight machines.
    let mut csv = Vec::new();
    open_history(&file, &mut csv);
    assert_eq!(String::from_utf8(csv).unwrap().lines().count(), 1 + 240 * 8);
}

fn open_history(file: &Path, out: &mut Vec<u8>) {
    History::open_file(file).unwrap().export(0, u64::MAX, vpswire_watch::history::Format::Csv, out).unwrap();
}

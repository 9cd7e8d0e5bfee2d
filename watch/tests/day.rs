//! A quarter of a day of the simulator by the settings that count without any: what is asked how often, as docs/watch.md says.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use vpswire::Client;
use vpswire::fleet::TrafficRule;
use vpswire_sim::{Options, Server, World};
use vpswire_watch::config::Settings;
use vpswire_watch::history::History;
use vpswire_watch::service::account::Account;
use vpswire_watch::service::log::{Format, Log};
use vpswire_watch::service::{Service, Watched};

const DAY: u64 = 86_400;

/// 2023-11-14 22:13:20 UTC, which is on the grid of none of the accounts.
const BEGIN: Duration = Duration::from_secs(1_700_000_000);

#[test]
fn each_call_is_made_as_often_as_the_document_says() {
    // At a time of its grid an account would be asked once less: the first round is one of those that are counted then.
    let options = Options { speed: 0.0, begin: Some(BEGIN), ..Options::default() };
    let server = Server::start_with(World::default(), ("127.0.0.1", 0), options).unwrap();
    let settings = Arc::new(Settings::default());
    let accounts =
        [("kiwi", server.kiwivm()), ("panel", server.cvm()), ("shop", server.vultr())].map(|(name, account)| {
            let client = Client::builder(account.clone()).pace(false).max_retries(0).build().unwrap();
            let account = Account::new(name, client, TrafficRule::default(), &settings).unwrap().eager();
            Box::new(account) as Box<dyn Watched>
        });
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("day");
    drop(std::fs::remove_dir_all(&folder));
    let history = History::open_file(&folder.join("watch.db")).unwrap();
    let log = Log::new(Format::Text, Box::new(std::io::sink()));
    let service = Service::new(accounts.into(), Vec::new(), history, &settings, log);
    let begin = server.now().as_secs();
    let mut due = [begin; 3];
    // The first round asks all, and does not count.
    let (mut calls, mut seen): (BTreeMap<String, usize>, _) = (BTreeMap::new(), None);
    while server.now().as_secs() < begin + DAY / 4 {
        let now = server.now().as_secs();
        for (account, due) in due.iter_mut().enumerate().filter(|(_, due)| **due <= now) {
            let outcome = service.turn(account, now, &|| false);
            assert_eq!(outcome.failure, None);
            *due = outcome.next_at;
        }
        let (requests, number) = server.requests_since(seen.unwrap_or(u64::MAX));
        seen = Some(number);
        for (api, call) in requests.into_iter().filter_map(|seen| seen.call) {
            *calls.entry(format!("{} {call}", api.as_str())).or_default() += 1;
        }
        server.advance(Duration::from_secs(due.into_iter().min().unwrap() - now));
    }
    let expected = [
        ("cvm vps.list", 288),
        // For each of three machines.
        ("cvm vps.status", 3 * 96),
        ("kiwivm get_live_service_info", 96),
        ("kiwivm get_rate_limit_status", 96),
        ("kiwivm get_service_info", 288),
        ("kiwivm snapshot.list", 24),
        ("vultr account.info", 288),
        ("vultr server.list", 288),
        ("vultr snapshot.list", 24),
    ];
    assert_eq!(calls, expected.map(|(call, times)| (call.to_owned(), times / 4)).into());
    let page = include_str!("../../docs/watch.md");
    for line in [
        "| KiwiVM | 288 `get-service-info`, 96 `get-live-service-info`, 96 `get-rate-limit-status`, 24 `snapshot list`: 504, 2.5 % of its 20,000 |",
        "| CVM | 288 `vps list`, and 96 `vps status` of each machine |",
        "| Vultr | 288 `server list`, 288 `account info`, 24 `snapshot list` |",
    ] {
        assert!(page.contains(line), "{line}");
    }
}

//! Files of accounts that earlier versions wrote have the same meaning in this version.
//!
//! `configs/1.toml` is what version 0.1.0 writes, with additions by a user and by a later version. It is never changed:
//! a version that writes another format gets another file.
#![cfg(unix)]
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::home::Home;
use serde_json::{Value as Json, json};

const FIRST: &str = include_str!("configs/1.toml");

/// The unknown keys that are reported.
const UNKNOWN: [&str; 2] = ["from_the_future", "account.shop.colour"];

fn home(name: &str) -> Home {
    let home = Home::new(name);
    home.write(FIRST);
    std::fs::write(home.file().with_file_name("key"), "private_FILED\n").unwrap();
    home
}

#[test]
fn accounts_of_the_first_version_mean_the_same() {
    let home = home("first-means");
    let listed: Json = serde_json::from_str(&home.run("account list --json").quiet()).unwrap();
    let account = |name: &str, api: &str, more: Json| {
        let mut row = json!({
            "name": name, "api": api, "default": false, "read_only": false, "veid": null, "base_url": null,
            "key": "config.toml", "tags": [], "problem": null,
        });
        row.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        row
    };
    let wanted = [
        account("shop", "vultr", json!({ "tags": ["web", "eu"] })),
        account("tokyo", "kiwivm", json!({ "default": true, "read_only": true, "veid": "1347645" })),
        account("panel", "cvm", json!({ "base_url": "https://panel.example/api/client" })),
        account("stored", "vultr", json!({ "key": "key_command" })),
        account("filed", "kiwivm", json!({ "key": "key_file", "veid": "1001" })),
        account("mail.example", "kiwivm", json!({ "veid": "1002" })),
    ];
    assert_eq!(listed["accounts"], json!(wanted));
    // Each account has its key and address; `tokyo` is read-only.
    for (line, wanted) in [
        ("vultr account info --account shop", "https://api.vultr.com/v1/account/info"),
        ("vultr account info --account stored", "https://api.vultr.com/v1/account/info"),
        ("kiwivm get-service-info", "veid=1347645"),
        ("kiwivm get-service-info --account filed", "veid=1001"),
        ("kiwivm restart mail.example", "veid=1002"),
        ("cvm vps list", "https://panel.example/api/client/"),
    ] {
        let run = home.run(&format!("{line} --dry-run")).ended(0);
        assert!(run.out.contains(wanted) && !run.out.contains("EXAMPLE"), "{run:?}");
        assert!(UNKNOWN.iter().all(|key| run.err.contains(&format!("{key} is not known here"))), "{run:?}");
        assert_eq!(run.err.lines().count(), UNKNOWN.len(), "{run:?}");
    }
    let run = home.run("kiwivm restart").ended(10);
    assert!(run.err.contains("read_only of the account tokyo"), "{run:?}");
}

#[test]
fn what_the_first_version_wrote_stays_as_it_is() {
    let home = home("first-stays");
    home.run("account use shop").ended(0);
    let used = FIRST.replace("default = \"tokyo\"", "default = \"shop\"");
    assert_eq!(home.text(), used);
    home.typed("account add last --api vultr", "LAST\n").ended(0);
    assert_eq!(home.text(), format!("{used}\n[account.last]\napi = \"vultr\"\napi_key = \"LAST\"\n"));
    home.run("account remove last --yes").ended(0);
    assert_eq!(home.text(), used);
}

#[test]
fn this_version_writes_what_the_first_one_wrote() {
    let home = Home::new("first-writes");
    home.typed("account add shop --api vultr --tag web --tag eu", "EXAMPLE-VULTR-KEY-0000000000000000000\n").ended(0);
    let tokyo = "account add tokyo --api kiwivm --veid 1347645 --read-only --traffic-rule allowance";
    home.typed(tokyo, "private_EXAMPLE\n").ended(0);
    let panel = "account add panel --api cvm --base-url https://panel.example/api/client";
    home.typed(panel, "public-EXAMPLE\nprivate-EXAMPLE\n").ended(0);
    home.run("account use tokyo").ended(0);
    let written = FIRST.split("\n[account.stored]").next().unwrap();
    let by_hand = [" # by hand", "from_the_future = \"kept\"\n", "colour = \"red\"\n"];
    assert_eq!(home.text(), by_hand.iter().fold(written.to_owned(), |text, part| text.replace(part, "")));
}

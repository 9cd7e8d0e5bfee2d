//! Accounts by name: the file of accounts, its editing, and the account of a call.
#![cfg(unix)]
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::home::Home;
use common::{CVM_KEYS, KIWIVM_KEY, Sim, VULTR_KEY, finish};
use std::os::unix::fs::PermissionsExt;
use vpswire_sim::accounts;

#[test]
fn options_of_another_api_are_refused() {
    let home = Home::new("another-api");
    for (api, option, name) in [("vultr", "--veid 7", "--veid"), ("cvm", "--traffic-rule both", "--traffic-rule")] {
        let run =
            home.typed(&format!("account add a --api {api} {option} --base-url https://panel.example"), "KEY\nKEY\n");
        let run = run.ended(2);
        assert_eq!(run.err, format!("vpswire: {name} is for accounts of kiwivm, not of {api}\n"));
    }
    assert!(!home.file().exists());
}

#[test]
fn accounts_are_added_used_and_removed() {
    let sim = Sim::start();
    let home = Home::with_accounts("added", &sim);
    let mode = std::fs::metadata(home.file()).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    assert_eq!(home.text().lines().nth(1), Some("version = 1"));
    for line in ["vultr server list", "kiwivm get-service-info", "cvm vps list"] {
        home.run(line).quiet();
    }
    let listed = home.run("account list --json").quiet();
    let json: serde_json::Value = serde_json::from_str(&listed).unwrap();
    assert_eq!(json["accounts"][0]["name"], "shop");
    assert_eq!(json["accounts"][0]["default"], true);
    assert_eq!(json["accounts"][1]["veid"], "1347645");
    for key in [VULTR_KEY, KIWIVM_KEY, CVM_KEYS.0, CVM_KEYS.1] {
        assert!(home.text().contains(key) && !listed.contains(key));
    }
    home.run("account use tokyo").ended(0);
    assert!(home.text().contains("default = \"tokyo\""));
    assert_eq!(home.run("account remove tokyo").ended(10).out, "");
    home.run("account remove tokyo --yes").ended(0);
    assert!(!home.text().contains(KIWIVM_KEY) && !home.text().contains("default"));
    let run = home.run("kiwivm get-service-info").ended(2);
    assert!(run.err.contains("vpswire account add NAME --api kiwivm"), "{run:?}");
}

#[test]
fn the_first_account_is_said_to_be_the_default() {
    let home = Home::new("first");
    let add = |name: &str| home.typed(&format!("account add {name} --api vultr"), "KEYOFNOBODY\n").ended(0).err;
    let added = |name: &str| {
        let path = home.file().display().to_string();
        format!("vpswire: the account {name} is in {path}; vpswire account test {name} tries it\n")
    };
    let default = "vpswire: calls that name no account are made with shop; vpswire account use NAME changes that\n";
    assert_eq!(add("shop"), format!("{}{default}", added("shop")));
    assert_eq!(add("second"), added("second"));
}

#[test]
fn the_call_says_which_account_is_meant() {
    let sim = Sim::start();
    let home = Home::with_accounts("meant", &sim);
    let url = sim.0.url();
    home.typed(&format!("account add second --api vultr --base-url {url}/vultr --tag x"), accounts::VULTR[1]).ended(0);
    home.run("account use tokyo").ended(0);
    let run = home.run("vultr account info").ended(2);
    assert!(run.err.contains("there are several accounts of vultr: shop, second"), "{run:?}");
    let of = |line: &str| home.run(line).quiet();
    assert_ne!(of("vultr account info --account shop"), of("vultr account info --account second"));
    // A call that requires no key requires no choice of account.
    home.run("vultr os list --dry-run").quiet();
    let run = home.run("kiwivm get-service-info --account shop").ended(2);
    assert!(run.err.contains("the account shop is one of vultr, and this is a call of kiwivm"), "{run:?}");
    let run = home.run("vultr account info --account SECRET").ended(2);
    assert!(!run.err.contains("SECRET") && run.err.contains("there are: shop, tokyo, panel, second"), "{run:?}");
    // The environment is a complete account.
    let mut command = home.command("vultr account info --json");
    command.env("VPSWIRE_VULTR_API_KEY", accounts::VULTR[1]).env("VPSWIRE_VULTR_URL", format!("{url}/vultr"));
    assert_eq!(finish(command).quiet(), of("vultr account info --account second --json"));
    let mut command = home.command("vultr account info --account shop --json");
    command.env("VPSWIRE_VULTR_API_KEY", accounts::VULTR[1]);
    assert_eq!(finish(command).quiet(), of("vultr account info --account shop --json"));
}

#[test]
fn keys_may_be_elsewhere() {
    let sim = Sim::start();
    let home = Home::new("elsewhere");
    let url = sim.0.url();
    let file = home.0.join("key");
    std::fs::write(&file, format!("{VULTR_KEY}\nand a note\n")).unwrap();
    home.run(&format!("account add filed --api vultr --base-url {url}/vultr --key-file {}", file.display())).ended(0);
    let run = |args: &[&str]| {
        let mut command = home.command("");
        command.args(args);
        finish(command)
    };
    let panel = format!("{url}/cvm/api/client");
    let printed = format!("echo {}; echo {}", CVM_KEYS.0, CVM_KEYS.1);
    run(&["account", "add", "printed", "--api", "cvm", "--base-url", &panel, "--key-command", &printed]).ended(0);
    home.run("vultr server list").quiet();
    home.run("cvm vps list").quiet();
    assert!(!home.text().contains(VULTR_KEY));
    run(&["account", "add", "broken", "--api", "vultr", "--key-command", "echo oops >&2; exit 3"]).ended(0);
    // A `~` within quotes, which the shell does not expand.
    run(&["account", "add", "quoted", "--api", "vultr", "--key-file", "~/no/key"]).ended(0);
    let mut command = home.command("vultr server list --account quoted");
    command.env("HOME", &home.0);
    let place = home.0.join("no/key");
    let words = format!("the key_file of the account quoted cannot be read: {}: No such file", place.display());
    assert!(finish(command).ended(1).err.contains(&words));
    home.run("account remove quoted --yes").ended(0);
    let failed = home.run("vultr server list --account broken").ended(1);
    assert_eq!(failed.err, "oops\nvpswire: the key_command of the account broken failed: exit status: 3\n");
    let tested = home.run("account test --json").ended(1);
    let json: serde_json::Value = serde_json::from_str(&tested.out).unwrap();
    let works: Vec<_> =
        json["accounts"].as_array().unwrap().iter().map(|row| (&row["account"], &row["works"])).collect();
    assert_eq!(
        format!("{works:?}"),
        r#"[(String("broken"), Bool(false)), (String("filed"), Bool(true)), (String("printed"), Bool(true))]"#
    );
}

#[test]
fn a_read_only_account_changes_nothing() {
    let sim = Sim::start();
    let home = Home::new("read-only");
    let url = sim.0.url();
    home.typed(&format!("account add shop --api vultr --read-only --base-url {url}/vultr"), VULTR_KEY).ended(0);
    let asked = sim.asked();
    let run = home.run("vultr server start --subid 576965").ended(10);
    assert!(run.err.contains("read_only of the account shop"), "{run:?}");
    assert_eq!(sim.asked(), asked);
    home.run("vultr server list").quiet();
}

#[test]
fn what_is_missing_is_named_at_once() {
    let home = Home::new("missing");
    let run = home.run("account add tokyo --api kiwivm").ended(2);
    assert!(run.err.contains("veid is missing") && run.err.contains("api_key is missing"), "{run:?}");
    assert!(run.err.contains("give --veid, api key on standard input"), "{run:?}");
    assert!(!home.file().exists());
    home.run("account add a/b --api vultr").ended(2);
    home.write("version = 1\n[account.panel]\napi = \"cvm\"\n");
    let run = home.run("cvm vps list").ended(2);
    assert!(run.err.contains("account.panel: base_url, public_token, private_token is missing"), "{run:?}");
}

#[test]
fn a_wrong_key_names_its_account() {
    let sim = Sim::start();
    let home = Home::new("wrong");
    home.typed(&format!("account add shop --api vultr --base-url {}/vultr", sim.0.url()), "WRONG").ended(0);
    let run = home.run("vultr server list").ended(3);
    assert!(run.err.contains("check api_key of the account shop\n") && !run.err.contains("WRONG"), "{run:?}");
    let run = home.run("account test shop").ended(3);
    assert!(run.out.contains("Invalid API key"), "{run:?}");
}

#[test]
fn a_file_that_others_can_read_is_refused() {
    let home = Home::new("others");
    home.write("version = 1\n");
    for mode in [0o640, 0o604, 0o620, 0o666] {
        std::fs::set_permissions(home.file(), PermissionsExt::from_mode(mode)).unwrap();
        let run = home.run("vultr server list").ended(2);
        assert!(run.err.contains(&format!("its mode is {mode:04o}")) && run.err.contains("chmod 600 /"), "{run:?}");
    }
    // The file is not needed if the environment is complete.
    let sim = Sim::start();
    let mut command = sim.command("vultr server list");
    command.env("XDG_CONFIG_HOME", &home.0);
    finish(command).quiet();
}

#[test]
fn a_file_by_hand_keeps_what_is_in_it() {
    let home = Home::new("by-hand");
    let text = "# mine\ndefault = \"b\" # for now\nfuture = 1\n\n[account.a] # first\napi = \"vultr\"\napi_key = \"K\" # old\n\
                colour = \"red\"\n\n[account.b]\napi = 'kiwivm'\nveid = 5\napi_key = \"L\"\n";
    home.write(text);
    let run = home.run("account use a").ended(0);
    for key in ["future", "account.a.colour"] {
        assert!(run.err.contains(&format!("{key} is not known here, and left as it is")), "{run:?}");
    }
    assert_eq!(home.text(), text.replace("default = \"b\"", "default = \"a\""));
    home.typed("account add c --api vultr", "M").ended(0);
    let added = "\n[account.c]\napi = \"vultr\"\napi_key = \"M\"\n";
    assert_eq!(home.text(), format!("{}{added}", text.replace("default = \"b\"", "default = \"a\"")));
    assert_eq!(home.typed("account add c --api vultr", "M").ended(2).out, "");
    // If the file is a symbolic link, its target is edited.
    let real = home.0.join("real.toml");
    std::fs::rename(home.file(), &real).unwrap();
    std::os::unix::fs::symlink(&real, home.file()).unwrap();
    home.run("account remove c --yes").ended(0);
    assert!(
        home.file().symlink_metadata().unwrap().is_symlink() && !std::fs::read_to_string(real).unwrap().contains('M')
    );
}

#[test]
fn nothing_in_the_file_is_repeated_by_an_error() {
    let home = Home::new("repeated");
    for (text, wanted) in [
        ("version = 1\nSECRET\n", "line 2 is not valid TOML"),
        ("[account.a]\napi = \"vultr\"\napi_key = \"SECRET\napi = 1", "line 3 is not valid TOML"),
        ("version = 2\n", "it is of edition 2, and this command reads up to 1"),
        ("version = \"SECRET\"\n", "version: expected 1"),
        ("account = \"SECRET\"\n", "account: expected [account.NAME]"),
        ("[account.a]\napi = \"SECRET\"\n", "account.a.api: expected kiwivm, cvm or vultr"),
        ("[account.a]\napi = \"vultr\"\napi_key = 17\n", "account.a.api_key: expected a text in quotes"),
        (
            "[account.a]\napi = \"vultr\"\napi_key = \"SECRET\"\nkey_file = \"x\"\n",
            "there are both api_key and key_file",
        ),
        ("[account.a]\napi = \"vultr\"\nkey_command = \"SECRET\"\nkey_file = \"x\"\n", "both key_file and key_command"),
        ("[account.a]\napi = \"vultr\"\napi_key = \"SECRET\"\nread_only = \"SECRET\"\n", "expected true or false"),
        ("[account.a]\napi = \"vultr\"\napi_key = \"SECRET KEY\"\n", "api_key"),
    ] {
        home.write(text);
        let run = home.run("vultr server list").ended(2);
        assert!(run.err.contains(wanted) && !run.err.contains("SECRET"), "{text}: {run:?}");
    }
}

#[test]
fn an_export_of_the_panel_is_imported() {
    let home = Home::new("import");
    let file = home.0.join("keys.csv");
    let text = "\u{feff}VEID,Hostname,IP,\"API key\"\n1001,web one,1.1.1.1,private_A\n1002,\"db, main\",2.2.2.2,private_B\n\
                1001,again,1.1.1.1,private_C\n1003,web one,,private_D\n";
    std::fs::write(&file, text).unwrap();
    let run = home.run(&format!("account import {}", file.display())).ended(0);
    let lines: Vec<_> = run.err.lines().collect();
    assert!(lines[0].starts_with("vpswire: accounts added to "), "{run:?}");
    // Without a default no machine is selected unless one is named.
    assert!(!home.text().contains("default"), "{}", home.text());
    assert!(home.run("kiwivm restart").ended(2).err.contains("there are several accounts of kiwivm: "));
    assert!(lines[0].ends_with(": 3, there before: 1: web-one, db,-main, web-one-1003"), "{run:?}");
    assert!(lines[1].ends_with("the file that they came from still holds their keys"), "{run:?}");
    assert!(
        home.text().contains("[account.web-one]\napi = \"kiwivm\"\nveid = 1001\napi_key = \"private_A\"\n"),
        "{}",
        home.text()
    );
    assert!(!home.text().contains("private_C"));
    let again = home.run(&format!("account import {}", file.display())).ended(0);
    assert!(again.err.ends_with(": 0, there before: 4\n"), "{again:?}");
    for (text, option, wanted) in [
        ("a,b\n1,2\n", "", "--veid-column, --key-column"),
        ("a,b\n1,private_X\n", "--veid-column a --key-column c", "--key-column"),
        ("veid,key\nx,SECRET\n", "", "line 2 has no VEID and key that can be ones"),
        ("veid,key\n7,SECRET,9\n", "", "line 2 is not as the headings say"),
    ] {
        let run = home.typed(&format!("account import - {option}"), text).ended(2);
        assert!(run.err.contains(wanted) && !run.err.contains("SECRET"), "{text}: {run:?}");
    }
    home.typed("account import - --veid-column a --key-column b", "a,b\n7,private_X\n").ended(0);
    assert!(home.text().contains("[account.7]"), "{}", home.text());
}

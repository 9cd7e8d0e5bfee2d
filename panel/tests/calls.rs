//! Calls through the relay, over sockets, to the simulator and to services with unusual answers.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::{Answer, BEGIN, Canned, Served, agreeing, call, member, members, message, simulator};
use serde_json::{Value, json};
use std::sync::Barrier;
use vpswire::{Account, vultr};
use vpswire_panel::consent;
use vpswire_panel::once::KEPT;
use vpswire_panel::panel::Settings;
use vpswire_sim::Server;

const SERVER: &str = "576965";

fn destroy(once: &str) -> Value {
    call("shop", "POST", "/v1/server/destroy", &[("SUBID", SERVER)], once)
}

fn restart(once: &str) -> Value {
    call("tokyo", "POST", "/restart", &[("veid", "1347645")], once)
}

/// Returns the number of the simulator's requests for a call.
fn asked(sim: &Server, id: &str) -> usize {
    sim.requests().iter().filter(|seen| seen.call.is_some_and(|(_, call)| call == id)).count()
}

fn break_calls(sim: &Server, rule: &str) {
    sim.with_world(|world| world.add_fault(rule.parse().unwrap()));
}

/// Returns the question in an answer.
#[track_caller]
fn question(answer: &Answer) -> Value {
    let answer = answer.ok();
    assert_eq!(answer.as_object().unwrap().keys().collect::<Vec<_>>(), ["consent"], "{answer}");
    answer["consent"].clone()
}

#[test]
fn accounts_are_shown_without_keys() {
    let sim = simulator();
    let served = Served::start("accounts", members(&sim));
    let url = sim.url();
    let groups = json!(["test"]);
    assert_eq!(
        served.post("/api/accounts", &json!({})).ok()["accounts"],
        json!([
            { "name": "shop", "api": "vultr", "baseUrl": format!("{url}/vultr"), "groups": groups, "readOnly": false },
            { "name": "other", "api": "vultr", "baseUrl": format!("{url}/vultr"), "groups": groups, "readOnly": false },
            {
                "name": "tokyo", "api": "kiwivm", "baseUrl": format!("{url}/kiwivm/v1"), "groups": groups,
                "readOnly": false, "veid": "1347645",
            },
            { "name": "panel", "api": "cvm", "baseUrl": format!("{url}/cvm/api/client"), "groups": groups, "readOnly": false },
        ])
    );
}

#[test]
fn the_answer_of_a_service_comes_as_it_is() {
    let sim = simulator();
    let served = Served::start("answer", members(&sim));
    let direct = members(&sim)[0].client.send(&vultr::server::List::default()).unwrap().value;
    let answer = served.call(&call("shop", "GET", "/v1/server/list", &[], "r1")).ok();
    assert_eq!(answer.as_object().unwrap().keys().collect::<Vec<_>>(), ["status", "headers", "body"]);
    assert_eq!((&answer["status"], answer["body"].as_str()), (&json!(200), Some(direct.body())));
    let headers = answer["headers"].as_array().unwrap();
    assert!(headers.iter().any(|pair| pair[0].as_str().unwrap().eq_ignore_ascii_case("content-type")), "{headers:?}");
    for (account, method, path, form) in [
        ("tokyo", "POST", "/getServiceInfo", &[("veid", "1347645")][..]),
        ("panel", "GET", "/vps/list", &[]),
        ("shop", "GET", "/v1/server/list", &[("tag", "web")]),
    ] {
        let answer = served.call(&call(account, method, path, form, "r2")).ok();
        assert_eq!(answer["status"], 200, "{path}: {answer}");
        serde_json::from_str::<Value>(answer["body"].as_str().unwrap()).unwrap();
    }
    // The rejection of a service is passed on unmodified, too.
    let answer =
        served.call(&call("shop", "POST", "/v1/server/label_set", &[("SUBID", "1"), ("label", "x")], "w1")).ok();
    assert_eq!(answer["status"], 412, "{answer}");
    assert!(served.entries().last().unwrap()["outcome"] == "refused", "{:?}", served.entries());
}

#[test]
fn what_is_no_call_of_the_page_is_refused() {
    let sim = simulator();
    let served = Served::start("refused", members(&sim));
    let wrong = |call: Value, words: &str| assert_eq!(served.call(&call).refused(), (400, words.to_owned()), "{call}");
    wrong(call("missing", "GET", "/v1/server/list", &[], "a"), "There is no such account.");
    wrong(call("shop", "GET", "/v1/server/fly", &[], "a"), "There is no such call.");
    wrong(call("tokyo", "GET", "/v1/server/list", &[], "a"), "There is no such call.");
    let foreign = "The account of the call is not the one that is named, or its key is sent along.";
    wrong(call("tokyo", "POST", "/restart", &[("veid", "1347646")], "a"), foreign);
    wrong(call("shop", "GET", "/v1/server/list", &[], ""), "once: expected a token of 1 to 100 bytes.");
    wrong(call("shop", "GET", "/v1/server/list", &[], &"a".repeat(101)), "once: expected a token of 1 to 100 bytes.");
    let unread = "The body is not the JSON that is expected here.";
    let mut more = restart("a");
    more["more"] = json!(1);
    wrong(more, unread);
    for name in ["account", "method", "path", "form", "once"] {
        let mut less = restart("a");
        less.as_object_mut().unwrap().remove(name);
        wrong(less, unread);
    }
    let double = restart("a").to_string().replacen('{', "{\"account\":\"shop\",", 1);
    let bearer = format!("Bearer {}", served.bearer);
    let headers = [("Content-Type", "application/json"), ("Authorization", &*bearer)];
    assert_eq!(served.request("POST", "/api/call", &headers, &double).refused(), (400, unread.to_owned()));
    assert_eq!((sim.requests().len(), served.entries().len()), (0, 0));
}

#[test]
fn what_destroys_is_asked_about_by_name() {
    let sim = simulator();
    let served = Served::start("consent", members(&sim));
    let first = question(&served.call(&destroy("d1")));
    assert_eq!(first.as_object().unwrap().keys().collect::<Vec<_>>(), ["nonce", "name", "call", "effect", "expires"]);
    assert_eq!(
        (&first["name"], &first["call"], &first["effect"], &first["expires"]),
        (&json!(SERVER), &json!("server.destroy"), &json!("destroys"), &json!(BEGIN + consent::TIME.as_secs()))
    );
    // The name comes from a list.
    served.call(&call("shop", "GET", "/v1/server/list", &[], "r")).ok();
    let second = question(&served.call(&destroy("d1")));
    assert_eq!(second["name"], "web-1");
    assert_eq!((asked(&sim, "server.destroy"), served.entries().len()), (0, 0));
    let answer = served.call(&agreeing(&destroy("d1"), &second, None)).ok();
    assert_eq!((&answer["status"], asked(&sim, "server.destroy")), (&json!(200), 1));
    let wanted = [
        json!({
            "n": 1, "at": BEGIN, "account": "shop", "call": "server.destroy", "effect": "destroys",
            "params": [["SUBID", SERVER]], "consent": "web-1", "outcome": "asked",
        }),
        json!({ "n": 2, "at": BEGIN, "of": 1, "account": "shop", "call": "server.destroy", "outcome": "ok", "why": null }),
    ];
    assert_eq!(served.entries(), wanted);
}

#[test]
fn only_the_answer_to_the_question_of_a_call_lets_it_through() {
    let sim = simulator();
    let served = Served::start("wrong-consent", members(&sim));
    let other_server = call("shop", "POST", "/v1/server/destroy", &[("SUBID", "576966")], "d2");
    let other_account = call("other", "POST", "/v1/server/destroy", &[("SUBID", SERVER)], "d3");
    let other_call = call("shop", "POST", "/v1/server/halt", &[("SUBID", SERVER)], "d4");
    let new = || question(&served.call(&destroy("d1")));
    let refused = |call: &Value, given: &Value, typed: Option<&str>| {
        let again = question(&served.call(&agreeing(call, given, typed)));
        assert_ne!(again["nonce"], given["nonce"], "{call}");
        assert_eq!((asked(&sim, "server.destroy"), asked(&sim, "server.halt")), (0, 0), "{call}");
    };
    for typed in ["", "576966", "57696", "web-1", "shop", "yes"] {
        refused(&destroy("d1"), &new(), Some(typed));
    }
    for other in [&other_server, &other_account, &other_call] {
        refused(other, &new(), Some(SERVER));
    }
    refused(&destroy("d1"), &json!({ "nonce": "0".repeat(32), "name": SERVER }), None);
    refused(&destroy("d1"), &json!({ "nonce": "", "name": SERVER }), None);
    // A question is used up by a wrong name, and by another call.
    let used = new();
    refused(&destroy("d1"), &used, Some("wrong"));
    refused(&destroy("d1"), &used, None);
    let used = new();
    refused(&other_server, &used, Some(SERVER));
    refused(&destroy("d1"), &used, None);
    let late = new();
    served.clock.advance(consent::TIME.as_secs());
    refused(&destroy("d1"), &late, None);
    let soon = new();
    served.clock.advance(consent::TIME.as_secs() - 1);
    served.call(&agreeing(&destroy("d1"), &soon, None)).ok();
    assert_eq!(asked(&sim, "server.destroy"), 1);
    // Another request with the same answer: the nonce was used.
    question(&served.call(&agreeing(&destroy("d5"), &soon, None)));
    assert_eq!(asked(&sim, "server.destroy"), 1);
}

#[test]
fn a_call_is_named_by_what_it_is_about() {
    let sim = simulator();
    let served = Served::start("names", members(&sim));
    let name = |call: Value| question(&served.call(&call))["name"].as_str().unwrap().to_owned();
    let mut once = 0;
    let mut of = |account: &str, path: &str, form: &[(&str, &str)]| {
        once += 1;
        name(call(account, "POST", path, form, &once.to_string()))
    };
    assert_eq!(of("tokyo", "/kill", &[("veid", "1347645")]), "tokyo");
    assert_eq!(of("tokyo", "/snapshot/delete", &[("snapshot", "x.tar.gz")]), "tokyo");
    assert_eq!(of("shop", "/v1/server/create", &[("DCID", "1"), ("VPSPLANID", "201"), ("OSID", "167")]), "shop");
    assert_eq!(of("shop", "/v1/snapshot/destroy", &[("SNAPSHOTID", "5359435d28b9a")]), "5359435d28b9a");
    assert_eq!(of("shop", "/v1/dns/delete_domain", &[("domain", "example.com")]), "example.com");
    // Only names in the account's own lists count.
    served.call(&call("other", "GET", "/v1/server/list", &[], "r")).ok();
    assert_eq!(of("shop", "/v1/server/halt", &[("SUBID", SERVER)]), SERVER);
}

#[test]
fn the_same_request_is_carried_out_once() {
    let sim = simulator();
    let served = Served::start("once", members(&sim));
    let first = served.call(&restart("o1"));
    assert_eq!(first.ok()["status"], 200);
    for _ in 0..3 {
        assert_eq!(served.call(&restart("o1")).body, first.body);
    }
    assert_eq!((asked(&sim, "restart"), served.entries().len()), (1, 2));
    let mut other = restart("o1");
    other["path"] = json!("/stop");
    assert_eq!(served.call(&other).refused(), (409, "The token of this request was used for another one.".to_owned()));
    assert_eq!(asked(&sim, "stop"), 0);
    served.call(&restart("o2")).ok();
    assert_eq!(asked(&sim, "restart"), 2);
    served.clock.advance(KEPT.as_secs());
    served.call(&restart("o3")).ok();
    served.call(&restart("o1")).ok();
    assert_eq!(asked(&sim, "restart"), 4);
}

#[test]
fn a_repetition_of_what_was_agreed_to_gets_its_answer() {
    let sim = simulator();
    let served = Served::start("once-agreed", members(&sim));
    let question = question(&served.call(&destroy("d1")));
    let agreed = agreeing(&destroy("d1"), &question, None);
    let first = served.call(&agreed);
    assert_eq!(first.ok()["status"], 200);
    assert_eq!(served.call(&agreed).body, first.body);
    // The same without the consent, although its question is answered.
    assert_eq!(served.call(&destroy("d1")).body, first.body);
    assert_eq!(asked(&sim, "server.destroy"), 1);
}

#[test]
fn repetitions_wait_for_the_first_that_is_on_its_way() {
    let service = Canned::waiting(message("200 OK", "Content-Type: application/json\r\n", "{\"error\":0}"));
    let account = Account::kiwivm(1_347_645, "private_KEY0123456789").unwrap().with_base_url(&service.url).unwrap();
    let served = Served::start("concurrent", vec![member("tokyo", account)]);
    let begun = Barrier::new(9);
    let bodies: Vec<String> = std::thread::scope(|scope| {
        let ask = || {
            begun.wait();
            served.call(&restart("c1")).body
        };
        let asking: Vec<_> = (0..8).map(|_| scope.spawn(ask)).collect();
        begun.wait();
        service.answer();
        asking.into_iter().map(|one| one.join().unwrap()).collect()
    });
    assert_eq!(service.asked(), 1);
    assert!(bodies.iter().all(|body| *body == bodies[0]), "{bodies:?}");
    assert_eq!(served.entries().len(), 2);
}

#[test]
fn a_read_only_panel_and_account_change_nothing() {
    let sim = simulator();
    let failure =
        |message: &str| json!({ "failure": { "code": "read_only", "verdict": "not_sent", "message": message } });
    let of_panel =
        Served::with("read-only", Settings { members: members(&sim), read_only: true, ..Settings::default() });
    let mut one = members(&sim);
    one.iter_mut().filter(|member| member.name != "other").for_each(|member| member.read_only = true);
    let of_account = Served::start("read-only-account", one);
    for served in [&of_panel, &of_account] {
        let destroys = "refused: this client is read-only and the call destroys something";
        assert_eq!(served.call(&destroy("d1")).ok(), failure(destroys));
        let acts = "refused: this client is read-only and the call acts on a machine";
        assert_eq!(served.call(&restart("r1")).ok(), failure(acts));
        assert_eq!(served.call(&call("shop", "GET", "/v1/server/list", &[], "r")).ok()["status"], 200);
        assert_eq!(served.entries().len(), 0);
    }
    let session = of_panel.post("/api/session", &json!({ "token": of_panel.token() })).ok();
    assert_eq!(session["readOnly"], true);
    assert!(sim.requests().iter().all(|seen| seen.method == "GET"), "{:?}", sim.requests());
    let label = call("other", "POST", "/v1/server/label_set", &[("SUBID", "1"), ("label", "x")], "l1");
    assert_eq!(of_account.call(&label).ok()["status"], 412);
}

#[test]
fn an_outcome_that_is_unknown_is_said_to_be_and_not_repeated() {
    let sim = simulator();
    let served = Served::start("unknown", members(&sim));
    break_calls(&sim, "kiwivm:restart:*=lose_answer");
    let answer = served.call(&restart("u1")).ok();
    assert_eq!(answer["failure"]["verdict"], "unknown", "{answer}");
    assert_eq!(answer["failure"]["code"], "transport", "{answer}");
    assert_eq!(answer.as_object().unwrap().len(), 1);
    assert_eq!(served.call(&restart("u1")).ok(), answer);
    assert_eq!(asked(&sim, "restart"), 1);
    let entries = served.entries();
    assert_eq!((entries.len(), &entries[1]["outcome"], &entries[1]["of"]), (2, &json!("unknown"), &json!(1)));
    assert_eq!(entries[1]["why"], answer["failure"]["message"]);
    // Reads are not retried by the relay either.
    break_calls(&sim, "vultr:server.list:*=lose_answer");
    let answer = served.call(&call("shop", "GET", "/v1/server/list", &[], "u2")).ok();
    assert_eq!((&answer["failure"]["code"], asked(&sim, "server.list")), (&json!("transport"), 1));
}

#[test]
fn what_cannot_be_sent_is_said_to_be_not_sent() {
    let url = format!("http://{}", vpswire_testkit::refusing::address());
    let account = Account::kiwivm(1_347_645, "private_KEY0123456789").unwrap().with_base_url(&url).unwrap();
    let served = Served::start("not-sent", vec![member("tokyo", account)]);
    let answer = served.call(&restart("n1")).ok();
    assert_eq!((&answer["failure"]["code"], &answer["failure"]["verdict"]), (&json!("transport"), &json!("not_sent")));
    let outcomes: Vec<_> = served.entries().iter().map(|entry| entry["outcome"].clone()).collect();
    assert_eq!(outcomes, ["asked", "not_sent"]);
}

#[test]
fn a_service_that_asks_to_wait_is_passed_on() {
    let sim = simulator();
    let served = Served::start("wait", members(&sim));
    break_calls(&sim, "vultr:server.list:*=status:503:7");
    let answer = served.call(&call("shop", "GET", "/v1/server/list", &[], "w1")).ok();
    let headers = answer["headers"].as_array().unwrap();
    let after = headers.iter().find(|pair| pair[0].as_str().unwrap().eq_ignore_ascii_case("retry-after"));
    assert_eq!((&answer["status"], &after.unwrap()[1]), (&json!(503), &json!("7")));
}

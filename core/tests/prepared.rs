//! Tests prepared calls: what they show of themselves, and how they handle invalid answers and arguments.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use std::time::Duration;
use vpswire_core::account::Account;
use vpswire_core::args::{Arg, arrange};
use vpswire_core::decode::decode;
use vpswire_core::encode::{encode, encode_raw, plan, plan_raw};
use vpswire_core::exchange::{Event, Exchange, Failure, FailureKind, Moment, Policy, Shared, Step};
use vpswire_core::prepared::Prepared;
use vpswire_core::shape::{Api, Effect, Method};
use vpswire_core::typed::ById;
use vpswire_core::wire::Response;
use vpswire_core::{Code, Error, Value, Verdict, table};

fn vultr(call: &str, args: &[(&str, Arg)]) -> Result<Prepared, Error> {
    let op = table::find(Api::Vultr, call).unwrap();
    encode(op, &arrange(op, args.iter().cloned())?, &Account::vultr("KEY-12345").unwrap())
}

fn texts(lines: &[&str]) -> Arg {
    Arg::List(lines.iter().map(|line| Arg::Text((*line).to_owned())).collect())
}

fn answer(prepared: &Prepared, body: &str) -> Value {
    let response = Response { status: 200, headers: Vec::new(), body: body.as_bytes().to_vec() };
    decode(prepared, response, 1 << 20, Duration::ZERO).unwrap()
}

#[test]
fn a_call_shows_what_it_is_and_no_key() {
    let create = [("dcid", Arg::Int(1)), ("vpsplanid", Arg::Int(2)), ("osid", Arg::Int(127))];
    let prepared = vultr("server.create", &create).unwrap();
    assert_eq!((prepared.call(), prepared.effect(), prepared.timeout()), ("server.create", Effect::Bills, 30));
    let request = r#"Request { method: "POST", url: "https://api.vultr.com/v1/server/create", headers: ["API-Key", "Content-Type"], body: *** }"#;
    assert_eq!(format!("{prepared:?}"), format!("Prepared {{ call: \"server.create\", request: {request}, .. }}"));
}

#[test]
fn an_answer_that_is_wrong_says_where_and_keeps_its_body() {
    let list = vultr("server.list", &[]).unwrap();
    let odd_field = r#"{"7":{"SUBID":"7","vcpu_count":"two"}}"#;
    let value = answer(&list, odd_field);
    let read = list.read::<ById<vpswire_core::vultr::server::Server>>(&value).unwrap_err();
    assert!(list.checked(&value).is_ok());
    let no_map = answer(&list, "\"two\"");
    let checked = list.checked(&no_map).unwrap_err();
    let words = no_map.check().unwrap_err().to_string();
    let odd_words = list.flaws(&value)[0].to_string();
    for (error, words, body) in [(checked, &words, "\"two\""), (read, &odd_words, odd_field)] {
        assert_eq!((error.code(), error.verdict(), error.status()), (Code::Decode, Verdict::Unknown, Some(200)));
        assert_eq!((error.call(), error.raw(), error.retryable()), ("server.list", Some(body.as_bytes()), false));
        assert_eq!(error.to_string(), format!("server.list: cannot decode the response: {words}"));
        assert!(error.look().is_none());
    }
    let sound = answer(&list, "[]");
    assert!(list.read::<ById<vpswire_core::vultr::server::Server>>(&sound).unwrap().is_empty());
    assert_eq!(list.checked(&sound).err().map(|error| error.to_string()), None);
}

#[test]
fn an_answer_that_is_wrong_is_not_lost() {
    use vpswire_core::vultr::server::{NewSubscription, Server};
    let list = vultr("server.list", &[]).unwrap();
    let value = answer(&list, r#"{"7":{"SUBID":"7","vcpu_count":"two","ram":[]},"8":{"SUBID":"8","label":"web"}}"#);
    let error = list.read::<ById<Server>>(&value).unwrap_err();
    let whole = error.value().unwrap();
    assert_eq!((error.path(), whole.flaws().len()), (Some("7.vcpu_count"), 1));
    assert_eq!(whole.at("7.subid").unwrap().as_int().unwrap(), 7);
    let servers: Vec<_> = whole.entries().iter().map(|(_, server)| server.read::<Server>()).collect();
    let [odd, sound] = &servers[..] else { panic!("2 servers") };
    assert_eq!(odd.as_ref().err().unwrap().path, "vcpu_count");
    assert_eq!(sound.as_ref().ok().unwrap().label.as_deref(), Some("web"));
    // The error shows nothing of an answer.
    assert!(!format!("{error:?}").contains("web"), "{error:?}");
    // An answer of another kind than documented.
    let other = answer(&list, "\"two\"");
    let error = list.checked(&other).unwrap_err();
    assert_eq!(error.clone().value().map(Value::raw), Some("\"two\""));
    // The result of a call that made something, although one field of the answer is invalid.
    let create = [("dcid", Arg::Int(1)), ("vpsplanid", Arg::Int(2)), ("osid", Arg::Int(127))];
    let prepared = vultr("server.create", &create).unwrap();
    let error = prepared.read::<NewSubscription>(&answer(&prepared, r#"{"SUBID":[],"id":"a-b"}"#)).unwrap_err();
    assert_eq!(error.value().unwrap().at("id").unwrap().as_text().unwrap(), "a-b");
    // Without an answer, or with one that cannot be decoded, there is no value.
    assert!(vultr("server.create", &[]).unwrap_err().value().is_none());
}

#[test]
fn an_answer_that_is_wrong_has_the_status_that_it_came_with() {
    let list = vultr("server.list", &[]).unwrap();
    let response = Response { status: 203, headers: Vec::new(), body: b"\"two\"".to_vec() };
    let came = decode(&list, response, 1 << 20, Duration::ZERO).unwrap();
    assert_eq!(list.checked(&came).unwrap_err().status(), Some(203));
    // JSON that was kept has no status.
    let kept = Value::from_json("\"two\"".to_owned(), came.shape()).unwrap();
    assert_eq!(list.checked(&kept).unwrap_err().status(), None);
}

#[test]
fn an_answer_that_is_wrong_says_how_to_find_out_what_was_done() {
    let create = [
        ("dcid", Arg::Int(1)),
        ("vpsplanid", Arg::Int(2)),
        ("osid", Arg::Int(127)),
        ("label", Arg::Text("web1".into())),
    ];
    let prepared = vultr("server.create", &create).unwrap();
    let answer = answer(&prepared, r#"{"SUBID":[]}"#);
    assert!(prepared.checked(&answer).is_ok(), "it was done");
    let error = prepared.read::<vpswire_core::vultr::server::NewSubscription>(&answer).unwrap_err();
    let look = error.look().unwrap();
    assert_eq!((look.call, &look.args[..]), ("server.list", &[("label", "web1".to_owned())][..]));
    assert_eq!((error.path(), error.verdict()), (Some("subid"), Verdict::Unknown));
    assert!(error.to_string().contains("server.list(label=\"web1\")"), "{error}");
}

#[test]
fn a_plan_masks_what_is_secret() {
    let account = Account::kiwivm(7, "KEY-12345").unwrap();
    let op = table::find(Api::Kiwivm, "basic_shell.exec").unwrap();
    let args = arrange(op, [("command", Arg::Text("hidden words".into()))]).unwrap();
    let shown = plan(op, &args, &account).unwrap();
    assert_eq!(
        (shown.url.as_str(), shown.body),
        ("https://api.64clouds.com/v1/basicShell/exec", b"veid=7&api_key=***&command=***".to_vec())
    );
    assert_eq!(plan(op, &[], &account).unwrap_err().param(), Some("command"));

    let pairs = |pairs: &[(&str, &str)]| -> Vec<(String, String)> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    };
    let given = pairs(&[
        ("label", "a b"),
        ("Password", "p"),
        ("api_KEY", "k"),
        ("user_token", "t"),
        ("secret2", "s"),
        ("userdata", "u"),
    ]);
    let vultr = Account::vultr("KEY-12345").unwrap();
    let shown = plan_raw(Method::Post, "/v1/new/thing", &given, &vultr).unwrap();
    let form = "label=a%20b&Password=***&api_KEY=***&user_token=***&secret2=***&userdata=***";
    assert_eq!((shown.method, String::from_utf8(shown.body).unwrap().as_str()), (Method::Post, form));
    assert_eq!(shown.headers[0], ("API-Key".to_owned(), "***".to_owned()));
    assert_eq!(plan_raw(Method::Get, "new", &given, &vultr).unwrap_err().param(), Some("path"));
    // A request that cannot be sent is not shown as if it could.
    let plain = vultr.with_base_url("http://host.example").unwrap();
    assert_eq!(plan_raw(Method::Get, "/v1/new", &[], &plain).unwrap_err().param(), Some("base_url"));
    let shown = plan_raw(Method::Get, "/v1/new", &[], &plain.allow_plain_http()).unwrap();
    assert_eq!(shown.url, "http://host.example/v1/new");
}

#[test]
fn arguments_that_are_wrong_are_named_with_what_they_are() {
    let refused = |call: &str, args: &[(&str, Arg)], api: Api| {
        let op = table::find(api, call).unwrap();
        let account = if api == Api::Kiwivm { Account::kiwivm(7, "KEY-12345") } else { Account::vultr("KEY-12345") };
        let error = encode(op, &arrange(op, args.iter().cloned()).unwrap(), &account.unwrap()).unwrap_err();
        assert_eq!((error.code(), error.verdict()), (Code::InvalidParams, Verdict::NotSent));
        error.to_string()
    };
    let subid = |arg: Arg| refused("server.list", &[("subid", arg)], Api::Vultr);
    for (arg, got) in [
        (Arg::Bool(true), "a boolean"),
        (Arg::Bytes(vec![1]), "bytes"),
        (Arg::List(Vec::new()), "a list"),
        (Arg::Map(Vec::new()), "a map"),
        (Arg::Text("x".into()), "\"x\""),
        (Arg::Int(-1), "-1"),
        (Arg::Int(i128::MAX), "an integer beyond 64 bits"),
    ] {
        assert_eq!(subid(arg), format!("server.list: subid: expected an integer, 0 or more, got {got}"));
    }
    let long = subid(Arg::Text("x".repeat(61)));
    assert_eq!(long, format!("server.list: subid: expected an integer, 0 or more, got \"{}...\"", "x".repeat(60)));
    // A secret argument is not shown.
    let command = refused("basic_shell.exec", &[("command", Arg::Int(12_345_678))], Api::Kiwivm);
    assert_eq!(command, "basic_shell.exec: command: expected text, got an integer");
    assert_eq!(refused("basic_shell.exec", &[], Api::Kiwivm), "basic_shell.exec: command: missing; expected text");
}

#[test]
fn an_argument_of_the_wrong_form_is_refused() {
    let accepts = |api: Api, call: &str, param: &str, text: &str| {
        let op = table::find(api, call).unwrap();
        let account = if api == Api::Kiwivm { Account::kiwivm(7, "KEY-12345") } else { Account::vultr("KEY-12345") };
        let args = arrange(op, [(param, Arg::Text(text.to_owned()))]).unwrap();
        let result = encode(op, &args, &account.unwrap()).map_err(|error| error.param().map(str::to_owned));
        assert!(result.is_ok() || result.as_ref().err() == Some(&Some(param.to_owned())), "{text}");
        result.is_ok()
    };
    for subnet in ["2001:db8::", "2001:db8::/64", "2001:db8::/0", "2001:db8::/128", "192.0.2.0/32"] {
        assert!(accepts(Api::Kiwivm, "ipv6.delete", "ip", subnet), "{subnet}");
    }
    for subnet in
        ["", "/64", "2001:db8::/", "2001:db8::/-5", "2001:db8::/+5", "2001:db8::/x", "2001:db8::/129", "192.0.2.0/33"]
    {
        assert!(!accepts(Api::Kiwivm, "ipv6.delete", "ip", subnet), "{subnet}");
    }
    for url in ["https://a.example/x.iso", "http://a.example"] {
        assert!(accepts(Api::Vultr, "iso.create_from_url", "url", url), "{url}");
    }
    for url in ["", "https://", "https://a.example/x y", "ftp://a.example", "a.example"] {
        assert!(!accepts(Api::Vultr, "iso.create_from_url", "url", url), "{url}");
    }
}

#[test]
fn lines_go_as_one_text() {
    let keys = |lines: Arg| {
        let op = table::find(Api::Kiwivm, "update_ssh_keys").unwrap();
        let args = arrange(op, [("ssh_keys", lines)]).unwrap();
        let prepared = encode(op, &args, &Account::kiwivm(7, "KEY-12345").unwrap());
        prepared
            .map(|prepared| String::from_utf8(prepared.request().body.clone()).unwrap())
            .map_err(|error| error.message().to_owned())
    };
    let form = |text: &str| Ok(format!("veid=7&api_key=KEY-12345&ssh_keys={text}"));
    let refused = |got: &str| Err(format!("ssh_keys: expected a list of lines, got {got}"));
    assert_eq!(keys(texts(&["one two", "three\r\n"])), form("one%20two%0Athree"));
    assert_eq!(keys(Arg::Text("as\nit is\n".into())), form("as%0Ait%20is%0A"));
    assert_eq!(keys(texts(&["one\ntwo"])), refused("a line that contains a line break"));
    assert_eq!(keys(Arg::List(vec![Arg::Int(1)])), refused("an integer"));
    assert_eq!(keys(Arg::Int(1)), refused("1"));
}

#[test]
fn an_exchange_shows_where_it_is() {
    let now = Moment { elapsed: Duration::ZERO, unix: Duration::ZERO, random: 0 };
    let shared = Shared::default();
    let mut policy = Policy::default();
    policy.pace = false;
    let mut exchange = Exchange::new(vultr("server.list", &[]).unwrap(), policy).unwrap();
    assert_eq!((exchange.prepared().call(), exchange.retries(), exchange.head()), ("server.list", 0, None));
    assert!(matches!(exchange.start(&shared, now), Step::Send(_)) && exchange.last_error().is_none());
    let failure = Failure { kind: FailureKind::Broken, sent: true, detail: "reset, with KEY-12345 in it".into() };
    assert!(matches!(exchange.step(Event::Failed(failure), &shared, now), Step::Wait(_)));
    assert_eq!(exchange.last_error().unwrap().to_string(), "server.list: reset, with *** in it");
    assert!(matches!(exchange.step(Event::Waited, &shared, now), Step::Send(_)));
    assert!(exchange.last_error().is_none());
    assert_eq!(exchange.retries(), 1);
    let headers = vec![("X-Served-By".to_owned(), "a".to_owned())];
    let response = Response { status: 200, headers, body: b"[]".to_vec() };
    assert!(matches!(exchange.step(Event::Answered(response), &shared, now), Step::Done(Ok(_))));
    let head = exchange.head().unwrap();
    assert_eq!((head.status, head.header("x-served-by"), head.header("x")), (200, Some("a"), None));
}

#[test]
fn a_raw_call_of_a_known_path_keeps_its_effect() {
    let account = Account::vultr("KEY-12345").unwrap();
    let raw = |method, path: &str| {
        let prepared = encode_raw(method, path, &[], &account).unwrap();
        (prepared.effect(), prepared.timeout(), prepared.request().headers.iter().any(|(name, _)| name == "API-Key"))
    };
    assert_eq!(raw(Method::Post, "/v1/server/destroy"), (Effect::Destroys, 30, true));
    assert_eq!(raw(Method::Get, "/v1/os/list"), (Effect::Reads, 30, false));
    assert_eq!(raw(Method::Get, "/v1/new"), (Effect::Reads, 30, true));
    assert_eq!(raw(Method::Post, "/v1/new"), (Effect::Acts, 30, true));
    assert_eq!(raw(Method::Post, "/v1/server/destroy/x"), (Effect::Acts, 30, true));
    let cvm = Account::cvm("https://panel.example", "a-token", "b-token").unwrap();
    let effect = |path: &str| encode_raw(Method::Post, path, &[], &cvm).unwrap().effect();
    assert_eq!(
        (effect("/vps/12/start"), effect("/vps/12/stop"), effect("/vps/12")),
        (Effect::Acts, Effect::Sets, Effect::Acts)
    );
}

#[test]
fn what_acts_destroys_or_bills_is_done_once() {
    let once = [Effect::Reads, Effect::Sets, Effect::Acts, Effect::Destroys, Effect::Bills].map(Effect::once);
    assert_eq!(once, [false, false, true, true, true]);
}

#[test]
fn raw_calls_are_paced_where_the_service_has_a_limit() {
    let now = Moment { elapsed: Duration::ZERO, unix: Duration::ZERO, random: 0 };
    let wait_of_the_second = |account: &Account, path: &str| {
        let shared = Shared::default();
        let mut last = Duration::ZERO;
        for _ in 0..2 {
            let call = encode_raw(Method::Get, path, &[], account).unwrap();
            last = match Exchange::new(call, Policy::default()).unwrap().start(&shared, now) {
                Step::Wait(wait) => wait,
                _ => Duration::ZERO,
            };
        }
        last
    };
    let vultr = Account::vultr("KEY-12345").unwrap();
    assert_eq!(wait_of_the_second(&vultr, "/v1/new"), Duration::from_millis(500));
    // Calls without a key are not limited, and neither are the other services.
    assert_eq!(wait_of_the_second(&vultr, "/v1/os/list"), Duration::ZERO);
    assert_eq!(wait_of_the_second(&Account::vultr_public(), "/v1/new"), Duration::ZERO);
    assert_eq!(wait_of_the_second(&Account::kiwivm(7, "KEY-12345").unwrap(), "/new"), Duration::ZERO);
}

#[test]
fn a_request_for_showing_holds_no_secret() {
    let shown = |prepared: &Prepared| {
        let request = prepared.shown_request();
        (request.url, request.headers, String::from_utf8(request.body).unwrap())
    };
    let header = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let form = header("Content-Type", "application/x-www-form-urlencoded");
    let label = [("subid", Arg::Int(7)), ("label", Arg::Text("for KEY-12345".into()))];
    let vultr_label = vultr("server.label_set", &label).unwrap();
    let url = "https://api.vultr.com/v1/server/label_set".to_owned();
    let headers = vec![header("API-Key", "***"), form.clone()];
    assert_eq!(shown(&vultr_label), (url, headers.clone(), "SUBID=7&label=for%20***".to_owned()));

    let kiwivm = Account::kiwivm(7, "KEY-12345").unwrap();
    let op = table::find(Api::Kiwivm, "basic_shell.exec").unwrap();
    let args = arrange(op, [("command", Arg::Text("ls".into()))]).unwrap();
    let url = "https://api.64clouds.com/v1/basicShell/exec".to_owned();
    // A secret that is too short to search for is masked by its name.
    let body = "veid=7&api_key=***&command=***".to_owned();
    assert_eq!(shown(&encode(op, &args, &kiwivm).unwrap()), (url, vec![form], body));

    let account = Account::vultr("KEY-12345").unwrap();
    let pairs = [("a".to_owned(), "b".to_owned()), ("c".to_owned(), String::new())];
    let raw = encode_raw(Method::Post, "/v1/new", &pairs, &account).unwrap();
    assert_eq!(shown(&raw), ("https://api.vultr.com/v1/new".to_owned(), headers, "a=***&c=***".to_owned()));
    let raw = encode_raw(Method::Get, "/v1/new", &pairs, &account).unwrap();
    assert_eq!(
        (raw.shown_url().as_ref(), shown(&raw).0.as_str()),
        ("https://api.vultr.com/v1/new?***", "https://api.vultr.com/v1/new?***")
    );
    assert_eq!(vultr_label.shown_url(), "https://api.vultr.com/v1/server/label_set");
}

#[test]
fn what_an_earlier_attempt_may_have_done_stays_open() {
    let now = Moment { elapsed: Duration::ZERO, unix: Duration::ZERO, random: 0 };
    let shared = Shared::default();
    let mut policy = Policy::default();
    policy.pace = false;
    policy.retry_sets = true;
    policy.max_retries = 2;
    let label = [("subid", Arg::Int(7)), ("label", Arg::Text("a".into()))];
    let mut exchange = Exchange::new(vultr("server.label_set", &label).unwrap(), policy).unwrap();
    let failed = |sent| Event::Failed(Failure { kind: FailureKind::Broken, sent, detail: "it broke".into() });
    exchange.start(&shared, now);
    for sent in [true, false] {
        assert!(matches!(exchange.step(failed(sent), &shared, now), Step::Wait(_)));
        assert!(matches!(exchange.step(Event::Waited, &shared, now), Step::Send(_)));
    }
    let Step::Done(Err(error)) = exchange.step(failed(false), &shared, now) else { panic!("goes on") };
    assert_eq!((error.code(), error.verdict(), error.retryable()), (Code::Transport, Verdict::Unknown, false));
}

//! Tests every path from a response to a text: no text shows a secret, in whatever form the service echoes it.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use serde_json::json;
use std::sync::Arc;
use std::time::Duration;
use vpswire_core::account::Account;
use vpswire_core::args::{Arg, arrange};
use vpswire_core::encode::{encode, encode_raw};
use vpswire_core::exchange::{Event, Exchange, Failure, FailureKind, Moment, Policy, Shared, Step};
use vpswire_core::prepared::Prepared;
use vpswire_core::shape::{Api, Method};
use vpswire_core::wire::Response;
use vpswire_core::{Error, table};

const KEY: &str = "KEY/with+odd'chars&inIt\"x";
const PASSWORD: &str = "pässwörd/\\ \"it's\" & <so>";

/// Returns the secrets as they are, and as services write them.
fn echoes() -> Vec<String> {
    let escape = |text: &str| {
        let units = text.chars().flat_map(|char| {
            let plain = char.is_ascii_alphanumeric();
            char.encode_utf16(&mut [0; 2])
                .iter()
                .map(|unit| if plain { char.to_string() } else { format!("\\u{unit:04x}") })
                .collect::<Vec<_>>()
        });
        units.collect::<String>()
    };
    let json = |text: &str| json!(text).to_string().trim_matches('"').to_owned();
    let url = |text: &str| form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
    let html = |text: &str| {
        let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        text.replace('"', "&quot;").replace('\'', "&#39;")
    };
    let base64 = |text: &str| base64::Engine::encode(&base64::engine::general_purpose::STANDARD, text);
    let mut all = Vec::new();
    for secret in [KEY, PASSWORD] {
        let json = json(secret);
        all.extend([secret.to_owned(), json.replace('/', "\\/"), escape(secret), secret.to_lowercase(), html(secret)]);
        all.extend([url(secret), url(secret).replace('+', "%20"), url(secret).to_ascii_lowercase(), html(&json), json]);
        all.extend([secret.replace('\'', "'\\''"), secret.replace('\'', "''"), base64(secret)]);
    }
    all
}

fn accounts() -> [Account; 3] {
    [
        Account::kiwivm(1, KEY).unwrap(),
        Account::cvm("https://panel.example/api", KEY, KEY).unwrap(),
        Account::vultr(KEY).unwrap(),
    ]
}

/// Returns a call that reads and one that changes something for each API; Vultr's last has a secret parameter.
fn calls() -> Vec<Arc<Prepared>> {
    let text = |text: &str| Arg::Text(text.to_owned());
    let user = [
        ("email", text("a@b.example")),
        ("name", text("n")),
        ("password", text(PASSWORD)),
        ("acls", Arg::List(vec![text("dns")])),
    ];
    let [kiwivm, cvm, vultr] = accounts();
    let call = |account: &Account, id: &str, args: Vec<(&str, Arg)>| {
        let op = table::find(account.api(), id).unwrap();
        Arc::new(encode(op, &arrange(op, args).unwrap(), account).unwrap())
    };
    let raw = |account: &Account, path: &str| {
        let params = [("name".to_owned(), "n".to_owned()), ("password".to_owned(), PASSWORD.to_owned())];
        Arc::new(encode_raw(Method::Post, path, &params, account).unwrap())
    };
    vec![
        call(&kiwivm, "get_service_info", vec![]),
        call(&kiwivm, "snapshot.list", vec![]),
        call(&kiwivm, "restart", vec![]),
        call(&cvm, "vps.list", vec![]),
        call(&cvm, "vps.start", vec![("id", Arg::Int(1))]),
        call(&vultr, "server.list", vec![]),
        call(&vultr, "account.info", vec![]),
        call(&vultr, "os.list", vec![]),
        call(&vultr, "user.create", user.to_vec()),
        raw(&kiwivm, "/x"),
        raw(&cvm, "/x"),
        raw(&vultr, "/x"),
    ]
}

/// Returns responses with a text in every place where a service can put one.
fn responses(echo: &str) -> Vec<Response> {
    let quoted = |text: &str| json!(text).to_string();
    // A body may contain the text as it is, or as JSON.
    let inside = quoted(echo);
    let bodies = [
        echo.to_owned(),
        format!("Unable to do it: {echo} is wrong"),
        format!("{echo}{}", "x".repeat(600)),
        format!("{}{echo}{}", "x".repeat(490), "x".repeat(900)),
        format!("<html><title>{echo}</title>"),
        format!("Invalid server {echo}.  Check SUBID value"),
        format!("Server is currently locked: {echo}"),
        format!("{{\"error\":700005,\"message\":{inside}}}"),
        format!("{{\"error\":700001,\"message\":{inside},\"additionalErrorInfo\":{inside}}}"),
        format!(
            "{{\"error\":788888,\"message\":{inside},\"additionalErrorInfo\":{inside},\"additionalLockingInfo\":{{\"friendly_progress_message\":{inside},\"completed_percent\":{inside}}}}}"
        ),
        format!("{{\"error\":{inside},\"message\":{inside}}}"),
        format!("{{\"error\":0,\"hostname\":{{}},{inside}:1,\"plan_ram\":{inside}}}"),
        format!("{{\"error\":0,\"snapshots\":[{{\"size\":[],\"fileName\":{inside}}}]}}"),
        format!("{{\"errors\":[{inside},{inside}]}}"),
        format!("{{\"errors\":{inside}}}"),
        format!("{{\"response\":{inside}}}"),
        format!("{{\"response\":[{inside}]}}"),
        format!("{{{inside}:{{\"SUBID\":{inside},\"OSID\":{inside}}}}}"),
        format!("[{{\"SUBID\":{inside}}}]"),
        format!("{{\"balance\":{inside}}}"),
        format!("{{\"a\":{inside}"),
        format!("\u{feff}{inside}"),
        inside.clone(),
    ];
    let hosts = [
        format!("https://{echo}.evil.example/"),
        format!("https://{echo}/"),
        format!("https://user:{echo}@host.example/"),
        format!("//{echo}"),
        echo.to_owned(),
    ];
    let mut all = Vec::new();
    for status in [200, 201, 302, 400, 403, 412, 503, 520] {
        // With the other statuses the same branches decide the bodies after the first ones.
        let some = if matches!(status, 200 | 412 | 503) { bodies.len() } else { 4 };
        for body in bodies.iter().take(some) {
            let retry_after = vec![("Retry-After".into(), echo.into())];
            all.push(Response { status, headers: retry_after, body: body.clone().into_bytes() });
        }
        let latin1 = [echo.as_bytes(), b"\xe4"].concat();
        all.push(Response { status, headers: vec![("Content-Type".into(), echo.into())], body: latin1 });
        for host in &hosts {
            all.push(Response { status, headers: vec![("location".into(), host.clone())], body: Vec::new() });
        }
    }
    all
}

/// Returns everything that an error or an answer shows.
fn shown(exchange: &Exchange, step: &Step) -> Vec<String> {
    let of = |error: &Error| {
        let progress = error.progress().cloned().unwrap_or_default();
        let texts = [
            Some(error.to_string()),
            Some(format!("{error:?}")),
            Some(error.call().to_owned()),
            Some(error.message().to_owned()),
            error.service_message().map(str::to_owned),
            error.path().map(str::to_owned),
            error.param().map(str::to_owned),
            error.look().map(ToString::to_string),
            error.raw_masked(),
            progress.task,
            progress.message,
        ];
        texts.into_iter().flatten().collect::<Vec<_>>()
    };
    match step {
        Step::Done(Ok(value)) => {
            let checked = exchange.prepared().checked(value);
            checked.err().iter().flat_map(of).collect()
        }
        Step::Done(Err(error)) => of(error),
        step => exchange.last_error().map(of).unwrap_or_default().into_iter().chain([format!("{step:?}")]).collect(),
    }
}

/// Returns only the letters and digits, in lower case: the rest of a secret when all punctuation in it is lost.
fn bones(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase()
}

#[test]
fn no_way_from_a_response_to_a_text_shows_a_secret() {
    let (shared, moment) = (Shared::default(), Moment::default());
    let mut errors = 0;
    for prepared in calls() {
        let in_params = prepared.call() == "user.create" || prepared.call() == "/x";
        for echo in echoes() {
            let is_key = echoes().iter().position(|it| *it == echo).unwrap() < echoes().len() / 2;
            if !is_key && !in_params {
                continue;
            }
            let events = responses(&echo).into_iter().map(Event::Answered);
            let broken = [FailureKind::Broken, FailureKind::Tls, FailureKind::Timeout].into_iter().map(|kind| {
                Event::Failed(Failure { kind, sent: true, detail: format!("the answer is not proper HTTP: {echo}") })
            });
            for (number, event) in events.chain(broken).enumerate() {
                let sample = format!("{event:?} of {echo}");
                let mut policy = Policy::default();
                policy.max_retries = number as u32 % 2;
                policy.pace = false;
                let mut exchange = Exchange::new(Arc::clone(&prepared), policy).unwrap();
                exchange.start(&shared, moment);
                let step = exchange.step(event, &shared, moment);
                for text in shown(&exchange, &step) {
                    errors += 1;
                    let held = [echo.as_str(), KEY, PASSWORD].iter().any(|secret| text.contains(secret))
                        || bones(&text).contains(&bones(&echo));
                    assert!(!held, "{}: {sample}\nshown as {text}", prepared.call());
                    assert!(text.chars().count() < 1_600, "{}: {sample}\n{}", prepared.call(), text.len());
                }
            }
        }
    }
    assert!(errors > 50_000, "only {errors} texts were looked at");
}

#[test]
fn a_raw_call_never_puts_a_key_into_a_url_nor_shows_it() {
    for account in accounts() {
        for path in [
            format!("/v1/x?api_key={KEY}"),
            format!("/v1/{KEY}"),
            "/v1/x?api_key=KEY%2Fwith".into(),
            format!("{KEY}/x"),
            format!("/v1/../{KEY}"),
        ] {
            let error = encode_raw(Method::Get, &path, &[], &account).unwrap_err();
            assert!(!bones(&format!("{error} {error:?}")).contains("keywith"), "{error}");
            assert_eq!((error.param(), error.call()), (Some("path"), ""));
        }
        let params = [("token".to_owned(), format!("x{KEY}"))];
        let get = encode_raw(Method::Get, "/v1/x", &params, &account);
        if account.api() == Api::Kiwivm {
            assert_eq!(get.unwrap().request().method, Method::Post);
        } else {
            let error = get.unwrap_err();
            assert_eq!(error.to_string(), "/v1/x: token: expected no key of the account, which is added automatically");
            let error = encode_raw(Method::Get, "/v1/x", &[(KEY.to_owned(), String::new())], &account).unwrap_err();
            assert_eq!(
                error.to_string(),
                "/v1/x: params: expected no key of the account, which is added automatically"
            );
        }
        assert!(encode_raw(Method::Post, "/v1/x", &params, &account).is_ok());
    }
}

#[test]
fn a_time_out_says_no_more_than_it_did() {
    let mut exchange = Exchange::new(calls()[2].clone(), Policy::default()).unwrap();
    let (shared, moment) = (Shared::default(), Moment { elapsed: Duration::ZERO, ..Moment::default() });
    exchange.start(&shared, moment);
    let failure = Failure { kind: FailureKind::Timeout, sent: true, detail: format!("waited for {KEY}") };
    let Step::Done(Err(error)) = exchange.step(Event::Failed(failure), &shared, moment) else { panic!() };
    assert_eq!(error.message(), "waited for ***");
}

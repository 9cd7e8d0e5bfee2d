//! Channels that post JSON, against a server that answers as their services do.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use serde_json::{Value, json};
use std::path::Path;
use std::sync::{Arc, Mutex};
use vpswire_serve::{Gate, Request, Response, Server, bind};
use vpswire_testkit::refusing;
use vpswire_watch::channels::{Channel, ChannelConfig, ChannelError};
use vpswire_watch::event::Event;

/// A server that answers the given in turns, the last one again and again, and what it was asked.
struct Service {
    server: Server,
    asked: Arc<Mutex<Vec<Request>>>,
}

impl Service {
    fn start(answers: Vec<Response>) -> Self {
        let asked: Arc<Mutex<Vec<Request>>> = Arc::default();
        let (seen, answers) = (Arc::clone(&asked), Mutex::new(answers));
        let server = Server::start(bind("127.0.0.1:0", false).unwrap(), Gate::default(), move |request| {
            seen.lock().unwrap().push(request.clone());
            let mut answers = answers.lock().unwrap();
            if answers.len() > 1 { answers.remove(0) } else { answers[0].clone() }
        });
        Self { server: server.unwrap(), asked }
    }

    /// Opens a channel whose settings name this server as `URL`.
    fn channel(&self, settings: &str) -> Box<dyn Channel> {
        open(&settings.replace("URL", &self.server.url())).unwrap()
    }

    fn asked(&self) -> Vec<Request> {
        std::mem::take(&mut *self.asked.lock().unwrap())
    }

    /// The path and body of the only request.
    fn only(&self) -> (String, Value) {
        let asked = self.asked();
        assert_eq!(asked.len(), 1);
        assert_eq!((asked[0].method.as_str(), asked[0].header("content-type")), ("POST", Some("application/json")));
        (asked[0].path.clone(), serde_json::from_slice(&asked[0].body).unwrap())
    }
}

fn open(settings: &str) -> Result<Box<dyn Channel>, String> {
    let config: ChannelConfig = toml::from_str(settings).map_err(|error| error.message().to_owned())?;
    config.open(Path::new("/nowhere/config.toml"))
}

fn ok(body: &str) -> Response {
    Response::new(200, "application/json", body)
}

fn event(change: &str, severity: &str) -> Event {
    serde_json::from_value(json!({
        "id": "work/7:traffic:0.8:1700000000", "at": 1_700_000_000, "kind": "traffic", "change": change,
        "severity": severity, "account": "work", "machine": "work/7", "label": "web-1",
        "title": "web-1: 80 % of the traffic is used", "text": "800 GB of 1,000 GB\n<resets> & more",
        "facts": { "used_bytes": 800_000_000_000_u64 },
    }))
    .unwrap()
}

fn later(message: &str) -> ChannelError {
    ChannelError { later: true, retry_after: None, message: message.to_owned() }
}

#[test]
fn ntfy_gets_title_priority_and_tag() {
    let service = Service::start(vec![ok(r#"{"id":"x"}"#)]);
    let channel = service.channel("type = 'ntfy'\nurl = 'URL/'\ntopic = 'my-alerts'\ntoken = 'tk_secret'");
    channel.deliver(&event("began", "critical")).unwrap();
    let asked = service.asked();
    assert_eq!((asked[0].path.as_str(), asked[0].header("authorization")), ("/", Some("Bearer tk_secret")));
    let body: Value = serde_json::from_slice(&asked[0].body).unwrap();
    let expected = json!({
        "topic": "my-alerts", "title": "web-1: 80 % of the traffic is used",
        "message": "800 GB of 1,000 GB\n<resets> & more", "priority": 5, "tags": ["rotating_light"],
    });
    assert_eq!(body, expected);
    for (change, severity, priority, tag) in [
        ("ended", "critical", 3, "white_check_mark"),
        ("began", "warning", 4, "warning"),
        ("notice", "info", 2, "information_source"),
    ] {
        channel.deliver(&event(change, severity)).unwrap();
        let body = service.only().1;
        assert_eq!((&body["priority"], &body["tags"][0]), (&json!(priority), &json!(tag)));
    }
}

#[test]
fn telegram_gets_a_text_and_says_how_long_to_wait() {
    let busy = r#"{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 14","parameters":{"retry_after":14}}"#;
    let missing = r#"{"ok":false,"error_code":400,"description":"Bad Request: chat not found"}"#;
    let moved = r#"{"ok":false,"error_code":400,"description":"Bad Request: group chat was upgraded to a supergroup chat","parameters":{"migrate_to_chat_id":-1001}}"#;
    let too_long = r#"{"ok":false,"error_code":400,"description":"Bad Request: message is too long"}"#;
    let wrong = r#"{"ok":false,"error_code":401,"description":"Unauthorized: /bot123456:AAsecret-token/sendMessage"}"#;
    let answer = |status, body: &str| Response::new(status, "application/json", body);
    let answers = vec![
        ok(r#"{"ok":true}"#),
        answer(429, busy),
        answer(400, missing),
        answer(400, moved),
        answer(400, too_long),
        answer(401, wrong),
    ];
    let service = Service::start(answers);
    let channel = service.channel("type = 'telegram'\nurl = 'URL'\nchat_id = -100123\ntoken = '123456:AAsecret-token'");
    let deliver = || channel.deliver(&event("began", "info"));
    deliver().unwrap();
    let (path, body) = service.only();
    assert_eq!(path, "/bot123456:AAsecret-token/sendMessage");
    let expected = json!({
        "chat_id": "-100123",
        "text": "web-1: 80 % of the traffic is used\n\n800 GB of 1,000 GB\n<resets> & more",
        "link_preview_options": { "is_disabled": true },
        "disable_notification": true,
    });
    assert_eq!(body, expected);
    let error = deliver().unwrap_err();
    assert_eq!((error.later, error.retry_after), (true, Some(14)));
    let error = deliver().unwrap_err();
    assert_eq!((error.later, error.retry_after), (true, None));
    assert!(deliver().unwrap_err().later, "the number of the chat may be put right");
    assert!(!deliver().unwrap_err().later);
    let error = deliver().unwrap_err();
    assert!(error.later && error.message.starts_with("the server answered with status 401: "), "{error}");
    assert!(!format!("{error:?}").contains("AAsecret"), "{error:?}");
}

#[test]
fn webhooks_get_json_by_a_template_or_as_it_is() {
    let service = Service::start(vec![ok("")]);
    let hook = service.channel("type = 'webhook'\nurl = 'URL/in?key=0123456789'\n[headers]\nX-Token = 'abc'");
    hook.deliver(&event("began", "warning")).unwrap();
    let asked = service.asked();
    assert_eq!((asked[0].path.as_str(), asked[0].query.as_str()), ("/in", "key=0123456789"));
    assert_eq!(asked[0].header("x-token"), Some("abc"));
    let body: Event = serde_json::from_slice(&asked[0].body).unwrap();
    assert_eq!(body, event("began", "warning"));

    let template = r#"{"summary": "[{severity}] {title}", "facts": "{facts}", "when": "{at}"}"#;
    let hook = service.channel(&format!("type = 'webhook'\nurl = 'URL/in'\ntemplate = '{template}'"));
    hook.deliver(&event("began", "warning")).unwrap();
    let expected = json!({
        "summary": "[warning] web-1: 80 % of the traffic is used",
        "facts": { "used_bytes": 800_000_000_000_u64 }, "when": 1_700_000_000,
    });
    assert_eq!(service.only().1, expected);
}

#[test]
fn slack_discord_and_feishu_get_their_shapes() {
    let service = Service::start(vec![ok(r#"{"StatusCode":0,"StatusMessage":"success","code":0,"msg":"success"}"#)]);
    let body = |shape: &str| {
        let hook = service.channel(&format!("type = 'webhook'\nurl = 'URL/hook'\nshape = '{shape}'"));
        hook.deliver(&event("began", "warning")).unwrap();
        service.only().1
    };
    let title = "web-1: 80 % of the traffic is used";
    let slack = format!("*{title}*\n800 GB of 1,000 GB\n&lt;resets&gt; &amp; more");
    assert_eq!(body("slack"), json!({ "text": slack }));
    let text = "800 GB of 1,000 GB\n<resets> & more";
    let discord = json!({
        "embeds": [{ "title": title, "description": text, "color": 0xf3_9c12 }], "allowed_mentions": { "parse": [] },
    });
    assert_eq!(body("discord"), discord);
    let feishu = json!({ "msg_type": "text", "content": { "text": format!("{title}\n{text}") } });
    assert_eq!(body("feishu"), feishu);
}

#[test]
fn feishu_gets_a_signature_where_there_is_a_secret() {
    let refused = r#"{"code":19021,"msg":"sign match fail or timestamp is not within one hour from current time"}"#;
    let service =
        Service::start(vec![ok(r#"{"code":0}"#), ok(refused), ok(r#"{"code":1,"msg":"of SECRET-of-the-bot"}"#)]);
    let hook = service.channel("type = 'webhook'\nurl = 'URL/hook'\nshape = 'feishu'\nsecret = 'SECRET-of-the-bot'");
    hook.deliver(&event("began", "warning")).unwrap();
    let body = service.only().1;
    // 44 characters are 32 bytes.
    assert_eq!(body["sign"].as_str().map(str::len), Some(44));
    assert!(body["timestamp"].as_str().unwrap().parse::<u64>().unwrap() > 1_700_000_000);
    assert_eq!(body["msg_type"], "text");
    let error = || hook.deliver(&event("began", "warning")).unwrap_err();
    assert!(error().later, "the secret may be put right");
    assert_eq!(error().message, "Feishu answered with code 1: {\"code\":1,\"msg\":\"of ***\"}");
}

#[test]
fn feishu_refuses_with_status_200() {
    let answers = [
        r#"{"code":19001,"msg":"param invalid: incoming webhook access token invalid"}"#,
        r#"{"code":19024,"msg":"Key Words Not Found"}"#,
        "{}",
    ];
    let service = Service::start(answers.map(ok).to_vec());
    let hook = service.channel("type = 'webhook'\nurl = 'URL/hook'\nshape = 'feishu'");
    let error = || hook.deliver(&event("began", "warning")).unwrap_err();
    let answered = "Feishu answered with code 19001: {\"code\":19001,\"msg\":\"param invalid: incoming webhook access token invalid\"}";
    assert_eq!(error(), later(answered));
    assert!(!error().later);
    assert_eq!(error(), later("Feishu's answer has no code: {}"));
}

#[test]
fn a_server_that_fails_in_turns_is_asked_again_later() {
    let mut busy = Response::text(429, "slow down");
    busy.headers.push(("Retry-After".to_owned(), "2.3".to_owned()));
    let mut moved = Response::text(302, "");
    moved.headers.push(("Location".to_owned(), "http://127.0.0.1:1/elsewhere".to_owned()));
    let answers = vec![
        Response::text(503, "hook-0123456789 is down,\n\t try later"),
        busy,
        Response::text(404, "query-01 is unknown"),
        moved,
        Response::text(400, "invalid_payload"),
        Response::new(413, "text/plain", vec![0xff; 300]),
        Response::new(204, "text/plain", ""),
    ];
    let service = Service::start(answers);
    let hook = service.channel("type = 'webhook'\nurl = 'URL/hook-0123456789?key=query-01&x=1'");
    let deliver = || hook.deliver(&event("began", "warning"));
    assert_eq!(deliver(), Err(later("the server answered with status 503: *** is down, try later")));
    let busy = ChannelError { retry_after: Some(3), ..later("the server answered with status 429: slow down") };
    assert_eq!(deliver(), Err(busy));
    assert_eq!(deliver(), Err(later("the server answered with status 404: *** is unknown")));
    assert_eq!(deliver(), Err(later("the server answered with status 302")));
    let refused = ChannelError { later: false, ..later("the server answered with status 400: invalid_payload") };
    assert_eq!(deliver(), Err(refused));
    let error = deliver().unwrap_err();
    assert!(!error.later && error.message.len() < 700, "{error}");
    assert_eq!(deliver(), Ok(()));
    assert_eq!(service.asked().len(), 7);
}

#[test]
fn a_server_that_is_gone_is_asked_again_later() {
    let hook = open(&format!("type = 'webhook'\nurl = 'http://{}/hook-0123456789'", refusing::address())).unwrap();
    let error = hook.deliver(&event("began", "warning")).unwrap_err();
    assert_eq!(error, later("the connection to 127.0.0.1 failed: connection refused"));
}

#[test]
fn no_secret_is_shown_and_none_goes_over_plain_http() {
    let settings = [
        "type = 'ntfy'\ntopic = 'SECRET1'\ntoken = 'SECRET2'\nurl = 'http://SECRET3.example'",
        "type = 'telegram'\nchat_id = 'x'\ntoken = 'SECRET1'\nurl = 'http://other.example'",
        "type = 'webhook'\nurl = 'http://hooks.example/SECRET1'\nheaders = { X-A = 'SECRET2' }",
        "type = 'email'\nhost = 'mail.example'\nfrom = 'a@b.example'\nto = ['c@d.example']\nusername = 'me'\npassword = 'SECRET1'\nsecurity = 'none'",
    ];
    for text in settings {
        let config: ChannelConfig = toml::from_str(text).unwrap();
        assert!(!format!("{config:?}").contains("SECRET"), "{config:?}");
        let error = config.open(Path::new("/nowhere/config.toml")).err().unwrap();
        assert!(error.contains("http, which") || error.contains("unencrypted"), "{error}");
        assert!(!error.contains("SECRET"), "{error}");
    }
}

#[test]
fn settings_that_cannot_be_are_refused() {
    for (settings, expected) in [
        ("type = 'pager'", "unknown variant `pager`, expected one of `ntfy`, `telegram`, `webhook`, `email`, `exec`"),
        ("topic = 'x'", "missing field `type`"),
        ("type = 'ntfy'", "missing field `topic`"),
        ("type = 'ntfy'\ntopic = 7", "expected a text in quotes"),
        ("type = 'ntfy'\ntopic = 'x'\nleast = 'info'", "unknown field `least`"),
        ("type = 'ntfy'\ntopic = 'x'\nquiet_hours = 'night'", "expected 22:00-07:00, or 22:00-07:00 +08:00"),
        (
            "type = 'ntfy'\ntopic = 'x'\ntoken = 'a'\ntoken_file = 'b'",
            "expected one of token, token_file and token_command",
        ),
        ("type = 'ntfy'\ntopic = 'x'\ntoken_file = 'token'", "token_file: cannot be read: "),
        ("type = 'ntfy'\ntopic = 'x'\nurl = 'ftp://a.example'", "expected an https URL"),
        ("type = 'telegram'\nchat_id = '1'", "token is missing: set token, token_file or token_command"),
        ("type = 'telegram'\nchat_id = '1'\ntoken = 'a/b'", "token: expected digits, a colon, letters and digits"),
        ("type = 'webhook'\nurl = 'https://a.example'\ntemplate = '{heading}'", "template: expected JSON: "),
        (
            "type = 'webhook'\nurl = 'https://a.example'\ntemplate = '1'\nshape = 'slack'",
            "expected one of shape and template",
        ),
        (
            "type = 'webhook'\nurl = 'https://a.example'\nshape = 'slack'\nsecret = 'x'",
            "secret: only the shape feishu has a signature",
        ),
        (
            "type = 'webhook'\nurl = 'https://a.example'\nheaders = { 'X A' = 'b' }",
            "headers: \"X A\" is not the name of a header",
        ),
        (
            "type = 'webhook'\nurl = 'https://a.example'\nheaders = { X-A = \"b\\nX-B: c\" }",
            "X-A: expected a text without control characters",
        ),
        ("type = 'exec'\ncommand = []", "command: expected a program and its arguments"),
        ("type = 'exec'\ncommand = ['x']\ntimeout = 86_401", "timeout: expected at most 86400 seconds"),
        ("type = 'email'\nhost = 'a'\nfrom = 'a'\nto = []", "from: expected an address of e-mail, got \"a\""),
        ("type = 'email'\nhost = 'a'\nfrom = 'a@b.example'\nto = []", "to: expected an address of e-mail"),
        (
            "type = 'email'\nhost = 'a'\nfrom = 'a@b.example'\nto = ['a@b.example']\nusername = 'x'",
            "expected both username and password, or neither",
        ),
    ] {
        let error = open(settings).err().unwrap();
        assert!(error.starts_with(expected), "{settings}: {error}");
    }
}

#[cfg(unix)]
#[test]
fn secrets_come_from_files_and_commands_too() {
    let folder = std::env::temp_dir().join(format!("vpswire-watch-secrets-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("token"), "\n  tk_file \nnot this\n").unwrap();
    let service = Service::start(vec![ok("")]);
    for (place, token) in [("token_file = 'token'", "tk_file"), ("token_command = 'echo tk_command'", "tk_command")] {
        let settings = format!("type = 'ntfy'\nurl = '{}'\ntopic = 'x'\n{place}", service.server.url());
        let config: ChannelConfig = toml::from_str(&settings).unwrap();
        config.open(&folder.join("config.toml")).unwrap().deliver(&event("began", "info")).unwrap();
        assert_eq!(service.asked()[0].header("authorization"), Some(format!("Bearer {token}").as_str()));
    }
    std::fs::remove_dir_all(&folder).unwrap();
    let failing = open("type = 'ntfy'\ntopic = 'x'\ntoken_command = 'echo SECRET; exit 3'").err().unwrap();
    assert_eq!(failing, "token_command: failed: exit status: 3");
}

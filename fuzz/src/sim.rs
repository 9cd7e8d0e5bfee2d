//! Runs the simulator: any request in any state is answered, any world is refused or served, and the core reads all
//! answers.

use crate::calls::{CALLS, any_arg};
use crate::input::Input;
use std::sync::LazyLock;
use std::time::Duration;
use vpswire_core::account::Account;
use vpswire_core::args::Arg;
use vpswire_core::decode::decode;
use vpswire_core::encode::encode;
use vpswire_core::shape::{Api, Op};
use vpswire_core::{Code, wire::Response};
use vpswire_sim::{Delivery, Incoming, Rule, World, accounts};
use vpswire_testkit::arguments::fitting;

static SAVED: LazyLock<String> = LazyLock::new(|| World::default().to_json());

/// Creates a world, and sends requests to it.
pub fn sim(data: &[u8]) {
    let mut input = Input::new(data);
    let mut world = match input.byte() % 4 {
        0 => World::new(input.number()),
        1 => World::default().with_limits(true),
        _ => World::default(),
    };
    let mut now = Duration::from_secs(1_700_000_000);
    if input.byte() == 7 {
        now = Duration::from_secs(input.number());
    }
    for _ in 0..32 {
        if input.is_empty() {
            break;
        }
        now = now.saturating_add(Duration::from_secs(u64::from(input.byte())));
        if input.byte() < 16 {
            add_fault(&mut world, &mut input);
        }
        let (op, incoming) = request(&mut input);
        let outcome = world.handle(&incoming, now);
        sound(&outcome.response);
        if let Some((op, prepared)) = op.filter(|_| outcome.delivery == Delivery::Whole && world.faults().is_empty()) {
            let answer = decode(&prepared, outcome.response.clone(), 1 << 24, now);
            let read = answer.and_then(|value| prepared.checked(&value));
            let unread = read.as_ref().err().filter(|error| error.code() == Code::Decode);
            assert!(unread.is_none(), "{}: {unread:?}", op.id);
        }
        drop(outcome.arrival());
    }
    if input.flag() {
        let saved = world.to_json();
        assert_eq!(World::from_text(&saved).unwrap().to_json(), saved);
    }
}

/// Creates a world from a text: an invented one, or the default one with a few changes. Serves it, if it is valid.
pub fn world(data: &[u8]) {
    let mut input = Input::new(data);
    let edits = input.byte() % 16;
    let text = if edits == 0 {
        String::from_utf8_lossy(input.rest()).into_owned()
    } else {
        let mut text = SAVED.clone().into_bytes();
        for _ in 0..edits {
            edit(&mut text, &mut input);
        }
        String::from_utf8_lossy(&text).into_owned()
    };
    let Ok(mut world) = World::from_text(&text) else { return };
    for seconds in 0..8 {
        let incoming = request(&mut input).1;
        sound(&world.handle(&incoming, Duration::from_secs(1_700_000_000 + seconds)).response);
    }
    let credentials = world.credentials();
    assert!(credentials.accounts(Api::Vultr).count() < text.len() + 4);
    let saved = world.to_json();
    assert_eq!(World::from_text(&saved).unwrap().to_json(), saved);
}

/// Changes a value in a world's text: the number, text or word after a colon.
fn edit(text: &mut Vec<u8>, input: &mut Input<'_>) {
    let at = usize::from(input.byte()) << 8 | usize::from(input.byte());
    let begin = (at % text.len().max(1)).min(text.len());
    let Some(colon) = text[begin..].iter().position(|byte| *byte == b':').map(|colon| begin + colon + 2) else {
        return;
    };
    let end = text[colon..].iter().position(|byte| b",\n".contains(byte)).map_or(text.len(), |end| colon + end);
    let values = [
        "null",
        "true",
        "0",
        "-1",
        "18446744073709551615",
        "18446744073709551616",
        "9223372036854775807",
        "1e300",
        "\"\"",
        "\"x\"",
        "[]",
        "{}",
        "\"2024-02-30 00:00:00\"",
        "\"::/0\"",
        "\"\\u0000\"",
        "[[\"\", \"\"]]",
    ];
    text.splice(colon..end, input.pick(&values).bytes());
}

fn add_fault(world: &mut World, input: &mut Input<'_>) {
    let faults: Vec<String> = vpswire_sim::Fault::plain().map(|fault| fault.to_string()).collect();
    let when = input.pick(&["*", "1", "2+", "50%", "0", "x"]);
    let line = format!("*:*:{when}={}", faults[input.below(faults.len())]);
    if let Ok(rule) = line.parse::<Rule>() {
        assert_eq!(rule.to_string(), line);
        world.add_fault(rule);
    }
}

type Known = Option<(&'static Op, vpswire_core::prepared::Prepared)>;

/// Returns a request: a valid one of a client, one with an argument of another type, one with a changed part, or any bytes.
fn request(input: &mut Input<'_>) -> (Known, Incoming) {
    let op = CALLS[input.below(CALLS.len())];
    let account = account(op.api);
    let choice = input.byte();
    let mut args: Vec<Option<Arg>> = Vec::new();
    for field in op.params {
        let left_out = field.optional() && input.byte() < 128;
        args.push((!left_out).then(|| match input.byte() {
            0..=7 => any_arg(input, 0),
            // The ids that exist.
            8..=127 => {
                vpswire_core::args::Arg::parse(&field.shape, input.pick(&["576965", "1", "2", "1347645", "web-1"]))
            }
            _ => fitting(op.api, field, &field.shape, input).0,
        }));
    }
    let prepared = encode(op, &args, &account);
    let mut incoming = prepared.as_ref().map_or_else(
        |_| Incoming {
            method: input.pick(&["GET", "POST", "HEAD", "PUT", "", "get"]).to_owned(),
            path: format!(
                "{}{}",
                input.pick(&["/vultr/v1/", "/kiwivm/v1/", "/cvm/api/client/", "/", ""]),
                input.text()
            ),
            query: input.text(),
            headers: vec![("Content-Type".to_owned(), input.text())],
            body: input.text().into_bytes(),
        },
        |prepared| Incoming::from(prepared.request()),
    );
    if choice < 160 {
        return (prepared.ok().map(|prepared| (op, prepared)), incoming);
    }
    match choice % 8 {
        0 => incoming.method = input.text(),
        1 => incoming.path = input.text(),
        2 => incoming.path.push_str(&input.text()),
        3 => incoming.query = input.text(),
        4 => incoming.headers.clear(),
        5 => {
            incoming.headers.push((input.pick(&["Content-Type", "API-Key", "Authorization"]).to_owned(), input.text()))
        }
        6 => incoming.body = input.rest().to_vec(),
        _ => {
            let at = input.below(incoming.body.len().clamp(1, 1 << 16)).min(incoming.body.len());
            let text = input.text();
            drop(incoming.body.splice(at..at, text.bytes()));
        }
    }
    (None, incoming)
}

fn account(api: Api) -> Account {
    const URL: &str = "http://127.0.0.1:8080";
    match api {
        Api::Kiwivm => accounts::kiwivm(URL),
        Api::Cvm => accounts::cvm(URL),
        Api::Vultr => accounts::vultr(URL),
    }
    .unwrap()
}

/// Checks that an answer is one that a server can send.
fn sound(response: &Response) {
    assert!((200..600).contains(&response.status), "{}", response.status);
    for (name, value) in &response.headers {
        assert!(!name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'), "{name:?}");
        assert!(!value.contains(['\r', '\n', '\0']), "{value:?}");
    }
}

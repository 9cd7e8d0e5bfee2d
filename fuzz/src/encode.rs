//! Encodes requests: any input is either refused with the name of the invalid part, or a server reads exactly that input.

use crate::calls::{CALLS, KEYS, account, any_arg};
use crate::input::Input;
use serde_json::Value as Json;
use url::Url;
use vpswire_core::account::Account;
use vpswire_core::args::arrange;
use vpswire_core::encode::{encode as make, encode_raw, plan, plan_raw};
use vpswire_core::prepared::Prepared;
use vpswire_core::shape::{Api, Method, Op};
use vpswire_core::{Code, Error, Verdict};
use vpswire_testkit::arguments::fitting;

const BASES: [&str; 16] = [
    "https://",
    "http://",
    "https://panel.example",
    "https://panel.example:",
    "https://panel.example/api/client",
    "http://127.0.0.1",
    "http://127.0.0.1:",
    "http://localhost",
    "http://localhost:",
    "http://[::1]",
    "http://[::1]:",
    "https://[2001:db8::1]:8443/",
    "http://panel.example",
    "https://user:pass@",
    "HTTPS://panel.example",
    "//panel.example",
];

/// Encodes a request from an account, a call and its arguments.
pub fn encode(data: &[u8]) {
    // A fuzzer learns what the keys look like; an input that contains one would look like a leak.
    if data.windows(5).any(|part| part == b"OfThe") {
        return;
    }
    let mut input = Input::new(data);
    let raw = input.byte();
    let op = CALLS[input.below(CALLS.len())];
    let account = match placed(account(op.api), &mut input) {
        Ok(account) => account,
        Err(error) => return refused(&error, &["base_url"]),
    };
    if raw.is_multiple_of(4) { raw_call(&account, &mut input) } else { table_call(op, &account, &mut input) }
}

/// Returns the account with a base URL from the input, or with its default one.
fn placed(account: Account, input: &mut Input<'_>) -> Result<Account, Error> {
    let base = match input.byte() % 4 {
        0 => format!("{}{}", input.pick(&BASES), input.text()),
        1 => input.text(),
        _ => return Ok(account),
    };
    let placed = account.with_base_url(&base)?;
    Ok(if input.flag() { placed.allow_plain_http() } else { placed })
}

fn refused(error: &Error, params: &[&str]) {
    assert_eq!((error.code(), error.verdict()), (Code::InvalidParams, Verdict::NotSent), "{error}");
    assert!(error.param().is_some_and(|param| params.contains(&param)), "{error}: {params:?}");
}

fn table_call(op: &'static Op, account: &Account, input: &mut Input<'_>) {
    let (mut named, mut wanted, mut doubtful) = (Vec::new(), Vec::new(), Vec::new());
    for field in op.params {
        match input.byte() {
            0..=63 => {
                if !field.optional() {
                    doubtful.push(field.name);
                }
            }
            64..=95 => {
                doubtful.push(field.name);
                named.push((field.wire, any_arg(input, 0)));
            }
            choice => {
                let (arg, texts) = fitting(op.api, field, &field.shape, input);
                named.push((if choice & 1 == 0 { field.name } else { field.wire }, arg));
                wanted.push((field, texts));
            }
        }
    }
    let in_order = input.flag();
    let args = if in_order {
        let of = |name: &str, wire: &str| named.iter().find(|(it, _)| *it == name || *it == wire);
        op.params.iter().map(|field| of(field.name, field.wire).map(|(_, arg)| arg.clone())).collect()
    } else {
        arrange(op, named.iter().cloned()).unwrap()
    };
    let prepared = match make(op, &args, account) {
        Ok(prepared) => prepared,
        Err(error) => return refused(&error, &[&doubtful[..], &["base_url"]].concat()),
    };
    let shown = plan(op, &args, account).unwrap();
    assert!(
        !format!("{shown:?}{:?}", String::from_utf8_lossy(&shown.body)).contains("OfTheFuzzer"),
        "{shown:?} {}",
        String::from_utf8_lossy(&shown.body)
    );
    let got = arrived(&prepared, account, op.needs_key);
    if !doubtful.is_empty() {
        return;
    }
    let (mut path, mut pairs) = (op.path.to_owned(), Vec::new());
    for (field, texts) in wanted {
        let slot = format!("{{{}}}", field.wire);
        if path.contains(&slot) {
            path = path.replace(&slot, &texts[0]);
            continue;
        }
        for text in texts {
            pairs.extend(field.alias.map(|alias| (alias.to_owned(), text.clone())));
            pairs.push((field.wire.to_owned(), text));
        }
    }
    assert!(got.path == path, "{}: {}, wanted {path}", prepared.request().url, got.path);
    assert_eq!(got.pairs.len(), pairs.len(), "{}: {:?}, wanted {pairs:?}", op.id, got.pairs);
    for (got, wanted) in got.pairs.iter().zip(&pairs) {
        // A map is written as JSON, which has several equivalent forms.
        let json = |text: &str| serde_json::from_str::<Json>(text).ok().filter(Json::is_object);
        assert!(got == wanted || got.0 == wanted.0 && json(&got.1) == json(&wanted.1) && json(&got.1).is_some());
    }
}

fn raw_call(account: &Account, input: &mut Input<'_>) {
    let method = if input.flag() { Method::Get } else { Method::Post };
    let path = format!("{}{}", input.pick(&["", "/", "/v1/", "/v1/server/list", "/vps/1/start"]), input.text());
    let params: Vec<(String, String)> = (0..input.below(4)).map(|_| (input.text(), input.text())).collect();
    let prepared = match encode_raw(method, &path, &params, account) {
        Ok(prepared) => prepared,
        Err(error) => {
            let names = params.iter().map(|(name, _)| name.as_str()).filter(|name| !name.contains("OfTheFuzzer"));
            return refused(&error, &["path", "base_url", "params"].into_iter().chain(names).collect::<Vec<_>>());
        }
    };
    let shown = plan_raw(method, &path, &params, account).unwrap();
    assert!(
        !format!("{shown:?}{:?}", String::from_utf8_lossy(&shown.body)).contains("OfTheFuzzer"),
        "{shown:?} {}",
        String::from_utf8_lossy(&shown.body)
    );
    let got = arrived(&prepared, account, true);
    // A segment in braces is replaced by a parameter.
    if !path.contains('{') {
        let path = unescaped(&path);
        assert!(got.path == path, "{}: {}, wanted {path}", prepared.request().url, got.path);
        assert_eq!(got.pairs, params);
    }
}

struct Arrived {
    /// Returns the path within the service.
    path: String,
    pairs: Vec<(String, String)>,
}

/// Checks what a server reads, using independent parsers for URLs and forms, and that keys are only in their places.
fn arrived(prepared: &Prepared, account: &Account, needs_key: bool) -> Arrived {
    let request = prepared.request();
    let shown = prepared.shown_request();
    assert!(!format!("{shown:?}{:?}{:?}", shown.headers, String::from_utf8_lossy(&shown.body)).contains("OfTheFuzzer"));
    let url = Url::parse(&request.url).unwrap();
    let base = Url::parse(account.base_url()).unwrap();
    assert!(request.url.starts_with(account.base_url()));
    let of = |url: &Url| (url.scheme().to_owned(), url.host_str().map(str::to_owned), url.port_or_known_default());
    assert_eq!(of(&url), of(&base), "{}", request.url);
    assert_eq!((url.username(), url.password(), url.fragment()), ("", None, None));
    authority(account.base_url());
    let mut headers: Vec<(&str, &str)> = request.headers.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    let form = match request.method {
        Method::Get | Method::Delete => url.query().unwrap_or_default().as_bytes(),
        _ => {
            assert_eq!(url.query(), None);
            assert_eq!(headers.pop(), Some(("Content-Type", "application/x-www-form-urlencoded")));
            &request.body
        }
    };
    let mut pairs: Vec<(String, String)> = form_urlencoded::parse(form).into_owned().collect();
    let keys: Vec<(&str, &str)> = match account.api() {
        Api::Kiwivm => {
            let own: Vec<_> = pairs.drain(..2).collect();
            assert_eq!(own, [("veid".into(), "1".into()), ("api_key".into(), KEYS[0].to_owned())]);
            assert_eq!(request.method, Method::Post);
            Vec::new()
        }
        Api::Cvm => vec![("API-Public-Token", KEYS[0]), ("API-Private-Token", KEYS[1])],
        Api::Vultr if needs_key => vec![("API-Key", KEYS[0])],
        Api::Vultr => Vec::new(),
    };
    let public = account.api() == Api::Vultr && headers.is_empty();
    assert!(headers == keys || public && prepared.call().starts_with('/'), "{headers:?}");
    assert!(!request.url.contains("OfTheFuzzer"), "{}", request.url);
    // Nothing remains for a parser to normalise.
    let sent = request.url.split_once("://").unwrap().1;
    let sent = sent.find('/').map_or("/", |at| &sent[at..]);
    assert_eq!(sent.split('?').next().unwrap(), url.path(), "{}", request.url);
    let path = unescaped(url.path());
    let prefix = unescaped(base.path().trim_end_matches('/'));
    Arrived { path: path.strip_prefix(&prefix).unwrap_or(&path).to_owned(), pairs }
}

/// Decodes a path like a server.
fn unescaped(path: &str) -> String {
    let escaped = path.replace('+', "%2B").replace('&', "%26").replace('=', "%3D");
    form_urlencoded::parse(escaped.as_bytes()).next().map(|(path, _)| path.into_owned()).unwrap_or_default()
}

/// Fails unless a base URL has a host, optionally followed by a port of 1 to 65535. Over plain HTTP any host is accepted
/// only if that is allowed, which [`encode`] has checked.
fn authority(base: &str) {
    let rest = base.split_once("://").unwrap().1;
    let authority = rest.split('/').next().unwrap();
    let (host, port) = match authority.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((v6, after)) => {
            assert!(v6.parse::<std::net::Ipv6Addr>().is_ok(), "{base}");
            (v6, after)
        }
        None => authority.split_at(authority.find(':').unwrap_or(authority.len())),
    };
    let port_is_one = port.strip_prefix(':').is_some_and(|digits| {
        digits.bytes().all(|b| b.is_ascii_digit()) && digits.parse::<u16>().is_ok_and(|port| port > 0)
    });
    assert!(!host.is_empty() && (port.is_empty() || port_is_one), "{base}");
}

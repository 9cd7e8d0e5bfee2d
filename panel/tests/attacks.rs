//! Attacks on the panel over sockets. Each request has the bearer token of an admitted page, unless stated otherwise,
//! and would restart a machine: all are refused, and none reaches the service.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::target::{JSON, Target, restart};
use serde_json::json;

#[test]
fn a_name_that_leads_to_loopback_is_no_host_of_the_panel() {
    let target = Target::new("rebinding");
    let port = target.host().rsplit_once(':').unwrap().1.to_owned();
    let other = port.parse::<u16>().unwrap() ^ 1;
    for host in [
        format!("evil.example:{port}"),
        "evil.example".to_owned(),
        format!("localhost.evil.example:{port}"),
        format!("127.0.0.1.evil.example:{port}"),
        format!("localhost.:{port}"),
        format!("127.0.0.2:{port}"),
        format!("0.0.0.0:{port}"),
        format!("[::ffff:127.0.0.1]:{port}"),
        format!("2130706433:{port}"),
        format!("127.1:{port}"),
        format!("127.0.0.1:{other}"),
        format!("localhost:{other}"),
        "127.0.0.1".to_owned(),
        "localhost".to_owned(),
    ] {
        for origin in [format!("Origin: http://{host}\r\nSec-Fetch-Site: same-origin\r\n"), String::new()] {
            target.refuses(403, &target.post(&host, &format!("{origin}{JSON}")));
            target.refuses(403, &format!("GET / HTTP/1.1\r\nHost: {host}\r\n{origin}\r\n"));
        }
    }
    let own = target.host();
    for host in [
        "",
        "localhost:",
        "localhost:0",
        "localhost:99999",
        &format!("a@{own}"),
        &format!("{own}/"),
        &format!("{own}, x"),
    ] {
        target.refuses(400, &target.post(host, JSON));
    }
    target.was_safe();
}

#[test]
fn pages_of_other_origins_and_their_forms_are_refused() {
    let target = Target::new("forgery");
    let host = target.host();
    let port = host.rsplit_once(':').unwrap().1.to_owned();
    let kinds =
        ["application/json", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"];
    for kind in kinds {
        let kind = format!("Content-Type: {kind}\r\n");
        for origin in [
            "null",
            "http://evil.example",
            &format!("http://evil.example:{port}"),
            &format!("https://{host}"),
            "http://127.0.0.1",
            "http://localhost",
            "http://localhost:1",
            &format!("http://{host}.evil.example"),
            &format!("http://{host}/"),
            &format!("HTTP://{host}"),
            &format!("http://{host} http://evil.example"),
            "file://",
            "",
        ] {
            target.refuses(403, &target.post(&host, &format!("Origin: {origin}\r\n{kind}")));
            let lying = format!("Origin: {origin}\r\nSec-Fetch-Site: same-origin\r\n{kind}");
            target.refuses(403, &target.post(&host, &lying));
        }
        for site in ["cross-site", "same-site", "Same-Origin", "", "same-origin, none"] {
            for mode in ["no-cors", "cors", "navigate"] {
                let lines = format!("Sec-Fetch-Site: {site}\r\nSec-Fetch-Mode: {mode}\r\n{kind}");
                target.refuses(403, &target.post(&host, &lines));
                let own = format!("Origin: http://{host}\r\n{lines}");
                target.refuses(403, &target.post(&host, &own));
            }
        }
        for name in ["Origin", "Sec-Fetch-Site", "Sec-Fetch-Mode", "Sec-Fetch-Dest"] {
            let twice = format!("{name}: same-origin\r\n{name}: same-origin\r\n{kind}");
            target.refuses(400, &target.post(&host, &twice));
        }
    }
    // An old browser does not send the origin of a form, but the body of a form is not JSON.
    for kind in &kinds[1..] {
        target.refuses(415, &target.post(&host, &format!("Content-Type: {kind}\r\n")));
    }
    let preflight =
        "Access-Control-Request-Method: POST\r\nAccess-Control-Request-Headers: authorization,content-type\r\n";
    let asks = |lines: &str| format!("OPTIONS /api/call HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{lines}\r\n");
    target.refuses(403, &asks(&format!("Origin: http://evil.example\r\n{preflight}")));
    target.refuses(404, &asks(preflight));
    target.was_safe();
}

#[test]
fn no_other_page_shows_the_panel_within_itself() {
    let target = Target::new("frames");
    let host = target.host();
    let get =
        |path: &str, lines: &str| format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{lines}\r\n");
    for to in ["iframe", "frame", "embed", "object", "fencedframe"] {
        for site in ["cross-site", "same-site", "same-origin", "none"] {
            let lines = format!("Sec-Fetch-Site: {site}\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: {to}\r\n");
            target.refuses(403, &get("/", &lines));
        }
    }
    for to in ["script", "style", "image", "worker", "font", "document", "empty"] {
        target.refuses(403, &get("/index.html", &format!("Sec-Fetch-Site: cross-site\r\nSec-Fetch-Dest: {to}\r\n")));
    }
    // Every kind of answer forbids it, also those to requests that no page sends: `refuses` checks the headers.
    let page = target
        .refuses(200, &get("/", "Sec-Fetch-Site: none\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document\r\n"));
    assert!(page.headers.contains("frame-ancestors 'none'"), "{}", page.headers);
    target.refuses(404, &get("/nothing", ""));
    target.refuses(400, "no HTTP at all\r\n\r\n");
    target.refuses(431, &get("/", &"X: y\r\n".repeat(150)));
    let without = |lines: &str| format!("POST /api/call HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{lines}\r\n");
    target.refuses(415, &without(""));
    target.refuses(401, &without(JSON));
    target.refuses(400, &without(&format!("{JSON}{}", target.authorization())));
    target.refuses(413, &without(&format!("{JSON}Content-Length: 1048577\r\n")));
    target.was_safe();
}

#[test]
fn a_request_that_can_be_read_in_two_ways_is_refused() {
    let target = Target::new("smuggling");
    let (host, own) = (target.host(), target.authorization());
    let hidden = target.post(&host, JSON);
    for (status, lines) in [
        (400, format!("Host: {host}\r\n")),
        (400, "Host: evil.example\r\n".to_owned()),
        (400, "Transfer-Encoding: chunked\r\n".to_owned()),
        (400, "Content-Length: 0\r\n".to_owned()),
        (400, "Transfer-Encoding: identity\r\n".to_owned()),
        (400, "Transfer-Encoding : chunked\r\n".to_owned()),
        (400, "Transfer-Encoding:\x0bchunked\r\n".to_owned()),
        (400, "X: a\r\n b: folded\r\n".to_owned()),
        (400, " X: begins with a space\r\n".to_owned()),
        (400, "X: a\0b\r\n".to_owned()),
        (400, "X: a\rb\r\n".to_owned()),
        (400, "X\0: a\r\n".to_owned()),
        (400, "no colon\r\n".to_owned()),
        (431, format!("X: {}\r\n", "a".repeat(40_000))),
        (431, "X: y\r\n".repeat(150)),
    ] {
        target.refuses(status, &target.post(&host, &format!("{JSON}{lines}")));
    }
    for lines in [
        "Content-Length: 0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n-1\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n0x1\r\n\r\n",
        "Content-Length: +1\r\n\r\n",
        "Content-Length: 1, 1\r\n\r\n",
    ] {
        // The rest would be a separate request for a server that reads the length in another way.
        target.refuses(400, &format!("POST /api/call HTTP/1.1\r\nHost: {host}\r\n{own}{JSON}{lines}{hidden}"));
    }
    for (status, first) in [
        (400, "POST http://evil.example/api/call HTTP/1.1".to_owned()),
        (400, format!("POST http://a@{host}/api/call HTTP/1.1")),
        (400, "POST http:///api/call HTTP/1.1".to_owned()),
        (400, format!("CONNECT {host} HTTP/1.1")),
        (400, "POST * HTTP/1.1".to_owned()),
        (400, "POST /api/call\0 HTTP/1.1".to_owned()),
        (400, "POST /api/call\r\nX-Injected: y HTTP/1.1".to_owned()),
        (400, "POST /api/ call HTTP/1.1".to_owned()),
        (400, "POST /api/call HTTP/2.0".to_owned()),
        (400, "POST /api/call HTTP/1.1 x".to_owned()),
        (400, "POST /api/call".to_owned()),
        (404, "POST /api/call%0d%0aX-Injected:%20y HTTP/1.1".to_owned()),
        (431, format!("POST /{} HTTP/1.1", "a".repeat(40_000))),
    ] {
        target.refuses(status, &hidden.replacen("POST /api/call HTTP/1.1", &first, 1));
    }
    target.refuses(400, &hidden.replacen(&format!("Host: {host}\r\n"), "", 1));
    target.refuses(400, &hidden.replacen(&format!("Host: {host}\r\n"), "", 1).replacen("HTTP/1.1", "HTTP/1.0", 1));
    target.refuses(403, &target.post("evil.example", JSON).replacen("HTTP/1.1", "HTTP/1.0", 1));
    let awaited = target.refuses(403, &target.post("evil.example", &format!("Expect: 100-continue\r\n{JSON}")));
    assert!(awaited.headers.starts_with("HTTP/1.1 403 Forbidden\r\n"), "{}", awaited.headers);
    target.was_safe();
}

#[test]
fn only_posts_to_the_very_paths_are_calls() {
    let target = Target::new("methods");
    let hidden = target.post(&target.host(), JSON);
    let with = |first: &str| hidden.replacen("POST /api/call", first, 1);
    for method in ["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "post", "Post", "PROPFIND"] {
        let answer = target.refuses(404, &with(&format!("{method} /api/call")));
        assert_eq!(answer.body.is_empty(), method == "HEAD", "{method}");
        let overridden = target.post(&target.host(), &format!("X-HTTP-Method-Override: POST\r\n{JSON}"));
        target.refuses(404, &overridden.replacen("POST /api/call", &format!("{method} /api/call"), 1));
    }
    target.refuses(404, &with("TRACE /"));
    for path in [
        "/api/call/",
        "//api/call",
        "/api//call",
        "/api/./call",
        "/x/../api/call",
        "/API/call",
        "/api/Call",
        "/api/%63all",
        "/api/call;x",
        "/api/call?x=1",
        "/api\\call",
    ] {
        target.refuses(404, &with(&format!("POST {path}")));
    }
    target.was_safe();
}

#[test]
fn no_path_leads_out_of_the_page() {
    let target = Target::new("traversal");
    let host = target.host();
    let get = |path: &str| format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
    for path in [
        "/../Cargo.toml",
        "/../../etc/passwd",
        "/assets/../index.html",
        "/./index.html",
        "//index.html",
        "//etc/passwd",
        "/%2e%2e/Cargo.toml",
        "/%2E%2E%2FCargo.toml",
        "/..%2fCargo.toml",
        "/%252e%252e/Cargo.toml",
        "/..%c0%afCargo.toml",
        "/..\\Cargo.toml",
        "/..%5cCargo.toml",
        "/C:/Windows/win.ini",
        "/.gitignore",
        "/index.html/",
        "/index.html%00.js",
        "/index.html;x",
        "/index.html?x",
        "/INDEX.HTML",
        "/panel-audit.jsonl",
    ] {
        target.refuses(404, &get(path));
    }
    for path in ["index.html", "file:///etc/passwd", "..", "\\", "/\0"] {
        target.refuses(400, &get(path));
    }
    target.was_safe();
}

#[test]
fn a_token_counts_in_its_own_place_alone() {
    let target = Target::new("tokens");
    let (host, bearer) = (target.host(), target.served.bearer.clone());
    let token = target.served.token();
    let whole = target.post(&host, JSON);
    let without = whole.replacen(&target.authorization(), "", 1);
    target.refuses(401, &without);
    for lines in [
        format!("Cookie: bearer={bearer}\r\n"),
        format!("Cookie: Authorization=Bearer {bearer}\r\n"),
        format!("Proxy-Authorization: Bearer {bearer}\r\n"),
        format!("X-Authorization: Bearer {bearer}\r\n"),
        format!("Authorization: Basic {bearer}\r\n"),
        format!("Authorization: {bearer}\r\n"),
        format!("Authorization: Bearer  {bearer}\r\n"),
        format!("Authorization: Bearer {bearer}, Bearer {bearer}\r\n"),
        format!("Authorization: Bearer {bearer}x\r\n"),
        format!("Authorization: Bearer {}\r\n", bearer.to_uppercase().replace(char::is_numeric, "A")),
        // The token of a link is not a bearer token.
        format!("Authorization: Bearer {token}\r\n"),
        format!("Authorization: Bearer x\r\n{}", target.authorization()),
        target.authorization().repeat(2),
    ] {
        target.refuses(401, &whole.replacen(&target.authorization(), &lines, 1));
    }
    for name in ["bearer", "token", "access_token", "authorization"] {
        target.refuses(404, &without.replacen("/api/call", &format!("/api/call?{name}={bearer}"), 1));
    }
    let session = |given: &str| {
        let length = given.len();
        format!(
            "POST /api/session HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{JSON}Content-Length: {length}\r\n\r\n{given}"
        )
    };
    target.refuses(401, &session(&json!({ "token": bearer }).to_string()));
    target.refuses(401, &session(&json!({ "token": [token] }).to_string()));
    // JSON parsers differ in which of two equal keys counts.
    for pair in [format!(r#"{{"token":"x","token":"{token}"}}"#), format!(r#"{{"token":"{token}","token":"{token}"}}"#)]
    {
        target.refuses(401, &session(&pair));
    }
    let given = session(&json!({ "token": token }).to_string());
    assert_eq!(target.served.raw(&given).status, 200);
    target.refuses(401, &given);
    target.was_safe();
}

#[test]
fn a_body_is_the_json_that_is_expected_or_nothing() {
    let target = Target::new("bodies");
    let (host, own) = (target.host(), target.authorization());
    let post = |kind: &str, body: &str| {
        let length = body.len();
        format!(
            "POST /api/call HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{own}{kind}Content-Length: {length}\r\n\r\n{body}"
        )
    };
    let good = restart().to_string();
    for kind in [
        "",
        "application/json; charset=utf-8",
        "application/json;charset=utf-16",
        "application/json; charset=utf-7",
        "application/json,text/plain",
        "application/jsonp",
        "application/problem+json",
        "APPLICATION/JSON",
        "text/json",
        "text/plain; application/json",
        "\"application/json\"",
    ] {
        target.refuses(415, &post(&format!("Content-Type: {kind}\r\n"), &good));
    }
    target.refuses(415, &post("", &good));
    target.refuses(415, &post(&JSON.repeat(2), &good));
    target.refuses(415, &post(&format!("{JSON}Content-Type: text/plain\r\n"), &good));

    let with = |from: &str, to: &str| {
        assert!(good.contains(from), "{good}");
        good.replacen(from, to, 1)
    };
    let wide: String = good.chars().flat_map(|letter| [letter, '\0']).collect();
    let deep = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    for body in [
        String::new(),
        "null".to_owned(),
        "[]".to_owned(),
        "{}".to_owned(),
        format!("{good}{good}"),
        format!("{good}x"),
        format!("\u{feff}{good}"),
        wide,
        good[..good.len() - 1].to_owned(),
        with("{", r#"{"account":"tokyo","#),
        with("{", r#"{"account":"shop","#),
        with("{", r#"{"form":[],"#),
        with("{", r#"{"read_only":false,"#),
        with("{", r#"{"__proto__":{},"#),
        with(r#""tokyo""#, "null"),
        with(r#""tokyo""#, r#"["tokyo"]"#),
        with(r#""veid","#, r#""veid","x","#),
        with(r#"[["#, r#"[{"veid":"1347645"},["#),
        with(r#""attack""#, "1"),
        with(r#""attack""#, r#""""#),
        with(r#""attack""#, &format!("\"{}\"", "a".repeat(10_000))),
        with(r#""tokyo""#, r#""tokyo\ud800""#),
        with(r#""POST""#, r#""post""#),
        with("/restart", "//restart"),
        with("/restart", "/../restart"),
        with("/restart", "/restart?veid=1347645"),
        with("/restart", "/%72estart"),
        with("/restart", "http://evil.example/restart"),
        with("/restart", "@evil.example/restart"),
        deep(100_000),
        format!("{{\"form\":{}}}", deep(100_000)),
        "{\"a\":".repeat(100_000),
    ] {
        target.refuses(400, &post(JSON, &body));
    }
    let long = format!("{good}{}", " ".repeat((1 << 20) + 1 - good.len()));
    target.refuses(413, &post(JSON, &long));
    let chunked = format!("{own}{JSON}Transfer-Encoding: chunked\r\n\r\n{:x}\r\n{long}\r\n0\r\n\r\n", long.len());
    target.refuses(413, &format!("POST /api/call HTTP/1.1\r\nHost: {host}\r\n{chunked}"));
    target.refuses(413, &post(JSON, "").replacen("Content-Length: 0", "Content-Length: 99999999999999999999", 1));
    target.was_safe();
}

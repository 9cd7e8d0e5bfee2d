//! Runs every shared vector through the core: requests, answers and errors exactly; typed and untyped alike; without
//! showing a secret.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use serde_json::{Value as Json, json};
use std::time::Duration;
use vpswire_core::encode::{encode, plan};
use vpswire_core::exchange::{Event, Exchange, Failure, FailureKind, Moment, Policy, Shared, Step};
use vpswire_core::prepared::Prepared;
use vpswire_core::shape::{Api, Shape};
use vpswire_core::{Error, Value, table};
use vpswire_testkit::vectors::{Vector, same, vectors};

const NOW: Moment = Moment { elapsed: Duration::ZERO, unix: Duration::from_secs(1_500_000_000), random: 0 };

/// Returns the result of a vector: the request that was sent, if one was, and the answer or error.
fn run(vector: &Vector) -> (Option<Prepared>, Result<Value, Error>) {
    let prepared = match vector.args().and_then(|args| encode(vector.op, &args, &vector.account)) {
        Ok(prepared) => prepared,
        Err(error) => return (None, Err(error)),
    };
    let set = &vector.json["policy"];
    let max_body = set["max_body"].as_u64().map_or(Policy::default().max_body, |bytes| usize::try_from(bytes).unwrap());
    let read_only = set["read_only"].as_bool().unwrap_or_default();
    let mut policy = Policy::default();
    policy.max_retries = 0;
    policy.max_body = max_body;
    policy.read_only = read_only;
    let mut exchange = match Exchange::new(prepared.clone(), policy) {
        Ok(exchange) => exchange,
        Err(error) => return (None, Err(error)),
    };
    let shared = Shared::default();
    let Step::Send(sent) = exchange.start(&shared, NOW) else { panic!("the first call waits") };
    assert_eq!(&sent, prepared.request());
    let event = match vector.response() {
        Some(response) => Event::Answered(response),
        None => failure(&vector.json["failure"]).unwrap_or_else(|| panic!("{}: no response", vector.name())),
    };
    match exchange.step(event, &shared, NOW) {
        Step::Done(result) => {
            let result = result.and_then(|value| prepared.checked(&value).map(|()| value));
            (Some(prepared), result)
        }
        step => panic!("{}: {step:?}", vector.name()),
    }
}

fn failure(json: &Json) -> Option<Event> {
    let sent = json["sent"].as_bool()?;
    let kind = match json["kind"].as_str()? {
        "cancelled" => return Some(Event::Cancelled { sent }),
        "broken" => FailureKind::Broken,
        "tls" => FailureKind::Tls,
        "timeout" => FailureKind::Timeout,
        _ => return None,
    };
    Some(Event::Failed(Failure { kind, sent, detail: json["detail"].as_str()?.to_owned() }))
}

fn error_json(error: &Error) -> Json {
    let mut json = json!({
        "code": error.code().as_str(),
        "message": error.to_string(),
        "verdict": error.verdict().as_str(),
        "retryable": error.retryable(),
    });
    let progress = error.progress().map(|p| {
        without_nulls(
            json!({ "task": p.task, "percent": p.percent, "message": p.message, "age_seconds": p.age_seconds }),
        )
    });
    let more = without_nulls(json!({
        "param": error.param(), "path": error.path(), "status": error.status(), "service_code": error.service_code(),
        "service_message": error.service_message(), "retry_after": error.retry_after().map(|d| d.as_secs()),
        "progress": progress,
    }));
    json.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    json
}

fn without_nulls(json: Json) -> Json {
    match json {
        Json::Object(map) => {
            Json::Object(map.into_iter().filter(|(_, v)| !v.is_null()).map(|(k, v)| (k, without_nulls(v))).collect())
        }
        Json::Array(items) => Json::Array(items.into_iter().map(without_nulls).collect()),
        json => json,
    }
}

#[test]
fn requests_answers_and_errors_are_exact() {
    let mut failures = Vec::new();
    for vector in vectors() {
        let (prepared, result) = run(&vector);
        let request = prepared.as_ref().map_or(Json::Null, |prepared| {
            let request = prepared.request();
            let headers: serde_json::Map<_, _> =
                request.headers.iter().map(|(n, v)| (n.clone(), v.clone().into())).collect();
            json!({ "method": request.method.as_str(), "url": request.url, "headers": headers,
                    "body": String::from_utf8(request.body.clone()).unwrap() })
        });
        if request != vector.json["request"] {
            failures.push(format!("{}\n   sent {request}\nwanted {}", vector.name(), vector.json["request"]));
        }
        let (kind, got) = match &result {
            Ok(value) => ("answer", serde_json::from_str(&value.to_json().unwrap()).unwrap()),
            Err(error) => ("error", error_json(error)),
        };
        let wanted = &vector.json[kind];
        if !same(&got, wanted) || vector.json.get(kind).is_none() {
            failures.push(format!("{}\n   got {kind} {got}\nwanted {wanted}", vector.name()));
        }
        let flaws = match (&prepared, &result) {
            (Some(prepared), Ok(value)) => prepared.flaws(value),
            _ => Vec::new(),
        };
        let flaws: Vec<Json> = flaws
            .iter()
            .map(|flaw| json!({ "path": flaw.path, "expected": flaw.expected, "found": flaw.found }))
            .collect();
        let wanted = vector.json.get("flaws").cloned().unwrap_or(json!([]));
        if Json::from(flaws.clone()) != wanted {
            failures.push(format!("{}\n   got flaws {flaws:?}\nwanted {wanted}", vector.name()));
        }
    }
    assert!(failures.is_empty(), "{} failures:\n\n{}", failures.len(), failures.join("\n\n"));
}

/// Checks that every known field that was sent is the same in both; the typed answer has the others as null.
fn agree(untyped: &Json, typed: &Json, path: &str) {
    match (untyped, typed) {
        (Json::Object(u), Json::Object(t)) => {
            for (key, value) in u {
                // Fields without a declaration are only in the untyped answer.
                if let Some(other) = t.get(key) {
                    agree(value, other, &format!("{path}.{key}"));
                }
            }
            let lost: Vec<_> = t.iter().filter(|(key, value)| !value.is_null() && !u.contains_key(*key)).collect();
            assert!(lost.is_empty(), "{path}: only in the typed answer: {lost:?}");
        }
        (Json::Array(u), Json::Array(t)) if u.len() == t.len() => {
            for (index, (u, t)) in u.iter().zip(t).enumerate() {
                agree(u, t, &format!("{path}.{index}"));
            }
        }
        _ => assert!(same(untyped, typed), "{path}: untyped {untyped}, typed {typed}"),
    }
}

#[test]
fn typed_and_untyped_answers_agree() {
    let mut answers = 0;
    for vector in vectors() {
        let Ok(args) = vector.args() else { continue };
        let (Ok(prepared), Some(response)) = (encode(vector.op, &args, &vector.account), vector.response()) else {
            continue;
        };
        let Ok(value) = vpswire_core::decode::decode(&prepared, response, 1 << 20, Duration::ZERO) else { continue };
        let typed = table::typed_json(vector.op, &value).unwrap();
        match (value.to_json(), typed) {
            (Ok(untyped), Ok(typed)) => {
                let (untyped, typed) = (serde_json::from_str(&untyped).unwrap(), serde_json::from_str(&typed).unwrap());
                // An undocumented answer has no type, and is kept untyped.
                match vector.op.returns {
                    Shape::Unit => assert_eq!(typed, Json::Null, "{}", vector.name()),
                    _ => agree(&untyped, &typed, &vector.name()),
                }
                let by_serde = serde_json::to_value(&value).unwrap();
                assert!(same(&by_serde, &untyped), "{}: serde {by_serde}, to_json {untyped}", vector.name());
                answers += 1;
            }
            // A struct cannot represent a value that differs from the documentation.
            (_, Err(typed)) => assert_eq!(value.flaws().first(), Some(&*typed), "{}", vector.name()),
            (untyped, typed) => panic!("{}: untyped {untyped:?}, typed {typed:?}", vector.name()),
        }
    }
    // Each call has at least one vector of a success.
    let calls = Api::ALL.into_iter().flat_map(table::ops).count();
    assert!(answers > calls, "{answers} answers of {calls} calls");
}

#[test]
fn each_call_has_a_success_and_each_api_each_error() {
    let all = vectors();
    let mut missing = Vec::new();
    for api in Api::ALL {
        for op in table::ops(api) {
            if !all.iter().any(|v| std::ptr::eq(v.op, op) && v.json.get("answer").is_some()) {
                missing.push(format!("{} {}", api.as_str(), op.id));
            }
        }
    }
    assert!(missing.is_empty(), "no success vector for {missing:?}");
    for api in Api::ALL {
        for code in vpswire_core::Code::ALL {
            // Only Vultr's API has been shut down; CVM has no locks, and KiwiVM no access rights.
            let never = match code {
                vpswire_core::Code::Gone => api != vpswire_core::shape::Api::Vultr,
                vpswire_core::Code::Locked => api == vpswire_core::shape::Api::Cvm,
                vpswire_core::Code::Forbidden => api == vpswire_core::shape::Api::Kiwivm,
                _ => false,
            };
            if !never && !all.iter().any(|v| v.op.api == api && v.json["error"]["code"] == code.as_str()) {
                missing.push(format!("{} {}", api.as_str(), code.as_str()));
            }
        }
    }
    assert!(missing.is_empty(), "no error vector for {missing:?}");
    let facts = [("vultr", 'V', 19), ("kiwivm", 'K', 19), ("cvm", 'C', 5)];
    for (api, letter, last) in facts {
        for number in 1..=last {
            let fact = format!("{letter}{number} ");
            if !all.iter().any(|v| v.op.api.as_str() == api && v.json["name"].as_str().unwrap().starts_with(&fact)) {
                missing.push(fact);
            }
        }
    }
    assert!(missing.is_empty(), "no vector for the wire facts {missing:?}");
}

/// Collects the secrets: the texts of the unmasked JSON for which the masked one shows a mask.
fn secrets(plain: &Json, masked: &Json, found: &mut Vec<String>) {
    match (plain, masked) {
        (plain, Json::String(mask)) if mask == "***" => texts(plain, found),
        (Json::Object(p), Json::Object(m)) => p.iter().for_each(|(key, value)| secrets(value, &m[key], found)),
        (Json::Array(p), Json::Array(m)) => p.iter().zip(m).for_each(|(p, m)| secrets(p, m, found)),
        _ => {}
    }
}

fn texts(json: &Json, found: &mut Vec<String>) {
    match json {
        Json::String(text) if text.len() >= 4 => found.push(text.clone()),
        Json::Array(items) => items.iter().for_each(|item| texts(item, found)),
        Json::Object(map) => map.values().for_each(|value| texts(value, found)),
        _ => {}
    }
}

#[test]
fn nothing_that_is_shown_holds_a_secret() {
    let mut hidden = 0;
    for vector in vectors() {
        let mut found = Vec::new();
        for key in ["api_key", "public_token", "private_token"] {
            texts(&vector.account_json[key], &mut found);
        }
        for field in vector.op.params.iter().filter(|field| field.secret) {
            texts(&vector.json["params"][field.name], &mut found);
        }
        let (prepared, result) = run(&vector);
        let mut shown = vec![format!("{:?}", vector.account)];
        if let Some(prepared) = &prepared {
            let args = vector.args().unwrap();
            let plan = plan(vector.op, &args, &vector.account).unwrap();
            let plan_text = format!("{} {:?} {}", plan.url, plan.headers, String::from_utf8_lossy(&plan.body));
            shown.extend([
                format!("{prepared:?}"),
                format!("{:?}", prepared.request()),
                plan_text,
                prepared.request().url.clone(),
            ]);
            shown.push(format!("{:?}", vector.response()));
        }
        match &result {
            Ok(value) => {
                let parse = |text: String| serde_json::from_str::<Json>(&text).unwrap();
                secrets(&parse(value.to_json().unwrap()), &parse(value.to_masked_json().unwrap()), &mut found);
                let flaws = prepared.as_ref().map_or_else(Vec::new, |prepared| prepared.flaws(value));
                // A value in an undocumented form is data: it shows what the service sent.
                if flaws.is_empty() {
                    shown.push(format!("{value:?}"));
                }
                shown.extend(flaws.iter().map(|flaw| format!("{flaw:?}")));
            }
            Err(error) => shown.extend([format!("{error:?}"), error.to_string(), error_json(error).to_string()]),
        }
        for secret in &found {
            for text in &shown {
                assert!(!text.contains(secret.as_str()), "{}: {secret} is shown in {text}", vector.name());
            }
        }
        hidden += found.len();
    }
    assert!(hidden > 300, "{hidden} secrets");
}

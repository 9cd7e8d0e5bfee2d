//! The admin API: a few paths on a separate port, for tests in other processes that have the server's token.
//!
//! - `GET /faults` lists the rules, `POST /faults` adds those of its body, one per line, `DELETE /faults` removes all.
//! - `POST /advance` advances the clock of the world by the seconds in its body; `GET /now` returns the world's time.
//! - `GET /world` returns the world as JSON, `PUT /world` replaces it with another one, in TOML or JSON.
//! - `GET /requests` lists the requests, the last one last.

use super::shared::{Seen, Shared, lock};
use crate::faults::delivery::Delivery;
use crate::faults::rule::Rule;
use crate::protocol::incoming::Incoming;
use crate::protocol::reply;
use crate::world::World;
use serde_json::json;
use std::time::Duration;
use vpswire_core::wire::Response;

fn text(status: u16, words: &str) -> Response {
    reply::plain(status, &format!("{words}\n"))
}

fn json(body: String) -> Response {
    reply::response(200, "application/json", body)
}

/// Answers a request.
pub(super) fn answer(incoming: &Incoming, shared: &Shared) -> Response {
    let Ok(body) = std::str::from_utf8(&incoming.body) else { return text(400, "the body is no UTF-8") };
    match (incoming.method.as_str(), incoming.path.as_str()) {
        ("GET", "/faults") => {
            let rules: Vec<_> = lock(&shared.world).faults().iter().map(Rule::to_string).collect();
            text(200, &rules.join("\n"))
        }
        ("POST", "/faults") => {
            let lines = body.lines().map(str::trim).filter(|line| !line.is_empty());
            match lines.map(str::parse).collect::<Result<Vec<Rule>, _>>() {
                Err(error) => text(400, &error),
                Ok(faults) => {
                    let mut world = lock(&shared.world);
                    faults.into_iter().for_each(|fault| world.add_fault(fault));
                    text(200, "ok")
                }
            }
        }
        ("DELETE", "/faults") => {
            lock(&shared.world).clear_faults();
            text(200, "ok")
        }
        ("GET", "/now") => text(200, &shared.now().as_secs().to_string()),
        ("POST", "/advance") => match body.trim().parse() {
            Ok(seconds) => {
                shared.advance(Duration::from_secs(seconds));
                text(200, &shared.now().as_secs().to_string())
            }
            Err(_) => text(400, "expected seconds"),
        },
        ("GET", "/world") => json(shared.saved()),
        ("PUT", "/world") => match World::from_text(body) {
            Ok(world) => {
                shared.put(world);
                text(200, "ok")
            }
            Err(error) => text(400, &error),
        },
        ("GET", "/requests") => {
            let seen: Vec<_> = shared.requests_since(0).0.iter().map(entry).collect();
            json(json!(seen).to_string())
        }
        _ => text(404, "there is no such path here"),
    }
}

fn entry(seen: &Seen) -> serde_json::Value {
    let fault = match seen.delivery {
        Delivery::Whole => None,
        Delivery::Lost => Some("lost".to_owned()),
        Delivery::Broken(fault) => Some(fault.to_string()),
    };
    json!({
        "method": seen.method,
        "path": seen.path,
        "api": seen.call.map(|(api, _)| api.as_str()),
        "call": seen.call.map(|(_, call)| call),
        "status": seen.status,
        "fault": fault,
    })
}

//! The pages that the service serves: metrics, the remaining traffic of a machine, and `/healthz`.

use super::clock::clock;
use super::run::Running;
use crate::config::Settings;
use crate::metrics::method_not_allowed;
use std::io;
use std::net::SocketAddr;
use vpswire_serve::{Gate, Request, Response, Server, bind};

/// Serves the pages of a running service until the server is dropped. An address that other machines can reach is accepted,
/// because it was configured explicitly.
///
/// # Errors
/// If the address cannot be bound, or an allowed host is invalid.
pub fn serve(running: &Running, address: SocketAddr, settings: &Settings) -> io::Result<Server> {
    let gate = Gate::new(&settings.allow_hosts)?;
    let running = running.clone();
    Server::start(bind(address, !address.ip().is_loopback())?, gate, move |request| answer(&running, request))
}

fn answer(running: &Running, request: &Request) -> Response {
    if let Some(answer) = running.service().metrics().answer(request, clock()) {
        return answer;
    }
    if !matches!(request.method.as_str(), "GET" | "HEAD") {
        return method_not_allowed();
    }
    match request.path.as_str() {
        "/healthz" => match running.health() {
            Ok(()) => Response::text(200, "ok"),
            Err(what) => Response::text(503, &what),
        },
        _ => Response::text(404, "The pages are /metrics, /healthz and /subscription-userinfo/ACCOUNT/ID."),
    }
}

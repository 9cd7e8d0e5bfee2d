//! Translates ureq's errors into the core's terms and into readable messages.

use crate::transport::state::{AttemptState, Phase, Stop};
use std::io::{self, ErrorKind};
use vpswire_core::exchange::{Event, Failure, FailureKind};

/// Returns the event for an attempt without a complete answer. `body` is the part of the body that has arrived.
pub(crate) fn event(error: ureq::Error, body: Vec<u8>, attempt: &AttemptState) -> Event {
    // A request that the proxy refuses does not reach the service, even if it has been written.
    let sent = attempt.sent() && !matches!(error, ureq::Error::ConnectProxyFailed(_));
    let (kind, detail) = match attempt.stopped() {
        Some(Stop::Cancelled) => return Event::Cancelled { sent },
        Some(Stop::Timeout(limit)) => {
            (FailureKind::Timeout, format!("timed out after {} s {}", limit.as_secs_f64(), doing(attempt)))
        }
        None => explain(error, attempt),
    };
    let failure = Failure { kind, sent, detail };
    if body.is_empty() { Event::Failed(failure) } else { Event::Interrupted(failure, body) }
}

/// Describes what the attempt was doing.
fn doing(attempt: &AttemptState) -> String {
    let peer = attempt.peer();
    match attempt.phase() {
        Phase::Resolving => format!("while looking up the address of {peer}"),
        Phase::Connecting => format!("while connecting to {peer}"),
        Phase::Tunnelling => "while waiting for the proxy to connect".to_owned(),
        Phase::Securing => "during the TLS handshake".to_owned(),
        Phase::Sending => "while sending the request".to_owned(),
        Phase::Waiting => "while waiting for the response".to_owned(),
        Phase::Receiving => "while reading the response body".to_owned(),
    }
}

fn explain(error: ureq::Error, attempt: &AttemptState) -> (FailureKind, String) {
    let broken = |detail: String| (FailureKind::Broken, detail);
    let tls = |why: &dyn std::fmt::Display| {
        (FailureKind::Tls, format!("the server's certificate or TLS is not acceptable: {why}"))
    };
    match error {
        // rustls reports through `InvalidData`.
        ureq::Error::Io(error) if attempt.phase() == Phase::Securing && error.kind() == ErrorKind::InvalidData => {
            tls(&error)
        }
        ureq::Error::Rustls(error) => tls(&error),
        ureq::Error::Tls(why) => tls(&why),
        ureq::Error::Pem(error) => tls(&error),
        ureq::Error::Io(error) => broken(broke(&error, attempt)),
        ureq::Error::HostNotFound => broken(format!("{} has no address", attempt.peer())),
        ureq::Error::ConnectProxyFailed(why) => broken(format!("no connection through the proxy: {why}")),
        ureq::Error::Protocol(error) => broken(format!("the answer is not proper HTTP: {error}")),
        ureq::Error::LargeResponseHeader(_, limit) => {
            broken(format!("the answer's headers are larger than the limit of {limit} bytes"))
        }
        // Of `coding`.
        ureq::Error::Other(error) => broken(error.to_string()),
        error => broken(error.to_string()),
    }
}

/// Describes a connection that could not be made, or that broke.
fn broke(error: &io::Error, attempt: &AttemptState) -> String {
    let (peer, words) = (attempt.peer(), words(error));
    match attempt.phase() {
        Phase::Resolving => format!("could not find the address of {peer}: {words}"),
        Phase::Connecting => format!("could not connect to {peer}: {words}"),
        Phase::Tunnelling => format!("no connection through the proxy: {words}"),
        Phase::Securing => format!("TLS handshake with {peer} failed: {words}"),
        Phase::Sending => format!("connection lost while sending the request: {words}"),
        Phase::Waiting => format!("connection lost before the response: {words}"),
        Phase::Receiving => format!("connection lost while reading the response body: {words}"),
    }
}

/// Returns `connection refused` instead of `Connection refused (os error 111)`.
pub(crate) fn words(error: &io::Error) -> String {
    let kind = error.kind().to_string();
    let known = error.get_ref().is_none() && kind != "uncategorized error";
    if known { kind } else { error.to_string() }
}

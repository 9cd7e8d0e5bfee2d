//! One attempt: sends a request and returns an answer or a failure.

use crate::transport::coding::read_body;
use crate::transport::failure;
use crate::transport::state::{AttemptState, Phase};
use std::rc::Rc;
use ureq::http::uri::Scheme;
use ureq::{Agent, http};
use vpswire_core::exchange::Event;
use vpswire_core::wire::Request;

/// Sends a request once and reads the answer, decompressed, up to `max_body` bytes.
pub(crate) fn send(agent: &Agent, request: Request, attempt: AttemptState, max_body: usize) -> Event {
    let attempt = Rc::new(attempt);
    let mut body = Vec::new();
    attempt.during(|| match answer(agent, request, &attempt, max_body, &mut body) {
        Ok(head) => Event::Answered(http::Response::from_parts(head, body).into()),
        Err(error) => failure::event(error, body, &attempt),
    })
}

/// Reads the body of an answer into `bytes`, where a partial one remains if the connection breaks, and returns the head.
fn answer(
    agent: &Agent,
    request: Request,
    attempt: &AttemptState,
    max_body: usize,
    bytes: &mut Vec<u8>,
) -> Result<http::response::Parts, ureq::Error> {
    attempt.left()?;
    let method = request.method;
    let request: http::Request<Vec<u8>> = request.try_into().map_err(ureq::Error::Http)?;
    let forwarded = agent.config().proxy().is_some() && request.uri().scheme() == Some(&Scheme::HTTP);
    let response = if method.has_body() { agent.run(request)? } else { agent.run(request.map(drop))? };
    // A forwarding proxy refuses a request in this way; from a service this is not an answer.
    if forwarded && response.status() == http::StatusCode::PROXY_AUTHENTICATION_REQUIRED {
        let refusal = "the proxy requires a user name and password that it accepts (status 407)";
        return Err(ureq::Error::ConnectProxyFailed(refusal.to_owned()));
    }
    attempt.enter(Phase::Receiving);
    let (head, mut body) = response.into_parts();
    let length = body.content_length().and_then(|length| usize::try_from(length).ok());
    bytes.reserve_exact(length.unwrap_or_default().min(max_body));
    // One byte over the limit is enough for the core to report that the body is too large.
    let limit = u64::try_from(max_body).unwrap_or(u64::MAX).saturating_add(1);
    read_body(&head.headers, body.as_reader(), limit, bytes)?;
    Ok(head)
}

//! The paths under which metrics are served.

use crate::metrics::board::Metrics;
use prometheus_client::encoding::prometheus_text::CONTENT_TYPE;
use vpswire_serve::{Request, Response};

/// The path of a machine's remaining traffic, before the machine's name.
const USERINFO: &str = "/subscription-userinfo/";

/// Returns the response to methods other than GET and HEAD.
pub(crate) fn method_not_allowed() -> Response {
    let mut refused = Response::text(405, "Only GET and HEAD are answered here.");
    refused.headers.push(("Allow".to_owned(), "GET, HEAD".to_owned()));
    refused
}

impl Metrics {
    /// Answers `GET /metrics` and `GET /subscription-userinfo/ACCOUNT/ID`. Returns `None` for any other path.
    pub fn answer(&self, request: &Request, now: u64) -> Option<Response> {
        let machine = request.path.strip_prefix(USERINFO);
        if machine.is_none() && request.path != "/metrics" {
            return None;
        }
        if !matches!(request.method.as_str(), "GET" | "HEAD") {
            return Some(method_not_allowed());
        }
        let Some(machine) = machine else { return Some(Response::new(200, CONTENT_TYPE, self.text(now))) };
        let Some(left) = self.subscription_userinfo(machine, now) else {
            return Some(Response::text(404, "The traffic of such a machine is not known."));
        };
        let mut answer = Response::text(200, &left);
        answer.headers.push(("Subscription-Userinfo".to_owned(), left));
        Some(answer)
    }
}

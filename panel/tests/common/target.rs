//! A panel under attack: rejections have all the headers, and no request reaches a service.

use super::{Answer, Served, call, members, simulator};
use serde_json::{Value, json};
use vpswire_panel::headers::HEADERS;
use vpswire_sim::Server;

/// The header of a JSON body.
pub const JSON: &str = "Content-Type: application/json\r\n";

/// A panel under attack, and the service that no request may reach.
pub struct Target {
    pub sim: Server,
    pub served: Served,
}

impl Target {
    pub fn new(name: &str) -> Self {
        let sim = simulator();
        let served = Served::start(&format!("attack-{name}"), members(&sim));
        Self { sim, served }
    }

    pub fn host(&self) -> String {
        self.served.address()
    }

    pub fn authorization(&self) -> String {
        format!("Authorization: Bearer {}\r\n", self.served.bearer)
    }

    /// Returns a request with these header lines, which would be executed if it came from the page.
    pub fn post(&self, host: &str, lines: &str) -> String {
        let body = restart().to_string();
        let (own, length) = (self.authorization(), body.len());
        format!(
            "POST /api/call HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{own}{lines}Content-Length: {length}\r\n\r\n{body}"
        )
    }

    /// Sends a request and checks that it is rejected with this status, with all the headers, and that the connection
    /// ends.
    #[track_caller]
    pub fn refuses(&self, status: u16, request: &str) -> Answer {
        let answer = self.served.raw(request);
        let shown: String = request.chars().take(300).collect();
        assert_eq!(answer.status, status, "{shown:?}: {}", answer.body);
        let (head, body) = (&answer.headers, &answer.body);
        for (name, value) in HEADERS {
            assert_eq!(head.matches(&format!("\r\n{name}: {value}")).count(), 1, "{shown:?}: {head}");
        }
        let lower = head.to_lowercase();
        for name in ["access-control-", "set-cookie:", "server:", "x-injected"] {
            assert!(!lower.contains(name), "{shown:?}: {head}");
        }
        assert!(!body.contains("HTTP/1.1 ") && !body.contains(&self.served.bearer), "{shown:?}: {body}");
        answer
    }

    /// Checks that no request reached the service. Then sends the same call as the page does: it is executed, so the
    /// attacks were rejected because of their differences.
    #[track_caller]
    pub fn was_safe(self) {
        assert_eq!(self.sim.requests(), []);
        assert_eq!(self.served.entries(), [] as [Value; 0]);
        let (host, origin) = (self.host(), self.served.listening.url());
        let lines = format!("Origin: {origin}\r\nSec-Fetch-Site: same-origin\r\nSec-Fetch-Mode: cors\r\n{JSON}");
        let answer = self.served.raw(&self.post(&host, &lines));
        assert_eq!((answer.status, answer.json()["status"].clone()), (200, json!(200)), "{}", answer.body);
        assert_eq!(self.sim.requests().len(), 1);
    }
}

/// Returns a call that requires no confirmation.
pub fn restart() -> Value {
    call("tokyo", "POST", "/restart", &[("veid", "1347645")], "attack")
}

//! A panel under attack: what is refused has all the headers and reaches no service.

use super::{Answer, Served, call, members, simulator};
use serde_json::{Value, json};
use vpswire_panel::headers::HEADERS;
use vpswire_sim::Server;

/// The line that says that a body is JSON.
pub const JSON: &str = "Content-Type: application/json\r\n";

/// A panel under attack, and the service that nothing is to reach.
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

    /// A request with these lines after the first, which would be made if it were the page's.
    pub fn post(&self, host: &str, lines: &str) -> String {
        let body = restart().to_string();
        let (own, length) = (self.authorization(), body.len());
        format!(
            "POST /api/call HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{own}{lines}Content-Length: {length}\r\n\r\n{body}"
        )
    }

    /// Sends a request that is refused with this status, by an answer with all the headers, after which the connection ends.
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

    /// Sends the same call as the page does: it is made, so all before it were refused for what was wrong with them.
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

/// A call that needs no agreement.
pub fn restart() -> Value {
    call("tokyo", "POST", "/restart", &[("veid", "1347645")], "attack")
}

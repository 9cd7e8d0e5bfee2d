//! What holds for every connection, request and answer of a server.

use std::time::Duration;

/// What a server takes, and what it adds to each answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// What each answer has beside its own headers, refusals too.
    pub headers: Vec<(String, String)>,
    /// The greatest body that is read, bytes; 16 MiB unless set.
    pub max_body: usize,
    /// How long a request may take to arrive after its first byte; two minutes unless set. A client that sends a byte now and
    /// then would keep a connection for ever.
    pub max_arrival: Duration,
    /// How many connections may be open; those beyond it get 503. 64 unless set.
    pub max_connections: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self { headers: Vec::new(), max_body: 16 << 20, max_arrival: Duration::from_secs(120), max_connections: 64 }
    }
}

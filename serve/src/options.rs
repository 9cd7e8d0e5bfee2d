//! The limits and headers of every connection, request and answer of a server.

use std::time::Duration;

/// The limits of a server, and the headers that it adds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The headers added to every answer, including refusals.
    pub headers: Vec<(String, String)>,
    /// The greatest body that is read, bytes; 16 MiB unless set.
    pub max_body: usize,
    /// The maximum time for a request to arrive after its first byte: without it, a client that sends a byte now and then
    /// would keep a connection forever. Default: two minutes.
    pub max_arrival: Duration,
    /// The maximum number of open connections; those beyond it get 503. Default: 64.
    pub max_connections: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self { headers: Vec::new(), max_body: 16 << 20, max_arrival: Duration::from_secs(120), max_connections: 64 }
    }
}

//! Resources that clients of one account share: the pace and the retry budget always, and the connections if they are
//! made in the same way.

use crate::clock::Clock;
use crate::roots::Roots;
use crate::transport::connector::connector;
use crate::transport::resolver::CachingResolver;
use std::sync::{Arc, PoisonError, RwLock};
use ureq::tls::TlsConfig;
use ureq::{Agent, Proxy};
use vpswire_core::exchange::Shared;

/// The size of the pool: the number of threads in most programs. A connection beyond it serves a single call.
const KEPT_CONNECTIONS: usize = 16;
/// The buffer of a connection in each direction, bytes: for a URL of the maximum length, 64 KiB, and the headers.
const BUFFER: usize = 72 << 10;

/// The pace and the retry budget, with the clock that they use.
pub(crate) struct Pacing {
    pub(crate) shared: Shared,
    pub(crate) clock: Clock,
}

impl Pacing {
    pub(crate) fn new(clock: Clock) -> Self {
        Self { shared: Shared::default(), clock }
    }
}

/// The parameters of a connection, as the caller gave them.
#[derive(PartialEq)]
pub(crate) struct Way {
    pub(crate) base_url: String,
    pub(crate) proxy: Option<String>,
    pub(crate) user_agent: String,
    pub(crate) roots: Roots,
}

/// The same parameters, ready for use.
pub(crate) struct Recipe {
    pub(crate) https: bool,
    pub(crate) proxy: Option<Proxy>,
    pub(crate) tls: TlsConfig,
}

/// The connections of clients that make them in the same way.
pub(crate) struct Connections {
    way: Way,
    recipe: Recipe,
    agents: RwLock<Arc<Agents>>,
}

pub(crate) struct Agents {
    /// The process that made the connections. The child of a `fork` inherits them: each process would read the other's
    /// answers.
    process: u32,
    /// Pools connections between calls.
    pub(crate) keeping: Agent,
    /// Makes a new connection for each call.
    pub(crate) fresh: Agent,
}

impl Connections {
    pub(crate) fn new(way: Way, recipe: Recipe) -> Self {
        let agents = RwLock::new(Arc::new(recipe.agents(&way.user_agent)));
        Self { way, recipe, agents }
    }

    pub(crate) fn are_made(&self, way: &Way) -> bool {
        self.way == *way
    }

    /// Returns the agents of this process.
    pub(crate) fn agents(&self) -> Arc<Agents> {
        let made = Arc::clone(&self.agents.read().unwrap_or_else(PoisonError::into_inner));
        if made.are_own() {
            return made;
        }
        let mut agents = self.agents.write().unwrap_or_else(PoisonError::into_inner);
        // Another thread may have been first.
        if !agents.are_own() {
            *agents = Arc::new(self.recipe.agents(&self.way.user_agent));
        }
        Arc::clone(&agents)
    }

    /// Closes the idle connections.
    pub(crate) fn close(&self) {
        let new = Arc::new(self.recipe.agents(&self.way.user_agent));
        let old = std::mem::replace(&mut *self.agents.write().unwrap_or_else(PoisonError::into_inner), new);
        drop(old);
    }
}

impl Agents {
    fn are_own(&self) -> bool {
        self.process == std::process::id()
    }
}

/// Leaves the connections of another process open: closing one over TLS may notify the service.
impl Drop for Agents {
    fn drop(&mut self) {
        if !self.are_own() {
            std::mem::forget((self.keeping.clone(), self.fresh.clone()));
        }
    }
}

impl Recipe {
    fn agents(&self, user_agent: &str) -> Agents {
        let resolver = CachingResolver::default();
        let agent = |kept_connections| {
            let config = Agent::config_builder()
                .https_only(self.https)
                .http_status_as_error(false)
                .max_redirects(0)
                .proxy(self.proxy.clone())
                .tls_config(self.tls.clone())
                .user_agent(user_agent)
                .accept_encoding("gzip")
                .input_buffer_size(BUFFER)
                .output_buffer_size(BUFFER)
                .max_idle_connections(kept_connections)
                .max_idle_connections_per_host(kept_connections)
                .build();
            Agent::with_parts(config, connector(resolver.clone()), resolver.clone())
        };
        Agents { process: std::process::id(), keeping: agent(KEPT_CONNECTIONS), fresh: agent(0) }
    }
}

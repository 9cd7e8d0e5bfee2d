//! Caches the addresses of host names for a short time: a lookup takes a thread, which a call on a pooled connection does
//! not need.

use crate::transport::state::{self, Phase};
use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr, ToSocketAddrs};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;

/// The time for which an address is valid.
const FRESH: Duration = Duration::from_secs(30);
/// The largest number of addresses that ureq accepts.
const MOST: usize = 16;

/// A caching resolver. Clones share the cache.
#[derive(Clone, Debug, Default)]
pub(crate) struct CachingResolver(Arc<Mutex<HashMap<String, Known>>>);

#[derive(Debug)]
struct Known {
    since: Instant,
    addrs: Vec<SocketAddr>,
}

/// Whether an address of that age is still valid.
fn is_fresh(age: Duration) -> bool {
    age < FRESH
}

impl CachingResolver {
    /// Empties the cache: a connection could not be made, and the address may be the reason.
    pub(crate) fn forget(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    fn known(&self, name: &str) -> Option<Vec<SocketAddr>> {
        let cache = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        cache.get(name).filter(|known| is_fresh(known.since.elapsed())).map(|known| known.addrs.clone())
    }

    fn look_up(&self, name: String) -> Result<Vec<SocketAddr>, ureq::Error> {
        if let Some(addrs) = self.known(&name) {
            return Ok(addrs);
        }
        let asked = name.clone();
        let found = state::current().run_on_helper_thread("vpswire-resolve", move || asked.to_socket_addrs());
        let addrs: Vec<SocketAddr> = found?.take(MOST).collect();
        let known = Known { since: Instant::now(), addrs: addrs.clone() };
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(name, known);
        Ok(addrs)
    }
}

impl Resolver for CachingResolver {
    fn resolve(&self, uri: &Uri, config: &Config, _: NextTimeout) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let host = uri.host().ok_or(ureq::Error::HostNotFound)?;
        let port = uri.port_u16().unwrap_or(if uri.scheme_str() == Some("https") { 443 } else { 80 });
        let bare = host.trim_start_matches('[').trim_end_matches(']');
        let addrs = if let Ok(ip) = bare.parse::<IpAddr>() {
            vec![SocketAddr::new(ip, port)]
        } else {
            state::current().enter(Phase::Resolving);
            let is_proxy = config.proxy().is_some_and(|proxy| proxy.host() == host);
            state::current().set_peer(&if is_proxy { format!("the proxy {host}") } else { host.to_owned() });
            self.look_up(format!("{host}:{port}"))?
        };
        let mut found = self.empty();
        addrs.into_iter().take(MOST).for_each(|addr| found.push(addr));
        if found.is_empty() { Err(ureq::Error::HostNotFound) } else { Ok(found) }
    }
}

#[cfg(test)]
impl CachingResolver {
    /// Caches an address as if it had been looked up some time ago.
    pub(crate) fn believe(&self, name: &str, addr: SocketAddr, age: Duration) {
        let since = Instant::now().checked_sub(age).unwrap();
        self.0.lock().unwrap().insert(name.to_owned(), Known { since, addrs: vec![addr] });
    }
}

#[cfg(test)]
mod tests {
    use super::{CachingResolver, is_fresh};
    use std::net::SocketAddr;
    use std::time::Duration;

    #[test]
    fn an_address_is_believed_for_30_seconds() {
        let resolver = CachingResolver::default();
        let addr = SocketAddr::from(([127, 0, 0, 1], 9));
        assert!(is_fresh(Duration::from_millis(29_999)) && !is_fresh(Duration::from_secs(30)));
        resolver.believe("vps.invalid:9", addr, Duration::ZERO);
        assert_eq!(resolver.look_up("vps.invalid:9".to_owned()).unwrap(), [addr]);
        resolver.believe("vps.invalid:9", addr, Duration::from_secs(31));
        assert!(resolver.look_up("vps.invalid:9".to_owned()).is_err());
        assert!(!resolver.look_up("localhost:9".to_owned()).unwrap().is_empty());
        assert!(resolver.known("localhost:9").is_some());
    }
}

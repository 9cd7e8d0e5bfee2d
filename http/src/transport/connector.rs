//! Makes connections for HTTP messages: by TCP, with TLS where the URL says `https`, and through the proxy if there is one.
//!
//! What is written while a connection is being made is not part of the request, and the attempt's state records that.

use crate::transport::forwarding::Forwarding;
use crate::transport::framing::{Framed, Messages};
use crate::transport::resolver::CachingResolver;
use crate::transport::socket::SocketConnector;
use crate::transport::state;
use std::sync::Arc;
use ureq::unversioned::transport::{
    ChainedConnector, ConnectProxyConnector, ConnectionDetails, Connector, RustlsConnector,
};
use ureq::{Error, Proxy};

pub(crate) fn connector(resolver: CachingResolver) -> impl Connector {
    let tunnel = ConnectProxyConnector::default();
    Dialer { tunnel, link: SocketConnector.chain(RustlsConnector::default()), resolver }
}

/// Asks the proxy for a tunnel, if a proxy is set.
type Tunnel = <ConnectProxyConnector as Connector>::Out;
/// TCP and TLS, or only TLS over a tunnel.
type Link = ChainedConnector<Tunnel, SocketConnector, RustlsConnector>;

#[derive(Debug)]
struct Dialer {
    tunnel: ConnectProxyConnector,
    link: Link,
    resolver: CachingResolver,
}

impl Connector for Dialer {
    type Out = Framed<<Link as Connector<Tunnel>>::Out>;

    fn connect(&self, details: &ConnectionDetails<'_>, _: Option<()>) -> Result<Option<Self::Out>, Error> {
        let attempt = state::current();
        attempt.dial_begins();
        let made = match details.config.proxy().filter(|_| !details.needs_tls()) {
            Some(proxy) => self.connect_to_proxy(details, proxy),
            None => self.connect_to_service(details, attempt.is_nested()),
        };
        if made.is_err() {
            // The phase stays: it says what failed.
            self.resolver.forget();
        } else {
            attempt.dial_ends();
        }
        made
    }
}

impl Dialer {
    /// Connects to the host of the URL. ureq also calls this for the proxy from which it then requests a tunnel.
    fn connect_to_service(
        &self,
        details: &ConnectionDetails<'_>,
        is_proxy: bool,
    ) -> Result<Option<<Self as Connector>::Out>, Error> {
        let tunnel = self.tunnel.connect(details, None::<()>)?;
        let messages = if is_proxy { Messages::Tunnel } else { Messages::Direct };
        Ok(self.link.connect(details, tunnel)?.map(|link| Framed::new(link, messages)))
    }

    /// Connects to a proxy that forwards plain requests.
    fn connect_to_proxy(
        &self,
        details: &ConnectionDetails<'_>,
        proxy: &Proxy,
    ) -> Result<Option<<Self as Connector>::Out>, Error> {
        let addrs = details.resolver.resolve(proxy.uri(), details.config, details.timeout)?;
        let to_proxy = ConnectionDetails {
            uri: proxy.uri(),
            addrs,
            config: details.config,
            request_level: details.request_level,
            resolver: details.resolver,
            now: details.now,
            timeout: details.timeout,
            current_time: Arc::clone(&details.current_time),
            run_connector: Arc::clone(&details.run_connector),
            register_shutdown: Arc::clone(&details.register_shutdown),
        };
        let attempt = state::current();
        attempt.dial_begins();
        let link = self.link.connect(&to_proxy, None)?;
        attempt.dial_ends();
        Ok(link.map(|link| Framed::new(link, Messages::Forwarded(Forwarding::new(details.uri, proxy)))))
    }
}

#[cfg(test)]
mod tests {
    use super::connector;
    use crate::transport::resolver::CachingResolver;
    use std::time::Duration;
    use ureq::Agent;

    #[test]
    fn an_address_that_cannot_be_reached_is_forgotten() {
        let resolver = CachingResolver::default();
        // By default ureq takes the proxy from the environment.
        let config = Agent::config_builder().proxy(None).build();
        let agent = Agent::with_parts(config, connector(resolver.clone()), resolver.clone());
        resolver.believe("vps.invalid:80", vpswire_testkit::refusing::address(), Duration::ZERO);
        let refused = agent.get("http://vps.invalid/").call().unwrap_err();
        assert!(refused.to_string().contains("refused"), "{refused}");
        let unknown = agent.get("http://vps.invalid/").call().unwrap_err();
        assert!(!unknown.to_string().contains("refused"), "{unknown}");
    }
}

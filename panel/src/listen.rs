//! Serves the panel on sockets.

use crate::headers::HEADERS;
use crate::panel::Panel;
use crate::public::{Public, Transport};
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;
use vpswire_serve::{Gate, Options, Request, Server, Tls, bind};

/// The maximum number of further ports to try if a port is free at one loopback address and taken at the other.
const TRIES: usize = 16;

/// The default port on loopback. It is fixed because browsers store the settings and jobs of a page by origin, which
/// includes the port.
pub const USUAL_PORT: u16 = 8460;

/// The maximum size of a request, bytes, and the maximum time for it to arrive.
const MAX_BODY: usize = 1 << 20;
const MAX_ARRIVAL: Duration = Duration::from_secs(30);

/// A panel that is being served. Dropping it stops the server.
pub struct Listening {
    panel: Arc<Panel>,
    url: String,
    servers: Vec<Server>,
}

impl Listening {
    /// Serves a panel at the IPv4 and IPv6 loopback addresses, on one port; 0 selects any free port. Without a port it uses
    /// [`USUAL_PORT`], or any free one if that is taken. Where the system lacks IPv6, only IPv4 is served.
    ///
    /// # Errors
    /// If the addresses cannot be bound.
    pub fn on_loopback(panel: Panel, port: Option<u16>) -> io::Result<Self> {
        let listeners = match port {
            Some(port) => both(port),
            None => both(USUAL_PORT).or_else(|_| both(0)),
        };
        Self::start_plain(panel, listeners?)
    }

    /// Serves a panel at an address that only this machine can reach.
    ///
    /// # Errors
    /// If the address cannot be bound, or other machines can reach it.
    pub fn at(panel: Panel, address: SocketAddr) -> io::Result<Self> {
        Self::start_plain(panel, vec![bind(address, false)?])
    }

    /// Serves a panel at an address that others may reach, under its public name only. The page asks for the password.
    ///
    /// # Errors
    /// If the address cannot be bound.
    pub fn public(mut panel: Panel, address: SocketAddr, public: Public) -> io::Result<Self> {
        let listener = bind(address, true)?;
        let origin = public.origin(listener.local_addr()?.port());
        panel.add_password(public.password);
        let tls = match public.transport {
            Transport::Tls(tls) => Some(tls),
            Transport::Proxy => None,
        };
        Self::start(panel, vec![listener], &[origin], tls.as_ref())
    }

    fn start_plain(panel: Panel, listeners: Vec<TcpListener>) -> io::Result<Self> {
        let addresses = listeners.iter().map(TcpListener::local_addr).collect::<io::Result<Vec<_>>>()?;
        Self::start(panel, listeners, &origins(&addresses), None)
    }

    fn start(panel: Panel, listeners: Vec<TcpListener>, origins: &[String], tls: Option<&Tls>) -> io::Result<Self> {
        let panel = Arc::new(panel);
        let gate = Gate::of_origins(origins)?;
        let headers = HEADERS.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
        let options = Options { headers, max_body: MAX_BODY, max_arrival: MAX_ARRIVAL, ..Options::default() };
        let serve = |listener| {
            let (panel, gate, options) = (Arc::clone(&panel), gate.clone(), options.clone());
            let answer = move |request: &Request| panel.answer(request);
            match tls {
                Some(tls) => Server::start_tls(listener, gate, options, tls.clone(), answer),
                None => Server::start_with(listener, gate, options, answer),
            }
        };
        let servers = listeners.into_iter().map(serve).collect::<io::Result<_>>()?;
        Ok(Self { panel, url: origins.first().cloned().unwrap_or_default(), servers })
    }

    /// Returns the URL of the panel: `http://127.0.0.1:4321`, or `https` and the public name.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Refuses further calls that change something: see [`Panel::close`].
    pub fn close(&self) {
        self.panel.close();
    }

    /// Returns the addresses that the panel listens on.
    pub fn addresses(&self) -> impl Iterator<Item = SocketAddr> {
        self.servers.iter().map(Server::address)
    }

    /// Returns a new link to the page, which works once.
    ///
    /// # Errors
    /// If the system provides no random numbers.
    pub fn link(&self) -> io::Result<String> {
        Ok(format!("{}{}", self.url(), self.panel.link()?))
    }
}

/// Returns the origins that browsers use for these addresses and for `localhost`.
fn origins(addresses: &[SocketAddr]) -> Vec<String> {
    let port = |port: u16| if port == 80 { String::new() } else { format!(":{port}") };
    let own = addresses.iter().map(|address| match address.ip() {
        IpAddr::V4(ip) => format!("http://{ip}{}", port(address.port())),
        IpAddr::V6(ip) => format!("http://[{ip}]{}", port(address.port())),
    });
    let name = addresses.first().map(|address| format!("http://localhost{}", port(address.port())));
    own.chain(name).collect()
}

/// Binds both loopback addresses.
fn both(port: u16) -> io::Result<Vec<TcpListener>> {
    let (v4, v6) = (IpAddr::V4(Ipv4Addr::LOCALHOST), IpAddr::V6(Ipv6Addr::LOCALHOST));
    let mut tries = 0..TRIES;
    loop {
        let first = bind((v4, port), false)?;
        let second = bind((v6, first.local_addr()?.port()), false);
        match second {
            Ok(second) => return Ok(vec![first, second]),
            Err(error) if error.kind() != io::ErrorKind::AddrInUse => return Ok(vec![first]),
            Err(_) if port == 0 && tries.next().is_some() => {}
            Err(error) => return Err(error),
        }
    }
}

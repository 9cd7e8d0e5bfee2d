//! The panel on sockets.

use crate::headers::HEADERS;
use crate::panel::Panel;
use crate::public::{Public, Transport};
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;
use vpswire_serve::{Gate, Options, Request, Server, Tls, bind};

/// How often another port is tried, where one is free at one address and taken at the other.
const TRIES: usize = 16;

/// The port on loopback unless another one is asked for: the browser keeps settings and jobs of a page by its address, port
/// included.
pub const USUAL_PORT: u16 = 8460;

/// The greatest request that is read, bytes, and how long it may take to arrive.
const MAX_BODY: usize = 1 << 20;
const MAX_ARRIVAL: Duration = Duration::from_secs(30);

/// A panel that is served. It stops when it is dropped.
pub struct Listening {
    panel: Arc<Panel>,
    url: String,
    servers: Vec<Server>,
}

impl Listening {
    /// Serves a panel at the loopback addresses of both families, on one port; 0 takes any that is free. Without a port it is
    /// [`USUAL_PORT`], or any where that is taken. Where the system lacks IPv6, only the other one is served.
    ///
    /// # Errors
    /// If it cannot be listened there.
    pub fn on_loopback(panel: Panel, port: Option<u16>) -> io::Result<Self> {
        let listeners = match port {
            Some(port) => both(port),
            None => both(USUAL_PORT).or_else(|_| both(0)),
        };
        Self::start_plain(panel, listeners?)
    }

    /// Serves a panel at an address of this machine alone.
    ///
    /// # Errors
    /// If it cannot be listened there, or others can reach it.
    pub fn at(panel: Panel, address: SocketAddr) -> io::Result<Self> {
        Self::start_plain(panel, vec![bind(address, false)?])
    }

    /// Serves a panel at an address that others may reach, by its public name alone. Its page asks for the password.
    ///
    /// # Errors
    /// If it cannot be listened there.
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

    /// Its URL: `http://127.0.0.1:4321`, or `https` and its public name.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Makes no more calls that change something: see [`Panel::close`].
    pub fn close(&self) {
        self.panel.close();
    }

    /// Where it listens.
    pub fn addresses(&self) -> impl Iterator<Item = SocketAddr> {
        self.servers.iter().map(Server::address)
    }

    /// A new link to the page, which works once.
    ///
    /// # Errors
    /// If the system has no random numbers.
    pub fn link(&self) -> io::Result<String> {
        Ok(format!("{}{}", self.url(), self.panel.link()?))
    }
}

/// What browsers call these addresses, and `localhost`.
fn origins(addresses: &[SocketAddr]) -> Vec<String> {
    let port = |port: u16| if port == 80 { String::new() } else { format!(":{port}") };
    let own = addresses.iter().map(|address| match address.ip() {
        IpAddr::V4(ip) => format!("http://{ip}{}", port(address.port())),
        IpAddr::V6(ip) => format!("http://[{ip}]{}", port(address.port())),
    });
    let name = addresses.first().map(|address| format!("http://localhost{}", port(address.port())));
    own.chain(name).collect()
}

/// Listens on both loopback addresses.
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

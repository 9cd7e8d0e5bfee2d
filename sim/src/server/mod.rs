//! A small HTTP/1.1 server around a world: a thread that takes connections, and one for each of them. It writes every
//! byte itself, so that it can break whatever a fault says.

mod admin;
mod connection;
mod deliver;
mod gate;
mod listen;
mod pipe;
mod request;
mod shared;
mod tls;

use crate::accounts;
use crate::world::World;
use gate::Gate;
pub use shared::Seen;
use shared::{Door, Shared, lock};
use std::fs::File;
use std::io;
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream, ToSocketAddrs};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant, SystemTime};
use vpswire_core::account::Account;
use vpswire_core::error::Error;
use vpswire_core::shape::Api;

/// How a server runs.
#[derive(Clone, Debug)]
pub struct Options {
    /// How many seconds of the world pass in a real one, up to a million and also less than one; 0 for a clock that only
    /// [`Server::advance`] moves.
    pub speed: f64,
    /// The time in the world when it starts, since 1970 UTC. Unless set it is the real one, or the one at which the world
    /// was saved if that is later.
    pub begin: Option<Duration>,
    /// Whether it may listen where other machines can reach it.
    pub beyond_loopback: bool,
    /// The port of the admin API, on loopback; 0 takes any that is free. Not opened unless set. It wants
    /// [`Server::admin_token`].
    pub admin: Option<u16>,
    /// The file that gets a line for everything asked and answered, without secrets.
    pub record: Option<PathBuf>,
    /// Hosts beside loopback that requests may be sent to, by their header `Host`, and whose pages may send some. Without
    /// it no other page of a browser reaches the server. The address that a request comes to may be named, too.
    pub allow_hosts: Vec<String>,
    /// Whether keys are made for this server alone. Unless set those of the world are kept, and those of the default world
    /// are known to everybody.
    pub fresh_keys: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            speed: 1.0,
            begin: None,
            beyond_loopback: false,
            admin: None,
            record: None,
            allow_hosts: Vec::new(),
            fresh_keys: false,
        }
    }
}

/// A running server. It stops when it is dropped.
pub struct Server {
    address: SocketAddr,
    admin: Option<SocketAddr>,
    accounts: [Account; 3],
    shared: Arc<Shared>,
    threads: Vec<JoinHandle<()>>,
}

impl Server {
    /// Starts a server on a loopback address; port 0 takes any that is free.
    ///
    /// # Errors
    /// If the address is not a loopback one, or cannot be listened on.
    pub fn start(world: World, address: impl ToSocketAddrs) -> io::Result<Self> {
        Self::start_with(world, address, Options::default())
    }

    /// Starts a server that runs so.
    ///
    /// # Errors
    /// As [`Server::start`], or if the file to record into cannot be written, a host or the speed is invalid, or
    /// the system has no random bytes.
    pub fn start_with(mut world: World, address: impl ToSocketAddrs, options: Options) -> io::Result<Self> {
        let gate = Gate::new(&options.allow_hosts)?;
        if !(0.0..=1e6).contains(&options.speed) {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "speed: expected a number from 0 to 1,000,000"));
        }
        if options.fresh_keys {
            world = world.with_new_keys(u64::from_le_bytes(tls::random()?));
        }
        let addresses: Vec<_> = address.to_socket_addrs()?.collect();
        if !options.beyond_loopback && !addresses.iter().all(|address| address.ip().is_loopback()) {
            return Err(io::Error::new(io::ErrorKind::PermissionDenied, "not a loopback address"));
        }
        let listener = TcpListener::bind(addresses.as_slice())?;
        let address = listener.local_addr()?;
        let admin_listener = options.admin.map(|port| TcpListener::bind(("127.0.0.1", port))).transpose()?;
        let admin = admin_listener.as_ref().map(TcpListener::local_addr).transpose()?;
        let record = options.record.as_deref().map(File::create).transpose()?;
        let url = url(address);
        let accounts = first_accounts(&world, &url).map_err(io::Error::other)?;
        let shared = Arc::new(Shared {
            seen: Mutex::default(),
            record: record.map(Mutex::new),
            begun: Instant::now(),
            epoch: options.begin.unwrap_or_else(|| real_time().max(world.clock())),
            world: Mutex::new(world),
            advanced: Mutex::default(),
            speed: options.speed,
            stopped: AtomicBool::new(false),
            open: Mutex::default(),
            tls: tls::Lazy::default(),
            gate,
            token: tls::random::<16>()?.iter().map(|byte| format!("{byte:02x}")).collect(),
        });
        let mut server = Self { address, admin, accounts, shared, threads: Vec::with_capacity(2) };
        server.listen(listener, Door::Services)?;
        if let Some(listener) = admin_listener {
            server.listen(listener, Door::Admin)?;
        }
        Ok(server)
    }

    fn listen(&mut self, listener: TcpListener, door: Door) -> io::Result<()> {
        let shared = Arc::clone(&self.shared);
        let thread = std::thread::Builder::new().name("vpswire-sim".to_owned());
        self.threads.push(thread.spawn(move || listen::accept(&listener, door, &shared))?);
        Ok(())
    }

    /// Where it listens.
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// Its URL, under which the services are: `http://127.0.0.1:4321`. The same with `https` has a certificate that
    /// nobody vouches for.
    pub fn url(&self) -> String {
        url(self.address)
    }

    /// The URL of the admin API, if there is one.
    pub fn admin_url(&self) -> Option<String> {
        self.admin.map(url)
    }

    /// What the admin API wants as `Authorization: Bearer TOKEN`; another one for each server.
    pub fn admin_token(&self) -> &str {
        &self.shared.token
    }

    /// The first KiwiVM VPS of the world that it began with, or of the default world if that has none; so for those below.
    pub const fn kiwivm(&self) -> &Account {
        let [kiwivm, _, _] = &self.accounts;
        kiwivm
    }

    /// The first CVM user.
    pub const fn cvm(&self) -> &Account {
        let [_, cvm, _] = &self.accounts;
        cvm
    }

    /// The first Vultr account.
    pub const fn vultr(&self) -> &Account {
        let [_, _, vultr] = &self.accounts;
        vultr
    }

    /// The requests seen so far, the oldest first.
    pub fn requests(&self) -> Vec<Seen> {
        self.requests_since(0).0
    }

    /// The requests after the first so many, and how many there have been by now.
    pub fn requests_since(&self, seen: u64) -> (Vec<Seen>, u64) {
        self.shared.requests_since(seen)
    }

    /// Does something to the world, between two requests: adds a fault, say.
    pub fn with_world<R>(&self, change: impl FnOnce(&mut World) -> R) -> R {
        change(&mut lock(&self.shared.world))
    }

    /// All that is in the world, its time included, as JSON that [`World::from_text`] reads. It holds keys and passwords.
    pub fn saved(&self) -> String {
        self.shared.saved()
    }

    /// The time in the world, since 1970 UTC.
    pub fn now(&self) -> Duration {
        self.shared.now()
    }

    /// Moves the clock of the world on.
    pub fn advance(&self, by: Duration) {
        self.shared.advance(by);
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.stopped.store(true, Ordering::SeqCst);
        // A thread that waits for a connection gets one, and sees that it is to end.
        for address in std::iter::once(self.address).chain(self.admin) {
            drop(TcpStream::connect_timeout(&reachable(address), Duration::from_secs(1)));
        }
        for stream in lock(&self.shared.open).values() {
            drop(stream.shutdown(Shutdown::Both));
        }
        for thread in self.threads.drain(..) {
            drop(thread.join());
        }
    }
}

/// The first account of each service; that of the default world where it has no account, or none that a client accepts.
fn first_accounts(world: &World, url: &str) -> Result<[Account; 3], Error> {
    let credentials = world.credentials();
    let first =
        |api, usual: fn(&str) -> Result<Account, Error>| credentials.first(api, url).map_or_else(|| usual(url), Ok);
    Ok([first(Api::Kiwivm, accounts::kiwivm)?, first(Api::Cvm, accounts::cvm)?, first(Api::Vultr, accounts::vultr)?])
}

/// The real time, since 1970 UTC.
fn real_time() -> Duration {
    SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default()
}

/// The address, or loopback if it means all addresses.
fn reachable(address: SocketAddr) -> SocketAddr {
    match address {
        SocketAddr::V4(v4) if v4.ip().is_unspecified() => SocketAddr::from(([127, 0, 0, 1], v4.port())),
        SocketAddr::V6(v6) if v6.ip().is_unspecified() => SocketAddr::from((std::net::Ipv6Addr::LOCALHOST, v6.port())),
        address => address,
    }
}

/// The URL of an address.
fn url(address: SocketAddr) -> String {
    format!("http://{}", reachable(address))
}

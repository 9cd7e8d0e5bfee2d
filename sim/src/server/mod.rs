//! A small HTTP/1.1 server around a world. It writes every byte itself if a fault breaks an answer.

mod admin;
mod connection;
mod deliver;
mod shared;
mod tls;

use crate::accounts;
use crate::world::World;
pub use shared::Seen;
use shared::{Door, Shared, lock};
use std::fs::File;
use std::io;
use std::net::{SocketAddr, TcpListener, ToSocketAddrs};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant, SystemTime};
use vpswire_core::account::Account;
use vpswire_core::error::Error;
use vpswire_core::shape::Api;
use vpswire_serve::{Gate, Listening, bind, url};

/// The maximum number of open connections at each port: load tests open hundreds.
const MAX_CONNECTIONS: usize = 1024;

/// The options of a server.
#[derive(Clone, Debug)]
pub struct Options {
    /// The seconds of the world's time per real second, up to a million, possibly fractional; 0 for a clock that only
    /// [`Server::advance`] moves.
    pub speed: f64,
    /// The time in the world at the start, since 1970 UTC. By default the real time, or the time at which the world was
    /// saved if that is later.
    pub begin: Option<Duration>,
    /// Whether the server may listen on addresses that other machines can reach.
    pub beyond_loopback: bool,
    /// The port of the admin API, on loopback; 0 chooses a free one. Not opened by default. It requires
    /// [`Server::admin_token`].
    pub admin: Option<u16>,
    /// The file to which each request and answer is appended as a line, without secrets.
    pub record: Option<PathBuf>,
    /// Host names in addition to loopback that requests may have in their header `Host`, and whose pages may send
    /// requests. Pages of other hosts in a browser do not reach the server. The address that received the request is
    /// allowed too.
    pub allow_hosts: Vec<String>,
    /// Whether keys are generated for this server alone. By default those of the world are kept, and those of the
    /// default world are publicly known.
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
    services: Listening,
    admin: Option<Listening>,
    accounts: [Account; 3],
    shared: Arc<Shared>,
}

impl Server {
    /// Starts a server on a loopback address; port 0 chooses a free one.
    ///
    /// # Errors
    /// If the address is not a loopback address, or cannot be listened on.
    pub fn start(world: World, address: impl ToSocketAddrs) -> io::Result<Self> {
        Self::start_with(world, address, Options::default())
    }

    /// Starts a server with options.
    ///
    /// # Errors
    /// Those of [`Server::start`], and an error if the file for the recording cannot be written, a host or the speed is
    /// invalid, or the system has no random bytes.
    pub fn start_with(mut world: World, address: impl ToSocketAddrs, options: Options) -> io::Result<Self> {
        let gate = Gate::new(&options.allow_hosts)?;
        if !(0.0..=1e6).contains(&options.speed) {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "speed: expected a number from 0 to 1,000,000"));
        }
        if options.fresh_keys {
            world = world.with_new_keys(u64::from_le_bytes(tls::random()?));
        }
        let listener = bind(address, options.beyond_loopback)?;
        let admin = options.admin.map(|port| bind(("127.0.0.1", port), false)).transpose()?;
        let record = options.record.as_deref().map(File::create).transpose()?;
        let url = url(listener.local_addr()?);
        let accounts = first_accounts(&world, &url).map_err(io::Error::other)?;
        let shared = Arc::new(Shared {
            seen: Mutex::default(),
            record: record.map(Mutex::new),
            begun: Instant::now(),
            epoch: options.begin.unwrap_or_else(|| real_time().max(world.clock())),
            world: Mutex::new(world),
            advanced: Mutex::default(),
            speed: options.speed,
            tls: tls::Lazy::default(),
            gate,
            token: tls::random::<16>()?.iter().map(|byte| format!("{byte:02x}")).collect(),
        });
        let services = listen(listener, Door::Services, &shared)?;
        let admin = admin.map(|listener| listen(listener, Door::Admin, &shared)).transpose()?;
        Ok(Self { services, admin, accounts, shared })
    }

    /// Returns the address that the server listens on.
    pub const fn address(&self) -> SocketAddr {
        self.services.address()
    }

    /// Returns the URL of the server, which the services are below: `http://127.0.0.1:4321`. With `https` the
    /// certificate is self-signed.
    pub fn url(&self) -> String {
        url(self.address())
    }

    /// Returns the URL of the admin API, if it is open.
    pub fn admin_url(&self) -> Option<String> {
        self.admin.as_ref().map(|admin| url(admin.address()))
    }

    /// Returns the token that the admin API requires as `Authorization: Bearer TOKEN`; each server has its own.
    pub fn admin_token(&self) -> &str {
        &self.shared.token
    }

    /// Returns the first KiwiVM VPS of the world at the start, or of the default world if that has none; the same
    /// applies to the functions below.
    pub const fn kiwivm(&self) -> &Account {
        let [kiwivm, _, _] = &self.accounts;
        kiwivm
    }

    /// Returns the first CVM user.
    pub const fn cvm(&self) -> &Account {
        let [_, cvm, _] = &self.accounts;
        cvm
    }

    /// Returns the first Vultr account.
    pub const fn vultr(&self) -> &Account {
        let [_, _, vultr] = &self.accounts;
        vultr
    }

    /// Returns the requests so far, the oldest first.
    pub fn requests(&self) -> Vec<Seen> {
        self.requests_since(0).0
    }

    /// Returns the requests after the first `seen` ones, and the number of requests so far.
    pub fn requests_since(&self, seen: u64) -> (Vec<Seen>, u64) {
        self.shared.requests_since(seen)
    }

    /// Changes the world between two requests, for example to add a fault.
    pub fn with_world<R>(&self, change: impl FnOnce(&mut World) -> R) -> R {
        change(&mut lock(&self.shared.world))
    }

    /// Returns the whole state of the world, including its time, as JSON that [`World::from_text`] reads. It contains
    /// keys and passwords.
    pub fn saved(&self) -> String {
        self.shared.saved()
    }

    /// Returns the time in the world, since 1970 UTC.
    pub fn now(&self) -> Duration {
        self.shared.now()
    }

    /// Advances the clock of the world.
    pub fn advance(&self, by: Duration) {
        self.shared.advance(by);
    }
}

fn listen(listener: TcpListener, door: Door, shared: &Arc<Shared>) -> io::Result<Listening> {
    let shared = Arc::clone(shared);
    let options = vpswire_serve::Options { max_connections: MAX_CONNECTIONS, ..Default::default() };
    Listening::start(listener, "vpswire-sim", options, move |stream, options| {
        connection::serve(stream, options, door, &shared);
    })
}

/// Returns the first account of each service; that of the default world if the service has no account, or its settings
/// are invalid for a client.
fn first_accounts(world: &World, url: &str) -> Result<[Account; 3], Error> {
    let credentials = world.credentials();
    let first =
        |api, usual: fn(&str) -> Result<Account, Error>| credentials.first(api, url).map_or_else(|| usual(url), Ok);
    Ok([first(Api::Kiwivm, accounts::kiwivm)?, first(Api::Cvm, accounts::cvm)?, first(Api::Vultr, accounts::vultr)?])
}

/// Returns the real time, since 1970 UTC.
fn real_time() -> Duration {
    SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default()
}

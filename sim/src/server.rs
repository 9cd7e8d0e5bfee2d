//! A small HTTP/1.1 server around a world, in one thread of its own.

use crate::accounts;
use crate::world::{Delivery, Incoming, World};
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::Bytes;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use std::collections::VecDeque;
use std::io;
use std::net::{SocketAddr, TcpListener, ToSocketAddrs};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant, SystemTime};
use tokio::sync::oneshot;
use vpswire_core::account::Account;
use vpswire_core::shape::Api;

/// How many requests are remembered; beyond that the oldest are forgotten.
const REMEMBERED: usize = 100_000;

/// The greatest body that is read, bytes.
const MAX_BODY: usize = 16 << 20;

/// How a server runs.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// How many seconds of the world pass in a real one.
    pub speed: u32,
    /// Whether it may listen where other machines can reach it.
    pub beyond_loopback: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { speed: 1, beyond_loopback: false }
    }
}

#[derive(Default)]
struct Log {
    kept: VecDeque<Seen>,
    forgotten: u64,
}

/// A request that a server has seen. No key, parameter or answer is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The method.
    pub method: String,
    /// The path, without the query.
    pub path: String,
    /// The API and the name of the call, if the table has it.
    pub call: Option<(Api, &'static str)>,
    /// The status of the answer, whether it got through or not.
    pub status: u16,
    /// How much of the answer got through.
    pub delivery: Delivery,
}

/// A running server. It stops when it is dropped.
pub struct Server {
    address: SocketAddr,
    accounts: [Account; 3],
    shared: Arc<Shared>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

/// What connections share.
struct Shared {
    world: Mutex<World>,
    seen: Mutex<Log>,
    begun: Instant,
    epoch: Duration,
    speed: u32,
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
    /// As [`Server::start`].
    pub fn start_with(world: World, address: impl ToSocketAddrs, options: Options) -> io::Result<Self> {
        let addresses: Vec<_> = address.to_socket_addrs()?.collect();
        if !options.beyond_loopback && !addresses.iter().all(|address| address.ip().is_loopback()) {
            return Err(io::Error::new(io::ErrorKind::PermissionDenied, "not a loopback address"));
        }
        let listener = TcpListener::bind(addresses.as_slice())?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let url = url(address);
        let shared = Arc::new(Shared {
            world: Mutex::new(world),
            seen: Mutex::default(),
            begun: Instant::now(),
            epoch: SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default(),
            speed: options.speed,
        });
        let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
        let (stop, stopped) = oneshot::channel();
        let serving = Arc::clone(&shared);
        let thread = std::thread::Builder::new().name("vpswire-sim".to_owned()).spawn(move || {
            runtime.block_on(async {
                let accepting = tokio::spawn(accept(listener, serving));
                // An error means that the handle is gone, which is a reason to stop too.
                drop(stopped.await);
                accepting.abort();
            });
        })?;
        let accounts = [accounts::kiwivm(&url), accounts::cvm(&url), accounts::vultr(&url)];
        let [kiwivm, cvm, vultr] = accounts.map(|account| account.map_err(io::Error::other));
        let accounts = [kiwivm?, cvm?, vultr?];
        Ok(Self { address, accounts, shared, stop: Some(stop), thread: Some(thread) })
    }

    /// Where it listens.
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// Its URL, under which the services are: `http://127.0.0.1:4321`.
    pub fn url(&self) -> String {
        url(self.address)
    }

    /// The first KiwiVM VPS of the default world.
    pub const fn kiwivm(&self) -> &Account {
        let [kiwivm, _, _] = &self.accounts;
        kiwivm
    }

    /// The first CVM user of the default world.
    pub const fn cvm(&self) -> &Account {
        let [_, cvm, _] = &self.accounts;
        cvm
    }

    /// The first Vultr account of the default world.
    pub const fn vultr(&self) -> &Account {
        let [_, _, vultr] = &self.accounts;
        vultr
    }

    /// The requests seen so far, the oldest first.
    pub fn requests(&self) -> Vec<Seen> {
        self.requests_since(0).0
    }

    /// The requests after the first so many, and how many there have been by now.
    pub fn requests_since(&self, told: u64) -> (Vec<Seen>, u64) {
        let log = lock(&self.shared.seen);
        let skip = usize::try_from(told.saturating_sub(log.forgotten)).unwrap_or(usize::MAX);
        let count = log.forgotten.saturating_add(log.kept.len() as u64);
        (log.kept.iter().skip(skip).cloned().collect(), count)
    }

    /// Does something to the world, between two requests: adds a fault, say.
    pub fn with_world<R>(&self, change: impl FnOnce(&mut World) -> R) -> R {
        change(&mut lock(&self.shared.world))
    }

    /// The time in the world, since 1970 UTC.
    pub fn now(&self) -> Duration {
        self.shared.now()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
    }
}

impl Shared {
    fn now(&self) -> Duration {
        self.epoch.saturating_add(self.begun.elapsed().saturating_mul(self.speed))
    }

    /// Has the world handle a request, and remembers it.
    fn handle(&self, incoming: Incoming) -> Option<hyper::Response<Full<Bytes>>> {
        let outcome = lock(&self.world).handle(&incoming, self.now());
        let mut seen = lock(&self.seen);
        if seen.kept.len() >= REMEMBERED {
            seen.kept.pop_front();
            seen.forgotten = seen.forgotten.saturating_add(1);
        }
        seen.kept.push_back(Seen {
            method: incoming.method,
            path: incoming.path,
            call: outcome.op.map(|op| (op.api, op.id)),
            status: outcome.response.status,
            delivery: outcome.delivery,
        });
        drop(seen);
        if outcome.delivery == Delivery::Lost {
            return None;
        }
        let mut response = hyper::Response::builder().status(outcome.response.status);
        for (name, value) in &outcome.response.headers {
            response = response.header(name, value);
        }
        response.body(Full::from(outcome.response.body)).ok()
    }
}

/// Takes connections until the runtime ends.
async fn accept(listener: TcpListener, shared: Arc<Shared>) {
    let Ok(listener) = tokio::net::TcpListener::from_std(listener) else { return };
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            tokio::task::yield_now().await;
            continue;
        };
        // A connection that cannot be hurried is served all the same.
        drop(stream.set_nodelay(true));
        let shared = Arc::clone(&shared);
        let service = service_fn(move |request| serve(request, Arc::clone(&shared)));
        let connection = hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(stream), service);
        // How a connection ends is the client's affair.
        tokio::spawn(async move { drop(connection.await) });
    }
}

/// Serves one request; an error closes the connection without an answer.
async fn serve(
    request: hyper::Request<hyper::body::Incoming>,
    shared: Arc<Shared>,
) -> Result<hyper::Response<Full<Bytes>>, io::Error> {
    let (head, body) = request.into_parts();
    let body = Limited::new(body, MAX_BODY).collect().await.map_err(io::Error::other)?;
    let text = |bytes: &[u8]| bytes.iter().copied().map(char::from).collect::<String>();
    let headers = head.headers.iter().map(|(name, value)| (name.to_string(), text(value.as_bytes())));
    let incoming = Incoming {
        method: head.method.to_string(),
        path: head.uri.path().to_owned(),
        query: head.uri.query().unwrap_or_default().to_owned(),
        headers: headers.collect(),
        body: body.to_bytes().to_vec(),
    };
    shared.handle(incoming).ok_or_else(|| io::Error::from(io::ErrorKind::ConnectionAborted))
}

/// The URL of an address; of all addresses, the one on this machine.
fn url(address: SocketAddr) -> String {
    let local = match address {
        SocketAddr::V4(v4) if v4.ip().is_unspecified() => SocketAddr::from(([127, 0, 0, 1], v4.port())),
        SocketAddr::V6(v6) if v6.ip().is_unspecified() => SocketAddr::from((std::net::Ipv6Addr::LOCALHOST, v6.port())),
        address => address,
    };
    format!("http://{local}")
}

/// What a panic elsewhere has left is still whole: nothing is changed in halves.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

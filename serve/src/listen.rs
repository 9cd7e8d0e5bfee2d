//! Taking connections: a thread for each, no more than so many at a time.

use crate::head::{head, length};
use crate::options::Options;
use std::collections::HashMap;
use std::io::{self, Write};
use std::net::{Ipv6Addr, Shutdown, SocketAddr, TcpListener, TcpStream, ToSocketAddrs};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

/// The wait after the system cannot provide a connection, mostly because descriptors have run out.
const BACK_OFF: Duration = Duration::from_millis(50);

/// Listens on an address; port 0 takes any that is free.
///
/// # Errors
/// If it cannot be listened on, or other machines can reach it and it is not to be `beyond_loopback`.
pub fn bind(address: impl ToSocketAddrs, beyond_loopback: bool) -> io::Result<TcpListener> {
    let addresses: Vec<_> = address.to_socket_addrs()?.collect();
    if !beyond_loopback && !addresses.iter().all(|address| address.ip().is_loopback()) {
        return Err(io::Error::new(io::ErrorKind::PermissionDenied, "not a loopback address"));
    }
    TcpListener::bind(addresses.as_slice())
}

/// The URL of an address.
pub fn url(address: SocketAddr) -> String {
    format!("http://{}", reachable(address))
}

/// The address, or loopback if it means all addresses.
fn reachable(address: SocketAddr) -> SocketAddr {
    match address {
        SocketAddr::V4(v4) if v4.ip().is_unspecified() => SocketAddr::from(([127, 0, 0, 1], v4.port())),
        SocketAddr::V6(v6) if v6.ip().is_unspecified() => SocketAddr::from((Ipv6Addr::LOCALHOST, v6.port())),
        address => address,
    }
}

/// A port whose connections are served. They end when it is dropped.
pub struct Listening {
    address: SocketAddr,
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

#[derive(Default)]
struct Shared {
    stopped: AtomicBool,
    /// The connections that are open, to end them with the server.
    open: Mutex<HashMap<u64, Arc<TcpStream>>>,
}

impl Listening {
    /// Serves each connection on a thread of that name, with the options.
    ///
    /// # Errors
    /// If the system has no thread to give.
    pub fn start<S>(listener: TcpListener, name: &'static str, options: Options, serve: S) -> io::Result<Self>
    where
        S: Fn(&TcpStream, &Options) + Send + Sync + 'static,
    {
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared::default());
        let (accepting, serve) = (Arc::clone(&shared), Arc::new((serve, options)));
        let thread = std::thread::Builder::new().name(name.to_owned());
        let thread = Some(thread.spawn(move || accept(&listener, name, &serve, &accepting))?);
        Ok(Self { address, shared, thread })
    }

    /// Returns the address that it listens on.
    pub const fn address(&self) -> SocketAddr {
        self.address
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        self.shared.stopped.store(true, Ordering::SeqCst);
        // A thread that waits for a connection gets one, and sees that it is to end.
        drop(TcpStream::connect_timeout(&reachable(self.address), Duration::from_secs(1)));
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
        // Only once no more are taken are all that are open in the list.
        for stream in lock(&self.shared.open).values() {
            drop(stream.shutdown(Shutdown::Both));
        }
    }
}

/// Takes connections until the server stops.
fn accept<S>(listener: &TcpListener, name: &str, serve: &Arc<(S, Options)>, shared: &Arc<Shared>)
where
    S: Fn(&TcpStream, &Options) + Send + Sync + 'static,
{
    let (_, options) = serve.as_ref();
    let open = Arc::new(());
    for (id, stream) in (0_u64..).zip(listener.incoming()) {
        if shared.stopped.load(Ordering::SeqCst) {
            return;
        }
        let Ok(stream) = stream else {
            std::thread::sleep(BACK_OFF);
            continue;
        };
        // Each connection holds a handle; one more is held here.
        if Arc::strong_count(&open) > options.max_connections {
            turn_away(&stream, &options.headers);
            continue;
        }
        let (stream, serve) = (Arc::new(stream), Arc::clone(serve));
        lock(&shared.open).insert(id, Arc::clone(&stream));
        let entry = Entry { shared: Arc::clone(shared), id, _place: Arc::clone(&open) };
        let thread = std::thread::Builder::new().name(name.to_owned()).stack_size(512 << 10);
        // Without a thread for it the connection ends here.
        drop(thread.spawn(move || {
            let (serve, options) = serve.as_ref();
            serve(&stream, options);
            drop(entry);
        }));
    }
}

/// A connection in the list of open ones. Dropping this removes it, also if its thread panics or never starts: a
/// connection left in the list would stay open.
struct Entry {
    shared: Arc<Shared>,
    id: u64,
    _place: Arc<()>,
}

impl Drop for Entry {
    fn drop(&mut self) {
        lock(&self.shared.open).remove(&self.id);
    }
}

/// Answers without waiting for anything: a thread for it is what there is no room for.
fn turn_away(mut stream: &TcpStream, headers: &[(String, String)]) {
    if stream.set_nonblocking(true).is_ok() {
        drop(stream.write_all(&head(503, headers, false, &[&length(&[])])));
    }
}

/// Data that another thread's panic has left is still consistent: no change is made in parts.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

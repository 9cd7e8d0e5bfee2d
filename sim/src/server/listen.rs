//! Taking connections: a thread for each, no more than so many at a time.

use super::connection;
use super::shared::{Door, Shared, lock};
use std::io::Write;
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

/// How many connections may be open at each port.
const MAX_CONNECTIONS: usize = 1024;

/// How long to wait where the system has no connection to give, mostly because descriptors have run out.
const BACK_OFF: Duration = Duration::from_millis(50);

/// The answer to what is beyond that.
const BUSY: &[u8] = b"HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";

/// Takes connections until the server stops.
pub(super) fn accept(listener: &TcpListener, door: Door, shared: &Arc<Shared>) {
    let open = Arc::new(());
    for (number, stream) in (0_u64..).zip(listener.incoming()) {
        if shared.stopped.load(Ordering::SeqCst) {
            return;
        }
        let Ok(stream) = stream else {
            std::thread::sleep(BACK_OFF);
            continue;
        };
        // Each connection holds a handle; one more is held here.
        if Arc::strong_count(&open) > MAX_CONNECTIONS {
            turn_away(&stream);
            continue;
        }
        let (stream, place) = (Arc::new(stream), Arc::clone(&open));
        let id = number.wrapping_mul(2).wrapping_add(u64::from(matches!(door, Door::Admin)));
        lock(&shared.open).insert(id, Arc::clone(&stream));
        let serving = Arc::clone(shared);
        let thread = std::thread::Builder::new().name("vpswire-sim".to_owned()).stack_size(512 << 10);
        let served = thread.spawn(move || {
            connection::serve(&stream, door, &serving);
            lock(&serving.open).remove(&id);
            drop(place);
        });
        if served.is_err() {
            lock(&shared.open).remove(&id);
        }
    }
}

/// Answers without waiting for anything: a thread for it is what there is no room for.
fn turn_away(mut stream: &TcpStream) {
    if stream.set_nonblocking(true).is_ok() {
        drop(stream.write_all(BUSY));
    }
}

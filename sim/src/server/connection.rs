//! A connection: requests in, answers out, until either side has enough.

use super::deliver::{self, Kept};
use super::request::{self, Wanted};
use super::{Door, Shared, admin};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::time::Duration;

/// How long a connection may do nothing.
const IDLE: Duration = Duration::from_secs(120);

/// The first byte of a TLS handshake.
const HANDSHAKE: u8 = 0x16;

/// What bytes come and go through.
pub(super) trait Pipe: Read + Write {}

impl<T: Read + Write> Pipe for T {}

/// Serves a connection to its end; TLS if the client begins so.
pub(super) fn serve(stream: TcpStream, door: Door, shared: &Arc<Shared>) {
    // A connection that cannot be hurried, or timed, is served all the same.
    drop(stream.set_nodelay(true));
    drop(stream.set_read_timeout(Some(IDLE)));
    let mut first = [0_u8];
    let is_tls = matches!(stream.peek(&mut first), Ok(1)) && first == [HANDSHAKE];
    match (&stream, stream.try_clone()) {
        (_, Ok(through)) if is_tls => {
            if let Some(mut pipe) = shared.tls.wrap(through) {
                talk(&mut pipe, &stream, door, shared);
            }
        }
        (mut plain, _) => talk(&mut plain, &stream, door, shared),
    }
}

fn talk(pipe: &mut dyn Pipe, stream: &TcpStream, door: Door, shared: &Shared) {
    let mut buffer = Vec::new();
    while let Ok(Some(Wanted { incoming, keep, head_only })) = request::read(pipe, &mut buffer) {
        let kept = match door {
            Door::Admin => deliver::plain(pipe, &admin::answer(&incoming, shared), keep, head_only),
            Door::Services => {
                let outcome = shared.handle(incoming);
                deliver::deliver(pipe, stream, &outcome, keep, head_only)
            }
        };
        if !matches!(kept, Ok(Kept::Open)) {
            return;
        }
    }
}

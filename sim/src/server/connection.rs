//! A connection: requests in, answers out, until either side has enough.

use super::admin;
use super::deliver::{self, Kept};
use super::gate;
use super::pipe::Pipe;
use super::request::{self, Buffer, Head, Refusal, Unread};
use super::shared::{Door, Shared};
use crate::protocol::incoming::Incoming;
use crate::protocol::reply;
use std::io::Read;
use std::net::{IpAddr, Shutdown, TcpStream};
use std::time::Duration;

/// How long a connection may do nothing.
const IDLE: Duration = Duration::from_secs(120);

/// How long, and for how many bytes, the rest of a refused request is read, so that its client can read why.
const LINGER: Duration = Duration::from_secs(1);
const LINGER_BYTES: usize = 64 << 20;

/// The first byte of a TLS handshake.
const HANDSHAKE: u8 = 0x16;

/// Serves a connection to its end; TLS if the client begins so.
pub(super) fn serve(stream: &TcpStream, door: Door, shared: &Shared) {
    let Ok(local) = stream.local_addr().map(|local| local.ip()) else { return };
    // A connection that cannot be hurried, or timed, is served all the same.
    drop(stream.set_nodelay(true));
    drop(stream.set_read_timeout(Some(IDLE)));
    let mut first = [0_u8];
    if matches!(stream.peek(&mut first), Ok(1)) && first == [HANDSHAKE] {
        if let Some(mut pipe) = shared.tls.wrap(stream) {
            talk(&mut pipe, stream, local, door, shared);
        }
    } else {
        talk(&mut &*stream, stream, local, door, shared);
    }
}

fn talk(pipe: &mut dyn Pipe, stream: &TcpStream, local: IpAddr, door: Door, shared: &Shared) {
    let mut buffer = Buffer::default();
    loop {
        let (incoming, keep, head_only) = match next(pipe, &mut buffer, local, door, shared) {
            Ok((incoming, keep, head_only)) => (incoming, keep, head_only),
            Err(Unread::Gone) => return,
            Err(Unread::Refused(status, words)) => return refuse(pipe, stream, (status, words)),
        };
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

/// Reads the next request, its body only if it may ask.
fn next(
    pipe: &mut dyn Pipe,
    buffer: &mut Buffer,
    local: IpAddr,
    door: Door,
    shared: &Shared,
) -> Result<(Incoming, bool, bool), Unread> {
    let mut head = request::head(pipe, buffer)?;
    shared.gate.check(&head, local)?;
    if matches!(door, Door::Admin) {
        check_admin(&head, shared)?;
    }
    head.incoming.body = request::body(pipe, buffer, &head)?;
    Ok((head.incoming, head.keep, head.head_only))
}

fn check_admin(head: &Head, shared: &Shared) -> Result<(), Refusal> {
    if gate::is_from_page(head) {
        return Err((403, "No page of a browser may ask here."));
    }
    let given = head.incoming.header("authorization").and_then(|given| given.strip_prefix("Bearer "));
    if given != Some(shared.token.as_str()) {
        return Err((401, "Expected the header Authorization: Bearer TOKEN, with the token of this run."));
    }
    Ok(())
}

/// Says why a request is refused, and ends the connection.
fn refuse(pipe: &mut dyn Pipe, stream: &TcpStream, (status, words): Refusal) {
    let response = reply::plain(status, &format!("{words}\n"));
    if deliver::plain(pipe, &response, false, false).is_err() {
        return;
    }
    // Closed with bytes unread, the connection would be reset, and the answer lost with it.
    drop(stream.shutdown(Shutdown::Write));
    drop(stream.set_read_timeout(Some(LINGER)));
    let (mut rest, mut bytes, mut stream) = (LINGER_BYTES, [0_u8; 16 << 10], stream);
    while let Ok(count @ 1..) = stream.read(&mut bytes) {
        rest = rest.saturating_sub(count);
        if rest == 0 {
            return;
        }
    }
}

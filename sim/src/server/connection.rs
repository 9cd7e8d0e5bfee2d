//! A connection to the services or to the admin API.

use super::admin;
use super::deliver;
use super::shared::{Door, Shared};
use crate::protocol::incoming::Incoming;
use std::io;
use std::net::TcpStream;
use vpswire_serve::{Answer, Head, Kept, Options, Refusal, Reply, Request, is_from_page, prepare, talk, uninterrupted};

/// The first byte of a TLS handshake.
const HANDSHAKE: u8 = 0x16;

/// Serves a connection to its end, with TLS if the client begins with a handshake.
pub(super) fn serve(stream: &TcpStream, options: &Options, door: Door, shared: &Shared) {
    prepare(stream);
    let answers = Answers { stream, door, shared };
    let mut first = [0_u8];
    let peeked = uninterrupted(|| stream.peek(&mut first));
    if matches!(peeked, Ok(1)) && first == [HANDSHAKE] {
        if let Some(mut pipe) = shared.tls.wrap(stream) {
            talk(&mut pipe, stream, &shared.gate, options, &answers);
        }
    } else {
        talk(&mut &*stream, stream, &shared.gate, options, &answers);
    }
}

struct Answers<'a> {
    stream: &'a TcpStream,
    door: Door,
    shared: &'a Shared,
}

impl Answer for Answers<'_> {
    fn admit(&self, head: &Head) -> Result<(), Refusal> {
        if matches!(self.door, Door::Admin) { check_admin(head, self.shared) } else { Ok(()) }
    }

    fn answer(&self, request: Request, reply: Reply<'_>) -> io::Result<Kept> {
        let Request { method, path, query, headers, body } = request;
        let incoming = Incoming { method, path, query, headers, body };
        match self.door {
            Door::Admin => deliver::plain(&admin::answer(&incoming, self.shared), reply),
            Door::Services => deliver::deliver(self.stream, &self.shared.handle(incoming), reply),
        }
    }
}

fn check_admin(head: &Head, shared: &Shared) -> Result<(), Refusal> {
    if is_from_page(head) {
        return Err((403, "No page of a browser may ask here."));
    }
    let given = head.request.header("authorization").and_then(|given| given.strip_prefix("Bearer "));
    if given != Some(shared.token.as_str()) {
        return Err((401, "Expected the header Authorization: Bearer TOKEN, with the token of this run."));
    }
    Ok(())
}

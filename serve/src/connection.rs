//! A connection: requests in, answers out, until either side has enough.

use crate::gate::Gate;
use crate::head::{head, length};
use crate::pipe::Pipe;
use crate::read::{self, Buffer, Unread};
use crate::request::{Head, Refusal, Request};
use std::io::{self, Read};
use std::net::{IpAddr, Shutdown, TcpStream};
use std::time::{Duration, Instant};

/// How long a connection may do nothing, and how long a request may take to arrive.
const IDLE: Duration = Duration::from_secs(120);

/// The greatest body that is read unless an answer says otherwise, bytes.
pub(crate) const MAX_BODY: usize = 16 << 20;

/// How long, and for how many bytes, the rest of a refused request is read, so that its client can read why.
const LINGER: Duration = Duration::from_secs(1);
const LINGER_BYTES: usize = 64 << 20;

/// The connection after an answer.
pub enum Kept {
    /// More may follow.
    Open,
    /// It is over.
    Closed,
}

/// Where the answer to a request goes.
pub struct Reply<'a> {
    /// The connection, for an answer that is written byte by byte.
    pub pipe: &'a mut dyn Pipe,
    keep: bool,
    head_only: bool,
    headers: &'a [(String, String)],
}

impl Reply<'_> {
    /// Writes an answer as it is, and what each answer has.
    ///
    /// # Errors
    /// If the connection is broken.
    pub fn send(self, status: u16, headers: &[(String, String)], body: &[u8]) -> io::Result<Kept> {
        let mut bytes = head(status, &[headers, self.headers].concat(), self.keep, &[&length(body)]);
        if !self.head_only {
            bytes.extend_from_slice(body);
        }
        self.pipe.write_all(&bytes)?;
        self.pipe.flush()?;
        Ok(if self.keep { Kept::Open } else { Kept::Closed })
    }
}

/// What makes the answers of a connection.
pub trait Answer {
    /// Checks a request beyond its host and origin, before its body is read.
    ///
    /// # Errors
    /// Why it is refused.
    fn admit(&self, head: &Head) -> Result<(), Refusal>;

    /// Answers a request.
    ///
    /// # Errors
    /// If the connection is broken.
    fn answer(&self, request: Request, reply: Reply<'_>) -> io::Result<Kept>;

    /// What each answer has beside its own headers, refusals too.
    fn headers(&self) -> &[(String, String)] {
        &[]
    }

    /// The greatest body that is read, bytes.
    fn max_body(&self) -> usize {
        MAX_BODY
    }
}

/// Prepares a connection that was just taken. One that cannot be hurried, or timed, is served all the same.
pub fn prepare(stream: &TcpStream) {
    drop(stream.set_nodelay(true));
    drop(stream.set_read_timeout(Some(IDLE)));
    drop(stream.set_write_timeout(Some(IDLE)));
}

/// Serves a connection to its end, over itself or over what is laid on it.
pub fn talk(pipe: &mut dyn Pipe, stream: &TcpStream, gate: &Gate, answer: &dyn Answer) {
    let Ok(local) = stream.local_addr().map(|local| local.ip()) else { return };
    let mut buffer = Buffer::default();
    loop {
        let mut head_only = false;
        let head = match next(pipe, &mut buffer, local, gate, answer, &mut head_only) {
            Ok(head) => head,
            Err(Unread::Gone) => return,
            Err(Unread::Refused(status, words)) => {
                let reply = Reply { pipe, keep: false, head_only, headers: answer.headers() };
                return refuse(reply, stream, (status, words));
            }
        };
        let reply = Reply { pipe, keep: head.keep, head_only, headers: answer.headers() };
        if !matches!(answer.answer(head.request, reply), Ok(Kept::Open)) {
            return;
        }
    }
}

/// Reads the next request, its body only if it may ask. Says whether the body of the answer is to be left out as soon as that is
/// known.
fn next(
    pipe: &mut dyn Pipe,
    buffer: &mut Buffer,
    local: IpAddr,
    gate: &Gate,
    answer: &dyn Answer,
    head_only: &mut bool,
) -> Result<Head, Unread> {
    let mut head = read::head(pipe, buffer, IDLE, answer.max_body())?;
    *head_only = head.head_only;
    gate.check(&head, local)?;
    answer.admit(&head)?;
    head.request.body = read::body(pipe, buffer, &head, answer.max_body())?;
    Ok(head)
}

/// Says why a request is refused, and ends the connection.
fn refuse(reply: Reply<'_>, stream: &TcpStream, (status, words): Refusal) {
    let headers = [("Content-Type".to_owned(), "text/plain; charset=utf-8".to_owned())];
    if reply.send(status, &headers, format!("{words}\n").as_bytes()).is_err() {
        return;
    }
    // Closed with bytes unread, the connection would be reset, and the answer lost with it.
    drop(stream.shutdown(Shutdown::Write));
    drop(stream.set_read_timeout(Some(LINGER)));
    let (begun, mut rest, mut bytes, mut stream) = (Instant::now(), LINGER_BYTES, [0_u8; 16 << 10], stream);
    while let Ok(count @ 1..) = stream.read(&mut bytes) {
        rest = rest.saturating_sub(count);
        if rest == 0 || begun.elapsed() >= LINGER {
            return;
        }
    }
}

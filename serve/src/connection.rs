//! A connection: requests in, answers out, until either side has enough.

use crate::gate::Gate;
use crate::head::{head, length};
use crate::options::Options;
use crate::pipe::{Pipe, uninterrupted};
use crate::read::{self, Buffer, Unread};
use crate::request::{Head, Refusal, Request};
use std::io::{self, Read};
use std::net::{Shutdown, TcpStream};
use std::time::{Duration, Instant};

/// The maximum idle time of a connection.
const IDLE: Duration = Duration::from_secs(120);

/// The maximum time, and bytes, for reading the rest of a refused request, so that its client can read the refusal.
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
}

/// Prepares a connection that was just taken. One that cannot be hurried, or timed, is served all the same.
pub fn prepare(stream: &TcpStream) {
    drop(stream.set_nodelay(true));
    drop(stream.set_read_timeout(Some(IDLE)));
    drop(stream.set_write_timeout(Some(IDLE)));
}

/// Serves a connection to its end, over itself or over what is laid on it.
pub fn talk(pipe: &mut dyn Pipe, stream: &TcpStream, gate: &Gate, options: &Options, answer: &dyn Answer) {
    let Ok(local) = stream.local_addr().map(|local| local.ip()) else { return };
    let mut buffer = Buffer::default();
    // Until a request begins its client may take its time; from then on it may not.
    while read::wait(pipe, &mut buffer).is_ok() {
        drop(stream.set_read_timeout(Some(options.max_arrival.min(IDLE))));
        let mut head_only = false;
        let next = next(pipe, &mut buffer, options, &mut head_only, &|head| {
            gate.check(head, local)?;
            answer.admit(head)
        });
        drop(stream.set_read_timeout(Some(IDLE)));
        let reply = |pipe, keep| Reply { pipe, keep, head_only, headers: &options.headers };
        match next {
            Ok(head) => {
                if !matches!(answer.answer(head.request, reply(pipe, head.keep)), Ok(Kept::Open)) {
                    return;
                }
            }
            Err(Unread::Gone) => return,
            Err(Unread::Refused(status, words)) => return refuse(reply(pipe, false), stream, (status, words)),
        }
    }
}

/// Reads the next request, its body only if it may ask. Says whether the body of the answer is to be left out as soon as that is
/// known.
fn next(
    pipe: &mut dyn Pipe,
    buffer: &mut Buffer,
    options: &Options,
    head_only: &mut bool,
    admit: &dyn Fn(&Head) -> Result<(), Refusal>,
) -> Result<Head, Unread> {
    let mut head = read::head(pipe, buffer, options)?;
    *head_only = head.head_only;
    admit(&head)?;
    head.request.body = read::body(pipe, buffer, &head, options.max_body)?;
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
    while let Ok(count @ 1..) = uninterrupted(|| stream.read(&mut bytes)) {
        rest = rest.saturating_sub(count);
        if rest == 0 || begun.elapsed() >= LINGER {
            return;
        }
    }
}

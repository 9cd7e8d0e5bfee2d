//! The TCP connection. It stops when the attempt is over, and records when bytes have been sent.

use crate::transport::buffers::SocketBuffers;
use crate::transport::state::{self, Phase};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use std::io::{self, ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, Instant};
use ureq::Error;
use ureq::unversioned::transport::{Buffers, ConnectionDetails, Connector, Either, NextTimeout, Transport};

/// Makes TCP connections, unless there is already a tunnel through a proxy.
#[derive(Debug)]
pub(crate) struct SocketConnector;

impl<In: Transport> Connector<In> for SocketConnector {
    type Out = Either<In, Socket>;

    fn connect(&self, details: &ConnectionDetails<'_>, chained: Option<In>) -> Result<Option<Self::Out>, Error> {
        let attempt = state::current();
        let made = if let Some(tunnel) = chained {
            Either::A(tunnel)
        } else {
            attempt.enter(Phase::Connecting);
            let authority = details.uri.authority().map_or("", |authority| authority.as_str());
            attempt.set_peer(authority.rsplit('@').next().unwrap_or_default());
            let addrs: Vec<SocketAddr> = details.addrs.iter().copied().collect();
            let limit = attempt.left()?;
            let stream = attempt.run_on_helper_thread("vpswire-connect", move || connect_any(&addrs, limit))?;
            stream.set_nodelay(true)?;
            let buffers = SocketBuffers::new(details.config.input_buffer_size(), details.config.output_buffer_size());
            Either::B(Socket { stream, buffers, read_limit: None, write_limit: None, just_read: false })
        };
        if details.needs_tls() {
            attempt.enter(Phase::Securing);
        }
        Ok(Some(made))
    }
}

/// Tries the addresses in turn. Each gets its share of the remaining time.
fn connect_any(addrs: &[SocketAddr], limit: Duration) -> io::Result<TcpStream> {
    let begun = Instant::now();
    let mut last = io::Error::from(ErrorKind::AddrNotAvailable);
    for (addr, untried) in addrs.iter().zip((1..=u32::try_from(addrs.len()).unwrap_or(u32::MAX)).rev()) {
        let left = limit.saturating_sub(begun.elapsed());
        let share = left.checked_div(untried).unwrap_or(left).max(Duration::from_millis(1));
        match TcpStream::connect_timeout(addr, share) {
            Ok(stream) => return Ok(stream),
            Err(error) => last = error,
        }
    }
    Err(last)
}

/// A TCP connection.
#[derive(Debug)]
pub(crate) struct Socket {
    stream: TcpStream,
    buffers: SocketBuffers,
    read_limit: Option<Duration>,
    write_limit: Option<Duration>,
    /// Whether the socket has been read since the last call of [`Transport::is_open`].
    just_read: bool,
}

/// Whether a blocking operation has to be repeated after checking the attempt's state.
fn is_interrupted(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut | ErrorKind::Interrupted)
}

impl Transport for Socket {
    fn buffers(&mut self) -> &mut dyn Buffers {
        &mut self.buffers
    }

    fn transmit_output(&mut self, amount: usize, _: NextTimeout) -> Result<(), Error> {
        let attempt = state::current();
        if !attempt.dialing() {
            attempt.enter(Phase::Sending);
        }
        let mut left = self.buffers.output().get(..amount).unwrap_or_default();
        while !left.is_empty() {
            let slice = Some(attempt.slice()?);
            if slice != self.write_limit {
                self.stream.set_write_timeout(slice)?;
                self.write_limit = slice;
            }
            match self.stream.write(left) {
                Ok(0) => return Err(io::Error::from(ErrorKind::WriteZero).into()),
                Ok(written) => {
                    attempt.wrote();
                    left = left.get(written..).unwrap_or_default();
                }
                Err(error) if is_interrupted(&error) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }

    fn await_input(&mut self, _: NextTimeout) -> Result<bool, Error> {
        let attempt = state::current();
        if attempt.phase() == Phase::Sending {
            attempt.enter(Phase::Waiting);
        }
        let input = self.buffers.input_append_buf();
        let read = loop {
            let slice = Some(attempt.slice()?);
            if slice != self.read_limit {
                self.stream.set_read_timeout(slice)?;
                self.read_limit = slice;
            }
            match self.stream.read(input) {
                Ok(read) => break read,
                Err(error) if is_interrupted(&error) => {}
                Err(error) => return Err(error.into()),
            }
        };
        self.buffers.input_appended(read);
        self.just_read = read > 0;
        Ok(read > 0)
    }

    /// A pooled connection is usable if nothing can be read from it: neither the end of the stream nor unsolicited bytes.
    ///
    /// The pool checks when it gets a connection back and again when it hands it out; the second check is enough.
    fn is_open(&mut self) -> bool {
        if std::mem::take(&mut self.just_read) {
            return true;
        }
        let mut watched = [PollFd::new(&self.stream, PollFlags::IN)];
        matches!(poll(&mut watched, Some(&Timespec::default())), Ok(0))
    }
}

#[cfg(test)]
mod tests {
    use super::connect_any;
    use std::net::TcpListener;
    use std::time::Duration;

    #[test]
    fn every_address_is_tried() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let good = listener.local_addr().unwrap();
        let refusing = vpswire_testkit::refusing::address();
        let stream = connect_any(&[refusing, refusing, good], Duration::from_secs(600)).unwrap();
        assert_eq!(stream.peer_addr().unwrap(), good);
        assert!(connect_any(&[], Duration::from_secs(600)).is_err());
    }
}

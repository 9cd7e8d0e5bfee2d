//! The layer between ureq and a connection that knows where messages begin: it joins folded header lines
//! ([`ResponseHead`]), and addresses requests to a forwarding proxy ([`Forwarding`]).
//!
//! While a head is being read, ureq's buffers are those of the head; otherwise they are the connection's, so that no byte
//! of a body is copied or inspected.

use crate::transport::forwarding::Forwarding;
use crate::transport::head::ResponseHead;
use ureq::Error;
use ureq::unversioned::transport::{Buffers, NextTimeout, Transport};

/// The kind of messages that a connection carries.
#[derive(Debug)]
pub(crate) enum Messages {
    /// Requests to the service, and their answers.
    Direct,
    /// The same, to a proxy that forwards them.
    Forwarded(Forwarding),
    /// One request to a proxy; once that is answered, the connection leads to the service.
    Tunnel,
}

/// A connection for HTTP messages.
#[derive(Debug)]
pub(crate) struct Framed<T> {
    inner: T,
    messages: Messages,
    head: ResponseHead,
    doing: Doing,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Doing {
    /// The request is next.
    Beginning,
    /// The first line of the request has been sent.
    Sending,
    /// The response is being read.
    Reading,
}

impl<T: Transport> Framed<T> {
    pub(crate) fn new(inner: T, messages: Messages) -> Self {
        Self { inner, messages, head: ResponseHead::default(), doing: Doing::Beginning }
    }

    fn reads_head(&self) -> bool {
        self.doing == Doing::Reading && !self.head.is_over()
    }
}

impl<T: Transport> Transport for Framed<T> {
    fn buffers(&mut self) -> &mut dyn Buffers {
        if self.reads_head() { &mut self.head } else { self.inner.buffers() }
    }

    fn transmit_output(&mut self, amount: usize, timeout: NextTimeout) -> Result<(), Error> {
        if matches!(self.messages, Messages::Tunnel) && self.doing == Doing::Reading {
            return self.inner.transmit_output(amount, timeout);
        }
        let begins = self.doing != Doing::Sending;
        self.doing = Doing::Sending;
        match &self.messages {
            Messages::Forwarded(forwarding) if begins => forwarding.transmit(&mut self.inner, amount, timeout),
            _ => self.inner.transmit_output(amount, timeout),
        }
    }

    fn await_input(&mut self, timeout: NextTimeout) -> Result<bool, Error> {
        if self.doing != Doing::Reading {
            self.doing = Doing::Reading;
            self.head.clear();
        }
        if self.head.is_over() {
            return self.inner.await_input(timeout);
        }
        if self.head.is_whole() {
            // ureq accepts a head only in one piece.
            return Ok(false);
        }
        // Input may already be buffered: the head that follows an interim response.
        if self.inner.buffers().input().is_empty() && !self.inner.await_input(timeout)? {
            return Ok(false);
        }
        let input = self.inner.buffers();
        let taken = self.head.read(input.input());
        input.input_consume(taken);
        Ok(true)
    }

    fn is_open(&mut self) -> bool {
        self.inner.is_open()
    }

    fn is_tls(&self) -> bool {
        self.inner.is_tls()
    }
}

#[cfg(test)]
mod tests {
    use super::{Framed, Messages};
    use crate::transport::buffers::SocketBuffers;
    use crate::transport::resolver::CachingResolver;
    use std::collections::VecDeque;
    use ureq::unversioned::transport::{Buffers, ConnectionDetails, Connector, NextTimeout, Transport};
    use ureq::{Agent, Error};

    /// A connection on which these pieces arrive, one at a time.
    #[derive(Debug)]
    struct Script {
        pieces: VecDeque<Vec<u8>>,
        buffers: SocketBuffers,
    }

    impl Transport for Script {
        fn buffers(&mut self) -> &mut dyn Buffers {
            &mut self.buffers
        }

        fn transmit_output(&mut self, _: usize, _: NextTimeout) -> Result<(), Error> {
            Ok(())
        }

        fn await_input(&mut self, _: NextTimeout) -> Result<bool, Error> {
            let Some(piece) = self.pieces.pop_front() else { return Ok(false) };
            self.buffers.input_append_buf()[..piece.len()].copy_from_slice(&piece);
            self.buffers.input_appended(piece.len());
            Ok(true)
        }

        fn is_open(&mut self) -> bool {
            false
        }
    }

    /// Makes such connections, with or without the layer.
    #[derive(Debug)]
    struct Scripts {
        pieces: Vec<Vec<u8>>,
        framed: bool,
    }

    impl Connector for Scripts {
        type Out = Box<dyn Transport>;

        fn connect(&self, _: &ConnectionDetails<'_>, _: Option<()>) -> Result<Option<Self::Out>, Error> {
            let script = Script { pieces: self.pieces.clone().into(), buffers: SocketBuffers::new(4096, 4096) };
            let framed = self.framed;
            Ok(Some(if framed { Box::new(Framed::new(script, Messages::Direct)) } else { Box::new(script) }))
        }
    }

    type Response = (u16, Vec<(String, String)>, Vec<u8>);

    fn response(pieces: Vec<Vec<u8>>, framed: bool) -> Result<Response, Error> {
        let config = Agent::config_builder().http_status_as_error(false).max_redirects(0).proxy(None).build();
        let agent = Agent::with_parts(config, Scripts { pieces, framed }, CachingResolver::default());
        let (head, mut body) = agent.get("http://127.0.0.1/").call()?.into_parts();
        let headers = head.headers.iter();
        let headers = headers.map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned())).collect();
        Ok((head.status.as_u16(), headers, body.read_to_vec()?))
    }

    fn pair(name: &str, value: &str) -> (String, String) {
        (name.to_owned(), value.to_owned())
    }

    #[test]
    fn folded_heads_are_read_wherever_they_are_cut_and_bodies_stay() {
        let interim = "HTTP/1.1 100 Go on\r\n\r\nHTTP/1.1 103 Early\r\nLink: a,\r\n b\r\n\r\n";
        let body = "HTTP/1.1 100 a\r\nX: a\r\n b\r\n\r\n c";
        let length = body.len();
        let sized = format!("{interim}HTTP/1.1 203 OK\r\nX: a\r\n\tb\r\nContent-Length:\r\n {length}\r\n\r\n{body}");
        let chunked =
            format!("HTTP/1.1 203 OK\nX: a\n b\nTransfer-Encoding: \n chunked\n\n{length:x}\r\n{body}\r\n0\r\n\r\n");
        let closed = format!("HTTP/1.1 203 OK\r\nX: a\r\n b\r\n\r\n{body}");
        let length = length.to_string();
        for (text, second) in [
            (sized, Some(pair("content-length", &length))),
            (chunked, Some(pair("transfer-encoding", "chunked"))),
            (closed, None),
        ] {
            let bytes = text.as_bytes();
            let headers = [Some(pair("x", "a b")), second].into_iter().flatten().collect();
            let wanted: Response = (203, headers, body.as_bytes().to_vec());
            let check = |pieces: Vec<Vec<u8>>| assert_eq!(response(pieces, true).unwrap(), wanted, "{text:?}");
            check(vec![bytes.to_vec()]);
            check(bytes.iter().map(|&byte| vec![byte]).collect());
            for cut in 1..bytes.len() {
                let (a, b) = bytes.split_at(cut);
                check(vec![a.to_vec(), b.to_vec()]);
            }
            response(vec![bytes.to_vec()], false).unwrap_err();
        }
    }

    #[test]
    fn what_ureq_reads_without_the_layer_it_reads_alike_with_it() {
        const BYTES: [u8; 6] = *b"\r\n a:\t";
        let mut compared = 0;
        for start in ["HTTP/1.1 200 OK\r\n", "HTTP/1.1 200", "", "HTTP/1.1 200 OK\r\na:"] {
            for number in 0..BYTES.len().pow(4) {
                let mut rest = number;
                let bytes = std::iter::repeat_with(|| {
                    let byte = BYTES[rest % BYTES.len()];
                    rest /= BYTES.len();
                    byte
                });
                let mut head = start.as_bytes().to_vec();
                head.extend(bytes.take(4));
                head.extend_from_slice(if start.is_empty() { b"HTTP/1.1 200\n\n" } else { b"\r\n\r\n a" });
                let (bare, framed) = (response(vec![head.clone()], false), response(vec![head.clone()], true));
                match (bare, framed) {
                    (Ok(bare), framed) => {
                        assert_eq!(framed.unwrap(), bare, "{head:?}");
                        compared += 1;
                    }
                    (Err(_), Ok(_)) => {
                        assert!(
                            head.windows(2).any(|two| two[0] == b'\n' && matches!(two[1], b' ' | b'\t')),
                            "{head:?}"
                        );
                    }
                    (Err(_), Err(_)) => {}
                }
            }
        }
        assert!(compared > 100, "{compared}");
    }
}

//! A server of plain answers: what is asked goes to a function, and its answer back.

use crate::connection::{Answer, Kept, MAX_BODY, Reply, prepare, talk};
use crate::gate::Gate;
use crate::listen::{Listening, url};
use crate::request::{Head, Refusal, Request};
use std::io;
use std::net::{SocketAddr, TcpListener};

/// An answer. It may hold a key, so it has no `Debug`.
#[derive(Clone)]
pub struct Response {
    /// The status.
    pub status: u16,
    /// Names and values, without the length and what concerns the connection.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Response {
    /// A body of that content type.
    pub fn new(status: u16, content_type: &str, body: impl Into<Vec<u8>>) -> Self {
        Self { status, headers: vec![("Content-Type".to_owned(), content_type.to_owned())], body: body.into() }
    }

    /// Words, on a line.
    pub fn text(status: u16, words: &str) -> Self {
        Self::new(status, "text/plain; charset=utf-8", format!("{words}\n"))
    }
}

/// What holds for every request and answer of a server.
#[derive(Clone, Debug)]
pub struct Options {
    /// What each answer has beside its own headers, refusals too.
    pub headers: Vec<(String, String)>,
    /// The greatest body that is read, bytes; 16 MiB unless set.
    pub max_body: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self { headers: Vec::new(), max_body: MAX_BODY }
    }
}

/// A running server. It stops when it is dropped.
pub struct Server {
    listening: Listening,
}

impl Server {
    /// Answers what the gate lets in, as [`bind`](crate::bind) listens. Each connection has a thread, so the function may be
    /// called from several at a time.
    ///
    /// ```
    /// use vpswire_serve::{Gate, Response, Server, bind};
    ///
    /// let server = Server::start(bind("127.0.0.1:0", false)?, Gate::default(), |request| match request.path.as_str() {
    ///     "/healthz" => Response::text(200, "ok"),
    ///     _ => Response::text(404, "There is no such path here."),
    /// })?;
    /// println!("{}/healthz", server.url());
    /// # Ok::<(), std::io::Error>(())
    /// ```
    ///
    /// # Errors
    /// If the system has no thread to give.
    pub fn start<H>(listener: TcpListener, gate: Gate, handler: H) -> io::Result<Self>
    where
        H: Fn(&Request) -> Response + Send + Sync + 'static,
    {
        Self::start_with(listener, gate, Options::default(), handler)
    }

    /// The same with options.
    ///
    /// # Errors
    /// If the system has no thread to give.
    pub fn start_with<H>(listener: TcpListener, gate: Gate, options: Options, handler: H) -> io::Result<Self>
    where
        H: Fn(&Request) -> Response + Send + Sync + 'static,
    {
        let plain = Plain { handler, options };
        let listening = Listening::start(listener, "vpswire-serve", move |stream| {
            prepare(stream);
            talk(&mut &*stream, stream, &gate, &plain);
        })?;
        Ok(Self { listening })
    }

    /// Where it listens.
    pub const fn address(&self) -> SocketAddr {
        self.listening.address()
    }

    /// Its URL: `http://127.0.0.1:4321`.
    pub fn url(&self) -> String {
        url(self.address())
    }
}

struct Plain<H> {
    handler: H,
    options: Options,
}

impl<H: Fn(&Request) -> Response> Answer for Plain<H> {
    fn admit(&self, _: &Head) -> Result<(), Refusal> {
        Ok(())
    }

    fn answer(&self, request: Request, reply: Reply<'_>) -> io::Result<Kept> {
        let Response { status, headers, body } = (self.handler)(&request);
        reply.send(status, &headers, &body)
    }

    fn headers(&self) -> &[(String, String)] {
        &self.options.headers
    }

    fn max_body(&self) -> usize {
        self.options.max_body
    }
}

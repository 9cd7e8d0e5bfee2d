//! A server of plain answers: what is asked goes to a function, and its answer back.

use crate::connection::{Answer, Kept, Reply, prepare, talk};
use crate::gate::Gate;
use crate::listen::{Listening, url};
use crate::options::Options;
use crate::request::{Head, Refusal, Request};
use std::io;
use std::net::{SocketAddr, TcpListener};

/// The name of its threads.
const NAME: &str = "vpswire-serve";

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

    /// Starts a server with options.
    ///
    /// # Errors
    /// If the system cannot start a thread.
    pub fn start_with<H>(listener: TcpListener, gate: Gate, options: Options, handler: H) -> io::Result<Self>
    where
        H: Fn(&Request) -> Response + Send + Sync + 'static,
    {
        let plain = Plain(handler);
        let listening = Listening::start(listener, NAME, options, move |stream, options| {
            prepare(stream);
            talk(&mut &*stream, stream, &gate, options, &plain);
        })?;
        Ok(Self { listening })
    }

    /// Starts a server that accepts only TLS.
    ///
    /// # Errors
    /// If the system cannot start a thread.
    #[cfg(feature = "tls")]
    pub fn start_tls<H>(
        listener: TcpListener,
        gate: Gate,
        options: Options,
        tls: crate::tls::Tls,
        handler: H,
    ) -> io::Result<Self>
    where
        H: Fn(&Request) -> Response + Send + Sync + 'static,
    {
        let plain = Plain(handler);
        let listening = Listening::start(listener, NAME, options, move |stream, options| {
            prepare(stream);
            if let Some(mut pipe) = tls.wrap(stream) {
                talk(&mut pipe, stream, &gate, options, &plain);
            }
        })?;
        Ok(Self { listening })
    }

    /// Returns the address that it listens on.
    pub const fn address(&self) -> SocketAddr {
        self.listening.address()
    }

    /// Returns its URL: `http://127.0.0.1:4321`.
    pub fn url(&self) -> String {
        url(self.address())
    }
}

struct Plain<H>(H);

impl<H: Fn(&Request) -> Response> Answer for Plain<H> {
    fn admit(&self, _: &Head) -> Result<(), Refusal> {
        Ok(())
    }

    fn answer(&self, request: Request, reply: Reply<'_>) -> io::Result<Kept> {
        let Response { status, headers, body } = self.0(&request);
        reply.send(status, &headers, &body)
    }
}

//! Requests and responses as plain data.

use crate::error::Masked;
use crate::schema::shape::Method;
use std::fmt;

/// A request to send. It holds the account's key (in a header or in the body, never in the URL).
#[derive(Clone, PartialEq, Eq)]
pub struct Request {
    /// The HTTP method.
    pub method: Method,
    /// The whole URL, query string included.
    pub url: String,
    /// The headers as names and values. Names have the case in which the provider documents them.
    pub headers: Vec<(String, String)>,
    /// The encoded parameters, if the method has a body; otherwise empty.
    pub body: Vec<u8>,
}

/// Shows no header values and no body: they contain keys.
impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<_> = self.headers.iter().map(|(name, _)| name).collect();
        f.debug_struct("Request")
            .field("method", &self.method.as_str())
            .field("url", &self.url)
            .field("headers", &names)
            .field("body", &Masked)
            .finish()
    }
}

/// A response as received.
#[derive(Clone, PartialEq, Eq)]
pub struct Response {
    /// The HTTP status.
    pub status: u16,
    /// The headers as names and values, in the order received.
    pub headers: Vec<(String, String)>,
    /// The body, decompressed.
    pub body: Vec<u8>,
}

/// The status and headers of a response, without its body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The HTTP status.
    pub status: u16,
    /// The headers as names and values, in the order received.
    pub headers: Vec<(String, String)>,
}

impl Head {
    /// Returns the first header with that name, ignoring case.
    pub fn header(&self, name: &str) -> Option<&str> {
        header(&self.headers, name)
    }
}

fn header<'a>(headers: &'a [(String, String)], name: &str) -> Option<&'a str> {
    headers.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
}

impl Response {
    /// Returns the first header with that name, ignoring case.
    pub fn header(&self, name: &str) -> Option<&str> {
        header(&self.headers, name)
    }

    /// Splits the response into its head and its body.
    pub fn split(self) -> (Head, Vec<u8>) {
        (Head { status: self.status, headers: self.headers }, self.body)
    }
}

/// Shows no header values, and only the body's length: answers contain passwords.
impl fmt::Debug for Response {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<_> = self.headers.iter().map(|(name, _)| name).collect();
        f.debug_struct("Response")
            .field("status", &self.status)
            .field("headers", &names)
            .field("body_bytes", &self.body.len())
            .finish()
    }
}

#[cfg(feature = "http")]
mod http_types {
    //! Conversions to and from the `http` crate's types.

    use super::{Request, Response};
    use crate::schema::shape::Method;

    impl TryFrom<Request> for http::Request<Vec<u8>> {
        type Error = http::Error;

        fn try_from(request: Request) -> Result<Self, http::Error> {
            let method = match request.method {
                Method::Get => http::Method::GET,
                Method::Post => http::Method::POST,
                Method::Put => http::Method::PUT,
                Method::Patch => http::Method::PATCH,
                Method::Delete => http::Method::DELETE,
            };
            let mut builder = http::Request::builder().method(method).uri(request.url);
            for (name, value) in request.headers {
                let mut value = http::HeaderValue::try_from(value)?;
                // The other headers hold the account's keys, which their `Debug` then hides.
                value.set_sensitive(!name.eq_ignore_ascii_case("content-type"));
                builder = builder.header(name, value);
            }
            builder.body(request.body)
        }
    }

    impl<B: Into<Vec<u8>>> From<http::Response<B>> for Response {
        /// Reads a header value that is not text as Latin-1.
        fn from(response: http::Response<B>) -> Self {
            let (head, body) = response.into_parts();
            let latin1 = |bytes: &[u8]| bytes.iter().copied().map(char::from).collect();
            let text =
                |value: &http::HeaderValue| value.to_str().map_or_else(|_| latin1(value.as_bytes()), str::to_owned);
            let headers = head.headers.iter().map(|(name, value)| (name.as_str().to_owned(), text(value)));
            Self { status: head.status.as_u16(), headers: headers.collect(), body: body.into() }
        }
    }
}

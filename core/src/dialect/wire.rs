//! Requests and responses as plain data.

use crate::error::Masked;
use crate::schema::shape::Method;
use std::fmt;

/// What is to be sent. It holds the account's key (in a header or in the body, never in the URL).
#[derive(Clone, PartialEq, Eq)]
pub struct Request {
    /// How it is sent.
    pub method: Method,
    /// The whole URL, query string included.
    pub url: String,
    /// Names and values. Names are in the case in which the provider documents them.
    pub headers: Vec<(String, String)>,
    /// The parameters, where the method has a body; else empty.
    pub body: Vec<u8>,
}

/// Shows no header's value and no body: they hold keys.
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

/// What came back.
#[derive(Clone, PartialEq, Eq)]
pub struct Response {
    /// The HTTP status.
    pub status: u16,
    /// Names and values, in the order in which they came.
    pub headers: Vec<(String, String)>,
    /// The body, decompressed.
    pub body: Vec<u8>,
}

/// What came before an answer's body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The HTTP status.
    pub status: u16,
    /// Names and values, in the order in which they came.
    pub headers: Vec<(String, String)>,
}

impl Head {
    /// The first header of that name, whatever its case.
    pub fn header(&self, name: &str) -> Option<&str> {
        header(&self.headers, name)
    }
}

fn header<'a>(headers: &'a [(String, String)], name: &str) -> Option<&'a str> {
    headers.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
}

impl Response {
    /// The first header of that name, whatever its case.
    pub fn header(&self, name: &str) -> Option<&str> {
        header(&self.headers, name)
    }

    /// Its head, and its body.
    pub fn split(self) -> (Head, Vec<u8>) {
        (Head { status: self.status, headers: self.headers }, self.body)
    }
}

/// Shows no header's value and only the body's length: answers hold passwords.
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
    //! To and from the `http` crate's types.

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
                // The others hold the account's keys: `Debug` shows none of them.
                value.set_sensitive(!name.eq_ignore_ascii_case("content-type"));
                builder = builder.header(name, value);
            }
            builder.body(request.body)
        }
    }

    impl<B: Into<Vec<u8>>> From<http::Response<B>> for Response {
        /// A header value that is not text is read as Latin-1.
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

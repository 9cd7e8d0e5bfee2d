//! A request as it arrives, and its parameters.

use crate::protocol::form::{self, Form};
use vpswire_core::wire::Request;

/// The maximum size of a body, bytes.
const MAX_BODY: usize = 8 << 20;

/// A request as received. It contains a key, so it has no `Debug`.
#[derive(Clone)]
pub struct Incoming {
    /// The method, which may be unknown.
    pub method: String,
    /// The path, as in the request line.
    pub path: String,
    /// The part after the question mark, or an empty text.
    pub query: String,
    /// The names and values of the headers.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Incoming {
    /// Returns the first header with that name, in any letter case.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// Returns the parameters of the query, then those of the body: the last one of a name counts.
    pub(crate) fn everything(&self) -> Form {
        let mut form = Form::parse(self.query.as_bytes());
        form.extend(self.posted());
        form
    }

    /// Whether the request exceeds the limits of PHP (`max_input_vars`, `post_max_size`).
    pub(crate) fn is_too_large(&self) -> bool {
        let pairs = |text: &[u8]| text.iter().filter(|&&b| b == b'&').count();
        let kind = self.header("content-type").unwrap_or_default();
        let posted = if form::boundary(kind).is_some() { 0 } else { pairs(&self.body) };
        self.body.len() > MAX_BODY || pairs(self.query.as_bytes()).saturating_add(posted) >= form::MAX_PAIRS
    }

    /// Returns the parameters of the body.
    pub(crate) fn posted(&self) -> Form {
        Form::of_body(self.header("content-type").unwrap_or_default(), &self.body)
    }
}

/// Converts a request of the core, whatever its host.
impl From<&Request> for Incoming {
    fn from(request: &Request) -> Self {
        let behind_scheme = request.url.split_once("://").map_or(request.url.as_str(), |(_, rest)| rest);
        let target = behind_scheme.find('/').and_then(|slash| behind_scheme.get(slash..)).unwrap_or("/");
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        Self {
            method: request.method.as_str().to_owned(),
            path: path.to_owned(),
            query: query.to_owned(),
            headers: request.headers.clone(),
            body: request.body.clone(),
        }
    }
}

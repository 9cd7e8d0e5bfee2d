//! A request as it arrives, and why one is refused.

/// A request as received. It may hold a key, so it has no `Debug`.
#[derive(Clone)]
pub struct Request {
    /// The method, whatever it is.
    pub method: String,
    /// The path, as in the request line.
    pub path: String,
    /// The part after the question mark, or an empty text.
    pub query: String,
    /// Names and values.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Request {
    /// The first header of that name, whatever its case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }
}

/// A request whose body is still to be read, and what its client wants of the connection.
pub struct Head {
    /// The request, without its body.
    pub request: Request,
    /// The host and port of a target that is a whole URL.
    pub authority: Option<String>,
    /// Whether more may follow.
    pub keep: bool,
    /// Whether the body of the answer is to be left out.
    pub head_only: bool,
    /// The body's length; none if it comes in chunks.
    pub length: Option<usize>,
}

/// Why a request is refused: a status and words.
pub type Refusal = (u16, &'static str);

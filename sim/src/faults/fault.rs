//! The faults, and their effect on an answer. The server applies their effect on the connection.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;
use vpswire_core::wire::Response;

/// The answer to a call after the shutdown of the API (V16). Observed at the service.
const GONE: &str = "Sorry, Vultr API v1 is no longer supported. Please use API v2.";

/// The interval between two bytes of a drip.
pub(crate) const BETWEEN_BYTES: Duration = Duration::from_millis(100);

/// A way to break a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// `refuse`: the call is not executed, and the connection is closed without an answer.
    Refuse,
    /// `lose_answer`: the call is executed, then the connection is closed without an answer.
    LoseAnswer,
    /// `reset`: the call is executed, then the connection is reset without an answer.
    Reset,
    /// `reset_within`: the call is executed, then the connection is reset in the middle of the body.
    ResetWithin,
    /// `cut:N`: the call is executed, then the connection is closed after N bytes of the whole answer, including the
    /// head.
    Cut(u32),
    /// `silent`: the call is executed, and nothing arrives.
    Silent,
    /// `stall`: the call is executed, and nothing arrives after half of the body.
    Stall,
    /// `drip`: the call is executed, and one byte of the body arrives every 100 ms.
    Drip,
    /// `long_length`: the length in the head is greater than the body's.
    LongLength,
    /// `short_length`: the length in the head is smaller than the body's.
    ShortLength,
    /// `two_lengths`: the head has two lengths.
    TwoLengths,
    /// `odd_chunks`: chunks of one byte each, with extensions and a trailer, which is valid HTTP.
    OddChunks,
    /// `bad_chunk`: a chunk with an invalid size.
    BadChunk,
    /// `bomb`: gzip that decompresses to 1 GiB.
    Bomb,
    /// `endless`: a body that never ends.
    Endless,
    /// `garbage`: bytes that are not HTTP.
    Garbage,
    /// `truncated`: JSON that ends in the middle, with the right length.
    Truncated,
    /// `invalid_json`: a body that is not JSON.
    InvalidJson,
    /// `invalid_utf8`: a body with bytes that are not UTF-8.
    InvalidUtf8,
    /// `duplicate_keys`: the first member of the body is repeated.
    DuplicateKeys,
    /// `deep_nesting`: a hundred thousand nested lists.
    DeepNesting,
    /// `wrong_type`: another content type.
    WrongType,
    /// `redirect` or `redirect:8081`: the call is not executed, but redirected to another host, or to that port of this
    /// one.
    Redirect(Option<u16>),
    /// `status:503` or `status:503:5`: the call is not executed; the answer has that status, and `Retry-After` if there
    /// is a second number.
    Status(u16, Option<u32>),
    /// `gone`: the call is not executed, since the API has been shut down (V16).
    Gone,
}

/// The faults without a number.
const PLAIN: [(&str, Fault); 23] = [
    ("refuse", Fault::Refuse),
    ("lose_answer", Fault::LoseAnswer),
    ("reset", Fault::Reset),
    ("reset_within", Fault::ResetWithin),
    ("silent", Fault::Silent),
    ("stall", Fault::Stall),
    ("drip", Fault::Drip),
    ("long_length", Fault::LongLength),
    ("short_length", Fault::ShortLength),
    ("two_lengths", Fault::TwoLengths),
    ("odd_chunks", Fault::OddChunks),
    ("bad_chunk", Fault::BadChunk),
    ("bomb", Fault::Bomb),
    ("endless", Fault::Endless),
    ("garbage", Fault::Garbage),
    ("truncated", Fault::Truncated),
    ("invalid_json", Fault::InvalidJson),
    ("invalid_utf8", Fault::InvalidUtf8),
    ("duplicate_keys", Fault::DuplicateKeys),
    ("deep_nesting", Fault::DeepNesting),
    ("wrong_type", Fault::WrongType),
    ("redirect", Fault::Redirect(None)),
    ("gone", Fault::Gone),
];

impl FromStr for Fault {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let mut parts = text.split(':');
        let name = parts.next().unwrap_or_default();
        let bad = || format!("there is no fault {text}");
        let mut number = || parts.next().map(|part| part.parse::<u32>().map_err(|_| bad())).transpose();
        match name {
            "cut" => number()?.map(Self::Cut).ok_or_else(bad),
            "redirect" => {
                let port = number()?.map(|port| u16::try_from(port).map_err(|_| bad())).transpose()?;
                Ok(Self::Redirect(port))
            }
            "status" => {
                let status = number()?.and_then(|status| u16::try_from(status).ok()).filter(|s| (200..600).contains(s));
                Ok(Self::Status(status.ok_or_else(bad)?, number()?))
            }
            _ => PLAIN.iter().find(|(of, _)| *of == text).map(|(_, fault)| *fault).ok_or_else(bad),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cut(bytes) => write!(f, "cut:{bytes}"),
            Self::Redirect(Some(port)) => write!(f, "redirect:{port}"),
            Self::Status(status, None) => write!(f, "status:{status}"),
            Self::Status(status, Some(after)) => write!(f, "status:{status}:{after}"),
            fault => f.write_str(PLAIN.iter().find(|(_, of)| of == fault).map_or("", |(name, _)| name)),
        }
    }
}

impl Fault {
    /// Returns every fault without a number.
    pub fn plain() -> impl Iterator<Item = Self> {
        PLAIN.into_iter().map(|(_, fault)| fault)
    }

    /// Whether the fault prevents the execution of the call.
    pub const fn prevents(self) -> bool {
        matches!(self, Self::Refuse | Self::Redirect(_) | Self::Status(..) | Self::Gone)
    }

    /// Whether the fault breaks the connection, not the answer.
    pub(crate) const fn is_of_the_wire(self) -> bool {
        !matches!(
            self,
            Self::Truncated
                | Self::InvalidJson
                | Self::InvalidUtf8
                | Self::DuplicateKeys
                | Self::DeepNesting
                | Self::WrongType
                | Self::Redirect(_)
                | Self::Status(..)
                | Self::Gone
        )
    }

    /// Changes an answer, if the fault is in the answer itself.
    pub(crate) fn apply(self, response: &mut Response) {
        let body = &mut response.body;
        match self {
            Self::Truncated => body.truncate(body.len() / 2),
            Self::InvalidJson => body.splice(0..0, *b"<br />\n<b>Warning</b>: ").for_each(drop),
            Self::InvalidUtf8 => {
                let middle = body.iter().position(|b| *b == b'"').map_or(0, |at| at.saturating_add(1));
                body.splice(middle..middle, [0xff, 0xfe]).for_each(drop);
            }
            Self::DuplicateKeys => double(body),
            Self::DeepNesting => *body = [b"[".repeat(100_000), b"]".repeat(100_000)].concat(),
            Self::WrongType => set(response, "Content-Type", "image/png"),
            Self::Redirect(port) => {
                (response.status, response.body) = (302, Vec::new());
                let host = port.map_or("other.example.net".to_owned(), |port| format!("127.0.0.1:{port}"));
                set(response, "Location", &format!("http://{host}/elsewhere"));
            }
            Self::Status(status, after) => {
                (response.status, response.body) = (status, format!("<html><h1>{status}</h1></html>").into_bytes());
                set(response, "Content-Type", "text/html");
                if let Some(after) = after {
                    set(response, "Retry-After", &after.to_string());
                }
            }
            Self::Gone => {
                (response.status, response.body) = (503, GONE.as_bytes().to_vec());
                set(response, "Content-Type", "text/html; charset=UTF-8");
            }
            _ => {}
        }
    }
}

fn set(response: &mut Response, name: &str, value: &str) {
    response.headers.retain(|(of, _)| !of.eq_ignore_ascii_case(name));
    response.headers.push((name.to_owned(), value.to_owned()));
}

/// Repeats the first member of an object.
fn double(body: &mut Vec<u8>) {
    let text = String::from_utf8_lossy(body).into_owned();
    if let Ok(serde_json::Value::Object(map)) = serde_json::from_str(&text)
        && let Some((key, value)) = map.iter().next()
    {
        let again = format!("{{{}:{value},", serde_json::Value::from(key.as_str()));
        body.splice(0..1, again.into_bytes()).for_each(drop);
    }
}

#[cfg(test)]
mod tests {
    use super::Fault;

    #[test]
    fn every_fault_is_read_as_it_is_written() {
        let more = [Fault::Cut(17), Fault::Redirect(Some(8081)), Fault::Status(429, None), Fault::Status(503, Some(5))];
        for fault in Fault::plain().chain(more) {
            assert_eq!(fault.to_string().parse(), Ok(fault));
        }
        for bad in
            ["", "cut", "cut:x", "status", "status:99", "status:x", "fly", "gone:1", "redirect:x", "redirect:65536"]
        {
            assert!(bad.parse::<Fault>().is_err(), "{bad}");
        }
    }
}

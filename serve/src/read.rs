//! Reads a request: its head, and a body of known length or in chunks. Anything too large or not HTTP is refused before
//! it is read completely.

use crate::options::Options;
use crate::pipe::{Pipe, uninterrupted};
use crate::request::{Head, Refusal, Request};
use std::io::{self, ErrorKind};
use std::time::Instant;

/// The greatest head that is read, bytes, and how many headers it may have.
const MAX_HEAD: usize = 32 << 10;
const MAX_HEADERS: usize = 100;

const TOO_LARGE: Refusal = (413, "The body is too large.");
const TOO_SLOW: Refusal = (408, "The request took too long to arrive.");

/// Why there is no request.
pub(crate) enum Unread {
    /// The connection is at its end, or broken.
    Gone,
    /// The request is refused with this status and message.
    Refused(u16, &'static str),
}

impl From<io::Error> for Unread {
    fn from(error: io::Error) -> Self {
        // A socket whose time is over says either, depending on the system.
        if matches!(error.kind(), ErrorKind::TimedOut | ErrorKind::WouldBlock) { TOO_SLOW.into() } else { Self::Gone }
    }
}

impl From<Refusal> for Unread {
    fn from((status, words): Refusal) -> Self {
        Self::Refused(status, words)
    }
}

fn bad(words: &'static str) -> Unread {
    Unread::Refused(400, words)
}

/// Bytes that have come and are not used yet.
#[derive(Default)]
pub(crate) struct Buffer {
    bytes: Vec<u8>,
    used: usize,
    /// By when a request that has begun has to be there.
    deadline: Option<Instant>,
}

impl Buffer {
    fn unused(&self) -> &[u8] {
        self.bytes.get(self.used..).unwrap_or_default()
    }

    /// Reads more bytes; an error at the end, and after the deadline.
    fn fill(&mut self, pipe: &mut dyn Pipe) -> io::Result<()> {
        if self.deadline.is_some_and(|deadline| Instant::now() >= deadline) {
            return Err(ErrorKind::TimedOut.into());
        }
        // The room of what is used is taken back once for each read, not for each use.
        self.bytes.drain(..std::mem::take(&mut self.used));
        let mut chunk = [0_u8; 16 << 10];
        let count = uninterrupted(|| pipe.read(&mut chunk))?;
        if count == 0 {
            return Err(ErrorKind::UnexpectedEof.into());
        }
        self.bytes.extend_from_slice(chunk.get(..count).unwrap_or_default());
        Ok(())
    }

    /// Moves that many bytes to the end of `to`.
    fn take(&mut self, pipe: &mut dyn Pipe, count: usize, to: &mut Vec<u8>) -> io::Result<()> {
        let mut missing = count;
        loop {
            let (ready, _) = self.unused().split_at(missing.min(self.unused().len()));
            to.extend_from_slice(ready);
            let moved = ready.len();
            self.used = self.used.saturating_add(moved);
            missing = missing.saturating_sub(moved);
            if missing == 0 {
                return Ok(());
            }
            self.fill(pipe)?;
        }
    }

    /// Takes a line, without its end. To some a line ends with LF alone, and goes on for others: it has neither CR nor LF within.
    fn line(&mut self, pipe: &mut dyn Pipe) -> Result<String, Unread> {
        let mut line = Vec::new();
        while !line.ends_with(b"\r\n") {
            if line.len() > 1024 {
                return Err(bad("A line is too long."));
            }
            self.take(pipe, 1, &mut line)?;
        }
        line.truncate(line.len().saturating_sub(2));
        if line.iter().any(|b| matches!(b, b'\r' | b'\n')) {
            return Err(bad("A line does not end with CR and LF."));
        }
        String::from_utf8(line).map_err(|_| bad("A line is no text."))
    }
}

/// Waits until a request begins.
pub(crate) fn wait(pipe: &mut dyn Pipe, buffer: &mut Buffer) -> io::Result<()> {
    buffer.deadline = None;
    if buffer.unused().is_empty() { buffer.fill(pipe) } else { Ok(()) }
}

/// Reads the head of a request that has begun. All of the request has to arrive within the time for it.
pub(crate) fn head(pipe: &mut dyn Pipe, buffer: &mut Buffer, options: &Options) -> Result<Head, Unread> {
    buffer.deadline = Instant::now().checked_add(options.max_arrival);
    // Input that is not HTTP is refused by its first bytes. After that, only the end of a line can change the state of a
    // head.
    let mut has_line = true;
    loop {
        if has_line && let Some(head) = parse(buffer, options.max_body)? {
            return Ok(head);
        }
        let before = buffer.unused().len();
        if before > MAX_HEAD {
            return Err(Unread::Refused(431, "The head is too large."));
        }
        buffer.fill(pipe)?;
        has_line = buffer.unused().get(before..).is_some_and(|new| new.contains(&b'\n'));
    }
}

/// A head, if all of it has come.
fn parse(buffer: &mut Buffer, max_body: usize) -> Result<Option<Head>, Unread> {
    let mut headers = [httparse::EMPTY_HEADER; MAX_HEADERS];
    let mut parsed = httparse::Request::new(&mut headers);
    let size = match parsed.parse(buffer.unused()) {
        Ok(httparse::Status::Complete(size)) if size <= MAX_HEAD => size,
        Ok(httparse::Status::Partial) => return Ok(None),
        Ok(_) => return Err(Unread::Refused(431, "The head is too large.")),
        Err(httparse::Error::TooManyHeaders) => return Err(Unread::Refused(431, "There are too many headers.")),
        Err(_) => return Err(bad("This is not an HTTP/1 request.")),
    };
    let text = |bytes: &[u8]| bytes.iter().copied().map(char::from).collect::<String>();
    let headers = parsed.headers.iter().map(|header| (header.name.to_owned(), text(header.value))).collect();
    let (authority, target) = target(parsed.path.unwrap_or_default())?;
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let method = parsed.method.unwrap_or("GET").to_owned();
    let head_only = method == "HEAD";
    let old = parsed.version == Some(0);
    let (authority, path, query) = (authority.map(str::to_owned), path.to_owned(), query.to_owned());
    let request = Request { method, path, query, headers, body: Vec::new() };
    let says = |name: &str, word: &str| {
        request.header(name).is_some_and(|value| value.split(',').any(|part| part.trim().eq_ignore_ascii_case(word)))
    };
    let keep = if old { says("connection", "keep-alive") } else { !says("connection", "close") };
    let length = length(&request, old, max_body)?;
    buffer.used = buffer.used.saturating_add(size);
    Ok(Some(Head { request, authority, keep, head_only, length }))
}

/// The path and query of a target; what a client of a proxy sends names the host, too.
fn target(target: &str) -> Result<(Option<&str>, &str), Unread> {
    if target.starts_with('/') {
        return Ok((None, target));
    }
    let rest = target.strip_prefix("http://").or_else(|| target.strip_prefix("https://"));
    let rest = rest.ok_or_else(|| bad("The target is neither a path nor an http URL."))?;
    let (authority, path) = rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len()));
    Ok((Some(authority), if path.is_empty() { "/" } else { path }))
}

/// The length of a body; none for chunks, which HTTP/1.0 lacks. A request that gives two lengths could be read in two ways.
fn length(request: &Request, old: bool, max_body: usize) -> Result<Option<usize>, Unread> {
    let all = |name: &str| {
        let headers = request.headers.iter().filter(|(of, _)| of.eq_ignore_ascii_case(name));
        headers.map(|(_, value)| value.trim_matches([' ', '\t'])).collect::<Vec<_>>()
    };
    match (all("transfer-encoding").as_slice(), all("content-length").as_slice()) {
        ([], []) => Ok(Some(0)),
        ([], [length]) if !length.is_empty() && length.bytes().all(|b| b.is_ascii_digit()) => {
            // A number that cannot be parsed at this point is too large.
            let length = length.parse().unwrap_or(usize::MAX);
            if length > max_body { Err(TOO_LARGE.into()) } else { Ok(Some(length)) }
        }
        ([coding], []) if !old && coding.eq_ignore_ascii_case("chunked") => Ok(None),
        _ => Err(bad("The length of the body is ambiguous.")),
    }
}

/// Reads the body.
pub(crate) fn body(pipe: &mut dyn Pipe, buffer: &mut Buffer, head: &Head, max_body: usize) -> Result<Vec<u8>, Unread> {
    if head.request.header("expect").is_some_and(|expect| expect.eq_ignore_ascii_case("100-continue")) {
        pipe.write_all(b"HTTP/1.1 100 Continue\r\n\r\n")?;
    }
    let mut body = Vec::new();
    let Some(length) = head.length else {
        chunks(pipe, buffer, &mut body, max_body)?;
        return Ok(body);
    };
    buffer.take(pipe, length, &mut body)?;
    Ok(body)
}

fn chunks(pipe: &mut dyn Pipe, buffer: &mut Buffer, body: &mut Vec<u8>, max_body: usize) -> Result<(), Unread> {
    loop {
        let line = buffer.line(pipe)?;
        let digits = line.split(';').next().unwrap_or_default().trim_end_matches([' ', '\t']);
        // Parsing would take a sign, too.
        let size = usize::from_str_radix(digits, 16).ok().filter(|_| !digits.starts_with('+'));
        let size = size.ok_or_else(|| bad("A chunk has no size."))?;
        if size == 0 {
            // The trailer ends with an empty line.
            for _ in 0..MAX_HEADERS {
                if buffer.line(pipe)?.is_empty() {
                    return Ok(());
                }
            }
            return Err(bad("The trailer is too long."));
        }
        if body.len().saturating_add(size) > max_body {
            return Err(TOO_LARGE.into());
        }
        buffer.take(pipe, size, body)?;
        if !buffer.line(pipe)?.is_empty() {
            return Err(bad("A chunk is longer than its size says."));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Buffer, Unread, body, head, wait};
    use crate::options::Options;
    use std::io::{self, Cursor, ErrorKind, Read, Write};
    use std::time::Duration;

    /// A connection that gives a byte at a time, and is interrupted before each.
    struct Slow(Cursor<Vec<u8>>, bool);

    impl Read for Slow {
        fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
            self.1 = !self.1;
            if self.1 { Err(ErrorKind::Interrupted.into()) } else { self.0.read(&mut bytes[..1]) }
        }
    }

    impl Write for Slow {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    const LONG: Duration = Duration::from_secs(3600);

    /// The body of a request, or the status of its refusal.
    fn read(request: &str, time: Duration) -> Result<String, u16> {
        let (mut pipe, mut buffer) = (Slow(Cursor::new(request.into()), false), Buffer::default());
        let options = Options { max_arrival: time, ..Options::default() };
        wait(&mut pipe, &mut buffer).unwrap();
        let read = head(&mut pipe, &mut buffer, &options)
            .and_then(|head| body(&mut pipe, &mut buffer, &head, options.max_body));
        match read {
            Ok(body) => Ok(String::from_utf8(body).unwrap()),
            Err(Unread::Gone) => Err(0),
            Err(Unread::Refused(status, _)) => Err(status),
        }
    }

    #[test]
    fn a_request_may_come_byte_by_byte() {
        assert_eq!(read("\r\nPOST / HTTP/1.1\r\nContent-Length: 2\r\n\r\nok", LONG), Ok("ok".to_owned()));
        assert_eq!(read("POST / HTTP/1.1\nContent-Length: 2\n\nok", LONG), Ok("ok".to_owned()));
        assert_eq!(read("\u{16}\u{3}\u{1}", LONG), Err(400));
        assert_eq!(read("GET / HTTP/1.1\r\na b\r\n", LONG), Err(400));
        assert_eq!(read(&format!("GET /{} HTTP/1.1\r\n", "a".repeat(40_000)), LONG), Err(431));
        assert_eq!(read(&format!("GET / HTTP/1.1\r\n{}", "a: b\r\n".repeat(101)), LONG), Err(431));
    }

    #[test]
    fn a_request_that_takes_too_long_is_refused() {
        assert_eq!(read("GET / HTTP/1.1\r\n\r\n", Duration::ZERO), Err(408));
        assert_eq!(read("GET / HTTP/1.1\r\n", LONG), Err(0));
    }

    #[test]
    fn a_length_can_be_read_in_one_way_only() {
        let chunked = |body: &str| read(&format!("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n{body}"), LONG);
        assert_eq!(chunked("2 \t;a=b\r\nok\r\n0\r\nX: y\r\n\r\n"), Ok("ok".to_owned()));
        for wrong in ["+2\r\nok\r\n0\r\n\r\n", " 2\r\nok\r\n", "\r\n", "-1\r\n", "2\r\nokay\r\n", "0x2\r\nok\r\n"] {
            assert_eq!(chunked(wrong), Err(400), "{wrong:?}");
        }
        // Two lines to some, one to others.
        for wrong in ["2;\nok\r\nok\r\n0\r\n\r\n", "2;\rx\r\nok\r\n0\r\n\r\n", "0\r\nX: y\n\nGET / HTTP/1.1\r\n\r\n"] {
            assert_eq!(chunked(wrong), Err(400), "{wrong:?}");
        }
        // To who speaks HTTP/1.0 there are no chunks, and the body is another one.
        let old = "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n";
        assert_eq!(read(old, LONG), Err(400));
        assert_eq!(chunked("1000001\r\n"), Err(413));
        let length = |length: &str| read(&format!("POST / HTTP/1.1\r\nContent-Length: {length}\r\n\r\nok"), LONG);
        assert_eq!(length("2 \t"), Ok("ok".to_owned()));
        for wrong in ["+2", "2,2", "", "0x2", "\u{a0}2", "2\u{85}"] {
            assert_eq!(length(wrong), Err(400), "{wrong:?}");
        }
        for large in ["16777217", "99999999999999999999999"] {
            assert_eq!(length(large), Err(413), "{large:?}");
        }
    }
}

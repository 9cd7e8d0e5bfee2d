//! Reading a request: its head, and a body of known length or in chunks.

use super::connection::Pipe;
use crate::world::Incoming;
use std::io::{self, ErrorKind};

/// The greatest head and body that are read, bytes.
const MAX_HEAD: usize = 64 << 10;
const MAX_BODY: usize = 16 << 20;

/// A request, and what its client wants of the connection.
pub(super) struct Wanted {
    pub(super) incoming: Incoming,
    /// Whether more may follow.
    pub(super) keep: bool,
    /// Whether the body is to be left out.
    pub(super) head_only: bool,
}

fn bad(words: &str) -> io::Error {
    io::Error::new(ErrorKind::InvalidData, words)
}

/// Reads more bytes; an error at the end.
fn fill(pipe: &mut dyn Pipe, buffer: &mut Vec<u8>) -> io::Result<()> {
    let mut chunk = [0_u8; 16 << 10];
    let count = pipe.read(&mut chunk)?;
    if count == 0 {
        return Err(ErrorKind::UnexpectedEof.into());
    }
    buffer.extend_from_slice(chunk.get(..count).unwrap_or_default());
    Ok(())
}

/// The first so many bytes, taken out of the buffer.
fn take(pipe: &mut dyn Pipe, buffer: &mut Vec<u8>, count: usize) -> io::Result<Vec<u8>> {
    while buffer.len() < count {
        fill(pipe, buffer)?;
    }
    Ok(buffer.drain(..count).collect())
}

/// A line, without its end.
fn line(pipe: &mut dyn Pipe, buffer: &mut Vec<u8>) -> io::Result<String> {
    loop {
        if let Some(end) = buffer.windows(2).position(|pair| pair == b"\r\n") {
            let line: Vec<u8> = buffer.drain(..end.saturating_add(2)).take(end).collect();
            return String::from_utf8(line).map_err(|_| bad("a line"));
        }
        if buffer.len() > MAX_HEAD {
            return Err(bad("a line that is too long"));
        }
        fill(pipe, buffer)?;
    }
}

/// Reads the next request; nothing at the end of the connection.
pub(super) fn read(pipe: &mut dyn Pipe, buffer: &mut Vec<u8>) -> io::Result<Option<Wanted>> {
    let (mut wanted, length, chunked) = loop {
        if let Some(head) = head(buffer)? {
            break head;
        }
        if buffer.len() > MAX_HEAD {
            return Err(bad("a head that is too large"));
        }
        match fill(pipe, buffer) {
            Err(error) if error.kind() == ErrorKind::UnexpectedEof && buffer.is_empty() => return Ok(None),
            filled => filled?,
        }
    };
    if wanted.incoming.header("expect").is_some_and(|expect| expect.eq_ignore_ascii_case("100-continue")) {
        pipe.write_all(b"HTTP/1.1 100 Continue\r\n\r\n")?;
    }
    if length > MAX_BODY {
        return Err(bad("a body that is too large"));
    }
    wanted.incoming.body = if chunked { chunks(pipe, buffer)? } else { take(pipe, buffer, length)? };
    Ok(Some(wanted))
}

/// A head, if all of it has come: the request without its body, the body's length, whether it comes in chunks.
fn head(buffer: &mut Vec<u8>) -> io::Result<Option<(Wanted, usize, bool)>> {
    let mut headers = [httparse::EMPTY_HEADER; 100];
    let mut parsed = httparse::Request::new(&mut headers);
    let size = match parsed.parse(buffer).map_err(|_| bad("a head"))? {
        httparse::Status::Complete(size) => size,
        httparse::Status::Partial => return Ok(None),
    };
    let text = |bytes: &[u8]| bytes.iter().copied().map(char::from).collect::<String>();
    let headers = parsed.headers.iter().map(|header| (header.name.to_owned(), text(header.value))).collect();
    // A proxy's form names the whole URL.
    let target = parsed.path.unwrap_or("/");
    let target = match target.split_once("://") {
        Some((_, rest)) if !target.starts_with('/') => rest.find('/').and_then(|at| rest.get(at..)).unwrap_or("/"),
        _ => target,
    };
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let method = parsed.method.unwrap_or("GET").to_owned();
    let (path, query) = (path.to_owned(), query.to_owned());
    let head_only = method == "HEAD";
    let old = parsed.version == Some(0);
    let incoming = Incoming { method, path, query, headers, body: Vec::new() };
    let says = |name: &str, word: &str| {
        incoming.header(name).is_some_and(|value| value.split(',').any(|part| part.trim().eq_ignore_ascii_case(word)))
    };
    let keep = if old { says("connection", "keep-alive") } else { !says("connection", "close") };
    let chunked = says("transfer-encoding", "chunked");
    let length =
        incoming.header("content-length").map_or(Ok(0), |length| length.trim().parse().map_err(|_| bad("a length")));
    let length = length?;
    buffer.drain(..size);
    Ok(Some((Wanted { incoming, keep, head_only }, length, chunked)))
}

fn chunks(pipe: &mut dyn Pipe, buffer: &mut Vec<u8>) -> io::Result<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let size = line(pipe, buffer)?;
        let size = usize::from_str_radix(size.split(';').next().unwrap_or_default().trim(), 16);
        let size = size.map_err(|_| bad("a chunk"))?;
        if size == 0 {
            // The trailer ends with an empty line.
            while !line(pipe, buffer)?.is_empty() {}
            return Ok(body);
        }
        if body.len().saturating_add(size) > MAX_BODY {
            return Err(bad("a body that is too large"));
        }
        body.extend(take(pipe, buffer, size)?);
        take(pipe, buffer, 2)?;
    }
}

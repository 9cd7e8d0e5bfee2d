//! Decodes the body of an answer: gzip under any of its names, or no coding.

use crate::transport::failure::words;
use flate2::bufread::GzDecoder;
use std::cell::Cell;
use std::fmt;
use std::io::{self, BufReader, Chain, Cursor, Read};
use ureq::http::HeaderMap;
use ureq::http::header::CONTENT_ENCODING;

/// The first bytes of every gzip stream, which neither JSON nor text begins with.
const MAGIC: [u8; 2] = [0x1f, 0x8b];
/// The maximum number of compression layers of a body.
const MOST_LAYERS: usize = 4;

/// Appends a decompressed body to the bytes, up to a limit. What was decoded before an error is appended too.
///
/// # Errors
/// Those of the connection, and a [`CodingError`].
pub(crate) fn read_body(
    headers: &HeaderMap,
    body: impl Read,
    limit: u64,
    bytes: &mut Vec<u8>,
) -> Result<(), ureq::Error> {
    let connection_failed = Cell::new(false);
    let mut body = Watched { body, failed: &connection_failed };
    let mut begin = Vec::new();
    if let Err(error) = body.by_ref().take(2).read_to_end(&mut begin) {
        bytes.append(&mut begin);
        return Err(error.into());
    }
    // Some servers compress without declaring it.
    let layers = layers(headers)?.max(usize::from(begin == MAGIC));
    if begin.is_empty() {
        return Ok(());
    }
    let mut reader: Box<dyn Read + '_> = Box::new(begin.as_slice().chain(body));
    if layers > 0 && begin != MAGIC {
        // Not compressed at all: the error keeps the body unchanged.
        reader.take(limit).read_to_end(bytes)?;
        return Err(ureq::Error::Other(Box::new(CodingError::Broken("invalid gzip header".to_owned()))));
    }
    for _ in 0..layers {
        reader = Box::new(Members::new(reader));
    }
    match reader.take(limit).read_to_end(bytes) {
        Ok(_) => Ok(()),
        Err(error) if connection_failed.get() => Err(error.into()),
        Err(error) => Err(ureq::Error::Other(Box::new(CodingError::Broken(words(&error))))),
    }
}

/// Returns how many times a body is compressed with gzip.
fn layers(headers: &HeaderMap) -> Result<usize, ureq::Error> {
    let mut layers = 0_usize;
    for value in headers.get_all(CONTENT_ENCODING) {
        let names = String::from_utf8_lossy(value.as_bytes()).to_ascii_lowercase();
        for name in names.split(',').map(str::trim) {
            match name {
                "" | "identity" => {}
                "gzip" | "x-gzip" if layers < MOST_LAYERS => layers = layers.saturating_add(1),
                _ => {
                    return Err(ureq::Error::Other(Box::new(CodingError::Unknown(name.to_owned()))));
                }
            }
        }
    }
    Ok(layers)
}

/// The reason why a body cannot be decompressed.
#[derive(Debug)]
pub(crate) enum CodingError {
    /// The service used a coding that was not requested.
    Unknown(String),
    /// The compressed data is corrupt, with the decoder's message.
    Broken(String),
}

impl fmt::Display for CodingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(name) => write!(f, "the answer is encoded with {name}, which was not asked for"),
            Self::Broken(words) => write!(f, "the answer's compression is broken: {words}"),
        }
    }
}

impl std::error::Error for CodingError {}

/// Reads the members of a gzip stream one after the other. Data after the last one is ignored, as `gzip` does.
struct Members<R>(Option<GzDecoder<Packed<R>>>);

/// A stream whose first bytes have already been read.
type Packed<R> = Chain<Cursor<Vec<u8>>, BufReader<R>>;

impl<R: Read> Members<R> {
    fn new(stream: R) -> Self {
        Self(Some(GzDecoder::new(Cursor::default().chain(BufReader::new(stream)))))
    }
}

impl<R: Read> Read for Members<R> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        while let Some(member) = &mut self.0 {
            let read = member.read(bytes)?;
            if read > 0 || bytes.is_empty() {
                return Ok(read);
            }
            let Some((_, mut rest)) = self.0.take().map(|member| member.into_inner().into_inner()) else { break };
            let mut begin = Vec::new();
            rest.by_ref().take(2).read_to_end(&mut begin)?;
            if begin == MAGIC {
                self.0 = Some(GzDecoder::new(Cursor::new(begin).chain(rest)));
            } else {
                // The answer is complete only once these bytes have arrived.
                io::copy(&mut rest, &mut io::sink())?;
            }
        }
        Ok(0)
    }
}

/// A reader that records whether the connection failed: a decoder passes such an error on as if it were its own.
struct Watched<'a, R> {
    body: R,
    failed: &'a Cell<bool>,
}

impl<R: Read> Read for Watched<'_, R> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        self.body.read(bytes).inspect_err(|_| self.failed.set(true))
    }
}

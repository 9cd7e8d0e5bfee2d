//! How an answer's body is encoded: with gzip under any of its names, or not at all.

use crate::transport::failure::words;
use flate2::read::MultiGzDecoder;
use std::cell::Cell;
use std::fmt;
use std::io::{self, Read};
use ureq::http::HeaderMap;
use ureq::http::header::CONTENT_ENCODING;

/// How every gzip stream begins, and neither JSON nor text.
const MAGIC: [u8; 2] = [0x1f, 0x8b];
/// How many times a body may be compressed.
const MOST_LAYERS: usize = 4;

/// Adds a body to the bytes, decompressed, up to so many of them.
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
    body.by_ref().take(2).read_to_end(&mut begin)?;
    // Some servers compress without saying so.
    let layers = layers(headers)?.max(usize::from(begin == MAGIC));
    let mut reader: Box<dyn Read + '_> = Box::new(begin.as_slice().chain(body));
    for _ in 0..layers {
        reader = Box::new(MultiGzDecoder::new(reader));
    }
    match reader.take(limit).read_to_end(bytes) {
        Ok(_) => Ok(()),
        Err(error) if connection_failed.get() => Err(error.into()),
        Err(error) => Err(ureq::Error::Other(Box::new(CodingError::Broken(words(&error))))),
    }
}

/// How many times a body is compressed with gzip.
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

/// Why a body cannot be decompressed.
#[derive(Debug)]
pub(crate) enum CodingError {
    /// This coding was not asked for.
    Unknown(String),
    /// The compression is broken, in these words.
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

/// A reader that notes whether the connection failed, since a decoder hands on such an error as if it were its own.
struct Watched<'a, R> {
    body: R,
    failed: &'a Cell<bool>,
}

impl<R: Read> Read for Watched<'_, R> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        self.body.read(bytes).inspect_err(|_| self.failed.set(true))
    }
}

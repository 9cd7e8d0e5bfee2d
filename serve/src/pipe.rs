//! The byte stream under a request: a TCP connection, or TLS over one.

use std::io::{self, ErrorKind, Read, Write};

/// A stream that can be read and written.
pub trait Pipe: Read + Write {}

impl<T: Read + Write> Pipe for T {}

/// Reads from a stream, and again after an interruption. With a read time-out, a process that was stopped and continued gets
/// one, which does not end the connection.
///
/// # Errors
/// Any other error of the read.
pub fn uninterrupted<T>(mut read: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    loop {
        match read() {
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            result => return result,
        }
    }
}

//! What bytes come and go through: a TCP connection, or TLS over one.

use std::io::{Read, Write};

/// What can be read and written.
pub trait Pipe: Read + Write {}

impl<T: Read + Write> Pipe for T {}

//! One pass over a JSON text to a table of its entries, and the escapes of its strings.
//!
//! `response` scans a body with it, and `value` reads the table. What is in the table was checked against RFC 8259; its
//! places are within the text.

pub(crate) mod cursor;
pub(crate) mod escape;
mod predict;
pub(crate) mod scan;
pub(crate) mod swar;
pub(crate) mod tape;

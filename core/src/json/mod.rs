//! Scans a JSON text in one pass into a table of its entries, and decodes the escapes of its strings.
//!
//! `response` scans a body with it, and `value` reads the table. The text was checked against RFC 8259; the offsets in
//! the table are within the text.

pub(crate) mod cursor;
pub(crate) mod escape;
mod predict;
pub(crate) mod scan;
pub(crate) mod swar;
pub(crate) mod tape;

//! The client: settings and arguments from Python, the calls themselves, and the exchange for the caller's own
//! transports.
//!
//! The printed classes call `bound`. `records` converts the answers; awaited calls go through `awaited`.

pub(crate) mod args;
pub(crate) mod bound;
pub(crate) mod exchange;
pub(crate) mod send;
pub(crate) mod settings;
mod words;

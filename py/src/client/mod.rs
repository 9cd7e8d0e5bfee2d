//! The client: settings and arguments as Python gives them, the calls themselves, and the exchange for other
//! people's transports.
//!
//! `bound` is what the printed classes call. Answers are made by `records`; calls that are awaited go through `awaited`.

pub(crate) mod args;
pub(crate) mod bound;
pub(crate) mod exchange;
pub(crate) mod send;
pub(crate) mod settings;
mod words;

//! The arguments of a declared call at run time.
//!
//! Typed calls and the shells both make arguments; `request` encodes them.

pub mod arg;

//! What a declared call is made of while the program runs: its arguments.
//!
//! Typed calls and the shells both make arguments; `request` encodes them.

pub mod arg;

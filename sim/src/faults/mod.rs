//! Faults: rules that choose calls, what each fault does to an answer, and what of it reaches the client.
//!
//! The world asks the rules about each call. The server that delivers an answer applies what is left: faults of the connection.

pub(crate) mod arrival;
pub(crate) mod delivery;
pub(crate) mod fault;
pub(crate) mod rule;

//! Faults: rules that choose calls, the effect of each fault on an answer, and the part that reaches the client.
//!
//! The world checks the rules for each call. The server that delivers an answer applies the faults of the connection.

pub(crate) mod arrival;
pub(crate) mod delivery;
pub(crate) mod fault;
pub(crate) mod rule;

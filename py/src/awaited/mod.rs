//! Calls that an event loop awaits: threads that make them, and where their answers arrive.
//!
//! The client starts a job in the `pool`; its answer goes into the loop's `inbox`, which `_runtime/loops.py` reads.

pub(crate) mod inbox;
pub(crate) mod pool;

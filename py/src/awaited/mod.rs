//! Calls that an event loop awaits: the threads that make them, and the inbox that receives their answers.
//!
//! The client starts a job in the `pool`; its answer goes into the loop's `inbox`, which `_runtime/loops.py` reads.

pub(crate) mod inbox;
pub(crate) mod pool;

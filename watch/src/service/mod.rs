//! The service: rounds of all accounts, and the delivery of what they find.

pub mod log;
pub mod shard;

//! What a service is described with: its account, what is sent to it and what comes back.

pub mod account;
pub(crate) mod base_url;
pub(crate) mod front;
pub mod wire;

//! From a call and an account to the exact request.
//!
//! The shells and `exchange` call it. A parameter that is wrong is refused here, before anything is sent.

mod argument;
mod body;
pub mod encode;
pub mod prepared;

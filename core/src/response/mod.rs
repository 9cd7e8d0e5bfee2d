//! From a response to a value or an error.
//!
//! `exchange` calls it for each response. What is common to the services is here; how each of them says that it refused is
//! in its dialect under `apis`.

pub mod decode;

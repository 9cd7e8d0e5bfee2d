//! `libvpswire`: the calls of KiwiVM v1, CVM and Vultr v1 for C and C++.
//!
//! The exported functions are few and hand-written: clients, fleets, jobs, requests, values, errors, exchanges.
//! `include/vpswire.h` is generated from them. The functions for each call, verb and job are generated from the tables,
//! as `static inline` functions that use these, so a new call does not change the library's interface.
//!
//! The only unsafe code of the published packages is here: access to pointers from C, which is sound under the conventions at the
//! top of the header. Every function that takes a pointer checks it for NULL, and text for UTF-8, and runs within the
//! same panic guard.
#![allow(unsafe_code, reason = "pointers come from C and go there")]
#![allow(non_camel_case_types, reason = "the names are those of the header")]
#![allow(
    clippy::missing_safety_doc,
    reason = "one contract for all functions: the conventions at the top of the header"
)]

mod abi;
mod args;
mod cancel;
mod client;
mod error;
mod exchange;
mod failure;
mod field;
mod fleet;
mod guard;
mod job;
mod notice;
mod read;
mod request;
mod settings;
mod texts;
mod value;

pub use abi::*;
pub use cancel::*;
pub use client::*;
pub use error::*;
pub use exchange::*;
pub use field::*;
pub use fleet::*;
pub use job::*;
pub use notice::*;
pub use read::*;
pub use request::*;
pub use value::*;

/// No build of this library has the trace level, at which dependencies log the bytes of requests, including keys.
const _: () = assert!(log::STATIC_MAX_LEVEL as usize <= log::LevelFilter::Debug as usize, "log shows keys at trace");

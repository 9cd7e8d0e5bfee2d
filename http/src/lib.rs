//! Every call of KiwiVM v1, CVM and Vultr v1, typed and exact, over blocking HTTP.
//!
//! ```no_run
//! use vpswire::{Account, Client, vultr::server};
//!
//! let client = Client::new(Account::vultr("YOURKEY")?)?;
//! let servers = client.send(&server::List { tag: Some("web".into()), ..Default::default() })?.answer;
//! for (id, server) in servers.iter() {
//!     println!("{id} {:?} {:?}", server.label, server.main_ip);
//! }
//! # Ok::<(), vpswire::Error>(())
//! ```
//!
//! The calls, their answers, errors and rules are those of [`vpswire_core`], all of which is here under the same names.
//! This crate adds the socket: [`Client`] and its [`Builder`]; and [`Fleet`], which asks many accounts the same.
//!
//! - What reads is tried again when the connection breaks; what acts, destroys or bills reaches the service at most once.
//! - Keys go to the account's base URL and nowhere else: a redirect is an error, and plain `http` is refused except on
//!   this machine.
//! - What takes several calls and waits between them, such as rotating snapshots, is a job: [`Client::job`] runs it.
//! - No proxy is used unless the [`Builder`] says so; the environment counts only after [`Builder::proxy_from_env`].

// The tests in here use the servers of those outside.
#[cfg(test)]
#[path = "../tests/common/mod.rs"]
mod common;
#[cfg(test)]
extern crate self as vpswire;

mod builder;
mod cancel;
mod client;
mod clock;
mod connections;
mod fleet_client;
mod hook;
pub mod jobs;
mod proxy;
mod roots;
mod run;
#[cfg(test)]
mod timing;
mod transport;

pub use builder::Builder;
pub use cancel::CancelToken;
pub use client::{Client, Reply};
pub use fleet_client::Fleet;
pub use hook::{Attempt, Outcome};
pub use roots::Roots;
pub use vpswire_core::{
    Account, Code, Error, Value, Verdict, account, apis, args, cvm, declare, decode, encode, error, exchange, fleet,
    kiwivm, prepared, request, response, schema, setting, shape, table, text, typed, value, vultr, wire,
};
#[doc(hidden)]
pub use vpswire_core::{int, node};

#[cfg(doctest)]
mod documents {
    #[doc = include_str!("../README.md")]
    mod readme {}
    #[doc = include_str!("../../README.md")]
    mod project {}
    #[doc = include_str!("../../docs/guide.md")]
    mod guide {}
}

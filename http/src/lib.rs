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
//! The calls, their answers, errors and rules are those of [`vpswire_core`], which this crate re-exports completely. It
//! adds the HTTP transport: [`Client`] with its [`Builder`]; and [`Fleet`], which works on many accounts at once.
//!
//! - Reads are retried when the connection breaks; calls that act, destroy or cost money reach the service at most once.
//! - Keys are sent only to the account's base URL: a redirect is an error, and plain `http` is refused except on
//!   this machine.
//! - Work that takes several calls and waits between them, such as rotating snapshots, is a job: [`Client::job`] runs it.
//! - A proxy is used only if the [`Builder`] sets one; the environment is read only by [`Builder::proxy_from_env`].

// The tests in this crate share the test servers of the integration tests.
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

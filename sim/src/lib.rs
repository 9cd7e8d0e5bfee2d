//! A simulator of the KiwiVM v1, CVM and Vultr v1 services, for tests, demonstrations and trying things out.
//!
//! A [`World`] is a state machine without a socket, clock or thread: it takes a request and the time, and returns an
//! answer. It finds each call in the same table as the clients do, and checks the key, method and parameters as the
//! service would. With the feature `server` (on by default) `Server` runs a small HTTP/1.1 server around it. Without it
//! nothing of the operating system is needed, so it runs in WebAssembly too: the host keeps the time, passes requests
//! to [`World::handle`], and acts on [`Outcome::arrival`], which describes what a client sees of a fault.
//!
//! All three services share one port, under the paths of [`accounts::PREFIXES`].
//!
//! ```
//! use std::time::Duration;
//! use vpswire_core::{account::Account, decode, encode::encode, typed::Call, vultr::server};
//! use vpswire_sim::{Incoming, World, accounts};
//!
//! let mut world = World::default();
//! let account = accounts::vultr("http://127.0.0.1")?;
//! let list = server::List { tag: Some("web".into()), ..Default::default() };
//! let prepared = encode(server::List::OP, &list.args(), &account)?;
//! let now = Duration::from_secs(1_700_000_000);
//! let outcome = world.handle(&Incoming::from(prepared.request()), now);
//! let answer = decode::decode(&prepared, outcome.response, decode::MAX_BODY, now)?;
//! assert_eq!(answer.at("576965.label").unwrap().as_text().unwrap(), "web-1");
//! # Ok::<(), vpswire_core::Error>(())
//! ```

pub mod accounts;
mod edition;
mod faults;
mod protocol;
mod replay;
mod seeds;
#[cfg(feature = "server")]
mod server;
mod services;
mod world;

pub use accounts::Credentials;
pub use edition::Edition;
pub use faults::arrival::{Arrival, End};
pub use faults::delivery::{Delivery, Outcome};
pub use faults::fault::Fault;
pub use faults::rule::{Rule, When};
pub use protocol::incoming::Incoming;
#[cfg(feature = "server")]
pub use server::{Options, Seen, Server};
pub use world::World;

/// The examples of the guides, run as tests.
#[cfg(all(doctest, feature = "server"))]
mod guides {
    #[doc = include_str!("../README.md")]
    struct Readme;
    #[doc = include_str!("../../docs/simulator.md")]
    struct Simulator;
    #[doc = include_str!("../../docs/fleet.md")]
    struct Fleet;
    #[doc = include_str!("../../docs/jobs.md")]
    struct Jobs;
}

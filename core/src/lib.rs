//! The sans-IO core of vpswire: the calls of KiwiVM v1, CVM and Vultr v1, encoded, decoded and decided exactly.
//!
//! There is no socket, clock, thread or environment in here. A call is a struct ([`vultr::server::List`]) and a row of the
//! const table ([`table`]); [`encode`](encode::encode) makes a request of it, [`decode`](decode::decode) a [`Value`] of
//! the response, and an [`Exchange`](exchange::Exchange) decides what is sent, waited for and tried again.
//!
//! ```
//! use vpswire_core::{account::Account, encode::encode, typed::Call, vultr::server};
//!
//! let account = Account::vultr("EXAMPLEKEY")?;
//! let call = server::List { tag: Some("web".into()), ..Default::default() };
//! let prepared = encode(server::List::OP, &call.args(), &account)?;
//! assert_eq!(prepared.request().url, "https://api.vultr.com/v1/server/list?tag=web");
//! # Ok::<(), vpswire_core::error::Error>(())
//! ```

// An engine of WebAssembly compiles a function when it is first called, and all of it. So what a call that goes well does
// not need is a function of its own: `#[cold]` where something has gone wrong, else `#[inline(never)]`.

pub mod account;
pub mod args;
mod base64;
mod base_url;
mod bytes;
pub mod cvm;
pub mod decode;
mod distinct;
mod draft;
pub mod encode;
mod entry;
pub mod error;
mod escape;
pub mod exchange;
mod front;
pub mod int;
mod json;
pub mod kiwivm;
mod mismatch;
mod named;
pub mod node;
mod pace;
mod percent;
mod predict;
pub mod prepared;
mod reader;
pub mod rows;
mod secrets;

pub mod shape;
pub mod table;
mod time;
pub mod typed;
pub mod value;
mod view;
pub mod vultr;
mod walk;
pub mod wire;
mod write;

pub use account::Account;
pub use error::{Code, Error, Verdict};
pub use value::Value;

//! The sans-IO core of vpswire: the calls of KiwiVM v1, CVM and Vultr v1, encoded, decoded and decided exactly.
//!
//! It uses no socket, clock, thread or environment. A call is a struct ([`vultr::server::List`]) and a row of the const
//! table ([`table`]); [`encode`](encode::encode) turns it into a request, [`decode`](decode::decode) turns the response
//! into a [`Value`], and an [`Exchange`](exchange::Exchange) decides what to send, when to wait and what to retry.
//!
//! The rooms; each imports only from those above it (docs/architecture.md):
//!
//! | room | what it does |
//! | --- | --- |
//! | [`text`] | base64, decimal integers, percent signs, dates |
//! | `json` | scans a JSON text into a table of its entries |
//! | [`schema`] | const data: calls, parameters and answers |
//! | [`error`] | the error type, who may send a call again, and the masking that every text passes |
//! | [`declare`] | a call's arguments |
//! | [`value`] | reads a scanned answer by its shape |
//! | `dialect` | describes a service: its account, its requests and its responses |
//! | [`apis`] | the services: calls and dialects, and the table of them all |
//! | [`request`] | the encoding of a call |
//! | [`response`] | statuses, envelopes, and the content of a response that is not an answer |
//! | [`exchange`] | attempts, waits and pace |
//! | [`fleet`] | named accounts, and the verbs that are the same for all APIs |
//! | [`jobs`] | tasks that take several calls and wait between them |
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

// A WebAssembly engine compiles each function as a whole when it is first called. So code that a successful call does
// not need is in a separate function: `#[cold]` for failures, otherwise `#[inline(never)]`.

// Its macros are for the rooms below.
#[macro_use]
pub mod schema;

pub mod apis;
pub mod declare;
#[doc(hidden)]
pub mod dialect;
pub mod error;
pub mod exchange;
pub mod fleet;
pub mod jobs;
mod json;
pub mod request;
pub mod response;
pub mod text;
pub mod value;

pub use apis::registry as table;
pub use apis::{cvm, kiwivm, vultr};
pub use declare::arg as args;
pub use dialect::account::Account;
pub use dialect::{account, wire};
pub use error::{Code, Error, Verdict};
pub use request::{encode, prepared};
pub use response::decode;
pub use schema::{setting, shape};
#[doc(hidden)]
pub use text::int;
#[doc(hidden)]
pub use value::node;
pub use value::{Value, typed};

/// The README's example, run as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

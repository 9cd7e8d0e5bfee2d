//! The web panel: a page for all machines, and the server that makes its calls, so that the browser never holds a key.
//!
//! - [`page`] contains the files of the page, which are built into the crate.
//! - [`session`] authenticates the page: the token in the printed link is exchanged, once, for a bearer token.
//! - [`panel`] answers requests, without a socket: [`Panel::answer`].
//! - [`relay`] makes the calls of the page: [`call`] decodes them, [`consent`] has a person confirm them where necessary,
//!   with a name from [`names`]; [`audit`] logs them, and [`once`] prevents duplicates.
//! - [`history`] reads the history that `vpswire watch` keeps.
//! - [`listen`] serves the panel on loopback, or publicly as [`public`] configures it, with a [`password`].

pub mod accounts;
pub mod audit;
pub mod call;
pub mod clock;
pub mod consent;
pub mod headers;
pub mod history;
pub mod listen;
pub mod names;
pub mod once;
pub mod page;
pub mod panel;
pub mod password;
pub mod public;
pub mod relay;
pub mod session;

pub use panel::Panel;

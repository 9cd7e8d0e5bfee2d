//! The web panel: a page of all machines, and what answers its requests, so that no key is in the browser.
//!
//! - [`page`] has the files of the page, which are built into the crate.
//! - [`session`] lets the page in: a token of the link that the command prints becomes a bearer token, once.
//! - [`panel`] answers requests, without a socket: [`Panel::answer`].
//! - [`relay`] makes the calls of the page: [`call`] reads one by the table, [`consent`] asks a person where that is needed, by a
//!   name of [`names`]; [`audit`] logs it, and [`once`] sees that it is sent once.
//! - [`history`] reads what `vpswire watch` has kept.
//! - [`listen`] serves it on loopback, or to others as [`public`] says, who have a [`password`].

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

//! The web panel: a page of all machines, and what answers its requests, so that no key is in the browser.
//!
//! - [`page`] has the files of the page, which are built into the crate.
//! - [`session`] lets the page in: a token of the link that the command prints becomes a bearer token, once.
//! - [`panel`] answers requests, without a socket: [`Panel::answer`].
//! - [`listen`] serves it on loopback.

pub mod clock;
pub mod headers;
pub mod listen;
pub mod page;
pub mod panel;
pub mod session;

pub use panel::Panel;

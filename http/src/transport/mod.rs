//! One attempt over the wire, on top of ureq: connections, time-outs, cancelling, and what a failure means.
//!
//! [`send`](send::send) is what the rest of the crate calls; `connections` makes the agents from
//! [`connector`](connector::connector). Nothing here decides whether a call is sent again. Every blocking step asks the
//! attempt's [`state`] first, which says how long it may take, and learns there whether a byte of the request has left.

mod buffers;
mod coding;
pub(crate) mod connector;
mod failure;
mod forwarding;
mod framing;
mod head;
pub(crate) mod resolver;
pub(crate) mod send;
mod socket;
pub(crate) mod state;

//! One attempt over the wire, on top of ureq: connections, time-outs, cancelling, and what a failure means.
//!
//! [`send`](send::send) is the entry point for the rest of the crate; `connections` makes the agents from
//! [`connector`](connector::connector). Nothing here decides whether a call is sent again. Every blocking operation first
//! queries the attempt's [`state`], which limits its time; the state also records whether a byte of the request has been
//! sent.

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

//! The protocol that all three services share: requests with forms, and answers as PHP writes them.
//!
//! The services read and answer requests with it, and the server delivers the answers. Nothing here depends on a world.

pub(crate) mod form;
pub(crate) mod incoming;
pub(crate) mod reply;
pub(crate) mod route;

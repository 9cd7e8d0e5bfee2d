//! The protocol that all three services share: requests with forms, and answers as PHP writes them.
//!
//! Services read and answer requests by it, and the server delivers what they answer. Nothing here knows a world.

pub(crate) mod form;
pub(crate) mod incoming;
pub(crate) mod reply;
pub(crate) mod route;

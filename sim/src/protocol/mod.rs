//! What all three services speak: requests with forms, answers as PHP writes them, and their heads on the wire.
//!
//! Services read and answer requests by it, and the server delivers what they answer. Nothing here knows a world.

pub(crate) mod form;
pub(crate) mod head;
pub(crate) mod incoming;
pub(crate) mod reply;
pub(crate) mod route;

//! Recording what is asked and answered, and serving it again.
//!
//! The server writes the lines and the world answers from them. No secret of a world or a request gets into a recording.

pub(crate) mod record;

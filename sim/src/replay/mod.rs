//! Recording requests and answers, and replaying them.
//!
//! The server writes the lines, and the world answers from them. A recording contains no secret of a world or a
//! request.

pub(crate) mod record;

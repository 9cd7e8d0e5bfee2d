//! Answers as Python objects: records, maps by id, and what they are converted to.
//!
//! `convert` makes a Python object of a value of the core. Objects keep their value and are read when asked; `context` says
//! for errors where in the answer they are. Nothing here sends anything.

pub(crate) mod apart;
pub(crate) mod by_id;
pub(crate) mod context;
pub(crate) mod convert;
pub(crate) mod iter;
mod listing;
pub(crate) mod located;
pub(crate) mod module;
pub(crate) mod pickle;
pub(crate) mod record;
mod shown;
pub(crate) mod to_dict;
mod turns;

//! Answers as Python objects: records, maps by id, and their conversions.
//!
//! `convert` turns a value of the core into a Python object. Objects keep their value and convert parts when they are read;
//! `context` keeps their place in the answer for errors. Nothing here sends anything.

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

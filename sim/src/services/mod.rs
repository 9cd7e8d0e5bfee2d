//! The services, a module for each, and what they share: the check of parameters, dates, lists by number.
//!
//! The world hands each request to the service that it is for. No service knows another.

pub(crate) mod cvm;
mod date;
pub(crate) mod kiwivm;
mod listed;
mod params;
pub(crate) mod vultr;

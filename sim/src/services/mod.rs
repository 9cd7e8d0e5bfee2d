//! The services, a module for each, and what they share: the check of parameters, dates, lists by number.
//!
//! The world hands each request to the service that it is for. No service knows another.

pub(crate) mod cvm;
mod date;
pub(crate) mod kiwivm;
mod listed;
mod params;
pub(crate) mod vultr;

use crate::edition::Edition;
use crate::seeds::Seeds;
use std::time::Duration;

/// What a service gets beside the request.
pub(crate) struct Moment<'a> {
    pub(crate) now: Duration,
    /// Whether limits are enforced.
    pub(crate) limited: bool,
    pub(crate) edition: Edition,
    pub(crate) seeds: &'a mut Seeds,
}

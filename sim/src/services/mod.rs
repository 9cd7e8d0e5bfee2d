//! The services, one module each, and their common parts: the check of parameters, dates, maps that are lists in files.
//!
//! The world passes each request to its service. No service depends on another, and the world uses only [`Service`].

pub(crate) mod cvm;
mod date;
pub(crate) mod kiwivm;
mod listed;
mod params;
pub(crate) mod vultr;

use crate::edition::Edition;
use crate::protocol::incoming::Incoming;
use crate::seeds::Seeds;
use std::time::Duration;
use vpswire_core::shape::{Api, Op};
use vpswire_core::wire::Response;

/// A service with all its state.
pub(crate) trait Service {
    /// Returns the API of the service.
    fn api(&self) -> Api;

    /// Returns the settings of each account that are sent with a call, in the order of the API's settings.
    fn accounts(&self) -> Vec<Vec<String>>;

    /// Adds the other secrets of the service: the keys of users, passwords, tokens.
    #[cfg(feature = "server")]
    fn secrets(&self, all: &mut Vec<String>);

    /// Generates a new key for each account.
    fn change_keys(&mut self, seeds: &mut Seeds);

    /// Answers a request, and returns its call.
    fn answer(&mut self, path: &str, incoming: &Incoming, at: Moment<'_>) -> (Option<&'static Op>, Response);
}

/// The context of a request.
pub(crate) struct Moment<'a> {
    pub(crate) now: Duration,
    /// Whether limits are enforced.
    pub(crate) limited: bool,
    pub(crate) edition: Edition,
    pub(crate) seeds: &'a mut Seeds,
}

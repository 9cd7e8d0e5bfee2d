//! The services, a module for each, and what they share: the check of parameters, dates, lists by number.
//!
//! The world hands each request to the service that it is for. No service knows another, and the world knows of each what
//! [`Service`] says.

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

/// A service with all that is in it.
pub(crate) trait Service {
    /// The API that it speaks.
    fn api(&self) -> Api;

    /// What each of its accounts is called with: the parts that are sent, in the order of the API's settings.
    fn accounts(&self) -> Vec<Vec<String>>;

    /// Adds what else must not be shown of it: the keys of users, passwords, tokens.
    #[cfg(feature = "server")]
    fn secrets(&self, all: &mut Vec<String>);

    /// Gives each account another key.
    fn change_keys(&mut self, seeds: &mut Seeds);

    /// Answers a request, and says which call it was.
    fn answer(&mut self, path: &str, incoming: &Incoming, at: Moment<'_>) -> (Option<&'static Op>, Response);
}

/// What a service gets beside the request.
pub(crate) struct Moment<'a> {
    pub(crate) now: Duration,
    /// Whether limits are enforced.
    pub(crate) limited: bool,
    pub(crate) edition: Edition,
    pub(crate) seeds: &'a mut Seeds,
}

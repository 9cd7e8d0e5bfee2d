//! The world: the three services, their faults, and the one entry point for requests.

use crate::accounts::Credentials;
use crate::edition::Edition;
use crate::faults::delivery::{Delivery, Outcome};
use crate::faults::fault::Fault;
use crate::faults::rule::{Faults, Rule};
use crate::protocol::incoming::Incoming;
use crate::protocol::reply;
use crate::protocol::route::{self, service};
use crate::replay::record::Replay;
use crate::seeds::Seeds;
use crate::services::cvm::Cvm;
use crate::services::kiwivm::Kiwivm;
use crate::services::vultr::Vultr;
use crate::services::{Moment, Service};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::sync::LazyLock;
use std::time::Duration;
#[cfg(feature = "server")]
use vpswire_core::shape::Api;

/// The file of the default world.
const BELIEVABLE: &str = include_str!("believable.toml");

/// The three services and all their state.
#[derive(Clone, Serialize, Deserialize)]
#[serde(default = "World::empty", deny_unknown_fields)]
pub struct World {
    edition: Edition,
    limits: bool,
    /// The latest time that the world has seen, seconds since 1970.
    clock: u64,
    faults: Faults,
    seeds: Seeds,
    /// The random source of faults that occur by chance; generated ids use another one.
    dice: Seeds,
    kiwivm: Kiwivm,
    cvm: Cvm,
    vultr: Vultr,
    /// The recording that replaces everything above, if any.
    #[serde(skip)]
    replay: Option<Replay>,
}

/// Shows no contents, since they include keys and passwords.
impl fmt::Debug for World {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("World").field("edition", &self.edition).finish_non_exhaustive()
    }
}

impl Default for World {
    /// The default world: a handful of machines under each of [`crate::accounts`].
    fn default() -> Self {
        static BUILT_IN: LazyLock<World> =
            LazyLock::new(|| World::from_text(BELIEVABLE).unwrap_or_else(|_| World::empty()));
        BUILT_IN.clone()
    }
}

impl World {
    /// Creates the default world. The same seed gives the same ids and secrets, and the same faults by chance.
    pub fn new(seed: u64) -> Self {
        Self::seeded(BELIEVABLE, seed).unwrap_or_else(|_| Self::empty())
    }

    /// Creates a world without any accounts.
    pub fn empty() -> Self {
        Self {
            edition: Edition::Newest,
            limits: false,
            clock: 0,
            faults: Faults::default(),
            seeds: Seeds::new(1),
            dice: Seeds::new(2),
            kiwivm: Kiwivm::default(),
            cvm: Cvm::default(),
            vultr: Vultr::default(),
            replay: None,
        }
    }

    /// Reads a world from a file's text, in TOML or JSON. Omitted parts are generated, or have their defaults.
    ///
    /// # Errors
    /// A description of the error and its position.
    pub fn from_text(text: &str) -> Result<Self, String> {
        let json = text.trim_start().starts_with('{');
        let read = if json {
            serde_json::from_str(text).map_err(|error| error.to_string())
        } else {
            toml::from_str(text).map_err(|error| error.to_string())
        };
        let mut world: Self = read?;
        if world.has_no_account() {
            return Err("there is no account of kiwivm, cvm or vultr in it".to_owned());
        }
        world.vultr.complete(&mut world.seeds);
        Ok(world)
    }

    fn services(&self) -> [&dyn Service; 3] {
        [&self.kiwivm, &self.cvm, &self.vultr]
    }

    /// Returns the services for changes, and the generator of their ids and secrets.
    fn services_mut(&mut self) -> ([&mut dyn Service; 3], &mut Seeds) {
        ([&mut self.kiwivm, &mut self.cvm, &mut self.vultr], &mut self.seeds)
    }

    fn has_no_account(&self) -> bool {
        self.services().iter().all(|service| service.accounts().is_empty())
    }

    fn seeded(text: &str, seed: u64) -> Result<Self, String> {
        Self::from_text(&format!("seeds = {}\ndice = {}\n{text}", seed & 0xffff_ffff, seed ^ 2 & 0xffff_ffff))
    }

    /// Creates a world that answers requests from a recording. Keys are not checked.
    ///
    /// # Errors
    /// A description of the error and its line.
    pub fn replaying(recording: &str) -> Result<Self, String> {
        Ok(Self { replay: Some(Replay::parse(recording)?), ..Self::default() })
    }

    /// Returns the whole state as JSON that [`World::from_text`] reads. It contains keys and passwords.
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    /// Returns the latest time that the world has seen, since 1970 UTC. Its clock continues from there when it is
    /// loaded again.
    pub const fn clock(&self) -> Duration {
        Duration::from_secs(self.clock)
    }

    /// Records the time, so that it is saved with the rest.
    pub fn see(&mut self, now: Duration) {
        self.clock = self.clock.max(now.as_secs());
    }

    /// Returns the same world with another edition of KiwiVM.
    #[must_use]
    pub const fn with_edition(mut self, edition: Edition) -> Self {
        self.edition = edition;
        self
    }

    /// Returns the same world with limits enforced or not: KiwiVM's points and Vultr's two calls a second. If they are
    /// not enforced, points are only counted.
    #[must_use]
    pub const fn with_limits(mut self, on: bool) -> Self {
        self.limits = on;
        self
    }

    /// Returns the same world with `count` more servers in the first Vultr account.
    #[must_use]
    pub fn with_servers(mut self, count: u64) -> Self {
        self.vultr.add_servers(count, &mut self.seeds);
        self
    }

    /// Returns the same world with new keys and tokens for all accounts, generated from the seed.
    #[must_use]
    pub fn with_new_keys(mut self, seed: u64) -> Self {
        let seeds = &mut Seeds::new(seed);
        self.services_mut().0.into_iter().for_each(|service| service.change_keys(seeds));
        self
    }

    /// Returns the credentials of all accounts.
    pub fn credentials(&self) -> Credentials {
        Credentials(self.services().into_iter().map(|service| (service.api(), service.accounts())).collect())
    }

    /// Returns all secrets: keys, tokens and passwords.
    #[cfg(feature = "server")]
    pub(crate) fn secrets(&self) -> Vec<String> {
        let credentials = self.credentials();
        let parts = Api::ALL.into_iter().flat_map(|api| credentials.accounts(api).flatten());
        let mut all = parts.filter(|(field, _)| field.secret).map(|(_, value)| value.to_owned()).collect();
        self.services().into_iter().for_each(|service| service.secrets(&mut all));
        all
    }

    /// Adds a rule that breaks calls.
    pub fn add_fault(&mut self, rule: Rule) {
        self.faults.add(rule);
    }

    /// Removes all rules.
    pub fn clear_faults(&mut self) {
        self.faults.clear();
    }

    /// Returns the rules.
    pub fn faults(&self) -> Vec<Rule> {
        self.faults.iter().cloned().collect()
    }

    /// Handles a request. `now` is the time in the world, since 1970 UTC: the caller owns the clock.
    pub fn handle(&mut self, incoming: &Incoming, now: Duration) -> Outcome {
        self.see(now);
        if incoming.is_too_large() {
            let response = reply::plain(413, "The request has too many parameters, or is too large.\n");
            return Outcome { op: None, response, delivery: Delivery::Whole };
        }
        if let Some(replay) = &mut self.replay {
            return replay.answer(incoming);
        }
        let nowhere = || (None, reply::text(404, "None of the services is at this path."));
        let Some((api, path)) = service(incoming) else {
            let (op, response) = nowhere();
            return Outcome { op, response, delivery: Delivery::Whole };
        };
        let target = route::find(api, &incoming.method, path).map(|(op, _)| op);
        let fault = target.and_then(|op| self.faults.strike(op, &mut self.dice));
        let (op, mut response) = if fault.is_some_and(Fault::prevents) {
            (target, reply::text(200, ""))
        } else {
            let (limited, edition) = (self.limits, self.edition);
            let (services, seeds) = self.services_mut();
            let service = services.into_iter().find(|service| service.api() == api);
            let at = Moment { now, limited, edition, seeds };
            service.map_or_else(nowhere, |service| service.answer(path, incoming, at))
        };
        if let Some(fault) = fault {
            fault.apply(&mut response);
        }
        let delivery = match fault {
            Some(Fault::LoseAnswer | Fault::Refuse) => Delivery::Lost,
            Some(fault) if fault.is_of_the_wire() => Delivery::Broken(fault),
            _ => Delivery::Whole,
        };
        Outcome { op, response, delivery }
    }
}

#[cfg(test)]
mod tests {
    use super::{BELIEVABLE, World};

    #[test]
    fn the_default_world_is_a_file_and_survives_saving() {
        let world = World::from_text(BELIEVABLE).unwrap();
        let saved = world.to_json();
        assert_eq!(World::from_text(&saved).unwrap().to_json(), saved);
        assert_eq!(World::default().to_json(), saved);
        assert_ne!(World::new(7).to_json(), saved);
        assert_eq!(World::new(7).to_json(), World::new(7).to_json());
        assert!(World::from_text("[[kiwivm.vpses]]\nfly = 1").unwrap_err().contains("fly"));
        assert!(World::from_text("{\"faults\": [\"x\"]}").is_err());
    }
}

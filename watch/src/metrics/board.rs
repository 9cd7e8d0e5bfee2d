//! The latest facts of all accounts, and their text.

use crate::metrics::family::{Family, text};
use crate::metrics::known::{Age, KnownAccount};
use crate::metrics::{bandwagon, machines};
use crate::reading::Round;
use crate::store::Latest;
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The result of the delivery of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Delivery {
    /// The event was delivered.
    Delivered,
    /// The delivery failed, and will be retried.
    Failed,
    /// The event is never delivered to this channel.
    GivenUp,
}

impl Delivery {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Delivered => "delivered",
            Self::Failed => "failed",
            Self::GivenUp => "given_up",
        }
    }
}

/// The latest facts of all accounts. Shareable between threads.
#[derive(Debug)]
pub struct Metrics {
    keep_seconds: u64,
    bandwagon_names: bool,
    known: Mutex<Known>,
}

#[derive(Debug, Default)]
struct Known {
    accounts: BTreeMap<String, KnownAccount>,
    deliveries: BTreeMap<(String, Delivery), u64>,
}

impl Metrics {
    /// Creates empty metrics. A value is shown until it is older than `keep_seconds`; with `bandwagon_names` the machines
    /// of KiwiVM are also exported under the names of the widely used exporter.
    pub fn new(keep_seconds: u64, bandwagon_names: bool) -> Self {
        Self { keep_seconds, bandwagon_names, known: Mutex::default() }
    }

    /// Adds the accounts to be read, and the stored facts of their machines: after a restart the metrics continue, as long
    /// as the facts are not too old.
    pub fn begin<'a>(&self, accounts: impl Iterator<Item = &'a str>, latest: &[Latest]) {
        let mut known = self.known();
        for account in accounts {
            known.accounts.entry(account.to_owned()).or_default();
        }
        for machine in latest {
            if let Some(account) = known.accounts.get_mut(&machine.account) {
                account.machines.entry(machine.machine.clone()).or_default().begin(machine);
            }
        }
    }

    /// Updates the facts from a round.
    pub fn observe(&self, round: &Round) {
        self.known().accounts.entry(round.account.clone()).or_default().take(round, self.bandwagon_names);
    }

    /// Counts a delivery to a channel.
    pub fn count_delivery(&self, channel: &str, delivery: Delivery) {
        let mut known = self.known();
        let count = known.deliveries.entry((channel.to_owned(), delivery)).or_default();
        *count = count.saturating_add(1);
    }

    /// Returns all metrics in the Prometheus text format.
    pub fn text(&self, now: u64) -> String {
        let (age, known) = (self.age(now), self.known());
        let mut families = machines::families(&known.accounts, age);
        let mut deliveries =
            Family::counter("vpswire_watch_deliveries", "Deliveries of events, by channel and outcome.");
        for ((channel, delivery), count) in &known.deliveries {
            let labels = vec![("channel", channel.clone()), ("outcome", delivery.as_str().to_owned())];
            deliveries.add(&labels, Some(*count));
        }
        families.push(deliveries);
        if self.bandwagon_names {
            families.extend(bandwagon::families(&known.accounts, age));
        }
        drop(known);
        text(families)
    }

    /// Returns the remaining traffic of a machine in the format of the header `Subscription-Userinfo` for proxy clients:
    /// `upload=1; download=2; total=3; expire=4`. If its service does not count the directions separately, all traffic
    /// counts as download. Returns `None` if the traffic is unknown.
    pub fn subscription_userinfo(&self, machine: &str, now: u64) -> Option<String> {
        let known = self.known();
        let mut accounts = known.accounts.values();
        let traffic = accounts.find_map(|account| self.age(now).fresh(&account.machines.get(machine)?.traffic))?;
        let (used, total) = (traffic.used_bytes?, traffic.allowed_bytes?);
        // Directions that do not add up to the used traffic would yield a wrong remainder.
        let apart = traffic.out_bytes.zip(traffic.in_bytes).filter(|(out, of)| out.checked_add(*of) == Some(used));
        let (upload, download) = apart.unwrap_or((0, used));
        let expire = traffic.resets_at.map(|at| format!("; expire={at}")).unwrap_or_default();
        Some(format!("upload={upload}; download={download}; total={total}{expire}"))
    }

    /// Returns the age at which a value is dropped unless it is read again, seconds.
    pub const fn keep_seconds(&self) -> u64 {
        self.keep_seconds
    }

    const fn age(&self, now: u64) -> Age {
        Age { now, keep_seconds: self.keep_seconds }
    }

    /// Ignores poisoning by a panic in another thread: every change is complete in itself.
    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

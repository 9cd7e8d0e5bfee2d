//! The locations of a VPS, and its migration to them.

use super::asked::{Answer, Asked, fields};
use super::refusal::Refusal;
use super::task::Then;
use super::vps::{Kind, Vps};
use serde_json::{Map, Value, json};

/// The seconds that a migration takes.
const DURATION: u64 = 180;

/// A location.
pub(super) struct Location {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    pub(super) datacenter: &'static str,
    /// The multiplier of the transfer, in hundredths.
    multiplier: u32,
    /// Whether reverse DNS can be set there.
    pub(super) rdns: bool,
    pub(super) ipv6: bool,
}

const LOCATIONS: [Location; 4] = [
    place("USCA_2", "US, California", "US: Los Angeles, California (DC2 QNET)", 100, true, true),
    place("USFL_1", "US, Florida", "US: Jacksonville, Florida", 100, true, false),
    place("EUNL_3", "Netherlands, Amsterdam", "EU: Amsterdam, Netherlands", 100, true, true),
    place("HKHK_1", "China, Hong Kong", "CN: Hong Kong", 33, false, true),
];

const fn place(
    id: &'static str,
    name: &'static str,
    datacenter: &'static str,
    multiplier: u32,
    rdns: bool,
    ipv6: bool,
) -> Location {
    Location { id, name, datacenter, multiplier, rdns, ipv6 }
}

impl Location {
    /// Returns the multiplier as the service writes it: an integer if it is one, otherwise a fraction.
    pub(super) fn multiplier(&self) -> Value {
        match self.multiplier {
            100 => json!(1),
            hundredths => json!(f64::from(hundredths) / 100.0),
        }
    }
}

impl Vps {
    /// Returns the location of the VPS; the first location if it is unknown.
    pub(super) fn place(&self) -> &'static Location {
        let [first, ..] = &LOCATIONS;
        LOCATIONS.iter().find(|location| location.id == self.location).unwrap_or(first)
    }

    /// Returns the locations that the VPS can move to: containers cannot leave the older ones.
    fn goals(&self) -> impl Iterator<Item = &'static Location> {
        let (here, old) = (self.place().id, self.kind == Kind::Ovz);
        LOCATIONS.iter().filter(move |location| location.id != here && (!old || !location.ipv6))
    }

    pub(super) fn locations(&self) -> Map<String, Value> {
        let ids: Vec<_> = self.goals().map(|location| location.id).collect();
        let map = |value: fn(&Location) -> Value| {
            super::asked::php_map(self.goals().map(|location| (location.id.to_owned(), value(location))).collect())
        };
        fields(json!({
            "currentLocation": self.place().id,
            "locations": ids,
            "descriptions": map(|location| json!(location.datacenter)),
            "dataTransferMultipliers": map(Location::multiplier),
        }))
    }

    /// Handles `migrate/start`: every IPv4 address is replaced, and IPv6 subnets are removed.
    pub(super) fn migrate(&mut self, asked: Asked<'_>) -> Answer {
        let wanted = asked.text("location");
        let goal = self.goals().find(|location| location.id == wanted);
        let goal = goal.ok_or_else(|| Refusal::no_such("Location"))?;
        let count = self.ips.iter().filter(|ip| !ip.contains(':')).count();
        let ips: Vec<_> =
            (0..count).map(|_| format!("198.51.100.{}", (asked.seeds.next() % 250).saturating_add(2))).collect();
        let answer = json!({ "notificationEmail": self.email, "newIps": ips });
        let then = Then::Move { location: goal.id.to_owned(), ips };
        self.begin(&format!("Migration: {}", goal.id), asked.now, DURATION, then);
        Ok(fields(answer))
    }
}

//! Moving the VPS.

use super::task::{self, Info, info};
use crate::apis::kiwivm::SetPtr;
use crate::apis::kiwivm::migrate::{GetLocations, Start};
use crate::jobs::flow::Flow;
use crate::jobs::plan::{Plan, PlanVerb};
use crate::jobs::run::Run;
use crate::jobs::spec::Logic;
use crate::value::typed::Call;
use std::net::Ipv4Addr;
use vpswire_macros::{Job, Record, ToJson};

/// The word by which the audit log and the lock show it.
const KIND: &str = "migrat";

/// Move the VPS to another location and wait until it has arrived. Its IPv4 addresses are lost: it gets new ones.
///
/// The plan compares the traffic multipliers of both locations. The API reports no prices.
#[derive(Clone, PartialEq, Job)]
#[job(Kiwivm, effect = Destroys, returns = Migrated)]
pub struct Migrate {
    /// The id of the new location, from `migrate/getLocations`.
    pub location: String,
    /// Whether to set the reverse DNS names of the old addresses for the new ones, in the same order. Off by default.
    pub keep_ptr: Option<bool>,
}

/// A VPS that has moved.
#[derive(Clone, PartialEq, Record, ToJson)]
#[non_exhaustive]
pub struct Migrated {
    /// The id of its location, if the panel reports it.
    pub location: Option<String>,
    /// Its addresses before the move.
    pub old_ips: Vec<String>,
    /// Its addresses after the move.
    pub new_ips: Vec<String>,
    /// The addresses whose reverse DNS name was set.
    pub ptr_set: Vec<String>,
    /// The reverse DNS names that could not be set: there is no address for them, or the location does not offer the call.
    pub ptr_left: Vec<String>,
}

/// A location to move to.
#[derive(Clone, PartialEq, Record, ToJson)]
struct Place {
    /// Whether the VPS can move there.
    possible: bool,
    /// Its description.
    description: Option<String>,
    /// The factor by which transfer is multiplied there.
    multiplier: Option<String>,
    /// The locations that the VPS can move to.
    others: Vec<String>,
}

/// The VPS and its location.
#[derive(Clone, PartialEq, Record, ToJson)]
struct Placed {
    /// The id of the location.
    location: Option<String>,
    /// The factor by which transfer is multiplied there.
    multiplier: Option<String>,
    /// Its IPv4 addresses.
    ips: Vec<String>,
    /// The reverse DNS names of these, in their order; empty for an address without a name.
    names: Vec<String>,
    /// Whether reverse DNS names can be set.
    rdns: bool,
}

fn placed(info: Info) -> Placed {
    let ips: Vec<_> =
        info.ip_addresses.unwrap_or_default().into_iter().filter(|ip| ip.parse::<Ipv4Addr>().is_ok()).collect();
    let name = |ip: &String| info.ptr.as_ref()?.get(ip)?.clone();
    Placed {
        location: info.node_location_id,
        multiplier: info.monthly_data_multiplier.map(|factor| factor.to_string()),
        names: ips.iter().map(|ip| name(ip).unwrap_or_default()).collect(),
        ips,
        rdns: info.rdns_api_available != Some(false),
    }
}

impl Logic for Migrate {
    fn drive(&self, run: &mut Run) -> Flow<Migrated> {
        let goal = run.read("place", &GetLocations {}, |places| Place {
            possible: places.locations.contains(&self.location),
            description: places.descriptions.as_ref().and_then(|all| all.get(&self.location)).cloned(),
            multiplier: places
                .data_transfer_multipliers
                .and_then(|all| all.get(&self.location).map(ToString::to_string)),
            others: places.locations,
        })?;
        if !goal.possible {
            let why = format!("expected one of {}, got {}", goal.others.join(", "), self.location);
            return Err(run.invalid("location", &why));
        }
        let before = run.read("before", &info(), placed)?;
        let mark = task::mark(run, KIND)?;
        let kept: Vec<_> = match self.keep_ptr {
            Some(true) => before.names.iter().enumerate().filter(|(_, name)| !name.is_empty()).collect(),
            _ => Vec::new(),
        };
        run.agree(|| {
            let plan = plan(&before, &goal, &self.location);
            kept.iter().fold(plan, |plan, (place, name)| {
                let what = format!("the reverse DNS name of new address {}: {name}", place.saturating_add(1));
                plan.with(PlanVerb::Changes, &key(*place), SetPtr::OP.id, what)
            })
        })?;
        let start = Start { location: self.location.clone() };
        task::begin(run, "migrate", &start, (KIND, &mark), |_| true, true)?;
        let is_there = |now: &Placed| now.location.as_ref().is_none_or(|location| *location == self.location);
        let after = task::end(run, "after", |info| Some(placed(info)).filter(is_there))?;
        let (mut ptr_set, mut ptr_left) = (Vec::new(), Vec::new());
        for (place, name) in kept {
            match after.ips.get(place).filter(|_| after.rdns) {
                Some(ip) => {
                    run.set(&key(place), &SetPtr { ip: ip.clone(), ptr: name.clone() })?;
                    ptr_set.push(ip.clone());
                }
                None => ptr_left.push(name.clone()),
            }
        }
        Ok(Migrated { location: after.location, old_ips: before.ips.clone(), new_ips: after.ips, ptr_set, ptr_left })
    }
}

fn key(place: usize) -> String {
    format!("ptr {place}")
}

fn plan(before: &Placed, goal: &Place, location: &str) -> Plan {
    let unknown = |text: &Option<String>| text.clone().unwrap_or_else(|| "unknown".to_owned());
    let words = goal.description.as_ref().map(|words| format!(" ({words})")).unwrap_or_default();
    let what = format!(
        "the location of the VPS: from {} to {location}{words}; monthly transfer times {} there, times {} here",
        unknown(&before.location),
        unknown(&goal.multiplier),
        unknown(&before.multiplier),
    );
    Plan::new()
        .with(PlanVerb::Reads, "place", GetLocations::OP.id, "the locations")
        .with(PlanVerb::Changes, "migrate", Start::OP.id, what)
        .with(PlanVerb::Deletes, "migrate", Start::OP.id, format!("the addresses {}", before.ips.join(", ")))
}

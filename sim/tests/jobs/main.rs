//! Jobs against the simulator, with a stepped clock: seeded worlds, every fault, killed and cancelled at random. In
//! every case nothing is lost that should be kept, no call that acts is sent twice, and the result says what was and
//! was not done.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

#[cfg(feature = "server")]
mod client;
mod keys;
mod others;
mod restore;
mod rotate;
mod shell;
mod snapshots;
mod waits;

use serde_json::{Value as Json, json};
use shell::{Chaos, Dice, NOW};
use std::collections::BTreeMap;
use vpswire_core::Code;
use vpswire_core::jobs::JobError;
use vpswire_sim::{Edition, Fault, World, accounts};

/// The number of worlds for each model test: 10,000 in optimized builds, or the value of the environment variable.
fn seeds() -> u64 {
    let usual = if cfg!(debug_assertions) { 300 } else { 10_000 };
    std::env::var("VPSWIRE_JOB_SEEDS").ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

/// Returns a world with one VPS that has these snapshots.
fn vps(snapshots: &[Json]) -> World {
    let [(veid, key), ..] = accounts::KIWIVM;
    let vps = json!({
        "veid": veid, "api_key": key, "snapshots": snapshots, "ips": ["203.0.113.44"], "created": NOW - 86_400 * 20,
    });
    World::from_text(&json!({ "kiwivm": { "vpses": [vps] } }).to_string()).unwrap()
}

/// Returns a world with the first Vultr account, one server and these snapshots.
fn account(snapshots: &[Json]) -> World {
    let [key, ..] = accounts::VULTR;
    let account = json!({ "key": key, "servers": [{ "subid": 576_965, "label": "web-1" }], "snapshots": snapshots });
    World::from_text(&json!({ "vultr": { "accounts": [account] } }).to_string()).unwrap()
}

/// Returns the only VPS of a world.
fn only_vps(world: &World) -> Json {
    let world: Json = serde_json::from_str(&world.to_json()).unwrap();
    world["kiwivm"]["vpses"][0].clone()
}

/// Returns the world with a random edition of the panel.
fn aged(world: World, dice: &mut Dice) -> World {
    world.with_edition(*dice.pick(&[Edition::Oldest, Edition::Middle, Edition::Newest, Edition::Newest]))
}

/// Adds up to three random faults.
fn add_faults(world: &mut World, dice: &mut Dice, api: &str, calls: &[&str]) {
    let faults: Vec<_> = Fault::plain()
        .map(|fault| fault.to_string())
        .chain(["status:500", "status:503:5", "status:429", "cut:40", "cut:200"].map(str::to_owned))
        .collect();
    for _ in 0..dice.below(4) {
        let call = if dice.percent(30) { "*" } else { dice.pick(calls) };
        let when = match dice.below(3) {
            0 => format!("{}", 1 + dice.below(6)),
            1 => format!("{}%", 5 + dice.below(40)),
            _ => format!("{}%", 1 + dice.below(10)),
        };
        world.add_fault(format!("{api}:{call}:{when}={}", dice.pick(&faults)).parse().unwrap());
    }
}

/// Checks that an error has a text, and not a code that means a mistake in the test.
fn check_named(error: &JobError) {
    let code = error.error().code();
    assert!(!error.to_string().is_empty());
    assert_ne!(code, Code::InvalidParams, "{error}");
    assert_ne!(code, Code::Auth, "{error}");
}

/// The results of all seeds, counted.
#[derive(Default)]
struct Ends(BTreeMap<String, u32>);

impl Ends {
    fn add(&mut self, end: &str) {
        *self.0.entry(end.to_owned()).or_default() += 1;
    }

    /// Checks that the most important results occurred.
    fn check(&self) {
        println!("{:?}", self.0);
        for end in ["done", "cancelled", "timeout"] {
            assert!(self.0.contains_key(end), "no seed ended in {end}");
        }
    }
}

fn chaos(dice: &mut Dice) -> (Chaos, u64) {
    let kill = if dice.percent(60) { dice.below(25) } else { 0 };
    let cancel = if dice.percent(15) { 5 } else { 0 };
    (Chaos { kill, cancel, stick: 0 }, if dice.percent(10) { dice.below(200) } else { 7200 })
}

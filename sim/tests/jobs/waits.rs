//! Waiting for machines, which meanwhile are switched, locked, suspended or destroyed. A wait changes nothing, and ends
//! when the machine is in the wanted state.

use crate::shell::{Dice, NOW, Shell, URL, order};
use crate::{Ends, account, add_faults, aged, chaos, check_named, seeds, vps};
use serde_json::{Value as Json, json};
use std::time::Duration;
use vpswire_core::account::Account;
use vpswire_core::jobs::{Job, cvm, kiwivm, vultr};
use vpswire_core::typed::{Call, Typed};
use vpswire_core::vultr::server;
use vpswire_core::{cvm as c, kiwivm as k};
use vpswire_sim::{World, accounts};

/// The time-out in seconds of waits that may never end.
const TIMEOUT: u64 = 1_200;

/// The time before the job at which a VPS is switched, so that it is in transition.
const ORDERED: Duration = Duration::from_secs(10);

/// Returns a host with that world and random faults.
fn broken(mut world: World, account: Account, api: &str, call: &str, seed: u64, dice: &mut Dice) -> (Shell, u64) {
    if dice.percent(85) {
        add_faults(&mut world, dice, api, &[call]);
    }
    let mut shell = Shell::new(world, account, seed);
    let timeout;
    (shell.chaos, timeout) = chaos(dice);
    (shell, timeout.min(TIMEOUT))
}

/// Runs the job and checks that it changes nothing, and that the call shows the wanted state if the job succeeded. The
/// answer of a call that finds nothing is `None`.
fn run<J: Job, C: Call>(
    (mut shell, timeout): (Shell, u64),
    job: &J,
    call: &C,
    is_wanted: impl Fn(Option<C::Answer>) -> bool,
    ends: &mut Ends,
) where
    C::Answer: Typed,
{
    let seed = shell.seed;
    let result = shell.run(job, timeout);
    assert!(shell.calls.is_empty() && shell.acts.is_empty(), "seed {seed}");
    let end = match &result {
        Ok(_) => {
            shell.world.clear_faults();
            let now = shell.call(C::OP, &call.args()).ok().map(|value| value.read().unwrap());
            assert!(is_wanted(now), "seed {seed}");
            "done"
        }
        Err(error) => {
            check_named(error);
            assert!(
                error.done().is_empty() && error.unknown().is_empty() && error.not_done().is_empty(),
                "seed {seed}"
            );
            error.error().code().as_str()
        }
    };
    ends.add(end);
}

#[test]
fn a_vps_is_waited_for() {
    let mut ends = Ends::default();
    for seed in 0..seeds() {
        let mut dice = Dice::new(seed);
        let mut world: Json = serde_json::from_str(&aged(vps(&[]), &mut dice).to_json()).unwrap();
        let machine = &mut world["kiwivm"]["vpses"][0];
        machine["running"] = dice.percent(50).into();
        machine["kind"] = (*dice.pick(&["kvm", "ovz"])).into();
        let world = World::from_text(&world.to_string()).unwrap();
        let account = accounts::kiwivm(URL).unwrap();
        let (mut shell, timeout) = broken(world, account, "kiwivm", "get_live_service_info", seed, &mut dice);
        shell.at_plan = match dice.below(4) {
            0 => |_, _, _| (),
            1 => |world, account, now| order(world, account, now, &k::Start {}),
            2 => |world, account, now| order(world, account, now, &k::Stop {}),
            _ => |world, account, now| order(world, account, now, &k::snapshot::Create { description: None }),
        };
        let (until, state) = dice
            .pick(&[
                (kiwivm::Until::Unlocked, ""),
                (kiwivm::Until::Running, "running"),
                (kiwivm::Until::Stopped, "stopped"),
            ])
            .clone();
        let is_wanted = |info: Option<k::LiveServiceInfo>| {
            let info = info.expect("unlocked");
            let text = |value: &vpswire_core::Value| value.get("status")?.as_text().ok().map(|text| text.into_owned());
            let said = info.ve_status.or_else(|| text(info.vz_status.as_ref()?)).unwrap_or_default();
            state.is_empty() || said.eq_ignore_ascii_case(state)
        };
        run((shell, timeout), &kiwivm::Wait::new(until), &k::GetLiveServiceInfo {}, is_wanted, &mut ends);
    }
    ends.check();
}

#[test]
fn a_vps_of_a_panel_is_waited_for() {
    let [(public, private), ..] = accounts::CVM;
    let with = |state: &str, node_down: bool| {
        let vps = json!({ "id": 7, "state": state, "node_down": node_down });
        let user = json!({ "public_token": public, "private_token": private, "vpses": [vps] });
        World::from_text(&json!({ "cvm": { "users": [user] } }).to_string()).unwrap()
    };
    let mut ends = Ends::default();
    for seed in 0..seeds() {
        let mut dice = Dice::new(seed);
        let state = *dice.pick(&["running", "stopped", "suspended"]);
        let world = with(state, dice.percent(10));
        let account = accounts::cvm(URL).unwrap();
        let (mut shell, timeout) = broken(world, account, "cvm", "vps.status", seed, &mut dice);
        shell.at_plan = match dice.below(4) {
            0 => |_, _, _| (),
            1 => |world, account, now| order(world, account, now - ORDERED, &c::Start::new(7)),
            2 => |world, account, now| order(world, account, now - ORDERED, &c::Stop::new(7)),
            // The panel terminates the VPS.
            _ => |world, _, _| {
                let mut json: Json = serde_json::from_str(&world.to_json()).unwrap();
                json["cvm"]["users"][0]["vpses"][0]["state"] = "terminated".into();
                *world = World::from_text(&json.to_string()).unwrap();
            },
        };
        let (until, state) = dice
            .pick(&[
                (cvm::Until::Running, c::VpsState::Running),
                (cvm::Until::Stopped, c::VpsState::Stopped),
                (cvm::Until::Gone, c::VpsState::Terminated),
            ])
            .clone();
        let is_wanted = |status: Option<c::VpsStatus>| status.and_then(|status| status.status) == Some(state.clone());
        run((shell, timeout), &cvm::Wait::new(7, until), &c::Status::new(7), is_wanted, &mut ends);
    }
    ends.check();
}

#[test]
fn a_server_is_waited_for() {
    let mut ends = Ends::default();
    for seed in 0..seeds() {
        let mut dice = Dice::new(seed);
        let mut world: Json = serde_json::from_str(&account(&[]).to_json()).unwrap();
        let machine = &mut world["vultr"]["accounts"][0]["servers"][0];
        machine["running"] = dice.percent(50).into();
        for key in ["ready", "locked_until"] {
            machine[key] = (NOW + dice.below(2) * dice.below(200)).into();
        }
        let world = World::from_text(&world.to_string()).unwrap();
        let account = accounts::vultr(URL).unwrap();
        let (mut shell, timeout) = broken(world, account, "vultr", "server.list", seed, &mut dice);
        shell.at_plan = match dice.below(5) {
            0 => |_, _, _| (),
            1 => |world, account, now| order(world, account, now, &server::Start::new(576_965)),
            2 => |world, account, now| order(world, account, now, &server::Halt::new(576_965)),
            3 => |world, account, now| order(world, account, now, &server::Destroy::new(576_965)),
            _ => |world, account, now| {
                let label = server::LabelSet::new(576_965, "renamed");
                order(world, account, now, &label);
            },
        };
        let until = dice
            .pick(&[
                vultr::Until::Active,
                vultr::Until::Unlocked,
                vultr::Until::Running,
                vultr::Until::Stopped,
                vultr::Until::Gone,
            ])
            .clone();
        let is_wanted = |servers: Option<<server::List as Call>::Answer>| {
            let server = servers.and_then(|servers| servers.into_iter().next()).map(|(_, server)| server);
            let Some(server) = server else { return until == vultr::Until::Gone };
            let idle = server.server_state == Some(server::ServerState::Ok);
            let active = server.status == Some(server::SubscriptionStatus::Active);
            match until {
                vultr::Until::Active => active,
                vultr::Until::Unlocked => active && idle,
                vultr::Until::Running => active && idle && server.power_status == Some(server::PowerStatus::Running),
                vultr::Until::Stopped => active && idle && server.power_status == Some(server::PowerStatus::Stopped),
                _ => false,
            }
        };
        let list = server::List { subid: Some(576_965), ..server::List::default() };
        run((shell, timeout), &vultr::Wait::new(576_965, until.clone()), &list, is_wanted, &mut ends);
    }
    ends.check();
}

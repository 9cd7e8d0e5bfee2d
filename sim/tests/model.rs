//! Random sequences of calls, valid and invalid, against a simple model; every answer is decoded without an error.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]
#![cfg(feature = "server")]

mod common;

use common::{Client, NOW};
use proptest::prelude::*;
use std::collections::BTreeMap;
use vpswire_core::args::Arg;
use vpswire_core::encode::encode;
use vpswire_core::kiwivm as k;
use vpswire_core::shape::{Api, Check, Field, Shape};
use vpswire_core::vultr::{block, server};
use vpswire_core::{Code, Verdict, table};

/// The expected state of a server.
#[derive(Clone, Debug)]
struct Machine {
    label: String,
    dcid: u64,
    ready: u64,
    running: bool,
}

/// The expected state of a volume.
#[derive(Clone, Debug)]
struct Volume {
    dcid: u64,
    ready: u64,
    attached: Option<u64>,
}

/// A step. The numbers choose among existing resources; greater numbers choose one that does not exist.
#[derive(Clone, Debug)]
enum Step {
    Wait(u64),
    Create { dcid: u64, plan: u64, os: u64 },
    Destroy(usize),
    Label(usize, String),
    Switch(usize, bool),
    NewVolume { dcid: u64, size: u64 },
    Attach(usize, usize),
    Detach(usize),
    Delete(usize),
}

fn step() -> impl Strategy<Value = Step> {
    let dcid = || prop_oneof![Just(1_u64), Just(9), Just(99)];
    let plan = prop_oneof![3 => Just(201_u64), 1 => Just(87), 1 => Just(9_999)];
    let os = prop_oneof![3 => Just(167_u64), 1 => Just(164), 1 => Just(7)];
    prop_oneof![
        (0..60_u64).prop_map(Step::Wait),
        (dcid(), plan, os).prop_map(|(dcid, plan, os)| Step::Create { dcid, plan, os }),
        (0..7_usize).prop_map(Step::Destroy),
        (0..7_usize, "[ -~éü]{0,12}").prop_map(|(at, label)| Step::Label(at, label)),
        (0..7_usize, any::<bool>()).prop_map(|(at, on)| Step::Switch(at, on)),
        (dcid(), prop_oneof![Just(10_u64), Just(9), Just(500)]).prop_map(|(dcid, size)| Step::NewVolume { dcid, size }),
        (0..4_usize, 0..7_usize).prop_map(|(volume, at)| Step::Attach(volume, at)),
        (0..4_usize).prop_map(Step::Detach),
        (0..4_usize).prop_map(Step::Delete),
    ]
}

/// The model, and the world that it is compared with.
struct Both {
    client: Client,
    machines: BTreeMap<u64, Machine>,
    volumes: BTreeMap<u64, Volume>,
}

impl Both {
    fn new() -> Self {
        let mut client = Client::vultr();
        let machine = |server: &server::Server| Machine {
            label: server.label.clone().unwrap(),
            dcid: server.dcid.unwrap(),
            ready: 0,
            running: server.power_status == Some(server::PowerStatus::Running),
        };
        let list = client.send(&server::List::default()).unwrap();
        let machines = list.iter().map(|(_, server)| (server.subid, machine(server))).collect();
        let volume = |volume: &block::BlockVolume| Volume {
            dcid: volume.dcid.unwrap(),
            ready: 0,
            attached: volume.attached_to_subid,
        };
        let list = client.send(&block::List::default()).unwrap();
        let volumes = list.iter().map(|found| (found.subid, volume(found))).collect();
        Self { client, machines, volumes }
    }

    fn machine(&self, at: usize) -> u64 {
        self.machines.keys().nth(at).copied().unwrap_or(5)
    }

    fn volume(&self, at: usize) -> u64 {
        self.volumes.keys().nth(at).copied().unwrap_or(5)
    }

    fn active(&self, subid: u64) -> bool {
        self.machines.get(&subid).is_some_and(|machine| machine.ready <= self.client.now)
    }

    /// Takes a step in both, and returns whether the world and the model accepted it.
    fn take(&mut self, step: &Step) -> (bool, bool) {
        let now = self.client.now;
        match step.clone() {
            Step::Wait(seconds) => {
                self.client.now += seconds;
                (true, true)
            }
            Step::Create { dcid, plan, os } => {
                let label = Some("new".to_owned());
                let create = server::Create { label, ..server::Create::new(dcid, plan, os) };
                let made = self.client.send(&create).ok().map(|made| made.subid);
                if let Some(subid) = made {
                    let machine = Machine { label: "new".into(), dcid, ready: now + 40, running: true };
                    assert!(self.machines.insert(subid, machine).is_none());
                }
                (made.is_some(), dcid != 99 && plan == 201 && os == 167)
            }
            Step::Destroy(at) => {
                let subid = self.machine(at);
                let fine = self.active(subid);
                if fine {
                    self.machines.remove(&subid);
                    self.volumes.values_mut().filter(|v| v.attached == Some(subid)).for_each(|v| v.attached = None);
                }
                (self.client.send(&server::Destroy { subid }).is_ok(), fine)
            }
            Step::Label(at, label) => {
                let subid = self.machine(at);
                let known = self.machines.get_mut(&subid).map(|machine| machine.label.clone_from(&label)).is_some();
                (self.client.send(&server::LabelSet { subid, label }).is_ok(), known)
            }
            Step::Switch(at, on) => {
                let subid = self.machine(at);
                let fine = self.active(subid);
                if fine {
                    self.machines.get_mut(&subid).unwrap().running = on;
                }
                let sent = if on {
                    self.client.send(&server::Start { subid }).is_ok()
                } else {
                    self.client.send(&server::Halt { subid }).is_ok()
                };
                (sent, fine)
            }
            Step::NewVolume { dcid, size } => {
                let made = self.client.send(&block::Create { dcid, size_gb: size, label: None }).ok();
                if let Some(made) = &made {
                    self.volumes.insert(made.subid, Volume { dcid, ready: now + 15, attached: None });
                }
                (made.is_some(), dcid == 1 && size >= 10)
            }
            Step::Attach(volume, at) => {
                let (subid, to) = (self.volume(volume), self.machine(at));
                let place = self.machines.get(&to).map(|machine| machine.dcid);
                let fits = |v: &&mut Volume| v.ready <= now && v.attached.is_none() && Some(v.dcid) == place;
                let fine = self.volumes.get_mut(&subid).filter(fits).map(|v| v.attached = Some(to)).is_some();
                (self.client.send(&block::Attach { subid, attach_to_subid: to }).is_ok(), fine)
            }
            Step::Detach(volume) => {
                let subid = self.volume(volume);
                let fine = self.volumes.get_mut(&subid).and_then(|v| v.attached.take()).is_some();
                (self.client.send(&block::Detach { subid }).is_ok(), fine)
            }
            Step::Delete(volume) => {
                let subid = self.volume(volume);
                let fine = self.volumes.get(&subid).is_some_and(|v| v.attached.is_none());
                if fine {
                    self.volumes.remove(&subid);
                }
                (self.client.send(&block::Delete { subid }).is_ok(), fine)
            }
        }
    }

    /// Compares all servers and volumes.
    fn compare(&mut self) {
        let now = self.client.now;
        let list = self.client.send(&server::List::default()).unwrap();
        assert_eq!(list.len(), self.machines.len());
        for (_, server) in list.iter() {
            let machine = &self.machines[&server.subid];
            assert_eq!((server.label.as_ref(), server.dcid), (Some(&machine.label), Some(machine.dcid)));
            assert_eq!(server.status == Some(server::SubscriptionStatus::Active), machine.ready <= now);
            assert_eq!(server.power_status == Some(server::PowerStatus::Running), machine.running);
        }
        let list = self.client.send(&block::List::default()).unwrap();
        let has: BTreeMap<_, _> = list.iter().map(|v| (v.subid, (v.dcid.unwrap(), v.attached_to_subid))).collect();
        assert_eq!(has, self.volumes.iter().map(|(id, v)| (*id, (v.dcid, v.attached))).collect());
    }
}

/// Returns a value for a parameter: an existing id, an unknown one, or an invalid value.
fn anything(field: &Field, dice: u64) -> Arg {
    let shape = match &field.shape {
        Shape::Optional(inner) => inner,
        shape => shape,
    };
    let text = |options: &[&str]| Arg::Text(options[dice as usize % options.len()].to_owned());
    match (shape, field.check) {
        (_, Some(Check::Range(low, high))) => Arg::Int(i128::from(if dice.is_multiple_of(2) { low } else { high })),
        (_, Some(Check::Ip | Check::Ipv4)) => text(&["198.18.0.23", "203.0.113.44", "192.0.2.1"]),
        (_, Some(Check::Ipv6)) => text(&["2001:db8:8:cddc::100", "2001:db8:44::1"]),
        (_, Some(Check::Subnet)) => text(&["198.51.100.53/32", "198.18.0.23", "2001:db8:44::/64"]),
        (_, Some(Check::Url)) => text(&["https://example.com/a.iso"]),
        (Shape::Bool, _) => Arg::Bool(dice.is_multiple_of(2)),
        (Shape::Int { max, .. }, _) => {
            let ids = [1, 3, 24, 167, 201, 576_965, 576_988, 900_000, 1_312_216];
            Arg::Int(ids[dice as usize % ids.len()].min(i128::from(*max)))
        }
        (Shape::Bytes, _) => Arg::Bytes(b"data".to_vec()),
        (Shape::Choice(choice), _) => Arg::Text(choice.options[dice as usize % choice.options.len()].wire.to_owned()),
        (Shape::List(Shape::Choice(_)), _) => Arg::List(vec![text(&["dns", "billing"])]),
        (Shape::List(_), _) => Arg::List(vec![text(&["541b4960f23bd", "net539626f0798d7", "none"])]),
        (Shape::ById(_), _) => Arg::Map(vec![("17".to_owned(), Arg::Bool(false))]),
        (Shape::Lines, _) => Arg::List(vec![text(&["ssh-rsa AAAA x"])]),
        _ => {
            text(&["", "1234abcd", "example.com", "debian-12-x86_64", "A", "0", "564a1a7794d83", "#!/bin/sh", "EUNL_3"])
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn servers_and_volumes_are_as_a_simple_model_has_them(steps in prop::collection::vec(step(), 1..40)) {
        let mut both = Both::new();
        for step in &steps {
            let (world, model) = both.take(step);
            prop_assert_eq!(world, model, "{:?} of {:?}", step, &steps);
        }
        both.compare();
    }

    #[test]
    fn any_calls_in_any_order_are_answered_as_they_should_be(
        calls in prop::collection::vec((any::<prop::sample::Index>(), any::<u64>(), 0..90_u64), 1..60),
        api in 0..3_usize,
    ) {
        let ops: Vec<_> = table::ops(Api::ALL[api]).collect();
        let mut client = [Client::kiwivm, Client::cvm, Client::vultr][api]();
        for (op, dice, wait) in calls {
            let op = ops[op.index(ops.len())];
            client.now += wait;
            let arg = |(at, field): (usize, &Field)| {
                let dice = dice.rotate_right(7 * at as u32);
                (!field.optional() || dice.is_multiple_of(3)).then(|| anything(field, dice >> 8))
            };
            let args: Vec<_> = op.params.iter().enumerate().map(arg).collect();
            let prepared = encode(op, &args, &client.account).unwrap();
            // The client checks an answer; a rejection comes from the service.
            if let Err(error) = client.exchange(&prepared) {
                prop_assert_eq!(error.verdict(), Verdict::Rejected, "{}", &error);
                let known = [Code::Service, Code::Locked, Code::NotFound];
                prop_assert!(known.contains(&error.code()), "{}", &error);
            }
        }
    }

    #[test]
    fn power_and_snapshots_of_a_vps_are_as_a_simple_model_has_them(steps in prop::collection::vec(0..7_u8, 1..40)) {
        let mut client = Client::kiwivm();
        let (mut running, mut locked_until, mut snapshots) = (true, 0, 0_usize);
        for step in steps {
            let locked = client.now < locked_until;
            let (sent, fine) = match step {
                0 => (client.send(&k::Start).is_ok(), !locked && !running),
                1 => (client.send(&k::Stop).is_ok(), !locked),
                2 => (client.send(&k::Restart).is_ok(), !locked && running),
                3 => (client.send(&k::snapshot::Create::default()).is_ok(), !locked),
                4 => (client.send(&k::ReinstallOs { os: "debian-11-x86_64".into() }).is_ok(), !locked),
                5 => (client.send(&k::SetHostname { new_hostname: String::new() }).is_ok(), false),
                _ => {
                    client.now += 45;
                    continue;
                }
            };
            prop_assert_eq!(sent, fine, "step {}", step);
            match (step, fine) {
                (0, true) => running = true,
                (1, true) => running = false,
                (3, true) => (locked_until, snapshots) = (client.now + 60, snapshots + 1),
                (4, true) => (locked_until, running) = (client.now + 120, true),
                _ => {}
            }
        }
        client.now = client.now.max(locked_until);
        let status = client.send(&k::GetLiveServiceInfo).unwrap().ve_status.unwrap();
        prop_assert_eq!(status == "Stopped", !running);
        prop_assert_eq!(client.send(&k::snapshot::List).unwrap().snapshots.len(), snapshots);
        prop_assert!(client.now >= NOW);
    }
}

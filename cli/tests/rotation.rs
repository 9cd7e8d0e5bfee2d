//! A rotation of snapshots by cron, night after night, through a failure at each of its steps.
#![cfg(unix)]
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::home::Home;
use common::{Run, Sim};
use serde_json::Value as Json;
use vpswire_sim::{Options, Rule, Server, World};

/// A machine whose snapshots are rotated each night.
struct Nights {
    sim: Sim,
    home: Home,
}

impl Nights {
    fn new(name: &str) -> Self {
        // Snapshots are soon complete, and there for ten minutes of the clock at least.
        let options = Options { speed: 4_000.0, ..Options::default() };
        let sim = Sim(Server::start_with(World::default(), ("127.0.0.1", 0), options).unwrap());
        let home = Home::with_accounts(&format!("nights-{name}"), &sim);
        Self { sim, home }
    }

    /// What cron runs.
    fn night(&self) -> Run {
        self.home.run("snapshot rotate tokyo --keep 1 --yes --max-retries 0")
    }

    /// The snapshots that are the rotation's own, and the others.
    fn snapshots(&self) -> (Vec<String>, Vec<String>) {
        let json = self.home.run("snapshots --account tokyo --json").quiet();
        let json: Json = serde_json::from_str(&json).unwrap();
        let all = json["snapshots"].as_array().unwrap().iter();
        let names = all.map(|row| row["description"].as_str().unwrap_or_default().to_owned());
        names.partition(|name| name.starts_with("rotate 1347645 "))
    }

    /// Jobs that are not over.
    fn jobs(&self) -> usize {
        let json: Json = serde_json::from_str(&self.home.run("job list --json").quiet()).unwrap();
        json["jobs"].as_array().unwrap().len()
    }

    /// How many times a call was asked for.
    fn asked(&self, call: &str) -> usize {
        self.sim.0.requests().iter().filter(|request| format!("{request:?}").contains(call)).count()
    }
}

/// What a night is like that is struck.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Night {
    /// All is done.
    Done,
    /// Nothing is, with this exit code.
    Nothing(i32),
    /// Whether there is a new snapshot is not known.
    Unknown,
    /// Whether the old one is gone is not known.
    Left,
}

/// The steps of a rotation, the ways in which each is struck; and how the night ends: the machine is looked up; what is there is
/// read; the new snapshot is made, waited for, and seen to be there still; the old one is deleted.
const STEPS: [(&str, &str, Night); 18] = [
    ("get_service_info:1", "status:503", Night::Nothing(7)),
    ("get_service_info:1", "lose_answer", Night::Nothing(8)),
    ("get_service_info:1", "invalid_json", Night::Nothing(7)),
    ("snapshot.list:1", "status:503", Night::Done),
    ("snapshot.list:1", "lose_answer", Night::Done),
    ("snapshot.list:1", "invalid_json", Night::Done),
    ("snapshot.create:1", "status:503", Night::Unknown),
    ("snapshot.create:1", "lose_answer", Night::Done),
    ("snapshot.create:1", "invalid_json", Night::Done),
    ("snapshot.list:2", "status:503", Night::Done),
    ("snapshot.list:2", "lose_answer", Night::Done),
    ("snapshot.list:2", "invalid_json", Night::Done),
    ("snapshot.list:3", "status:503", Night::Done),
    ("snapshot.list:3", "lose_answer", Night::Done),
    ("snapshot.list:3", "invalid_json", Night::Done),
    ("snapshot.delete:1", "status:503", Night::Left),
    ("snapshot.delete:1", "lose_answer", Night::Done),
    ("snapshot.delete:1", "invalid_json", Night::Done),
];

#[test]
fn a_failure_at_any_step_loses_and_doubles_nothing() {
    // A job waits by the clock, so all of them wait at once.
    std::thread::scope(|threads| {
        for (step, fault, night) in STEPS {
            threads.spawn(move || is_struck(step, fault, night));
        }
    });
}

fn is_struck(step: &str, fault: &str, night: Night) {
    let struck = Nights::new(&format!("{step}-{fault}").replace([':', '.'], "-"));
    struck.night().ended(0);
    let (old, others) = struck.snapshots();
    assert_eq!(old.len(), 1, "{step} {fault}");
    let before = (struck.asked("snapshot/create"), struck.asked("snapshot/delete"));
    let rule: Rule = format!("kiwivm:{step}={fault}").parse().unwrap();
    struck.sim.0.with_world(|world| world.add_fault(rule));
    let run = struck.night();
    struck.sim.0.with_world(World::clear_faults);
    let asked = (struck.asked("snapshot/create") - before.0, struck.asked("snapshot/delete") - before.1);
    let (own, jobs) = (struck.snapshots().0, struck.jobs());
    // Its exit code, how many snapshots there are then, how often one was asked for and deleted, and the jobs to go on with.
    let (code, kept, wanted, left) = match night {
        Night::Done => (0, 1, (1, 1), 0),
        Night::Nothing(code) => (code, 1, (0, 0), 0),
        Night::Unknown => (9, 1, (1, 0), 1),
        Night::Left => (9, 2, (1, 1), 0),
    };
    assert_eq!((run.code, own.len(), asked, jobs), (code, kept, wanted, left), "{step} {fault}: {run:#?}");
    // The old one goes only after the new one is there.
    assert_eq!(own.contains(&old[0]), night != Night::Done || own[0] == old[0], "{step} {fault}: {own:?}");
    if night == Night::Left {
        let (_, left) = run.err.split_once("vpswire: not known to be deleted: ").unwrap();
        let (id, _) = left.split_once(';').unwrap();
        assert!(run.out.contains(&format!("left:        {id}\n")), "{run:?}");
        assert!(run.err.ends_with("vpswire: check with: vpswire snapshots --account tokyo\n"), "{run:?}");
    }
    if night == Night::Unknown {
        assert!(
            run.err.contains("outcome unknown: makes a snapshot of the VPS") && run.err.contains("not done: deletes")
        );
        let hint = |run: &Run| run.err.lines().last().unwrap().to_owned();
        let first = hint(&run);
        let resume =
            first.strip_prefix("vpswire: check with: vpswire kiwivm snapshot list --account tokyo; go on with: ");
        assert!(resume.unwrap().contains("; if it ends so again, give it up with: vpswire job forget "), "{first}");
        // It is looked for again, and not made again.
        let resumed = struck.home.run("job resume").ended(9);
        assert!(resumed.err.contains("checking whether create was done"), "{resumed:?}");
        assert_eq!(hint(&resumed), first);
        assert_eq!(struck.asked("snapshot/create") - before.0, 1, "{step} {fault}");
        struck.home.run("job forget").ended(0);
    }
    struck.night().ended(0);
    let (own, after) = struck.snapshots();
    assert_eq!((own.len(), after, struck.jobs()), (1, others, 0), "{step} {fault}: {own:?}");
}

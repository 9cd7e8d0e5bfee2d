//! A rotation of snapshots by cron, each night, with a failure at each of its steps.
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
        // Snapshots complete soon, and exist for at least ten minutes of real time.
        let options = Options { speed: 4_000.0, ..Options::default() };
        let sim = Sim(Server::start_with(World::default(), ("127.0.0.1", 0), options).unwrap());
        let home = Home::with_accounts(&format!("nights-{name}"), &sim);
        Self { sim, home }
    }

    /// Runs the command of the cron job.
    fn night(&self) -> Run {
        self.home.run("snapshot rotate tokyo --keep 1 --yes --max-retries 0")
    }

    /// Returns the snapshots of the rotation, and the others.
    fn snapshots(&self) -> (Vec<String>, Vec<String>) {
        let json = self.home.run("snapshots --account tokyo --json").quiet();
        let json: Json = serde_json::from_str(&json).unwrap();
        let all = json["snapshots"].as_array().unwrap().iter();
        let names = all.map(|row| row["description"].as_str().unwrap_or_default().to_owned());
        names.partition(|name| name.starts_with("rotate 1347645 "))
    }

    /// Returns the number of unfinished jobs.
    fn jobs(&self) -> usize {
        let json: Json = serde_json::from_str(&self.home.run("job list --json").quiet()).unwrap();
        json["jobs"].as_array().unwrap().len()
    }

    /// Returns the number of requests of a call.
    fn asked(&self, call: &str) -> usize {
        self.sim.0.requests().iter().filter(|request| format!("{request:?}").contains(call)).count()
    }
}

/// The result of a night with a fault.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Night {
    /// Everything is done.
    Done,
    /// Nothing is done, with this exit code.
    Nothing(i32),
    /// It is unknown whether there is a new snapshot.
    Unknown,
    /// It is unknown whether the old snapshot was deleted.
    Left,
}

/// The steps of a rotation, the fault of each, and the result of the night. The machine is looked up; its snapshots are
/// read; the new snapshot is created, waited for, and checked again; the old one is deleted.
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
    // A job waits in real time, so all jobs run concurrently.
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
    // The exit code, the number of snapshots afterwards, the numbers of create and delete requests, and the number of
    // unfinished jobs.
    let (code, kept, wanted, left) = match night {
        Night::Done => (0, 1, (1, 1), 0),
        Night::Nothing(code) => (code, 1, (0, 0), 0),
        Night::Unknown => (9, 1, (1, 0), 1),
        Night::Left => (9, 2, (1, 1), 0),
    };
    assert_eq!((run.code, own.len(), asked, jobs), (code, kept, wanted, left), "{step} {fault}: {run:#?}");
    // The old snapshot is deleted only after the new one exists.
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
            first.strip_prefix("vpswire: check with: vpswire kiwivm snapshot list --account tokyo; resume with: ");
        assert!(
            resume.unwrap().contains("; if it fails the same way again, discard it with: vpswire job forget "),
            "{first}"
        );
        // The job looks for the snapshot again, and does not create it again.
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

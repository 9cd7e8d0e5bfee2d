//! Tests any job, whatever the service answers and whenever the process ends: no panic, nothing changed that is not in
//! the plan or before the plan was agreed to, and no call that changes something is sent again unless it was refused.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

#[path = "common/job.rs"]
mod job;

use job::{KEY, at};
use proptest::prelude::*;
use std::collections::HashSet;
use std::time::Duration;
use vpswire_core::account::Account;
use vpswire_core::args::Arg;
use vpswire_core::decode::{MAX_BODY, decode};
use vpswire_core::encode::encode;
use vpswire_core::jobs::{JOBS, JobEvent, JobSpec, JobStep, Plan, PlanVerb, Run};
use vpswire_core::shape::{Api, Effect, Field, Shape};
use vpswire_core::wire::Response;
use vpswire_core::{Code, Verdict};

/// An event at a step.
#[derive(Clone, Debug)]
enum Happens {
    Answer(String),
    Status(u16, String),
    /// The process ends, and another one resumes the job as saved before the step.
    Killed,
    Later(u64),
}

/// Returns an entry that every call can use: a snapshot, a backup, a server, a plan, a key.
fn entry(id: &str) -> impl Strategy<Value = String> {
    let id = id.to_owned();
    let pick = |options: &'static [&'static str]| prop::sample::select(options);
    (
        pick(&["n 1", "n 2023-11-14 22:13:20", "n", "web", ""]),
        pick(&["complete", "active", "pending"]),
        pick(&["ok", "locked", "none"]),
        pick(&["9", "0", "x"]),
        any::<bool>(),
    )
        .prop_map(move |(description, status, state, size, sticky)| {
            format!(
                r#"{{"SNAPSHOTID":"{id}","BACKUPID":"{id}","SUBID":"7","SSHKEYID":"{id}","VPSPLANID":"201","fileName":"{id}",
                    "description":"{description}","label":"{description}","status":"{status}","server_state":"{state}",
                    "power_status":"running","size":"{size}","sticky":{sticky},"purgesIn":7,"md5":"m","timestamp":5,
                    "date_created":"2014-10-14 12:40:40","ssh_key":"ssh-rsa AAAA","default_password":"S3cret-Word"}}"#
            )
        })
}

fn answers(api: Api) -> BoxedStrategy<String> {
    let ids = ["a", "b", "c"].map(|id| prop::option::of(entry(id)));
    let some = ids.prop_map(|found| {
        ["a", "b", "c"].into_iter().zip(found).filter_map(|(id, entry)| Some((id, entry?))).collect()
    });
    let some = some
        .prop_map(|found: Vec<_>| {
            let map: Vec<_> = found.iter().map(|(id, entry)| format!(r#""{id}":{entry}"#)).collect();
            let list: Vec<_> = found.iter().map(|(_, entry)| entry.clone()).collect();
            (map.join(","), list.join(","))
        })
        .boxed();
    let kiwivm = (some.clone(), prop::sample::select(&["running", "stopped"][..]), any::<bool>()).prop_map(
        |((map, list), state, moved)| {
            let place = if moved { "a" } else { "b" };
            format!(
                r#"{{"error":0,"snapshots":[{list}],"backups":{{{map}}},"templates":["a"],"log_entries":[],"ve_status":"{state}",
                    "locations":["a"],"node_location_id":"{place}","ip_addresses":["192.0.2.1"],"ptr":{{"192.0.2.1":"a.example"}},
                    "os":"a","ssh_keys_veid":"ssh-rsa AAAA","rootPassword":"S3cret-Word","SUBID":7}}"#
            )
        },
    );
    let vultr = prop_oneof![
        4 => some.prop_map(|(map, _)| format!("{{{map}}}")),
        2 => entry("a"),
        1 => Just("[]".to_owned()),
    ];
    let cvm = prop::sample::select(&["running", "stopped", "unknown", "terminated"][..])
        .prop_map(|state| format!(r#"{{"response":{{"status":"{state}"}}}}"#));
    match api {
        Api::Kiwivm => kiwivm.boxed(),
        Api::Cvm => cvm.boxed(),
        Api::Vultr => vultr.boxed(),
    }
}

fn happens(api: Api) -> impl Strategy<Value = Happens> {
    let locked = r#"{"error":788888,"message":"locked","additionalErrorInfo":"Snapshot Restore"}"#;
    let refusals = match api {
        Api::Kiwivm => vec![(200, locked), (200, r#"{"error":700001,"message":"no"}"#), (429, "{}"), (500, "<html>")],
        Api::Cvm => vec![(404, r#"{"errors":["no"]}"#), (429, r#"{"errors":["no"]}"#), (500, "<html>")],
        Api::Vultr => {
            vec![(412, "Server is currently locked"), (412, "no"), (503, "Rate limit reached"), (500, "<html>")]
        }
    };
    prop_oneof![
        12 => answers(api).prop_map(Happens::Answer),
        3 => prop::sample::select(refusals).prop_map(|(status, body)| Happens::Status(status, body.to_owned())),
        1 => prop::sample::select(&["", "{", "[]", "7", r#"{"error":0}"#][..]).prop_map(|body| Happens::Answer(body.to_owned())),
        1 => Just(Happens::Killed),
        1 => (0..400_u64).prop_map(Happens::Later),
    ]
}

/// Returns a possible value of a parameter.
fn arg(field: &Field) -> Option<Arg> {
    match (field.name, &field.shape) {
        (_, Shape::Optional(_)) => None,
        ("until", _) => Some(Arg::Text("running".into())),
        ("prefix", _) => Some(Arg::Text("n".into())),
        ("keep", _) => Some(Arg::Int(1)),
        ("subid" | "id", _) => Some(Arg::Int(7)),
        ("ssh_keys", _) => Some(Arg::List(vec![Arg::Text("ssh-rsa BBBB".into())])),
        ("ssh_key", _) => Some(Arg::Text("ssh-rsa AAAA".into())),
        ("label" | "description", _) => Some(Arg::Text("web".into())),
        (_, Shape::Int { .. }) => Some(Arg::Int(201)),
        _ => Some(Arg::Text("a".into())),
    }
}

fn jobs() -> impl Strategy<Value = (&'static JobSpec, Vec<Happens>)> {
    prop::sample::select(JOBS).prop_flat_map(|spec| (Just(spec), prop::collection::vec(happens(spec.api), 0..60)))
}

/// Whether the plan has an item for the call that allows it to delete only the object of the item.
fn is_planned(plan: &Plan, call: &str, deletes: bool, args: &[Option<Arg>]) -> bool {
    plan.changes().any(|item| {
        let named = |id: &String| {
            args.iter().flatten().any(|arg| match arg {
                Arg::Int(int) => int.to_string() == *id,
                arg => *arg == Arg::Text(id.clone()),
            })
        };
        item.call == call && (!deletes || item.verb == PlanVerb::Deletes) && item.id.as_ref().is_none_or(named)
    })
}

/// Returns the gravity of an effect: loss is graver than cost.
fn gravity(effect: Effect) -> usize {
    let all = [Effect::Reads, Effect::Sets, Effect::Acts, Effect::Bills, Effect::Destroys];
    all.iter().position(|one| *one == effect).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_answer_makes_a_job_do_what_it_must_not((spec, script) in jobs()) {
        let account = match spec.api {
            Api::Kiwivm => Account::kiwivm(1_234_567, KEY).unwrap(),
            Api::Cvm => Account::cvm("https://panel.example/api", "public", KEY).unwrap(),
            Api::Vultr => Account::vultr(KEY).unwrap(),
        };
        let args = spec.params.iter().filter_map(|field| Some((field.name, arg(field)?)));
        let mut run = Run::with_args(spec, args, &account).unwrap().with_timeout(Duration::from_secs(1200));
        let (mut plan, mut sent, mut now) = (None, HashSet::new(), 0);
        let (mut event, mut script) = (JobEvent::Continue, script.into_iter());
        for _ in 0..1_000 {
            let before = run.save();
            prop_assert!(!before.contains("S3cret") && !before.contains(KEY));
            match run.step(std::mem::replace(&mut event, JobEvent::Continue), at(now)) {
                JobStep::Done(Err(error)) => {
                    let shown = [error.to_string(), format!("{error:?}")].concat();
                    prop_assert!(!shown.contains("S3cret"));
                    prop_assert_ne!(error.error().param(), Some("plan"));
                    return Ok(());
                }
                JobStep::Done(Ok(_)) => return Ok(()),
                JobStep::Wait(time) => now += time.as_secs().max(1),
                JobStep::Plan(shown) => plan = Some(shown),
                JobStep::Progress(_) | JobStep::Secret(_) => {}
                JobStep::Call { op, args } => {
                    let prepared = encode(op, &args, &account).unwrap();
                    prop_assert!(gravity(op.effect) <= gravity(spec.effect), "{} makes {}", spec.name, op.id);
                    if op.effect != Effect::Reads {
                        let plan = plan.as_ref().expect("a plan");
                        prop_assert!(is_planned(plan, op.id, op.effect == Effect::Destroys, &args), "{} {}", op.id, plan);
                    }
                    let key = (op.id, prepared.request().body.clone());
                    let once = op.effect.once();
                    prop_assert!(!once || !sent.contains(&key), "{} was sent twice", op.id);
                    let saved = run.save();
                    let answer = |status, body: &str| {
                        let response = Response { status, headers: Vec::new(), body: body.as_bytes().to_vec() };
                        decode(&prepared, response, MAX_BODY, Duration::ZERO)
                    };
                    let result = match script.next() {
                        None => answer(500, "<html>"),
                        Some(Happens::Answer(body)) => answer(200, &body),
                        Some(Happens::Status(status, body)) => answer(status, &body),
                        Some(Happens::Later(seconds)) => {
                            now += seconds;
                            answer(500, "<html>")
                        }
                        Some(Happens::Killed) => {
                            if once {
                                sent.insert(key);
                            }
                            run = Run::resume(&saved, &account).unwrap();
                            continue;
                        }
                    };
                    if once && result.as_ref().err().is_none_or(|error| error.verdict() == Verdict::Unknown) {
                        sent.insert(key);
                    }
                    prop_assert!(result.as_ref().err().is_none_or(|error| error.code() != Code::InvalidParams));
                    event = result.map_or_else(JobEvent::Failed, JobEvent::Answered);
                }
                other => panic!("{other:?}"),
            }
        }
        prop_assert!(false, "{} has no end", spec.name);
    }
}

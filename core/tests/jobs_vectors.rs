//! Runs the vectors of jobs (`conformance/jobs`): every step of a job for given answers to its calls.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

#[path = "common/written.rs"]
mod written;

use serde_json::{Value as Json, json};
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;
use vpswire_core::account::Account;
use vpswire_core::args::Arg;
use vpswire_core::encode::encode;
use vpswire_core::exchange::Moment;
use vpswire_core::jobs::{self, JOBS, JobEvent, JobStep, Run};
use vpswire_core::{Error, table};

/// The time when jobs begin, Unix seconds.
const BEGAN: u64 = 1_500_000_000;

/// Their time-out, seconds. It never passes by itself, whatever the clock shows.
const TIMEOUT: u64 = 10_000_000_000;

fn vectors() -> Vec<Json> {
    written::vectors("jobs")
}

fn account(vector: &Json) -> Account {
    vpswire_testkit::vectors::account(&written::account(vector["account"].as_str().unwrap()))
}

fn arg(json: &Json) -> Arg {
    match json {
        Json::Bool(truth) => Arg::Bool(*truth),
        Json::Number(number) => Arg::Int(number.to_string().parse().unwrap()),
        Json::Array(items) => Arg::List(items.iter().map(arg).collect()),
        json => Arg::Text(json.as_str().unwrap().to_owned()),
    }
}

/// Creates the job of a vector that has no saved text.
fn new(vector: &Json) -> Result<Run, Error> {
    let account = account(vector);
    let spec = jobs::find(account.api(), vector["job"].as_str().unwrap()).unwrap();
    let params = vector["params"].as_object().unwrap().iter().map(|(name, json)| (name, arg(json)));
    Ok(Run::with_args(spec, params, &account)?.with_timeout(Duration::from_secs(TIMEOUT)))
}

/// Creates the same job like a language that cannot set its clock: from a saved text with the time when it began.
fn begun(vector: &Json) -> Run {
    let mut saved: Json = serde_json::from_str(&new(vector).unwrap().save()).unwrap();
    saved["began"] = BEGAN.into();
    Run::resume(&saved.to_string(), &account(vector)).unwrap()
}

/// Takes the steps of a job, does at each what the vector contains, and returns the steps in the form of vectors.
fn play(vector: &Json, mut run: Run, random: u32) -> Vec<Json> {
    let (account, written) = (account(vector), vector["steps"].as_array().unwrap());
    let (mut event, mut now, mut steps) = (JobEvent::Continue, Duration::from_secs(BEGAN), Vec::new());
    if let Some(seconds) = vector["now"].as_u64() {
        now = Duration::from_secs(seconds);
    }
    for said in written {
        let moment = Moment { elapsed: now, unix: now, random };
        let mut step = said.clone();
        let mut next = JobEvent::Continue;
        match run.step(event, moment) {
            JobStep::Call { op, args } => {
                let prepared = Arc::new(encode(op, &args, &account).unwrap());
                (step["call"], step["request"]) = (op.id.into(), written::request(&prepared).into());
                if said.get("resumed").is_none() {
                    next = written::exchanged(prepared, said).map_or_else(JobEvent::Failed, JobEvent::Answered);
                }
            }
            JobStep::Wait(time) => {
                now += time;
                let seconds = time.as_secs_f64();
                let most = said["at_most"].as_f64().or(said["wait"].as_f64());
                if !(said["wait"].as_f64() <= Some(seconds) && Some(seconds) <= most) {
                    step["wait"] = seconds.into();
                }
            }
            JobStep::Plan(plan) => step["plan"] = json_of(&plan.to_value().unwrap()),
            JobStep::Progress(progress) => step["progress"] = json_of(&progress.to_value().unwrap()),
            JobStep::Secret(secret) => step["secret"] = json!({ "name": secret.name, "value": secret.value }),
            JobStep::Done(Ok(answer)) => step["done"] = json_of(&answer),
            JobStep::Done(Err(error)) => {
                step["error"] = written::error(error.error());
                step["outcome"] = json_of(&error.outcome().to_value().unwrap());
            }
            other => panic!("{other:?}"),
        }
        if said["cancelled"] == true {
            next = JobEvent::Cancel;
        }
        if said.get("resumed").is_some() {
            let saved = run.save();
            step["resumed"] = serde_json::from_str(&saved).unwrap();
            assert_eq!(step["resumed"].to_string(), saved, "{}", vector["name"]);
            run = Run::resume(&saved, &account).unwrap();
        }
        event = next;
        steps.push(step);
    }
    steps
}

fn json_of(value: &vpswire_core::Value) -> Json {
    serde_json::from_str(&value.to_json().unwrap()).unwrap()
}

#[test]
fn jobs_take_the_steps_that_the_vectors_say() {
    let mut failures = Vec::new();
    for vector in vectors() {
        let name = &vector["name"];
        if let Some(refused) = vector.get("refused") {
            let error = new(&vector).err().map(|error| written::error(&error));
            assert_eq!(error.as_ref(), Some(refused), "{name}");
            continue;
        }
        let runs: Vec<(Run, u32)> = match vector.get("saved") {
            Some(saved) => vec![(Run::resume(&saved.to_string(), &account(&vector)).unwrap(), 0)],
            None => vec![(new(&vector).unwrap(), 0), (new(&vector).unwrap(), u32::MAX), (begun(&vector), 0)],
        };
        for (run, random) in runs {
            let got = play(&vector, run, random);
            for (got, said) in got.iter().zip(vector["steps"].as_array().unwrap()).filter(|(got, said)| got != said) {
                failures.push(format!("{name}\n   got {got}\nwanted {said}"));
            }
            let last = got.last().unwrap();
            assert!(last.get("done").or(last.get("error")).is_some(), "{name} does not end");
        }
    }
    assert!(failures.is_empty(), "{} failures:\n\n{}", failures.len(), failures.join("\n\n"));
}

#[test]
fn each_job_is_shown_and_each_way_that_one_can_go() {
    let all = vectors();
    let shown: BTreeSet<_> = all.iter().map(|vector| (account(vector).api().as_str(), job(vector))).collect();
    for job in JOBS {
        assert!(shown.contains(&(job.api.as_str(), job.name.to_owned())), "no vector of {:?} {}", job.api, job.name);
    }
    let steps: Vec<_> = all.iter().filter_map(|vector| vector["steps"].as_array()).flatten().collect();
    for key in ["plan", "progress", "wait", "secret", "done", "error", "resumed", "cancelled", "failure", "status"] {
        assert!(steps.iter().any(|step| step.get(key).is_some()), "no step with {key}");
    }
    let codes: BTreeSet<_> = steps.iter().filter_map(|step| step["error"]["code"].as_str()).collect();
    assert!(codes.is_superset(&["cancelled", "timeout", "service", "not_found", "invalid_params"].into()), "{codes:?}");
    let items =
        |list: &str| steps.iter().any(|step| step["outcome"][list].as_array().is_some_and(|all| !all.is_empty()));
    assert!(["done", "unknown", "not_done"].into_iter().all(items));
}

fn job(vector: &Json) -> String {
    vector["job"].as_str().or(vector["saved"]["job"].as_str()).unwrap().to_owned()
}

#[test]
fn nothing_is_changed_twice_and_nothing_secret_saved() {
    for vector in vectors() {
        let api = account(&vector).api();
        let mut sent = BTreeSet::new();
        let mut secrets = Vec::new();
        for step in vector["steps"].as_array().into_iter().flatten() {
            if let Some(call) = step["call"].as_str() {
                let once = table::find(api, call).unwrap().effect.once();
                let refused = step.get("failure").is_some() || step["body"]["error"] == 788_888;
                let first = refused || sent.insert(step["request"].to_string());
                assert!(first || !once, "{}: {call} is sent twice", vector["name"]);
            }
            secrets.extend(step["secret"]["value"].as_str());
            let saved = step["resumed"].to_string();
            assert!(secrets.iter().all(|secret| !saved.contains(secret)), "{}", vector["name"]);
        }
    }
}

//! The vectors of jobs, `conformance/jobs`, through the C library: every step of a job, for each answer to its calls.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::build::{compile, folder, run};
use common::canned::{Expected, Service};
use common::written::{accounts, error, vectors};
use serde_json::{Value as Json, json};
use std::process::Command;

fn steps(vector: &Json) -> &[Json] {
    vector["steps"].as_array().map_or(&[], Vec::as_slice)
}

/// Starts the service of a vector's account. A call that cannot be sent does not reach it; one without a reply does.
fn service(vector: &Json, accounts: &Json) -> Service {
    let reach = |step: &&Json| !step["call"].is_null() && step["failure"].is_null();
    let calls = steps(vector).iter().filter(reach).map(|step| vec![Expected::of(step)]).collect();
    Service::start(&accounts[vector["account"].as_str().unwrap()], calls)
}

/// Returns the vector in the format that the program reads.
fn line(vector: &Json, service: &Service, accounts: &Json) -> Json {
    let mut line = json!({
        "api": accounts[vector["account"].as_str().unwrap()]["api"], "settings": service.settings(),
        "now": vector["now"].as_u64().unwrap_or(1_500_000_000), "steps": steps(vector),
    });
    match vector.get("saved") {
        Some(saved) => line["saved"] = saved.to_string().into(),
        None => (line["job"], line["params"]) = (vector["job"].clone(), vector["params"].clone()),
    }
    line
}

/// Formats an item of a plan.
fn words(item: &Json) -> String {
    let text = |name: &str| item[name].as_str();
    let id = text("id").map_or_else(String::new, |id| format!(" {id}"));
    let date = text("date").map_or_else(String::new, |date| format!(" ({date})"));
    format!("{} {}{id}{date} [{}]", text("verb").unwrap(), text("what").unwrap(), text("call").unwrap())
}

/// Returns the printed lines of a job's error: its text includes the outcome of the plan.
fn ended(step: &Json) -> [String; 2] {
    let mut error = step["error"].clone();
    let mut message = error["message"].as_str().unwrap().to_owned();
    for (label, list) in [("done", "done"), ("outcome unknown", "unknown"), ("not done", "not_done")] {
        let items: Vec<_> = step["outcome"][list].as_array().into_iter().flatten().map(words).collect();
        if !items.is_empty() {
            message.push_str(&format!("; {label}: {}", items.join(", ")));
        }
    }
    error["message"] = message.into();
    [format!("error {error}"), format!("outcome {}", step["outcome"])]
}

/// Returns the printed lines of a step. A wait is compared as `wait`.
fn printed(step: &Json) -> Vec<String> {
    let text = |json: &Json| json.as_str().unwrap().to_owned();
    let mut lines = match step {
        step if !step["call"].is_null() => vec![format!("call {}", text(&step["call"]))],
        step if !step["plan"].is_null() => vec![format!("plan {}", step["plan"])],
        step if !step["progress"].is_null() => {
            let percent = step["progress"]["percent"].as_f64().map(|percent| format!("percent {percent}"));
            std::iter::once(format!("progress {}", text(&step["progress"]["message"]))).chain(percent).collect()
        }
        step if !step["secret"].is_null() => {
            vec![format!("secret {} {}", text(&step["secret"]["name"]), text(&step["secret"]["value"]))]
        }
        step if !step["done"].is_null() => vec![format!("done {}", step["done"])],
        step if !step["wait"].is_null() => vec!["wait".to_owned()],
        step => ended(step).to_vec(),
    };
    lines.extend(step.get("resumed").map(|saved| format!("resumed {saved}")));
    lines
}

/// Converts a printed line to the format of a vector: an error with the facts that vectors have, and a wait by its name
/// if its length is as expected.
fn said(line: &str, step: Option<&Json>) -> String {
    match line.split_once(' ') {
        Some(("error", facts)) => format!("error {}", error(&serde_json::from_str(facts).unwrap())),
        Some(("wait", millis)) => {
            let (seconds, step) = (millis.parse::<f64>().unwrap() / 1000.0, step.unwrap_or(&Json::Null));
            let most = step["at_most"].as_f64().or(step["wait"].as_f64());
            let fits = step["wait"].as_f64() <= Some(seconds) && Some(seconds) <= most;
            if fits { "wait".to_owned() } else { line.to_owned() }
        }
        _ => line.to_owned(),
    }
}

#[test]
fn jobs_take_the_steps_that_the_vectors_say() {
    let (vectors, accounts) = (vectors("jobs"), accounts());
    let services: Vec<_> = vectors.iter().map(|vector| service(vector, &accounts)).collect();
    let lines: Vec<_> =
        vectors.iter().zip(&services).map(|(vector, service)| line(vector, service, &accounts)).collect();
    let to = folder("job-vectors");
    let list = to.join("vectors.json");
    std::fs::write(&list, Json::from(lines).to_string()).unwrap();
    let output = run(Command::new(compile("gcc", &["-std=c11"], "job_vectors.c", &to)).arg(&list));
    let jobs: Vec<Vec<_>> = output.split("end\n").map(|lines| lines.lines().collect()).collect();
    assert_eq!(jobs.len(), vectors.len() + 1);

    let mut failures = Vec::new();
    for ((vector, service), got) in vectors.iter().zip(services).zip(&jobs) {
        let of_step = |step| printed(step).into_iter().map(move |line| (line, Some(step)));
        let mut wanted: Vec<_> = steps(vector).iter().flat_map(of_step).collect();
        if let Some(refused) = vector.get("refused") {
            wanted.push((format!("error {refused}"), None));
        }
        let step = |at: usize| wanted.get(at).and_then(|(_, step)| *step);
        let got: Vec<_> =
            got.iter().enumerate().map(|(at, line)| said(&service.without_address(line), step(at))).collect();
        let wanted: Vec<_> = wanted.iter().map(|(line, _)| line.clone()).collect();
        if got != wanted {
            failures.push(format!("{}\n   got {}\nwanted {}", vector["name"], got.join("\n"), wanted.join("\n")));
        }
        failures.extend(service.end().into_iter().map(|wrong| format!("{}: {wrong}", vector["name"])));
    }
    assert!(failures.is_empty(), "{} failures:\n\n{}", failures.len(), failures.join("\n\n"));
}

//! The matrix of faults again, without a socket: `Outcome::arrival` leads to the same results.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use serde_json::json;
use std::time::Duration;
use vpswire_core::Account;
use vpswire_core::encode::encode;
use vpswire_core::exchange::{Event, Exchange, Failure, FailureKind, Moment, Policy, Shared, Step};
use vpswire_core::shape::Api;
use vpswire_core::wire::Request;
use vpswire_sim::{Arrival, End, Incoming, Rule, World, accounts};
use vpswire_testkit::matrix::{args, facts, matrix, op};

const NOW: Duration = Duration::from_secs(1_700_000_000);

const URL: &str = "http://127.0.0.1:8080";

fn account(api: Api) -> Account {
    match api {
        Api::Kiwivm => accounts::kiwivm(URL),
        Api::Cvm => accounts::cvm(URL),
        Api::Vultr => accounts::vultr(URL),
    }
    .unwrap()
}

/// Returns what a client with that time-out and limit sees of an answer.
fn event(arrival: Arrival, timeout: Duration, max_body: usize) -> Event {
    let failed = |kind| Event::Failed(Failure { kind, sent: true, detail: "by the fault".to_owned() });
    let Arrival { response: Some(mut response), end } = arrival else {
        return failed(if arrival.end == End::Never { FailureKind::Timeout } else { FailureKind::Broken });
    };
    match end {
        End::Complete => Event::Answered(response),
        End::Broken => failed(FailureKind::Broken),
        End::Never => failed(FailureKind::Timeout),
        End::Slow(each) if each * response.body.len() as u32 >= timeout => failed(FailureKind::Timeout),
        End::Slow(_) => Event::Answered(response),
        End::Endless => {
            response.body.resize(max_body + 1, b' ');
            Event::Answered(response)
        }
    }
}

#[test]
fn without_a_socket_every_fault_ends_as_the_matrix_says_too() {
    let matrix = matrix();
    let settings = &matrix["client"];
    let timeout = Duration::from_millis(settings["timeout_ms"].as_u64().unwrap());
    let max_body = usize::try_from(settings["max_body"].as_u64().unwrap()).unwrap();
    let mut policy = Policy::default();
    policy.max_body = max_body;
    policy.pace = false;
    let mut run = 0;
    for case in matrix["cases"].as_array().unwrap() {
        let Some(fault) = case["fault"].as_str() else { continue };
        let call = &matrix["calls"][case["call"].as_str().unwrap()];
        let op = op(call);
        let prepared = encode(op, &args(op, call), &account(op.api)).unwrap();

        let mut world = World::default();
        let rule = format!("{}:{}:*={}", op.api.as_str(), op.id, fault.replace("{other}", "8081"));
        world.add_fault(rule.parse::<Rule>().unwrap());
        let mut seen = 0;
        let mut send = |request: &Request| {
            seen += 1;
            event(world.handle(&Incoming::from(request), NOW).arrival(), timeout, max_body)
        };
        let (shared, moment) = (Shared::default(), Moment { unix: NOW, ..Moment::default() });
        let mut exchange = Exchange::new(prepared, policy.clone()).unwrap();
        let mut step = exchange.start(&shared, moment);
        let result = loop {
            step = match step {
                Step::Send(request) => exchange.step(send(&request), &shared, moment),
                Step::Wait(_) => exchange.step(Event::Waited, &shared, moment),
                Step::Done(result) => break result,
            };
        };
        let result = result.and_then(|value| exchange.prepared().checked(&value).map(|()| value));
        let error = result.as_ref().err().map(facts);
        assert_eq!((&json!(error), seen), (&case["error"], case["seen"].as_u64().unwrap()), "{case}: {result:?}");
        run += 1;
    }
    assert!(run > 150, "{run} cases");
}

//! Every fault against the real client: what it says, how often the service was asked, and that it ends in time.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]
#![cfg(feature = "server")]

use std::collections::{HashMap, HashSet};
use std::time::{Duration, Instant};
use vpswire::typed::Call;
use vpswire::vultr::server;
use vpswire::{Client, Roots, Verdict};
use vpswire_sim::{Harm, Rule, Server, World, accounts};

/// What one attempt may take.
const TIMEOUT: Duration = Duration::from_millis(600);

/// The most that is read of a body, bytes.
const CAP: usize = 1 << 20;

/// How many creates are cut off somewhere.
const CREATES: u32 = 10_000;

/// How a call ended, and how often the service saw it: `unknown transport 1`.
fn ended<C: Call>(harm: Harm, call: &C, retries: u32) -> String {
    let mut world = World::default();
    let rule: Rule = format!("vultr:{}:*={harm}", C::OP.id).parse().unwrap();
    world.add_fault(rule);
    let server = Server::start(world, "127.0.0.1:0").unwrap();
    let builder =
        Client::builder(server.vultr().clone()).pace(false).timeout(TIMEOUT).max_retries(retries).max_body(CAP);
    let client = builder.build().unwrap();
    let tried = if C::OP.effect == vpswire::shape::Effect::Reads { retries } else { 0 };
    let begun = Instant::now();
    let result = client.send(call);
    // Between two attempts at most a second passes.
    let most = TIMEOUT * (1 + tried) + Duration::from_millis(100) + Duration::from_secs(1) * tried;
    assert!(begun.elapsed() < most, "{harm} took {:?}", begun.elapsed());
    let seen = server.requests().len();
    match result {
        Ok(_) => format!("ok {seen}"),
        Err(error) => {
            let text = format!("{error} {error:?}");
            assert!(!text.contains(accounts::VULTR[0]), "{text}");
            format!("{} {} {seen}", error.verdict().as_str(), error.code().as_str())
        }
    }
}

/// What is expected of a call that bills; one that sets ends the same way.
fn expected(harm: Harm) -> &'static str {
    match harm {
        Harm::OddChunks | Harm::WrongType | Harm::DuplicateKeys => "ok 1",
        Harm::Silent | Harm::Stall | Harm::Drip => "unknown timeout 1",
        Harm::InvalidJson | Harm::InvalidUtf8 | Harm::DeepNesting => "unknown decode 1",
        Harm::Bomb | Harm::Endless => "unknown too_large 1",
        Harm::Redirect => "rejected http 1",
        Harm::Gone => "rejected gone 1",
        Harm::Status(429, _) => "rejected rate_limited 1",
        Harm::Status(..) => "unknown http 1",
        _ => "unknown transport 1",
    }
}

fn all() -> impl Iterator<Item = Harm> {
    let statuses =
        [429, 500, 502, 503].into_iter().flat_map(|status| [None, Some(1)].map(|after| Harm::Status(status, after)));
    Harm::plain().chain(statuses).chain([Harm::Cut(40)])
}

fn create(label: &str) -> server::Create {
    server::Create { dcid: 1, vpsplanid: 201, osid: 167, label: Some(label.to_owned()), ..Default::default() }
}

#[test]
fn what_bills_is_asked_once_and_its_outcome_told() {
    for harm in all() {
        assert_eq!(ended(harm, &create("one"), 5), expected(harm), "{harm}");
    }
}

#[test]
fn what_reads_is_tried_again_only_where_that_may_help() {
    let read = server::List { subid: Some(576_965), ..Default::default() };
    for harm in all() {
        let told = ended(harm, &read, 1);
        let (words, seen) = told.rsplit_once(' ').unwrap();
        let again = matches!(harm, Harm::Status(..)) || words.ends_with("transport") || words.ends_with("timeout");
        assert_eq!(seen, if again { "2" } else { "1" }, "{harm}: {told}");
        assert_eq!(words == "ok", expected(harm) == "ok 1", "{harm}: {told}");
    }
}

#[test]
fn a_bad_certificate_is_refused_before_anything_is_sent() {
    let server = Server::start(World::default(), "127.0.0.1:0").unwrap();
    let https = server.vultr().base_url().replace("http://", "https://");
    let account = server.vultr().clone().with_base_url(&https).unwrap();
    let client = Client::builder(account).roots(Roots::Platform).max_retries(0).build().unwrap();
    let error = client.send(&create("tls")).unwrap_err();
    assert_eq!((error.verdict(), server.requests().len()), (Verdict::NotSent, 0), "{error}");
}

#[test]
fn creates_that_fail_at_any_byte_are_never_doubled_and_never_misreported() {
    let server = Server::start(World::default(), "127.0.0.1:0").unwrap();
    let client = Client::builder(server.vultr().clone()).pace(false).max_retries(3).build().unwrap();
    let (mut fine, mut unknown) = (HashMap::new(), 0);
    for number in 0..CREATES {
        // Bytes of the answer that get through; beyond its length all of them do.
        let bytes = number.wrapping_mul(2_654_435_761) >> 24;
        server.with_world(|world| {
            world.clear_faults();
            world.add_fault(format!("vultr:server.create:1=cut:{bytes}").parse::<Rule>().unwrap());
        });
        let label = format!("c{number}");
        match client.send(&create(&label)) {
            Ok(made) => drop(fine.insert(label, made.subid)),
            Err(error) => {
                assert_eq!(error.verdict(), Verdict::Unknown, "{error}");
                unknown += 1;
            }
        }
    }
    let list = client.send(&server::List::default()).unwrap();
    let made: Vec<_> = list.iter().filter(|(_, server)| server.label.starts_with('c')).collect();
    let labels: HashSet<_> = made.iter().map(|(_, server)| &server.label).collect();
    assert_eq!((made.len(), labels.len()), (CREATES as usize, CREATES as usize));
    assert!(fine.iter().all(|(label, subid)| list.get(*subid).is_some_and(|server| server.label == *label)));
    assert!(fine.len() > 1_000 && unknown > 1_000, "{} {unknown}", fine.len());
    assert_eq!(server.requests().iter().filter(|seen| seen.method == "POST").count(), CREATES as usize);
}

//! Repeated requests, without sockets.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::Hand;
use std::sync::Arc;
use vpswire_panel::once::{Begun, Claim, MOST, Once};

const REQUEST: [u8; 32] = [1; 32];

fn first<'a>(once: &'a Once, token: &str) -> Claim<'a> {
    match once.begin(token, REQUEST) {
        Begun::First(claim) => claim,
        _ => panic!("{token} came before"),
    }
}

fn answer(once: &Once, token: &str) -> Option<String> {
    match once.begin(token, REQUEST) {
        Begun::Answered(answer) => Some(answer.to_string()),
        _ => None,
    }
}

#[test]
fn what_was_not_sent_is_forgotten_and_what_may_have_been_is_not() {
    let once = Once::new(Arc::<Hand>::default());
    drop(first(&once, "a"));
    let mut claim = first(&once, "a");
    claim.sending("unknown");
    drop(claim);
    assert_eq!(answer(&once, "a").as_deref(), Some("unknown"));
    let mut claim = first(&once, "b");
    claim.sending("unknown");
    claim.answer(&"done".into());
    assert_eq!(answer(&once, "b").as_deref(), Some("done"));
    assert!(matches!(once.begin("b", [2; 32]), Begun::Other));
}

#[test]
fn a_thread_that_fails_while_it_sends_leaves_an_unknown_outcome() {
    let once = Once::new(Arc::<Hand>::default());
    let failed = std::thread::scope(|scope| {
        let fail = || {
            let mut claim = first(&once, "a");
            claim.sending("unknown");
            panic!("on purpose");
        };
        scope.spawn(fail).join()
    });
    assert!(failed.is_err());
    assert_eq!(answer(&once, "a").as_deref(), Some("unknown"));
}

#[test]
fn the_oldest_answer_gives_way_and_none_that_is_on_its_way() {
    let clock = Arc::<Hand>::default();
    let once = Once::new(Arc::<Hand>::clone(&clock));
    let on_its_way = first(&once, "slow");
    first(&once, "oldest").answer(&"0".into());
    clock.advance(1);
    for number in 0..MOST - 2 {
        first(&once, &number.to_string()).answer(&"1".into());
    }
    assert_eq!(answer(&once, "oldest").as_deref(), Some("0"));
    drop(first(&once, "one more"));
    first(&once, "oldest").answer(&"2".into());
    assert_eq!(answer(&once, "0").as_deref(), Some("1"));
    on_its_way.answer(&"late".into());
    assert_eq!(answer(&once, "slow").as_deref(), Some("late"));
}

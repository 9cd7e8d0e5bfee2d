//! The history: what a store must do ([`contract`]), on each kind of store, and what each does besides.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used
)]

mod contract;
mod given;
mod places;
mod sqlite;

/// Runs each function of the contract on each kind of store.
macro_rules! on_each {
    ($($name:ident)*) => {
        mod on_sqlite {
            $(#[test]
            fn $name() {
                crate::contract::$name(&crate::places::Folder::new());
            })*
        }
    };
}

on_each! {
    an_account_is_worked_on_by_the_holder_of_its_lease_alone
    a_commit_is_kept_whole_or_not_at_all
    an_event_is_stored_once
    a_channel_delivers_in_the_order_of_time
    a_failed_delivery_holds_its_channel_and_no_other
    a_postponed_event_lets_others_pass
    a_claim_that_is_not_settled_is_over_at_its_time
    only_a_delivery_counts_after_the_claim
    texts_are_kept_as_they_are
    numbers_that_cannot_be_kept_are_unknown
}

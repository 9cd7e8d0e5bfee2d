//! The history: what a store must do ([`contract`], [`digests`]) and what it keeps for how long ([`kept`]), on each kind of store, and
//! what each does besides.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used
)]

mod contract;
mod digests;
mod given;
mod kept;
mod kill;
mod places;
#[cfg(all(feature = "postgres", unix))]
mod postgres_alone;
#[cfg(all(feature = "postgres", unix))]
mod server;
mod sqlite;
mod upgrade;
mod workers;

/// Runs each of these on each kind of store.
macro_rules! on_each {
    ($($room:ident::$name:ident)*) => {
        mod on_sqlite {
            use crate::{contract, digests, kept, places, workers};
            $(#[test]
            fn $name() {
                $room::$name(&places::Folder::new());
            })*
        }

        #[cfg(all(feature = "postgres", unix))]
        mod on_postgres {
            use crate::{contract, digests, kept, server, workers};
            $(#[test]
            fn $name() {
                if let Some(database) = server::database() {
                    $room::$name(&database);
                }
            })*
        }
    };
}

on_each! {
    contract::an_account_is_worked_on_by_the_holder_of_its_lease_alone
    contract::a_commit_is_kept_whole_or_not_at_all
    contract::an_event_is_stored_once
    contract::a_channel_delivers_in_the_order_of_time
    contract::a_failed_delivery_holds_its_channel_and_no_other
    contract::a_postponed_event_lets_others_pass
    contract::a_claim_that_is_not_settled_is_over_at_its_time
    contract::what_a_wrong_clock_decided_holds_nothing_up
    contract::only_a_delivery_counts_after_the_claim
    contract::texts_are_kept_as_they_are
    contract::numbers_that_cannot_be_kept_are_unknown
    digests::a_digest_settles_what_it_shows_once
    digests::it_has_what_was_read_last
    kept::a_series_has_what_was_known
    kept::a_series_merges_to_steps
    kept::points_are_thinned_to_hours_after_their_days
    kept::what_is_too_old_is_removed
    kept::old_events_are_removed_with_their_deliveries
    kept::everything_is_exported
    workers::two_workers_report_each_crossing_once
}

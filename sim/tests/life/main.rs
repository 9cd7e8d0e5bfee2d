//! The life cycle of each group of calls: the real client, a socket, a simulator.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]
#![cfg(feature = "server")]

#[path = "../common/mod.rs"]
mod common;
mod cvm;
mod kiwivm;
mod later;
mod networks;
mod servers;
mod vps;
mod vultr;

use std::collections::BTreeSet;
use vpswire_core::shape::Api;
use vpswire_core::table;

/// The life cycles.
const LIVES: &[fn()] = &[
    cvm::vpses_are_listed_and_switched,
    cvm::what_is_suspended_or_out_of_reach_is_not_switched,
    cvm::tokens_and_ids_are_checked,
    cvm::answers_are_as_the_panel_writes_them,
    kiwivm::a_system_is_reinstalled_with_the_keys_that_were_set,
    kiwivm::a_snapshot_is_restored_and_moved_to_another_vps,
    kiwivm::addresses_come_and_go_and_change_with_the_place,
    kiwivm::images_mails_and_the_shell,
    kiwivm::a_container_is_filled_from_elsewhere_and_worked_on,
    kiwivm::a_violation_that_is_not_settled_suspends,
    kiwivm::older_editions_lack_calls_and_fields,
    kiwivm::points_run_out_only_where_limits_are_on,
    vps::service_info_is_read_whatever_the_machine,
    vps::power_is_switched,
    vps::a_snapshot_locks_the_vps_until_it_is_there,
    vps::a_snapshot_that_is_not_sticky_is_purged,
    vps::names_are_set_and_shown,
    vps::usage_and_backups_fill_in_with_time,
    vps::points_go_down_and_come_back,
    vps::what_is_wrong_is_said_with_status_200,
    vps::get_and_post_are_alike,
    servers::a_server_lives_and_dies,
    servers::lists_are_filtered_as_the_service_does,
    servers::foreign_and_unknown_servers_are_refused_alike,
    servers::a_create_is_checked_before_anything_is_made,
    servers::reverse_names_are_set_and_set_back,
    servers::snapshots_are_pending_then_complete_then_gone,
    servers::the_catalogue_needs_no_key_and_refers_to_itself,
    servers::account_and_rights_are_told,
    servers::what_is_wrong_is_said_in_plain_text,
    vultr::keys_and_scripts_are_kept_and_given_to_servers,
    networks::a_firewall_group_counts_its_servers_and_leaves_them_when_it_goes,
    networks::a_domain_has_records_an_soa_and_keys,
    vultr::a_volume_attaches_to_servers_of_its_place_only,
    networks::a_reserved_address_moves_between_servers,
    vultr::a_server_is_locked_while_it_is_worked_on,
    networks::addresses_and_networks_come_and_go,
    vultr::backups_follow_their_schedule,
    vultr::a_user_may_do_what_its_rights_say,
    vultr::bare_metal_lives_and_dies,
];

/// The life cycles run again here, since a test cannot know when other tests are over.
#[test]
fn no_call_is_left_out_of_the_life_cycles() {
    LIVES.iter().for_each(|live| live());
    let all: BTreeSet<_> = Api::ALL.into_iter().flat_map(table::ops).map(|op| (op.api.as_str(), op.id)).collect();
    let done = common::DONE.lock().unwrap();
    assert_eq!(all.difference(&done).collect::<Vec<_>>(), [&("", ""); 0]);
}

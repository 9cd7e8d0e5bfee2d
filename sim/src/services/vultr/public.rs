//! Answers that are the same for every account.

use super::asked::Asked;
use super::catalogue;
use serde_json::{Value, json};

/// Returns the answer of a call that reads the catalogue.
pub(super) fn answer(asked: &Asked<'_>) -> Value {
    let here = asked.number("DCID");
    match asked.op.id {
        "regions.list" => catalogue::regions(asked.yes("availability")),
        "regions.availability" => catalogue::availability(here, asked.given("type").unwrap_or("all")),
        "regions.availability_vc2" => catalogue::availability(here, "vc2"),
        "regions.availability_vdc2" => catalogue::availability(here, "vdc2"),
        "regions.availability_baremetal" => catalogue::metal_availability(here),
        "os.list" => catalogue::systems(),
        "app.list" => catalogue::apps(),
        "plans.list" => catalogue::plans(asked.given("type").unwrap_or("all"), true),
        "plans.list_vc2" => catalogue::plans("vc2", false),
        "plans.list_vdc2" => catalogue::plans("vdc2", false),
        "plans.list_baremetal" => catalogue::metal_plans(),
        _ => json!([]),
    }
}

//! The verbs: their parameters and answers, a file for each subject.

pub mod addresses;
pub mod budget;
pub mod capabilities;
pub mod machines;
pub mod power;
pub mod problems;
pub mod snapshots;
pub mod usage;

use crate::fleet::verb::VerbRow;

/// The verbs of each file.
const FAMILIES: &[&[&VerbRow]] = &[
    machines::VERBS,
    power::VERBS,
    usage::VERBS,
    snapshots::VERBS,
    addresses::VERBS,
    problems::VERBS,
    budget::VERBS,
    capabilities::VERBS,
];

/// All verbs, subject by subject.
pub fn all() -> impl Iterator<Item = &'static VerbRow> {
    FAMILIES.iter().copied().flatten().copied()
}

/// Returns the verb with that name: `find("power.start")`.
pub fn find(id: &str) -> Option<&'static VerbRow> {
    all().find(|row| row.id == id)
}

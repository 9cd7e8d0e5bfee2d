//! The verbs of the fleet and the jobs, in the form from which methods are generated.

use std::collections::BTreeMap;
use vpswire_core::fleet::{self, VerbRow};
use vpswire_core::jobs::{JOBS, JobSpec};
use vpswire_core::shape::{Api, Effect, Field, Shape};

/// A verb or a job: the source of a method, as an `Op` is for a call.
#[derive(Clone, Copy)]
pub struct Declared {
    /// The id: `power.start`, or `rotate` for a job.
    pub id: &'static str,
    /// The part of the id before the dot, or an empty text.
    pub group: &'static str,
    /// The part of the id after the dot.
    pub name: &'static str,
    /// The description, for users.
    pub doc: &'static str,
    /// The most severe effect.
    pub effect: Effect,
    /// The parameters.
    pub params: &'static [Field],
    /// The answer.
    pub returns: &'static Shape,
}

impl From<&'static VerbRow> for Declared {
    fn from(row: &'static VerbRow) -> Self {
        Self {
            id: row.id,
            group: row.group,
            name: row.name,
            doc: row.doc,
            effect: row.effect,
            params: row.params,
            returns: &row.returns,
        }
    }
}

impl From<&'static JobSpec> for Declared {
    fn from(spec: &'static JobSpec) -> Self {
        let JobSpec { name, doc, effect, params, returns, .. } = *spec;
        Self { id: name, group: "", name, doc, effect, params, returns }
    }
}

/// Returns the verbs of the fleet, by subject.
pub fn verbs() -> impl Iterator<Item = Declared> {
    fleet::all().map(Declared::from)
}

/// Returns the verbs by group; those without a group are under "".
pub fn verb_groups() -> BTreeMap<&'static str, Vec<Declared>> {
    let mut groups: BTreeMap<_, Vec<_>> = BTreeMap::new();
    verbs().for_each(|verb| groups.entry(verb.group).or_default().push(verb));
    groups
}

/// Whether an API has jobs.
pub fn has_jobs(api: Api) -> bool {
    jobs(api).next().is_some()
}

/// Returns the APIs that have jobs.
pub fn apis_with_jobs() -> impl Iterator<Item = Api> {
    Api::ALL.into_iter().filter(|api| has_jobs(*api))
}

/// Returns the jobs of an API.
pub fn jobs(api: Api) -> impl Iterator<Item = Declared> {
    JOBS.iter().copied().filter(move |job| job.api == api).map(Declared::from)
}

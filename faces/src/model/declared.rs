//! Verbs of the fleet and jobs, as a method of a language is printed from them.

use std::collections::BTreeMap;
use vpswire_core::fleet::{self, VerbRow};
use vpswire_core::jobs::{JOBS, JobSpec};
use vpswire_core::shape::{Api, Effect, Field, Shape};

/// A verb or a job: what a method is printed from, as a call's is from its `Op`.
#[derive(Clone, Copy)]
pub struct Declared {
    /// `power.start`; of a job `rotate`.
    pub id: &'static str,
    /// The part before the dot, or nothing.
    pub group: &'static str,
    /// The part after the dot.
    pub name: &'static str,
    /// Its description, for users.
    pub doc: &'static str,
    /// The gravest thing that it does.
    pub effect: Effect,
    /// Its parameters.
    pub params: &'static [Field],
    /// Its answer.
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

/// The verbs of the fleet, subject by subject.
pub fn verbs() -> impl Iterator<Item = Declared> {
    fleet::all().map(Declared::from)
}

/// The verbs by their group; those without one are under "".
pub fn verb_groups() -> BTreeMap<&'static str, Vec<Declared>> {
    let mut groups: BTreeMap<_, Vec<_>> = BTreeMap::new();
    verbs().for_each(|verb| groups.entry(verb.group).or_default().push(verb));
    groups
}

/// Whether an API has jobs.
pub fn has_jobs(api: Api) -> bool {
    jobs(api).next().is_some()
}

/// The APIs that have jobs.
pub fn apis_with_jobs() -> impl Iterator<Item = Api> {
    Api::ALL.into_iter().filter(|api| has_jobs(*api))
}

/// The jobs of an API.
pub fn jobs(api: Api) -> impl Iterator<Item = Declared> {
    JOBS.iter().copied().filter(move |job| job.api == api).map(Declared::from)
}

//! Shared by all generators: the records, choices and groups of an API, of the fleet and of jobs, and text helpers.

mod declared;
mod words;

pub use declared::{Declared, apis_with_jobs, has_jobs, jobs, verb_groups, verbs};
use std::collections::BTreeMap;
use vpswire_core::jobs::{JobProgress, Plan, PlanOutcome};
use vpswire_core::shape::{Api, ChoiceShape, Field, Op, RecordShape, Shape};
use vpswire_core::table::{self, Names};
use vpswire_core::typed::Typed;
pub use words::{CPP, PYTHON, capital, check, unkept};

/// Returns the names of an API in texts.
pub fn names(api: Api) -> &'static Names {
    table::names(api).unwrap()
}

/// The records and choices of an API, by name.
#[derive(Default)]
pub struct Named {
    /// The records.
    pub records: BTreeMap<&'static str, &'static RecordShape>,
    /// The choices.
    pub choices: BTreeMap<&'static str, &'static ChoiceShape>,
}

impl Named {
    /// Returns the types of the calls of an API.
    pub fn of(api: Api) -> Self {
        Self::in_all(table::ops(api).map(|op| (op.params, &op.returns)))
    }

    /// Returns the types of the verbs of the fleet.
    pub fn of_fleet() -> Self {
        Self::in_all(verbs().map(|verb| (verb.params, verb.returns)))
    }

    /// Returns the types of the jobs of an API.
    pub fn of_jobs(api: Api) -> Self {
        Self::in_all(jobs(api).map(|job| (job.params, job.returns)))
    }

    /// Returns the types that the jobs of every API show while they run.
    pub fn of_steps() -> Self {
        let shapes = const { &[<Plan as Typed>::SHAPE, <JobProgress as Typed>::SHAPE, <PlanOutcome as Typed>::SHAPE] };
        Self::in_all(shapes.iter().map(|shape| (&[][..], shape)))
    }

    fn in_all(all: impl Iterator<Item = (&'static [Field], &'static Shape)>) -> Self {
        let mut named = Self::default();
        for (params, returns) in all {
            named.collect(returns);
            params.iter().for_each(|param| named.collect(&param.shape));
        }
        named
    }

    fn collect(&mut self, shape: &'static Shape) {
        match shape {
            Shape::Optional(inner) | Shape::List(inner) | Shape::ById(inner) => self.collect(inner),
            Shape::Pair((a, b)) => [a, b].into_iter().for_each(|shape| self.collect(shape)),
            Shape::Choice(choice) => drop(self.choices.insert(choice.name, choice)),
            Shape::Record(record) if self.records.insert(record.name, record).is_none() => {
                record.fields.iter().for_each(|field| self.collect(&field.shape));
            }
            _ => {}
        }
    }
}

/// The calls of an API by group; those without a group are under "".
pub type Groups = BTreeMap<&'static str, Vec<&'static Op>>;

/// Returns the calls of an API by group.
pub fn groups(api: Api) -> Groups {
    let mut groups = Groups::new();
    table::ops(api).for_each(|op| groups.entry(op.group).or_default().push(op));
    groups
}

#[cfg(test)]
mod tests {
    use super::Named;
    use vpswire_core::shape::{Api, Unit};

    /// Returns the types of each generated file or folder.
    fn scopes() -> Vec<(&'static str, Named)> {
        let mut scopes = vec![("fleet", Named::of_fleet()), ("steps", Named::of_steps())];
        for api in Api::ALL {
            scopes.extend([(api.as_str(), Named::of(api)), (api.as_str(), Named::of_jobs(api))]);
        }
        scopes
    }

    /// The units in the table agree with those in the docs.
    #[test]
    fn units_are_those_that_the_docs_name() {
        for (scope, named) in scopes() {
            for (record, field) in named.records.values().flat_map(|r| r.fields.iter().map(move |f| (r, f))) {
                let says = |words: &str| field.doc.contains(words);
                let place = format!("{scope} {} {}", record.name, field.name);
                assert_eq!(field.unit == Some(Unit::UnixSeconds), says("Unix seconds"), "{place}");
                assert!(field.unit != Some(Unit::Bytes) || says("ytes"), "{place}");
                assert!(field.unit.is_some() || !says(", bytes."), "{place}");
            }
        }
    }
}
